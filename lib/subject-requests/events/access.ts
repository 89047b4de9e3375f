import type { Fact } from '../../cases/workflow.ts';
import type { CaseId, Instant, PlainDate } from '../../kernel/ids.ts';
import type { AccessOutcome, FeeBasis, RequestOutcome, Right } from '../codes.ts';
import type { GroundUse, ItemDecision, PartExemption } from '../commands/access.ts';
import type { AnswerPart } from '../tables/answer-parts.ts';

/** One piece that an answer holds back, as the letter says it (DSR-45). */
export type Withheld = GroundUse & {
  readonly what: string;
  readonly reason: string;
  /** Parts of the answer that are not given at all on this ground (DSR-44: filled or exempted). */
  readonly parts?: readonly PartExemption['part'][];
};

/** What was decided item by item, in full: for the adviser, the ombud and Datatilsynet alone. */
export interface AccessDecision {
  /** Of a neutral answer: which of the two it is. The record does not know. */
  readonly outcome: AccessOutcome;
  /** The decision of each item, also of those that the answer does not show. */
  readonly items: readonly ItemDecision[];
  readonly withheld: readonly Withheld[];
  /** Of a request for erasure that was answered neither yes nor no: the two questions (DSR-72). */
  readonly tested?: { readonly incorrect?: string | undefined; readonly unlawful?: string | undefined };
}

/**
 * The request was decided. The record of a neutral answer is the same whatever is behind it, and the personal part is always there, so that
 * not even its commitment tells. `grounds`: each once, those that the letter cites.
 */
export type RequestDecided = Fact<
  'RequestDecided',
  {
    readonly right: Right;
    readonly outcome: RequestOutcome;
    readonly parts: readonly AnswerPart[];
    readonly grounds: readonly string[];
    /** Earlier requests that a refusal as excessive relies on (DSR-33). */
    readonly earlier?: readonly CaseId[];
  },
  Partial<AccessDecision> & { readonly reasons?: string }
>;

export type FeeProposed = Fact<
  'FeeProposed',
  {
    readonly letter: string;
    readonly amount: number;
    readonly legalBasis: FeeBasis;
    readonly earlier: readonly CaseId[];
    /** The last day to reply. */
    readonly replyDue?: PlainDate | undefined;
  },
  { readonly basis: string }
>;

export type FeeAnswered = Fact<
  'FeeAnswered',
  { readonly answer: 'ACCEPTED' | 'DECLINED'; readonly by: 'PERSON' | 'ADVISER' },
  { readonly how: string }
>;

/** When a neutral answer goes out (DSR-58); the last one holds. */
export type DispatchPlanned = Fact<'DispatchPlanned', { readonly sendFrom: Instant }>;

/** The day to reply has passed: the adviser answers without a charge, or refuses what is excessive. */
export type FeeUnanswered = Fact<'FeeUnanswered', { readonly replyDue: PlainDate }>;

export type AccessEvent = RequestDecided | FeeProposed | FeeAnswered | FeeUnanswered | DispatchPlanned;
