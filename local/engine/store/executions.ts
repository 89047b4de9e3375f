import type { HistoryEvent, Snapshot } from '../interpreter/model.ts';
import { checksum, DamagedRow, givenSum, stateSum } from './checksum.ts';
import type { Access, Row } from './database.ts';
import { decodeEvents } from './journal-codec.ts';
import type { MachineTables } from './machines.ts';
import type { ExecutionFilter, ExecutionRow, NewExecution } from './rows.ts';

/** More than the events of any execution: the place of a journal row is execution * this + number of its first event. */
export const placesEach = 32_768;

/** Executions and their journal. */
export class ExecutionTables {
  readonly #access: Access;
  readonly #machines: MachineTables;
  constructor(access: Access, machines: MachineTables) {
    this.#access = access;
    this.#machines = machines;
  }

  execution(id: number): ExecutionRow | undefined {
    return this.#read(this.#access.get('SELECT * FROM executions WHERE id = ?', id));
  }

  byArn(arn: string): ExecutionRow | undefined {
    const place = arn.lastIndexOf(':');
    const machine = this.#machines.numberOf(arn.slice(0, place).replace(':execution:', ':stateMachine:'));
    if (machine === undefined) return undefined;
    const sql = 'SELECT * FROM executions WHERE machine = ? AND name = ?';
    return this.#read(this.#access.get(sql, machine, arn.slice(place + 1)));
  }

  /** Newest first, as ListExecutions gives them; `before` is the id that the page comes after. */
  list(filter: ExecutionFilter): ExecutionRow[] {
    const machine = filter.machine === undefined ? undefined : (this.#machines.numberOf(filter.machine) ?? -1);
    const given = Object.entries({ machine, version: filter.version, alias: filter.alias, status: filter.status });
    const wanted = given.flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
    const redriven = filter.redriven === undefined ? [] : [filter.redriven ? 'redrives > 0' : 'redrives = 0'];
    const conditions = [...wanted.map(({ column }) => `${column} = ?`), ...redriven, 'id < ?'].join(' AND ');
    const sql = `SELECT * FROM executions WHERE ${conditions} ORDER BY id DESC LIMIT ?`;
    const rows = this.#access.all(sql, ...wanted.map(({ value }) => value), filter.before, filter.limit);
    return rows.flatMap((row) => this.#read(row) ?? []);
  }

  hasRunning(machineArn: string): boolean {
    const sql = "SELECT 1 AS found FROM executions WHERE machine = ? AND status = 'RUNNING' LIMIT 1";
    return this.#access.get(sql, this.#machines.numberOf(machineArn) ?? -1) !== undefined;
  }

  #read(row: Row | undefined): ExecutionRow | undefined {
    if (row === undefined) return undefined;
    const machine = this.#machines.arnOf(Number(row['machine']));
    return new StoredExecution(row, machine) as unknown as ExecutionRow;
  }

  /** Inside a write. @returns false where the machine has an execution of this name. */
  insert(row: NewExecution, status: string, stopped: number | null, snapshot: string): boolean {
    const { id, revision, name, started, input, version, alias } = row;
    const machine = this.#machines.numberOf(row.machine);
    if (machine === undefined) throw new Error(`there is no machine ${row.machine}`);
    const sql = `INSERT INTO executions (id, machine, revision, name, status, started, stopped, version, alias, input, given_sum, snapshot, state_sum)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (machine, name) DO NOTHING`;
    const sums = [givenSum(row), stateSum(id, status, snapshot)] as const;
    return (
      this.#access.run(
        sql,
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
        sums[0],
        snapshot,
        sums[1],
      ) > 0
    );
  }

  /** Inside a write. */
  update(id: number, status: string, stopped: number | null, snapshot: string): void {
    const sum = stateSum(id, status, snapshot);
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
  append(execution: number, first: number, events: string): void {
    const place = execution * placesEach + first;
    this.#access.run('INSERT INTO journal VALUES (?, ?, ?)', place, events, checksum(place, events));
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
class StoredExecution {
  readonly #row: Row;
  #snapshot: Snapshot | undefined;
  constructor(row: Row, machine: string) {
    const { snapshot, given_sum, state_sum, ...plain } = row;
    Object.assign(this, plain, {
      machine,
      arn: `${machine.replace(':stateMachine:', ':execution:')}:${String(row['name'])}`,
    });
    this.#row = { id: row['id'], status: row['status'], name: row['name'], snapshot, sum: state_sum };
    Object.defineProperty(this, 'snapshot', { enumerable: true, get: () => this.#read() });
  }

  #read(): Snapshot {
    if (this.#snapshot !== undefined) return this.#snapshot;
    const text = String(this.#row['snapshot']);
    const id = Number(this.#row['id']);
    if (stateSum(id, String(this.#row['status']), text) !== this.#row['sum'])
      throw new DamagedRow(id, `what the execution ${String(this.#row['name'])} has come to cannot be read`);
    this.#snapshot = JSON.parse(text) as Snapshot;
    return this.#snapshot;
  }
}
