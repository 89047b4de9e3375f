import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate, startOfDay } from '../../deadlines/oslo-time.ts';
import { addWorkingDays } from '../../deadlines/working-days.ts';
import type { Instant, PlainDate } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Refusal, ruleResult } from '../../kernel/rule.ts';
import { deadlineInForce } from '../dates.ts';
import type { DispatchPlanned } from '../events/access.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { dayReceived, isLatestSent, type Registered } from '../state.ts';
import { PERIODS } from '../tables/periods.ts';
import { inForce } from '../tables/table.ts';
import { issueLetter } from './letter.ts';

/**
 * The first day on which an answer that says neither yes nor no may be decided. It is the same rule of time for 'no data' and for 'neither
 * confirm nor deny', and it looks at nothing but the date of receipt.
 */
export function earliestNeutralAnswer(received: PlainDate): PlainDate {
  return addWorkingDays(received, inForce(PERIODS, received).rows.neutralAnswer);
}

/**
 * When a neutral answer that is ready at `ready` goes out. How long the adviser needed must not tell which of the two it is, so a fixed day and hour
 * after receipt hold for both; one that is ready later goes on the next working day, at the same hour. The law's last day comes before all that:
 * then the hour is that of the last day, and once that has passed it goes at once.
 */
export function neutralDispatch(state: Registered, ready: Instant): Instant {
  const received = dayReceived(state);
  const { neutralDispatch: days, neutralHour } = inForce(PERIODS, received).rows;
  const on = (day: PlainDate): Instant =>
    new Date(Date.parse(startOfDay(day)) + neutralHour * 3_600_000).toISOString() as Instant;
  const fixed = on(addWorkingDays(received, days));
  const usual = ready < fixed ? fixed : on(addWorkingDays(osloDate(ready), 1));
  const last = on(deadlineInForce(state).due);
  if (usual <= last) return usual;
  return ready < last ? last : ready;
}

/** The neutral answer with the day on which it goes out, which is the date that it bears. */
export function planDispatch(
  state: Registered,
  context: DecisionContext,
): Result<readonly SubjectRequestEvent[], Refusal> {
  const sendFrom = neutralDispatch(state, context.now);
  ruleResult('DSR-58', 'PLANNED', 'subject-request.neutral.planned');
  const letter = issueLetter(state, 'ANSWER', 'ANSWER_NEUTRAL', { date: osloDate(sendFrom) }, context);
  if (!letter.ok) return letter;
  const planned: DispatchPlanned = { type: 'DispatchPlanned', record: { sendFrom } };
  return ok([planned, letter.value]);
}

/** Planned anew where the facts have moved (a signature that took time, another date of receipt); nothing where the time stays or it has gone. */
export function planDispatchAgain(
  state: Registered,
  context: DecisionContext,
): Result<readonly SubjectRequestEvent[], Refusal> {
  const { outcome, sendFrom } = state;
  if (outcome !== 'NEUTRAL' || sendFrom === undefined || isLatestSent(state, 'ANSWER')) return ok([]);
  return neutralDispatch(state, context.now) === sendFrom ? ok([]) : planDispatch(state, context);
}
