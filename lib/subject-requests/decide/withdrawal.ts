import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { isAsker } from '../asker.ts';
import type { AgreeToHandOver, HandOverAccess, MarkOtherAccess, WithdrawRequest } from '../commands/requester.ts';
import type { RequestWithdrawn } from '../events/requester.ts';
import { isLatestSent, type Registered } from '../state.ts';
import { done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { issueLetter } from './letter.ts';
import { refusedAsker, restartWith } from './requester.ts';

/** The request is taken back, at any time before its answer has gone out; a letter confirms it and says that a new one may come. */
export function withdrawRequest(
  { evidence }: WithdrawRequest,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  return takenBack('CASE-05', { reason: 'WISH', evidence }, state, context);
}

/** Access as a party or by the publicity law is enough for the person: only their word ends the request (DSR-34). */
export function agreeToHandOver(
  { evidence }: AgreeToHandOver,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (state.otherAccess?.status === 'AGREED') return unchanged;
  if (state.otherAccess?.status !== 'HANDED_OVER') return refuse('DSR-34', 'not-handed-over');
  return takenBack('DSR-34', { reason: 'OTHER_ACCESS_ENOUGH', evidence }, state, context);
}

function takenBack(
  rule: 'CASE-05' | 'DSR-34',
  {
    reason,
    evidence,
  }: { readonly reason: RequestWithdrawn['record']['reason']; readonly evidence: string | undefined },
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (state.outcome === 'WITHDRAWN') return unchanged;
  if (state.closed || isLatestSent(state, 'ANSWER')) return refuse(rule, 'answered-already');
  if (state.carryOut?.status === 'DONE') return refuse(rule, 'carried-out-already');
  const isOwn = isAsker(context.actor, state);
  const stopped = isOwn ? undefined : (notTheAdviser(state, context) ?? withoutEvidence(rule, evidence));
  if (stopped !== undefined) return refusedBy(stopped);
  const withdrawn: RequestWithdrawn = {
    type: 'RequestWithdrawn',
    record: { by: isOwn ? 'PERSON' : 'ADVISER', reason },
    ...(evidence === undefined ? {} : { personal: { evidence } }),
  };
  const values = { withdrawnOn: osloDate(context.now) };
  const how = { outcome: 'WITHDRAWN', rule, kind: 'WITHDRAWAL_CONFIRMED', values } as const;
  const answer = refusedAsker(state, [withdrawn], how, context);
  return answer.ok ? restartWith(state, answer.value) : refusedBy(answer.error);
}

function withoutEvidence(rule: string, evidence: string | undefined): Refusal | undefined {
  if (evidence !== undefined && evidence.trim() !== '') return undefined;
  return refusal(rule, 'subject-request.refused.evidence-missing', { field: 'evidence' });
}

/** Says which other access the message asks for too; before it is handed over it may be corrected. */
export function markOtherAccess(
  { wants }: MarkOtherAccess,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if ((state.otherAccess?.wants ?? 'NONE') === wants) return unchanged;
  if (state.closed || isLatestSent(state, 'ANSWER')) return refuse('DSR-34', 'answered-already');
  if (state.otherAccess !== undefined && state.otherAccess.status !== 'MARKED') return refuse('DSR-34', 'handed-over');
  const stopped = notTheAdviser(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  ruleResult('DSR-34', wants, `subject-request.other-access.${wants}`);
  return done([{ type: 'OtherAccessMarked', record: { wants } }]);
}

/** Hands the wish for other access over, and tells the person. The request stays open, with its clock (DSR-34). */
export function handOverAccess(
  { wants, to }: HandOverAccess,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (state.otherAccess !== undefined && state.otherAccess.status !== 'MARKED') return unchanged;
  if (state.closed || isLatestSent(state, 'ANSWER')) return refuse('DSR-34', 'answered-already');
  const stopped = notTheAdviser(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  if (to.trim() === '') return refuse('DSR-34', 'reason-missing', { field: 'to' });
  ruleResult('DSR-34', 'HANDED_OVER', 'subject-request.other-access.handed-over');
  const notice = issueLetter(state, 'HANDOVER', 'HANDOVER', { wants }, context);
  if (!notice.ok) return refusedBy(notice.error);
  const { letter } = notice.value.record;
  const handed = { type: 'OtherAccessHandedOver', record: { wants, letter }, personal: { to } } as const;
  return done([notice.value, handed], { followUps: [{ kind: 'SEND_LETTER', letter }] });
}
