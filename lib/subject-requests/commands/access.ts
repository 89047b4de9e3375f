import type { RegisteredItem } from '../../cases/ports.ts';
import type { CaseId, PlainDate } from '../../kernel/ids.ts';
import type { AnswerInformation } from '../../letters/values.ts';
import type { FeeBasis, Right } from '../codes.ts';
import type { AccessGround, GroundCondition } from '../tables/access-grounds.ts';
import type { AnswerPart, ExemptiblePart } from '../tables/answer-parts.ts';

/** What a ground is used with: each ground demands some of it (grounds.ts). All of it is the adviser's own words but the conditions. */
export interface GroundUse {
  readonly ground: AccessGround;
  /** As precisely as possible without telling what it is (DSR-45). */
  readonly what?: string | undefined;
  readonly reason?: string | undefined;
  /** Which interests justify secrecy (DSR-58). */
  readonly interests?: string | undefined;
  readonly conditions?: readonly GroundCondition[] | undefined;
  /** Who the others are and what harm it would do them (DSR-50). */
  readonly others?: string | undefined;
  /** The special reasons: towards a representative (DSR-53), and of DSR-56. */
  readonly specialReasons?: string | undefined;
  /** Whether the confidential item concerns the person directly: then confidentiality does not hold against them (fvl. § 13 a; DSR-55). */
  readonly concernsPerson?: boolean | undefined;
}

/** What becomes of one item. With GIVE a ground may be named that was looked at: a shall ground then refuses the release. */
export type ItemDecision = { readonly id: string } & (
  | ({ readonly decision: 'GIVE' } & Partial<GroundUse>)
  /** `text`: what goes out instead of the value. */
  | ({ readonly decision: 'MASK'; readonly text: string } & GroundUse)
  | ({ readonly decision: 'WITHHOLD' } & GroundUse)
);

/** A part of the answer that is not given at all, on a ground (DSR-44: filled or exempted). */
export type PartExemption = GroundUse & { readonly part: ExemptiblePart };

/**
 * The answer to an access request, item by item; of any right the two answers that say neither yes nor no. Answers the task `assess`. `registered` is everything that register and archive hold about
 * the person at the time of the command: what `items` lacks of it is refused, so that nothing is missing.
 */
export type DecideAccess = { readonly type: 'DecideAccess'; readonly registered: readonly RegisteredItem[] } & (
  | {
      /** The outcome follows from the items. */
      readonly answer: 'BY_ITEMS';
      readonly items: readonly ItemDecision[];
      /** The parts A1 to A9 that the adviser has looked at and gives. */
      readonly parts: readonly AnswerPart[];
      readonly exempted: readonly PartExemption[];
      /** What the adviser adds to the standard sentences of a part, in the person's language. */
      readonly additions: AnswerInformation;
    }
  | { readonly answer: 'NO_DATA' }
  /** Even that there are data must be hidden (DSR-58): one reason and its interests for all of them. */
  | {
      readonly answer: 'NEITHER_CONFIRM_NOR_DENY';
      readonly reason: string;
      readonly interests: string;
      /** Of a request for erasure the two questions, which are always asked (DSR-72): why the data are neither wrong nor processed unlawfully. */
      readonly tested?: { readonly incorrect?: string | undefined; readonly unlawful?: string | undefined } | undefined;
    }
);

/** An earlier request of the same person, as the index of persons and its case tell it. */
export interface EarlierRequest {
  readonly case: CaseId;
  readonly right: Right;
  readonly receivedDate: PlainDate;
  /** Whether it was answered with a copy of the data (GDPR art. 15(3)). */
  readonly copyGiven: boolean;
}

/** A fee for a further copy, or for an unfounded or excessive request (DSR-32): the person is told, and answers, before it is charged. */
export interface ProposeFee {
  readonly type: 'ProposeFee';
  /** Whole kroner. */
  readonly amount: number;
  readonly legalBasis: FeeBasis;
  /** How the amount was reckoned, in the person's language. */
  readonly basis: string;
  readonly earlier: readonly EarlierRequest[];
}

/** The person's answer to a fee: by its own login, or recorded by the adviser with how it was given. */
export interface AnswerFee {
  readonly type: 'AcceptFee' | 'DeclineFee';
  readonly how?: string | undefined;
}

/** A request of any right that is manifestly unfounded or excessive (DSR-33): the burden of proof is UDI's. Answers the task `assess`. */
export interface RefuseExcessive {
  readonly type: 'RefuseExcessive';
  readonly kind: 'UNFOUNDED' | 'EXCESSIVE';
  readonly reasons: string;
  readonly earlier: readonly EarlierRequest[];
}

export type AccessCommand = DecideAccess | ProposeFee | AnswerFee | RefuseExcessive;
