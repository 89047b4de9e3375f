import { OtherAccess, ReceptionData, RequesterKind, Right, Source } from '../../../../lib/subject-requests/codes.ts';
import { ClaimedCategory } from '../../../../lib/subject-requests/forms/claims.ts';
import { ErasureClaim, RestrictionGround } from '../../../../lib/subject-requests/rights-codes.ts';
import { PROCESSING_CODES } from '../../../../lib/subject-requests/tables/processings.ts';
import type { FieldSpec, FormSpec, GroupSpec } from '../../../../lib/web/form-spec.ts';

/** What a letter says about one of the four other rights; folded, since nobody is asked for it (DSR-03). */
function claims(right: Right, fields: readonly FieldSpec[]): GroupSpec {
  return {
    legend: `register.claims.${right}`,
    optional: true,
    fields: fields.map((field) => ({
      ...field,
      name: `claims.${right}.${field.name}`,
      label: `subject-request.claim.${field.name}`,
      optional: true,
    })),
  };
}

const area = (name: string): FieldSpec => ({ name, kind: 'textarea', rows: 3 });
const choice = (name: string, options: readonly string[], optionKey: string): FieldSpec => ({
  name,
  kind: 'select',
  options,
  optionKey,
});
const categories: FieldSpec = {
  name: 'categories',
  kind: 'checkboxes',
  options: ClaimedCategory.options,
  optionKey: 'register.category',
};

/** A request that came on paper, by e-mail or at a desk: in the order in which an adviser reads it off. */
export const registration: FormSpec = {
  fields: [
    {
      legend: 'register.how',
      fields: [
        {
          name: 'source',
          kind: 'radios',
          options: Source.exclude(['WEB']).options,
          optionKey: 'subject-request.source',
        },
        { name: 'received', kind: 'date', hint: 'register.received.hint' },
        { name: 'handedInOn', kind: 'date', optional: true, hint: 'field.handedInOn.hint' },
      ],
    },
    {
      legend: 'register.what',
      fields: [
        {
          name: 'rights',
          label: 'field.right',
          kind: 'checkboxes',
          options: Right.options,
          optionKey: 'request-type',
          hint: 'register.rights.hint',
        },
        { name: 'about', label: 'register.about', kind: 'textarea', optional: true },
        {
          name: 'receptionData',
          kind: 'radios',
          options: ReceptionData.options,
          optionKey: 'subject-request.reception',
        },
        {
          name: 'wants',
          kind: 'radios',
          options: OtherAccess.options,
          optionKey: 'subject-request.other-access',
          hint: 'field.wants.hint',
        },
      ],
    },
    claims('RECTIFICATION', [categories, area('wrong'), area('right'), area('shows')]),
    claims('ERASURE', [
      categories,
      area('what'),
      choice('ground', ErasureClaim.options, 'subject-request.erasure-claim'),
      area('why'),
    ]),
    claims('RESTRICTION', [
      categories,
      area('what'),
      choice('ground', RestrictionGround.options, 'subject-request.restriction-ground'),
      area('why'),
    ]),
    claims('OBJECTION', [
      choice('processing', PROCESSING_CODES, 'request.claim.OBJECTION.processing'),
      area('use'),
      area('why'),
    ]),
    {
      legend: 'register.who',
      fields: [
        { name: 'nationalId', label: 'field.subject', kind: 'text' },
        {
          name: 'requester.kind',
          label: 'field.asker',
          kind: 'radios',
          options: RequesterKind.options,
          optionKey: 'subject-request.asker',
        },
      ],
    },
    {
      legend: 'register.for-another',
      optional: true,
      fields: [
        { name: 'requester.nationalId', label: 'field.askerNationalId', kind: 'text' },
        { name: 'requester.name', label: 'field.askerName', kind: 'text' },
        { name: 'requester.authority', label: 'field.askerAuthority', kind: 'textarea', optional: true },
      ],
    },
    {
      legend: 'register.answer',
      fields: [
        { name: 'channel', kind: 'radios', options: ['PAPER', 'DIGITAL'], optionKey: 'subject-request.channel' },
        { name: 'language', kind: 'radios', options: ['nb', 'nn', 'en'], optionKey: 'web.language' },
      ],
    },
  ],
  submit: 'register.submit',
};
