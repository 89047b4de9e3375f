import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { ACCOUNT, REGION, type Settings, STAGE, TABLE } from '../../local/settings.ts';

// What the scenarios rely on when LocalStack has the place of our engine. Where this breaks, they would fail without saying why.
const { urls } = JSON.parse(process.env['FRIST_TEST_STACK'] ?? '{"urls":{}}') as { urls: Settings['urls'] };
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let client: SFNClient;
let dynamodb: DynamoDBClient;

beforeAll(() => {
  client = new SFNClient({ region: REGION, endpoint: urls.aws, credentials });
  dynamodb = new DynamoDBClient({ region: REGION, endpoint: urls.dynamodb, credentials });
});

afterAll(() => {
  client.destroy();
  dynamodb.destroy();
});

async function ended(
  stateMachineArn: string,
  input: object,
  name = randomUUID(),
): Promise<DescribeExecutionCommandOutput> {
  const started = await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const found = await client.send(new DescribeExecutionCommand({ executionArn: started.executionArn }));
    if (found.status !== 'RUNNING') return found;
    await pause(200);
  }
  throw new Error('the execution did not end within a minute');
}

/** Runs one task state; the error by which a machine would catch it, or `DONE`. */
async function outcome(task: object): Promise<unknown> {
  const definition = {
    QueryLanguage: 'JSONata',
    StartAt: 'Try',
    States: {
      Try: {
        Type: 'Task',
        ...task,
        Output: 'DONE',
        Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'End' }],
        Next: 'End',
      },
      End: { Type: 'Succeed' },
    },
  };
  const made = await client.send(
    new CreateStateMachineCommand({
      name: `try-${randomUUID()}`,
      definition: JSON.stringify(definition),
      roleArn: `arn:aws:iam::${ACCOUNT}:role/frist-local`,
    }),
  );
  const { output } = await ended(made.stateMachineArn ?? '', {});
  return JSON.parse(output ?? 'null');
}

function update(resource: string, more: object): object {
  return {
    Resource: `arn:aws:states:::aws-sdk:dynamodb:${resource}`,
    Arguments: {
      TableName: TABLE,
      Key: { pk: { S: `CASE#${randomUUID()}` }, sk: { S: 'GUARD' } },
      UpdateExpression: 'SET #token = :token',
      ExpressionAttributeNames: { '#token': 'token' },
      ExpressionAttributeValues: { ':token': { S: 'x' } },
      ...more,
    },
  };
}

it('has the machines of Frist', async () => {
  const { stateMachines } = await client.send(new ListStateMachinesCommand({}));
  const names = (stateMachines ?? []).map(({ name }) => name);
  const kinds = ['deadline-guard', 'deletion-round', 'subject-request', 'transfer-approval'];
  expect(names).toEqual(expect.arrayContaining(kinds.map((kind) => `frist-${STAGE}-${kind}`)));
});

it('calls the functions of the stack: the guard of a case that is not there ends', async () => {
  const guard = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:frist-${STAGE}-deadline-guard`;
  const { status } = await ended(guard, { case: 'REQ-2099-999999', generation: 1 });
  expect(status).toBe('SUCCEEDED');
});

it('keeps the name of an error that a function throws', async () => {
  const FunctionName = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:frist-${STAGE}-deadlinesNextAlarm`;
  const task = { Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName, Payload: { version: 0 } } };
  expect(await outcome(task)).toBe('ZodError');
});

it('names a failed condition as AWS does', async () => {
  const task = update('updateItem', { ConditionExpression: 'attribute_exists(#token)' });
  expect(await outcome(task)).toBe('DynamoDb.ConditionalCheckFailedException');
});

it('writes to the table that the functions read', async () => {
  const pk = { S: `CASE#${randomUUID()}` };
  await dynamodb.send(new PutItemCommand({ TableName: TABLE, Item: { pk, sk: { S: 'GUARD' }, token: { S: 'old' } } }));
  const task = update('updateItem', {
    Key: { pk, sk: { S: 'GUARD' } },
    ConditionExpression: 'attribute_exists(#token)',
  });
  expect(await outcome(task)).toBe('DONE');
});

it('ends a wait for an answer at its legal end', async () => {
  const task = { ...update('updateItem.waitForTaskToken', {}), TimeoutSeconds: '{% $max([1, $ceil(0.4)]) %}' };
  expect(await outcome(task)).toBe('States.Timeout');
});
