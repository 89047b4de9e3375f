import type { RegisteredItem } from '../../../../../lib/cases/ports.ts';
import type { Claims } from '../../../../../lib/subject-requests/forms/claims.ts';
import { NotToldBecause } from '../../../../../lib/subject-requests/rights-codes.ts';
import type { Registered } from '../../../../../lib/subject-requests/state.ts';
import type { FieldSpec, GroupSpec } from '../../../../../lib/web/form-spec.ts';
import type { Say } from '../../../../../lib/web/say.ts';
import { factsOf } from '../assess-form.ts';
import { isNamed } from '../claims.ts';

/** What the forms of the four other rights are made from. */
export interface RightsContext {
  readonly state: Registered;
  readonly items: readonly RegisteredItem[];
  /** What the person says; undefined where nothing was said, or it has been erased. */
  readonly claims: Claims | undefined;
  readonly say: Say;
}

export const label = (name: string): string => `subject-request.field.${name}`;
const claim = (name: string): string => `subject-request.claim.${name}`;

/** What the person named comes first, so that it is not looked for among the rest. */
export function namedFirst({ items, state, claims }: RightsContext): readonly RegisteredItem[] {
  const named = (item: RegisteredItem) => isNamed(state.right, claims, item.category);
  return [...items.filter(named), ...items.filter((item) => !named(item))];
}

/**
 * The item beside what is decided about it: its value, where it comes from, and what it rests on (DSR-62). Of what the person named, `said` is
 * what they say about it. An item without any choice is not part of the answer.
 */
export function itemBeside(
  item: RegisteredItem,
  place: number,
  { say, state, claims }: RightsContext,
  { fields, said = [] }: { readonly fields: readonly FieldSpec[]; readonly said?: NonNullable<GroupSpec['facts']> },
): GroupSpec {
  const isPointedAt = isNamed(state.right, claims, item.category);
  const facts = factsOf(item, say);
  const [value, rest] = [facts.slice(0, 1), facts.slice(1)];
  return {
    legend: 'subject-request.item',
    params: { number: place + 1, category: say.or(`register.category.${item.category}`, item.category) },
    facts: [
      ...value,
      ...(isPointedAt ? [...said, { label: claim('named'), value: say(claim('yes')) }] : []),
      ...rest,
      {
        label: claim('processing-of'),
        value: say.or(`subject-request.processing.${item.processing}.name`, item.processing),
      },
      { label: claim('rests-on'), value: say(`subject-request.legal-basis.${item.legalBasis}`) },
    ],
    fields,
  };
}

/** What is done with an item. `LEAVE` is the last choice: the item is no part of the answer. */
export function itemDecision(item: string, choices: readonly string[], optionKey: string): FieldSpec {
  const options = [...choices, 'LEAVE'];
  return { name: `${item}.decision`, label: label('itemDecision'), kind: 'radios', options, optionKey };
}

/** An item that is left alone is said to be so by the last of its choices, which is no decision: such items are not part of the answer. */
export function withoutLeft(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { items, ...rest } = value;
  if (typeof items !== 'object' || items === null) return value;
  const decided = Object.entries(items as Readonly<Record<string, { readonly decision?: unknown }>>).filter(
    ([, { decision }]) => decision !== 'LEAVE',
  );
  return { ...rest, items: Object.fromEntries(decided) };
}

/** How many recipients can be left out on the page; the API takes more. */
const NOT_TOLD_ROWS = 2;

export const toRecipients: readonly (FieldSpec | GroupSpec)[] = [
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
