import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { checksum } from './checksum.ts';
import { migrations } from './migrations.ts';

/** Raised with every change of the tables: an older store is migrated, any other is refused, never misread. */
export const schemaVersion = 1 + migrations.length;

const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE machines (
  arn TEXT PRIMARY KEY, name TEXT NOT NULL, revision INTEGER NOT NULL, created INTEGER NOT NULL, tags TEXT NOT NULL DEFAULT '[]'
) STRICT;
-- What a machine was and is: a running execution stays on the revision that it was started with.
CREATE TABLE revisions (
  id INTEGER PRIMARY KEY, machine TEXT NOT NULL, uuid TEXT NOT NULL, definition TEXT NOT NULL, role TEXT NOT NULL, updated INTEGER NOT NULL
) STRICT;
CREATE TABLE executions (
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, machine TEXT NOT NULL, revision INTEGER NOT NULL, name TEXT NOT NULL,
  status TEXT NOT NULL, started INTEGER NOT NULL, stopped INTEGER, input TEXT NOT NULL, snapshot TEXT NOT NULL
) STRICT;
CREATE INDEX executions_by_machine ON executions (machine, id);
CREATE INDEX executions_by_status ON executions (machine, status, id);
-- The journal: the events of one transition in one row.
CREATE TABLE journal (
  execution INTEGER NOT NULL, first INTEGER NOT NULL, events TEXT NOT NULL, PRIMARY KEY (execution, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE timers (
  seq INTEGER PRIMARY KEY, due INTEGER NOT NULL, execution INTEGER NOT NULL, frame INTEGER NOT NULL, kind TEXT NOT NULL,
  UNIQUE (execution, frame, kind)
) STRICT;
CREATE INDEX timers_by_due ON timers (due, seq);
-- Calls to the outside that were decided and not yet answered: made again after a restart.
CREATE TABLE effects (token TEXT PRIMARY KEY, execution INTEGER NOT NULL, effect TEXT NOT NULL) STRICT;
CREATE INDEX effects_by_execution ON effects (execution);
-- Calendar schedules: the last occurrence that was handed to its function.
CREATE TABLE schedules (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
`;

/** Makes the tables of a new store, or brings those of an older one to this version. @throws where the store is of a version that is not known. */
export function prepareStore(db: DatabaseSync): void {
  db.function('checksum', { deterministic: true }, (seed, text) => checksum(Number(seed), String(text)));
  const known = db.prepare("SELECT 1 AS found FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;
  if (!known) db.exec(`BEGIN; ${tables} INSERT INTO meta VALUES ('version', '1'); COMMIT;`);
  const version = versionOf(db);
  for (const [index, change] of migrations.slice(version - 1).entries()) {
    const reached = version + index + 1;
    db.exec(`BEGIN; ${change} UPDATE meta SET value = '${reached}' WHERE key = 'version'; COMMIT;`);
  }
  // Who the store is: by this the file beside it knows it again.
  db.prepare('INSERT INTO commits VALUES (0, ?, 0) ON CONFLICT (id) DO NOTHING').run(randomUUID());
}

function versionOf(db: DatabaseSync): number {
  const told = db.prepare("SELECT value FROM meta WHERE key = 'version'").get()?.['value'];
  const version = Number(told);
  if (Number.isInteger(version) && version >= 1 && version <= schemaVersion) return version;
  throw new Error(
    `the engine's store has version ${String(told)}, this engine reads version ${schemaVersion}: use the engine that wrote it, or start with an empty folder`,
  );
}
