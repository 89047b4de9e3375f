import type { Block } from './document.ts';
import * as access from './parts/access.ts';
import * as ofCase from './parts/case.ts';
import * as course from './parts/course.ts';
import * as internal from './parts/internal.ts';
import * as people from './parts/people.ts';
import * as rights from './parts/rights.ts';
import type { Writing } from './writing.ts';

/** The building blocks of letters. A part without content is not shown, and the check of demanded parts sees that. */
export const PARTS = {
  receipt: ofCase.receipt,
  identityQuestion: ofCase.identityQuestion,
  identityNotConfirmed: ofCase.identityNotConfirmed,
  extension: ofCase.extension,
  why: ofCase.why,
  complaint: ofCase.complaint,
  complaintShort: ofCase.complaintShort,
  courts: ofCase.courts,
  askUs: ofCase.askUs,

  granted: access.granted,
  grantedClosing: access.grantedClosing,
  partly: access.partly,
  refused: access.refused,
  neutral: access.neutral,
  information: access.information,
  copy: access.copy,

  rectified: rights.rectified,
  supplemented: rights.supplemented,
  rectificationPartly: rights.rectificationPartly,
  changes: rights.changes,
  original: rights.original,
  changeOfIdentity: rights.changeOfIdentity,
  erased: rights.erased,
  erasureAssessment: rights.erasureAssessment,
  restricted: rights.restricted,
  liftNotice: rights.liftNotice,
  objectionUpheld: rights.objectionUpheld,
  objectionRefused: rights.objectionRefused,
  objectionNotAdmissible: rights.objectionNotAdmissible,
  recipients: rights.recipients,

  authorityNotConfirmed: people.authorityNotConfirmed,
  consentNotGiven: people.consentNotGiven,
  guidanceParent: people.guidanceParent,
  guidanceAdult: people.guidanceAdult,
  guidanceChild: people.guidanceChild,
  childConsent: people.childConsent,

  excessive: course.excessive,
  feeNotice: course.feeNotice,
  handedOver: course.handedOver,
  withdrawal: course.withdrawal,
  correction: course.correction,
  recipientNotice: course.recipientNotice,
  secondNotice: course.secondNotice,
  complaintReceived: course.complaintReceived,

  transferMatter: internal.transferMatter,
  transferAdvice: internal.transferAdvice,
  transferDecision: internal.transferDecision,
  handover: internal.handover,
} as const satisfies Readonly<Record<string, (writing: Writing) => readonly Block[]>>;

export type PartName = keyof typeof PARTS;
