import { z } from 'zod';
import { PlainDate } from '../../kernel/ids.ts';
import { received } from '../forms.ts';
import { nationalIdField } from '../national-id.ts';
import { form, key, optionalText, text } from './fields.ts';

const date = z.iso.date(key('date')).pipe(PlainDate);
/** A page sends an empty field as ''. */
const optionalDate = z
  .union([z.literal('', key('date')), date], key('date'))
  .transform((value) => (value === '' ? undefined : value))
  .optional();
const grounds = { evidence: text, reason: text };

export const ProposeReceivedForm = form({ received, ...grounds });
export type ProposeReceivedForm = z.infer<typeof ProposeReceivedForm>;

export const SecondPersonForm = form({ decision: z.enum(['CONFIRMED', 'REJECTED'], key('decision')), reason: text });
export type SecondPersonForm = z.infer<typeof SecondPersonForm>;

export function correctPersonForm(options: { readonly synthetic: boolean }) {
  return form({ nationalId: nationalIdField(options), name: optionalText, ...grounds });
}

const LETTER = /^REQ-\d{4}-\d{6}-L\d{1,4}$/;
export const WrongRecipientForm = form({
  letter: z.string(key('letter')).trim().regex(LETTER, key('letter')),
  ...grounds,
});
export type WrongRecipientForm = z.infer<typeof WrongRecipientForm>;

export const BreachForm = form({
  outcome: z.enum(['REPORTED', 'NOT_REPORTED'], key('breach-outcome')),
  reportedOn: optionalDate,
  reference: optionalText,
  reason: text,
});
export type BreachForm = z.infer<typeof BreachForm>;

export const CorrectOutcomeForm = form(grounds);
export type CorrectOutcomeForm = z.infer<typeof CorrectOutcomeForm>;

/** `reason` says what is to be changed where the answer is sent back; the decision demands it then (DSR-20). */
export const JointSignatureForm = form({
  decision: z.enum(['APPROVED', 'RETURNED'], key('decision')),
  reason: optionalText,
});
export type JointSignatureForm = z.infer<typeof JointSignatureForm>;

export const ComplaintForm = form({
  receivedOn: date,
  reference: z.string(key('text-missing')).trim().min(1, key('text-missing')).max(100, key('text-too-long')),
});
export type ComplaintForm = z.infer<typeof ComplaintForm>;

export const ComplaintOutcomeForm = form({
  outcome: z.enum(['UPHELD', 'PARTLY_UPHELD', 'DISMISSED', 'WITHDRAWN'], key('complaint-outcome')),
  decidedOn: date,
  note: text,
});
export type ComplaintOutcomeForm = z.infer<typeof ComplaintOutcomeForm>;

/** Of the person the day is today; an adviser says when what the person wrote reached UDI. */
export const ReconsiderForm = form({ about: optionalText, received: received.optional() });
export type ReconsiderForm = z.infer<typeof ReconsiderForm>;

export const SuspensionForm = form({ reason: text });
export type SuspensionForm = z.infer<typeof SuspensionForm>;

/** What a leader or an operator says about what was brought before them. */
export const NoteForm = form({ note: text });
export type NoteForm = z.infer<typeof NoteForm>;
