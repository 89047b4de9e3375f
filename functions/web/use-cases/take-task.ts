import type { Actor } from '../../../lib/cases/actor.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { Task } from '../../../lib/cases/workflow.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { ruleResult } from '../../../lib/kernel/rule.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { noteLook, openTask } from './access.ts';

export interface Where {
  readonly case: string;
  readonly task: string;
}

/** A task as one who may answer it sees it; that somebody has looked at it is noted, so that it counts as opened (CASE-20). */
export async function seeTask(
  parts: WebParts,
  actor: Actor,
  where: Where,
): Promise<Result<{ readonly stored: StoredCase; readonly task: Task }, Problem>> {
  const opened = await openTask(parts, actor, where.case, where.task);
  if (!opened.ok) return opened;
  const { stored, task } = opened.value;
  // The page of a task shows what one needs to decide it: that is a look at the case.
  await noteLook(parts, actor, stored.id, task.task);
  if (task.status === 'OPEN' && task.firstOpened === undefined)
    await parts.store.noteOpened(stored.id, task.task, parts.clock.now());
  return opened;
}

/** Takes a task: from then on nobody else answers it. Taking what one has is no change. */
export async function takeTask(parts: WebParts, actor: Actor, where: Where): Promise<Result<Task, Problem>> {
  const opened = await seeTask(parts, actor, where);
  if (!opened.ok) return opened;
  const { task } = opened.value;
  if (task.status !== 'OPEN') return refused(notOpen());
  if (task.takenBy === actor.id) return ok(task);
  if (task.takenBy !== undefined) return refused(taken());
  return assign(parts, opened.value, actor, { what: 'TAKEN', to: actor.id });
}

/** Lets go of a task that one has taken. */
export async function releaseTask(parts: WebParts, actor: Actor, where: Where): Promise<Result<Task, Problem>> {
  const opened = await openTask(parts, actor, where.case, where.task);
  if (!opened.ok) return opened;
  const { task } = opened.value;
  if (task.status !== 'OPEN') return refused(notOpen());
  if (task.takenBy === undefined) return ok(task);
  if (task.takenBy !== actor.id) return refused(problem(409, 'cases.refused.not-taken-by-you', { rule: 'CASE-21' }));
  return assign(parts, opened.value, actor, { what: 'RELEASED', to: undefined });
}

/** Why this reader may not answer the task now: somebody else has taken it. */
export function takenBySomebodyElse(task: Task, actor: Actor): Problem | undefined {
  return task.takenBy === undefined || task.takenBy === actor.id ? undefined : taken();
}

/** Gives a task to somebody or to nobody, and writes that down. */
export async function assign(
  parts: WebParts,
  { stored, task }: { readonly stored: StoredCase; readonly task: Task },
  actor: Actor,
  change: { readonly what: 'TAKEN' | 'RELEASED' | 'HANDED_OVER'; readonly to: string | undefined },
): Promise<Result<Task, Problem>> {
  const { what, to } = change;
  const at = parts.clock.now();
  ruleResult('CASE-21', what, 'cases.review.done');
  const entry = { what, at, by: actor.id, ...(what === 'HANDED_OVER' && to !== undefined ? { to } : {}) };
  const isDone = await parts.store.assignTask(stored.id, task.task, { from: task.takenBy, to, entry });
  if (!isDone) return refused(taken());
  const now = (await parts.store.load(stored.id))?.tasks.find((each) => each.task === task.task);
  return ok(now ?? task);
}

const taken = (): Problem => problem(409, 'cases.refused.taken', { rule: 'CASE-21' });
export const notOpen = (): Problem => problem(409, 'cases.refused.task-not-open', { rule: 'CASE-03' });
