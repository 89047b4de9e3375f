import type { Effect, HistoryEvent, TimerKey } from '../interpreter/model.ts';
import { ActivityTables } from './activities.ts';
import { Database } from './database.ts';
import { ExecutionTables } from './executions.ts';
import { MachineTables, type NewRevision } from './machines.ts';
import type {
  DueTimer,
  ExecutionFilter,
  ExecutionRow,
  MachineRow,
  NewExecution,
  RevisionRow,
  TimerRow,
} from './rows.ts';
import { VersionTables } from './versions.ts';
import { WaitingTables } from './waiting.ts';
import type { Written } from './written.ts';

export type {
  DueTimer,
  ExecutionFilter,
  ExecutionRow,
  MachineRow,
  NewExecution,
  RevisionRow,
  Standing,
  TimerRow,
} from './rows.ts';

/** All that the engine remembers, on SQLite. Reads are immediate; a write is acknowledged when it is on disk. */
export class Store {
  readonly versions: VersionTables;
  readonly activities: ActivityTables;
  readonly #db: Database;
  readonly #machines: MachineTables;
  readonly #executions: ExecutionTables;
  readonly #waiting: WaitingTables;
  #nextExecution: number;

  /** @param file a path, or `:memory:`. @throws where the store is of another version or damaged. */
  constructor(file: string) {
    this.#db = new Database(file);
    this.versions = new VersionTables(this.#db);
    this.activities = new ActivityTables(this.#db);
    this.#machines = new MachineTables(this.#db);
    this.#executions = new ExecutionTables(this.#db, this.#machines);
    this.#waiting = new WaitingTables(this.#db, this.activities);
    this.#nextExecution = this.#executions.lastId() + 1;
  }

  close(): void {
    this.#db.close();
  }

  /** How large the store may become, in pages of 4 KiB: a write that needs more is refused as on a full disk. */
  limitPages(pages: number): void {
    this.#db.exec(`PRAGMA max_page_count = ${Math.floor(pages)}`);
  }

  // Machines

  machine(arn: string): MachineRow | undefined {
    return this.#machines.machine(arn);
  }

  machines(after: string, limit: number): MachineRow[] {
    return this.#machines.machines(after, limit);
  }

  revision(id: number): RevisionRow | undefined {
    return this.#machines.revision(id);
  }

  /** Makes a machine, or gives it a new revision. */
  putMachine(machine: NewRevision): Promise<void> {
    return this.#machines.put(machine);
  }

  /** Its versions and aliases go with it; what its executions ran stays with them. */
  deleteMachine(arn: string): Promise<void> {
    return this.#machines.delete(arn, () => this.versions.forgetMachine(arn));
  }

  /** The machine is gone when its last execution has ended. */
  markDeleting(arn: string): Promise<void> {
    return this.#machines.markDeleting(arn);
  }

  deletingMachines(): string[] {
    return this.#machines.deleting();
  }

  hasRunning(machine: string): boolean {
    return this.#executions.hasRunning(machine);
  }

  putTags(arn: string, tags: string): Promise<void> {
    return this.#machines.putTags(arn, tags);
  }

  // Executions

  newExecutionId(): number {
    const id = this.#nextExecution;
    this.#nextExecution += 1;
    return id;
  }

  execution(id: number): ExecutionRow | undefined {
    return this.#executions.execution(id);
  }

  executionByArn(arn: string): ExecutionRow | undefined {
    return this.#executions.byArn(arn);
  }

  executions(filter: ExecutionFilter): ExecutionRow[] {
    return this.#executions.list(filter);
  }

  history(execution: number): HistoryEvent[] {
    return this.#executions.history(execution);
  }

  /** The start of an execution and its first transition, together. @returns false where the machine has one of this name: nothing is written then. */
  async begin(row: NewExecution, written: Written): Promise<boolean> {
    let made = false;
    const write = this.#db.write(() => {
      made = this.#executions.insert(row, written);
      if (!made) return;
      this.#executions.append(written);
      this.#waiting.tell(written.effects);
      if (written.stopped === null) this.#waiting.change(row.id, written);
    });
    await this.#announced(write, written);
    return made;
  }

  /** A transition, all of it or nothing. */
  commit(execution: number, written: Written): Promise<void> {
    const write = this.#db.write(() => this.#put(execution, written));
    return this.#announced(write, written);
  }

  /** An execution that had ended goes on; `token` is the caller's, so that a repeated call is known. */
  redrive(execution: number, written: Written, now: number, token: string | null): Promise<void> {
    const write = this.#db.write(() => {
      this.#executions.revive(execution, now, token);
      this.#put(execution, written);
    });
    return this.#announced(write, written);
  }

  /** Who waits for the task of an activity is told when it is on disk. Most writes have none, and then nothing of them is kept until then. */
  #announced(write: Promise<void>, { effects }: Written): Promise<void> {
    const tasks = effects.filter(({ service }) => service === 'activity').map(({ action }) => action);
    if (tasks.length === 0) return write;
    return write.then(() => {
      for (const task of tasks) this.activities.onTask(task);
    });
  }

  #put(execution: number, written: Written): void {
    this.#executions.update(execution, written);
    this.#executions.append(written);
    this.#waiting.tell(written.effects);
    if (written.stopped === null) this.#waiting.change(execution, written);
    else this.#waiting.end(execution, written);
  }

  // What waits

  nextDue(): number | undefined {
    return this.#waiting.nextDue();
  }

  /**
   * Timers that are due, with their executions, in the order in which they must fire; those after the one that is given. Where an
   * execution cannot be read at all, without them: whoever is read alone says so.
   */
  dueTimers(now: number, limit: number, after?: TimerRow): DueTimer[] {
    try {
      return this.#executions.due(now, limit, after);
    } catch {
      return this.#waiting.due(now, limit, after).map((timer) => ({ ...timer, row: undefined }));
    }
  }

  /** Grows with every commit: what was read before the last one may be of the past. */
  get commits(): number {
    return this.#db.commits;
  }

  /** A timer that concerned nothing any more. */
  forgetTimer(execution: number, key: TimerKey): Promise<void> {
    return this.#waiting.forgetTimer(execution, key);
  }

  /** Effects that were decided and not answered, after this place. */
  openEffects(after = { execution: 0, token: '' }, limit = 1_000_000): { execution: number; effect: Effect }[] {
    return this.#waiting.openEffects(after, limit);
  }

  /** Nothing more is done of an execution that cannot be read; `--check` names it. */
  setAside(execution: number, why: string): Promise<void> {
    return this.#db.write(() => {
      this.#db.run('INSERT OR REPLACE INTO damaged VALUES (?, ?)', execution, why);
      this.#waiting.forget(execution);
    });
  }

  /** An effect that nothing waits for was done. */
  dropEffect(token: string): Promise<void> {
    return this.#waiting.dropEffect(token);
  }

  // Schedules

  lastOccurrence(schedule: string): number | undefined {
    const last = this.#db.get('SELECT last FROM schedules WHERE name = ?', schedule)?.['last'];
    return typeof last === 'number' ? last : undefined;
  }

  putOccurrence(schedule: string, last: number): Promise<void> {
    const sql = 'INSERT INTO schedules VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last';
    return this.#db.write(() => void this.#db.run(sql, schedule, last));
  }
}
