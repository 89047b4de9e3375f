import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine, manualClock } from '../../local/engine/in-process.ts';
import { checkStore, describeFindings } from '../../local/engine/store/check.ts';
import { StoreTrouble } from '../../local/engine/store/trouble.ts';
import { folder } from '../contracts/engine/support.ts';
import { call } from './engine-process.ts';

const node = join(process.cwd(), 'node_modules/.bin/node');
const waits = {
  QueryLanguage: 'JSONata',
  StartAt: 'Rest',
  States: { Rest: { Type: 'Wait', Seconds: 60, Next: 'Done' }, Done: { Type: 'Succeed' } },
};

function open(file: string, start = '2026-03-05T10:00:00Z'): Engine {
  return createEngine({
    file,
    clock: manualClock(start),
    integrations: { invokeLambda: async () => ({ payload: {} }), dynamodb: async () => ({}) },
  });
}

/** Starts executions until one is refused. @returns those that were acknowledged, and the refusal. */
async function fill(engine: Engine, stateMachineArn: string): Promise<{ started: string[]; refusal: unknown }> {
  const started: string[] = [];
  for (;;) {
    try {
      const made = await Promise.all(
        [0, 1, 2].map(() => engine.startExecution({ stateMachineArn, input: { text: 'x'.repeat(2000) } })),
      );
      started.push(...made.map(({ executionArn }) => executionArn));
    } catch (refusal) {
      return { started, refusal };
    }
    if (started.length > 5000) throw new Error('the disk does not fill');
  }
}

it('a full disk is told, loses nothing, and the engine goes on when there is room', async () => {
  const file = join(folder(), 'engine.sqlite');
  const engine = open(file);
  const { stateMachineArn } = await engine.createStateMachine({ name: 'waits', definition: waits });
  engine.core.store.limitPages(200);
  const { started, refusal } = await fill(engine, stateMachineArn);
  expect(refusal).toBeInstanceOf(StoreTrouble);
  expect(String(refusal)).toMatch(/the disk is full: make room/);
  expect(started.length).toBeGreaterThan(10);
  for (const arn of started) expect(engine.describeExecution(arn).status).toBe('RUNNING');
  expect(describeFindings(checkStore(file))).toEqual([]);

  // The timers cannot be written either, and are not lost by that.
  await expect(engine.advanceTo('2026-03-05T10:02:00Z')).rejects.toThrow(/disk is full/);
  engine.core.store.limitPages(1_000_000);
  await engine.advanceTo('2026-03-05T10:03:00Z');
  for (const arn of started) {
    expect(engine.describeExecution(arn).status).toBe('SUCCEEDED');
    expect(engine.history(arn).filter(({ type }) => type === 'WaitStateExited')).toHaveLength(1);
  }
  await engine.startExecution({ stateMachineArn, input: {} });
  engine.close();
  expect(describeFindings(checkStore(file))).toEqual([]);
});

/** The engine behind a shell that limits it. @throws with what it said where it does not start */
async function limited(
  shell: string,
  data: string,
  more: { uid?: number; gid?: number } = {},
): Promise<{ port: number; kill: () => Promise<void> }> {
  const command = `${shell}; exec "${node}" --disable-warning=ExperimentalWarning local/engine/main.ts --port 0 --data "${data}"`;
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'], ...more });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(Number(/:(\d+)\s/.exec(chunk.toString())?.[1])));
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${told}`)));
  });
  return {
    port,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

it('a file system that takes no more bytes: a clear answer, and all that was acknowledged is there afterwards', async () => {
  const data = folder();
  // Blocks of 512 bytes; without the trap the kernel ends the process.
  const engine = await limited("trap '' XFSZ; ulimit -f 1200", data);
  const definition = JSON.stringify(waits);
  const made = await call(engine.port, 'CreateStateMachine', {
    name: 'waits',
    definition,
    roleArn: 'arn:aws:iam::0:role/r',
  });
  const stateMachineArn = String(made.body['stateMachineArn']);
  const started: string[] = [];
  let refused: Awaited<ReturnType<typeof call>> | undefined;
  while (refused === undefined && started.length < 3000) {
    const answer = await call(engine.port, 'StartExecution', {
      stateMachineArn,
      input: JSON.stringify('x'.repeat(2000)),
    });
    if (answer.status === 200) started.push(String(answer.body['executionArn']));
    else refused = answer;
  }
  expect(refused?.status).toBe(503);
  expect(String(refused?.body['message'])).toMatch(/disk/);
  await engine.kill();

  const again = await limited('true', data);
  for (const executionArn of started)
    expect((await call(again.port, 'DescribeExecution', { executionArn })).status).toBe(200);
  expect((await call(again.port, 'StartExecution', { stateMachineArn })).status).toBe(200);
  await again.kill();
  expect(describeFindings(checkStore(join(data, 'engine.sqlite')))).toEqual([]);
});

it('a folder that may not be written: the engine does not start and says why', async () => {
  const data = folder();
  const root = process.getuid?.() === 0;
  // Root may write everywhere, so somebody else tries then.
  const nobody = root ? { uid: 65_534, gid: 65_534 } : {};
  if (root) chownSync(data, 0, 0);
  chmodSync(data, 0o555);
  await expect(limited('true', data, nobody)).rejects.toThrow(
    /the store .* cannot be opened .*cannot be written: look at the folder/,
  );
  chmodSync(data, 0o755);
  expect(existsSync(join(data, 'engine.sqlite'))).toBe(false);
});

it('a copy is made while the engine writes, and an engine starts from it', async () => {
  const data = folder();
  const engine = await limited('true', data);
  const definition = JSON.stringify(waits);
  const made = await call(engine.port, 'CreateStateMachine', {
    name: 'waits',
    definition,
    roleArn: 'arn:aws:iam::0:role/r',
  });
  const stateMachineArn = String(made.body['stateMachineArn']);
  const before: string[] = [];
  const start = async (): Promise<void> => {
    const { body } = await call(engine.port, 'StartExecution', { stateMachineArn });
    before.push(String(body['executionArn']));
  };
  for (let number = 0; number < 50; number += 1) await start();
  const acknowledged = [...before];
  let writing = true;
  const meanwhile = (async () => {
    while (writing) await start();
  })();
  const other = folder();
  const to = join(other, 'engine.sqlite');
  const output = execFileSync(node, [
    '--disable-warning=ExperimentalWarning',
    'scripts/engine-backup.ts',
    '--data',
    data,
    '--to',
    to,
  ]);
  writing = false;
  await meanwhile;
  await engine.kill();
  expect(output.toString()).toMatch(/pages and opens/);
  expect(describeFindings(checkStore(to))).toEqual([]);

  const copy = await limited('true', other);
  for (const executionArn of acknowledged)
    expect((await call(copy.port, 'DescribeExecution', { executionArn })).status).toBe(200);
  await copy.kill();
});
