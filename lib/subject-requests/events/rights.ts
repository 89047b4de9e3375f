import type { LegalBasis } from '../../cases/ports.ts';
import type { Fact } from '../../cases/workflow.ts';
import type { TaskId } from '../../kernel/ids.ts';
import type {
  CarryOutAction,
  ChangeNature,
  ErasureClaim,
  ErasureGround,
  ErasureWay,
  NotToldBecause,
  ObjectionOutcome,
  RectificationChoice,
  RestrictionCondition,
  RestrictionGround,
} from '../rights-codes.ts';

/** An item in words: what it is, and what it says now. */
export type ItemWords = { readonly what: string; readonly now: string };

/** Who was given an item, by the disclosure log. */
export type Recipient = {
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
  /** It was given nothing but what a child has said: it is told like the others, and named to nobody but the child (DSR-54). */
  readonly unnamed?: true;
};

/** Who is not told, and why (GAP-03). */
export type NotTold = { readonly name: string; readonly why: NotToldBecause; readonly reason: string };

/** Which items were corrected, supplemented or left as they are. Codes and ids; what they say is personal. */
export type RectificationDecided = Fact<
  'RectificationDecided',
  {
    readonly nature?: ChangeNature | undefined;
    readonly items: readonly { readonly item: string; readonly decision: RectificationChoice }[];
  },
  {
    readonly items: readonly {
      readonly item: string;
      readonly what: string;
      readonly before: string;
      readonly value?: string | undefined;
      readonly reason: string;
      readonly evidence?: string | undefined;
      readonly purpose?: string | undefined;
    }[];
    readonly explanation?: string | undefined;
  }
>;

/** The claimed ground, the two answers, and what becomes of each item. */
export type ErasureDecided = Fact<
  'ErasureDecided',
  {
    readonly claimed: ErasureClaim;
    readonly incorrect: 'YES' | 'NO';
    readonly unlawful: 'YES' | 'NO';
    readonly items: readonly {
      readonly item: string;
      readonly decision: 'ERASE' | 'KEEP';
      readonly way?: ErasureWay;
      readonly ground?: ErasureGround;
    }[];
  },
  {
    readonly incorrect: string;
    readonly unlawful: string;
    readonly purpose?: string | undefined;
    readonly items: readonly {
      readonly item: string;
      readonly what: string;
      readonly law?: string | undefined;
      readonly reason?: string | undefined;
      readonly legalReview?: string | undefined;
    }[];
  }
>;

export type RestrictionDecided = Fact<
  'RestrictionDecided',
  { readonly ground: RestrictionGround; readonly conditions: readonly RestrictionCondition[] },
  { readonly reason: string }
>;

/** The marking holds from here on. */
export type RestrictionSet = Fact<
  'RestrictionSet',
  {
    readonly kind: 'RESTRICTION' | 'OBJECTION';
    readonly ground: RestrictionGround;
    readonly items?: readonly string[] | undefined;
    readonly processing?: string | undefined;
  }
>;

export type AdmissibilityRecorded = Fact<
  'AdmissibilityRecorded',
  {
    readonly processing: string;
    readonly basis: LegalBasis;
    /** What the table in force says of that processing. */
    readonly tableBasis: LegalBasis;
    readonly admissible: boolean;
  },
  { readonly reason: string }
>;

export type ObjectionDecided = Fact<
  'ObjectionDecided',
  { readonly outcome: ObjectionOutcome },
  { readonly reason: string }
>;

/** Who is told of a change and who is not (GDPR art. 19). A letter's number where one was written; it is sent when the change is done. */
export type RecipientsNamed = Fact<
  'RecipientsNamed',
  {
    readonly recipients: readonly {
      readonly organisation: string;
      readonly country: string;
      readonly letter?: string;
      readonly why?: NotToldBecause;
    }[];
  },
  { readonly recipients: readonly { readonly name: string; readonly reason?: string | undefined }[] }
>;

/** The register has been changed; the originals are kept there (GAP-06). */
export type CarriedOut = Fact<
  'CarriedOut',
  { readonly changes: readonly { readonly item: string; readonly action: CarryOutAction }[] }
>;

export type MarkingConfirmed = Fact<'MarkingConfirmed', { readonly task: TaskId }, { readonly note: string }>;

/** The person is told that the restriction ends (GAP-04): by a letter of its own, or by the answer that refuses the objection. */
export type LiftingStarted = Fact<'LiftingStarted', { readonly letter: string }, { readonly reason: string }>;

/** The person has been told: AEF may take the marking away. */
export type LiftingNotified = Fact<'LiftingNotified', { readonly letter: string; readonly task: TaskId }>;

/** AEF had not set the marking when its end was told: there is nothing to take away, and it is gone with that letter. */
export type RestrictionEnded = Fact<'RestrictionEnded', { readonly letter: string }>;

export type RestrictionLifted = Fact<'RestrictionLifted', { readonly task: TaskId }, { readonly note: string }>;

export type RightsEvent =
  | RectificationDecided
  | ErasureDecided
  | RestrictionDecided
  | RestrictionSet
  | AdmissibilityRecorded
  | ObjectionDecided
  | RecipientsNamed
  | CarriedOut
  | MarkingConfirmed
  | LiftingStarted
  | LiftingNotified
  | RestrictionLifted
  | RestrictionEnded;
