import type { PlainDate } from './ids.ts';

/** A row of a table of rules: it holds from its first day to its last, both included; without a last day it holds still. */
export interface Dated {
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** Whether the row holds on that day. Dates compare as text. */
export function inForce(row: Dated, day: PlainDate): boolean {
  return row.validFrom <= day && (row.validTo === undefined || row.validTo === null || day <= row.validTo);
}
