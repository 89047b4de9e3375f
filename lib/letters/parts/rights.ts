/** Parts of the answers to rectification, erasure, restriction and objection (domain-facts 1B.4). */
import { type Block, type Line, list, section } from '../document.ts';
import { legalReference, PROCESSING_BASES } from '../legal-references.ts';
import { free, phrase, say, sentence, type Writing, whom, word, words } from '../writing.ts';
import { received } from './case.ts';

const lines = (values: readonly string[] | undefined): readonly Line[] => (values ?? []).map((value) => [value]);

/** What was corrected or supplemented: a table of what it said and what it says now. */
export function changes(writing: Writing): readonly Block[] {
  const all = writing.values.changes ?? [];
  if (all.length === 0) return [];
  const before = all.some((change) => change.before !== undefined);
  const columns = before ? ['what', 'before', 'after'] : ['what', 'after'];
  const rows = all.map(({ what, before: old, after }) => (before ? [what, old ?? '', after] : [what, after]));
  return [
    {
      kind: 'table',
      caption: word(writing, 'letter.changes.caption'),
      head: columns.map((column) => word(writing, `letter.changes.${column}`)),
      rows,
    },
  ];
}

export const rectified = (writing: Writing) => [received(writing, 'letter.rectified.first')];
export const supplemented = (writing: Writing) => [received(writing, 'letter.supplemented.first')];
export const rectificationPartly = (writing: Writing) => [received(writing, 'letter.rectification-partly.first')];
export const original = (writing: Writing) => [sentence(writing, 'letter.changes.original')];

export const changeOfIdentity = (writing: Writing) => [
  received(writing, 'letter.change-of-identity.first'),
  ...section(say(writing, 'letter.why.heading'), [
    sentence(writing, 'letter.why.ground', { ground: words(legalReference('DSR-60')?.citation[writing.language]) }),
    ...free(writing.values.explanation),
  ]),
  ...section(say(writing, 'letter.change-of-identity.next.heading'), [
    sentence(writing, 'letter.change-of-identity.next'),
  ]),
];

/** Erased, and what no longer is used but stays in the archive (GAP-07). */
export function erased(writing: Writing): readonly Block[] {
  const { erased: gone = [], archived = [] } = writing.values;
  return [
    received(writing, 'letter.erased.first'),
    ...(gone.length === 0 ? [] : [sentence(writing, 'letter.erased.what'), list(lines(gone))]),
    ...(archived.length === 0
      ? []
      : [
          sentence(writing, 'letter.erased.archived'),
          list(lines(archived)),
          sentence(writing, 'letter.erased.archive-act'),
        ]),
  ];
}

/** The two questions, always (DSR-72), and what the data are still needed for. */
export function erasureAssessment(writing: Writing): readonly Block[] {
  const { erasureTest, purpose } = writing.values;
  if (erasureTest === undefined) return [];
  return section(say(writing, 'letter.erasure.assessment.heading'), [
    sentence(writing, `letter.erasure.assessment.${erasureTest.excepted ? 'excepted' : 'asked'}`),
    sentence(writing, 'letter.erasure.assessment.purpose', { purpose: phrase(purpose) }),
    ...section(say(writing, 'letter.erasure.assessment.incorrect'), free(erasureTest.incorrect)),
    ...section(say(writing, 'letter.erasure.assessment.unlawful'), free(erasureTest.unlawful)),
  ]);
}

/** What is marked, on which ground, and what that means (DSR-73 to DSR-77). */
export function restricted(writing: Writing): readonly Block[] {
  const { restricted: marked = [], restrictionGround, explanation } = writing.values;
  return [
    received(writing, 'letter.restricted.first', { whom: whom(writing) }),
    ...(marked.length === 0 ? [] : [sentence(writing, 'letter.restricted.what'), list(lines(marked))]),
    ...(restrictionGround === undefined ? [] : [sentence(writing, `letter.restricted.ground.${restrictionGround}`)]),
    ...free(explanation),
    sentence(writing, 'letter.restricted.means'),
    sentence(writing, 'letter.restricted.before-lifting'),
  ];
}

export const liftNotice = (writing: Writing) => {
  const { restricted: marked = [], explanation } = writing.values;
  return [
    sentence(writing, 'letter.lift.first', { whom: whom(writing) }),
    ...(marked.length === 0 ? [] : [sentence(writing, 'letter.lift.what'), list(lines(marked))]),
    ...section(say(writing, 'letter.why.heading'), free(explanation)),
    sentence(writing, 'letter.lift.after'),
  ];
};

export const objectionUpheld = (writing: Writing) => [
  received(writing, 'letter.objection-upheld.first', { processing: phrase(writing.values.processing) }),
  ...free(writing.values.explanation),
  sentence(writing, 'letter.objection-upheld.after'),
];

export const objectionRefused = (writing: Writing) => [
  received(writing, 'letter.objection-refused.first', { processing: phrase(writing.values.processing) }),
];

export function objectionNotAdmissible(writing: Writing): readonly Block[] {
  const { processing, processingBasis = 'ART6_1_C', explanation } = writing.values;
  return [
    received(writing, 'letter.objection-refused.first', { processing: phrase(processing) }),
    ...section(say(writing, 'letter.why.heading'), [
      sentence(writing, 'letter.objection-not-admissible.rule', {
        ground: words(legalReference('DSR-80')?.citation[writing.language]),
      }),
      sentence(writing, 'letter.objection-not-admissible.basis', {
        basis: words(PROCESSING_BASES[processingBasis][writing.language]),
      }),
      ...free(explanation),
    ]),
  ];
}

/** Who was told, who could not be told, or that those who had the data will be (GDPR art. 19; GAP-03). */
export function recipients(writing: Writing): readonly Block[] {
  const { recipientsTold: told, recipientsNotTold: notTold = [] } = writing.values;
  if (told === undefined && notTold.length === 0) return [sentence(writing, 'letter.recipients.will-be-told')];
  const missing = notTold.map(({ name, reason }) => [`${name}: ${reason}`]);
  return [
    ...(told === undefined || told.length > 0 || notTold.length > 0
      ? []
      : [sentence(writing, 'letter.recipients.none')]),
    ...(told === undefined || told.length === 0
      ? []
      : [sentence(writing, 'letter.recipients.told'), list(lines(told))]),
    ...(missing.length === 0 ? [] : [sentence(writing, 'letter.recipients.not-told'), list(missing)]),
  ];
}
