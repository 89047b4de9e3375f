import type { Snapshot, Status, TimerKind } from '../interpreter/model.ts';

export interface MachineRow {
  readonly arn: string;
  readonly name: string;
  readonly created: number;
  readonly tags: string;
  /** A machine that is being deleted ends with its last execution. */
  readonly status: 'ACTIVE' | 'DELETING';
  readonly revision: RevisionRow;
}

export interface RevisionRow {
  readonly id: number;
  readonly uuid: string;
  readonly definition: string;
  readonly role: string;
  readonly updated: number;
  /** 1: made by CreateStateMachine, and so without a revision id in the API. */
  readonly initial: number;
  /** Logging, tracing and encryption as they were given, as JSON: kept, not used. */
  readonly settings: string;
}

/** What an execution needs to go on. */
export interface Standing {
  readonly id: number;
  readonly arn: string;
  /** ARN. */
  readonly machine: string;
  readonly revision: number;
  readonly name: string;
  readonly status: Status;
  readonly started: number;
  readonly input: string;
  /** Read and checked when it is asked for. @throws DamagedRow */
  readonly snapshot: Snapshot;
}

/** As the store has it: the snapshot as text, with its checksum. */
export interface ReadStanding extends Standing {
  readonly text: string;
  readonly sum: number;
}

export interface ExecutionRow extends Standing {
  readonly stopped: number | null;
  /** ARNs of the version and the alias that it was started by. */
  readonly version: string | null;
  readonly alias: string | null;
  readonly redrives: number;
  readonly redriven: number | null;
  readonly redrive_token: string | null;
}

export type NewExecution = Pick<
  ExecutionRow,
  'id' | 'arn' | 'machine' | 'revision' | 'name' | 'started' | 'input' | 'version' | 'alias'
>;

export interface ExecutionFilter {
  readonly machine?: string;
  readonly version?: string;
  readonly alias?: string;
  readonly status?: string;
  readonly redriven?: boolean;
  readonly before: number;
  readonly limit: number;
}

export interface TimerRow {
  readonly due: number;
  readonly execution: number;
  readonly frame: number;
  readonly kind: TimerKind;
}

/** Where the timers begin: all of them come after it. */
export const beforeAll: TimerRow = { due: Number.MIN_SAFE_INTEGER, execution: 0, frame: 0, kind: 'wait' };

/** A timer that is due with its execution as it stands; without one where there is no such execution. */
export interface DueTimer extends TimerRow {
  readonly row: ReadStanding | undefined;
}
