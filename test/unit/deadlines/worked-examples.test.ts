import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { requestDeadlines } from '../../../lib/deadlines/request-deadlines.ts';
import { rulesOf } from './support.ts';

/** Domain-facts § 2.3: number, received, nominal after one month, last day, last day if extended, why. */
const BY_DATE = [
  [1, '2026-09-15', '2026-10-15', '2026-10-15', '2026-12-15', 'plain'],
  [3, '2026-03-05', '2026-04-05', '2026-04-07', '2026-06-05', 'EDPB ex. 32 in a year where it rolls'],
  [5, '2026-08-31', '2026-09-30', '2026-09-30', '2026-11-30', 'month end'],
  [6, '2026-07-31', '2026-08-31', '2026-08-31', '2026-11-02', '31 to 31; extension rolls'],
  [7, '2026-05-31', '2026-06-30', '2026-06-30', '2026-08-31', 'clamped month, three months are not'],
  [8, '2026-10-31', '2026-11-30', '2026-11-30', '2027-02-01', 'received on Saturday'],
  [9, '2026-01-30', '2026-02-28', '2026-03-02', '2026-04-30', 'short February and weekend'],
  [10, '2026-01-31', '2026-02-28', '2026-03-02', '2026-04-30', 'same last day as 9'],
  [11, '2027-01-29', '2027-02-28', '2027-03-01', '2027-04-29', 'common year'],
  [12, '2028-01-29', '2028-02-29', '2028-02-29', '2028-05-02', 'leap year'],
  [13, '2028-01-31', '2028-02-29', '2028-02-29', '2028-05-02', 'leap year clamp'],
  [14, '2028-02-29', '2028-03-29', '2028-03-29', '2028-05-29', 'from leap day'],
  [15, '2027-02-28', '2027-03-28', '2027-03-30', '2027-05-28', 'February, Easter and clock change'],
  [16, '2026-03-02', '2026-04-02', '2026-04-07', '2026-06-02', 'longest Easter roll'],
  [17, '2026-03-03', '2026-04-03', '2026-04-07', '2026-06-03', 'Good Friday'],
  [18, '2026-03-06', '2026-04-06', '2026-04-07', '2026-06-08', 'Easter Monday'],
  [19, '2026-04-01', '2026-05-01', '2026-05-04', '2026-07-01', '1 May'],
  [20, '2026-04-14', '2026-05-14', '2026-05-15', '2026-07-14', 'Friday after Ascension is a working day'],
  [21, '2026-04-17', '2026-05-17', '2026-05-18', '2026-07-17', '17 May on a Sunday'],
  [22, '2027-04-17', '2027-05-17', '2027-05-18', '2027-07-19', 'two holidays on one day'],
  [23, '2026-04-25', '2026-05-25', '2026-05-26', '2026-07-27', 'Whit Monday'],
  [24, '2026-11-24', '2026-12-24', '2026-12-24', '2027-02-24', 'Christmas Eve is no holiday'],
  [25, '2026-11-25', '2026-12-25', '2026-12-28', '2027-02-25', 'Christmas Day'],
  [26, '2026-11-26', '2026-12-26', '2026-12-28', '2027-02-26', 'Boxing Day'],
  [27, '2026-11-30', '2026-12-30', '2026-12-30', '2027-03-01', 'clamp and roll in the extension'],
  [28, '2026-12-01', '2027-01-01', '2027-01-04', '2027-03-01', 'New Year'],
  [29, '2028-11-30', '2028-12-30', '2029-01-02', '2029-02-28', 'weekend and New Year'],
  [30, '2026-02-01', '2026-03-01', '2026-03-02', '2026-05-04', 'received on Sunday'],
  [31, '2027-02-17', '2027-03-17', '2027-03-17', '2027-05-18', 'extension ends on 17 May and Whit Monday'],
  [32, '2026-09-25', '2026-10-25', '2026-10-26', '2026-12-28', 'last day on the clock change'],
  [33, '2026-02-28', '2026-03-28', '2026-03-30', '2026-05-28', 'same number, not last day of month'],
] as const;

/** Number, received in UTC, received in Oslo, last day, expiry in UTC, why. */
const BY_INSTANT = [
  [34, '2026-03-31T21:30Z', '2026-03-31', '2026-04-30', '2026-04-30T22:00Z', 'before midnight'],
  [35, '2026-03-31T22:30Z', '2026-04-01', '2026-05-04', '2026-05-04T22:00Z', 'after midnight in Oslo only'],
  [36, '2026-02-28T23:30Z', '2026-03-01', '2026-04-01', '2026-04-01T22:00Z', 'winter in, summer out'],
  [37, '2026-11-30T23:15Z', '2026-12-01', '2027-01-04', '2027-01-04T23:00Z', 'midnight and New Year'],
  [38, '2026-12-31T23:30Z', '2027-01-01', '2027-02-01', '2027-02-01T23:00Z', 'year boundary'],
  [39, '2026-03-29T00:30Z', '2026-03-29', '2026-04-29', '2026-04-29T22:00Z', 'just before the spring change'],
  [40, '2026-03-29T01:30Z', '2026-03-29', '2026-04-29', '2026-04-29T22:00Z', '02:30 that day does not exist'],
  [
    41,
    '2026-10-24T22:30Z',
    '2026-10-25',
    '2026-11-25',
    '2026-11-25T23:00Z',
    'after midnight in Oslo, still the 24th in UTC',
  ],
  [42, '2026-10-25T00:30Z', '2026-10-25', '2026-11-25', '2026-11-25T23:00Z', 'the hour that comes twice, first time'],
  [42, '2026-10-25T01:30Z', '2026-10-25', '2026-11-25', '2026-11-25T23:00Z', 'the hour that comes twice, second time'],
] as const;

describe('worked examples by date (domain-facts § 2.3)', () => {
  it.each(BY_DATE)('T9 DSR-23 DSR-24 example %i: received %s', (_, received, nominal, firstDue, extendedDue) => {
    const deadlines = requestDeadlines({ received: plainDate(received) });
    expect(deadlines).toMatchObject({ receivedDate: received, firstDue, extendedDue });
    const counted = deadlines.steps.find(
      (step) => step.key === 'deadline.step.same-day' || step.key === 'deadline.step.clamped',
    );
    expect(counted?.params['date']).toBe(nominal);
  });

  // 2 and 4 hold for any year: the EDPB looks at no weekday, so the nominal day is what it says.
  it.each(Array.from({ length: 75 }, (_, index) => 2026 + index))(
    'T6 T7 examples 2 and 4 in %i: 5 March to 5 April, 31 August to 30 September',
    (year) => {
      const spring = requestDeadlines({ received: plainDate(`${year}-03-05`) });
      const autumn = requestDeadlines({ received: plainDate(`${year}-08-31`) });
      expect(spring.steps).toContainEqual({
        rule: 'T6',
        key: 'deadline.step.same-day',
        params: { day: 5, date: `${year}-04-05` },
      });
      expect(autumn.steps).toContainEqual({
        rule: 'T7',
        key: 'deadline.step.clamped',
        params: { day: 31, date: `${year}-09-30` },
      });
      expect(spring.firstDue >= `${year}-04-05` && autumn.firstDue >= `${year}-09-30`).toBe(true);
    },
  );

  it('T6 example 2 in a year where 5 April is a working day: inclusive', () => {
    expect(requestDeadlines({ received: plainDate('2027-03-05') })).toMatchObject({
      firstDue: '2027-04-05',
      expiresAt: '2027-04-05T22:00:00.000Z',
    });
  });
});

describe('worked examples by instant (domain-facts § 2.3)', () => {
  it.each(BY_INSTANT)('T4 T6 example %i: received %s', (_, received, receivedDate, firstDue, expiresAt) => {
    expect(requestDeadlines({ received: instant(received) })).toMatchObject({
      receivedDate,
      firstDue,
      expiresAt: instant(expiresAt),
    });
  });
});

describe('the steps of a result', () => {
  it('T5 T7 T9 DSR-23 names its rules in the order applied', () => {
    expect(rulesOf(requestDeadlines({ received: plainDate('2026-01-31') }).steps)).toEqual([
      'T4',
      'T5',
      'DSR-23',
      'T7',
      'T9',
      'T6',
    ]);
  });

  it('T6 DSR-24 counts the extension as one period from receipt', () => {
    const { extendedSteps } = requestDeadlines({ received: plainDate('2026-05-31') });
    expect(rulesOf(extendedSteps)).toEqual(['T4', 'T5', 'DSR-24', 'T6', 'T9', 'T6']);
  });

  it('has no suspension unless asked', () => {
    expect(requestDeadlines({ received: plainDate('2026-01-31') })).not.toHaveProperty('suspension');
  });
});
