import { CaseId, PlainDate } from '../../../lib/kernel/ids.ts';
import type { LetterKind } from '../../../lib/letters/kinds.ts';
import type { LetterValues } from '../../../lib/letters/values.ts';

const day = (text: string) => PlainDate.parse(text);

const head = {
  caseId: CaseId.parse('REQ-2026-000123'),
  letter: 'REQ-2026-000123-L1',
  date: day('2026-03-06'),
  sender: 'ASA',
  requestTypes: ['ACCESS'],
  receivedDate: day('2026-03-05'),
} as const satisfies LetterValues;

const of = (type: NonNullable<LetterValues['requestTypes']>[number]) => ({ ...head, requestTypes: [type] });

const information = {
  A1: ['Formål'],
  A2: ['Slag'],
  A3: ['Mottakere'],
  A4: ['Lagring'],
  A7: ['Kilder'],
  A8: ['Ingen automatikk'],
};

const changes = [{ what: 'Fødselsdato', before: '1. januar 1990', after: '2. februar 1991' }];
const refusedPart = (ground: string) => [{ what: 'en opplysning', ground, reason: 'En konkret grunn.' }];
const erasureTest = { incorrect: 'De stemmer med passet.', unlawful: 'Loven gir adgang.' };
const processing = 'utlevering til NAV';

/** A complete set of values for each kind: a test takes one away. */
export const samples: Readonly<Record<LetterKind, LetterValues>> = {
  RECEIPT: { ...head, dueDate: day('2026-04-07') },
  IDENTITY_QUESTION: {
    ...head,
    doubt: 'Fødselsdatoen stemmer ikke.',
    options: ['LOG_IN', 'CONTROL_QUESTIONS'],
    replyDate: day('2026-03-20'),
  },
  EXTENSION: {
    ...head,
    firstDueDate: day('2026-04-07'),
    extendedDueDate: day('2026-06-05'),
    extensionReason: 'COMPLEXITY',
    explanation: 'Opplysningene ligger i tre avdelinger.',
  },
  ACCESS_GRANTED: { ...head, information, copy: [{ category: 'Navn', value: 'Testperson', source: 'DUF' }] },
  ACCESS_PARTLY: {
    ...head,
    information,
    copy: [{ category: 'Navn', value: 'Testperson' }],
    withheld: [
      { what: 'et internt notat', ground: 'DSR-57', reason: 'Notatet er laget for den interne behandlingen.' },
    ],
  },
  REFUSED: { ...head, withheld: [{ ground: 'DSR-52', reason: 'Opplysningene må holdes hemmelige.' }] },
  IDENTITY_NOT_CONFIRMED: head,
  AUTHORITY_NOT_CONFIRMED: { ...head, authorityReason: 'Fullmakten er ikke underskrevet.' },
  CONSENT_NOT_GIVEN: head,
  GUIDANCE_PARENT_15: head,
  GUIDANCE_ADULT: head,
  GUIDANCE_CHILD_15: { ...head, requester: 'Forelder Test' },
  ANSWER_NEUTRAL: head,
  CHILD_CONSENT: { ...head, requester: 'Forelder Test', replyDate: day('2026-03-20') },
  RECTIFIED: { ...of('RECTIFICATION'), changes, recipientsTold: ['NAV'] },
  SUPPLEMENTED: { ...of('RECTIFICATION'), changes: [{ what: 'Adresse', after: 'Testveien 1' }], recipientsTold: [] },
  RECTIFICATION_PARTLY: { ...of('RECTIFICATION'), changes, withheld: refusedPart('DSR-60') },
  RECTIFICATION_REFUSED: { ...of('RECTIFICATION'), withheld: refusedPart('DSR-60') },
  CHANGE_OF_IDENTITY: { ...of('RECTIFICATION'), explanation: 'Identiteten ble fastsatt i vedtaket.' },
  ERASED: { ...of('ERASURE'), erased: ['et foto'], archived: ['et notat'] },
  ERASURE_PARTLY: {
    ...of('ERASURE'),
    erased: ['et foto'],
    erasureTest,
    purpose: 'behandle saken din',
    withheld: refusedPart('DSR-69'),
  },
  ERASURE_REFUSED: {
    ...of('ERASURE'),
    erasureTest,
    purpose: 'behandle saken din',
    withheld: refusedPart('DSR-67'),
  },
  RESTRICTED: { ...of('RESTRICTION'), restricted: ['et foto'], restrictionGround: 'ART18_1_A' },
  RESTRICTION_REFUSED: { ...of('RESTRICTION'), withheld: refusedPart('DSR-74') },
  LIFT_NOTICE: { ...of('RESTRICTION'), restricted: ['et foto'], explanation: 'Vi har undersøkt opplysningen.' },
  OBJECTION_UPHELD: { ...of('OBJECTION'), processing },
  OBJECTION_REFUSED: { ...of('OBJECTION'), processing, withheld: refusedPart('DSR-79') },
  OBJECTION_NOT_ADMISSIBLE: { ...of('OBJECTION'), processing, processingBasis: 'ART6_1_C' },
  EXCESSIVE_REFUSED: {
    ...head,
    explanation: 'Kravet er det samme som forrige uke.',
    earlier: [
      { caseId: CaseId.parse('REQ-2026-000100'), requestType: 'ACCESS', receivedDate: day('2026-02-26') },
      { caseId: CaseId.parse('REQ-2026-000090'), requestType: 'ACCESS', receivedDate: day('2026-02-19') },
    ],
  },
  FEE_NOTICE: { ...head, fee: { amount: 1250, basis: 'To timers arbeid.' }, replyDate: day('2026-03-20') },
  HANDOVER: { ...head, wants: 'PARTY_ACCESS', dueDate: day('2026-04-07') },
  WITHDRAWAL_CONFIRMED: { ...head, withdrawnOn: day('2026-03-06') },
  CORRECTION: {
    ...head,
    earlierLetter: { letter: 'REQ-2026-000123-L0', date: day('2026-03-05') },
    correctedDate: 'DUE',
    wrongDate: day('2026-04-06'),
    rightDate: day('2026-04-07'),
  },
  RECIPIENT_NOTICE: {
    ...head,
    recipient: 'NAV',
    noticeOf: 'RECTIFICATION',
    subject: { name: 'Testperson', reference: 'NAV-1' },
    changes,
  },
  SECOND_NOTICE: { ...head, earlierLetter: { letter: 'REQ-2026-000123-L0', date: day('2026-03-05') } },
  COMPLAINT_RECEIVED: { ...head, complaint: { receivedDate: day('2026-03-06'), reference: '26/00001' } },
  TRANSFER_NOTE: {
    ...head,
    caseId: CaseId.parse('TRF-2026-000004'),
    letter: 'TRF-2026-000004-L1',
    transferRecipient: 'IOM',
    transferPurpose: 'Assistert retur',
    transferData: 'Navn og fødselsdato',
    transferBasis: 'ART46_2_C_SCC',
    dpo: { answered: day('2026-03-01'), text: 'Ingen merknader.' },
    itSecurity: { noAnswerBy: day('2026-03-04') },
    decision: 'APPROVED',
    decidedBy: 'DEPT_DIRECTOR',
    decidedOn: day('2026-03-06'),
    decisionReason: 'Garantiene er tilstrekkelige.',
  },
  DELETION_LIST_HANDOVER: {
    ...head,
    caseId: CaseId.parse('DEL-2026-05-02'),
    letter: 'DEL-2026-05-02-L1',
    sender: 'ESA',
    description: '2025 v1',
    rowCount: 12,
    sha256: 'a'.repeat(64),
    signedOffBy: ['OPA', 'ASA'],
    agreement: 'DBA-2025-1',
  },
};
