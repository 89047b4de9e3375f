import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { SignJointAnswer } from '../commands/time.ts';
import type { Registered } from '../state.ts';
import { stepOf, taskOf } from '../steps.ts';
import { planDispatchAgain } from './access-neutral.ts';
import { after, done, partial, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';

/**
 * Two departments answer for the data: the second signs what the first has decided, or sends it back with what is to be changed; then the
 * first assesses again (DSR-20, settled no. 2).
 */
export function signJointAnswer(
  { decision, reason }: SignJointAnswer,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { actor } = context;
  if (state.signOff?.status === decision) return unchanged;
  if (stepOf(state) !== 'SignOff') return refuse('DSR-20', 'nothing-to-sign');
  const [, second] = state.routing?.units ?? [];
  if (second === undefined || !hasRole(actor, 'PRIVACY_ADVISER') || actor.unit !== second)
    return refuse('DSR-20', 'not-the-second-unit');
  const stopped = partial(state, actor);
  if (stopped !== undefined) return refusedBy(stopped);
  if (decision === 'RETURNED' && reason.trim() === '') return refuse('DSR-20', 'reason-missing', { field: 'reason' });
  ruleResult('DSR-20', decision, `subject-request.sign-off.${decision}`);
  const task = taskOf('SignOff', state);
  const signed = { type: 'JointAnswerSigned', record: { decision, unit: second, task }, personal: { reason } } as const;
  const planned = planDispatchAgain(after(state, [signed], context), context);
  if (!planned.ok) return refusedBy(planned.error);
  return done([signed, ...planned.value], {
    answers: { task, outcome: decision === 'APPROVED' ? 'DONE' : 'AGAIN' },
  });
}
