import { ApiError } from './errors.ts';
import { checkName } from './machines.ts';
import type { ActivityRow, ActivityTaskRow } from './store/activities.ts';
import type { Store } from './store/store.ts';

/** A worker that asks for a task while there is none. */
interface Waiter {
  readonly look: () => void;
}

/** Hands a task to a worker: false where nothing waits for it any more. */
export type HandOut = (task: ActivityTaskRow, worker: string | undefined) => Promise<boolean>;

/** Activities, and the workers that ask for their tasks. The queue itself is on disk. */
export class Activities {
  readonly #store: Store;
  readonly #handOut: HandOut;
  readonly #waiting = new Map<string, Set<Waiter>>();
  /** Tasks that are being handed to a worker at this moment. */
  readonly #taken = new Set<string>();

  constructor(store: Store, handOut: HandOut) {
    this.#store = store;
    this.#handOut = handOut;
    store.activities.onTask = (activity) => {
      for (const { look } of this.#waiting.get(activity) ?? []) look();
    };
  }

  has(arn: string): boolean {
    return this.#store.activities.activity(arn) !== undefined;
  }

  /** @throws ActivityDoesNotExist */
  find(arn: string): ActivityRow {
    const row = this.#store.activities.activity(arn);
    if (row === undefined) throw new ApiError('ActivityDoesNotExist', `Activity Does Not Exist: '${arn}'`);
    return row;
  }

  /** Idempotent by name. */
  async create(arn: string, name: string, tags: string, now: number): Promise<ActivityRow> {
    checkName(name);
    await this.#store.activities.putActivity({ arn, name, created: now, tags });
    return this.find(arn);
  }

  /** Its tasks stay and time out. */
  delete(arn: string): Promise<void> {
    return this.#store.activities.deleteActivity(arn);
  }

  /**
   * The oldest task that nobody has; waits for one until `patience` is over or `gone` says that the worker has left.
   * Two workers never get the same task, and a task is handed out only after that is on disk.
   * @returns nothing where none came. @throws ActivityDoesNotExist
   */
  async fetch(
    arn: string,
    worker: string | undefined,
    { patience, gone }: { patience: number; gone: AbortSignal | undefined },
  ): Promise<ActivityTaskRow | undefined> {
    this.find(arn);
    const until = performance.now() + patience;
    while (gone?.aborted !== true) {
      const task = await this.#take(arn, worker);
      if (task !== undefined) return task;
      const left = until - performance.now();
      if (left <= 0) return undefined;
      await this.#wait(arn, left, gone);
    }
    return undefined;
  }

  async #take(arn: string, worker: string | undefined): Promise<ActivityTaskRow | undefined> {
    let seq = 0;
    for (;;) {
      const task = this.#store.activities.nextTask(arn, seq);
      if (task === undefined) return undefined;
      seq = task.seq;
      if (this.#taken.has(task.token)) continue;
      this.#taken.add(task.token);
      try {
        if (await this.#handOut(task, worker)) return task;
      } finally {
        this.#taken.delete(task.token);
      }
    }
  }

  #wait(arn: string, left: number, gone: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const waiters = this.#waiting.get(arn) ?? new Set<Waiter>();
      this.#waiting.set(arn, waiters);
      const look = (): void => {
        clearTimeout(timer);
        gone?.removeEventListener('abort', look);
        waiters.delete(waiter);
        resolve();
      };
      const waiter: Waiter = { look };
      // A task may have been put by a write that was not on disk yet when it was looked for: so again within a second.
      const timer = setTimeout(look, Math.min(left, 1000));
      timer.unref();
      gone?.addEventListener('abort', look);
      waiters.add(waiter);
    });
  }
}
