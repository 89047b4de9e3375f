import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../../lib/kernel/json.ts';
import { offsetClock } from '../../../local/aws/clock-file.ts';
import { occurrences } from '../../../local/aws/cron.ts';
import { type Schedule, Scheduler } from '../../../local/aws/schedules.ts';
import { TimeMachine } from '../../../local/aws/time-machine.ts';
import { EngineCore } from '../../../local/engine/engine.ts';
import type { Integrations } from '../../../local/engine/in-process.ts';
import { manualClock } from '../../../local/engine/in-process.ts';
import { durationOf } from '../../../local/engine/timers/duration.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { machineOf } from './support.ts';

describe('lengths of time', () => {
  it.each([
    ['20d', 20 * 86_400_000],
    ['+3h', 3 * 3_600_000],
    ['P20D', 20 * 86_400_000],
    ['P1DT2H3M4S', 93_784_000],
    ['90s', 90_000],
  ])('%s', (text, milliseconds) => expect(durationOf(text)).toBe(milliseconds));
  it.each(['', 'P', 'PT', '20', 'P1M', 'soon', '-3h'])('%j is none', (text) =>
    expect(() => durationOf(text)).toThrow(/not a length of time/),
  );
});

describe('schedules of EventBridge', () => {
  it.each([
    ['cron(0 6 1 2 ? *)', '2026-03-01T00:00:00Z', '2027-02-01T05:00:00Z'],
    ['cron(0 6 * * ? *)', '2026-03-28T12:00:00Z', '2026-03-29T04:00:00Z'],
    ['cron(30 8 ? * 2-6 *)', '2026-03-06T12:00:00Z', '2026-03-09T07:30:00Z'],
    ['cron(30 8 ? * MON *)', '2026-03-06T12:00:00Z', '2026-03-09T07:30:00Z'],
    ['cron(0 6 L * ? *)', '2026-03-01T00:00:00Z', '2026-03-31T04:00:00Z'],
    ['cron(0 6 1 2,5 ? 2027)', '2026-03-01T00:00:00Z', '2027-02-01T05:00:00Z'],
    ['rate(5 minutes)', '2026-03-01T00:00:00Z', '2026-03-01T00:05:00Z'],
  ])('%s after %s in Oslo', (expression, after, next) => {
    expect(occurrences(expression, 'Europe/Oslo')(Date.parse(after))).toBe(Date.parse(next));
  });
  it('refuses what is no schedule', () =>
    expect(() => occurrences('0 6 * * *', 'Europe/Oslo')).toThrow(/not a schedule/));
});

describe('the clock of the stack', () => {
  const file = (): string => join(temporaryFolder('clock'), 'clock.json');

  it('is real time plus an offset that only grows, and outlives the process', () => {
    const path = file();
    const clock = offsetClock(path, () => 1000);
    expect(clock.now()).toBe(1000);
    clock.moveTo(5000);
    clock.moveTo(4000);
    expect(clock.now()).toBe(5000);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ offsetMs: 4000 });
    expect(offsetClock(path, () => 2000).now()).toBe(6000);
  });

  it('does not go back when the system clock does', () => {
    let real = 1000;
    const clock = offsetClock(file(), () => real);
    expect(clock.now()).toBe(1000);
    real = 500;
    expect(clock.now()).toBe(1000);
  });

  it('refuses a damaged file', () => {
    const path = file();
    writeFileSync(path, '{"offsetMs": "x"}');
    expect(() => offsetClock(path)).toThrow(/damaged/);
  });
});

describe('the time machine', () => {
  const start = '2026-03-05T10:00:00Z';
  const yearly: Schedule = {
    name: 'yearly',
    cron: 'cron(0 6 1 2 ? *)',
    timezone: 'Europe/Oslo',
    target: 'round',
    kind: 'calendar',
  };

  async function stack(schedules: Schedule[] = [], file = ':memory:', from = start) {
    const clock = manualClock(from);
    const calls: { name: string; payload: Json; at: string }[] = [];
    const logged: string[] = [];
    let fails = false;
    const integrations: Integrations = {
      async invokeLambda(name, payload) {
        calls.push({ name, payload, at: new Date(clock.now()).toISOString() });
        if (fails) throw new Error('down');
        return { payload: {} };
      },
      dynamodb: async () => ({}),
    };
    const core = new EngineCore({ file, clock, integrations });
    const scheduler = new Scheduler({
      schedules,
      store: core.store,
      clock,
      integrations,
      log: (line) => logged.push(line),
      pauses: [],
    });
    await scheduler.start();
    const close = (): void => {
      scheduler.close();
      core.close();
    };
    const failing = (): void => {
      fails = true;
    };
    return { clock, calls, logged, core, timeMachine: new TimeMachine(core, scheduler), close, failing };
  }

  it('goes from timer to timer, each seeing its own time', async () => {
    const { core, calls, timeMachine, close } = await stack();
    const tell = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'tell' } };
    const states = {
      W: { Type: 'Wait', Seconds: 86_400, Next: 'T' },
      T: { ...tell, Next: 'V' },
      V: { Type: 'Wait', Seconds: 86_400, Next: 'U' },
      U: { ...tell, End: true },
    };
    const { arn } = await core.machines.create(
      'm',
      JSON.stringify(machineOf(states)),
      'arn:aws:iam::000000000000:role/x',
      0,
    );
    await core.start(arn, 'a', '{}');
    expect(await timeMachine.move({ by: 'P3D' })).toEqual({ now: '2026-03-08T10:00:00.000Z', fired: 2 });
    expect(calls.map(({ at }) => at)).toEqual(['2026-03-06T10:00:00.000Z', '2026-03-07T10:00:00.000Z']);
    expect(await timeMachine.move({ next: true })).toEqual({ now: '2026-03-08T10:00:00.000Z', fired: 0 });
    close();
  });

  it('fires each missed occurrence of a calendar schedule once, also over a restart', async () => {
    const file = join(temporaryFolder('schedule'), 'engine.sqlite');
    const first = await stack([yearly], file);
    expect(await first.timeMachine.move({ to: '2028-03-01T00:00:00Z' })).toMatchObject({ fired: 2 });
    expect(first.calls.map(({ payload }) => payload)).toEqual([
      { version: 1, scheduledFor: '2027-02-01T05:00:00.000Z', now: '2027-02-01T05:00:00.000Z' },
      { version: 1, scheduledFor: '2028-02-01T05:00:00.000Z', now: '2028-02-01T05:00:00.000Z' },
    ]);
    first.close();
    const second = await stack([yearly], file, '2030-03-01T00:00:00Z');
    await second.timeMachine.move({ by: '1s' });
    expect(second.calls.map(({ payload }) => (payload as { scheduledFor: string }).scheduledFor)).toEqual([
      '2029-02-01T05:00:00.000Z',
      '2030-02-01T05:00:00.000Z',
    ]);
    second.close();
  });

  it('a function that fails does not stop the schedules behind it', async () => {
    const { timeMachine, logged, failing, close } = await stack([yearly]);
    failing();
    await timeMachine.move({ to: '2027-03-01T00:00:00Z' });
    expect(logged).toEqual(['schedule yearly of 2027-02-01T05:00:00.000Z failed: down']);
    close();
  });

  it.each([{ to: '2020-01-01' }, { to: 'soon' }, { by: 'P1M' }, {}, { to: '2099-01-01' }])(
    'refuses %j',
    async (wish) => {
      const { timeMachine, close } = await stack();
      await expect(timeMachine.move(wish)).rejects.toMatchObject({ name: 'BadMove' });
      close();
    },
  );
});
