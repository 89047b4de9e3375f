import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasText, MESSAGE_AREAS, textOf, translate, unreviewedTexts } from '../../../lib/messages/catalogue.ts';
import { ENGLISH, NOT_BOKMAL, NOT_CHOSEN, NOT_NYNORSK } from '../../support/languages.ts';

const texts = Object.values(MESSAGE_AREAS).flatMap((area) => Object.entries(area));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
/** A text without its placeholders, whose names are English. */
const words = (text: string) => text.replace(/\{\w+\}/g, '');
const keysWhere = (wrong: (text: (typeof texts)[number][1], key: string) => boolean) =>
  texts.filter(([key, text]) => wrong(text, key)).map(([key]) => key);

describe('every text', () => {
  it('is in a file that the catalogue knows', () => {
    const folder = fileURLToPath(new URL('../../../lib/messages/', import.meta.url));
    const areas = readdirSync(folder)
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'text' && name !== 'catalogue');
    expect(Object.keys(MESSAGE_AREAS).sort()).toEqual(areas.sort());
  });

  it('has one key', () => {
    expect(new Set(texts.map(([key]) => key)).size).toBe(texts.length);
  });

  it('is there in bokmål, nynorsk and English', () => {
    expect(keysWhere(({ nb, nn, en }) => [nb, nn, en].some((text) => text.trim() === ''))).toEqual([]);
  });

  it('has the same placeholders in the three languages', () => {
    const differ = keysWhere(
      ({ nb, nn, en }) => new Set([nb, nn, en].map((text) => placeholders(text).join())).size > 1,
    );
    expect(differ).toEqual([]);
  });

  it('is not left in English', () => {
    expect(keysWhere(({ nb, nn }) => ENGLISH.test(words(nb)) || ENGLISH.test(words(nn)))).toEqual([]);
  });

  it('is nynorsk in nynorsk and bokmål in bokmål', () => {
    expect(keysWhere(({ nn }) => NOT_NYNORSK.test(words(nn)))).toEqual([]);
    expect(keysWhere(({ nb }) => NOT_BOKMAL.test(words(nb)))).toEqual([]);
  });

  it('uses the one form that was chosen for a thing', () => {
    expect(keysWhere(({ nb, nn }) => NOT_CHOSEN.test(words(nb)) || NOT_CHOSEN.test(words(nn)))).toEqual([]);
  });

  it('is counted as not reviewed until somebody approved it', () => {
    const reviewed = texts.filter(([, text]) => text.reviewed !== undefined);
    expect(unreviewedTexts()).toHaveLength(texts.length - reviewed.length);
  });
});

describe('every reason that a rule gives', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const REASON = /\b(?:refusal|ruleResult)\(\s*[^,()]+,\s*(?:'[A-Z_]+',\s*)?'([a-z][\w.-]+)'/g;
  const used = globSync(['lib/**/*.ts', 'functions/**/*.{ts,tsx}'], { cwd: root }).flatMap((file) =>
    [...readFileSync(`${root}${file}`, 'utf8').matchAll(REASON)].map(([, key]) => [key ?? '', file] as const),
  );

  it('has a text', () => {
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(([key]) => !hasText(key))).toEqual([]);
  });
});

describe('translate', () => {
  it('fills the text of the language', () => {
    expect(translate('date.long', 'nn', { weekday: 'tysdag', day: 7, month: 'april', year: 2026 })).toBe(
      'tysdag 7. april 2026',
    );
  });

  it('throws where there is no such key, and where a value is missing', () => {
    expect(hasText('no.such.key')).toBe(false);
    expect(() => textOf('no.such.key')).toThrow('no.such.key');
    expect(() => translate('date.long', 'nb')).toThrow('weekday');
  });
});
