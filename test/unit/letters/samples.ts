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

const information = {
  A1: ['Formål'],
  A2: ['Slag'],
  A3: ['Mottakere'],
  A4: ['Lagring'],
  A7: ['Kilder'],
  A8: ['Ingen automatikk'],
};

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
  ANSWER_NEUTRAL: head,
  CHILD_CONSENT: { ...head, requester: 'Forelder Test', replyDate: day('2026-03-20') },
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
