import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '../../lib/kernel/json.ts';
import { type Integrations, perform } from './effects/perform.ts';
import { ownStepFunctions, tell } from './effects/step-functions.ts';
import { ApiError } from './errors.ts';
import { hostFor, readToken } from './host.ts';
import type { ExecutionIdentity, Happening, HistoryEvent, Snapshot } from './interpreter/model.ts';
import { step, unborn } from './interpreter/step.ts';
import { Lanes } from './lanes.ts';
import { checkName, Machines } from './machines.ts';
import { type ExecutionRow, Store, type TimerRow } from './store/store.ts';
import type { EngineClock } from './timers/clock.ts';

export interface EngineOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly clock: EngineClock;
  readonly integrations: Integrations;
  readonly region?: string;
  readonly account?: string;
  /** Told of what an operator should see: a defect, a store that cannot be written. */
  readonly onDefect?: (error: unknown) => void;
}

/** How many timers are taken in hand at once; those due at the same time start in their order. */
const batch = 200;
/** The engine looks at the clock at least this often: a machine that was suspended, or whose clock was set, is then right again. */
const longestSleep = 15_000;
/** After a store that could not be written (a full disk) it is tried again, not at once. */
const pauseAfterDefect = 1000;

/** Store, interpreter, timers and effects together. The API speaks to this. */
export class EngineCore {
  readonly clock: EngineClock;
  readonly store: Store;
  readonly machines: Machines;
  readonly #integrations: Integrations;
  readonly #lanes = new Lanes();
  readonly #onDefect: (error: unknown) => void;
  #alarm: NodeJS.Timeout | undefined;
  #firing: Promise<number> | undefined;
  #closed = false;
  #troubled = false;

  constructor(options: EngineOptions) {
    this.clock = options.clock;
    this.store = new Store(options.file);
    this.machines = new Machines(this.store, options.region ?? 'eu-north-1', options.account ?? '000000000000');
    this.#integrations = options.integrations;
    this.#onDefect = options.onDefect ?? ((error) => console.error(error));
  }

  /** Takes up what a stopped process left: calls that were not answered, timers that fell due meanwhile. */
  resume(): void {
    for (const { execution, effect } of this.store.openEffects()) this.#perform(execution, effect);
    this.arm();
  }

  // Executions

  async start(
    machineArn: string,
    name: string | undefined,
    input: string,
    parent?: Snapshot['parent'],
  ): Promise<{ arn: string; startedAt: number }> {
    const machine = this.machines.find(machineArn);
    try {
      JSON.parse(input);
    } catch {
      throw new ApiError('InvalidExecutionInput', "Invalid State Machine Execution Input: 'the input is not JSON'");
    }
    if (Buffer.byteLength(input) > 262_144)
      throw new ApiError('InvalidExecutionInput', 'Invalid State Machine Execution Input: more than 256 KiB');
    const given = checkName(name ?? randomUUID());
    const arn = this.machines.executionArn(machineArn, given);
    return this.#lanes.run(arn, async () => {
      const known = this.store.executionByArn(arn);
      if (known !== undefined) return again(known, input, parent);
      const startedAt = this.clock.now();
      const id = this.store.newExecutionId();
      const identity: ExecutionIdentity = { arn, name: given, startedAt, input };
      const loaded = this.machines.load(machineArn, machine.revision.id);
      const transition = await this.#step(
        loaded,
        identity,
        parent === undefined ? unborn : { ...unborn, parent },
        { kind: 'start' },
        hostFor(id, startedAt),
      );
      const row = {
        id,
        arn,
        machine: machineArn,
        revision: machine.revision.id,
        name: given,
        started: startedAt,
        input,
      };
      await this.store.begin(row, transition, startedAt);
      for (const effect of transition.effects) this.#perform(id, effect);
      this.arm();
      return { arn, startedAt };
    });
  }

  execution(arn: string): ExecutionRow {
    if (!/^arn:aws[a-z-]*:states:[^:]*:[^:]*:execution:[^:]+:[^:]+$/.test(arn))
      throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
    const row = this.store.executionByArn(arn);
    if (row === undefined) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return row;
  }

  /** Stopping what has ended changes nothing. @returns when it ended. */
  async stop(arn: string, error?: string, cause?: string): Promise<number> {
    const { id } = this.execution(arn);
    await this.#apply(id, {
      kind: 'stop',
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
    return this.execution(arn).stopped ?? this.clock.now();
  }

  history(arn: string): HistoryEvent[] {
    return this.store.history(this.execution(arn).id);
  }

  /** An answer to a waiting task. @throws InvalidToken, TaskDoesNotExist, TaskTimedOut as AWS gives them. */
  async answer(
    token: string,
    answer:
      | { kind: 'task-succeeded'; output: string }
      | { kind: 'task-failed'; error?: string; cause?: string }
      | { kind: 'heartbeat' },
  ): Promise<void> {
    const parts = readToken(token);
    if (parts === undefined) throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
    if (this.store.execution(parts.execution) === undefined)
      throw new ApiError('TaskDoesNotExist', "Task Does Not Exist: 'the token belongs to no task'");
    const { frame } = parts;
    const happening: Happening =
      answer.kind === 'task-succeeded'
        ? { kind: answer.kind, frame, token, output: readOutput(answer.output) }
        : { ...answer, frame, token };
    const applied = await this.#apply(parts.execution, happening);
    if (!applied) throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }

  // What happens

  async #apply(id: number, happening: Happening): Promise<boolean> {
    return this.#lanes.run(String(id), async () => {
      const row = this.store.execution(id);
      if (row === undefined || row.status !== 'RUNNING') return false;
      const machine = this.machines.load(row.machine, row.revision);
      const identity: ExecutionIdentity = { arn: row.arn, name: row.name, startedAt: row.started, input: row.input };
      const now = this.clock.now();
      const transition = await this.#step(machine, identity, row.snapshot, happening, hostFor(id, now));
      if (!transition.applied) return false;
      await this.store.commit(id, transition, now);
      for (const effect of transition.effects) this.#perform(id, effect);
      if (transition.timersSet.length > 0) this.arm();
      return true;
    });
  }

  /** A defect of the interpreter fails the execution visibly, and is told. */
  async #step(...args: Parameters<typeof step>): ReturnType<typeof step> {
    try {
      return await step(...args);
    } catch (error) {
      this.#onDefect(error);
      const [machine, identity, snapshot, , host] = args;
      return step(
        machine,
        identity,
        snapshot,
        { kind: 'defect', message: error instanceof Error ? error.message : String(error) },
        host,
      );
    }
  }

  #perform(execution: number, effect: Parameters<typeof perform>[0]): void {
    // A worker takes it: nobody is called.
    if (effect.service === 'activity') return;
    const work = this.#lanes.track(async () => {
      if (effect.unanswered === true) {
        while (!this.#closed && !(await this.#told(effect))) await pause(pauseAfterDefect);
        return;
      }
      const happening = await perform(effect, this.#integrations, ownStepFunctions(this));
      while (!this.#closed && !(await this.#delivered(execution, happening))) await pause(pauseAfterDefect);
    });
    work.catch(this.#onDefect);
  }

  /** Whether the answer of a call could be written down; it is not asked for again while the process lives. */
  async #delivered(execution: number, happening: Happening): Promise<boolean> {
    try {
      await this.#apply(execution, happening);
      return true;
    } catch (error) {
      this.#onDefect(error);
      return false;
    }
  }

  /** What one execution tells another is told until it is on disk, then forgotten. */
  async #told(effect: Parameters<typeof perform>[0]): Promise<boolean> {
    try {
      await tell(this, effect);
      await this.store.dropEffect(effect.token);
      return true;
    } catch (error) {
      this.#onDefect(error);
      return false;
    }
  }

  /** Tells the task that waits for a child execution how it ended; where it waits no more, nothing happens. */
  async childEnded(token: string, description: { readonly [key: string]: Json }): Promise<void> {
    const parts = readToken(token);
    if (parts === undefined) return;
    await this.#apply(parts.execution, { kind: 'child-ended', frame: parts.frame, token, description });
  }

  // Timers

  /** Fires what is due and, where the clock runs, sleeps until the next timer. */
  arm(): void {
    if (!this.clock.runs || this.#closed || this.#firing !== undefined) return;
    clearTimeout(this.#alarm);
    const due = this.store.nextDue();
    if (due === undefined) return;
    const wait = Math.min(Math.max(due - this.clock.now(), this.#troubled ? pauseAfterDefect : 0), longestSleep);
    this.#alarm = setTimeout(() => void this.fireDue().catch(this.#onDefect), wait);
  }

  /** Fires every timer that is due now, in order; who asks while it happens waits for the same. @returns how many fired. */
  fireDue(): Promise<number> {
    this.#firing ??= this.#fireAll().finally(() => {
      this.#firing = undefined;
      this.arm();
    });
    return this.#firing;
  }

  async #fireAll(): Promise<number> {
    let fired = 0;
    this.#troubled = true;
    for (let due = this.#due(); due.length > 0; due = this.#due()) {
      const done = await Promise.all(due.map((timer) => this.#fire(timer)));
      fired += done.filter(Boolean).length;
    }
    this.#troubled = false;
    return fired;
  }

  #due(): TimerRow[] {
    return this.#closed ? [] : this.store.dueTimers(this.clock.now(), batch);
  }

  async #fire({ seq, execution, frame, kind }: TimerRow): Promise<boolean> {
    const fired = await this.#apply(execution, { kind: 'timer', timer: { frame, kind } });
    if (!fired) await this.store.forgetTimer(seq);
    return fired;
  }

  /** How much is under way: calls to the outside, transitions. */
  get busy(): number {
    return this.#lanes.busy;
  }

  /** Resolves when no call to the outside is under way and nothing is left to be done now. */
  async whenIdle(): Promise<void> {
    await this.#lanes.whenIdle();
  }

  /** Nothing more is begun; what was acknowledged is on disk. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#alarm);
    this.store.close();
  }
}

function again(known: ExecutionRow, input: string, parent: Snapshot['parent']): { arn: string; startedAt: number } {
  // The same task once more, after a crash: its first start counts, also where the child has ended meanwhile.
  const same = parent !== undefined && known.snapshot.parent?.token === parent.token;
  if (same) return { arn: known.arn, startedAt: known.started };
  if (known.status === 'RUNNING' && known.input === input) return { arn: known.arn, startedAt: known.started };
  throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
}

function readOutput(text: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('InvalidOutput', "Invalid Output: 'the output is not JSON'");
  }
}
