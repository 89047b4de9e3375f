import { z } from 'zod';
import { removalReasons } from './state.ts';

/** A tick of a form or a boolean of the JSON API. An absent tick is a no, which the command then refuses with its rule. */
const tick = z
  .union([z.boolean(), z.enum(['true', 'false', 'on'])], 'deletion-round.field.choose')
  .optional()
  .transform((value) => value === true || value === 'true' || value === 'on');

/** What a department answers when it signs the extract off. There is no field for a person, and none for free text (DEL-24). */
export const SignOffForm = z.strictObject({
  qualityAssured: tick,
  nationalInterestsAssessed: tick,
});
export type SignOffForm = z.infer<typeof SignOffForm>;

/** Rows that are taken out of the cleared list, each with its reason (settled no. 4). */
export const RemoveRowsForm = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        duf: z.string().regex(/^\d{12}$/, 'deletion-round.field.duf'),
        reason: z.enum(removalReasons, 'deletion-round.field.choose'),
      }),
    )
    .min(1)
    .max(1000),
});
export type RemoveRowsForm = z.infer<typeof RemoveRowsForm>;
