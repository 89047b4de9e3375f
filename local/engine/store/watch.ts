import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { describeFindings, openForLooking, problemsOf, smallStore } from './check.ts';

/** The rest between two handfuls: the engine's own work comes first. */
const restMs = 50;
/** Nothing is looked at while the engine takes up what it finds at its start. */
const firstRestMs = 5000;

/**
 * Looks through a large store once after a start, in a thread of its own and slowly: every row against its checksum, every history
 * against what its execution has come to. What is damaged is told by name; everything else goes on. Small stores were looked at before.
 */
export function watchStore(file: string, tell: (line: string) => void): { stop(): void } {
  if (!existsSync(file) || statSync(file).size <= smallStore) return { stop: () => undefined };
  let worker: Worker | undefined;
  // The thread itself is begun later too: it would take from the first answers.
  const begin = setTimeout(() => {
    worker = new Worker(new URL(import.meta.url), { workerData: { file } });
    worker.unref();
    worker.on('message', (line: string) => tell(line));
    worker.on('error', (error) => tell(`the store could not be looked through: ${error.message}`));
  }, firstRestMs);
  begin.unref();
  return {
    stop() {
      clearTimeout(begin);
      void worker?.terminate();
    },
  };
}

async function look(file: string, tell: (line: string) => void): Promise<void> {
  const db = openForLooking(file);
  try {
    for (const problems of problemsOf(db)) {
      const found =
        problems.length === 0
          ? []
          : again(
              file,
              problems.map(({ execution }) => execution),
            );
      for (const line of found) tell(`the store is damaged: ${line}`);
      await pause(restMs);
    }
  } finally {
    db.close();
  }
}

/** What was read while the engine wrote may belong to two moments: only what is still wrong in one reading is told. */
function again(file: string, names: readonly string[]): string[] {
  const db = openForLooking(file);
  try {
    db.exec('BEGIN');
    const problems = [...problemsOf(db)].flat().filter(({ execution }) => names.includes(execution));
    return describeFindings({ file: [], problems });
  } finally {
    db.close();
  }
}

if (!isMainThread && (workerData as { file?: unknown } | null)?.file !== undefined)
  await look((workerData as { file: string }).file, (line) => parentPort?.postMessage(line));
