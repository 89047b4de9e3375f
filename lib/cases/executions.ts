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
  /** When it was started; undefined where it is not there. An execution ends after a year, whatever it waits for. @throws PartnerUnavailable */
  startedAt(machine: Machine, kind: WorkflowKind, id: CaseId, generation: number): Promise<Instant | undefined>;
  /** @throws PartnerUnavailable */
  status(
    machine: Machine,
    kind: WorkflowKind,
    id: CaseId,
    generation: number,
  ): Promise<'RUNNING' | 'ENDED' | 'MISSING'>;
}
