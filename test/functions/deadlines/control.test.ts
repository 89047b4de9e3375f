import { control } from '../../../functions/deadlines/control.ts';
import { guardStep } from '../../../functions/deadlines/next-alarm.ts';
import { raiseAlarm } from '../../../functions/deadlines/raise-alarm.ts';
import type { Cases } from '../../../lib/cases/cases.ts';
import type { CaseId, Instant } from '../../../lib/kernel/ids.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { FakeExecutions, requestInTable } from './parts.ts';

const at = (text: string): Instant => new Date(text).toISOString() as Instant;
const id = 'REQ-2026-000001' as CaseId;

let table: TestTable;
let cases: Cases;
let executions: FakeExecutions;
let problems: string[];
const run = (now: string) =>
  control({ cases, store: table.store, executions }, at(now), (problem) => problems.push(problem));
const raisedAlarms = async () =>
  (await cases.events(id))
    .filter((event) => event.type === 'AlarmRaised')
    .map((event) => String(event.record['alarm']));

beforeEach(async () => {
  table = await testTable();
  cases = await requestInTable(table, id);
  executions = new FakeExecutions();
  executions.running.add(`guard ${id}.1`).add(`handle ${id}.1`);
  problems = [];
});
afterEach(() => table.close());

describe('the control', () => {
  it('finds nothing while guard and machine do their work', async () => {
    expect(await run('2026-03-06T10:00:00Z')).toEqual({
      open: 1,
      alarmsRaised: 0,
      guardsStarted: 0,
      handlesMissing: 0,
      renewed: 0,
      notLookedAt: 0,
    });
    expect(problems).toEqual([]);
  });

  it('leaves an alarm alone that is less than a quarter of an hour late', async () => {
    const first = await guardStep(
      { cases },
      { version: 1, case: id, generation: 1, execution: 'x', now: at('2026-03-06T10:00:00Z') },
    );
    if (first.step !== 'WAIT') throw new Error('an alarm was expected');
    const soon = new Date(Date.parse(first.alarm.at) + 14 * 60_000).toISOString();
    expect((await run(soon)).alarmsRaised).toBe(0);
    const later = new Date(Date.parse(first.alarm.at) + 16 * 60_000).toISOString();
    expect((await run(later)).alarmsRaised).toBe(1);
  });

  it('raises every alarm that was missed in forty days without the engine, and the case is overdue', async () => {
    executions.down = true;
    const report = await run('2026-04-14T10:00:00Z');
    expect(report.notLookedAt).toBe(1);
    expect((await raisedAlarms()).some((alarm) => alarm.startsWith('first-deadline@2026-04-07'))).toBe(true);
    const loaded = await cases.load(subjectRequest, id);
    expect(loaded === undefined ? undefined : subjectRequest.row(loaded.state).overdue).toBe(true);
    expect((await table.store.inbox('ASA', { limit: 10 })).items.map((task) => task.step)).toContain('overdue');
  });

  it('looks at the cases behind one that cannot be looked at', async () => {
    const broken = 'REQ-2026-000002' as CaseId;
    await requestInTable(table, broken, { received: at('2026-03-04T09:00:00Z') });
    const load: Cases['load'] = (workflow, of) =>
      of === broken ? Promise.reject(new Error('its state cannot be read')) : cases.load(workflow, of);
    const execute: Cases['execute'] = (...all) => cases.execute(...all);
    executions.down = true;
    const store = { ...table.store, load: (of: CaseId) => load(subjectRequest, of).then(() => table.store.load(of)) };
    const parts = { cases: { load, execute } as Cases, store, executions };
    const report = await control(parts, at('2026-04-14T10:00:00Z'), (problem) => problems.push(problem));
    expect([report.open, report.notLookedAt]).toEqual([2, 2]);
    expect(problems.some((problem) => problem.includes('its state cannot be read'))).toBe(true);
    expect((await raisedAlarms()).some((alarm) => alarm.startsWith('first-deadline@2026-04-07'))).toBe(true);
  });

  it('raises an alarm once, however often it looks', async () => {
    await run('2026-04-14T10:00:00Z');
    const first = await raisedAlarms();
    await run('2026-04-14T11:00:00Z');
    expect(await raisedAlarms()).toEqual(first);
  });

  it('starts the next run of a guard that does not live', async () => {
    executions.running.delete(`guard ${id}.1`);
    expect((await run('2026-03-06T10:00:00Z')).guardsStarted).toBe(1);
    expect(executions.started).toEqual([`guard ${id}.2`]);
    expect((await run('2026-03-06T11:00:00Z')).guardsStarted).toBe(0);
  });

  it('makes a case that nobody works on an operators task, once', async () => {
    executions.running.delete(`handle ${id}.1`);
    expect((await run('2026-03-06T10:00:00Z')).handlesMissing).toBe(1);
    await run('2026-03-06T11:00:00Z');
    const inbox = await table.store.inbox('OPERATORS', { limit: 10 });
    expect(inbox.items).toMatchObject([{ case: id, step: 'operators' }]);
  });
});

describe('an execution that comes near the end of its year', () => {
  const begun = '2025-04-01T10:00:00.000Z' as Instant;

  it('is followed by the next generation, which takes over its work', async () => {
    executions.begun.set(`handle ${id}.1`, begun);
    expect((await run('2026-03-06T10:00:00Z')).renewed).toBe(1);
    expect((await table.store.load(id))?.snapshot.row.generation).toBe(2);
    const left = (await table.store.outboxOf(id)).map(({ followUp }) => followUp);
    expect(left.filter(({ kind }) => kind.endsWith('_EXECUTION')).slice(-2)).toEqual([
      { kind: 'STOP_EXECUTION', machine: 'handle', generation: 1 },
      { kind: 'START_EXECUTION', machine: 'handle', generation: 2 },
    ]);
  });

  it('as a guard is followed by its next run', async () => {
    executions.begun.set(`guard ${id}.1`, begun);
    expect((await run('2026-03-06T10:00:00Z')).renewed).toBe(1);
    expect([...executions.running]).toEqual([`handle ${id}.1`, `guard ${id}.2`]);
  });

  it('goes on while it has more than a month', async () => {
    executions.begun.set(`handle ${id}.1`, '2025-04-06T10:00:00.000Z' as Instant);
    expect((await run('2026-03-06T10:00:00Z')).renewed).toBe(0);
  });
});

describe('raising an alarm', () => {
  it('is done once by guard and control together', async () => {
    const alarm = { id: 'first-deadline@2026-04-07', kind: 'FIRST_DEADLINE', rule: 'DSR-23' } as const;
    const about = { case: id, alarm, now: at('2026-04-07T22:00:00Z') };
    await Promise.all(['guard', 'control'].map((by) => raiseAlarm({ cases }, { ...about, by })));
    expect((await raisedAlarms()).filter((raised) => raised === alarm.id)).toHaveLength(1);
  });
});

describe('the guard is told', () => {
  it('to wait for the first alarm, with the version of the ledger it came from', async () => {
    const step = await guardStep(
      { cases },
      { version: 1, case: id, generation: 1, execution: 'x', now: at('2026-03-05T10:00:00Z') },
    );
    expect(step).toMatchObject({ step: 'WAIT', ledgerVersion: 1 });
  });

  it('to raise at once what is due', async () => {
    const step = await guardStep(
      { cases },
      { version: 1, case: id, generation: 1, execution: 'x', now: at('2026-04-14T10:00:00Z') },
    );
    expect(step).toMatchObject({ step: 'RAISE' });
  });

  it('to end where there is no case', async () => {
    const missing = 'REQ-2026-999999' as CaseId;
    expect(
      await guardStep(
        { cases },
        { version: 1, case: missing, generation: 1, execution: 'x', now: at('2026-03-05T10:00:00Z') },
      ),
    ).toEqual({
      step: 'END',
    });
  });
});
