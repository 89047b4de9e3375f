import type { Happening } from '../interpreter/model.ts';
import { DamagedRow } from '../store/checksum.ts';
import type { DueTimer, Standing, Store, TimerRow } from '../store/store.ts';
import type { EngineClock } from './clock.ts';

/** How many timers share a commit. Between two such handfuls the API has its turn. */
const batch = { least: 20, most: 500 };
/** How many are read at once: few, so that what was read of them is soon forgotten again. */
const portion = 50;
/** A handful takes about so long, in milliseconds: where machines or the disk are slow, it becomes smaller. */
const slice = 25;
/** So many timers at once are a crowd: a second thread helps, and is asked about so many in one message. */
const crowd = 250;
/** The engine looks at the clock at least this often: a machine that was suspended, or whose clock was set, is then right again. */
const longestSleep = 15_000;
/** After a store that could not be written (a full disk) it is tried again, not at once. */
const pauseAfterDefect = 1000;

/** What timers are fired with. */
export interface Firings {
  apply(id: number, happening: Happening, handedOver: () => void, read?: Standing): Promise<boolean>;
  /** Whether there is help for a crowd. */
  readonly twofold: boolean;
  applyTogether(timers: readonly DueTimer[]): Promise<boolean>[];
}

/** Fires timers when they are due, in order. What waits stands in the store; here is only when to look next. */
export class Firing {
  readonly #store: Store;
  readonly #clock: EngineClock;
  readonly #firings: Firings;
  readonly #onDefect: (error: unknown) => void;
  #alarm: NodeJS.Timeout | undefined;
  /** When the alarm rings, in the clock's time. */
  #rings = Number.POSITIVE_INFINITY;
  #firing: Promise<number> | undefined;
  #closed = false;
  #troubled = false;

  constructor(store: Store, clock: EngineClock, firings: Firings, onDefect: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#firings = firings;
    this.#onDefect = onDefect;
  }

  /** A timer was set: the alarm rings for it where it would have rung later. */
  set(due: number): void {
    if (due < this.#rings) this.arm(due);
  }

  /** Where the clock runs, sleeps until the next timer and fires what is due then. */
  arm(due = this.#store.nextDue()): void {
    if (!this.#clock.runs || this.#closed || this.#firing !== undefined) return;
    clearTimeout(this.#alarm);
    this.#rings = due ?? Number.POSITIVE_INFINITY;
    if (due === undefined) return;
    const wait = Math.min(Math.max(due - this.#clock.now(), this.#troubled ? pauseAfterDefect : 0), longestSleep);
    this.#alarm = setTimeout(() => void this.fireDue().catch(this.#onDefect), wait);
  }

  /** Fires every timer that is due now, in order; who asks while it happens waits for the same. @returns how many fired. */
  fireDue(): Promise<number> {
    this.#firing ??= this.#fireAll().finally(() => {
      this.#firing = undefined;
      if (!this.#closed) this.arm();
    });
    return this.#firing;
  }

  async #fireAll(): Promise<number> {
    let fired = 0;
    this.#troubled = true;
    let size = batch.most;
    for (;;) {
      const began = performance.now();
      const done = await this.#fireSome(size, began + slice);
      if (done.length === 0) break;
      fired += done.filter(Boolean).length;
      const share = slice / Math.max(1, performance.now() - began);
      size = Math.round(Math.min(batch.most, Math.max(batch.least, done.length * Math.min(2, share))));
      if (done.length >= portion && this.#firings.twofold) fired += await this.#fireCrowd();
    }
    this.#troubled = false;
    return fired;
  }

  #due(limit: number, after: DueTimer | undefined): DueTimer[] {
    return this.#closed ? [] : this.#store.dueTimers(this.#clock.now(), limit, after);
  }

  /** Fires timers until the time is up, which `until` says; those that are left are read anew. @returns of each whether it concerned something. */
  async #fireSome(most: number, until: number): Promise<boolean[]> {
    const firing: Promise<boolean>[] = [];
    const { commits } = this.#store;
    let after: DueTimer | undefined;
    do {
      const due = this.#due(Math.min(portion, most - firing.length), after);
      for (const timer of due) {
        // The next begins when this one waits for its commit, so that all of them share one and stay in their order.
        await new Promise<void>((handedOver) => {
          firing.push(this.#fire(timer, handedOver));
        });
        // After a commit, what was read before it may be of the past.
        if (this.#store.commits !== commits || performance.now() > until) return Promise.all(firing);
      }
      after = due.at(-1);
    } while (after !== undefined && firing.length < most);
    return Promise.all(firing);
  }

  /** Where there is a crowd: while one message is being answered, what came of the one before is written, and both threads are at work. @returns how many fired. */
  async #fireCrowd(): Promise<number> {
    let fired = 0;
    let before: Promise<number> = Promise.resolve(0);
    let due = this.#due(crowd, undefined);
    // A few are done by the first thread in no time.
    if (due.length < crowd) return 0;
    for (; due.length > 0; due = this.#due(crowd, due.at(-1))) {
      const applied = this.#firings.applyTogether(due);
      const settled = due.map((timer, place) => this.#settle(timer, applied[place] ?? Promise.resolve(false)));
      const count = Promise.all(settled).then((all) => all.filter(Boolean).length);
      // Waited for in the next turn; where the one before fails, that is told and not this.
      count.catch(() => undefined);
      fired += await before;
      before = count;
    }
    return fired + (await before);
  }

  /** What was read of the execution is not kept until the commit: this is no async function, which would. */
  #fire({ row, ...timer }: DueTimer, handedOver: () => void): Promise<boolean> {
    const { execution, frame, kind } = timer;
    const applied = this.#firings.apply(execution, { kind: 'timer', timer: { frame, kind } }, handedOver, row);
    return this.#settle(timer, applied, handedOver);
  }

  /** A timer that concerned nothing is forgotten. An execution that cannot be read must not hold up the others. */
  #settle({ execution, frame, kind }: TimerRow, applied: Promise<boolean>, handedOver?: () => void): Promise<boolean> {
    return applied.then(
      (fired) => {
        if (fired) return true;
        handedOver?.();
        return this.#store.forgetTimer(execution, { frame, kind }).then(() => false);
      },
      (error: unknown) => {
        handedOver?.();
        return this.#unreadable(execution, error);
      },
    );
  }

  /** @throws what is no damage of the execution's row */
  async #unreadable(execution: number, error: unknown): Promise<boolean> {
    if (!(error instanceof DamagedRow)) throw error;
    this.#onDefect(error);
    await this.#store.setAside(execution, error.message);
    return false;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#alarm);
  }
}
