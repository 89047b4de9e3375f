/**
 * What a decision about one of the four other rights still has to bring about before its answer goes out. Facts, not steps: steps.ts
 * puts them in order.
 */
export interface RightsFacts {
  /** Changes in the register that were decided (rectification, erasure) and whether they have been carried out. */
  readonly carryOut?: { readonly status: 'PENDING' | 'DONE' };
  /** The marking that AEF is to set (art. 18) and whether AEF has confirmed it (DSR-78). */
  readonly marking?: { readonly status: 'PENDING' | 'CONFIRMED' | 'LIFTED' };
}

/** Whether decided changes are still to be made in the register. */
export function pendingCarryOut({ carryOut }: RightsFacts): boolean {
  return carryOut?.status === 'PENDING';
}

/** Whether AEF has still to confirm a marking that was decided (DSR-78): the request stays open until then. */
export function pendingMarking({ marking }: RightsFacts): boolean {
  return marking?.status === 'PENDING';
}
