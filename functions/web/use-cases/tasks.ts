import { barredBy } from '../../../lib/access/decide-access.ts';
import type { Action } from '../../../lib/access/policy.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { carriedOut, type InboxFilter, type Page, type StoredCase } from '../../../lib/cases/store.ts';
import type { Task } from '../../../lib/cases/workflow.ts';
import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import { addDays } from '../../../lib/deadlines/plain-date.ts';
import type { PlainDate, Unit } from '../../../lib/kernel/ids.ts';
import { workflowOf } from '../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { hasFreeText } from '../../../lib/letters/document.ts';
import { storedLetter } from '../../../lib/letters/stored.ts';
import { type Problem, problem, refusedBy } from '../../../lib/web/problem.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { workflows } from '../../support/workflows.ts';
import type { WebParts } from '../parts.ts';
import { allowUse, factsOf, openCase, openTask } from './access.ts';
import { type AnyCommand, commandIdOf, type Done, runCommand, runCommands, type Sender } from './run-command.ts';
import { takenBySomebodyElse } from './take-task.ts';
import { nextGeneration, taskAnswers } from './task-answers.ts';

/** The tasks of a unit that lie open, the last day first; without a unit those of the reader's own. The caller has seen to it that the reader may. */
export async function inbox(
  parts: WebParts,
  actor: Actor,
  page: { readonly limit: number; readonly after?: string | undefined },
  { unit = actor.unit, ...filter }: InboxFilter & { readonly unit?: Unit | undefined } = {},
): Promise<Result<Page<Task>, Problem>> {
  const usable = allowUse(actor, 'READ_INBOX');
  if (!usable.ok) return usable;
  if (unit === undefined) return ok({ items: [] });
  const found = await parts.store.inbox(unit, page, filter);
  return ok({ ...found, items: await forTheirEyes(parts, actor, found.items) });
}

/** How the inbox of a unit stands, as far as it was counted. */
export interface InboxCounts {
  readonly all: number;
  readonly overdue: number;
  readonly unopened: number;
  readonly mine: number;
  readonly free: number;
  /** There are more than were counted. */
  readonly isAtLeast: boolean;
  /** The last day that has passed: what was due by then is overdue. */
  readonly yesterday: PlainDate;
}

/** Each task counted means that its case is read, so that nobody counts what is hidden from them: no more than a page of the largest size. */
const MOST_COUNTED = 100;

/** Of the tasks that lie open in a unit. The caller has seen to it that the reader may. */
export async function countInbox(parts: WebParts, actor: Actor, unit: Unit | undefined): Promise<InboxCounts> {
  const today = osloDate(parts.clock.now());
  const page = unit === undefined ? { items: [] } : await parts.store.inbox(unit, { limit: MOST_COUNTED });
  const tasks = await forTheirEyes(parts, actor, page.items);
  const count = (which: (task: Task) => boolean): number => tasks.filter(which).length;
  return {
    all: tasks.length,
    overdue: count(({ due }) => due < today),
    unopened: count(({ firstOpened }) => firstOpened === undefined),
    mine: count(({ takenBy }) => takenBy === actor.id),
    free: count(({ takenBy }) => takenBy === undefined),
    isAtLeast: page.next !== undefined,
    yesterday: addDays(today, -1),
  };
}

/** Leaves out tasks of cases that are about the reader, that they are disqualified in, or whose person is protected from them. */
async function forTheirEyes(parts: WebParts, actor: Actor, tasks: readonly Task[]): Promise<readonly Task[]> {
  const requests = [...new Set(tasks.map((task) => task.case))].filter((id) => workflowOf(id) === 'subject-request');
  const loaded = await Promise.all(requests.map((id) => parts.store.load(id)));
  const barred = new Set(
    loaded.flatMap((stored) =>
      stored !== undefined && barredBy(actor, factsOf(stored)) !== undefined ? [stored.id] : [],
    ),
  );
  return tasks.filter((task) => !barred.has(task.case));
}

/** The task, if it is the reader's to answer, and the commands that this answer of theirs would be. */
async function readAnswer(
  parts: WebParts,
  actor: Actor,
  where: { readonly case: string; readonly task: string },
  body: unknown,
): Promise<
  Result<{ readonly stored: StoredCase; readonly task: Task; readonly commands: readonly AnyCommand[] }, Problem>
> {
  const opened = await openTask(parts, actor, where.case, where.task);
  if (!opened.ok) return opened;
  const { stored, task } = opened.value;
  const step = taskAnswers(task.step, stored);
  if (step === undefined) throw new Error(`${stored.id}: nothing answers a task of step ${task.step}`);
  const form = readInput(step.schema, body);
  if (!form.ok) return form;
  return ok({ stored, task, commands: await step.commands(form.value, { parts, stored, task }) });
}

/** Answers a task. One that is no longer open is refused before anything is written; the same key gives the first answer again. */
export async function answerTask(
  parts: WebParts,
  sender: Sender,
  where: { readonly case: string; readonly task: string },
  body: unknown,
): Promise<Result<Done, Problem>> {
  const read = await readAnswer(parts, sender.actor, where, body);
  if (!read.ok) return read;
  const { stored, task, commands } = read.value;
  const other = task.status === 'OPEN' ? takenBySomebodyElse(task, sender.actor) : undefined;
  if (other !== undefined) return refused(other);
  const last = commands.at(-1);
  const tooLate = refused(problem(409, 'cases.refused.task-not-open', { rule: 'CASE-03' }));
  if (task.status !== 'OPEN') {
    const before = last === undefined ? 'NO' : carriedOut(stored.snapshot, commandIdOf(sender, last.type));
    if (before === 'NO') return tooLate;
  }
  const done = await runCommands(parts, stored, commands, sender);
  // Somebody else answered while this was on its way: that says more than the rule which the case, as it now is, refuses it by.
  if (!done.ok && done.error.status === 422 && !(await isOpen(parts, stored, task))) return tooLate;
  if (done.ok && (task.step === 'operators' || task.step === 'outbox'))
    await parts.store.closeTask(stored.id, task.task);
  return done;
}

async function isOpen(parts: WebParts, { id }: StoredCase, { task }: Task): Promise<boolean> {
  const now = await parts.store.load(id);
  return now?.tasks.some((each) => each.task === task && each.status === 'OPEN') === true;
}

/** The letters that an answer would send, written but not stored: what the rules refuse is refused here as well. */
export async function previewAnswer(
  parts: WebParts,
  actor: Actor,
  where: { readonly case: string; readonly task: string },
  body: unknown,
): Promise<Result<readonly PreviewedLetter[], Problem>> {
  const read = await readAnswer(parts, actor, where, body);
  if (!read.ok) return read;
  const { stored, commands } = read.value;
  const [command] = commands;
  return command === undefined ? ok([]) : previewCommand(parts, actor, stored, command);
}

/** A letter as it would be. */
export interface PreviewedLetter {
  readonly language: string;
  readonly title: string;
  readonly html: string;
  /** It holds words of the adviser's own, whose language nobody can know but they (språklova §§ 14, 15). */
  readonly freeText: boolean;
}

/** The letters that an act on a case would send, for whom it is to do. */
export async function previewAct(
  parts: WebParts,
  actor: Actor,
  where: { readonly case: string; readonly action: Action },
  command: AnyCommand,
): Promise<Result<readonly PreviewedLetter[], Problem>> {
  const opened = await openCase(parts, actor, where.case, where.action);
  return opened.ok ? previewCommand(parts, actor, opened.value, command) : opened;
}

export function previewCommand(
  parts: Pick<WebParts, 'clock'>,
  actor: Actor,
  stored: StoredCase,
  command: AnyCommand,
): Result<readonly PreviewedLetter[], Problem> {
  const { kind, state } = stored.snapshot;
  const decision = workflows[kind].decide(command, state, { now: parts.clock.now(), actor });
  if (!decision.ok) return refused(refusedBy(decision.refusal));
  const letters = decision.events.filter(({ type }) => type === 'LetterIssued');
  return ok(
    letters.map(({ record, personal }) => {
      const stored = storedLetter(personal);
      return {
        language: String(record['language']),
        title: stored?.title ?? '',
        html: stored?.html ?? '',
        freeText: stored?.document !== undefined && hasFreeText(stored.document.body),
      };
    }),
  );
}

/** An operator's retry: the next generation; the old execution is stopped first, its tasks are closed. */
export async function retryCase(parts: WebParts, sender: Sender, id: string): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'RETRY_CASE');
  if (!opened.ok) return opened;
  return runCommand(parts, opened.value, nextGeneration(opened.value), sender);
}
