import type { Json } from '../../../lib/kernel/json.ts';
import { LambdaFailure, ServiceFailure } from '../../../local/engine/errors.ts';
import { parseResource } from '../../../local/engine/interpreter/resource.ts';
import { machineTest } from '../../../local/engine/testing.ts';
import { details, invoke, lines, machineOf, run, waitForToken } from './support.ts';

const arn = (rest: string): string => `arn:aws:states:::${rest}`;
const task = (resource: string, args: Json): Json => ({
  Type: 'Task',
  Resource: arn(resource),
  Arguments: args,
  End: true,
});

describe('how a task may wait', () => {
  it.each([
    ['lambda:invoke', ['', '.waitForTaskToken']],
    ['dynamodb:getItem', ['']],
    ['dynamodb:putItem', ['']],
    ['dynamodb:updateItem', ['']],
    ['dynamodb:deleteItem', ['']],
    ['aws-sdk:dynamodb:query', ['', '.waitForTaskToken']],
    ['aws-sdk:dynamodb:transactWriteItems', ['', '.waitForTaskToken']],
    ['aws-sdk:sfn:startExecution', ['', '.waitForTaskToken']],
    ['aws-sdk:sfn:describeExecution', ['', '.waitForTaskToken']],
    ['states:startExecution', ['', '.waitForTaskToken', '.sync', '.sync:2']],
  ])('on %s: %j', (resource, allowed) => {
    for (const suffix of ['', '.waitForTaskToken', '.sync', '.sync:2', '.sync:3', '.waitForever']) {
      const read = parseResource(arn(`${resource}${suffix}`));
      expect([suffix, typeof read]).toEqual([suffix, allowed.includes(suffix) ? 'object' : 'string']);
      if (typeof read === 'string') expect(read).toContain('is not recognized. The value is not a valid resource ARN');
    }
  });

  it.each([
    'sqs:sendMessage',
    'dynamodb:query',
    'lambda:listFunctions',
    'states:stopExecution',
    'aws-sdk:s3:getObject',
    'x',
  ])('%s is not here, and that is said', (resource) =>
    expect(parseResource(arn(resource))).toContain('is not an integration that this engine has'),
  );
});

describe('what a task gets', () => {
  it.each([
    ['dynamodb:getItem', { Item: { a: { S: 'b' } } }],
    ['dynamodb:updateItem', {}],
  ])('of %s: the answer and how the call went', async (resource, answer) => {
    const machine = await run({ T: task(resource, { TableName: 't', Key: {} }) }, { dynamodb: () => answer });
    const { SdkHttpMetadata, SdkResponseMetadata, ...rest } = machine.output() as { [key: string]: Json };
    expect(rest).toEqual(answer);
    expect(SdkHttpMetadata).toMatchObject({ HttpStatusCode: 200, HttpHeaders: expect.any(Object) });
    expect(SdkResponseMetadata).toEqual({ RequestId: expect.any(String) });
  });

  it('of aws-sdk:dynamodb: the answer alone', async () => {
    const answer = { Items: [], Count: 0 };
    const machine = await run({ T: task('aws-sdk:dynamodb:query', {}) }, { dynamodb: () => answer });
    expect(machine.output()).toEqual(answer);
  });

  it('of lambda:invoke: the payload among how the call went', async () => {
    const machine = await run(
      { T: task('lambda:invoke', { FunctionName: 'f', Payload: { a: 1 } }) },
      { lambdas: { f: (payload) => payload } },
    );
    expect(machine.output()).toMatchObject({
      ExecutedVersion: '$LATEST',
      Payload: { a: 1 },
      StatusCode: 200,
      SdkHttpMetadata: { HttpStatusCode: 200 },
    });
  });
});

describe('the Credentials of a task', () => {
  const roleArn = 'arn:aws:iam::111111111111:role/other';
  const called = (Credentials: Json, Resource = arn('lambda:invoke')): Json => ({
    ...(task('lambda:invoke', { FunctionName: 'f' }) as object),
    Resource,
    Credentials,
  });
  it.each([
    [{ RoleArn: roleArn }, undefined],
    [{ RoleArn: '{% $states.input.role %}' }, undefined],
    ['{% { "RoleArn": $states.input.role } %}', undefined],
    [{ RoleArn: '{% 1 %}' }, /must have a RoleArn/],
    ['{% 1 %}', /Expected 'object'/],
  ])('%j are told where the call is scheduled, and not used', async (credentials, cause) => {
    const machine = await run({ T: called(credentials) }, { input: { role: roleArn }, lambdas: { f: () => 1 } });
    if (cause === undefined) expect(details(machine, 'TaskScheduled')).toMatchObject({ taskCredentials: { roleArn } });
    else {
      expect(machine.error().cause).toMatch(cause);
      expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: 'Credentials' });
    }
  });
});

describe('a function that is called another way', () => {
  const called = (more: { readonly [field: string]: Json }): Json =>
    task('lambda:invoke', { FunctionName: 'f', Payload: { a: 1 }, ...more });
  const fails = (): never => {
    throw new LambdaFailure('TooOld', 'no');
  };

  it.each([
    ['Event', 202, 1],
    ['DryRun', 204, 0],
  ])('by %s: %d, without payload and version, however the function ends', async (InvocationType, status, times) => {
    const machine = await run({ T: called({ InvocationType }) }, { lambdas: { f: fails } });
    const headers = { 'Content-Length': '0', 'x-amzn-RequestId': expect.any(String) };
    expect(machine.output()).toEqual({
      SdkHttpMetadata: {
        AllHttpHeaders: expect.any(Object),
        HttpHeaders: expect.objectContaining(headers),
        HttpStatusCode: status,
      },
      SdkResponseMetadata: { RequestId: expect.any(String) },
      StatusCode: status,
    });
    expect(machine.calls).toHaveLength(times);
    expect(lines(machine).slice(2, 5)).toEqual(['3<2 TaskScheduled', '4<3 TaskStarted', '5<4 TaskSucceeded']);
    expect(JSON.parse(String(details(machine, 'TaskSucceeded')?.['output']))).toMatchObject({ StatusCode: status });
    expect(JSON.parse(String(details(machine, 'TaskScheduled')?.['parameters']))).toMatchObject({ InvocationType });
  });

  it('by RequestResponse: as without a word', async () => {
    const machine = await run({ T: called({ InvocationType: 'RequestResponse' }) }, { lambdas: { f: () => 7 } });
    expect(machine.output()).toMatchObject({ Payload: 7, StatusCode: 200, ExecutedVersion: '$LATEST' });
  });

  it.each([
    [{ InvocationType: '{% "Sometimes" %}' }, /InvocationType|invocationType/],
    [{ Qualifier: '{% 1 %}' }, /Qualifier must be a text/],
  ])('with %j the call fails', async (more, cause) => {
    const machine = await run({ T: called(more) }, { lambdas: { f: () => 7 } });
    expect(machine.error()).toEqual({ error: 'Lambda.ValidationException', cause: expect.stringMatching(cause) });
  });

  it.each([
    [
      'dynamodb:putItem',
      new ServiceFailure('ResourceNotFoundException', 'Requested resource not found'),
      'DynamoDB.ResourceNotFoundException',
      /^Requested resource not found \(Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: .+; Proxy: null\)$/,
    ],
    [
      'dynamodb:putItem',
      new ServiceFailure('ValidationException', 'no'),
      'DynamoDB.AmazonDynamoDBException',
      /; Error Code: ValidationException; /,
    ],
    [
      'aws-sdk:dynamodb:putItem',
      new ServiceFailure('ResourceNotFoundException', 'no'),
      'DynamoDb.ResourceNotFoundException',
      /^no \(Service: DynamoDb, Status Code: 400, Request ID: .+\)$/,
    ],
    [
      'aws-sdk:dynamodb:putItem',
      new ServiceFailure('ValidationException', 'no'),
      'DynamoDb.DynamoDbException',
      /^no \(Service: DynamoDb, /,
    ],
    [
      'aws-sdk:dynamodb:putItem',
      Object.assign(new Error('no'), { name: 'ConditionalCheckFailedException' }),
      'DynamoDb.ConditionalCheckFailedException',
      /^no \(Service: DynamoDb, /,
    ],
  ])('a %s that is refused with %p is %s', async (resource, failure, error, cause) => {
    const dynamodb = (): never => {
      throw failure;
    };
    const machine = await run({ T: task(resource, { TableName: 't', Item: {} }) }, { dynamodb });
    expect(machine.error()).toEqual({ error, cause: expect.stringMatching(cause) });
  });

  it('a function or a machine that there is not', async () => {
    const gone = await run({ T: task('lambda:invoke', { FunctionName: 'none' }) });
    expect(gone.error()).toEqual({
      error: 'Lambda.ResourceNotFoundException',
      cause: expect.stringMatching(/\(Service: AWSLambda; Status Code: \d+; Error Code: ResourceNotFoundException; /),
    });
    const StateMachineArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:none';
    const none = await run({ T: task('states:startExecution', { StateMachineArn }) });
    expect(none.error()).toEqual({
      error: 'StepFunctions.StateMachineDoesNotExistException',
      cause: expect.stringContaining(
        '(Service: AWSStepFunctions; Status Code: 400; Error Code: StateMachineDoesNotExist; ',
      ),
    });
  });

  const asking = (InvocationType: string): Json => ({
    Type: 'Task',
    Resource: arn('lambda:invoke.waitForTaskToken'),
    Arguments: { FunctionName: 'f', InvocationType, Payload: { token: '{% $states.context.Task.Token %}' } },
    HeartbeatSeconds: 60,
    End: true,
  });
  const due = (machine: { engine: { nextTimer(): string | undefined } }): string => machine.engine.nextTimer() ?? '';

  it('its heartbeats count from its end, those of one that nobody waits for from now', async () => {
    let ends: (made: Json) => void = () => undefined;
    const f = () => new Promise<Json>((resolve) => (ends = resolve));
    const machine = await machineTest({ definition: machineOf({ T: asking('RequestResponse') }), lambdas: { f } });
    const begun = machine.start({});
    await new Promise((resolve) => setTimeout(resolve, 20));
    const waits = machine.openTokens()[0]?.token ?? '';
    await machine.engine.sendTaskHeartbeat(waits);
    expect(due(machine)).toBe('');
    machine.engine.core.clock.moveTo(Date.parse('2026-03-05T10:05:00Z'));
    ends({});
    await begun;
    expect(due(machine)).toBe('2026-03-05T10:06:00.000Z');
    const event = await run({ T: asking('Event') }, { lambdas: { f: () => ({}) } });
    expect(due(event)).toBe('2026-03-05T10:01:00.000Z');
    expect(JSON.parse(String(details(event, 'TaskSubmitted')?.['output']))).toMatchObject({ StatusCode: 202 });
    await event.advance('60s');
    expect(event.error()).toEqual({ error: 'States.Timeout' });
  });
});

describe('names of errors', () => {
  const failing = (error: Error) => (): never => {
    throw error;
  };
  it.each([
    ['dynamodb:updateItem', 'DynamoDB.ConditionalCheckFailedException'],
    ['aws-sdk:dynamodb:updateItem', 'DynamoDb.ConditionalCheckFailedException'],
  ])('fact 25: errors of %s are named %s', async (resource, error) => {
    const dynamodb = failing(new ServiceFailure('ConditionalCheckFailedException', 'no'));
    const machine = await run({ T: task(resource, { TableName: 't' }) }, { dynamodb });
    expect(details(machine, 'TaskFailed')).toMatchObject({ error });
    expect(machine.error().error).toBe(error);
  });

  it.each([
    ['its own error type', new LambdaFailure('TooOld', 'no'), 'TooOld'],
    [
      'what Lambda itself says',
      new ServiceFailure('TooManyRequestsException', 'no', 429),
      'Lambda.TooManyRequestsException',
    ],
  ])('of a function: %s', async (_what, thrown, error) => {
    const machine = await run({ T: task('lambda:invoke', { FunctionName: 'f' }) }, { lambdas: { f: failing(thrown) } });
    expect(machine.error().error).toBe(error);
  });

  it.each([
    ['States.ALL', true],
    ['States.TaskFailed', true],
    ['Oh', true],
    ['States.Timeout', false],
    ['Other', false],
  ])('%s matches an error of a task: %s', async (name, matches) => {
    const T = { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f' }, Next: 'P' };
    const Catch = [{ ErrorEquals: [name], Next: 'P' }];
    const oh = Object.assign(new Error('no'), { name: 'Oh' });
    const states = { T: { ...T, Catch }, P: { Type: 'Pass', End: true } };
    const machine = await run(states, { lambdas: { f: failing(oh) } });
    expect(machine.status()).toBe(matches ? 'SUCCEEDED' : 'FAILED');
  });
});

describe('a task with a token', () => {
  const asks = {
    T: { Type: 'Task', Resource: waitForToken, Arguments: { Token: '{% $states.context.Task.Token %}' }, End: true },
  };
  const types = (from: readonly string[]): string[] => from.map((line) => line.split(' ')[1] ?? '').slice(2);

  it('is submitted when its call was answered, and succeeds with what the token brings', async () => {
    const machine = await run(asks, { dynamodb: () => ({ Attributes: {} }) });
    expect(types(lines(machine))).toEqual(['TaskScheduled', 'TaskStarted', 'TaskSubmitted']);
    expect(details(machine, 'TaskSubmitted')).toMatchObject({ output: '{"Attributes":{}}' });
    await machine.answer('T', { from: 'token' });
    expect(machine.output()).toEqual({ from: 'token' });
  });

  it('whose call fails was not submitted', async () => {
    const dynamodb = (): never => {
      throw new ServiceFailure('ConditionalCheckFailedException', 'no');
    };
    const machine = await run(asks, { dynamodb });
    expect(types(lines(machine))).toEqual(['TaskScheduled', 'TaskStarted', 'TaskSubmitFailed', 'ExecutionFailed']);
    expect(machine.error().error).toBe('DynamoDb.ConditionalCheckFailedException');
  });

  it('fails with what the token brings, with nothing where it brings nothing', async () => {
    const machine = await run(asks);
    await machine.engine.sendTaskFailure(machine.openTokens()[0]?.token ?? '');
    expect(details(machine, 'TaskFailed')).toEqual({
      resourceType: 'aws-sdk:dynamodb',
      resource: 'updateItem.waitForTaskToken',
    });
    expect(machine.error()).toEqual({});
  });

  it.each([
    ['no token of ours', () => 'AQnonsense', 'InvalidToken'],
    ['one that was answered already', (token: string) => token, 'TaskTimedOut'],
  ])('an answer with %s', async (_what, tokenFrom, code) => {
    const machine = await run(asks);
    const token = machine.openTokens()[0]?.token ?? '';
    await machine.answer('T', 1);
    await expect(machine.engine.sendTaskSuccess(tokenFrom(token), 2)).rejects.toMatchObject({ code });
    expect(machine.output()).toBe(1);
  });
});
