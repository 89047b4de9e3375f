import PDFDocument from 'pdfkit';
import type { LetterDocument, Line } from '../document.ts';
import { FONT_FILES } from './font-files.ts';
import { MAIN_FONT } from './fonts.ts';
import { breakLines, type Measure, type Placed } from './lines.ts';
import { declareStandards } from './standards.ts';

/** A part of the structure of the file: what a screen reader walks through. */
export interface Part {
  readonly tag: string;
  readonly element: PDFKit.PDFStructureElement;
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

  /** A part of the structure below another one. */
  part(parent: Part, tag: string, attributes: { readonly scope?: 'Row' | 'Column' } = {}): Part {
    const element = this.doc.struct(tag, attributes as object);
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

  lines(text: Line, setting: Setting): readonly (readonly Placed[])[] {
    const width = setting.width ?? this.width - (setting.indent ?? 0);
    return breakLines(text, { bold: setting.bold ?? false, width }, this.#measure(setting.size));
  }

  height(setting: Setting): number {
    return setting.size * LINE_HEIGHT;
  }

  /** Writes text that belongs to a part of the structure, over as many pages as it takes. */
  write(part: Part, text: Line, setting: Setting): void {
    const lines = this.lines(text, setting);
    let from = 0;
    while (from < lines.length) {
      this.need(this.height(setting));
      const room = Math.max(1, Math.floor((this.bottom - this.y) / this.height(setting)));
      this.writeLines(part, lines.slice(from, from + room), setting, this.y);
      this.y += Math.min(room, lines.length - from) * this.height(setting);
      from += room;
    }
  }

  /** Writes lines on this page, from `y` down. A link is a part of its own, with the place where it can be pressed. */
  writeLines(part: Part, lines: readonly (readonly Placed[])[], setting: Setting, y: number): void {
    const left = PAGE.left + (setting.indent ?? 0);
    const pieces = lines.flatMap((line, index) =>
      joined(line).map((piece) => ({ piece, baseline: y + index * this.height(setting) + setting.size })),
    );
    for (let from = 0; from < pieces.length; ) {
      const link = pieces[from]?.piece.link;
      let to = from + 1;
      while (to < pieces.length && link === undefined && pieces[to]?.piece.link === undefined) to += 1;
      const stretch = pieces.slice(from, to);
      const owner = link === undefined ? part : this.part(part, 'Link');
      this.#marked(owner, () => {
        for (const { piece, baseline } of stretch) this.#draw(piece, left, setting, baseline);
      });
      const [first] = stretch;
      if (link !== undefined && first !== undefined) this.#press(owner, link, left, setting, first);
      from = to;
    }
  }

  /** Draws what is only decoration: a screen reader passes over it. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
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

  /** Text that repeats what stands elsewhere, such as the head of a table on its second page. */
  repeat(lines: readonly (readonly Placed[])[], setting: Setting, y: number): void {
    this.artifact(() => {
      for (const [index, line] of lines.entries()) {
        for (const piece of joined(line))
          this.#draw(
            piece,
            PAGE.left + (setting.indent ?? 0),
            setting,
            y + index * this.height(setting) + setting.size,
          );
      }
    });
  }

  bookmark(title: string): void {
    this.doc.outline.addItem(title, { top: this.y } as object);
  }

  /** Page numbers, then the bytes. */
  async finish(foot: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      const setting = { size: 8.5 };
      this.repeat(this.lines([foot(page + 1, count)], setting), setting, PAGE.height - 48);
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

  #press(part: Part, url: string, left: number, setting: Setting, at: { piece: Placed; baseline: number }): void {
    const { piece, baseline } = at;
    const options = { structParent: part.element, Contents: new String(url) } as object;
    this.doc.link(left + piece.x, baseline - setting.size, piece.width, this.height(setting), url, options);
  }

  #draw(piece: Placed, left: number, setting: Setting, baseline: number): void {
    const { doc } = this;
    if (piece.actual !== undefined) {
      this.unshown = true;
      doc.markContent('Span', { actual: piece.actual } as object);
    }
    doc
      .font(fontName(piece.font, piece.bold))
      .fontSize(setting.size)
      .fillColor(piece.link === undefined ? INK : LINK)
      // `features`: the font sets the whole piece, spaces and all, and not word by word.
      .text(piece.shown, left + piece.x, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(isMain(piece) ? {} : featuresOf(piece.font)),
      });
    if (piece.actual !== undefined) doc.endMarkedContent();
  }

  /** Measures in this document's fonts, each text once. */
  #measure(size: number): Measure {
    return (text, font, bold) => {
      const key = `${font}|${bold}|${size}|${text}`;
      const known = this.#measured.get(key);
      if (known !== undefined) return known;
      const width = this.doc.font(fontName(font, bold)).fontSize(size).widthOfString(text);
      this.#measured.set(key, width);
      return width;
    };
  }
}

/** Latin letters with marks are whole glyphs: taken apart (ccmp), their marks would be characters of no name to who reads the text. */
function featuresOf(font: string): object {
  return { features: font === 'latin-ext' || font === 'vietnamese' ? { ccmp: false } : [] };
}

/** A font without a bold cut is drawn as it is: the words count, not the weight. */
function fontName(font: string, bold: boolean): string {
  return bold && BOLD.has(font) ? `${font}-bold` : font;
}

const BOLD = new Set(FONT_FILES.filter((file) => file.bold !== undefined).map(({ name }) => name));

/** In points, at the size of the title. */
const WIDEST_SPACE = 6;

/**
 * Pieces of a line that can be drawn in one go: neighbours of the same look, with the spaces between them. Every word is followed by a space, also
 * at the end of a line, so that the text reads as text when it is searched, copied or read aloud.
 */
function joined(line: readonly Placed[]): readonly Placed[] {
  const found: Placed[] = [];
  for (const piece of line.flatMap(spaced)) {
    const last = found.at(-1);
    if (last !== undefined && sameLook(last, piece))
      found[found.length - 1] = { ...last, shown: last.shown + piece.shown, width: piece.x + piece.width - last.x };
    else found.push(piece);
  }
  return found;
}

/** With the space after it: in the main font, because in other scripts it would be set on the wrong side. */
function spaced(piece: Placed): readonly Placed[] {
  if (!piece.endsWord) return [piece];
  if (isMain(piece)) return [{ ...piece, shown: `${piece.shown} ` }];
  const { actual: _, link: __, ...rest } = piece;
  return [piece, { ...rest, font: MAIN_FONT, shown: ' ', x: piece.x + piece.width, width: 0 }];
}

function isMain(piece: Placed): boolean {
  return piece.font === MAIN_FONT && piece.actual === undefined;
}

function sameLook(a: Placed, b: Placed): boolean {
  const gap = b.x - a.x - a.width;
  return isMain(a) && isMain(b) && a.bold === b.bold && a.link === b.link && gap > -0.1 && gap < WIDEST_SPACE;
}
