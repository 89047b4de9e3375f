import { CaseId } from '../../../lib/kernel/ids.ts';
import { formatList } from '../../../lib/letters/dates.ts';
import { letterNumber } from '../../../lib/letters/numbering.ts';

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
