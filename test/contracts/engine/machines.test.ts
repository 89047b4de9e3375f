import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  ListStateMachinesCommand,
  ListStateMachineVersionsCommand,
  ListTagsForResourceCommand,
  PublishStateMachineVersionCommand,
  StopExecutionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { createEngine, manualClock } from '../../../local/engine/in-process.ts';
import { type ApiStack, apiStack, machineText, pass, wait } from './api-stack.ts';
import { role } from './support.ts';

describe('state machines through the AWS SDK', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
  });
  afterAll(() => stack.close());

  const describeMachine = (stateMachineArn: string) =>
    stack.client.send(new DescribeStateMachineCommand({ stateMachineArn }));

  it('creates once: another role does not count, another definition does', async () => {
    const first = await stack.create('once', pass);
    const again = await stack.client.send(
      new CreateStateMachineCommand({ name: 'once', definition: pass, roleArn: `${role}-other` }),
    );
    expect(again.stateMachineArn).toBe(first);
    expect((await describeMachine(first)).roleArn).toBe(role);
    await expect(stack.create('once', wait)).rejects.toMatchObject({
      name: 'StateMachineAlreadyExists',
      message: `State Machine Already Exists: '${first}'`,
    });
  });

  it('has no revision id until it is updated; an update that changes nothing makes none', async () => {
    const stateMachineArn = await stack.create('revised', pass);
    expect((await describeMachine(stateMachineArn)).revisionId).toBeUndefined();
    const same = await stack.client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: pass }));
    expect(same.revisionId).toBeUndefined();
    const changed = await stack.client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: wait }));
    expect(changed.revisionId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await describeMachine(stateMachineArn)).toMatchObject({
      revisionId: changed.revisionId,
      definition: wait,
      status: 'ACTIVE',
      type: 'STANDARD',
    });
  });

  it('keeps logging and tracing as they were set and refuses what they may not be', async () => {
    const logGroupArn = 'arn:aws:logs:eu-north-1:000000000000:log-group:machines:*';
    const loggingConfiguration = {
      level: 'ERROR' as const,
      includeExecutionData: true,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn } }],
    };
    const made = await stack.client.send(
      new CreateStateMachineCommand({ name: 'logged', definition: pass, roleArn: role, loggingConfiguration }),
    );
    expect((await describeMachine(made.stateMachineArn ?? '')).loggingConfiguration).toEqual(loggingConfiguration);
    const wrong = { level: 'ALL' as const, destinations: [] };
    await expect(
      stack.client.send(
        new CreateStateMachineCommand({
          name: 'wrong',
          definition: pass,
          roleArn: role,
          loggingConfiguration: wrong,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidLoggingConfiguration' });
  });

  it('publishes with its creation, and takes a description of the version only then', async () => {
    const create = (name: string, publish: boolean) =>
      stack.client.send(
        new CreateStateMachineCommand({ name, definition: pass, roleArn: role, publish, versionDescription: 'first' }),
      );
    const made = await create('published', true);
    expect(made.stateMachineVersionArn).toBe(`${made.stateMachineArn}:1`);
    expect(await describeMachine(made.stateMachineVersionArn ?? '')).toMatchObject({
      stateMachineArn: made.stateMachineVersionArn,
      description: 'first',
    });
    expect((await create('published', true)).stateMachineVersionArn).toBe(made.stateMachineVersionArn);
    await expect(create('unpublished', false)).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Version description can only be set when publish is true',
    });
    await expect(describeMachine(`${made.stateMachineArn}-unknown`)).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
  });

  it('tells which variables each state reads, of branches and iterations as well', async () => {
    const definition = machineText({
      Set: { Type: 'Pass', Comment: '{% no ( expression, $a %}', Assign: { b: 1, a: 2, list: [1] }, Next: 'Read' },
      Read: {
        Type: 'Pass',
        Output: '{% ($b := $a; $map($list, function($x) { $x + $b }); $states.input; $sum($list)) %}',
        Next: 'Each',
      },
      Each: {
        Type: 'Map',
        Items: '{% $list %}',
        Retry: [{ ErrorEquals: ['States.ALL'], Comment: '{% neither ( is $b %}' }],
        ItemProcessor: { StartAt: 'In', States: { In: { Type: 'Pass', Output: '{% $b & $a %}', End: true } } },
        End: true,
      },
    });
    const described = await describeMachine(await stack.create('references', definition));
    expect(described.variableReferences).toEqual({ Read: ['a', 'list'], Each: ['list'], In: ['a', 'b'] });
    expect((await describeMachine(await stack.create('no-references', pass))).variableReferences).toBeUndefined();
  });

  it('decides about one change at a time', async () => {
    const both = await Promise.allSettled([stack.create('raced', pass), stack.create('raced', wait)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const resourceArn = await stack.create('raced-tags', pass);
    const keys = Array.from({ length: 20 }, (_each, index) => `k${index}`);
    await Promise.all(
      keys.map((key) => stack.client.send(new TagResourceCommand({ resourceArn, tags: [{ key, value: '' }] }))),
    );
    expect((await stack.client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toHaveLength(20);
    const publish = () => stack.client.send(new PublishStateMachineVersionCommand({ stateMachineArn: resourceArn }));
    const made = await Promise.all([publish(), publish(), publish()]);
    expect(new Set(made.map((each) => each.stateMachineVersionArn))).toEqual(new Set([`${resourceArn}:1`]));
  });

  it('publishes what the caller has made of it, whoever changes it at the same time', async () => {
    const stateMachineArn = await stack.create('published-at-once', pass);
    const definitions = Array.from({ length: 8 }, (_each, index) =>
      machineText({ [`P${index}`]: { Type: 'Succeed' } }),
    );
    const changed = await Promise.all(
      definitions.map((definition, index) =>
        stack.client.send(
          new UpdateStateMachineCommand({ stateMachineArn, definition, publish: true, versionDescription: `${index}` }),
        ),
      ),
    );
    const versions = changed.map((each) => each.stateMachineVersionArn ?? '');
    expect(new Set(versions).size).toBe(8);
    const described = await Promise.all(versions.map(describeMachine));
    expect(described.map(({ definition, description }) => [definition, description])).toEqual(
      definitions.map((definition, index) => [definition, `${index}`]),
    );
  });

  it('wants something to update', async () => {
    const stateMachineArn = await stack.create('nothing', pass);
    for (const publish of [false, true]) {
      await expect(
        stack.client.send(new UpdateStateMachineCommand({ stateMachineArn, publish })),
      ).rejects.toMatchObject({ name: 'MissingRequiredParameter' });
    }
    await expect(
      stack.client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: '{}' })),
    ).rejects.toMatchObject({ name: 'InvalidDefinition' });
    await expect(
      stack.client.send(new UpdateStateMachineCommand({ stateMachineArn: `${stateMachineArn}x`, definition: pass })),
    ).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });

  it('leaves out the definition where only metadata are asked for', async () => {
    const stateMachineArn = await stack.create('metadata', pass);
    const described = await stack.client.send(
      new DescribeStateMachineCommand({ stateMachineArn, includedData: 'METADATA_ONLY' }),
    );
    expect(described).toMatchObject({ definition: '{}', name: 'metadata' });
    const executionArn = await stack.start(stateMachineArn);
    const command = new DescribeStateMachineForExecutionCommand({ executionArn, includedData: 'METADATA_ONLY' });
    expect((await stack.client.send(command)).definition).toBe('{}');
  });

  it('is gone at once where nothing runs, with its versions; deleting it again does nothing', async () => {
    const stateMachineArn = await stack.create('gone', pass);
    await stack.client.send(new PublishStateMachineVersionCommand({ stateMachineArn }));
    const executionArn = await stack.start(stateMachineArn);
    await stack.ended(executionArn);
    const remove = new DeleteStateMachineCommand({ stateMachineArn });
    await stack.client.send(remove);
    await stack.client.send(remove);
    await expect(describeMachine(stateMachineArn)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await expect(describeMachine(`${stateMachineArn}:1`)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    expect((await stack.describe(executionArn)).status).toBe('SUCCEEDED');
    await stack.create('gone', wait);
    expect(
      (await stack.client.send(new ListStateMachineVersionsCommand({ stateMachineArn }))).stateMachineVersions,
    ).toEqual([]);
  });

  it('is being deleted while an execution runs, and gone when that has ended', async () => {
    const stateMachineArn = await stack.create('deleting', wait);
    const executionArn = await stack.start(stateMachineArn);
    await stack.client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    expect((await describeMachine(stateMachineArn)).status).toBe('DELETING');
    await expect(stack.start(stateMachineArn)).rejects.toMatchObject({ name: 'StateMachineDeleting' });
    await expect(stack.create('deleting', wait)).rejects.toMatchObject({ name: 'StateMachineDeleting' });
    await expect(
      stack.client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: pass })),
    ).rejects.toMatchObject({ name: 'StateMachineDeleting' });
    await expect(stack.client.send(new PublishStateMachineVersionCommand({ stateMachineArn }))).rejects.toMatchObject({
      name: 'StateMachineDeleting',
    });
    await stack.client.send(new StopExecutionCommand({ executionArn }));
    await expect(describeMachine(stateMachineArn)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await stack.create('deleting', pass);
  });

  it('leaves nothing running that was started while it was deleted', async () => {
    const clock = manualClock('2026-01-01T00:00:00Z');
    const never = () => Promise.reject(new Error('nothing is called'));
    const integrations = { invokeLambda: never, dynamodb: never };
    const { core, close } = createEngine({ file: ':memory:', clock, integrations });
    const { arn } = await core.machines.create('raced', wait, role, clock.now());
    const starting = core.start(arn, undefined, '{}');
    await core.machines.delete(arn);
    expect(core.execution((await starting).arn).status).toBe('ABORTED');
    expect(core.store.machine(arn)).toBeUndefined();
    close();
  });

  it('ends what runs on a machine that is being deleted, at its next step', async () => {
    const definition = machineText({
      Rest: { Type: 'Wait', Seconds: 3600, Next: 'Tell' },
      Tell: { Type: 'Pass', End: true },
    });
    const stateMachineArn = await stack.create('ending', definition);
    const executionArn = await stack.start(stateMachineArn);
    await stack.client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    await stack.moveTo(new Date(stack.clock.now() + 7_200_000).toISOString());
    expect((await stack.describe(executionArn)).status).toBe('ABORTED');
    await expect(describeMachine(stateMachineArn)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });

  it('lists machines page by page, each once', async () => {
    for (const name of ['page-a', 'page-b', 'page-c']) await stack.create(name, pass);
    const names: (string | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const page = await stack.client.send(new ListStateMachinesCommand({ maxResults: 2, nextToken }));
      expect(page.stateMachines?.length).toBeLessThanOrEqual(2);
      names.push(...(page.stateMachines ?? []).map(({ name }) => name));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['page-a', 'page-b', 'page-c']));
    await expect(stack.client.send(new ListStateMachinesCommand({ nextToken: 'x' }))).rejects.toMatchObject({
      name: 'InvalidToken',
    });
  });

  it('takes tags with its creation, adds, changes and removes them; a version has none', async () => {
    const made = await stack.client.send(
      new CreateStateMachineCommand({
        name: 'tagged',
        definition: pass,
        roleArn: role,
        publish: true,
        tags: [{ key: 'a', value: '1' }],
      }),
    );
    const resourceArn = made.stateMachineArn ?? '';
    const tags = async () => (await stack.client.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
    await stack.client.send(
      new TagResourceCommand({
        resourceArn,
        tags: [
          { key: 'a', value: '2' },
          { key: 'b', value: '' },
        ],
      }),
    );
    expect(await tags()).toEqual([
      { key: 'a', value: '2' },
      { key: 'b', value: '' },
    ]);
    await stack.client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a', 'unknown'] }));
    expect(await tags()).toEqual([{ key: 'b', value: '' }]);
    const version = made.stateMachineVersionArn ?? '';
    await expect(
      stack.client.send(new TagResourceCommand({ resourceArn: version, tags: [{ key: 'a', value: '' }] })),
    ).rejects.toMatchObject({ name: 'ResourceNotFound', message: `Resource not found: '${version}'` });
    const many = Array.from({ length: 51 }, (_each, index) => ({ key: `k${index}`, value: '' }));
    await expect(stack.client.send(new TagResourceCommand({ resourceArn, tags: many }))).rejects.toMatchObject({
      name: 'TooManyTags',
    });
  });

  describe('validation of a definition', () => {
    const validate = (definition: string, more: { maxResults?: number; severity?: 'WARNING'; type?: 'EXPRESS' } = {}) =>
      stack.client.send(new ValidateStateMachineDefinitionCommand({ definition, ...more }));
    const broken = machineText({
      A: { Type: 'Pass', Next: 'Nowhere' },
      B: { Type: 'Unknown', End: true },
      C: { Type: 'Wait', Seconds: -1, End: true },
    });

    it('finds nothing in what can be created', async () => {
      expect(await validate(pass)).toMatchObject({ result: 'OK', diagnostics: [], truncated: false });
    });

    it('tells severity, code, message and place of each problem', async () => {
      const { result, diagnostics = [] } = await validate(broken);
      expect(result).toBe('FAIL');
      expect(diagnostics).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            severity: 'ERROR',
            code: 'MISSING_TRANSITION_TARGET',
            location: '/States/A/Next',
          }),
          expect.objectContaining({ code: 'SCHEMA_VALIDATION_FAILED', location: '/States/C/Seconds' }),
        ]),
      );
      for (const { message } of diagnostics) expect(message).not.toBe('');
    });

    it('gives as many as are asked for and says that there are more', async () => {
      expect(await validate(broken, { maxResults: 1 })).toMatchObject({
        truncated: true,
        diagnostics: [expect.anything()],
      });
    });

    it('says what is no JSON, and that Express is not here', async () => {
      expect((await validate('{')).diagnostics?.[0]?.code).toBe('INVALID_JSON_DESCRIPTION');
      expect(await validate(pass, { type: 'EXPRESS' })).toMatchObject({ result: 'FAIL' });
    });

    it('warns only who asks for warnings, and a warning does not fail', async () => {
      const { result, diagnostics = [] } = await validate(pass, { severity: 'WARNING' });
      expect(result).toBe('OK');
      expect(diagnostics.every(({ severity }) => severity === 'WARNING')).toBe(true);
    });
  });
});
