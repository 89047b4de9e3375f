import type { CaseId, PlainDate, Unit } from '../kernel/ids.ts';
import type { TransferBasisCode } from './legal-references.ts';

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
}

/** Something that is not given, and why (DSR-45). Words for the reader, in the reader's language, but for `ground`. */
export interface Withheld {
  /** What, as precisely as can be said without revealing it. May be left out where the whole request is refused. */
  readonly what?: string;
  /** The rule that is the ground: `DSR-57`. Its legal reference comes from the table. */
  readonly ground: string;
  readonly reason: string;
  /** The interests behind ground f (DSR-58). */
  readonly interests?: string;
  /** Items of the answer, or the copy (A9), that are not given at all on this ground. */
  readonly items?: readonly (AnswerItem | 'A9')[];
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

  readonly requestTypes?: readonly RequestType[];
  readonly receivedDate?: PlainDate;
  readonly dueDate?: PlainDate;

  readonly doubt?: string;
  readonly options?: readonly IdentityOption[];
  readonly replyDate?: PlainDate;

  readonly firstDueDate?: PlainDate;
  readonly extendedDueDate?: PlainDate;
  readonly extensionReason?: ExtensionReason;
  readonly explanation?: string;

  readonly information?: AnswerInformation;
  readonly copy?: readonly CopyItem[];
  readonly withheld?: readonly Withheld[];

  /** The person who asks on behalf of a child. */
  readonly requester?: string;

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
