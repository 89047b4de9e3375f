import { LEGAL_BASES, type RegisteredItem } from '../../../../../lib/cases/ports.ts';
import { suggestedBasis } from '../../../../../lib/subject-requests/admissibility.ts';
import { dayReceived } from '../../../../../lib/subject-requests/state.ts';
import { legalBasisOf, PROCESSING_CODES } from '../../../../../lib/subject-requests/tables/processings.ts';
import type { GroupSpec } from '../../../../../lib/web/form-spec.ts';
import type { Say } from '../../../../../lib/web/say.ts';
import type { TaskForm } from '../assess-form.ts';
import { claimFactsOrNone } from '../claims.ts';
import { label, type RightsContext, toRecipients } from './form-parts.ts';

const nameOf = (code: string): string => `subject-request.processing.${code}.name`;

/**
 * What the person objects to beside the question what it rests on, with every processing of what is registered and its items. Filled in with the
 * processing that the person named, else with what the table suggests; the adviser decides (DSR-81).
 */
export function admissibilityForm(context: RightsContext): TaskForm {
  const { state, items, claims, say } = context;
  const day = dayReceived(state);
  const named = PROCESSING_CODES.find((code) => code === claims?.OBJECTION?.processing);
  const candidate =
    named ??
    items.map(({ processing }) => processing).find((code) => legalBasisOf(code, day) !== 'ART6_1_C') ??
    items[0]?.processing;
  const { outcome: basis } = suggestedBasis(candidate, day);
  return {
    spec: {
      fields: [
        {
          legend: 'subject-request.claim.said',
          facts: claimFactsOrNone('OBJECTION', claims, say),
          fields: [
            {
              name: 'processing',
              label: label('processing'),
              kind: 'select',
              options: PROCESSING_CODES,
              optionKey: '',
              names: Object.fromEntries(PROCESSING_CODES.map((code) => [code, say(nameOf(code))])),
            },
          ],
        },
        {
          legend: 'subject-request.legend.rests-on',
          facts: restsOn(items, say),
          fields: [
            {
              name: 'basis',
              label: label('legalBasis'),
              kind: 'radios',
              options: LEGAL_BASES,
              optionKey: 'subject-request.legal-basis',
              hint: `${label('legalBasis')}.hint`,
            },
            { name: 'reason', kind: 'textarea', rows: 3 },
          ],
        },
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

/** Each processing of what is registered: its legal bases by the register, and what it holds. */
function restsOn(items: readonly RegisteredItem[], say: Say): NonNullable<GroupSpec['facts']> {
  const codes = [...new Set(items.map(({ processing }) => processing))];
  if (codes.length === 0)
    return [{ label: label('processing'), value: say('subject-request.legend.nothing-registered') }];
  return codes.map((code) => {
    const own = items.filter(({ processing }) => processing === code);
    const bases = [...new Set(own.map(({ legalBasis }) => say(`subject-request.legal-basis.${legalBasis}`)))];
    const held = [...new Set(own.map(({ category }) => say.or(`register.category.${category}`, category)))];
    const known = PROCESSING_CODES.some((each) => each === code);
    return {
      label: known ? nameOf(code) : label('processing'),
      value: `${known ? '' : `${code}: `}${bases.join(', ')}. ${held.join(', ')}.`,
    };
  });
}

/** The objection itself, beside what the person says and what the processing rests on. */
export function objectionForm({ state, items, claims, say }: RightsContext): TaskForm {
  const about = items.filter(({ processing }) => processing === state.admissibility?.processing);
  return {
    spec: {
      fields: [
        {
          legend: 'subject-request.claim.said',
          facts: [...claimFactsOrNone('OBJECTION', claims, say), ...restsOn(about, say)],
          fields: [
            {
              name: 'outcome',
              kind: 'radios',
              options: ['UPHELD', 'REFUSED'],
              optionKey: 'subject-request.objection',
            },
            { name: 'reason', kind: 'textarea', rows: 4 },
          ],
        },
      ],
      submit: 'subject-request.submit.decide',
    },
    read: (value) => ({ action: 'DECIDE', ...value }),
  };
}
