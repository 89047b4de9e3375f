import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import { remembered } from './remembered.ts';

/** The border between Temporal and the branded texts of the kernel; no other file of this folder casts. */

/** @throws RangeError where the text is no date of the calendar: for literals and tests, not for what people type. */
export function plainDate(text: string): PlainDate {
  return toPlainDate(Temporal.PlainDate.from(text, { overflow: 'reject' }));
}

export function toPlainDate(date: Temporal.PlainDate): PlainDate {
  return date.toString() as PlainDate;
}

/** Milliseconds and Z always, so that instants sort as text. */
export function toInstant(instant: Temporal.Instant): Instant {
  return new Date(instant.epochMilliseconds).toISOString() as Instant;
}

/** An instant from text with a zone, as {@link plainDate}. */
export function instant(text: string): Instant {
  return toInstant(Temporal.Instant.from(text));
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return daysLater(`${date}+${days}`);
}

const daysLater = remembered((key) => {
  const [date = '', days] = key.split('+');
  return toPlainDate(Temporal.PlainDate.from(date).add({ days: Number(days) }));
}, 20_000);

/** Saturday or Sunday. */
export const isWeekend: (date: PlainDate) => boolean = remembered(
  (date) => Temporal.PlainDate.from(date).dayOfWeek >= 6,
);

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/**
 * The day with the same number so many months later (T6), or that month's last day where the number does not exist (T7).
 * Always counted from the date given, so three months from 31 January end on 30 April, not on the 28th by way of February.
 */
export function addCalendarMonths(date: PlainDate, months: number): MonthsLater {
  return monthsLater(`${date}+${months}`);
}

interface MonthsLater {
  readonly date: PlainDate;
  /** The number that was looked for. */
  readonly day: number;
  readonly clamped: boolean;
}

const monthsLater = remembered((key): MonthsLater => {
  const [date = '', months] = key.split('+');
  const from = Temporal.PlainDate.from(date);
  const to = from.add({ months: Number(months) }, { overflow: 'constrain' });
  return { date: toPlainDate(to), day: from.day, clamped: to.day !== from.day };
});
