import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import {
  cutOffFor,
  isRoundDate,
  roundAfter,
  roundFor,
  roundId,
  roundsBefore,
  roundsOf,
} from '../../../lib/deletion-rounds/rounds.ts';

const weekday = (date: string): string =>
  'Mon Tue Wed Thu Fri Sat Sun'.split(' ')[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';

/** domain-facts § 1C.3, the table of weekdays. */
const weekdays: readonly (readonly [string, string, string, string])[] = [
  ['2026-02-01', 'Sun', '2026-01-20', 'Tue'],
  ['2026-05-02', 'Sat', '2026-04-20', 'Mon'],
  ['2026-08-01', 'Sat', '2026-07-20', 'Mon'],
  ['2026-12-01', 'Tue', '2026-11-20', 'Fri'],
  ['2027-02-01', 'Mon', '2027-01-20', 'Wed'],
  ['2027-05-02', 'Sun', '2027-04-20', 'Tue'],
  ['2027-08-01', 'Sun', '2027-07-20', 'Tue'],
  ['2027-12-01', 'Wed', '2027-11-20', 'Sat'],
  ['2028-02-01', 'Tue', '2028-01-20', 'Thu'],
  ['2028-05-02', 'Tue', '2028-04-20', 'Thu'],
  ['2028-08-01', 'Tue', '2028-07-20', 'Thu'],
  ['2028-12-01', 'Fri', '2028-11-20', 'Mon'],
];

describe('the dates of the rounds', () => {
  it.each(weekdays)(
    'DEL-16 round of %s (%s): cut-off %s (%s), moved by no weekend',
    (round, day, cutOff, cutOffDay) => {
      expect(isRoundDate(plainDate(round))).toBe(true);
      expect(cutOffFor(plainDate(round)).date).toBe(cutOff);
      expect([weekday(round), weekday(cutOff)]).toEqual([day, cutOffDay]);
    },
  );

  it('are four a year and no other day', () => {
    const days = Array.from({ length: 365 }, (_, index) => addDays(plainDate('2027-01-01'), index));
    expect(days.filter(isRoundDate)).toEqual(['2027-02-01', '2027-05-02', '2027-08-01', '2027-12-01']);
  });

  it('DEL-29 begin with the circular: none before 8 November 2016', () => {
    expect(cutOffFor(plainDate('2016-12-01')).rule.rule).toBe('DEL-16');
    expect(roundsOf(2016)).toEqual(['2016-12-01']);
    expect(roundsOf(2015)).toEqual([]);
    expect(() => roundAfter(plainDate('2014-06-01'))).toThrow('no deletion round is known');
  });

  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2017, max: 2099 }), fc.integer({ min: 0, max: 364 }), (year, day) => {
        const date = addDays(plainDate(`${year}-01-01`), day);
        const next = roundAfter(date);
        expect(next > date).toBe(true);
        expect(roundsBefore(next, 1)[0] ?? '').not.toBe(next);
        if (isRoundDate(date)) expect(roundsBefore(next, 1)).toEqual([date]);
      }),
    );
  });

  it('are found backwards, the latest first, as many as are asked for', () => {
    expect(roundsBefore(plainDate('2027-05-02'), 5)).toEqual([
      '2027-02-01',
      '2026-12-01',
      '2026-08-01',
      '2026-05-02',
      '2026-02-01',
    ]);
    expect(roundsBefore(plainDate('2017-02-01'), 8)).toEqual(['2016-12-01']);
  });

  it('give the case its reference', () => {
    expect(roundId(plainDate('2027-02-01'))).toBe('DEL-2027-02-01');
  });

  it('have no cut-off on another day', () => {
    expect(() => cutOffFor(plainDate('2027-02-02'))).toThrow('2027-02-02 is no date of a deletion round');
  });
});

describe('which round a change binds', () => {
  it.each([
    ['the last minute of 20 January in Oslo', '2027-01-20T22:59:59.999Z', '2027-02-01'],
    ['the first instant of 21 January in Oslo', '2027-01-20T23:00:00Z', '2027-05-02'],
    ['the last minute of 20 April, summer time', '2027-04-20T21:59:59.999Z', '2027-05-02'],
    ['the first instant of 21 April, summer time', '2027-04-20T22:00:00Z', '2027-08-01'],
    ['a Saturday cut-off, which stays', '2027-11-20T22:59:59Z', '2027-12-01'],
    ['the Sunday after it', '2027-11-21T10:00:00Z', '2028-02-01'],
    ['the day of a round itself', '2027-02-01T08:00:00Z', '2027-05-02'],
    ['New Year', '2026-12-31T23:30:00Z', '2027-02-01'],
  ])('DEL-16 %s', (_, reportedAt, round) => {
    expect(roundFor(instant(reportedAt))).toMatchObject({ round, rule: { rule: 'DEL-16', outcome: 'BINDS' } });
  });

  it('DEL-16 never binds a round whose cut-off has passed, and binds the first that is left', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2017-01-01T00:00Z'), max: new Date('2090-01-01T00:00Z'), noInvalidDate: true }),
        (at) => {
          const reportedAt = instant(at.toISOString());
          const { round } = roundFor(reportedAt);
          expect(reportedAt < cutOffFor(round).expiresAt).toBe(true);
          const [before] = roundsBefore(round, 1);
          if (before !== undefined) expect(reportedAt >= cutOffFor(before).expiresAt).toBe(true);
        },
      ),
    );
  });
});
