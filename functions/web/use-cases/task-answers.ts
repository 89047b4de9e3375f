import { z } from 'zod';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { StartGeneration } from '../../../lib/cases/workflow.ts';
import { SignOffForm } from '../../../lib/deletion-rounds/forms.ts';
import { ReturnedLetterForm } from '../../../lib/subject-requests/forms/letters.ts';
import { AuthorityForm, ConsentForm, consentByAdviser } from '../../../lib/subject-requests/forms/requester.ts';
import { IdentityForm, IdentityReplyForm, OverdueForm, TriageForm } from '../../../lib/subject-requests/forms.ts';
import {
  agreementsForm,
  annualCheckForm,
  assessmentForm,
  recommendationForm,
  registerDecisionForm,
  restrictedForm,
  withdrawForm,
} from '../../../lib/transfers/forms.ts';
import { type Assessment, fieldNames } from '../../../lib/transfers/template.ts';
import { ASSESS_ANSWERS, assessAnswer } from './assess-answers.ts';
import { AEF_ANSWERS } from './rights-answers.ts';
import { answers, one, type TaskAnswers } from './task-answer.ts';
import { TIME_ANSWERS } from './time-answers.ts';

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

/** Every step that opens a task but `assess` (ASSESS_ANSWERS), by the name that the state machines give it. */
export const TASK_ANSWERS: Readonly<Record<string, TaskAnswers<unknown>>> = {
  identity: answers(IdentityForm, (form) => one({ type: 'RecordIdentity', ...form })),
  'identity-reply': answers(IdentityReplyForm, (form) => one({ type: 'RecordIdentityReply', ...form })),
  authority: answers(AuthorityForm, (form) => one({ type: 'RecordAuthority', ...form })),
  'child-consent': answers(ConsentForm, (form) => one(consentByAdviser(form))),
  triage: answers(TriageForm, (form) => one({ type: 'AssignUnit', ...form })),
  ...TIME_ANSWERS,
  'letter-returned': answers(ReturnedLetterForm, (form, { task }) =>
    one({ type: 'HandleReturned', task: task.task, ...form }),
  ),
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
  'restricted-sending': answers(restrictedForm, (form, { task }) =>
    one({ type: 'AcknowledgeRestricted', task: task.task, ...form }),
  ),
  'annual-check': answers(annualCheckForm, (form) => one({ type: 'RecordAnnualCheck', ...form })),
  'sign-off-opa': signOff('OPA'),
  'sign-off-asa': signOff('ASA'),
  ...AEF_ANSWERS,
  operators: retry,
  outbox: retry,
};

/** Which steps each body answers, as the API's document tells it. */
export const ANSWER_BODIES: readonly (readonly [step: string, answer: TaskAnswers<unknown>])[] = [
  ...Object.entries(TASK_ANSWERS),
  ...Object.entries(ASSESS_ANSWERS).map(([right, answer]) => [`assess (${right})`, answer] as const),
];

/** What answers a task: of an assessment that depends on the right which the request is about. */
export function taskAnswers(step: string, stored: StoredCase): TaskAnswers<unknown> | undefined {
  return step === 'assess' ? assessAnswer(stored) : TASK_ANSWERS[step];
}
