import { mayTouch, mayUse } from '../../../../lib/access/decide-access.ts';
import type { Actor } from '../../../../lib/cases/actor.ts';
import type { CaseListItem } from '../../../../lib/cases/store.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import { osloDate } from '../../../../lib/deadlines/oslo-time.ts';
import { addWorkingDays } from '../../../../lib/deadlines/working-days.ts';
import type { PlainDate, Unit, WorkflowKind } from '../../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../../lib/kernel/result.ts';
import { type Problem, problem } from '../../../../lib/web/problem.ts';
import type { WebParts } from '../../parts.ts';
import { allowUse } from '../access.ts';
import { inbox } from '../tasks.ts';
import { loadOf, type UnitLoad } from './load.ts';

/** A unit as its leader sees it. */
export interface UnitView {
  readonly unit: Unit;
  /** Open cases whose last day is over, the oldest first. */
  readonly late: readonly CaseListItem[];
  /** Open cases whose last day comes soon, up to and with `until`. */
  readonly soon: readonly CaseListItem[];
  readonly until: PlainDate;
  /** What was brought before the leader: a case that is late, a task that nobody opened, a notice that did not go out, a date to confirm. */
  readonly brought: readonly Task[];
  readonly load: UnitLoad;
}

/** Soon: within a working week. */
const SOON_WORKING_DAYS = 5;
const PAGE = 100;
/** More cases than anybody reads on one page. */
const MOST = 500;
const KINDS: readonly WorkflowKind[] = ['subject-request', 'transfer-approval', 'deletion-round'];
/** Steps of tasks that are the leader's to answer. */
const BROUGHT = ['overdue', 'unopened', 'extension-notice', 'second-person'] as const;

export async function seeUnit(parts: WebParts, actor: Actor): Promise<Result<UnitView, Problem>> {
  const usable = allowUse(actor, 'LEAD_UNIT');
  if (!usable.ok) return usable;
  const { unit } = actor;
  if (unit === undefined) return refused(problem(403, 'access.role-may-not', { rule: 'ACC-01' }));
  const today = osloDate(parts.clock.now());
  const until = addWorkingDays(today, SOON_WORKING_DAYS);
  const cases = (await Promise.all(KINDS.map((kind) => dueBy(parts, actor, kind, until)))).flat();
  cases.sort((a, b) => (`${a.row.due}${a.case}` < `${b.row.due}${b.case}` ? -1 : 1));
  const isLate = ({ row }: CaseListItem) => row.overdue || (row.due ?? until) < today;
  const brought: Task[] = [];
  for (const step of BROUGHT) {
    const page = await inbox(parts, actor, { limit: PAGE }, { unit, step });
    if (!page.ok) return page;
    brought.push(...page.value.items);
  }
  brought.sort((a, b) => (`${a.due}${a.case}` < `${b.due}${b.case}` ? -1 : 1));
  return ok({
    unit,
    late: cases.filter(isLate),
    soon: cases.filter((item) => !isLate(item)),
    until,
    brought,
    load: await loadOf(parts, unit),
  });
}

/** Open cases of the reader's unit whose last day is that day or earlier. The list goes by last day, so it is read no further. */
async function dueBy(
  { store }: Pick<WebParts, 'store'>,
  actor: Actor,
  kind: WorkflowKind,
  until: PlainDate,
): Promise<readonly CaseListItem[]> {
  if (mayUse(actor, 'LIST_CASES', kind).outcome !== 'ALLOWED') return [];
  const found: CaseListItem[] = [];
  let after: string | undefined;
  do {
    const page = await store.list(kind, true, { limit: PAGE, after });
    const due = page.items.filter(({ row }) => row.due !== undefined && row.due <= until);
    found.push(
      ...due.filter(({ row }) => mayTouch(actor, 'READ_CASE', { ...row, kind, taskUnits: [] }).outcome === 'ALLOWED'),
    );
    after = due.length < page.items.length ? undefined : page.next;
  } while (after !== undefined && found.length < MOST);
  return found.slice(0, MOST);
}
