import { z } from 'zod';
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
