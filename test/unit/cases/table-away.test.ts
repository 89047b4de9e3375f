import { randomUUID } from 'node:crypto';
import { Cases } from '../../../lib/cases/cases.ts';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const id = 'REQ-2026-000001' as CaseId;
const as = () => ({
  now: '2026-03-05T10:00:00.000Z' as Instant,
  actor: { id: 's-1', roles: ['PRIVACY_ADVISER' as const] },
  commandId: randomUUID(),
});

it('a table that does not answer is an error that machines retry by name, and its stack begins with that name', async () => {
  const table = await testTable();
  const cases = new Cases(table.store, async () => {});
  await cases.open(counter, id, { type: 'Open', due: '2026-04-07' as PlainDate }, as());
  await table.closeEngine();
  const failed = await cases.execute(counter, id, { type: 'Close' }, as()).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(PartnerUnavailable);
  expect((failed as Error).stack).toMatch(/^PartnerUnavailable: DynamoDB did not answer/);
  await table.close();
});
