import type { Language } from '../kernel/ids.ts';
import { commonTexts } from '../messages/common.ts';
import type { RequestType } from './values.ts';

/** What a request asks for, in words: 'access to personal data'. */
export function requestTypeInWords(type: RequestType, language: Language): string {
  return commonTexts[`request-type.${type}`][language];
}
