import { z } from 'zod';
import {
  Channel,
  OtherAccess,
  ReceptionData,
  RequesterKind,
  Right,
} from '../../../../../lib/subject-requests/codes.ts';
import {
  ClaimedCategory,
  ClaimedErasure,
  ClaimedProcessing,
  ClaimedRestriction,
  ClaimsForm,
} from '../../../../../lib/subject-requests/forms/claims.ts';
import { nationalIdField } from '../../../../../lib/subject-requests/national-id.ts';
import { type FieldSpec, type FormSpec, isGroup, type Sent } from '../../../../../lib/web/form-spec.ts';

/** The pages of the citizen's form, in their order. `check` is the last one, and no step of its own. */
export const STEPS = ['who', 'person', 'rights', 'details', 'data', 'answer'] as const;
export type StepName = (typeof STEPS)[number];

export const Who = z.enum(['SELF', 'CHILD', 'OTHER']);
/** As what somebody asks for another; a parent says so on the first page. */
const Representing = RequesterKind.exclude(['SELF', 'PARENT']);

const LONGEST = 4000;
const text = z.string().max(LONGEST, { error: 'subject-request.form.text-too-long' });
/** No reason is asked for (DSR-03), and nobody has to say more than which right it is. */
const DETAILS = {
  ACCESS: z.object({ what: text.optional() }).optional(),
  ...ClaimsForm.shape,
} as const satisfies Readonly<Record<Right, z.ZodType>>;

/** The questions about each right. Of access the answer is the text of the request, of the others what is claimed (about.ts). */
export const QUESTIONS: Readonly<Record<Right, readonly FieldSpec[]>> = {
  ACCESS: [area('ACCESS.what')],
  RECTIFICATION: [
    categories('RECTIFICATION.categories'),
    area('RECTIFICATION.wrong'),
    area('RECTIFICATION.right'),
    area('RECTIFICATION.shows'),
  ],
  ERASURE: [
    categories('ERASURE.categories'),
    area('ERASURE.what'),
    claim('ERASURE.ground', ClaimedErasure.options),
    area('ERASURE.why'),
  ],
  RESTRICTION: [
    categories('RESTRICTION.categories'),
    area('RESTRICTION.what'),
    claim('RESTRICTION.ground', ClaimedRestriction.options),
    area('RESTRICTION.why'),
  ],
  OBJECTION: [claim('OBJECTION.processing', ClaimedProcessing.options), area('OBJECTION.use'), area('OBJECTION.why')],
};

function area(name: string): FieldSpec {
  const key = `request.ask.${name}`;
  return { name, label: key, hint: `${key}.hint`, kind: 'textarea', rows: 4, optional: true };
}

function claim(name: string, options: readonly string[]): FieldSpec {
  const texts = { label: `request.ask.${name}`, optionKey: `request.claim.${name}` };
  return { name, kind: 'radios', options, optional: true, ...texts };
}

function categories(name: string): FieldSpec {
  const texts = { label: `request.ask.${name}`, optionKey: 'register.category' };
  return { name, kind: 'checkboxes', options: ClaimedCategory.options, optional: true, ...texts };
}

export function rightsIn(sent: Sent): readonly Right[] {
  return Right.options.filter((right) => sent['rights']?.includes(right));
}

export function whoIn(sent: Sent): z.infer<typeof Who> | undefined {
  return Who.safeParse(sent['who']?.[0]).data;
}

/** The steps that this person has to go through. */
export function stepsOf(sent: Sent): readonly StepName[] {
  return STEPS.filter((step) => step !== 'person' || (whoIn(sent) ?? 'SELF') !== 'SELF');
}

/** What a step asks, which follows from the answers before it. */
export function fieldsOf(step: StepName, sent: Sent): FormSpec['fields'] {
  switch (step) {
    case 'who':
      return [{ name: 'who', label: 'request.who', kind: 'radios', options: Who.options, optionKey: 'request.who' }];
    case 'person':
      return personFields(whoIn(sent) === 'CHILD');
    case 'rights':
      return [
        {
          name: 'rights',
          kind: 'checkboxes',
          options: Right.options,
          optionKey: 'request.right',
          optionHint: 'request.right-means',
          hint: 'field.rights.hint',
        },
      ];
    case 'details': {
      const rights = rightsIn(sent);
      return rights.length === 1
        ? rights.flatMap((right) => QUESTIONS[right])
        : rights.map((right) => ({ legend: `request.right.${right}`, fields: QUESTIONS[right] }));
    }
    case 'data':
      return [
        {
          name: 'receptionData',
          kind: 'radios',
          options: ReceptionData.options,
          optionKey: 'request.reception',
          hint: 'request.reception.hint',
        },
        {
          name: 'wants',
          kind: 'radios',
          options: OtherAccess.options,
          optionKey: 'request.wants',
          hint: 'request.wants.hint',
        },
      ];
    default:
      return [
        { name: 'language', kind: 'radios', options: ['nb', 'nn', 'en'], optionKey: 'web.language' },
        {
          name: 'channel',
          kind: 'radios',
          options: Channel.options,
          optionKey: 'request.channel',
          hint: 'request.channel.hint',
        },
      ];
  }
}

function personFields(isParent: boolean): readonly FieldSpec[] {
  const kind: FieldSpec = {
    name: 'kind',
    label: 'request.kind',
    kind: 'radios',
    options: Representing.options,
    optionKey: 'subject-request.requester',
  };
  const side = isParent ? 'child' : 'other';
  return [
    ...(isParent ? [] : [kind]),
    { name: 'subject', label: `request.subject.${side}`, kind: 'text', hint: 'request.subject.hint' },
    { name: 'name', label: 'field.requesterName', kind: 'text', hint: 'request.name.hint' },
    {
      name: 'authority',
      label: `request.authority.${side}`,
      kind: 'textarea',
      optional: isParent,
      hint: `request.authority.${side}.hint`,
    },
  ];
}

/** Fields of a spec, with those in its groups. */
export function flat(fields: FormSpec['fields']): readonly FieldSpec[] {
  return fields.flatMap((field) => (isGroup(field) ? field.fields : [field]));
}

/** What is right in a step; `own` is the national id of who fills it in. */
export function schemaOf(
  step: StepName,
  sent: Sent,
  { synthetic, own }: { readonly synthetic: boolean; readonly own: string | undefined },
): z.ZodType {
  switch (step) {
    case 'who':
      return z.object({ who: Who });
    case 'person': {
      const name = z.string().max(200, { error: 'subject-request.form.text-too-long' });
      const subject = nationalIdField({ synthetic }).refine((value) => value !== own, {
        error: 'subject-request.refused.asks-for-oneself',
      });
      return whoIn(sent) === 'CHILD'
        ? z.object({ subject, name, authority: text.optional() })
        : z.object({ kind: Representing, subject, name, authority: text });
    }
    case 'rights':
      return z.object({ rights: z.array(Right).min(1, { error: 'subject-request.form.rights' }) });
    case 'details':
      return z.object(Object.fromEntries(rightsIn(sent).map((right) => [right, DETAILS[right]])));
    case 'data':
      return z.object({ receptionData: ReceptionData, wants: OtherAccess });
    default:
      return z.object({ language: z.enum(['nb', 'nn', 'en']), channel: Channel });
  }
}

/** What the fields of a step hold before anybody has chosen: the ordinary answer, where there is one. */
export function initialOf(step: StepName, language: string): Sent {
  if (step === 'data') return { receptionData: ['NO'], wants: ['NONE'] };
  return step === 'answer' ? { language: [language], channel: ['DIGITAL'] } : {};
}
