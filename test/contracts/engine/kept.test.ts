import {
  CreateStateMachineAliasCommand,
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineAliasCommand,
  DescribeStateMachineCommand,
  ListTagsForResourceCommand,
  PublishStateMachineVersionCommand,
  RedriveExecutionCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { machineText, pass, wait } from './api-stack.ts';
import { clientOf, engineProcess, folder, role } from './support.ts';

describe('what was acknowledged before kill -9', () => {
  it('is there afterwards: versions, aliases, tags, a machine that is being deleted, a redrive', async () => {
    const data = folder();
    const first = await engineProcess(['--data', data]);
    let client = clientOf(first.port);
    const create = async (name: string, definition: string): Promise<string> => {
      const tags = [{ key: 'kept', value: name }];
      const made = await client.send(new CreateStateMachineCommand({ name, definition, roleArn: role, tags }));
      return made.stateMachineArn ?? '';
    };
    const start = async (stateMachineArn: string): Promise<string> =>
      (await client.send(new StartExecutionCommand({ stateMachineArn }))).executionArn ?? '';
    const published = await create('published', pass);
    const { stateMachineVersionArn } = await client.send(
      new PublishStateMachineVersionCommand({ stateMachineArn: published, description: 'first' }),
    );
    await client.send(new UpdateStateMachineCommand({ stateMachineArn: published, definition: wait }));
    const { stateMachineAliasArn = '' } = await client.send(
      new CreateStateMachineAliasCommand({
        name: 'live',
        routingConfiguration: [{ stateMachineVersionArn, weight: 100 }],
      }),
    );
    const deleting = await create('deleting', wait);
    const last = await start(deleting);
    await client.send(new DeleteStateMachineCommand({ stateMachineArn: deleting }));
    const redriven = await start(
      await create('redriven', machineText({ W: { Type: 'Wait', Seconds: 900, End: true } })),
    );
    await client.send(new StopExecutionCommand({ executionArn: redriven }));
    const { redriveDate } = await client.send(
      new RedriveExecutionCommand({ executionArn: redriven, clientToken: 'mine' }),
    );
    await first.kill();
    client.destroy();

    const second = await engineProcess(['--data', data]);
    client = clientOf(second.port);
    const describe = (executionArn: string) => client.send(new DescribeExecutionCommand({ executionArn }));
    const alias = await client.send(new DescribeStateMachineAliasCommand({ stateMachineAliasArn }));
    expect(alias.routingConfiguration).toEqual([{ stateMachineVersionArn, weight: 100 }]);
    expect(await describe(await start(stateMachineAliasArn))).toMatchObject({
      status: 'SUCCEEDED',
      stateMachineVersionArn,
      stateMachineAliasArn,
    });
    const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn: published }));
    expect(tags).toEqual([{ key: 'kept', value: 'published' }]);
    const machine = () => client.send(new DescribeStateMachineCommand({ stateMachineArn: deleting }));
    expect((await machine()).status).toBe('DELETING');
    await expect(start(deleting)).rejects.toMatchObject({ name: 'StateMachineDeleting' });
    await client.send(new StopExecutionCommand({ executionArn: last }));
    await expect(machine()).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    expect(await describe(redriven)).toMatchObject({ status: 'RUNNING', redriveCount: 1, redriveDate });
    const again = await client.send(new RedriveExecutionCommand({ executionArn: redriven, clientToken: 'mine' }));
    expect(again.redriveDate).toEqual(redriveDate);
    client.destroy();
    await second.kill();
  }, 20_000);
});
