import { globSync, readdirSync, readFileSync } from 'node:fs';
import { findRule, RULE_FILES } from '../../../functions/web/use-cases/rules.ts';
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

  it('finds a rule with its source', () => {
    expect(findRule('DSR-24')).toMatchObject({ id: 'DSR-24', source: expect.stringContaining('IM 2019-004') });
    expect(findRule('XYZ-1')).toBeUndefined();
  });
});
