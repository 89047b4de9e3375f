import { stack } from '../support/stack.ts';

interface Waiting {
  readonly until: number;
  readonly wake: () => void;
}

/** How often a move is tried: on a busy machine a day's jobs may take longer than the clock waits for them, and it stops there. */
const TRIES = 10;

async function moveTo(to: number): Promise<void> {
  for (let tried = 1; Date.parse(await stack().now()) < to; tried += 1) {
    try {
      await stack().move({ to: new Date(to).toISOString() });
    } catch (error) {
      if (tried === TRIES) throw error;
    }
  }
}

/**
 * One clock for many stories: each runs until it waits for a time or ends; when none runs any more, the clock goes to the earliest time that
 * is waited for. So a hundred stories need as few moves as there are different times.
 */
export class TimeLine {
  readonly #atOnce: number;
  readonly #queue: (() => void)[] = [];
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #moving = false;
  moves = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Runs a story as soon as there is room for it. */
  async tell<T>(story: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await story();
    } finally {
      this.#leave();
    }
  }

  /** The story goes on when the stack's clock has passed that moment (timers count in whole seconds). */
  async until(instant: string): Promise<void> {
    const until = Date.parse(instant) + 2000;
    if (until > Date.parse(await stack().now())) {
      const woken = new Promise<void>((wake) => this.#waiting.push({ until, wake }));
      this.#leave();
      await woken;
      await this.#enter();
    }
  }

  async #enter(): Promise<void> {
    if (this.#running >= this.#atOnce || this.#moving) await new Promise<void>((go) => this.#queue.push(go));
    this.#running += 1;
  }

  #leave(): void {
    this.#running -= 1;
    this.#next();
  }

  #next(): void {
    if (this.#moving) return;
    const room = this.#atOnce - this.#running;
    const going = this.#queue.splice(0, Math.max(room, 0));
    for (const go of going) go();
    if (going.length > 0 || this.#running > 0 || this.#queue.length > 0 || this.#waiting.length === 0) return;
    this.#moving = true;
    void this.#move().catch((error: unknown) => process.stderr.write(`the clock did not move: ${String(error)}\n`));
  }

  async #move(): Promise<void> {
    const to = Math.min(...this.#waiting.map(({ until }) => until));
    try {
      // The stack's own time runs on meanwhile: it may have come there by itself.
      await moveTo(to);
      this.moves += 1;
    } finally {
      this.#moving = false;
      const due = this.#waiting.filter(({ until }) => until <= to);
      this.#waiting.splice(0, this.#waiting.length, ...this.#waiting.filter(({ until }) => until > to));
      for (const { wake } of due) wake();
      // Whoever was woken enters before it is asked again whether anybody runs.
      await new Promise((resolve) => setImmediate(resolve));
      this.#next();
    }
  }
}
