import type { Actor } from '../../../../lib/cases/actor.ts';
import { hasRole } from '../../../../lib/cases/actor.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import { Unit } from '../../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../../lib/kernel/result.ts';
import type { Problem } from '../../../../lib/web/problem.ts';
import { isOverdue } from '../../api/bodies.ts';
import type { WebParts } from '../../parts.ts';
import { allowUse } from '../access.ts';

/** How much lies with somebody: open tasks, those that are late, those that nobody has looked at. Numbers alone. */
export interface LoadRow {
  /** The account that has taken them; absent: nobody has. */
  readonly takenBy?: string;
  readonly open: number;
  readonly late: number;
  readonly unopened: number;
  /** The first last day among them. */
  readonly firstDue?: string;
}

export interface UnitLoad {
  readonly unit: Unit;
  readonly all: LoadRow;
  /** By who has taken them, those that nobody has taken first. */
  readonly by: readonly LoadRow[];
  /** True where there were more tasks than are counted. */
  readonly isAtLeast: boolean;
}

const PAGE = 200;
/** More tasks of one unit than this are told as 'at least'. */
const MOST = 2000;

/** The load of the reader's own unit, or of all units for the ombud. */
export async function readLoad(
  parts: Pick<WebParts, 'store' | 'clock'>,
  actor: Actor,
): Promise<Result<readonly UnitLoad[], Problem>> {
  const usable = allowUse(actor, 'READ_LOAD');
  if (!usable.ok) return usable;
  const units = hasRole(actor, 'DPO') ? Unit.exclude(['KRIPOS']).options : actor.unit === undefined ? [] : [actor.unit];
  return ok(await Promise.all(units.map((unit) => loadOf(parts, unit))));
}

/** Counted from the unit's inbox; no case is opened. */
export async function loadOf({ store, clock }: Pick<WebParts, 'store' | 'clock'>, unit: Unit): Promise<UnitLoad> {
  const now = clock.now();
  const by = new Map<string | undefined, LoadRow>();
  let all: LoadRow = NO_LOAD;
  let after: string | undefined;
  do {
    const page = await store.inbox(unit, { limit: PAGE, after }, {});
    for (const task of page.items) {
      const one = rowOf(task, isOverdue(task, now));
      all = sum(all, one);
      by.set(task.takenBy, sum(by.get(task.takenBy) ?? NO_LOAD, one));
    }
    after = page.next;
  } while (after !== undefined && all.open < MOST);
  const rows = [...by].map(([takenBy, row]) => (takenBy === undefined ? row : { takenBy, ...row }));
  rows.sort((a, b) => ((a.takenBy ?? '') < (b.takenBy ?? '') ? -1 : 1));
  return { unit, all, by: rows, isAtLeast: after !== undefined };
}

/** Nothing lies with them. */
export const NO_LOAD: LoadRow = { open: 0, late: 0, unopened: 0 };

function rowOf({ firstOpened, due }: Task, late: boolean): LoadRow {
  return { open: 1, late: late ? 1 : 0, unopened: firstOpened === undefined ? 1 : 0, firstDue: due };
}

function sum(a: LoadRow, b: LoadRow): LoadRow {
  const [firstDue] = [a.firstDue, b.firstDue].filter((due) => due !== undefined).sort();
  return {
    open: a.open + b.open,
    late: a.late + b.late,
    unopened: a.unopened + b.unopened,
    ...(firstDue === undefined ? {} : { firstDue }),
  };
}
