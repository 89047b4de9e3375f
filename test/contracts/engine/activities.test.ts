import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  DeleteActivityCommand,
  DescribeActivityCommand,
  DescribeExecutionCommand,
  GetActivityTaskCommand,
  ListActivitiesCommand,
  ListTagsForResourceCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  TagResourceCommand,
} from '@aws-sdk/client-sfn';
import { EngineCore } from '../../../local/engine/engine.ts';
import { manualClock } from '../../../local/engine/timers/clock.ts';
import { type ApiStack, apiStack, machineText, type States } from './api-stack.ts';
import { clientOf, engineProcess, eventually, folder, role } from './support.ts';

describe('activities through the AWS SDK', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
  });
  afterAll(() => stack.close());

  const activity = async (name: string): Promise<string> => {
    const { activityArn } = await stack.client.send(new CreateActivityCommand({ name }));
    return activityArn ?? '';
  };
  const fetchTask = (activityArn: string, workerName?: string, abortSignal?: AbortSignal) =>
    stack.client.send(
      new GetActivityTaskCommand({ activityArn, workerName }),
      abortSignal === undefined ? {} : { abortSignal },
    );
  /** A machine with one task of this activity, started with `{"n": 1}`. */
  const begin = async (activityArn: string, name: string, more: States = {}): Promise<string> => {
    const task = {
      Type: 'Task',
      Resource: activityArn,
      Arguments: { for: '{% $states.input.n %}' },
      End: true,
      ...more,
    };
    return stack.start(await stack.create(name, machineText({ Work: task })), name, '{"n":1}');
  };
  const types = async (arn: string) => (await stack.history(arn)).map(({ type }) => type);

  it('are made once by name, described, listed and deleted', async () => {
    const first = await stack.client.send(
      new CreateActivityCommand({ name: 'made', tags: [{ key: 'a', value: '1' }] }),
    );
    const again = await stack.client.send(new CreateActivityCommand({ name: 'made' }));
    expect(again).toMatchObject({ activityArn: first.activityArn, creationDate: first.creationDate });
    const activityArn = first.activityArn ?? '';
    expect(activityArn).toBe('arn:aws:states:eu-north-1:000000000000:activity:made');
    expect(await stack.client.send(new DescribeActivityCommand({ activityArn }))).toMatchObject({
      activityArn,
      name: 'made',
    });
    await stack.client.send(new TagResourceCommand({ resourceArn: activityArn, tags: [{ key: 'b', value: '2' }] }));
    const { tags } = await stack.client.send(new ListTagsForResourceCommand({ resourceArn: activityArn }));
    expect(tags).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ]);
    await activity('made-too');
    const page = await stack.client.send(new ListActivitiesCommand({ maxResults: 1 }));
    const rest = await stack.client.send(new ListActivitiesCommand({ nextToken: page.nextToken }));
    const names = [...(page.activities ?? []), ...(rest.activities ?? [])].map(({ name }) => name);
    expect(names).toEqual(['made', 'made-too']);
    const remove = new DeleteActivityCommand({ activityArn });
    await stack.client.send(remove);
    await stack.client.send(remove);
    const gone = { name: 'ActivityDoesNotExist', message: `Activity Does Not Exist: '${activityArn}'` };
    await expect(stack.client.send(new DescribeActivityCommand({ activityArn }))).rejects.toMatchObject(gone);
    await expect(fetchTask(activityArn)).rejects.toMatchObject(gone);
    await expect(activity('a b$')).rejects.toMatchObject({ name: 'InvalidName', message: "Invalid Name: 'a b$'" });
    await expect(fetchTask('arn:aws:states:eu-north-1:000000000000:stateMachine:made')).rejects.toMatchObject({
      name: 'InvalidArn',
    });
  });

  it('hand a task to a worker, who answers by its token', async () => {
    const arn = await activity('worked');
    const execution = await begin(arn, 'worked', { TimeoutSeconds: 60, HeartbeatSeconds: 10 });
    const task = await fetchTask(arn, 'ola');
    expect(task.input).toBe('{"for":1}');
    await stack.client.send(new SendTaskHeartbeatCommand({ taskToken: task.taskToken }));
    await stack.client.send(new SendTaskSuccessCommand({ taskToken: task.taskToken, output: '"done"' }));
    expect(await stack.describe(execution)).toMatchObject({ status: 'SUCCEEDED', output: '"done"' });
    const events = await stack.history(execution);
    const [scheduled, started, succeeded] = events.filter(({ type }) => type?.startsWith('Activity'));
    expect(scheduled?.activityScheduledEventDetails).toEqual({
      resource: arn,
      input: '{"for":1}',
      inputDetails: { truncated: false },
      timeoutInSeconds: 60,
      heartbeatInSeconds: 10,
    });
    expect(started).toMatchObject({ type: 'ActivityStarted', activityStartedEventDetails: { workerName: 'ola' } });
    expect(succeeded?.activitySucceededEventDetails?.output).toBe('"done"');
    await expect(
      stack.client.send(new SendTaskSuccessCommand({ taskToken: task.taskToken, output: '1' })),
    ).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('fail by their worker', async () => {
    const arn = await activity('failing');
    const execution = await begin(arn, 'failing');
    const { taskToken } = await fetchTask(arn);
    await stack.client.send(new SendTaskFailureCommand({ taskToken, error: 'Refused', cause: 'no' }));
    expect(await stack.describe(execution)).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'no' });
    expect(await types(execution)).toContain('ActivityFailed');
  });

  it('let a worker wait until there is a task, while others are answered', async () => {
    const arn = await activity('awaited');
    const [first, second] = [fetchTask(arn, 'first'), fetchTask(arn, 'second')];
    await begin(arn, 'awaited-1');
    await begin(arn, 'awaited-2');
    const tasks = await Promise.all([first, second]);
    expect(new Set(tasks.map(({ taskToken }) => taskToken)).size).toBe(2);
  });

  it('give many tasks to many workers, in order, each once', async () => {
    const arn = await activity('many');
    const machine = await stack.create(
      'many',
      machineText({ Work: { Type: 'Task', Resource: arn, Arguments: '{% $states.input %}', End: true } }),
    );
    for (let number = 0; number < 12; number += 1) await stack.start(machine, `n${number}`, String(number));
    const got: string[] = [];
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let round = 0; round < 3; round += 1) got.push((await fetchTask(arn)).input ?? '');
      }),
    );
    expect(got.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_each, index) => index));
  });

  it('keep a task for the next worker when one has left', async () => {
    const arn = await activity('left');
    const leaving = new AbortController();
    const waiting = fetchTask(arn, 'leaving', leaving.signal).catch(() => 'left');
    await new Promise((resolve) => setTimeout(resolve, 100));
    leaving.abort();
    expect(await waiting).toBe('left');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const execution = await begin(arn, 'left');
    const { taskToken } = await fetchTask(arn, 'staying');
    expect(taskToken).toBeDefined();
    const started = (await stack.history(execution)).find(({ type }) => type === 'ActivityStarted');
    expect(started?.activityStartedEventDetails).toEqual({ workerName: 'staying' });
  });

  it('give nobody the task of an execution that has ended', async () => {
    const arn = await activity('ended');
    const stopped = await begin(arn, 'ended-1');
    await stack.client.send(new StopExecutionCommand({ executionArn: stopped }));
    await begin(arn, 'ended-2');
    const { taskToken } = await fetchTask(arn);
    await stack.client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
    expect((await stack.describe(stopped.replace('ended-1:ended-1', 'ended-2:ended-2'))).status).toBe('SUCCEEDED');
  });

  it('time out where no worker comes or none is heard of, and a late answer is refused', async () => {
    const arn = await activity('late');
    const unfetched = await begin(arn, 'late-unfetched', { TimeoutSeconds: 60 });
    await stack.moveTo(new Date(stack.clock.now() + 61_000).toISOString());
    expect(await stack.describe(unfetched)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(await types(unfetched)).toContain('ActivityTimedOut');
    const silent = await begin(arn, 'late-silent', { HeartbeatSeconds: 30, TimeoutSeconds: 600 });
    const { taskToken } = await fetchTask(arn);
    await stack.moveTo(new Date(stack.clock.now() + 20_000).toISOString());
    await stack.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await stack.moveTo(new Date(stack.clock.now() + 20_000).toISOString());
    expect((await stack.describe(silent)).status).toBe('RUNNING');
    await stack.moveTo(new Date(stack.clock.now() + 20_000).toISOString());
    expect(await stack.describe(silent)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    await expect(stack.client.send(new SendTaskHeartbeatCommand({ taskToken }))).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
  });

  it('refuse answers that are none', async () => {
    const arn = await activity('answers');
    await begin(arn, 'answers');
    const { taskToken = '' } = await fetchTask(arn);
    const succeed = (token: string, output: string) =>
      stack.client.send(new SendTaskSuccessCommand({ taskToken: token, output }));
    await expect(succeed('nonsense', '1')).rejects.toMatchObject({ name: 'InvalidToken' });
    await expect(succeed(`${taskToken.slice(0, -6)}AAAAAA`, '1')).rejects.toMatchObject({ name: 'InvalidToken' });
    await expect(succeed(taskToken, '{')).rejects.toMatchObject({ name: 'InvalidOutput' });
    await expect(succeed(taskToken, JSON.stringify('x'.repeat(262_144)))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(succeed(taskToken, JSON.stringify('ø'.repeat(200_000)))).rejects.toMatchObject({
      name: 'InvalidOutput',
    });
    await expect(succeed('t'.repeat(2049), '1')).rejects.toMatchObject({ name: 'ValidationException' });
    await succeed(taskToken, '1');
  });
});

describe('the queue of an activity', () => {
  it('lets a worker go with nothing when its patience is over', async () => {
    const core = new EngineCore({
      file: ':memory:',
      clock: manualClock('2026-03-05T10:00:00Z'),
      integrations: { invokeLambda: async () => ({ payload: null }), dynamodb: async () => ({}) },
    });
    const arn = core.machines.activityArn('quiet');
    await core.activities.create(arn, 'quiet', '[]', 0);
    const began = performance.now();
    expect(await core.activities.fetch(arn, undefined, { patience: 60, gone: undefined })).toBeUndefined();
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
    expect(await core.activities.fetch(arn, undefined, { patience: 9e9, gone: AbortSignal.abort() })).toBeUndefined();
    core.close();
  });

  it('survives kill -9: what was not fetched is fetched afterwards, what was fetched can be answered', async () => {
    const data = folder();
    const first = await engineProcess(['--data', data]);
    let client = clientOf(first.port);
    const { activityArn = '' } = await client.send(new CreateActivityCommand({ name: 'kept' }));
    const definition = machineText({ Work: { Type: 'Task', Resource: activityArn, End: true } });
    const made = await client.send(new CreateStateMachineCommand({ name: 'kept', definition, roleArn: role }));
    const start = (name: string) =>
      client.send(new StartExecutionCommand({ stateMachineArn: made.stateMachineArn, name, input: `"${name}"` }));
    const [one, two] = [await start('one'), await start('two')];
    const fetched = await client.send(new GetActivityTaskCommand({ activityArn }));
    expect(fetched.input).toBe('"one"');
    await first.kill();
    client.destroy();

    const second = await engineProcess(['--data', data]);
    client = clientOf(second.port);
    const next = await client.send(new GetActivityTaskCommand({ activityArn }));
    expect(next.input).toBe('"two"');
    for (const { taskToken } of [fetched, next])
      await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
    for (const { executionArn } of [one, two]) {
      const described = await eventually(async () => {
        const found = await client.send(new DescribeExecutionCommand({ executionArn }));
        return found.status === 'RUNNING' ? undefined : found;
      });
      expect(described.status).toBe('SUCCEEDED');
    }
    client.destroy();
    await second.kill();
  }, 20_000);
});
