import { guardStep } from '../../../functions/deadlines/next-alarm.ts';
import type { Cases } from '../../../lib/cases/cases.ts';
import { carryOut } from '../../../lib/cases/outbox.ts';
import type { CaseId, Instant, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { type Act, act, adviser, decideAccess, dispatch, machine } from '../../unit/subject-requests/given.ts';
import { grounds } from '../../unit/subject-requests/given-time.ts';
import { FakeExecutions, requestInTable } from './parts.ts';

const id = 'REQ-2026-000001' as CaseId;
let table: TestTable;
let cases: Cases;
let executions: FakeExecutions;
let done = 0;

async function perform({ command, actor, now }: Act): Promise<void> {
  done += 1;
  const outcome = await cases.execute(subjectRequest, id, command, { now, actor, commandId: `act-${done}` });
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.reason}`);
}

beforeEach(async () => {
  table = await testTable();
  cases = await requestInTable(table, id);
  executions = new FakeExecutions();
  await table.store.openTask(id, {
    task: 'assess.1' as TaskId,
    step: 'assess',
    unit: 'ASA',
    due: '2026-04-07' as PlainDate,
    generation: 1,
    openedAt: '2026-03-05T10:00:00.000Z' as Instant,
  });
  await perform(decideAccess());
  await perform(dispatch(2, '2026-03-20T10:01:00Z'));
  await perform(act({ type: 'CloseCase' }, machine, '2026-03-20T10:02:00Z'));
});
afterEach(() => table.close());

describe('a closed case that is opened again', () => {
  const correct = act({ type: 'CorrectOutcome', ...grounds }, adviser('ASA'), '2026-04-08T08:00:00Z');
  const at = (now: string) =>
    guardStep({ cases }, { version: 1, case: id, generation: 1, execution: 'x', now } as never);

  it('CASE-24 has its clock again: the guard of the next run finds the deadline that passed meanwhile', async () => {
    expect(await at('2026-04-08T08:00:00.000Z')).toEqual({ step: 'END' });
    expect((await table.store.load(id))?.guard.closed).toBe(true);
    await perform(correct);
    expect((await table.store.load(id))?.guard.closed).toBe(false);
    expect(await at('2026-04-08T08:00:00.000Z')).toMatchObject({ step: 'RAISE' });
  });

  it('CASE-24 gets a new run of its guard, once', async () => {
    await perform(correct);
    const items = (await table.store.outboxOf(id)).filter(({ followUp }) => followUp.kind === 'RESTART_GUARD');
    expect(items).toHaveLength(1);
    const handlers = { store: table.store, executions, sendLetter: async () => {} };
    for (let time = 0; time < 2; time += 1)
      for (const { followUp, id: place } of items) await carryOut(handlers, id, followUp, place);
    // By the same name, so that Step Functions starts it once.
    expect([...new Set(executions.started)]).toEqual([`guard ${id}.2`]);
    expect(await table.store.guardRun(id)).toBe(2);
  });

  it('CASE-24 is listed as open, and its figures are kept by the daily job again', async () => {
    const listed = async () => (await table.store.list('subject-request', true, { limit: 10 })).items.length;
    const figures = async () => (await table.store.figures('subject-request', '2026-03', { limit: 10 })).items;
    expect([await listed(), (await figures())[0]?.facts]).toMatchObject([0, { closed: true, answered: '2026-03-20' }]);
    await perform(correct);
    expect(await listed()).toBe(1);
  });
});
