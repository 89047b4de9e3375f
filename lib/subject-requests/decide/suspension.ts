import type { DecisionContext } from '../../cases/workflow.ts';
import { receivedDate } from '../../deadlines/oslo-time.ts';
import { requestDeadlines } from '../../deadlines/request-deadlines.ts';
import { suspensionIsOn } from '../../deadlines/tables.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { DecideSuspension } from '../commands/time.ts';
import { identityDoubt } from '../dates.ts';
import { dayReceived, type Registered, received } from '../state.ts';
import { done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';

/**
 * An adviser records that the wait for an answer about identity is not counted (T14). Only where the switch is on, and the question was sent
 * without undue delay. It is shown beside the ordinary deadline, which goes on driving every alarm.
 */
export function decideSuspension(
  { reason }: DecideSuspension,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (state.suspensionDecided === true) return unchanged;
  if (!suspensionIsOn(dayReceived(state))) return refuse('T14', 'suspension-off');
  const stopped = notTheAdviser(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  const doubt = identityDoubt(state);
  const { suspension } = requestDeadlines({ received: received(state), suspension: doubt });
  if (doubt === undefined || suspension === undefined) return refuse('T14', 'no-wait');
  if (suspension.usable.outcome !== 'USABLE') return refuse('T14', 'asked-too-late');
  if (reason.trim() === '') return refuse('T14', 'reason-missing', { field: 'reason' });
  ruleResult('T14', 'DECIDED', 'deadline.suspension.decided');
  const record = {
    asked: receivedDate(doubt.askedAt),
    answered: receivedDate(doubt.answeredAt),
    dueIfSuspended: suspension.dueIfSuspended,
  };
  return done([{ type: 'SuspensionDecided', record, personal: { reason } }]);
}
