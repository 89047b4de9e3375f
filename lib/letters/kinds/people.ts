import { HEAD, type LetterRows, RECEIVED, REMEDIES, REMEDY_PARTS, TYPES } from './row.ts';

/** Letters about who asks, and for whom: identity, authority, children (DSR-05 to DSR-15). */
export const PEOPLE_KINDS = {
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
    important: true,
  },
  IDENTITY_NOT_CONFIRMED: {
    rule: 'DSR-15',
    title: 'letter.refused.title',
    demands: [...HEAD, TYPES, RECEIVED],
    parts: ['identityNotConfirmed', ...REMEDY_PARTS],
    demandedParts: [{ part: 'identityNotConfirmed', rule: 'DSR-27' }, ...REMEDIES],
    important: true,
  },
  AUTHORITY_NOT_CONFIRMED: {
    rule: 'GAP-08',
    title: 'letter.refused.title',
    demands: [...HEAD, TYPES, RECEIVED, { field: 'authorityReason', rule: 'GAP-08' }],
    parts: ['authorityNotConfirmed', ...REMEDY_PARTS],
    demandedParts: [{ part: 'authorityNotConfirmed', rule: 'DSR-27' }, ...REMEDIES],
    important: true,
  },
  CONSENT_NOT_GIVEN: {
    rule: 'DSR-06',
    title: 'letter.consent.title',
    demands: [...HEAD, TYPES, RECEIVED],
    parts: ['consentNotGiven', ...REMEDY_PARTS],
    demandedParts: [{ part: 'consentNotGiven', rule: 'DSR-27' }, ...REMEDIES],
    important: true,
  },
  GUIDANCE_PARENT_15: {
    rule: 'DSR-07',
    title: 'letter.guidance-parent.title',
    demands: [...HEAD, TYPES, RECEIVED],
    parts: ['guidanceParent', ...REMEDY_PARTS],
    demandedParts: [{ part: 'guidanceParent', rule: 'DSR-27' }, ...REMEDIES],
    important: true,
  },
  GUIDANCE_CHILD_15: {
    rule: 'DSR-07',
    title: 'letter.guidance-child.title',
    demands: [...HEAD, TYPES, { field: 'requester', rule: 'DSR-07' }],
    parts: ['guidanceChild'],
    demandedParts: [],
    important: true,
  },
  CHILD_CONSENT: {
    rule: 'DSR-06',
    title: 'letter.child.title',
    demands: [...HEAD, TYPES, { field: 'requester', rule: 'DSR-06' }, { field: 'replyDate', rule: 'DSR-06' }],
    parts: ['childConsent'],
    demandedParts: [],
    important: true,
  },
} as const satisfies LetterRows;
