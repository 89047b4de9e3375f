/** Parts of letters on the way: fees, excess, handing over, withdrawal, corrections, recipients, second notice, complaint. */
import { type Block, facts, list, section } from '../document.ts';
import { legalReference } from '../legal-references.ts';
import {
  contact,
  day,
  free,
  phrase,
  say,
  sentence,
  strong,
  strongDay,
  types,
  type Writing,
  word,
  words,
} from '../writing.ts';
import { received } from './case.ts';
import { changes } from './rights.ts';

export function excessive(writing: Writing): readonly Block[] {
  const { earlier = [], explanation } = writing.values;
  const rows = earlier.map(({ caseId, requestType, receivedDate }) => [
    caseId,
    word(writing, `request-type.${requestType}`),
    day(writing, receivedDate)
      .map((piece) => (typeof piece === 'object' && 'date' in piece ? piece.words : ''))
      .join(''),
  ]);
  const table: readonly Block[] =
    rows.length === 0
      ? []
      : [
          sentence(writing, 'letter.excessive.earlier', { count: words(rows.length) }),
          {
            kind: 'table',
            caption: word(writing, 'letter.excessive.caption'),
            head: ['case', 'type', 'received'].map((column) => word(writing, `letter.excessive.${column}`)),
            rows,
          },
        ];
  return [
    received(writing, 'letter.refused.first'),
    ...section(say(writing, 'letter.why.heading'), [
      sentence(writing, 'letter.excessive.rule', {
        ground: words(legalReference('DSR-33')?.citation[writing.language]),
      }),
      ...free(explanation),
      ...table,
      sentence(writing, 'letter.excessive.burden'),
    ]),
  ];
}

export function feeNotice(writing: Writing): readonly Block[] {
  const { fee, replyDate } = writing.values;
  const amount = strong([`${new Intl.NumberFormat('nb').format(fee?.amount ?? 0).replaceAll(/\s/g, '\u00a0')}`]);
  return [
    received(writing, 'letter.fee.first'),
    sentence(writing, 'letter.fee.amount', { amount }),
    sentence(writing, 'letter.fee.basis'),
    ...free(fee?.basis),
    sentence(writing, 'letter.fee.choose', { replyDate: strongDay(writing, replyDate) }),
  ];
}

export function handedOver(writing: Writing): readonly Block[] {
  const { wants = 'PARTY_ACCESS', dueDate } = writing.values;
  return [
    received(writing, `letter.handed-over.first.${wants}`),
    sentence(writing, `letter.handed-over.rule.${wants}`),
    dueDate === undefined
      ? sentence(writing, 'letter.handed-over.open')
      : sentence(writing, 'letter.handed-over.open-until', { dueDate: strongDay(writing, dueDate) }),
    sentence(writing, 'letter.handed-over.agree', { contact: contact(writing) }),
  ];
}

export const withdrawal = (writing: Writing) => [
  received(writing, 'letter.withdrawal.first', { withdrawnOn: day(writing, writing.values.withdrawnOn) }),
  sentence(writing, 'letter.withdrawal.closed'),
  sentence(writing, 'letter.withdrawal.again'),
];

export function correction(writing: Writing): readonly Block[] {
  const { earlierLetter, correctedDate, wrongDate, rightDate, explanation } = writing.values;
  return [
    sentence(writing, 'letter.correction.first', {
      letter: words(earlierLetter?.letter),
      date: day(writing, earlierLetter?.date),
    }),
    ...(correctedDate === undefined
      ? []
      : [
          sentence(writing, `letter.correction.${correctedDate}`, {
            wrongDate: day(writing, wrongDate),
            rightDate: strongDay(writing, rightDate),
          }),
        ]),
    ...free(explanation),
    sentence(writing, 'letter.correction.rest'),
  ];
}

export function recipientNotice(writing: Writing): readonly Block[] {
  const { subject, noticeOf = 'RECTIFICATION', erased = [], restricted = [], receivedDate } = writing.values;
  const what = noticeOf === 'ERASURE' ? erased : restricted;
  return [
    sentence(writing, 'letter.recipient-notice.first'),
    facts([
      [say(writing, 'letter.recipient-notice.person'), words(subject?.name)],
      ...(subject?.reference === undefined
        ? []
        : ([[say(writing, 'letter.recipient-notice.reference'), words(subject.reference)]] as const)),
      ...(receivedDate === undefined
        ? []
        : ([[say(writing, 'letter.recipient-notice.request'), day(writing, receivedDate)]] as const)),
    ]),
    sentence(writing, `letter.recipient-notice.${noticeOf}`),
    ...(noticeOf === 'RECTIFICATION' ? changes(writing) : what.length === 0 ? [] : [list(what.map((one) => [one]))]),
    sentence(writing, 'letter.recipient-notice.ask'),
  ];
}

export const secondNotice = (writing: Writing) => [
  sentence(writing, 'letter.second-notice.first', {
    letter: words(writing.values.earlierLetter?.letter),
    date: day(writing, writing.values.earlierLetter?.date),
  }),
  sentence(writing, 'letter.second-notice.read'),
  sentence(writing, 'letter.second-notice.paper', { contact: contact(writing) }),
];

export const complaintReceived = (writing: Writing) => {
  const { complaint } = writing.values;
  return [
    sentence(writing, 'letter.complaint-received.first', {
      types: types(writing),
      date: day(writing, complaint?.receivedDate),
      reference: phrase(complaint?.reference),
    }),
    sentence(writing, 'letter.complaint-received.next'),
    sentence(writing, 'letter.complaint-received.us', { contact: contact(writing) }),
  ];
};
