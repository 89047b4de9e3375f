import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { eraseDue } from '../../../functions/keeping/erase-due.ts';
import { unpack } from '../../../lib/adapters/dynamodb/packing.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { verifyChain } from '../../../lib/cases/chain.ts';
import { replay } from '../../../lib/cases/house.ts';
import { type KeepingCommand, keptUntil, whyNotErased } from '../../../lib/cases/keeping/keeping.ts';
import { KEEPING, keepingPeriod } from '../../../lib/cases/keeping/periods.ts';
import { tryOutbox } from '../../../lib/cases/outbox.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const adviser: Actor = { id: 's-1', roles: ['PRIVACY_ADVISER'], unit: 'ASA' };
const citizen: Actor = { id: 'c-0123456789abcdef', roles: ['CITIZEN'] };
const dpo: Actor = { id: 's-dpo', roles: ['DPO'], unit: 'PVO' };
const closedAt = '2026-03-05T10:00:00.000Z' as Instant;
/** Five years later is the last day that the case is kept whole. */
const lastDay = '2031-03-05T22:59:59.000Z' as Instant;
const over = '2031-03-05T23:00:00.000Z' as Instant;
const secret = 'det som ble sagt';

let table: TestTable;
let cases: Cases;
let next = 0;
let id: CaseId;
const forgotten: CaseId[] = [];

beforeAll(async () => {
  table = await testTable();
  const followUps = {
    store: table.store,
    executions: {
      start: async () => {},
      stop: async () => {},
      look: async () => ({ status: 'RUNNING' as const }),
      answer: async () => 'ANSWERED' as const,
    },
    sendLetter: async () => {},
    forgetLetters: async (of: CaseId) => void forgotten.push(of),
  };
  cases = new Cases(table.store, (of) => tryOutbox(table.store, followUps, of, (problem) => fail(problem)));
});
afterAll(() => table.close());

function fail(problem: string): never {
  throw new Error(problem);
}

async function closedCase(): Promise<void> {
  next += 1;
  id = `REQ-2026-${String(next).padStart(6, '0')}` as CaseId;
  const key = `key-${id}`;
  await table.store.claimSubmission(key, { case: id, bodyHash: 'b' });
  const as = (commandId: string) => ({ now: closedAt, actor: adviser, commandId });
  await cases.open(counter, id, { type: 'Open', due: '2026-04-07' as PlainDate }, as(`submission:${key}`));
  await cases.execute(counter, id, { type: 'Add', amount: 2, secret }, as('add'));
  await cases.execute(counter, id, { type: 'Add', amount: 1 }, { ...as('by-citizen'), actor: citizen });
  await cases.execute(counter, id, { type: 'Close' }, as('close'));
}

const keep = (command: KeepingCommand, actor: Actor, now: Instant) =>
  cases.execute(counter, id, command as never, { now, actor, commandId: randomUUID() });
const counting = { 'subject-request': counter as never };
const run = (now: Instant) => eraseDue({ cases, store: table.store, workflows: counting }, now, fail);

async function everything(): Promise<string> {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `CASE#${id}` },
    }),
  );
  const open = (value: unknown) => (value instanceof Uint8Array && value.length !== 32 ? unpack(value) : value);
  return JSON.stringify(
    (found.Items ?? []).map((item) => Object.entries(item).map(([name, value]) => [name, open(value)])),
  );
}

describe('a closed case', () => {
  beforeEach(closedCase);

  it('KEEP-01 keeps its personal parts to the end of the last day, and loses them then', async () => {
    expect((await run(lastDay)).erased).not.toContain(id);
    expect(await everything()).toContain(secret);
    expect((await run(over)).erased).toContain(id);
    expect(await everything()).not.toContain(secret);
    expect((await table.store.load(id))?.snapshot.state).toMatchObject({ count: 3, open: false });
  });

  it('KEEP-01 keeps its skeleton, and a chain that can be verified', async () => {
    await run(over);
    const { batches, personal } = await table.store.history(id);
    expect(verifyChain(batches, personal)).toEqual([]);
    expect(batches.flatMap(({ records }) => records.map(({ type }) => type))).toEqual([
      'Opened',
      'Added',
      'Added',
      'Closed',
      'PersonalPartsErased',
    ]);
    expect(personal.size).toBe(0);
  });

  it('KEEP-01 leaves nothing under its keys: no hash of a command, no claim of a submission, no task, no letters at the partner', async () => {
    await run(over);
    const items = await everything();
    expect(Object.keys((await table.store.load(id))?.snapshot.commands ?? {})).toHaveLength(1);
    expect(items).not.toContain('TASK#');
    expect(await table.store.findSubmission(`key-${id}`)).toBeUndefined();
    expect(forgotten).toContain(id);
  });

  it('looks at each kind of case for itself: many of one do not keep those of the next waiting', async () => {
    const kinds: string[] = [];
    const many = { items: [{ case: id }, { case: id }] as never, next: 'more' };
    const list: typeof table.store.list = async (kind) => {
      kinds.push(kind);
      return kind === 'subject-request' ? many : { items: [] };
    };
    const store = { list, load: async () => undefined };
    const workflows = { 'subject-request': counter as never, 'deletion-round': counter as never };
    const { looked } = await eraseDue({ cases, store, workflows }, over, fail, 4);
    expect([looked, kinds]).toEqual([4, ['subject-request', 'subject-request', 'deletion-round']]);
  });

  it('KEEP-01 says of a citizen who acted no more than that it was one: the pseudonym would lead back at the next login', async () => {
    await run(over);
    const by = (await table.store.batches(id)).map((batch) => batch.by);
    expect(by).toEqual(['s-1', 's-1', 'CITIZEN', 's-1', 'keeping']);
    expect(await everything()).not.toContain(citizen.id);
  });

  it('KEEP-01 can be changed by nobody when it is erased', async () => {
    await run(over);
    const late = cases.execute(
      counter,
      id,
      { type: 'Add', amount: 1, secret },
      { now: over, actor: adviser, commandId: 'late' },
    );
    expect(await late).toMatchObject({ ok: false, refusal: { rule: 'KEEP-01', reason: 'cases.refused.nothing-left' } });
  });

  it('is erased once, and leaves the list of closed cases', async () => {
    await run(over);
    const version = (await table.store.load(id))?.snapshot.version;
    expect((await run(over)).erased).toEqual([]);
    expect((await table.store.load(id))?.snapshot.version).toBe(version);
  });

  it('KEEP-02 is not erased while the ombud holds it, and is when the hold is lifted', async () => {
    await keep({ type: 'PlaceHold', reason: 'Klage til Datatilsynet' }, dpo, closedAt);
    expect((await run(over)).held).toContain(id);
    expect(await everything()).toContain(secret);
    await keep({ type: 'LiftHold', reason: 'Klagen er avgjort' }, dpo, over);
    expect((await run(over)).erased).toContain(id);
  });

  it('KEEP-02 is held by the ombud alone, with a reason, and not any more when it is erased', async () => {
    expect(await keep({ type: 'PlaceHold', reason: 'x' }, adviser, closedAt)).toMatchObject({
      ok: false,
      refusal: { rule: 'KEEP-02', reason: 'cases.refused.not-the-ombud' },
    });
    expect(await keep({ type: 'PlaceHold', reason: ' ' }, dpo, closedAt)).toMatchObject({
      ok: false,
      refusal: { field: 'reason' },
    });
    await run(over);
    expect(await keep({ type: 'PlaceHold', reason: 'x' }, dpo, over)).toMatchObject({
      ok: false,
      refusal: { reason: 'cases.refused.erased' },
    });
  });

  it('a hold that is placed or lifted twice counts once', async () => {
    await keep({ type: 'PlaceHold', reason: 'Klage' }, dpo, closedAt);
    expect(await keep({ type: 'PlaceHold', reason: 'Klage' }, dpo, closedAt)).toMatchObject({ repeated: true });
    await keep({ type: 'LiftHold', reason: 'Avgjort' }, dpo, closedAt);
    expect(await keep({ type: 'LiftHold', reason: 'Avgjort' }, dpo, closedAt)).toMatchObject({ repeated: true });
  });

  it('that dies between the event and the deleting is deleted by its outbox', async () => {
    const dying = new Cases(table.store, async () => {});
    await eraseDue({ cases: dying, store: table.store, workflows: counting }, over, fail);
    expect(await everything()).toContain(secret);
    const waiting = (await table.store.outboxOf(id)).map(({ followUp }) => followUp.kind);
    expect(waiting).toContain('ERASE_PERSONAL');
    await table.store.erasePersonal(id);
    expect(await everything()).not.toContain(secret);
  });
});

it('KEEP-01 an open case is never erased', async () => {
  const refused = whyNotErased(
    { kind: 'subject-request', row: { open: true } as never, keeping: { closedAt }, marked: false, contested: false },
    over,
  );
  expect(refused).toMatchObject({ rule: 'KEEP-01', reason: 'cases.refused.still-open' });
});

it('KEEP-02 a case with a restriction that holds is not erased: the mark would go with the name', async () => {
  const refused = whyNotErased(
    { kind: 'subject-request', row: { open: false } as never, keeping: { closedAt }, marked: true, contested: false },
    over,
  );
  expect(refused).toMatchObject({ rule: 'KEEP-02', reason: 'cases.refused.marked' });
});

it('KEEP-02 a case that somebody outside still looks at is not erased, and is once they are done', () => {
  const about = {
    kind: 'subject-request',
    row: { open: false } as never,
    keeping: { closedAt },
    marked: false,
  } as const;
  expect(whyNotErased({ ...about, contested: true }, over)).toMatchObject({
    rule: 'KEEP-02',
    reason: 'cases.refused.contested',
  });
  expect(whyNotErased({ ...about, contested: false }, over)).toBeUndefined();
});

describe('the periods', () => {
  it('follow each other without a gap, from the first day of the rights', () => {
    expect(KEEPING[0].validFrom).toBe('2018-07-20');
    expect(KEEPING.at(-1)?.validTo).toBeNull();
    expect(() => keepingPeriod('subject-request', plainDate('2018-07-19'))).toThrow('in force');
  });

  it('end on the same day of the month, years later', () => {
    expect(keptUntil('subject-request', '2024-02-29T10:00:00.000Z' as Instant)).toBe('2029-02-28');
    expect(keptUntil('deletion-round', '2026-12-31T23:30:00.000Z' as Instant)).toBe('2037-01-01');
  });
});

it('whatever is erased of a case, its chain holds and its skeleton is what the kept halves tell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9 }), secret: fc.option(fc.string({ minLength: 1 })) }), {
        maxLength: 6,
      }),
      fc.infiniteStream(fc.boolean()),
      async (adds, erases) => {
        next += 1;
        id = `REQ-2026-${String(next).padStart(6, '0')}` as CaseId;
        const as = () => ({ now: closedAt, actor: adviser, commandId: randomUUID() });
        await cases.open(counter, id, { type: 'Open', due: '2026-04-07' as PlainDate }, as());
        for (const { amount, secret: told } of adds)
          await cases.execute(counter, id, { type: 'Add', amount, ...(told === null ? {} : { secret: told }) }, as());
        const { batches, personal } = await table.store.history(id);
        const left = new Map([...personal].filter(() => erases.next().value !== true));
        expect(verifyChain(batches, left)).toEqual([]);
        const told = await cases.events(id);
        const bare = told.map(({ personal: _, ...event }) => event);
        const { secret: _, ...skeleton } = replay(counter, told);
        expect(replay(counter, bare)).toEqual(skeleton);
      },
    ),
    { numRuns: 15 },
  );
});
