import {
  CreateStateMachineAliasCommand,
  DeleteStateMachineAliasCommand,
  DeleteStateMachineCommand,
  DeleteStateMachineVersionCommand,
  DescribeStateMachineAliasCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachineAliasesCommand,
  ListStateMachineVersionsCommand,
  PublishStateMachineVersionCommand,
  type RoutingConfigurationListItem,
  UpdateStateMachineAliasCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { type ApiStack, apiStack, machineText, pass } from './api-stack.ts';

const numbered = (number: number): string => machineText({ P: { Type: 'Pass', Output: { made: number }, End: true } });

describe('versions and aliases through the AWS SDK', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
  });
  afterAll(() => stack.close());

  const publish = async (stateMachineArn: string, revisionId?: string): Promise<string> => {
    const made = await stack.client.send(new PublishStateMachineVersionCommand({ stateMachineArn, revisionId }));
    return made.stateMachineVersionArn ?? '';
  };
  const update = (stateMachineArn: string, definition: string) =>
    stack.client.send(new UpdateStateMachineCommand({ stateMachineArn, definition }));
  const versions = async (stateMachineArn: string) => {
    const { stateMachineVersions = [] } = await stack.client.send(
      new ListStateMachineVersionsCommand({ stateMachineArn }),
    );
    return stateMachineVersions.map((each) => each.stateMachineVersionArn);
  };
  /** A machine with two versions, of which the second is what it is now. */
  const twice = async (name: string): Promise<{ arn: string; one: string; two: string }> => {
    const arn = await stack.create(name, numbered(1));
    const one = await publish(arn);
    await update(arn, numbered(2));
    return { arn, one, two: await publish(arn) };
  };
  const route = (...pairs: [string, number][]): RoutingConfigurationListItem[] =>
    pairs.map(([stateMachineVersionArn, weight]) => ({ stateMachineVersionArn, weight }));
  const alias = (name: string, routingConfiguration: RoutingConfigurationListItem[], description?: string) =>
    stack.client.send(new CreateStateMachineAliasCommand({ name, routingConfiguration, description }));

  it('the first event of an execution tells its version, and the alias that it was asked for by', async () => {
    const { arn, one } = await twice('told');
    const { stateMachineAliasArn = '' } = await alias('live', route([one, 100]));
    const told = async (asked: string) => {
      const executionArn = await stack.start(asked);
      const { events = [] } = await stack.client.send(new GetExecutionHistoryCommand({ executionArn }));
      const { stateMachineVersionArn: version, stateMachineAliasArn: by } =
        events[0]?.executionStartedEventDetails ?? {};
      return [version, by];
    };
    expect(await told(stateMachineAliasArn)).toEqual([one, stateMachineAliasArn]);
    expect(await told(one)).toEqual([one, undefined]);
    expect(await told(arn)).toEqual([undefined, undefined]);
  });

  it('numbers revisions from 1, newest first, and gives a published revision no second number', async () => {
    const { arn, one, two } = await twice('numbers');
    expect([one, two]).toEqual([`${arn}:1`, `${arn}:2`]);
    expect(await publish(arn)).toBe(two);
    expect(await versions(arn)).toEqual([two, one]);
    const page = await stack.client.send(new ListStateMachineVersionsCommand({ stateMachineArn: arn, maxResults: 1 }));
    const rest = await stack.client.send(
      new ListStateMachineVersionsCommand({ stateMachineArn: arn, nextToken: page.nextToken }),
    );
    expect(rest.stateMachineVersions?.map((each) => each.stateMachineVersionArn)).toEqual([one]);
    expect(rest.nextToken).toBeUndefined();
  });

  it('publishes only the revision that the caller means', async () => {
    const arn = await stack.create('meant', pass);
    const first = await update(arn, numbered(1));
    await publish(arn, first.revisionId);
    const second = await update(arn, numbered(2));
    await expect(publish(arn, first.revisionId)).rejects.toMatchObject({
      name: 'ConflictException',
      message: `Failed to publish the State Machine version for revision ${first.revisionId}. The current State Machine revision is ${second.revisionId}.`,
    });
  });

  it('never gives the number of a deleted version again, and deletes it twice without complaint', async () => {
    const { arn, one, two } = await twice('deleted');
    const remove = new DeleteStateMachineVersionCommand({ stateMachineVersionArn: two });
    await stack.client.send(remove);
    await stack.client.send(remove);
    expect(await publish(arn)).toBe(`${arn}:3`);
    expect(await versions(arn)).toEqual([`${arn}:3`, one]);
    await expect(stack.start(two)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await expect(
      stack.client.send(new DeleteStateMachineVersionCommand({ stateMachineVersionArn: arn })),
    ).rejects.toMatchObject({ name: 'InvalidArn' });
  });

  it('starts a version as it was published, and tells executions of it apart', async () => {
    const { arn, one } = await twice('started');
    const ofVersion = await stack.start(one);
    const ofMachine = await stack.start(arn);
    expect(await stack.ended(ofVersion)).toMatchObject({
      output: '{"made":1}',
      stateMachineArn: arn,
      stateMachineVersionArn: one,
    });
    expect((await stack.ended(ofMachine)).stateMachineVersionArn).toBeUndefined();
    const listed = await stack.client.send(new ListExecutionsCommand({ stateMachineArn: one }));
    expect(listed.executions?.map((each) => each.executionArn)).toEqual([ofVersion]);
    const machine = await stack.client.send(new DescribeStateMachineForExecutionCommand({ executionArn: ofVersion }));
    expect(machine).toMatchObject({ stateMachineArn: arn, definition: numbered(1) });
  });

  it('starts one of the versions of an alias, by their weights', async () => {
    const { arn, one, two } = await twice('weighed');
    const { stateMachineAliasArn = '' } = await alias('live', route([one, 50], [two, 50]));
    expect(stateMachineAliasArn).toBe(`${arn}:live`);
    const made = new Set<string | undefined>();
    for (let attempt = 0; attempt < 60 && made.size < 2; attempt += 1) {
      const ended = await stack.ended(await stack.start(stateMachineAliasArn));
      expect(ended.stateMachineAliasArn).toBe(stateMachineAliasArn);
      made.add(ended.output);
    }
    expect([...made].sort()).toEqual(['{"made":1}', '{"made":2}']);
    await stack.client.send(
      new UpdateStateMachineAliasCommand({ stateMachineAliasArn, routingConfiguration: route([one, 100], [two, 0]) }),
    );
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const ended = await stack.ended(await stack.start(stateMachineAliasArn));
      expect(ended).toMatchObject({ output: '{"made":1}', stateMachineVersionArn: one });
    }
    const listed = await stack.client.send(new ListExecutionsCommand({ stateMachineArn: stateMachineAliasArn }));
    expect(listed.executions?.length).toBeGreaterThanOrEqual(6);
    await expect(stack.start(`${arn}:unknown`)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });

  it('makes, describes, changes, lists and deletes aliases', async () => {
    const { arn, one, two } = await twice('aliases');
    const first = await alias('first', route([one, 100]), 'what is live');
    expect(await alias('first', route([one, 100]), 'what is live')).toMatchObject({
      stateMachineAliasArn: first.stateMachineAliasArn,
      creationDate: first.creationDate,
    });
    await alias('second', route([two, 100]));
    const stateMachineAliasArn = first.stateMachineAliasArn ?? '';
    const described = await stack.client.send(new DescribeStateMachineAliasCommand({ stateMachineAliasArn }));
    expect(described).toMatchObject({
      stateMachineAliasArn,
      name: 'first',
      description: 'what is live',
      routingConfiguration: route([one, 100]),
    });
    await stack.client.send(new UpdateStateMachineAliasCommand({ stateMachineAliasArn, description: 'changed' }));
    const changed = await stack.client.send(new DescribeStateMachineAliasCommand({ stateMachineAliasArn }));
    expect(changed).toMatchObject({ description: 'changed', routingConfiguration: route([one, 100]) });
    const listed = async (stateMachineArn: string) => {
      const { stateMachineAliases = [] } = await stack.client.send(
        new ListStateMachineAliasesCommand({ stateMachineArn }),
      );
      return stateMachineAliases.map((each) => each.stateMachineAliasArn);
    };
    expect(await listed(arn)).toEqual([`${arn}:first`, `${arn}:second`]);
    expect(await listed(two)).toEqual([`${arn}:second`]);
    const page = await stack.client.send(new ListStateMachineAliasesCommand({ stateMachineArn: arn, maxResults: 1 }));
    expect(page.stateMachineAliases).toHaveLength(1);
    const rest = await stack.client.send(
      new ListStateMachineAliasesCommand({ stateMachineArn: arn, maxResults: 1, nextToken: page.nextToken }),
    );
    expect(rest.stateMachineAliases?.[0]?.stateMachineAliasArn).toBe(`${arn}:second`);
    const remove = new DeleteStateMachineAliasCommand({ stateMachineAliasArn });
    await stack.client.send(remove);
    await stack.client.send(remove);
    expect(await listed(arn)).toEqual([`${arn}:second`]);
    await expect(
      stack.client.send(new UpdateStateMachineAliasCommand({ stateMachineAliasArn, description: 'x' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFound',
      message: 'Request references a resource that does not exist.',
    });
  });

  it('lists each alias once, also when one of an earlier page is deleted meanwhile', async () => {
    const { arn, one } = await twice('paged');
    for (const name of ['a', 'b', 'c', 'd']) await alias(name, route([one, 100]));
    const list = async (nextToken?: string) => {
      const page = await stack.client.send(
        new ListStateMachineAliasesCommand({ stateMachineArn: arn, maxResults: 2, nextToken }),
      );
      const names = (page.stateMachineAliases ?? []).map((each) => each.stateMachineAliasArn?.at(-1));
      return { names, nextToken: page.nextToken };
    };
    const first = await list();
    await stack.client.send(new DeleteStateMachineAliasCommand({ stateMachineAliasArn: `${arn}:a` }));
    const second = await list(first.nextToken);
    expect([first.names, second]).toEqual([['a', 'b'], { names: ['c', 'd'], nextToken: undefined }]);
  });

  it('keeps a version that an alias points to', async () => {
    const { one, two } = await twice('pointed');
    const { stateMachineAliasArn } = await alias('live', route([one, 100]));
    const remove = () => stack.client.send(new DeleteStateMachineVersionCommand({ stateMachineVersionArn: one }));
    await expect(remove()).rejects.toMatchObject({
      name: 'ConflictException',
      message: expect.stringContaining('[live]'),
    });
    await stack.client.send(
      new UpdateStateMachineAliasCommand({ stateMachineAliasArn, routingConfiguration: route([two, 100]) }),
    );
    await remove();
  });

  it('says what is wrong with a routing, with a name, and with a second alias of the name', async () => {
    const { arn, one, two } = await twice('wrong');
    const other = await twice('other');
    await alias('live', route([one, 100]));
    const refused = async (
      name: string,
      routing: RoutingConfigurationListItem[],
      error: { name: string; message: RegExp },
    ): Promise<void> => {
      const expected = { name: error.name, message: expect.stringMatching(error.message) };
      await expect(alias(name, routing)).rejects.toMatchObject(expected);
    };
    const validation = (message: RegExp) => ({ name: 'ValidationException', message });
    await refused('a', route([arn, 100]), validation(/must contain state machine version ARNs/));
    await refused('a', route([one, 50], [one, 50]), validation(/distinct state machine version ARNs/));
    await refused('a', route([one, 70], [two, 29]), validation(/must equal 100. Received: \[70, 29\]/));
    await refused('a', route([one, 101]), validation(/'101' at 'routingConfiguration.1.member.weight'/));
    await refused('a', route([one, 50], [other.one, 50]), validation(/one state machine/));
    await refused('a', route([one, 40], [two, 30], [other.one, 30]), validation(/length less than or equal to 2/));
    await refused('a', [], validation(/length greater than or equal to 1/));
    await refused('123', route([one, 100]), validation(/regular expression pattern/));
    await refused('a b', route([one, 100]), validation(/regular expression pattern/));
    await refused('live', route([two, 100]), { name: 'ConflictException', message: /already exists/ });
    await refused('a', route([`${arn}:9`, 100]), { name: 'ResourceNotFound', message: /does not exist/ });
  });

  it('are made by a machine too, whose words begin with a capital however deep they stand', async () => {
    const { arn, one } = await twice('by-machine');
    const sdk = 'arn:aws:states:::aws-sdk:sfn';
    const maker = machineText({
      Make: {
        Type: 'Task',
        Resource: `${sdk}:createStateMachineAlias`,
        Arguments: { Name: 'live', RoutingConfiguration: [{ StateMachineVersionArn: one, Weight: 100 }] },
        Next: 'Look',
      },
      Look: {
        Type: 'Task',
        Resource: `${sdk}:describeStateMachineAlias`,
        Arguments: { StateMachineAliasArn: '{% $states.input.StateMachineAliasArn %}' },
        Output: '{% $states.result.RoutingConfiguration %}',
        End: true,
      },
    });
    const ended = await stack.ended(await stack.start(await stack.create('maker', maker)));
    expect(ended).toMatchObject({ status: 'SUCCEEDED' });
    expect(JSON.parse(ended.output ?? '')).toEqual([{ StateMachineVersionArn: one, Weight: 100 }]);
    expect((await stack.ended(await stack.start(`${arn}:live`))).output).toBe('{"made":1}');
  });

  it('loses versions and aliases with their machine', async () => {
    const { arn, one } = await twice('lost');
    const { stateMachineAliasArn } = await alias('live', route([one, 100]));
    await stack.client.send(new DeleteStateMachineCommand({ stateMachineArn: arn }));
    await expect(
      stack.client.send(new DescribeStateMachineAliasCommand({ stateMachineAliasArn })),
    ).rejects.toMatchObject({ name: 'ResourceNotFound' });
    await expect(versions(arn)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });
});
