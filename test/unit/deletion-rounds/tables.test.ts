import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import { addDays, instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { type Condition, type Criterion, criteria } from '../../../lib/deletion-rounds/criteria.ts';
import {
  descriptionInForce,
  descriptions,
  type ExtractDescription,
} from '../../../lib/deletion-rounds/descriptions.ts';
import { reminders } from '../../../lib/deletion-rounds/ledger.ts';
import { roundDays } from '../../../lib/deletion-rounds/rounds.ts';
import { agreementInForce, ruleSetInForce, ruleSets } from '../../../lib/deletion-rounds/rule-sets.ts';
import { deletionRoundTexts } from '../../../lib/messages/deletion-rounds.ts';

const texts: Readonly<Record<string, unknown>> = deletionRoundTexts;
const all: readonly Criterion[] = Object.values(criteria).flat();

describe('the rule sets', () => {
  it('follow one another without gap or overlap; the last is open', () => {
    const dated: readonly { validFrom: string; validTo?: string }[] = ruleSets;
    for (const [index, set] of dated.entries()) {
      const next = dated[index + 1];
      expect(set.validTo === undefined ? undefined : addDays(plainDate(set.validTo), 1)).toBe(next?.validFrom);
    }
  });

  it.each([
    ['2016-11-07', undefined],
    ['2016-11-08', 'RS-2016-008'],
    ['2021-04-14', 'RS-2016-008'],
    ['2021-04-15', 'UTF-18-4-2021'],
    ['2025-06-01', 'UTF-18-4-2021'],
    ['2025-06-02', 'UTF-18-4-2025'],
    ['2060-01-01', 'UTF-18-4-2025'],
  ])('on %s the law is %s', (day, id) => {
    expect(ruleSetInForce(plainDate(day))?.id).toBe(id);
  });

  it('have the criteria of their law: five of the circular, and neither citizenship nor identity today', () => {
    expect(criteria['RS-2016-008'].map(({ rule }) => rule)).toEqual(['DEL-06', 'DEL-07', 'DEL-08', 'DEL-09', 'DEL-10']);
    expect(criteria['UTF-18-4-2025'].map(({ code }) => code)).toEqual([
      'TWENTY_YEARS',
      'EEA_CARD_ISSUED',
      'EXPULSION_TWENTY_YEARS',
    ]);
    expect(JSON.stringify(criteria['UTF-18-4-2025'])).not.toMatch(/citizenship|identityDocumented/);
  });

  it('use the periods that the law names, in whole years', () => {
    const years = (condition: Condition): number[] => {
      if ('all' in condition) return condition.all.flatMap(years);
      if ('any' in condition) return condition.any.flatMap(years);
      return 'yearsPassed' in condition ? [condition.yearsPassed] : [];
    };
    const of = (set: readonly Criterion[]) => set.flatMap(({ when }) => years(when));
    expect(of(criteria['RS-2016-008'])).toEqual([5, 10]);
    expect(of(criteria['UTF-18-4-2021'])).toEqual([5, 20, 10, 5, 10, 10]);
    expect(of(criteria['UTF-18-4-2025'])).toEqual([20, 20]);
  });

  it('have the general rule of 2021 as well: ten years after the last registration', () => {
    expect(criteria['UTF-18-4-2021']).toContainEqual(
      expect.objectContaining({ code: 'TEN_YEARS', when: { yearsPassed: 10, since: 'lastPrintStored' } }),
    );
  });

  it('name no criterion twice in a set, and every one has a text', () => {
    for (const set of Object.values(criteria)) expect(new Set(set.map(({ code }) => code)).size).toBe(set.length);
    for (const { text } of [...all, ...ruleSets, ...descriptions]) expect(texts).toHaveProperty([text]);
  });
});

describe('the extract descriptions', () => {
  const known: readonly ExtractDescription[] = descriptions;
  const law2025 = known.filter(({ ruleSet }) => ruleSet === 'UTF-18-4-2025');
  const changed = (reportedAt: string): ExtractDescription => ({
    ...(law2025[0] as ExtractDescription),
    version: 'UTF-18-4-2025.2',
    reportedAt: instant(reportedAt),
  });
  const inForce = (round: string, table = known) => descriptionInForce(plainDate(round), undefined, table);

  it('are versioned, approved by OPA not after they were reported, with rule, text and legal reference', () => {
    expect(new Set(known.map(({ version }) => version)).size).toBe(known.length);
    for (const each of known) {
      expect(each).toMatchObject({
        approvedBy: 'OPA',
        criteria: criteria[each.ruleSet],
        source: expect.stringContaining('§'),
      });
      expect(each.criteria.length).toBeGreaterThan(0);
      expect(each.approvedOn <= osloDate(each.reportedAt)).toBe(true);
    }
  });

  it.each([
    ['2016-12-01', 'RS-2016-008.1'],
    ['2021-02-01', 'RS-2016-008.1'],
    ['2021-05-02', 'UTF-18-4-2021.1'],
    ['2025-08-01', 'UTF-18-4-2025.1'],
    ['2027-02-01', 'UTF-18-4-2025.1'],
  ])('the round of %s uses %s, the law of that day', (round, version) => {
    expect(inForce(round)).toMatchObject({ ok: true, value: { version } });
  });

  it('DEL-16 a change reported on the 20th binds the round, one reported a minute later does not', () => {
    const inTime = inForce('2027-02-01', [...known, changed('2027-01-20T22:59:00Z')]);
    const late = inForce('2027-02-01', [...known, changed('2027-01-20T23:00:00Z')]);
    expect(inTime).toMatchObject({ value: { version: 'UTF-18-4-2025.2' } });
    expect(late).toMatchObject({ value: { version: 'UTF-18-4-2025.1' } });
    expect(inForce('2027-05-02', [...known, changed('2027-01-20T23:00:00Z')])).toMatchObject({
      value: { version: 'UTF-18-4-2025.2' },
    });
  });

  it('DEL-14 no description of the law: no round', () => {
    expect(inForce('2027-02-01', [])).toMatchObject({
      ok: false,
      error: { rule: 'DEL-14', reason: 'deletion-round.refused.no-description' },
    });
  });

  it('DEL-16 the only description came after the cut-off: no round', () => {
    expect(inForce('2027-02-01', [changed('2027-01-21T09:00:00Z')])).toMatchObject({
      ok: false,
      error: {
        rule: 'DEL-16',
        reason: 'deletion-round.refused.description-too-late',
        params: { cutOff: '2027-01-20' },
      },
    });
  });

  it('the circular is used today only by choice', () => {
    expect(descriptionInForce(plainDate('2027-02-01'), 'RS-2016-008')).toMatchObject({
      ok: true,
      value: { ruleSet: 'RS-2016-008' },
    });
  });
});

describe('the other tables', () => {
  it('name their source and the day from which they hold', () => {
    for (const entry of [...roundDays, ...reminders]) {
      expect(entry).toMatchObject({ source: expect.any(String), validFrom: '2016-11-08' });
    }
  });

  it('have a processor agreement on every day since the circular', () => {
    expect(agreementInForce(plainDate('2016-11-07'))).toBeUndefined();
    expect(agreementInForce(plainDate('2016-11-08'))).toBe('DBA-KRIPOS-1');
  });
});

describe('the texts', () => {
  it.each(Object.entries(deletionRoundTexts))('%s has three languages with the same values', (_, text) => {
    const values = (language: string) => (language.match(/\{\w+\}/g) ?? []).sort();
    expect(values(text.nn)).toEqual(values(text.nb));
    expect(values(text.en)).toEqual(values(text.nb));
    for (const language of [text.nb, text.nn, text.en]) expect(language.length).toBeGreaterThan(3);
  });
});
