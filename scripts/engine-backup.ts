import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { backupStore } from '../local/engine/store/backup.ts';

/**
 * `npm run engine:backup -- --data DIR --to FILE`: a copy of the engine's store as it is at this moment; the engine goes on meanwhile.
 * To use it: put it into an empty folder as `engine.sqlite` and start the engine there.
 */
const { data = '.frist/engine', to } = parseArgs({
  options: { data: { type: 'string' }, to: { type: 'string' } },
}).values;

async function run(): Promise<number> {
  const source = join(data, 'engine.sqlite');
  if (to === undefined) return refuse('npm run engine:backup -- --to FILE [--data DIR]');
  if (!existsSync(source)) return refuse(`there is no store in ${data}`);
  if (existsSync(to)) return refuse(`${to} is there already: a backup overwrites nothing`);
  mkdirSync(dirname(to), { recursive: true });
  const bar = new SingleBar({
    format: 'Copying  {bar}  {value}/{total} pages',
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  const draft = `${to}.new`;
  rmSync(draft, { force: true });
  const pages = await backupStore(source, draft, (done, total) => {
    if (!bar.isActive) bar.start(total, 0);
    bar.update(done);
  }).finally(() => bar.stop());
  renameSync(draft, to);
  process.stdout.write(`${to} has ${pages} pages and opens\n`);
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = refuse(`no backup was made: ${error instanceof Error ? error.message : String(error)}`);
}
