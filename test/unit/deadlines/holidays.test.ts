import Holidays from 'date-holidays';
import { easterDay, HOLIDAYS, holidaysOn, publicHolidays, TABLES_VERSION } from '../../../lib/deadlines/holidays.ts';
import { INTERVALS } from '../../../lib/deadlines/intervals.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { REQUEST_ALARMS } from '../../../lib/deadlines/request-alarms.ts';
import { requestDeadlines } from '../../../lib/deadlines/request-deadlines.ts';
import { isWorkingDay } from '../../../lib/deadlines/working-days.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { canonicalJson } from '../../../lib/kernel/json.ts';
import { deadlineTexts } from '../../../lib/messages/deadlines.ts';
import { withOverrides } from './support.ts';

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('public holidays of Norway', () => {
  const reference = new Holidays('NO');

  it.each(years(2020, 2100))('%i agrees with date-holidays', (year) => {
    const theirs = reference.getHolidays(year).filter((holiday) => holiday.type === 'public');
    const dates = new Set(theirs.map((holiday) => holiday.date.slice(0, 10)));
    expect(new Set(publicHolidays(year).map((holiday) => holiday.date))).toEqual(dates);
  });

  it.each([
    [2026, '2026-04-05', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-28', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-16', '2028-05-25', '2028-06-05'],
    [2029, '2029-04-01', '2029-05-10', '2029-05-21'],
    [2030, '2030-04-21', '2030-05-30', '2030-06-10'],
  ])(
    '%i has Easter Day, Ascension and Whit Monday where the facts have them (§ 3.1)',
    (year, easter, ascension, whitMonday) => {
      const named = new Map(publicHolidays(year).map((holiday) => [holiday.name, holiday.date]));
      expect([
        named.get('holiday.easter-day'),
        named.get('holiday.ascension'),
        named.get('holiday.whit-monday'),
      ]).toEqual([easter, ascension, whitMonday]);
    },
  );

  it('are twelve every year, in order of date', () => {
    for (const year of years(1900, 2201)) {
      const dates = publicHolidays(year).map((holiday) => holiday.date);
      expect(dates).toHaveLength(12);
      expect([...dates].sort()).toEqual(dates);
    }
  });

  // The two exceptions of the lunar table, and the earliest and latest Easter there are.
  it.each([
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [1818, '1818-03-22'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter Day %i is %s', (year, date) => {
    expect(easterDay(year).toString()).toBe(date);
  });

  it('do not hold Christmas Eve and New Year’s Eve', () => {
    expect(isWorkingDay(plainDate('2026-12-24'))).toBe(true);
    expect(isWorkingDay(plainDate('2026-12-31'))).toBe(true);
  });

  it('name both holidays of 17 May 2027', () => {
    expect(holidaysOn(plainDate('2027-05-17'))).toEqual(['holiday.constitution-day', 'holiday.whit-monday']);
  });
});

describe('overrides', () => {
  const source = 'OJ C 455, 18.12.2014, p. 9';
  const notified = withOverrides({ date: plainDate('2015-12-28'), change: 'ADD', source });

  it('T9 an added day moves a deadline, in its own year only, and is named', () => {
    const received = plainDate('2015-11-27');
    const deadlines = requestDeadlines({ received, holidays: notified });
    expect(requestDeadlines({ received }).firstDue).toBe('2015-12-28');
    expect(deadlines.firstDue).toBe('2015-12-29');
    expect(deadlines.steps.find((step) => step.rule === 'T9')?.params['reasons']).toEqual([
      'deadline.reason.weekend',
      'holiday.notified',
    ]);
    expect(isWorkingDay(plainDate('2020-12-28'), notified)).toBe(true);
  });

  it('T9 a removed day is worked again', () => {
    const removed = withOverrides({ date: plainDate('2026-05-14'), change: 'REMOVE', source: 'a law of tomorrow' });
    expect(requestDeadlines({ received: plainDate('2026-04-14'), holidays: removed }).firstDue).toBe('2026-05-14');
    expect(publicHolidays(2026, removed)).toHaveLength(11);
    expect(publicHolidays(2027, removed)).toHaveLength(12);
  });

  it('are empty by default: the earlier last day is the safe one', () => {
    expect(HOLIDAYS.overrides).toEqual([]);
  });

  it('a row of the table can end with a year', () => {
    const table = {
      ...HOLIDAYS,
      rules: HOLIDAYS.rules.map((rule) => (rule.name === 'holiday.whit-monday' ? { ...rule, lastYear: 2029 } : rule)),
    };
    expect(isWorkingDay(plainDate('2029-05-21'), table)).toBe(false);
    expect(isWorkingDay(plainDate('2030-06-10'), table)).toBe(true);
  });
});

describe('the tables as a whole', () => {
  it('have another version when a row has changed', () => {
    // Changed a table on purpose? Give TABLES_VERSION a new value, then put both here.
    const { rules, overrides } = HOLIDAYS;
    expect([
      TABLES_VERSION,
      sha256(canonicalJson({ rules, overrides, INTERVALS, REQUEST_ALARMS })).slice(0, 16),
    ]).toEqual(['2026-11-22', '98b3c931204ad398']);
  });

  it('have a source on every row, and a text for every name', () => {
    for (const row of [...HOLIDAYS.rules, ...INTERVALS, ...REQUEST_ALARMS]) expect(row.source).not.toBe('');
    for (const rule of HOLIDAYS.rules) expect(deadlineTexts).toHaveProperty([rule.name]);
    for (const alarm of REQUEST_ALARMS) expect(deadlineTexts).toHaveProperty([`deadline.alarm.${alarm.kind}`]);
  });

  it('have one row an id, in force for every year that can be read', () => {
    for (const rows of [INTERVALS, REQUEST_ALARMS]) {
      const ids = rows.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const row of rows) expect(row.validFrom).toBe('1900-01-01');
    }
  });
});
