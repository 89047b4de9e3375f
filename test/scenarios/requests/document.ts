import { citizens } from '../../../local/identity/people.ts';
import type { Outcome, Row } from './row.ts';
import { SCENARIOS } from './table.ts';

const GROUPS: readonly (readonly [letter: string, title: string])[] = [
  ['A', 'Access (innsyn)'],
  ['B', 'Rectification (retting)'],
  ['C', 'Erasure (sletting)'],
  ['D', 'Restriction (begrensning)'],
  ['E', 'Objection (protest)'],
  ['F', 'What can end any of the five'],
  ['G', 'Who asks, and who it is'],
  ['H', 'Time and time-outs'],
  ['I', 'Departments, several rights, language'],
  ['J', 'Facts that were wrong'],
  ['K', 'After the answer'],
  ['L', 'Years after the answer: keeping and erasing'],
];

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  GRANTED: 'everything given',
  PARTLY: 'in part',
  REFUSED: 'refused',
  NEUTRAL: 'the neutral answer',
  RECTIFIED: 'corrected',
  SUPPLEMENTED: 'supplemented',
  CHANGE_OF_IDENTITY: 'handed over',
  ERASED: 'erased',
  RESTRICTED: 'restricted',
  UPHELD: 'upheld',
  NOT_ADMISSIBLE: 'not admissible',
  REFUSED_IDENTITY: 'refused: identity',
  REFUSED_AUTHORITY: 'refused: authority',
  REFUSED_CONSENT: "refused: the child's consent",
  REFUSED_EXCESSIVE: 'refused: unfounded or excessive',
  WITHDRAWN: 'withdrawn',
};

const LAST_DAYS: Readonly<Record<Row['lastDay'], string>> = {
  ONE_MONTH: 'one month; in time',
  THREE_MONTHS: 'three months; in time',
  ONE_MONTH_LATE: 'one month; late',
  THREE_MONTHS_LATE: 'three months; late',
};

const person = (about: string): string => citizens.find(({ id }) => id === about)?.who ?? about;
const letter = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ');

function line(row: Row): string {
  const cells = [
    row.no,
    row.title,
    `${row.about}: ${person(row.about)}`,
    row.happens.map((sentence, place) => `${place + 1}. ${sentence}`).join('<br>'),
    LAST_DAYS[row.lastDay],
    row.outcome.map((outcome) => OUTCOMES[outcome]).join('; '),
    row.letters.map(letter).join(', '),
    row.rules.join(', '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** docs/scenarios.md, as the table makes it. */
export function scenariosDocument(): string {
  const parts = GROUPS.map(([key, title]) => {
    const rows = SCENARIOS.filter(({ no }) => no.startsWith(key)).map(line);
    return [
      `## ${key}. ${title}`,
      '',
      '| no. | what it shows | about whom | what happens | last day of the answer | outcome | letters | rules |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return [
    '# Scenarios of a data-subject request (IM 2019-004)',
    '',
    `${SCENARIOS.length} scenarios, each run from the asking to the end on the virtual clock, through the API and Step Functions, by the people named in`,
    'it. Made from `test/scenarios/requests/table.ts` by `npm run scenarios`; a test holds the two equal. Norwegian words are in the glossary.',
    '',
    'Each row is checked for its outcome, all its letters in their order and that they were sent, the last day of the answer, whether it was kept, and that',
    'the decision rests on no other rules than those named. People open their letters, but for row H-08. The deadline arithmetic itself is proved',
    'day by day in `test/unit/deadlines`.',
    '',
    ...parts,
  ].join('\n');
}
