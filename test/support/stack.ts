import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../local/ports.ts';
import type { Settings } from '../../local/settings.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PORTS = [
  'WEB',
  'AWS',
  'LAMBDA',
  'DYNAMODB',
  'CITIZENS',
  'STAFF',
  'AGENCIES',
  'ARCHIVE',
  'DISPATCH',
  'REGISTER',
  'KRIPOS',
] as const;

export interface RunningStack {
  readonly urls: Settings['urls'];
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  /** The ids of the stack's processes by part; the supervisor is not among them. */
  pids(): Readonly<Record<string, number>>;
  /** Kills every process with SIGKILL, the supervisor first, so that nothing is started again. */
  killAll(): Promise<void>;
  stop(): Promise<void>;
}

/** Free ports and a data folder of its own, so that stacks of tests and a stack of the developer do not meet. */
export async function stackEnvironment(): Promise<Record<string, string>> {
  const ports = new Set<number>();
  while (ports.size < PORTS.length) ports.add(await freePort());
  const chosen = [...ports];
  return {
    ...Object.fromEntries(PORTS.map((name, index) => [`FRIST_${name}_PORT`, String(chosen[index])])),
    FRIST_RECONCILE_AFTER_SECONDS: '2',
    FRIST_DATA: mkdtempSync(join(tmpdir(), 'frist-')),
  };
}

/** Starts the whole local stack, as `npm start` does, and waits until it is ready. The same environment again finds the same data. */
export async function startStack(
  env: Record<string, string>,
  timeoutMs = 120_000,
  signal?: AbortSignal,
): Promise<RunningStack> {
  const data = env['FRIST_DATA'] ?? '';
  const ready = join(data, 'ready.json');
  rmSync(ready, { force: true });
  const flags = ['--disable-warning=ExperimentalWarning', join(ROOT, 'local', 'start.ts')];
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), flags, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = Date.now() + timeoutMs;
  try {
    while (!existsSync(ready)) {
      signal?.throwIfAborted();
      if (child.exitCode !== null) throw new Error(`the stack ended at once:\n${said}`);
      if (Date.now() > end) throw new Error(`the stack was not ready within ${timeoutMs / 1000} s:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    await stop(child);
    throw error;
  }
  const { urls } = JSON.parse(readFileSync(ready, 'utf8')) as { urls: Settings['urls'] };
  return { urls, data, env, pids: () => pidsOf(data), killAll: () => killAll(child, data), stop: () => stop(child) };
}

function pidsOf(data: string): Readonly<Record<string, number>> {
  const list = JSON.parse(readFileSync(join(data, 'processes.json'), 'utf8')) as { name: string; pid: number }[];
  return Object.fromEntries(list.map(({ name, pid }) => [name, pid]));
}

async function killAll(supervisor: ChildProcess, data: string): Promise<void> {
  const gone = new Promise((resolve) => supervisor.once('exit', resolve));
  supervisor.kill('SIGKILL');
  await gone;
  for (const pid of Object.values(pidsOf(data))) kill(pid);
}

/** SIGKILL to a process of a stack of ours; one that is gone already is fine. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
