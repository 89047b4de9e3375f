import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  ListTagsForResourceCommand,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TagResourceCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { offsetClock } from '../../../local/aws/clock-file.ts';
import { serve } from '../../../local/aws/serve.ts';
import { clientOf, eventually, type FakeHost, fakeHost, folder, role } from './support.ts';

const pass = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'P', States: { P: { Type: 'Pass', End: true } } });
const wait = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'W',
  States: { W: { Type: 'Wait', Seconds: 86_400, End: true } },
});
const task = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: { TableName: 'tasks', Token: '{% $states.context.Task.Token %}' },
      HeartbeatSeconds: 3600,
      End: true,
    },
  },
});

describe('the Step Functions API through the AWS SDK', () => {
  let host: FakeHost;
  let stack: Awaited<ReturnType<typeof serve>>;
  let client: SFNClient;

  beforeAll(async () => {
    host = await fakeHost();
    const data = folder();
    stack = await serve({
      port: 0,
      file: `${data}/engine.sqlite`,
      clock: offsetClock(`${data}/clock.json`),
      dynamodb: host.url,
      lambda: host.url,
      schedules: undefined,
    });
    client = clientOf(stack.port);
  });

  afterAll(async () => {
    client.destroy();
    await stack.close();
    await host.close();
  });

  const create = async (name: string, definition: string): Promise<string> => {
    const { stateMachineArn } = await client.send(new CreateStateMachineCommand({ name, definition, roleArn: role }));
    return stateMachineArn ?? '';
  };
  const token = (table: number): Promise<string> =>
    eventually(
      () => host.tables.filter(({ body }) => body['TableName'] === 'tasks')[table]?.body['Token'] as string | undefined,
    );

  it('runs an execution to its end and describes it', async () => {
    const stateMachineArn = await create('pass', pass);
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn, name: 'one', input: '{ "a": 1 }' }),
    );
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({
      status: 'SUCCEEDED',
      input: '{ "a": 1 }',
      output: '{"a":1}',
      outputDetails: { included: true },
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
    });
    expect(described.stopDate).toBeInstanceOf(Date);
    expect(executionArn).toBe('arn:aws:states:eu-north-1:000000000000:execution:pass:one');
  });

  it('creates the same machine again without effect and refuses another under its name', async () => {
    const first = await create('twice', pass);
    expect(await create('twice', pass)).toBe(first);
    await expect(create('twice', wait)).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
  });

  it('starts an execution once a name: the same input again is the first answer, another is refused', async () => {
    const stateMachineArn = await create('idempotent', wait);
    const start = (input: string) => client.send(new StartExecutionCommand({ stateMachineArn, name: 'same', input }));
    const first = await start('{"a":1}');
    expect(await start('{"a":1}')).toMatchObject({ executionArn: first.executionArn, startDate: first.startDate });
    await expect(start('{"a":2}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await client.send(new StopExecutionCommand({ executionArn: first.executionArn ?? '' }));
    await expect(start('{"a":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('keeps a running execution on the definition that it was started with', async () => {
    const stateMachineArn = await create('updated', wait);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: pass }));
    expect((await client.send(new DescribeStateMachineCommand({ stateMachineArn }))).definition).toBe(pass);
    expect((await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }))).definition).toBe(wait);
  });

  it('lists machines and executions in pages, with a filter', async () => {
    const stateMachineArn = await create('listed', wait);
    const arns: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, name }));
      arns.unshift(executionArn ?? '');
    }
    await client.send(new StopExecutionCommand({ executionArn: arns[1] ?? '' }));
    const first = await client.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 2 }));
    const second = await client.send(
      new ListExecutionsCommand({ stateMachineArn, maxResults: 2, nextToken: first.nextToken }),
    );
    expect([...(first.executions ?? []), ...(second.executions ?? [])].map((each) => each.executionArn)).toEqual(arns);
    expect(second.nextToken).toBeUndefined();
    const aborted = await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'ABORTED' }));
    expect(aborted.executions?.map((each) => each.name)).toEqual(['b']);
    const machines = await client.send(new ListStateMachinesCommand({ maxResults: 1 }));
    expect(machines.stateMachines).toHaveLength(1);
    expect(machines.nextToken).toBeDefined();
  });

  it('gives the history in pages and backwards', async () => {
    const stateMachineArn = await create('history', pass);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    const first = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 3 }));
    const rest = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 3, nextToken: first.nextToken }),
    );
    const types = [...(first.events ?? []), ...(rest.events ?? [])].map(({ type }) => type);
    expect(types).toEqual(['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded']);
    const back = await client.send(
      new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, includeExecutionData: false }),
    );
    expect(back.events?.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
    expect(back.events?.[0]?.executionSucceededEventDetails?.output).toBeUndefined();
    await expect(client.send(new GetExecutionHistoryCommand({ executionArn, nextToken: 'x' }))).rejects.toMatchObject({
      name: 'InvalidToken',
    });
  });

  it('answers a waiting task once, by its token', async () => {
    const stateMachineArn = await create('callback', task);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    const taskToken = await token(0);
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"outcome":"DONE"}' }));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"outcome":"DONE"}',
    });
    await expect(client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '{}' })),
    ).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('fails a waiting task with the error that is sent', async () => {
    const stateMachineArn = await create('callback-failed', task);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    const taskToken = await token(1);
    await client.send(new SendTaskFailureCommand({ taskToken, error: 'Refused', cause: 'no' }));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'FAILED',
      error: 'Refused',
      cause: 'no',
      redriveStatus: 'REDRIVABLE',
    });
  });

  it('stops an execution; its token is worth nothing then', async () => {
    const stateMachineArn = await create('stopped', task);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    const taskToken = await token(2);
    await client.send(new StopExecutionCommand({ executionArn: executionArn ?? '', error: 'Enough' }));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'ABORTED',
      error: 'Enough',
    });
    await expect(client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
  });

  it('refuses what it cannot run, at creation, and says why', async () => {
    const refusedBecause = async (definition: object, message: RegExp): Promise<void> => {
      await expect(create('refused', JSON.stringify(definition))).rejects.toMatchObject({
        name: 'InvalidDefinition',
        message: expect.stringMatching(message),
      });
    };
    await refusedBecause({ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }, /JSONata/);
    const processor = {
      ProcessorConfig: { Mode: 'DISTRIBUTED' },
      StartAt: 'P',
      States: { P: { Type: 'Pass', End: true } },
    };
    await refusedBecause(
      { QueryLanguage: 'JSONata', StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: processor, End: true } } },
      /Distributed Map/,
    );
    for (const TimeoutSeconds of [0, -1, 1.5]) {
      const state = { ...JSON.parse(task).States.Ask, HeartbeatSeconds: undefined, TimeoutSeconds };
      await refusedBecause(
        { QueryLanguage: 'JSONata', StartAt: 'Ask', States: { Ask: state } },
        /Minimum value is 1|Expected value of type Integer/,
      );
    }
    const wrong = await client.send(new ValidateStateMachineDefinitionCommand({ definition: '{' }));
    expect(wrong.result).toBe('FAIL');
  });

  it('gives the codes of AWS for what is not there and not here', async () => {
    const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:none';
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: arn }))).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
    await expect(client.send(new DescribeStateMachineCommand({ stateMachineArn: 'x' }))).rejects.toMatchObject({
      name: 'InvalidArn',
    });
    await expect(
      client.send(
        new DescribeExecutionCommand({ executionArn: arn.replace('stateMachine', 'execution').concat(':x') }),
      ),
    ).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
    await expect(client.send(new RedriveExecutionCommand({ executionArn: arn }))).rejects.toMatchObject({
      name: 'InvalidArn',
    });
    await expect(create('a b', pass)).rejects.toMatchObject({ name: 'InvalidName' });
    const stateMachineArn = await create('input', pass);
    await expect(client.send(new StartExecutionCommand({ stateMachineArn, input: '{' }))).rejects.toMatchObject({
      name: 'InvalidExecutionInput',
    });
  });

  it('deletes a machine and keeps its tags until then', async () => {
    const stateMachineArn = await create('deleted', pass);
    await client.send(new TagResourceCommand({ resourceArn: stateMachineArn, tags: [{ key: 'a', value: 'b' }] }));
    expect((await client.send(new ListTagsForResourceCommand({ resourceArn: stateMachineArn }))).tags).toEqual([
      { key: 'a', value: 'b' },
    ]);
    await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    await expect(client.send(new DescribeStateMachineCommand({ stateMachineArn }))).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
  });
});
