import { type Actor, hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { DeclareDisqualified, LiftDisqualification } from '../commands/requester.ts';
import type { Registered } from '../state.ts';
import {
  done,
  notTheAdviser,
  partial,
  type RequestDecision,
  refuse,
  refusedBy,
  unchanged,
  unitsOf,
} from './decision.ts';

/**
 * Somebody steps aside, or their leader says that they must (forvaltningsloven § 6): from then on that account may not open, decide or sign
 * the case, and does not see it. The clock does not care.
 */
export function declareDisqualified(
  { person, reason }: DeclareDisqualified,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { actor } = context;
  const account = person ?? actor.id;
  if (state.disqualified?.includes(account)) return unchanged;
  if (state.closed) return refuse('ACC-06', 'closed');
  const stopped = account === actor.id ? notInTheCase(state, context) : notTheirLeader(state, actor);
  if (stopped !== undefined) return refusedBy(stopped);
  if (reason.trim() === '') return refuse('ACC-06', 'reason-missing', { field: 'reason' });
  ruleResult('ACC-06', 'DISQUALIFIED', 'subject-request.disqualified');
  return done([{ type: 'DisqualificationDeclared', record: { person: account }, personal: { reason } }]);
}

/** The leader of the unit lifts it, with a reason; nobody their own. Also in a closed case, which may come up again. */
export function liftDisqualification(
  { person, reason }: LiftDisqualification,
  state: Registered,
  { actor }: DecisionContext,
): RequestDecision {
  if (state.disqualified?.includes(person) !== true) return unchanged;
  const stopped = notTheirLeader(state, actor) ?? partial(state, actor);
  if (stopped !== undefined) return refusedBy(stopped);
  if (reason.trim() === '') return refuse('ACC-06', 'reason-missing', { field: 'reason' });
  ruleResult('ACC-06', 'LIFTED', 'subject-request.disqualification-lifted');
  return done([{ type: 'DisqualificationLifted', record: { person }, personal: { reason } }]);
}

/** Whoever may handle the case may step aside from it: advisers, and the leader of the unit. */
function notInTheCase(state: Registered, context: DecisionContext): Refusal | undefined {
  return notTheirLeader(state, context.actor) === undefined ? undefined : notTheAdviser(state, context);
}

function notTheirLeader(state: Registered, actor: Actor): Refusal | undefined {
  const leads = hasRole(actor, 'LEADER') && actor.unit !== undefined && unitsOf(state).includes(actor.unit);
  return leads ? undefined : refusal('ACC-06', 'subject-request.refused.not-the-leader');
}
