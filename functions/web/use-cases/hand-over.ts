import { mayAnswer, mayUse } from '../../../lib/access/decide-access.ts';
import { type Actor, hasRole } from '../../../lib/cases/actor.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { Task } from '../../../lib/cases/workflow.ts';
import { PartnerRefused, PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { factsOf, openCase } from './access.ts';
import { type LoadRow, loadOf, NO_LOAD } from './oversight/load.ts';
import { assign, notOpen, type Where } from './take-task.ts';

/** Somebody whom a task can be handed over to. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
  /** What lies with them already, for those who may see that (READ_LOAD). */
  readonly load?: Pick<LoadRow, 'open'>;
}

interface Opened {
  readonly stored: StoredCase;
  readonly task: Task;
  readonly isLeader: boolean;
}

/** The task, where the reader may hand it over: whoever has it, or the leader of the unit. */
async function openHandOver(parts: WebParts, actor: Actor, where: Where): Promise<Result<Opened, Problem>> {
  const opened = await openCase(parts, actor, where.case, 'READ_CASE');
  if (!opened.ok) return opened;
  const stored = opened.value;
  const task = stored.tasks.find((each) => each.task === where.task);
  const isLeader = hasRole(actor, 'LEADER') && task !== undefined && actor.unit === task.unit;
  const mayBeTheirs = isLeader || mayAnswer(actor, task, factsOf(stored)).outcome === 'ALLOWED';
  if (task === undefined || !mayBeTheirs) return refused(problem(404, 'access.not-found', { rule: 'ACC-04' }));
  if (task.status !== 'OPEN') return refused(notOpen());
  if (!isLeader && task.takenBy !== actor.id)
    return refused(problem(409, 'cases.refused.hand-over-by-leader', { rule: 'CASE-21' }));
  return ok({ stored, task, isLeader });
}

/**
 * Those of the task's unit who may answer it in this case: by their role, not disqualified, not the person that it is about. Undefined while the
 * directory is down and the leader must know them by account; whoever gets the task still answers it only where they may.
 * @throws PartnerUnavailable, PartnerRefused where somebody else than the leader asks
 */
async function mayGetIt(
  { staff, log }: Pick<WebParts, 'staff' | 'log'>,
  { stored, task, isLeader }: Opened,
): Promise<readonly Actor[] | undefined> {
  const facts = factsOf(stored);
  try {
    const people = await staff.ofUnit(task.unit);
    return people
      .filter(({ id }) => id !== task.takenBy)
      .filter((each) => mayAnswer(each, task, facts).outcome === 'ALLOWED');
  } catch (error) {
    if (!isLeader || !(error instanceof PartnerUnavailable || error instanceof PartnerRefused)) throw error;
    log.warn('the directory of staff could not be asked who may get a task', { error: error.name });
    return undefined;
  }
}

/** Whom the reader can hand the task over to; undefined where only accounts can be given ({@link mayGetIt}). */
export async function whoMayGetIt(
  parts: WebParts,
  actor: Actor,
  where: Where,
): Promise<Result<Opened & { readonly colleagues: readonly Colleague[] | undefined }, Problem>> {
  const opened = await openHandOver(parts, actor, where);
  if (!opened.ok) return opened;
  const people = await mayGetIt(parts, opened.value);
  const load =
    mayUse(actor, 'READ_LOAD').outcome === 'ALLOWED' ? await loadOf(parts, opened.value.task.unit) : undefined;
  const colleagues = people?.map(({ id, name = id }) => ({
    account: id,
    name,
    ...(load === undefined ? {} : { load: load.by.find(({ takenBy }) => takenBy === id) ?? NO_LOAD }),
  }));
  return ok({ ...opened.value, colleagues });
}

/** Hands a task over, to somebody of its unit who may answer it as far as is known. Handing it to who has it is no change. */
export async function handOverTask(
  parts: WebParts,
  actor: Actor,
  where: Where,
  to: string,
): Promise<Result<Task, Problem>> {
  const opened = await openHandOver(parts, actor, where);
  if (!opened.ok) return opened;
  const { stored, task } = opened.value;
  if (task.takenBy === to) return ok(task);
  const people = await mayGetIt(parts, opened.value);
  const may = people?.some(({ id }) => id === to) ?? stored.snapshot.row.disqualified?.includes(to) !== true;
  // One answer for everybody who may not, so that an account tells nothing of who it is.
  if (!may) {
    const reason = 'cases.refused.hand-over-to';
    return refused(problem(422, reason, { rule: 'ACC-04', errors: [{ field: 'to', reason }] }));
  }
  return assign(parts, opened.value, actor, { what: 'HANDED_OVER', to });
}
