import { randomBytes, randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '../../../lib/adapters/dynamodb/case-store.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { CaseTooLarge } from '../../../lib/kernel/errors.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const id = 'REQ-2026-000001' as CaseId;
const due = '2026-04-07' as PlainDate;
const as = () => ({
  now: '2026-03-05T10:00:00.000Z' as Instant,
  actor: { id: 's-1', roles: ['PRIVACY_ADVISER' as const] },
  commandId: randomUUID(),
});

it('what is larger than the table stores is an error of its own, and nothing of it is written', async () => {
  const table = await testTable();
  const cases = new Cases(table.store, async () => {});
  await cases.open(counter, id, { type: 'Open', due }, as());
  const before = await cases.events(id);
  const add = (secret: string) => cases.execute(counter, id, { type: 'Add', amount: 1, secret }, as());
  await expect(add(randomBytes(900_000).toString('hex'))).rejects.toBeInstanceOf(CaseTooLarge);
  expect(await cases.events(id)).toEqual(before);
  expect(await add('x')).toMatchObject({ ok: true });
  await table.close();
});

it('AWS tells it as the reason of one write of the transaction', async () => {
  const reasons = [
    { Code: 'None' },
    { Code: 'ValidationError', Message: 'Item size to update has exceeded the maximum' },
  ];
  const cancelled = Object.assign(new Error('Transaction cancelled'), {
    name: 'TransactionCanceledException',
    CancellationReasons: reasons,
  });
  const send = async (command: object) => {
    if (command.constructor.name === 'TransactWriteCommand') throw cancelled;
    return {};
  };
  const client = { send } as unknown as DynamoDBDocumentClient;
  const cases = new Cases(
    dynamoCaseStore(client, 'frist-cases', () => as().now, 'a-secret-of-this-test-that-is-long-enough'),
    async () => {},
  );
  await expect(cases.open(counter, id, { type: 'Open', due }, as())).rejects.toBeInstanceOf(CaseTooLarge);
});
