import { globSync, readdirSync, readFileSync } from 'node:fs';
import { RULE_FILES, ruleFiles, ruleInWords } from '../../../functions/web/use-cases/rules.ts';
import { hasText } from '../../../lib/messages/catalogue.ts';

describe('texts of pages', () => {
  const sources = globSync('{functions/web,lib/web}/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'));
  const patterns = [
    /\bsay\('([a-z][^']*)'/g,
    /\bsay\(c\)\('([a-z][^']*)'/g,
    /\bproblem\(\s*\d+,\s*'([a-z][^']*)'/g,
    /\b(?:submit|legend|hint|key|label): '([a-z][\w-]*\.[^']*)'/g,
    /reason: '((?:field|web)\.[^']*)'/g,
  ];
  const keys = new Set(
    sources.flatMap((source) =>
      patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, key]) => key ?? '')),
    ),
  );

  it('exist for every key that pages and API name', () => {
    expect(keys.size).toBeGreaterThan(150);
    expect([...keys].filter((key) => !hasText(key))).toEqual([]);
  });

  it('exist for every field of a form', () => {
    const names = sources.flatMap((source) =>
      [...source.matchAll(/\{ name: (?:name\()?'([A-Za-z]+)'\)?, kind/g)].map(([, name]) => `field.${name}`),
    );
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((key) => !hasText(key))).toEqual([]);
  });
});

describe('the register of rules behind the pages', () => {
  it('holds every file of docs/rules', () => {
    const files = readdirSync('docs/rules').filter((name) => name.endsWith('.yaml'));
    expect(
      Object.keys(RULE_FILES)
        .map((name) => `${name}.yaml`)
        .sort(),
    ).toEqual(files.sort());
  });

  it('finds a rule with its source, in words of the reader’s language', () => {
    expect(ruleInWords('DSR-24', 'nb')).toEqual({
      id: 'DSR-24',
      force: 'may',
      kind: 'decision',
      status: 'done',
      source: 'IM 2019-004, 23. august 2019, punkt 4',
      does: expect.stringMatching(/^Forlenger fristen én gang/),
      difference: expect.stringMatching(/^Kilden tillater/),
    });
    expect(ruleInWords('DEL-28', 'nn')?.source).toBe('RS 2016-008, i kraft frå 8. november 2016, punkt 3 nr. 7');
    expect(ruleInWords('DEL-28', 'en')?.source).toBe('RS 2016-008, in force 8 November 2016, § 3 no. 7');
    expect(ruleInWords('XYZ-1', 'en')).toBeUndefined();
  });

  it('has a word for every force, kind and status of a rule', () => {
    const codes = ruleFiles().flatMap(({ rules }) =>
      rules.flatMap(({ force, kind, status }) => [`rule.force.${force}`, `rule.kind.${kind}`, `rule.status.${status}`]),
    );
    expect([...new Set(codes)].filter((key) => !hasText(key))).toEqual([]);
  });
});
