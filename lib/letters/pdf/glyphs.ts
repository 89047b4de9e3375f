// What stands from right to left. pdfkit tells one character for each shape, the first that it stood for; letters of Arabic share their shapes and
// differ by dots that are glyphs themselves, so that would tell other words. Here a shape is a glyph of the file once for each letter that it stands
// for, dots and marks included. The letters of a word are one string, as readers of such scripts expect it; dots and marks are set upon it.

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly isMark: boolean;
  readonly codePoints: readonly number[];
}

interface Position {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface Placed {
  readonly glyph: Glyph;
  /** From where the text begins, and up from its baseline; in thousandths of the size. */
  readonly x: number;
  readonly rise: number;
}

/** A letter, its dots and marks, and the characters that all of it stands for. */
interface Cluster extends Placed {
  readonly said: string;
  readonly dots: readonly Placed[];
}

/** What pdfkit has and its types do not know. */
interface EmbeddedFont {
  readonly id: string;
  readonly scale: number;
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  readonly subset: { readonly glyphs: number[] };
  ref(): object;
  layout(
    text: string,
    features: unknown,
  ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] };
}

interface Drawing {
  readonly _font: EmbeddedFont;
  readonly page: { readonly height: number; readonly fonts: Record<string, object> };
  addContent(content: string): void;
}

/** Draws text of a script from right to left in the font and colour that are set. `y`: its baseline, from the top of the sheet. */
export function drawLetters(
  doc: PDFKit.PDFDocument,
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number },
  features: unknown,
): void {
  const drawing = doc as unknown as Drawing;
  const { _font: font, page } = drawing;
  page.fonts[font.id] ??= font.ref();
  const clusters = clustersOf(text, font.layout(text, features));
  const move = (x: number, rise: number): string =>
    `1 0 0 1 ${(at.x + (x * at.size) / 1000).toFixed(3)} ${(page.height - at.y + (rise * at.size) / 1000).toFixed(3)} Tm`;
  doc.save();
  doc.transform(1, 0, 0, -1, 0, page.height);
  drawing.addContent('BT');
  drawing.addContent(`/${font.id} ${at.size} Tf`);
  drawing.addContent(`${move(clusters.at(-1)?.x ?? 0, 0)} [${lettersOf(clusters, font)}] TJ`);
  for (const { dots } of clusters)
    for (const { glyph, x, rise } of dots) drawing.addContent(`${move(x, rise)} <${codeOf(glyph, '', font)}> Tj`);
  drawing.addContent('ET');
  doc.restore();
}

/** The letters from left to right, each with the way to the next where that is not its own width. */
function lettersOf(clusters: readonly Cluster[], font: EmbeddedFont): string {
  const written: string[] = [];
  let end: number | undefined;
  for (const { glyph, x, said } of clusters.toReversed()) {
    const gap = x - (end ?? x);
    if (Math.abs(gap) > 0.01) written.push((-gap).toFixed(2));
    written.push(`<${codeOf(glyph, said, font)}>`);
    end = x + glyph.advanceWidth * font.scale;
  }
  return written.join(' ');
}

/** What belongs to a letter: a dot, or a mark that is written after it. */
function isDot({ isMark, codePoints }: Glyph): boolean {
  return isMark || codePoints.length === 0;
}

/**
 * In the order of reading, which is that of the glyphs backwards. The characters are taken from the text, letter by letter: a glyph remembers only
 * those that it stood for first. A glyph for several letters takes as many.
 */
function clustersOf(text: string, { glyphs, positions }: ReturnType<EmbeddedFont['layout']>): readonly Cluster[] {
  const letters = text.match(/.\p{M}*/gsu) ?? [];
  const clusters: Cluster[] = [];
  let [x, from] = [0, 0];
  const placed = glyphs.map((glyph, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const at = { glyph, x: x + xOffset, rise: yOffset };
    x += xAdvance;
    return at;
  });
  for (const one of placed.toReversed()) {
    const last = clusters.at(-1);
    if (isDot(one.glyph) && last !== undefined) {
      clusters[clusters.length - 1] = { ...last, dots: [...last.dots, one] };
      continue;
    }
    const to = from + Math.max(1, one.glyph.codePoints.length);
    clusters.push({ ...one, said: letters.slice(from, to).join(''), dots: [] });
    from = to;
  }
  const last = clusters.at(-1);
  if (last === undefined || from >= letters.length) return clusters;
  return [...clusters.slice(0, -1), { ...last, said: last.said + letters.slice(from).join('') }];
}

const codes = new WeakMap<EmbeddedFont, Map<string, string>>();

/** The code of a glyph in the file: one for each meaning. */
function codeOf({ id, advanceWidth }: Glyph, said: string, font: EmbeddedFont): string {
  const known = codes.get(font) ?? new Map<string, string>();
  codes.set(font, known);
  const key = `${id} ${said}`;
  const code = known.get(key);
  if (code !== undefined) return code;
  const number = font.subset.glyphs.push(id) - 1;
  font.widths[number] = advanceWidth * font.scale;
  font.unicode[number] = Array.from(said, (character) => character.codePointAt(0) ?? 0);
  const made = number.toString(16).padStart(4, '0');
  known.set(key, made);
  return made;
}
