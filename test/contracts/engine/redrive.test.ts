import {
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  ListExecutionsCommand,
  RedriveExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Json } from '../../../lib/kernel/json.ts';
import { type ApiStack, apiStack, invoke, machineText, pass, type States } from './api-stack.ts';
import { eventually } from './support.ts';

const day = 86_400_000;

/** A task that calls the function of this name. */
const call = (name: string, more: States = { End: true }): Json => ({
  Type: 'Task',
  Resource: invoke,
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...more,
});

describe('RedriveExecution through the AWS SDK', () => {
  let stack: ApiStack;
  /** Functions that fail now. */
  const broken = new Set<string>();
  beforeAll(async () => {
    stack = await apiStack();
    stack.host.answer = (name, body) =>
      broken.has(name)
        ? { error: true, body: { errorType: 'Broken', errorMessage: 'not now' } }
        : { body: { by: name, got: body } };
  });
  beforeEach(() => broken.clear());
  afterAll(() => stack.close());

  const redrive = (executionArn: string, clientToken?: string) =>
    stack.client.send(new RedriveExecutionCommand({ executionArn, clientToken }));
  const types = async (arn: string) => (await stack.history(arn)).map(({ type }) => type);
  const calls = (name: string) => stack.host.calls.filter((each) => each.name === name).length;
  const failed = async (name: string, states: States, more: States = {}): Promise<string> => {
    const arn = await stack.start(await stack.create(name, machineText(states, more)), name, '{"n":1}');
    expect((await stack.ended(arn)).status).toBe('FAILED');
    return arn;
  };

  it('goes on with the state that failed, with the input that it had, and leaves what was done', async () => {
    broken.add('second');
    const arn = await failed('goes-on', { First: call('first', { Next: 'Second' }), Second: call('second') });
    expect(await stack.describe(arn)).toMatchObject({ error: 'Broken', redriveStatus: 'REDRIVABLE', redriveCount: 0 });
    broken.clear();
    const { redriveDate } = await redrive(arn);
    const ended = await stack.ended(arn);
    expect(ended).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"by":"second","got":{"by":"first","got":{"n":1}}}',
      redriveCount: 1,
      redriveDate,
    });
    expect(ended).not.toHaveProperty('error');
    expect(calls('first')).toBe(1);
    expect(calls('second')).toBe(2);
    const events = await stack.history(arn);
    const at = events.findIndex(({ type }) => type === 'ExecutionRedriven');
    expect(events[at]).toMatchObject({
      previousEventId: events[at]?.id === undefined ? -1 : (events[at]?.id ?? 0) - 1,
      executionRedrivenEventDetails: { redriveCount: 1 },
    });
    expect(events[at - 1]?.type).toBe('ExecutionFailed');
    expect(events[at + 1]).toMatchObject({ type: 'TaskScheduled', previousEventId: events[at]?.id });
    expect(events.map(({ id }) => id)).toEqual(events.map((_event, index) => index + 1));
    expect(events.filter(({ type }) => type === 'TaskStateEntered')).toHaveLength(2);
  });

  it('gives every retry again, tells the machine how often it was redriven, and counts on', async () => {
    broken.add('retried');
    const retry = [{ ErrorEquals: ['Broken'], MaxAttempts: 1, IntervalSeconds: 1 }];
    const count = '{% $states.context.Execution.RedriveCount %}';
    const arn = await failed('retries', { Try: call('retried', { Retry: retry, Output: count, End: true }) });
    expect(calls('retried')).toBe(2);
    await redrive(arn);
    expect((await stack.ended(arn)).status).toBe('FAILED');
    expect(calls('retried')).toBe(4);
    broken.clear();
    await redrive(arn);
    expect(await stack.ended(arn)).toMatchObject({ status: 'SUCCEEDED', output: '2', redriveCount: 2 });
  }, 15_000);

  it('runs only the branches that failed or were stopped', async () => {
    broken.add('bad');
    const branch = (name: string, more: States = {}): Json => ({
      StartAt: name,
      States: { [name]: call(name), ...more },
    });
    const slow = { StartAt: 'slow', States: { slow: { Type: 'Wait', Seconds: 1, Output: 'slow', End: true } } };
    const after = { StartAt: 'Later', States: { Later: { Type: 'Wait', Seconds: 1, Next: 'bad' }, bad: call('bad') } };
    const Both = { Type: 'Parallel', Branches: [branch('good'), after, slow], End: true };
    const arn = await failed('branches', { Both });
    broken.clear();
    await redrive(arn);
    const ended = await stack.ended(arn);
    expect(ended.status).toBe('SUCCEEDED');
    expect(JSON.parse(ended.output ?? '')).toEqual([
      { by: 'good', got: { n: 1 } },
      { by: 'bad', got: { n: 1 } },
      'slow',
    ]);
    expect(calls('good')).toBe(1);
    expect((await types(arn)).filter((type) => type === 'ParallelStateExited')).toHaveLength(1);
  }, 15_000);

  it('runs only the iterations that failed or had not been started', async () => {
    const Each = {
      Type: 'Map',
      Items: '{% [1, 2, 3] %}',
      MaxConcurrency: 1,
      ItemProcessor: { StartAt: 'each', States: { each: call('each') } },
      End: true,
    };
    let bad = true;
    const before = stack.host.answer;
    stack.host.answer = (name, body) =>
      name === 'each' && bad && (body as unknown) === 2
        ? { error: true, body: { errorType: 'Broken', errorMessage: 'two' } }
        : { body: body as Json };
    const arn = await failed('iterations', { Each });
    bad = false;
    await redrive(arn);
    expect(await stack.ended(arn)).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
    expect(calls('each')).toBe(4);
    stack.host.answer = before;
  });

  it('evaluates again what failed around the iterations or after the branches', async () => {
    const once = (value: string): string =>
      `{% $states.context.Execution.RedriveCount > 0 ? ${value} : $states.input.missing %}`;
    const only = (name: string): Json => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
    const selected = await failed('selectors', {
      Each: {
        Type: 'Map',
        Items: '{% [1, 2, 3] %}',
        ItemSelector: once('$states.context.Map.Item.Value'),
        ItemProcessor: only('In'),
        End: true,
      },
    });
    expect((await stack.describe(selected)).error).toBe('States.QueryEvaluationError');
    await redrive(selected);
    expect(await stack.ended(selected)).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
    const after = await failed('outputs', {
      Both: { Type: 'Parallel', Branches: [only('Left'), only('Right')], Output: once('$states.result'), End: true },
    });
    await redrive(after);
    expect(await stack.ended(after)).toMatchObject({ status: 'SUCCEEDED', output: '[{"n":1},{"n":1}]' });
    expect((await types(after)).filter((type) => type === 'PassStateEntered')).toHaveLength(2);
  });

  it('goes on with an execution that was stopped, and one that ran out of its time', async () => {
    const rest = { Rest: { Type: 'Wait', Seconds: 3600, End: true } };
    const machine = await stack.create('stopped', machineText(rest));
    const stopped = await stack.start(machine);
    await stack.client.send(new StopExecutionCommand({ executionArn: stopped, error: 'Enough' }));
    await redrive(stopped);
    expect(await stack.describe(stopped)).toMatchObject({ status: 'RUNNING', redriveCount: 1 });
    const late = await stack.start(await stack.create('late', machineText(rest, { TimeoutSeconds: 600 })));
    await stack.moveTo(new Date(stack.clock.now() + 700_000).toISOString());
    expect(await stack.describe(late)).toMatchObject({ status: 'TIMED_OUT', redriveStatus: 'REDRIVABLE' });
    await redrive(late);
    expect((await stack.describe(late)).status).toBe('RUNNING');
    // Its whole time is given again.
    await stack.moveTo(new Date(stack.clock.now() + 500_000).toISOString());
    expect((await stack.describe(late)).status).toBe('RUNNING');
    await stack.moveTo(new Date(stack.clock.now() + 4_000_000).toISOString());
    expect((await stack.describe(late)).status).toBe('TIMED_OUT');
    expect((await stack.describe(stopped)).status).toBe('SUCCEEDED');
  });

  it('evaluates a Choice again and enters a Fail again, which fails again', async () => {
    const arn = await failed('fails', {
      Which: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.n = 2 %}', Next: 'Never' }],
        Default: 'End',
      },
      Never: { Type: 'Succeed' },
      End: { Type: 'Fail', Error: 'Always' },
    });
    await redrive(arn);
    expect(await stack.ended(arn)).toMatchObject({ status: 'FAILED', error: 'Always', redriveCount: 1 });
    expect((await types(arn)).filter((type) => type === 'FailStateEntered')).toHaveLength(2);
    const choice = await failed('choices', {
      Which: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.n = 2 %}', Next: 'Never' }] },
      Never: { Type: 'Succeed' },
    });
    await redrive(choice);
    expect(await stack.ended(choice)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect((await types(choice)).filter((type) => type === 'ChoiceStateEntered')).toHaveLength(1);
  });

  it('answers the same caller once more the same', async () => {
    broken.add('token');
    const arn = await failed('token', { T: call('token') });
    const first = await redrive(arn, 'mine');
    expect((await stack.ended(arn)).status).toBe('FAILED');
    expect((await redrive(arn, 'mine')).redriveDate).toEqual(first.redriveDate);
    expect((await stack.describe(arn)).redriveCount).toBe(1);
    await redrive(arn, 'other');
    await eventually(async () => ((await stack.describe(arn)).redriveCount === 2 ? true : undefined));
  });

  it('lists what was redriven and what was not', async () => {
    broken.add('filtered');
    const stateMachineArn = await stack.create('filtered', machineText({ T: call('filtered') }));
    const [one, two] = [await stack.start(stateMachineArn, 'one'), await stack.start(stateMachineArn, 'two')];
    await Promise.all([stack.ended(one), stack.ended(two)]);
    await redrive(one);
    await stack.ended(one);
    const names = async (redriveFilter: 'REDRIVEN' | 'NOT_REDRIVEN') => {
      const { executions = [] } = await stack.client.send(
        new ListExecutionsCommand({ stateMachineArn, redriveFilter }),
      );
      return executions.map(({ name, redriveCount }) => [name, redriveCount]);
    };
    expect(await names('REDRIVEN')).toEqual([['one', 1]]);
    expect(await names('NOT_REDRIVEN')).toEqual([['two', 0]]);
  });

  it('refuses an execution whose machine is gone, and says so beforehand', async () => {
    broken.add('orphan');
    const orphan = await failed('orphan', { T: call('orphan') });
    const { stateMachineArn } = await stack.describe(orphan);
    await stack.client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    const told = 'State machine is in DELETING status';
    await expect(redrive(orphan)).rejects.toMatchObject({ name: 'ExecutionNotRedrivable', message: told });
    expect(await stack.describe(orphan)).toMatchObject({
      status: 'FAILED',
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: told,
    });
  });

  it('refuses what runs, what succeeded, and what ended more than 14 days ago, and says so beforehand', async () => {
    const machine = await stack.create('refused', pass);
    const succeeded = await stack.start(machine);
    await stack.ended(succeeded);
    await expect(redrive(succeeded)).rejects.toMatchObject({
      name: 'ExecutionNotRedrivable',
      message: 'Execution is SUCCEEDED and cannot be redriven',
    });
    const running = await stack.start(
      await stack.create('runs', machineText({ W: { Type: 'Wait', Seconds: 9, End: true } })),
    );
    await expect(redrive(running)).rejects.toMatchObject({ message: 'Execution is RUNNING and cannot be redriven' });
    await expect(redrive(`${running}-unknown`)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await expect(redrive(running, 'a b')).rejects.toMatchObject({ name: 'ValidationException' });
    broken.add('old');
    const old = await failed('old', { T: call('old') });
    await stack.moveTo(new Date(stack.clock.now() + 15 * day).toISOString());
    await expect(redrive(old)).rejects.toMatchObject({
      name: 'ExecutionNotRedrivable',
      message: 'Execution redrivable period exceeded',
    });
    expect(await stack.client.send(new DescribeExecutionCommand({ executionArn: old }))).toMatchObject({
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution redrivable period exceeded',
    });
  });
});
