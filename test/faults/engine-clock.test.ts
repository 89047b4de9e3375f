import { join } from 'node:path';
import { EngineCore } from '../../local/engine/engine.ts';

import { type EngineClock, realClock } from '../../local/engine/timers/clock.ts';
import { engineProcess, folder } from '../contracts/engine/support.ts';
import { call } from './engine-process.ts';

const hour = 3_600_000;
const role = 'arn:aws:iam::000000000000:role/r';

function waiting(seconds: number): string {
  return JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Rest',
    States: { Rest: { Type: 'Wait', Seconds: seconds, Next: 'Done' }, Done: { Type: 'Succeed' } },
  });
}

/** A system clock that is set as a test wants; the engine believes it as it believes the real one. */
class SystemClock {
  #ahead = 0;
  readonly clock: EngineClock = realClock(() => Date.now() + this.#ahead);
  jump(by: number): void {
    this.#ahead += by;
  }
}

function engineOn(clock: EngineClock, file: string): EngineCore {
  const core = new EngineCore({
    file,
    clock,
    integrations: { invokeLambda: async () => ({ payload: {} }), dynamodb: async () => ({}) },
  });
  core.resume();
  return core;
}

async function until(what: () => boolean, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; !what(); ) {
    if (Date.now() > end) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const exits = (core: EngineCore, arn: string): number =>
  core.history(arn).filter(({ type }) => type === 'WaitStateExited').length;

it('a clock that is set forward: what is due by it fires, once; set back again, nothing fires twice and nothing is lost', async () => {
  const system = new SystemClock();
  const file = join(folder(), 'engine.sqlite');
  const core = engineOn(system.clock, file);
  const machine = await core.machines.create('hour', waiting(3600), role, core.clock.now());
  const short = await core.machines.create('moment', waiting(1), role, core.clock.now());
  const { arn } = await core.start(machine.arn, 'first', '{}');
  system.jump(2 * hour);
  // The engine looks at the clock at least every fifteen seconds; a call of the API makes it look at once here.
  core.arm();
  await until(() => core.execution(arn).status === 'SUCCEEDED');
  const second = await core.start(machine.arn, 'second', '{}');
  system.jump(-2 * hour);
  core.arm();
  const third = await core.start(short.arn, 'third', '{}');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  // The engine's time stands still until the system's has caught up: nothing is early, and no event is earlier than the one before.
  expect(core.execution(second.arn).status).toBe('RUNNING');
  expect(core.execution(third.arn).status).toBe('RUNNING');
  const times = core.history(third.arn).map(({ timestamp }) => timestamp);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(core.execution(arn).stopped ?? 0);
  core.close();

  // A restart while the clock is back: what has fired stays so, what waits still waits.
  const again = engineOn(system.clock, file);
  expect(exits(again, arn)).toBe(1);
  expect(again.execution(second.arn).status).toBe('RUNNING');
  system.jump(4 * hour);
  again.arm();
  await until(() => [second.arn, third.arn].every((each) => again.execution(each).status === 'SUCCEEDED'));
  for (const each of [arn, second.arn, third.arn]) expect(exits(again, each)).toBe(1);
  again.close();
});

it('many timers that a jump makes due at once fire in the order of their times', async () => {
  const system = new SystemClock();
  const core = engineOn(system.clock, ':memory:');
  const order: string[] = [];
  const seconds = [50, 10, 40, 20, 30].flatMap((base) => Array.from({ length: 60 }, (_, index) => base + index * 60));
  const machines = await Promise.all(
    [...new Set(seconds)].map((each) => core.machines.create(`w-${each}`, waiting(each), role, core.clock.now())),
  );
  await Promise.all(machines.map(({ arn }) => core.start(arn, 'one', '{}')));
  const commit = core.store.commit.bind(core.store);
  core.store.commit = (id, written) => {
    order.push(core.store.execution(id)?.machine.split('w-')[1] ?? '');
    return commit(id, written);
  };
  system.jump(2 * hour);
  core.arm();
  await until(() => order.length === machines.length);
  expect(order.map(Number)).toEqual([...new Set(seconds)].sort((a, b) => a - b));
  core.close();
});

it('a machine that was suspended: timers that fell due meanwhile fire once when it wakes', async () => {
  const engine = await engineProcess(['--data', folder(), '--clock', 'real']);
  const made = await call(engine.port, 'CreateStateMachine', { name: 'm', definition: waiting(1), roleArn: role });
  const started = await Promise.all(
    Array.from({ length: 20 }, () =>
      call(engine.port, 'StartExecution', { stateMachineArn: made.body['stateMachineArn'] }),
    ),
  );
  engine.child.kill('SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  engine.child.kill('SIGCONT');
  for (const { body } of started) {
    const asked = { executionArn: body['executionArn'] };
    const patience = Date.now() + 20_000;
    while ((await call(engine.port, 'DescribeExecution', asked)).body['status'] !== 'SUCCEEDED') {
      expect(Date.now()).toBeLessThan(patience);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { events } = (await call(engine.port, 'GetExecutionHistory', asked)).body as { events: { type: string }[] };
    expect(events.filter(({ type }) => type === 'WaitStateExited')).toHaveLength(1);
  }
  await engine.kill();
});
