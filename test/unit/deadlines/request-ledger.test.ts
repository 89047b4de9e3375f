import fc from 'fast-check';
import { HOLIDAYS, TABLES_VERSION } from '../../../lib/deadlines/holidays.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { type RaisedAlarm, type RequestFacts, requestLedger } from '../../../lib/deadlines/request-ledger.ts';
import { dates, instants, withOverrides } from './support.ts';

/** Received on Monday 2 March 2026: last day Tuesday 7 April (Easter), extended Tuesday 2 June. */
const received = instant('2026-03-02T09:15Z');
const inTime = instant('2026-03-30T10:00Z');
const tooLate = instant('2026-04-07T22:10Z');
const ledger = (facts: Partial<RequestFacts> = {}) => requestLedger({ received, ...facts });
const idsOf = (facts: Partial<RequestFacts> = {}) => ledger(facts).alarms.map((alarm) => alarm.id);

describe('the dates of a request', () => {
  it('DSR-23 has one deadline in force, explained, with the version of its tables', () => {
    const { tables, entries } = ledger();
    expect(tables).toBe(TABLES_VERSION);
    expect(entries).toMatchObject([
      { id: 'first-due', rule: 'DSR-23', date: '2026-04-07', expiresAt: '2026-04-07T22:00:00.000Z', inForce: true },
    ]);
    expect(entries[0]?.steps.map((step) => step.rule)).toEqual(['T4', 'T5', 'DSR-23', 'T6', 'T9', 'T6']);
  });

  it('DSR-24 DSR-25 puts the extended deadline in its place when the notice counts', () => {
    const { entries } = ledger({ extension: { noticeAcceptedAt: inTime } });
    expect(entries).toMatchObject([
      { id: 'first-due', date: '2026-04-07', inForce: false },
      { id: 'extended-due', rule: 'DSR-24', date: '2026-06-02', expiresAt: '2026-06-02T22:00:00.000Z', inForce: true },
    ]);
    expect(entries[1]?.steps[0]).toMatchObject({ rule: 'DSR-25', key: 'deadline.step.extension-counts' });
  });

  it('DSR-25 leaves the first deadline in force when the notice came ten minutes after midnight, and says why', () => {
    const { entries } = ledger({ extension: { noticeAcceptedAt: tooLate } });
    expect(entries).toMatchObject([{ id: 'first-due', date: '2026-04-07', inForce: true }]);
    expect(entries[0]?.steps.at(-1)).toMatchObject({ rule: 'DSR-25', key: 'deadline.step.extension-too-late' });
  });

  it('T4 goes by the last correction of the receipt and keeps what it was before', () => {
    const { entries } = ledger({ receivedCorrections: [plainDate('2026-02-27'), plainDate('2026-03-01')] });
    expect(entries.map(({ id, date, inForce }) => [id, date, inForce])).toEqual([
      ['first-due.1', '2026-04-07', false],
      ['first-due.2', '2026-03-27', false],
      ['first-due', '2026-04-01', true],
    ]);
    expect(entries[2]?.steps[0]).toEqual({
      rule: 'T4',
      key: 'deadline.step.receipt-corrected',
      params: { from: '2026-02-27', date: '2026-03-01' },
    });
  });

  it('T4 counts from the receipt in UDI also where it was handed in elsewhere, and says when it was long under way', () => {
    const first = (on: string) => ledger({ handedIn: { on: plainDate(on), atMost: 5 } }).entries[0];
    expect(first('2026-02-25')).toMatchObject({ date: '2026-04-07', inForce: true });
    const stepOf = (on: string) => first(on)?.steps.find(({ key }) => key.endsWith('under-way'));
    expect(stepOf('2026-02-25')).toMatchObject({ rule: 'T4', key: 'deadline.step.under-way', params: { days: 5 } });
    expect(stepOf('2026-02-24')).toMatchObject({ key: 'deadline.step.long-under-way', params: { days: 6, atMost: 5 } });
    expect(ledger().entries[0]?.steps.some(({ key }) => key.endsWith('under-way'))).toBe(false);
  });

  it('DSR-25 a notice that counted is too late once the receipt is corrected to an earlier day', () => {
    const facts = { extension: { noticeAcceptedAt: instant('2026-04-05T10:00Z') } };
    expect(ledger(facts).entries.at(-1)?.id).toBe('extended-due');
    expect(ledger({ ...facts, receivedCorrections: [plainDate('2026-02-27')] }).entries.at(-1)).toMatchObject({
      id: 'first-due',
      inForce: true,
    });
  });

  it('T14 shows the suspended deadline beside it, never in force', () => {
    const identityDoubt = { askedAt: plainDate('2026-03-03'), answeredAt: plainDate('2026-03-13') };
    const { entries, alarms } = ledger({ identityDoubt });
    expect(entries.map(({ id, date, inForce }) => [id, date, inForce])).toEqual([
      ['first-due', '2026-04-07', true],
      ['first-due-if-suspended', '2026-04-13', false],
    ]);
    expect(alarms).toEqual(ledger().alarms);
  });

  it('is computed anew with another table', () => {
    const table = withOverrides({ date: plainDate('2026-04-07'), change: 'ADD', source: 'test' });
    const anew = requestLedger({ received }, table);
    expect(anew.tables).toBe(table.version);
    expect(anew.entries[0]?.date).toBe('2026-04-08');
    expect(anew.alarms.at(-1)?.id).toBe('first-deadline@2026-04-08');
  });
});

describe('the alarms of a request', () => {
  it('come in order: reminders, last day to extend, first deadline', () => {
    expect(ledger().alarms).toEqual([
      { id: 'reminder-day-14@2026-04-07', kind: 'REMINDER', at: '2026-03-15T23:00:00.000Z', rule: 'DSR-23' },
      { id: 'reminder-5@2026-04-07', kind: 'REMINDER', at: '2026-03-25T23:00:00.000Z', rule: 'DSR-23' },
      { id: 'reminder-2@2026-04-07', kind: 'REMINDER', at: '2026-03-30T22:00:00.000Z', rule: 'DSR-23' },
      {
        id: 'last-day-to-extend@2026-04-07',
        kind: 'LAST_DAY_TO_EXTEND',
        at: '2026-04-06T22:00:00.000Z',
        rule: 'DSR-25',
      },
      { id: 'first-deadline@2026-04-07', kind: 'FIRST_DEADLINE', at: '2026-04-07T22:00:00.000Z', rule: 'DSR-23' },
    ]);
  });

  it('after an extension keep what was due before it, and go on to the extended deadline', () => {
    expect(ledger({ extension: { noticeAcceptedAt: inTime } }).alarms.map(({ id, at }) => [id, at])).toEqual([
      ['reminder-day-14@2026-04-07', '2026-03-15T23:00:00.000Z'],
      ['reminder-5@2026-04-07', '2026-03-25T23:00:00.000Z'],
      ['refusal-warning@2026-04-07', '2026-04-06T22:00:00.000Z'],
      ['extended-reminder-5@2026-06-02', '2026-05-25T22:00:00.000Z'],
      ['extended-reminder-2@2026-06-02', '2026-05-28T22:00:00.000Z'],
      ['extended-deadline@2026-06-02', '2026-06-02T22:00:00.000Z'],
    ]);
  });

  it('stay as they are when the notice came too late', () => {
    expect(ledger({ extension: { noticeAcceptedAt: tooLate } }).alarms).toEqual(ledger().alarms);
  });

  it('end with the answer, or with the case, whichever came first', () => {
    const first = ['reminder-day-14@2026-04-07'];
    expect(idsOf({ answeredAt: instant('2026-03-20T10:00Z') })).toEqual(first);
    expect(idsOf({ closedAt: instant('2026-03-20T10:00Z') })).toEqual(first);
    expect(idsOf({ answeredAt: instant('2026-04-20T10:00Z'), closedAt: instant('2026-03-20T10:00Z') })).toEqual(first);
  });

  it('the deadline is missed by an answer at midnight, met by one a millisecond before', () => {
    expect(idsOf({ answeredAt: instant('2026-04-07T22:00:00.000Z') })).toContain('first-deadline@2026-04-07');
    expect(idsOf({ answeredAt: instant('2026-04-07T21:59:59.999Z') })).not.toContain('first-deadline@2026-04-07');
  });

  it('have a new id where the deadline moved, the same where it did not', () => {
    expect(idsOf({ receivedCorrections: [plainDate('2026-03-04')] })).toEqual(idsOf());
    expect(idsOf({ receivedCorrections: [plainDate('2026-03-09')] }).at(-1)).toBe('first-deadline@2026-04-09');
  });

  it('say when they were raised; one raised wrongly stays, marked', () => {
    const raised: readonly RaisedAlarm[] = [
      { id: 'reminder-day-14@2026-04-07', kind: 'REMINDER', rule: 'DSR-23', raisedAt: instant('2026-03-15T23:00:01Z') },
      {
        id: 'first-deadline@2026-04-07',
        kind: 'FIRST_DEADLINE',
        rule: 'DSR-23',
        raisedAt: instant('2026-04-07T22:00:00Z'),
      },
    ];
    const answeredAt = instant('2026-04-07T21:59:50Z');
    const { alarms } = ledger({ answeredAt, raised });
    expect(alarms[0]).toMatchObject({ raisedAt: '2026-03-15T23:00:01.000Z' });
    expect(alarms[0]).not.toHaveProperty('mistaken');
    expect(alarms.at(-1)).toEqual({ ...raised[1], at: '2026-04-07T22:00:00.000Z', mistaken: true });
    expect(alarms.filter((alarm) => alarm.raisedAt === undefined).map((alarm) => alarm.kind)).toEqual([
      'REMINDER',
      'REMINDER',
      'LAST_DAY_TO_EXTEND',
    ]);
  });
});

describe('any ledger', () => {
  const facts = fc.record({
    received: dates('1980-01-01', '2199-12-31'),
    extension: fc.option(
      instants().map((noticeAcceptedAt) => ({ noticeAcceptedAt })),
      { nil: undefined },
    ),
    receivedCorrections: fc.array(dates('1980-01-01', '2199-12-31'), { maxLength: 2 }),
    answeredAt: fc.option(instants(), { nil: undefined }),
  });

  it('has one entry in force, alarms in order of time with ids of their own, and is the same each time', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const { entries, alarms } = requestLedger(any);
        expect(entries.filter((entry) => entry.inForce)).toHaveLength(1);
        expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
        expect(new Set(alarms.map((alarm) => alarm.id)).size).toBe(alarms.length);
        const times = alarms.map((alarm) => alarm.at);
        expect([...times].sort()).toEqual(times);
        expect(requestLedger(any, { ...HOLIDAYS })).toEqual({ tables: TABLES_VERSION, entries, alarms });
      }),
      { numRuns: 200 },
    );
  });

  it('ends unanswered with the alarm of the deadline in force', () => {
    fc.assert(
      fc.property(dates('1980-01-01', '2199-12-31'), fc.integer({ min: 0, max: 60 }), (date, day) => {
        const noticeAcceptedAt = instant(new Date(Date.parse(date) + day * 86_400_000).toISOString());
        const { entries, alarms } = requestLedger({ received: date, extension: { noticeAcceptedAt } });
        const due = entries.find((entry) => entry.inForce);
        const kind = due?.rule === 'DSR-24' ? 'EXTENDED_DEADLINE' : 'FIRST_DEADLINE';
        expect(alarms.at(-1)).toMatchObject({ kind, at: due?.expiresAt });
      }),
      { numRuns: 200 },
    );
  });
});
