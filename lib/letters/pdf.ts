import { letterTexts } from '../messages/letters.ts';
import { fill } from '../messages/text.ts';
import { type Block, type LetterDocument, type Line, type Pair, plain } from './document.ts';
import { Pages, type Part } from './pdf/pages.ts';
import { writeTable } from './pdf/table.ts';

const TEXT = { size: 10.5 } as const;
const SMALL = { size: 9.5 } as const;
const LABEL_WIDTH = 88;
const BULLET = 14;

/**
 * The letter as a tagged PDF (PDF/UA): every font inside, language and title told, headings, lists and tables as such, a bookmark a heading. Made of
 * the same content as the page, without a browser. Equal documents give equal bytes. Never throws for what a value holds.
 */
export async function letterPdf(document: LetterDocument): Promise<Uint8Array> {
  const pages = new Pages(document, madeOn(document));
  writeHead(pages, document.head);
  pages.skip(10);
  pages.need(60);
  pages.bookmark(document.title);
  pages.write(pages.part(pages.root, 'H1'), [document.title], { size: 17, bold: true });
  pages.y += 8;
  for (const block of document.body) writeBlock(pages, pages.root, block, 2);
  pages.skip(10);
  pages.write(pages.part(pages.root, 'P'), document.closing, TEXT);
  const text = (key: 'letter.pdf.unshown' | 'letter.pdf.page', params = {}) =>
    fill(letterTexts[key], document.language, params);
  if (pages.unshown) {
    pages.skip(10);
    pages.write(pages.part(pages.root, 'P'), [text('letter.pdf.unshown')], SMALL);
  }
  return pages.finish((page, count) => text('letter.pdf.page', { page, count }));
}

/** The day of the letter, so that the file does not tell when it was made again. */
function madeOn(document: LetterDocument): Date {
  const dates = document.head.flatMap(([, value]) =>
    value.flatMap((piece) => (typeof piece === 'object' && 'date' in piece ? [piece.date] : [])),
  );
  return new Date(`${dates[0] ?? '1970-01-01'}T00:00:00Z`);
}

/** Names and values in two columns, read as a list of labels with their text. */
function writeHead(pages: Pages, pairs: readonly Pair[]): void {
  const list = pages.part(pages.root, 'L');
  for (const [name, value] of pairs) writeItem(pages, list, name, value, LABEL_WIDTH);
}

function writeItem(pages: Pages, list: Part, label: Line, body: Line, indent: number): void {
  const item = pages.part(list, 'LI');
  const setting = indent === BULLET ? TEXT : SMALL;
  const left = { ...setting, bold: indent !== BULLET, width: indent - 4 };
  const name = pages.lines(label, left);
  const height = Math.max(name.length, 1) * pages.height(left);
  pages.need(height);
  pages.writeLines(pages.part(item, 'Lbl'), name, left, pages.y);
  const [page, top] = [pages.doc.page, pages.y];
  pages.write(pages.part(item, 'LBody'), body, { ...setting, indent });
  if (pages.doc.page === page) pages.y = Math.max(pages.y, top + height);
}

function writeBlock(pages: Pages, parent: Part, block: Block, level: number): void {
  switch (block.kind) {
    case 'paragraph':
      pages.write(pages.part(parent, 'P'), block.text, TEXT);
      pages.y += 6;
      return;
    case 'list': {
      const list = pages.part(parent, 'L');
      for (const item of block.items) writeItem(pages, list, ['•'], item, BULLET);
      pages.y += 6;
      return;
    }
    case 'facts': {
      const list = pages.part(parent, 'L');
      for (const [name, value] of block.pairs) writeItem(pages, list, name, value, 150);
      pages.y += 6;
      return;
    }
    case 'section': {
      const inside = pages.part(parent, 'Sect');
      pages.skip(8);
      pages.need(56);
      pages.bookmark(plain(block.heading));
      pages.write(pages.part(inside, `H${level}`), block.heading, { size: level === 2 ? 12.5 : 11, bold: true });
      pages.y += 3;
      for (const inner of block.blocks) writeBlock(pages, inside, inner, level + 1);
      return;
    }
    case 'table':
      writeTable(pages, parent, block);
      return;
    default:
      block satisfies never;
  }
}
