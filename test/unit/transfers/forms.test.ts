import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { transferTexts } from '../../../lib/messages/transfers.ts';
import {
  agreementsForm,
  annualCheckForm,
  assessmentForm,
  createDraftForm,
  documentDecisionForm,
  draftForm,
  fieldErrors,
  recommendationForm,
  registerDecisionForm,
  restrictedForm,
  sendingForm,
  withdrawForm,
} from '../../../lib/transfers/forms.ts';
import { caseworker, done, id, when } from './given.ts';

const forms: Record<string, z.ZodType> = {
  'create-draft-form': createDraftForm,
  'draft-form': draftForm,
  'assessment-form': assessmentForm,
  'recommendation-form': recommendationForm,
  'document-decision-form': documentDecisionForm,
  'register-decision-form': registerDecisionForm,
  'agreements-form': agreementsForm,
  'withdraw-form': withdrawForm,
  'annual-check-form': annualCheckForm,
  'sending-form': sendingForm,
  'restricted-form': restrictedForm,
};
const sample = (name: string) =>
  JSON.parse(readFileSync(`events/transfers-${name}.json`, 'utf8')) as Record<string, unknown>;
const errors = (form: z.ZodType, input: unknown) => {
  const parsed = form.safeParse(input);
  return parsed.success ? [] : fieldErrors(parsed.error);
};

describe('the forms', () => {
  it.each(Object.entries(forms))('%s accepts its sample', (name, form) => {
    expect(errors(form, sample(name))).toEqual([]);
  });

  it('have a sample each', () => {
    const samples = readdirSync('events').filter((name) => /^transfers-.*-form\.json$/.test(name));
    expect(samples.map((name) => name.replace(/^transfers-|\.json$/g, '')).sort()).toEqual(Object.keys(forms).sort());
  });

  it.each(Object.entries(forms))('%s answers bad input with fields and known texts', (name, form) => {
    const bad = Object.fromEntries(Object.keys(sample(name)).map((key) => [key, 42]));
    const found = errors(form, bad);
    expect(found.length).toBeGreaterThan(0);
    for (const { field, reason } of found) {
      expect(field).not.toBe('');
      expect([reason, reason in transferTexts]).toEqual([reason, true]);
    }
  });

  it.each(Object.entries(forms).filter(([name]) => name !== 'assessment-form'))(
    '%s answers an empty form with known texts',
    (_, form) => {
      const found = errors(form, {});
      expect(found.length).toBeGreaterThan(0);
      for (const { reason } of found) expect([reason, reason in transferTexts]).toEqual([reason, true]);
    },
  );

  it('can be described by a JSON schema', () => {
    for (const form of [...Object.values(forms), createDraftForm]) {
      expect(z.toJSONSchema(form, { io: 'input' })).toMatchObject({ type: 'object' });
    }
  });
});

describe('the draft', () => {
  const draft = sample('draft-form');

  it('opens a case as it was sent', () => {
    const command = { type: 'CreateDraft', case: id, unit: 'ASA', draft: draftForm.parse(draft) } as const;
    expect(done(when([], command, caseworker)).events).toHaveLength(1);
  });

  it('is read from a page’s form too: texts, one ticked box, blanks', () => {
    const posted = {
      ...draft,
      routine: 'true',
      published: undefined,
      dataCategories: 'NAME',
      article9: '',
      approvedOn: '',
      organisation: '',
    };
    expect(draftForm.parse(posted)).toMatchObject({
      routine: true,
      published: false,
      dataCategories: ['NAME'],
      country: 'US',
    });
    expect(draftForm.parse(posted).article9).toBeUndefined();
    expect(draftForm.parse({ ...posted, published: 'on', country: 'us' })).toMatchObject({
      published: true,
      country: 'US',
    });
  });

  it('does not offer consent, and says why', () => {
    for (const [field, value] of [
      ['basis', 'CONSENT'],
      ['basis', 'ART49_1_A'],
      ['article6', 'ART6_1_A'],
    ] as const) {
      expect(errors(draftForm, { ...draft, [field]: value })).toEqual([{ field, reason: 'transfer.refused.consent' }]);
    }
    expect(errors(draftForm, { ...draft, basis: 'HOPE' })).toEqual([
      { field: 'basis', reason: 'transfer.field.choose' },
    ]);
    expect(JSON.stringify(z.toJSONSchema(draftForm, { io: 'input' }))).not.toContain('CONSENT"');
  });

  it('names the field of each mistake', () => {
    const found = errors(draftForm, {
      ...draft,
      country: 'XX',
      dataCategories: ['NAME', 'SHOE_SIZE'],
      certificationCheckedOn: '2026-02-30',
      purposeText: ' ',
    });
    expect(found.map(({ field }) => field.split('.')[0]).sort()).toEqual([
      'certificationCheckedOn',
      'country',
      'dataCategories',
      'purposeText',
    ]);
  });
});

describe('the agreements', () => {
  it('take a reference of the archive, and no words', () => {
    const [document] = sample('agreements-form')['documents'] as Record<string, unknown>[];
    expect(errors(agreementsForm, { documents: [{ ...document, reference: 'signed by a person' }] })).toEqual([
      { field: 'documents.0.reference', reason: 'transfer.field.reference' },
    ]);
    expect(errors(agreementsForm, { documents: [] })).toEqual([]);
    expect(agreementsForm.parse({ documents: [{ ...document, module: '' }] }).documents[0]).not.toHaveProperty(
      'module',
    );
  });
});
