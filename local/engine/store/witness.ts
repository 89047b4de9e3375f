import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * A small file beside the store that says how many commits were acknowledged. It is written after each commit and never waited for, so it
 * is never ahead of what was on disk; a store that has fewer commits has lost some. SQLite itself says nothing of that: without its
 * write-ahead log, or with a damaged one, it opens the older state as if it were the last.
 */
export class Witness {
  readonly #handle: number | undefined;
  readonly #count: StatementSync;
  readonly #id: string;
  #number: number;

  /** @throws where the store has fewer commits than this folder's engine acknowledged. */
  constructor(db: DatabaseSync, file: string) {
    const { store, number } = db.prepare('SELECT store, number FROM commits').get() ?? {};
    this.#id = String(store);
    this.#number = Number(number);
    this.#count = db.prepare('UPDATE commits SET number = number + 1');
    if (file === ':memory:') return;
    const seen = `${file}.seen`;
    const lost = acknowledged(seen, this.#id) - this.#number;
    if (lost > 0)
      throw new Error(
        `it is damaged: the last ${lost} commits are missing; if an older copy was put here on purpose, delete ${seen}`,
      );
    this.#handle = openSync(seen, existsSync(seen) ? 'r+' : 'w');
    this.#write();
  }

  /** The last act of a transaction. */
  count(): void {
    this.#count.run();
  }

  /** The transaction is on disk. */
  committed(): void {
    this.#number += 1;
    this.#write();
  }

  #write(): void {
    if (this.#handle === undefined) return;
    try {
      writeSync(this.#handle, `${this.#id} ${String(this.#number).padStart(16)}\n`, 0);
    } catch {
      // A witness that is behind notices less; the commit itself is on disk.
    }
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
  }
}

/** How many commits of this store were acknowledged; 0 where nothing is known of it. */
function acknowledged(file: string, id: string): number {
  if (!existsSync(file)) return 0;
  const found = /^(\S+) +(\d+)\n/.exec(readFileSync(file, 'latin1'));
  return found?.[1] === id ? Number(found[2]) : 0;
}
