import { parseArgs } from 'node:util';
import { benchEngine } from '../bench/engine/main.ts';

/**
 * `npm run bench -- engine`: the engine against its bars and against other servers, in one run; `--quick` for a small one, `--only
 * completed,transitions,waiting,deadlines,burst` for some rows. Results and their picture are kept in bench/results.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
if (positionals[0] !== 'engine') {
  process.stderr.write('npm run bench -- engine [--quick] [--only completed,transitions,waiting,deadlines,burst]\n');
  process.exit(2);
}
process.exitCode = await benchEngine({ quick: values.quick, only: values.only.split(',').filter((row) => row !== '') });
