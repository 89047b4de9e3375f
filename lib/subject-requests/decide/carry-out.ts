import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { ruleResult } from '../../kernel/rule.ts';
import { noticesToSend } from '../state/rights.ts';
import type { Registered } from '../state.ts';
import { done, type RequestDecision, refuse, unchanged } from './decision.ts';

/** The register has been changed as was decided; the recipients are told now that it is so (GAP-03, GAP-06). */
export function recordCarriedOut(state: Registered, { actor }: DecisionContext): RequestDecision {
  const { carryOut } = state;
  if (carryOut === undefined) return refuse('DSR-60', 'nothing-to-carry-out');
  if (carryOut.status === 'DONE') return unchanged;
  if (!hasRole(actor, 'MACHINE')) return refuse('DSR-60', 'only-the-machine-changes');
  for (const { action } of carryOut.changes)
    ruleResult(
      action === 'RECTIFY' || action === 'SUPPLEMENT' ? 'GAP-06' : 'GAP-07',
      action,
      `subject-request.carry-out.${action}`,
    );
  return done([{ type: 'CarriedOut', record: { changes: carryOut.changes } }], {
    followUps: noticesToSend(state).map((letter) => ({ kind: 'SEND_LETTER', letter }) as const),
  });
}
