/** Parts of the letters that every request may have: receipt, identity, more time, complaint. */
import { DATATILSYNET } from '../authorities.ts';
import { type Block, type Line, list, paragraph, section } from '../document.ts';
import { legalReference } from '../legal-references.ts';
import type { Withheld } from '../values.ts';
import { contact, day, free, phrase, say, sentence, strongDay, types, type Writing, words } from '../writing.ts';

/** 'We received your request …' with its date and what it asks for. */
export function received(writing: Writing, key: string, more: Readonly<Record<string, Line>> = {}): Block {
  return sentence(writing, key, {
    receivedDate: day(writing, writing.values.receivedDate),
    types: types(writing),
    ...more,
  });
}

export function receipt(writing: Writing): readonly Block[] {
  const { values } = writing;
  const linked = values.linked ?? [];
  const numbers = linked.map(({ caseId, requestType }) => [
    `${caseId}: `,
    ...say(writing, `request-type.${requestType}`),
  ]);
  return [
    received(writing, 'letter.receipt.received', { reference: words(values.caseId) }),
    ...(linked.length < 2 ? [] : [sentence(writing, 'letter.receipt.linked'), list(numbers)]),
    sentence(writing, 'letter.receipt.due', { dueDate: strongDay(writing, values.dueDate) }),
    sentence(writing, 'letter.receipt.nothing-to-do', { contact: contact(writing) }),
  ];
}

export function identityQuestion(writing: Writing): readonly Block[] {
  const { values } = writing;
  return [
    sentence(writing, 'letter.identity.doubt', { types: types(writing) }),
    ...free(values.doubt),
    sentence(writing, 'letter.identity.do-one'),
    list((values.options ?? []).map((option) => say(writing, `letter.identity.option.${option}`))),
    sentence(writing, 'letter.identity.use'),
    sentence(writing, 'letter.identity.reply', { replyDate: strongDay(writing, values.replyDate) }),
  ];
}

export function identityNotConfirmed(writing: Writing): readonly Block[] {
  const ground = words(legalReference('DSR-15')?.citation[writing.language]);
  return [
    received(writing, 'letter.refused.first'),
    ...section(say(writing, 'letter.why.heading'), [sentence(writing, 'letter.identity-not-confirmed', { ground })]),
  ];
}

export function extension(writing: Writing): readonly Block[] {
  const { values } = writing;
  return [
    received(writing, 'letter.extension.received', { firstDueDate: day(writing, values.firstDueDate) }),
    sentence(writing, `letter.extension.reason.${values.extensionReason ?? 'COMPLEXITY'}`),
    ...free(values.explanation),
    sentence(writing, 'letter.extension.new-date', { extendedDueDate: strongDay(writing, values.extendedDueDate) }),
  ];
}

/** What we say no to, one ground at a time: what, the provision, the reason, and for ground f the interests (DSR-27, DSR-45). */
export function why(writing: Writing): readonly Block[] {
  const parts = (writing.values.withheld ?? []).flatMap((part) => ground(writing, part));
  return section(say(writing, 'letter.why.heading'), parts);
}

function ground(writing: Writing, part: Withheld): readonly Block[] {
  const right = WHAT_BY_KIND[writing.kind.split('_')[0] ?? ''] ?? '';
  return [
    ...(part.what === undefined ? [] : [sentence(writing, `letter.why.what${right}`, { what: phrase(part.what) })]),
    sentence(writing, 'letter.why.ground', { ground: words(legalReference(part.ground)?.citation[writing.language]) }),
    ...free(part.reason),
    ...(part.interests === undefined
      ? []
      : [sentence(writing, 'letter.why.interests', { interests: phrase(part.interests) })]),
  ];
}

/** How 'this we do not do' is said, by the first word of the letter's kind. */
const WHAT_BY_KIND: Readonly<Record<string, string>> = {
  RECTIFICATION: '.RECTIFICATION',
  ERASURE: '.ERASURE',
  RESTRICTION: '.RESTRICTION',
  OBJECTION: '.OBJECTION',
};

/** The way to Datatilsynet, as a link that can also be read on paper. */
const datatilsynet: Line = [{ link: DATATILSYNET.link }];

export function complaintShort(writing: Writing): readonly Block[] {
  return [sentence(writing, 'letter.complaint.short', { link: datatilsynet })];
}

export function complaint(writing: Writing): readonly Block[] {
  const how = say(writing, 'letter.complaint.how', { address: words(DATATILSYNET.address), link: datatilsynet });
  return section(say(writing, 'letter.complaint.heading'), [paragraph(...how)]);
}

export function courts(writing: Writing): readonly Block[] {
  return [sentence(writing, 'letter.courts')];
}

export function askUs(writing: Writing): readonly Block[] {
  return [sentence(writing, 'letter.complaint.us-first', { contact: contact(writing) })];
}
