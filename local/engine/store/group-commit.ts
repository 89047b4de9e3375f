import type { DatabaseSync } from 'node:sqlite';
import { storeError } from './trouble.ts';
import type { Witness } from './witness.ts';

interface Pending {
  readonly write: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Writes of one transaction at most: a longer queue lets the API have its turn between two commits. */
const largest = 500;
/** So many turns of the event loop a write waits for others. */
const mostTurns = 4;

/** Writes that come in one turn of the event loop, or right after, share one transaction, so one fsync; each is acknowledged after it. */
export class GroupCommit {
  readonly #db: DatabaseSync;
  readonly #witness: Witness;
  #pending: Pending[] = [];
  #scheduled = false;
  #commits = 0;
  constructor(db: DatabaseSync, witness: Witness) {
    this.#db = db;
    this.#witness = witness;
  }

  /**
   * Resolves when the write is on disk. Rejects with its own error; the others of the group are not touched by that. A write may be run
   * twice (alone, when one of its group failed), so it changes nothing but the database.
   */
  write(write: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ write, resolve, reject });
      this.#schedule();
    });
  }

  /** How many transactions there were since the start. */
  get commits(): number {
    return this.#commits;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#afterTurn(1, 1);
  }

  /** While more comes with every turn of the event loop, a few turns are let pass: they are short, a commit waits for the disk. */
  #afterTurn(turn: number, before: number): void {
    setImmediate(() => {
      const { length } = this.#pending;
      if (turn < mostTurns && length > before && length < largest) {
        this.#afterTurn(turn + 1, length);
        return;
      }
      this.#scheduled = false;
      this.#commitSome();
      if (this.#pending.length > 0) this.#schedule();
    });
  }

  /** Everything that is pending, now: before the store is closed. */
  flush(): void {
    while (this.#pending.length > 0) this.#commitSome();
  }

  #commitSome(): void {
    const group = this.#pending.length <= largest ? this.#pending : this.#pending.slice(0, largest);
    this.#pending = this.#pending.length <= largest ? [] : this.#pending.slice(largest);
    if (group.length > 0) this.#commit(group);
  }

  #commit(group: readonly Pending[]): void {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const { write } of group) write();
      this.#witness.count();
      this.#db.exec('COMMIT');
      this.#commits += 1;
      this.#witness.committed();
    } catch (error) {
      this.#undo();
      if (group.length > 1) for (const each of group) this.#commit([each]);
      else group[0]?.reject(storeError(error));
      return;
    }
    for (const { resolve } of group) resolve();
  }

  #undo(): void {
    try {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    } catch {
      // A disk that fails may fail here too; the next BEGIN then says so.
    }
  }
}
