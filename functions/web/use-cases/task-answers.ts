import { z } from 'zod';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { StartGeneration, Task } from '../../../lib/cases/workflow.ts';
import { SignOffForm } from '../../../lib/deletion-rounds/forms.ts';
import { copyOf } from '../../../lib/subject-requests/answer.ts';
import {
  AccessForm,
  decideByAdviser,
  IdentityForm,
  IdentityReplyForm,
  itemsGiven,
  OverdueForm,
  TriageForm,
} from '../../../lib/subject-requests/forms.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import {
  agreementsForm,
  annualCheckForm,
  assessmentForm,
  recommendationForm,
  registerDecisionForm,
  withdrawForm,
} from '../../../lib/transfers/forms.ts';
import { type Assessment, fieldNames } from '../../../lib/transfers/template.ts';
import type { WebParts } from '../parts.ts';
import { registeredItems } from './registered-items.ts';
import type { AnyCommand } from './run-command.ts';

/** A step that people answer: what they may say, and which commands that is. */
export interface TaskAnswers<Form> {
  readonly schema: z.ZodType<Form>;
  readonly commands: (
    form: Form,
    at: { readonly parts: WebParts; readonly stored: StoredCase; readonly task: Task },
  ) => Promise<readonly AnyCommand[]>;
}

function answers<Schema extends z.ZodType>(
  schema: Schema,
  commands: TaskAnswers<z.output<Schema>>['commands'],
): TaskAnswers<unknown> {
  return { schema, commands: (form, at) => commands(form as z.output<Schema>, at) };
}

const one = async (command: AnyCommand): Promise<readonly AnyCommand[]> => [command];

/** The assessment goes in, with what is still to be saved; or the department gives the transfer up. */
const AssessmentAnswer = z.discriminatedUnion(
  'action',
  [assessmentForm.extend({ action: z.literal('SUBMIT') }), withdrawForm.extend({ action: z.literal('WITHDRAW') })],
  'transfer.field.choose',
);

const AgreementsAnswer = z.discriminatedUnion(
  'action',
  [agreementsForm.extend({ action: z.literal('REGISTER') }), withdrawForm.extend({ action: z.literal('WITHDRAW') })],
  'transfer.field.choose',
);

/** The fields of an assessment that were sent. */
export function fieldsOf(form: z.output<typeof assessmentForm>): Assessment {
  return Object.fromEntries(fieldNames.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])));
}

const recommendation = (from: 'PVO' | 'IT') =>
  answers(recommendationForm, ({ text }) => one({ type: 'RecordRecommendation', from, text }));

const signOff = (department: 'OPA' | 'ASA') =>
  answers(SignOffForm, (form) => one({ type: 'SignOff', department, ...form }));

/** An operator's answer: the work starts again, in the next generation. */
export const RetryForm = z.strictObject({});
const retry = answers(RetryForm, (_, { stored }) => one(nextGeneration(stored)));

export function nextGeneration(stored: StoredCase): StartGeneration {
  return { type: 'StartGeneration', generation: stored.snapshot.row.generation + 1 };
}

/** Every step that opens a task, by the name that the state machines give it. */
export const TASK_ANSWERS: Readonly<Record<string, TaskAnswers<unknown>>> = {
  identity: answers(IdentityForm, (form) => one({ type: 'RecordIdentity', ...form })),
  'identity-reply': answers(IdentityReplyForm, (form) => one({ type: 'RecordIdentityReply', ...form })),
  triage: answers(TriageForm, (form) => one({ type: 'AssignUnit', ...form })),
  assess: answers(AccessForm, async (form, { parts, stored }) => {
    const state = stored.snapshot.state as SubjectRequest;
    const gives = form.outcome === 'GRANTED' || form.outcome === 'PARTLY';
    const items = gives ? ((await registeredItems(parts, stored)) ?? []) : [];
    const language = state.kind === 'REGISTERED' ? state.language : 'nb';
    return one(decideByAdviser(form, copyOf(language, items, itemsGiven(form))));
  }),
  overdue: answers(OverdueForm, (form) => one({ type: 'AcknowledgeOverdue', ...form })),
  assessment: answers(AssessmentAnswer, async (form) => {
    if (form.action === 'WITHDRAW') return one({ type: 'Withdraw', reason: form.reason });
    return [{ type: 'SaveAssessment', fields: fieldsOf(form) }, { type: 'SubmitAssessment' }];
  }),
  'consult-pvo': recommendation('PVO'),
  'consult-it': recommendation('IT'),
  decide: answers(registerDecisionForm, (form) => one({ type: 'RegisterDecision', ...form })),
  agreements: answers(AgreementsAnswer, (form) =>
    one(
      form.action === 'WITHDRAW'
        ? { type: 'Withdraw', reason: form.reason }
        : { type: 'RegisterAgreements', documents: form.documents },
    ),
  ),
  'annual-check': answers(annualCheckForm, (form) => one({ type: 'RecordAnnualCheck', ...form })),
  'sign-off-opa': signOff('OPA'),
  'sign-off-asa': signOff('ASA'),
  operators: retry,
  outbox: retry,
};
