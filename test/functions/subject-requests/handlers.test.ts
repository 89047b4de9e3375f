import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AccessForm, FeeAnswerForm, FeeForm, WholeForm } from '../../../lib/subject-requests/forms/access.ts';
import { CameBackForm, LanguageForm, ReturnedLetterForm } from '../../../lib/subject-requests/forms/letters.ts';
import {
  AuthorityForm,
  ChildForm,
  ConsentForm,
  DisqualificationForm,
  DoubtForm,
  HandOverForm,
  OtherAccessForm,
  WithdrawalForm,
} from '../../../lib/subject-requests/forms/requester.ts';
import {
  ErasureForm,
  LiftForm,
  MarkingForm,
  ObjectionForm,
  RectificationForm,
  RestrictionForm,
} from '../../../lib/subject-requests/forms/rights.ts';
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
import {
  CitizenForm,
  CorrectReceivedForm,
  ExtensionForm,
  IdentityForm,
  IdentityReplyForm,
  OverdueForm,
  staffForm,
  TriageForm,
} from '../../../lib/subject-requests/forms.ts';
import { sample } from './support.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'functions/subject-requests');
const declared: Readonly<Record<string, { readonly handler: string; readonly events?: unknown }>> = parse(
  readFileSync(join(folder, 'serverless.yml'), 'utf8'),
);
const fileOf = ({ handler }: { readonly handler: string }) =>
  handler.replace(/^functions\/subject-requests\/|\.handler$/g, '');
const files = Object.values(declared).map(fileOf);
/** Without those behind a schedule, which take an occurrence. */
const steps = Object.entries(declared).filter(([, { events }]) => events === undefined);
type Handler = (payload: unknown, context: unknown) => Promise<unknown>;
const handlerOf = async (file: string): Promise<Handler> => (await import(join(folder, `${file}.ts`))).handler;

describe('the functions that are declared', () => {
  it.each(steps.map(([, step]) => fileOf(step)))(
    '%s refuses what its machine never sends, before it does anything',
    async (file) => {
      const handler = await handlerOf(file);
      const good = sample(file);
      const bad: readonly unknown[] = [
        {},
        null,
        { ...good, version: 2 },
        { ...good, case: 'REQ-1' },
        { ...good, generation: 0 },
        { ...good, execution: '' },
        { ...good, now: '2026-03-05' },
      ];
      for (const payload of bad) await expect(handler(payload, {})).rejects.toBeInstanceOf(z.ZodError);
    },
  );

  it.each(files)('%s accepts its sample: it goes on to the configuration, which is missing here', async (file) => {
    const handler = await handlerOf(file);
    await expect(handler(sample(file), {})).rejects.toMatchObject({ name: 'ConfigurationError' });
  });

  it('send-letter knows its letters and no others', async () => {
    const handler = await handlerOf('send-letter');
    await expect(handler({ ...sample('send-letter'), letter: 'REFUSAL' }, {})).rejects.toBeInstanceOf(z.ZodError);
  });

  it('are those that the state machine calls', () => {
    const machine = readFileSync(join(root, 'state-machines/subject-request.asl.yaml'), 'utf8');
    const called = [...machine.matchAll(/Fn::GetAtt: \[(\w+)LambdaFunction, Arn\]/g)].map(
      ([, name = '']) => name.charAt(0).toLowerCase() + name.slice(1),
    );
    expect([...new Set(called)].sort()).toEqual(steps.map(([name]) => name).sort());
  });

  it('leave no handler out', () => {
    const written = readdirSync(folder).filter(
      (file) => file.endsWith('.ts') && readFileSync(join(folder, file), 'utf8').includes('export const handler'),
    );
    expect(written.map((file) => file.replace('.ts', '')).sort()).toEqual([...files].sort());
  });
});

describe('the forms', () => {
  const forms = {
    'citizen-form': CitizenForm,
    'staff-form': staffForm({ synthetic: true }),
    'identity-form': IdentityForm,
    'identity-reply-form': IdentityReplyForm,
    'triage-form': TriageForm,
    'extension-form': ExtensionForm,
    'access-form': AccessForm,
    'fee-form': FeeForm,
    'fee-answer-form': FeeAnswerForm,
    'whole-form': WholeForm,
    'correct-received-form': CorrectReceivedForm,
    'overdue-form': OverdueForm,
    'rectification-form': RectificationForm,
    'erasure-form': ErasureForm,
    'restriction-form': RestrictionForm,
    'admissibility-form': ObjectionForm,
    'objection-form': ObjectionForm,
    'marking-form': MarkingForm,
    'lift-form': LiftForm,
    'returned-letter-form': ReturnedLetterForm,
    'language-form': LanguageForm,
    'came-back-form': CameBackForm,
    'authority-form': AuthorityForm,
    'consent-form': ConsentForm,
    'child-form': ChildForm,
    'doubt-form': DoubtForm,
    'withdrawal-form': WithdrawalForm,
    'other-access-form': OtherAccessForm,
    'hand-over-form': HandOverForm,
    'disqualification-form': DisqualificationForm,
    'breach-form': BreachForm,
    'complaint-form': ComplaintForm,
    'complaint-outcome-form': ComplaintOutcomeForm,
    'correct-outcome-form': CorrectOutcomeForm,
    'correct-person-form': correctPersonForm({ synthetic: true }),
    'joint-signature-form': JointSignatureForm,
    'note-form': NoteForm,
    'propose-received-form': ProposeReceivedForm,
    'reconsider-form': ReconsiderForm,
    'second-person-form': SecondPersonForm,
    'suspension-form': SuspensionForm,
    'wrong-recipient-form': WrongRecipientForm,
  };

  it.each(Object.entries(forms))('%s accepts its sample', (name, schema) => {
    expect(schema.safeParse(sample(name)).success).toBe(true);
  });

  it('and functions have a sample each, and there is no other', () => {
    const samples = readdirSync(join(root, 'events'))
      .filter((file) => file.startsWith('subject-requests-'))
      .map((file) => file.replace(/^subject-requests-|\.json$/g, ''));
    expect(samples.sort()).toEqual([...files, ...Object.keys(forms)].sort());
  });
});
