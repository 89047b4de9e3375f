import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface LocalStackOptions {
  /** The folder that `installLocalStack` made. */
  readonly home: string;
  readonly java: string;
  /** Logs and all that LocalStack writes go here. */
  readonly data: string;
  readonly port: number;
  readonly lambda: string;
  readonly dynamodb: string;
}

export interface RunningLocalStack {
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

const READY_MS = 90_000;
const GRACE_MS = 2_000;

/** Starts LocalStack in the place of our engine and waits until it answers. @throws Error that names its log */
export async function startLocalStack(options: LocalStackOptions, signal: AbortSignal): Promise<RunningLocalStack> {
  const root = join(options.data, 'localstack');
  const file = join(options.data, 'logs', 'localstack.log');
  mkdirSync(dirname(file), { recursive: true });
  linkInstallation(root, options);
  const log = openSync(file, 'a');
  const child = spawn(join(options.home, 'venv', 'bin', 'python'), [join(import.meta.dirname, 'main.py')], {
    cwd: root,
    env: environment(root, options),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  try {
    await ready(child, `http://127.0.0.1:${options.port}/_localstack/health`, file, signal);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { pid: child.pid, stop: () => end(child) };
}

/** A file system of this run's own, but for the jars and the JVM, which are only read. */
function linkInstallation(root: string, { home, java }: LocalStackOptions): void {
  const link = (target: string, ...place: string[]): void => {
    const path = join(root, ...place);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(target, path);
  };
  const jars = join('var', 'lib', 'localstack', 'lib');
  link(join(home, 'root', jars), jars);
  const jvm = ['usr', 'lib', 'localstack', 'java', '21'];
  link(java, ...jvm, ...(process.platform === 'darwin' ? ['Contents', 'Home'] : []));
}

/** Nothing of the caller's environment but the PATH: a proxy, a profile or an AWS_ variable would lead LocalStack elsewhere. */
function environment(root: string, { port, lambda, dynamodb }: LocalStackOptions): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: root,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    GATEWAY_LISTEN: `127.0.0.1:${port}`,
    // sts is needed by every SDK task, events by every change of status, iam for the roles; all else stays off.
    SERVICES: 'stepfunctions,dynamodb,sts,iam,lambda,events',
    DISABLE_EVENTS: '1',
    SKIP_SSL_CERT_DOWNLOAD: '1',
    OVERRIDE_IN_DOCKER: '0',
    FILESYSTEM_ROOT: root,
    LOCALSTACK_VOLUME_DIR: root,
    FRIST_LAMBDA_URL: lambda,
    FRIST_DYNAMODB_URL: dynamodb,
  };
}

async function ready(child: ChildProcess, url: string, log: string, signal: AbortSignal): Promise<void> {
  let failed: Error | undefined;
  child.once('error', (error) => {
    failed = error;
  });
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (failed !== undefined) throw failed;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`LocalStack ended at once; see ${log}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100, undefined, { signal });
  }
  throw new Error(`LocalStack did not answer within ${READY_MS / 1000} s; see ${log}`);
}

/** Nothing of its state is kept, so it gets little time to say goodbye. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(timer);
}
