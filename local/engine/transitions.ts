import { setTimeout as pause } from 'node:timers/promises';
import { type Integrations, perform, type StepFunctions } from './effects/perform.ts';
import { hostFor } from './host.ts';
import type { Effect, ExecutionIdentity, Happening, Host, Snapshot, Transition } from './interpreter/model.ts';
import { step, unborn } from './interpreter/step.ts';
import type { Lanes } from './lanes.ts';
import { LiveExecutions } from './live.ts';
import type { Machines } from './machines.ts';
import type { Answer, Question } from './second-thread/question.ts';
import { SecondThread } from './second-thread/second-thread.ts';
import { DamagedRow } from './store/checksum.ts';
import type { DueTimer, ExecutionRow, NewExecution, Standing, Store } from './store/store.ts';
import { writeDown } from './store/written.ts';
import type { EngineClock } from './timers/clock.ts';

interface Parts {
  readonly store: Store;
  readonly machines: Machines;
  readonly lanes: Lanes;
  readonly clock: EngineClock;
  readonly integrations: Integrations;
  readonly stepFunctions: StepFunctions;
  /** Does what one execution tells another. */
  readonly tell: (effect: Effect) => Promise<void>;
  readonly isActivity: (arn: string) => boolean;
  readonly onDefect: (error: unknown) => void;
  /** Told when the earliest of the timers that were just set is due. */
  readonly onTimer: (due: number) => void;
}

/** After a store that could not be written (a full disk) it is tried again, not at once. */
const pauseAfterDefect = 1000;
/** Calls that a stopped process left are taken up so many at a time. */
const resumedAtOnce = 200;
/** How many executions are kept at hand. */
const keptAtHand = 1000;

/** What follows a transition when it is on disk. */
interface Follows {
  readonly id: number;
  readonly machine: string;
  readonly ended: boolean;
  readonly effects: readonly Effect[];
  /** When the earliest of the timers that it sets is due. */
  readonly due: number | undefined;
  /** The execution as it stands then, if it is asked again soon. */
  readonly atHand: Standing | undefined;
}

interface Taken {
  readonly written: Promise<void>;
  readonly follows: Follows;
}

function whatFollows(row: Standing, { snapshot, effects, timersSet }: Transition): Follows {
  const { id, arn, machine, revision, name, status, started, input } = row;
  const ended = snapshot.status !== 'RUNNING';
  // Who only waits for a time is not asked again soon.
  const soon = !ended && (row.snapshot.lastEvent > 0 || effects.length > 0);
  const atHand = soon ? { id, arn, machine, revision, name, status, started, input, snapshot } : undefined;
  return { id, machine, ended, effects, due: firstDue(timersSet), atHand };
}

function firstDue(timers: Transition['timersSet']): number | undefined {
  return timers.length === 0 ? undefined : Math.min(...timers.map(({ due }) => due));
}

/** Takes executions from one happening to the next: interpreter, store, and the calls that follow. */
export class Transitions {
  readonly #parts: Parts;
  readonly #live = new LiveExecutions(keptAtHand);
  /** Tokens of the calls that are under way. */
  readonly #underWay = new Set<string>();
  readonly #second = new SecondThread();
  #closed = false;
  constructor(parts: Parts) {
    this.#parts = parts;
  }

  close(): void {
    this.#closed = true;
    this.#second.close();
  }

  /** Whether something happened to it lately: then there is such an execution, and it need not be read. */
  isAtHand(id: number): boolean {
    return this.#live.has(id);
  }

  /** The first happening of an execution. @returns false where the machine has an execution of this name: nothing has happened then. */
  async begin(row: NewExecution, parent: Snapshot['parent']): Promise<boolean> {
    const { made, follows } = await this.#beginning(row, parent);
    if (!(await made)) return false;
    this.#follow(follows);
    return true;
  }

  async #beginning(
    row: NewExecution,
    parent: Snapshot['parent'],
  ): Promise<{ made: Promise<boolean>; follows: Follows }> {
    const snapshot: Snapshot = parent === undefined ? unborn : { ...unborn, parent };
    const born: Standing = { ...row, status: 'RUNNING', snapshot };
    const transition = await this.#step(born, { kind: 'start' }, row.started);
    const written = writeDown(row.id, transition, row.started);
    return { made: this.#parts.store.begin(row, written), follows: whatFollows(born, transition) };
  }

  /** An execution that has ended goes on. Called in the execution's turn, when that is known to be right. */
  async redrive(row: ExecutionRow, now: number, clientToken: string | null): Promise<void> {
    const transition = await this.#step(row, { kind: 'redrive' }, now);
    await this.#parts.store.redrive(row.id, writeDown(row.id, transition, now), now, clientToken);
    this.#follow(whatFollows({ ...row, snapshot: row.snapshot, status: 'RUNNING' }, transition));
  }

  /**
   * One happening, when what happened to this execution before is on disk.
   * @param handedOver called when the transition waits for its commit, or there is none.
   * @param read the execution as the store has it now; not used where something else is about to change it.
   * @returns false where it concerned nothing that waits.
   */
  apply(id: number, happening: Happening, handedOver?: () => void, read?: Standing): Promise<boolean> {
    const { lanes } = this.#parts;
    const known = lanes.isFree(id) ? read : undefined;
    return lanes.run(id, () => this.#take(id, happening, known).then((taken) => this.#taken(taken, handedOver)));
  }

  /**
   * One step, handed to the store; nothing where it concerned nothing. Many wait for one commit: until then only what follows is kept,
   * and not the execution that was read, nor its events.
   */
  async #take(id: number, happening: Happening, read: Standing | undefined): Promise<Taken | undefined> {
    const { store, machines, clock } = this.#parts;
    const atHand = this.#live.take(id);
    const row = atHand ?? read ?? store.execution(id);
    if (row === undefined || row.status !== 'RUNNING') return undefined;
    const now = clock.now();
    // A machine that is being deleted ends its executions at their next step.
    const happens: Happening = machines.isDeleting(row.machine) ? { kind: 'stop' } : happening;
    const transition = await this.#step(row, happens, now);
    if (!transition.applied) {
      // Often the answer of a function whose task was answered by its token before: the next thing comes soon.
      if (atHand !== undefined) this.#live.put(atHand);
      return undefined;
    }
    return { written: store.commit(id, writeDown(id, transition, now)), follows: whatFollows(row, transition) };
  }

  async #taken(taken: Taken | undefined, handedOver: (() => void) | undefined): Promise<boolean> {
    if (taken === undefined) return false;
    handedOver?.();
    await taken.written;
    const { follows } = taken;
    this.#follow(follows);
    const { machines } = this.#parts;
    if (follows.ended && machines.isDeleting(follows.machine)) await machines.executionEnded(follows.machine);
    return true;
  }

  // Many at once

  /** Whether there is a second thread to apply timers together. */
  get twofold(): boolean {
    return this.#second.usable;
  }

  /**
   * Timers that fire together: the second thread steps their executions, which nothing else reaches meanwhile, and what becomes of them is
   * written in their order.
   * @param timers as the store has them now
   * @returns of each whether it concerned something
   */
  applyTogether(timers: readonly DueTimer[]): Promise<boolean>[] {
    const { lanes, machines, clock } = this.#parts;
    const now = clock.now();
    const questions: Question[] = [];
    const { promise, resolve } = Promise.withResolvers<readonly Answer[]>();
    const applied = timers.map((timer) => {
      const question = this.#questionOf(timer);
      const { execution: id, frame, kind } = timer;
      const happening: Happening = { kind: 'timer', timer: { frame, kind } };
      if (question === undefined) return promise.then(() => this.apply(id, happening));
      const place = questions.push(question) - 1;
      const { machine } = question;
      return lanes.run(id, () => promise.then((answers) => this.#answered(answers[place], { id, machine, happening })));
    });
    const ask = async () =>
      this.#second.step(questions, now, ({ machine, revision }) => machines.load(machine, revision));
    // What cannot be asked is done by the first thread, which tells why it cannot be done.
    resolve(ask().catch(() => []));
    return applied;
  }

  /** Nothing for an execution that something else is about to change, or that is not there: it goes the ordinary way. */
  #questionOf({ execution: id, row, frame, kind }: DueTimer): Question | undefined {
    const { lanes, machines } = this.#parts;
    if (row === undefined || row.status !== 'RUNNING' || !lanes.isFree(id) || machines.isDeleting(row.machine))
      return undefined;
    // What is at hand is what the store has; it is about to change.
    this.#live.take(id);
    const { machine, revision, arn, name, started, input, text, sum } = row;
    return { id, machine, revision, arn, name, started, input, text, sum, frame, kind };
  }

  async #answered(
    answer: Answer,
    { id, machine, happening }: { readonly id: number; readonly machine: string; readonly happening: Happening },
  ): Promise<boolean> {
    if (answer === undefined) return this.#taken(await this.#take(id, happening, undefined), undefined);
    if (answer === null) return false;
    const { stopped, effects, timersSet } = answer;
    const written = this.#parts.store.commit(id, answer);
    const follows = { id, machine, ended: stopped !== null, effects, due: firstDue(timersSet), atHand: undefined };
    return this.#taken({ written, follows }, undefined);
  }

  /** What follows when a transition is on disk. */
  #follow({ id, atHand, effects, due }: Follows): void {
    if (atHand !== undefined) this.#live.put(atHand);
    for (const effect of effects) this.perform(id, effect);
    if (due !== undefined) this.#parts.onTimer(due);
  }

  /** A defect of the interpreter fails the execution visibly, and is told. */
  async #step(row: Standing, happening: Happening, now: number): Promise<Transition> {
    const { machines, isActivity, onDefect } = this.#parts;
    const machine = machines.load(row.machine, row.revision);
    const identity: ExecutionIdentity = { arn: row.arn, name: row.name, startedAt: row.started, input: row.input };
    const { snapshot } = row;
    const host: Host = hostFor(row.id, now, isActivity);
    try {
      return await step(machine, identity, snapshot, happening, host);
    } catch (error) {
      onDefect(error);
      const message = error instanceof Error ? error.message : String(error);
      return step(machine, identity, snapshot, { kind: 'defect', message }, host);
    }
  }

  // Calls to the outside

  /** Calls that were decided and not answered when a process ended: some at a time, in the order of their executions. */
  async resumeCalls(): Promise<void> {
    let after = { execution: 0, token: '' };
    while (!this.#closed) {
      const open = this.#parts.store.openEffects(after, resumedAtOnce);
      const last = open.at(-1);
      if (last === undefined) return;
      after = { execution: last.execution, token: last.effect.token };
      await Promise.all(open.map(({ execution, effect }) => this.perform(execution, effect)));
    }
  }

  /** Makes a call and writes its answer down. @returns when that is done. */
  perform(execution: number, effect: Effect): Promise<void> {
    // The task of an activity is fetched by a worker: nobody is called.
    if (effect.service === 'activity' || this.#underWay.has(effect.token)) return Promise.resolve();
    this.#underWay.add(effect.token);
    const work = this.#parts.lanes.track(() =>
      effect.unanswered === true ? this.#tell(effect) : this.#call(execution, effect),
    );
    return work.catch(this.#parts.onDefect).finally(() => this.#underWay.delete(effect.token));
  }

  async #call(execution: number, effect: Effect): Promise<void> {
    const happening = await perform(effect, this.#parts.integrations, this.#parts.stepFunctions);
    // The answer is not asked for again while the process lives.
    await this.#insist(() => this.apply(execution, happening));
  }

  /** What one execution tells another is told until it is on disk, then forgotten. */
  async #tell(effect: Effect): Promise<void> {
    await this.#insist(async () => {
      await this.#parts.tell(effect);
      await this.#parts.store.dropEffect(effect.token);
    });
  }

  /** Does it until it could be written down. What is damaged stays so. */
  async #insist(work: () => Promise<unknown>): Promise<void> {
    while (!this.#closed) {
      try {
        await work();
        return;
      } catch (error) {
        this.#parts.onDefect(error);
        if (error instanceof DamagedRow) return;
        await pause(pauseAfterDefect);
      }
    }
  }
}
