import type { PartName } from './parts.ts';
import type { LetterValues } from './values.ts';

/** A value that a letter must have, and the rule that demands it. */
interface Demand {
  readonly field: keyof LetterValues;
  readonly rule: string;
}

/** A part that the finished letter must show, whatever its values: what the law demands of the letter itself. */
interface DemandedPart {
  readonly part: PartName;
  readonly rule: string;
}

interface LetterRow {
  /** The rule that the letter serves. */
  readonly rule: string;
  readonly title: string;
  readonly demands: readonly Demand[];
  /** Parts in the order of the page. */
  readonly parts: readonly PartName[];
  readonly demandedParts: readonly DemandedPart[];
}

const HEAD: readonly Demand[] = [
  { field: 'caseId', rule: 'GAP-05' },
  { field: 'letter', rule: 'DSR-28' },
  { field: 'date', rule: 'DSR-28' },
  { field: 'sender', rule: 'DSR-28' },
];
const TYPES: Demand = { field: 'requestTypes', rule: 'DSR-01' };
const REMEDIES: readonly DemandedPart[] = [
  { part: 'complaint', rule: 'DSR-27' },
  { part: 'courts', rule: 'GAP-01' },
];
const NOTE_HEAD: readonly Demand[] = [
  { field: 'caseId', rule: 'TRF-43' },
  { field: 'letter', rule: 'TRF-43' },
  { field: 'date', rule: 'TRF-43' },
  { field: 'sender', rule: 'TRF-43' },
];
const LIST_HEAD: readonly Demand[] = [
  { field: 'caseId', rule: 'DEL-26' },
  { field: 'letter', rule: 'DEL-26' },
  { field: 'date', rule: 'DEL-26' },
  { field: 'sender', rule: 'DEL-25' },
];

/**
 * The model letters. `ANSWER_NEUTRAL` is one letter for two situations, no data (DSR-35) and neither confirm nor deny (DSR-58):
 * it has one title, one code and one text, and takes no value that could differ, so that nobody can tell them apart.
 */
export const LETTER_KINDS = {
  RECEIPT: {
    rule: 'GAP-05',
    title: 'letter.receipt.title',
    demands: [...HEAD, TYPES, { field: 'receivedDate', rule: 'GAP-05' }, { field: 'dueDate', rule: 'GAP-05' }],
    parts: ['receipt'],
    demandedParts: [],
  },
  IDENTITY_QUESTION: {
    rule: 'DSR-12',
    title: 'letter.identity.title',
    demands: [
      ...HEAD,
      TYPES,
      { field: 'doubt', rule: 'DSR-12' },
      { field: 'options', rule: 'DSR-14' },
      { field: 'replyDate', rule: 'DSR-12' },
    ],
    parts: ['identityQuestion'],
    demandedParts: [],
  },
  EXTENSION: {
    rule: 'DSR-25',
    title: 'letter.extension.title',
    demands: [
      ...HEAD,
      TYPES,
      { field: 'receivedDate', rule: 'DSR-25' },
      { field: 'firstDueDate', rule: 'DSR-25' },
      { field: 'extendedDueDate', rule: 'DSR-25' },
      { field: 'extensionReason', rule: 'DSR-24' },
      { field: 'explanation', rule: 'DSR-25' },
    ],
    parts: ['extension', 'complaintShort'],
    demandedParts: [],
  },
  ACCESS_GRANTED: {
    rule: 'DSR-29',
    title: 'letter.granted.title',
    demands: [
      ...HEAD,
      { field: 'receivedDate', rule: 'DSR-29' },
      { field: 'information', rule: 'DSR-36' },
      { field: 'copy', rule: 'DSR-44' },
    ],
    parts: ['granted', 'information', 'copy', 'grantedClosing'],
    demandedParts: [{ part: 'information', rule: 'DSR-41' }],
  },
  ACCESS_PARTLY: {
    rule: 'DSR-45',
    title: 'letter.partly.title',
    demands: [
      ...HEAD,
      { field: 'receivedDate', rule: 'DSR-29' },
      { field: 'information', rule: 'DSR-36' },
      { field: 'withheld', rule: 'DSR-45' },
    ],
    parts: ['partly', 'why', 'information', 'copy', 'complaint', 'courts', 'askUs'],
    demandedParts: [{ part: 'why', rule: 'DSR-27' }, ...REMEDIES],
  },
  REFUSED: {
    rule: 'DSR-27',
    title: 'letter.refused.title',
    demands: [...HEAD, TYPES, { field: 'receivedDate', rule: 'DSR-27' }, { field: 'withheld', rule: 'DSR-27' }],
    parts: ['refused', 'why', 'complaint', 'courts', 'askUs'],
    demandedParts: [{ part: 'why', rule: 'DSR-27' }, ...REMEDIES],
  },
  IDENTITY_NOT_CONFIRMED: {
    rule: 'DSR-15',
    title: 'letter.refused.title',
    demands: [...HEAD, TYPES, { field: 'receivedDate', rule: 'DSR-27' }],
    parts: ['identityNotConfirmed', 'complaint', 'courts', 'askUs'],
    demandedParts: [{ part: 'identityNotConfirmed', rule: 'DSR-27' }, ...REMEDIES],
  },
  ANSWER_NEUTRAL: {
    rule: 'DSR-58',
    title: 'letter.neutral.title',
    demands: [...HEAD, { field: 'receivedDate', rule: 'DSR-29' }],
    parts: ['neutral', 'complaint', 'courts', 'askUs'],
    demandedParts: REMEDIES,
  },
  CHILD_CONSENT: {
    rule: 'DSR-06',
    title: 'letter.child.title',
    demands: [...HEAD, { field: 'requester', rule: 'DSR-06' }, { field: 'replyDate', rule: 'DSR-06' }],
    parts: ['childConsent'],
    demandedParts: [],
  },
  TRANSFER_NOTE: {
    rule: 'TRF-46',
    title: 'letter.transfer.title',
    demands: [
      ...NOTE_HEAD,
      { field: 'transferRecipient', rule: 'TRF-01' },
      { field: 'transferPurpose', rule: 'TRF-41' },
      { field: 'transferData', rule: 'TRF-41' },
      { field: 'transferBasis', rule: 'TRF-10' },
      { field: 'dpo', rule: 'TRF-36' },
      { field: 'itSecurity', rule: 'TRF-42' },
      { field: 'decision', rule: 'TRF-45' },
      { field: 'decidedBy', rule: 'TRF-45' },
      { field: 'decidedOn', rule: 'TRF-45' },
      { field: 'decisionReason', rule: 'TRF-45' },
    ],
    parts: ['transferMatter', 'transferAdvice', 'transferDecision'],
    demandedParts: [{ part: 'transferDecision', rule: 'TRF-45' }],
  },
  DELETION_LIST_HANDOVER: {
    rule: 'DEL-26',
    title: 'letter.handover.title',
    demands: [
      ...LIST_HEAD,
      { field: 'description', rule: 'DEL-14' },
      { field: 'signedOffBy', rule: 'DEL-18' },
      { field: 'rowCount', rule: 'DEL-26' },
      { field: 'sha256', rule: 'DEL-26' },
      { field: 'agreement', rule: 'DEL-04' },
    ],
    parts: ['handover'],
    demandedParts: [],
  },
} as const satisfies Readonly<Record<string, LetterRow>>;

export type LetterKind = keyof typeof LETTER_KINDS;

/** The row of a kind, with the table's literal types widened. */
export function letterRow(kind: LetterKind): LetterRow {
  return LETTER_KINDS[kind];
}
