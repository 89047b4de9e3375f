import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { tableDefinition } from '../../../lib/adapters/dynamodb/table.ts';
import { answering } from '../../../local/answering.ts';
import { spawnDynoxide } from '../../../local/dynamodb/dynoxide.ts';
import { freePort } from '../../../local/ports.ts';

const root = join(import.meta.dirname, '../../..');
const sample = (name: string): unknown => JSON.parse(readFileSync(join(root, 'events', `${name}.json`), 'utf8'));
type Handler = (payload: unknown, context: unknown) => Promise<unknown>;
const handlerOf = async (file: string): Promise<Handler> =>
  (await import(join(root, 'functions', `${file}.ts`))).handler;

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
let stop: () => void;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawnDynoxide(port);
  stop = () => child.kill('SIGTERM');
  await answering(url);
  const client = new DynamoDBClient({ endpoint: url, region: 'eu-north-1', credentials });
  await client.send(new CreateTableCommand(tableDefinition('frist-cases')));
  client.destroy();
  Object.assign(process.env, {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_DYNAMODB: url,
    CASES_TABLE: 'frist-cases',
    MACHINE_ARN_PREFIX: 'arn:aws:states:eu-north-1:000000000000:stateMachine:frist-test-',
    ARCHIVE_URL: 'http://127.0.0.1:9',
    DISPATCH_URL: 'http://127.0.0.1:9',
    REGISTER_URL: 'http://127.0.0.1:9',
    KRIPOS_URL: 'http://127.0.0.1:9',
    PERSON_SECRET: 'p'.repeat(64),
  });
});
afterAll(() => stop());

describe('the sample events', () => {
  it('deadlines-next-alarm: without a case the guard ends', async () => {
    expect(await (await handlerOf('deadlines/next-alarm'))(sample('deadlines-next-alarm'), {})).toEqual({
      step: 'END',
    });
  });

  it('deadlines-raise-alarm: an alarm of a case that is not there is a defect', async () => {
    await expect((await handlerOf('deadlines/raise-alarm'))(sample('deadlines-raise-alarm'), {})).rejects.toThrow(
      'no case',
    );
  });

  it('deadlines-control: nothing is open', async () => {
    const report = await (await handlerOf('deadlines/control'))(sample('deadlines-control'), {});
    expect(report).toEqual({
      open: 0,
      alarmsRaised: 0,
      guardsStarted: 0,
      handlesMissing: 0,
      renewed: 0,
      notLookedAt: 0,
    });
  });

  it('tasks-reconcile: nothing is left to do', async () => {
    expect(await (await handlerOf('tasks/reconcile'))(sample('tasks-reconcile'), {})).toEqual({ done: 0, failed: 0 });
  });
});

it.each(['deadlines/next-alarm', 'deadlines/raise-alarm', 'deadlines/control', 'tasks/reconcile'])(
  '%s refuses what nobody sends, before it does anything',
  async (file) => {
    const handler = await handlerOf(file);
    for (const payload of [{}, null, { version: 2 }, { version: 1, scheduledFor: 'soon', case: 'X', now: 'today' }]) {
      await expect(handler(payload, {})).rejects.toBeInstanceOf(z.ZodError);
    }
  },
);
