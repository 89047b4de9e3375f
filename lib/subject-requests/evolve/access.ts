import type { FeeAnswered, FeeProposed, RequestDecided } from '../events/access.ts';
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

export function decided({ withoutCopy: _, ...state }: Registered, { record }: RequestDecided): Registered {
  const { right, outcome, parts } = record;
  const isPartly = right === 'ACCESS' && outcome === 'PARTLY';
  return { ...state, outcome, ...(isPartly && !parts.includes('A9') ? { withoutCopy: true } : {}) };
}
