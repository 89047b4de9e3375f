import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { clientOf, engineProcess, eventually, type FakeHost, fakeHost, folder, role } from './support.ts';

const machine = {
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: {
        TableName: 'tasks',
        Name: '{% $states.context.Execution.Name %}',
        Token: '{% $states.context.Task.Token %}',
      },
      Next: 'Rest',
    },
    Rest: { Type: 'Wait', Seconds: 1, Next: 'Tell' },
    Tell: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'tell', Payload: { name: '{% $states.context.Execution.Name %}' } },
      Output: '{% $states.result.Payload %}',
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1 }],
      End: true,
    },
  },
};

/** Every event is there once, in order, and points to one before it. */
async function expectSoundHistory(client: SFNClient, executionArn: string): Promise<void> {
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  expect(events.map(({ id }) => id)).toEqual(events.map((_event, index) => index + 1));
  for (const { id = 0, previousEventId = 0 } of events) expect(previousEventId).toBeLessThan(id);
  expect(events.filter(({ type }) => type === 'WaitStateEntered')).toHaveLength(1);
  expect(events.at(-1)?.type).toBe('ExecutionSucceeded');
}

describe('kill -9 of the engine', () => {
  let host: FakeHost;
  beforeEach(async () => {
    host = await fakeHost();
    host.answer = (_name, body) => ({ body: { told: body['name'] ?? null } });
  });
  afterEach(() => host.close());

  it.each([1, 2, 3])(
    'loses nothing that was acknowledged, round %i',
    async (round) => {
      const data = folder();
      const args = ['--data', data, '--lambda', host.url, '--dynamodb', host.url];
      const first = await engineProcess(args);
      let client = clientOf(first.port);
      const made = await client.send(
        new CreateStateMachineCommand({ name: 'm', roleArn: role, definition: JSON.stringify(machine) }),
      );
      const stateMachineArn = made.stateMachineArn ?? '';
      const acknowledged: string[] = [];
      const startMany = async (): Promise<void> => {
        for (let number = 0; number < 40; number += 1) {
          const { executionArn } = await client.send(
            new StartExecutionCommand({ stateMachineArn, name: `n${number}` }),
          );
          acknowledged.push(executionArn ?? '');
        }
      };
      const starting = startMany().catch(() => undefined);
      await eventually(() => (acknowledged.length >= round * 6 ? true : undefined));
      await first.kill();
      await starting;
      client.destroy();

      const second = await engineProcess(args);
      client = clientOf(second.port);
      const tokenOf = (arn: string): string | undefined => {
        const found = host.tables.findLast(({ body }) => arn.endsWith(`:${String(body['Name'])}`));
        return found?.body['Token'] as string | undefined;
      };
      for (const arn of acknowledged) {
        const taskToken = await eventually(() => tokenOf(arn));
        await client.send(new SendTaskSuccessCommand({ taskToken, output: '"ok"' }));
      }
      // Killed again while all of them rest: their timers fall due while nothing runs.
      await second.kill();
      client.destroy();
      await new Promise((resolve) => setTimeout(resolve, 1100));

      const third = await engineProcess(args);
      client = clientOf(third.port);
      for (const arn of acknowledged) {
        const done = await eventually(async () => {
          const described = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
          return described.status === 'RUNNING' ? undefined : described;
        });
        expect(done).toMatchObject({ status: 'SUCCEEDED', output: JSON.stringify({ told: arn.split(':').at(-1) }) });
        await expectSoundHistory(client, arn);
      }
      // A repeated call carries the same token: no execution was ever given a second one.
      for (const arn of acknowledged) {
        const tokens = host.tables
          .filter(({ body }) => arn.endsWith(`:${String(body['Name'])}`))
          .map(({ body }) => body['Token']);
        expect(new Set(tokens).size).toBe(1);
      }
      client.destroy();
      await third.kill();
    },
    30_000,
  );

  it('names a port that is in use and ends with 1', async () => {
    const first = await engineProcess(['--data', folder()]);
    await expect(engineProcess(['--data', folder(), '--port', String(first.port)])).rejects.toThrow(
      new RegExp(`ended with 1: .*port ${first.port} on 127.0.0.1 is in use`),
    );
    await first.kill();
  });

  it('leaves a store alone that another engine uses, that is damaged, or that is of another version', async () => {
    const data = folder();
    const first = await engineProcess(['--data', data]);
    await expect(engineProcess(['--data', data])).rejects.toThrow(/another engine uses it/);
    await first.kill();
    const damaged = folder();
    writeFileSync(join(damaged, 'engine.sqlite'), 'no database at all, but long enough to be looked at'.repeat(100));
    await expect(engineProcess(['--data', damaged])).rejects.toThrow(/damaged/);
    const db = new DatabaseSync(join(data, 'engine.sqlite'));
    db.exec("UPDATE meta SET value = '0' WHERE key = 'version'");
    db.close();
    await expect(engineProcess(['--data', data])).rejects.toThrow(/has version 0, this engine reads version \d+/);
  }, 20_000);
});
