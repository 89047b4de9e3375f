import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { pack } from '../../../lib/adapters/dynamodb/packing.ts';
import { key } from '../../../lib/adapters/dynamodb/table.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { auditCase } from '../../../lib/cases/audit.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import type { EventBatch } from '../../../lib/cases/store.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const actor: Actor = { id: 's-1', roles: ['PRIVACY_ADVISER'], unit: 'ASA' };
const now = '2026-03-05T10:00:00.000Z' as Instant;

let table: TestTable;
let cases: Cases;
let next = 0;
let id: CaseId;

beforeAll(async () => {
  table = await testTable();
  cases = new Cases(table.store, async () => {});
});
afterAll(() => table.close());
beforeEach(async () => {
  next += 1;
  id = `REQ-2026-${String(next).padStart(6, '0')}` as CaseId;
  await cases.open(counter, id, { type: 'Open', due: '2026-04-07' as PlainDate }, { now, actor, commandId: 'open' });
  const add = { type: 'Add', amount: 2, secret: 'hemmelig' } as const;
  await cases.execute(counter, id, add, { now, actor, commandId: 'add' });
});

const audit = () => auditCase(table.store, counter, id);
const change = (Key: { pk: string; sk: string }, name: string, value: unknown) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.table,
      Key,
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  );

describe('the audit of a case', () => {
  it('finds nothing wrong with a case that nobody touched, and tells the end of its chain', async () => {
    const batches = await table.store.batches(id);
    expect(await audit()).toEqual({
      case: id,
      kind: 'subject-request',
      commands: 2,
      events: 2,
      head: batches.at(-1)?.hash,
      personal: { kept: 1, erased: 0 },
      problems: [],
    });
  });

  it('finds an event that was changed', async () => {
    const { version: _, hash: __, previousHash: ___, ...batch } = (await table.store.batches(id))[1] as EventBatch;
    const records = JSON.parse(JSON.stringify(batch.records).replace('"amount":2', '"amount":3'));
    await change(key.event(id, 2), 'batch', pack({ ...batch, records }));
    expect((await audit())?.problems).toEqual([
      'batch 2 was changed after it was written',
      'the stored state is not what the events tell',
    ]);
  });

  it('finds a personal part that was changed, and tells nothing of it', async () => {
    const [half] = [...(await table.store.history(id)).personal.values()];
    await change(key.event(id, 2), 'personal', pack([{ ...half, values: { secret: 'noe annet' } }]));
    const problems = (await audit())?.problems;
    expect(problems).toContain('the personal part of event 2 was changed');
    expect(JSON.stringify(problems)).not.toMatch(/hemmelig|noe annet/);
  });

  it('finds a stored state that was changed', async () => {
    const stored = await table.store.load(id);
    await change(key.snapshot(id), 'snapshot', pack({ ...stored?.snapshot, state: { count: 99 } }));
    expect((await audit())?.problems).toEqual(['the stored state is not what the events tell']);
  });

  it('finds an event that was taken away from the end', async () => {
    const { DeleteCommand } = await import('@aws-sdk/lib-dynamodb');
    await table.client.send(new DeleteCommand({ TableName: table.table, Key: key.event(id, 2) }));
    expect((await audit())?.problems).toContain('the stored state belongs to another end of the chain');
  });

  it('knows no case that is not there', async () => {
    expect(await auditCase(table.store, counter, 'REQ-2026-999999' as CaseId)).toBeUndefined();
  });
});
