import { z } from 'zod';
import { Language, PlainDate } from '../../kernel/ids.ts';
import { Channel } from '../codes.ts';
import { form, key, LONGEST, text } from './fields.ts';

/** What is done about a letter that came back. */
export const ReturnedLetterForm = form({
  channel: z.enum([...Channel.options, 'NONE'], key('channel')),
  note: text,
});
export type ReturnedLetterForm = z.infer<typeof ReturnedLetterForm>;

/** The language of letters from now on. */
export const LanguageForm = form({ language: Language });
export type LanguageForm = z.infer<typeof LanguageForm>;

/** A letter that the post brought back. */
export const CameBackForm = form({
  letter: z.string(key('text-missing')).trim().min(1, key('text-missing')).max(40, key('text-too-long')),
  on: z.iso.date(key('date')).pipe(PlainDate),
  detail: z.string(key('text')).trim().max(LONGEST, key('text-too-long')).optional(),
});
export type CameBackForm = z.infer<typeof CameBackForm>;
