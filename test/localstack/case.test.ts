import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '../../lib/adapters/dynamodb/case-store.ts';
import { stepFunctions } from '../../lib/adapters/step-functions.ts';
import { Cases } from '../../lib/cases/cases.ts';
import type { CaseId, Instant } from '../../lib/kernel/ids.ts';
import { subjectRequest } from '../../lib/subject-requests/workflow.ts';
import { ACCOUNT, REGION, type Settings, STAGE, TABLE } from '../../local/settings.ts';
import { register } from '../unit/subject-requests/given.ts';

const { urls } = JSON.parse(process.env['FRIST_TEST_STACK'] ?? '{"urls":{}}') as { urls: Settings['urls'] };
const options = { region: REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const id = 'REQ-2099-900001' as CaseId;
const ago = (ms: number): Instant => new Date(Date.now() - ms).toISOString() as Instant;
const DAY_MS = 24 * 60 * 60_000;

let dynamodb: DynamoDBClient;
let sfn: SFNClient;
let cases: Cases;

beforeAll(() => {
  dynamodb = new DynamoDBClient({ ...options, endpoint: urls.dynamodb });
  sfn = new SFNClient({ ...options, endpoint: urls.aws });
  const client = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } });
  // Outbox items that look old, and nothing after the commit: as if the process had died between the two.
  cases = new Cases(
    dynamoCaseStore(client, TABLE, () => ago(120_000), 'a-secret-of-this-test-that-is-long-enough'),
    async () => {},
  );
});

afterAll(() => {
  dynamodb.destroy();
  sfn.destroy();
});

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 90_000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(500);
  }
  throw new Error(`${what} did not happen within 90 s`);
}

const executions = () => stepFunctions(sfn, `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:frist-${STAGE}-`);

it('a request received forty days ago is started by the reconciler, its first deadline rings at once, its machine goes on', async () => {
  const received = ago(40 * DAY_MS);
  const { command, actor } = register({ case: id, received });
  const opened = await cases.open(subjectRequest, id, command, { now: received, actor, commandId: 'localstack-1' });
  expect(opened.ok).toBe(true);

  const alarm = await until('the alarm of the first deadline', async () =>
    (await cases.events(id)).find(
      (event) => event.type === 'AlarmRaised' && String(event.record['alarm']).startsWith('first-deadline@'),
    ),
  );
  expect(alarm).toBeDefined();
  const letter = await until('the receipt', async () =>
    (await cases.events(id)).find((event) => event.type === 'LetterDispatched'),
  );
  expect(letter.record['letter']).toBe(`${id}-L1`);
  expect((await executions().look('guard', 'subject-request', id, 1)).status).toBe('RUNNING');
});

it('repeated starts, answers for nobody, and executions that are not there are as on AWS', async () => {
  const missing = 'REQ-2099-900002' as CaseId;
  await executions().start('guard', 'subject-request', id, 1);
  expect(await executions().answer('nobody-waits-for-this', { outcome: 'DONE' })).toBe('GONE');
  expect((await executions().look('guard', 'subject-request', missing, 1)).status).toBe('MISSING');
  await executions().stop('guard', 'subject-request', missing, 1);
  // LocalStack ends a stopped execution only when the wait that it is in ends, so its status proves nothing here.
  await executions().stop('handle', 'subject-request', id, 1);
  await executions().stop('handle', 'subject-request', id, 1);
});
