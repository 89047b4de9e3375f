import type { FeeBasis } from '../codes.ts';

/** A fee that was proposed (DSR-32): nothing is charged, and no copy goes out, before the person has said yes. */
export interface Fee {
  readonly status: 'PROPOSED' | 'ACCEPTED' | 'DECLINED';
  /** Whole kroner. */
  readonly amount: number;
  readonly legalBasis: FeeBasis;
}

export interface AccessFacts {
  /** Absent: free of charge, the main rule (DSR-31). */
  readonly fee?: Fee;
}
