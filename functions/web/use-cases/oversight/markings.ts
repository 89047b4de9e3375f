import { mayTouch } from '../../../../lib/access/decide-access.ts';
import { type Actor, hasRole } from '../../../../lib/cases/actor.ts';
import type { PersonMark } from '../../../../lib/cases/persons.ts';
import type { Page } from '../../../../lib/cases/store.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import { ok, type Result } from '../../../../lib/kernel/result.ts';
import type { Marking } from '../../../../lib/subject-requests/state/rights.ts';
import type { SubjectRequest } from '../../../../lib/subject-requests/state.ts';
import type { Problem } from '../../../../lib/web/problem.ts';
import type { WebParts } from '../../parts.ts';
import { allowUse, factsOf } from '../access.ts';
import { inbox } from '../tasks.ts';

/** A mark that holds, by its case: never by its person. */
export interface ActiveMark extends PersonMark {
  /** Whether AEF has set it, or is taking it away. */
  readonly status?: Marking['status'];
}

export interface MarkingsView {
  /** Tasks of AEF: to set a marking, to take one away. Of the ombud: none. */
  readonly tasks: readonly Task[];
  readonly marks: Page<ActiveMark>;
}

const STEPS = ['mark-restriction', 'unmark-restriction'] as const;
const MOST_TASKS = 100;

/** AEF's markings: what is to be done, and what holds now with since when and from which case. Cases that are not for the reader are left out. */
export async function seeMarkings(
  parts: WebParts,
  actor: Actor,
  wish: { readonly limit: number; readonly after?: string | undefined },
): Promise<Result<MarkingsView, Problem>> {
  const usable = allowUse(actor, 'READ_MARKINGS', 'subject-request');
  if (!usable.ok) return usable;
  const tasks: Task[] = [];
  for (const step of hasRole(actor, 'AEF') ? STEPS : []) {
    const page = await inbox(parts, actor, { limit: MOST_TASKS }, { step });
    if (!page.ok) return page;
    tasks.push(...page.value.items);
  }
  const { items, next } = await parts.persons.active(wish);
  const marks = (await Promise.all(items.map((mark) => withStatus(parts, actor, mark)))).flat();
  tasks.sort((a, b) => a.due.localeCompare(b.due));
  return ok({ tasks, marks: { items: marks, ...(next === undefined ? {} : { next }) } });
}

async function withStatus(parts: WebParts, actor: Actor, mark: PersonMark): Promise<readonly ActiveMark[]> {
  const stored = await parts.store.load(mark.case);
  if (stored === undefined || mayTouch(actor, 'READ_MARKINGS', factsOf(stored)).outcome !== 'ALLOWED') return [];
  const state = stored.snapshot.state as SubjectRequest;
  const status = state.kind === 'REGISTERED' ? state.marking?.status : undefined;
  return [{ ...mark, ...(status === undefined ? {} : { status }) }];
}
