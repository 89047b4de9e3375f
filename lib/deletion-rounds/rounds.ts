import { Temporal } from 'temporal-polyfill';
import { endOfDay, osloDate } from '../deadlines/oslo-time.ts';
import { plainDate, toPlainDate } from '../deadlines/plain-date.ts';
import { CaseId, type Instant, type PlainDate } from '../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../kernel/rule.ts';

/**
 * The four days of the year on which ESA makes an extract (RS 2016-008 § 3 no. 2), and the day of the month before by which changes of the
 * description must be reported (no. 1). 1 December stands as printed, although 1 November would be even (doubt D10).
 * None is older than the circular (DEL-29).
 */
export const roundDays = [
  { source: 'RS 2016-008 § 3', validFrom: plainDate('2016-11-08'), month: 2, day: 1, cutOffDay: 20 },
  { source: 'RS 2016-008 § 3', validFrom: plainDate('2016-11-08'), month: 5, day: 2, cutOffDay: 20 },
  { source: 'RS 2016-008 § 3', validFrom: plainDate('2016-11-08'), month: 8, day: 1, cutOffDay: 20 },
  { source: 'RS 2016-008 § 3', validFrom: plainDate('2016-11-08'), month: 12, day: 1, cutOffDay: 20 },
] as const satisfies readonly RoundDay[];

interface RoundDay {
  readonly source: string;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  readonly month: number;
  readonly day: number;
  readonly cutOffDay: number;
}

/** The last day for changes that bind a round. The whole day counts, weekend or not: the circular moves neither date. */
export interface CutOff {
  readonly date: PlainDate;
  /** Half-open: the first instant that is too late. */
  readonly expiresAt: Instant;
  readonly rule: RuleResult<'COUNTS_UNTIL'>;
}

/** True when the circular names that day for an extract. */
export function isRoundDate(date: PlainDate): boolean {
  const day = Temporal.PlainDate.from(date);
  return roundDays.some((entry) => entry.month === day.month && entry.day === day.day && entry.validFrom <= date);
}

/** The round dates of a year, in order. */
export function roundsOf(year: number): readonly PlainDate[] {
  return roundDays
    .map(({ month, day }) => toPlainDate(Temporal.PlainDate.from({ year, month, day })))
    .filter((date) => isRoundDate(date));
}

/** The round after that date (not on it). */
export function roundAfter(date: PlainDate): PlainDate {
  const { year } = Temporal.PlainDate.from(date);
  const next = [...roundsOf(year), ...roundsOf(year + 1)].find((round) => round > date);
  if (next === undefined) throw new RangeError(`no deletion round is known after ${date}`);
  return next;
}

/** Up to `count` rounds before that date, the latest first. */
export function roundsBefore(date: PlainDate, count: number): readonly PlainDate[] {
  const { year } = Temporal.PlainDate.from(date);
  const years = Array.from({ length: Math.ceil(count / roundDays.length) + 1 }, (_, back) => year - back);
  return years
    .flatMap((each) => [...roundsOf(each)].reverse())
    .filter((round) => round < date)
    .slice(0, count);
}

/** Until when changes of the description bind the round of that date: the end of the 20th of the month before, Oslo time. */
export function cutOffFor(round: PlainDate): CutOff {
  const before = Temporal.PlainDate.from(round).subtract({ months: 1 });
  const day = roundDays.find((entry) => entry.month === Temporal.PlainDate.from(round).month);
  if (day === undefined || !isRoundDate(round)) throw new RangeError(`${round} is no date of a deletion round`);
  const date = toPlainDate(before.with({ day: day.cutOffDay }));
  return {
    date,
    expiresAt: endOfDay(date),
    rule: ruleResult('DEL-16', 'COUNTS_UNTIL', 'deletion-round.ledger.cut-off', { date, round }),
  };
}

/** Which round a change of the description binds first, by when it was reported to ESA. */
export function roundFor(changeReportedAt: Instant): { readonly round: PlainDate; readonly rule: RuleResult<'BINDS'> } {
  let round = roundAfter(osloDate(changeReportedAt));
  while (changeReportedAt >= cutOffFor(round).expiresAt) round = roundAfter(round);
  return { round, rule: ruleResult('DEL-16', 'BINDS', 'deletion-round.description.binds-round', { round }) };
}

/** The reference of the round of that date: there is one round a date. */
export function roundId(date: PlainDate): CaseId {
  return CaseId.parse(`DEL-${date}`);
}
