import { CaseId, Language } from '../../../lib/kernel/ids.ts';
import { formatList } from '../../../lib/letters/dates.ts';
import { standardInformation } from '../../../lib/letters/information.ts';
import { letterNumber } from '../../../lib/letters/numbering.ts';
import { renderLetter } from '../../../lib/letters/render.ts';
import { samples } from './samples.ts';

describe('letterNumber', () => {
  it('counts the letters of a case from one', () => {
    expect(letterNumber(CaseId.parse('REQ-2026-000123'), 1)).toBe('REQ-2026-000123-L1');
    expect(() => letterNumber(CaseId.parse('REQ-2026-000123'), 0)).toThrow(RangeError);
  });
});

describe('formatList', () => {
  it('joins with commas and the word of the language', () => {
    expect(formatList([], 'nb')).toBe('');
    expect(formatList(['a'], 'nb')).toBe('a');
    expect(formatList(['a', 'b', 'c'], 'nb')).toBe('a, b og c');
    expect(formatList(['a', 'b'], 'en')).toBe('a and b');
  });
});

describe('standardInformation', () => {
  it.each(Language.options)('fills an access answer in %s from the items', (language) => {
    const items = [
      { category: 'Navn', source: 'DUF' },
      { category: 'Navn', source: 'UdiSak' },
    ];
    const information = standardInformation(language, items);
    expect(information.A2?.[0]).toMatch(/: Navn\.$/);
    expect(information.A7?.[0]).toMatch(/DUF (og|and) UdiSak\.$/);
    expect(renderLetter('ACCESS_GRANTED', language, { ...samples.ACCESS_GRANTED, information }).ok).toBe(true);
  });

  it('leaves kinds and sources to the adviser where nothing is given', () => {
    expect(standardInformation('nb', [])).toMatchObject({ A2: [], A7: [] });
  });
});
