import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import type { Decision, DomainEvent, Mark, Workflow } from '../../../lib/cases/workflow.ts';
import type { CaseId, Instant } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

/** Synthetic (month + 80). */
const SOMEBODY = '01859012325';
const OTHER = '12848512492';
const actor: Actor = { id: 's-1', roles: ['PRIVACY_ADVISER'], unit: 'ASA' };
const SINCE = '2026-03-05T10:00:00.000Z' as Instant;

interface State {
  readonly person?: string;
  readonly asker?: string;
  readonly marks: readonly Mark[];
}
type Command =
  | { readonly type: 'Be'; readonly person: string; readonly asker?: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'Lift' };

/** A workflow about one person at a time, that lays marks upon them. */
const marking: Workflow<State, Command, DomainEvent> = {
  kind: 'subject-request',
  initial: { marks: [] },
  decide: (command): Decision<DomainEvent> => {
    const { type, ...personal } = command;
    return { ok: true, events: [{ type, record: {}, personal }] };
  },
  evolve: (state, { type, personal }) =>
    type === 'Lift' ? { ...state, marks: [] } : { marks: [], ...(personal as Omit<State, 'marks'>) },
  row: () => counter.row(counter.initial),
  ledger: () => counter.ledger(counter.initial),
  person: (state) => state.person,
  asker: (state) => state.asker,
  marks: (state) => state.marks,
};

const restriction: Mark = { kind: 'RESTRICTION', since: SINCE, items: ['PERSON-1'] };
const objection: Mark = { kind: 'OBJECTION', since: SINCE, processing: 'TRANSFERS' };

let table: TestTable;
let cases: Cases;
let number = 0;

const as = (now: string = SINCE) => ({ now: now as Instant, actor, commandId: `command-${++number}` });
const newCase = () => `REQ-2026-${String(++number).padStart(6, '0')}` as CaseId;

beforeEach(async () => {
  table = await testTable();
  cases = new Cases(table.store, async () => {});
});
afterEach(() => table.close());

it('the index finds all cases of a person, the oldest first, and nobody else’s', async () => {
  const [second, first, others] = [newCase(), newCase(), newCase()];
  await cases.open(marking, second, { type: 'Be', person: SOMEBODY }, as('2026-03-06T10:00:00.000Z'));
  await cases.open(marking, first, { type: 'Be', person: SOMEBODY }, as());
  await cases.open(marking, others, { type: 'Be', person: OTHER }, as());
  const found = await table.persons.cases(SOMEBODY);
  expect(found).toEqual([
    { case: first, kind: 'subject-request', openedAt: SINCE },
    { case: second, kind: 'subject-request', openedAt: '2026-03-06T10:00:00.000Z' },
  ]);
});

it('a mark holds from the command that sets it to the one that lifts it', async () => {
  const id = newCase();
  await cases.open(marking, id, { type: 'Be', person: SOMEBODY, marks: [restriction, objection] }, as());
  expect(await table.persons.marks(SOMEBODY)).toEqual([
    { ...restriction, case: id },
    { ...objection, case: id },
  ]);
  expect(await table.persons.marked([OTHER, SOMEBODY])).toEqual(new Set([SOMEBODY]));
  await cases.execute(marking, id, { type: 'Lift' }, as());
  expect(await table.persons.marks(SOMEBODY)).toEqual([]);
  expect(await table.persons.marked([OTHER, SOMEBODY])).toEqual(new Set());
});

it('marks of two cases stand beside each other', async () => {
  const ids = [newCase(), newCase()] as const;
  for (const id of ids) await cases.open(marking, id, { type: 'Be', person: SOMEBODY, marks: [restriction] }, as());
  await cases.execute(marking, ids[0], { type: 'Lift' }, as());
  expect(await table.persons.marks(SOMEBODY)).toEqual([{ ...restriction, case: ids[1] }]);
});

it('all marks that hold are found by case, page by page, also several of one person', async () => {
  const id = newCase();
  const { items: before } = await table.persons.active({ limit: 100 });
  await cases.open(marking, id, { type: 'Be', person: SOMEBODY, marks: [restriction, objection] }, as());
  const { items } = await table.persons.active({ limit: 100 });
  expect(items.filter((mark) => mark.case === id)).toEqual([
    { ...restriction, case: id },
    { ...objection, case: id },
  ]);
  expect(items).toHaveLength(before.length + 2);
  expect(JSON.stringify(items)).not.toContain(SOMEBODY);
  const first = await table.persons.active({ limit: 1 });
  const rest = await table.persons.active({ limit: 100, after: first.next });
  expect([...first.items, ...rest.items]).toEqual(items);
});

it('a case that turns out to be about somebody else takes its marks along', async () => {
  const id = newCase();
  await cases.open(marking, id, { type: 'Be', person: SOMEBODY, marks: [restriction] }, as());
  await cases.execute(marking, id, { type: 'Be', person: OTHER, marks: [restriction] }, as());
  expect([await table.persons.cases(SOMEBODY), await table.persons.marks(SOMEBODY)]).toEqual([[], []]);
  expect((await table.persons.cases(OTHER)).map((each) => each.case)).toEqual([id]);
  expect(await table.persons.marks(OTHER)).toHaveLength(1);
});

it('the person is not in the index by name, and is forgotten with their data', async () => {
  const id = newCase();
  await cases.open(marking, id, { type: 'Be', person: SOMEBODY, marks: [restriction] }, as());
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.table }));
  const ofIndex = Items.filter((item) => String(item['pk']).startsWith('PERSON#'));
  expect(ofIndex).toHaveLength(2);
  expect(JSON.stringify(ofIndex)).not.toContain(SOMEBODY);
  await table.persons.forget(SOMEBODY, id);
  expect(await table.persons.cases(SOMEBODY)).toEqual([]);
  // A restriction is a duty of its own: it must be lifted, and is not forgotten by the way.
  expect(await table.persons.marks(SOMEBODY)).toHaveLength(1);
});

it('a closed case keeps a task that was opened after it closed', async () => {
  const id = newCase();
  await cases.open(counter, id, { type: 'Open', due: counter.initial.due }, as());
  await cases.execute(counter, id, { type: 'Close' }, as());
  const task = { task: 'unmark-restriction.1', step: 'unmark-restriction', unit: 'AEF', due: counter.initial.due };
  await table.store.openTask(id, { ...task, generation: 1, openedAt: SINCE } as never);
  await cases.execute(counter, id, { type: 'Add', amount: 1 }, as());
  expect((await table.store.load(id))?.tasks.map(({ status }) => status)).toEqual(['OPEN']);
});

it('the index finds the cases that somebody asked for on behalf of another, apart from their own', async () => {
  const [own, child] = [newCase(), newCase()];
  await cases.open(marking, own, { type: 'Be', person: SOMEBODY }, as());
  await cases.open(marking, child, { type: 'Be', person: OTHER, asker: SOMEBODY }, as());
  const found = async (who: string) => [
    (await table.persons.cases(who)).map((each) => each.case),
    (await table.persons.asked(who)).map((each) => each.case),
  ];
  expect([await found(SOMEBODY), await found(OTHER)]).toEqual([
    [[own], [child]],
    [[child], []],
  ]);
  await cases.execute(marking, child, { type: 'Be', person: OTHER }, as());
  expect(await found(SOMEBODY)).toEqual([[own], []]);
});
