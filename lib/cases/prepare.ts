import type { CaseId, Instant, TaskId } from '../kernel/ids.ts';
import { canonicalJson } from '../kernel/json.ts';
import { type Actor, recordedAs } from './actor.ts';
import { CHAIN_START, makeBatch } from './chain.ts';
import { replay } from './house.ts';
import { type Keeping, keepingAfter } from './keeping/keeping.ts';
import { personWrites } from './persons.ts';
import { NOT_REVIEWED, reviewAfter } from './review/review.ts';
import { type CaseWrite, commandMark, type Snapshot, type StoredCase } from './store.ts';
import type { CaseRow, Decision, DomainEvent, FollowUp, Ledger, Task, Workflow } from './workflow.ts';

/** Who acts, when, and under which id: the same id again gives the first answer and writes nothing. */
export interface CommandContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly commandId: string;
}

/** A command as it was asked for. */
export interface Asked extends CommandContext {
  readonly commandHash: string;
  readonly opening: boolean;
}

/** A command that was decided, with all that its write follows from. */
interface Decided<State, Command extends { readonly type: string }, Event extends DomainEvent> {
  readonly workflow: Workflow<State, Command, Event>;
  readonly id: CaseId;
  /** Absent where the command opens the case. */
  readonly stored: StoredCase | undefined;
  readonly before: State;
  readonly decision: Extract<Decision<Event>, { ok: true }>;
  readonly asked: Asked;
  /** The state without anything personal, where the command erases it. */
  readonly skeleton?: State | undefined;
}

/** Numbers, chains and folds the events of a decision, and works out what tasks and guard must learn. Pure but for the salts. */
export function prepare<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  decided: Decided<State, Command, Event>,
): CaseWrite {
  const { workflow, id, stored, before, decision, asked, skeleton } = decided;
  const version = (stored?.snapshot.version ?? 0) + 1;
  const firstNumber = (stored?.snapshot.events ?? 0) + 1;
  const previousHash = stored?.snapshot.hash ?? CHAIN_START;
  const about = { commandId: asked.commandId, at: asked.now, by: recordedAs(asked.actor) };
  const { batch, personal } = makeBatch(decision.events, { version, firstNumber, previousHash, ...about });
  const told = decision.events.map((event, index) => ({ ...event, ...about, number: firstNumber + index }));
  const after = skeleton ?? replay(workflow, told, before);
  const row = workflow.row(after);
  const { closes, stillOpen, moves } = tasksAfter(stored, decision, row);
  const guard = guardChange(stored, row.open, workflow.ledger(before), workflow.ledger(after));
  const figures = row.open ? undefined : workflow.figures?.(after);
  return {
    id,
    batch,
    personal,
    snapshot: {
      version,
      events: firstNumber + decision.events.length - 1,
      hash: batch.hash,
      state: after,
      row,
      createdAt: stored?.snapshot.createdAt ?? asked.now,
      kind: workflow.kind,
      commands: commandsAfter(stored, asked, skeleton !== undefined),
      keeping: keepingOf(stored, decision, row, asked),
      ...reviewOf(stored, decision, stillOpen),
    },
    ...(decision.answers === undefined ? {} : { answer: decision.answers }),
    opens: decision.opens ?? [],
    reminds: (decision.reminds ?? []).filter(({ task }) => stillOpen.includes(task)),
    ...(figures === undefined ? {} : { figures }),
    moves,
    closes,
    guard,
    followUps: followUps(decision, guard),
    persons: personWrites(workflow, stored === undefined ? undefined : before, after),
  };
}

/** Which open tasks end with the command, which stay, and which of those get another last day. */
function tasksAfter(
  stored: StoredCase | undefined,
  decision: Extract<Decision<DomainEvent>, { ok: true }>,
  row: CaseRow,
): Pick<CaseWrite, 'closes' | 'moves'> & { readonly stillOpen: readonly TaskId[] } {
  const open = (stored?.tasks ?? []).filter((task) => task.status === 'OPEN' && task.task !== decision.answers?.task);
  // Only with the command that closes it: a closed case may get tasks of its own (a complaint, a restriction to be lifted).
  const closing = !row.open && stored?.snapshot.row.open !== false;
  const ends = (task: Task) =>
    (!task.standing && (closing || task.generation < row.generation)) || decision.closes?.includes(task.task) === true;
  const closes = open.filter(ends).map((task) => task.task);
  const stillOpen = open.map((task) => task.task).filter((task) => !closes.includes(task));
  return { closes, stillOpen, moves: movedTasks(open, closes, stored?.snapshot.row.due, row.due) };
}

function keepingOf(
  stored: StoredCase | undefined,
  decision: { readonly events: readonly DomainEvent[] },
  row: CaseRow,
  { now, actor }: Asked,
): Keeping {
  const wasOpen = stored?.snapshot.row.open ?? true;
  const turned = { closes: wasOpen && !row.open, reopens: !wasOpen && row.open };
  return keepingAfter(stored?.snapshot.keeping ?? {}, decision.events, { now, by: actor.id, ...turned });
}

/** The commands of the case with this one; those before an erasure go with it. */
function commandsAfter(
  stored: StoredCase | undefined,
  asked: Asked,
  erased: boolean,
): NonNullable<Snapshot['commands']> {
  const [id, hash] = commandMark(asked.commandId, asked.commandHash);
  return { ...(erased ? {} : stored?.snapshot.commands), [id]: hash };
}

/** The state of the review, once there is one. */
function reviewOf(
  stored: StoredCase | undefined,
  decision: { readonly events: readonly DomainEvent[] },
  open: readonly TaskId[],
): Pick<CaseWrite['snapshot'], 'review'> {
  const before = stored?.snapshot.review ?? NOT_REVIEWED;
  const after = reviewAfter(before, decision.events, open);
  return after === NOT_REVIEWED ? {} : { review: after };
}

function movedTasks(
  open: readonly Task[],
  closes: readonly string[],
  before: Task['due'] | undefined,
  after: Task['due'] | undefined,
): CaseWrite['moves'] {
  if (before === undefined || after === undefined || before === after) return [];
  return open
    .filter((task) => task.due === before && !closes.includes(task.task))
    .map((task) => ({ task: task.task, due: after }));
}

function guardChange(stored: StoredCase | undefined, open: boolean, before: Ledger, after: Ledger): CaseWrite['guard'] {
  if (stored === undefined) return 'NEW';
  if (!open) return stored.guard.closed ? 'UNCHANGED' : 'CLOSED';
  if (stored.guard.closed) return 'REOPENED';
  return fingerprint(before) === fingerprint(after) ? 'UNCHANGED' : 'LEDGER_CHANGED';
}

/** A ledger without what has been raised: raising an alarm moves no date. */
function fingerprint(ledger: Ledger): string {
  return canonicalJson({ ...ledger, alarms: ledger.alarms.map(({ raisedAt: _, ...alarm }) => alarm) });
}

function followUps(
  decision: Extract<Decision<DomainEvent>, { ok: true }>,
  guard: CaseWrite['guard'],
): readonly FollowUp[] {
  const all: FollowUp[] = [...(decision.followUps ?? [])];
  if (decision.answers !== undefined) all.push({ kind: 'ANSWER_TASK', task: decision.answers.task });
  if (guard === 'LEDGER_CHANGED' || guard === 'CLOSED') all.push({ kind: 'SIGNAL_GUARD' });
  if (guard === 'REOPENED') all.push({ kind: 'RESTART_GUARD' });
  return all;
}
