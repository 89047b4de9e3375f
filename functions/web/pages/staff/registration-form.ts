import { OtherAccess, ReceptionData, RequesterKind, Right, Source } from '../../../../lib/subject-requests/codes.ts';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';

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
