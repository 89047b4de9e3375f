import { inForce } from '../kernel/dated.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { HOLIDAYS, type HolidayTable } from './holidays.ts';

/** Whether the time of a question about identity may be left out of the count (T14). */
interface SuspensionRow {
  readonly on: boolean;
  readonly source: string;
  /** First and last day of receipt that the row is for. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Off until a lawyer decides otherwise: the text of GDPR art. 12(3) knows no suspension. Change it by closing the row and adding one. */
export const SUSPENSION = [
  { on: false, source: 'D3; domain-facts § 2.5', validFrom: '1900-01-01' },
] as const satisfies readonly SuspensionRow[];

interface DeadlineTables {
  readonly holidays: HolidayTable;
  readonly suspension: readonly SuspensionRow[];
}

/**
 * The tables that dates are computed with. A release changes them; then the daily review computes open cases anew and says so where a date
 * moved (architecture § 2.5).
 */
let current: DeadlineTables = { holidays: HOLIDAYS, suspension: SUSPENSION };

/** The calendar of this release. Whoever computes a date asks here, so that one release has one calendar. */
export function holidays(): HolidayTable {
  return current.holidays;
}

/** The version of the tables that dates are computed with now: a ledger names it. */
export function tablesVersion(): string {
  return current.holidays.version;
}

/** Whether requests received that day may have a suspension at all (D3). */
export function suspensionIsOn(received: PlainDate): boolean {
  return current.suspension.some((row) => inForce(row, received) && row.on);
}

/**
 * Puts other tables in the place of this release's, as the next release would: for the tests of what a release does to running cases, and
 * for nothing else.
 * @returns puts back what was there
 */
export function release(tables: Partial<DeadlineTables>): () => void {
  const before = current;
  current = { ...current, ...tables };
  return () => {
    current = before;
  };
}
