import type { RuleTable } from './table.ts';

interface Periods {
  /** Working days that the person has to reply about identity. */
  readonly identityReply: number;
  /** The reply period ends so many working days before the answer is due, so that a refusal still goes out in time (DSR-15). */
  readonly identityReplyBeforeDue: number;
  /** Working days after receipt before which no neutral answer goes out, so that a quick 'no data' looks like any other (DSR-58). */
  readonly neutralAnswer: number;
  /**
   * Working days after receipt on which a neutral answer goes out that was decided before, and the hour in Oslo. One that is decided later goes on the
   * next working day at that hour (DSR-58).
   */
  readonly neutralDispatch: number;
  readonly neutralHour: number;
  /** Working days that the person has to answer a fee (DSR-32). */
  readonly feeReply: number;
  /** Days from being handed in elsewhere to the receipt in UDI that are too many: the ledger says so (T4). */
  readonly underWay: number;
  /** Working days after a leader has acknowledged that a request is overdue, when it comes again because it still is (DSR-23). */
  readonly overdueAgain: number;
}

/** Periods of our own that the law leaves open; none of them moves a legal date. */
export const PERIODS = [
  {
    ruleSet: 'subject-request-periods',
    source: 'domain-facts §§ 2.4, 2.5 (our reading)',
    validFrom: '2018-07-20',
    validTo: null,
    rows: {
      identityReply: 10,
      identityReplyBeforeDue: 2,
      neutralAnswer: 5,
      neutralDispatch: 10,
      neutralHour: 12,
      feeReply: 10,
      underWay: 5,
      overdueAgain: 1,
    },
  },
] as const satisfies readonly RuleTable<Periods>[];
