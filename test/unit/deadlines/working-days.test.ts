import {
  consultationDeadline,
  INTERVALS,
  interval,
  triageDeadline,
  workingDaysDeadline,
} from '../../../lib/deadlines/intervals.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import {
  addWorkingDays,
  daysOff,
  isWorkingDay,
  nextWorkingDay,
  periodOfDays,
  rollToWorkingDay,
  workingDaysBefore,
} from '../../../lib/deadlines/working-days.ts';
import { rulesOf, withOverrides } from './support.ts';

const day = plainDate;

describe('working days', () => {
  it.each([
    ['2026-05-15', true, 'Friday after Ascension'],
    ['2026-05-16', false, 'Saturday'],
    ['2026-05-17', false, 'Sunday and 17 May'],
    ['2026-05-18', true, 'Monday after 17 May'],
    ['2026-04-02', false, 'Maundy Thursday'],
    ['2026-04-01', true, 'Wednesday before'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(day(date))).toBe(expected);
  });

  it('say why a day is off: the holiday before the weekend', () => {
    expect(daysOff(day('2026-05-16'))).toEqual(['deadline.reason.weekend']);
    expect(daysOff(day('2026-05-17'))).toEqual(['holiday.constitution-day']);
    expect(daysOff(day('2026-05-18'))).toEqual([]);
  });

  it('next after Wednesday of Easter week is Tuesday', () => {
    expect(nextWorkingDay(day('2026-04-01'))).toBe('2026-04-07');
  });

  it.each([
    ['2026-04-01', 0, '2026-04-01'],
    ['2026-04-01', 1, '2026-04-07'],
    ['2026-04-04', 1, '2026-04-07'],
    ['2026-04-04', 0, '2026-04-04'],
    ['2026-12-23', 3, '2026-12-29'],
    ['2026-04-24', 10, '2026-05-11'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count)).toBe(expected);
  });

  it.each([
    ['2026-04-07', 1, '2026-04-01'],
    ['2026-04-07', 5, '2026-03-26'],
    ['2026-03-02', 2, '2026-02-26'],
  ])('%i working days before: %s less %i is %s', (from, count, expected) => {
    expect(workingDaysBefore(day(from), count)).toBe(expected);
  });

  it('are counted with the table handed in', () => {
    const table = withOverrides({ date: day('2026-06-02'), change: 'ADD', source: 'test' });
    expect(addWorkingDays(day('2026-06-01'), 1, table)).toBe('2026-06-03');
    expect(addWorkingDays(day('2026-06-01'), 1)).toBe('2026-06-02');
  });

  it.each([-1, 1.5, Number.NaN])('a count of %d is a defect', (count) => {
    expect(() => addWorkingDays(day('2026-06-01'), count)).toThrow(RangeError);
  });
});

describe('moving a last day', () => {
  it('T9 names each reason once, in the order met', () => {
    const { date, step } = rollToWorkingDay(day('2026-04-02'));
    expect(date).toBe('2026-04-07');
    expect(step).toEqual({
      rule: 'T9',
      key: 'deadline.step.moved',
      params: {
        nominal: '2026-04-02',
        date: '2026-04-07',
        reasons: [
          'holiday.maundy-thursday',
          'holiday.good-friday',
          'deadline.reason.weekend',
          'holiday.easter-day',
          'holiday.easter-monday',
        ],
      },
    });
  });

  it('T9 leaves a working day where it is', () => {
    expect(rollToWorkingDay(day('2026-12-24'))).toEqual({
      date: '2026-12-24',
      step: { rule: 'T9', key: 'deadline.step.stays', params: { date: '2026-12-24' } },
    });
  });
});

describe('short periods of days', () => {
  it.each([
    // A period from Thursday: Friday and Saturday, moved to Monday, holds two working days.
    ['2026-06-04', 2, '2026-06-08'],
    // From Friday: Saturday and Sunday, moved to Monday, holds one; Tuesday is the second.
    ['2026-06-05', 2, '2026-06-09'],
    // Easter: from Wednesday, five days end on Easter Monday, moved to Tuesday; Wednesday is the second.
    ['2026-04-01', 5, '2026-04-08'],
    ['2026-06-01', 7, '2026-06-08'],
  ])('T9 T10 from %s, %i days end on %s', (from, days, due) => {
    expect(periodOfDays(day(from), days)).toMatchObject({ due });
  });

  it('T10 says so when it lengthens', () => {
    expect(periodOfDays(day('2026-06-05'), 2).steps.at(-1)).toEqual({
      rule: 'T10',
      key: 'deadline.step.lengthened',
      params: { from: '2026-06-08', date: '2026-06-09' },
    });
  });

  it('T10 two working days are enough', () => {
    const steps = periodOfDays(day('2026-06-04'), 2).steps;
    expect(steps.at(-1)).toEqual({
      rule: 'T10',
      key: 'deadline.step.two-working-days',
      params: { date: '2026-06-08' },
    });
  });

  it('T9 a period of one day is not lengthened', () => {
    const period = periodOfDays(day('2026-06-05'), 1);
    expect(period.due).toBe('2026-06-08');
    expect(rulesOf(period.steps)).toEqual(['T9']);
  });
});

describe('periods of working days', () => {
  it('TRF-36 T5 T6 the ombud has ten working days from the Oslo day of sending', () => {
    const deadline = consultationDeadline(instant('2026-03-22T23:30Z'));
    expect(deadline).toMatchObject({ due: '2026-04-09', expiresAt: '2026-04-09T22:00:00.000Z' });
    expect(rulesOf(deadline.steps)).toEqual(['T5', 'TRF-36', 'T6']);
    expect(deadline.steps[0]?.params).toEqual({ date: '2026-03-23' });
  });

  it('DSR-21 triage has one working day', () => {
    expect(triageDeadline(instant('2026-04-01T08:00Z'))).toMatchObject({
      due: '2026-04-07',
      expiresAt: '2026-04-07T22:00:00.000Z',
    });
  });

  it('refuses to count months as working days', () => {
    expect(() => workingDaysDeadline('answer', day('2026-01-01'))).toThrow(RangeError);
  });

  it('takes the row in force on the first day, and fails where there is none', () => {
    const [first] = INTERVALS;
    const table = [
      { ...first, validTo: '2026-12-31' },
      { ...first, amount: 2, validFrom: '2027-01-01' },
    ];
    expect(interval('answer', day('2026-12-31'), table).amount).toBe(1);
    expect(interval('answer', day('2027-01-01'), table).amount).toBe(2);
    expect(() => interval('triage', day('2027-01-01'), table)).toThrow(/triage/);
  });
});
