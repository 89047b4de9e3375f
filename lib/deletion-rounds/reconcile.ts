import { createHash } from 'node:crypto';
import type { KriposResult } from '../cases/ports.ts';
import { canonicalJson } from '../kernel/json.ts';

/** Why a listed row is not settled: KRIPOS could not delete it, said nothing about it, or said it twice. */
export type UnresolvedWhy = 'FAILED' | 'MISSING' | 'DUPLICATE';

export type UnresolvedRow = {
  readonly duf: string;
  readonly why: UnresolvedWhy;
};

/** What became of a list. `deleted + notFound + unresolved.length` is always the number of listed rows. */
export interface Reconciliation {
  readonly listed: number;
  readonly deleted: number;
  readonly notFound: number;
  readonly unresolved: readonly UnresolvedRow[];
  /** Results for rows that were never on the list. Not one may be there: somebody may have been deleted without notice from UDI (DEL-02). */
  readonly unknown: number;
}

type Seen = 'DELETED' | 'NOT_FOUND' | UnresolvedWhy;

/**
 * Holds the result file against the list, one to one (DEL-27). Both sides are read once; only the listed numbers are kept in memory.
 * A row that is answered twice is not settled even where both answers agree: nobody knows which row the second one stands for.
 * @param listed the numbers of the list, each once.
 */
export function reconcile(listed: Iterable<string>, results: Iterable<KriposResult>): Reconciliation {
  const rows = new Map<string, Seen>();
  for (const duf of listed) rows.set(duf, 'MISSING');
  let unknown = 0;
  for (const { duf, outcome } of results) {
    const before = rows.get(duf);
    if (before === undefined) unknown += 1;
    else rows.set(duf, before === 'MISSING' ? outcome : 'DUPLICATE');
  }
  return { ...count(rows), unknown };
}

function count(rows: ReadonlyMap<string, Seen>): Omit<Reconciliation, 'unknown'> {
  const unresolved: UnresolvedRow[] = [];
  let deleted = 0;
  let notFound = 0;
  for (const [duf, seen] of rows) {
    if (seen === 'DELETED') deleted += 1;
    else if (seen === 'NOT_FOUND') notFound += 1;
    else unresolved.push({ duf, why: seen });
  }
  return { listed: rows.size, deleted, notFound, unresolved };
}

/** What the record keeps of a result file: the hash of its rows in the order in which they came. */
export function resultChecksum(results: Iterable<KriposResult>): string {
  const hash = createHash('sha256');
  for (const result of results) hash.update(`${canonicalJson(result)}\n`);
  return hash.digest('hex');
}
