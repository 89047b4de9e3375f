import type { Json } from '../../../lib/kernel/json.ts';
import type { Outgoing } from './definition.ts';

/** What the interpreter is handed instead of a clock, a random generator and a hash: it has none of its own. */
export interface Host {
  /** The time of this happening, in milliseconds since 1970. */
  readonly now: number;
  random(seed?: number): number;
  uuid(): string;
  hash(algorithm: string, data: string): string;
  /** A new token for an attempt of the task in this frame; it is the identity of the attempt for effects, timers and answers. */
  token(frame: number): string;
  /** Whether there is such an activity: a task of one that is gone ends the execution. */
  hasActivity(arn: string): boolean;
}

/** What is fixed when an execution starts. */
export interface ExecutionIdentity {
  readonly arn: string;
  readonly name: string;
  readonly startedAt: number;
  /** The text as it was given: ExecutionStarted shows it unchanged. */
  readonly input: string;
  /** Only of a state that is tested alone: its context object is this, or one that says nothing of redrives. */
  readonly context?: { readonly [key: string]: Json } | 'generated';
}

/** Where the present state of a frame stands. A snapshot holds only frames that wait for something. */
export type Waiting =
  | { on: 'nothing' }
  | { on: 'clock'; due: number }
  | { on: 'retry'; due: number }
  | {
      on: 'task';
      token: string;
      timeoutAt?: number;
      heartbeatSeconds?: number;
      heartbeatAt?: number;
      /** The call was made and answered; what is waited for now is a token, a child execution or a worker. */
      submitted?: true;
      /** The child execution that a task with `.sync` waits for: it is stopped where the task ends without it. */
      child?: string;
    }
  | {
      on: 'children';
      total: number;
      started: number;
      done: number;
      results: Json[];
      items?: Json[];
      /** The items are batches: they are what the iterations are given, and no single items. */
      batched?: true;
      /** How many iterations may fail before the Map does, where it says so at all. */
      tolerated?: number;
      /** Which iterations have failed and are borne: they have no result. */
      failed?: number[];
      /** Who waits for more iterations than may run at once. */
      concurrency: number;
    };

/** What a part of a state's work has come to: the state is left with this, or (nothing) it goes on waiting. */
export type Outcome =
  | {
      readonly made: Json;
      /** The rule of a Choice or the Catch whose Output and Assign count in place of the state's. */
      readonly outgoing?: Outgoing;
      /** Where that stands in the state, as the place of an expression in it begins: `Choices[1]/`. */
      readonly within?: string;
      /** What joins `$states`. */
      readonly states?: { readonly [key: string]: Json };
      readonly next?: string;
    }
  | undefined;

export interface Current {
  readonly name: string;
  /** Id of the StateEntered event, and what that event pointed to: a failing expression points there, as on AWS. */
  readonly entered: number;
  readonly before: number;
  readonly enteredAt: number;
  readonly input: Json;
  /** Attempts used up, a number for each retrier. */
  attempts: number[];
  retryCount: number;
  waiting: Waiting;
}

/** One thread of an execution: the top level, a branch of a Parallel, an iteration of a Map. */
export interface Frame {
  readonly id: number;
  readonly parent: number | null;
  /** Which branch or iteration it is. */
  readonly index: number;
  variables: { [name: string]: Json };
  /** Id of the event that the frame's next event points to. */
  previous: number;
  current: Current | null;
}

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** A state to be entered. */
export interface Ready {
  readonly frame: number;
  readonly state: string;
  readonly input: Json;
}

/** What an execution was doing when it failed, timed out or was stopped: a redrive goes on there. */
export interface Resumable {
  readonly frames: { readonly [id: string]: Frame };
  readonly ready: readonly Ready[];
}

/** All that an execution is between two happenings, as JSON. */
export interface Snapshot {
  status: Status;
  lastEvent: number;
  nextFrame: number;
  frames: { [id: string]: Frame };
  /** The task that started this execution: a repeated start by the same one is answered as the first; one that waits is told of the end. */
  parent?: { readonly token: string; readonly waits: boolean };
  /** The end of the year that an execution may last is watched by a timer. */
  yearWatched?: true;
  output?: string;
  error?: string;
  cause?: string;
  /** Only of an execution that ended without success. */
  resumable?: Resumable;
  /** How often it was redriven, where it was. */
  redrives?: number;
}

export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** Name of the details in the API (`taskScheduledEventDetails`) and what stands there. */
  readonly details?: readonly [name: string, details: { readonly [key: string]: Json }];
}

/** Who is called: `states` and `sdk-sfn` are this engine itself; an `activity` is taken by a worker; `own` is what executions tell one another. */
export type Service = 'lambda' | 'dynamodb' | 'sdk-dynamodb' | 'states' | 'sdk-sfn' | 'activity' | 'own';

/**
 * A call to the outside. It is made at least once; a repeated one carries the same token.
 *
 * - `activity`: nobody is called. The effect is a row that GetActivityTask takes: `action` is the ARN of the activity, `arguments` the
 *   worker's input, `token` the worker's token. Taking it is the happening `activity-started`, which drops the row.
 * - `own`, with `unanswered`: `child-ended` (arguments: `{ token, description }`) tells the parent's task, `stop-child` (arguments:
 *   `{ executionArn, cause }`) stops a child whose task is over. Nothing waits for an answer, and they outlive their execution:
 *   the row is dropped when it was done.
 */
export interface Effect {
  readonly token: string;
  readonly frame: number;
  readonly service: Service;
  readonly action: string;
  readonly arguments: Json;
  /** A `states:startExecution` whose task waits for the child's end. */
  readonly waits?: true;
  readonly unanswered?: true;
}

export type TimerKind = 'wait' | 'retry' | 'timeout' | 'heartbeat' | 'execution';

export interface TimerKey {
  readonly frame: number;
  readonly kind: TimerKind;
}

/** What may happen to an execution. */
export type Happening =
  | { readonly kind: 'start' }
  | { readonly kind: 'timer'; readonly timer: TimerKey }
  | {
      readonly kind: 'effect-succeeded';
      readonly frame: number;
      readonly token: string;
      readonly output: Json;
      /** Of Lambda: 202 where it has only taken the call, 204 where the call was only tried, and which version ran. */
      readonly status?: number;
      readonly version?: string;
    }
  | {
      readonly kind: 'effect-failed';
      readonly frame: number;
      readonly token: string;
      readonly error: string;
      readonly cause: string;
    }
  | { readonly kind: 'task-succeeded'; readonly frame: number; readonly token: string; readonly output: Json }
  | {
      readonly kind: 'task-failed';
      readonly frame: number;
      readonly token: string;
      readonly error?: string;
      readonly cause?: string;
    }
  | { readonly kind: 'heartbeat'; readonly frame: number; readonly token: string }
  /** A worker has taken the task of an activity. */
  | { readonly kind: 'activity-started'; readonly frame: number; readonly token: string; readonly worker?: string }
  /** The execution that a task with `.sync` started has ended. `description` is as DescribeExecution gives it, in the words of a machine. */
  | {
      readonly kind: 'child-ended';
      readonly frame: number;
      readonly token: string;
      readonly description: { readonly [key: string]: Json };
    }
  /** An execution that failed, timed out or was stopped goes on where it was. */
  | { readonly kind: 'redrive' }
  | { readonly kind: 'stop'; readonly error?: string; readonly cause?: string }
  /** The interpreter could not do what happened before: the execution fails visibly instead of standing still. */
  | { readonly kind: 'defect'; readonly message: string };

/** What one happening makes of an execution: all of it is stored in one transaction, or nothing. */
export interface Transition {
  /** False where the happening concerned nothing that still waits (a late answer, a timer that was overtaken): nothing else is set then. */
  readonly applied: boolean;
  readonly snapshot: Snapshot;
  readonly events: readonly HistoryEvent[];
  readonly effects: readonly Effect[];
  readonly timersSet: readonly (TimerKey & { readonly due: number })[];
  readonly timersCleared: readonly TimerKey[];
  /** Tokens of effects that need not be made any more. */
  readonly effectsDropped: readonly string[];
}
