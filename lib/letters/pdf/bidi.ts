import bidiFactory from 'bidi-js/dist/bidi.mjs';

// The Unicode bidirectional algorithm (UAX 9) on the graphemes of a letter: its text runs from left to right, and names and words within it may not.

const bidi = bidiFactory();

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Characters that embed, override or isolate a direction count for nothing: they could show a name as another. */
const STEERS = /^[\u202a-\u202e\u2066-\u2069]/;
const NOTHING = '\u200b';
/** Line breaks and tabs are spaces in a letter; to the algorithm they would begin anew. */
const BREAKS = /^[\p{Cc}\u2029]/u;
/** Beyond what bidi-js knows (one UTF-16 unit a character): a letter is taken as from left to right, all else as a sign. */
const ASTRAL = /^[\u{10000}-\u{10ffff}]/u;
const LETTER = /^[\p{L}\p{N}]/u;

/**
 * How deep each grapheme stands, in a text that runs from left to right: 0 as the text itself, 1 from right to left, 2 a number within that.
 */
export function levelsOf(graphemes: readonly string[]): readonly number[] {
  return [...bidi.getEmbeddingLevels(graphemes.map(unitOf).join(''), 'ltr').levels];
}

/** One UTF-16 unit that stands for a grapheme. */
function unitOf(grapheme: string): string {
  if (STEERS.test(grapheme)) return NOTHING;
  if (BREAKS.test(grapheme)) return ' ';
  if (ASTRAL.test(grapheme)) return LETTER.test(grapheme) ? 'a' : '\ufffc';
  return grapheme.charAt(0);
}

/** The places of a line from left to right, each by its index in the order of reading (L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const paragraphs = [{ start: 0, end: levels.length - 1, level: 0 }];
  return bidi.getReorderedIndices('a'.repeat(levels.length), { levels: Uint8Array.from(levels), paragraphs });
}

/** Whether a font sets this from right to left by itself. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The other way round, brackets too (L4). */
export function mirrored(graphemes: readonly string[], turnBrackets: boolean): string {
  return [...graphemes]
    .reverse()
    .map((grapheme) => (turnBrackets ? (bidi.getMirroredCharacter(grapheme) ?? grapheme) : grapheme))
    .join('');
}
