import type { Step } from '../cases/workflow.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { type HolidayTable, holidaysOn } from './holidays.ts';
import { addDays, isWeekend } from './plain-date.ts';
import { step } from './step.ts';
import { holidays } from './tables.ts';

/** All days but Saturdays, Sundays and public holidays (T11). */
export function isWorkingDay(date: PlainDate, table: HolidayTable = holidays()): boolean {
  return daysOff(date, table).length === 0;
}

/** Why nobody works that day, as text keys: its holidays, else 'deadline.reason.weekend', else nothing. */
export function daysOff(date: PlainDate, table: HolidayTable = holidays()): readonly string[] {
  const holidays = holidaysOn(date, table);
  if (holidays.length > 0) return holidays;
  return isWeekend(date) ? WEEKEND : [];
}

const WEEKEND = ['deadline.reason.weekend'] as const;

/** The first working day after the date. */
export function nextWorkingDay(date: PlainDate, table: HolidayTable = holidays()): PlainDate {
  return walk(date, 1, table);
}

/** The day `count` working days after the date, which is not counted itself (T5); with 0 the date as it is. */
export function addWorkingDays(date: PlainDate, count: number, table: HolidayTable = holidays()): PlainDate {
  return times(count, date, (day) => walk(day, 1, table));
}

/** The day `count` working days before the date. Counted backwards, so nothing is moved afterwards (T9, last sentence). */
export function workingDaysBefore(date: PlainDate, count: number, table: HolidayTable = holidays()): PlainDate {
  return times(count, date, (day) => walk(day, -1, table));
}

/**
 * T9: a last day on which nobody works moves to the next working day. Returns the day and the step that says so;
 * `moved` lists the reasons in the order met, each once.
 */
export function rollToWorkingDay(
  nominal: PlainDate,
  table: HolidayTable = holidays(),
): { date: PlainDate; step: Step } {
  const reasons = new Set<string>();
  let date = nominal;
  for (let off = daysOff(date, table); off.length > 0; off = daysOff(date, table)) {
    for (const reason of off) reasons.add(reason);
    date = addDays(date, 1);
  }
  if (reasons.size === 0) return { date, step: step('T9', 'STAYS', 'deadline.step.stays', { date }) };
  return { date, step: step('T9', 'MOVED', 'deadline.step.moved', { nominal, date, reasons: [...reasons] }) };
}

/**
 * The last day of a period of calendar days after `from`, which is not counted (T5): moved off days on which nobody works (T9) and,
 * for two days or more, on until the period holds two working days (T10).
 */
export function periodOfDays(
  from: PlainDate,
  days: number,
  table: HolidayTable = holidays(),
): { due: PlainDate; steps: readonly Step[] } {
  const rolled = rollToWorkingDay(addDays(from, days), table);
  const second = addWorkingDays(from, 2, table);
  if (days < 2) return { due: rolled.date, steps: [rolled.step] };
  if (rolled.date >= second) {
    return {
      due: rolled.date,
      steps: [rolled.step, step('T10', 'ENOUGH', 'deadline.step.two-working-days', { date: rolled.date })],
    };
  }
  return {
    due: second,
    steps: [rolled.step, step('T10', 'LENGTHENED', 'deadline.step.lengthened', { from: rolled.date, date: second })],
  };
}

function walk(date: PlainDate, direction: 1 | -1, table: HolidayTable): PlainDate {
  let day = addDays(date, direction);
  while (!isWorkingDay(day, table)) day = addDays(day, direction);
  return day;
}

function times(count: number, start: PlainDate, next: (day: PlainDate) => PlainDate): PlainDate {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`a number of working days is a whole number from 0, not ${count}`);
  let day = start;
  for (let done = 0; done < count; done += 1) day = next(day);
  return day;
}
