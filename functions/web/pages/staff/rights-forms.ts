import { LEGAL_BASES, type RegisteredItem } from '../../../../lib/cases/ports.ts';
import { suggestedBasis } from '../../../../lib/subject-requests/admissibility.ts';
import { isChildsWord, readerOf } from '../../../../lib/subject-requests/reader.ts';
import {
  ChangeNature,
  ErasureClaim,
  ErasureGround,
  ErasureWay,
  NotToldBecause,
  RectificationChoice,
  RestrictionCondition,
  RestrictionGround,
} from '../../../../lib/subject-requests/rights-codes.ts';
import { dayReceived, type Registered } from '../../../../lib/subject-requests/state.ts';
import { legalBasisOf, PROCESSING_CODES } from '../../../../lib/subject-requests/tables/processings.ts';
import type { FieldSpec, GroupSpec } from '../../../../lib/web/form-spec.ts';
import type { Say } from '../../../../lib/web/say.ts';
import type { TaskForm } from './assess-form.ts';

const label = (name: string): string => `subject-request.field.${name}`;

/** How many recipients can be left out on the page; the API takes more. */
const NOT_TOLD_ROWS = 2;

/** The form of `assess` for rectification, erasure, restriction and objection; undefined for access. */
export function rightsForm(state: Registered, all: readonly RegisteredItem[], say: Say): TaskForm | undefined {
  const reader = readerOf(state);
  const items = all.filter((item) => !isChildsWord(item, reader));
  switch (state.right) {
    case 'RECTIFICATION':
      return rectification(items, say);
    case 'ERASURE':
      return erasure(items, say);
    case 'RESTRICTION':
      return restriction(items, say);
    case 'OBJECTION':
      return state.admissibility === undefined ? admissibility(state, items, say) : objection();
    default:
      return undefined;
  }
}

/** An item as the adviser sees it: what it is, what it says, where it comes from. */
function nameOf(say: Say, { category, value, source }: RegisteredItem): string {
  const from = say.or(`web.register-source.${source}`, say.or(`register.source.${source}`, source));
  return `${say.or(`register.category.${category}`, category)}: ${value} (${from})`;
}

/** One group an item, shown with its value and its source (DSR-62); those left alone are not part of the answer. */
function perItem(
  items: readonly RegisteredItem[],
  say: Say,
  fields: (name: (field: string) => string) => readonly FieldSpec[],
): readonly GroupSpec[] {
  return items.map((item) => ({
    legend: 'subject-request.legend.item',
    params: { item: nameOf(say, item) },
    optional: true,
    fields: fields((field) => `items.${item.id}.${field}`),
  }));
}

const toRecipients: readonly (FieldSpec | GroupSpec)[] = [
  ...Array.from({ length: NOT_TOLD_ROWS }, (_, index): GroupSpec => {
    const name = (field: string) => `notTold.${index}.${field}`;
    return {
      legend: 'subject-request.legend.not-told',
      params: { number: index + 1 },
      optional: true,
      fields: [
        { name: name('name'), label: label('recipientName'), kind: 'text' },
        {
          name: name('why'),
          label: label('why'),
          kind: 'select',
          options: NotToldBecause.options,
          optionKey: 'subject-request.recipient',
        },
        { name: name('reason'), kind: 'textarea' },
      ],
    };
  }),
  { name: 'recipientsAsked', label: label('recipientsAsked'), kind: 'tick' },
];

function rectification(items: readonly RegisteredItem[], say: Say): TaskForm {
  const fields = perItem(items, say, (name) => [
    {
      name: name('decision'),
      label: label('itemDecision'),
      kind: 'select',
      options: RectificationChoice.options,
      optionKey: 'subject-request.rectification-choice',
    },
    { name: name('value'), label: label('value'), kind: 'textarea', optional: true },
    { name: name('reason'), kind: 'textarea' },
    { name: name('evidence'), label: label('itemEvidence'), kind: 'text', optional: true },
    { name: name('purpose'), label: label('itemPurpose'), kind: 'text', optional: true },
  ]);
  return {
    spec: {
      fields: [
        ...fields,
        {
          name: 'nature',
          label: label('nature'),
          kind: 'radios',
          options: ChangeNature.options,
          optionKey: 'subject-request.change-nature',
          optional: true,
          hint: `${label('nature')}.hint`,
        },
        {
          name: 'explanation',
          label: label('explanation'),
          kind: 'textarea',
          optional: true,
          hint: `${label('explanation')}.hint`,
        },
        ...toRecipients,
      ],
      submit: 'subject-request.submit.decide',
    },
  };
}

function question(name: 'incorrect' | 'unlawful'): readonly FieldSpec[] {
  return [
    {
      name: `${name}.answer`,
      label: label(name),
      kind: 'radios',
      options: ['YES', 'NO'],
      optionKey: 'subject-request.answer-word',
    },
    { name: `${name}.reason`, kind: 'textarea' },
  ];
}

function erasure(items: readonly RegisteredItem[], say: Say): TaskForm {
  const fields = perItem(items, say, (name) => [
    {
      name: name('decision'),
      label: label('itemDecision'),
      kind: 'select',
      options: ['ERASE', 'KEEP'],
      optionKey: 'subject-request.erasure-choice',
    },
    {
      name: name('way'),
      label: label('way'),
      kind: 'select',
      options: ErasureWay.options,
      optionKey: 'subject-request.erasure-way',
      optional: true,
    },
    { name: name('law'), label: label('law'), kind: 'text', optional: true, hint: `${label('law')}.hint` },
    {
      name: name('ground'),
      label: label('erasureGround'),
      kind: 'select',
      options: ErasureGround.options,
      optionKey: 'subject-request.erasure-ground',
      optional: true,
    },
    { name: name('reason'), kind: 'textarea', optional: true },
    { name: name('legalReview'), label: label('legalReview'), kind: 'text', optional: true },
  ]);
  return {
    spec: {
      fields: [
        {
          name: 'claimed',
          label: label('claimed'),
          kind: 'select',
          options: ErasureClaim.options,
          optionKey: 'subject-request.erasure-claim',
        },
        ...question('incorrect'),
        ...question('unlawful'),
        ...fields,
        {
          name: 'purpose',
          label: label('keptPurpose'),
          kind: 'textarea',
          optional: true,
          hint: `${label('keptPurpose')}.hint`,
        },
        ...toRecipients,
      ],
      submit: 'subject-request.submit.decide',
    },
  };
}

function restriction(items: readonly RegisteredItem[], say: Say): TaskForm {
  const list: readonly FieldSpec[] =
    items.length === 0
      ? []
      : [
          {
            name: 'items',
            label: label('restrictedItems'),
            kind: 'checkboxes',
            options: items.map(({ id }) => id),
            optionKey: '',
            names: Object.fromEntries(items.map((item) => [item.id, nameOf(say, item)])),
            namesLanguage: '',
            hint: `${label('restrictedItems')}.hint`,
            optional: true,
          },
        ];
  return {
    spec: {
      fields: [
        {
          name: 'ground',
          label: label('restrictionGround'),
          kind: 'radios',
          options: RestrictionGround.options,
          optionKey: 'subject-request.restriction-ground',
        },
        {
          name: 'conditions',
          label: label('restrictionConditions'),
          kind: 'checkboxes',
          options: RestrictionCondition.options,
          optionKey: 'subject-request.restriction-condition',
          optional: true,
        },
        ...list,
        { name: 'reason', kind: 'textarea' },
        ...toRecipients,
      ],
      submit: 'subject-request.submit.decide',
    },
  };
}

/** Filled in with what the table suggests for the processings of what is registered; the adviser decides (DSR-81). */
function admissibility(state: Registered, items: readonly RegisteredItem[], say: Say): TaskForm {
  const day = dayReceived(state);
  const candidate =
    items.map(({ processing }) => processing).find((code) => legalBasisOf(code, day) !== 'ART6_1_C') ??
    items[0]?.processing;
  const { outcome: basis } = suggestedBasis(candidate, day);
  return {
    spec: {
      fields: [
        {
          name: 'processing',
          label: label('processing'),
          kind: 'select',
          options: PROCESSING_CODES,
          optionKey: '',
          names: Object.fromEntries(
            PROCESSING_CODES.map((code) => [code, say(`subject-request.processing.${code}.name`)]),
          ),
        },
        {
          name: 'basis',
          label: label('legalBasis'),
          kind: 'radios',
          options: LEGAL_BASES,
          optionKey: 'subject-request.legal-basis',
          hint: `${label('legalBasis')}.hint`,
        },
        { name: 'reason', kind: 'textarea' },
        ...toRecipients,
      ],
      submit: 'subject-request.submit.admissibility',
    },
    read: (value) => ({ action: 'ADMISSIBILITY', ...value }),
    initial: {
      ...(candidate === undefined ? {} : { processing: [candidate] }),
      basis: [basis],
    },
  };
}

function objection(): TaskForm {
  return {
    spec: {
      fields: [
        {
          name: 'outcome',
          kind: 'radios',
          options: ['UPHELD', 'REFUSED'],
          optionKey: 'subject-request.objection',
        },
        { name: 'reason', kind: 'textarea' },
      ],
      submit: 'subject-request.submit.decide',
    },
    read: (value) => ({ action: 'DECIDE', ...value }),
  };
}
