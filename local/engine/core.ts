import type { Json } from '../../lib/kernel/json.ts';
import type { Activities } from './activities.ts';
import type { HistoryEvent, Snapshot } from './interpreter/model.ts';
import type { Machines } from './machines.ts';
import type { ExecutionRow, Store } from './store/store.ts';
import type { Outside } from './test-state/state-test.ts';
import type { EngineClock } from './timers/clock.ts';

/** An answer to a waiting task, as it comes over the API. */
export type TaskAnswer =
  | { readonly kind: 'task-succeeded'; readonly output: string }
  | { readonly kind: 'task-failed'; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'heartbeat' };

/** The engine as the API and its own machines call it. */
export interface Core {
  readonly clock: EngineClock;
  readonly store: Store;
  readonly machines: Machines;
  readonly activities: Activities;
  /** Where a state that is tested alone makes its call. */
  readonly outside: () => Outside;
  start(
    machineArn: string,
    name: string | undefined,
    input: string,
    parent?: Snapshot['parent'],
  ): Promise<{ arn: string; startedAt: number }>;
  execution(arn: string): ExecutionRow;
  stop(arn: string, error?: string, cause?: string): Promise<number>;
  redrive(arn: string, clientToken: string | undefined): Promise<number>;
  history(arn: string): HistoryEvent[];
  answer(token: string, answer: TaskAnswer): Promise<void>;
  childEnded(token: string, description: { readonly [key: string]: Json }): Promise<void>;
}
