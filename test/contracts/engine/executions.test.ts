import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  type ListExecutionsCommandInput,
  ListMapRunsCommand,
  StartExecutionCommand,
  StartSyncExecutionCommand,
  StopExecutionCommand,
  UpdateMapRunCommand,
} from '@aws-sdk/client-sfn';
import { type ApiStack, apiStack, machineText, pass, wait } from './api-stack.ts';
import { role } from './support.ts';

describe('executions through the AWS SDK', () => {
  let stack: ApiStack;
  let passing: string;
  let waiting: string;
  beforeAll(async () => {
    stack = await apiStack();
    passing = await stack.create('passing', pass);
    waiting = await stack.create('waiting', wait);
  });
  afterAll(() => stack.close());

  const list = (input: ListExecutionsCommandInput) => stack.client.send(new ListExecutionsCommand(input));

  describe('a start', () => {
    it('answers the same start with the same execution while it runs, and refuses the name afterwards', async () => {
      const start = (input: string) =>
        stack.client.send(new StartExecutionCommand({ stateMachineArn: waiting, name: 'same', input }));
      const first = await start('{"a":1}');
      const second = await start('{"a":1}');
      expect(second).toMatchObject({ executionArn: first.executionArn, startDate: first.startDate });
      const taken = {
        name: 'ExecutionAlreadyExists',
        message: `Execution Already Exists: '${first.executionArn}'`,
      };
      await expect(start('{"a":2}')).rejects.toMatchObject(taken);
      await stack.client.send(new StopExecutionCommand({ executionArn: first.executionArn }));
      await expect(start('{"a":1}')).rejects.toMatchObject(taken);
    });

    it('makes a name of its own, and {} where there is no input', async () => {
      const described = await stack.ended(await stack.start(passing));
      expect(described.name).toMatch(/^[0-9a-f-]{36}$/);
      expect(described).toMatchObject({ input: '{}', inputDetails: { included: true } });
    });

    it.each(['a b', 'a:b', 'a/b', 'a*', 'a$', 'a\u0085', 'a{'])('refuses the name %j', async (name) => {
      await expect(stack.start(passing, name)).rejects.toMatchObject({
        name: 'InvalidName',
        message: `Invalid Name: '${name}'`,
      });
    });

    it('refuses a name of more than 80 characters', async () => {
      await stack.start(passing, 'n'.repeat(80));
      await expect(stack.start(passing, 'n'.repeat(81))).rejects.toMatchObject({ name: 'ValidationException' });
    });

    it('refuses input that is no JSON, or more than 256 KiB as characters or as bytes', async () => {
      const size = 262_144;
      await stack.start(passing, 'largest', JSON.stringify('x'.repeat(size - 2)));
      const refused = (input: string, name: string) =>
        expect(stack.start(passing, undefined, input)).rejects.toMatchObject({ name });
      await refused('{', 'InvalidExecutionInput');
      await refused('', 'InvalidExecutionInput');
      await refused(JSON.stringify('x'.repeat(size)), 'ValidationException');
      await refused(JSON.stringify('ø'.repeat(size / 2)), 'InvalidExecutionInput');
    });

    it('wants a machine that is there, by an ARN that is one', async () => {
      const refused = (arn: string, name: string) => expect(stack.start(arn)).rejects.toMatchObject({ name });
      await refused(`${passing}-unknown`, 'StateMachineDoesNotExist');
      await refused(`${passing}:7`, 'StateMachineDoesNotExist');
      await refused('nonsense', 'InvalidArn');
      await refused('arn:aws:lambda:eu-north-1:000000000000:function:f', 'InvalidArn');
      await refused(passing.replace('stateMachine', 'activity'), 'InvalidArn');
      await refused(`${passing}/Label`, 'ValidationException');
      await refused(`arn:aws:states:eu-north-1:000000000000:stateMachine:${'n'.repeat(256)}`, 'ValidationException');
    });

    it('refuses Express machines at their creation, and a synchronous start of others as AWS does', async () => {
      const create = new CreateStateMachineCommand({
        name: 'express',
        definition: pass,
        roleArn: role,
        type: 'EXPRESS',
      });
      await expect(stack.client.send(create)).rejects.toMatchObject({ name: 'StateMachineTypeNotSupported' });
      const sync = (stateMachineArn: string) => stack.client.send(new StartSyncExecutionCommand({ stateMachineArn }));
      await expect(sync(passing)).rejects.toMatchObject({
        name: 'StateMachineTypeNotSupported',
        message: 'This operation is not supported by this type of state machine',
      });
      await expect(sync(`${passing}-unknown`)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    });
  });

  describe('a description', () => {
    it('tells of a running execution what there is', async () => {
      const executionArn = await stack.start(waiting, 'described', '{"a":1}');
      const described = await stack.describe(executionArn);
      expect(described).toMatchObject({
        executionArn,
        stateMachineArn: waiting,
        name: 'described',
        status: 'RUNNING',
        redriveCount: 0,
        redriveStatus: 'NOT_REDRIVABLE',
        redriveStatusReason: 'Execution is RUNNING and cannot be redriven',
      });
      for (const key of ['stopDate', 'output', 'error', 'cause', 'redriveDate'])
        expect(described).not.toHaveProperty(key);
    });

    it('leaves the data out where only metadata are asked for', async () => {
      const executionArn = await stack.start(passing, 'metadata', '{"secret":1}');
      await stack.ended(executionArn);
      const described = await stack.client.send(
        new DescribeExecutionCommand({ executionArn, includedData: 'METADATA_ONLY' }),
      );
      expect(described).not.toHaveProperty('input');
      expect(described).not.toHaveProperty('output');
      expect(described).toMatchObject({ status: 'SUCCEEDED', inputDetails: { included: false } });
    });

    it('says what is not there', async () => {
      const arn = passing.replace('stateMachine', 'execution');
      await expect(stack.describe(`${arn}:unknown`)).rejects.toMatchObject({
        name: 'ExecutionDoesNotExist',
        message: `Execution Does Not Exist: '${arn}:unknown'`,
      });
      await expect(stack.describe(passing)).rejects.toMatchObject({
        name: 'InvalidArn',
        message: "Invalid Arn: 'Resource type not valid in this context: stateMachine'",
      });
      await expect(stack.describe('x')).rejects.toMatchObject({
        name: 'InvalidArn',
        message: "Invalid Arn: 'Invalid ARN prefix: x'",
      });
    });
  });

  describe('a list', () => {
    it('is of one machine, newest first, by status and in pages', async () => {
      const arn = await stack.create('listed', wait);
      const made: string[] = [];
      for (const name of ['a', 'b', 'c', 'd', 'e']) made.unshift(await stack.start(arn, name));
      await stack.client.send(new StopExecutionCommand({ executionArn: made[1] }));
      const seen: (string | undefined)[] = [];
      let nextToken: string | undefined;
      do {
        const page = await list({ stateMachineArn: arn, maxResults: 2, nextToken });
        seen.push(...(page.executions ?? []).map(({ executionArn }) => executionArn));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      expect(seen).toEqual(made);
      const names = async (statusFilter: 'RUNNING' | 'ABORTED' | 'PENDING_REDRIVE') =>
        (await list({ stateMachineArn: arn, statusFilter })).executions?.map(({ name }) => name);
      expect(await names('ABORTED')).toEqual(['d']);
      expect(await names('RUNNING')).toEqual(['e', 'c', 'b', 'a']);
      expect(await names('PENDING_REDRIVE')).toEqual([]);
    });

    it('wants one machine or one Map Run, and a token of its own', async () => {
      await expect(list({})).rejects.toMatchObject({ name: 'ValidationException' });
      await expect(list({ stateMachineArn: passing, nextToken: 'nonsense' })).rejects.toMatchObject({
        name: 'InvalidToken',
      });
      await expect(list({ stateMachineArn: passing, maxResults: 1001 })).rejects.toMatchObject({
        name: 'ValidationException',
      });
      await expect(list({ stateMachineArn: `${passing}x` })).rejects.toMatchObject({
        name: 'StateMachineDoesNotExist',
      });
      await expect(list({ stateMachineArn: `${passing}:live` })).rejects.toMatchObject({
        name: 'StateMachineDoesNotExist',
      });
    });
  });

  describe('a history', () => {
    it('comes in pages, forwards and backwards, with and without data', async () => {
      const executionArn = await stack.start(passing, 'history', '{"a":1}');
      await stack.ended(executionArn);
      const ids: (number | undefined)[] = [];
      let nextToken: string | undefined;
      do {
        const page = await stack.client.send(
          new GetExecutionHistoryCommand({ executionArn, maxResults: 1, reverseOrder: true, nextToken }),
        );
        ids.push(...(page.events ?? []).map(({ id }) => id));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      expect(ids).toEqual([4, 3, 2, 1]);
      const bare = await stack.client.send(
        new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
      );
      expect(bare.events?.[0]?.executionStartedEventDetails).toEqual({ roleArn: role });
      expect(bare.events?.[1]?.stateEnteredEventDetails).toEqual({ name: 'P' });
      const failed = await stack.start(waiting, 'bare');
      await stack.client.send(new StopExecutionCommand({ executionArn: failed, error: 'E', cause: 'C' }));
      const { events = [] } = await stack.client.send(
        new GetExecutionHistoryCommand({ executionArn: failed, includeExecutionData: false }),
      );
      expect(events.at(-1)?.executionAbortedEventDetails).toEqual({ error: 'E', cause: 'C' });
    });

    it('has pages of no more than one answer can be, each event once', async () => {
      const names = Array.from({ length: 20 }, (_each, index) => `P${index}`);
      const states = names.map((name, index) => [name, { Type: 'Pass', Next: names[index + 1] ?? 'Done' }]);
      const definition = machineText({ ...Object.fromEntries(states), Done: { Type: 'Succeed' } });
      const executionArn = await stack.start(
        await stack.create('heavy', definition),
        'heavy',
        JSON.stringify('x'.repeat(262_000)),
      );
      await stack.ended(executionArn);
      for (const reverseOrder of [false, true]) {
        const pages: (number | undefined)[][] = [];
        let nextToken: string | undefined;
        do {
          const page = await stack.client.send(
            new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, reverseOrder, nextToken }),
          );
          pages.push((page.events ?? []).map(({ id }) => id));
          nextToken = page.nextToken;
        } while (nextToken !== undefined);
        expect(pages.map(({ length }) => length)).toEqual([32, 12]);
        const ids = Array.from({ length: 44 }, (_each, index) => index + 1);
        expect(pages.flat()).toEqual(reverseOrder ? ids.reverse() : ids);
      }
      const { events = [] } = await stack.client.send(
        new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
      );
      expect(events).toHaveLength(44);
    });

    it('goes on where it was, also when more has happened meanwhile', async () => {
      const executionArn = await stack.start(waiting, 'growing');
      const get = (nextToken?: string) =>
        stack.client.send(
          new GetExecutionHistoryCommand({ executionArn, maxResults: 1, reverseOrder: true, nextToken }),
        );
      const first = await get();
      expect(first.events?.map(({ id }) => id)).toEqual([2]);
      await stack.client.send(new StopExecutionCommand({ executionArn }));
      expect((await get(first.nextToken)).events?.map(({ id }) => id)).toEqual([1]);
    });

    it('is asked of an execution that is there, with a token of its own', async () => {
      const executionArn = passing.replace('stateMachine', 'execution').concat(':unknown');
      const get = (more: object) => stack.client.send(new GetExecutionHistoryCommand({ executionArn, ...more }));
      await expect(get({})).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
      const known = await stack.start(passing);
      await expect(get({ executionArn: known, nextToken: 'WyJ4Il0' })).rejects.toMatchObject({ name: 'InvalidToken' });
    });
  });

  describe('a stop', () => {
    it('ends with the error and cause that are given, once', async () => {
      const executionArn = await stack.start(waiting, 'stopped');
      const stop = (error: string) =>
        stack.client.send(new StopExecutionCommand({ executionArn, error, cause: 'why' }));
      const first = await stop('Enough');
      expect(await stack.describe(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'why' });
      expect((await stop('Again')).stopDate).toEqual(first.stopDate);
      expect((await stack.describe(executionArn)).error).toBe('Enough');
      await expect(
        stack.client.send(new StopExecutionCommand({ executionArn, error: 'e'.repeat(257) })),
      ).rejects.toMatchObject({ name: 'ValidationException' });
      await expect(
        stack.client.send(new StopExecutionCommand({ executionArn: `${executionArn}-unknown` })),
      ).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    });
  });

  it('has no Map Runs', async () => {
    const executionArn = await stack.start(passing);
    expect((await stack.client.send(new ListMapRunsCommand({ executionArn }))).mapRuns).toEqual([]);
    const mapRunArn = 'arn:aws:states:eu-north-1:000000000000:mapRun:passing/Label:0d1c';
    await expect(stack.client.send(new DescribeMapRunCommand({ mapRunArn }))).rejects.toMatchObject({
      name: 'ResourceNotFound',
    });
    await expect(stack.client.send(new UpdateMapRunCommand({ mapRunArn, maxConcurrency: 1 }))).rejects.toMatchObject({
      name: 'ResourceNotFound',
    });
    await expect(list({ mapRunArn })).rejects.toMatchObject({ name: 'ResourceNotFound' });
    await expect(stack.client.send(new DescribeMapRunCommand({ mapRunArn: executionArn }))).rejects.toMatchObject({
      name: 'InvalidArn',
    });
  });

  it('runs what is started on the revision that was the latest', async () => {
    const arn = await stack.create('latest', machineText({ P: { Type: 'Pass', Output: 'first', End: true } }));
    expect((await stack.ended(await stack.start(arn))).output).toBe('"first"');
  });
});
