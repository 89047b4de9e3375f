// Runs on whatever Node the machine has (20 or later): installs what is missing and finds the Node 24 that the project brings.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
export const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
const stamp = join(root, 'node_modules', '.frist-installed');

const lockFile = join(root, 'package-lock.json');
const wanted = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/**
 * Installs the locked packages when the lock file is not the one that was installed. `npm install` and not `npm ci`, which refuses a lock file
 * without the binaries of other platforms where a registry does not carry them; the lock file is left as it was.
 */
export function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return;
  console.error('Installing packages (once; some minutes on a slow line) …');
  const locked = readFileSync(lockFile);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  writeFileSync(lockFile, locked);
  if (run.status !== 0) {
    console.error('npm install failed; see above. Nothing was started.');
    process.exit(1);
  }
  checkNode();
  writeFileSync(stamp, wanted());
}

/** The scripts need the Node that the package `node` brings: an older one cannot run TypeScript. */
function checkNode() {
  const version = existsSync(node) ? execFileSync(node, ['--version'], { encoding: 'utf8' }).trim() : 'missing';
  if (version.startsWith('v24.')) return;
  console.error(`Node 24 was not installed (found: ${version}). Run: npm rebuild node`);
  process.exit(1);
}

/** The environment in which the project's own Node is the first that is found. */
export const env = { ...process.env, PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` };
