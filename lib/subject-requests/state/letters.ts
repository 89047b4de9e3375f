import type { Instant, TaskId } from '../../kernel/ids.ts';
import type { Channel } from '../codes.ts';

/** How a letter fared after it was accepted for dispatch. */
export interface LetterCourse {
  readonly openedAt?: Instant;
  /** The number of the letter that told of it a second time. */
  readonly secondNotice?: string;
  /** How often it came back, and the task about the last time while that is open. */
  readonly returned?: number;
  readonly task?: TaskId;
  /** The way that it is to go again; gone when it has. */
  readonly next?: Channel;
  /** How often it was accepted: absent means once. */
  readonly attempts?: number;
}
