import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findJava, findPython } from '../../local/localstack/find.ts';
import { installLocalStack } from '../../local/localstack/install.ts';
import { startLocalStack } from '../../local/localstack/process.ts';
import { freePort } from '../../local/ports.ts';
import { answers, end, memoryOf, ready, type Server } from './process.ts';

const run = promisify(execFile);
export const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'frist');
const ministackVersion = '1.5.0';

/** A server to compare with, or why it cannot be had on this machine. */
export type Other = Server | { readonly name: string; readonly missing: string };

function python(): string {
  const found = findPython();
  if ('missing' in found) throw new Error(found.missing);
  return found.path;
}

export async function localStack(lambda: string): Promise<Other> {
  const name = 'LocalStack 4.14';
  const data = mkdtempSync(join(tmpdir(), 'frist-bench-localstack-'));
  try {
    const java = findJava();
    if ('missing' in java) return { name, missing: java.missing };
    const signal = new AbortController().signal;
    const home = await installLocalStack(python(), java.path, signal);
    const port = await freePort();
    const running = await startLocalStack({ home, java: java.path, data, port, lambda, dynamodb: lambda }, signal);
    return {
      name,
      port,
      memory: () => memoryOf(running.pid),
      async stop() {
        await running.stop();
        rmSync(data, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  } catch (error) {
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    return { name, missing: error instanceof Error ? error.message : String(error) };
  }
}

export async function miniStack(): Promise<Other> {
  const name = 'MiniStack 1.5';
  try {
    const home = join(cache, `ministack-${ministackVersion}`);
    const inside = join(home, 'bin', 'python');
    if (!existsSync(join(home, 'bin', 'ministack'))) {
      process.stdout.write(`Installing MiniStack in ${home}\n`);
      await run(python(), ['-m', 'venv', home]);
      await run(inside, ['-m', 'pip', 'install', '--disable-pip-version-check', `ministack==${ministackVersion}`]);
    }
    const data = mkdtempSync(join(tmpdir(), 'frist-bench-ministack-'));
    const port = await freePort();
    const child = spawn(join(home, 'bin', 'ministack'), [], {
      cwd: data,
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: data,
        GATEWAY_PORT: String(port),
        BIND_HOST: '127.0.0.1',
        LOG_LEVEL: 'ERROR',
      },
    });
    await ready(child, () => answers(`http://127.0.0.1:${port}/_ministack/health`));
    return {
      name,
      port,
      memory: () => memoryOf(child.pid),
      async stop() {
        await end(child);
        rmSync(data, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  } catch (error) {
    return { name, missing: error instanceof Error ? error.message : String(error) };
  }
}
