import { HEAD, type LetterRows, RECEIVED, REMEDIES, REMEDY_PARTS, TYPES, WHY, WITHHELD } from './row.ts';

/**
 * Answers to a request for access. `ANSWER_NEUTRAL` is one letter for two situations, no data (DSR-35) and neither confirm nor deny (DSR-58):
 * it has one title, one code and one text, and takes no value that could differ, so that nobody can tell them apart.
 */
export const ACCESS_KINDS = {
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
    important: true,
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
    parts: ['partly', 'why', 'information', 'copy', ...REMEDY_PARTS],
    demandedParts: [WHY, ...REMEDIES],
    important: true,
  },
  REFUSED: {
    rule: 'DSR-27',
    title: 'letter.refused.title',
    demands: [...HEAD, TYPES, RECEIVED, WITHHELD],
    parts: ['refused', 'why', ...REMEDY_PARTS],
    demandedParts: [WHY, ...REMEDIES],
    important: true,
  },
  ANSWER_NEUTRAL: {
    rule: 'DSR-58',
    title: 'letter.neutral.title',
    demands: [...HEAD, { field: 'receivedDate', rule: 'DSR-29' }],
    parts: ['neutral', ...REMEDY_PARTS],
    demandedParts: REMEDIES,
    important: true,
  },
} as const satisfies LetterRows;
