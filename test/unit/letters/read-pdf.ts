import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

/** What a reader of the file gets: its text in order, its structure, what it says of itself. */
export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
  /** The text without what is only of the sheet: what is read aloud. */
  readonly spoken: string;
  readonly roles: readonly string[];
  readonly marked: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  readonly bookmarks: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  try {
    const texts: string[] = [];
    const spoken: string[] = [];
    const roles: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      texts.push(items.map(wordsOf).join(''));
      spoken.push(items.filter(isSpoken()).map(wordsOf).join(''));
      collect((await page.getStructTree()) as StructureNode, roles);
    }
    return {
      pages: pdf.numPages,
      text: texts.join('\n').replace(/\s+/g, ' '),
      spoken: spoken.join('\n').replace(/\s+/g, ' '),
      roles,
      marked: (await pdf.getMarkInfo())?.['Marked'] === true,
      info: (await pdf.getMetadata()).info as Record<string, unknown>,
      bookmarks: await titles(pdf),
    };
  } finally {
    await task.destroy();
  }
}

type Item = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'][number];

const wordsOf = (item: Item): string => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '');

/** Whether a piece stands outside of artefacts, which may hold marked content themselves. To be asked for each piece in order. */
function isSpoken(): (item: Item) => boolean {
  const open: boolean[] = [];
  return (item) => {
    if ('str' in item) return !open.includes(true);
    if (item.type === 'endMarkedContent') open.pop();
    else open.push('tag' in item && item.tag === 'Artifact');
    return true;
  };
}

async function titles(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  return ((await pdf.getOutline()) ?? []).map(({ title }) => title);
}

function collect({ role, children = [] }: StructureNode, roles: string[]): void {
  if (role !== undefined) roles.push(role);
  for (const child of children) collect(child, roles);
}

/** Where each piece of text of the first page begins, in points from its left and upper edge. */
export async function placesIn(bytes: Uint8Array): Promise<readonly { text: string; x: number; y: number }[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    const page = await (await task.promise).getPage(1);
    const [, , , height = 0] = page.view;
    const { items } = await page.getTextContent();
    return items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: height - Number(item.transform[5]) }]
        : [],
    );
  } finally {
    await task.destroy();
  }
}
