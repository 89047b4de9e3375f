import { isRuleId } from '../../../scripts/rules/ids.ts';
import { loadRules, parseRules, type Rule } from '../../../scripts/rules/load.ts';

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
    expect(rules.filter((rule) => rule.source === '').map(({ id }) => id)).toEqual([]);
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

  it('says what is missing where a rule is done in part or cannot be done', () => {
    const silent = rules.filter(
      ({ status, lacks }) => (status === 'part' || status === 'not-possible') && lacks === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('says nothing of the content of the note that is exempt from public access', () => {
    const words = rules
      .filter(({ id }) => id.startsWith('FAM-'))
      .map(({ does, difference }) => `${does} ${difference}`);
    expect(words.join(' ')).not.toMatch(
      /Africa|Asia|Afghan|Morocc|Turk|Pakistan|Somal|Russia|Ukrain|DNA|forced|proforma|under 25/i,
    );
  });
});

describe('a file of the register', () => {
  const entry = (more: string) =>
    `title: T\nsource: S\nrules:\n  - {id: DSR-01, force: shall, status: done, does: Does what it says, ${more}}`;

  it('is read with decision as the ordinary kind', () => {
    expect(parseRules('x.yaml', entry('section: s'))).toMatchObject([{ id: 'DSR-01', source: 'S', kind: 'decision' }]);
  });

  it.each([
    ['a word that is no force', entry('section: s').replace('shall', 'must')],
    ['a field that nobody knows', entry('colour: red')],
    ['an id that is none', entry('section: s').replace('DSR-01', 'DSR-1')],
  ])('is refused with %s', (_, content) => {
    expect(() => parseRules('x.yaml', content)).toThrow();
  });

  it('may be a plain list with a source an entry', () => {
    const content = '- {id: ACC-01, source: design, force: shall, status: done, does: Does what it says}';
    expect(parseRules('x.yaml', content)).toMatchObject([{ id: 'ACC-01', source: 'design' }]);
    expect(isRuleId('ACC-01')).toBe(true);
  });
});
