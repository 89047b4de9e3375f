import fc from 'fast-check';
import { addDays } from '../../../lib/deadlines/plain-date.ts';
import type { PlainDate } from '../../../lib/kernel/ids.ts';
import { AGES, bracketOn, completedYears, nextBoundary } from '../../../lib/subject-requests/tables/ages.ts';
import { day } from './given.ts';

const bracket = (birthDate: string, on: string) => bracketOn({ birthDate: day(birthDate) }, day(on)).outcome;

/** Any day of these years. */
const anyDay = (from: number, to: number) =>
  fc.integer({ min: 0, max: 365 * (to - from) }).map((days) => addDays(day(`${from}-01-01`), days));
const birthDates = fc.oneof(
  anyDay(2008, 2020),
  fc.constantFrom(day('2008-02-29'), day('2012-02-29'), day('2016-02-29'), day('2011-02-28'), day('2011-03-01')),
);

describe('age by completed years', () => {
  it.each([
    ['2014-03-05', '2026-03-04', 'UNDER_12'],
    ['2014-03-05', '2026-03-05', 'FROM_12_TO_14'],
    ['2011-03-05', '2026-03-04', 'FROM_12_TO_14'],
    ['2011-03-05', '2026-03-05', 'FROM_15'],
    ['2008-03-05', '2026-03-04', 'FROM_15'],
    ['2008-03-05', '2026-03-05', 'ADULT'],
  ])('DSR-11 born %s is on %s %s', (birthDate, on, expected) => {
    expect(bracket(birthDate, on)).toBe(expected);
  });

  it.each([
    ['2012-02-29', '2024-02-28', 11],
    ['2012-02-29', '2024-02-29', 12],
    ['2012-02-29', '2027-02-28', 14],
    ['2012-02-29', '2027-03-01', 15],
  ])(
    'DSR-11 born on 29 February (%s): on %s %i years, the birthday is 1 March in common years',
    (birthDate, on, years) => {
      bracket(birthDate, on);
      expect(completedYears(day(birthDate), day(on))).toBe(years);
    },
  );

  it.each([
    ['without a birth date', {}],
    ['with a disputed age', { birthDate: day('2014-03-05'), ageDisputed: true }],
    ['of somebody who is not registered', undefined],
  ])('DSR-11 leaves it to a person: %s', (_, person) => {
    expect(bracketOn(person, day('2026-03-05')).outcome).toBe('DISPUTED');
  });

  it('DSR-11 changes on the birthday and on no day beside it, whatever the birth date', () => {
    fc.assert(
      fc.property(birthDates, anyDay(2026, 2034), (birthDate, on) => {
        const boundary = nextBoundary(birthDate, on);
        if (boundary === undefined) return;
        const before = addDays(boundary, -1);
        expect(completedYears(birthDate, boundary) - completedYears(birthDate, before)).toBe(1);
        expect([12, 15]).toContain(completedYears(birthDate, boundary));
        expect(bracketOn({ birthDate }, boundary).outcome).not.toBe(bracketOn({ birthDate }, before).outcome);
        // Nothing changes between today and the eve.
        if (before >= on) expect(bracketOn({ birthDate }, on).outcome).toBe(bracketOn({ birthDate }, before).outcome);
      }),
    );
  });

  it('never falls, and rises by one in a year', () => {
    fc.assert(
      fc.property(birthDates, anyDay(2021, 2036), fc.integer({ min: 0, max: 364 }), (birthDate, on, days) => {
        const later: PlainDate = addDays(on, days);
        const years = completedYears(birthDate, later) - completedYears(birthDate, on);
        expect(years === 0 || years === 1).toBe(true);
      }),
    );
  });

  it('is data: one version holds still, and the edges meet', () => {
    expect(AGES.filter(({ validTo }) => validTo === null)).toHaveLength(1);
    for (const { rows } of AGES) {
      expect(rows.guardianAloneBelow).toBe(rows.consentFrom);
      expect(rows.consentFrom).toBeLessThan(rows.selfFrom);
      expect(rows.selfFrom).toBeLessThan(rows.adultFrom);
    }
  });
});
