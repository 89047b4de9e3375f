import { ChangeNature, RectificationChoice } from '../../../../../lib/subject-requests/rights-codes.ts';
import type { FieldSpec } from '../../../../../lib/web/form-spec.ts';
import type { TaskForm } from '../assess-form.ts';
import { claimFacts, claimFactsOrNone } from '../claims.ts';
import {
  itemBeside,
  itemDecision,
  label,
  namedFirst,
  type RightsContext,
  toRecipients,
  withoutLeft,
} from './form-parts.ts';

/** The registered value beside what the person says is right, and the new value (DSR-60 to DSR-64). */
export function rectificationForm(context: RightsContext): TaskForm {
  const { claims, say } = context;
  const aboutItems = claimFacts('RECTIFICATION', claims, say).filter(({ label: of }) => !of.endsWith('.categories'));
  const items = namedFirst(context).map((item, place) =>
    itemBeside(item, place, context, { fields: ofItem(`items.${item.id}`), said: aboutItems }),
  );
  return {
    spec: {
      fields: [
        {
          legend: 'subject-request.claim.said',
          facts: claimFactsOrNone('RECTIFICATION', claims, say),
          fields: [
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
              rows: 3,
              optional: true,
              hint: `${label('explanation')}.hint`,
            },
          ],
        },
        ...items,
        ...toRecipients,
      ],
      submit: 'subject-request.submit.decide',
    },
    read: withoutLeft,
  };
}

/** Each field is there where the decision needs it, and only there. */
function ofItem(item: string): readonly FieldSpec[] {
  const name = (field: string) => `${item}.${field}`;
  return [
    itemDecision(item, RectificationChoice.options, 'subject-request.rectification-choice'),
    { name: name('value'), label: label('value'), kind: 'textarea', rows: 2 },
    { name: name('evidence'), label: label('itemEvidence'), kind: 'text' },
    { name: name('purpose'), label: label('itemPurpose'), kind: 'text' },
    { name: name('reason'), kind: 'textarea', rows: 2 },
  ];
}
