/** Parts of letters about who asks for whom: authority, children, consent (DSR-05 to DSR-11, GAP-08). */
import { section } from '../document.ts';
import { contact, free, say, sentence, strongDay, types, type Writing, words } from '../writing.ts';
import { received } from './case.ts';

export const authorityNotConfirmed = (writing: Writing) => [
  received(writing, 'letter.refused.first'),
  ...section(say(writing, 'letter.why.heading'), [
    sentence(writing, 'letter.authority.rule'),
    sentence(writing, 'letter.authority.not-shown'),
    ...free(writing.values.authorityReason),
    sentence(writing, 'letter.authority.nothing-said'),
    sentence(writing, 'letter.authority.again'),
  ]),
];

/** The same words whether the child said no or nothing at all (settled no. 14). */
export const consentNotGiven = (writing: Writing) => [
  received(writing, 'letter.refused.first'),
  ...section(say(writing, 'letter.why.heading'), [
    sentence(writing, 'letter.consent.rule'),
    sentence(writing, 'letter.consent.not-there'),
    sentence(writing, 'letter.consent.nobody'),
  ]),
];

/** To a parent, representative or guardian of somebody who is an adult: nobody else's authority is presumed. */
export const guidanceAdult = (writing: Writing) => [
  received(writing, 'letter.refused.first'),
  ...section(say(writing, 'letter.why.heading'), [
    sentence(writing, 'letter.guidance-adult.rule'),
    sentence(writing, 'letter.guidance-adult.authority'),
  ]),
];

export const guidanceParent = (writing: Writing) => [
  received(writing, 'letter.refused.first'),
  ...section(say(writing, 'letter.why.heading'), [
    sentence(writing, 'letter.guidance-parent.rule'),
    sentence(writing, 'letter.guidance-parent.child'),
  ]),
];

const asker = (writing: Writing) => ({ requester: words(writing.values.requester), types: types(writing) });

/** What was asked for, each right in its own words for a child. */
const askedFor = (writing: Writing) =>
  (writing.values.requestTypes ?? []).map((right) => sentence(writing, `letter.child.asked.${right}`, asker(writing)));

export const guidanceChild = (writing: Writing) => [
  ...askedFor(writing),
  sentence(writing, 'letter.guidance-child.yours', asker(writing)),
  sentence(writing, 'letter.guidance-child.how'),
  sentence(writing, 'letter.guidance-child.nothing'),
  sentence(writing, 'letter.child.questions', { contact: contact(writing) }),
];

export const childConsent = (writing: Writing) => [
  ...askedFor(writing),
  sentence(writing, 'letter.child.choose'),
  sentence(writing, 'letter.child.secret', asker(writing)),
  sentence(writing, 'letter.child.reply', { replyDate: strongDay(writing, writing.values.replyDate) }),
  sentence(writing, 'letter.child.questions', { contact: contact(writing) }),
];
