/** Work on one execution happens in turn; different executions do not wait for each other. */
export class Lanes {
  readonly #tails = new Map<number, Promise<unknown>>();
  readonly #idle: (() => void)[] = [];
  #busy = 0;

  get busy(): number {
    return this.#busy;
  }

  /** Whether nothing that was asked for this execution is under way. */
  isFree(key: number): boolean {
    return !this.#tails.has(key);
  }

  /** Runs the work when what was asked for this execution before is done. */
  run<Result>(key: number, work: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key);
    this.#busy += 1;
    const mine = before === undefined ? work() : before.then(work, work);
    this.#tails.set(key, mine);
    const clear = (): void => {
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
      this.#done();
    };
    mine.then(clear, clear);
    return mine;
  }

  #done(): void {
    this.#busy -= 1;
    if (this.#busy === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Counts work that belongs to no execution's turn (a call to the outside), so that `whenIdle` waits for it. */
  async track<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#done();
    }
  }

  /** Resolves when nothing is under way. */
  async whenIdle(): Promise<void> {
    while (this.#busy > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }
}
