import fc from 'fast-check';
import { levelsOf, visualOrder } from '../../../lib/letters/pdf/bidi.ts';
import { breakLines } from '../../../lib/letters/pdf/lines.ts';
import type { Placed } from '../../../lib/letters/pdf/runs.ts';

/** One character wide each, so that places can be counted. */
const place = (text: string, width = 1000): readonly (readonly Placed[])[] =>
  breakLines([text], { bold: false, width }, (shown) => shown.length).map((line) =>
    line.flatMap(({ pieces }) => pieces),
  );

/** What stands on the first line, from left to right; what a font turns by itself is turned here. */
function seen(text: string): string {
  const pieces = [...(place(text)[0] ?? [])].sort((a, b) => a.x - b.x);
  const turned = ({ shown }: Placed) =>
    /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(shown) ? [...shown].reverse().join('') : shown;
  return pieces.map(turned).join('').trimEnd();
}

/** As one would draw it: Hebrew letters are written here in the order of reading, as in every text. */
const reversed = (text: string) => [...text].reverse().join('');

describe('a name from right to left in a Norwegian sentence', () => {
  it('runs from right to left, and the sentence goes on after it', () => {
    expect(seen('Til שלום עולם i dag')).toBe(`Til ${reversed('שלום עולם')} i dag`);
  });

  it('keeps a number within it from left to right, and words after the number to its left', () => {
    expect(seen('se שנת 1948 בארץ her')).toBe(`se ${reversed('בארץ')} 1948 ${reversed('שנת')} her`);
  });

  it('leaves a stop or a comma after it on the right, and turns brackets within it', () => {
    expect(seen('navnet שלום, som')).toBe(`navnet ${reversed('שלום')}, som`);
    expect(seen('er דוד (בן) כאן nå')).toBe(`er ${reversed('כאן')} (${reversed('בן')}) ${reversed('דוד')} nå`);
    expect(seen('passet (שלום) og')).toBe(`passet (${reversed('שלום')}) og`);
  });

  it('keeps Persian figures in their order, which are of that script', () => {
    expect(seen('۱۲۳')).toBe('۱۲۳');
  });

  it('ends with its own question mark', () => {
    expect(seen('se سلام؟ بله her')).toBe(`se ${reversed('سلام؟ بله')} her`);
    expect(levelsOf([...'سلام؟ a'])).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });

  it('turns numbers in the figures of Arabic, also where no letter is with them', () => {
    expect(seen('٢-٣')).toBe('٣-٢');
  });

  it('goes on over a line break, and over a picture that no font has', () => {
    expect(levelsOf([...'א\nב'])).toEqual([1, 1, 1]);
    expect(levelsOf([...'א\u{1f600}ב'])).toEqual([1, 1, 1]);
    expect(levelsOf([...'א\u{1d400}ב'])).toEqual([1, 0, 1]);
  });

  it('is not moved by characters that override a direction', () => {
    expect(levelsOf([...'a\u202eb\u202cc'])).toEqual([0, 0, 0, 0, 0]);
    expect(levelsOf([...'a\u2067b\u2069c'])).toEqual([0, 0, 0, 0, 0]);
    expect(levelsOf([...'א\u202ebc'])).toEqual([1, 1, 0, 0]);
  });

  it('takes no long time, whatever brackets it holds', () => {
    const text = `שלום ${'('.repeat(5000)}א${')'.repeat(5000)} ${'(א) '.repeat(2000)}`;
    const started = performance.now();
    expect(levelsOf([...text])).toHaveLength(text.length);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('keeps its place in the order of reading, whatever it looks like', () => {
    const [line = []] = place('Til שלום עולם i dag');
    expect(
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    ).toBe('Til שלום עולם i dag');
  });

  it('breaks over lines with its first words on the first', () => {
    const lines = place('אחת שתיים שלוש ארבע', 12);
    expect(
      lines.map((line) =>
        line
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      ),
    ).toEqual(['אחת שתיים', 'שלוש ארבע']);
  });
});

describe('a word that is wider than the line', () => {
  const lines = (text: string, width: number) =>
    place(text, width).map((line) => line.map(({ text }) => text).join(''));

  it('is broken after a sign within it, without a space that nobody wrote', () => {
    expect(lines('Schleswig-Holstein-Sonderburg her', 20)).toEqual(['Schleswig-Holstein-', 'Sonderburg her ']);
    expect(lines('a/b@eksempel.no', 9)).toEqual(['a/b@', 'eksempel.', 'no ']);
  });

  it('is broken anywhere where there is none, and never within a letter and its accents', () => {
    expect(lines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh ']);
    expect(lines('e\u0323\u0301e\u0323\u0301', 1).map((line) => line.trim())).toEqual(
      ['ẹ́', 'ẹ́'].map((text) => text.normalize('NFC')),
    );
  });
});

describe('the order of a line', () => {
  it('turns deeper stretches within turned ones', () => {
    expect(visualOrder([0, 1, 2, 2, 1, 0])).toEqual([0, 4, 2, 3, 1, 5]);
    expect(visualOrder([])).toEqual([]);
  });

  it('holds every piece once, and none upon another', () => {
    const words = fc.constantFrom('abc', 'שלום', '12', '(', ')', 'א,', '۱۲', '.', '«ب»', '3/4');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (parts) => {
        const [line = []] = place(parts.join(' '));
        const sorted = [...line].sort((a, b) => a.x - b.x || a.width - b.width);
        let x = 0;
        for (const piece of sorted) {
          expect(piece.x).toBeCloseTo(x);
          x += piece.width;
        }
        expect(
          line
            .map(({ text }) => text)
            .join('')
            .trimEnd(),
        ).toBe(parts.join(' '));
      }),
    );
  });
});
