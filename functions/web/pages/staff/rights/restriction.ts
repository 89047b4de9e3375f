import { RestrictionCondition, RestrictionGround } from '../../../../../lib/subject-requests/rights-codes.ts';
import type { Sent } from '../../../../../lib/web/form-spec.ts';
import type { TaskForm } from '../assess-form.ts';
import { claimFactsOrNone, isNamed } from '../claims.ts';
import { itemBeside, label, namedFirst, type RightsContext, toRecipients } from './form-parts.ts';

/** Ground and conditions beside what the person claims, then which items: each beside a box, none of them for all (DSR-74 to DSR-77). */
export function restrictionForm(context: RightsContext): TaskForm {
  const { claims, say } = context;
  const items = namedFirst(context).map((item, place) =>
    itemBeside(item, place, context, {
      fields: [
        {
          name: `restricted.${item.id}`,
          label: label('restricted'),
          kind: 'tick',
          ...(place === 0 ? { hint: `${label('restrictedItems')}.hint` } : {}),
        },
      ],
    }),
  );
  return {
    spec: {
      fields: [
        {
          legend: 'subject-request.claim.said',
          facts: claimFactsOrNone('RESTRICTION', claims, say),
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
            { name: 'reason', kind: 'textarea', rows: 3 },
          ],
        },
        ...items,
        ...toRecipients,
      ],
      submit: 'subject-request.submit.decide',
    },
    read: listed,
    initial: initialOf(context),
  };
}

/** The items whose box is ticked. */
function listed({ restricted = {}, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ticked = Object.entries(restricted as Readonly<Record<string, unknown>>).filter(([, box]) => box === true);
  return { ...rest, items: ticked.map(([id]) => id) };
}

function initialOf({ items, claims }: RightsContext): Sent {
  const ground = RestrictionGround.safeParse(claims?.RESTRICTION?.ground);
  const named = items.filter(({ category }) => isNamed('RESTRICTION', claims, category));
  return {
    ...(ground.success ? { ground: [ground.data] } : {}),
    ...Object.fromEntries(named.map(({ id }) => [`restricted.${id}`, ['yes']])),
  };
}
