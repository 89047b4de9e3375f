/**
 * What leads from one version of the tables to the next: the first entry from 1 to 2, and so on. An entry is never changed once it
 * is released; a new one is added at the end. A new store is made by all of them as well, so that each is run by every test.
 */
export const migrations: readonly string[] = [
  `
-- Versions, aliases, activities, redrives; machines that are being deleted.
ALTER TABLE machines ADD COLUMN status TEXT NOT NULL DEFAULT 'ACTIVE';
ALTER TABLE machines ADD COLUMN last_version INTEGER NOT NULL DEFAULT 0;
-- What CreateStateMachine made has no revision id in the API; what was set besides definition and role is kept as it was given.
ALTER TABLE revisions ADD COLUMN initial INTEGER NOT NULL DEFAULT 0;
ALTER TABLE revisions ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
CREATE TABLE versions (
  arn TEXT PRIMARY KEY, machine TEXT NOT NULL, number INTEGER NOT NULL, revision INTEGER NOT NULL, description TEXT, created INTEGER NOT NULL
) STRICT;
CREATE INDEX versions_by_machine ON versions (machine, number);
CREATE TABLE aliases (
  arn TEXT PRIMARY KEY, machine TEXT NOT NULL, name TEXT NOT NULL, description TEXT, routing TEXT NOT NULL,
  created INTEGER NOT NULL, updated INTEGER NOT NULL
) STRICT;
CREATE INDEX aliases_by_machine ON aliases (machine, created, name);
CREATE TABLE activities (arn TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL, tags TEXT NOT NULL DEFAULT '[]') STRICT;
-- Tasks of activities that no worker has fetched yet, in the order in which they were scheduled.
CREATE TABLE activity_tasks (
  seq INTEGER PRIMARY KEY, activity TEXT NOT NULL, token TEXT NOT NULL UNIQUE, execution INTEGER NOT NULL, frame INTEGER NOT NULL, input TEXT NOT NULL
) STRICT;
CREATE INDEX activity_tasks_by_activity ON activity_tasks (activity, seq);
CREATE INDEX activity_tasks_by_execution ON activity_tasks (execution);
ALTER TABLE executions ADD COLUMN version TEXT;
ALTER TABLE executions ADD COLUMN alias TEXT;
ALTER TABLE executions ADD COLUMN redrives INTEGER NOT NULL DEFAULT 0;
ALTER TABLE executions ADD COLUMN redriven INTEGER;
ALTER TABLE executions ADD COLUMN redrive_token TEXT;
CREATE INDEX executions_by_version ON executions (version, id) WHERE version IS NOT NULL;
CREATE INDEX executions_by_alias ON executions (alias, id) WHERE alias IS NOT NULL;
CREATE INDEX executions_by_redrive ON executions (machine, id) WHERE redrives > 0;
`,
  `
-- Rows that are written once and in order; a checksum on each; a machine's ARN is kept once. the function checksum is given by database.ts.
CREATE TABLE arns (id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO arns (arn) SELECT arn FROM machines UNION SELECT machine FROM executions;
ALTER TABLE executions RENAME TO old_executions;
DROP INDEX executions_by_machine; DROP INDEX executions_by_status;
DROP INDEX executions_by_version; DROP INDEX executions_by_alias; DROP INDEX executions_by_redrive;
CREATE TABLE executions (
  id INTEGER PRIMARY KEY, machine INTEGER NOT NULL, revision INTEGER NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL,
  started INTEGER NOT NULL, stopped INTEGER, version TEXT, alias TEXT, redrives INTEGER NOT NULL DEFAULT 0, redriven INTEGER, redrive_token TEXT,
  input TEXT NOT NULL, given_sum INTEGER NOT NULL, snapshot TEXT NOT NULL, state_sum INTEGER NOT NULL, UNIQUE (machine, name)
) STRICT;
INSERT INTO executions
  SELECT e.id, a.id, e.revision, e.name, e.status, e.started, e.stopped, e.version, e.alias, e.redrives, e.redriven, e.redrive_token,
    e.input, checksum(checksum(e.id, e.revision || '|' || e.name || '|' || e.started), e.input),
    e.snapshot, checksum(checksum(e.id, e.status), e.snapshot)
  FROM old_executions e JOIN arns a ON a.arn = e.machine;
DROP TABLE old_executions;
CREATE INDEX executions_by_status ON executions (machine, status, id);
CREATE INDEX executions_by_version ON executions (version, id) WHERE version IS NOT NULL;
CREATE INDEX executions_by_alias ON executions (alias, id) WHERE alias IS NOT NULL;
CREATE INDEX executions_by_redrive ON executions (machine, id) WHERE redrives > 0;
-- The place of a journal row is execution * 32768 + number of its first event: an execution has 25,000 events at most.
ALTER TABLE journal RENAME TO old_journal;
CREATE TABLE journal (place INTEGER PRIMARY KEY, events TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;
INSERT INTO journal
  SELECT execution * 32768 + first, events, checksum(execution * 32768 + first, events) FROM old_journal ORDER BY 1;
DROP TABLE old_journal;
-- Timers of the same instant fire in the order in which their executions were started.
ALTER TABLE timers RENAME TO old_timers;
DROP INDEX timers_by_due;
CREATE TABLE timers (
  execution INTEGER NOT NULL, frame INTEGER NOT NULL, kind TEXT NOT NULL, due INTEGER NOT NULL, PRIMARY KEY (execution, frame, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO timers SELECT execution, frame, kind, due FROM old_timers;
DROP TABLE old_timers;
CREATE INDEX timers_by_due ON timers (due, execution, frame, kind);
ALTER TABLE effects RENAME TO old_effects;
DROP INDEX effects_by_execution;
CREATE TABLE effects (
  execution INTEGER NOT NULL, token TEXT NOT NULL, effect TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (execution, token)
) STRICT, WITHOUT ROWID;
INSERT INTO effects SELECT execution, token, effect, checksum(execution, effect) FROM old_effects;
DROP TABLE old_effects;
-- How many commits the store has had, which the file beside it knows as well; and executions of which a row could not be read: nothing of them is done until somebody has looked.
CREATE TABLE commits (id INTEGER PRIMARY KEY, store TEXT NOT NULL, number INTEGER NOT NULL) STRICT;
CREATE TABLE damaged (execution INTEGER PRIMARY KEY, why TEXT NOT NULL) STRICT;
`,
];
