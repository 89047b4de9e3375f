import type { LegalBasis, RegisteredItem } from '../../cases/ports.ts';
import type { ItemWords, NotTold, Recipient } from '../events/rights.ts';
import type {
  ChangeNature,
  ErasureClaim,
  ErasureGround,
  ErasureWay,
  ObjectionOutcome,
  RectificationChoice,
  RestrictionCondition,
  RestrictionGround,
} from '../rights-codes.ts';

/**
 * An item as register and archive hold it now: looked up by the caller, never sent by a form. `what` is in the person's language. UNKNOWN: there is
 * no such item about the person, or it is not for whoever asks.
 */
export interface KnownItem extends ItemWords {
  readonly id: string;
  readonly category: string;
  readonly system: RegisteredItem['system'] | 'UNKNOWN';
}

/** Who has been given the data, by the disclosure log; and whom the adviser leaves out, with the reason (GAP-03). */
export interface ToRecipients {
  readonly recipients: readonly Recipient[];
  readonly notTold: readonly NotTold[];
  /** The person asked to be told who the recipients are. */
  readonly recipientsAsked: boolean;
}

export interface RectifiedItem extends KnownItem {
  readonly decision: RectificationChoice;
  /** The right value, or what is added. */
  readonly value?: string | undefined;
  readonly reason: string;
  /** What showed it: documented with the correction (GAP-06). */
  readonly evidence?: string | undefined;
  /** Of a supplement: what the data are for, so that they were incomplete (DSR-61). */
  readonly purpose?: string | undefined;
}

/** The answer to a request for rectification. Answers the task `assess`. */
export interface DecideRectification extends ToRecipients {
  readonly type: 'DecideRectification';
  readonly items: readonly RectifiedItem[];
  /** Demanded where the identity is at stake (DSR-63). */
  readonly nature?: ChangeNature | undefined;
  /** With CHANGE_OF_IDENTITY: what the person is told about it. */
  readonly explanation?: string | undefined;
}

/** One of the two questions that are always asked (DSR-72). */
export interface Answered {
  readonly answer: 'YES' | 'NO';
  readonly reason: string;
}

export interface ErasedItem extends KnownItem {
  readonly decision: 'ERASE' | 'KEEP';
  /** ERASE: how. DESTROYED needs `law`. */
  readonly way?: ErasureWay | undefined;
  /** DESTROYED: the law that clearly says that the archive may not keep it (GAP-07). */
  readonly law?: string | undefined;
  /** KEEP: why it stays. */
  readonly ground?: ErasureGround | undefined;
  readonly reason?: string | undefined;
  /** Of a ground that demands it: which lawyer has looked at it, and when. */
  readonly legalReview?: string | undefined;
}

/** The answer to a request for erasure. Answers the task `assess`. */
export interface DecideErasure extends ToRecipients {
  readonly type: 'DecideErasure';
  readonly claimed: ErasureClaim;
  readonly incorrect: Answered;
  readonly unlawful: Answered;
  readonly items: readonly ErasedItem[];
  /** What the kept data are needed for; goes on from 'we still need them in order to'. */
  readonly purpose?: string | undefined;
}

/** The answer to a request for restriction. Answers the task `assess`. */
export interface DecideRestriction extends ToRecipients {
  readonly type: 'DecideRestriction';
  readonly ground: RestrictionGround;
  /** Those that are met. Where one that the ground demands is missing, the request is refused. */
  readonly conditions: readonly RestrictionCondition[];
  /** Without any: all that is held about the person. */
  readonly items: readonly KnownItem[];
  readonly reason: string;
}

/**
 * The adviser says on what the processing rests that was objected to (DSR-79, DSR-80). Not admissible ends the request; admissible restricts
 * the processing by itself and at once (DSR-77), and the assessment stays open.
 */
export interface RecordAdmissibility extends ToRecipients {
  readonly type: 'RecordAdmissibility';
  readonly processing: string;
  /** The processing's name in the person's language, for the letter. */
  readonly what: string;
  readonly basis: LegalBasis;
  readonly reason: string;
}

/** The answer to an admissible objection. Answers the task `assess`. */
export interface DecideObjection {
  readonly type: 'DecideObjection';
  readonly outcome: Exclude<ObjectionOutcome, 'NOT_ADMISSIBLE'>;
  /** The processing's name in the person's language, for the letter. */
  readonly what: string;
  readonly reason: string;
}

/** The register has been changed as was decided; said by the machine's step. */
export interface RecordCarriedOut {
  readonly type: 'RecordCarriedOut';
}

/** AEF has set the marking in the systems. Answers the task `mark-restriction` (DSR-78). */
export interface ConfirmMarking {
  readonly type: 'ConfirmMarking';
  readonly note: string;
}

/** A restriction is to end: the person is told first, then AEF takes it away (GAP-04). */
export interface LiftRestriction {
  readonly type: 'LiftRestriction';
  /** Goes into the letter. */
  readonly reason: string;
}

/** AEF has taken the marking away. Answers the task `unmark-restriction`. */
export interface ConfirmUnmarking {
  readonly type: 'ConfirmUnmarking';
  readonly note: string;
}

export type RightsCommand =
  | DecideRectification
  | DecideErasure
  | DecideRestriction
  | RecordAdmissibility
  | DecideObjection
  | RecordCarriedOut
  | ConfirmMarking
  | LiftRestriction
  | ConfirmUnmarking;
