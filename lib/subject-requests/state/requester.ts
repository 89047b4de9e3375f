import type { CaseId, Instant, PlainDate } from '../../kernel/ids.ts';
import type { AgeBracket, OtherAccess, RequesterKind, Right } from '../codes.ts';

/** Who asks where it is not the person; absent once the personal parts are erased. */
export interface Requester {
  readonly nationalId: string;
  readonly name: string;
}

/**
 * Whether the one who asks may ask for the person. NOT_NEEDED: it is the person. `bracket` is the age of the person as it was last looked
 * at, `on` the Oslo day of that; `byHand`: an adviser said which age UDI goes by, so no birthday changes it. `until`: the last day of the appointment
 * that the authority rests on.
 */
export interface Authority {
  readonly status: 'NOT_NEEDED' | 'UNCHECKED' | 'CONFIRMED' | 'NOT_CONFIRMED';
  readonly bracket?: AgeBracket;
  readonly on?: PlainDate;
  readonly byHand?: boolean;
  readonly until?: PlainDate;
}

/**
 * The child's own yes (DSR-06, DSR-09). WAITING: it has been, or is about to be, asked; `by` the first request of the message, which asks for all of
 * them with one letter (DSR-01). `heard`: that one has told that it asks.
 */
export type Consent =
  | { readonly status: 'NOT_NEEDED' | 'GIVEN' | 'DECLINED' | 'NO_REPLY' }
  | {
      readonly status: 'WAITING';
      readonly replyDue: PlainDate;
      readonly replyEndsAt: Instant;
      readonly by?: CaseId;
      readonly heard?: boolean;
    };

export interface RequesterFacts {
  /** Absent in cases of the first release: the person. */
  readonly requesterKind?: RequesterKind;
  readonly requester?: Requester;
  readonly authority?: Authority;
  readonly consent?: Consent;
  /** The other requests of the same message, in the order of the message (DSR-01). */
  readonly linked?: readonly CaseId[];
  /** Their rights, in the same order; absent in snapshots of an earlier release. */
  readonly linkedRights?: readonly Right[];
  /** Other access that was asked for too (DSR-34), and how far the handing over has come. */
  readonly otherAccess?: {
    readonly wants: Exclude<OtherAccess, 'NONE'>;
    readonly status: 'MARKED' | 'HANDED_OVER' | 'AGREED';
  };
  /** Accounts of staff who may not see, decide or sign the case (ACC-06). */
  readonly disqualified?: readonly string[];
}

/** Whether somebody has still to look at the authority of the one who asks. */
export function pendingAuthority({ authority }: RequesterFacts): boolean {
  return authority?.status === 'UNCHECKED';
}

/** The child's answer that is waited for, where one is. */
export function pendingConsent({ consent }: RequesterFacts): Extract<Consent, { status: 'WAITING' }> | undefined {
  return consent?.status === 'WAITING' ? consent : undefined;
}

/** Whether the child has still to say yes, or has not said it. */
export function lacksConsent({ consent }: RequesterFacts): boolean {
  return consent !== undefined && consent.status !== 'GIVEN' && consent.status !== 'NOT_NEEDED';
}

/** Whether somebody else asks for the person. */
export function isForAnother({ requesterKind }: RequesterFacts): boolean {
  return requesterKind !== undefined && requesterKind !== 'SELF';
}
