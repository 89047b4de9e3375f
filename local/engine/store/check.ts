import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Examiner, type Problem } from './examine.ts';
import { schemaVersion } from './schema.ts';

const chunk = 500;

/** A store up to this size is looked through at every start: that takes a tenth of a second or so. */
export const smallStore = 8 * 1024 * 1024;

export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Ids and names of all executions. They stand in an index of their own, so that a damaged row still has a name. */
export function* executionsOf(db: DatabaseSync): Generator<Named[]> {
  try {
    yield* pages(db, 'INDEXED BY sqlite_autoindex_executions_1', '(machine, name) > (?, ?)', 'machine, name');
  } catch {
    // The index itself is damaged; the rows that are whole have their names as well.
    yield* rowsThatAreThere(db);
  }
}

function* pages(db: DatabaseSync, index: string, after: string, order: string): Generator<Named[]> {
  const sql = `SELECT id, machine, name FROM executions ${index} WHERE ${after} ORDER BY ${order} LIMIT ${chunk}`;
  let place: [number, string] = [-1, ''];
  for (;;) {
    const rows = db.prepare(sql).all(...place) as unknown as (Named & { machine: number })[];
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    place = [last.machine, last.name];
  }
}

function* rowsThatAreThere(db: DatabaseSync): Generator<Named[]> {
  const one = db.prepare('SELECT id, name FROM executions WHERE id = ?');
  let misses = 0;
  for (let id = 1; misses < 100_000; id += 1) {
    misses += 1;
    try {
      const row = one.get(id) as Named | undefined;
      if (row === undefined) continue;
      yield [row];
      misses = 0;
    } catch {
      yield [{ id, name: `number ${id}` }];
    }
  }
}

/** Looks at every execution, some at a time: what is yielded was found in one handful. */
export function* problemsOf(db: DatabaseSync): Generator<Problem[]> {
  const examiner = new Examiner(db);
  for (const named of executionsOf(db)) yield named.flatMap(({ id, name }) => examiner.problems(id, name));
}

/** What SQLite itself says of the file: nothing where it is sound. */
export function fileFaults(db: DatabaseSync): string[] {
  try {
    const said = db
      .prepare('PRAGMA integrity_check(20)')
      .all()
      .map((row) => String(row['integrity_check']));
    return said.filter((line) => line !== 'ok');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

export interface Findings {
  readonly file: readonly string[];
  readonly problems: readonly Problem[];
}

/** Opens a store for looking only. @throws where it is no store of this version. */
export function openForLooking(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA busy_timeout = 2000; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;');
    const version = db.prepare("SELECT value FROM meta WHERE key = 'version'").get()?.['value'];
    if (version === String(schemaVersion)) return db;
    throw new Error(
      `the store has version ${String(version)}: start the engine once, which brings it to ${schemaVersion}`,
    );
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Everything that is wrong with a store; an engine may run on it meanwhile. */
export function checkStore(file: string): Findings {
  const db = openForLooking(file);
  try {
    // All of it at one moment: an execution may go on while it is looked at.
    db.exec('BEGIN');
    return { file: fileFaults(db), problems: [...problemsOf(db)].flat() };
  } finally {
    db.close();
  }
}

/** The check that every start can afford; a large store is looked through while the engine runs. */
export function checkAtStart(file: string): Findings | undefined {
  if (!existsSync(file) || statSync(file).size > smallStore) return undefined;
  try {
    return checkStore(file);
  } catch {
    // Another version, or no store at all: opening it says so, with what to do.
    return undefined;
  }
}

/** Findings in words, a line each; empty where nothing is wrong. */
export function describeFindings({ file, problems }: Findings): string[] {
  const names = new Map<string, string[]>();
  for (const { execution, what } of problems) names.set(execution, [...(names.get(execution) ?? []), what]);
  return [
    ...file.map((line) => `the file: ${line}`),
    ...[...names].map(([name, what]) => `execution ${name}: ${what.join('; ')}`),
  ];
}
