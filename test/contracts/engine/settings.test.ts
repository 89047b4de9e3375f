import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  type CreateStateMachineCommandInput,
  DescribeStateMachineCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { type ApiStack, apiStack, pass } from './api-stack.ts';
import { role } from './support.ts';

const logGroupArn = 'arn:aws:logs:eu-north-1:000000000000:log-group:machines:*';
const destinations = [{ cloudWatchLogsLogGroup: { logGroupArn } }];
const logged = { level: 'ALL' as const, includeExecutionData: true, destinations };

describe('what a machine is set to besides its definition', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
  });
  afterAll(() => stack.close());

  const create = async (name: string, more: Partial<CreateStateMachineCommandInput> = {}) => {
    const made = await stack.client.send(
      new CreateStateMachineCommand({ name, definition: pass, roleArn: role, ...more }),
    );
    return made.stateMachineArn ?? '';
  };
  const described = async (stateMachineArn: string) => {
    const { loggingConfiguration, tracingConfiguration, encryptionConfiguration, revisionId } = await stack.client.send(
      new DescribeStateMachineCommand({ stateMachineArn }),
    );
    return { loggingConfiguration, tracingConfiguration, encryptionConfiguration, revisionId };
  };

  it('stays where another of the settings is changed', async () => {
    const stateMachineArn = await create('kept', { loggingConfiguration: logged });
    const change = { stateMachineArn, tracingConfiguration: { enabled: true } };
    const { revisionId } = await stack.client.send(new UpdateStateMachineCommand(change));
    expect(await described(stateMachineArn)).toEqual({
      loggingConfiguration: logged,
      tracingConfiguration: { enabled: true },
      encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
      revisionId,
    });
    const off = { stateMachineArn, loggingConfiguration: { level: 'OFF' as const } };
    await stack.client.send(new UpdateStateMachineCommand(off));
    expect(await described(stateMachineArn)).toMatchObject({
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: true },
    });
  });

  it('is the same in another order, and what is usual need not be said', async () => {
    const arn = await create('same', { loggingConfiguration: logged });
    const turned = { destinations, includeExecutionData: true, level: 'ALL' as const };
    expect(await create('same', { loggingConfiguration: turned, tracingConfiguration: { enabled: false } })).toBe(arn);
    const usual = await create('usual');
    const said = { level: 'OFF' as const, includeExecutionData: false, destinations: [] };
    expect(
      await create('usual', { loggingConfiguration: said, encryptionConfiguration: { type: 'AWS_OWNED_KEY' } }),
    ).toBe(usual);
    await stack.client.send(new UpdateStateMachineCommand({ stateMachineArn: usual, loggingConfiguration: said }));
    expect((await described(usual)).revisionId).toBeUndefined();
    await expect(create('usual', { tracingConfiguration: { enabled: true } })).rejects.toMatchObject({
      name: 'StateMachineAlreadyExists',
    });
  });

  it('is no key of a customer, of machines and of activities', async () => {
    const encryptionConfiguration = { type: 'CUSTOMER_MANAGED_KMS_KEY' as const, kmsKeyId: 'key' };
    const refused = { name: 'InvalidEncryptionConfiguration' };
    await expect(create('encrypted', { encryptionConfiguration })).rejects.toMatchObject(refused);
    await expect(
      stack.client.send(new CreateActivityCommand({ name: 'encrypted', encryptionConfiguration })),
    ).rejects.toMatchObject(refused);
  });

  it('has one value for each key of its tags: the last', async () => {
    const twice = [
      { key: 'a', value: '1' },
      { key: 'b', value: '' },
      { key: 'a', value: '2' },
    ];
    const resourceArn = await create('tagged', { tags: twice });
    const tags = async () => (await stack.client.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
    expect(await tags()).toEqual([
      { key: 'a', value: '2' },
      { key: 'b', value: '' },
    ]);
    const more = { resourceArn, tags: [...twice, { key: 'b', value: '3' }] };
    await stack.client.send(new TagResourceCommand(more));
    expect(await tags()).toEqual([
      { key: 'a', value: '2' },
      { key: 'b', value: '3' },
    ]);
    await expect(
      stack.client.send(new TagResourceCommand({ resourceArn, tags: [{ value: 'no key' }] })),
    ).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining("'tags.1.member.key'") });
  });
});
