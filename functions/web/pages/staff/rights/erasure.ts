import type { Claims } from '../../../../../lib/subject-requests/forms/claims.ts';
import { ErasureClaim, ErasureGround, ErasureWay } from '../../../../../lib/subject-requests/rights-codes.ts';
import type { FieldSpec } from '../../../../../lib/web/form-spec.ts';
import type { TaskForm } from '../assess-form.ts';
import { claimFactsOrNone } from '../claims.ts';
import {
  itemBeside,
  itemDecision,
  label,
  namedFirst,
  type RightsContext,
  toRecipients,
  withoutLeft,
} from './form-parts.ts';

/** The two questions always (DSR-72), what the person claims beside them; then each item beside decision, ground and reason. */
export function erasureForm(context: RightsContext): TaskForm {
  const { claims, say } = context;
  const items = namedFirst(context).map((item, place) =>
    itemBeside(item, place, context, { fields: ofItem(`items.${item.id}`) }),
  );
  return {
    spec: {
      fields: [
        {
          legend: 'subject-request.claim.said',
          facts: claimFactsOrNone('ERASURE', claims, say),
          fields: [
            {
              name: 'claimed',
              label: label('claimed'),
              kind: 'select',
              options: ErasureClaim.options,
              optionKey: 'subject-request.erasure-claim',
              hint: `${label('claimed')}.hint`,
            },
            ...question('incorrect'),
            ...question('unlawful'),
          ],
        },
        ...items,
        {
          name: 'purpose',
          label: label('keptPurpose'),
          kind: 'textarea',
          rows: 2,
          optional: true,
          hint: `${label('keptPurpose')}.hint`,
        },
        ...toRecipients,
      ],
      submit: 'subject-request.submit.decide',
    },
    read: withoutLeft,
    initial: claimed(claims),
  };
}

/** The ground that the person named, for the adviser to confirm or to change: what it amounts to is theirs to say. */
function claimed(claims: Claims | undefined) {
  const ground = ErasureClaim.safeParse(claims?.ERASURE?.ground);
  return ground.success ? { claimed: [ground.data] } : {};
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
    { name: `${name}.reason`, kind: 'textarea', rows: 2 },
  ];
}

function ofItem(item: string): readonly FieldSpec[] {
  const name = (field: string) => `${item}.${field}`;
  return [
    itemDecision(item, ['ERASE', 'KEEP'], 'subject-request.erasure-choice'),
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
    },
    { name: name('reason'), kind: 'textarea', rows: 2 },
    { name: name('legalReview'), label: label('legalReview'), kind: 'text', optional: true },
  ];
}
