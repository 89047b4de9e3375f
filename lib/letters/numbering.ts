import type { CaseId } from '../kernel/ids.ts';

/**
 * The number of a case's n-th letter: `REQ-2026-000123-L1`. It is the idempotency key of archive and dispatch,
 * and says nothing of what the letter is about.
 */
export function letterNumber(caseId: CaseId, n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`letters are counted from 1, not ${n}`);
  return `${caseId}-L${n}`;
}
