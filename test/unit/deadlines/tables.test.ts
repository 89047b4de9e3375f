import { HOLIDAYS } from '../../../lib/deadlines/holidays.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { requestLedger } from '../../../lib/deadlines/request-ledger.ts';
import { holidays, release, SUSPENSION, suspensionIsOn, tablesVersion } from '../../../lib/deadlines/tables.ts';
import { isWorkingDay } from '../../../lib/deadlines/working-days.ts';

/** Monday 7 December 2026 becomes a holiday. */
const next = {
  ...HOLIDAYS,
  version: 'next',
  overrides: [{ date: plainDate('2026-12-07'), change: 'ADD', source: 'test' }],
} as const;

describe('a release with other tables', () => {
  it('T11 changes every date that is computed from then on, and can be taken back', () => {
    expect(isWorkingDay(plainDate('2026-12-07'))).toBe(true);
    const back = release({ holidays: next });
    try {
      expect([tablesVersion(), holidays(), isWorkingDay(plainDate('2026-12-07'))]).toEqual(['next', next, false]);
      const ledger = requestLedger({ received: plainDate('2026-11-07') });
      expect([ledger.tables, ledger.entries[0]?.date]).toEqual(['next', '2026-12-08']);
    } finally {
      back();
    }
    expect([tablesVersion(), requestLedger({ received: plainDate('2026-11-07') }).entries[0]?.date]).toEqual([
      HOLIDAYS.version,
      '2026-12-07',
    ]);
  });

  it('T9 leaves what the dates had been in the ledger, and says what moved them', () => {
    const { entries } = requestLedger({
      received: plainDate('2026-11-07'),
      recomputed: [
        {
          firstDue: plainDate('2026-12-04'),
          extendedDue: plainDate('2027-02-08'),
          tables: 'old',
          by: 'new',
          receipt: 0,
        },
      ],
    });
    expect(entries).toMatchObject([
      { id: 'first-due@old', date: '2026-12-04', inForce: false },
      { id: 'first-due', date: '2026-12-07', inForce: true },
    ]);
    expect(entries[1]?.steps.at(-1)).toMatchObject({
      key: 'deadline.step.recomputed',
      params: { from: '2026-12-04', date: '2026-12-07' },
    });
  });
});

describe('the switch for suspension (D3)', () => {
  it('is off for every day, by one row that is in force without an end', () => {
    expect(SUSPENSION.filter((row) => !('validTo' in row))).toHaveLength(1);
    expect(['2019-01-01', '2026-11-22', '2090-01-01'].map((day) => suspensionIsOn(plainDate(day)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('holds from the day on which its row begins', () => {
    const on = { on: true, source: 'test', validFrom: '2027-01-01' };
    const back = release({ suspension: [{ ...SUSPENSION[0], validTo: '2026-12-31' }, on] });
    expect([suspensionIsOn(plainDate('2026-12-31')), suspensionIsOn(plainDate('2027-01-01'))]).toEqual([false, true]);
    back();
  });
});

describe('a notice of extension that nobody accepts', () => {
  // Received on 2 March 2026: the first deadline passes at the end of 7 April, 22:00 UTC.
  const alarms = (noticeWrittenAt: string, noticeAcceptedAt?: string) =>
    requestLedger({
      received: plainDate('2026-03-02'),
      extension: {
        noticeWrittenAt: instant(noticeWrittenAt),
        ...(noticeAcceptedAt === undefined ? {} : { noticeAcceptedAt: instant(noticeAcceptedAt) }),
      },
    })
      .alarms.filter(({ kind }) => kind === 'EXTENSION_NOT_ACCEPTED')
      .map(({ id, at, rule }) => [id, at, rule]);

  it('wakes leader and operators two hours before the first deadline', () => {
    expect(alarms('2026-04-01T10:00Z')).toEqual([
      ['extension-not-accepted@2026-04-07', '2026-04-07T20:00:00.000Z', 'DSR-25'],
    ]);
  });

  it('is given a quarter of an hour where it was written in the last two hours', () => {
    expect(alarms('2026-04-07T21:00Z')[0]?.[1]).toBe('2026-04-07T21:15:00.000Z');
  });

  it('wakes nobody where there is no time left, or it was accepted before', () => {
    expect(alarms('2026-04-07T21:50Z')).toEqual([]);
    expect(alarms('2026-04-01T10:00Z', '2026-04-01T10:01Z')).toEqual([]);
  });

  it('was right to wake them where it was accepted afterwards', () => {
    expect(alarms('2026-04-01T10:00Z', '2026-04-07T21:00Z')).toHaveLength(1);
  });
});
