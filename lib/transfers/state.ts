import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../kernel/ids.ts';
import type { Approver } from './approver.ts';
import type { Agreement } from './documents.ts';
import type { Draft } from './draft.ts';
import type { FieldName } from './template.ts';

/** Before the first event. */
export interface NoTransfer {
  readonly kind: 'NONE';
}

export type Party = 'PVO' | 'IT';
export const parties: readonly Party[] = ['PVO', 'IT'];

/** What came of asking one of the two: a recommendation, or silence when their time had passed (settled no. 15). */
export type Comment = { readonly outcome: 'GIVEN' | 'NO_ANSWER'; readonly at: Instant };

export type DecisionWord = 'APPROVED' | 'REFUSED';

/** How a case ended. An active transfer without a yearly check has nothing left to wait for, and ends as COMPLETED. */
export type Ending = 'COMPLETED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED';

/**
 * A transfer as its events tell it: each step of § 6.2 is there or not, in the order of TRF-40 to TRF-47. Plain JSON: it is stored as
 * the snapshot. Assessment, recommendations and the words of the decision stay in the events (note.ts); the draft's texts are blank
 * once the personal parts are erased.
 */
export interface Transfer {
  readonly kind: 'TRANSFER';
  readonly case: CaseId;
  readonly generation: number;
  readonly unit: Unit;
  readonly draft: Draft;
  readonly draftedAt: Instant;
  /** Fields of the assessment that are filled. */
  readonly filled: readonly FieldName[];
  readonly assessedAt?: Instant;
  readonly consultation?: Consultation;
  readonly archived?: { readonly archiveId: string; readonly at: Instant };
  readonly approval?: { readonly approver: Approver; readonly requestedAt: Instant };
  readonly documented?: { readonly outcome: DecisionWord; readonly at: Instant; readonly by: string };
  readonly decided?: { readonly outcome: DecisionWord; readonly at: Instant };
  readonly dispatched?: { readonly number: string; readonly archiveId: string; readonly acceptedAt: Instant };
  readonly agreements?: readonly Agreement[];
  readonly activatedAt?: Instant;
  /** Of an active transfer to a certified recipient: when its certification was last looked up, and how often it was since. */
  readonly yearly?: { readonly checkedOn: PlainDate; readonly round: number };
  readonly ended?: { readonly how: Ending; readonly at: Instant };
  /** How many sendings were checked, and the tasks about persons who were kept out that are not answered. */
  readonly sendings?: number;
  readonly restricted?: readonly TaskId[];
  /** Alarms that were raised, and when: by id. */
  readonly raised: Readonly<Record<string, Instant>>;
}

export interface Consultation {
  readonly sentAt: Instant;
  readonly due: PlainDate;
  readonly expiresAt: Instant;
  readonly comments: Readonly<Partial<Record<Party, Comment>>>;
}

export type TransferState = NoTransfer | Transfer;

export const noTransfer: TransferState = { kind: 'NONE' };

/** Both have answered, or have had their time. */
export function isConsulted({ consultation }: Transfer): boolean {
  return consultation !== undefined && parties.every((party) => consultation.comments[party] !== undefined);
}
