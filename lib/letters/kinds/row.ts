import type { PartName } from '../parts.ts';
import type { LetterValues } from '../values.ts';

/** A value that a letter must have, and the rule that demands it. */
export interface Demand {
  readonly field: keyof LetterValues;
  readonly rule: string;
}

/** A part that the finished letter must show, whatever its values: what the law demands of the letter itself. */
export interface DemandedPart {
  readonly part: PartName;
  readonly rule: string;
}

export interface LetterRow {
  /** The rule that the letter serves. */
  readonly rule: string;
  readonly title: string;
  readonly demands: readonly Demand[];
  /** Parts in the order of the page. */
  readonly parts: readonly PartName[];
  readonly demandedParts: readonly DemandedPart[];
  /** Important: unopened for a week it gets a second notice (eForvaltningsforskriften § 8; GAP-05). */
  readonly important?: true;
}

export type LetterRows = Readonly<Record<string, LetterRow>>;

/** Case, number, date, sender: every letter about a request has them. */
export const HEAD: readonly Demand[] = [
  { field: 'caseId', rule: 'GAP-05' },
  { field: 'letter', rule: 'DSR-28' },
  { field: 'date', rule: 'DSR-28' },
  { field: 'sender', rule: 'DSR-28' },
];
export const TYPES: Demand = { field: 'requestTypes', rule: 'DSR-01' };
export const RECEIVED: Demand = { field: 'receivedDate', rule: 'DSR-27' };
export const WITHHELD: Demand = { field: 'withheld', rule: 'DSR-27' };

/** Where the person may go: Datatilsynet (art. 12(4), DSR-27) and the courts (GAP-01). */
export const REMEDIES: readonly DemandedPart[] = [
  { part: 'complaint', rule: 'DSR-27' },
  { part: 'courts', rule: 'GAP-01' },
];
/** The parts of each letter that says no, in part or in full, below its reasons. */
export const REMEDY_PARTS = ['complaint', 'courts', 'askUs'] as const;
export const WHY: DemandedPart = { part: 'why', rule: 'DSR-27' };
