import { z } from 'zod';
import { ErasureClaim, RestrictionGround } from '../rights-codes.ts';
import { PROCESSING_CODES } from '../tables/processings.ts';
import { form, key, optionalText } from './fields.ts';

/** For whom does not know: nobody has to name the law to be heard (DSR-03). */
const NOT_SURE = 'NOT_SURE';

/** What a person can point to without knowing how the register is built: categories of it, and the rest. */
export const ClaimedCategory = z.enum([
  'NAME',
  'BIRTH_DATE',
  'CITIZENSHIP',
  'ADDRESS',
  'IDENTITY',
  'PHOTO',
  'FINGERPRINT',
  'PERMIT_APPLICATION',
  'DECISION',
  'ASYLUM_INTERVIEW',
  'OTHER',
]);
export type ClaimedCategory = z.infer<typeof ClaimedCategory>;
export const ClaimedErasure = z.enum([...ErasureClaim.options, NOT_SURE]);
export const ClaimedRestriction = z.enum([...RestrictionGround.options, NOT_SURE]);
export const ClaimedProcessing = z.enum([...PROCESSING_CODES, NOT_SURE]);

/** A page sends an empty list where no box was ticked. */
const categories = z
  .array(z.enum(ClaimedCategory.options, key('category')), key('category'))
  .max(ClaimedCategory.options.length, key('too-many'))
  .transform((list) => (list.length === 0 ? undefined : list))
  .optional();

const rectification = form({ categories, wrong: optionalText, right: optionalText, shows: optionalText });
const erasure = form({
  categories,
  what: optionalText,
  ground: z.enum(ClaimedErasure.options, key('claimed')).optional(),
  why: optionalText,
});
const restriction = form({
  categories,
  what: optionalText,
  ground: z.enum(ClaimedRestriction.options, key('claimed')).optional(),
  why: optionalText,
});
const objection = form({
  processing: z.enum(ClaimedProcessing.options, key('processing')).optional(),
  use: optionalText,
  why: optionalText,
});

/**
 * What the person says about each right that is asked for but access: what it is about, why, and on which ground. All of it may be left out, and
 * none of it binds the adviser.
 */
export const ClaimsForm = form({
  RECTIFICATION: rectification.optional(),
  ERASURE: erasure.optional(),
  RESTRICTION: restriction.optional(),
  OBJECTION: objection.optional(),
});
export type Claims = z.output<typeof ClaimsForm>;
