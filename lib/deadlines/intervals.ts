import type { Step } from '../cases/workflow.ts';
import { inForce } from '../kernel/dated.ts';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import type { HolidayTable } from './holidays.ts';
import { endOfDay, type Received, receivedDate } from './oslo-time.ts';
import { step } from './step.ts';
import { holidays as inThisRelease } from './tables.ts';
import { addWorkingDays } from './working-days.ts';

/** A length of time that the law or a decision of ours sets. Kept as data so that a decision is a change of a row. */
export interface Interval {
  readonly id: string;
  readonly rule: string;
  readonly amount: number;
  readonly unit: 'MONTHS' | 'WORKING_DAYS' | 'DAYS';
  readonly source: string;
  /** First and last day on which a period of this length can begin. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/**
 * The month of the answer is the law's (T1); domestic law and the guidance of Datatilsynet give the same (T12, T13).
 * Change a row by closing it with `validTo` and adding one; and change TABLES_VERSION.
 */
export const INTERVALS = [
  {
    id: 'answer',
    rule: 'DSR-23',
    amount: 1,
    unit: 'MONTHS',
    source: 'GDPR 12(3); IM 2019-004 § 4',
    validFrom: '1900-01-01',
  },
  // One period from receipt: art. 12(3) extends 'that period' (domain-facts § 2.2); month and two months chained would lose days.
  {
    id: 'answer-extended',
    rule: 'DSR-24',
    amount: 3,
    unit: 'MONTHS',
    source: 'GDPR 12(3); IM 2019-004 § 4',
    validFrom: '1900-01-01',
  },
  {
    id: 'identity-question',
    rule: 'T14',
    amount: 3,
    unit: 'WORKING_DAYS',
    source: 'domain-facts § 2.5',
    validFrom: '1900-01-01',
  },
  {
    id: 'triage',
    rule: 'DSR-21',
    amount: 1,
    unit: 'WORKING_DAYS',
    source: 'domain-facts DSR-21',
    validFrom: '1900-01-01',
  },
  {
    id: 'consultation',
    rule: 'TRF-36',
    amount: 10,
    unit: 'WORKING_DAYS',
    source: 'IM 2018-012 § 6.1; settled 15',
    validFrom: '1900-01-01',
  },
  // What the daily review does about tasks (CASE-20): practice of our own, in working days after the task was opened or was due.
  {
    id: 'unopened-reminder',
    rule: 'CASE-20',
    amount: 2,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
  {
    id: 'unopened-leader',
    rule: 'CASE-20',
    amount: 3,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
  {
    id: 'late-reminder',
    rule: 'CASE-20',
    amount: 1,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
  {
    id: 'late-leader',
    rule: 'CASE-20',
    amount: 2,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
  {
    id: 'second-person',
    rule: 'T4',
    amount: 1,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
  {
    id: 'complaint-answer',
    rule: 'DSR-26',
    amount: 15,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
  {
    id: 'restriction-lifting',
    rule: 'GAP-04',
    amount: 5,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
  // A person who has not opened an important letter within a week is told a second time.
  {
    id: 'second-notice',
    rule: 'GAP-05',
    amount: 7,
    unit: 'DAYS',
    source: 'eForvaltningsforskriften § 8',
    validFrom: '1900-01-01',
  },
  {
    id: 'letter-returned',
    rule: 'GAP-05',
    amount: 2,
    unit: 'WORKING_DAYS',
    source: 'our practice',
    validFrom: '1900-01-01',
  },
] as const satisfies readonly Interval[];

export type IntervalId = (typeof INTERVALS)[number]['id'];

/** The row in force for a period that begins that day. */
export function interval(id: IntervalId, on: PlainDate, table: readonly Interval[] = INTERVALS): Interval {
  const found = table.find((row) => row.id === id && inForce(row, on));
  if (found === undefined) throw new RangeError(`no length of '${id}' is in force on ${on}: add a row to INTERVALS`);
  return found;
}

/** The last day of a period, why, and when it has passed. */
export interface Deadline {
  readonly due: PlainDate;
  readonly expiresAt: Instant;
  readonly steps: readonly Step[];
}

/** A period of working days from the table. It ends on a working day by its nature, so nothing is moved. */
export function workingDaysDeadline(
  id: IntervalId,
  from: Received,
  holidays: HolidayTable = inThisRelease(),
): Deadline {
  const start = receivedDate(from);
  const { rule, amount, unit } = interval(id, start);
  if (unit !== 'WORKING_DAYS') throw new RangeError(`'${id}' is not a period of working days`);
  const due = addWorkingDays(start, amount, holidays);
  const expiresAt = endOfDay(due);
  const steps = [
    step('T5', 'NOT_COUNTED', 'deadline.step.start-not-counted', { date: start }),
    step(rule, 'DUE', 'deadline.step.working-days', { days: amount, date: due }),
    step('T6', 'EXPIRES', 'deadline.step.expires', { date: due, at: expiresAt }),
  ];
  return { due, expiresAt, steps };
}

/** How long the ombud (PVO) and IT security have to comment on a transfer, from the day it was sent to them (TRF-36, settled 15). */
export function consultationDeadline(sentAt: Received, holidays: HolidayTable = inThisRelease()): Deadline {
  return workingDaysDeadline('consultation', sentAt, holidays);
}

/** When a request that no rule of routing matched must have been given a department (DSR-21). */
export function triageDeadline(openedAt: Received, holidays: HolidayTable = inThisRelease()): Deadline {
  return workingDaysDeadline('triage', openedAt, holidays);
}
