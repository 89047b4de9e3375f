import type { Language } from '../../../../lib/kernel/ids.ts';
import { Channel, ReceptionData } from '../../../../lib/subject-requests/codes.ts';
import type { FormSpec, Sent } from '../../../../lib/web/form-spec.ts';

/** The citizen's form. Who asks is told by the login; no reason is asked for (DSR-03). */
export const requestForm: FormSpec = {
  fields: [
    { name: 'about', kind: 'textarea', optional: true, hint: 'field.about.hint', rows: 5 },
    { name: 'receptionData', kind: 'radios', options: ReceptionData.options, optionKey: 'subject-request.reception' },
    { name: 'channel', kind: 'radios', options: Channel.options, optionKey: 'subject-request.channel' },
    { name: 'language', kind: 'radios', options: ['nb', 'nn', 'en'], optionKey: 'web.language' },
  ],
  submit: 'request.check',
};

export function initialRequest(language: Language): Sent {
  return { receptionData: ['NO'], channel: ['DIGITAL'], language: [language] };
}

/** Access is the only right that is handled yet (DSR-01), so it is not asked for. */
export const HIDDEN_RIGHT = { right: 'ACCESS' } as const;
