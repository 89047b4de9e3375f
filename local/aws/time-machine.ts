import type { EngineCore } from '../engine/engine.ts';
import { toInstant } from '../engine/timers/clock.ts';
import { durationOf } from '../engine/timers/duration.ts';
import type { Scheduler } from './schedules.ts';

/** What a move made of the time. */
export interface Moved {
  readonly now: string;
  readonly fired: number;
}

/** A move that could not be ended: what was fired has happened, the rest has not. */
export class MoveStopped extends Error {
  override readonly name = 'MoveStopped';
}

/** A wish that cannot be read. */
export class BadMove extends Error {
  override readonly name = 'BadMove';
}

/** How long, in real time, one timer's consequences may take. */
const patience = 60_000;

function lengthOf(text: string): number {
  try {
    return durationOf(text);
  } catch (error) {
    throw new BadMove(error instanceof Error ? error.message : String(error));
  }
}

/** Moves the stack's time forward, from timer to timer: each sees the time for which it was set. */
export class TimeMachine {
  readonly #core: EngineCore;
  readonly #scheduler: Scheduler;
  #tail: Promise<unknown> = Promise.resolve();
  constructor(core: EngineCore, scheduler: Scheduler) {
    this.#core = core;
    this.#scheduler = scheduler;
  }

  /** When the next timer or calendar schedule is due. */
  nextDue(): number | undefined {
    const due = [this.#core.store.nextDue(), this.#scheduler.nextDue()].filter((each) => each !== undefined);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  /** @throws BadMove, MoveStopped. One move at a time. */
  move(wish: { readonly to?: unknown; readonly by?: unknown; readonly next?: unknown }): Promise<Moved> {
    const mine = this.#tail.then(() => this.#move(wish));
    this.#tail = mine.catch(() => undefined);
    return mine;
  }

  async #move(wish: { readonly to?: unknown; readonly by?: unknown; readonly next?: unknown }): Promise<Moved> {
    let fired = await this.#settle();
    const target = this.#target(wish);
    for (let due = this.nextDue(); due !== undefined && due <= target; due = this.nextDue()) {
      this.#moveTo(due);
      fired += await this.#settle();
    }
    this.#moveTo(target);
    this.#core.arm();
    this.#scheduler.arm();
    return { now: toInstant(this.#core.clock.now()), fired };
  }

  #moveTo(at: number): void {
    this.#core.clock.moveTo(at);
    if (this.#core.clock.now() < at) throw new BadMove('this engine runs on real time, which cannot be moved');
  }

  #target(wish: { readonly to?: unknown; readonly by?: unknown; readonly next?: unknown }): number {
    const now = this.#core.clock.now();
    if (wish.next === true) return this.nextDue() ?? now;
    const to = typeof wish.to === 'string' ? Date.parse(wish.to) : Number.NaN;
    const at = typeof wish.by === 'string' ? now + lengthOf(wish.by) : to;
    if (Number.isNaN(at)) throw new BadMove('say {"to": instant}, {"by": "20d"} or {"next": true}');
    if (at < now) throw new BadMove(`the time only moves forward, and it is ${toInstant(now)}`);
    if (at > now + 20 * 366 * 86_400_000) throw new BadMove('at most twenty years at a time');
    return at;
  }

  /** Fires what is due now and waits until nothing is under way. */
  async #settle(): Promise<number> {
    let fired = 0;
    for (;;) {
      await this.#patiently(this.#core.whenIdle());
      const now = (await this.#patiently(this.#core.fireDue())) + (await this.#patiently(this.#scheduler.fireDue()));
      if (now === 0 && this.#core.busy === 0) return fired;
      fired += now;
    }
  }

  async #patiently<Result>(work: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const told = `stopped at ${toInstant(this.#core.clock.now())}: a call took more than ${patience / 1000} seconds`;
      timer = setTimeout(() => reject(new MoveStopped(told)), patience);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
