import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { addWorkingDays } from '../../deadlines/working-days.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { isOwn } from '../asker.ts';
import type { AnswerFee, ProposeFee } from '../commands/access.ts';
import type { FeeAnswered, FeeProposed, FeeUnanswered } from '../events/access.ts';
import { dayReceived, type Registered } from '../state.ts';
import { PERIODS } from '../tables/periods.ts';
import { inForce } from '../tables/table.ts';
import { isBlank, refuse } from './access-grounds.ts';
import { done, notReady, notTheAdviser, type RequestDecision, refusedBy, unchanged } from './decision.ts';
import { issueLetter } from './letter.ts';

/**
 * Tells the person of a fee before anything is charged (DSR-32). Free of charge is the main rule (DSR-31): a fee is possible for a further
 * copy alone (art. 15(3)), so an earlier one must have been given, or where the request is excessive (art. 12(5)(a)).
 */
export function proposeFee(command: ProposeFee, state: Registered, context: DecisionContext): RequestDecision {
  const stopped = notTheAdviser(state, context) ?? whyNoFee(command, state);
  if (stopped !== undefined) return refusedBy(stopped);
  const { amount, basis, legalBasis, earlier } = command;
  const replyDate = addWorkingDays(osloDate(context.now), inForce(PERIODS, dayReceived(state)).rows.feeReply);
  const notice = issueLetter(state, 'FEE_NOTICE', 'FEE_NOTICE', { fee: { amount, basis }, replyDate }, context);
  if (!notice.ok) return refusedBy(notice.error);
  const { letter } = notice.value.record;
  ruleResult('DSR-32', 'TOLD', 'subject-request.fee.PROPOSED');
  const proposed: FeeProposed = {
    type: 'FeeProposed',
    record: { letter, amount, legalBasis, earlier: earlier.map((each) => each.case), replyDue: replyDate },
    personal: { basis },
  };
  return done([proposed, notice.value], { followUps: [{ kind: 'SEND_LETTER', letter }] });
}

function whyNoFee({ amount, basis, legalBasis, earlier }: ProposeFee, state: Registered): Refusal | undefined {
  if (state.right !== 'ACCESS') return refusal('DSR-31', 'subject-request.refused.fee-for-access-only');
  const early = notReady(state);
  if (early !== undefined) return early;
  if (state.fee !== undefined) return refusal('DSR-32', 'subject-request.refused.fee-once');
  const copies = earlier.some(({ copyGiven }) => copyGiven);
  if (legalBasis === 'ART15_3' && !copies) return refuse('DSR-31', 'fee-first-copy', 'legalBasis');
  if (legalBasis === 'ART12_5_A' && earlier.length === 0) return refuse('DSR-33', 'nothing-earlier', 'legalBasis');
  if (!Number.isInteger(amount) || amount <= 0) return refuse('DSR-32', 'fee-amount', 'amount');
  return isBlank(basis) ? refuse('DSR-32', 'fee-basis', 'basis') : undefined;
}

/** Whether the person may still be waited for: on the last day to reply, yes; without a day (an earlier release) until somebody says something. */
export function feeIsOpen({ fee }: Registered, { now }: Pick<DecisionContext, 'now'>): boolean {
  return fee?.status === 'PROPOSED' && (fee.replyDue === undefined || osloDate(now) <= fee.replyDue);
}

/** The last day to reply has passed without a word (DSR-32): the adviser hears of it, and the answer waits for it no longer. */
export function feeNotAnswered(state: Registered, day: PlainDate): readonly FeeUnanswered[] {
  const { fee } = state;
  if (fee?.status !== 'PROPOSED' || fee.replyDue === undefined || day <= fee.replyDue || state.outcome !== undefined)
    return [];
  ruleResult('DSR-32', 'UNANSWERED', 'subject-request.fee.UNANSWERED');
  return [{ type: 'FeeUnanswered', record: { replyDue: fee.replyDue } }];
}

/** What the person says to the fee: by its own login, or as the adviser heard it. Without a yes nothing is charged. */
export function answerFee({ type, how }: AnswerFee, state: Registered, context: DecisionContext): RequestDecision {
  const answer = type === 'AcceptFee' ? 'ACCEPTED' : 'DECLINED';
  if (state.fee?.status === answer) return unchanged;
  if (state.outcome !== undefined) return refusedBy(refusal('DSR-23', 'subject-request.refused.already-decided'));
  if (state.fee?.status !== 'PROPOSED' && state.fee?.status !== 'UNANSWERED')
    return refusedBy(refusal('DSR-32', 'subject-request.refused.no-fee'));
  const byPerson = isOwn(context.actor, state);
  if (!byPerson) {
    const stopped = notTheAdviser(state, context);
    if (stopped !== undefined) return refusedBy(stopped);
    if (isBlank(how)) return refusedBy(refuse('DSR-32', 'fee-how', 'how'));
  }
  ruleResult('DSR-32', answer, `subject-request.fee.${answer}`);
  const answered: FeeAnswered = {
    type: 'FeeAnswered',
    record: { answer, by: byPerson ? 'PERSON' : 'ADVISER' },
    personal: { how: how ?? '' },
  };
  return done([answered]);
}
