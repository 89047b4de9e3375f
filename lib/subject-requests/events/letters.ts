import type { Fact } from '../../cases/workflow.ts';
import type { Instant, Language, PlainDate, TaskId } from '../../kernel/ids.ts';
import type { Channel } from '../codes.ts';

export type LanguageChanged = Fact<
  'LanguageChanged',
  { readonly from: Language; readonly to: Language; readonly basis: 'ADVISER' | 'PERSON' | 'CONTACT_REGISTER' }
>;

/** The reader opened it: on our pages, or as the dispatch partner's log says (eForvaltningsforskriften § 8). */
export type LetterOpened = Fact<
  'LetterOpened',
  { readonly letter: string; readonly openedAt: Instant; readonly where: 'PAGES' | 'PARTNER' }
>;

/** The person was told a second time of an important letter that lay unopened for a week. */
export type SecondNoticeGiven = Fact<'SecondNoticeGiven', { readonly letter: string; readonly notice: string }>;

/** A letter that had been accepted came back. The acceptance stands as the act that counts; the letter goes another way. */
export type LetterReturned = Fact<
  'LetterReturned',
  {
    readonly letter: string;
    readonly how: 'RETURNED' | 'REJECTED';
    readonly on: PlainDate;
    readonly by: Channel;
    /** The way that it goes again at once; absent where a person has to find one. */
    readonly next?: Channel | undefined;
    readonly task: TaskId;
  },
  { readonly detail: string }
>;

export type ReturnedHandled = Fact<
  'ReturnedHandled',
  { readonly letter: string; readonly task: TaskId; readonly next?: Channel | undefined },
  { readonly note: string }
>;

/** The same letter was accepted again, by another way. */
export type LetterSentAgain = Fact<
  'LetterSentAgain',
  { readonly letter: string; readonly attempt: number; readonly channel: Channel; readonly acceptedAt: Instant }
>;

export type LetterEvent =
  | LanguageChanged
  | LetterOpened
  | SecondNoticeGiven
  | LetterReturned
  | ReturnedHandled
  | LetterSentAgain;
