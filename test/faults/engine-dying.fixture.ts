import { DatabaseSync } from 'node:sqlite';

/**
 * Loaded before an engine that is to die in the midst of a commit: `FRIST_DIE_AT=begin:7` at the seventh transaction when it has begun,
 * `write:7` when its writes are made, `commit:7` when it is on disk and nobody was told.
 */
const [place, number] = (process.env['FRIST_DIE_AT'] ?? '').split(':');
const { exec } = DatabaseSync.prototype;
let seen = 0;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  if (sql === 'BEGIN IMMEDIATE') seen += 1;
  const now = seen === Number(number);
  if (now && sql === 'COMMIT' && place === 'write') die();
  exec.call(this, sql);
  if (now && ((sql === 'BEGIN IMMEDIATE' && place === 'begin') || (sql === 'COMMIT' && place === 'commit'))) die();
};
