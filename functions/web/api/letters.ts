import { CameBackForm, LanguageForm } from '../../../lib/subject-requests/forms/letters.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { changeLanguage, recordReturned } from '../use-cases/letters.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { DoneBody } from './schemas.ts';

/** What is done about a case's letters beside answering its tasks. */
export function letterRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    {
      method: 'post',
      path: '/api/cases/{case}/language',
      summary: 'Changes the language of the letters from now on',
      tag: 'Requests',
      params: CASE_PARAM,
      idempotency: 'OPTIONAL',
      body: [LanguageForm],
      success: { 200: DoneBody },
      problems: [404, 409, 422],
      allows: [['CHANGE_LANGUAGE', 'subject-request']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(LanguageForm, body));
        return { status: 200, body: need(await changeLanguage(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
    {
      method: 'post',
      path: '/api/cases/{case}/returned-letter',
      summary: 'Records that the post brought a letter back; opens the task about it',
      tag: 'Requests',
      params: CASE_PARAM,
      idempotency: 'OPTIONAL',
      body: [CameBackForm],
      success: { 200: DoneBody },
      problems: [404, 409, 422],
      allows: [['RECORD_RETURNED', 'subject-request']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(CameBackForm, body));
        return { status: 200, body: need(await recordReturned(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
  ];
}
