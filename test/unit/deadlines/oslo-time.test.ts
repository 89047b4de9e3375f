import {
  endOfDay,
  osloDate,
  osloTime,
  parseReceived,
  receivedDate,
  startOfDay,
} from '../../../lib/deadlines/oslo-time.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';

const HOUR = 3_600_000;

describe('days in Oslo', () => {
  it.each([
    ['2026-03-31T21:59:59.999Z', '2026-03-31'],
    ['2026-03-31T22:00:00.000Z', '2026-04-01'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('%s is %s', (at, date) => {
    expect(osloDate(instant(at))).toBe(date);
  });

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 25],
    ['2026-06-15', '2026-06-14T22:00:00.000Z', '2026-06-15T22:00:00.000Z', 24],
    ['2026-01-15', '2026-01-14T23:00:00.000Z', '2026-01-15T23:00:00.000Z', 24],
  ])('%s begins %s, has passed at %s, and has %i hours', (date, start, end, hours) => {
    expect([startOfDay(plainDate(date)), endOfDay(plainDate(date))]).toEqual([start, end]);
    expect(Date.parse(end) - Date.parse(start)).toBe(hours * HOUR);
  });

  it('tells the hour that comes twice by its offset', () => {
    expect(osloTime(instant('2026-10-25T00:30Z'))).toEqual({ date: '2026-10-25', time: '02:30', offset: '+02:00' });
    expect(osloTime(instant('2026-10-25T01:30Z'))).toEqual({ date: '2026-10-25', time: '02:30', offset: '+01:00' });
  });
});

describe('reading when something was received', () => {
  it.each([
    ['2026-01-31', '2026-01-31'],
    ['2028-02-29', '2028-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2200-12-31', '2200-12-31'],
    ['2026-03-31T22:30Z', '2026-03-31T22:30:00.000Z'],
    ['2026-04-01T00:30+02:00', '2026-03-31T22:30:00.000Z'],
    ['2026-03-31T17:00:59-05:30', '2026-03-31T22:30:59.000Z'],
    ['2026-03-31T21:59:59.9999999Z', '2026-03-31T21:59:59.999Z'],
    ['1899-12-31T23:30:00Z', '1899-12-31T23:30:00.000Z'],
  ])('%s is %s', (text, received) => {
    expect(parseReceived(text)).toEqual({ ok: true, value: received });
  });

  it.each([
    ['2026-02-30', 'no-such-date'],
    ['2026-02-29', 'no-such-date'],
    ['2026-13-01', 'no-such-date'],
    ['2026-00-10', 'no-such-date'],
    ['2026-04-31T10:00Z', 'no-such-date'],
    ['2026-03-31T22:30', 'no-zone'],
    ['2026-03-31T22:30:00.5', 'no-zone'],
    ['2026-03-31T24:00Z', 'no-such-time'],
    ['2026-03-31T10:60Z', 'no-such-time'],
    ['2026-03-31T23:59:60Z', 'no-such-time'],
    ['2026-03-31T10:00+25:00', 'no-such-time'],
    ['1899-12-31', 'year'],
    ['2201-01-01', 'year'],
    ['2200-12-31T23:30Z', 'year'],
    ['0000-01-01T00:00+05:00', 'year'],
    ['', 'not-a-date'],
    ['tomorrow', 'not-a-date'],
    ['31.01.2026', 'not-a-date'],
    ['20260131', 'not-a-date'],
    ['2026-1-31', 'not-a-date'],
    [' 2026-01-31', 'not-a-date'],
    ['2026-01-31\n', 'not-a-date'],
    ['2026-01-31Z', 'not-a-date'],
    ['2026-01-31T10Z', 'not-a-date'],
    ['+002026-01-31', 'not-a-date'],
    ['2026-03-31T22:30Z[Europe/Oslo]', 'not-a-date'],
    ['٢٠٢٦-٠١-٣١', 'not-a-date'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseReceived(text)).toEqual({ ok: false, error: { reason: `deadline.received.${reason}` } });
  });

  it('takes the Oslo day of either kind', () => {
    expect(receivedDate(plainDate('2026-03-31'))).toBe('2026-03-31');
    expect(receivedDate(instant('2026-03-31T22:30Z'))).toBe('2026-04-01');
  });
});
