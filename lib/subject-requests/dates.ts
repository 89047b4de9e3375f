import type { Ledger } from '../cases/workflow.ts';
import { endOfDay, osloDate } from '../deadlines/oslo-time.ts';
import { type IdentityDoubt, requestDeadlines } from '../deadlines/request-deadlines.ts';
import { requestLedger } from '../deadlines/request-ledger.ts';
import { suspensionIsOn, tablesVersion } from '../deadlines/tables.ts';
import { addWorkingDays, workingDaysBefore } from '../deadlines/working-days.ts';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import { dayReceived, lettersFor, type Registered, received, type SubjectRequest } from './state.ts';
import { PERIODS } from './tables/periods.ts';
import { inForce } from './tables/table.ts';

/** The last day in force and when it has passed. */
export interface DeadlineInForce {
  readonly deadline: 'FIRST' | 'EXTENDED';
  readonly due: PlainDate;
  readonly expiresAt: Instant;
}

export function deadlineInForce(state: Registered): DeadlineInForce {
  const dates = requestDeadlines({ received: received(state) });
  return state.extension?.status === 'IN_FORCE'
    ? { deadline: 'EXTENDED', due: dates.extendedDue, expiresAt: dates.extendedExpiresAt }
    : { deadline: 'FIRST', due: dates.firstDue, expiresAt: dates.expiresAt };
}

/** When the answer was accepted for dispatch, which ends the clock. */
export function answeredAt(state: Registered): Instant | undefined {
  return lettersFor(state, 'ANSWER').find((letter) => letter.dispatched !== undefined)?.dispatched?.acceptedAt;
}

/** The dates and alarms of a request with their reasons; nothing before it is registered. */
export function ledgerOf(state: SubjectRequest): Ledger {
  if (state.kind === 'UNREGISTERED') return { tables: tablesVersion(), entries: [], alarms: [] };
  const [first, ...corrections] = state.receipts;
  const { extension, extensionWrittenAt: noticeWrittenAt, recomputed, raised, handedInOn: on } = state;
  const { underWay: atMost } = inForce(PERIODS, dayReceived(state)).rows;
  const doubt = suspensionIsOn(dayReceived(state)) ? identityDoubt(state) : undefined;
  return requestLedger({
    received: first,
    receivedCorrections: corrections,
    ...(on === undefined ? {} : { handedIn: { on, atMost } }),
    ...(extension === undefined ? {} : { extension: { noticeWrittenAt, noticeAcceptedAt: extension.acceptedAt } }),
    ...(doubt === undefined ? {} : { identityDoubt: { ...doubt, decided: state.suspensionDecided } }),
    answeredAt: answeredAt(state),
    raised,
    recomputed,
  });
}

/**
 * The time between the question about identity and enough of an answer, once both are known. Nothing where a corrected receipt lies after the
 * question: it was then another request's.
 */
export function identityDoubt(state: Registered): IdentityDoubt | undefined {
  const askedAt = lettersFor(state, 'IDENTITY_QUESTION').at(-1)?.dispatched?.acceptedAt;
  const { doubtAnsweredAt: answeredAt } = state;
  if (askedAt === undefined || answeredAt === undefined) return undefined;
  const [asked, answered] = [osloDate(askedAt), osloDate(answeredAt)];
  return asked < dayReceived(state) || answered < asked ? undefined : { askedAt, answeredAt };
}

/**
 * How long the person may take to reply about identity: the usual working days, but so that a refusal can still go out in time
 * (DSR-15), and never less than one working day, even when the answer is then late.
 */
export function replyPeriod(state: Registered, now: Instant): { readonly due: PlainDate; readonly endsAt: Instant } {
  const { identityReply, identityReplyBeforeDue } = inForce(PERIODS, dayReceived(state)).rows;
  const today = osloDate(now);
  const usual = addWorkingDays(today, identityReply);
  const latest = workingDaysBefore(deadlineInForce(state).due, identityReplyBeforeDue);
  const least = addWorkingDays(today, 1);
  const [sooner = usual] = [usual, latest].sort();
  const [, due = least] = [sooner, least].sort();
  return { due, endsAt: endOfDay(due) };
}
