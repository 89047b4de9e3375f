import type { Protection } from '../../cases/ports.ts';
import type { Instant, PlainDate } from '../../kernel/ids.ts';
import type { AgeBracket, Assurance, ConsentManner, ExtensionReason, OtherAccess, RequesterKind } from '../codes.ts';

/** Somebody who asks for the person: who, as what, and how they say that they may (a document described; copies are not kept). */
export interface AskingForAnother {
  readonly kind: Exclude<RequesterKind, 'SELF'>;
  readonly nationalId: string;
  readonly name: string;
  readonly authority?: string | undefined;
}

/** The adviser has looked at what shows the authority (DSR-05, DSR-08, GAP-08). Answers the task `authority`. */
export interface RecordAuthority {
  readonly type: 'RecordAuthority';
  readonly status: 'CONFIRMED' | 'NOT_CONFIRMED';
  /** What was seen, in words: nothing of it is stored. Goes into the refusal as what was lacking, with NOT_CONFIRMED. */
  readonly shown: string;
  readonly reason: string;
  /** The age that UDI goes by, where it is disputed or unknown (DSR-11). */
  readonly bracket?: Exclude<AgeBracket, 'DISPUTED'> | undefined;
}

/** The child's answer (DSR-06, DSR-09). Answers the task `child-consent`. NO_REPLY only by the machine, when the period has passed. */
export type RecordConsent = { readonly type: 'RecordConsent' } & (
  | { readonly status: 'GIVEN' | 'DECLINED'; readonly manner: 'LOGIN'; readonly assurance: Assurance }
  | {
      readonly status: 'GIVEN' | 'DECLINED';
      readonly manner: Exclude<ConsentManner, 'LOGIN'>;
      /** Who took it: the name of the one who talked with the child or read its letter. */
      readonly takenBy: string;
      readonly takenOn: PlainDate;
      readonly note?: string | undefined;
    }
  | { readonly status: 'NO_REPLY' }
);

/**
 * Looks again at the age of the person on the day of now (DSR-11, settled no. 20). Changes something only where a birthday was passed. The
 * machine's alone: the daily review runs it and the sending of the answer; no decision is taken before it (`age-moved-on`). The case page says when.
 */
export interface CheckRequester {
  readonly type: 'CheckRequester';
}

/** A doubt about identity that came up later than the check: the person is asked, before anything is decided (DSR-12). */
export interface RaiseDoubt {
  readonly type: 'RaiseDoubt';
  readonly reason: string;
}

/** The one who asked on paper, by e-mail or at a desk logs in at the highest level: no doubt is left (DSR-12, DSR-13). */
export interface ConfirmByLogin {
  readonly type: 'ConfirmByLogin';
  readonly assurance: Assurance;
}

/** The one who asked takes the request back; an adviser says what shows that. */
export interface WithdrawRequest {
  readonly type: 'WithdrawRequest';
  /** Demanded of an adviser; the person's own login needs none. */
  readonly evidence?: string | undefined;
}

/** The message asks for access as a party or by the publicity law as well (DSR-34). */
export interface MarkOtherAccess {
  readonly type: 'MarkOtherAccess';
  readonly wants: OtherAccess;
}

/** Handed over to those who give other access, with a letter to the one who asked. The request goes on. */
export interface HandOverAccess {
  readonly type: 'HandOverAccess';
  readonly wants: Exclude<OtherAccess, 'NONE'>;
  /** To whom, in words: 'the archive, publicity team'. */
  readonly to: string;
}

/** The person says that the other access is enough: only then does the request end (DSR-34). */
export interface AgreeToHandOver {
  readonly type: 'AgreeToHandOver';
  readonly evidence?: string | undefined;
}

/** An adviser steps aside, or a leader says that somebody must (ACC-06). */
export interface DeclareDisqualified {
  readonly type: 'DeclareDisqualified';
  /** The account; without it the one who says it. */
  readonly person?: string | undefined;
  readonly reason: string;
}

/** The leader has found that somebody is not, or no longer, disqualified (ACC-06). */
export interface LiftDisqualification {
  readonly type: 'LiftDisqualification';
  readonly person: string;
  readonly reason: string;
}

/** What one request of a message tells the others, since their clock and the check of who asks are one (DSR-01). By the machine alone. */
export interface LearnFromLinked {
  readonly type: 'LearnFromLinked';
  readonly fact:
    | { readonly kind: 'RECEIVED'; readonly received: Instant | PlainDate }
    | { readonly kind: 'IDENTITY'; readonly status: 'CONFIRMED' | 'NOT_CONFIRMED' }
    | {
        readonly kind: 'IDENTITY';
        readonly status: 'DOUBT';
        readonly replyDue: PlainDate;
        readonly replyEndsAt: Instant;
      }
    | {
        readonly kind: 'AUTHORITY';
        readonly status: 'CONFIRMED' | 'NOT_CONFIRMED';
        readonly bracket: AgeBracket;
        readonly shown: string;
        readonly reason: string;
      }
    /** The message is about somebody else; as it was recorded where it was found. */
    | {
        readonly kind: 'PERSON';
        readonly nationalId: string;
        readonly name?: string | undefined;
        readonly protection?: Protection | undefined;
        readonly evidence: string;
        readonly reason: string;
      }
    /** The child is being asked, or has answered (DSR-06). */
    | {
        readonly kind: 'CONSENT';
        readonly status: 'WAITING';
        readonly replyDue: PlainDate;
        readonly replyEndsAt: Instant;
      }
    | { readonly kind: 'CONSENT'; readonly status: 'GIVEN' | 'DECLINED' | 'NO_REPLY' }
    | {
        readonly kind: 'EXTENSION';
        readonly reason: ExtensionReason;
        readonly letter: string;
        readonly acceptedAt: Instant;
      };
}

export type RequesterCommand =
  | RecordAuthority
  | RecordConsent
  | CheckRequester
  | RaiseDoubt
  | ConfirmByLogin
  | WithdrawRequest
  | MarkOtherAccess
  | HandOverAccess
  | AgreeToHandOver
  | DeclareDisqualified
  | LiftDisqualification
  | LearnFromLinked;
