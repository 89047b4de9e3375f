import fc from 'fast-check';
import type { Step } from '../../../lib/cases/workflow.ts';
import type { HolidayOverride, HolidayTable } from '../../../lib/deadlines/holidays.ts';
import { HOLIDAYS } from '../../../lib/deadlines/holidays.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { Instant, PlainDate } from '../../../lib/kernel/ids.ts';

const DAY = 86_400_000;

export function rulesOf(steps: readonly Step[]): readonly string[] {
  return steps.map((step) => step.rule);
}

export function withOverrides(...overrides: readonly HolidayOverride[]): HolidayTable {
  return { ...HOLIDAYS, version: `${HOLIDAYS.version}+test`, overrides };
}

/** Date arithmetic of its own, so that the tests do not share a mistake with the code. */
export function shift(date: string, days: number): PlainDate {
  return plainDate(new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10));
}

export function dates(first = '1900-01-01', last = '2200-12-31'): fc.Arbitrary<PlainDate> {
  const start = Date.parse(first) / DAY;
  return fc.integer({ min: 0, max: Date.parse(last) / DAY - start }).map((days) => shift(first, days));
}

export function instants(first = '1980-01-01', last = '2200-12-30'): fc.Arbitrary<Instant> {
  return fc.integer({ min: Date.parse(first), max: Date.parse(last) }).map((at) => instant(new Date(at).toISOString()));
}

const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });

/** Oslo's wall clock by Intl: `2026-04-01 00:30:00`. */
export function wallClock(at: Instant): string {
  return OSLO.format(new Date(at));
}
