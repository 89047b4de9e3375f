import type { Language } from '../kernel/ids.ts';
import { accessTexts } from './access.ts';
import { casesTexts } from './cases.ts';
import { commonTexts } from './common.ts';
import { deadlineTexts } from './deadlines.ts';
import { deletionRoundTexts } from './deletion-rounds.ts';
import { identityTexts } from './identity.ts';
import { letterCheckTexts } from './letter-checks.ts';
import { letterTexts } from './letters.ts';
import { accessLetterTexts } from './letters-access.ts';
import { courseLetterTexts } from './letters-course.ts';
import { internalLetterTexts } from './letters-internal.ts';
import { peopleLetterTexts } from './letters-people.ts';
import { rightsLetterTexts } from './letters-rights.ts';
import { accessTexts as requestsAccessTexts } from './requests-access.ts';
import { requestClaimTexts } from './requests-claims.ts';
import { requestLetterTexts } from './requests-letters.ts';
import { requesterTexts } from './requests-requester.ts';
import { requestRightsTexts } from './requests-rights.ts';
import { requestTimeTexts } from './requests-time.ts';
import { registerTexts, subjectRequestTexts } from './subject-requests.ts';
import { fill, type Text, type Texts } from './text.ts';
import { transferTexts } from './transfers.ts';
import { webTexts } from './web.ts';
import { webCaseTexts } from './web-case.ts';
import { webCitizenTexts } from './web-citizen.ts';
import { webFormTexts } from './web-forms.ts';
import { webInboxTexts } from './web-inbox.ts';
import { webOversightTexts } from './web-oversight.ts';
import { webRequesterTexts } from './web-requester.ts';
import { webStaffTexts } from './web-staff.ts';

/** Every file of texts by its name; a test compares this list with the folder. */
export const MESSAGE_AREAS: Readonly<Record<string, Texts>> = {
  access: accessTexts,
  cases: casesTexts,
  common: commonTexts,
  deadlines: deadlineTexts,
  'deletion-rounds': deletionRoundTexts,
  identity: identityTexts,
  'letter-checks': letterCheckTexts,
  letters: letterTexts,
  'letters-access': accessLetterTexts,
  'letters-course': courseLetterTexts,
  'letters-internal': internalLetterTexts,
  'letters-people': peopleLetterTexts,
  'letters-rights': rightsLetterTexts,
  'requests-access': requestsAccessTexts,
  'requests-claims': requestClaimTexts,
  'requests-requester': requesterTexts,
  'requests-rights': requestRightsTexts,
  'requests-time': requestTimeTexts,
  'requests-letters': requestLetterTexts,
  'subject-requests': { ...registerTexts, ...subjectRequestTexts },
  transfers: transferTexts,
  web: webTexts,
  'web-citizen': webCitizenTexts,
  'web-case': webCaseTexts,
  'web-forms': webFormTexts,
  'web-inbox': webInboxTexts,
  'web-oversight': webOversightTexts,
  'web-requester': webRequesterTexts,
  'web-staff': webStaffTexts,
};

const catalogue = new Map<string, Text>();
for (const [area, texts] of Object.entries(MESSAGE_AREAS)) {
  for (const [key, text] of Object.entries(texts)) {
    if (catalogue.has(key)) throw new TypeError(`the text ${key} of lib/messages/${area}.ts is in another file too`);
    catalogue.set(key, text);
  }
}

/** Whether there is a text with that key. */
export function hasText(key: string): boolean {
  return catalogue.has(key);
}

/** The text with its three languages. A key that is not there is a defect and throws. */
export function textOf(key: string): Text {
  const text = catalogue.get(key);
  if (text === undefined) throw new TypeError(`there is no text ${key} in lib/messages`);
  return text;
}

/** The text of a key in the reader's language, filled. */
export function translate(key: string, language: Language, params: Readonly<Record<string, unknown>> = {}): string {
  return fill(textOf(key), language, params);
}

/** Keys of the texts that no lawyer or language adviser has approved yet. */
export function unreviewedTexts(): readonly string[] {
  return [...catalogue].filter(([, text]) => text.reviewed === undefined).map(([key]) => key);
}
