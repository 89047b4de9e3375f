import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

/** What a reader of the file gets: its text in order, its structure, what it says of itself. */
export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
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
    const roles: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      collect((await page.getStructTree()) as StructureNode, roles);
    }
    return {
      pages: pdf.numPages,
      text: texts.join('\n').replace(/\s+/g, ' '),
      roles,
      marked: (await pdf.getMarkInfo())?.['Marked'] === true,
      info: (await pdf.getMetadata()).info as Record<string, unknown>,
      bookmarks: await titles(pdf),
    };
  } finally {
    await task.destroy();
  }
}

async function titles(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  return ((await pdf.getOutline()) ?? []).map(({ title }) => title);
}

function collect({ role, children = [] }: StructureNode, roles: string[]): void {
  if (role !== undefined) roles.push(role);
  for (const child of children) collect(child, roles);
}
