import { type Actor, hasRole, type Role } from '../../cases/actor.ts';
import type { Decision, DecisionContext, FollowUp, NewTask, TaskAnswer } from '../../cases/workflow.ts';
import type { TaskId, Unit } from '../../kernel/ids.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import type { TransferEvent } from '../events.ts';
import type { Transfer } from '../state.ts';

export type TransferDecision = Decision<TransferEvent>;
export type Decider<Command> = (command: Command, transfer: Transfer, context: DecisionContext) => TransferDecision;

type More = {
  readonly answers?: TaskAnswer;
  readonly followUps?: readonly FollowUp[];
  readonly opens?: readonly NewTask[];
};

export function done(events: readonly TransferEvent[], more: More = {}): TransferDecision {
  return { ok: true, events, ...more };
}

/** Right, and done before: changes nothing. */
export const unchanged: TransferDecision = { ok: true, events: [] };

export function no(reason: Refusal): TransferDecision {
  return { ok: false, refusal: reason };
}

export function taskOf(transfer: Transfer, step: string, outcome: string, round?: number): TaskAnswer {
  const count = round === undefined ? `${transfer.generation}` : `${transfer.generation}.${round}`;
  return { task: `${step}.${count}` as TaskId, outcome };
}

/** A caseworker of the department that owns the transfer (TRF-40). */
export function refuseUnlessCaseworker(actor: Actor, unit: Unit): Refusal | undefined {
  if (hasRole(actor, 'CASEWORKER') && actor.unit === unit) return undefined;
  return refusal('TRF-40', 'transfer.refused.not-department');
}

/** What only the state machine does, so that nobody can skip a step by hand. */
export function refuseUnlessMachine(actor: Actor, rule: string): Refusal | undefined {
  return refuseUnlessRole(actor, 'MACHINE', rule, 'transfer.refused.machine-only');
}

export function refuseUnlessRole(actor: Actor, role: Role, rule: string, reason: string): Refusal | undefined {
  return hasRole(actor, role) ? undefined : refusal(rule, reason);
}
