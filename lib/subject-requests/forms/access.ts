import { z } from 'zod';
import type { RegisteredItem } from '../../cases/ports.ts';
import { FeeBasis } from '../codes.ts';
import type {
  AnswerFee,
  DecideAccess,
  EarlierRequest,
  ItemDecision,
  PartExemption,
  ProposeFee,
  RefuseExcessive,
} from '../commands/access.ts';
import { AccessGround, GroundCondition } from '../tables/access-grounds.ts';
import { AnswerPart, ExemptiblePart, InformationPart } from '../tables/answer-parts.ts';
import { key, LONGEST, optionalText } from './fields.ts';

/** More items than any register entry of a person has; a body of them stays below the limit of the handler. */
const MOST_ITEMS = 1000;

/** Words that may be left out here: which ground demands which is the decision's business, so that the refusal names its rule. */
const words = optionalText;

/** A page sends 'true' or 'false', or nothing where the question was left open. */
const yesOrNo = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')], key('choice'))
  .optional();

const groundUse = {
  what: words,
  reason: words,
  interests: words,
  conditions: z.array(z.enum(GroundCondition.options, key('condition')), key('condition')).optional(),
  others: words,
  specialReasons: words,
  concernsPerson: yesOrNo,
};

const decision = {
  decision: z.enum(['GIVE', 'MASK', 'WITHHOLD'], key('decision')),
  ground: z.enum(AccessGround.options, key('ground')).optional(),
  text: words,
  ...groundUse,
};

const itemId = z.string(key('item')).min(1, key('item')).max(200, key('item'));

type Decision = z.infer<z.ZodObject<typeof decision>>;

/** Each item under its id, as the page sends them, or as a list, as programs do. A ground that is missing is told at its field. */
const items = z
  .union(
    [
      z.array(z.strictObject({ id: itemId, ...decision }, key('fields'))),
      z.record(itemId, z.strictObject(decision, key('fields'))).transform(listed),
    ],
    key('fields'),
  )
  .refine((list) => list.length <= MOST_ITEMS, key('too-many'))
  .transform((list, context) =>
    list.map((item) => {
      const made = asDecision(item);
      if (made === undefined)
        context.addIssue({ code: 'custom', path: [item.id, 'ground'], message: 'subject-request.form.ground' });
      return made ?? ({ id: item.id, decision: 'GIVE' } as const);
    }),
  );

function listed(record: Readonly<Record<string, Decision>>): readonly (Decision & { readonly id: string })[] {
  return Object.entries(record).map(([id, each]) => ({ id, ...each }));
}

/** Undefined where something is to be kept back and no ground is named. */
function asDecision({
  decision: chosen,
  ground,
  text,
  ...rest
}: Decision & { readonly id: string }): ItemDecision | undefined {
  if (chosen === 'GIVE') return { ...rest, decision: 'GIVE', ...(ground === undefined ? {} : { ground }) };
  if (ground === undefined) return undefined;
  return chosen === 'MASK'
    ? { ...rest, decision: 'MASK', ground, text: text ?? '' }
    : { ...rest, decision: 'WITHHOLD', ground };
}

const exemption = z.strictObject(
  {
    part: z.enum(ExemptiblePart.options, key('part')),
    ground: z.enum(AccessGround.options, key('ground')),
    ...groundUse,
  },
  key('fields'),
) satisfies z.ZodType<PartExemption>;

/** Reasons for the whole: of a neutral answer, of a refusal as excessive. What each answer demands is told by its rule. */
const whole = { reason: words, interests: words };

/** The answer to an access request. `answer` BY_ITEMS decides every item of register and archive; the others decide the whole. */
export const AccessForm = z.strictObject(
  {
    answer: z.enum(['BY_ITEMS', 'NO_DATA', 'NEITHER_CONFIRM_NOR_DENY', 'EXCESSIVE', 'UNFOUNDED'], key('outcome')),
    items: items.default([]),
    parts: z.array(z.enum(AnswerPart.options, key('part')), key('part')).default([]),
    exempted: z.array(exemption, key('fields')).max(20, key('too-many')).default([]),
    additions: z
      .partialRecord(
        z.enum(InformationPart.options, key('part')),
        z.array(
          z.string(key('text-missing')).trim().min(1, key('text-missing')).max(LONGEST, key('text-too-long')),
          key('text-missing'),
        ),
        key('fields'),
      )
      .default({}),
    ...whole,
  },
  key('fields'),
);
export type AccessForm = z.output<typeof AccessForm>;

/** What the caller knows beside the form: all that is registered, and the person's earlier requests. */
export interface KnownOfPerson {
  readonly registered: readonly RegisteredItem[];
  readonly earlier: readonly EarlierRequest[];
}

/** The command of the adviser's answer. */
export function decideByAdviser(form: AccessForm, known: KnownOfPerson): DecideAccess | RefuseExcessive {
  const { answer, items: decided, parts, exempted, additions, reason = '', interests = '' } = form;
  const { registered, earlier } = known;
  switch (answer) {
    case 'BY_ITEMS':
      return { type: 'DecideAccess', answer, registered, items: decided, parts, exempted, additions };
    case 'NO_DATA':
      return { type: 'DecideAccess', answer, registered };
    case 'NEITHER_CONFIRM_NOR_DENY':
      return { type: 'DecideAccess', answer, registered, reason, interests };
    default:
      return { type: 'RefuseExcessive', kind: answer, reasons: reason, earlier };
  }
}

/**
 * Answers to a request of any other right that are the same for all of them, in the place of that right's own: a refusal as manifestly unfounded or
 * excessive (DSR-33), and the two that say neither yes nor no (DSR-35, DSR-58), of erasure with the two questions (DSR-72).
 */
export const WholeForm = z.strictObject(
  {
    answer: z.enum(['EXCESSIVE', 'UNFOUNDED', 'NO_DATA', 'NEITHER_CONFIRM_NOR_DENY'], key('outcome')),
    ...whole,
    tested: z.strictObject({ incorrect: words, unlawful: words }, key('fields')).optional(),
  },
  key('fields'),
);
export type WholeForm = z.output<typeof WholeForm>;

export function decideWhole(form: WholeForm, { registered, earlier }: KnownOfPerson): DecideAccess | RefuseExcessive {
  const { answer, reason = '', interests = '', tested } = form;
  switch (answer) {
    case 'NO_DATA':
      return { type: 'DecideAccess', answer, registered };
    case 'NEITHER_CONFIRM_NOR_DENY':
      return { type: 'DecideAccess', answer, registered, reason, interests, tested };
    default:
      return { type: 'RefuseExcessive', kind: answer, reasons: reason, earlier };
  }
}

/** A fee that the adviser proposes (DSR-32), in whole kroner. */
export const FeeForm = z.strictObject(
  {
    amount: z.int(key('amount')).positive(key('amount')).max(1_000_000, key('amount')),
    legalBasis: z.enum(FeeBasis.options, key('fee-basis')),
    basis: words,
  },
  key('fields'),
);
export type FeeForm = z.output<typeof FeeForm>;

export function proposeFeeByAdviser(form: FeeForm, earlier: readonly EarlierRequest[]): ProposeFee {
  const { amount, legalBasis, basis = '' } = form;
  return { type: 'ProposeFee', amount, legalBasis, basis, earlier };
}

/** The person's answer to a fee; `how` where an adviser records it. */
export const FeeAnswerForm = z.strictObject(
  { answer: z.enum(['ACCEPTED', 'DECLINED'], key('fee-answer')), how: words },
  key('fields'),
);
export type FeeAnswerForm = z.output<typeof FeeAnswerForm>;

export function answerFeeBy({ answer, how }: FeeAnswerForm): AnswerFee {
  return { type: answer === 'ACCEPTED' ? 'AcceptFee' : 'DeclineFee', how };
}
