import type { Protection } from '../../cases/ports.ts';
import type { Fact } from '../../cases/workflow.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../../kernel/ids.ts';
import type { RequestOutcome } from '../codes.ts';
import type { ComplaintOutcome } from '../state/time.ts';

/** Why a fact is corrected, as the adviser wrote it. */
type Grounds = {
  readonly evidence: string;
  readonly reason: string;
};

/** A release with other tables moved a last day (architecture § 2.5). `receipt`: which receipt, counted from 0, the days belong to. */
export type DeadlineRecomputed = Fact<
  'DeadlineRecomputed',
  {
    readonly firstDueBefore: PlainDate;
    readonly firstDue: PlainDate;
    readonly extendedDueBefore: PlainDate;
    readonly extendedDue: PlainDate;
    readonly tablesBefore: string;
    readonly tables: string;
    readonly receipt: number;
    /** Tasks of deadlines that were raised as passed and turn out not to have: those alarms stay, marked. */
    readonly withdraws: readonly TaskId[];
  }
>;

export type SuspensionDecided = Fact<
  'SuspensionDecided',
  { readonly asked: PlainDate; readonly answered: PlainDate; readonly dueIfSuspended: PlainDate },
  { readonly reason: string }
>;

/** A later date of receipt takes two people (architecture § 2.9). */
export type ReceivedCorrectionProposed = Fact<
  'ReceivedCorrectionProposed',
  {
    readonly from: Instant | PlainDate;
    readonly to: Instant | PlainDate;
    readonly firstDueBefore: PlainDate;
    readonly firstDue: PlainDate;
    readonly task: TaskId;
  },
  Grounds
>;
export type ReceivedCorrectionRejected = Fact<
  'ReceivedCorrectionRejected',
  { readonly task: TaskId },
  { readonly reason: string }
>;

/** The request was about somebody else: identity and routing begin again. Who it was and is, is personal. */
export type PersonCorrected = Fact<
  'PersonCorrected',
  { readonly letters: readonly string[] },
  Grounds & {
    readonly from?: { readonly nationalId: string; readonly name?: string | undefined } | undefined;
    readonly to: {
      readonly nationalId: string;
      readonly name?: string | undefined;
      readonly protection?: Protection | undefined;
    };
  }
>;

/** A letter was read by somebody whom it was not for. `reportBy`: 72 hours after it was found out (GDPR art. 33(1)). */
export type RecipientWrong = Fact<
  'RecipientWrong',
  { readonly letter: string; readonly task: TaskId; readonly foundAt: Instant; readonly reportBy: Instant },
  Grounds
>;
export type BreachAssessed = Fact<
  'BreachAssessed',
  {
    readonly task: TaskId;
    readonly outcome: 'REPORTED' | 'NOT_REPORTED';
    readonly reportedOn?: PlainDate | undefined;
    readonly reference?: string | undefined;
    readonly inTime: boolean;
  },
  { readonly reason: string }
>;

/** The outcome was wrong. Its answer stays in the case, marked; the next one takes its place. */
export type OutcomeCorrected = Fact<
  'OutcomeCorrected',
  { readonly from: RequestOutcome; readonly letters: readonly string[] },
  Grounds
>;

/** The second unit of a joint case signed the answer or sent it back (DSR-20). */
export type JointAnswerSigned = Fact<
  'JointAnswerSigned',
  { readonly decision: 'APPROVED' | 'RETURNED'; readonly unit: Unit; readonly task: TaskId },
  { readonly reason: string }
>;

export type ComplaintRegistered = Fact<
  'ComplaintRegistered',
  { readonly task: TaskId; readonly receivedOn: PlainDate; readonly reference: string; readonly due: PlainDate }
>;
export type ComplaintDecided = Fact<
  'ComplaintDecided',
  { readonly task: TaskId; readonly outcome: ComplaintOutcome; readonly decidedOn: PlainDate },
  { readonly note: string }
>;

/** The person wrote again: a request with a clock of its own looks at this one again. */
export type ReconsiderationOpened = Fact<
  'ReconsiderationOpened',
  { readonly case: CaseId; readonly received: Instant | PlainDate; readonly by?: 'PERSON' },
  { readonly about?: string | undefined }
>;

/** The notice of extension had not been accepted two hours before the deadline: leader and operators have a task each. */
export type ExtensionNoticeLate = Fact<
  'ExtensionNoticeLate',
  { readonly letter: string; readonly tasks: readonly TaskId[] }
>;
export type ExtensionNoticeSeen = Fact<'ExtensionNoticeSeen', { readonly task: TaskId }, { readonly note: string }>;

export type TimeEvent =
  | DeadlineRecomputed
  | SuspensionDecided
  | ReceivedCorrectionProposed
  | ReceivedCorrectionRejected
  | PersonCorrected
  | RecipientWrong
  | BreachAssessed
  | OutcomeCorrected
  | JointAnswerSigned
  | ComplaintRegistered
  | ComplaintDecided
  | ReconsiderationOpened
  | ExtensionNoticeLate
  | ExtensionNoticeSeen;
