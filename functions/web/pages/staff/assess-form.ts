import type { RegisteredItem } from '../../../../lib/cases/ports.ts';
import type { Right } from '../../../../lib/subject-requests/codes.ts';
import { isChildsWord, type Reader } from '../../../../lib/subject-requests/reader.ts';
import { AccessGround, GroundCondition } from '../../../../lib/subject-requests/tables/access-grounds.ts';
import { AnswerPart, ExemptiblePart, InformationPart } from '../../../../lib/subject-requests/tables/answer-parts.ts';
import type { FieldSpec, FormSpec, GroupSpec, Sent } from '../../../../lib/web/form-spec.ts';
import type { Say } from '../../../../lib/web/say.ts';

/** The form of a step: drawn from this, checked by the same schema as the API's. */
export interface TaskForm {
  readonly spec: FormSpec;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly initial?: Sent;
  /** What the answer holds where nothing was filled in: a list of none is an answer, too. */
  readonly none?: Readonly<Record<string, unknown>>;
  /** What the answer is, where it is not what the fields hold. */
  readonly read?: (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** What the form of an assessment is made from. */
export interface AssessContext {
  readonly items: readonly RegisteredItem[];
  readonly reader: Reader;
  readonly say: Say;
}

/** The form of the task `assess`, by the right that the request is about. */
export const ASSESS_FORMS: Readonly<Partial<Record<Right, (context: AssessContext) => TaskForm>>> = {
  ACCESS: accessForm,
};

/**
 * Of the rights that have a form of their own, what is answered without deciding item by item stands below it: a refusal as unfounded or excessive
 * (DSR-33), and the two neutral answers (DSR-35, DSR-58). Access has all of them among its answers.
 */
export const wholeForm: TaskForm = wholeFormWith([]);

/** Erasure asks its two questions there, too (DSR-72). */
export const wholeErasureForm: TaskForm = wholeFormWith(['incorrect', 'unlawful']);

function wholeFormWith(questions: readonly string[]): TaskForm {
  const tested = questions.map(
    (question): FieldSpec => ({
      name: `tested.${question}`,
      label: `subject-request.field.not-${question}`,
      kind: 'textarea',
      optional: true,
    }),
  );
  return {
    spec: {
      fields: [
        {
          name: 'answer',
          label: 'subject-request.field.whole',
          kind: 'radios',
          options: ['NO_DATA', 'NEITHER_CONFIRM_NOR_DENY', 'EXCESSIVE', 'UNFOUNDED'],
          optionKey: 'subject-request.answer-kind',
        },
        { name: 'reason', label: 'subject-request.field.whole-reason', kind: 'textarea', optional: true },
        { name: 'interests', label: 'subject-request.field.interests', kind: 'textarea', optional: true },
        ...tested,
      ],
      submit: 'subject-request.whole.submit',
    },
  };
}

/** How many parts an answer can leave out on the page; the API takes more. */
const EXEMPTED_ROWS = 2;
const label = (name: string): string => `subject-request.field.${name}`;

/** Fields of a ground's use that most grounds do not need, folded until one is filled in. */
function details(prefix: string): readonly FieldSpec[] {
  const name = (field: string) => `${prefix}.${field}`;
  return [
    { name: name('interests'), label: label('interests'), kind: 'textarea', rows: 2, optional: true },
    { name: name('others'), label: label('others'), kind: 'textarea', rows: 2, optional: true },
    { name: name('specialReasons'), label: label('specialReasons'), kind: 'textarea', rows: 2, optional: true },
    {
      name: name('concernsPerson'),
      label: label('concernsPerson'),
      kind: 'radios',
      options: ['true', 'false'],
      optionKey: 'web.yes-no',
      optional: true,
    },
    {
      name: name('conditions'),
      label: label('conditions'),
      kind: 'checkboxes',
      options: GroundCondition.options,
      optionKey: 'subject-request.condition',
      optional: true,
    },
  ];
}

/** `hint`: a key, where the fields are not always needed. */
function ground(prefix: string, hint?: string): readonly FieldSpec[] {
  const name = (field: string) => `${prefix}.${field}`;
  return [
    {
      name: name('ground'),
      label: label('ground'),
      kind: 'select',
      options: AccessGround.options,
      optionKey: 'subject-request.ground',
      ...(hint === undefined ? {} : { hint }),
    },
    { name: name('what'), label: label('what'), kind: 'text' },
    { name: name('reason'), label: label('reason'), kind: 'textarea', rows: 2 },
  ];
}

/**
 * The item beside the choice. Fields are named after the item and not after its place, so that a page that is shown again after an item
 * came or went still has each choice with its own item.
 */
function itemGroups(item: RegisteredItem, place: number, { say }: AssessContext): readonly GroupSpec[] {
  const prefix = `items.${item.id}`;
  const params = { number: place + 1, category: say.or(`register.category.${item.category}`, item.category) };
  return [
    {
      legend: 'subject-request.item',
      params,
      facts: factsOf(item, say),
      fields: [
        {
          name: `${prefix}.decision`,
          label: label('decision'),
          kind: 'radios',
          options: ['GIVE', 'MASK', 'WITHHOLD'],
          optionKey: 'subject-request.item-decision',
        },
        { name: `${prefix}.text`, label: label('text'), kind: 'textarea', rows: 2 },
        ...ground(prefix, 'assess.ground.hint'),
      ],
    },
    { legend: 'subject-request.item-details', params, optional: true, fields: details(prefix) },
  ];
}

/** What an adviser must see of an item. */
export function factsOf(item: RegisteredItem, say: Say): NonNullable<GroupSpec['facts']> {
  const fact = (name: string, value: string) => [{ label: `subject-request.fact.${name}`, value }];
  const written = (name: string, value: string) => fact(name, value).map((each) => ({ ...each, written: true }));
  const { document, recipients } = item;
  const source = say.or(`web.register-source.${item.source}`, say.or(`register.source.${item.source}`, item.source));
  return [
    ...written('value', item.value),
    ...fact('system', say.or(`register.system.${item.system}`, item.system)),
    ...fact('source', source),
    ...fact('registered', say.date(item.registeredOn)),
    ...(document === undefined ? [] : written(document.internal ? 'internal' : 'document', document.title)),
    ...(recipients.length === 0 ? [] : written('recipients', recipients.map(({ name }) => name).join(', '))),
    ...(item.about === 'SELF' ? [] : fact('about', say('subject-request.about-others'))),
    ...(item.fromChild ? fact('child', say('subject-request.from-child')) : []),
  ];
}

function accessForm(context: AssessContext): TaskForm {
  const { items, reader } = context;
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
  const exempted = Array.from({ length: EXEMPTED_ROWS }, (_, place): GroupSpec => {
    const prefix = `exempted.${place}`;
    const part = { name: `${prefix}.part`, label: label('part'), options: ExemptiblePart.options } as const;
    return {
      legend: 'subject-request.exempted',
      params: { number: place + 1 },
      optional: true,
      fields: [{ ...part, kind: 'select', optionKey: 'subject-request.part' }, ...ground(prefix), ...details(prefix)],
    };
  });
  return {
    spec: {
      fields: [
        {
          name: 'answer',
          label: label('answer'),
          kind: 'radios',
          options: ['BY_ITEMS', 'NO_DATA', 'NEITHER_CONFIRM_NOR_DENY', 'EXCESSIVE', 'UNFOUNDED'],
          optionKey: 'subject-request.answer-kind',
        },
        ...items.flatMap((item, place) => itemGroups(item, place, context)),
        { name: 'parts', kind: 'checkboxes', options: AnswerPart.options, optionKey: 'subject-request.part' },
        additions,
        ...exempted,
        {
          legend: 'subject-request.whole',
          optional: true,
          fields: [
            { name: 'reason', label: label('whole-reason'), kind: 'textarea', optional: true },
            { name: 'interests', label: label('interests'), kind: 'textarea', optional: true },
          ],
        },
      ],
      submit: 'task.decide-access',
    },
    initial: {
      answer: ['BY_ITEMS'],
      parts: AnswerPart.options,
      ...Object.assign({}, ...items.map((item) => first(item, reader))),
    },
    read: byAnswer,
  };
}

/** The text to mask is the value to begin with; what a child said can be held back only, so that is chosen already. */
function first(item: RegisteredItem, reader: Reader): Sent {
  const prefix = `items.${item.id}`;
  const held = { [`${prefix}.decision`]: ['WITHHOLD'], [`${prefix}.ground`]: ['DSR-54'] };
  return { [`${prefix}.text`]: [item.value], ...(isChildsWord(item, reader) ? held : {}) };
}

/** An answer of the whole says nothing of single items, whatever their fields hold. */
function byAnswer(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (value['answer'] === undefined || value['answer'] === 'BY_ITEMS') return value;
  const { answer, reason, interests } = value;
  return { answer, reason, interests };
}
