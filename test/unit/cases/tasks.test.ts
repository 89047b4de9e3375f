import { Cases } from '../../../lib/cases/cases.ts';
import type { NewTask } from '../../../lib/cases/workflow.ts';
import type { CaseId, Instant, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const id = 'REQ-2026-000001' as CaseId;
const at = (text: string) => new Date(text).toISOString() as Instant;
const now = at('2026-03-05T09:00:00Z');
const entry = (what: 'TAKEN' | 'RELEASED' | 'HANDED_OVER', by: string, to?: string) => ({
  what,
  at: now,
  by,
  ...(to === undefined ? {} : { to }),
});

let table: TestTable;
const open = (n: number, more: Partial<NewTask> & { case?: CaseId } = {}) =>
  table.store.openTask(more.case ?? id, {
    task: `assess.${n}` as TaskId,
    step: 'assess',
    unit: 'ASA',
    due: `2026-04-0${n}` as PlainDate,
    generation: 1,
    openedAt: now,
    ...more,
  });
const names = async (filter = {}, limit = 10) =>
  (await table.store.inbox('ASA', { limit }, filter)).items.map(({ task }) => task);
const assess = 'assess.1' as TaskId;

beforeEach(async () => {
  table = await testTable();
});
afterEach(() => table.close());

describe('an inbox', () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3, 4]) await open(n);
    await open(5, { step: 'triage', task: 'triage.5' as TaskId, case: 'REQ-2026-000777' as CaseId });
    await open(6, { unit: 'OPA' });
  });

  it('gives what is due between two days, both included', async () => {
    expect(await names({ dueFrom: '2026-04-02', dueTo: '2026-04-03' })).toEqual(['assess.2', 'assess.3']);
    expect(await names({ dueTo: '2026-04-01' })).toEqual(['assess.1']);
    expect(await names({ dueFrom: '2026-04-03', dueTo: '2026-04-02' })).toEqual([]);
  });

  it('gives a step, a part of a case number, what is free and what somebody has', async () => {
    await table.store.assignTask(id, assess, { from: undefined, to: 'tor', entry: entry('TAKEN', 'tor') });
    expect(await names({ step: 'triage' })).toEqual(['triage.5']);
    expect(await names({ text: '777' })).toEqual(['triage.5']);
    expect(await names({ takenBy: 'tor' })).toEqual(['assess.1']);
    expect(await names({ takenBy: 'NOBODY', step: 'assess' })).toEqual(['assess.2', 'assess.3', 'assess.4']);
  });

  it('gives every task once over its pages, with and without a filter', async () => {
    for (const filter of [{}, { step: 'assess' }]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await table.store.inbox('ASA', { limit: 2, ...(after === undefined ? {} : { after }) }, filter);
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(({ task }) => task));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(['assess.1', 'assess.2', 'assess.3', 'assess.4', ...('step' in filter ? [] : ['triage.5'])]);
    }
  });

  it('has no next page where nothing stands on it', async () => {
    expect((await table.store.inbox('ASA', { limit: 5 })).next).toBeUndefined();
    expect((await table.store.inbox('ASA', { limit: 4 })).next).toBeDefined();
  });
});

describe('a task', () => {
  const load = async () => (await table.store.inbox('ASA', { limit: 1 })).items[0];
  beforeEach(() => open(1));

  it('remembers when it was first opened, and not the later times', async () => {
    await table.store.noteOpened(id, assess, now);
    await table.store.noteOpened(id, assess, at('2026-03-09T09:00:00Z'));
    expect((await load())?.firstOpened).toBe(now);
  });

  it('is one person’s at a time: of two at once one gets it', async () => {
    const take = (who: string) =>
      table.store.assignTask(id, assess, { from: undefined, to: who, entry: entry('TAKEN', who) });
    const got = await Promise.all([take('a'), take('b')]);
    expect(got.filter((each) => each)).toHaveLength(1);
    expect(['a', 'b']).toContain((await load())?.takenBy);
  });

  it('keeps who took it, handed it over and let go of it', async () => {
    const { store } = table;
    expect(await store.assignTask(id, assess, { from: undefined, to: 'a', entry: entry('TAKEN', 'a') })).toBe(true);
    expect(await store.assignTask(id, assess, { from: 'x', to: 'b', entry: entry('HANDED_OVER', 'l', 'b') })).toBe(
      false,
    );
    expect(await store.assignTask(id, assess, { from: 'a', to: 'b', entry: entry('HANDED_OVER', 'l', 'b') })).toBe(
      true,
    );
    expect(await store.assignTask(id, assess, { from: 'b', to: undefined, entry: entry('RELEASED', 'b') })).toBe(true);
    const task = await load();
    expect(task?.takenBy).toBeUndefined();
    expect(task?.log?.map(({ what, by, to }) => [what, by, to])).toEqual([
      ['TAKEN', 'a', undefined],
      ['HANDED_OVER', 'l', 'b'],
      ['RELEASED', 'b', undefined],
    ]);
  });

  it('cannot be taken when it is no longer open', async () => {
    await table.store.closeTask(id, assess);
    const taken = await table.store.assignTask(id, assess, { from: undefined, to: 'a', entry: entry('TAKEN', 'a') });
    expect(taken).toBe(false);
  });
});

describe('the review of a case in the table', () => {
  const context = (day: string, n: number) => ({
    now: at(`${day}T05:00:00Z`),
    actor: { id: 'schedule:remind', roles: ['MACHINE'] } as const,
    commandId: `review:${day}:${n}`,
  });

  it('CASE-20 opens the leader’s task, marks the late one, and a second time writes nothing', async () => {
    const cases = new Cases(table.store, async () => {});
    const due = '2026-04-07' as PlainDate;
    await cases.open(counter, id, { type: 'Open', due }, { ...context('2026-03-05', 0), commandId: 'open' });
    await open(1);
    const command = { type: 'ReviewTasks', day: '2026-03-10' } as never;
    const first = await cases.execute(counter, id, command, context('2026-03-10', 1));
    expect(first).toMatchObject({ ok: true, repeated: false });
    const stored = await table.store.load(id);
    expect(stored?.tasks.map(({ task, reminded, standing }) => [task, reminded?.step, standing])).toEqual([
      ['assess.1', 'UNOPENED_LEADER', undefined],
      ['unopened.1.1', undefined, true],
    ]);
    expect(stored?.snapshot.state).toMatchObject({ count: 0, open: true });
    expect(await cases.execute(counter, id, command, context('2026-03-10', 2))).toMatchObject({ repeated: true });
  });

  it('a task that stands outlives the generation and the case; others do not', async () => {
    const cases = new Cases(table.store, async () => {});
    const due = '2026-04-07' as PlainDate;
    await cases.open(counter, id, { type: 'Open', due }, { ...context('2026-03-05', 0), commandId: 'open' });
    await open(1);
    await open(2, { task: 'complaint.1' as TaskId, standing: true });
    await cases.execute(counter, id, { type: 'StartGeneration', generation: 2 }, context('2026-03-06', 1));
    await cases.execute(counter, id, { type: 'Close' }, context('2026-03-06', 2));
    const tasks = (await table.store.load(id))?.tasks.map(({ task, status }) => [task, status]);
    expect(tasks).toEqual([
      ['assess.1', 'CLOSED'],
      ['complaint.1', 'OPEN'],
    ]);
  });
});

describe('figures and the progress of jobs', () => {
  it('stand in the month that they belong to, and go from where they were', async () => {
    const { store } = table;
    await store.putFigures('subject-request', id, { period: '2026-03', formerly: [], facts: { right: 'ACCESS' } });
    await store.putFigures('subject-request', id, {
      period: '2026-02',
      formerly: ['2026-03'],
      facts: { right: 'ERASURE' },
    });
    expect((await store.figures('subject-request', '2026-03', { limit: 10 })).items).toEqual([]);
    expect((await store.figures('subject-request', '2026-02', { limit: 10 })).items).toEqual([
      { case: id, facts: { right: 'ERASURE' } },
    ]);
  });

  it('a job finds where it stopped', async () => {
    expect(await table.store.progress('remind 2026-03-05')).toBeUndefined();
    await table.store.keepProgress('remind 2026-03-05', { kind: 'transfer-approval', done: 3 });
    expect(await table.store.progress('remind 2026-03-05')).toEqual({ kind: 'transfer-approval', done: 3 });
  });
});
