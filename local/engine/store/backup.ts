import { backup, DatabaseSync } from 'node:sqlite';
import { openForLooking } from './check.ts';

/** Pages that are copied before the bar moves. */
const step = 2000;

/** Copies a store as it is at one moment, while an engine may write. @returns how many pages the copy has, which was opened. @throws where it does not open */
export async function backupStore(
  from: string,
  to: string,
  progress: (done: number, total: number) => void,
): Promise<number> {
  const db = new DatabaseSync(from);
  try {
    // A reading transaction: without it the copy would begin again with every commit of the engine.
    db.exec('PRAGMA busy_timeout = 2000; PRAGMA query_only = ON; BEGIN;');
    db.prepare('SELECT count(*) FROM meta').get();
    await backup(db, to, {
      rate: step,
      progress: ({ totalPages, remainingPages }) => progress(totalPages - remainingPages, totalPages),
    });
  } finally {
    db.close();
  }
  // A file that is copied whole needs no log beside it.
  const copy = new DatabaseSync(to);
  copy.exec('PRAGMA journal_mode = DELETE');
  copy.close();
  const made = openForLooking(to);
  try {
    return Number(made.prepare('PRAGMA page_count').get()?.['page_count']);
  } finally {
    made.close();
  }
}
