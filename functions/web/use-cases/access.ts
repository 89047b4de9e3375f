import { type Access, type CaseFacts, mayAnswer, mayTouch, mayUse } from '../../../lib/access/decide-access.ts';
import type { Action } from '../../../lib/access/policy.ts';
import { type Actor, hasRole } from '../../../lib/cases/actor.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { Task } from '../../../lib/cases/workflow.ts';
import { CaseId, type WorkflowKind, workflowOf } from '../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { askerOf } from '../../../lib/subject-requests/asker.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';

/** What access looks at in a case. */
export function factsOf(stored: StoredCase): CaseFacts {
  const { row, kind, state } = stored.snapshot;
  const people = kind === 'subject-request' ? peopleOf(state as SubjectRequest) : {};
  return {
    kind,
    unit: row.unit,
    taskUnits: stored.tasks.map((task) => task.unit),
    ...(row.owner === undefined ? {} : { owner: row.owner }),
    ...people,
  };
}

/** Whom a request is about, who asked, and what keeps it from others. */
function peopleOf(state: SubjectRequest): Pick<CaseFacts, 'subject' | 'asker' | 'protection' | 'disqualified'> {
  if (state.kind !== 'REGISTERED') return {};
  const { person, disqualified } = state;
  return { subject: person?.nationalId, asker: askerOf(state), protection: person?.protection, disqualified };
}

/** May the reader use the route at all? Otherwise 403, logged with the rule. */
export function allowUse(actor: Actor, action: Action, kind?: WorkflowKind): Result<undefined, Problem> {
  return fromAccess(mayUse(actor, action, kind));
}

function fromAccess(access: Access): Result<undefined, Problem> {
  if (access.outcome === 'ALLOWED') return ok(undefined);
  return refused(problem(access.outcome === 'FORBIDDEN' ? 403 : 404, access.reason, { rule: access.rule }));
}

/** The case, if it is there and the reader may do that to it; otherwise the same 404, after the same work. */
export async function openCase(
  parts: WebParts,
  actor: Actor,
  id: string,
  action: Action,
): Promise<Result<StoredCase, Problem>> {
  const parsed = CaseId.safeParse(id);
  const usable = allowUse(actor, action, parsed.success ? workflowOf(parsed.data) : undefined);
  if (!usable.ok) return usable;
  const stored = parsed.success ? await parts.store.load(parsed.data) : undefined;
  const access = fromAccess(mayTouch(actor, action, stored === undefined ? undefined : factsOf(stored)));
  if (!access.ok) return access;
  return stored === undefined ? refused(problem(404, 'access.not-found', { rule: 'ACC-02' })) : ok(stored);
}

/**
 * Writes down that the reader looked at a case, or at a letter of it, for the ombud (who looked at what). A citizen's own case is not
 * looked at by anybody.
 */
export async function noteLook(parts: WebParts, actor: Actor, id: CaseId, what = 'CASE'): Promise<void> {
  if (hasRole(actor, 'CITIZEN')) return;
  await parts.store.recordLook(id, { by: actor.id, role: actor.roles.join(' '), what, lastAt: parts.clock.now() });
}

/** The case and the task, if it is the reader's to answer. */
export async function openTask(
  parts: WebParts,
  actor: Actor,
  id: string,
  task: string,
): Promise<Result<{ readonly stored: StoredCase; readonly task: Task }, Problem>> {
  const usable = allowUse(actor, 'READ_INBOX');
  if (!usable.ok) return usable;
  const parsed = CaseId.safeParse(id);
  const stored = parsed.success ? await parts.store.load(parsed.data) : undefined;
  const found = stored?.tasks.find((each) => each.task === task);
  const access = fromAccess(mayAnswer(actor, found, stored === undefined ? undefined : factsOf(stored)));
  if (!access.ok) return access;
  if (stored === undefined || found === undefined) return refused(problem(404, 'access.not-found', { rule: 'ACC-04' }));
  return ok({ stored, task: found });
}
