import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Effect, HistoryEvent, Snapshot, Status, TimerKind, Transition } from '../interpreter/model.ts';
import { GroupCommit } from './group-commit.ts';
import { prepareSchema } from './schema.ts';

export interface MachineRow {
  readonly arn: string;
  readonly name: string;
  readonly created: number;
  readonly tags: string;
  readonly revision: RevisionRow;
}

export interface RevisionRow {
  readonly id: number;
  readonly uuid: string;
  readonly definition: string;
  readonly role: string;
  readonly updated: number;
}

export interface ExecutionRow {
  readonly id: number;
  readonly arn: string;
  readonly machine: string;
  readonly revision: number;
  readonly name: string;
  readonly status: Status;
  readonly started: number;
  readonly stopped: number | null;
  readonly input: string;
  readonly snapshot: Snapshot;
}

export interface TimerRow {
  readonly seq: number;
  readonly due: number;
  readonly execution: number;
  readonly frame: number;
  readonly kind: TimerKind;
}

type Row = Record<string, unknown>;

/** All that the engine remembers, on SQLite. Reads are immediate; a write is acknowledged when it is on disk. */
export class Store {
  readonly #db: DatabaseSync;
  readonly #group: GroupCommit;
  readonly #statements = new Map<string, StatementSync>();
  #nextExecution: number;

  /** @param file a path, or `:memory:`. @throws where the store is of another version or damaged. */
  constructor(file: string) {
    this.#db = open(file);
    this.#group = new GroupCommit(this.#db);
    this.#nextExecution = Number(this.#get('SELECT coalesce(max(id), 0) AS id FROM executions')?.['id'] ?? 0) + 1;
  }

  close(): void {
    this.#group.flush();
    this.#db.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#db.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  #get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  #all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  // Machines

  machine(arn: string): MachineRow | undefined {
    const row = this.#get('SELECT * FROM machines WHERE arn = ?', arn);
    return row === undefined ? undefined : this.#machineRow(row);
  }

  machines(after: string, limit: number): MachineRow[] {
    return this.#all('SELECT * FROM machines WHERE arn > ? ORDER BY arn LIMIT ?', after, limit).map((row) =>
      this.#machineRow(row),
    );
  }

  #machineRow(row: Row): MachineRow {
    const revision = this.revision(Number(row['revision']));
    if (revision === undefined)
      throw new Error(`the store is damaged: ${String(row['arn'])} has no revision ${String(row['revision'])}`);
    return {
      arn: String(row['arn']),
      name: String(row['name']),
      created: Number(row['created']),
      tags: String(row['tags']),
      revision,
    };
  }

  revision(id: number): RevisionRow | undefined {
    return this.#get('SELECT id, uuid, definition, role, updated FROM revisions WHERE id = ?', id) as
      | RevisionRow
      | undefined;
  }

  /** Makes a machine, or gives it a new revision. */
  putMachine(machine: {
    arn: string;
    name: string;
    now: number;
    uuid: string;
    definition: string;
    role: string;
  }): Promise<void> {
    return this.#group.write(() => {
      this.#run(
        'INSERT INTO revisions (machine, uuid, definition, role, updated) VALUES (?, ?, ?, ?, ?)',
        machine.arn,
        machine.uuid,
        machine.definition,
        machine.role,
        machine.now,
      );
      this.#run(
        `INSERT INTO machines (arn, name, revision, created) VALUES (?, ?, last_insert_rowid(), ?)
         ON CONFLICT (arn) DO UPDATE SET revision = excluded.revision`,
        machine.arn,
        machine.name,
        machine.now,
      );
    });
  }

  deleteMachine(arn: string): Promise<void> {
    return this.#group.write(() => this.#run('DELETE FROM machines WHERE arn = ?', arn));
  }

  putTags(arn: string, tags: string): Promise<void> {
    return this.#group.write(() => this.#run('UPDATE machines SET tags = ? WHERE arn = ?', tags, arn));
  }

  // Executions

  newExecutionId(): number {
    const id = this.#nextExecution;
    this.#nextExecution += 1;
    return id;
  }

  execution(id: number): ExecutionRow | undefined {
    return executionRow(this.#get('SELECT * FROM executions WHERE id = ?', id));
  }

  executionByArn(arn: string): ExecutionRow | undefined {
    return executionRow(this.#get('SELECT * FROM executions WHERE arn = ?', arn));
  }

  /** Newest first, as ListExecutions gives them; `before` is the id that the page comes after. */
  executions(filter: { machine?: string; status?: string; before: number; limit: number }): ExecutionRow[] {
    const machine = filter.machine === undefined ? '' : 'machine = ? AND ';
    const status = filter.status === undefined ? '' : 'status = ? AND ';
    const values = [filter.machine, filter.status].filter((value) => value !== undefined);
    const sql = `SELECT * FROM executions WHERE ${machine}${status}id < ? ORDER BY id DESC LIMIT ?`;
    return this.#all(sql, ...values, filter.before, filter.limit).flatMap((row) => executionRow(row) ?? []);
  }

  /** The start of an execution and its first transition, together. */
  begin(
    row: Omit<ExecutionRow, 'stopped' | 'status' | 'snapshot'>,
    transition: Transition,
    now: number,
  ): Promise<void> {
    return this.#group.write(() => {
      this.#run(
        "INSERT INTO executions (id, arn, machine, revision, name, status, started, input, snapshot) VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, ?, '')",
        row.id,
        row.arn,
        row.machine,
        row.revision,
        row.name,
        row.started,
        row.input,
      );
      this.#write(row.id, transition, now);
    });
  }

  /** A transition, all of it or nothing. */
  commit(execution: number, transition: Transition, now: number): Promise<void> {
    return this.#group.write(() => this.#write(execution, transition, now));
  }

  #write(execution: number, transition: Transition, now: number): void {
    const { snapshot, events } = transition;
    const ended = snapshot.status !== 'RUNNING';
    const text = JSON.stringify(snapshot);
    if (ended) {
      this.#run(
        'UPDATE executions SET status = ?, stopped = ?, snapshot = ? WHERE id = ?',
        snapshot.status,
        now,
        text,
        execution,
      );
      this.#run('DELETE FROM timers WHERE execution = ?', execution);
      this.#run('DELETE FROM effects WHERE execution = ?', execution);
    } else {
      this.#run('UPDATE executions SET snapshot = ? WHERE id = ?', text, execution);
    }
    const first = events[0];
    if (first !== undefined)
      this.#run('INSERT INTO journal VALUES (?, ?, ?)', execution, first.id, JSON.stringify(events));
    this.#writeOwn(transition.effects);
    if (ended) return;
    for (const { frame, kind } of transition.timersCleared) {
      this.#run('DELETE FROM timers WHERE execution = ? AND frame = ? AND kind = ?', execution, frame, kind);
    }
    for (const { frame, kind, due } of transition.timersSet) {
      this.#run(
        'INSERT OR REPLACE INTO timers (due, execution, frame, kind) VALUES (?, ?, ?, ?)',
        due,
        execution,
        frame,
        kind,
      );
    }
    for (const token of transition.effectsDropped) this.#run('DELETE FROM effects WHERE token = ?', token);
    for (const effect of transition.effects) {
      if (effect.unanswered === true) continue;
      this.#run('INSERT INTO effects VALUES (?, ?, ?)', effect.token, execution, JSON.stringify(effect));
    }
  }

  /** What executions tell one another outlives the one that says it: it stands under no execution. */
  #writeOwn(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.unanswered === true)
        this.#run('INSERT OR REPLACE INTO effects VALUES (?, 0, ?)', effect.token, JSON.stringify(effect));
    }
  }

  /** An effect that nothing waits for was done. */
  dropEffect(token: string): Promise<void> {
    return this.#group.write(() => this.#run('DELETE FROM effects WHERE token = ?', token));
  }

  history(execution: number): HistoryEvent[] {
    return this.#all('SELECT events FROM journal WHERE execution = ? ORDER BY first', execution).flatMap(
      (row) => JSON.parse(String(row['events'])) as HistoryEvent[],
    );
  }

  // What waits

  nextDue(): number | undefined {
    const due = this.#get('SELECT min(due) AS due FROM timers')?.['due'];
    return typeof due === 'number' ? due : undefined;
  }

  /** Timers that are due, in the order in which they must fire. */
  dueTimers(now: number, limit: number): TimerRow[] {
    return this.#all(
      'SELECT * FROM timers WHERE due <= ? ORDER BY due, seq LIMIT ?',
      now,
      limit,
    ) as unknown as TimerRow[];
  }

  /** A timer that concerned nothing any more. */
  forgetTimer(seq: number): Promise<void> {
    return this.#group.write(() => this.#run('DELETE FROM timers WHERE seq = ?', seq));
  }

  /** Effects that were decided and not answered, for a restart. */
  openEffects(): { execution: number; effect: Effect }[] {
    return this.#all('SELECT execution, effect FROM effects ORDER BY rowid').map((row) => ({
      execution: Number(row['execution']),
      effect: JSON.parse(String(row['effect'])) as Effect,
    }));
  }

  // Schedules

  lastOccurrence(schedule: string): number | undefined {
    const last = this.#get('SELECT last FROM schedules WHERE name = ?', schedule)?.['last'];
    return typeof last === 'number' ? last : undefined;
  }

  putOccurrence(schedule: string, last: number): Promise<void> {
    return this.#group.write(() =>
      this.#run(
        'INSERT INTO schedules VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last',
        schedule,
        last,
      ),
    );
  }
}

/** Opens the file. @throws Error that says what is wrong with it and what to do. */
function open(file: string): DatabaseSync {
  try {
    const db = new DatabaseSync(file);
    prepareSchema(db);
    return db;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const told = [
      [/locked/, 'another engine uses it: end that one, or give this one another folder with --data'],
      [/not a database|malformed/, 'it is damaged: put a copy in its place, or begin with an empty folder'],
      [/unable to open|readonly|read-only/, 'it cannot be written: look at the folder and its rights'],
    ] as const;
    const advice = told.find(([pattern]) => pattern.test(message))?.[1];
    throw new Error(`the store ${file} cannot be opened (${message})${advice === undefined ? '' : `; ${advice}`}`, {
      cause: error,
    });
  }
}

function executionRow(row: Row | undefined): ExecutionRow | undefined {
  if (row === undefined) return undefined;
  return { ...row, snapshot: JSON.parse(String(row['snapshot'])) as Snapshot } as unknown as ExecutionRow;
}
