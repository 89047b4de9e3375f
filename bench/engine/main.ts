import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Client } from './client.ts';
import { deadlines } from './deadlines.ts';
import { lambdaHost } from './lambda-host.ts';
import { memoryAfterWork, memoryWith } from './memory.ts';
import { localStack, miniStack, type Other } from './others.ts';
import { drawResults } from './picture.ts';
import { startFrist } from './process.ts';
import { bars, describeMachine, type Results, report, saveResults } from './results.ts';
import { burstOfTimers, completed, inside, startsThatWait } from './rows.ts';

/** How much of everything; `--quick` is for looking, not for measuring. */
const sizes = {
  whole: {
    ours: 5000,
    mini: 1000,
    local: 200,
    wait: 1_000_000,
    miniWait: 2000,
    localWait: 200,
    inside: 10_000,
    deadlines: 2000,
    timers: 100_000,
  },
  quick: {
    ours: 1000,
    mini: 200,
    local: 40,
    wait: 20_000,
    miniWait: 300,
    localWait: 40,
    inside: 2000,
    deadlines: 300,
    timers: 10_000,
  },
};

const rows = ['completed', 'transitions', 'waiting', 'deadlines', 'burst'] as const;

/** `npm run bench -- engine [--quick] [--only completed,burst]`. @returns the exit code: 1 where a bar is missed. */
export async function benchEngine(options: {
  readonly quick: boolean;
  readonly only: readonly string[];
}): Promise<number> {
  const size = options.quick ? sizes.quick : sizes.whole;
  const wanted = (row: (typeof rows)[number]): boolean => options.only.length === 0 || options.only.includes(row);
  const bar = new SingleBar({ format: '{what}  {bar}  {value}/{total}', noTTYOutput: true, notTTYSchedule: 10_000 });
  const progress = (done: number, total: number, what: string): void => {
    if (!bar.isActive) bar.start(total, 0, { what });
    bar.setTotal(total);
    bar.update(done, { what });
  };
  const data = mkdtempSync(join(tmpdir(), 'frist-bench-'));
  const host = await lambdaHost();
  const results: Results = {
    made: new Date().toISOString(),
    quick: options.quick,
    machine: describeMachine(),
    missing: [],
  };
  const withOther = async (
    make: () => Promise<Other>,
    work: (server: Extract<Other, { port: number }>) => Promise<void>,
  ): Promise<void> => {
    const other = await make();
    if ('missing' in other) {
      results.missing.push(`${other.name}: ${other.missing.split('\n')[0]}`);
      return;
    }
    try {
      await work(other);
    } catch (error) {
      results.missing.push(`${other.name}: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`);
    } finally {
      await other.stop();
    }
  };
  try {
    if (wanted('transitions')) {
      process.stdout.write('Transitions in one process, and their expressions alone\n');
      results.transitions = await inside('transitions', String(size.inside), join(data, 'inside.sqlite'));
    }
    if (wanted('completed') || wanted('waiting')) {
      const ours = await startFrist(join(data, 'five'), host.url);
      if (wanted('completed')) results.completed = { Frist: await completed(ours, size.ours, progress) };
      await ours.stop();
      await withOther(miniStack, async (mini) => {
        if (results.completed !== undefined) results.completed[mini.name] = await completed(mini, size.mini, progress);
        if (wanted('waiting')) results.waiting = { [mini.name]: await startsThatWait(mini, size.miniWait, progress) };
      });
      await withOther(
        () => localStack(host.url),
        async (local) => {
          if (results.completed !== undefined)
            results.completed[local.name] = await completed(local, size.local, progress);
          if (wanted('waiting'))
            results.waiting = {
              ...results.waiting,
              [local.name]: await startsThatWait(local, size.localWait, progress),
            };
        },
      );
    }
    if (wanted('waiting')) {
      const ours = await startFrist(join(data, 'wait'), host.url);
      const found = await startsThatWait(ours, size.wait, progress);
      await ours.stop();
      const began = performance.now();
      const again = await startFrist(join(data, 'wait'), host.url);
      await new Client(again.port).call('ListStateMachines', {});
      results.restart = { waiting: size.wait, seconds: (performance.now() - began) / 1000 };
      const most = await memoryAfterWork(again, size.wait);
      await again.stop();
      results.memory = [];
      for (const waiting of [1000, 10_000, 100_000].filter((each) => each < size.wait)) {
        progress(waiting, size.wait, 'Frist: memory with so many waiting');
        results.memory.push(await memoryWith(data, host.url, waiting));
      }
      results.memory.push(most);
      results.waiting = { Frist: found, ...results.waiting };
      rmSync(join(data, 'wait'), { recursive: true, force: true });
    }
    if (wanted('deadlines')) {
      const server = await startFrist(join(data, 'deadlines'), host.url);
      results.deadlines = await deadlines({ server, host, data, times: size.deadlines }, results.missing, progress);
      await server.stop();
    }
    if (wanted('burst')) {
      const ours = await startFrist(join(data, 'burst'), host.url);
      results.burst = await burstOfTimers(ours, size.timers, join(data, 'burst', 'engine.sqlite'), progress);
      await ours.stop();
    }
  } finally {
    bar.stop();
    host.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  }
  saveResults(results);
  drawResults(results);
  process.stdout.write(`${report(results)}\n`);
  return bars(results).some(({ met }) => !met) ? 1 : 0;
}
