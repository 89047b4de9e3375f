import PDFDocument from 'pdfkit';
import type { LetterDocument, Line } from '../document.ts';
import { isRightToLeft } from './bidi.ts';
import { FONT_FILES } from './font-files.ts';
import { MAIN_FONT } from './fonts.ts';
import { drawLetters } from './glyphs.ts';
import { breakLines } from './lines.ts';
import type { Measure, Placed, Run } from './runs.ts';
import { declareStandards } from './standards.ts';

/** A part of the structure of the file: what a screen reader walks through. */
export interface Part {
  readonly tag: string;
  readonly element: PDFKit.PDFStructureElement;
}

interface Attributes {
  readonly scope?: 'Row' | 'Column';
  readonly actual?: string;
  readonly dots?: true;
}

interface WithAttributes {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/** How text is set. Sizes in points. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean;
  /** From the left edge of the text. */
  readonly indent?: number;
  readonly width?: number;
}

const PAGE = { width: 595.28, height: 841.89, left: 71, right: 71, top: 64, bottom: 72 } as const;
const LINE_HEIGHT = 1.4;
/** Dark enough for any reader (more than 7 to 1). */
const INK = '#1a1a1a';
const LINK = '#00427a';
const RULE = '#767676';

/** The sheets of one letter: where the next line goes, what belongs to which part of the structure, what is mere decoration. */
export class Pages {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Part;
  readonly width = PAGE.width - PAGE.left - PAGE.right;
  y: number = PAGE.top;
  readonly #measured = new Map<string, number>();
  readonly #features = new Map<string, PDFKit.Mixins.TextOptions>();
  /** True once a character had to be shown by its number. */
  unshown = false;

  constructor({ language, title }: LetterDocument, made: Date) {
    const options = {
      size: 'A4',
      margin: 0,
      // No standard font: everything is embedded.
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: title,
        Author: 'Utlendingsdirektoratet (UDI)',
        Producer: 'Frist',
        Creator: 'Frist',
        CreationDate: made,
      },
    } as const;
    // The types do not know a document without a standard font.
    this.doc = new PDFDocument(options as object);
    declareStandards(this.doc);
    for (const { name, bytes, bold } of FONT_FILES) {
      this.doc.registerFont(name, bytes);
      if (bold !== undefined) this.doc.registerFont(`${name}-bold`, bold);
    }
    this.root = { tag: 'Document', element: this.doc.struct('Document') };
    this.doc.addStructure(this.root.element);
  }

  /** A part of the structure below another one. `dots`: a list whose items are marked by dots. */
  part(parent: Part, tag: string, { dots, ...attributes }: Attributes = {}): Part {
    const element = this.doc.struct(tag, attributes as object);
    // pdfkit has no name for this attribute.
    if (dots === true)
      (element as unknown as WithAttributes).dictionary.data['A'] = { O: 'List', ListNumbering: 'Disc' };
    parent.element.add(element);
    return { tag, element };
  }

  /** Space before what comes next; not at the top of a page. */
  skip(points: number): void {
    if (this.y > PAGE.top) this.y += points;
  }

  get bottom(): number {
    return PAGE.height - PAGE.bottom;
  }

  /** Begins a new page unless that much still fits. */
  need(points: number): void {
    if (this.y + points > this.bottom && this.y > PAGE.top) this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  lines(text: Line, setting: Setting): readonly (readonly Run[])[] {
    const width = setting.width ?? this.width - (setting.indent ?? 0);
    return breakLines(text, { bold: setting.bold ?? false, width }, this.#measure(setting.size));
  }

  height(setting: Setting): number {
    return setting.size * LINE_HEIGHT;
  }

  /** Writes text that belongs to a part of the structure, over as many pages as it takes. */
  write(part: Part, text: Line, setting: Setting): void {
    const lines = this.lines(text, setting);
    // No first line alone at the foot of a page.
    this.need(Math.min(lines.length, 2) * this.height(setting));
    let from = 0;
    while (from < lines.length) {
      this.need(this.height(setting));
      const room = Math.max(1, Math.floor((this.bottom - this.y) / this.height(setting)));
      this.writeLines(part, lines.slice(from, from + room), setting, this.y);
      this.y += Math.min(room, lines.length - from) * this.height(setting);
      from += room;
    }
  }

  /**
   * Writes lines on this page, from `y` down. A link is a part of its own, with the place where it can be pressed; so is what stands from right to
   * left, with what it says in the order of reading.
   */
  writeLines(part: Part, lines: readonly (readonly Run[])[], setting: Setting, y: number): void {
    const left = PAGE.left + (setting.indent ?? 0);
    const runs = lines.flatMap((line, index) =>
      line.map((run) => ({ run, baseline: y + index * this.height(setting) + setting.size })),
    );
    for (let from = 0; from < runs.length; ) {
      let to = from + 1;
      while (to < runs.length && !isApart(runs[from]?.run) && !isApart(runs[to]?.run)) to += 1;
      const stretch = runs.slice(from, to);
      const owner = this.#ownerOf(part, runs[from]?.run);
      this.#marked(owner, () => {
        for (const { run, baseline } of stretch) this.#draw(run, left, setting, baseline);
      });
      const [first] = stretch;
      const link = first?.run.link;
      if (link !== undefined && first !== undefined) this.#press(owner, link, left, setting, first);
      from = to;
    }
  }

  #ownerOf(part: Part, run: Run | undefined): Part {
    if (run?.link !== undefined) return this.part(part, 'Link');
    if (run?.leftwards === true && run.actual !== undefined) return this.part(part, 'Span', { actual: run.actual });
    return part;
  }

  /** Draws what is only decoration: a screen reader passes over it. */
  artifact(draw: () => void, edge?: 'Top' | 'Bottom'): void {
    this.doc.markContent(
      'Artifact',
      edge === undefined ? { type: 'Layout' } : { type: 'Pagination', attached: [edge] },
    );
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number): void {
    this.artifact(() => {
      this.doc
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + this.width, y)
        .lineWidth(0.5)
        .strokeColor(RULE)
        .stroke();
    });
  }

  /** Text that repeats what stands elsewhere, such as the head of a table on its second page; or that is of the sheet, at its top or bottom. */
  repeat(lines: readonly (readonly Run[])[], setting: Setting, y: number, edge?: 'Top' | 'Bottom'): void {
    const left = PAGE.left + (setting.indent ?? 0);
    const draw = () => {
      for (const [index, line] of lines.entries())
        for (const { pieces } of line)
          for (const piece of pieces) this.#show(piece, left, setting, y + index * this.height(setting) + setting.size);
    };
    this.artifact(draw, edge);
  }

  bookmark(title: string): void {
    this.doc.outline.addItem(title, { top: this.y } as object);
  }

  /** At the foot of each sheet its number, and that of the letter, should they come apart. Then the bytes. */
  async finish(number: string, foot: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { count } = this.doc.bufferedPageRange();
    const setting = { size: 8.5 };
    const indent = this.width - this.#measure(setting.size)(number, MAIN_FONT, false);
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      const y = PAGE.height - 48;
      this.repeat(this.lines([foot(page + 1, count)], setting), setting, y, 'Bottom');
      if (number !== '') this.repeat(this.lines([number], setting), { ...setting, indent }, y, 'Bottom');
    }
    this.root.element.end();
    const chunks: Buffer[] = [];
    const done = new Promise<Uint8Array>((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      this.doc.on('error', reject);
    });
    this.doc.end();
    return done;
  }

  #marked(part: Part, draw: () => void): void {
    const content = this.doc.markStructureContent(part.tag);
    draw();
    this.doc.endMarkedContent();
    part.element.add(content);
  }

  #press(part: Part, url: string, left: number, setting: Setting, at: { run: Run; baseline: number }): void {
    const [first, last] = [at.run.pieces[0], at.run.pieces.at(-1)];
    if (first === undefined || last === undefined) return;
    const options = { structParent: part.element, Contents: new String(url) } as object;
    const width = last.x + last.width - first.x;
    this.doc.link(left + first.x, at.baseline - setting.size, width, this.height(setting), url, options);
  }

  #draw({ pieces, actual, leftwards }: Run, left: number, setting: Setting, baseline: number): void {
    const whole = leftwards === true ? undefined : actual;
    if (whole !== undefined) this.doc.markContent('Span', { actual: whole } as object);
    for (const piece of pieces) {
      if (piece.unshown === true) this.unshown = true;
      const itself = whole === undefined && piece.unshown === true;
      if (itself) this.doc.markContent('Span', { actual: piece.text } as object);
      this.#show(piece, left, setting, baseline);
      if (itself) this.doc.endMarkedContent();
    }
    if (whole !== undefined) this.doc.endMarkedContent();
  }

  #show(piece: Placed, left: number, setting: Setting, baseline: number): void {
    if (piece.shown === '') return;
    const { size } = setting;
    const features = this.#featuresOf(piece.shown, piece.font);
    this.doc
      .font(fontName(piece.font, piece.bold))
      .fontSize(size)
      .fillColor(piece.link === undefined ? INK : LINK);
    if (piece.level > 0 && isRightToLeft(piece.shown)) {
      drawLetters(this.doc, piece.shown, { x: left + piece.x, y: baseline, size }, features.features);
      return;
    }
    // `features`: the font sets the whole piece, spaces and all, and not word by word.
    const options = { lineBreak: false, baseline: 'alphabetic', ...features } as const;
    this.doc.text(piece.shown, left + piece.x, baseline, options);
  }

  /** Measures in this document's fonts, each text once. */
  #measure(size: number): Measure {
    return (text, font, bold) => {
      const key = `${font}|${bold}|${size}|${text}`;
      const known = this.#measured.get(key);
      if (known !== undefined) return known;
      const options = this.#featuresOf(text, font);
      const width = this.doc.font(fontName(font, bold)).fontSize(size).widthOfString(text, options);
      this.#measured.set(key, width);
      return width;
    };
  }

  /**
   * The features of the font by which a text is set. fontkit fails at a mark that its letter has no place for, which no letter may fail for: there
   * the marks stand where the font draws them.
   */
  #featuresOf(text: string, font: string): PDFKit.Mixins.TextOptions {
    if (font === MAIN_FONT) return {};
    const key = `${font}|${text}`;
    const known = this.#features.get(key);
    if (known !== undefined) return known;
    const wanted = WHOLE.has(font) ? { ccmp: false as const } : {};
    let found = features(wanted);
    try {
      this.doc.font(font).widthOfString(text, found);
    } catch {
      found = features({ ...wanted, mark: false, mkmk: false, abvm: false, blwm: false });
    }
    this.#features.set(key, found);
    return found;
  }
}

/** A link, or what stands from right to left, is a part of the structure by itself. */
function isApart(run: Run | undefined): boolean {
  return run?.link !== undefined || run?.leftwards === true;
}

/** Latin letters with marks are whole glyphs: taken apart, their marks would be characters of no name to who reads the text. */
const WHOLE: ReadonlySet<string> = new Set(['latin-ext', 'vietnamese']);

/** pdfkit's types know features as a list of those to use; fontkit also takes which to leave out. */
function features(unwanted: Readonly<Record<string, false>>): PDFKit.Mixins.TextOptions {
  return { features: unwanted } as object;
}

/** A font without a bold cut is drawn as it is: the words count, not the weight. */
function fontName(font: string, bold: boolean): string {
  return bold && BOLD.has(font) ? `${font}-bold` : font;
}

const BOLD = new Set(FONT_FILES.filter((file) => file.bold !== undefined).map(({ name }) => name));
