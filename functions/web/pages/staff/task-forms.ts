import type { RegisteredItem } from '../../../../lib/cases/ports.ts';
import type { StoredCase } from '../../../../lib/cases/store.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import { AgeBracket, CheckMethod, ConsentManner, Department } from '../../../../lib/subject-requests/codes.ts';
import type { Claims } from '../../../../lib/subject-requests/forms/claims.ts';
import { readerOf } from '../../../../lib/subject-requests/reader.ts';
import type { SubjectRequest } from '../../../../lib/subject-requests/state.ts';
import { documentKinds, modules } from '../../../../lib/transfers/documents.ts';
import type { TransferState } from '../../../../lib/transfers/state.ts';
import { requiredFields } from '../../../../lib/transfers/template.ts';
import type { FieldSpec, FormSpec, GroupSpec } from '../../../../lib/web/form-spec.ts';
import type { Say } from '../../../../lib/web/say.ts';
import { ASSESS_FORMS, type TaskForm } from './assess-form.ts';
import { rightsForm } from './rights-forms.ts';

export type { TaskForm } from './assess-form.ts';

const reason: FieldSpec = { name: 'reason', kind: 'textarea' };
const submit = 'task.answer';

/** How many agreements can be registered on the page; the API takes more. */
const DOCUMENT_ROWS = 3;

const marking: FormSpec = {
  fields: [{ name: 'note', label: 'subject-request.field.markingNote', kind: 'textarea' }],
  submit: 'subject-request.submit.marking',
};

const simple: Readonly<Record<string, FormSpec>> = {
  identity: {
    fields: [
      {
        name: 'status',
        label: 'field.identityStatus',
        kind: 'radios',
        options: ['CONFIRMED', 'DOUBT', 'NOT_CONFIRMED'],
        optionKey: 'subject-request.identity-status',
      },
      {
        name: 'method',
        kind: 'radios',
        options: CheckMethod.options,
        optionKey: 'subject-request.method',
        optional: true,
        hint: 'field.method.hint',
      },
      { name: 'copyDeleted', kind: 'tick', optional: true, hint: 'field.copyDeleted.hint' },
      reason,
    ],
    submit,
  },
  'identity-reply': {
    fields: [
      {
        name: 'status',
        label: 'field.identityStatus',
        kind: 'radios',
        options: ['CONFIRMED', 'NOT_CONFIRMED'],
        optionKey: 'subject-request.identity-status',
      },
      {
        name: 'method',
        kind: 'radios',
        options: CheckMethod.options,
        optionKey: 'subject-request.method',
        optional: true,
        hint: 'field.method.hint',
      },
      { name: 'copyDeleted', kind: 'tick', optional: true, hint: 'field.copyDeleted.hint' },
      reason,
    ],
    submit,
  },
  authority: {
    fields: [
      { name: 'shown', kind: 'textarea', hint: 'field.shown.hint' },
      {
        name: 'status',
        label: 'field.authorityStatus',
        kind: 'radios',
        options: ['CONFIRMED', 'NOT_CONFIRMED'],
        optionKey: 'subject-request.authority-status',
      },
      {
        name: 'bracket',
        kind: 'radios',
        options: AgeBracket.exclude(['DISPUTED']).options,
        optionKey: 'subject-request.age',
        optional: true,
        hint: 'field.bracket.hint',
      },
      reason,
    ],
    submit,
  },
  'child-consent': {
    fields: [
      {
        name: 'status',
        label: 'field.consentStatus',
        kind: 'radios',
        options: ['GIVEN', 'DECLINED'],
        optionKey: 'subject-request.consent-status',
      },
      {
        name: 'manner',
        kind: 'radios',
        options: ConsentManner.exclude(['LOGIN']).options,
        optionKey: 'subject-request.consent-manner',
      },
      { name: 'takenBy', kind: 'text' },
      { name: 'takenOn', kind: 'date' },
      { name: 'note', label: 'field.consentNote', kind: 'textarea', optional: true, hint: 'field.consentNote.hint' },
    ],
    submit,
  },
  triage: {
    fields: [{ name: 'unit', kind: 'radios', options: Department.options, optionKey: 'unit' }, reason],
    submit,
  },
  'letter-returned': {
    fields: [
      {
        name: 'channel',
        label: 'subject-request.field.returnedChannel',
        kind: 'radios',
        options: ['PAPER', 'DIGITAL', 'NONE'],
        optionKey: 'subject-request.returned-channel',
      },
      { name: 'note', kind: 'textarea' },
    ],
    submit,
  },
  overdue: { fields: [{ name: 'note', kind: 'textarea' }], submit },
  unopened: { fields: [{ name: 'note', kind: 'textarea' }], submit },
  'extension-notice': { fields: [{ name: 'note', kind: 'textarea' }], submit },
  'extension-notice-operators': { fields: [{ name: 'note', kind: 'textarea' }], submit },
  'second-person': {
    fields: [
      {
        name: 'decision',
        label: 'task.second-person.decision',
        kind: 'radios',
        options: ['CONFIRMED', 'REJECTED'],
        optionKey: 'task.second-person',
      },
      reason,
    ],
    submit,
  },
  'sign-off': {
    fields: [
      {
        name: 'decision',
        label: 'task.joint.decision',
        kind: 'radios',
        options: ['APPROVED', 'RETURNED'],
        optionKey: 'task.joint',
      },
      { name: 'reason', label: 'task.joint.reason', kind: 'textarea', optional: true, hint: 'task.joint.reason.hint' },
    ],
    submit: 'task.sign-off',
  },
  breach: {
    fields: [
      {
        name: 'outcome',
        label: 'task.breach.outcome',
        kind: 'radios',
        options: ['REPORTED', 'NOT_REPORTED'],
        optionKey: 'task.breach',
      },
      { name: 'reportedOn', label: 'task.breach.reported-on', kind: 'date', optional: true },
      { name: 'reference', label: 'act.complaint-reference', kind: 'text', optional: true },
      reason,
    ],
    submit,
  },
  complaint: {
    fields: [
      {
        name: 'outcome',
        label: 'task.complaint.outcome',
        kind: 'radios',
        options: ['UPHELD', 'PARTLY_UPHELD', 'DISMISSED', 'WITHDRAWN'],
        optionKey: 'case.complaint',
      },
      { name: 'decidedOn', label: 'task.complaint.decided-on', kind: 'date' },
      { name: 'note', label: 'task.complaint.note', kind: 'textarea' },
    ],
    submit,
  },
  'consult-pvo': { fields: [{ name: 'text', label: 'field.recommendation', kind: 'textarea', rows: 8 }], submit },
  'consult-it': { fields: [{ name: 'text', label: 'field.recommendation', kind: 'textarea', rows: 8 }], submit },
  decide: {
    fields: [{ name: 'outcome', kind: 'radios', options: ['APPROVED', 'REFUSED'], optionKey: 'transfer.decision' }],
    submit: 'task.register-decision',
  },
  'annual-check': {
    fields: [
      {
        name: 'listed',
        label: 'transfer.field-name.listed',
        kind: 'radios',
        options: ['true', 'false'],
        optionKey: 'web.yes-no',
      },
      { name: 'checkedOn', label: 'transfer.field-name.checkedOn', kind: 'date' },
    ],
    submit,
  },
  'sign-off-opa': signOff(),
  'sign-off-asa': signOff(),
  'restricted-sending': {
    fields: [{ name: 'note', label: 'transfer.field-name.restrictedNote', kind: 'textarea' }],
    submit,
  },
  'mark-restriction': marking,
  'unmark-restriction': marking,
  operators: { fields: [], submit: 'task.retry' },
  outbox: { fields: [], submit: 'task.retry' },
};

function signOff(): FormSpec {
  return {
    fields: [
      { name: 'qualityAssured', label: 'deletion-round.field.qualityAssured', kind: 'tick' },
      { name: 'nationalInterestsAssessed', label: 'deletion-round.field.nationalInterestsAssessed', kind: 'tick' },
    ],
    submit: 'task.sign-off',
  };
}

/** What is written of the assessment so far goes into its fields. */
export function assessmentForm(state: TransferState, written: Readonly<Record<string, string | undefined>>): TaskForm {
  if (state.kind === 'NONE') return { spec: { fields: [], submit } };
  const names = requiredFields(state.draft);
  return {
    spec: {
      fields: names.map((name) => ({ name, label: `transfer.template.${name}`, kind: 'textarea', rows: 5 })),
      submit: 'task.submit-assessment',
    },
    hidden: { action: 'SUBMIT' },
    initial: Object.fromEntries(
      names.flatMap((name) => (written[name] === undefined ? [] : [[name, [written[name]]]])),
    ),
  };
}

function agreements(): TaskForm {
  const rows: GroupSpec[] = Array.from({ length: DOCUMENT_ROWS }, (_, index) => {
    const name = (field: string) => `documents.${index}.${field}`;
    return {
      legend: 'task.document',
      startsOpen: index === 0,
      params: { number: index + 1 },
      optional: true,
      fields: [
        { name: name('kind'), kind: 'select', options: documentKinds, optionKey: 'transfer.document' },
        { name: name('module'), kind: 'select', options: modules, optionKey: 'web.module', optional: true },
        { name: name('reference'), kind: 'text', hint: 'field.reference.hint' },
        { name: name('signedOn'), kind: 'date' },
      ],
    };
  });
  return {
    spec: { fields: rows, submit: 'task.register-agreements' },
    hidden: { action: 'REGISTER' },
    none: { documents: [] },
  };
}

/** Giving a transfer up, beside handing in the assessment or registering the agreements. */
export const withdrawForm: TaskForm = {
  spec: {
    fields: [{ name: 'reason', label: 'transfer.field-name.reason', kind: 'textarea' }],
    submit: 'task.withdraw',
  },
  hidden: { action: 'WITHDRAW' },
};

export const documentDecisionForm: FormSpec = {
  fields: [
    { name: 'outcome', kind: 'radios', options: ['APPROVED', 'REFUSED'], optionKey: 'transfer.decision' },
    { name: 'text', label: 'transfer.field-name.text', kind: 'textarea', rows: 8 },
    { name: 'routineReason', label: 'transfer.field-name.routineReason', kind: 'textarea', optional: true },
  ],
  submit: 'task.document-decision',
};

export interface FormContext {
  readonly task: Pick<Task, 'step'>;
  readonly stored: StoredCase;
  readonly items: readonly RegisteredItem[];
  readonly say: Say;
  readonly written: Readonly<Record<string, string | undefined>>;
  /** Of a request: what the person says about the right. */
  readonly claims: Claims | undefined;
}

export function taskForm(context: FormContext): TaskForm {
  const { task, stored, written } = context;
  if (task.step === 'assess') return assess(context);
  if (task.step === 'assessment') return assessmentForm(stored.snapshot.state as TransferState, written);
  if (task.step === 'agreements') return { ...agreements(), initial: {} };
  return { spec: simple[task.step] ?? { fields: [], submit } };
}

/** Of the right that the request is about. */
function assess({ stored: { snapshot }, items, say, claims }: FormContext): TaskForm {
  const state = snapshot.state as SubjectRequest;
  const ofRight = state.kind === 'REGISTERED' ? rightsForm({ state, items, say, claims }) : undefined;
  if (ofRight !== undefined) return ofRight;
  const form = state.kind === 'REGISTERED' ? ASSESS_FORMS[state.right] : undefined;
  if (state.kind !== 'REGISTERED' || form === undefined) return { spec: { fields: [], submit } };
  return form({ items, reader: readerOf(state), say });
}
