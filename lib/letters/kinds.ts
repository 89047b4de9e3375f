import { ACCESS_KINDS } from './kinds/access.ts';
import { COURSE_KINDS } from './kinds/course.ts';
import { INTERNAL_KINDS } from './kinds/internal.ts';
import { PEOPLE_KINDS } from './kinds/people.ts';
import { RIGHTS_KINDS } from './kinds/rights.ts';
import type { LetterRow } from './kinds/row.ts';

/** The model letters: what each demands, which rule demands it, and the parts that it is put together from. */
export const LETTER_KINDS = {
  ...COURSE_KINDS,
  ...PEOPLE_KINDS,
  ...ACCESS_KINDS,
  ...RIGHTS_KINDS,
  ...INTERNAL_KINDS,
} as const;

export type LetterKind = keyof typeof LETTER_KINDS;

/** The row of a kind, with the table's literal types widened. */
export function letterRow(kind: LetterKind): LetterRow {
  return LETTER_KINDS[kind];
}
