import type { CaseId, Instant, WorkflowKind } from '../kernel/ids.ts';

export type Machine = 'handle' | 'guard';

/** The state machines of a case, as the outbox and the control need them. Step Functions on AWS, the engine locally. */
export interface Executions {
  /** Starts the execution `case.generation`; one that is there already is the same start. @throws PartnerUnavailable */
  start(machine: Machine, kind: WorkflowKind, id: CaseId, generation: number): Promise<void>;
  /** Stops it; one that is not there or has ended is stopped already. @throws PartnerUnavailable */
  stop(machine: Machine, kind: WorkflowKind, id: CaseId, generation: number): Promise<void>;
  /** Answers a waiting state. `GONE`: nobody waits any more (timed out, ended, unknown): look at the item. @throws PartnerUnavailable */
  answer(token: string, output: { readonly outcome: string }): Promise<'ANSWERED' | 'GONE'>;
  /** @throws PartnerUnavailable */
  look(machine: Machine, kind: WorkflowKind, id: CaseId, generation: number): Promise<Looked>;
}

/** How an execution stands. `startedAt`: one ends after a year, whatever it waits for; absent where it is not there. */
export interface Looked {
  readonly status: 'RUNNING' | 'ENDED' | 'MISSING';
  readonly startedAt?: Instant | undefined;
}
