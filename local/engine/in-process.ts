import type { Instant } from '../../lib/kernel/ids.ts';
import type { Json } from '../../lib/kernel/json.ts';
import { EngineCore, type EngineOptions } from './engine.ts';
import type { HistoryEvent, Status } from './interpreter/model.ts';
import { defaultRole } from './machines.ts';
import { toInstant } from './timers/clock.ts';

export type { Integrations } from './effects/perform.ts';
export { ServiceFailure } from './errors.ts';
export { manualClock } from './timers/clock.ts';

export interface ExecutionDescription {
  readonly executionArn: string;
  readonly name: string;
  readonly status: Status;
  readonly startedAt: Instant;
  readonly input: Json;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
}

/** The engine inside this process: for tests of machines, and for what the HTTP server is made of. */
export interface Engine {
  readonly core: EngineCore;
  createStateMachine(machine: { name: string; definition: Json }): Promise<{ stateMachineArn: string }>;
  startExecution(start: { stateMachineArn: string; name?: string; input: Json }): Promise<{ executionArn: string }>;
  sendTaskSuccess(token: string, output: Json): Promise<void>;
  sendTaskFailure(token: string, error?: string, cause?: string): Promise<void>;
  sendTaskHeartbeat(token: string): Promise<void>;
  stopExecution(executionArn: string, error?: string, cause?: string): Promise<void>;
  describeExecution(executionArn: string): ExecutionDescription;
  listExecutions(stateMachineArn: string): ExecutionDescription[];
  history(executionArn: string): HistoryEvent[];
  nextTimer(): Instant | undefined;
  /** Until no call is under way and no timer is due. */
  runUntilIdle(): Promise<void>;
  /** Moves the time forward from timer to timer, waiting each time until nothing is under way. @returns how many timers fired. */
  advanceTo(instant: string): Promise<number>;
  close(): void;
}

/** Opens the store and takes up what it holds. */
export function createEngine(options: EngineOptions): Engine {
  const core = new EngineCore(options);
  core.resume();
  const describe = (arn: string): ExecutionDescription => {
    const { snapshot, ...row } = core.execution(arn);
    return {
      executionArn: row.arn,
      name: row.name,
      status: row.status,
      startedAt: toInstant(row.started),
      input: JSON.parse(row.input) as Json,
      ...(snapshot.output === undefined ? {} : { output: JSON.parse(snapshot.output) as Json }),
      ...(snapshot.error === undefined ? {} : { error: snapshot.error }),
      ...(snapshot.cause === undefined ? {} : { cause: snapshot.cause }),
    };
  };
  const runUntilIdle = async (): Promise<number> => {
    let fired = 0;
    for (;;) {
      await core.whenIdle();
      const now = await core.fireDue();
      if (now === 0) return fired;
      fired += now;
    }
  };
  return {
    core,
    async createStateMachine({ name, definition }) {
      const { arn } = await core.machines.create(name, JSON.stringify(definition), defaultRole, core.clock.now());
      return { stateMachineArn: arn };
    },
    async startExecution({ stateMachineArn, name, input }) {
      const { arn } = await core.start(stateMachineArn, name, JSON.stringify(input));
      return { executionArn: arn };
    },
    sendTaskSuccess: (token, output) => core.answer(token, { kind: 'task-succeeded', output: JSON.stringify(output) }),
    sendTaskFailure: (token, error, cause) =>
      core.answer(token, {
        kind: 'task-failed',
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      }),
    sendTaskHeartbeat: (token) => core.answer(token, { kind: 'heartbeat' }),
    async stopExecution(arn, error, cause) {
      await core.stop(arn, error, cause);
    },
    describeExecution: describe,
    listExecutions: (machine) =>
      core.store.executions({ machine, before: Number.MAX_SAFE_INTEGER, limit: 1000 }).map((row) => describe(row.arn)),
    history: (arn) => core.history(arn),
    nextTimer() {
      const due = core.store.nextDue();
      return due === undefined ? undefined : toInstant(due);
    },
    async runUntilIdle() {
      await runUntilIdle();
    },
    async advanceTo(instant) {
      const to = Date.parse(instant);
      let fired = await runUntilIdle();
      for (let due = core.store.nextDue(); due !== undefined && due <= to; due = core.store.nextDue()) {
        core.clock.moveTo(due);
        fired += await runUntilIdle();
      }
      core.clock.moveTo(to);
      return fired;
    },
    close: () => core.close(),
  };
}
