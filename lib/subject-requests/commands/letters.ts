import type { Instant, Language, PlainDate, TaskId } from '../../kernel/ids.ts';
import type { Channel } from '../codes.ts';

/** The person's language was another one (språklova §§ 14, 15): by the adviser, or by the one who asks. Letters from then on are in it. */
export interface ChangeLanguage {
  readonly type: 'ChangeLanguage';
  readonly language: Language;
}

/** The one to whom it is addressed opened a letter on our pages (GAP-05). The first time counts. */
export interface OpenLetter {
  readonly type: 'OpenLetter';
  readonly letter: string;
}

/** A letter came back: paper by the adviser who holds it, a message that was not delivered by the machine, as the dispatch partner tells. */
export interface RecordReturned {
  readonly type: 'RecordReturned';
  readonly letter: string;
  readonly how: 'RETURNED' | 'REJECTED';
  readonly on: PlainDate;
  /** What the envelope or the partner says; personal. */
  readonly detail?: string | undefined;
}

/** What is done about a letter that came back. Answers the task `letter-returned`; with a channel it is sent again that way. */
export interface HandleReturned {
  readonly type: 'HandleReturned';
  readonly task: TaskId;
  readonly channel: Channel | 'NONE';
  readonly note: string;
}

/** The daily look at letters that were sent: what the dispatch partner's log says of each, by number. Only by the machine. */
export interface ReviewLetters {
  readonly type: 'ReviewLetters';
  readonly statuses: readonly LetterStatus[];
}

export interface LetterStatus {
  readonly letter: string;
  readonly openedAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
}

export type LetterCommand = ChangeLanguage | OpenLetter | RecordReturned | HandleReturned | ReviewLetters;
