import { guardStep } from '../../../functions/deadlines/next-alarm.ts';
import { MoreToRemind, remind } from '../../../functions/tasks/remind.ts';
import type { Cases } from '../../../lib/cases/cases.ts';
import type { CaseStore } from '../../../lib/cases/store.ts';
import { HOLIDAYS } from '../../../lib/deadlines/holidays.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { release } from '../../../lib/deadlines/tables.ts';
import type { CaseId, Instant, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { requestInTable } from '../deadlines/parts.ts';

const id = 'REQ-2026-000001' as CaseId;
let table: TestTable;
let cases: Cases;
let problems: string[];

/** At 06:00 in Oslo. */
const run = (day: string, isTimeUp?: () => boolean, store: CaseStore = table.store) =>
  remind(
    { cases, store },
    { day: day as PlainDate, now: `${day}T05:00:00.000Z` as Instant },
    (problem) => problems.push(problem),
    isTimeUp,
  );
const typesOf = async (of: CaseId = id) => (await cases.events(of)).map(({ type }) => type);
const assess = async (of: CaseId = id) =>
  table.store.openTask(of, {
    task: 'assess.1' as TaskId,
    step: 'assess',
    unit: 'ASA',
    due: '2026-04-07' as PlainDate,
    generation: 1,
    openedAt: '2026-03-05T10:00:00.000Z' as Instant,
  });

/** The release in which Tuesday 7 April 2026, the last day of the request, becomes a holiday. */
const nextRelease = {
  ...HOLIDAYS,
  version: '2027-01-01',
  overrides: [{ date: plainDate('2026-04-07'), change: 'ADD', source: 'test' }],
} as const;

beforeEach(async () => {
  table = await testTable();
  cases = await requestInTable(table, id);
  problems = [];
});
afterEach(() => table.close());

describe('the daily review', () => {
  it('CASE-20 reminds of what nobody opened, then tells the leader, and is done once a day', async () => {
    await assess();
    expect(await run('2026-03-06')).toEqual({ looked: 1, changed: 0, failed: 0 });
    expect(await run('2026-03-10')).toEqual({ looked: 1, changed: 1, failed: 0 });
    expect(await run('2026-03-10')).toEqual({ looked: 1, changed: 1, failed: 0 });
    const inbox = await table.store.inbox('ASA', { limit: 10 });
    expect(inbox.items.map(({ task, step, reminded }) => [task, step, reminded?.on])).toEqual([
      ['unopened.1.1', 'unopened', undefined],
      ['assess.1', 'assess', '2026-03-10'],
    ]);
    expect((await typesOf()).slice(-2)).toEqual(['TaskReminded', 'TaskEscalated']);
    expect(problems).toEqual([]);
  });

  it('leaves a case alone whose task was opened', async () => {
    await assess();
    await table.store.noteOpened(id, 'assess.1' as TaskId, '2026-03-05T11:00:00.000Z' as Instant);
    expect(await run('2026-03-20')).toEqual({ looked: 1, changed: 0, failed: 0 });
  });

  it('goes on where it stopped', async () => {
    for (let n = 2; n <= 4; n += 1) await requestInTable(table, `REQ-2026-00000${n}` as CaseId);
    for (let n = 1; n <= 4; n += 1) await assess(`REQ-2026-00000${n}` as CaseId);
    const pages: CaseStore = {
      ...table.store,
      list: (kind, open, { after }) => table.store.list(kind, open, { limit: 1, after }),
    };
    await expect(run('2026-03-10', () => true, pages)).rejects.toThrow(MoreToRemind);
    const touched = async () => {
      const all = [1, 2, 3, 4].map((n) => typesOf(`REQ-2026-00000${n}` as CaseId));
      return (await Promise.all(all)).filter((types) => types.includes('TaskReminded')).length;
    };
    expect(await touched()).toBe(1);
    await expect(run('2026-03-10', () => true, pages)).rejects.toThrow(MoreToRemind);
    expect(await touched()).toBe(2);
    expect(await run('2026-03-10', undefined, pages)).toEqual({ looked: 4, changed: 4, failed: 0 });
  });

  it('a case that cannot be reviewed stops no other', async () => {
    const second = 'REQ-2026-000002' as CaseId;
    await requestInTable(table, second);
    for (const each of [id, second]) await assess(each);
    const broken: CaseStore = {
      ...table.store,
      load: async (each) => {
        if (each === id) throw new Error('this one is broken');
        return table.store.load(each);
      },
    };
    expect(await run('2026-03-10', undefined, broken)).toEqual({ looked: 2, changed: 1, failed: 1 });
    expect(problems).toEqual([`${id}: could not be reviewed: this one is broken`]);
  });
});

describe('a release with other tables', () => {
  const guarded = () =>
    guardStep({ cases }, {
      version: 1,
      case: id,
      generation: 1,
      execution: 'x',
      now: '2026-03-06T10:00:00.000Z' as Instant,
    } as never);

  it('T9 moves a running case, says so in the ledger, wakes the guard and corrects the receipt', async () => {
    await assess();
    await table.store.noteOpened(id, 'assess.1' as TaskId, '2026-03-05T11:00:00.000Z' as Instant);
    const before = await table.store.load(id);
    const back = release({ holidays: nextRelease });
    try {
      expect(await run('2026-03-06')).toEqual({ looked: 1, changed: 1, failed: 0 });
      const after = await table.store.load(id);
      expect((await typesOf()).slice(-2)).toEqual(['DeadlineRecomputed', 'LetterIssued']);
      expect([before?.snapshot.row.due, after?.snapshot.row.due]).toEqual(['2026-04-07', '2026-04-08']);
      expect(after?.tasks.map(({ task, due }) => [task, due])).toEqual([['assess.1', '2026-04-08']]);
      expect(after?.guard.ledgerVersion).toBe((before?.guard.ledgerVersion ?? 0) + 1);
      const { entries } = subjectRequest.ledger(after?.snapshot.state as never);
      expect(entries.map(({ id: entry, date, inForce }) => [entry, date, inForce])).toEqual([
        [`first-due@${HOLIDAYS.version}`, '2026-04-07', false],
        ['first-due', '2026-04-08', true],
      ]);
      expect(await guarded()).toMatchObject({ step: 'WAIT', alarm: { id: 'reminder-day-14@2026-04-08' } });
      const letter = (await cases.events(id)).at(-1);
      expect(letter?.record).toMatchObject({ purpose: 'CORRECTION', kind: 'CORRECTION' });
      expect(String(letter?.personal?.['html'])).toMatch(/7\. april 2026[\s\S]*8\. april 2026/);
      const waiting = await table.store.outboxOf(id);
      expect(waiting.map(({ followUp }) => followUp.kind)).toEqual(
        expect.arrayContaining(['SEND_LETTER', 'SIGNAL_GUARD']),
      );
    } finally {
      back();
    }
  });

  it('a second time finds nothing to do, and a release that moves no date says nothing', async () => {
    const back = release({ holidays: nextRelease });
    try {
      await run('2026-03-06');
      const types = await typesOf();
      await run('2026-03-07');
      expect(await typesOf()).toEqual(types);
    } finally {
      back();
    }
    const harmless = release({ holidays: { ...HOLIDAYS, version: 'harmless' } });
    try {
      await requestInTable(table, 'REQ-2026-000002' as CaseId);
      expect((await run('2026-03-08')).failed).toBe(0);
      expect(await typesOf('REQ-2026-000002' as CaseId)).not.toContain('DeadlineRecomputed');
    } finally {
      harmless();
    }
  });
});
