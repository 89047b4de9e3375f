import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';

const node = join(process.cwd(), 'node_modules/.bin/node');

export interface Victim {
  readonly child: ChildProcess;
  readonly gone: Promise<void>;
  /** Resolves with its port when it listens. @throws with what it said where it ends before. */
  readonly listening: Promise<number>;
  kill(): Promise<void>;
}

/** An engine that will be killed. `dying` lets it die by itself at a place in a commit: see engine-dying.fixture.ts. */
export function startVictim(args: readonly string[], dying?: string): Victim {
  const entry = dying === undefined ? [] : ['--import', join(process.cwd(), 'test/faults/engine-dying.fixture.ts')];
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', ...entry, 'local/engine/main.ts', '--port', '0', ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(dying === undefined ? {} : { FRIST_DIE_AT: dying }) },
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const listening = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /:(\d+)\s/.exec(chunk.toString());
      if (found !== null) resolve(Number(found[1]));
    });
    child.once('exit', (code, signal) =>
      reject(new Error(`the engine ended with ${code ?? signal}: ${told}`, { cause: { signal } })),
    );
  });
  listening.catch(() => undefined);
  return {
    child,
    gone,
    listening,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** One call of the API on a connection of its own. @throws where no answer came. */
export function call(port: number, operation: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        agent: false,
        headers: { 'x-amz-target': `AWSStepFunctions.${operation}`, 'content-type': 'application/x-amz-json-1.0' },
      },
      (incoming) => {
        let text = '';
        incoming.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        incoming.on('error', reject);
        incoming.on('end', () => {
          if (!incoming.complete) return reject(new Error('the answer was cut'));
          return resolve({ status: incoming.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] });
        });
      },
    );
    outgoing.setTimeout(20_000, () => outgoing.destroy(new Error('no answer within 20 seconds')));
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(body));
  });
}

/** Waits so many milliseconds, to a few microseconds: a timer of the system has a millisecond at best. */
export async function preciselyLater(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  if (milliseconds > 4) await new Promise((resolve) => setTimeout(resolve, milliseconds - 3));
  while (performance.now() < until) if (milliseconds > 0.5) await new Promise((resolve) => setImmediate(resolve));
}
