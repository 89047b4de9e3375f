import type { FeeAnswered, FeeProposed } from '../events/access.ts';
import type { Registered } from '../state.ts';

export function feeProposed(state: Registered, { record }: FeeProposed): Registered {
  const { amount, legalBasis, replyDue } = record;
  return { ...state, fee: { status: 'PROPOSED', amount, legalBasis, ...(replyDue === undefined ? {} : { replyDue }) } };
}

export function feeAnswered(state: Registered, { record }: FeeAnswered): Registered {
  return state.fee === undefined ? state : { ...state, fee: { ...state.fee, status: record.answer } };
}

export function feeUnanswered(state: Registered): Registered {
  return state.fee === undefined ? state : { ...state, fee: { ...state.fee, status: 'UNANSWERED' } };
}
