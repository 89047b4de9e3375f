/** Signing by the second unit of a joint case (DSR-20): how often it came back to the first, and whether it is signed. */
export interface SignOffFacts {
  readonly signOff?: { readonly status: 'PENDING' | 'APPROVED' | 'RETURNED'; readonly returned: number };
}

/** Whether the second unit has still to sign the answer that was decided. */
export function pendingSignOff({ signOff }: SignOffFacts): boolean {
  return signOff?.status === 'PENDING';
}

/** Which assessment comes next: 1, and one more for each time that the answer was sent back. */
export function assessRound({ signOff }: SignOffFacts): number {
  return 1 + (signOff?.returned ?? 0);
}
