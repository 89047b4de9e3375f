import { type Inline, type Line, wordsOf } from '../document.ts';
import { graphemesOf, isRightToLeft, type Stretch, stretches } from './fonts.ts';

export interface Style {
  readonly bold: boolean;
  readonly link?: string;
}

/** A stretch of one font and style, with its width in points. */
export interface Fragment extends Stretch, Style {
  readonly width: number;
}

/** What is never torn: a word, with what stands at it without a space. */
interface Box {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  readonly rtl: boolean;
}

/** A fragment in its place on a line, `x` from the left edge of the text. */
export interface Placed extends Fragment {
  readonly x: number;
  /** A space follows in the text, whatever the direction of the script. */
  readonly endsWord: boolean;
}

export type Measure = (text: string, font: string, bold: boolean) => number;

/** Breaks running text into lines of at most that width. In the order of reading, whatever the direction of the script. */
export function breakLines(
  line: Line,
  style: { readonly bold: boolean; readonly width: number },
  measure: Measure,
): readonly (readonly Placed[])[] {
  const space = measure(' ', 'latin', style.bold);
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
  return rows.map((row) => place(row, space));
}

function boxesOf(
  line: Line,
  style: { readonly bold: boolean; readonly width: number },
  measure: Measure,
): readonly Box[] {
  const words: { text: string; style: Style }[][] = [];
  let open = false;
  for (const piece of line) {
    for (const token of wordsOf(piece).split(/([ \t\r\n\f\v\u2028\u2029]+)/)) {
      if (token === '') continue;
      if (token.trim() === '' && !token.includes('\u00a0')) {
        open = false;
        continue;
      }
      if (!open) words.push([]);
      words.at(-1)?.push({ text: token, style: styleOf(piece, style.bold) });
      open = true;
    }
  }
  return words.flatMap((word) => fitting(word, style.width, measure));
}

function styleOf(piece: Inline, bold: boolean): Style {
  if (typeof piece === 'string') return { bold };
  if ('link' in piece) return { bold, link: piece.link };
  return { bold: bold || 'strong' in piece };
}

/** A word, or where it is wider than the line its pieces. */
function fitting(word: readonly { text: string; style: Style }[], width: number, measure: Measure): readonly Box[] {
  const whole = boxOf(word, measure);
  if (whole.width <= width) return [whole];
  const boxes: Box[] = [];
  let current: { text: string; style: Style }[] = [];
  for (const { text, style } of word) {
    for (const part of graphemesOf(text)) {
      const longer = joined(current, part, style);
      if (current.length > 0 && boxOf(longer, measure).width > width) {
        boxes.push(boxOf(current, measure));
        current = [{ text: part, style }];
      } else current = longer;
    }
  }
  return current.length === 0 ? boxes : [...boxes, boxOf(current, measure)];
}

function joined(
  parts: readonly { text: string; style: Style }[],
  part: string,
  style: Style,
): { text: string; style: Style }[] {
  const last = parts.at(-1);
  if (last === undefined || last.style !== style) return [...parts, { text: part, style }];
  return [...parts.slice(0, -1), { text: last.text + part, style }];
}

function boxOf(word: readonly { text: string; style: Style }[], measure: Measure): Box {
  const fragments = word.flatMap(({ text, style }) =>
    stretches(text).map((stretch) => ({
      ...stretch,
      ...style,
      width: measure(stretch.shown, stretch.font, style.bold),
    })),
  );
  const width = fragments.reduce((sum, fragment) => sum + fragment.width, 0);
  return { fragments, width, rtl: isRightToLeft(word.map(({ text }) => text).join('')) };
}

/** Places the boxes of a row. Neighbours in a right-to-left script stand the other way round, but keep the order of reading. */
function place(row: readonly Box[], space: number): readonly Placed[] {
  const placed: Placed[] = [];
  let x = 0;
  for (let from = 0; from < row.length; ) {
    let to = from + 1;
    if (row[from]?.rtl === true) while (row[to]?.rtl === true) to += 1;
    const group = inOne(row.slice(from, to), space);
    const total = group.reduce((sum, box) => sum + box.width, 0) + space * (group.length - 1);
    let inside = 0;
    for (const box of group) {
      placed.push(...placeBox(box, box.rtl ? x + total - inside - box.width : x + inside));
      inside += box.width + space;
    }
    x += total + space;
    from = to;
  }
  return placed;
}

/** Words of a right-to-left script that stand together are one piece: the font sets their order and the spaces between them. */
function inOne(group: readonly Box[], space: number): readonly Box[] {
  const [first] = group;
  const fragments = group.flatMap((box) => box.fragments);
  const [kind] = fragments;
  const alike = fragments.every((fragment) => fragment.font === kind?.font && fragment.actual === undefined);
  if (first?.rtl !== true || kind === undefined || !alike || fragments.length !== group.length) return group;
  const width = group.reduce((sum, box) => sum + box.width, 0) + space * (group.length - 1);
  return [{ fragments: [{ ...kind, shown: fragments.map(({ shown }) => shown).join(' '), width }], width, rtl: true }];
}

function placeBox(box: Box, start: number): readonly Placed[] {
  let x = start;
  return box.fragments.map((fragment, index) => {
    const placed = { ...fragment, x, endsWord: index === box.fragments.length - 1 };
    x += fragment.width;
    return placed;
  });
}
