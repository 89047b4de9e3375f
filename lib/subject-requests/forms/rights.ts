import { z } from 'zod';
import { LEGAL_BASES } from '../../cases/ports.ts';
import {
  ChangeNature,
  ErasureClaim,
  ErasureGround,
  ErasureWay,
  NotToldBecause,
  RectificationChoice,
  RestrictionCondition,
  RestrictionGround,
} from '../rights-codes.ts';
import { form, key, LONGEST, optionalText, text as required } from './fields.ts';

/** Forms of the four other rights. Every message is a key of lib/messages; what a rule demands is the decision's business, so that it names its rule. */
const MOST = 1000;

/** Free text that the rules ask for, so that one which is missing is told with the rule. */
const text = z.string(key('text')).trim().max(LONGEST, key('text-too-long')).default('');
const id = z.string(key('item')).min(1, key('item')).max(200, key('item'));

/** Items under their ids, as the page sends them, or as a list, as programs do. */
function items<Shape extends z.ZodRawShape>(shape: Shape) {
  const listed = z.array(z.strictObject({ id, ...shape }, key('fields'))).max(MOST, key('too-many'));
  const byId = z
    .record(id, z.strictObject(shape, key('fields')))
    .transform((record) => Object.entries(record).map(([name, item]) => ({ id: name, ...item })));
  return z.union([listed, byId], key('fields')).default([]);
}

const toRecipients = {
  notTold: z
    .array(form({ name: required, why: z.enum(NotToldBecause.options, key('not-told')), reason: text }), key('fields'))
    .max(100, key('too-many'))
    .default([]),
  recipientsAsked: z.boolean(key('choice')).default(false),
};

export const RectificationForm = form({
  items: items({
    decision: z.enum(RectificationChoice.options, key('rectification-choice')),
    value: optionalText,
    reason: text,
    evidence: optionalText,
    purpose: optionalText,
  }),
  nature: z.enum(ChangeNature.options, key('nature')).optional(),
  explanation: optionalText,
  ...toRecipients,
});
export type RectificationForm = z.output<typeof RectificationForm>;

const answered = form({ answer: z.enum(['YES', 'NO'], key('choice')), reason: text });

export const ErasureForm = form({
  claimed: z.enum(ErasureClaim.options, key('claimed')),
  incorrect: answered,
  unlawful: answered,
  items: items({
    decision: z.enum(['ERASE', 'KEEP'], key('erasure-choice')),
    way: z.enum(ErasureWay.options, key('erasure-way')).optional(),
    law: optionalText,
    ground: z.enum(ErasureGround.options, key('ground')).optional(),
    reason: optionalText,
    legalReview: optionalText,
  }),
  purpose: optionalText,
  ...toRecipients,
});
export type ErasureForm = z.output<typeof ErasureForm>;

/** `items`: ids; without any the restriction is on all that is held about the person. */
export const RestrictionForm = form({
  ground: z.enum(RestrictionGround.options, key('ground')),
  conditions: z
    .array(z.enum(RestrictionCondition.options, key('condition')), key('condition'))
    .max(RestrictionCondition.options.length, key('too-many'))
    .default([]),
  items: z.array(id, key('item')).max(MOST, key('too-many')).default([]),
  reason: text,
  ...toRecipients,
});
export type RestrictionForm = z.output<typeof RestrictionForm>;

/** First whether one can object at all; then, when AEF has its task, the objection itself. */
export const ObjectionForm = z.discriminatedUnion(
  'action',
  [
    form({
      action: z.literal('ADMISSIBILITY'),
      processing: z.string(key('processing')).min(1, key('processing')).max(100, key('processing')),
      basis: z.enum(LEGAL_BASES, key('legal-basis')),
      reason: text,
      ...toRecipients,
    }),
    form({ action: z.literal('DECIDE'), outcome: z.enum(['UPHELD', 'REFUSED'], key('outcome')), reason: text }),
  ],
  key('action'),
);
export type ObjectionForm = z.output<typeof ObjectionForm>;

/** AEF has set the marking, or taken it away. */
export const MarkingForm = form({ note: required });
export type MarkingForm = z.output<typeof MarkingForm>;

export const LiftForm = form({ reason: required });
export type LiftForm = z.output<typeof LiftForm>;
