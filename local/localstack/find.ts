import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Something of the machine that LocalStack needs, or why it is not there and what to install. */
export type Found = { readonly path: string } | { readonly missing: string };

/** Runs a command; its output (both streams), or nothing when it cannot run or fails. */
export type Probe = (command: string, args: readonly string[]) => string | undefined;

const PATIENCE_MS = 20_000;

export const probe: Probe = (command, args) => {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: PATIENCE_MS, killSignal: 'SIGKILL' });
  return run.status === 0 ? `${run.stdout}${run.stderr}` : undefined;
};

const OLDEST_PYTHON = 12;
/** The versions that the pinned packages were tried with come first. */
const PYTHONS = ['python3.13', 'python3.12', 'python3', 'python'];

/** LocalStack's code needs Python 3.12, whatever its metadata say; a venv needs ensurepip, which Debian packs apart. */
const PYTHON_SAYS =
  'import sys; print("version", sys.version_info[0], sys.version_info[1]); print("at", sys.executable); import ensurepip, venv; print("venv")';

/** The interpreters of pyenv that are installed but perhaps not chosen; the newest of 3.13, then of 3.12, then the rest. */
export function pyenvPythons(root = process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv')): readonly string[] {
  const versions = join(root, 'versions');
  const order = (name: string): number => [13, 12].indexOf(Number(name.split('.')[1])) >>> 0;
  return (existsSync(versions) ? readdirSync(versions) : [])
    .filter((name) => /^3\.\d+\.\d+$/.test(name))
    .sort((a, b) => order(a) - order(b) || b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(versions, name, 'bin', 'python3'));
}

export function findPython(run: Probe = probe, more: readonly string[] = pyenvPythons()): Found {
  let withoutVenv: string | undefined;
  for (const command of [...PYTHONS, ...more]) {
    // Without venv the last import fails; the version is asked for alone then, to be able to say so.
    const said =
      run(command, ['-c', PYTHON_SAYS]) ?? run(command, ['-c', PYTHON_SAYS.split('; import ensurepip')[0] ?? '']);
    const [, major, minor] = /^version (\d+) (\d+)$/m.exec(said ?? '') ?? [];
    const path = /^at (.+)$/m.exec(said ?? '')?.[1];
    if (path === undefined || Number(major) !== 3 || Number(minor) < OLDEST_PYTHON) continue;
    if (/^venv$/m.test(said ?? '')) return { path };
    withoutVenv ??= `${path} has no venv: install it (Debian, Ubuntu: apt-get install python3.${minor}-venv)`;
  }
  return {
    missing:
      withoutVenv ??
      'no Python 3.12 or later was found: install one (python.org, pyenv install 3.13, apt-get install python3 python3-venv)',
  };
}

const OLDEST_JAVA = 11;

/** JSONata is evaluated in a JVM. @returns the folder of the JDK or JRE, as Java itself names it (behind shims and links). */
export function findJava(run: Probe = probe, home: string | undefined = process.env['JAVA_HOME']): Found {
  for (const command of [...(home === undefined || home === '' ? [] : [join(home, 'bin', 'java')]), 'java']) {
    const said = run(command, ['-XshowSettings:properties', '-version']) ?? '';
    const path = /^\s*java\.home = (.+?)\s*$/m.exec(said)?.[1];
    const version = Number(/^\s*java\.specification\.version = (\S+)/m.exec(said)?.[1]);
    if (path !== undefined && version >= OLDEST_JAVA) return { path };
  }
  return {
    missing:
      'no Java 11 or later was found in JAVA_HOME or on the PATH: install one (adoptium.net, apt-get install openjdk-17-jre-headless)',
  };
}
