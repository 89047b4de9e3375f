import type { Demand, LetterRows } from './row.ts';

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

/** What stays inside the authorities: the note about a transfer, the handover of a deletion list. */
export const INTERNAL_KINDS = {
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
} as const satisfies LetterRows;
