import type { Standing } from './store/store.ts';

/**
 * The executions that something happened to last, as they stand in the store: who is asked again soon need not be read again. There are
 * never more than a few of them, so waiting executions cost no memory. Whoever takes one puts back what it has come to when that is written
 * down, or itself where nothing happened to it; where neither is done, it is simply read again.
 */
export class LiveExecutions {
  readonly #most: number;
  readonly #rows = new Map<number, Standing>();
  constructor(most: number) {
    this.#most = most;
  }

  has(id: number): boolean {
    return this.#rows.has(id);
  }

  take(id: number): Standing | undefined {
    const row = this.#rows.get(id);
    if (row !== undefined) this.#rows.delete(id);
    return row;
  }

  put(row: Standing): void {
    this.#rows.set(row.id, row);
    if (this.#rows.size <= this.#most) return;
    const [oldest] = this.#rows.keys();
    if (oldest !== undefined) this.#rows.delete(oldest);
  }
}
