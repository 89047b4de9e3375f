import type { Actor } from '../../../../lib/cases/actor.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import type { Instant } from '../../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../../lib/kernel/result.ts';
import type { SubjectRequest } from '../../../../lib/subject-requests/state.ts';
import type { Problem } from '../../../../lib/web/problem.ts';
import type { WebParts } from '../../parts.ts';
import { allowUse } from '../access.ts';
import { inbox } from '../tasks.ts';

/** What the ombud has to follow now. */
export interface OmbudView {
  /** Letters that reached the wrong person; `reportBy`: when Datatilsynet must have heard (72 hours, GDPR art. 33). */
  readonly breaches: readonly { readonly task: Task; readonly letter?: string; readonly reportBy?: Instant }[];
  /** Complaints that Datatilsynet has not decided. */
  readonly complaints: readonly { readonly task: Task; readonly reference?: string }[];
}

const MOST = 100;

export async function seeOmbud(parts: WebParts, actor: Actor): Promise<Result<OmbudView, Problem>> {
  const usable = allowUse(actor, 'OVERSEE_CASE');
  if (!usable.ok) return usable;
  const [breaches, complaints] = await Promise.all(
    ['breach', 'complaint'].map((step) => inbox(parts, actor, { limit: MOST }, { step })),
  );
  if (breaches?.ok !== true) return breaches ?? ok({ breaches: [], complaints: [] });
  if (complaints?.ok !== true) return complaints ?? ok({ breaches: [], complaints: [] });
  return ok({
    breaches: await Promise.all(breaches.value.items.map((task) => breachOf(parts, task))),
    complaints: await Promise.all(complaints.value.items.map((task) => complaintOf(parts, task))),
  });
}

async function breachOf(parts: WebParts, task: Task) {
  const found = (await stateOf(parts, task))?.breaches?.find((each) => each.task === task.task);
  return { task, ...(found === undefined ? {} : { letter: found.letter, reportBy: found.reportBy }) };
}

async function complaintOf(parts: WebParts, task: Task) {
  const found = (await stateOf(parts, task))?.complaints?.find((each) => each.task === task.task);
  return { task, ...(found === undefined ? {} : { reference: found.reference }) };
}

async function stateOf({ store }: Pick<WebParts, 'store'>, task: Task) {
  const state = (await store.load(task.case))?.snapshot.state as SubjectRequest | undefined;
  return state?.kind === 'REGISTERED' ? state : undefined;
}
