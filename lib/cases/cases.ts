import { sha256 } from '../kernel/hash.ts';
import type { CaseId, Instant, TaskId } from '../kernel/ids.ts';
import { canonicalJson } from '../kernel/json.ts';
import { type Refusal, refusal } from '../kernel/rule.ts';
import type { Actor } from './actor.ts';
import { CHAIN_START, eventsOf, makeBatch } from './chain.ts';
import { decideKeeping, isKeepingCommand, isKeepingEvent, type Kept, keepingAfter } from './keeping/keeping.ts';
import { personWrites } from './persons.ts';
import { decideReview, isReviewCommand, isReviewEvent, NOT_REVIEWED, reviewAfter } from './review/review.ts';
import {
  type CaseStore,
  type CaseWrite,
  carriedOut,
  commandMark,
  type GuardItem,
  type Snapshot,
  type StoredCase,
  type StoredEvent,
} from './store.ts';
import type { Decision, DecisionContext, DomainEvent, FollowUp, Ledger, Stored, Task, Workflow } from './workflow.ts';

/** Who acts, when, and under which id: the same id again gives the first answer and writes nothing. */
export interface CommandContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly commandId: string;
}

/** A command as it was asked for. */
interface Asked extends CommandContext {
  readonly commandHash: string;
  readonly opening: boolean;
}

export type Outcome<State> =
  | { readonly ok: true; readonly state: State; readonly version: number; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

export interface LoadedCase<State> {
  readonly id: CaseId;
  readonly state: State;
  readonly version: number;
  readonly tasks: readonly Task[];
  readonly guard: GuardItem;
  readonly createdAt: Instant;
}

/** How often a command is decided again after somebody else wrote first (architecture § 4). */
const ATTEMPTS = 5;

/**
 * The one way to read and change cases, the same for every workflow: load, decide, write everything in one transaction, then
 * carry out what must follow.
 */
export class Cases {
  readonly #store: CaseStore;
  readonly #afterCommit: (id: CaseId) => Promise<void>;

  /** @param afterCommit carries out the case's outbox for a bounded time; what is left is the reconciler's. */
  constructor(store: CaseStore, afterCommit: (id: CaseId) => Promise<void>) {
    this.#store = store;
    this.#afterCommit = afterCommit;
  }

  /** Opens a case with its first command. The same command id again gives the first answer. */
  async open<State, Command extends { readonly type: string }, Event extends DomainEvent>(
    workflow: Workflow<State, Command, Event>,
    id: CaseId,
    command: Command,
    context: CommandContext,
  ): Promise<Outcome<State>> {
    return this.#run(workflow, id, command, context, true);
  }

  /**
   * Carries out a command on a case.
   * @throws Error when there is no such case, or when five attempts met somebody else's write.
   */
  async execute<State, Command extends { readonly type: string }, Event extends DomainEvent>(
    workflow: Workflow<State, Command, Event>,
    id: CaseId,
    command: Command,
    context: CommandContext,
  ): Promise<Outcome<State>> {
    return this.#run(workflow, id, command, context, false);
  }

  async load<State, Command extends { readonly type: string }, Event extends DomainEvent>(
    _workflow: Workflow<State, Command, Event>,
    id: CaseId,
  ): Promise<LoadedCase<State> | undefined> {
    const stored = await this.#store.load(id);
    return stored === undefined ? undefined : asLoaded<State>(stored);
  }

  /** Every event of a case in order, with the personal parts that have not been erased. */
  async events(id: CaseId): Promise<readonly StoredEvent[]> {
    const [batches, personal] = await Promise.all([this.#store.batches(id), this.#store.personal(id)]);
    return eventsOf(batches, personal);
  }

  async #run<State, Command extends { readonly type: string }, Event extends DomainEvent>(
    workflow: Workflow<State, Command, Event>,
    id: CaseId,
    command: Command,
    context: CommandContext,
    opening: boolean,
  ): Promise<Outcome<State>> {
    const asked = { ...context, opening, commandHash: sha256(canonicalJson(command)) };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const stored = await this.#store.load(id);
      if (stored === undefined && !opening) throw new Error(`there is no case ${id} to carry out ${command.type} on`);
      const earlier = stored === undefined ? undefined : await this.#before<State>(stored, asked);
      const outcome = earlier ?? (await this.#decide(workflow, id, stored, command, asked));
      if (outcome !== undefined) return outcome;
    }
    throw new Error(`case ${id}: ${command.type} met other writers ${ATTEMPTS} times; try again`);
  }

  /** Decides once and writes what was decided; undefined where somebody else wrote first. */
  async #decide<State, Command extends { readonly type: string }, Event extends DomainEvent>(
    workflow: Workflow<State, Command, Event>,
    id: CaseId,
    stored: StoredCase | undefined,
    command: Command,
    asked: Asked,
  ): Promise<Outcome<State> | undefined> {
    const before = stored === undefined ? workflow.initial : (stored.snapshot.state as State);
    const context = { now: asked.now, actor: asked.actor };
    const ofTheHouse = stored === undefined ? undefined : decideHouse(workflow, command, stored, context);
    const decision = (ofTheHouse as Decision<Event> | undefined) ?? workflow.decide(command, before, context);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    if (decision.events.length === 0 && decision.answers === undefined) {
      return { ok: true, state: before, version: stored?.snapshot.version ?? 0, repeated: true };
    }
    const skeleton = command.type === 'ErasePersonalParts' ? await this.#skeleton(workflow, id) : undefined;
    const write = prepare(workflow, id, stored, before, decision, asked, skeleton);
    const result = await this.#store.commit(write);
    if (result === 'TASK_NOT_OPEN') return { ok: false, refusal: refusal('CASE-03', 'cases.refused.task-not-open') };
    if (result !== 'WRITTEN') return undefined;
    await this.#afterCommit(id);
    return { ok: true, state: write.snapshot.state as State, version: write.snapshot.version, repeated: false };
  }

  /** The state as the kept halves of the events tell it: what is left when the personal parts are erased. */
  async #skeleton<State, Command extends { readonly type: string }, Event extends DomainEvent>(
    workflow: Workflow<State, Command, Event>,
    id: CaseId,
  ): Promise<State> {
    const batches = await this.#store.batches(id);
    return replay(
      workflow,
      batches.flatMap((batch) =>
        batch.records.map(({ type, record, number }) => ({ type, record, number, at: batch.at, by: batch.by })),
      ),
    );
  }

  /** The answer that follows from what is there already: the same command again, another one under its id, a case that is open. */
  async #before<State>(stored: StoredCase, asked: Asked): Promise<Outcome<State> | undefined> {
    const earlier = carriedOut(stored.snapshot, asked.commandId, asked.commandHash);
    if (earlier === 'NO')
      return asked.opening ? { ok: false, refusal: refusal('CASE-01', 'cases.refused.case-exists') } : undefined;
    if (earlier === 'ANOTHER') return { ok: false, refusal: refusal('CASE-02', 'cases.refused.key-reused') };
    await this.#afterCommit(stored.id);
    return { ok: true, state: stored.snapshot.state as State, version: stored.snapshot.version, repeated: true };
  }
}

function asLoaded<State>(stored: StoredCase): LoadedCase<State> {
  const { snapshot } = stored;
  return {
    id: stored.id,
    state: snapshot.state as State,
    version: snapshot.version,
    tasks: stored.tasks,
    guard: stored.guard,
    createdAt: snapshot.createdAt,
  };
}

/** Commands about the case as such: its keeping and the daily look at its tasks. Undefined: it is the workflow's. */
function decideHouse<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  command: { readonly type: string },
  stored: StoredCase,
  context: DecisionContext,
): Decision<DomainEvent> | undefined {
  if (isKeepingCommand(command)) return decideKeeping(command, keptCase(workflow, stored), context);
  if (!isReviewCommand(command)) return undefined;
  const { review: reviewed = NOT_REVIEWED, row } = stored.snapshot;
  return decideReview(command, { tasks: stored.tasks, reviewed, generation: row.generation }, context);
}

/** What the keeping of a case looks at. */
export function keptCase<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  { snapshot }: StoredCase,
): Kept {
  const { kind, row, keeping = {} } = snapshot;
  return { kind, row, keeping, marked: (workflow.marks?.(snapshot.state as State) ?? []).length > 0 };
}

/** Folds events into a state; those about the keeping and the review of the case are not the workflow's. */
export function replay<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  events: readonly StoredEvent[],
  from: State = workflow.initial,
): State {
  return events
    .filter((event) => !isKeepingEvent(event) && !isReviewEvent(event))
    .reduce<State>((state, event) => workflow.evolve(state, event as Stored<Event>), from);
}

/** Numbers, chains and folds the events of a decision, and works out what tasks and guard must learn. Pure but for the salts. */
function prepare<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  id: CaseId,
  stored: StoredCase | undefined,
  before: State,
  decision: Extract<Decision<Event>, { ok: true }>,
  context: Asked,
  skeleton?: State,
): CaseWrite {
  const version = (stored?.snapshot.version ?? 0) + 1;
  const firstNumber = (stored?.snapshot.events ?? 0) + 1;
  const about = {
    commandId: context.commandId,
    at: context.now,
    by: context.actor.id,
  };
  const previousHash = stored?.snapshot.hash ?? CHAIN_START;
  const { batch, personal } = makeBatch(decision.events, { version, firstNumber, previousHash, ...about });
  const told = decision.events.map((event, index) => ({
    ...event,
    number: firstNumber + index,
    at: context.now,
    by: context.actor.id,
  }));
  const after = skeleton ?? replay(workflow, told, before);
  const row = workflow.row(after);
  const open = (stored?.tasks ?? []).filter((task) => task.status === 'OPEN' && task.task !== decision.answers?.task);
  // Only with the command that closes it: a closed case may get tasks of its own (a complaint, a restriction to be lifted).
  const closing = !row.open && stored?.snapshot.row.open !== false;
  const ends = (task: Task) =>
    (!task.standing && (closing || task.generation < row.generation)) || decision.closes?.includes(task.task) === true;
  const closes = open.filter(ends).map((task) => task.task);
  const stillOpen = open.map((task) => task.task).filter((task) => !closes.includes(task));
  const figures = row.open ? undefined : workflow.figures?.(after);
  const guard = guardChange(stored, row.open, workflow.ledger(before), workflow.ledger(after));
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
      createdAt: stored?.snapshot.createdAt ?? context.now,
      kind: workflow.kind,
      commands: commandsAfter(stored, context, skeleton !== undefined),
      keeping: keepingAfter(stored?.snapshot.keeping ?? {}, decision.events, {
        now: context.now,
        by: context.actor.id,
        closes: !row.open && (stored?.snapshot.row.open ?? true),
        reopens: row.open && stored?.snapshot.row.open === false,
      }),
      ...reviewOf(stored, decision, stillOpen),
    },
    ...(decision.answers === undefined ? {} : { answer: decision.answers }),
    opens: decision.opens ?? [],
    reminds: (decision.reminds ?? []).filter(({ task }) => stillOpen.includes(task)),
    ...(figures === undefined ? {} : { figures }),
    moves: movedTasks(open, closes, stored?.snapshot.row.due, row.due),
    closes,
    guard,
    followUps: followUps(decision, guard),
    persons: personWrites(workflow, stored === undefined ? undefined : before, after),
  };
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
