import type { RaiseAlarm, StartGeneration } from '../cases/workflow.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../kernel/ids.ts';
import type { Agreement } from './documents.ts';
import type { Draft } from './draft.ts';
import type { DecisionWord, Party } from './state.ts';
import type { Assessment } from './template.ts';

/** A caseworker describes a transfer. Opens the case; refused where it is no transfer, or where a rule of §§ 2 to 5 forbids it. */
export interface CreateDraft {
  readonly type: 'CreateDraft';
  readonly case: CaseId;
  readonly unit: Unit;
  readonly draft: Draft;
}

/** Describes the transfer anew, for instance on another basis, before the assessment is handed in. */
export interface ChangeDraft {
  readonly type: 'ChangeDraft';
  readonly draft: Draft;
}

/** Some or all fields of the assessment; a field that is left out stays as it was. */
export interface SaveAssessment {
  readonly type: 'SaveAssessment';
  readonly fields: Assessment;
}

/** The assessment is complete (TRF-41). Answers the task `assessment` with DONE. */
export interface SubmitAssessment {
  readonly type: 'SubmitAssessment';
}

/** Sends the assessment to the ombud and to IT security and starts their time (TRF-42). By the machine. */
export interface OpenConsultation {
  readonly type: 'OpenConsultation';
}

/** The ombud's or IT security's recommendation. Answers `consult-pvo` or `consult-it` with DONE. */
export interface RecordRecommendation {
  readonly type: 'RecordRecommendation';
  readonly from: Party;
  readonly text: string;
}

/** Their time has passed: who did not answer is noted so (TRF-36). By the machine. */
export interface RecordConsultationExpired {
  readonly type: 'RecordConsultationExpired';
  readonly parties: readonly Party[];
}

/** The note stands in the archive with the ombud as recipient (TRF-43), which sends it for approval (TRF-44). By the machine. */
export interface RecordArchived {
  readonly type: 'RecordArchived';
  readonly archiveId: string;
  readonly documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP' | 'INTERNAL_NOTE';
  readonly recipients: readonly Unit[];
}

/** The leader writes the decision in the note (TRF-45). Can be written anew until it is registered. */
export interface DocumentDecision {
  readonly type: 'DocumentDecision';
  readonly outcome: DecisionWord;
  readonly text: string;
  /** Why art. 49 is used for a routine all the same (TRF-29). */
  readonly routineReason?: string | undefined;
}

/** The leader registers what the note says. Answers the task `decide` with the outcome. */
export interface RegisterDecision {
  readonly type: 'RegisterDecision';
  readonly outcome: DecisionWord;
}

/** The dispatch partner accepted the note (TRF-46). By the machine. */
export interface RecordDispatch {
  readonly type: 'RecordDispatch';
  readonly number: string;
  readonly archiveId: string;
  readonly acceptedAt: Instant;
}

/** The agreements with the recipient are signed (TRF-47). Answers the task `agreements` with DONE. */
export interface RegisterAgreements {
  readonly type: 'RegisterAgreements';
  readonly documents: readonly Agreement[];
}

/** The transfer may start. By the machine. */
export interface Activate {
  readonly type: 'Activate';
}

/** Ends a case whose refusal has been dispatched. By the machine. */
export interface CloseRefused {
  readonly type: 'CloseRefused';
}

/** The department gives the transfer up: instead of handing in the assessment or of registering agreements. Answers that task with WITHDRAWN. */
export interface Withdraw {
  readonly type: 'Withdraw';
  readonly reason: string;
}

/** The yearly look at the list of certified recipients (TRF-17). Answers `annual-check`: AGAIN next year, or LAPSED. */
export interface RecordAnnualCheck {
  readonly type: 'RecordAnnualCheck';
  readonly listed: boolean;
  readonly checkedOn: PlainDate;
}

/** Nobody looked within twelve months: the basis lapses and transfers stop. By the machine. */
export interface RecordLapse {
  readonly type: 'RecordLapse';
}

/** A sending under the approval is planned: of so many persons so many are kept out, because a restriction or an objection lies upon them. */
export interface CheckSending {
  readonly type: 'CheckSending';
  readonly persons: number;
  readonly keptOut: number;
}

/** What was done about persons who were kept out. Answers the task `restricted-sending` with DONE. */
export interface AcknowledgeRestricted {
  readonly type: 'AcknowledgeRestricted';
  readonly task: TaskId;
  readonly note: string;
}

export type TransferCommand =
  | CheckSending
  | AcknowledgeRestricted
  | CreateDraft
  | ChangeDraft
  | SaveAssessment
  | SubmitAssessment
  | OpenConsultation
  | RecordRecommendation
  | RecordConsultationExpired
  | RecordArchived
  | DocumentDecision
  | RegisterDecision
  | RecordDispatch
  | RegisterAgreements
  | Activate
  | CloseRefused
  | Withdraw
  | RecordAnnualCheck
  | RecordLapse
  | RaiseAlarm
  | StartGeneration;
