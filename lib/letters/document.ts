import type { Language, PlainDate } from '../kernel/ids.ts';

/**
 * A letter as content, before it is a page or a PDF: both are made from this alone (html-letter.ts, pdf.ts). Plain JSON, kept with the event that
 * issued the letter, so that its words never change afterwards.
 */
export interface LetterDocument {
  readonly version: 1;
  readonly language: Language;
  /** Without a value of the case: it is the title of the page and in the metadata of the file. */
  readonly title: string;
  /** To, case, number, date, sender, contact. */
  readonly head: readonly Pair[];
  readonly body: readonly Block[];
  readonly closing: Line;
}

/** A piece of running text. A date keeps its day beside its words; a link is shown by its address, so that it can be read on paper. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly date: PlainDate; readonly words: string; readonly strong?: true }
  | { readonly link: string };

export type Line = readonly Inline[];
export type Pair = readonly [name: Line, value: Line];

export type Block =
  /** `free`: words of the adviser, in a field that is theirs (DSR-28); a page may mark them. */
  | { readonly kind: 'paragraph'; readonly text: Line; readonly free?: true }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'facts'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'section'; readonly heading: Line; readonly blocks: readonly Block[] }
  /** The first cell of a row is its header. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export function paragraph(...text: Line): Block {
  return { kind: 'paragraph', text };
}

export function list(items: readonly Line[]): Block {
  return { kind: 'list', items };
}

export function facts(pairs: readonly Pair[]): Block {
  return { kind: 'facts', pairs };
}

/** A part under its own heading, or nothing where there is nothing to say. */
export function section(heading: Line, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'section', heading, blocks }];
}

/** The words of a line, without what they are. */
export function plain(line: Line): string {
  return line.map(wordsOf).join('');
}

export function wordsOf(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if ('date' in piece) return piece.words;
  return 'link' in piece ? piece.link : piece.strong;
}

/** Whether an adviser's own words are in it: their language cannot be known, and whoever approves the letter is told so (språklova §§ 14, 15). */
export function hasFreeText(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === 'section' ? hasFreeText(block.blocks) : block.kind === 'paragraph' && block.free === true,
  );
}
