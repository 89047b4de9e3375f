import type { Machine } from '../interpreter/definition.ts';
import type { TimerKey } from '../interpreter/model.ts';
import type { ReadStanding } from '../store/rows.ts';
import type { Written } from '../store/written.ts';

/** A timer that fires, with the execution as the store has it. */
export type Question = TimerKey &
  Pick<ReadStanding, 'id' | 'machine' | 'revision' | 'arn' | 'name' | 'started' | 'input' | 'text' | 'sum'>;

/** What becomes of it; null where the timer concerned nothing. Nothing at all where this thread cannot say: then the first one does it. */
export type Answer = Written | null | undefined;

export interface Asked {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The machines of revisions that were not asked about before. */
  readonly machines: ReadonlyMap<number, Machine>;
  readonly questions: readonly Question[];
}

export interface Answered {
  readonly number: number;
  readonly answers: readonly Answer[];
}
