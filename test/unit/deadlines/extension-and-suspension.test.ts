import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { extensionCounts, requestDeadlines } from '../../../lib/deadlines/request-deadlines.ts';
import { rulesOf, withOverrides } from './support.ts';

describe('whether a notice of extension counts', () => {
  // Received 2 March 2026: the last day is Tuesday 7 April, which passes at 22:00 UTC.
  const received = plainDate('2026-03-02');

  it.each([
    ['2026-03-02T08:00:00.000Z', 'COUNTS', 'the day of receipt'],
    ['2026-04-02T22:30:00.000Z', 'COUNTS', 'after the nominal day, before the moved one has passed'],
    ['2026-04-07T21:59:59.999Z', 'COUNTS', 'the last millisecond'],
    ['2026-04-07T22:00:00.000Z', 'TOO_LATE', 'midnight itself'],
    ['2026-04-07T22:10:00.000Z', 'TOO_LATE', 'ten minutes after midnight'],
  ])('DSR-25 accepted %s: %s (%s)', (acceptedAt, outcome) => {
    expect(extensionCounts(received, instant(acceptedAt))).toMatchObject({ rule: 'DSR-25', outcome });
  });

  it('DSR-25 says by which deadline', () => {
    expect(extensionCounts(received, instant('2026-04-07T22:10Z'))).toEqual({
      rule: 'DSR-25',
      outcome: 'TOO_LATE',
      reason: 'deadline.step.extension-too-late',
      params: { acceptedAt: '2026-04-07T22:10:00.000Z', date: '2026-04-07', at: '2026-04-07T22:00:00.000Z' },
    });
  });

  it('DSR-25 uses the table handed in', () => {
    const table = withOverrides({ date: plainDate('2026-04-07'), change: 'ADD', source: 'test' });
    expect(extensionCounts(received, instant('2026-04-07T22:10Z'), table).outcome).toBe('COUNTS');
  });
});

describe('suspension for doubt about identity (§ 2.5)', () => {
  const received = plainDate('2026-09-15');
  const asking = (askedAt: string, answeredAt: string) =>
    requestDeadlines({ received, suspension: { askedAt: plainDate(askedAt), answeredAt: plainDate(answeredAt) } });

  it('T14 T9 shows the example: asked 17th, answered 30th, 13 days, 28 October; the deadline itself stays', () => {
    const deadlines = asking('2026-09-17', '2026-09-30');
    expect(deadlines).toMatchObject({ firstDue: '2026-10-15', extendedDue: '2026-12-15' });
    expect(deadlines.suspension).toMatchObject({
      days: 13,
      dueIfSuspended: '2026-10-28',
      expiresIfSuspended: '2026-10-28T23:00:00.000Z',
      extendedDueIfSuspended: '2026-12-28',
      usable: { rule: 'T14', outcome: 'USABLE' },
    });
    expect(rulesOf(deadlines.suspension?.steps ?? [])).toEqual(['T14', 'T9']);
  });

  it('T14 counts from the nominal day, not from the moved one', () => {
    // Nominal Thursday 2 April, moved over Easter to the 7th; one day more is Friday the 3rd, moved to the same day.
    const suspension = { askedAt: plainDate('2026-03-03'), answeredAt: plainDate('2026-03-04') };
    expect(requestDeadlines({ received: plainDate('2026-03-02'), suspension }).suspension?.dueIfSuspended).toBe(
      '2026-04-07',
    );
  });

  it.each([
    ['2026-09-15', 'USABLE'],
    ['2026-09-18', 'USABLE'],
    ['2026-09-19', 'ASKED_TOO_LATE'],
    ['2026-09-21', 'ASKED_TOO_LATE'],
  ])('T14 asked %s, three working days after receipt at the latest: %s', (asked, outcome) => {
    expect(asking(asked, '2026-09-30').suspension?.usable).toMatchObject({ rule: 'T14', outcome });
  });

  it('T14 takes instants by their Oslo day', () => {
    const suspension = { askedAt: instant('2026-09-16T22:30Z'), answeredAt: instant('2026-09-29T22:30Z') };
    expect(requestDeadlines({ received, suspension }).suspension).toMatchObject({
      days: 13,
      dueIfSuspended: '2026-10-28',
    });
  });

  it.each([
    ['2026-09-14', '2026-09-30'],
    ['2026-09-20', '2026-09-19'],
  ])('asked %s and answered %s is a defect of the caller', (asked, answered) => {
    expect(() => asking(asked, answered)).toThrow(RangeError);
  });
});
