import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, ruleResult } from '../../kernel/rule.ts';
import type { DecideRestriction } from '../commands/rights.ts';
import type { RestrictionDecided, RestrictionSet } from '../events/rights.ts';
import { dayReceived, type Registered } from '../state.ts';
import { restrictionGround } from '../tables/restriction-grounds.ts';
import { type RequestDecision, refusedBy } from './decision.ts';
import { liftingTask } from './marking.ts';
import { recipientsInAnswer, tellRecipients, whyNotTold } from './recipients.ts';
import { decidedAs, itemsKnown, itemsOnce, missing, whyNotDecided } from './rights.ts';

/**
 * The adviser's answer to a request for restriction (IM 2019-004 § 9): restricted where every condition of the ground is met, otherwise refused.
 * The restriction holds from this moment; AEF marks the data in the systems, and the answer goes out when it has (DSR-78).
 */
export function decideRestriction(
  command: DecideRestriction,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const stopped = whyNotDecided(state, 'RESTRICTION', context) ?? whyNotFounded(command) ?? whyNotTold(command);
  if (stopped !== undefined) return refusedBy(stopped);
  const { ground, conditions, reason } = command;
  const row = restrictionGround(ground, dayReceived(state));
  const met = row.conditions.every((condition) => conditions.includes(condition));
  const { rule } = ruleResult(row.rule, met ? 'MET' : 'NOT_MET', `subject-request.restriction-ground.${ground}`);
  const decided: RestrictionDecided = {
    type: 'RestrictionDecided',
    record: { ground, conditions },
    personal: { reason },
  };
  if (!met) {
    const values = { withheld: [{ ground: 'DSR-73', reason }] };
    const refused = { outcome: 'REFUSED', grounds: [rule], letter: 'RESTRICTION_REFUSED', values } as const;
    return decidedAs({ ...refused, events: [decided] }, state, context);
  }
  const items = command.items.map(({ what }) => what);
  const notice = { noticeOf: 'RESTRICTION', ...(items.length === 0 ? {} : { restricted: items }) } as const;
  const told = tellRecipients(command, notice, state, context);
  if (!told.ok) return refusedBy(told.error);
  const values = {
    restrictionGround: ground,
    explanation: reason,
    ...(items.length === 0 ? {} : { restricted: items }),
    ...recipientsInAnswer(command),
  };
  ruleResult('DSR-73', 'RESTRICTED', 'subject-request.restriction.set');
  ruleResult('DSR-78', 'AEF', 'subject-request.restriction.aef');
  const events = [decided, restrictionSet(command), ...told.value];
  const restricted = { outcome: 'RESTRICTED', grounds: [rule], letter: 'RESTRICTED', values, events } as const;
  const decision = decidedAs(restricted, state, context);
  return decision.ok ? { ...decision, closes: liftingTask(state) } : decision;
}

function whyNotFounded({ items, reason }: DecideRestriction): Refusal | undefined {
  return missing(reason, 'DSR-78', 'reason') ?? itemsKnown(items, 'DSR-73') ?? itemsOnce(items, 'DSR-73');
}

function restrictionSet({ ground, items }: DecideRestriction): RestrictionSet {
  const ids = items.length === 0 ? {} : { items: items.map(({ id }) => id) };
  return { type: 'RestrictionSet', record: { kind: 'RESTRICTION', ground, ...ids } };
}
