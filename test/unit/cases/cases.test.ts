import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { pack } from '../../../lib/adapters/dynamodb/packing.ts';
import { key } from '../../../lib/adapters/dynamodb/table.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { verifyChain } from '../../../lib/cases/chain.ts';
import type { CaseId, Instant, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const actor: Actor = { id: 's-1', roles: ['PRIVACY_ADVISER'], unit: 'ASA' };
const now = '2026-03-05T10:00:00.000Z' as Instant;
const due = '2026-04-07' as PlainDate;
const assess = 'assess.1' as TaskId;

let table: TestTable;
let cases: Cases;
let next = 0;
let id: CaseId;
const as = (commandId = `command-${randomUUID()}`) => ({ now, actor, commandId });

beforeAll(async () => {
  table = await testTable();
  cases = new Cases(table.store, async () => {});
});
afterAll(() => table.close());
beforeEach(async () => {
  next += 1;
  id = `REQ-2026-${String(next).padStart(6, '0')}` as CaseId;
  await cases.open(counter, id, { type: 'Open', due }, as());
});

describe('a command', () => {
  it('writes events, snapshot, guard and follow-ups at once', async () => {
    const stored = await table.store.load(id);
    expect(stored?.snapshot).toMatchObject({ version: 1, events: 1, row: { due } });
    expect(stored?.guard).toEqual({ ledgerVersion: 1, closed: false });
    const outbox = await table.store.outboxOf(id);
    expect(outbox.map((item) => item.followUp.kind)).toEqual(['START_EXECUTION', 'START_EXECUTION']);
  });

  it('that is refused writes nothing', async () => {
    const outcome = await cases.execute(counter, id, { type: 'Add', amount: -1 }, as());
    expect(outcome).toMatchObject({ ok: false, refusal: { rule: 'TEST-01', field: 'amount' } });
    expect((await table.store.load(id))?.snapshot.version).toBe(1);
  });

  it('repeated under its id gives the first answer and no second event', async () => {
    const context = as();
    const first = await cases.execute(counter, id, { type: 'Add', amount: 2 }, context);
    const second = await cases.execute(counter, id, { type: 'Add', amount: 2 }, context);
    expect(first).toMatchObject({ ok: true, repeated: false, version: 2 });
    expect(second).toMatchObject({ ok: true, repeated: true, version: 2 });
    expect(await cases.events(id)).toHaveLength(2);
  });

  it('CASE-02 under the id of another command is refused', async () => {
    const context = as();
    await cases.execute(counter, id, { type: 'Add', amount: 2 }, context);
    const other = await cases.execute(counter, id, { type: 'Add', amount: 3 }, context);
    expect(other).toMatchObject({ ok: false, refusal: { rule: 'CASE-02' } });
  });

  it('CASE-01 opens a case once', async () => {
    const again = await cases.open(counter, id, { type: 'Open', due }, as());
    expect(again).toMatchObject({ ok: false, refusal: { rule: 'CASE-01' } });
  });

  it('on a case that is not there is a defect', async () => {
    await expect(cases.execute(counter, 'REQ-2026-999999' as CaseId, { type: 'Close' }, as())).rejects.toThrow(
      'no case',
    );
  });
});

it('concurrent commands are all counted, one after the other', async () => {
  const adds = [1, 2, 3, 4].map((amount) => cases.execute(counter, id, { type: 'Add', amount }, as()));
  const outcomes = await Promise.all(adds);
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  const loaded = await cases.load(counter, id);
  expect(loaded?.state.count).toBe(10);
  expect(verifyChain(await table.store.batches(id), (await table.store.history(id)).personal)).toEqual([]);
});

it('the same command sent twice at once is carried out once', async () => {
  const context = as();
  const outcomes = await Promise.all([1, 2].map(() => cases.execute(counter, id, { type: 'Add', amount: 5 }, context)));
  expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1);
  expect((await cases.load(counter, id))?.state.count).toBe(5);
});

describe('tasks', () => {
  const open = (task = assess, day = due) =>
    table.store.openTask(id, { task, step: 'assess', unit: 'ASA', due: day, generation: 1, openedAt: now });

  it('leave the inbox when they are answered, and the token is to be answered', async () => {
    await open();
    const outcome = await cases.execute(counter, id, { type: 'Answer', task: assess }, as());
    expect(outcome.ok).toBe(true);
    expect(await table.store.taskToken(id, assess)).toMatchObject({ status: 'COMPLETED', outcome: 'DONE' });
    const inbox = await table.store.inbox('ASA', { limit: 100 });
    expect(inbox.items.some((task) => task.case === id)).toBe(false);
    expect((await table.store.outboxOf(id)).map((item) => item.followUp)).toContainEqual({
      kind: 'ANSWER_TASK',
      task: assess,
    });
  });

  it('CASE-03 that are not open cannot be answered, and nothing is written', async () => {
    const outcome = await cases.execute(counter, id, { type: 'Answer', task: assess }, as());
    expect(outcome).toMatchObject({ ok: false, refusal: { rule: 'CASE-03' } });
    expect(await cases.events(id)).toHaveLength(1);
  });

  it('CASE-03 of two answers at once one is refused', async () => {
    await open();
    const outcomes = await Promise.all(
      [1, 2].map(() => cases.execute(counter, id, { type: 'Answer', task: assess }, as())),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('move in the inbox with the last day of their case', async () => {
    await open();
    const later = '2026-06-05' as PlainDate;
    await cases.execute(counter, id, { type: 'Move', due: later }, as());
    const inbox = await table.store.inbox('ASA', { limit: 100 });
    expect(inbox.items.find((task) => task.case === id)?.due).toBe(later);
  });

  it('of an older generation are closed with the write that starts the new one', async () => {
    await open();
    await cases.execute(counter, id, { type: 'StartGeneration', generation: 2 }, as());
    expect((await table.store.load(id))?.tasks).toMatchObject([{ task: assess, status: 'CLOSED' }]);
  });
});

describe('the guard', () => {
  it('hears of a date that moved', async () => {
    await cases.execute(counter, id, { type: 'Move', due: '2026-06-05' as PlainDate }, as());
    expect((await table.store.load(id))?.guard.ledgerVersion).toBe(2);
    expect((await table.store.outboxOf(id)).map((item) => item.followUp.kind)).toContain('SIGNAL_GUARD');
  });

  it('does not hear of what moves no date', async () => {
    await cases.execute(counter, id, { type: 'Add', amount: 1 }, as());
    expect((await table.store.load(id))?.guard.ledgerVersion).toBe(1);
  });

  it('hears that the case is closed', async () => {
    await cases.execute(counter, id, { type: 'Close' }, as());
    expect((await table.store.load(id))?.guard).toMatchObject({ closed: true, ledgerVersion: 2 });
  });
});

describe('the chain', () => {
  it('stays whole when a personal part is erased', async () => {
    await cases.execute(counter, id, { type: 'Add', amount: 1, secret: 'x' }, as());
    expect(verifyChain(await table.store.batches(id), new Map())).toEqual([]);
  });

  it('shows a record that was changed behind its back', async () => {
    await cases.execute(counter, id, { type: 'Add', amount: 1, secret: 'x' }, as());
    const batch = (await table.store.batches(id))[1];
    await table.client.send(
      new UpdateCommand({
        TableName: table.table,
        Key: key.event(id, 2),
        UpdateExpression: 'SET #batch = :batch',
        ExpressionAttributeNames: { '#batch': 'batch' },
        ExpressionAttributeValues: { ':batch': pack({ ...batch, by: 'somebody else' }) },
      }),
    );
    expect(verifyChain(await table.store.batches(id), (await table.store.history(id)).personal)).toEqual([
      'batch 2 was changed after it was written',
    ]);
  });

  it('shows a personal part that was changed', async () => {
    await cases.execute(counter, id, { type: 'Add', amount: 1, secret: 'x' }, as());
    const personal = new Map((await table.store.history(id)).personal);
    const part = personal.get(2);
    if (part !== undefined) personal.set(2, { ...part, values: { secret: 'y' } });
    expect(verifyChain(await table.store.batches(id), personal)).toEqual(['the personal part of event 2 was changed']);
  });
});

it('a submission key is claimed by whoever comes first', async () => {
  const mine = { case: id, bodyHash: 'a' };
  expect(await table.store.claimSubmission(`key-${id}`, mine)).toMatchObject(mine);
  expect(
    await table.store.claimSubmission(`key-${id}`, { case: 'REQ-2026-777777' as CaseId, bodyHash: 'b' }),
  ).toMatchObject(mine);
});

it('numbers of a series are given once', async () => {
  const numbers = await Promise.all([1, 2, 3, 4, 5].map(() => table.store.nextNumber('REQ-2031')));
  expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5]);
});

it('lists open cases by last day, page by page, and closed ones apart', async () => {
  await cases.execute(counter, id, { type: 'Close' }, as());
  const closed = await table.store.list('subject-request', false, { limit: 100 });
  expect(closed.items.map((item) => item.case)).toContain(id);
  const first = await table.store.list('subject-request', true, { limit: 2 });
  expect(first.items).toHaveLength(2);
  const second = await table.store.list('subject-request', true, { limit: 2, after: first.next });
  expect(second.items.map((item) => item.case)).not.toEqual(first.items.map((item) => item.case));
});
