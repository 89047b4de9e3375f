import type { Say } from '../../../lib/web/say.ts';
import type { StatisticsRow, StatisticsView } from './statistics.ts';

/** The order in which the dimensions are shown and written. */
export const DIMENSIONS = ['right', 'unit', 'outcome', 'month'] as const;
export type ShownDimension = (typeof DIMENSIONS)[number];

/** The columns of every table of figures, as keys of their titles. */
export const COLUMNS = [
  'received',
  'answered',
  'answeredInTime',
  'answeredLate',
  'extended',
  'refused',
  'open',
  'median',
  'percentile90',
] as const satisfies readonly (keyof StatisticsRow)[];

/** What a row is called: a right, a unit, an outcome or a month in words. */
export function nameInWords(say: Say, dimension: ShownDimension, name: string): string {
  if (dimension === 'month') return monthInWords(say, name);
  if (dimension === 'outcome')
    return say.or(`statistics.outcome.${name}`, say.or(`subject-request.outcome.${name}`, name));
  return say.or(dimension === 'right' ? `statistics.right.${name}` : `unit.${name}`, name);
}

/** `2026-03` as people say it: March 2026. */
export function monthInWords(say: Say, month: string): string {
  const format = new Intl.DateTimeFormat(say.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-15T12:00:00Z`));
}

/** Excel in Norway takes semicolons as separators, and a byte order mark as the sign of UTF-8. */
const SEPARATOR = ';';
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** The figures as one file: a line for each row of each table. */
export function statisticsCsv(say: Say, { all, by }: StatisticsView): string {
  const head = [say('statistics.by'), say('statistics.name'), ...COLUMNS.map((column) => say(`statistics.${column}`))];
  const line = (group: string, name: string, row: StatisticsRow) => [
    group,
    name,
    ...COLUMNS.map((column) => String(row[column] ?? '')),
  ];
  const rows = [
    line(say('statistics.all'), say('statistics.all'), all),
    ...DIMENSIONS.flatMap((dimension) =>
      by[dimension].map((row) => line(say(`statistics.by.${dimension}`), nameInWords(say, dimension, row.name), row)),
    ),
  ];
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => cells.map(csvCell).join(SEPARATOR) + LINE_END).join('');
}

/**
 * One cell. What a spreadsheet would take for a formula begins with an apostrophe and stays text (OWASP: CSV injection); quotes keep separators
 * and line breaks inside.
 */
export function csvCell(value: string): string {
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}
