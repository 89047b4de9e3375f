import { TestStateCommand, type TestStateCommandInput, type TestStateCommandOutput } from '@aws-sdk/client-sfn';
import type { Json } from '../../../lib/kernel/json.ts';
import { type ApiStack, apiStack, invoke, machineText, type States } from './api-stack.ts';
import { role } from './support.ts';

type More = Partial<Omit<TestStateCommandInput, 'definition' | 'input' | 'variables' | 'context'>> & {
  readonly input?: Json;
  readonly variables?: Json;
  readonly context?: Json;
};

const lambda: States = {
  Type: 'Task',
  Resource: invoke,
  Arguments: { FunctionName: 'tell', Payload: { n: '{% $states.input.n %}' } },
  Output: '{% $states.result.Payload %}',
  Next: 'After',
};
const token: States = {
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  Arguments: { Token: '{% $states.context.Task.Token %}' },
  TimeoutSeconds: 60,
  End: true,
};
const each: States = {
  Type: 'Map',
  Items: '{% $states.input.items %}',
  ItemSelector: { index: '{% $states.context.Map.Item.Index %}', item: '{% $states.context.Map.Item.Value %}' },
  MaxConcurrency: 2,
  ItemProcessor: { StartAt: 'Inner', States: { Inner: { Type: 'Pass', End: true } } },
  Next: 'After',
};
const both: States = {
  Type: 'Parallel',
  Arguments: { a: 1 },
  Branches: [
    { StartAt: 'Left', States: { Left: { Type: 'Pass', End: true } } },
    { StartAt: 'Right', States: { Right: { Type: 'Pass', End: true } } },
  ],
  End: true,
};

describe('TestState through the AWS SDK', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
    stack.host.answer = (name, body) =>
      name === 'broken' ? { error: true, body: { errorType: 'Broken', errorMessage: 'no' } } : { body: { told: body } };
  });
  afterAll(() => stack.close());

  /** Tests a state that stands alone. */
  const test = (state: States, more: More = {}): Promise<TestStateCommandOutput> =>
    testText(JSON.stringify({ QueryLanguage: 'JSONata', ...state }), more);
  const testText = (
    definition: string,
    { input, variables, context, ...more }: More,
  ): Promise<TestStateCommandOutput> =>
    stack.client.send(
      new TestStateCommand({
        definition,
        roleArn: role,
        input: JSON.stringify(input ?? {}),
        ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
        ...(context === undefined ? {} : { context: JSON.stringify(context) }),
        ...more,
      }),
    );
  const result = (value: Json): { mock: { result: string } } => ({ mock: { result: JSON.stringify(value) } });
  const failure = (error: string, cause?: string) => ({ mock: { errorOutput: { error, cause } } });
  const refused = async (made: Promise<unknown>, name: string, message: RegExp | string): Promise<void> => {
    const told = typeof message === 'string' ? message : expect.stringMatching(message);
    await expect(made).rejects.toMatchObject({ name, message: told });
  };

  describe('states that call nobody', () => {
    it('runs a Pass with its variables and tells the next state and what it assigns', async () => {
      const state = {
        Type: 'Pass',
        Output: { sum: '{% $states.input.a + $b %}' },
        Assign: { b: '{% $b + 1 %}', c: 'new' },
        Next: 'After',
      };
      const made = await test(state, { input: { a: 1 }, variables: { b: 2 }, inspectionLevel: 'DEBUG' });
      expect(made).toMatchObject({ status: 'SUCCEEDED', output: '{"sum":3}', nextState: 'After' });
      expect(made.inspectionData).toEqual({ input: '{"a":1}', variables: '{"b":3,"c":"new"}' });
      expect((await test(state, { input: { a: 1 }, variables: { b: 2 } })).inspectionData).toBeUndefined();
    });

    it('takes the rule of a Choice that fits, or fails as the machine would', async () => {
      const state = {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.n > 1 %}', Next: 'Many', Output: 'many' }],
      };
      expect(await test(state, { input: { n: 2 } })).toMatchObject({
        status: 'SUCCEEDED',
        nextState: 'Many',
        output: '"many"',
      });
      expect(await test(state, { input: { n: 1 } })).toMatchObject({
        status: 'FAILED',
        error: 'States.Runtime',
      });
      expect(await test({ ...state, Default: 'Few' }, { input: { n: 1 } })).toMatchObject({ nextState: 'Few' });
    });

    it('does not sit out a Wait', async () => {
      expect(await test({ Type: 'Wait', Seconds: 86_400, Next: 'After' }, { input: 1 })).toMatchObject({
        status: 'SUCCEEDED',
        output: '1',
        nextState: 'After',
      });
      expect(await test({ Type: 'Wait', Timestamp: '{% "soon" %}', End: true })).toMatchObject({
        status: 'FAILED',
        error: 'States.QueryEvaluationError',
      });
    });

    it('ends in Succeed and Fail', async () => {
      const made = await test({ Type: 'Succeed', Output: 'done' });
      expect(made).toMatchObject({ status: 'SUCCEEDED', output: '"done"' });
      expect(made.nextState).toBeUndefined();
      expect(
        await test({ Type: 'Fail', Error: 'Refused', Cause: '{% "because of " & $states.input %}' }, { input: 'x' }),
      ).toMatchObject({
        status: 'FAILED',
        error: 'Refused',
        cause: 'because of x',
      });
    });

    it('tells an expression that fails as the machine would', async () => {
      const made = await test({ Type: 'Pass', Output: '{% $states.input.missing %}', End: true });
      expect(made).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
      expect(made.cause).toMatch(
        /^An error occurred while executing the state 'StateName' \(entered at the event id #2\)\. /,
      );
    });
  });

  describe('a task', () => {
    it('without a mock calls the function', async () => {
      const made = await test(lambda, { input: { n: 7 }, inspectionLevel: 'TRACE' });
      expect(made).toMatchObject({ status: 'SUCCEEDED', output: '{"told":{"n":7}}', nextState: 'After' });
      expect(made.inspectionData?.afterArguments).toBe('{"FunctionName":"tell","Payload":{"n":7}}');
      expect(JSON.parse(made.inspectionData?.result ?? '')).toMatchObject({
        Payload: { told: { n: 7 } },
        StatusCode: 200,
      });
      const broken = { ...lambda, Arguments: { FunctionName: 'broken', Payload: {} } };
      expect(await test(broken)).toMatchObject({ status: 'FAILED', error: 'Broken' });
    });

    it('with a mock calls nobody', async () => {
      const before = stack.host.calls.length;
      const made = await test(lambda, { input: { n: 1 }, ...result({ Payload: 'mocked' }), inspectionLevel: 'DEBUG' });
      expect(made).toMatchObject({ status: 'SUCCEEDED', output: '"mocked"', nextState: 'After' });
      expect(made.inspectionData).toMatchObject({ result: '{"Payload":"mocked"}' });
      expect(stack.host.calls.length).toBe(before);
    });

    it('fails by its mock, is caught, or is to be tried again', async () => {
      expect(await test(lambda, { input: { n: 1 }, ...failure('Broken', 'why') })).toMatchObject({
        status: 'FAILED',
        error: 'Broken',
        cause: 'why',
      });
      const Catch = [
        { ErrorEquals: ['Other'], Next: 'OtherHandler' },
        { ErrorEquals: ['Broken'], Next: 'Handler', Output: '{% $states.errorOutput.Error %}' },
      ];
      const caught = await test(
        { ...lambda, Catch },
        { input: { n: 1 }, ...failure('Broken'), inspectionLevel: 'DEBUG' },
      );
      expect(caught).toMatchObject({
        status: 'CAUGHT_ERROR',
        error: 'Broken',
        nextState: 'Handler',
        output: '"Broken"',
        inspectionData: { errorDetails: { catchIndex: 1 } },
      });
      const Retry = [
        { ErrorEquals: ['Other'] },
        { ErrorEquals: ['Broken'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 2 },
      ];
      const again = async (retrierRetryCount: number) =>
        test(
          { ...lambda, Retry, Catch },
          {
            input: { n: 1 },
            ...failure('Broken'),
            inspectionLevel: 'DEBUG',
            stateConfiguration: { retrierRetryCount },
          },
        );
      const details = (retryBackoffIntervalSeconds: number) => ({
        errorDetails: { retryIndex: 1, retryBackoffIntervalSeconds },
      });
      expect(await again(0)).toMatchObject({ status: 'RETRIABLE', error: 'Broken', inspectionData: details(2) });
      expect(await again(1)).toMatchObject({ status: 'RETRIABLE', inspectionData: details(6) });
      expect(await again(2)).toMatchObject({ status: 'CAUGHT_ERROR', nextState: 'Handler' });
    });

    it('that waits for a token, a child or a worker can be tested with a mock only', async () => {
      expect(await test(token, result({ outcome: 'DONE' }))).toMatchObject({
        status: 'SUCCEEDED',
        output: '{"outcome":"DONE"}',
      });
      expect(await test(token, failure('States.Timeout'))).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
      const worker = 'arn:aws:states:eu-north-1:000000000000:activity:worker';
      const activity = { Type: 'Task', Resource: worker, End: true };
      expect(await test(activity, result('done'))).toMatchObject({ status: 'SUCCEEDED', output: '"done"' });
      const child = {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution.sync:2',
        Arguments: { StateMachineArn: 'arn:aws:states:eu-north-1:000000000000:stateMachine:child' },
        Output: '{% $states.result.Output %}',
        End: true,
      };
      const described = {
        ExecutionArn: 'arn:aws:states:eu-north-1:000000000000:execution:child:one',
        StateMachineArn: 'arn:aws:states:eu-north-1:000000000000:stateMachine:child',
        StartDate: '2026-01-01T00:00:00.000Z',
        Status: 'SUCCEEDED',
        Output: { made: 1 },
      };
      expect(await test(child, result(described))).toMatchObject({ status: 'SUCCEEDED', output: '{"made":1}' });
      for (const state of [token, activity, child])
        await refused(test(state), 'InvalidDefinition', /only when a mock is specified/);
    });

    it('has a mock that fits what its service answers', async () => {
      const put = {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:putItem',
        Arguments: { TableName: 't', Item: {} },
        End: true,
      };
      const wrong = (state: States, value: Json, message: string) =>
        refused(test(state, result(value)), 'ValidationException', `Mock result schema validation error: ${message}`);
      await wrong(lambda, { Payload: 1, StatusCode: '200' }, "Field 'StatusCode' must be a number");
      await wrong(put, { ConsumedCapacity: { CapacityUnits: 'one' } }, "Field 'CapacityUnits' must be a number");
      await wrong(put, { Attributes: [] }, "Field 'Attributes' must be an object");
      const start = {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution',
        Arguments: { StateMachineArn: 'x' },
        End: true,
      };
      await wrong(start, { StartDate: '2026-01-01T00:00:00Z' }, "Required field 'ExecutionArn' is missing");
      const mock = (fieldValidationMode: 'PRESENT' | 'NONE', value: Json) =>
        test(start, { mock: { result: JSON.stringify(value), fieldValidationMode } });
      expect((await mock('PRESENT', {})).status).toBe('SUCCEEDED');
      await refused(mock('PRESENT', { StartDate: 1 }), 'ValidationException', /'StartDate' must be a string/);
      expect((await mock('NONE', { StartDate: 1 })).status).toBe('SUCCEEDED');
      expect((await test(put, result({ notOfTheService: true }))).status).toBe('SUCCEEDED');
    });
  });

  describe('Map and Parallel', () => {
    it('have the result of their mock, and what stands around it is evaluated', async () => {
      const made = await test(each, { input: { items: ['a', 'b'] }, ...result([1, 2]), inspectionLevel: 'DEBUG' });
      expect(made).toMatchObject({ status: 'SUCCEEDED', output: '[1,2]', nextState: 'After' });
      expect(made.inspectionData).toMatchObject({
        maxConcurrency: 2,
        afterItemSelector: '[{"index":0,"item":"a"},{"index":1,"item":"b"}]',
      });
      expect(await test(each, { input: { items: 1 }, ...result([1]) })).toMatchObject({
        status: 'FAILED',
        error: 'States.QueryEvaluationError',
      });
      const parallel = await test(both, { ...result(['l', 'r']), inspectionLevel: 'DEBUG' });
      expect(parallel).toMatchObject({ status: 'SUCCEEDED', output: '["l","r"]' });
      expect(parallel.inspectionData?.afterArguments).toBe('{"a":1}');
    });

    it('tell how they batch and what they tolerate, and fail where more iterations did', async () => {
      const tolerant = {
        ...each,
        ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: 'all' },
        ToleratedFailureCount: '{% 1 + 1 %}',
        ToleratedFailurePercentage: 90,
      };
      const given = { input: { items: [1, 2, 3] }, inspectionLevel: 'DEBUG' as const, ...result([1]) };
      const made = await test(tolerant, { ...given, stateConfiguration: { mapIterationFailureCount: 2 } });
      expect(made).toMatchObject({
        status: 'SUCCEEDED',
        inspectionData: { toleratedFailureCount: 2, toleratedFailurePercentage: 90 },
      });
      const batches = JSON.parse(made.inspectionData?.afterItemBatcher ?? '') as {
        BatchInput: string;
        Items: unknown[];
      }[];
      expect(batches.map(({ BatchInput, Items }) => [BatchInput, Items.length])).toEqual([
        ['all', 2],
        ['all', 1],
      ]);
      expect(await test(tolerant, { ...given, stateConfiguration: { mapIterationFailureCount: 3 } })).toMatchObject({
        status: 'FAILED',
        error: 'States.ExceedToleratedFailureThreshold',
        inspectionData: { toleratedFailureCount: 2, maxConcurrency: 2 },
      });
      const broken = { ...given, ...failure('Broken'), stateConfiguration: { mapIterationFailureCount: 3 } };
      expect(await test(tolerant, broken)).toMatchObject({ status: 'FAILED', error: 'Broken' });
    });

    it('that say nothing of failures: a count of failed iterations changes nothing where the mock has a result', async () => {
      const stateConfiguration = { mapIterationFailureCount: 1 };
      expect(await test(each, { input: { items: [1] }, ...result([1]), stateConfiguration })).toMatchObject({
        status: 'SUCCEEDED',
      });
    });

    it('fail by an error of one of their states', async () => {
      const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Handler' }];
      const stateConfiguration = { errorCausedByState: 'Inner' };
      const made = await test(
        { ...each, Catch },
        { input: { items: [1] }, ...failure('Broken', 'x'), stateConfiguration },
      );
      expect(made).toMatchObject({ status: 'CAUGHT_ERROR', error: 'Broken', cause: 'x', nextState: 'Handler' });
      await refused(
        test(each, {
          input: { items: [1] },
          ...failure('Broken'),
          stateConfiguration: { errorCausedByState: 'Nobody' },
        }),
        'ValidationException',
        /names no state/,
      );
    });

    it('cannot be tested without a mock, nor with one of another shape', async () => {
      const message =
        'TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]';
      await refused(test(each), 'InvalidDefinition', message);
      await refused(test(both), 'InvalidDefinition', message);
      await refused(test(each, result({})), 'ValidationException', 'Mocked result must be an array.');
      await refused(test(both, result({})), 'ValidationException', 'Mocked result must be an array.');
      await refused(
        test(both, result([1])),
        'ValidationException',
        'Mocked result must contain the same number of items as number of Parallel branches.',
      );
    });
  });

  describe('a state of a whole machine', () => {
    const machine = machineText({
      First: { Type: 'Pass', Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'Deep',
          States: {
            Deep: { Type: 'Pass', Output: '{% $states.context.State.Name %}', Next: 'Deeper' },
            Deeper: { Type: 'Succeed' },
          },
        },
        Next: 'Ask',
      },
      Ask: {
        ...lambda,
        Next: 'Ask',
        Catch: [
          { ErrorEquals: ['Broken'], Next: 'First' },
          { ErrorEquals: ['Gone'], Next: 'Gone' },
        ],
      },
      Gone: { Type: 'Fail' },
    });

    it('is found by its name, however deep, and may lead back to itself', async () => {
      expect(await testText(machine, { stateName: 'First', input: 1 })).toMatchObject({
        status: 'SUCCEEDED',
        output: '1',
        nextState: 'Each',
      });
      expect(await testText(machine, { stateName: 'Deep' })).toMatchObject({ output: '"Deep"', nextState: 'Deeper' });
      expect(await testText(machine, { stateName: 'Ask', input: { n: 1 }, ...result({ Payload: 1 }) })).toMatchObject({
        status: 'SUCCEEDED',
        nextState: 'Ask',
      });
      expect(await testText(machine, { stateName: 'Ask', input: { n: 1 }, ...failure('Broken') })).toMatchObject({
        status: 'CAUGHT_ERROR',
        nextState: 'First',
      });
    });

    it('is refused where there is none, or where the name is missing', async () => {
      await refused(testText(machine, { stateName: 'Nobody' }), 'ValidationException', 'State not found in definition');
      await refused(testText(machine, {}), 'InvalidDefinition', /stateName/);
    });
  });

  it('sees the context that is given with a mock and nothing besides, and a context of its own otherwise', async () => {
    const state = { ...lambda, Output: '{% $states.context %}' };
    const seen = async (context?: Json): Promise<Json> => {
      const given = { input: { n: 1 }, ...result({ Payload: 1 }), ...(context === undefined ? {} : { context }) };
      return JSON.parse((await test(state, given)).output ?? '');
    };
    const context = { Execution: { Name: 'REQ-1.2' }, State: { EnteredTime: '2026-03-05T10:00:00.000Z' } };
    for (const each of [context, {}, { Execution: {}, State: {}, StateMachine: {} }])
      expect(await seen(each)).toEqual(each);
    const own = await seen();
    expect(own).toMatchObject({
      Execution: { Input: { n: 1 }, RoleArn: role, Id: expect.stringMatching(/:express:/) },
      State: { Name: 'StateName', RetryCount: 0 },
    });
    expect((own as { Execution: Json }).Execution).not.toHaveProperty('RedriveCount');
    const waits = { ...token, Arguments: { Token: '{% $states.context.Task.Token %}' } };
    const handed = await test(waits, {
      ...result('done'),
      context: { Task: { Token: 'abc' } },
      inspectionLevel: 'DEBUG',
    });
    expect(handed.inspectionData?.afterArguments).toBe('{"Token":"abc"}');
    await refused(test(lambda, { context: {} }), 'ValidationException', /only be specified when a mock is specified/);
  });

  it.each([
    [{ Execution: { Id: 1 } }, 'Execution.Id must be a string'],
    [{ Execution: { Own: 1 } }, "Field 'Own' is not allowed"],
    [{ Own: 1 }, "Field 'Own' is not allowed"],
    [{ Map: {} }, "'Map' field is not supported when mocking a Context object"],
    [
      { Task: { Token: 'abc' } },
      "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern",
    ],
  ])('refuses a context of %j', async (context, message) => {
    const told = `Invalid Context object provided: ${message}`;
    await refused(test(lambda, { ...result({}), context }), 'ValidationException', told);
  });

  it('a Catch whose own Output fails has caught, and gives none', async () => {
    const Catch = [{ ErrorEquals: ['Broken'], Output: '{% $states.input.missing %}', Next: 'Handler' }];
    const made = await test({ ...lambda, Catch }, { input: { n: 1 }, ...failure('Broken', 'why') });
    expect(made).toMatchObject({ status: 'CAUGHT_ERROR', error: 'Broken', cause: 'why' });
    expect(made.output).toBeUndefined();
  });

  it('refuses mocks that cannot be', async () => {
    const validation = (state: States, more: More, message: RegExp | string) =>
      refused(test(state, more), 'ValidationException', message);
    for (const state of [{ Type: 'Pass', End: true }, { Type: 'Succeed' }, { Type: 'Fail' }])
      await validation(state, result(1), `State type '${state.Type}' is not supported when a mock is specified`);
    await validation(
      lambda,
      { mock: { result: '1', errorOutput: { error: 'x' } } },
      'A test mock should have only one of the following fields: [result, errorOutput].',
    );
    await validation(lambda, { mock: {} }, /should have one of/);
    await validation(
      lambda,
      { ...result({}), revealSecrets: true },
      'TestState does not support RevealSecrets when a mock is specified.',
    );
    await validation(lambda, { mock: { result: '{' } }, /valid JSON/);
    await validation(lambda, { ...result({}), stateConfiguration: { mapIterationFailureCount: 1 } }, /Map state/);
  });

  it('refuses what no machine could be', async () => {
    await refused(testText('{', {}), 'InvalidDefinition', /not a JSON object/);
    await refused(testText(JSON.stringify({ Type: 'Pass', End: true }), {}), 'InvalidDefinition', /JSONata/);
    await refused(test({ Type: 'Nothing', End: true }), 'InvalidDefinition', /Nothing/);
    await refused(
      stack.client.send(new TestStateCommand({ definition: JSON.stringify({ ...lambda, QueryLanguage: 'JSONata' }) })),
      'ValidationException',
      /role/,
    );
    await refused(
      stack.client.send(
        new TestStateCommand({
          definition: JSON.stringify({ ...lambda, QueryLanguage: 'JSONata' }),
          roleArn: role,
          input: '{',
        }),
      ),
      'InvalidExecutionInput',
      /JSON/,
    );
    // Fewer characters than 256 Ki, and more bytes.
    await refused(
      test({ Type: 'Pass', End: true }, { input: 'é'.repeat(131_072) }),
      'InvalidExecutionInput',
      /more than 256 KiB/,
    );
    await refused(
      stack.client.send(
        new TestStateCommand({
          definition: JSON.stringify({ ...lambda, QueryLanguage: 'JSONata' }),
          roleArn: role,
          variables: '[]',
        }),
      ),
      'ValidationException',
      /variables/,
    );
  });
});
