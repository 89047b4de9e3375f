import type { Instant, PlainDate } from '../../kernel/ids.ts';
import type { FeeBasis } from '../codes.ts';

/** A fee that was proposed (DSR-32): nothing is charged, and no copy goes out, before the person has said yes. */
export interface Fee {
  /** UNANSWERED: the day to reply has passed. Nothing is charged then either; a late yes still counts until the answer. */
  readonly status: 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'UNANSWERED';
  /** The last day to reply; absent in cases of an earlier release. */
  readonly replyDue?: PlainDate;
  /** Whole kroner. */
  readonly amount: number;
  readonly legalBasis: FeeBasis;
}

export interface AccessFacts {
  /** Absent: free of charge, the main rule (DSR-31). */
  readonly fee?: Fee;
  /** The answer gives access, but no copy: another request for one is no request for several (DSR-31). */
  readonly withoutCopy?: true;
  /** Of a neutral answer that was decided: when it goes out (DSR-58). */
  readonly sendFrom?: Instant;
}
