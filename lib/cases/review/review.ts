import { type IntervalId, interval } from '../../deadlines/intervals.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { addWorkingDays, isWorkingDay } from '../../deadlines/working-days.ts';
import type { PlainDate, TaskId, Unit } from '../../kernel/ids.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { hasRole } from '../actor.ts';
import type { Decision, DecisionContext, DomainEvent, Fact, NewTask, Remind, Task } from '../workflow.ts';
import { DAILY_STEPS, LEADERS, WAITING_STEPS } from './leaders.ts';

/**
 * The daily look at a case's tasks, the same for every workflow: nobody can stop the clock by leaving a task unopened or by passing it on
 * (CASE-20). Like keeping/, these commands and events go past `decide` and `evolve` of the workflow.
 */
export type ReviewStep = 'UNOPENED_REMINDER' | 'UNOPENED_LEADER' | 'LATE_REMINDER' | 'LATE_LEADER' | 'DAILY';

export interface Reviewed {
  /** What has been done for open tasks: `assess.1 UNOPENED_REMINDER`; of daily ones the last day. Goes when the task is no longer open. */
  readonly done: Readonly<Record<string, PlainDate>>;
  /** Tasks of leaders that are still open, with the task that each is about. */
  readonly escalations: readonly { readonly task: TaskId; readonly about: TaskId }[];
  /** How many there have been, for the next one's id. */
  readonly count: number;
}

export const NOT_REVIEWED: Reviewed = { done: {}, escalations: [], count: 0 };

export type ReviewCommand =
  /** By the daily job. `day`: the Oslo day that is looked at. */
  | { readonly type: 'ReviewTasks'; readonly day: PlainDate }
  /** The leader has seen a task of the unit that nobody opened or that is late, and says what is done about it. */
  | { readonly type: 'AcknowledgeEscalation'; readonly task: TaskId; readonly note: string };

export type TaskReminded = Fact<
  'TaskReminded',
  { readonly task: TaskId; readonly step: ReviewStep; readonly on: PlainDate }
>;
export type TaskEscalated = Fact<
  'TaskEscalated',
  {
    readonly task: TaskId;
    readonly step: ReviewStep;
    readonly on: PlainDate;
    /** The leader's task. */
    readonly leader: TaskId;
    readonly unit: Unit;
  }
>;
export type EscalationAcknowledged = Fact<
  'EscalationAcknowledged',
  { readonly task: TaskId },
  { readonly note: string }
>;
/** The task that it was about has been answered or closed. */
export type EscalationSettled = Fact<'EscalationSettled', { readonly task: TaskId }>;
export type ReviewEvent = TaskReminded | TaskEscalated | EscalationAcknowledged | EscalationSettled;

const COMMANDS: readonly string[] = ['ReviewTasks', 'AcknowledgeEscalation'] satisfies ReviewCommand['type'][];
const EVENTS: readonly string[] = [
  'TaskReminded',
  'TaskEscalated',
  'EscalationAcknowledged',
  'EscalationSettled',
] satisfies ReviewEvent['type'][];

export function isReviewCommand(command: { readonly type: string }): command is ReviewCommand {
  return COMMANDS.includes(command.type);
}

/** Events that no workflow's `evolve` is given. */
export function isReviewEvent(event: { readonly type: string }): boolean {
  return EVENTS.includes(event.type);
}

export interface UnderReview {
  readonly tasks: readonly Task[];
  readonly reviewed: Reviewed;
  readonly generation: number;
}

/** Answers a command of the review. A second time on the same day finds nothing to do. */
export function decideReview(
  command: ReviewCommand,
  about: UnderReview,
  context: DecisionContext,
): Decision<ReviewEvent> {
  return command.type === 'ReviewTasks'
    ? reviewTasks(command.day, about)
    : acknowledge(command.task, command.note, about, context);
}

/** What is called for on that day, task by task. */
function reviewTasks(day: PlainDate, about: UnderReview): Decision<ReviewEvent> {
  const open = about.tasks.filter((task) => task.status === 'OPEN');
  const settled = about.reviewed.escalations.filter(({ about: on }) => !open.some(({ task }) => task === on));
  const steps = open.flatMap((task) => stepsOf(task, day, about.reviewed).map((step) => ({ task, step })));
  const leaders = newLeaders(steps, about, settled);
  const events = steps.map(({ task, step }): ReviewEvent => {
    const record = { task: task.task, step, on: day };
    const leader = isForLeader(step) ? leaders.get(task.task) : undefined;
    ruleResult('CASE-20', step, 'cases.review.done');
    return leader === undefined
      ? { type: 'TaskReminded', record }
      : { type: 'TaskEscalated', record: { ...record, leader, unit: LEADERS[task.unit] } };
  });
  const before = about.reviewed.escalations.map(({ task }) => task);
  return {
    ok: true,
    events: [...events, ...settled.map(({ task }): ReviewEvent => ({ type: 'EscalationSettled', record: { task } }))],
    opens: [...leaders]
      .filter(([, leader]) => !before.includes(leader))
      .map(([task, leader]) => leaderTask(task, leader, open, day)),
    closes: settled.map(({ task }) => task),
    reminds: steps.map(({ task, step }): Remind => ({ task: task.task, step, on: day })),
  };
}

const isForLeader = (step: ReviewStep): boolean => step === 'UNOPENED_LEADER' || step === 'LATE_LEADER';

/** The leader's task of each task that needs one: the one that is open already, or a new one. */
function newLeaders(
  steps: readonly { readonly task: Task; readonly step: ReviewStep }[],
  { reviewed, generation }: UnderReview,
  settled: Reviewed['escalations'],
): ReadonlyMap<TaskId, TaskId> {
  const leaders = new Map<TaskId, TaskId>();
  let count = reviewed.count;
  for (const { task, step } of steps) {
    if (!isForLeader(step) || leaders.has(task.task)) continue;
    const there = reviewed.escalations.find((each) => each.about === task.task && !settled.includes(each));
    count += there === undefined ? 1 : 0;
    leaders.set(task.task, there?.task ?? (`unopened.${generation}.${count}` as TaskId));
  }
  return leaders;
}

function leaderTask(about: TaskId, task: TaskId, open: readonly Task[], day: PlainDate): NewTask {
  const unit = open.find((each) => each.task === about)?.unit ?? 'OPERATORS';
  return { task, step: 'unopened', unit: LEADERS[unit], due: addWorkingDays(day, 1), standing: true };
}

/** The steps whose day has come and that have not been done for this task. */
function stepsOf(task: Task, day: PlainDate, { done }: Reviewed): readonly ReviewStep[] {
  const opened = osloDate(task.openedAt);
  if (DAILY_STEPS.includes(task.step)) {
    const again = isWorkingDay(day) && day > opened && done[`${task.task} DAILY`] !== day;
    return again ? ['DAILY'] : [];
  }
  const unopened = task.firstOpened === undefined && !WAITING_STEPS.includes(task.step);
  const called: readonly (readonly [ReviewStep, boolean, IntervalId, PlainDate])[] = [
    ['UNOPENED_REMINDER', unopened, 'unopened-reminder', opened],
    ['UNOPENED_LEADER', unopened, 'unopened-leader', opened],
    ['LATE_REMINDER', true, 'late-reminder', task.due],
    ['LATE_LEADER', true, 'late-leader', task.due],
  ];
  return called
    .filter(([, holds, id, from]) => holds && day >= addWorkingDays(from, interval(id, from).amount))
    .map(([step]) => step)
    .filter((step) => done[`${task.task} ${step}`] === undefined);
}

function acknowledge(
  task: TaskId,
  note: string,
  { reviewed, tasks }: UnderReview,
  { actor }: DecisionContext,
): Decision<ReviewEvent> {
  if (!reviewed.escalations.some((each) => each.task === task)) return { ok: true, events: [] };
  const unit = tasks.find((each) => each.task === task)?.unit;
  const refused = (found: Refusal): Decision<ReviewEvent> => ({ ok: false, refusal: found });
  if (!hasRole(actor, 'LEADER', 'DIRECTOR') || actor.unit !== unit)
    return refused(refusal('CASE-20', 'cases.refused.not-the-leader'));
  if (note.trim() === '') return refused(refusal('CASE-20', 'cases.refused.note-missing', { field: 'note' }));
  ruleResult('CASE-20', 'ACKNOWLEDGED', 'cases.review.done');
  return {
    ok: true,
    events: [{ type: 'EscalationAcknowledged', record: { task }, personal: { note } }],
    answers: { task, outcome: 'DONE' },
  };
}

/** The review after events that are about to be written. What was done for tasks that are gone is forgotten. */
export function reviewAfter(before: Reviewed, events: readonly DomainEvent[], open: readonly TaskId[]): Reviewed {
  const own = events.filter((event): event is ReviewEvent => isReviewEvent(event));
  if (own.length === 0) return before;
  const folded = own.reduce(evolve, before);
  const kept = Object.entries(folded.done).filter(([key]) => open.includes(key.split(' ')[0] as TaskId));
  return { ...folded, done: Object.fromEntries(kept) };
}

function evolve(reviewed: Reviewed, event: ReviewEvent): Reviewed {
  if (event.type === 'EscalationAcknowledged' || event.type === 'EscalationSettled')
    return { ...reviewed, escalations: reviewed.escalations.filter(({ task }) => task !== event.record.task) };
  const { task, step, on } = event.record;
  const done = { ...reviewed.done, [`${task} ${step}`]: on };
  if (event.type === 'TaskReminded') return { ...reviewed, done };
  const { leader } = event.record;
  const isNew = !reviewed.escalations.some((each) => each.task === leader);
  return {
    done,
    escalations: isNew ? [...reviewed.escalations, { task: leader, about: task }] : reviewed.escalations,
    count: reviewed.count + (isNew ? 1 : 0),
  };
}
