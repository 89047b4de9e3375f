import type { Instant, PlainDate } from '../../kernel/ids.ts';

/** Who asks (DSR-05 to DSR-10, GAP-08). */
export type RequesterKind = 'SELF' | 'PARENT' | 'REPRESENTATIVE' | 'GUARDIAN' | 'LAWYER' | 'OTHER_AUTHORITY';

/** Whether the one who asks may ask for the person. NOT_NEEDED: it is the person. */
export interface Authority {
  readonly status: 'NOT_NEEDED' | 'UNCHECKED' | 'CONFIRMED' | 'NOT_CONFIRMED';
}

/** The child's own yes (DSR-06, DSR-09). WAITING: it has been, or is about to be, asked. */
export type Consent =
  | { readonly status: 'NOT_NEEDED' | 'GIVEN' | 'DECLINED' | 'NO_REPLY' }
  | { readonly status: 'WAITING'; readonly replyDue: PlainDate; readonly replyEndsAt: Instant };

export interface RequesterFacts {
  readonly authority?: Authority;
  readonly consent?: Consent;
}

/** Whether somebody has still to look at the authority of the one who asks. */
export function pendingAuthority({ authority }: RequesterFacts): boolean {
  return authority?.status === 'UNCHECKED';
}

/** The child's answer that is waited for, where one is. */
export function pendingConsent({ consent }: RequesterFacts): Extract<Consent, { status: 'WAITING' }> | undefined {
  return consent?.status === 'WAITING' ? consent : undefined;
}
