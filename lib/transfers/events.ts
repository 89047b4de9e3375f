import type { Alarm, Fact } from '../cases/workflow.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../kernel/ids.ts';
import type { Approver } from './approver.ts';
import type { Agreement } from './documents.ts';
import type { DraftRecord, DraftTexts } from './draft.ts';
import type { DecisionWord, Ending, Party } from './state.ts';
import type { Assessment, FieldName } from './template.ts';

export type DraftCreated = Fact<'DraftCreated', { case: CaseId; unit: Unit; tables: string } & DraftRecord, DraftTexts>;
export type DraftChanged = Fact<'DraftChanged', { tables: string } & DraftRecord, DraftTexts>;
export type AssessmentSaved = Fact<
  'AssessmentSaved',
  { filled: readonly FieldName[]; cleared: readonly FieldName[] },
  Assessment
>;
export type AssessmentSubmitted = Fact<'AssessmentSubmitted', { filled: readonly FieldName[] }>;
export type ConsultationOpened = Fact<
  'ConsultationOpened',
  { sentAt: Instant; due: PlainDate; expiresAt: Instant; tables: string }
>;
export type RecommendationRecorded = Fact<'RecommendationRecorded', { from: Party }, { text: string }>;
/** That no answer came is part of the note, not an answer. */
export type ConsultationExpired = Fact<'ConsultationExpired', { from: Party; due: PlainDate }>;
export type NoteArchived = Fact<
  'NoteArchived',
  { archiveId: string; documentType: string; recipients: readonly Unit[] }
>;
export type ApprovalRequested = Fact<
  'ApprovalRequested',
  { approver: Approver['kind']; unit: Unit; rule: Approver['rule'] }
>;
export type DecisionDocumented = Fact<
  'DecisionDocumented',
  { outcome: DecisionWord; approver: Approver['kind'] },
  { text: string; routineReason?: string | undefined }
>;
export type DecisionRegistered = Fact<'DecisionRegistered', { outcome: DecisionWord; documentedAt: Instant }>;
export type NoteDispatched = Fact<'NoteDispatched', { number: string; archiveId: string; acceptedAt: Instant }>;
export type AgreementsRegistered = Fact<'AgreementsRegistered', { documents: readonly Agreement[] }>;
export type TransferActivated = Fact<'TransferActivated', { checkedOn?: PlainDate | undefined }>;
export type AnnualCheckRecorded = Fact<'AnnualCheckRecorded', { listed: boolean; checkedOn: PlainDate }>;
export type CaseEnded = Fact<'CaseEnded', { how: Ending }, { reason: string }>;
export type AlarmRaised = Fact<'AlarmRaised', { alarm: string; kind: Alarm['kind']; rule: string }>;
/** Before a sending: how many persons, and how many of them were kept out; with somebody kept out, the unit's task. */
export type SendingChecked = Fact<'SendingChecked', { persons: number; keptOut: number; task?: TaskId | undefined }>;
export type RestrictedAcknowledged = Fact<'RestrictedAcknowledged', { task: TaskId }, { note: string }>;
export type GenerationStarted = Fact<'GenerationStarted', { generation: number }>;

export type TransferEvent =
  | DraftCreated
  | DraftChanged
  | AssessmentSaved
  | AssessmentSubmitted
  | ConsultationOpened
  | RecommendationRecorded
  | ConsultationExpired
  | NoteArchived
  | ApprovalRequested
  | DecisionDocumented
  | DecisionRegistered
  | NoteDispatched
  | AgreementsRegistered
  | TransferActivated
  | AnnualCheckRecorded
  | CaseEnded
  | SendingChecked
  | RestrictedAcknowledged
  | AlarmRaised
  | GenerationStarted;
