import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atOnce, Client, rate } from './client.ts';
import { burst, fiveStates, input, statesEach, waits } from './machines.ts';
import type { Server } from './process.ts';

export type Progress = (done: number, total: number, what: string) => void;

/** Executions of five states a second, each asked for and seen to have ended. */
export async function completed(server: Server, times: number, progress: Progress): Promise<number> {
  const client = new Client(server.port);
  const machine = await client.createMachine(`five-${process.pid}`, fiveStates);
  const one = async (): Promise<void> => client.ended(await client.start(machine, input));
  await rate(Math.ceil(times / 10), atOnce, one);
  let done = 0;
  const perSecond = await rate(times, atOnce, async () => {
    await one();
    done += 1;
    if (done % 10 === 0) progress(done, times, `${server.name}: started to completed`);
  });
  client.close();
  return perSecond;
}

export interface Waiting {
  readonly perSecond: number;
  /** Of the first and the last tenth. */
  readonly first: number;
  readonly last: number;
  /** How much it is when so many wait. */
  readonly sizes: readonly { readonly waiting: number; readonly memory: number; readonly disk?: number }[];
}

/** Starts executions that wait thirty days, a second; and what they cost. */
export async function startsThatWait(server: Server, times: number, progress: Progress): Promise<Waiting> {
  const client = new Client(server.port);
  const machine = await client.createMachine(`waits-${process.pid}`, waits);
  const size = (waiting: number) => {
    const disk = server.disk?.();
    return { waiting, memory: server.memory(), ...(disk === undefined ? {} : { disk }) };
  };
  const tenth = Math.floor(times / 10);
  const few = Math.min(1000, tenth);
  await rate(few, atOnce, () => client.start(machine, {}));
  const rates: number[] = [];
  const sizes = [size(few)];
  // The first tenth is compared with the last, so it begins warm.
  await rate(Math.min(20_000, tenth) - few, atOnce, () => client.start(machine, {}));
  const marks = [10_000, 100_000, 1_000_000];
  for (let part = 0; part < 10; part += 1) {
    rates.push(await rate(tenth, atOnce, () => client.start(machine, {})));
    const waiting = (part + 1) * tenth;
    progress(waiting, times, `${server.name}: starts that wait 30 days`);
    if (part === 9 || marks.includes(waiting)) sizes.push(size(waiting));
  }
  client.close();
  const perSecond = 10 / rates.reduce((sum, each) => sum + 1 / each, 0);
  return { perSecond, first: rates[0] ?? 0, last: rates[9] ?? 0, sizes };
}

export interface Burst {
  readonly timers: number;
  /** Timers and states a second while they fire. */
  readonly timersPerSecond: number;
  readonly statesPerSecond: number;
  readonly inOrder: boolean;
  /** What callers of the API saw meanwhile, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

/** So many timers fall due at the same second, while others ask and start. */
export async function burstOfTimers(server: Server, timers: number, file: string, progress: Progress): Promise<Burst> {
  const client = new Client(server.port);
  const machine = await client.createMachine('burst', burst);
  const later = await client.createMachine('later', waits);
  let done = 0;
  let known = '';
  const set = (count: number, at: string): Promise<number> =>
    rate(count, atOnce, async () => {
      known = await client.start(machine, { ...input, at });
      done += 1;
      if (done % 1000 === 0) progress(done, timers + before, 'Frist: timers of the same second are set');
    });
  const url = `http://127.0.0.1:${server.port}/_frist/clock`;
  const moveTo = async (to: string): Promise<void> => {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ to }) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  // As in the other rows, some come first that are not measured.
  const before = timers / 10;
  const [soon, at] = [1, 2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  await set(before, soon ?? '');
  await moveTo(soon ?? '');
  await set(timers, at ?? '');
  const latencies: number[] = [];
  const began = performance.now();
  let fired = false;
  const moving = moveTo(at ?? '').finally(() => {
    fired = true;
  });
  const ended = moving.then(() => performance.now());
  while (!fired) {
    const asked = performance.now();
    await (latencies.length % 2 === 0
      ? client.call('DescribeExecution', { executionArn: known })
      : client.start(later, {}));
    latencies.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const seconds = ((await ended) - began) / 1000;
  client.close();
  latencies.sort((a, b) => a - b);
  const share = (part: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0;
  // A state counts when it is left, here as in one process: the wait, and the four after it. All seven expressions are evaluated by then.
  const statesPerSecond = (timers * statesEach) / seconds;
  const found = await inside<{ inOrder: boolean }>('order', file, String(timers + before));
  return {
    timers,
    timersPerSecond: timers / seconds,
    statesPerSecond,
    ...found,
    p50: share(0.5),
    p99: share(0.99),
    worst: share(1),
  };
}

/** Runs a part of the bench in a process of its own. */
export async function inside<Found>(...args: readonly string[]): Promise<Found> {
  const program = join(import.meta.dirname, args[0] === 'order' ? 'order.ts' : 'inside.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    program,
    ...args,
  ]);
  return JSON.parse(stdout) as Found;
}
