import type { Json } from '../../lib/kernel/json.ts';
import { Activities } from './activities.ts';
import { checkExecutionArn } from './arns.ts';
import type { Core, TaskAnswer } from './core.ts';
import type { Integrations } from './effects/perform.ts';
import { ownStepFunctions, tell } from './effects/step-functions.ts';
import { ApiError } from './errors.ts';
import { again, readInput, readOutput } from './given.ts';
import { orderedUuid, readToken } from './host.ts';
import type { Happening, HistoryEvent, Snapshot } from './interpreter/model.ts';
import { Lanes } from './lanes.ts';
import { checkName, Machines } from './machines.ts';
import { whyNotRedrivable } from './redrivable.ts';
import { type ExecutionRow, Store } from './store/store.ts';
import type { Outside } from './test-state/state-test.ts';
import type { EngineClock } from './timers/clock.ts';
import { Firing } from './timers/firing.ts';
import { Transitions } from './transitions.ts';

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

/** Store, interpreter, timers and effects together. The API speaks to this. */
export class EngineCore implements Core {
  readonly clock: EngineClock;
  readonly store: Store;
  readonly machines: Machines;
  readonly activities: Activities;
  readonly outside: () => Outside;
  readonly #lanes = new Lanes();
  readonly #transitions: Transitions;
  readonly #firing: Firing;
  readonly #onDefect: (error: unknown) => void;

  constructor(options: EngineOptions) {
    const { clock, integrations, onDefect = (error) => console.error(error) } = options;
    this.clock = clock;
    this.#onDefect = onDefect;
    this.store = new Store(options.file);
    this.machines = new Machines(this.store, options.region ?? 'eu-north-1', options.account ?? '000000000000');
    this.activities = new Activities(this.store, ({ execution, frame, token }, worker) =>
      this.#transitions.apply(execution, {
        kind: 'activity-started',
        frame,
        token,
        ...(worker === undefined ? {} : { worker }),
      }),
    );
    const { region, account } = this.machines;
    const stepFunctions = ownStepFunctions(this);
    this.outside = () => ({ integrations, stepFunctions, now: clock.now(), region, account });
    this.#transitions = new Transitions({
      store: this.store,
      machines: this.machines,
      lanes: this.#lanes,
      clock,
      integrations,
      stepFunctions,
      tell: (effect) => tell(this, effect),
      isActivity: (arn) => this.activities.has(arn),
      onDefect,
      onTimer: (due) => this.#firing.set(due),
    });
    this.#firing = new Firing(this.store, clock, this.#transitions, onDefect);
  }

  /** Takes up what a stopped process left: calls that were not answered, timers that fell due meanwhile. */
  resume(): void {
    this.machines.sweep().catch(this.#onDefect);
    this.#lanes.track(() => this.#transitions.resumeCalls()).catch(this.#onDefect);
    this.arm();
  }

  // Executions

  async start(
    machineArn: string,
    name: string | undefined,
    input: string,
    parent?: Snapshot['parent'],
  ): Promise<{ arn: string; startedAt: number }> {
    const { machine, revision, version, alias } = this.machines.startTarget(machineArn, Math.random());
    readInput(input);
    const given = name === undefined ? orderedUuid(this.clock.now()) : checkName(name);
    const arn = this.machines.executionArn(machine.arn, given);
    const startedAt = this.clock.now();
    const id = this.store.newExecutionId();
    const about = { machine: machine.arn, revision: revision.id, version, alias };
    const row = { id, arn, ...about, name: given, started: startedAt, input };
    if (!(await this.#lanes.track(() => this.#transitions.begin(row, parent))))
      return again(this.execution(arn), input, parent);
    // Deleted while the first step was made: it would go on in no list.
    if (this.store.machine(machine.arn) === undefined) await this.stop(arn);
    return { arn, startedAt };
  }

  execution(arn: string): ExecutionRow {
    const row = this.store.executionByArn(checkExecutionArn(arn));
    if (row === undefined) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return row;
  }

  /** Stopping what has ended changes nothing. @returns when it ended. */
  async stop(arn: string, error?: string, cause?: string): Promise<number> {
    const { id } = this.execution(arn);
    await this.#transitions.apply(id, {
      kind: 'stop',
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
    return this.execution(arn).stopped ?? this.clock.now();
  }

  /**
   * Goes on with an execution that failed, timed out or was stopped. The same caller's token again is the first answer again.
   * @returns when it was redriven. @throws ExecutionNotRedrivable with the reason.
   */
  async redrive(arn: string, clientToken: string | undefined): Promise<number> {
    const { id } = this.execution(arn);
    return this.#lanes.run(id, async () => {
      const row = this.execution(arn);
      if (clientToken !== undefined && row.redrive_token === clientToken && row.redriven !== null) return row.redriven;
      const now = this.clock.now();
      const reason = whyNotRedrivable(row, this.store.machine(row.machine), now);
      if (reason !== undefined) throw new ApiError('ExecutionNotRedrivable', reason);
      await this.#transitions.redrive(row, now, clientToken ?? null);
      return now;
    });
  }

  history(arn: string): HistoryEvent[] {
    return this.store.history(this.execution(arn).id);
  }

  /** An answer to a waiting task. @throws InvalidToken, TaskDoesNotExist, TaskTimedOut as AWS gives them. */
  async answer(token: string, answer: TaskAnswer): Promise<void> {
    const parts = readToken(token);
    if (parts === undefined) throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
    if (!this.#transitions.isAtHand(parts.execution) && this.store.execution(parts.execution) === undefined)
      throw new ApiError('TaskDoesNotExist', "Task Does Not Exist: 'the token belongs to no task'");
    const { frame } = parts;
    const happening: Happening =
      answer.kind === 'task-succeeded'
        ? { kind: answer.kind, frame, token, output: readOutput(answer.output) }
        : { ...answer, frame, token };
    const applied = await this.#transitions.apply(parts.execution, happening);
    if (!applied) throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }

  /** Tells the task that waits for a child execution how it ended; where it waits no more, nothing happens. */
  async childEnded(token: string, description: { readonly [key: string]: Json }): Promise<void> {
    const parts = readToken(token);
    if (parts === undefined) return;
    await this.#transitions.apply(parts.execution, { kind: 'child-ended', frame: parts.frame, token, description });
  }

  // Timers

  /** Where the clock runs, sleeps until the next timer and fires what is due then. */
  arm(): void {
    this.#firing.arm();
  }

  /** Fires every timer that is due now, in order; who asks while it happens waits for the same. @returns how many fired. */
  fireDue(): Promise<number> {
    return this.#firing.fireDue();
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
    this.#transitions.close();
    this.#firing.close();
    this.store.close();
  }
}
