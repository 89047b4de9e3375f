import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { executionsOf } from './check.ts';
import { checksum } from './checksum.ts';
import { lockStore } from './database.ts';
import { Examiner, type Problem, timersOf } from './examine.ts';
import { prepareStore } from './schema.ts';

/** Tables that are few rows: copied row by row. */
const small = ['arns', 'machines', 'revisions', 'versions', 'aliases', 'activities', 'schedules'];

/**
 * Makes a new store of all that can be read of a damaged one and puts it in its place; the old one stays beside it. Executions whose state is
 * whole go on, with their timers and calls; of a history that has holes, what is left is kept.
 * @returns what is lost, and where the old store is. @throws where another engine uses it
 */
export function recoverStore(
  file: string,
  now: Date,
): { readonly problems: readonly Problem[]; readonly kept: string } {
  const lock = lockStore(`${file}.lock`);
  try {
    const fresh = `${file}.new`;
    for (const end of ['', '-wal', '-shm']) rmSync(`${fresh}${end}`, { force: true });
    const problems = copy(file, fresh);
    const kept = `${file}.damaged-${now.toISOString().replaceAll(':', '-')}`;
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${kept}${end}`);
    renameSync(fresh, file);
    rmSync(`${file}.seen`, { force: true });
    return { problems, kept };
  } finally {
    lock.close();
  }
}

function copy(from: string, to: string): Problem[] {
  const old = new DatabaseSync(from);
  const made = new DatabaseSync(to);
  try {
    // What is damaged may not be repaired by chance while it is read.
    old.exec('PRAGMA query_only = ON');
    made.exec('PRAGMA synchronous = FULL');
    prepareStore(made);
    made.exec('BEGIN');
    const problems = small.flatMap((table) => copyTable(old, made, table));
    const examiner = new Examiner(old);
    for (const named of executionsOf(old)) {
      for (const { id, name } of named) {
        problems.push(...examiner.problems(id, name));
        copyExecution(old, made, examiner, id);
      }
    }
    problems.push(...copyTable(old, made, 'activity_tasks'), ...copyTold(old, made));
    made.exec('COMMIT');
    return problems;
  } finally {
    old.close();
    made.close();
  }
}

function insert(db: DatabaseSync, table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  db.prepare(sql).run(...(Object.values(row) as SQLInputValue[]));
}

function copyTable(old: DatabaseSync, made: DatabaseSync, table: string): Problem[] {
  try {
    for (const row of old.prepare(`SELECT * FROM ${table}`).iterate()) insert(made, table, row);
    return [];
  } catch (error) {
    const what = `cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`;
    return [{ execution: `(table ${table})`, what, lost: true }];
  }
}

function copyExecution(old: DatabaseSync, made: DatabaseSync, examiner: Examiner, id: number): void {
  const state = examiner.state(id);
  if (state === undefined) return;
  insert(made, 'executions', state.row);
  for (const { place, text } of examiner.journal(id))
    insert(made, 'journal', { place, events: text, sum: checksum(place, text) });
  const limits = (examiner.timers(id) ?? []).filter(({ kind }) => kind === 'execution');
  if (state.snapshot.status !== 'RUNNING') return;
  for (const timer of [...timersOf(state.snapshot), ...limits]) insert(made, 'timers', { execution: id, ...timer });
  copyEffects(old, made, id);
}

/** What executions tell one another stands under none of them. */
function copyTold(old: DatabaseSync, made: DatabaseSync): Problem[] {
  copyEffects(old, made, 0);
  return [];
}

function copyEffects(old: DatabaseSync, made: DatabaseSync, execution: number): void {
  try {
    for (const row of old.prepare('SELECT * FROM effects WHERE execution = ?').iterate(execution))
      if (checksum(execution, String(row['effect'])) === row['sum']) insert(made, 'effects', row);
  } catch {
    // A call that cannot be read is not made again; its task ends by its time limit or by hand.
  }
}
