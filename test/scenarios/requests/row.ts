import type { Act } from './acts.ts';
import type { RowFacts } from './row-facts.ts';

export type { Outcome, Right } from './row-facts.ts';

/** A scenario: one row of the table that a lawyer reads. */
export interface Row extends RowFacts {
  /** Sentences that acts.ts knows. */
  readonly happens: readonly Act[];
}
