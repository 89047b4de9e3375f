import { type ChildProcess, execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { answering } from '../../../local/answering.ts';
import { offsetClock } from '../../../local/aws/clock-file.ts';
import { serve } from '../../../local/aws/serve.ts';
import { spawnDynoxide } from '../../../local/dynamodb/dynoxide.ts';
import { freePort } from '../../../local/ports.ts';
import { clientOf, eventually, type FakeHost, fakeHost, folder, role } from './support.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const cli = promisify(execFile);

describe('the one endpoint of the local AWS', () => {
  let dynoxide: ChildProcess;
  let host: FakeHost;
  let stack: Awaited<ReturnType<typeof serve>>;
  let url: string;
  let tables: DynamoDBClient;

  beforeAll(async () => {
    const port = await freePort();
    dynoxide = spawnDynoxide(port);
    const dynamodb = `http://127.0.0.1:${port}`;
    await answering(dynamodb);
    host = await fakeHost();
    const data = folder();
    stack = await serve({
      port: 0,
      file: join(data, 'engine.sqlite'),
      clock: offsetClock(join(data, 'clock.json')),
      dynamodb,
      lambda: host.url,
      schedules: undefined,
    });
    url = `http://127.0.0.1:${stack.port}`;
    tables = new DynamoDBClient({ region: 'eu-north-1', endpoint: url, credentials });
    await tables.send(
      new CreateTableCommand({
        TableName: 'cases',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    );
  });

  afterAll(async () => {
    tables.destroy();
    await stack.close();
    await host.close();
    dynoxide.kill();
  });

  it('passes DynamoDB on, with its errors', async () => {
    await tables.send(new PutItemCommand({ TableName: 'cases', Item: { pk: { S: 'æøå' }, n: { N: '1' } } }));
    const { Item } = await tables.send(new GetItemCommand({ TableName: 'cases', Key: { pk: { S: 'æøå' } } }));
    expect(Item).toEqual({ pk: { S: 'æøå' }, n: { N: '1' } });
    const again = new PutItemCommand({
      TableName: 'cases',
      Item: { pk: { S: 'æøå' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await expect(tables.send(again)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  it('passes Lambda on, by name and by ARN, with the errors of functions', async () => {
    const lambda = new LambdaClient({ region: 'eu-north-1', endpoint: url, credentials });
    host.answer = () => ({ body: { fine: true } });
    for (const FunctionName of ['frist-local-x', 'arn:aws:lambda:eu-north-1:000000000000:function:frist-local-x']) {
      const { Payload } = await lambda.send(new InvokeCommand({ FunctionName, Payload: '{}' }));
      expect(JSON.parse(Payload?.transformToString() ?? '')).toEqual({ fine: true });
    }
    expect(host.calls.map(({ name }) => name)).toEqual(['frist-local-x', 'frist-local-x']);
    host.answer = () => ({ error: true, body: { errorType: 'Error', errorMessage: 'down' } });
    expect((await lambda.send(new InvokeCommand({ FunctionName: 'x', Payload: '{}' }))).FunctionError).toBe(
      'Unhandled',
    );
    lambda.destroy();
  });

  it("opens a task in the table and catches a failed condition and a function's own error", async () => {
    const client = clientOf(stack.port);
    const open = {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: {
        TableName: 'cases',
        Key: { pk: { S: '{% $states.context.Execution.Name %}' } },
        UpdateExpression: 'SET #token = :token, #status = if_not_exists(#status, :open)',
        ConditionExpression: 'attribute_not_exists(#status) OR #status = :open',
        ExpressionAttributeNames: { '#token': 'token', '#status': 'status' },
        ExpressionAttributeValues: { ':token': { S: '{% $states.context.Task.Token %}' }, ':open': { S: 'OPEN' } },
      },
      Catch: [{ ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'], Next: 'Read' }],
      Next: 'Done',
    };
    const read = {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:getItem',
      Arguments: {
        TableName: 'cases',
        ConsistentRead: true,
        Key: { pk: { S: '{% $states.context.Execution.Name %}' } },
      },
      Output: '{% $states.result.Item.status.S %}',
      Next: 'Fails',
    };
    const fails = {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'fails' },
      Catch: [{ ErrorEquals: ['PartnerUnavailable'], Output: '{% $states.input %}', Next: 'Done' }],
      End: true,
    };
    const definition = JSON.stringify({
      QueryLanguage: 'JSONata',
      StartAt: 'Open',
      States: { Open: open, Read: read, Fails: fails, Done: { Type: 'Succeed' } },
    });
    // serverless-offline calls every error `Error`; the name stands at the head of the trace.
    host.answer = () => ({
      error: true,
      body: { errorType: 'Error', errorMessage: 'down', trace: ['PartnerUnavailable: down', '    at x'] },
    });
    const { stateMachineArn = '' } = await client.send(
      new CreateStateMachineCommand({ name: 'open', definition, roleArn: role }),
    );
    await tables.send(
      new PutItemCommand({ TableName: 'cases', Item: { pk: { S: 'answered' }, status: { S: 'COMPLETED' } } }),
    );
    const ended = (executionArn: string) =>
      eventually(async () => {
        const described = await client.send(new DescribeExecutionCommand({ executionArn }));
        return described.status === 'RUNNING' ? undefined : described;
      });
    const answered = await client.send(new StartExecutionCommand({ stateMachineArn, name: 'answered' }));
    expect(await ended(answered.executionArn ?? '')).toMatchObject({ status: 'SUCCEEDED', output: '"COMPLETED"' });

    const fresh = await client.send(new StartExecutionCommand({ stateMachineArn, name: 'fresh' }));
    const token = await eventually(async () => {
      const { Item } = await tables.send(new GetItemCommand({ TableName: 'cases', Key: { pk: { S: 'fresh' } } }));
      return Item?.['token']?.S;
    });
    await client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"outcome":"DONE"}' }));
    expect(await ended(fresh.executionArn ?? '')).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"DONE"}' });
    client.destroy();
  });

  it('shows and moves the clock, also by the script', async () => {
    const client = clientOf(stack.port);
    const definition = JSON.stringify({
      QueryLanguage: 'JSONata',
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 30 * 86_400, End: true } },
    });
    const { stateMachineArn = '' } = await client.send(
      new CreateStateMachineCommand({ name: 'month', definition, roleArn: role }),
    );
    const { executionArn = '' } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    const before = (await (await fetch(`${url}/_frist/clock`)).json()) as { nextTimer: string; offsetMs: number };
    expect(before.offsetMs).toBe(0);
    const env = { ...process.env, AWS_ENDPOINT_URL: url };
    const script = (...args: string[]) =>
      cli(join(process.cwd(), 'node_modules/.bin/node'), ['scripts/clock.ts', ...args], { env });
    expect((await script()).stdout).toContain(`next timer: ${before.nextTimer}`);
    expect((await script('+20d')).stdout).toMatch(/ 0 timer\(s\) fired/);
    expect((await script('next')).stdout).toMatch(/ 1 timer\(s\) fired/);
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({ status: 'SUCCEEDED' });
    await expect(script('soon')).rejects.toMatchObject({ code: 2 });
    await expect(script('2020-01-01')).rejects.toMatchObject({ code: 2 });
    // A day begins at midnight in Oslo, in winter and in summer; a time of day says whose it is.
    const year = new Date(before.nextTimer).getUTCFullYear() + 1;
    expect((await script(`${year}-01-05`)).stdout).toMatch(new RegExp(`^${year}-01-04T23:00:00`));
    expect((await script(`${year}-07-05`)).stdout).toMatch(new RegExp(`^${year}-07-04T22:00:00`));
    expect((await script(`${year}-07-05T08:00+02:00`)).stdout).toMatch(new RegExp(`^${year}-07-05T06:00:00`));
    const slips = [`${year}-07-06T08:00`, `${year}-02-30`].map((slip) =>
      expect(script(slip)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('not a time') }),
    );
    await Promise.all(slips);
    expect((await script('--help')).stdout).toContain('beginning of that day in Oslo');
    const nobody = cli(join(process.cwd(), 'node_modules/.bin/node'), ['scripts/clock.ts'], {
      env: { ...env, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
    });
    await expect(nobody).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not running at http://127.0.0.1:1'),
    });
    client.destroy();
  });

  it('refuses browsers, large bodies, and what is not here', async () => {
    expect((await fetch(url, { method: 'POST', headers: { origin: 'http://evil.example' } })).status).toBe(403);
    expect((await fetch(url, { method: 'POST', body: Buffer.alloc(18 * 1024 * 1024) })).status).toBe(413);
    const other = await fetch(url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: '{}',
    });
    expect(await other.json()).toMatchObject({ message: expect.stringContaining('is not here') });
    const move = await fetch(`${url}/_frist/clock`, { method: 'POST', body: 'x' });
    expect(move.status).toBe(400);
    const who = await fetch(url, { method: 'POST', body: 'Action=GetCallerIdentity&Version=2011-06-15' });
    expect(await who.text()).toContain('<Account>000000000000</Account>');
  });
});
