import { type Inline, type Line, wordsOf } from '../document.ts';
import { isRightToLeft, levelsOf, mirrored, visualOrder } from './bidi.ts';
import { FONT_FILES } from './font-files.ts';
import { type Drawn, drawn, graphemesOf, MAIN_FONT } from './fonts.ts';

export interface Style {
  readonly bold: boolean;
  readonly link?: string;
}

/** A grapheme with what is drawn for it. `level`: its direction (bidi.ts). */
interface Atom extends Drawn {
  readonly text: string;
  readonly style: Style;
  readonly level: number;
}

/** A stretch of one font, style and direction, with its width in points. `text`: what it says, in the order of reading. */
export interface Fragment extends Drawn, Style {
  readonly text: string;
  readonly level: number;
  readonly width: number;
}

/** What is never torn: a word, with what stands at it without a space. `before`: the level of the space before it. */
interface Box {
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
}

export type Measure = (text: string, font: string, bold: boolean) => number;

/** Breaks running text into lines of at most that width. In the order of reading, whatever the direction of the script. */
export function breakLines(
  line: Line,
  style: { readonly bold: boolean; readonly width: number },
  measure: Measure,
): readonly (readonly Run[])[] {
  const space = measure(' ', MAIN_FONT, style.bold);
  const rows: Box[][] = [[]];
  let used = 0;
  for (const box of boxesOf(line, style, measure)) {
    const row = rows.at(-1) ?? [];
    const gap = row.length === 0 ? 0 : space;
    if (row.length > 0 && used + gap + box.width > style.width) {
      rows.push([box]);
      used = box.width;
    } else {
      row.push(box);
      used += gap + box.width;
    }
  }
  return rows.map((row) => runsOf(place(row, space, measure)));
}

const SPACE = /^[ \t\r\n\f\v\u2028\u2029]+$/;

function boxesOf(
  line: Line,
  { bold, width }: { readonly bold: boolean; readonly width: number },
  measure: Measure,
): readonly Box[] {
  const pieces = line.map((piece) => ({
    graphemes: graphemesOf(wordsOf(piece).normalize('NFC')),
    style: styleOf(piece, bold),
  }));
  const levels = levelsOf(pieces.flatMap(({ graphemes }) => graphemes));
  const words: { before: number; atoms: Atom[] }[] = [];
  let [index, before, open] = [0, 0, false];
  for (const { graphemes, style } of pieces) {
    for (const text of graphemes) {
      const level = levels?.[index] ?? 0;
      index += 1;
      if (SPACE.test(text)) {
        before = level;
        open = false;
        continue;
      }
      if (!open) words.push({ before, atoms: [] });
      words.at(-1)?.atoms.push({ ...drawn(text), text, style, level });
      open = true;
    }
  }
  return words.flatMap((word) => fitting(word.atoms, word.before, width, measure));
}

function styleOf(piece: Inline, bold: boolean): Style {
  if (typeof piece === 'string') return { bold };
  if ('link' in piece) return { bold, link: piece.link };
  return { bold: bold || 'strong' in piece };
}

/** Signs after which a long word or address is best broken. */
const SEAM = /^[-/.@_&?=+,;:\u2010\u2013]/;

/** A word, or where it is wider than the line its pieces: broken after a sign within it, or anywhere. */
function fitting(word: readonly Atom[], before: number, width: number, measure: Measure): readonly Box[] {
  const whole = boxOf(word, before, measure);
  if (whole.width <= width) return [whole];
  const boxes: Box[] = [];
  let from = 0;
  for (let to = 1; to < word.length; to += 1) {
    if (boxOf(word.slice(from, to + 1), before, measure).width <= width) continue;
    const seam = word.slice(from, to).findLastIndex(({ text }) => SEAM.test(text));
    const end = seam > 0 ? from + seam + 1 : to;
    boxes.push({ ...boxOf(word.slice(from, end), before, measure), torn: true });
    from = end;
  }
  return [...boxes, boxOf(word.slice(from), before, measure)];
}

function boxOf(word: readonly Atom[], before: number, measure: Measure): Box {
  const groups: Atom[][] = [];
  for (const atom of word) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isAlike(last, atom)) groups.at(-1)?.push(atom);
    else groups.push([atom]);
  }
  const fragments = groups.flatMap((atoms) => fragmentOf(atoms, measure));
  return { fragments, before, width: fragments.reduce((sum, fragment) => sum + fragment.width, 0) };
}

function isAlike(a: Atom, b: Atom): boolean {
  return a.font === b.font && a.style === b.style && a.level === b.level && a.unshown === b.unshown;
}

/** A font sets its own script the right way; what else stands from right to left, and numbers within it, are turned here. */
function fragmentOf(atoms: readonly Atom[], measure: Measure): readonly Fragment[] {
  const [first] = atoms;
  if (first === undefined) return [];
  const { font, style, level, unshown } = first;
  const text = atoms.map((atom) => atom.text).join('');
  const inOrder = atoms.map(({ shown }) => shown);
  const leftwards = level % 2 === 1 && unshown === undefined;
  const turned = isRightToLeft(inOrder.join('')) !== leftwards;
  const shown = turned ? mirrored(inOrder, leftwards) : inOrder.join('');
  const width = shown === '' ? 0 : measure(shown, font, style.bold);
  return [{ font, shown, text, level, width, ...style, ...(unshown === undefined ? {} : { unshown }) }];
}

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

function runsOf(row: readonly Placed[]): readonly Run[] {
  const groups: Placed[][] = [];
  for (const piece of row) {
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
  return { pieces, ...actual, ...(link === undefined ? {} : { link }) };
}

/** Neighbours of the same look are drawn in one go. */
function joined(pieces: readonly Placed[], next: Placed): readonly Placed[] {
  const last = pieces.at(-1);
  if (last === undefined || last.font !== next.font || last.bold !== next.bold || last.font !== MAIN_FONT)
    return [...pieces, next];
  const together = { text: last.text + next.text, shown: last.shown + next.shown, width: next.x + next.width - last.x };
  return [...pieces.slice(0, -1), { ...last, ...together }];
}
