import type { Json } from '../../../lib/kernel/json.ts';
import type { MachineTest } from '../../../local/engine/testing.ts';
import { asks, details, invoke, lines, run, type States } from './support.ts';

const P = { Type: 'Pass', End: true };
const rests = { Type: 'Wait', Seconds: 60, End: true };
const fails = { Type: 'Fail', Error: 'Oh', Cause: 'no' };
const nothing = '{% $states.input.nothing %}';
/** A task that fails at once. */
const lost = { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'none' }, End: true };

const branch = (states: States): Json => ({ StartAt: Object.keys(states)[0] ?? '', States: states });
const parallel = (branches: States[], more: States = {}): States => ({
  Type: 'Parallel',
  Branches: branches.map(branch),
  End: true,
  ...more,
});
/** A Map whose items name the state that their iteration goes to. */
const mapOf = (states: States, more: States = {}): States => ({
  Type: 'Map',
  ItemProcessor: branch({
    C: {
      Type: 'Choice',
      Choices: Object.keys(states).map((name) => ({ Condition: `{% $states.input = '${name}' %}`, Next: name })),
    },
    ...states,
  }),
  End: true,
  ...more,
});

/** The number of the first event of this type. */
const idOf = (machine: MachineTest, type: string): number =>
  machine.history().find((event) => event.type === type)?.id ?? 0;

describe('a branch that fails cuts off the others', () => {
  it('each is told to be aborted, before the Parallel fails; all point to the last event of the branch that failed', async () => {
    const machine = await run({
      Q: parallel([
        { T: asks },
        { W: { ...rests, Seconds: 1, Next: 'F', End: undefined as never }, F: fails },
        { W2: rests },
      ]),
    });
    await machine.advance('1s');
    const failed = idOf(machine, 'FailStateEntered');
    expect(lines(machine).slice(failed)).toEqual([
      `${failed + 1}<${failed} TaskStateAborted`,
      `${failed + 2}<${failed} WaitStateAborted`,
      `${failed + 3}<${failed} ParallelStateFailed`,
      `${failed + 4}<${failed + 3} ExecutionFailed`,
    ]);
    expect(machine.history()[failed]?.details).toBeUndefined();
  });

  it('a task that fails is aborted as well, where a branch ends with it, and not where it is caught or at the top', async () => {
    expect(lines(await run({ Q: parallel([{ T: lost }]) })).slice(5)).toEqual([
      '6<5 TaskStarted',
      '7<6 TaskFailed',
      '8<7 TaskStateAborted',
      '9<7 ParallelStateFailed',
      '10<9 ExecutionFailed',
    ]);
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'P' }];
    expect(lines(await run({ Q: parallel([{ T: { ...lost, Catch }, P }]) })).join()).not.toContain('Aborted');
    expect(lines(await run({ T: lost })).join()).not.toContain('Aborted');
  });

  it('nothing is told of what had ended or was not entered', async () => {
    const machine = await run({ Q: parallel([{ P }, { F: fails }, { T: asks }]) });
    expect(lines(machine).slice(6)).toEqual(['7<6 ParallelStateFailed', '8<7 ExecutionFailed']);
  });
});

describe('an iteration that fails cuts off the others', () => {
  it('in the order of the items: that it is aborted, then the state that it was in', async () => {
    const machine = await run(
      { M: mapOf({ F: fails, W: { ...rests, Seconds: 1, Next: 'F', End: undefined as never }, T: asks, L: rests }) },
      { input: ['T', 'W', 'L'] },
    );
    await machine.advance('1s');
    const failed = idOf(machine, 'FailStateEntered');
    expect(lines(machine).slice(failed)).toEqual([
      `${failed + 1}<${failed} MapIterationAborted`,
      `${failed + 2}<${failed} TaskStateAborted`,
      `${failed + 3}<${failed} MapIterationFailed`,
      `${failed + 4}<${failed} MapIterationAborted`,
      `${failed + 5}<${failed} WaitStateAborted`,
      `${failed + 6}<${failed} MapStateFailed`,
      `${failed + 7}<${failed + 6} ExecutionFailed`,
    ]);
    expect(details(machine, 'MapIterationFailed')).toEqual({ name: 'M', index: 1 });
    expect(details(machine, 'MapIterationAborted')).toEqual({ name: 'M', index: 0 });
  });

  it('a task whose time is over in one of them ends as the others do', async () => {
    const ItemProcessor = branch({ T: { ...asks, TimeoutSeconds: 5 } });
    const machine = await run({ M: { Type: 'Map', Items: [1, 2], ItemProcessor, End: true } });
    await machine.advance('5s');
    const timedOut = idOf(machine, 'TaskTimedOut');
    expect(lines(machine).slice(timedOut)).toEqual([
      `${timedOut + 1}<${timedOut} MapIterationFailed`,
      `${timedOut + 2}<${timedOut} TaskStateAborted`,
      `${timedOut + 3}<${timedOut} MapIterationAborted`,
      `${timedOut + 4}<${timedOut} TaskStateAborted`,
      `${timedOut + 5}<${timedOut} MapStateFailed`,
      `${timedOut + 6}<${timedOut + 5} ExecutionFailed`,
    ]);
  });

  it('after each attempt; the next one points to the last event of what failed', async () => {
    const Retry = [{ ErrorEquals: ['Oh'], IntervalSeconds: 1, MaxAttempts: 1 }];
    const machine = await run({ M: mapOf({ F: fails, T: asks }, { Retry }) }, { input: ['F', 'T'] });
    const failed = idOf(machine, 'FailStateEntered');
    const before = machine.history().length;
    await machine.advance('1s');
    expect(lines(machine)[before]).toBe(`${before + 1}<${failed} MapStateStarted`);
    expect(lines(machine).filter((line) => line.endsWith('MapStateFailed'))).toHaveLength(1);
  });

  it('what runs inside the state that is cut off is told after it', async () => {
    const machine = await run(
      {
        Q: parallel([
          { M: mapOf({ T: asks }) },
          { W: { ...rests, Seconds: 1, Next: 'F', End: undefined as never }, F: fails },
        ]),
      },
      { input: ['T'] },
    );
    await machine.advance('1s');
    const failed = idOf(machine, 'FailStateEntered');
    expect(lines(machine).slice(failed, failed + 3)).toEqual([
      `${failed + 1}<${failed} MapStateAborted`,
      `${failed + 2}<${failed} MapIterationAborted`,
      `${failed + 3}<${failed} TaskStateAborted`,
    ]);
  });

  it('an ItemSelector that fails cuts off those that have begun', async () => {
    const selects = { ItemSelector: '{% $states.context.Map.Item.Value.go %}', MaxConcurrency: 2 };
    const machine = await run(
      { M: { Type: 'Map', ItemProcessor: branch({ L: { ...rests, Seconds: 1 } }), End: true, ...selects } },
      { input: [{ go: 1 }, { go: 2 }, {}] },
    );
    await machine.advance('1s');
    expect(machine.error().error).toBe('States.QueryEvaluationError');
    const types = lines(machine).map((line) => line.split(' ')[1]);
    expect(types.slice(types.indexOf('EvaluationFailed'))).toEqual([
      'EvaluationFailed',
      'MapIterationAborted',
      'WaitStateAborted',
      'MapIterationAborted',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });
});

describe('stopping and the time of the whole execution', () => {
  it('tell nothing of the states that they cut off', async () => {
    const machine = await run({ Q: parallel([{ T: asks }, { W: rests }]) }, { more: { TimeoutSeconds: 5 } });
    await machine.advance('5s');
    expect(machine.status()).toBe('TIMED_OUT');
    expect(lines(machine).join()).not.toContain('StateAborted');
  });
});

describe('a Catch whose own Output fails', () => {
  it('fails the Parallel a second time, as if it had not failed before', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Output: nothing, Next: 'P' }];
    const machine = await run({ Q: parallel([{ F: fails }], { Catch }), P });
    expect(lines(machine).slice(3)).toEqual([
      '4<3 FailStateEntered',
      '5<4 ParallelStateFailed',
      '6<4 EvaluationFailed',
      '7<6 ParallelStateFailed',
      '8<7 ExecutionFailed',
    ]);
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: 'Catch[0]/Output', state: 'Q' });
    expect(machine.error().error).toBe('States.QueryEvaluationError');
  });

  it('points to the last event of a task', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Assign: { x: nothing }, Next: 'P' }];
    const machine = await run({ T: { ...lost, Catch }, P });
    expect(lines(machine).slice(4)).toEqual(['5<4 TaskFailed', '6<5 EvaluationFailed', '7<6 ExecutionFailed']);
  });
});
