import { type Refusal, refusal } from '../kernel/rule.ts';
import { isConsulted, type Transfer } from './state.ts';

/**
 * The documentation steps of § 6.2 in their order, each needing all before it (TRF-40 to TRF-47). `reason` is what somebody is told who
 * comes too early.
 */
export const steps = [
  {
    rule: 'TRF-41',
    done: (transfer: Transfer) => transfer.assessedAt !== undefined,
    reason: 'transfer.refused.not-assessed',
  },
  { rule: 'TRF-42', done: isConsulted, reason: 'transfer.refused.not-consulted' },
  {
    rule: 'TRF-43',
    done: (transfer: Transfer) => transfer.archived !== undefined,
    reason: 'transfer.refused.not-archived',
  },
  {
    rule: 'TRF-44',
    done: (transfer: Transfer) => transfer.approval !== undefined,
    reason: 'transfer.refused.not-sent-for-approval',
  },
  {
    rule: 'TRF-45',
    done: (transfer: Transfer) => transfer.decided !== undefined,
    reason: 'transfer.refused.not-decided',
  },
  {
    rule: 'TRF-46',
    done: (transfer: Transfer) => transfer.dispatched !== undefined,
    reason: 'transfer.refused.not-dispatched',
  },
  {
    rule: 'TRF-47',
    done: (transfer: Transfer) => transfer.agreements !== undefined,
    reason: 'transfer.refused.no-agreements',
  },
] as const;
export type StepRule = (typeof steps)[number]['rule'];

/** The first step before `upTo` that has not been done, as a refusal that names it; undefined when it is time for `upTo`. */
export function missingBefore(transfer: Transfer, upTo: StepRule | 'ACTIVE'): Refusal | undefined {
  for (const step of steps) {
    if (step.rule === upTo) return undefined;
    if (!step.done(transfer)) return refusal(step.rule, step.reason);
  }
  return undefined;
}
