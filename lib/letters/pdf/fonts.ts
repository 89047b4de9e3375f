import { create, type Font } from 'fontkit';
import { FONT_FILES } from './font-files.ts';

/** What is drawn for a grapheme, and in which font. `unshown`: no font has it, and its numbers stand for it. */
export interface Drawn {
  readonly font: string;
  readonly shown: string;
  readonly unshown?: true;
}

interface Face {
  readonly name: string;
  readonly has: (character: string) => boolean;
}

/** What each font covers: read when the first text needs it, once a container. */
const faces: readonly Face[] = FONT_FILES.map(({ name, bytes }) => {
  let covered: ReadonlySet<number> | undefined;
  return {
    name,
    has: (character) => {
      covered ??= new Set((create(Buffer.from(bytes)) as Font).characterSet);
      return covered.has(character.codePointAt(0) ?? 0);
    },
  };
});

export const MAIN_FONT = 'latin';

const segmenter = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Parts of a text that can be drawn without being torn: letters with their accents. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Marks that steer other characters and are never seen: joiners, directions, variants, the soft hyphen, control characters. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/u;
/** Those that the shape of the letters beside them depends on. */
const SHAPING = /[\u200c\u200d]|\p{Variation_Selector}/u;

/**
 * The first font that has all of a grapheme, or of its plain form (`ﬁ` as `fi`). A character that no font has is never lost: it is shown by its number (`[U+738B]`), and the file
 * gives the character itself to a reader and a search.
 */
export function drawn(grapheme: string): Drawn {
  const numbers = Array.from(grapheme, numberOf).join(' ');
  return (
    inOneFace(grapheme) ??
    inOneFace(grapheme.normalize('NFKC')) ?? { font: MAIN_FONT, shown: `[${numbers}]`, unshown: true }
  );
}

function inOneFace(grapheme: string): Drawn | undefined {
  const characters = Array.from(grapheme);
  const seen = characters.filter((character) => !UNSEEN.test(character));
  const face = faces.find(({ has }) => seen.every(has));
  if (face === undefined) return undefined;
  const shown = characters.filter((character) => !UNSEEN.test(character) || isShaping(character, face));
  return { font: face.name, shown: shown.join('') };
}

function isShaping(character: string, { has }: Face): boolean {
  return SHAPING.test(character) && has(character);
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
