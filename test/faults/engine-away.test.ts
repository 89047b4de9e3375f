import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { control } from '../../functions/deadlines/control.ts';
import { dynamoCaseStore } from '../../lib/adapters/dynamodb/case-store.ts';
import { Cases } from '../../lib/cases/cases.ts';
import type { CaseId, Instant } from '../../lib/kernel/ids.ts';
import { answering } from '../../local/answering.ts';
import { spawnDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { freePort } from '../../local/ports.ts';
import { TABLE } from '../../local/settings.ts';
import { FakeExecutions } from '../functions/deadlines/parts.ts';
import { StackClient } from '../support/client.ts';
import { stackEnvironment, startStack } from '../support/stack.ts';

const FORTY_DAYS_MS = 40 * 24 * 60 * 60_000;

it('after forty days without the engine the control finds every overdue case', async () => {
  const env = await stackEnvironment();
  const stack = await startStack(env);
  const client = new StackClient(stack.urls);
  const form = { right: 'ACCESS', receptionData: 'NO', language: 'nb' };
  const cases: string[] = [];
  for (const citizen of ['kari', 'ola', 'amina', 'yusuf', 'kari']) {
    cases.push(String((await client.done(citizen, 'POST', '/api/subject-requests', form))['case']));
  }
  await client.taskOf('adviser-asa', cases[0] ?? '', 'assess');
  await stack.killAll();

  const now = new Date(Date.now() + FORTY_DAYS_MS).toISOString() as Instant;
  writeFileSync(join(stack.data, 'clock.json'), JSON.stringify({ offsetMs: FORTY_DAYS_MS }));
  const port = await freePort();
  const dynamodb = spawnDynoxide(port, join(stack.data, 'dynamodb.sqlite'));
  const plain = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-north-1',
    credentials: { accessKeyId: 't', secretAccessKey: 't' },
  });
  try {
    await answering(`http://127.0.0.1:${port}`);
    const document = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
    const store = dynamoCaseStore(
      document,
      TABLE,
      () => new Date().toISOString() as Instant,
      'a-secret-of-this-test-that-is-long-enough',
    );
    const executions = new FakeExecutions();
    executions.down = true;
    const found: string[] = [];
    const report = await control({ cases: new Cases(store, async () => {}), store, executions }, now, (problem) =>
      found.push(problem),
    );

    expect(report).toMatchObject({ open: cases.length, notLookedAt: cases.length });
    for (const id of cases) {
      expect(found.some((problem) => problem.startsWith(`${id}: alarm first-deadline@`))).toBe(true);
      expect((await store.load(id as CaseId))?.snapshot.row.overdue).toBe(true);
    }
  } finally {
    plain.destroy();
    dynamodb.kill('SIGKILL');
    rmSync(stack.data, { recursive: true, force: true });
  }
});
