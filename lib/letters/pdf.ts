import { letterTexts } from '../messages/letters.ts';
import { fill } from '../messages/text.ts';
import { type Block, type LetterDocument, type Line, type Pair, plain } from './document.ts';
import { Pages, type Part } from './pdf/pages.ts';
import { TABLE_START, writeTable } from './pdf/table.ts';

const TEXT = { size: 10.5 } as const;
const SMALL = { size: 9.5 } as const;
const LABEL_WIDTH = 88;
const BULLET = 14;

/**
 * The window of the envelopes that are used here, in points from the top of the sheet: it begins 44 mm down on a C5 (39 to 44 on smaller ones), 15 mm
 * from the left, and ends after 79 mm. The name stands well within it, and nothing else does, so that no case number shows.
 */
const WINDOW = { label: 106, name: 142, width: 255, below: 238 } as const;

/**
 * The letter as a tagged PDF for readers (PDF/UA-1) and archives (PDF/A-2a): every font inside, language and title told, headings, lists and tables
 * as such, a bookmark a heading. Made of the same content as the page, without a browser. Equal documents give equal bytes. Never throws for what a
 * value holds.
 */
export async function letterPdf(document: LetterDocument): Promise<Uint8Array> {
  const pages = new Pages(document, madeOn(document));
  const text = (key: keyof typeof letterTexts, params = {}) => fill(letterTexts[key], document.language, params);
  writeHead(pages, document.head, text('letter.head.recipient'), text('letter.pdf.letterhead'));
  pages.skip(10);
  pages.need(60);
  pages.bookmark(document.title);
  pages.write(pages.part(pages.root, 'H1'), [document.title], { size: 17, bold: true });
  pages.y += 8;
  for (const block of document.body) writeBlock(pages, pages.root, block, 2);
  pages.skip(10);
  pages.write(pages.part(pages.root, 'P'), document.closing, TEXT);
  if (pages.unshown) {
    pages.skip(10);
    pages.write(pages.part(pages.root, 'P'), [text('letter.pdf.unshown')], SMALL);
  }
  const number = document.head.find(([name]) => plain(name) === text('letter.head.letter'))?.[1] ?? [];
  return pages.finish(plain(number), (page, count) => text('letter.pdf.page', { page, count }));
}

/** The day of the letter, so that the file does not tell when it was made again. */
function madeOn(document: LetterDocument): Date {
  const dates = document.head.flatMap(([, value]) =>
    value.flatMap((piece) => (typeof piece === 'object' && 'date' in piece ? [piece.date] : [])),
  );
  return new Date(`${dates[0] ?? '1970-01-01'}T00:00:00Z`);
}

/** The recipient in the window, then names and values in two columns, read as one list of labels with their text. */
function writeHead(pages: Pages, pairs: readonly Pair[], recipient: string, letterhead: string): void {
  const heading = { size: 11, bold: true };
  pages.repeat(pages.lines([letterhead], heading), heading, pages.y, 'Top');
  pages.y += 2 * pages.height(heading);
  const list = pages.part(pages.root, 'L');
  for (const [name, value] of pairs) {
    if (plain(name) === recipient) writeRecipient(pages, list, name, value);
    else writeItem(pages, list, name, value, LABEL_WIDTH);
  }
}

function writeRecipient(pages: Pages, list: Part, label: Line, name: Line): void {
  const item = pages.part(list, 'LI');
  const small = { size: 8.5 };
  pages.writeLines(pages.part(item, 'Lbl'), pages.lines(label, small), small, WINDOW.label);
  pages.y = WINDOW.name;
  pages.write(pages.part(item, 'LBody'), name, { size: 11, width: WINDOW.width });
  pages.y = Math.max(pages.y + 10, WINDOW.below);
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
      const list = pages.part(parent, 'L', { dots: true });
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
      pages.need(block.blocks[0]?.kind === 'table' ? 56 + TABLE_START : 56);
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
