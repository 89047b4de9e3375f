import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { hasText } from '../../../lib/messages/catalogue.ts';
import {
  BreachForm,
  ComplaintForm,
  ComplaintOutcomeForm,
  CorrectOutcomeForm,
  correctPersonForm,
  JointSignatureForm,
  NoteForm,
  ProposeReceivedForm,
  ReconsiderForm,
  SecondPersonForm,
  SuspensionForm,
  WrongRecipientForm,
} from '../../../lib/subject-requests/forms/time.ts';

const FORMS = {
  'propose-received': ProposeReceivedForm,
  'second-person': SecondPersonForm,
  'correct-person': correctPersonForm({ synthetic: true }),
  'wrong-recipient': WrongRecipientForm,
  breach: BreachForm,
  'correct-outcome': CorrectOutcomeForm,
  'joint-signature': JointSignatureForm,
  complaint: ComplaintForm,
  'complaint-outcome': ComplaintOutcomeForm,
  reconsider: ReconsiderForm,
  suspension: SuspensionForm,
  note: NoteForm,
};
const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../events/subject-requests-${name}-form.json`), 'utf8'));

describe.each(Object.entries(FORMS))('the form %s', (name, schema) => {
  it('takes its sample', () => {
    expect(schema.safeParse(sample(name)).error?.issues).toBeUndefined();
  });

  it('says in words what is wrong, whatever is sent, and takes no field that it does not know', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(sample(name)), 'another'), fc.jsonValue()), (body) => {
        const { error } = schema.safeParse(body);
        for (const { message } of error?.issues ?? []) expect([message, hasText(message)]).toEqual([message, true]);
        return error !== undefined || !('another' in body);
      }),
    );
  });
});

it('a real number is refused where nobody is synthetic', () => {
  expect(correctPersonForm({ synthetic: false }).safeParse(sample('correct-person')).success).toBe(false);
});
