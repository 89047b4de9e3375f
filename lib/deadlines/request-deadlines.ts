import type { Step } from '../cases/workflow.ts';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import type { HolidayTable } from './holidays.ts';
import { type IntervalId, interval } from './intervals.ts';
import { endOfDay, isPlainDate, osloTime, type Received, receivedDate } from './oslo-time.ts';
import { addCalendarMonths, addDays, daysBetween } from './plain-date.ts';
import { step } from './step.ts';
import { holidays as inThisRelease } from './tables.ts';
import { addWorkingDays, rollToWorkingDay } from './working-days.ts';

export interface RequestDeadlines {
  /** The Oslo day of receipt. */
  readonly receivedDate: PlainDate;
  /** Last day of one month: answer, refusal, and last day to send an extension notice. */
  readonly firstDue: PlainDate;
  /** Last day of three months: in force only where an extension counts. */
  readonly extendedDue: PlainDate;
  /** The first instant at which the first deadline has passed. */
  readonly expiresAt: Instant;
  readonly extendedExpiresAt: Instant;
  readonly steps: readonly Step[];
  readonly extendedSteps: readonly Step[];
  /** Only where a suspension was asked about; it never moves the dates above. */
  readonly suspension?: Suspension;
}

/** The time between asking who somebody is and knowing enough. */
export interface IdentityDoubt {
  readonly askedAt: Received;
  readonly answeredAt: Received;
}

/** What the last days would be if that time were not counted (domain-facts § 2.5; D3: off by default). */
interface Suspension {
  readonly days: number;
  readonly dueIfSuspended: PlainDate;
  readonly extendedDueIfSuspended: PlainDate;
  readonly expiresIfSuspended: Instant;
  /** USABLE says that the question came in time; a privacy adviser must also have decided and recorded it. */
  readonly usable: RuleResult<'USABLE' | 'ASKED_TOO_LATE'>;
  readonly steps: readonly Step[];
}

/** The dates of a data-subject request by Regulation 1182/71 and GDPR 12(3), each with the steps that led to it. */
export function requestDeadlines(request: {
  readonly received: Received;
  readonly suspension?: IdentityDoubt | undefined;
  readonly holidays?: HolidayTable | undefined;
}): RequestDeadlines {
  const holidays = request.holidays ?? inThisRelease();
  const { date: received, step: receipt } = receiptOf(request.received);
  const start = [receipt, notCounted(received)];
  const first = monthsFrom(received, 'answer', holidays);
  const extended = monthsFrom(received, 'answer-extended', holidays);
  const deadlines = {
    receivedDate: received,
    firstDue: first.due,
    extendedDue: extended.due,
    expiresAt: first.expiresAt,
    extendedExpiresAt: extended.expiresAt,
    steps: [...start, ...first.steps],
    extendedSteps: [...start, ...extended.steps],
  };
  if (request.suspension === undefined) return deadlines;
  return {
    ...deadlines,
    suspension: suspended(received, [first.nominal, extended.nominal], request.suspension, holidays),
  };
}

/**
 * Whether a notice of extension counts: the dispatch partner accepted it before the first deadline had passed (DSR-25, settled 19).
 * At the stroke of midnight it is too late.
 */
export function extensionCounts(
  received: Received,
  acceptedAt: Instant,
  holidays: HolidayTable = inThisRelease(),
): RuleResult<'COUNTS' | 'TOO_LATE'> {
  const { firstDue, expiresAt } = requestDeadlines({ received, holidays });
  const params = { acceptedAt, date: firstDue, at: expiresAt };
  if (Date.parse(acceptedAt) < Date.parse(expiresAt))
    return ruleResult('DSR-25', 'COUNTS', 'deadline.step.extension-counts', params);
  return ruleResult('DSR-25', 'TOO_LATE', 'deadline.step.extension-too-late', params);
}

function notCounted(date: PlainDate): Step {
  return step('T5', 'NOT_COUNTED', 'deadline.step.receipt-not-counted', { date, from: addDays(date, 1) });
}

/** The Oslo day of receipt, and how it was found. */
function receiptOf(received: Received): { date: PlainDate; step: Step } {
  if (isPlainDate(received)) {
    return { date: received, step: step('T4', 'RECEIVED', 'deadline.step.received', { date: received }) };
  }
  const { date, time, offset } = osloTime(received);
  return { date, step: step('T4', 'RECEIVED', 'deadline.step.received-at', { at: received, date, time, offset }) };
}

interface Period {
  readonly nominal: PlainDate;
  readonly due: PlainDate;
  readonly expiresAt: Instant;
  readonly steps: readonly Step[];
}

/** Weekends and holidays count as other days do (T8), but for the last one. */
function monthsFrom(received: PlainDate, id: IntervalId & `answer${string}`, holidays: HolidayTable): Period {
  const { rule, amount: months } = interval(id, received);
  const { date: nominal, day, clamped } = addCalendarMonths(received, months);
  const counted = clamped
    ? step('T7', 'CLAMPED', 'deadline.step.clamped', { day, date: nominal })
    : step('T6', 'SAME_DAY', 'deadline.step.same-day', { day, date: nominal });
  const rolled = rollToWorkingDay(nominal, holidays);
  const expiresAt = endOfDay(rolled.date);
  const steps = [
    step(rule, 'PERIOD', `deadline.step.${id}`, { months, from: received }),
    counted,
    rolled.step,
    step('T6', 'EXPIRES', 'deadline.step.expires', { date: rolled.date, at: expiresAt }),
  ];
  return { nominal, due: rolled.date, expiresAt, steps };
}

/** @throws RangeError where the answer came before the question or the question before the request: the caller mixed up its facts. */
function suspended(
  received: PlainDate,
  [first, extended]: readonly [PlainDate, PlainDate],
  doubt: IdentityDoubt,
  holidays: HolidayTable,
): Suspension {
  const asked = receivedDate(doubt.askedAt);
  const answered = receivedDate(doubt.answeredAt);
  if (asked < received || answered < asked) {
    throw new RangeError(`a suspension runs from question to answer after receipt: ${received}, ${asked}, ${answered}`);
  }
  const days = daysBetween(asked, answered);
  const nominal = addDays(first, days);
  const rolled = rollToWorkingDay(nominal, holidays);
  return {
    days,
    dueIfSuspended: rolled.date,
    extendedDueIfSuspended: rollToWorkingDay(addDays(extended, days), holidays).date,
    expiresIfSuspended: endOfDay(rolled.date),
    usable: askedInTime(received, asked, holidays),
    steps: [
      step('T14', 'SUSPENDED', 'deadline.step.suspended', { days, asked, answered, nominal: first, date: nominal }),
      rolled.step,
    ],
  };
}

function askedInTime(received: PlainDate, asked: PlainDate, holidays: HolidayTable): Suspension['usable'] {
  const { rule, amount: days } = interval('identity-question', received);
  const latest = addWorkingDays(received, days, holidays);
  const params = { asked, latest, days };
  if (asked <= latest) return ruleResult(rule, 'USABLE', 'deadline.suspension.usable', params);
  return ruleResult(rule, 'ASKED_TOO_LATE', 'deadline.suspension.asked-too-late', params);
}
