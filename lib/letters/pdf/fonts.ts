import { create, type Font } from 'fontkit';
import { FONT_FILES } from './font-files.ts';

/** A stretch of text in one font. `shown` is what is drawn; `actual` what it stands for, where no font has the character. */
export interface Stretch {
  readonly font: string;
  readonly shown: string;
  readonly actual?: string;
}

interface Face {
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
}

let faces: readonly Face[] | undefined;

/** What each font covers, read once a container. */
function allFaces(): readonly Face[] {
  faces ??= FONT_FILES.map(({ name, bytes }) => {
    const covered = new Set((create(Buffer.from(bytes)) as Font).characterSet);
    return { name, has: (codePoint) => covered.has(codePoint) };
  });
  return faces;
}

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Marks that steer other characters and are never seen: joiners, directions, variants, the soft hyphen, control characters. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/u;

/** Parts of a text that can be drawn without being torn: letters with their accents. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * Cuts a text into stretches of one font each. A character that no font has is never lost: it is shown by its number (`[U+738B]`), with the
 * character itself as the text that a reader and a search hear.
 */
export function stretches(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const part of graphemesOf(text.normalize('NFC'))) {
    const face = faceFor(part);
    const next = face === undefined ? numbers(part) : { font: face.name, shown: part };
    const last = found.at(-1);
    if (last !== undefined && last.font === next.font && last.actual === undefined && next.actual === undefined)
      found[found.length - 1] = { font: last.font, shown: last.shown + next.shown };
    else if (next.shown !== '') found.push(next);
  }
  return found;
}

function faceFor(part: string): Face | undefined {
  const seen = Array.from(part).filter((character) => !UNSEEN.test(character));
  return allFaces().find((face) => seen.every((character) => face.has(character.codePointAt(0) ?? 0)));
}

function numbers(part: string): Stretch {
  const named = Array.from(
    part,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return { font: MAIN_FONT, shown: `[${named.join(' ')}]`, actual: part };
}

export const MAIN_FONT = 'latin';

/** Whether a text is written from right to left: by its first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  const strong = /[\p{L}]/u.exec(text)?.[0];
  return (
    strong !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong)
  );
}
