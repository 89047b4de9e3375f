import { details, invoke, lines, run, waitForToken } from './support.ts';

const P = { Type: 'Pass', End: true };
const fails = { Type: 'Fail', Error: 'Oh', Cause: 'no' };
const mapOf = (states: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  ({ Type: 'Map', End: true, ItemProcessor: { StartAt: Object.keys(states)[0], States: states }, ...more }) as never;

describe('events and their order (facts 1 to 10)', () => {
  it('fact 1: start and first state point to 0, every other event to the one before', async () => {
    const machine = await run({ A: { Type: 'Pass', Next: 'B' }, B: P });
    expect(lines(machine)).toEqual([
      '1<0 ExecutionStarted',
      '2<0 PassStateEntered',
      '3<2 PassStateExited',
      '4<3 PassStateEntered',
      '5<4 PassStateExited',
      '6<5 ExecutionSucceeded',
    ]);
  });

  it('fact 1: the next iteration points inside the finished one; Succeeded and Exited of the Map to the last iteration', async () => {
    const machine = await run({ M: mapOf({ P }, { MaxConcurrency: 1 }) }, { input: [1, 2] });
    expect(lines(machine).slice(1)).toEqual([
      '2<0 MapStateEntered',
      '3<2 MapStateStarted',
      '4<3 MapIterationStarted',
      '5<4 PassStateEntered',
      '6<5 PassStateExited',
      '7<6 MapIterationSucceeded',
      '8<6 MapIterationStarted',
      '9<8 PassStateEntered',
      '10<9 PassStateExited',
      '11<10 MapIterationSucceeded',
      '12<11 MapStateSucceeded',
      '13<11 MapStateExited',
      '14<13 ExecutionSucceeded',
    ]);
  });

  it('facts 1 and 4: MapStateFailed points to the event before MapIterationFailed', async () => {
    const machine = await run({ M: mapOf({ F: fails }) }, { input: [1] });
    expect(lines(machine).slice(3)).toEqual([
      '4<3 MapIterationStarted',
      '5<4 FailStateEntered',
      '6<5 MapIterationFailed',
      '7<5 MapStateFailed',
      '8<7 ExecutionFailed',
    ]);
    expect(machine.error()).toEqual({ error: 'Oh', cause: 'no' });
  });

  it.each([
    ['Output', { Type: 'Pass', Output: '{% $nothing %}', End: true }],
    ['Assign', { Type: 'Pass', Assign: { x: '{% $nothing %}' }, End: true }],
    ['Arguments', { Type: 'Task', Resource: invoke, Arguments: { FunctionName: '{% $nothing %}' }, End: true }],
  ])('fact 2: a failing %s points to what the entering points to', async (_field, state) => {
    const machine = await run({ A: { Type: 'Pass', Next: 'B' }, B: state });
    expect(lines(machine).slice(3)).toEqual([
      `4<3 ${state.Type}StateEntered`,
      '5<3 EvaluationFailed',
      '6<5 ExecutionFailed',
    ]);
  });

  it('fact 2: a Timestamp that evaluates but does not parse points to the entering', async () => {
    const machine = await run({ W: { Type: 'Wait', Timestamp: "{% 'soon' %}", End: true } });
    expect(lines(machine).slice(1)).toEqual(['2<0 WaitStateEntered', '3<2 EvaluationFailed', '4<3 ExecutionFailed']);
    expect(details(machine, 'EvaluationFailed')).toMatchObject({
      error: 'States.QueryEvaluationError',
      location: 'Timestamp',
      state: 'W',
    });
  });

  it('fact 3: a caught state is left with what the Catch makes, one not caught is not left', async () => {
    const caught = {
      Type: 'Task',
      Resource: invoke,
      Arguments: { FunctionName: 'none' },
      End: true,
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'P' }],
    };
    const machine = await run({ T: caught, P });
    expect(lines(machine).slice(1, 7)).toEqual([
      '2<0 TaskStateEntered',
      '3<2 TaskScheduled',
      '4<3 TaskStarted',
      '5<4 TaskFailed',
      '6<5 TaskStateExited',
      '7<6 PassStateEntered',
    ]);
    expect(JSON.parse(String(details(machine, 'TaskStateExited')?.['output']))).toMatchObject({
      Error: 'Lambda.ResourceNotFoundException',
    });
    expect(lines(await run({ F: fails })).slice(1)).toEqual(['2<0 FailStateEntered', '3<2 ExecutionFailed']);
  });

  it('fact 4: where Items fails there is no MapStateStarted', async () => {
    const machine = await run({ M: mapOf({ P }, { Items: '{% 1 %}' }) });
    expect(lines(machine).slice(1)).toEqual([
      '2<0 MapStateEntered',
      '3<0 EvaluationFailed',
      '4<3 MapStateFailed',
      '5<4 ExecutionFailed',
    ]);
  });

  it('fact 5: a retried Map starts again; MapStateFailed comes after the last attempt only', async () => {
    const Retry = [{ ErrorEquals: ['Oh'], IntervalSeconds: 5, MaxAttempts: 1 }];
    const machine = await run({ M: mapOf({ F: fails }, { Retry }) }, { input: [1] });
    await machine.advance('5s');
    expect(lines(machine).map((line) => line.split(' ')[1])).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'FailStateEntered',
      'MapIterationFailed',
      'MapStateStarted',
      'MapIterationStarted',
      'FailStateEntered',
      'MapIterationFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });

  it('fact 1: so with a Parallel, whose end points to the last event of the branch that ended last', async () => {
    const branch = (name: string) => ({ StartAt: name, States: { [name]: P } });
    const machine = await run({ Q: { Type: 'Parallel', Branches: [branch('A'), branch('B')], End: true } });
    expect(lines(machine).slice(1)).toEqual([
      '2<0 ParallelStateEntered',
      '3<2 ParallelStateStarted',
      '4<3 PassStateEntered',
      '5<4 PassStateExited',
      '6<3 PassStateEntered',
      '7<6 PassStateExited',
      '8<7 ParallelStateSucceeded',
      '9<7 ParallelStateExited',
      '10<9 ExecutionSucceeded',
    ]);
  });

  it('fact 5: so does a retried Parallel', async () => {
    const Retry = [{ ErrorEquals: ['Oh'], MaxAttempts: 1 }];
    const machine = await run({
      Q: { Type: 'Parallel', Branches: [{ StartAt: 'F', States: { F: fails } }], Retry, End: true },
    });
    await machine.advance('1s');
    const types = lines(machine).map((line) => line.split(' ')[1]);
    expect(types.filter((type) => type === 'ParallelStateStarted')).toHaveLength(2);
    expect(types.filter((type) => type === 'ParallelStateFailed')).toHaveLength(1);
  });

  it('fact 6: all iterations start first; when one fails the others are aborted before the Map fails', async () => {
    const states = {
      C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 2 %}', Next: 'F' }], Default: 'T' },
      F: fails,
      T: { Type: 'Task', Resource: waitForToken, Arguments: { Token: '{% $states.context.Task.Token %}' }, End: true },
    };
    const machine = await run({ M: mapOf(states) }, { input: [1, 2] });
    const seen = lines(machine);
    expect(seen.slice(2, 5)).toEqual(['3<2 MapStateStarted', '4<3 MapIterationStarted', '5<3 MapIterationStarted']);
    expect(seen.slice(-5).map((line) => line.split(' ')[1])).toEqual([
      'MapIterationAborted',
      'TaskStateAborted',
      'MapIterationFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });

  it('fact 4: a failure of the machine itself ends the execution directly, however deep it happens', async () => {
    const never = { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'P' }] };
    const branch = { StartAt: 'M', States: { M: mapOf({ C: never, P }, { Items: [1], ToleratedFailureCount: 1 }) } };
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Z' }];
    const Q = { Type: 'Parallel', Branches: [branch], Catch, Next: 'Z' };
    const machine = await run({ Q, Z: { Type: 'Succeed' } });
    expect(lines(machine).slice(2)).toEqual([
      '3<2 ParallelStateStarted',
      '4<3 MapStateEntered',
      '5<4 MapStateStarted',
      '6<5 MapIterationStarted',
      '7<6 ChoiceStateEntered',
      '8<7 ExecutionFailed',
    ]);
    expect(machine.error()).toEqual({
      error: 'States.Runtime',
      cause:
        "An error occurred while executing the state 'C' (entered at the event id #7). Failed to transition out of the state. The state does not point to a next state.",
    });
    expect(machine.engine.nextTimer()).toBeUndefined();
  });

  it('fact 7: the length of a Map, and one of nothing', async () => {
    const machine = await run({ M: mapOf({ P }) }, { input: [] });
    expect(details(machine, 'MapStateStarted')).toEqual({ length: 0 });
    expect(
      lines(machine)
        .slice(2)
        .map((line) => line.split(' ')[1]),
    ).toEqual(['MapStateStarted', 'MapStateSucceeded', 'MapStateExited', 'ExecutionSucceeded']);
    expect(machine.output()).toEqual([]);
  });

  it('fact 8: the limits of a task stand in TaskScheduled', async () => {
    const T = {
      Type: 'Task',
      Resource: waitForToken,
      Arguments: { Token: '{% $states.context.Task.Token %}' },
      TimeoutSeconds: '{% 60 + 1 %}',
      HeartbeatSeconds: 7,
      End: true,
    };
    const machine = await run({ T });
    expect(details(machine, 'TaskScheduled')).toMatchObject({
      resourceType: 'aws-sdk:dynamodb',
      resource: 'updateItem.waitForTaskToken',
      timeoutInSeconds: 61,
      heartbeatInSeconds: 7,
    });
  });

  it('fact 9: the start shows the text as it was given, later events without blanks', async () => {
    const machine = await run({ P });
    const { arn } = await machine.engine.core.start(
      machine.engine.core.store.machines('', 1)[0]?.arn ?? '',
      'blanks',
      '{ "a" : [1, 2] }',
    );
    const history = machine.engine.history(arn);
    expect(history[0]?.details?.[1]).toMatchObject({ input: '{ "a" : [1, 2] }', inputDetails: { truncated: false } });
    expect(history[1]?.details?.[1]).toMatchObject({ input: '{"a":[1,2]}' });
  });

  it('fact 10: assigned variables are JSON texts, and absent where there are none', async () => {
    const machine = await run({ A: { Type: 'Pass', Assign: { text: 'a', number: '{% 1 %}' }, Next: 'P' }, P });
    const exits = machine.history().filter(({ type }) => type === 'PassStateExited');
    expect(exits[0]?.details?.[1]).toMatchObject({
      assignedVariables: { text: '"a"', number: '1' },
      assignedVariablesDetails: { truncated: false },
    });
    expect(exits[1]?.details?.[1]).not.toHaveProperty('assignedVariables');
  });
});
