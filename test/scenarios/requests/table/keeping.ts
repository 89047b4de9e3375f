import type { Row } from '../row.ts';

const web = 'The person asks, logged in.' as const;
const all = 'The adviser gives everything that may be given.' as const;
const years = { about: 'kari', lastDay: 'ONE_MONTH', years: true } as const;
const given = {
  ...years,
  rights: ['ACCESS'],
  outcome: ['GRANTED'],
  letters: ['RECEIPT', 'ACCESS_GRANTED'],
} as const;

/** What is kept after the answer, how long, and what is erased then. */
export const keepingRows: readonly Row[] = [
  {
    ...given,
    no: 'L-01',
    title: 'Five years after its end a case loses what is personal',
    happens: [
      web,
      all,
      'Five years pass; on the last day everything is there still.',
      'In the night after, the job erases what is personal; the skeleton, the figures and the chain of events stay.',
    ],
    rules: ['KEEP-01', 'DSR-26'],
  },
  {
    ...given,
    no: 'L-02',
    title: "The ombud's hold stops the erasure until it is lifted",
    happens: [
      web,
      all,
      'The ombud holds the case, with a reason; an adviser may not.',
      'In the night after the five years the hold stops the job.',
      'The ombud lifts the hold; the next night the job erases what is personal.',
    ],
    rules: ['KEEP-01', 'KEEP-02', 'DSR-26'],
  },
  {
    ...given,
    no: 'L-03',
    title: 'An open complaint (klage) stops the erasure',
    happens: [
      web,
      all,
      'Datatilsynet tells of a complaint (klage), and does not decide it for years.',
      'In the night after the five years the open complaint stops the job.',
      'Datatilsynet decides the complaint.',
      'The next night the job erases what is personal.',
    ],
    rules: ['KEEP-01', 'KEEP-02', 'DSR-26'],
  },
  {
    ...years,
    no: 'L-04',
    title: 'A restriction (begrensning) that lies on the person stops the erasure',
    rights: ['RESTRICTION'],
    happens: [
      web,
      'The adviser restricts a photo: only the person needs it, for a claim (18(1) c).',
      'AEF confirms the marking.',
      'In the night after the five years the restriction stops the job: it lies on the person still.',
      'The adviser lifts the restriction: the person is told first, then AEF takes the marking away.',
      'The next night the job erases what is personal.',
    ],
    outcome: ['RESTRICTED'],
    letters: ['RECEIPT', 'RESTRICTED', 'LIFT_NOTICE'],
    rules: ['KEEP-01', 'KEEP-02', 'DSR-76', 'DSR-78', 'GAP-04'],
  },
];
