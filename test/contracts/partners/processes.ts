import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A started process of the local stack with the addresses that it printed, in their order. */
export interface Running {
  readonly urls: readonly string[];
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** A new directory for a partner's data, and how to remove it. */
export function temporaryData(): { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'frist-partner-'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Starts a main.ts of local/ and waits until it has said so many times where it listens. */
export function startProcess(
  main: string,
  args: readonly string[],
  { listeners = 1, env = {} }: { readonly listeners?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Running> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complained += chunk.toString('utf8');
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const urls = [...said.matchAll(/listening on (http:\/\/\S+)/g)].flatMap(([, url]) => url ?? []);
      if (urls.length === listeners) resolve({ urls, kill: () => killed(child) });
    });
    child.once('exit', (code) => reject(new Error(`${main} ended with ${code}: ${complained}`)));
  });
}

/** A partner on a free port that can be killed and started again on its data. */
export interface Partner {
  readonly url: () => string;
  readonly data: string;
  switchTo(mode: string, times?: number): Promise<void>;
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown): Promise<number>;
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPartner(name: string, env: Readonly<Record<string, string>> = {}): Promise<Partner> {
  const { directory, remove } = temporaryData();
  const start = () => startProcess(`local/partners/${name}/main.ts`, ['--port', '0', '--data', directory], { env });
  let running = await start();
  const url = (): string => running.urls[0] ?? '';
  const post = async (path: string, body: unknown): Promise<number> =>
    (await fetch(url() + path, { method: 'POST', body: JSON.stringify(body) })).status;
  return {
    url,
    data: directory,
    post,
    switchTo: async (mode, times) => {
      expect(await post('/_switch', { mode, times })).toBe(200);
    },
    get: async <T>(path: string) => (await (await fetch(url() + path)).json()) as T,
    killAndRestart: async () => {
      await running.kill();
      running = await start();
    },
    stop: async () => {
      await running.kill();
      remove();
    },
  };
}
