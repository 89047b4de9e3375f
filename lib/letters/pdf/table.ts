import type { Block } from '../document.ts';
import type { Pages, Part, Setting } from './pages.ts';
import type { Run } from './runs.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Cell = readonly (readonly Run[])[];

/** Shares of the width, by the number of columns: the value has most. */
const SHARES: Readonly<Record<number, readonly number[]>> = { 2: [0.36, 0.64], 3: [0.27, 0.47, 0.26] };
const GAP = 8;
const PADDING = 3.5;
const SIZE = 9.5;
/** Caption, header and a first row: no table begins with less. In points. */
export const TABLE_START = 90;

/** A table with its header row repeated on each page (as decoration: it is read once), and each row whole where it fits on a page. */
export function writeTable(pages: Pages, parent: Part, { caption, head, rows }: TableBlock): void {
  const table = pages.part(parent, 'Table');
  pages.skip(4);
  pages.need(TABLE_START);
  pages.write(pages.part(table, 'Caption'), [caption], { size: 10.5, bold: true });
  pages.y += 2;
  const columns = columnsOf(head.length, pages.width, true);
  const header = columns.map((column, index) => pages.lines([head[index] ?? ''], column));
  const headRow = pages.part(pages.part(table, 'THead'), 'TR');
  const parts = columns.map(() => pages.part(headRow, 'TH', { scope: 'Column' }));
  writeRow(pages, { cells: header, columns, parts }, () => undefined);
  const body = pages.part(table, 'TBody');
  for (const row of rows) writeBodyRow(pages, body, row, () => repeatHeader(pages, header, columns));
  pages.skip(8);
}

function columnsOf(count: number, width: number, bold: boolean): readonly Setting[] {
  const shares = SHARES[count] ?? Array.from({ length: count }, () => 1 / count);
  let indent = 0;
  return shares.map((share, index) => {
    const column = { size: SIZE, bold: bold || index === 0, indent, width: share * width - GAP };
    indent += share * width;
    return column;
  });
}

function writeBodyRow(pages: Pages, body: Part, row: readonly string[], again: () => void): void {
  const columns = columnsOf(row.length, pages.width, false);
  const cells = columns.map((column, index) => pages.lines([row[index] ?? ''], column));
  const part = pages.part(body, 'TR');
  const parts = columns.map((_, index) =>
    index === 0 ? pages.part(part, 'TH', { scope: 'Row' }) : pages.part(part, 'TD'),
  );
  writeRow(pages, { cells, columns, parts }, again);
}

/** One row, over several pages where it is longer than one. `again` is done at the top of each new page. */
function writeRow(
  pages: Pages,
  row: { readonly cells: readonly Cell[]; readonly columns: readonly Setting[]; readonly parts: readonly Part[] },
  again: () => void,
): void {
  const lineHeight = pages.height({ size: SIZE });
  const longest = Math.max(1, ...row.cells.map((cell) => cell.length));
  if (pages.y + longest * lineHeight + 2 * PADDING > pages.bottom && longest < 30) {
    pages.newPage();
    again();
  }
  for (let from = 0; from < longest; ) {
    if (pages.y + lineHeight + 2 * PADDING > pages.bottom) {
      pages.newPage();
      again();
    }
    const room = Math.max(1, Math.floor((pages.bottom - pages.y - 2 * PADDING) / lineHeight));
    const y = pages.y + PADDING;
    for (const [index, cell] of row.cells.entries()) {
      const [column, part] = [row.columns[index], row.parts[index]];
      if (column !== undefined && part !== undefined) pages.writeLines(part, cell.slice(from, from + room), column, y);
    }
    pages.y += Math.min(room, longest - from) * lineHeight + 2 * PADDING;
    from += room;
  }
  pages.rule(pages.y);
}

function repeatHeader(pages: Pages, header: readonly Cell[], columns: readonly Setting[]): void {
  for (const [index, column] of columns.entries()) pages.repeat(header[index] ?? [], column, pages.y + PADDING);
  const lines = Math.max(1, ...header.map((cell) => cell.length));
  pages.y += lines * pages.height({ size: SIZE }) + 2 * PADDING;
  pages.rule(pages.y);
}
