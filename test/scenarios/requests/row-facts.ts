export type Right = 'ACCESS' | 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION';

/** What becomes of a request, in the words of the case. NEUTRAL: 'no data' and 'neither confirm nor deny' alike. */
export type Outcome =
  | 'GRANTED'
  | 'PARTLY'
  | 'REFUSED'
  | 'NEUTRAL'
  | 'RECTIFIED'
  | 'SUPPLEMENTED'
  | 'CHANGE_OF_IDENTITY'
  | 'ERASED'
  | 'RESTRICTED'
  | 'UPHELD'
  | 'NOT_ADMISSIBLE'
  | 'REFUSED_IDENTITY'
  | 'REFUSED_AUTHORITY'
  | 'REFUSED_CONSENT'
  | 'REFUSED_EXCESSIVE'
  | 'WITHDRAWN';

/** The last day of the answer: one month, or three where it was extended; LATE: the answer came after it. */
export type LastDay = 'ONE_MONTH' | 'THREE_MONTHS' | 'ONE_MONTH_LATE' | 'THREE_MONTHS_LATE';

/** What a scenario is about and what must come of it. */
export interface RowFacts {
  /** What happens, sentence by sentence, from the asking to the end. */
  readonly happens: readonly string[];
  readonly no: string;
  readonly title: string;
  /** Whom the data are about: a test person of local/identity. */
  readonly about: string;
  readonly rights: readonly Right[];
  /** Of each right in its order. */
  readonly outcome: readonly Outcome[];
  /** All letters of the (first) case that were sent, in the order in which they were written. */
  readonly letters: readonly string[];
  readonly lastDay: LastDay;
  /** The rules that the row shows, in the register of rules. */
  readonly rules: readonly string[];
  /** Partners are switched off in it, so nothing else runs at the same time. */
  readonly alone?: true;
  /** Years pass in it, on a stack of its own. */
  readonly years?: true;
}
