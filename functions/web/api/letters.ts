import { CameBackForm, LanguageForm } from '../../../lib/subject-requests/forms/letters.ts';
import type { WebParts } from '../parts.ts';
import { changeLanguage, recordReturned } from '../use-cases/letters.ts';
import type { Endpoint } from './endpoint.ts';
import { requestAct } from './request-act.ts';

/** What is done about a case's letters beside answering its tasks. */
export function letterRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    requestAct(parts, {
      name: 'language',
      summary: 'Changes the language of the letters from now on',
      body: LanguageForm,
      action: 'CHANGE_LANGUAGE',
      run: changeLanguage,
    }),
    requestAct(parts, {
      name: 'returned-letter',
      summary: 'Records that the post brought a letter back; opens the task about it',
      body: CameBackForm,
      action: 'RECORD_RETURNED',
      run: recordReturned,
    }),
  ];
}
