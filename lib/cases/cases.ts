import { sha256 } from '../kernel/hash.ts';
import type { CaseId, Instant } from '../kernel/ids.ts';
import { canonicalJson } from '../kernel/json.ts';
import { type Refusal, refusal } from '../kernel/rule.ts';
import { hasRole } from './actor.ts';
import { eventsOf } from './chain.ts';
import { decideHouse, replay } from './house.ts';
import { isKeepingCommand } from './keeping/keeping.ts';
import { type Asked, type CommandContext, prepare } from './prepare.ts';
import { type CaseStore, carriedOut, type GuardItem, type StoredCase, type StoredEvent } from './store.ts';
import type { Decision, DomainEvent, Task, Workflow } from './workflow.ts';

export type { CommandContext } from './prepare.ts';

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
    const { batches, personal } = await this.#store.history(id);
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
    if (stored !== undefined && isOver(stored, command, asked))
      return { ok: false, refusal: refusal('KEEP-01', 'cases.refused.nothing-left') };
    const ofTheHouse = stored === undefined ? undefined : decideHouse(workflow, command, stored, context);
    const decision = (ofTheHouse as Decision<Event> | undefined) ?? workflow.decide(command, before, context);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    if (decision.events.length === 0 && decision.answers === undefined) {
      return { ok: true, state: before, version: stored?.snapshot.version ?? 0, repeated: true };
    }
    const skeleton = command.type === 'ErasePersonalParts' ? await this.#skeleton(workflow, id) : undefined;
    const write = prepare({ workflow, id, stored, before, decision, asked, skeleton });
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

/** Nobody can do anything about a case of which only the skeleton is left; the machine's daily look at it finds nothing to do. */
function isOver({ snapshot }: StoredCase, command: { readonly type: string }, { actor }: Asked): boolean {
  return snapshot.keeping?.erasedAt !== undefined && !hasRole(actor, 'MACHINE') && !isKeepingCommand(command);
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
