import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { GroupCommit } from './group-commit.ts';
import { prepareStore } from './schema.ts';
import { cannotOpen } from './trouble.ts';
import { Witness } from './witness.ts';

export type Row = Record<string, unknown>;

/** A row as its values in the order of the columns: made faster than one with names. */
export type Line = readonly unknown[];

/** How the tables of the store reach the one database. */
export interface Access {
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  lines(sql: string, ...values: SQLInputValue[]): Line[];
  /** Only inside `write`. @returns how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** Resolves when it is on disk; the function may be called twice, so it changes nothing but the database. */
  write(write: () => void): Promise<void>;
}

/**
 * The SQLite file: statements that are prepared once, and writes that share a commit. One engine a store: the lock is that of a second
 * file, so that a backup and `--check` may read while the engine writes.
 */
export class Database implements Access {
  readonly #db: DatabaseSync;
  readonly #lock: DatabaseSync | undefined;
  readonly #group: GroupCommit;
  readonly #witness: Witness;
  readonly #statements = new Map<string, StatementSync>();
  readonly #lines = new Map<string, StatementSync>();

  /** @param file a path, or `:memory:`. @throws Error that says what is wrong with the store and what to do. */
  constructor(file: string) {
    try {
      this.#lock = file === ':memory:' ? undefined : lockStore(`${file}.lock`);
    } catch (error) {
      throw cannotOpen(file, error);
    }
    let db: DatabaseSync | undefined;
    try {
      db = open(file);
      this.#witness = new Witness(db, file);
    } catch (error) {
      db?.close();
      this.#lock?.close();
      throw cannotOpen(file, error);
    }
    this.#db = db;
    this.#group = new GroupCommit(this.#db, this.#witness);
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#db.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  lines(sql: string, ...values: SQLInputValue[]): Line[] {
    const known = this.#lines.get(sql);
    if (known !== undefined) return known.all(...values) as unknown as Line[];
    const made = this.#db.prepare(sql);
    made.setReturnArrays(true);
    this.#lines.set(sql, made);
    return made.all(...values) as unknown as Line[];
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  write(write: () => void): Promise<void> {
    return this.#group.write(write);
  }

  get commits(): number {
    return this.#group.commits;
  }

  /** Runs a statement that is no write of the engine's (a pragma). */
  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** What was acknowledged is on disk already; what is pending is written now. The write-ahead log goes into the file. */
  close(): void {
    this.#group.flush();
    this.#db.close();
    this.#witness.close();
    this.#lock?.close();
  }
}

/** The lock ends with the process, however it ends. @throws `database is locked` where another process holds it. */
export function lockStore(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    // A process that was just killed may take a moment to let go.
    db.exec('PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a store, checks what can be checked in a moment, and brings its tables to this version. */
function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA busy_timeout = 2000; PRAGMA cell_size_check = ON; PRAGMA journal_mode = WAL;');
    // The log is put into the file when it has this many pages: seldom, because pages that change often are then written once.
    db.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000;');
    prepareStore(db);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    checkSize(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A file that ends too early holds pages no more that its tables point to. */
function checkSize(db: DatabaseSync, file: string): void {
  if (file === ':memory:') return;
  const [pages, size] = ['page_count', 'page_size'].map((name) => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]));
  const wanted = (pages ?? 0) * (size ?? 0);
  const found = statSync(file).size;
  if (found < wanted) throw new Error(`the file is truncated: it has ${found} bytes of ${wanted}`);
}
