import { z } from 'zod';
import { Language, PlainDate } from '../../kernel/ids.ts';
import { Channel } from '../codes.ts';

/** Every message of these schemas is a key of lib/messages; the field is the path. */
const key = (name: string) => ({ error: `subject-request.form.${name}` });

/** What is done about a letter that came back. */
export const ReturnedLetterForm = z.strictObject(
  {
    channel: z.enum([...Channel.options, 'NONE'], key('channel')),
    note: z.string(key('text-missing')).trim().min(1, key('text-missing')).max(4000, key('text-too-long')),
  },
  key('fields'),
);
export type ReturnedLetterForm = z.infer<typeof ReturnedLetterForm>;

/** The language of letters from now on. */
export const LanguageForm = z.strictObject({ language: Language }, key('fields'));
export type LanguageForm = z.infer<typeof LanguageForm>;

/** A letter that the post brought back. */
export const CameBackForm = z.strictObject(
  {
    letter: z.string(key('text-missing')).trim().min(1, key('text-missing')).max(40, key('text-too-long')),
    on: z.iso.date(key('date')).pipe(PlainDate),
    detail: z.string(key('text')).trim().max(4000, key('text-too-long')).optional(),
  },
  key('fields'),
);
export type CameBackForm = z.infer<typeof CameBackForm>;
