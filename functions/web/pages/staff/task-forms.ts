import type { RegisteredItem } from '../../../../lib/cases/ports.ts';
import type { StoredCase } from '../../../../lib/cases/store.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import { AnswerPart, ExemptiblePart, InformationPart } from '../../../../lib/subject-requests/answer-parts.ts';
import { AccessOutcome, CheckMethod, Department } from '../../../../lib/subject-requests/codes.ts';
import { AccessGround, GroundCondition } from '../../../../lib/subject-requests/grounds.ts';
import { documentKinds, modules } from '../../../../lib/transfers/documents.ts';
import type { TransferState } from '../../../../lib/transfers/state.ts';
import { requiredFields } from '../../../../lib/transfers/template.ts';
import type { FieldSpec, FormSpec, GroupSpec, Sent } from '../../../../lib/web/form-spec.ts';

/** The form of a step: drawn from this, checked by the same schema as the API's. */
export interface TaskForm {
  readonly spec: FormSpec;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly initial?: Sent;
  /** What the answer holds where nothing was filled in: a list of none is an answer, too. */
  readonly none?: Readonly<Record<string, unknown>>;
}

const reason: FieldSpec = { name: 'reason', kind: 'textarea' };
const submit = 'task.answer';

/** How many pieces an answer can hold back, or agreements be registered, on the page; the API takes more. */
const WITHHELD_ROWS = 3;
const DOCUMENT_ROWS = 3;

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
      reason,
    ],
    submit,
  },
  triage: {
    fields: [{ name: 'unit', kind: 'radios', options: Department.options, optionKey: 'unit' }, reason],
    submit,
  },
  overdue: { fields: [{ name: 'note', kind: 'textarea' }], submit },
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

function assess(items: readonly RegisteredItem[], nameOf: (item: RegisteredItem) => string): TaskForm {
  const ids = items.map(({ id }) => id);
  const withheld: GroupSpec[] = Array.from({ length: WITHHELD_ROWS }, (_, index) => {
    const name = (field: string) => `withheld.${index}.${field}`;
    return {
      legend: 'task.withheld',
      params: { number: index + 1 },
      optional: true,
      fields: [
        { name: name('what'), kind: 'text' },
        { name: name('ground'), kind: 'select', options: AccessGround.options, optionKey: 'subject-request.ground' },
        { name: name('reason'), kind: 'textarea' },
        { name: name('interests'), kind: 'textarea', optional: true },
        {
          name: name('conditions'),
          kind: 'checkboxes',
          options: GroundCondition.options,
          optionKey: 'subject-request.condition',
          optional: true,
        },
        {
          name: name('parts'),
          label: 'field.exemptedParts',
          kind: 'checkboxes',
          options: ExemptiblePart.options,
          optionKey: 'subject-request.part',
          optional: true,
        },
      ],
    };
  });
  const additions: GroupSpec = {
    legend: 'task.additions',
    optional: true,
    fields: InformationPart.options.map((part) => ({
      name: `additions.${part}`,
      label: `subject-request.part.${part}`,
      kind: 'lines',
      optional: true,
    })),
  };
  const items_: FieldSpec[] =
    ids.length === 0
      ? []
      : [
          {
            name: 'items',
            kind: 'checkboxes',
            options: ids,
            optionKey: '',
            names: Object.fromEntries(items.map((item) => [item.id, nameOf(item)])),
            namesLanguage: '',
            hint: 'field.items.hint',
          },
        ];
  return {
    spec: {
      fields: [
        { name: 'outcome', kind: 'radios', options: AccessOutcome.options, optionKey: 'subject-request.outcome' },
        { name: 'parts', kind: 'checkboxes', options: AnswerPart.options, optionKey: 'subject-request.part' },
        ...items_,
        additions,
        ...withheld,
      ],
      submit: 'task.decide-access',
    },
    initial: { parts: AnswerPart.options, items: ids },
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
  readonly nameOf: (item: RegisteredItem) => string;
  readonly written: Readonly<Record<string, string | undefined>>;
}

export function taskForm({ task, stored, items, nameOf, written }: FormContext): TaskForm {
  if (task.step === 'assess') return assess(items, nameOf);
  if (task.step === 'assessment') return assessmentForm(stored.snapshot.state as TransferState, written);
  if (task.step === 'agreements') return { ...agreements(), initial: {} };
  return { spec: simple[task.step] ?? { fields: [], submit } };
}
