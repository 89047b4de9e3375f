import { z } from 'zod';
import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import { Unit } from '../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { Right } from '../../../lib/subject-requests/codes.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { monthsBetween, readStatistics, type StatisticsWish } from '../use-cases/statistics.ts';
import { statisticsCsv } from '../use-cases/statistics-csv.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { StatisticsBody } from './schemas.ts';

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
const QUERY = {
  from: {
    schema: month.optional(),
    description: 'First month of receipt, YYYY-MM; eleven months before `to` if left out',
  },
  to: { schema: month.optional(), description: 'Last month of receipt, YYYY-MM; this month if left out' },
  right: { schema: Right.optional(), description: 'Requests for this right only' },
  unit: { schema: Unit.optional(), description: 'Requests of this unit only' },
} as const;

/** More months than anybody compares, and few enough to be counted while one waits. */
const MOST_MONTHS = 60;

/** Figures of the requests, without any case. */
export function statisticsRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    {
      method: 'get',
      path: '/api/statistics',
      summary:
        'Figures of the requests received in some months, by right, unit, outcome and month; of open cases as they were at 06:00',
      tag: 'Statistics',
      query: QUERY,
      success: { 200: StatisticsBody },
      problems: [],
      allows: [['READ_STATISTICS', 'subject-request']],
      async run({ actor, query }) {
        const wish = need(readWish(query, osloDate(parts.clock.now()).slice(0, 7)));
        return { status: 200, body: { ...wish, ...need(await readStatistics(parts, actor, wish)) } };
      },
    },
    {
      method: 'get',
      path: '/api/statistics.csv',
      summary:
        'The same figures as one file for a spreadsheet: UTF-8 with a byte order mark, semicolons, texts in the language of Accept-Language',
      tag: 'Statistics',
      query: QUERY,
      success: { 200: z.string() },
      file: 'text/csv; charset=utf-8',
      problems: [],
      allows: [['READ_STATISTICS', 'subject-request']],
      async run({ actor, query, say }) {
        const wish = need(readWish(query, osloDate(parts.clock.now()).slice(0, 7)));
        const content = statisticsCsv(say, need(await readStatistics(parts, actor, wish)));
        const name = `frist-${wish.from}-${wish.to}.csv`;
        return { status: 200, body: undefined, file: { name, mediaType: 'text/csv; charset=utf-8', content } };
      },
    },
  ];
}

/** Period and filters from the query; twelve months up to this one where nothing is asked for. */
export function readWish(query: Call['query'], thisMonth: string): Result<StatisticsWish, Problem> {
  const bad = (field: string) =>
    refused(problem(400, 'web.problem.400', { errors: [{ field, reason: 'field.format' }] }));
  const wrong = Object.entries(QUERY).find(([name, { schema }]) => !schema.safeParse(query[name]).success);
  if (wrong !== undefined) return bad(wrong[0]);
  const to = query['to'] ?? thisMonth;
  const from = query['from'] ?? yearBefore(to);
  if (from > to || monthsBetween(from, to).length > MOST_MONTHS) return bad('from');
  const { right, unit } = query;
  return ok({ from, to, ...(right === undefined ? {} : { right }), ...(unit === undefined ? {} : { unit }) });
}

/** The month after the same one of the year before: twelve months with `to`. */
function yearBefore(to: string): string {
  const [year = 0, number = 1] = to.split('-').map(Number);
  return number === 12 ? `${year}-01` : `${year - 1}-${String(number + 1).padStart(2, '0')}`;
}
