import { addCalendarMonths } from '../deadlines/plain-date.ts';
import type { PlainDate } from '../kernel/ids.ts';

/** 'Every year' is within twelve months of the last check (settled no. 16). */
const MONTHS = 12;

/** The last day on which the check still holds. No move to a working day: the check lapses, nobody has to act on that day. */
export function lastDayOf(check: PlainDate): PlainDate {
  return addCalendarMonths(check, MONTHS).date;
}

export function isStale(check: PlainDate, day: PlainDate): boolean {
  return day > lastDayOf(check);
}
