import { z } from 'zod';

/** What the forms of this context are made of. Every message is a key of lib/messages; the field is the path. */
export const key = (name: string) => ({ error: `subject-request.form.${name}` });

/** A form has these fields and no others, so that a misspelt one is told and not lost. */
export function form<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, key('fields'));
}

/** The longest free text, in characters. */
export const LONGEST = 4000;

/** Free text that must be there. */
export const text = z.string(key('text-missing')).trim().min(1, key('text-missing')).max(LONGEST, key('text-too-long'));

/** Free text that may be left out; a form sends an empty field as ''. */
export const optionalText = z
  .string(key('text'))
  .trim()
  .max(LONGEST, key('text-too-long'))
  .transform((value) => (value === '' ? undefined : value))
  .optional();
