import type { ClearedRow } from '../cases/ports.ts';
import type { CaseId, Instant, PlainDate } from '../kernel/ids.ts';
import type { ListChecksum } from './format.ts';
import type { UnresolvedWhy } from './reconcile.ts';
import type { RuleSetId } from './rule-sets.ts';

/** How far a round has come, in the order of RS 2016-008 § 3. A round never goes back, except from FORMATTED to CLEARED when rows are removed. */
export const phases = [
  'NONE',
  'STARTED',
  'EXTRACTED',
  'SIGNED',
  'CLEARED',
  'FORMATTED',
  'TRANSFERRED',
  'RESULT_RECEIVED',
  'RECONCILED',
  'REPORTED',
  'CLOSED',
] as const;
export type Phase = (typeof phases)[number];

/** True when the round is in that phase or past it. */
export function reached(state: RoundState, phase: Phase): boolean {
  return phases.indexOf(state.phase) >= phases.indexOf(phase);
}

/** The two departments that quality-assure the extract, each for itself (DEL-18). */
export const departments = ['OPA', 'ASA'] as const;
export type Department = (typeof departments)[number];

export interface SignOff {
  readonly department: Department;
  readonly by: string;
  readonly at: Instant;
}

export type RoundStart = {
  readonly round: CaseId;
  readonly date: PlainDate;
  readonly ruleSet: RuleSetId;
  readonly description: string;
  /** The criteria were not the law on the day of the start: pages carry a banner (D1). */
  readonly outOfForce: boolean;
  readonly agreement: string;
  readonly carriedFrom: readonly CarriedFrom[];
};

/** Rows that an earlier round could not settle, as a count (DEL-28). */
export type CarriedFrom = {
  readonly round: CaseId;
  readonly rows: number;
};

/** The extract as ESA's system describes it. Its rows never come here (DEL-24). */
export type ExtractRecord = {
  readonly extractId: string;
  readonly count: number;
  readonly hash: string;
  readonly madeAt: Instant;
};

export const removalReasons = ['ACTIVE_RESTRICTION', 'NEW_CASE', 'CRITERION_CHANGED'] as const;
/** Why a row of the cleared list is taken out here. National interests are no reason here: that is settled outside, before (DEL-21). */
export type RemovalReason = (typeof removalReasons)[number];

export type Outcome = {
  readonly listed: number;
  readonly deleted: number;
  readonly notFound: number;
  readonly unresolved: Readonly<Record<UnresolvedWhy, number>>;
};

/** A row of the cleared list: the entry and every criterion that it meets. */
export type ListRow = Pick<ClearedRow, 'duf' | 'criteria'>;

export interface RoundState {
  readonly phase: Phase;
  readonly generation: number;
  readonly start?: RoundStart;
  /** Personal: the rows that come from earlier rounds; kept until the extract is made. */
  readonly carriedIn?: readonly string[];
  readonly extract?: ExtractRecord;
  readonly signOffs: readonly SignOff[];
  /** The cleared list as the record knows it; `hash` is of the list as it came back. */
  readonly list?: { readonly count: number; readonly hash: string; readonly clearedAt: Instant };
  /** Personal: the rows to be transferred, by number; gone when the round is closed or the personal part was erased. */
  readonly rows?: readonly ListRow[];
  readonly format?: ListChecksum;
  readonly transfer?: { readonly sha256: string; readonly receivedAt: Instant };
  readonly result?: { readonly rows: number; readonly sha256: string; readonly receivedAt: Instant };
  readonly outcome?: Outcome;
  /** Personal: the rows that the next round takes over. */
  readonly carriedOut?: readonly string[];
  readonly alarms: readonly { readonly id: string; readonly raisedAt: Instant }[];
}

export const noRound: RoundState = { phase: 'NONE', generation: 0, signOffs: [], alarms: [] };
