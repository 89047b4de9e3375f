import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext, RaiseAlarm } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { addWorkingDays } from '../../deadlines/working-days.ts';
import type { PlainDate, TaskId } from '../../kernel/ids.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { Department } from '../codes.ts';
import type { AcknowledgeOverdue } from '../commands.ts';
import { answeredAt, deadlineInForce, ledgerOf } from '../dates.ts';
import type { AlarmRaised, DeadlinePassed } from '../events.ts';
import { pendingOverdue, type Registered, unitOf } from '../state.ts';
import { PERIODS } from '../tables/periods.ts';
import { inForce } from '../tables/table.ts';
import { done, type RequestDecision, refuse, unchanged } from './decision.ts';
import { noticeLate } from './notice.ts';

type Done = Extract<RequestDecision, { ok: true }>;

/** The guard (or the hourly control) raises an alarm of the ledger. A passed deadline escalates to the leader of the unit. */
export function raiseAlarm({ alarm }: RaiseAlarm, state: Registered, { now }: DecisionContext): RequestDecision {
  const found = ledgerOf(state).alarms.find((candidate) => candidate.id === alarm.id);
  const due = found !== undefined && Date.parse(found.at) <= Date.parse(now);
  if (!due || found.raisedAt !== undefined || state.closed) return unchanged;
  const { id, kind, rule } = found;
  const raised: AlarmRaised = { type: 'AlarmRaised', record: { alarm: id, kind, rule } };
  const passed = kind === 'FIRST_DEADLINE' || kind === 'EXTENDED_DEADLINE' ? deadlinePassed(kind, state) : undefined;
  if (kind === 'REFUSAL_WARNING') ruleResult('T2', 'WARNED', 'deadline.alarm.REFUSAL_WARNING');
  const notice = kind === 'EXTENSION_NOT_ACCEPTED' ? noticeLate(state) : undefined;
  if (notice !== undefined) return done([raised, notice.event], { opens: notice.opens });
  if (passed === undefined) return done([raised]);
  const { task, date } = passed.record;
  return done([raised, passed], { opens: [{ task, step: 'overdue', unit: unitOf(state), due: date }] });
}

/**
 * Undefined where the alarm is not that of the deadline in force, the answer had gone out, or the leader has an open task about that deadline
 * already: a receipt that is corrected to an earlier day makes the same delay longer and no second one.
 */
function deadlinePassed(kind: 'FIRST_DEADLINE' | 'EXTENDED_DEADLINE', state: Registered): DeadlinePassed | undefined {
  const { deadline, due: date } = deadlineInForce(state);
  if (kind !== `${deadline}_DEADLINE` || answeredAt(state) !== undefined) return undefined;
  if (pendingOverdue(state)?.deadline === deadline) return undefined;
  return { type: 'DeadlinePassed', record: { deadline, date, task: overdueTask(state, state.generation) } };
}

/** A fresh id each time: several deadlines of one case can pass in one generation, and a task can go to another unit. */
export function overdueTask(state: Registered, generation: number): TaskId {
  const numbers = state.passed
    .map(({ task }) => task.split('.').map(Number))
    .map(([, of, number]) => (of === generation ? (number ?? 0) : 0));
  return `overdue.${generation}.${Math.max(state.passed.length, ...numbers) + 1}` as TaskId;
}

/**
 * A deadline that passes while the case lies in triage leaves the leader's task there, where no leader is. With its department the case gets
 * a leader: the task ends and comes again for that one.
 */
export function handOverdueTo(
  unit: Department,
  state: Registered,
): Required<Pick<Done, 'events' | 'opens' | 'closes'>> {
  const pending = pendingOverdue(state);
  if (pending === undefined) return { events: [], opens: [], closes: [] };
  const task = overdueTask(state, state.generation);
  return {
    events: [{ type: 'OverdueTaskReopened', record: { task } }],
    opens: [{ task, step: 'overdue', unit, due: pending.date }],
    closes: [pending.task],
  };
}

/**
 * Acknowledged is not answered: after a dated interval the leader has the task again, as long as nothing has gone out (DSR-23).
 * @returns undefined where nothing is overdue, somebody has a task about it already, or its day has not come
 */
export function overdueAgain(state: Registered, day: PlainDate): Required<Pick<Done, 'events' | 'opens'>> | undefined {
  const last = state.passed.at(-1);
  if (last === undefined || last.withdrawn || !last.acknowledged) return undefined;
  if (state.closed || answeredAt(state) !== undefined) return undefined;
  const seen = osloDate(last.acknowledgedAt ?? last.at);
  if (day < addWorkingDays(seen, inForce(PERIODS, seen).rows.overdueAgain)) return undefined;
  ruleResult('DSR-23', 'OVERDUE_AGAIN', 'subject-request.overdue-again');
  const task = overdueTask(state, state.generation);
  return {
    events: [{ type: 'OverdueRaisedAgain', record: { task, date: last.date } }],
    opens: [{ task, step: 'overdue', unit: unitOf(state), due: last.date }],
  };
}

/** The leader of the unit has seen it and says what is done about it. The case stays overdue until it is answered. */
export function acknowledgeOverdue(
  { note }: AcknowledgeOverdue,
  state: Registered,
  { actor }: DecisionContext,
): RequestDecision {
  const last = pendingOverdue(state);
  if (last === undefined) return state.passed.length === 0 ? refuse('DSR-23', 'not-overdue') : unchanged;
  if (!hasRole(actor, 'LEADER') || actor.unit !== unitOf(state)) return refuse('DSR-23', 'not-the-leader');
  if (note.trim() === '') return refuse('DSR-23', 'reason-missing', { field: 'note' });
  return done([{ type: 'OverdueAcknowledged', record: { task: last.task }, personal: { note } }], {
    answers: { task: last.task, outcome: 'DONE' },
  });
}
