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
];
