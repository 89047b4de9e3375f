import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Server {
  readonly name: string;
  readonly port: number;
  /** Memory in bytes; of all processes that belong to it. */
  memory(): number;
  /** Bytes on disk, where it keeps its work there. */
  disk?(): number;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');

export function memoryOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) * 1024;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** @returns when it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

/** Waits until a server that was just started is up. @throws where it has ended instead, or is not up after 30 seconds: it is ended then. */
export async function ready(child: ChildProcess, isUp: () => Promise<boolean>): Promise<void> {
  const failures: Error[] = [];
  child.once('error', (error) => failures.push(error));
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await isUp()) return;
    if (failures[0] !== undefined) throw failures[0];
    if (hasEnded(child)) throw new Error(`it ended with ${child.exitCode ?? child.signalCode} at its start`);
    await pause(100);
  }
  await end(child);
  throw new Error('it did not answer within 30 seconds');
}

/** Whether something says there that it is well. */
export function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Our engine, as `npm run engine` starts it. */
export async function startFrist(data: string, lambda: string): Promise<Server> {
  const args = ['local/engine/main.ts', '--port', '0', '--data', data, '--lambda', lambda];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /:(\d+)\s/.exec(chunk.toString());
      if (found !== null) resolve(Number(found[1]));
    });
    child.once('exit', (code) => reject(new Error(`the engine ended with ${code}`)));
  });
  const files = ['', '-wal'].map((ending) => join(data, `engine.sqlite${ending}`));
  return {
    name: 'Frist',
    port,
    memory: () => memoryOf(child.pid),
    disk: () => files.reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0),
    stop: () => end(child),
  };
}
