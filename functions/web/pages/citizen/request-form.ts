import type { Language } from '../../../../lib/kernel/ids.ts';
import { Channel, OtherAccess, ReceptionData, RequesterKind, Right } from '../../../../lib/subject-requests/codes.ts';
import { type FieldSpec, type FormSpec, isGroup, type Sent } from '../../../../lib/web/form-spec.ts';

/** The fields about somebody for whom another asks. */
const FOR_ANOTHER: readonly FieldSpec[] = [
  { name: 'subject', kind: 'text', hint: 'field.subject.hint' },
  { name: 'requester.name', label: 'field.requesterName', kind: 'text' },
  {
    name: 'requester.authority',
    label: 'field.requesterAuthority',
    kind: 'textarea',
    optional: true,
    hint: 'field.requesterAuthority.hint',
  },
];

/** The citizen's form. Who asks is told by the login; no reason is asked for (DSR-03). */
export const requestForm: FormSpec = {
  fields: [
    {
      name: 'rights',
      kind: 'checkboxes',
      options: Right.options,
      optionKey: 'request-type',
      hint: 'field.rights.hint',
    },
    {
      name: 'requester.kind',
      label: 'field.requesterKind',
      kind: 'radios',
      options: RequesterKind.options,
      optionKey: 'subject-request.requester',
    },
    { legend: 'request.for-another', optional: true, fields: FOR_ANOTHER },
    { name: 'about', kind: 'textarea', optional: true, hint: 'field.about.hint', rows: 5 },
    { name: 'receptionData', kind: 'radios', options: ReceptionData.options, optionKey: 'subject-request.reception' },
    {
      name: 'wants',
      kind: 'radios',
      options: OtherAccess.options,
      optionKey: 'subject-request.other-access',
      hint: 'field.wants.hint',
    },
    { name: 'channel', kind: 'radios', options: Channel.options, optionKey: 'subject-request.channel' },
    { name: 'language', kind: 'radios', options: ['nb', 'nn', 'en'], optionKey: 'web.language' },
  ],
  submit: 'request.check',
};

export function initialRequest(language: Language): Sent {
  return {
    rights: ['ACCESS'],
    'requester.kind': ['SELF'],
    wants: ['NONE'],
    receptionData: ['NO'],
    channel: ['DIGITAL'],
    language: [language],
  };
}

/** What was filled in, by the names of the form's fields: to be sent again from the page that shows it. */
export function filledIn(sent: Sent): readonly (readonly [name: string, value: string])[] {
  const fields = requestForm.fields.flatMap((field) => (isGroup(field) ? field.fields : [field]));
  return fields.flatMap(({ name }) => (sent[name] ?? []).map((value) => [name, value] as const));
}
