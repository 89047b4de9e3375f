import type { Fact } from '../../cases/workflow.ts';
import type { CaseId, Instant, PlainDate } from '../../kernel/ids.ts';
import type { AgeBracket, ConsentManner, OtherAccess, RequestOutcome } from '../codes.ts';

/**
 * Whether somebody may ask for the person, as the register, an adviser or a birthday tells it (DSR-05 to DSR-11, GAP-08). `on`: the Oslo day
 * whose age counts; `byHand`: an adviser said which age UDI goes by. The personal half says what was shown.
 */
export type AuthorityRecorded = Fact<
  'AuthorityRecorded',
  {
    readonly status: 'UNCHECKED' | 'CONFIRMED' | 'NOT_CONFIRMED';
    readonly rule: string;
    readonly reason: string;
    readonly bracket: AgeBracket;
    readonly on: PlainDate;
    readonly by: 'REGISTER' | 'ADVISER' | 'BIRTHDAY' | 'LINKED_REQUEST';
    readonly byHand?: boolean | undefined;
    /** The last day of the appointment that the register has; absent where it has no end, or something else shows the authority. */
    readonly until?: PlainDate | undefined;
  },
  { readonly shown: string; readonly reason: string }
>;

/**
 * A child from 12 to 14 is asked itself before anybody looks at the data (DSR-06, DSR-09). The first request of a message asks for all of them, with
 * one letter (DSR-01): in the others `by` is that one, and `heard` says that it has told of its question.
 */
export type ConsentAsked = Fact<
  'ConsentAsked',
  {
    readonly rule: string;
    readonly letter?: string | undefined;
    readonly by?: CaseId | undefined;
    readonly heard?: boolean | undefined;
    readonly replyDue: PlainDate;
    readonly replyEndsAt: Instant;
  }
>;

/** What the child answered, who took it, how and when (DSR-06). Nothing of it is for the one who asked. */
export type ConsentRecorded = Fact<
  'ConsentRecorded',
  {
    readonly status: 'GIVEN' | 'DECLINED' | 'NO_REPLY';
    readonly manner?: ConsentManner | undefined;
    readonly takenOn?: PlainDate | undefined;
  },
  { readonly takenBy: string; readonly note?: string | undefined }
>;

/** What had been decided does not stand: the child became 12 before the answer went out, and is asked first (settled no. 20). */
export type DecisionReopened = Fact<'DecisionReopened', { readonly outcome: RequestOutcome; readonly rule: string }>;

/** The request was taken back, before its answer went out. */
export type RequestWithdrawn = Fact<
  'RequestWithdrawn',
  { readonly by: 'PERSON' | 'ADVISER'; readonly reason: 'WISH' | 'OTHER_ACCESS_ENOUGH' },
  { readonly evidence: string }
>;

/** The message asks for other access too (DSR-34). */
export type OtherAccessMarked = Fact<'OtherAccessMarked', { readonly wants: OtherAccess }>;

/** Handed over to those who give that access. The request stays open. */
export type OtherAccessHandedOver = Fact<
  'OtherAccessHandedOver',
  { readonly wants: Exclude<OtherAccess, 'NONE'>; readonly letter: string },
  { readonly to: string }
>;

/** That account may not see, decide or sign the case (ACC-06). */
export type DisqualificationDeclared = Fact<
  'DisqualificationDeclared',
  { readonly person: string },
  { readonly reason: string }
>;

/** It was found not to hold, or no longer to hold. */
export type DisqualificationLifted = Fact<
  'DisqualificationLifted',
  { readonly person: string },
  { readonly reason: string }
>;

export type RequesterEvent =
  | AuthorityRecorded
  | ConsentAsked
  | ConsentRecorded
  | DecisionReopened
  | RequestWithdrawn
  | OtherAccessMarked
  | OtherAccessHandedOver
  | DisqualificationDeclared
  | DisqualificationLifted;
