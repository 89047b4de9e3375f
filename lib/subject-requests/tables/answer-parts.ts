import { z } from 'zod';

/** What an answer that gives access must hold (GDPR art. 15(1) and (3), IM 2019-004 § 6.1). A0 is that UDI processes data at all. */
export const AnswerPart = z.enum(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9']);
export type AnswerPart = z.infer<typeof AnswerPart>;

/** The rule that demands each part: purpose, categories, recipients, storage, rights, complaint, source, automation, copy. */
export const ANSWER_PARTS = {
  A1: 'DSR-36',
  A2: 'DSR-37',
  A3: 'DSR-38',
  A4: 'DSR-39',
  A5: 'DSR-40',
  A6: 'DSR-41',
  A7: 'DSR-42',
  A8: 'DSR-43',
  A9: 'DSR-44',
} as const satisfies Readonly<Record<AnswerPart, string>>;

/** Parts that a ground can exempt. The person's rights and the complaint (A5, A6) are the letter's own words and always there. */
export const ExemptiblePart = AnswerPart.exclude(['A5', 'A6']);
export type ExemptiblePart = z.infer<typeof ExemptiblePart>;

/** Parts that the case fills in with sentences; A9 is the copy. */
export const InformationPart = ExemptiblePart.exclude(['A9']);
export type InformationPart = z.infer<typeof InformationPart>;
