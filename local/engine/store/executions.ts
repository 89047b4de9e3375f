import type { HistoryEvent, Snapshot, Status, TimerKind } from '../interpreter/model.ts';
import { checksum, DamagedRow, givenSum, stateSum } from './checksum.ts';
import type { Access, Line } from './database.ts';
import { decodeEvents } from './journal-codec.ts';
import type { MachineTables } from './machines.ts';
import {
  beforeAll,
  type DueTimer,
  type ExecutionFilter,
  type ExecutionRow,
  type NewExecution,
  type ReadStanding,
  type TimerRow,
} from './rows.ts';
import { placesEach, type Written } from './written.ts';

/** What {@link StoredStanding} and {@link StoredExecution} take of an execution, in their order. */
const standing = 'e.id, e.machine, e.revision, e.name, e.status, e.started, e.input, e.snapshot, e.state_sum';
const columns = `${standing}, e.stopped, e.version, e.alias, e.redrives, e.redriven, e.redrive_token`;
const standingCount = standing.split(',').length;

/** Executions and their journal. */
export class ExecutionTables {
  readonly #access: Access;
  readonly #machines: MachineTables;
  constructor(access: Access, machines: MachineTables) {
    this.#access = access;
    this.#machines = machines;
  }

  execution(id: number): ExecutionRow | undefined {
    return this.#read(this.#access.lines(`SELECT ${columns} FROM executions e WHERE id = ?`, id)[0]);
  }

  byArn(arn: string): ExecutionRow | undefined {
    const place = arn.lastIndexOf(':');
    const machine = this.#machines.numberOf(arn.slice(0, place).replace(':execution:', ':stateMachine:'));
    if (machine === undefined) return undefined;
    const sql = `SELECT ${columns} FROM executions e WHERE machine = ? AND name = ?`;
    return this.#read(this.#access.lines(sql, machine, arn.slice(place + 1))[0]);
  }

  /** Newest first, as ListExecutions gives them; `before` is the id that the page comes after. */
  list(filter: ExecutionFilter): ExecutionRow[] {
    const machine = filter.machine === undefined ? undefined : (this.#machines.numberOf(filter.machine) ?? -1);
    const given = Object.entries({ machine, version: filter.version, alias: filter.alias, status: filter.status });
    const wanted = given.flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
    const redriven = filter.redriven === undefined ? [] : [filter.redriven ? 'redrives > 0' : 'redrives = 0'];
    const conditions = [...wanted.map(({ column }) => `${column} = ?`), ...redriven, 'id < ?'].join(' AND ');
    const sql = `SELECT ${columns} FROM executions e WHERE ${conditions} ORDER BY id DESC LIMIT ?`;
    const rows = this.#access.lines(sql, ...wanted.map(({ value }) => value), filter.before, filter.limit);
    return rows.flatMap((row) => this.#read(row) ?? []);
  }

  hasRunning(machineArn: string): boolean {
    const sql = "SELECT 1 AS found FROM executions WHERE machine = ? AND status = 'RUNNING' LIMIT 1";
    return this.#access.get(sql, this.#machines.numberOf(machineArn) ?? -1) !== undefined;
  }

  #read(line: Line | undefined): ExecutionRow | undefined {
    if (line === undefined) return undefined;
    return new StoredExecution(line, this.#machines.arnOf(Number(line[1])));
  }

  /** Timers that are due, each with the execution that it belongs to: both are read in one go, in the order in which they must fire. */
  due(now: number, limit: number, after: TimerRow = beforeAll): DueTimer[] {
    const sql = `SELECT ${standing}, t.due, t.execution, t.frame, t.kind
      FROM timers t LEFT JOIN executions e ON e.id = t.execution
      WHERE t.due <= ? AND (t.due, t.execution, t.frame, t.kind) > (?, ?, ?, ?) ORDER BY t.due, t.execution, t.frame, t.kind LIMIT ?`;
    return this.#access.lines(sql, now, after.due, after.execution, after.frame, after.kind, limit).map((line) => {
      const [due, execution, frame, kind] = line.slice(standingCount) as [number, number, number, TimerKind];
      const row = line[0] === null ? undefined : new StoredStanding(line, this.#machines.arnOf(line[1] as number));
      return { due, execution, frame, kind, row };
    });
  }

  /** Inside a write. @returns false where the machine has an execution of this name. */
  insert(row: NewExecution, written: Written): boolean {
    const { id, revision, name, started, input, version, alias } = row;
    const { status, stopped, snapshot } = written;
    const machine = this.#machines.numberOf(row.machine);
    if (machine === undefined) throw new Error(`there is no machine ${row.machine}`);
    const sql = `INSERT INTO executions (id, machine, revision, name, status, started, stopped, version, alias, input, given_sum, snapshot, state_sum)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (machine, name) DO NOTHING`;
    const given = [
      id,
      machine,
      revision,
      name,
      status,
      started,
      stopped,
      version,
      alias,
      input,
      givenSum(row),
    ] as const;
    return this.#access.run(sql, ...given, snapshot, written.stateSum) > 0;
  }

  /** Inside a write. */
  update(id: number, { status, stopped, snapshot, stateSum: sum }: Written): void {
    if (stopped === null)
      this.#access.run('UPDATE executions SET snapshot = ?, state_sum = ? WHERE id = ?', snapshot, sum, id);
    else {
      const sql = 'UPDATE executions SET status = ?, stopped = ?, snapshot = ?, state_sum = ? WHERE id = ?';
      this.#access.run(sql, status, stopped, snapshot, sum, id);
    }
  }

  /** Inside a write: an execution that had ended goes on. */
  revive(id: number, now: number, token: string | null): void {
    const sql = `UPDATE executions SET status = 'RUNNING', stopped = NULL, redrives = redrives + 1, redriven = ?, redrive_token = ? WHERE id = ?`;
    this.#access.run(sql, now, token, id);
  }

  /** Inside a write. */
  append({ journal }: Written): void {
    if (journal === undefined) return;
    this.#access.run('INSERT INTO journal VALUES (?, ?, ?)', journal.place, journal.events, journal.sum);
  }

  /** @throws DamagedRow */
  history(execution: number): HistoryEvent[] {
    const sql = 'SELECT place, events, sum FROM journal WHERE place BETWEEN ? AND ? ORDER BY place';
    const first = execution * placesEach;
    return this.#access.all(sql, first, first + placesEach - 1).flatMap((row) => {
      const events = String(row['events']);
      if (checksum(Number(row['place']), events) !== row['sum'])
        throw new DamagedRow(
          execution,
          `events of execution ${execution} from number ${Number(row['place']) - first} on`,
        );
      return decodeEvents(events, Number(row['place']) - first);
    });
  }

  lastId(): number {
    const last = this.#access.get('SELECT max(id) AS id FROM executions')?.['id'];
    const written = this.#access.get('SELECT max(place) AS place FROM journal')?.['place'];
    return Math.max(Number(last ?? 0), Math.floor(Number(written ?? 0) / placesEach));
  }
}

/** A row whose snapshot is parsed and checked when somebody looks at it: lists do not. */
class StoredStanding implements ReadStanding {
  readonly id: number;
  readonly arn: string;
  readonly machine: string;
  readonly revision: number;
  readonly name: string;
  readonly status: Status;
  readonly started: number;
  readonly input: string;
  readonly text: string;
  readonly sum: number;
  #snapshot: Snapshot | undefined;
  constructor(line: Line, machine: string) {
    this.id = line[0] as number;
    this.machine = machine;
    this.revision = line[2] as number;
    this.name = String(line[3]);
    this.arn = `${machine.replace(':stateMachine:', ':execution:')}:${this.name}`;
    this.status = line[4] as Status;
    this.started = line[5] as number;
    this.input = line[6] as string;
    this.text = String(line[7]);
    this.sum = line[8] as number;
  }

  get snapshot(): Snapshot {
    if (this.#snapshot !== undefined) return this.#snapshot;
    if (stateSum(this.id, this.status, this.text) !== this.sum)
      throw new DamagedRow(this.id, `what the execution ${this.name} has come to cannot be read`);
    this.#snapshot = JSON.parse(this.text) as Snapshot;
    return this.#snapshot;
  }
}

class StoredExecution extends StoredStanding implements ExecutionRow {
  readonly stopped: number | null;
  readonly version: string | null;
  readonly alias: string | null;
  readonly redrives: number;
  readonly redriven: number | null;
  readonly redrive_token: string | null;
  constructor(line: Line, machine: string) {
    super(line, machine);
    this.stopped = line[9] as number | null;
    this.version = line[10] as string | null;
    this.alias = line[11] as string | null;
    this.redrives = line[12] as number;
    this.redriven = line[13] as number | null;
    this.redrive_token = line[14] as string | null;
  }
}
