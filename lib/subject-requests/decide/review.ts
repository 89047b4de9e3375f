import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { ruleResult } from '../../kernel/rule.ts';
import { answeredAt } from '../dates.ts';
import type { DeadlineRecomputed } from '../events/time.ts';
import type { Registered } from '../state.ts';
import { after, done, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { afterMove, computedNow, raisedWrongly } from './moved.ts';

/**
 * The daily look at a request's dates (architecture § 2.5): what a release with other tables moved is said by an event, the person gets a
 * correcting letter, and the guard learns of it because the ledger changed. Nothing happens where every date stays.
 */
export function review(state: Registered, context: DecisionContext): RequestDecision {
  if (!hasRole(context.actor, 'MACHINE')) return refuse('T9', 'only-the-machine');
  const { computed } = state;
  if (state.closed || computed === undefined || answeredAt(state) !== undefined) return unchanged;
  const now = computedNow(state);
  const { firstDue, extendedDue = now.extendedDue, tables } = computed;
  if (firstDue === now.firstDue && extendedDue === now.extendedDue) return unchanged;
  ruleResult('T9', 'RECOMPUTED', 'subject-request.review.recomputed', { from: firstDue, to: now.firstDue });
  const withdraws = raisedWrongly(state, context);
  const event: DeadlineRecomputed = {
    type: 'DeadlineRecomputed',
    record: {
      firstDueBefore: firstDue,
      firstDue: now.firstDue,
      extendedDueBefore: extendedDue,
      extendedDue: now.extendedDue,
      tablesBefore: tables,
      tables: now.tables,
      receipt: state.receipts.length - 1,
      withdraws,
    },
  };
  const moved = afterMove(after(state, [event], context), computed, withdraws, context);
  if (!moved.ok) return refusedBy(moved.error);
  const { events, ...more } = moved.value;
  return done([event, ...events], more);
}
