import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Json } from '../../../lib/kernel/json.ts';
import { temporaryFolder } from '../../support/temporary.ts';

export const role = 'arn:aws:iam::000000000000:role/test';
const node = join(process.cwd(), 'node_modules/.bin/node');

export function clientOf(port: number): SFNClient {
  return new SFNClient({
    region: 'eu-north-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    // TestState and StartSyncExecution would be called at sync-127.0.0.1.
    disableHostPrefix: true,
  });
}

export function folder(): string {
  return temporaryFolder('engine');
}

/** A Lambda host as serverless-offline is one; and a DynamoDB that answers every call with `{}` and remembers it. */
export interface FakeHost {
  readonly url: string;
  readonly calls: { readonly name: string; readonly body: Record<string, Json> }[];
  readonly tables: { readonly target: string; readonly body: Record<string, Json> }[];
  answer: (name: string, body: Record<string, Json>) => { status?: number; error?: boolean; body: Json };
  close(): Promise<void>;
}

export async function fakeHost(): Promise<FakeHost> {
  const calls: FakeHost['calls'] = [];
  const tables: FakeHost['tables'] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const body = JSON.parse(text === '' ? '{}' : text) as Record<string, Json>;
      const target = request.headers['x-amz-target'];
      if (typeof target === 'string') {
        tables.push({ target, body });
        response.end('{}');
        return;
      }
      const name = /functions\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? '';
      calls.push({ name, body });
      const made = host.answer(name, body);
      if (made.error === true) response.setHeader('x-amz-function-error', 'Unhandled');
      response.statusCode = made.status ?? 200;
      response.end(JSON.stringify(made.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: FakeHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    tables,
    answer: () => ({ body: {} }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return host;
}

/** The engine in a process of its own, so that it can be killed. */
export async function engineProcess(
  args: readonly string[],
): Promise<{ child: ChildProcess; port: number; kill(): Promise<void> }> {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', 'local/engine/main.ts', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /:(\d+)\s/.exec(chunk.toString());
      if (found !== null) resolve(Number(found[1]));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`the engine ended with ${code}: ${told}`)));
  });
  return {
    child,
    port,
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

export async function eventually<Value>(look: () => Promise<Value | undefined> | Value | undefined): Promise<Value> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen within ten seconds');
}
