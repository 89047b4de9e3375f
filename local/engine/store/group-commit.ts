import type { DatabaseSync } from 'node:sqlite';

interface Pending {
  readonly write: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Writes that come in one turn of the event loop share one transaction, so one fsync; each is acknowledged after it. */
export class GroupCommit {
  readonly #db: DatabaseSync;
  #pending: Pending[] = [];
  #scheduled = false;
  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Resolves when the write is on disk. Rejects with its own error; the others of the group are not touched by that. */
  write(write: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ write, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.flush());
    });
  }

  flush(): void {
    this.#scheduled = false;
    const group = this.#pending;
    this.#pending = [];
    if (group.length === 0) return;
    this.#commit(group);
  }

  #commit(group: readonly Pending[]): void {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const { write } of group) write();
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      if (group.length > 1) for (const each of group) this.#commit([each]);
      else group[0]?.reject(error);
      return;
    }
    for (const { resolve } of group) resolve();
  }
}
