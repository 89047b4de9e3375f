import type { Access, Row } from './database.ts';
import type { MachineRow, RevisionRow } from './rows.ts';

export interface NewRevision {
  readonly arn: string;
  readonly name: string;
  readonly now: number;
  readonly uuid: string;
  readonly definition: string;
  readonly role: string;
  readonly settings: string;
  readonly initial: boolean;
}

/** Machines and what they were and are. Machines are few and asked for with every start, so they are kept at hand. */
export class MachineTables {
  readonly #access: Access;
  readonly #known = new Map<string, MachineRow>();
  readonly #numbers = new Map<string, number>();
  readonly #arns = new Map<number, string>();
  constructor(access: Access) {
    this.#access = access;
  }

  machine(arn: string): MachineRow | undefined {
    const known = this.#known.get(arn);
    if (known !== undefined) return known;
    const row = this.#access.get('SELECT * FROM machines WHERE arn = ?', arn);
    if (row === undefined) return undefined;
    const made = this.#machineRow(row);
    this.#known.set(arn, made);
    return made;
  }

  machines(after: string, limit: number): MachineRow[] {
    const sql = 'SELECT * FROM machines WHERE arn > ? ORDER BY arn LIMIT ?';
    return this.#access.all(sql, after, limit).map((row) => this.#machineRow(row));
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
      status: row['status'] === 'DELETING' ? 'DELETING' : 'ACTIVE',
      revision,
    };
  }

  revision(id: number): RevisionRow | undefined {
    const sql = 'SELECT id, uuid, definition, role, updated, initial, settings FROM revisions WHERE id = ?';
    return this.#access.get(sql, id) as RevisionRow | undefined;
  }

  /** Makes a machine, or gives it a new revision. */
  put(machine: NewRevision): Promise<void> {
    const { arn, name, now, uuid, definition, role, settings, initial } = machine;
    return this.#change(arn, () => {
      this.#access.run('INSERT INTO arns (arn) VALUES (?) ON CONFLICT (arn) DO NOTHING', arn);
      this.#access.run(
        'INSERT INTO revisions (machine, uuid, definition, role, updated, initial, settings) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[arn, uuid, definition, role, now, initial ? 1 : 0, settings],
      );
      this.#access.run(
        `INSERT INTO machines (arn, name, revision, created) VALUES (?, ?, last_insert_rowid(), ?)
         ON CONFLICT (arn) DO UPDATE SET revision = excluded.revision`,
        ...[arn, name, now],
      );
    });
  }

  /** `more` is done in the same transaction. */
  delete(arn: string, more: () => void): Promise<void> {
    return this.#change(arn, () => {
      this.#access.run('DELETE FROM machines WHERE arn = ?', arn);
      more();
    });
  }

  /** The machine is gone when its last execution has ended. */
  markDeleting(arn: string): Promise<void> {
    return this.#change(arn, () => this.#access.run("UPDATE machines SET status = 'DELETING' WHERE arn = ?", arn));
  }

  deleting(): string[] {
    return this.#access.all("SELECT arn FROM machines WHERE status = 'DELETING'").map((row) => String(row['arn']));
  }

  putTags(arn: string, tags: string): Promise<void> {
    return this.#change(arn, () => this.#access.run('UPDATE machines SET tags = ? WHERE arn = ?', tags, arn));
  }

  #change(arn: string, write: () => void): Promise<void> {
    return this.#access.write(() => {
      this.#known.delete(arn);
      write();
    });
  }

  /** The number that stands for a machine's ARN in its executions; nothing where there never was such a machine. */
  numberOf(arn: string): number | undefined {
    const known = this.#numbers.get(arn);
    if (known !== undefined) return known;
    const id = this.#access.get('SELECT id FROM arns WHERE arn = ?', arn)?.['id'];
    if (typeof id !== 'number') return undefined;
    this.#numbers.set(arn, id);
    return id;
  }

  arnOf(id: number): string {
    const known = this.#arns.get(id);
    if (known !== undefined) return known;
    const arn = this.#access.get('SELECT arn FROM arns WHERE id = ?', id)?.['arn'];
    if (typeof arn !== 'string') throw new Error(`the store is damaged: there is no machine of number ${id}`);
    this.#arns.set(id, arn);
    return arn;
  }
}
