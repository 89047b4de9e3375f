import { type Inline, type Line, wordsOf } from '../document.ts';
import { isRightToLeft, levelsOf, mirrored } from './bidi.ts';
import { type Drawn, drawn, graphemesOf, MAIN_FONT } from './fonts.ts';
import { type Box, type Fragment, type Measure, type Run, runsOf, type Style } from './runs.ts';

/** A grapheme with what is drawn for it. `level`: its direction (bidi.ts). */
interface Atom extends Drawn {
  readonly text: string;
  readonly style: Style;
  readonly level: number;
}

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
  return rows.map((row) => runsOf(row, space, measure));
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
      const level = levels[index] ?? 0;
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
