import fc from 'fast-check';
import { endOfDay, osloDate, startOfDay } from '../../../lib/deadlines/oslo-time.ts';
import { addCalendarMonths } from '../../../lib/deadlines/plain-date.ts';
import { requestDeadlines } from '../../../lib/deadlines/request-deadlines.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBefore,
} from '../../../lib/deadlines/working-days.ts';
import type { PlainDate } from '../../../lib/kernel/ids.ts';
import { dates, instants, shift, wallClock } from './support.ts';

const check = (property: fc.IProperty<[PlainDate]>) => fc.assert(property, { numRuns: 500 });

/** The longest run of days off after a nominal day: Maundy Thursday to Easter Monday, five days on. */
const LONGEST_ROLL = 5;

describe('the dates of a request, whatever the day of receipt', () => {
  it('T9 ends on a working day', () => {
    check(
      fc.property(dates(), (received) => {
        const { firstDue, extendedDue } = requestDeadlines({ received });
        expect([isWorkingDay(firstDue), isWorkingDay(extendedDue)]).toEqual([true, true]);
      }),
    );
  });

  it('T6 expires at midnight in Oslo after the last day', () => {
    check(
      fc.property(dates('1980-01-01', '2199-12-31'), (received) => {
        const { firstDue, expiresAt, extendedDue, extendedExpiresAt } = requestDeadlines({ received });
        expect(wallClock(expiresAt)).toBe(`${shift(firstDue, 1)} 00:00:00`);
        expect(wallClock(extendedExpiresAt)).toBe(`${shift(extendedDue, 1)} 00:00:00`);
      }),
    );
  });

  it('T9 moves forward only, by at most five days, and only where nobody works', () => {
    check(
      fc.property(dates(), (received) => {
        const nominal = addCalendarMonths(received, 1).date;
        const { firstDue } = requestDeadlines({ received });
        const moved = (Date.parse(firstDue) - Date.parse(nominal)) / 86_400_000;
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(LONGEST_ROLL);
        for (let day = 0; day < moved; day += 1) expect(isWorkingDay(shift(nominal, day))).toBe(false);
      }),
    );
  });

  it('never ends earlier for a later receipt, nor the extension before the first deadline', () => {
    check(
      fc.property(dates(), (received) => {
        const today = requestDeadlines({ received });
        const tomorrow = requestDeadlines({ received: shift(received, 1) });
        expect(tomorrow.firstDue >= today.firstDue).toBe(true);
        expect(tomorrow.extendedDue >= today.extendedDue).toBe(true);
        expect(today.firstDue <= today.extendedDue && today.expiresAt <= today.extendedExpiresAt).toBe(true);
      }),
    );
  });

  it('clamps by law: keeps the day number, or takes the last day of a month that does not have it', () => {
    fc.assert(
      fc.property(dates(), fc.constantFrom(1, 3), (received, months) => {
        const { date, day, clamped } = addCalendarMonths(received, months);
        const [year, month] = received.split('-').map(Number) as [number, number];
        const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
        expect(day).toBe(Number(received.slice(8)));
        expect(date.slice(0, 7)).toBe(lastDay.toISOString().slice(0, 7));
        expect(Number(date.slice(8))).toBe(Math.min(day, lastDay.getUTCDate()));
        expect(clamped).toBe(day > lastDay.getUTCDate());
      }),
      { numRuns: 500 },
    );
  });

  it('T4 depends on the Oslo day of receipt alone', () => {
    fc.assert(
      fc.property(instants(), (received) => {
        const date = osloDate(received);
        expect(date).toBe(wallClock(received).slice(0, 10));
        const { steps: _, extendedSteps: __, ...byInstant } = requestDeadlines({ received });
        expect(requestDeadlines({ received: date })).toMatchObject(byInstant);
      }),
      { numRuns: 300 },
    );
  });
});

describe('days in Oslo', () => {
  it('every instant lies in its own half-open day', () => {
    fc.assert(
      fc.property(instants(), (at) => {
        const date = osloDate(at);
        expect(startOfDay(date) <= at && at < endOfDay(date)).toBe(true);
        expect(startOfDay(shift(date, 1))).toBe(endOfDay(date));
      }),
      { numRuns: 300 },
    );
  });
});

describe('counting working days', () => {
  it('forwards and back again is the way there', () => {
    fc.assert(
      fc.property(dates('1990-01-01', '2150-12-31'), fc.integer({ min: 1, max: 20 }), (from, count) => {
        const there = addWorkingDays(from, count);
        expect(isWorkingDay(there)).toBe(true);
        expect(workingDaysBefore(nextWorkingDay(there), 1)).toBe(there);
        const back = workingDaysBefore(there, count);
        expect(isWorkingDay(from) ? back === from : back < from).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
