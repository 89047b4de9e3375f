import type { Instant, TaskId } from '../../kernel/ids.ts';
import type { RequestOutcome } from '../codes.ts';
import type { CarryOutAction, RestrictionGround } from '../rights-codes.ts';

/** A change that was decided for one item; what it says stands in the events alone (planned-changes.ts). */
export interface PlannedChange {
  /** The register's id of the item, which tells nothing of the person. */
  readonly item: string;
  readonly action: CarryOutAction;
}

/** A marking that lies upon the person's data (GDPR art. 4(3), 18, 21). */
export interface Marking {
  /**
   * PENDING: it holds, and AEF has still to set it in the systems. CONFIRMED: AEF has. NOTICE: the person is being told that it ends.
   * LIFTING: the person was told, AEF takes it away. LIFTED: it is gone.
   */
  readonly status: 'PENDING' | 'CONFIRMED' | 'NOTICE' | 'LIFTING' | 'LIFTED';
  /** LIFTING: AEF's task, which a new generation leaves as it is. */
  readonly task?: TaskId;
  readonly kind: 'RESTRICTION' | 'OBJECTION';
  readonly ground: RestrictionGround;
  /** From the decision on, not only from AEF's confirmation: the duty begins with it. */
  readonly since: Instant;
  /** Ids of the items; without it, all that is held about the person. */
  readonly items?: readonly string[];
  /** OBJECTION: the code of the processing that was objected to. */
  readonly processing?: string;
}

/** One recipient of data that were changed or restricted (GDPR art. 19). Its name is gone once the personal parts are. */
export interface RecipientState {
  readonly name?: string;
  /** Absent in cases of an earlier release. */
  readonly country?: string;
  readonly status: 'TO_BE_TOLD' | 'TOLD' | 'NOT_TOLD';
  /** The number of its letter, where it gets one. */
  readonly letter?: string;
}

/** What the adviser found about the processing that was objected to (DSR-79, DSR-80). */
export interface Admissibility {
  readonly processing: string;
  readonly admissible: boolean;
}

/** `decision`: the number of the event that decided it, so that a decision that was made again is carried out again. */
export interface CarryOutState {
  readonly status: 'PENDING' | 'DONE';
  readonly decision: number;
  readonly changes: readonly PlannedChange[];
}

/**
 * What a decision about one of the four other rights still has to bring about before its answer goes out. Facts, not steps: steps.ts
 * puts them in order.
 */
export interface RightsFacts {
  /** Changes in the register that were decided (rectification, erasure) and whether they have been carried out. */
  readonly carryOut?: CarryOutState;
  /** The marking that AEF is to set (art. 18) and whether AEF has confirmed it (DSR-78). */
  readonly marking?: Marking;
  readonly admissibility?: Admissibility;
  readonly recipients?: readonly RecipientState[];
}

type Deciding = RightsFacts & { readonly outcome?: RequestOutcome };

/** Outcomes that change the register. Whatever else the request ends with (withdrawn, a child's no), nothing is changed any more. */
const CARRIED_OUT: readonly (RequestOutcome | undefined)[] = ['RECTIFIED', 'SUPPLEMENTED', 'ERASED', 'PARTLY'];

/** Whether decided changes are still to be made in the register. */
export function pendingCarryOut({ carryOut, outcome }: Deciding): boolean {
  return carryOut?.status === 'PENDING' && CARRIED_OUT.includes(outcome);
}

/**
 * Outcomes that a marking belongs to. With any other one (an objection refused, a request withdrawn or refused because of who asks) it ends, and AEF
 * need not set what is taken away at once.
 */
const MARKED: readonly (RequestOutcome | undefined)[] = ['RESTRICTED', 'UPHELD'];

/** Whether AEF has still to confirm a marking that was decided (DSR-78): the request stays open until then. */
export function pendingMarking({ marking, outcome }: Deciding): boolean {
  return marking?.status === 'PENDING' && MARKED.includes(outcome);
}

/** Whether the marking goes when the answer has told the person so: it was set for an objection that came to nothing, or for a request withdrawn. */
export function endsWithAnswer({ marking, outcome }: Deciding): boolean {
  return marking !== undefined && outcome !== undefined && outcome !== 'RESTRICTED' && outcome !== 'UPHELD';
}

/** The marking that other workflows must look at: from the decision until AEF has taken it away (GAP-04). */
export function activeMarking({ marking }: RightsFacts): Marking | undefined {
  return marking === undefined || marking.status === 'LIFTED' ? undefined : marking;
}

/** Letters to recipients that were written and wait for what they tell to be done. */
export function noticesToSend({ recipients = [] }: RightsFacts): readonly string[] {
  return recipients.flatMap(({ status, letter }) => (status === 'TO_BE_TOLD' && letter !== undefined ? [letter] : []));
}

/** Whether AEF has set a marking in the systems that it has not taken away. */
export function hasSetMarking({ marking }: RightsFacts): boolean {
  return marking !== undefined && marking.status !== 'PENDING' && marking.status !== 'LIFTED';
}
