import type { Json } from '../../../lib/kernel/json.ts';
import { type MachineTest, machineTest } from '../../../local/engine/testing.ts';
import { details, lines, machineOf, run, type States } from './support.ts';

const childArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:child';
const start = (suffix: string, more: States = {}, args: States = {}): States => ({
  S: {
    Type: 'Task',
    Resource: `arn:aws:states:::states:startExecution${suffix}`,
    Arguments: { StateMachineArn: childArn, Input: { n: '{% $states.input.n %}' }, ...args },
    End: true,
    ...more,
  },
});

/** A machine of these states beside a child machine; started. */
async function parentOf(states: States, child: States, input: Json = { n: 7 }): Promise<MachineTest> {
  const machine = await machineTest({ definition: machineOf(states) });
  await machine.engine.createStateMachine({ name: 'child', definition: machineOf(child) });
  await machine.start(input);
  return machine;
}

const answers = { A: { Type: 'Pass', Output: { got: '{% $states.input.n %}' }, End: true } };
const waits = { W: { Type: 'Wait', Seconds: 60, End: true } };
const types = (machine: MachineTest): string[] => lines(machine).map((line) => line.split(' ')[1] ?? '');

describe('a machine that starts another', () => {
  it('goes on at once without .sync, with how the call went', async () => {
    const machine = await parentOf(start(''), waits);
    expect(machine.output()).toMatchObject({
      ExecutionArn: expect.stringMatching(/:execution:child:[0-9a-f-]{36}$/),
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: expect.any(String) },
      StartDate: Date.parse('2026-03-05T10:00:00Z'),
    });
    expect(types(machine).slice(2, 5)).toEqual(['TaskScheduled', 'TaskStarted', 'TaskSucceeded']);
    expect(machine.engine.listExecutions(childArn)[0]?.status).toBe('RUNNING');
  });

  it.each([
    ['.sync', '{"n":7}', '{"got":7}'],
    ['.sync:2', { n: 7 }, { got: 7 }],
  ])('fact 8: %s waits for the end; Input and Output are %j and %j', async (suffix, Input, Output) => {
    const machine = await parentOf(start(suffix), answers);
    expect(lines(machine).slice(2, 7)).toEqual([
      '3<2 TaskScheduled',
      '4<3 TaskStarted',
      '5<4 TaskSubmitted',
      '6<5 TaskSucceeded',
      '7<6 TaskStateExited',
    ]);
    expect(machine.output()).toMatchObject({ Input, Output, Status: 'SUCCEEDED', Name: expect.any(String) });
    expect(details(machine, 'TaskSucceeded')).toMatchObject({
      resourceType: 'states',
      resource: `startExecution${suffix}`,
    });
  });

  it('a child that is waited for is nothing but rows meanwhile', async () => {
    const machine = await parentOf(start('.sync'), waits);
    expect(types(machine).at(-1)).toBe('TaskSubmitted');
    expect(machine.engine.core.store.openEffects()).toEqual([]);
    expect(machine.engine.core.busy).toBe(0);
    await machine.advance('60s');
    expect(machine.status()).toBe('SUCCEEDED');
    expect(machine.engine.core.store.openEffects()).toEqual([]);
  });

  it.each(['.sync', '.sync:2'])(
    'a child that fails is States.TaskFailed with %s, its description the cause',
    async (how) => {
      const machine = await parentOf(start(how), { F: { Type: 'Fail', Error: 'Oh', Cause: 'no' } });
      expect(machine.error().error).toBe('States.TaskFailed');
      const failed = { Status: 'FAILED', Error: 'Oh', Cause: 'no', Input: '{"n":7}' };
      expect(JSON.parse(machine.error().cause ?? '')).toMatchObject(failed);
      expect(details(machine, 'TaskFailed')).toMatchObject({ error: 'States.TaskFailed' });
    },
  );

  it('a child that is stopped is States.TaskFailed too, and a Catch may take it', async () => {
    const Catch = [{ ErrorEquals: ['States.TaskFailed'], Output: '{% $states.errorOutput.Error %}', Next: 'E' }];
    const machine = await parentOf({ ...start('.sync', { Catch }), E: { Type: 'Pass', End: true } }, waits);
    await machine.engine.stopExecution(machine.engine.listExecutions(childArn)[0]?.executionArn ?? '');
    await machine.engine.runUntilIdle();
    expect(machine.output()).toBe('States.TaskFailed');
  });

  it.each([
    ['times out', async (machine: MachineTest) => void (await machine.advance('30s'))],
    [
      'is stopped',
      async (machine: MachineTest) => {
        const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:under-test';
        await machine.engine.stopExecution(machine.engine.listExecutions(arn)[0]?.executionArn ?? '');
        await machine.engine.runUntilIdle();
      },
    ],
  ])('stops the child when the task that waits for it %s', async (_how, end) => {
    const machine = await parentOf(start('.sync', { TimeoutSeconds: 30 }), waits);
    await end(machine);
    expect(machine.status()).not.toBe('RUNNING');
    const [child] = machine.engine.listExecutions(childArn);
    expect(child?.status).toBe('ABORTED');
    expect(child?.error).toBeUndefined();
    expect(child?.cause).toMatch(
      /^The Task state in AWS Step Functions execution \[arn:aws:states:.*:under-test:.*\] which was managing this resource was aborted$/,
    );
    expect(machine.engine.core.store.openEffects()).toEqual([]);
  });

  it('hands a token to the child and waits for it', async () => {
    const token = { Input: { token: '{% $states.context.Task.Token %}' } };
    const machine = await parentOf(start('.waitForTaskToken', {}, token), waits);
    expect(types(machine).at(-1)).toBe('TaskSubmitted');
    const child = machine.engine.listExecutions(childArn)[0];
    await machine.engine.sendTaskSuccess((child?.input as { token?: string } | undefined)?.token ?? '', { done: true });
    expect(machine.output()).toEqual({ done: true });
    expect(machine.engine.listExecutions(childArn)[0]?.status).toBe('RUNNING');
  });

  it.each([
    ['states:startExecution', 'StepFunctions.StateMachineDoesNotExistException', 'TaskFailed'],
    ['states:startExecution.sync', 'StepFunctions.StateMachineDoesNotExistException', 'TaskSubmitFailed'],
    ['aws-sdk:sfn:startExecution', 'Sfn.StateMachineDoesNotExistException', 'TaskFailed'],
  ])('%s of a machine that there is not: %s', async (resource, error, event) => {
    const machine = await run({
      S: {
        Type: 'Task',
        Resource: `arn:aws:states:::${resource}`,
        Arguments: { StateMachineArn: childArn },
        End: true,
      },
    });
    expect(machine.error().error).toBe(error);
    expect(details(machine, event)).toMatchObject({ error });
  });

  it('a name that is taken is an error with the name of the integration', async () => {
    const { S } = start('', {}, { Name: 'one' });
    const { S: again } = start('', {}, { Name: 'one', Input: {} });
    const states = { A: { ...(S as States), End: false, Next: 'B' }, B: again as Json };
    const machine = await parentOf(states, waits);
    expect(machine.error().error).toBe('StepFunctions.ExecutionAlreadyExistsException');
  });

  it('a repeated start by the same task is the first one; another one with its name is refused', async () => {
    const machine = await parentOf(start('.sync', {}, { Name: 'one' }), answers);
    const { core } = machine.engine;
    const { parent } = core.execution(`${childArn.replace(':stateMachine:', ':execution:')}:one`).snapshot;
    expect(parent).toMatchObject({ waits: true });
    const again = await core.start(childArn, 'one', '{"n":7}', parent);
    expect(again.arn).toMatch(/:one$/);
    await expect(core.start(childArn, 'one', '{"n":7}', { token: 'other', waits: true })).rejects.toMatchObject({
      code: 'ExecutionAlreadyExists',
    });
    expect(machine.engine.listExecutions(childArn)).toHaveLength(1);
  });
});

describe('aws-sdk:sfn', () => {
  const call = (action: string, args: States): States => ({
    Type: 'Task',
    Resource: `arn:aws:states:::aws-sdk:sfn:${action}`,
    Arguments: args,
  });

  it('describes and lists with the names and times of the SDK', async () => {
    const machine = await parentOf(
      {
        A: { ...call('startExecution', { StateMachineArn: childArn, Input: { n: 1 } }), Next: 'B' },
        B: {
          ...call('describeExecution', { ExecutionArn: '{% $states.input.ExecutionArn %}' }),
          Assign: { described: '{% $states.result %}' },
          Next: 'C',
        },
        C: { ...call('listExecutions', { StateMachineArn: childArn }), Next: 'D' },
        D: { Type: 'Pass', Output: { described: '{% $described %}', listed: '{% $states.input %}' }, End: true },
      },
      waits,
    );
    expect(machine.output()).toMatchObject({
      described: { Status: 'RUNNING', Input: '{"n":1}', StartDate: '2026-03-05T10:00:00.000Z' },
      listed: { Executions: [{ Status: 'RUNNING', StateMachineArn: childArn }] },
    });
  });

  it('answers and stops', async () => {
    const asks = {
      T: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
        Arguments: { Token: '{% $states.context.Task.Token %}' },
        End: true,
      },
    };
    const machine = await machineTest({ definition: machineOf(asks), dynamodb: () => ({}) });
    await machine.start({});
    const token = machine.openTokens()[0]?.token ?? '';
    const { stateMachineArn } = await machine.engine.createStateMachine({
      name: 'answers',
      definition: machineOf({
        A: {
          ...call('sendTaskSuccess', { TaskToken: '{% $states.input.token %}', Output: { ok: true } }),
          End: true,
        },
      }),
    });
    const first = await machine.engine.startExecution({ stateMachineArn, input: { token } });
    await machine.engine.runUntilIdle();
    expect(machine.output()).toEqual({ ok: true });
    expect(machine.engine.describeExecution(first.executionArn).output).toEqual({});
    const second = await machine.engine.startExecution({ stateMachineArn, input: { token } });
    await machine.engine.runUntilIdle();
    expect(machine.engine.describeExecution(second.executionArn).error).toBe('Sfn.TaskTimedOutException');
  });
});
