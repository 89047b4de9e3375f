import { execFile, spawn } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../local/ports.ts';
import { cache } from './others.ts';
import { end } from './process.ts';

const run = promisify(execFile);
const dbosVersion = '5.3.0';
const name = `DBOS ${dbosVersion} on PostgreSQL`;

/** Programs that were measured once on machines of this size and are not started by the bench. */
const notStarted =
  'Temporal, Camunda 8, Restate: not started by this bench; in the figures that set the bars DBOS was the fastest';

/** Adds what DBOS reaches in the deadline lifecycle, where PostgreSQL is installed; what cannot be had is said. */
export async function startRivals(times: number, deadlines: Record<string, number>, missing: string[]): Promise<void> {
  missing.push(notStarted);
  const folder = postgresPrograms();
  if (folder === undefined) {
    missing.push(`${name}: no PostgreSQL was found (initdb on the PATH; apt-get install postgresql)`);
    return;
  }
  const data = mkdtempSync(join(tmpdir(), 'frist-bench-postgres-'));
  try {
    const worker = await installDbos();
    deadlines[name] = await onPostgres(folder, data, (url) => measure(worker, url, times));
  } catch (error) {
    missing.push(`${name}: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`);
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  }
}

function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  return [...versions.reverse(), ...(process.env['PATH'] ?? '').split(delimiter)].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
}

/** @returns the worker's program, beside the packages that it needs. */
async function installDbos(): Promise<string> {
  const home = join(cache, `dbos-${dbosVersion}`);
  mkdirSync(home, { recursive: true });
  if (!existsSync(join(home, 'node_modules', '@dbos-inc', 'dbos-sdk'))) {
    process.stdout.write(`Installing DBOS in ${home}\n`);
    await run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', `@dbos-inc/dbos-sdk@${dbosVersion}`]);
  }
  const worker = join(home, 'worker.mjs');
  copyFileSync(join(import.meta.dirname, 'dbos-worker.mjs'), worker);
  return worker;
}

/** PostgreSQL with its own settings (each commit on disk) in a folder of this run; it refuses to run as root, so another user does then. */
async function onPostgres<Found>(
  programs: string,
  data: string,
  work: (url: string) => Promise<Found>,
): Promise<Found> {
  const root = process.getuid?.() === 0;
  const id = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
  const owner = root ? { uid: await id('-u'), gid: await id('-g') } : undefined;
  const user = owner ?? {};
  if (owner !== undefined) chownSync(data, owner.uid, owner.gid);
  await run(join(programs, 'initdb'), ['-D', join(data, 'db'), '-A', 'trust', '-U', 'bench', '-E', 'UTF8'], {
    ...user,
    cwd: data,
  });
  const port = await freePort();
  const args = ['-D', join(data, 'db'), '-p', String(port), '-h', '127.0.0.1', '-k', data];
  const server = spawn(join(programs, 'postgres'), args, { stdio: 'ignore', cwd: data, ...user });
  try {
    const ready = ['-h', '127.0.0.1', '-p', String(port), '-U', 'bench', '-d', 'postgres', '-c', 'SELECT 1'];
    for (let attempt = 0; ; attempt += 1) {
      const up = await run(join(programs, 'psql'), ready).then(
        () => true,
        () => false,
      );
      if (up) break;
      if (attempt > 100) throw new Error('PostgreSQL did not start');
      await pause(100);
    }
    return await work(`postgresql://bench@127.0.0.1:${port}/dbos`);
  } finally {
    await end(server, 'SIGINT');
  }
}

async function measure(worker: string, url: string, times: number): Promise<number> {
  const { stdout } = await run(process.execPath, [worker, url, String(times)], {
    timeout: 300_000,
    maxBuffer: 64 * 2 ** 20,
  });
  return (JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { perSecond: number }).perSecond;
}
