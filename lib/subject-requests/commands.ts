import type { Protection, RegisteredPerson } from '../cases/ports.ts';
import type { RaiseAlarm, StartGeneration } from '../cases/workflow.ts';
import type { CaseId, Instant, Language, PlainDate } from '../kernel/ids.ts';
import type {
  Assurance,
  Channel,
  CheckMethod,
  Department,
  ExtensionReason,
  OtherAccess,
  ReceptionData,
  Right,
  Source,
} from './codes.ts';
import type { AccessCommand } from './commands/access.ts';
import type { LetterCommand } from './commands/letters.ts';
import type { AskingForAnother, RequesterCommand } from './commands/requester.ts';
import type { RightsCommand } from './commands/rights.ts';
import type { TimeCommand } from './commands/time.ts';
import type { Claims } from './forms/claims.ts';

/** A request came in: by the citizen's form (`assurance` says how sure the login is), or registered by staff. Opens the case. */
export interface RegisterRequest {
  readonly type: 'RegisterRequest';
  readonly case: CaseId;
  readonly right: Right;
  readonly source: Source;
  /** When it reached UDI: an instant, or a day where only that is known. */
  readonly received: Instant | PlainDate;
  /** The day on which it was handed in somewhere else (police, mission, reception centre), where that is known (T4). */
  readonly handedInOn?: PlainDate | undefined;
  readonly nationalId: string;
  readonly name?: string | undefined;
  /** Of the person's address, as the register had it when the request came; routing looks again. */
  readonly protection?: Protection | undefined;
  readonly about?: string | undefined;
  /** What the person says about each of the four other rights that the message asks for. */
  readonly claims?: Claims | undefined;
  readonly receptionData: ReceptionData;
  /** The person's wish; without one the answer goes the way the request came (DSR-30). */
  readonly channel?: Channel | undefined;
  readonly language: Language;
  readonly assurance?: Assurance | undefined;
  /** Who asks, where it is not the person. */
  readonly requester?: AskingForAnother | undefined;
  /** Other access that the message asks for (DSR-34). */
  readonly wants?: OtherAccess | undefined;
  /** The other requests of the same message (DSR-01). */
  readonly linked?: readonly LinkedRequest[] | undefined;
  /** Of a request that the first one of its message opens: which that is, and what it knows. By the machine alone. */
  readonly lead?:
    | { readonly case: CaseId; readonly owner?: string | undefined; readonly identityConfirmed: boolean }
    | undefined;
  /** The answered request that this one looks at again, and the unit that answered it. By the machine alone. */
  readonly reconsiders?:
    | {
        readonly case: CaseId;
        readonly units: readonly Department[];
        readonly owner?: string | undefined;
        readonly identityConfirmed: boolean;
      }
    | undefined;
}

/** Another request of the same message. */
export type LinkedRequest = { readonly case: CaseId; readonly right: Right };

/** The adviser looked at the identity (DSR-13). Answers the task `identity`. */
export type RecordIdentity = { readonly type: 'RecordIdentity'; readonly reason: string } & (
  | { readonly status: 'CONFIRMED'; readonly method: CheckMethod; readonly copyDeleted?: boolean | undefined }
  | { readonly status: 'DOUBT' | 'NOT_CONFIRMED' }
);

/**
 * What came of the question about identity. Answers the task `identity-reply`: CONFIRMED or NOT_CONFIRMED by the adviser, CONFIRMED by the
 * person's own login; NO_REPLY only by the machine, when the period has passed.
 */
export type RecordIdentityReply = { readonly type: 'RecordIdentityReply' } & (
  | {
      readonly status: 'CONFIRMED';
      readonly method: CheckMethod;
      readonly reason: string;
      /** With DOCUMENT_SEEN: no copy of the document is stored anywhere (DSR-14). */
      readonly copyDeleted?: boolean | undefined;
    }
  | { readonly status: 'CONFIRMED'; readonly method: 'LOGIN'; readonly assurance: Assurance }
  | { readonly status: 'NOT_CONFIRMED'; readonly reason: string }
  | { readonly status: 'NO_REPLY' }
);

/** What the register says of the person; routes the case (DSR-17 to DSR-21). `person` absent: not registered. */
export interface RecordRegisterFacts {
  readonly type: 'RecordRegisterFacts';
  readonly person?:
    | (Pick<RegisteredPerson, 'name' | 'birthDate' | 'protection' | 'firstPermitBy' | 'hasAsylumCase'> &
        Partial<
          Pick<
            RegisteredPerson,
            'ageDisputed' | 'unaccompaniedMinor' | 'parentalResponsibility' | 'representatives' | 'employee' | 'contact'
          >
        >)
    | undefined;
}

/** Triage gives the case to a department. Answers the task `triage`. */
export interface AssignUnit {
  readonly type: 'AssignUnit';
  readonly unit: Department;
  readonly reason: string;
}

/** The adviser asks for two further months (DSR-24). Nothing moves until the notice has been accepted for dispatch. */
export interface RequestExtension {
  readonly type: 'RequestExtension';
  readonly reason: ExtensionReason;
  /** One or two sentences that go into the notice (DSR-25). */
  readonly text: string;
}

/** The dispatch partner accepted a letter: the legal act (settled no. 19). */
export interface RecordDispatch {
  readonly type: 'RecordDispatch';
  readonly letter: string;
  readonly archiveId: string;
  readonly channel: Channel;
  readonly acceptedAt: Instant;
  /** With the receipt: the archive's id of the request as it came in. */
  readonly incoming?: string | undefined;
  /** 2 and on: the letter was sent again, by another way. */
  readonly attempt?: number | undefined;
}

/** The leader has seen that a case is overdue and says what is done about it. Answers the task `overdue`. */
export interface AcknowledgeOverdue {
  readonly type: 'AcknowledgeOverdue';
  readonly note: string;
}

/** The date of receipt was wrong (architecture § 2.9). An earlier one by one adviser; a later one needs a second person. */
export interface CorrectReceived {
  readonly type: 'CorrectReceived';
  readonly received: Instant | PlainDate;
  readonly evidence: string;
  readonly reason: string;
}

export interface CloseCase {
  readonly type: 'CloseCase';
}

export type SubjectRequestCommand =
  | LetterCommand
  | RegisterRequest
  | RecordIdentity
  | RecordIdentityReply
  | RecordRegisterFacts
  | AssignUnit
  | RequestExtension
  | AccessCommand
  | RecordDispatch
  | AcknowledgeOverdue
  | CorrectReceived
  | RightsCommand
  | RaiseAlarm
  | CloseCase
  | RequesterCommand
  | StartGeneration
  | TimeCommand;
