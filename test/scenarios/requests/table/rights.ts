import type { Right, Row } from '../row.ts';

const web = 'The person asks, logged in.' as const;
const aef = 'AEF confirms the marking.' as const;
const rectification = { about: 'father', rights: ['RECTIFICATION'], lastDay: 'ONE_MONTH' } as const;
const erasure = { about: 'ola', rights: ['ERASURE'], lastDay: 'ONE_MONTH' } as const;
const restriction = { about: 'ola', rights: ['RESTRICTION'], lastDay: 'ONE_MONTH' } as const;
const objection = { about: 'ola', rights: ['OBJECTION'], lastDay: 'ONE_MONTH' } as const;

const rectificationRows: readonly Row[] = [
  {
    ...rectification,
    no: 'B-01',
    title: 'An address is wrong: corrected, and the original is kept',
    happens: [
      web,
      'A correction without evidence is not accepted.',
      'The adviser finds an address wrong and corrects it.',
      'The register holds the new value and keeps the original.',
    ],
    outcome: ['RECTIFIED'],
    letters: ['RECEIPT', 'RECTIFIED'],
    rules: ['DSR-60', 'DSR-62', 'GAP-06'],
  },
  {
    ...rectification,
    no: 'B-02',
    title: 'A name was registered wrongly: an error, not a change of identity; recipients are told',
    happens: [
      web,
      'The adviser corrects a name; the recipients are told, but for one that cannot be reached, and the person asked who.',
    ],
    outcome: ['RECTIFIED'],
    letters: ['RECEIPT', 'RECIPIENT_NOTICE', 'RECTIFIED'],
    rules: ['DSR-60', 'DSR-63', 'GAP-03', 'GAP-06'],
  },
  {
    ...rectification,
    no: 'B-03',
    title: 'Incomplete: supplemented',
    happens: [web, 'The adviser supplements what is incomplete.'],
    outcome: ['SUPPLEMENTED'],
    letters: ['RECEIPT', 'SUPPLEMENTED'],
    rules: ['DSR-61', 'GAP-06'],
  },
  {
    ...rectification,
    no: 'B-04',
    title: 'One thing is wrong, another is not',
    happens: [web, 'The adviser corrects one item and keeps another.'],
    outcome: ['PARTLY'],
    letters: ['RECEIPT', 'RECTIFICATION_PARTLY'],
    rules: ['DSR-60', 'DSR-62', 'GAP-06'],
  },
  {
    ...rectification,
    no: 'B-05',
    title: 'Nothing is wrong',
    happens: [web, 'The adviser finds nothing wrong.'],
    outcome: ['REFUSED'],
    letters: ['RECEIPT', 'RECTIFICATION_REFUSED'],
    rules: ['DSR-60', 'DSR-62', 'DSR-27'],
  },
  {
    ...rectification,
    no: 'B-06',
    title: 'The identity has changed: handed over to RS 2012-009',
    happens: [web, 'The adviser finds a change of identity, not an error: handed over (RS 2012-009).'],
    outcome: ['CHANGE_OF_IDENTITY'],
    letters: ['RECEIPT', 'CHANGE_OF_IDENTITY'],
    rules: ['DSR-63', 'DSR-64'],
  },
];

/** Kept although the right is there: one row for each exception of article 17(3). */
const KEPT = [
  ['The adviser keeps it: a legal obligation (17(3) b).', 'DSR-67'],
  ['The adviser keeps it: a task in the public interest (17(3) b).', 'DSR-68'],
  ['The adviser keeps it: official authority (17(3) b).', 'DSR-69'],
  ['The adviser keeps it: a legal claim (17(3) e).', 'DSR-70'],
  ['The adviser keeps it: archiving in the public interest (17(3) d).', 'DSR-71'],
  ['The adviser keeps it after a lawyer has looked at it: freedom of expression (17(3) a).', 'DSR-66'],
  ['The adviser keeps it after a lawyer has looked at it: public health (17(3) c).', 'DSR-66'],
] as const;

const erasureRows: readonly Row[] = [
  {
    ...erasure,
    about: 'mother',
    no: 'C-01',
    title: 'Unlawful: erased, and kept in the archive out of use',
    happens: [
      web,
      'The processing is unlawful: the adviser erases what was asked for; the archive keeps it, out of use.',
    ],
    outcome: ['ERASED'],
    letters: ['RECEIPT', 'RECIPIENT_NOTICE', 'RECIPIENT_NOTICE', 'ERASED'],
    rules: ['DSR-72', 'DSR-65', 'GAP-07', 'GAP-03'],
  },
  {
    ...erasure,
    about: 'client',
    no: 'C-02',
    title: 'Unlawful, and a law demands destruction (kassasjon)',
    happens: [web, 'A law says so: the adviser has it destroyed.'],
    outcome: ['ERASED'],
    letters: ['RECEIPT', 'RECIPIENT_NOTICE', 'RECIPIENT_NOTICE', 'ERASED'],
    rules: ['DSR-72', 'GAP-07', 'GAP-03'],
  },
  {
    ...erasure,
    about: 'child-15',
    no: 'C-03',
    title: 'One item is erased, another kept for a legal claim',
    happens: [web, 'The adviser erases one item and keeps another for a legal claim (rettskrav).'],
    outcome: ['PARTLY'],
    letters: ['RECEIPT', 'RECIPIENT_NOTICE', 'RECIPIENT_NOTICE', 'ERASURE_PARTLY'],
    rules: ['DSR-70', 'DSR-72', 'GAP-07', 'GAP-03'],
  },
  {
    ...erasure,
    no: 'C-04',
    title: 'Neither wrong nor unlawful: no right to erasure',
    happens: [
      web,
      'Erasing what is neither wrong nor unlawful is not accepted.',
      'Neither wrong nor unlawful: the adviser keeps everything.',
    ],
    outcome: ['REFUSED'],
    letters: ['RECEIPT', 'ERASURE_REFUSED'],
    rules: ['DSR-72', 'DSR-27'],
  },
  ...KEPT.map(
    ([act, rule], place): Row => ({
      ...erasure,
      no: `C-0${place + 5}`.replace(/0(\d\d)$/, '$1'),
      title: `A right, but an exception: ${act.slice(act.indexOf(':') + 2, -1)}`,
      happens: [web, act],
      outcome: ['REFUSED'],
      letters: ['RECEIPT', 'ERASURE_REFUSED'],
      rules: [rule, 'DSR-72', 'DSR-27'],
    }),
  ),
];

const RESTRICTED = [
  ['The adviser restricts a photo: its accuracy is disputed and takes time to check (18(1) a).', 'DSR-74'],
  ['The adviser restricts a photo: unlawful, and the person does not want it erased (18(1) b).', 'DSR-75'],
  ['The adviser restricts a photo: only the person needs it, for a claim (18(1) c).', 'DSR-76'],
  ['The adviser restricts a photo: an objection is being looked at (18(1) d).', 'DSR-77'],
] as const;

const restrictionRows: readonly Row[] = [
  ...RESTRICTED.map(
    ([act, rule], place): Row => ({
      ...restriction,
      no: `D-0${place + 1}`,
      title: `Restricted (begrensning): ${act.slice(act.indexOf(':') + 2, -1)}`,
      happens: [web, act, 'The answer waits: AEF has not marked the data yet.', aef],
      outcome: ['RESTRICTED'],
      letters: ['RECEIPT', 'RESTRICTED'],
      rules: [rule, 'DSR-78'],
    }),
  ),
  {
    ...restriction,
    no: 'D-05',
    title: 'A condition is not met: refused',
    happens: [web, 'A condition is not met: the adviser does not restrict.'],
    outcome: ['REFUSED'],
    letters: ['RECEIPT', 'RESTRICTION_REFUSED'],
    rules: ['DSR-73', 'DSR-74', 'DSR-27'],
  },
  {
    ...restriction,
    no: 'D-06',
    title: 'A restriction is lifted: the person is told before',
    happens: [
      web,
      'The adviser restricts a photo: its accuracy is disputed and takes time to check (18(1) a).',
      aef,
      'The adviser lifts the restriction: the person is told first, then AEF takes the marking away.',
    ],
    outcome: ['RESTRICTED'],
    letters: ['RECEIPT', 'RESTRICTED', 'LIFT_NOTICE'],
    rules: ['DSR-74', 'DSR-78', 'GAP-04'],
  },
];

const objectionRows: readonly Row[] = [
  {
    ...objection,
    no: 'E-01',
    title: 'Upheld: restricted at once, then the processing ends',
    happens: [
      web,
      'It rests on official authority: admissible, and restricted at once.',
      aef,
      'The adviser upholds the objection.',
    ],
    outcome: ['UPHELD'],
    letters: ['RECEIPT', 'RECIPIENT_NOTICE', 'RECIPIENT_NOTICE', 'OBJECTION_UPHELD'],
    rules: ['DSR-79', 'DSR-77', 'DSR-78', 'GAP-03'],
  },
  {
    ...objection,
    no: 'E-02',
    title: 'Refused: compelling grounds; the restriction ends after the person is told',
    happens: [
      web,
      'It rests on official authority: admissible, and restricted at once.',
      aef,
      'The adviser refuses the objection: compelling grounds.',
      'The answer has told the person; AEF takes the marking away.',
    ],
    outcome: ['REFUSED'],
    letters: [
      'RECEIPT',
      'RECIPIENT_NOTICE',
      'RECIPIENT_NOTICE',
      'OBJECTION_REFUSED',
      'RECIPIENT_NOTICE',
      'RECIPIENT_NOTICE',
    ],
    rules: ['DSR-79', 'DSR-77', 'DSR-27', 'GAP-03', 'GAP-04'],
  },
  {
    ...objection,
    no: 'E-03',
    title: 'A legal obligation: not admissible',
    happens: [web, 'It rests on a legal obligation: the objection is not admissible.'],
    outcome: ['NOT_ADMISSIBLE'],
    letters: ['RECEIPT', 'OBJECTION_NOT_ADMISSIBLE'],
    rules: ['DSR-80', 'DSR-81'],
  },
];

const NAMES: Readonly<Record<Right, string>> = {
  ACCESS: 'Access (innsyn)',
  RECTIFICATION: 'Rectification (retting)',
  ERASURE: 'Erasure (sletting)',
  RESTRICTION: 'Restriction (begrensning)',
  OBJECTION: 'Objection (protest)',
};

/** What can end any of the five, whatever it asks for. */
function ofEveryRight(right: Right, place: number): readonly Row[] {
  const name = NAMES[right];
  const row = { rights: [right], lastDay: 'ONE_MONTH' } as const;
  return [
    {
      ...row,
      no: `F-${place}1`,
      title: `${name}: identity not confirmed`,
      about: 'amina',
      happens: [
        'A letter from the person arrives.',
        'The adviser doubts who it is; a letter asks control questions.',
        'The reply is wrong: identity not confirmed.',
      ],
      outcome: ['REFUSED_IDENTITY'],
      letters: ['RECEIPT', 'IDENTITY_QUESTION', 'IDENTITY_NOT_CONFIRMED'],
      rules: ['DSR-12', 'DSR-13', 'DSR-15', 'DSR-27'],
    },
    {
      ...row,
      no: `F-${place}2`,
      title: `${name}: a child of fifteen asks itself, not its parent`,
      about: 'child-15',
      happens: ['The mother asks for the child, logged in.'],
      outcome: ['REFUSED_AUTHORITY'],
      letters: ['RECEIPT', 'GUIDANCE_PARENT_15', 'GUIDANCE_CHILD_15'],
      rules: ['DSR-07', 'DSR-11'],
    },
    {
      ...row,
      no: `F-${place}3`,
      title: `${name}: a child from twelve to fourteen says no`,
      about: 'child-13',
      happens: ['The father asks for the child, logged in.', 'The child is asked, logs in and says no.'],
      outcome: ['REFUSED_CONSENT'],
      letters: ['RECEIPT', 'CHILD_CONSENT', 'CONSENT_NOT_GIVEN'],
      rules: ['DSR-06', 'DSR-11', 'DSR-27'],
    },
    {
      ...row,
      no: `F-${place}4`,
      title: `${name}: excessive, the earlier requests stand in the letter`,
      about: 'yusuf',
      happens: [
        'The person has asked before and was given a copy.',
        web,
        'The adviser refuses it as excessive, with the earlier requests.',
      ],
      outcome: ['REFUSED_EXCESSIVE'],
      letters: ['RECEIPT', 'EXCESSIVE_REFUSED'],
      rules: ['DSR-33', 'DSR-27'],
    },
    {
      ...row,
      no: `F-${place}5`,
      title: `${name}: withdrawn`,
      about: 'yusuf',
      happens: [
        web,
        place % 2 === 0
          ? 'The person withdraws it on the telephone; the adviser records it.'
          : 'The person withdraws the request.',
      ],
      outcome: ['WITHDRAWN'],
      letters: ['RECEIPT', 'WITHDRAWAL_CONFIRMED'],
      rules: ['CASE-05'],
    },
    ...(right === 'ACCESS' ? [] : neutral(right, place)),
  ];
}

/** An answer of their own would tell what the neutral answer about access keeps back. */
function neutral(right: Exclude<Right, 'ACCESS'>, place: number): readonly Row[] {
  const row = {
    rights: [right],
    lastDay: 'ONE_MONTH',
    outcome: ['NEUTRAL'],
    letters: ['RECEIPT', 'ANSWER_NEUTRAL'],
  } as const;
  const nothing: Row = {
    ...row,
    no: `F-${place}6`,
    title: `${NAMES[right]}: nothing is registered, the neutral letter`,
    about: 'ukjent',
    happens: [
      'A letter from the person is registered that came ten days ago.',
      'The adviser looks at a passport, notes it and deletes the copy: identity confirmed.',
      'Triage gives the case to OPA.',
      'Nothing is registered: the adviser answers so.',
      'The neutral answer goes out on its fixed day and hour.',
    ],
    rules: ['DSR-35', 'DSR-58'],
  };
  if (right !== 'ERASURE') return [nothing];
  return [
    nothing,
    {
      ...row,
      no: `F-${place}7`,
      title: `${NAMES[right]}: neither confirm nor deny, the same neutral letter`,
      about: 'kari',
      happens: [
        'A letter from the person is registered that came ten days ago.',
        'The adviser knows the sender: identity confirmed.',
        'The adviser neither confirms nor denies, and says why the data are neither wrong nor unlawful.',
        'The neutral answer goes out on its fixed day and hour.',
      ],
      rules: ['DSR-58', 'DSR-72'],
    },
  ];
}

/** The four other rights, and what can end each of the five. */
export const rightsRows: readonly Row[] = [
  ...rectificationRows,
  ...erasureRows,
  ...restrictionRows,
  ...objectionRows,
  ...(Object.keys(NAMES) as Right[]).flatMap((right, place) => ofEveryRight(right, place + 1)),
];
