import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { type FollowUpHandlers, reconcile, tryOutbox } from '../../../lib/cases/outbox.ts';
import { tellCase } from '../../../lib/cases/tell.ts';
import type { DomainEvent, TellCase, Workflow } from '../../../lib/cases/workflow.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { refusal } from '../../../lib/kernel/rule.ts';
import { FakeExecutions } from '../../functions/deadlines/parts.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';

/** Two cases of one message: the first tells the second its number, which opens it or is heard by it. */
type Command =
  | { readonly type: 'Begin'; readonly tell?: CaseId }
  | { readonly type: 'Say'; readonly number: number; readonly tell: CaseId }
  | { readonly type: 'Hear'; readonly number: number };
interface State {
  readonly number: number;
  readonly heard: readonly number[];
}
const row = { status: 'TALKING', open: true, unit: 'ASA', overdue: false, generation: 1 } as const;
const telling = (to: CaseId, word: string): TellCase => ({ kind: 'TELL_CASE', to, word });
const talk: Workflow<State, Command, DomainEvent> = {
  kind: 'subject-request',
  initial: { number: 0, heard: [] },
  decide(command) {
    if (command.type === 'Begin') {
      const followUps = command.tell === undefined ? [] : [telling(command.tell, 'OPEN')];
      return { ok: true, events: [{ type: 'Begun', record: {} }], followUps };
    }
    if (command.type === 'Hear' && command.number < 0)
      return { ok: false, refusal: refusal('TEST-01', 'test.negative') };
    const { number } = command;
    const followUps = command.type === 'Say' ? [telling(command.tell, 'NUMBER')] : [];
    return { ok: true, events: [{ type: command.type, record: { number } }], followUps };
  },
  evolve(state, { type, record }) {
    const number = Number(record['number']);
    if (type === 'Say') return { ...state, number };
    return type === 'Hear' ? { ...state, heard: [...state.heard, number] } : state;
  },
  row: () => ({ ...row, due: '2026-04-07' as PlainDate }),
  ledger: () => ({ tables: 'test', entries: [], alarms: [] }),
  tell(from, _events, { word }) {
    if (word === 'OPEN') return { type: 'Begin' };
    return from.number === 0 ? undefined : { type: 'Hear', number: from.number };
  },
};

const actor: Actor = { id: 's-1', roles: ['PRIVACY_ADVISER'], unit: 'ASA' };
const now = '2026-03-05T10:00:00.000Z' as Instant;
let table: TestTable;
let cases: Cases;
let handlers: FollowUpHandlers;
let one: CaseId;
let other: CaseId;
let next = 0;
let problems: string[];
const as = () => ({ now, actor, commandId: randomUUID() });
const heard = async () => (await cases.load(talk, other))?.state.heard;
const follow = () => tryOutbox(table.store, handlers, one, (problem) => problems.push(problem));

beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(() => {
  next += 2;
  const id = (number: number) => `REQ-2026-${String(number).padStart(6, '0')}` as CaseId;
  one = id(next);
  other = id(next + 1);
  problems = [];
  table.technicalNow = now;
  cases = new Cases(table.store, async () => {});
  const workflows = { 'subject-request': talk, 'transfer-approval': talk, 'deletion-round': talk } as never;
  const parts = { cases, store: table.store, workflows, clock: { now: () => now } };
  handlers = {
    store: table.store,
    executions: new FakeExecutions(),
    sendLetter: async () => {},
    tellCase: (from, told, commandId) => tellCase(parts, from, told, commandId),
  };
});
afterEach(async () => {
  for (const id of [one, other])
    for (const item of await table.store.outboxOf(id)) await table.store.acknowledge([{ ...item, siblings: 1 }]);
});

describe('telling another case', () => {
  it('opens it where there is none, by the machine, under an id that says who told it', async () => {
    await cases.open(talk, one, { type: 'Begin', tell: other }, as());
    await follow();
    expect(problems).toEqual([]);
    const [batch] = await table.store.batches(other);
    expect(batch).toMatchObject({ by: `${one}.1`, commandId: `${one}:1.0` });
    expect(await table.store.outboxOf(one)).toEqual([]);
  });

  it('lets one that is there hear what holds now', async () => {
    await cases.open(talk, one, { type: 'Begin', tell: other }, as());
    await follow();
    await cases.execute(talk, one, { type: 'Say', number: 7, tell: other }, as());
    await follow();
    expect(await heard()).toEqual([7]);
  });

  /** One says seven, the other hears it, and the process dies before the outbox knows. */
  async function toldAndNotAcknowledged(): Promise<void> {
    await cases.open(talk, one, { type: 'Begin', tell: other }, as());
    await follow();
    await cases.execute(talk, one, { type: 'Say', number: 7, tell: other }, as());
    const [item] = await table.store.outboxOf(one);
    if (item?.followUp.kind !== 'TELL_CASE') throw new Error('nothing is told');
    await handlers.tellCase?.(one, item.followUp, `${one}:${item.id}`);
  }

  it('a second time changes nothing: a process may die between the telling and its acknowledgement', async () => {
    await toldAndNotAcknowledged();
    await follow();
    expect(await heard()).toEqual([7]);
  });

  it('is taken where the teller has changed between the telling and its acknowledgement: what is new comes by its own item', async () => {
    await toldAndNotAcknowledged();
    await cases.execute(talk, one, { type: 'Say', number: 8, tell: other }, as());
    await follow();
    expect([await heard(), problems, await table.store.outboxOf(one)]).toEqual([[7, 8], [], []]);
  });

  it('says nothing where there is nothing to tell any more', async () => {
    await cases.open(talk, one, { type: 'Begin', tell: other }, as());
    await follow();
    await cases.execute(talk, one, { type: 'Say', number: 0, tell: other }, as());
    await follow();
    expect([await heard(), problems]).toEqual([[], []]);
  });

  it('stays in the outbox while it is refused, with the rule, and the reconciler tells it again', async () => {
    await cases.open(talk, one, { type: 'Begin', tell: other }, as());
    await follow();
    await cases.execute(talk, one, { type: 'Say', number: -1, tell: other }, as());
    await follow();
    expect(problems[0]).toContain('TEST-01');
    expect(await table.store.outboxOf(one)).toHaveLength(1);
    await cases.execute(talk, one, { type: 'Say', number: 5, tell: other }, as());
    const later = new Date(Date.parse(now) + 5 * 60_000).toISOString() as Instant;
    await reconcile(table.store, handlers, { technical: later, law: later }, (problem) => problems.push(problem));
    expect(await heard()).toEqual([5, 5]);
  });

  it('is a defect where nobody is wired to do it', async () => {
    const { tellCase: _, ...deaf } = handlers;
    await cases.open(talk, one, { type: 'Begin', tell: other }, as());
    await tryOutbox(table.store, deaf, one, (problem) => problems.push(problem));
    expect(problems[0]).toContain('nobody is wired');
  });
});
