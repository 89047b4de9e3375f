import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../local/ports.ts';
import { end, ready } from './process.ts';
import type { Rival } from './rival.ts';

const run = promisify(execFile);
const version = '5.3.0';

export const dbos: Rival = {
  name: `DBOS ${version} on PostgreSQL`,
  folder: `dbos-${version}`,
  packages: [`@dbos-inc/dbos-sdk@${version}`],
  worker: 'dbos-worker.mjs',
  lacks: () =>
    postgresPrograms() === undefined
      ? 'no PostgreSQL was found (initdb on the PATH; apt-get install postgresql)'
      : undefined,
  serve: (_home, data, work) => onPostgres(postgresPrograms() ?? '', data, (url) => work([url])),
};

function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((each) => join(debian, each, 'bin')) : [];
  return [...versions.reverse(), ...(process.env['PATH'] ?? '').split(delimiter)].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
}

/** PostgreSQL with its own settings (each commit on disk) in a folder of this run; it refuses to run as root, so another user does then. */
async function onPostgres(programs: string, data: string, work: (url: string) => Promise<void>): Promise<void> {
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
    const question = ['-h', '127.0.0.1', '-p', String(port), '-U', 'bench', '-d', 'postgres', '-c', 'SELECT 1'];
    await ready(server, () =>
      run(join(programs, 'psql'), question).then(
        () => true,
        () => false,
      ),
    );
    await work(`postgresql://bench@127.0.0.1:${port}/dbos`);
  } finally {
    await end(server, 'SIGINT');
  }
}
