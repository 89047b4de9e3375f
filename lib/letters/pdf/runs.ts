import { visualOrder } from './bidi.ts';
import { FONT_FILES } from './font-files.ts';
import { type Drawn, MAIN_FONT } from './fonts.ts';

export interface Style {
  readonly bold: boolean;
  readonly link?: string;
}

/** A stretch of one font, style and direction, with its width in points. `text`: what it says, in the order of reading. */
export interface Fragment extends Drawn, Style {
  readonly text: string;
  readonly level: number;
  readonly width: number;
}

/** What is never torn: a word, with what stands at it without a space. `before`: the level of the space before it. */
export interface Box {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  readonly before: number;
  /** The rest of the word stands on the next line. */
  readonly torn?: true;
}

/** A fragment in its place on a line, `x` from the left edge of the text. */
export interface Placed extends Fragment {
  readonly x: number;
}

/**
 * Neighbours in the order of reading that are drawn as one. `actual`: what they say, where what is drawn does not tell: from right to left, in a
 * script whose letters change places or join, or by number.
 */
export interface Run {
  readonly pieces: readonly Placed[];
  readonly link?: string;
  readonly actual?: string;
  /** It stands from right to left, with what else is within it. */
  readonly leftwards?: true;
}

export type Measure = (text: string, font: string, bold: boolean) => number;

/** Places the boxes of a row with the spaces between them, each where its direction wants it. Keeps the order of reading. */
function place(row: readonly Box[], width: number, measure: Measure): readonly Placed[] {
  const fragments: Fragment[] = [];
  for (const box of row) {
    const last = fragments.at(-1);
    const [next, ...rest] = box.fragments;
    if (last === undefined || next === undefined) fragments.push(...box.fragments);
    else if (isOnePhrase(last, box, next)) fragments.splice(-1, 1, phrase(last, next, measure), ...rest);
    else fragments.push(spaceAfter(last, box, width), ...box.fragments);
  }
  const placed: Placed[] = [];
  let x = 0;
  for (const index of visualOrder(fragments.map(({ level }) => level))) {
    const fragment = fragments[index];
    if (fragment === undefined) continue;
    placed[index] = { ...fragment, x };
    x += fragment.width;
  }
  const last = fragments.at(-1);
  // A line ends with a space, unless a word goes on: the text reads as text when it is searched, copied or read aloud.
  if (last === undefined || row.at(-1)?.torn === true) return placed;
  return [...placed, { ...spaceAfter(last, undefined, 0), x }];
}

/** Words from right to left in one font are drawn in one go, with the font's own space: so they are found again as words. */
function isOnePhrase(last: Fragment, box: Box, next: Fragment): boolean {
  const levels = [last.level, box.before, next.level];
  return (
    levels.every((level) => level === 1) &&
    last.font === next.font &&
    last.font !== MAIN_FONT &&
    last.bold === next.bold
  );
}

function phrase(last: Fragment, next: Fragment, measure: Measure): Fragment {
  const shown = `${last.shown} ${next.shown}`;
  return { ...last, shown, text: `${last.text} ${next.text}`, width: measure(shown, last.font, last.bold) };
}

function spaceAfter({ bold, link }: Style, next: Box | undefined, width: number): Fragment {
  const level = next?.before ?? 0;
  const goesOn = link !== undefined && next?.fragments[0]?.link === link;
  return { font: MAIN_FONT, shown: ' ', text: ' ', level, width, bold, ...(goesOn ? { link } : {}) };
}

/** Scripts whose letters are drawn one for one, from left to right: what is drawn tells what it says. */
const PLAIN = new Set(FONT_FILES.filter(({ joins }) => joins !== true).map(({ name }) => name));

function isPlain({ level, font, shown, text }: Placed): boolean {
  return level === 0 && shown === text && PLAIN.has(font);
}

/** What is drawn of a row, in the order of reading, each piece in its place. `space`: the width of one, in points. */
export function runsOf(row: readonly Box[], space: number, measure: Measure): readonly Run[] {
  const groups: Placed[][] = [];
  for (const piece of place(row, space, measure)) {
    const last = groups.at(-1)?.at(-1);
    const together =
      last?.link === piece.link && (isPlain(piece) ? last !== undefined && isPlain(last) : isOneStretch(last, piece));
    if (together) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map(runOf);
}

/** What stands from right to left, with numbers and signs within it, is one stretch of text. */
function isOneStretch(a: Placed | undefined, b: Placed): boolean {
  return a !== undefined && a.level > 0 && b.level > 0;
}

function runOf(group: readonly Placed[]): Run {
  const pieces = group.every(isPlain) ? group.reduce(joined, []) : group;
  const link = group[0]?.link;
  const actual = group.every(isPlain) ? {} : { actual: group.map(({ text }) => text).join('') };
  const leftwards = group.some(({ level }) => level > 0);
  return { pieces, ...actual, ...(link === undefined ? {} : { link }), ...(leftwards ? { leftwards } : {}) };
}

/** Neighbours of the same look are drawn in one go. */
function joined(pieces: readonly Placed[], next: Placed): readonly Placed[] {
  const last = pieces.at(-1);
  if (last === undefined || last.font !== next.font || last.bold !== next.bold || last.font !== MAIN_FONT)
    return [...pieces, next];
  const together = { text: last.text + next.text, shown: last.shown + next.shown, width: next.x + next.width - last.x };
  return [...pieces.slice(0, -1), { ...last, ...together }];
}
