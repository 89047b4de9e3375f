import { dateInWords, shortDateInWords } from '../../../lib/deadlines/date-words.ts';
import { describeSteps } from '../../../lib/deadlines/describe-steps.ts';
import { consultationDeadline } from '../../../lib/deadlines/intervals.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { requestDeadlines } from '../../../lib/deadlines/request-deadlines.ts';
import { requestLedger } from '../../../lib/deadlines/request-ledger.ts';
import { periodOfDays } from '../../../lib/deadlines/working-days.ts';
import { deadlineTexts } from '../../../lib/messages/deadlines.ts';

describe('a date explained', () => {
  const { steps } = requestDeadlines({ received: plainDate('2026-01-31') });

  it('in English', () => {
    expect(describeSteps(steps, 'en')).toEqual([
      'Received Sat 31 January 2026',
      'The day of receipt is not counted: the period runs from Sun 1 February 2026',
      'UDI must answer within one month of receipt',
      'The last month has no day 31, so the period ends on its last day: Sat 28 February 2026',
      'Last day: nominal Sat 28 Feb, moved to Mon 2 March: weekend',
      'All of Mon 2 March counts in Oslo: the deadline has passed at Tue 3 March 2026 at 00:00',
    ]);
  });

  it('in bokmål', () => {
    expect(describeSteps(steps, 'nb').slice(3)).toEqual([
      'Den siste måneden har ingen dag 31, så perioden slutter på månedens siste dag: lørdag 28. februar 2026',
      'Siste dag: i utgangspunktet lørdag 28. februar, flyttet til mandag 2. mars: helg',
      'Hele mandag 2. mars teller med i Oslo: fristen er ute tirsdag 3. mars 2026 kl. 00:00',
    ]);
  });

  it('in nynorsk', () => {
    expect(describeSteps(steps, 'nn').slice(3)).toEqual([
      'Den siste månaden har ingen dag 31, så perioden sluttar på den siste dagen i månaden: laurdag 28. februar 2026',
      'Siste dag: i utgangspunktet laurdag 28. februar, flytta til måndag 2. mars: helg',
      'Heile måndag 2. mars tel med i Oslo: fristen er ute tysdag 3. mars 2026 kl. 00:00',
    ]);
  });

  it('says how an instant in UTC became a day in Oslo', () => {
    const [received] = describeSteps(requestDeadlines({ received: instant('2026-03-31T22:30Z') }).steps, 'en');
    expect(received).toBe(
      'Received 2026-03-31 22:30 UTC, which in Oslo is 00:30 (+02:00) on Wed 1 April 2026: the day of receipt is Wed 1 April 2026',
    );
  });

  it.each([
    ['nb', 'skjærtorsdag, langfredag, helg, 1. påskedag, 2. påskedag'],
    ['nn', 'skjærtorsdag, langfredag, helg, 1. påskedag, 2. påskedag'],
    ['en', 'Maundy Thursday, Good Friday, weekend, Easter Day, Easter Monday'],
  ] as const)('names the holidays that made it move (%s)', (language, reasons) => {
    const moved = describeSteps(requestDeadlines({ received: plainDate('2026-03-02') }).steps, language).at(4);
    expect(moved?.endsWith(`: ${reasons}`)).toBe(true);
  });

  it('has words in every language for every step that can come up', () => {
    const doubt = (asked: string) => ({ askedAt: plainDate(asked), answeredAt: plainDate('2026-03-20') });
    const ledgers = [
      requestLedger({
        received: instant('2026-03-02T09:00Z'),
        extension: { noticeAcceptedAt: instant('2026-03-30T10:00Z') },
        identityDoubt: doubt('2026-03-03'),
      }),
      requestLedger({
        received: plainDate('2026-03-03'),
        receivedCorrections: [plainDate('2026-03-02')],
        extension: { noticeAcceptedAt: instant('2026-05-30T10:00Z') },
        identityDoubt: doubt('2026-03-13'),
      }),
      requestLedger({
        received: plainDate('2026-03-02'),
        identityDoubt: { ...doubt('2026-03-03'), decided: true },
        recomputed: [
          {
            firstDue: plainDate('2026-04-01'),
            extendedDue: plainDate('2026-06-02'),
            tables: '2026-11-21',
            by: '2026-11-22',
            receipt: 0,
          },
        ],
      }),
      requestLedger({ received: plainDate('2026-01-31') }),
      ...(['2026-02-27', '2026-02-20'] as const).map((on) =>
        requestLedger({ received: plainDate('2026-03-02'), handedIn: { on: plainDate(on), atMost: 5 } }),
      ),
    ];
    const all = [
      ...ledgers.flatMap((ledger) => ledger.entries.flatMap((entry) => entry.steps)),
      ...consultationDeadline(plainDate('2026-03-02')).steps,
      ...periodOfDays(plainDate('2026-06-05'), 2).steps,
      ...periodOfDays(plainDate('2026-06-01'), 7).steps,
    ];
    const known = Object.keys(deadlineTexts).filter(
      (key) => key.startsWith('deadline.step.') || key.startsWith('deadline.suspension.'),
    );
    expect(new Set(all.map((step) => step.key))).toEqual(new Set(known));
    for (const language of ['nb', 'nn', 'en'] as const)
      for (const text of describeSteps(all, language)) expect(text).not.toMatch(/[{}]|undefined|holiday\.|deadline\./);
  });

  it('takes texts of other contexts, and fails on a step without words', () => {
    const step = { rule: 'X-1', key: 'other.step', params: { date: '2026-03-02' } };
    expect(describeSteps([step], 'en', { 'other.step': { nb: 'a', nn: 'b', en: 'Asked {dateShort}' } })).toEqual([
      'Asked Mon 2 March',
    ]);
    expect(() => describeSteps([step], 'en')).toThrow(/other\.step/);
  });
});

describe('dates in words', () => {
  const week = Array.from({ length: 7 }, (_, index) => plainDate(`2026-06-0${index + 1}`));
  const months = Array.from({ length: 12 }, (_, index) => plainDate(`2026-${String(index + 1).padStart(2, '0')}-01`));

  it('have the weekdays of nynorsk', () => {
    expect(week.map((date) => dateInWords(date, 'nn').split(' ')[0])).toEqual([
      'måndag',
      'tysdag',
      'onsdag',
      'torsdag',
      'fredag',
      'laurdag',
      'søndag',
    ]);
  });

  it('have the weekdays of bokmål', () => {
    expect(week.map((date) => dateInWords(date, 'nb').split(' ')[0])).toEqual([
      'mandag',
      'tirsdag',
      'onsdag',
      'torsdag',
      'fredag',
      'lørdag',
      'søndag',
    ]);
  });

  it('have short English months', () => {
    expect(months.map((date) => shortDateInWords(date, 'en').split(' ')[2])).toEqual([
      'Jan',
      'Feb',
      'March',
      'April',
      'May',
      'June',
      'July',
      'Aug',
      'Sept',
      'Oct',
      'Nov',
      'Dec',
    ]);
  });
});

it('every text exists in three languages with the same values to fill in', () => {
  const values = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name?.replace(/Short$|Utc$/, '')))].sort();
  for (const [key, text] of Object.entries(deadlineTexts)) {
    expect([key, values(text.nn), values(text.en)]).toEqual([key, values(text.nb), values(text.nb)]);
    expect(text.nb && text.nn && text.en).not.toBe('');
  }
});
