import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../kernel/ids.ts';
import { toPlainDate } from './plain-date.ts';

/**
 * The version of every table of this folder (holidays, intervals, alarms). A ledger stores it; a release that changes a row
 * changes it too (a test compares the tables with it), and open cases are then computed anew.
 */
export const TABLES_VERSION = '2026-11-22';

/** A day of every year: on a date, or so many days from Easter Day. `firstYear` and `lastYear` limit it where the law changes. */
interface HolidayRule {
  /** The key of its name in lib/messages/deadlines.ts. */
  readonly name: string;
  readonly on: { readonly month: number; readonly day: number } | { readonly fromEaster: number };
  readonly source: string;
  readonly firstYear?: number;
  readonly lastYear?: number;
}

/**
 * A single date on which the calendar of one year differs: EFTA states notify lists (Reg. 1182/71 art. 2) that may name days that
 * national law does not know, as 28 December 2015. ADD without a name that people know uses 'holiday.notified'.
 */
export interface HolidayOverride {
  readonly date: PlainDate;
  readonly change: 'ADD' | 'REMOVE';
  readonly name?: string;
  readonly source: string;
}

export interface HolidayTable {
  readonly version: string;
  readonly rules: readonly HolidayRule[];
  readonly overrides: readonly HolidayOverride[];
}

export interface Holiday {
  readonly date: PlainDate;
  readonly name: string;
}

const HOLIDAY_PEACE = 'helligdagsfredloven (24 Feb 1995 no. 12) § 2';
const MAY_DAYS = 'Act of 26 April 1947 no. 1 § 1';

/** Christmas Eve and New Year's Eve are working days (domain-facts § 3.1). Ordinary Sundays are not listed: see working-days.ts. */
const RULES = [
  { name: 'holiday.new-year', on: { month: 1, day: 1 }, source: HOLIDAY_PEACE },
  { name: 'holiday.maundy-thursday', on: { fromEaster: -3 }, source: HOLIDAY_PEACE },
  { name: 'holiday.good-friday', on: { fromEaster: -2 }, source: HOLIDAY_PEACE },
  { name: 'holiday.easter-day', on: { fromEaster: 0 }, source: HOLIDAY_PEACE },
  { name: 'holiday.easter-monday', on: { fromEaster: 1 }, source: HOLIDAY_PEACE },
  { name: 'holiday.labour-day', on: { month: 5, day: 1 }, source: MAY_DAYS },
  { name: 'holiday.constitution-day', on: { month: 5, day: 17 }, source: MAY_DAYS },
  { name: 'holiday.ascension', on: { fromEaster: 39 }, source: HOLIDAY_PEACE },
  { name: 'holiday.whit-sunday', on: { fromEaster: 49 }, source: HOLIDAY_PEACE },
  { name: 'holiday.whit-monday', on: { fromEaster: 50 }, source: HOLIDAY_PEACE },
  { name: 'holiday.christmas-day', on: { month: 12, day: 25 }, source: HOLIDAY_PEACE },
  { name: 'holiday.boxing-day', on: { month: 12, day: 26 }, source: HOLIDAY_PEACE },
] as const satisfies readonly HolidayRule[];

/** No overrides until a list says otherwise: without them the last day is the earlier one, which is safe for the person. */
const OVERRIDES = [] as const satisfies readonly HolidayOverride[];

export const HOLIDAYS: HolidayTable = { version: TABLES_VERSION, rules: RULES, overrides: OVERRIDES };

/** The public holidays of a year in order of date; a date that is two holidays (17 May 2027) comes twice. */
export function publicHolidays(year: number, table: HolidayTable = HOLIDAYS): readonly Holiday[] {
  const removed = new Set(ofYear(table, year, 'REMOVE').map((override) => override.date));
  const computed = table.rules
    .filter((rule) => year >= (rule.firstYear ?? year) && year <= (rule.lastYear ?? year))
    .map((rule) => ({ date: dateOf(rule, year), name: rule.name }))
    .filter((holiday) => !removed.has(holiday.date));
  const added = ofYear(table, year, 'ADD').map(({ date, name }) => ({ date, name: name ?? 'holiday.notified' }));
  return [...computed, ...added].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const calendars = new WeakMap<HolidayTable, Map<string, ReadonlyMap<PlainDate, readonly string[]>>>();

/** The names of the holidays that a date is; none on other days. Each year is computed once for a table. */
export function holidaysOn(date: PlainDate, table: HolidayTable = HOLIDAYS): readonly string[] {
  const years = calendars.get(table) ?? new Map<string, ReadonlyMap<PlainDate, readonly string[]>>();
  calendars.set(table, years);
  const year = date.slice(0, 4);
  const known = years.get(year) ?? namesByDate(publicHolidays(Number(year), table));
  years.set(year, known);
  return known.get(date) ?? NONE;
}

const NONE: readonly string[] = [];

function namesByDate(holidays: readonly Holiday[]): ReadonlyMap<PlainDate, readonly string[]> {
  const names = new Map<PlainDate, string[]>();
  for (const { date, name } of holidays) names.set(date, [...(names.get(date) ?? []), name]);
  return names;
}

function ofYear(table: HolidayTable, year: number, change: HolidayOverride['change']): readonly HolidayOverride[] {
  return table.overrides.filter((override) => override.change === change && Number(override.date.slice(0, 4)) === year);
}

function dateOf({ on }: HolidayRule, year: number): PlainDate {
  if ('fromEaster' in on) return toPlainDate(easterDay(year).add({ days: on.fromEaster }));
  return toPlainDate(Temporal.PlainDate.from({ year, month: on.month, day: on.day }));
}

/**
 * Easter Day of the Gregorian calendar: the Sunday after the paschal full moon, found from the year's place in the moon's 19-year
 * cycle (golden number), the centuries' corrections to it (epact), and the weekday.
 */
export function easterDay(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapsSkipped = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + leapsSkipped - moonDrift + 15) % 30;
  // Two exceptions keep the full moon at or before 18 April and on different dates within a cycle.
  const late = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0;
  const fullMoon = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: epact - late });
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) });
}
