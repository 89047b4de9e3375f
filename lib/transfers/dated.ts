import type { PlainDate } from '../kernel/ids.ts';

/** A row of a table of rules: valid from its first day to the day before `validTo`. */
export interface Dated {
  readonly validFrom: PlainDate;
  /** The first day on which it no longer holds. */
  readonly validTo?: PlainDate;
}

export function inForce(row: Dated, day: PlainDate): boolean {
  return row.validFrom <= day && (row.validTo === undefined || day < row.validTo);
}
