import type { FeeAnswered, FeeProposed } from '../events/access.ts';
import type { Registered } from '../state.ts';

export function feeProposed(state: Registered, { record }: FeeProposed): Registered {
  return { ...state, fee: { status: 'PROPOSED', amount: record.amount, legalBasis: record.legalBasis } };
}

export function feeAnswered(state: Registered, { record }: FeeAnswered): Registered {
  return state.fee === undefined ? state : { ...state, fee: { ...state.fee, status: record.answer } };
}
