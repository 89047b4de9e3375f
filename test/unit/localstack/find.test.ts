import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findJava, findPython, type Probe, pyenvPythons } from '../../../local/localstack/find.ts';

/** A machine on which the commands named say this, and no others exist. */
const machine =
  (says: Readonly<Record<string, string>>): Probe =>
  (command) =>
    says[command];

/** As the machine would without ensurepip: what imports it fails, the rest runs. */
const withoutVenv =
  (command: string, said: string): Probe =>
  (asked, args) =>
    asked === command && !args.join(' ').includes('ensurepip') ? said : undefined;

const python = (minor: number, at: string): string => `version 3 ${minor}\nat ${at}\nvenv\n`;
const java = (version: string, home: string): string =>
  `    java.home = ${home}\n    java.specification.version = ${version}\n`;

describe('Python', () => {
  it('takes 3.13 before an older one that came with the system', () => {
    const run = machine({ python3: python(12, '/usr/bin/python3'), 'python3.13': python(13, '/opt/python3.13') });
    expect(findPython(run, [])).toEqual({ path: '/opt/python3.13' });
  });

  it('takes one of pyenv when those on the PATH are too old', () => {
    const run = machine({ python3: python(11, '/usr/bin/python3'), '/pyenv/3.12.1': python(12, '/pyenv/3.12.1') });
    expect(findPython(run, ['/pyenv/3.12.1'])).toEqual({ path: '/pyenv/3.12.1' });
  });

  it('is missing when all are older than 3.12, and says what to install', () => {
    const run = machine({ python3: python(11, '/usr/bin/python3'), python: 'Python 2.7.18' });
    expect(findPython(run, [])).toEqual({ missing: expect.stringContaining('Python 3.12 or later') });
  });

  it('is missing when it cannot make a venv, and names the package', () => {
    const run = withoutVenv('python3', 'version 3 12\nat /usr/bin/python3\n');
    expect(findPython(run, [])).toEqual({ missing: expect.stringContaining('python3.12-venv') });
  });

  it('of pyenv: 3.13 first, then 3.12, then the rest; other implementations and older ones are left to the version check', () => {
    const root = mkdtempSync(join(tmpdir(), 'frist-pyenv-'));
    for (const name of ['3.9.18', '3.12.1', '3.13.0', '3.12.11', 'pypy3.10-7.3.12', '2.7.18'])
      mkdirSync(join(root, 'versions', name), { recursive: true });
    const found = pyenvPythons(root).map((path) => path.split('/').at(-3));
    rmSync(root, { recursive: true });
    expect(found).toEqual(['3.13.0', '3.12.11', '3.12.1', '3.9.18']);
  });

  it('of pyenv: none where pyenv is not', () => {
    expect(pyenvPythons('/nowhere')).toEqual([]);
  });
});

describe('Java', () => {
  it('takes JAVA_HOME before the PATH', () => {
    const run = machine({ '/jdk/bin/java': java('21', '/jdk'), java: java('17', '/usr/lib/jvm/17') });
    expect(findJava(run, '/jdk')).toEqual({ path: '/jdk' });
  });

  it('takes the one on the PATH, at the home that it names itself', () => {
    expect(findJava(machine({ java: java('17', '/usr/lib/jvm/17') }), undefined)).toEqual({ path: '/usr/lib/jvm/17' });
  });

  it('is missing when only Java 8 is there', () => {
    const run = machine({ java: java('1.8', '/usr/lib/jvm/8') });
    expect(findJava(run, '')).toEqual({ missing: expect.stringContaining('Java 11 or later') });
  });
});
