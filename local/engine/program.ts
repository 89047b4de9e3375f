import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { offsetClock } from '../aws/clock-file.ts';
import { serve } from '../aws/serve.ts';
import { checkAtStart, checkStore, describeFindings } from './store/check.ts';
import { recoverStore } from './store/recover.ts';
import { watchStore } from './store/watch.ts';

const usage = `npm run engine -- [--port 4566] [--data DIR] [--dynamodb URL] [--lambda URL] [--clock real|virtual] [--clock-file FILE] [--schedules FILE]
npm run engine -- --check   [--data DIR]   says what is damaged; an engine may run meanwhile
npm run engine -- --recover [--data DIR]   goes on with all of a damaged store that can be read; the damaged one is kept beside it`;

/** Says what is wrong and ends the process. */
function quit(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '4566' },
        data: { type: 'string', default: '.frist/engine' },
        dynamodb: { type: 'string' },
        lambda: { type: 'string' },
        clock: { type: 'string', default: 'virtual' },
        'clock-file': { type: 'string' },
        schedules: { type: 'string' },
        check: { type: 'boolean', default: false },
        recover: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return quit(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const options = readOptions();
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  quit(`--port takes a number up to 65535, not ${options.port}`);
if (options.clock !== 'real' && options.clock !== 'virtual')
  quit(`--clock takes real or virtual, not ${options.clock}`);
const file = join(options.data, 'engine.sqlite');

/** `--check`: exit code 1 where something is damaged. */
function check(): never {
  const lines = describeFindings(checkStore(file));
  process.stdout.write(lines.length === 0 ? 'the store is whole\n' : `${lines.join('\n')}\n`);
  process.exit(lines.length === 0 ? 0 : 1);
}

function recover(): never {
  const { problems, kept } = recoverStore(file, new Date());
  const lines = describeFindings({ file: [], problems });
  process.stdout.write(`${[...lines, `the damaged store is kept as ${kept}; the engine can be started`].join('\n')}\n`);
  process.exit(0);
}

/** A small store is looked through before anything of it is done. */
function refuseDamaged(): void {
  const found = checkAtStart(file);
  const lines = found === undefined ? [] : describeFindings(found);
  if (lines.length === 0) return;
  quit(
    `the engine did not start: the store ${file} is damaged:\n${lines.join('\n')}\n--recover goes on with the rest; or put a copy in its place`,
  );
}

try {
  if (options.check) check();
  if (options.recover) recover();
  mkdirSync(options.data, { recursive: true });
  refuseDamaged();
  const stack = await serve({
    port,
    file,
    clock:
      options.clock === 'virtual' ? offsetClock(options['clock-file'] ?? join(options.data, 'clock.json')) : undefined,
    dynamodb: options.dynamodb,
    lambda: options.lambda,
    schedules: options.schedules,
  });
  process.stdout.write(`engine listens on http://127.0.0.1:${stack.port}\n`);
  const watch = watchStore(file, (line) => process.stderr.write(`${line}\n`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      watch.stop();
      void stack.close().then(() => process.exit(0));
    });
} catch (error) {
  quit(`the engine did not start: ${error instanceof Error ? error.message : String(error)}`);
}
