import type { ClearedRow, ExtractSummary, KriposResult } from '../cases/ports.ts';
import type { RaiseAlarm, StartGeneration } from '../cases/workflow.ts';
import type { CaseId, Instant, PlainDate } from '../kernel/ids.ts';
import type { RuleSetId } from './rule-sets.ts';
import type { CarriedFrom, Department, RemovalReason } from './state.ts';

/** The schedule opens the round on its date (DEL-17). */
export interface StartRound {
  readonly type: 'StartRound';
  readonly round: CaseId;
  readonly date: PlainDate;
  /** Absent: the law in force on that day. Given: criteria chosen on purpose, with a banner when they are not the law (D1). */
  readonly ruleSet?: RuleSetId;
  /** What earlier rounds could not settle: their rows, and how many from which round (DEL-28). */
  readonly carriedOver: readonly string[];
  readonly carriedFrom: readonly CarriedFrom[];
}

/** ESA's extract was made: count and hash, no rows (DEL-17, DEL-24). */
export interface RecordExtract {
  readonly type: 'RecordExtract';
  readonly extract: ExtractSummary;
}

/** A department has quality-assured the extract in the approved environment (DEL-18) and assessed national interests there (DEL-19). Answers the task `sign-off-opa` or `sign-off-asa`. */
export interface SignOffExtract {
  readonly type: 'SignOff';
  readonly department: Department;
  readonly qualityAssured: boolean;
  /** That it was assessed, never the answer for a person: that is graded (DEL-23). */
  readonly nationalInterestsAssessed: boolean;
}

/** OPA has handed the cleared list back to ESA (DEL-25). From here on there are rows. */
export interface RecordCleared {
  readonly type: 'RecordCleared';
  readonly rows: readonly ClearedRow[];
}

/** Takes rows out of the cleared list before it is transferred (settled no. 4). */
export interface RemoveRows {
  readonly type: 'RemoveRows';
  readonly rows: readonly { readonly duf: string; readonly reason: RemovalReason }[];
}

/** Fixes the bytes of the list for KRIPOS (DEL-26). */
export interface FormatList {
  readonly type: 'FormatList';
}

/** KRIPOS has received the list (DEL-26): from that moment it may delete (DEL-02). */
export interface RecordTransfer {
  readonly type: 'RecordTransfer';
  readonly sha256: string;
  readonly receivedAt: Instant;
}

/** The result file is there (DEL-27). */
export interface RecordResult {
  readonly type: 'RecordResult';
  readonly rows: number;
  readonly sha256: string;
}

/** The result file is held against the list, one to one (DEL-27). */
export interface ReconcileResult {
  readonly type: 'ReconcileResult';
  readonly results: readonly KriposResult[];
}

/** ESA's report database knows the results (DEL-28). */
export interface RecordReport {
  readonly type: 'RecordReport';
}

/** Every row is accounted for; what is unresolved goes to the next round (DEL-28). */
export interface CloseRound {
  readonly type: 'CloseRound';
}

export type RoundCommand =
  | StartRound
  | RecordExtract
  | SignOffExtract
  | RecordCleared
  | RemoveRows
  | FormatList
  | RecordTransfer
  | RecordResult
  | ReconcileResult
  | RecordReport
  | CloseRound
  | RaiseAlarm
  | StartGeneration;
