import type { CaseId, PlainDate, Unit } from '../kernel/ids.ts';
import type { ProcessingBasis, TransferBasisCode } from './legal-references.ts';

export type { ProcessingBasis } from './legal-references.ts';

/** The five kinds of request (DSR-01). */
export type RequestType = 'ACCESS' | 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION';

/** The only reasons that GDPR art. 12(3) knows for an extension (DSR-24, T15). */
export type ExtensionReason = 'COMPLEXITY' | 'NUMBER_OF_REQUESTS';

/** Ways to show who one is, the mildest first (DSR-14). */
export type IdentityOption = 'LOG_IN' | 'CONTROL_QUESTIONS' | 'SHOW_DOCUMENT';

/** The items of an access answer that the case fills in (DSR-36 to DSR-43); A0, A5 and A6 are the letter's own words, A9 is `copy`. */
export type AnswerItem = 'A1' | 'A2' | 'A3' | 'A4' | 'A7' | 'A8';

/** What each item of the answer says, as one or more sentences in the reader's language. */
export type AnswerInformation = Partial<Readonly<Record<AnswerItem, readonly string[]>>>;

/** One piece of data in the copy (DSR-44). */
export interface CopyItem {
  readonly category: string;
  readonly value: string;
  readonly source?: string;
  /** The system that holds it, in the reader's words. Where any item has one, the copy has a table for each system. */
  readonly system?: string;
  /** True where words were taken out of `value` (DSR-50): the copy says so beside it. */
  readonly masked?: boolean;
}

/**
 * Something that we say no to, and why (DSR-27, DSR-45): held back from an access answer, not corrected, not erased, not restricted.
 * Words for the reader, in the reader's language, but for `ground`.
 */
export interface Withheld {
  /** What, as precisely as can be said without revealing it. May be left out where the whole request is refused. */
  readonly what?: string;
  /** The rule that is the ground: `DSR-57`, `DSR-67`; its legal reference comes from legal-references.ts, where all grounds stand. */
  readonly ground: string;
  readonly reason: string;
  /** The interests behind ground f (DSR-58). */
  readonly interests?: string;
  /** Items of the answer, or the copy (A9), that are not given at all on this ground. */
  readonly items?: readonly (AnswerItem | 'A9')[];
}

/** A piece of data that was corrected, or supplemented (then without `before`), in the reader's words (DSR-60, DSR-61). */
export interface Change {
  readonly what: string;
  readonly before?: string;
  readonly after: string;
}

/** The two questions of IM 2019-004 § 8, each answered with the reason as a sentence (DSR-72): with no, unless `excepted`. */
export interface ErasureTest {
  readonly incorrect: string;
  readonly unlawful: string;
  /** The answer to one of them is yes, but an exception of art. 17(3) keeps what is not erased. */
  readonly excepted?: true;
}

/** Why use is restricted (GDPR art. 18(1) a to d; DSR-74 to DSR-77). */
export type RestrictionGround = 'ART18_1_A' | 'ART18_1_B' | 'ART18_1_C' | 'ART18_1_D';

/** A linked request of the same message (DSR-01), or an earlier one (DSR-33). */
export interface NamedRequest {
  readonly caseId: CaseId;
  readonly requestType: RequestType;
  readonly receivedDate?: PlainDate;
}

/** An earlier letter of the case that this one is about: corrected, or told of a second time. `title` in the language of that letter. */
export interface EarlierLetter {
  readonly letter: string;
  readonly date: PlainDate;
  readonly title?: string;
}

/** A recommendation about a transfer, or that none came in time (TRF-36, TRF-42). */
export type Consultation = { readonly answered: PlainDate; readonly text: string } | { readonly noAnswerBy: PlainDate };

/**
 * Everything that a letter can say. All fields are optional for the compiler; the table in kinds.ts says which a kind must
 * have and which rule demands it, so that a value that is missing is refused with its rule and not with a type error.
 */
export interface LetterValues {
  readonly caseId?: CaseId;
  /** The letter's number (numbering.ts). */
  readonly letter?: string;
  readonly date?: PlainDate;
  readonly sender?: Unit;
  /** Whom to ask. Without it: the sending department by UDI's address. */
  readonly contact?: string;
  readonly recipient?: string;

  /**
   * The person whom the data are about, where the reader is somebody else (a parent, a guardian, a lawyer). Without it the letter says 'you'.
   */
  readonly about?: string;

  readonly requestTypes?: readonly RequestType[];
  readonly receivedDate?: PlainDate;
  readonly dueDate?: PlainDate;
  /** All requests that the message held, the lead first, where it held several: the receipt lists them (DSR-01). */
  readonly linked?: readonly NamedRequest[];

  readonly doubt?: string;
  readonly options?: readonly IdentityOption[];
  readonly replyDate?: PlainDate;

  readonly firstDueDate?: PlainDate;
  readonly extendedDueDate?: PlainDate;
  readonly extensionReason?: ExtensionReason;
  /** Free text of the adviser: the reason or explanation of EXTENSION, CHANGE_OF_IDENTITY, RESTRICTED, OBJECTION_UPHELD, EXCESSIVE_REFUSED, CORRECTION, LIFT_NOTICE. */
  readonly explanation?: string;

  readonly information?: AnswerInformation;
  readonly copy?: readonly CopyItem[];
  readonly withheld?: readonly Withheld[];

  /** The person who asks on behalf of a child. */
  readonly requester?: string;
  /** AUTHORITY_NOT_CONFIRMED: what was lacking, as a sentence. */
  readonly authorityReason?: string;

  /** What was corrected or supplemented; in a notice to a recipient, what it must take over. */
  readonly changes?: readonly Change[];
  /** What was erased, each in words. */
  readonly erased?: readonly string[];
  /** ERASED, ERASURE_PARTLY: what no longer is used, but stays in the archive (GAP-07). */
  readonly archived?: readonly string[];
  readonly erasureTest?: ErasureTest;
  /** What the data are still needed for: goes on from 'we still need them in order to'. */
  readonly purpose?: string;
  /** What is marked, each in words; without it everything that the case holds about the person. */
  readonly restricted?: readonly string[];
  readonly restrictionGround?: RestrictionGround;
  /** The processing that was objected to, in words: 'disclosure to NAV'. */
  readonly processing?: string;
  readonly processingBasis?: ProcessingBasis;
  /** Who was told of a correction, an erasure or a restriction (GAP-03), by name. An empty list: nobody had been given the data. */
  readonly recipientsTold?: readonly string[];
  /** Who could not be told, and why (GAP-03). */
  readonly recipientsNotTold?: readonly { readonly name: string; readonly reason: string }[];

  /** EXCESSIVE_REFUSED: the earlier requests that UDI relies on (DSR-33). */
  readonly earlier?: readonly NamedRequest[];
  /** FEE_NOTICE: in kroner, and how it was reckoned (DSR-32). */
  readonly fee?: { readonly amount: number; readonly basis: string };
  /** HANDOVER: the other kind of access that the person asked for (DSR-34). */
  readonly wants?: 'PARTY_ACCESS' | 'PUBLIC_ACCESS';
  readonly withdrawnOn?: PlainDate;

  /** CORRECTION and SECOND_NOTICE: the letter that it is about. */
  readonly earlierLetter?: EarlierLetter;
  /** CORRECTION: the date that was wrong and the right one, and which date it was. */
  readonly correctedDate?: 'RECEIVED' | 'DUE' | 'EXTENDED_DUE';
  readonly wrongDate?: PlainDate;
  readonly rightDate?: PlainDate;

  /** RECIPIENT_NOTICE: what was done with the data (GDPR art. 19). */
  readonly noticeOf?: 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'RESTRICTION_LIFTED';
  /** RECIPIENT_NOTICE: by what the organisation knows the person: name, and what it was given the data under. */
  readonly subject?: { readonly name: string; readonly reference?: string };

  /** COMPLAINT_RECEIVED: when Datatilsynet told us, and its reference. */
  readonly complaint?: { readonly receivedDate: PlainDate; readonly reference: string };

  readonly transferRecipient?: string;
  readonly transferPurpose?: string;
  readonly transferData?: string;
  readonly transferBasis?: TransferBasisCode;
  readonly decision?: 'APPROVED' | 'REFUSED';
  readonly decidedBy?: 'DEPT_DIRECTOR' | 'INDEPENDENT_LEADER' | 'DIRECTOR';
  readonly decidedOn?: PlainDate;
  readonly decisionReason?: string;
  readonly dpo?: Consultation;
  readonly itSecurity?: Consultation;

  readonly description?: string;
  readonly rowCount?: number;
  readonly sha256?: string;
  readonly signedOffBy?: readonly Unit[];
  readonly agreement?: string;
}
