import type { Actor } from '../../../lib/cases/actor.ts';
import { ok, type Result } from '../../../lib/kernel/result.ts';
import {
  type Dimension,
  type Figures,
  percentile,
  type RequestFigures,
  Statistics,
} from '../../../lib/subject-requests/statistics.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { allowUse } from './access.ts';

export interface StatisticsWish {
  /** First and last month of receipt, `2026-03`. */
  readonly from: string;
  readonly to: string;
  readonly right?: string | undefined;
  readonly unit?: string | undefined;
}

export interface StatisticsRow extends Omit<Figures, 'days'> {
  readonly name: string;
  /** Calendar days from receipt to answer, nearest rank; absent where nothing was answered. */
  readonly median?: number;
  readonly percentile90?: number;
}

export interface StatisticsView {
  readonly all: StatisticsRow;
  readonly by: Readonly<Record<Dimension, readonly StatisticsRow[]>>;
}

/** How many cases are read at once; only counts are kept of them. */
const AT_ONCE = 1000;

/** The figures of the requests received in those months: counted month by month and page by page (docs/adr/0014). */
export async function readStatistics(
  parts: Pick<WebParts, 'store'>,
  actor: Actor,
  wish: StatisticsWish,
): Promise<Result<StatisticsView, Problem>> {
  const usable = allowUse(actor, 'READ_STATISTICS', 'subject-request');
  if (!usable.ok) return usable;
  const statistics = new Statistics();
  for (const month of monthsBetween(wish.from, wish.to)) {
    let after: string | undefined;
    do {
      const page = await parts.store.figures('subject-request', month, { limit: AT_ONCE, after });
      for (const { facts } of page.items) {
        const request = facts as unknown as RequestFigures;
        if (isWished(request, wish)) statistics.add(request);
      }
      after = page.next;
    } while (after !== undefined);
  }
  const by = (dimension: Dimension) => statistics.by(dimension).map(({ name, ...figures }) => rowOf(name, figures));
  return ok({
    all: rowOf('ALL', statistics.all),
    by: { right: by('right'), unit: by('unit'), outcome: by('outcome'), month: by('month') },
  });
}

function isWished({ right, unit }: RequestFigures, wish: StatisticsWish): boolean {
  return (wish.right === undefined || wish.right === right) && (wish.unit === undefined || wish.unit === unit);
}

function rowOf(name: string, { days, ...figures }: Figures): StatisticsRow {
  const median = percentile({ days, answered: figures.answered }, 0.5);
  const percentile90 = percentile({ days, answered: figures.answered }, 0.9);
  return {
    name,
    ...figures,
    ...(median === undefined ? {} : { median }),
    ...(percentile90 === undefined ? {} : { percentile90 }),
  };
}

/** Every month from the first to the last, both included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months: string[] = [];
  for (let n = year * 12 + month - 1; ; n += 1) {
    const name = `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
    if (name > to) return months;
    months.push(name);
  }
}
