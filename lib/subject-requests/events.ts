import type { Contact, Protection } from '../cases/ports.ts';
import type { Alarm, Fact } from '../cases/workflow.ts';
import type { CaseId, Instant, Language, PlainDate, TaskId } from '../kernel/ids.ts';
import type { LetterDocument, LetterKind } from '../letters/render.ts';
import type {
  Channel,
  Department,
  ExtensionReason,
  IdentityMethod,
  LetterPurpose,
  ReceptionData,
  RequesterKind,
  RequestOutcome,
  Right,
  Source,
} from './codes.ts';
import type { AskingForAnother } from './commands/requester.ts';
import type { LinkedRequest } from './commands.ts';
import type { AccessEvent } from './events/access.ts';
import type { LetterEvent } from './events/letters.ts';
import type { RequesterEvent } from './events/requester.ts';
import type { RightsEvent } from './events/rights.ts';
import type { TimeEvent } from './events/time.ts';
import type { Claims } from './forms/claims.ts';

export type { RequestDecided } from './events/access.ts';

export type RequestRegistered = Fact<
  'RequestRegistered',
  {
    readonly case: CaseId;
    readonly right: Right;
    readonly source: Source;
    /** When it reached UDI, as exactly as is known: a paper letter has a day only. */
    readonly received: Instant | PlainDate;
    readonly receivedDate: PlainDate;
    /** The day on which it was handed in with the police, a mission or a reception centre; absent where it came to UDI itself. */
    readonly handedInOn?: PlainDate | undefined;
    /** The dates and tables of that day, so that a later recomputation can be compared with them. */
    readonly firstDue: PlainDate;
    readonly tables: string;
    readonly channel: Channel;
    readonly language: Language;
    readonly receptionData: ReceptionData;
    /** Only in events of the first releases; since then in the erasable half. */
    readonly owner?: string | undefined;
    /** Absent: the person. */
    readonly requester?: RequesterKind | undefined;
    /** The first request of the message, and the other ones (DSR-01). */
    readonly lead?: CaseId | undefined;
    readonly linked?: readonly LinkedRequest[] | undefined;
    /** The answered request that this one looks at again, and which units answer, as they did then. */
    readonly reconsiders?: CaseId | undefined;
    readonly units?: readonly Department[] | undefined;
    /** Absent in events of the first release. */
    readonly extendedDue?: PlainDate | undefined;
  },
  {
    readonly nationalId: string;
    /** The pseudonym of the login that may follow the case as its own. */
    readonly owner?: string | undefined;
    readonly name?: string | undefined;
    readonly about?: string | undefined;
    /** Of the first request of a message: about all of its rights. */
    readonly claims?: Claims | undefined;
    readonly protection?: Protection | undefined;
    /** Who asks for the person, and how they say that they may. */
    readonly requester?: Omit<AskingForAnother, 'kind'> | undefined;
  }
>;

export type IdentityRecorded = Fact<
  'IdentityRecorded',
  {
    readonly status: 'CONFIRMED' | 'DOUBT' | 'NOT_CONFIRMED';
    readonly method?: IdentityMethod | undefined;
    /** With DOUBT: the last day to reply and when it has passed. */
    readonly replyDue?: PlainDate | undefined;
    readonly replyEndsAt?: Instant | undefined;
  },
  { readonly reason: string }
>;

export type LetterIssued = Fact<
  'LetterIssued',
  {
    readonly letter: string;
    readonly purpose: LetterPurpose;
    readonly kind: LetterKind;
    readonly language: Language;
    /** The date that it bears, where it is not that of the event: a neutral answer bears the day on which it goes out. */
    readonly date?: PlainDate | undefined;
  },
  {
    /** Without `channel` where the letter was issued before letters had one. */
    readonly recipient: { readonly nationalId: string; readonly channel?: Channel } | { readonly organisation: string };
    readonly title: string;
    readonly html: string;
    /** The content that page and PDF are made of. Absent in letters of the first release. */
    readonly document?: LetterDocument | undefined;
  }
>;

export type LetterDispatched = Fact<
  'LetterDispatched',
  {
    readonly letter: string;
    readonly purpose: LetterPurpose;
    readonly archiveId: string;
    readonly channel: Channel;
    readonly acceptedAt: Instant;
    /** Of the receipt: the archive's id of the request as it came in. */
    readonly incoming?: string | undefined;
    /** Of an answer: whether it was accepted before the deadline in force (DSR-23). */
    readonly inTime?: boolean | undefined;
  }
>;

export type RequestRouted = Fact<
  'RequestRouted',
  {
    readonly rule: string;
    readonly reason: string;
    readonly unit: Department | 'TRIAGE';
    readonly units: readonly Department[];
    readonly suggestion?: Department | undefined;
    /** Triage must be done by then. */
    readonly triageDue?: PlainDate | undefined;
  },
  {
    readonly registered: boolean;
    readonly name?: string | undefined;
    readonly birthDate?: PlainDate | undefined;
    readonly protection?: Protection | undefined;
    readonly ageDisputed?: boolean | undefined;
    readonly unaccompaniedMinor?: boolean | undefined;
    readonly employee?: boolean | undefined;
    readonly contact?: Contact | undefined;
  }
>;

export type UnitAssigned = Fact<
  'UnitAssigned',
  { readonly unit: Department; readonly units: readonly Department[] },
  { readonly reason: string }
>;

export type ExtensionRequested = Fact<
  'ExtensionRequested',
  { readonly reason: ExtensionReason; readonly letter: string },
  { readonly text: string }
>;

/** The notice was accepted before the first deadline had passed: the period is three months from receipt (DSR-25). */
export type DeadlineExtended = Fact<
  'DeadlineExtended',
  {
    readonly letter: string;
    readonly acceptedAt: Instant;
    readonly from: PlainDate;
    readonly to: PlainDate;
    /** True where the first deadline had been raised as passed before we heard of the acceptance: that alarm stays, marked. */
    readonly alarmWithdrawn: boolean;
  }
>;

/** The notice came too late, or a corrected date of receipt showed that it did: the first deadline stands. */
export type ExtensionTooLate = Fact<
  'ExtensionTooLate',
  { readonly letter: string; readonly acceptedAt: Instant; readonly deadline: PlainDate }
>;

export type AlarmRaised = Fact<
  'AlarmRaised',
  { readonly alarm: string; readonly kind: Alarm['kind']; readonly rule: string }
>;

export type DeadlinePassed = Fact<
  'DeadlinePassed',
  { readonly deadline: 'FIRST' | 'EXTENDED'; readonly date: PlainDate; readonly task: TaskId }
>;

/** A new generation closes the tasks of the old one; the leader's task comes again under a new id. */
export type OverdueTaskReopened = Fact<'OverdueTaskReopened', { readonly task: TaskId }>;

/** Acknowledged, and still nothing is answered: the leader has a task again (DSR-23). */
export type OverdueRaisedAgain = Fact<'OverdueRaisedAgain', { readonly task: TaskId; readonly date: PlainDate }>;

export type OverdueAcknowledged = Fact<'OverdueAcknowledged', { readonly task: TaskId }, { readonly note: string }>;

export type ReceivedDateCorrected = Fact<
  'ReceivedDateCorrected',
  {
    readonly from: Instant | PlainDate;
    readonly to: Instant | PlainDate;
    readonly receivedDate: PlainDate;
    readonly firstDueBefore: PlainDate;
    readonly firstDue: PlainDate;
    readonly extendedDue?: PlainDate | undefined;
    readonly tables: string;
    /** Tasks of deadlines that were raised as passed and had not: those alarms stay, marked. */
    readonly withdraws?: readonly TaskId[] | undefined;
    /** Of a later date: who proposed it; evidence and reason stand in the proposal, and who recorded this is the second person. */
    readonly proposedBy?: string | undefined;
  },
  { readonly evidence?: string | undefined; readonly reason: string }
>;

export type CaseClosed = Fact<'CaseClosed', { readonly outcome: RequestOutcome }>;

export type GenerationStarted = Fact<'GenerationStarted', { readonly generation: number }>;

export type SubjectRequestEvent =
  | AccessEvent
  | RequestRegistered
  | IdentityRecorded
  | LetterIssued
  | LetterDispatched
  | LetterEvent
  | RequestRouted
  | UnitAssigned
  | ExtensionRequested
  | DeadlineExtended
  | ExtensionTooLate
  | AlarmRaised
  | DeadlinePassed
  | OverdueTaskReopened
  | OverdueAcknowledged
  | OverdueRaisedAgain
  | ReceivedDateCorrected
  | RightsEvent
  | CaseClosed
  | RequesterEvent
  | GenerationStarted
  | TimeEvent;
