import { isRuleId } from '../../../lib/rules/ids.ts';
import { parseRules, type Rule, rulesById, sourceOf, wordsOf } from '../../../lib/rules/register.ts';
import { untold } from '../../../scripts/rules/check.ts';
import { loadFiles, loadRules } from '../../../scripts/rules/load.ts';
import { ENGLISH, NOT_BOKMAL, NOT_CHOSEN, NOT_NYNORSK } from '../../support/languages.ts';

const register = loadRules();
const rules = [...register.values()];
const series = (rule: Rule) => rule.id.replace(/-?\d+$/, '');

describe('the register', () => {
  it('has every rule of the five documents, of the law beside them, of deadlines, and every doubt', () => {
    const counts = Object.groupBy(rules, series);
    expect(Object.fromEntries(Object.entries(counts).map(([name, group]) => [name, group?.length]))).toMatchObject({
      RET: 45,
      DSR: 77,
      GAP: 8,
      DEL: 29,
      FAM: 64,
      TRF: 45,
      T: 15,
      D: 15,
    });
  });

  it('leaves out only the numbers that the facts leave out', () => {
    const missing = (name: string, last: number) =>
      Array.from({ length: last }, (_, index) => index + 1).filter(
        (n) => !register.has(`${name}-${String(n).padStart(2, '0')}`),
      );
    expect(missing('RET', 45)).toEqual([]);
    expect(missing('DSR', 81)).toEqual([46, 47, 48, 49]);
    expect(missing('GAP', 8)).toEqual([]);
    expect(missing('DEL', 29)).toEqual([]);
    expect(missing('FAM', 73)).toEqual([37, 38, 39, 48, 49, 66, 67, 68, 69]);
    expect(missing('TRF', 47)).toEqual([38, 39]);
  });

  it('names a source for each rule', () => {
    expect(rules.filter((rule) => sourceOf(rule, 'en') === '').map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['DSR-12', 'shall'],
    ['DSR-24', 'may'],
    ['DSR-21', 'default'],
    ['DSR-57', 'may'],
    ['DSR-51', 'shall'],
    ['RET-36', 'should'],
    ['TRF-22', 'should'],
    ['TRF-29', 'should'],
    ['TRF-34', 'may'],
    ['DEL-24', 'default'],
    ['FAM-64', 'should'],
    ['FAM-36', 'may'],
  ])('gives %s the force of its source: %s', (id, force) => {
    expect(register.get(id)?.force).toBe(force);
  });

  it('is told in bokmål, nynorsk and English, and each is what it says it is', () => {
    expect(untold(loadFiles())).toEqual([]);
    const told = rules.flatMap((rule) =>
      Object.entries(wordsOf(rule)).map(([field, words]) => ({ at: `${rule.id} ${field}`, words })),
    );
    const where = (wrong: (words: (typeof told)[number]['words']) => boolean) =>
      told.filter(({ words }) => wrong(words)).map(({ at }) => at);
    expect(where(({ nb, nn }) => ENGLISH.test(nb) || ENGLISH.test(nn))).toEqual([]);
    expect(where(({ nb, nn }) => NOT_CHOSEN.test(nb) || NOT_CHOSEN.test(nn))).toEqual([]);
    expect(where(({ nb }) => NOT_BOKMAL.test(nb))).toEqual([]);
    expect(where(({ nn }) => NOT_NYNORSK.test(nn))).toEqual([]);
  });

  it('says what is missing where a rule is done in part or cannot be done', () => {
    const silent = rules.filter(
      ({ status, lacks }) => (status === 'part' || status === 'not-possible') && lacks === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('says nothing of the content of the note that is exempt from public access', () => {
    const words = rules
      .filter(({ id }) => id.startsWith('FAM-'))
      .flatMap((rule) => Object.values(wordsOf(rule)).flatMap((told) => Object.values(told)));
    expect(words.length).toBeGreaterThan(180);
    expect(words.join(' ')).not.toMatch(
      /\b(?:Afri|Asia|Afghan|Morocc|Marokk|Turk|Tyrk|Pakistan|Somal|Russ(?:ia|land)|Ukrain|DNA|forced|tvang|proforma|under 25)/i,
    );
  });
});

describe('a file of the register', () => {
  const entry = (more: string) => `
    title: {nb: T, nn: T, en: T}
    source: {nb: Kilde, nn: Kjelde, en: S}
    rules:
      - {id: DSR-01, force: shall, status: done, does: {nb: Gjør det, nn: Gjer det, en: Does it}, ${more}}`;
  const only = (content: string) => {
    const [rule] = parseRules('x', content).rules;
    if (rule === undefined) throw new Error('no rule was read');
    return rule;
  };

  it('is read with decision as the ordinary kind', () => {
    expect(parseRules('x', entry("section: '§ 1'"))).toMatchObject({
      name: 'x',
      rules: [{ id: 'DSR-01', source: { en: 'S' }, kind: 'decision' }],
    });
  });

  it('is read with a gap where a language is missing, so that the check can name it', () => {
    expect(only(entry("section: '§ 1'").replace('nn: Gjer det, ', '')).does).toEqual({
      nb: 'Gjør det',
      nn: '',
      en: 'Does it',
    });
  });

  it.each([
    ['a word that is no force', entry("section: '§ 1'").replace('shall', 'must')],
    ['a field that nobody knows', entry('colour: red')],
    ['a language that nobody knows', entry("section: '§ 1'").replace('nn: Gjer', 'da: Gjer')],
    ['an id that is none', entry("section: '§ 1'").replace('DSR-01', 'DSR-1')],
    ['a place with words in one language only', entry("section: '§ 4, table'")],
  ])('is refused with %s', (_, content) => {
    expect(() => parseRules('x', content)).toThrow();
  });

  it.each([
    ["section: '§ 4'", 'Kilde, punkt 4', 'S, § 4'],
    ["section: '§§ 2.1, 3, 5–9'", 'Kilde, punkt 2.1, 3, 5–9', 'S, §§ 2.1, 3, 5–9'],
    ["section: '§ 3 no. 3–4'", 'Kilde, punkt 3 nr. 3–4', 'S, § 3 no. 3–4'],
    ["section: '§ 4, **'", 'Kilde, punkt 4, **', 'S, § 4, **'],
    ["section: 'RS 2014-012 § 4'", 'Kilde, RS 2014-012 punkt 4', 'S, RS 2014-012 § 4'],
    ['source: {nb: Lov, nn: Lov, en: Act}', 'Lov', 'Act'],
  ])('tells the place of %s as a Norwegian reader looks it up', (more, nb, en) => {
    const rule = only(entry(more));
    expect([sourceOf(rule, 'nb'), sourceOf(rule, 'en')]).toEqual([nb, en]);
  });

  it('may not hold an id of another file', () => {
    const file = parseRules('x', entry("section: '§ 1'"));
    expect(() => rulesById([file, { ...file, name: 'y' }])).toThrow('DSR-01 stands in x and in y');
    expect(isRuleId('ACC-01')).toBe(true);
  });
});
