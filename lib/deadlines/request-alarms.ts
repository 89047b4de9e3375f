import type { Alarm } from '../cases/workflow.ts';
import { inForce } from '../kernel/dated.ts';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import type { HolidayTable } from './holidays.ts';
import { startOfDay } from './oslo-time.ts';
import { addDays } from './plain-date.ts';
import type { RequestDeadlines } from './request-deadlines.ts';
import { workingDaysBefore } from './working-days.ts';

/** When an alarm is due, told from the deadline that it belongs to. Days begin at midnight in Oslo. */
type Moment =
  | { readonly daysAfterReceipt: number }
  | { readonly workingDaysBefore: number }
  | { readonly hoursBeforeEnd: number }
  | 'START_OF_LAST_DAY'
  | 'PASSED';

export interface AlarmRule {
  /** First part of the alarm's id; the last day is the second: `first-deadline@2026-04-07`. */
  readonly id: string;
  readonly kind: Alarm['kind'];
  readonly rule: string;
  readonly deadline: 'FIRST' | 'EXTENDED';
  readonly moment: Moment;
  /**
   * BOTH: whether the request is extended or not, though after the extension only what was due before it. NOTICE: while a notice of extension
   * has been written and nobody has accepted it for dispatch.
   */
  readonly when: 'BOTH' | 'EXTENDED' | 'NOTICE';
  readonly source: string;
  /** First and last day of receipt that the row is for. */
  readonly validFrom: string;
  readonly validTo?: string;
}

const OURS = 'our practice';

/**
 * The alarms of a request: a month is the most that an answer may take, so people are reminded before (T3). The warning about refusals (D2)
 * stands at the start of the last day of the month, while a refusal can still go out in time by GDPR 12(4); the seed lets it wait for the
 * extended deadline.
 */
export const REQUEST_ALARMS = [
  {
    id: 'reminder-day-14',
    kind: 'REMINDER',
    rule: 'DSR-23',
    deadline: 'FIRST',
    moment: { daysAfterReceipt: 14 },
    when: 'BOTH',
    source: OURS,
    validFrom: '1900-01-01',
  },
  {
    id: 'reminder-5',
    kind: 'REMINDER',
    rule: 'DSR-23',
    deadline: 'FIRST',
    moment: { workingDaysBefore: 5 },
    when: 'BOTH',
    source: OURS,
    validFrom: '1900-01-01',
  },
  {
    id: 'reminder-2',
    kind: 'REMINDER',
    rule: 'DSR-23',
    deadline: 'FIRST',
    moment: { workingDaysBefore: 2 },
    when: 'BOTH',
    source: OURS,
    validFrom: '1900-01-01',
  },
  {
    id: 'last-day-to-extend',
    kind: 'LAST_DAY_TO_EXTEND',
    rule: 'DSR-25',
    deadline: 'FIRST',
    moment: 'START_OF_LAST_DAY',
    when: 'BOTH',
    source: 'IM 2019-004 § 4',
    validFrom: '1900-01-01',
  },
  {
    id: 'extension-not-accepted',
    kind: 'EXTENSION_NOT_ACCEPTED',
    rule: 'DSR-25',
    deadline: 'FIRST',
    moment: { hoursBeforeEnd: 2 },
    when: 'NOTICE',
    source: OURS,
    validFrom: '1900-01-01',
  },
  {
    id: 'first-deadline',
    kind: 'FIRST_DEADLINE',
    rule: 'DSR-23',
    deadline: 'FIRST',
    moment: 'PASSED',
    when: 'BOTH',
    source: 'IM 2019-004 § 4',
    validFrom: '1900-01-01',
  },
  {
    id: 'refusal-warning',
    kind: 'REFUSAL_WARNING',
    rule: 'DSR-27',
    deadline: 'FIRST',
    moment: 'START_OF_LAST_DAY',
    when: 'EXTENDED',
    source: 'GDPR 12(4); D2',
    validFrom: '1900-01-01',
  },
  {
    id: 'extended-reminder-5',
    kind: 'REMINDER',
    rule: 'DSR-24',
    deadline: 'EXTENDED',
    moment: { workingDaysBefore: 5 },
    when: 'EXTENDED',
    source: OURS,
    validFrom: '1900-01-01',
  },
  {
    id: 'extended-reminder-2',
    kind: 'REMINDER',
    rule: 'DSR-24',
    deadline: 'EXTENDED',
    moment: { workingDaysBefore: 2 },
    when: 'EXTENDED',
    source: OURS,
    validFrom: '1900-01-01',
  },
  {
    id: 'extended-deadline',
    kind: 'EXTENDED_DEADLINE',
    rule: 'DSR-24',
    deadline: 'EXTENDED',
    moment: 'PASSED',
    when: 'EXTENDED',
    source: 'IM 2019-004 § 4',
    validFrom: '1900-01-01',
  },
] as const satisfies readonly AlarmRule[];

/** What alarms depend on beside the dates. */
export interface AlarmFacts {
  /** When the notice was accepted, where it was in time. */
  readonly extendedAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  /** The notice of extension: written, and accepted for dispatch or not yet. */
  readonly notice?: { readonly writtenAt: Instant; readonly acceptedAt?: Instant | undefined } | undefined;
}

/** A notice that is written in the last hours is given so long before anybody is woken. */
const NOTICE_GRACE_MS = 15 * 60_000;

/**
 * The alarms that the facts call for, in order of time. An extension takes away those of the first deadline that were not yet due when
 * its notice was accepted; the end of the case takes away all later ones.
 */
export function requestAlarms(
  deadlines: RequestDeadlines,
  facts: AlarmFacts,
  holidays: HolidayTable,
): readonly Alarm[] {
  return REQUEST_ALARMS.filter((row: AlarmRule) => inForce(row, deadlines.receivedDate))
    .map((row) => ({ row, alarm: alarmOf(row, deadlines, holidays) }))
    .flatMap(({ row, alarm }) => calledFor(row, alarm, deadlines, facts))
    .filter((alarm) => notAfter(alarm, facts.endedAt))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function calledFor(row: AlarmRule, alarm: Alarm, deadlines: RequestDeadlines, facts: AlarmFacts): readonly Alarm[] {
  if (row.when === 'EXTENDED') return facts.extendedAt === undefined ? [] : [alarm];
  if (row.when === 'NOTICE') return ofNotice(alarm, deadlines, facts.notice);
  return notAfter(alarm, facts.extendedAt) ? [alarm] : [];
}

/** Only while nobody has accepted it; one that was accepted after the alarm was right to ring. */
function ofNotice(alarm: Alarm, { expiresAt }: RequestDeadlines, notice: AlarmFacts['notice']): readonly Alarm[] {
  if (notice === undefined) return [];
  const at = toInstant(Math.max(Date.parse(notice.writtenAt) + NOTICE_GRACE_MS, Date.parse(alarm.at)));
  const settled = notice.acceptedAt !== undefined && notice.acceptedAt <= at;
  return settled || at >= expiresAt ? [] : [{ ...alarm, at }];
}

function notAfter(alarm: Alarm, end: Instant | undefined): boolean {
  return end === undefined || Date.parse(alarm.at) <= Date.parse(end);
}

function alarmOf(row: AlarmRule, deadlines: RequestDeadlines, holidays: HolidayTable): Alarm {
  const due = row.deadline === 'FIRST' ? deadlines.firstDue : deadlines.extendedDue;
  return { id: `${row.id}@${due}`, kind: row.kind, at: momentOf(row, due, deadlines, holidays), rule: row.rule };
}

function momentOf(
  { moment, deadline }: AlarmRule,
  due: PlainDate,
  deadlines: RequestDeadlines,
  holidays: HolidayTable,
): Instant {
  const passed = deadline === 'FIRST' ? deadlines.expiresAt : deadlines.extendedExpiresAt;
  if (moment === 'PASSED') return passed;
  if (moment === 'START_OF_LAST_DAY') return startOfDay(due);
  if ('hoursBeforeEnd' in moment) return toInstant(Date.parse(passed) - moment.hoursBeforeEnd * 3_600_000);
  if ('daysAfterReceipt' in moment) return startOfDay(addDays(deadlines.receivedDate, moment.daysAfterReceipt));
  return startOfDay(workingDaysBefore(due, moment.workingDaysBefore, holidays));
}

function toInstant(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}
