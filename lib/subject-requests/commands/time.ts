import type { Protection } from '../../cases/ports.ts';
import type { CaseId, Instant, PlainDate, TaskId } from '../../kernel/ids.ts';
import type { ComplaintOutcome } from '../state/time.ts';

/** Why a fact is corrected; both must be there. */
interface Grounds {
  readonly evidence: string;
  readonly reason: string;
}

/** The daily job looks at what the case's dates are by today's tables. By the machine; changes nothing where no date moved. */
export interface Review {
  readonly type: 'Review';
  readonly day: PlainDate;
}

/** An adviser records that the wait for an answer about identity is not counted (T14, D3). */
export interface DecideSuspension {
  readonly type: 'DecideSuspension';
  readonly reason: string;
}

/** One adviser proposes a later date of receipt; opens the task `second-person`. */
export interface ProposeReceivedCorrection extends Grounds {
  readonly type: 'ProposeReceivedCorrection';
  readonly received: Instant | PlainDate;
}

/** Another adviser or the leader of the unit confirms or rejects it. Answers `second-person`. */
export interface ConfirmReceivedCorrection {
  readonly type: 'ConfirmReceivedCorrection';
  readonly decision: 'CONFIRMED' | 'REJECTED';
  readonly reason: string;
}

/** The request is about somebody else than was registered. */
export interface CorrectPerson extends Grounds {
  readonly type: 'CorrectPerson';
  readonly nationalId: string;
  readonly name?: string | undefined;
  /** Of that person's address, as the register has it now: the case is hidden from this write on, not only when it is routed again. */
  readonly protection?: Protection | undefined;
}

/** A letter was sent to somebody whom it was not for. Opens the task `breach`. */
export interface WrongRecipient extends Grounds {
  readonly type: 'WrongRecipient';
  readonly letter: string;
}

/** What the ombud came to. Answers `breach`. */
export interface AssessBreach {
  readonly type: 'AssessBreach';
  readonly task: TaskId;
  readonly outcome: 'REPORTED' | 'NOT_REPORTED';
  readonly reportedOn?: PlainDate | undefined;
  /** Datatilsynet's reference. */
  readonly reference?: string | undefined;
  readonly reason: string;
}

/** The outcome was wrong: the case is assessed again. */
export interface CorrectOutcome extends Grounds {
  readonly type: 'CorrectOutcome';
}

/** The second unit of a joint case looks at the answer. Answers `sign-off`. */
export interface SignJointAnswer {
  readonly type: 'SignJointAnswer';
  readonly decision: 'APPROVED' | 'RETURNED';
  /** What is to be changed, with RETURNED. */
  readonly reason: string;
}

/** Datatilsynet told that the person has complained (DSR-26). Opens the task `complaint`. */
export interface RegisterComplaint {
  readonly type: 'RegisterComplaint';
  readonly receivedOn: PlainDate;
  readonly reference: string;
}

/** What came of it. Answers `complaint`. */
export interface RecordComplaintOutcome {
  readonly type: 'RecordComplaintOutcome';
  readonly task: TaskId;
  readonly outcome: ComplaintOutcome;
  readonly decidedOn: PlainDate;
  readonly note: string;
}

/** The person wrote again about an answer: a new request, `case`, with a clock of its own, in the same unit. */
export interface Reconsider {
  readonly type: 'Reconsider';
  readonly case: CaseId;
  readonly received: Instant | PlainDate;
  readonly about?: string | undefined;
}

/** Leader or operator has seen that a notice of extension did not go out. Answers `extension-notice` or `extension-notice-operators`. */
export interface AcknowledgeNotice {
  readonly type: 'AcknowledgeNotice';
  readonly task: TaskId;
  readonly note: string;
}

export type TimeCommand =
  | Review
  | DecideSuspension
  | ProposeReceivedCorrection
  | ConfirmReceivedCorrection
  | CorrectPerson
  | WrongRecipient
  | AssessBreach
  | CorrectOutcome
  | SignJointAnswer
  | RegisterComplaint
  | RecordComplaintOutcome
  | Reconsider
  | AcknowledgeNotice;
