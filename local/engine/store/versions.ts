import type { Access, Row } from './database.ts';

/** A revision of a machine that was published under a number; the number is never given again. */
export interface VersionRow {
  readonly arn: string;
  readonly machine: string;
  readonly number: number;
  readonly revision: number;
  readonly description: string | null;
  readonly created: number;
}

export interface Route {
  readonly stateMachineVersionArn: string;
  /** Percent; those of an alias make 100 together. */
  readonly weight: number;
}

export interface AliasRow {
  readonly arn: string;
  readonly machine: string;
  readonly name: string;
  readonly description: string | null;
  readonly routing: readonly Route[];
  readonly created: number;
  readonly updated: number;
}

/** Versions and aliases of machines. */
export class VersionTables {
  readonly #access: Access;
  constructor(access: Access) {
    this.#access = access;
  }

  version(arn: string): VersionRow | undefined {
    return this.#access.get('SELECT * FROM versions WHERE arn = ?', arn) as VersionRow | undefined;
  }

  /** The version that a revision was published as. */
  versionOf(machine: string, revision: number): VersionRow | undefined {
    const sql = 'SELECT * FROM versions WHERE machine = ? AND revision = ? ORDER BY number DESC';
    return this.#access.get(sql, machine, revision) as VersionRow | undefined;
  }

  /** Newest first; `before` is the number that the page comes after. */
  versions(machine: string, before: number, limit: number): VersionRow[] {
    const sql = 'SELECT * FROM versions WHERE machine = ? AND number < ? ORDER BY number DESC LIMIT ?';
    return this.#access.all(sql, machine, before, limit) as unknown as VersionRow[];
  }

  countVersions(machine: string): number {
    return Number(this.#access.get('SELECT count(*) AS n FROM versions WHERE machine = ?', machine)?.['n']);
  }

  /** Publishes a revision under the next number. @returns its ARN. */
  async publish(machine: string, revision: number, description: string | undefined, now: number): Promise<string> {
    let arn = '';
    await this.#access.write(() => {
      this.#access.run('UPDATE machines SET last_version = last_version + 1 WHERE arn = ?', machine);
      const number = Number(this.#access.get('SELECT last_version AS n FROM machines WHERE arn = ?', machine)?.['n']);
      arn = `${machine}:${number}`;
      const sql =
        'INSERT INTO versions (arn, machine, number, revision, description, created) VALUES (?, ?, ?, ?, ?, ?)';
      this.#access.run(sql, arn, machine, number, revision, description ?? null, now);
    });
    return arn;
  }

  deleteVersion(arn: string): Promise<void> {
    return this.#access.write(() => this.#access.run('DELETE FROM versions WHERE arn = ?', arn));
  }

  alias(arn: string): AliasRow | undefined {
    return aliasRow(this.#access.get('SELECT * FROM aliases WHERE arn = ?', arn));
  }

  /** In the order in which they were made. */
  aliases(machine: string): AliasRow[] {
    const sql = 'SELECT * FROM aliases WHERE machine = ? ORDER BY created, rowid';
    return this.#access.all(sql, machine).flatMap((row) => aliasRow(row) ?? []);
  }

  putAlias(alias: AliasRow): Promise<void> {
    const sql = `INSERT INTO aliases (arn, machine, name, description, routing, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (arn) DO UPDATE SET description = excluded.description, routing = excluded.routing, updated = excluded.updated`;
    const { arn, machine, name, description, routing, created, updated } = alias;
    return this.#access.write(() =>
      this.#access.run(sql, arn, machine, name, description, JSON.stringify(routing), created, updated),
    );
  }

  deleteAlias(arn: string): Promise<void> {
    return this.#access.write(() => this.#access.run('DELETE FROM aliases WHERE arn = ?', arn));
  }

  /** Inside the write that deletes the machine. */
  forgetMachine(machine: string): void {
    this.#access.run('DELETE FROM versions WHERE machine = ?', machine);
    this.#access.run('DELETE FROM aliases WHERE machine = ?', machine);
  }
}

function aliasRow(row: Row | undefined): AliasRow | undefined {
  if (row === undefined) return undefined;
  return { ...row, routing: JSON.parse(String(row['routing'])) as Route[] } as unknown as AliasRow;
}
