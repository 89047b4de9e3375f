import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import type { Instant } from '../../lib/kernel/ids.ts';
import type { CaseBody } from '../support/client.ts';
import { runsHere, type ScenarioTime, scenario } from '../support/scenario.ts';
import { MOVES_THE_CLOCK } from './requests/acts/time.ts';
import { ACTS } from './requests/acts.ts';
import type { Row } from './requests/row.ts';
import { Story } from './requests/story.ts';
import { SCENARIOS } from './requests/table.ts';
import { TimeLine } from './requests/time-line.ts';
import { stack, until } from './support/stack.ts';

/** How many stories run at the same moment: the stack's Lambdas are processes of two cores. */
const AT_ONCE = 4;

/** What a row needs: most no more than now, so that they run on any Step Functions. */
function timeOf({ happens }: Row): ScenarioTime {
  if (happens.some((sentence) => MOVES_THE_CLOCK.includes(sentence))) return 'travel';
  return happens.some((sentence) => / is registered (that came|whose) /.test(sentence)) ? 'past' : 'now';
}

/** On LocalStack, which takes a second for what takes our engine a hundredth, one row of each right and of those who ask for another. */
const ON_LOCALSTACK = 'A-01,A-02,B-01,C-01,D-01,E-01,F-01';
const chosen =
  process.env['FRIST_ROWS'] ?? (process.env['FRIST_SCENARIOS'] === 'localstack' ? ON_LOCALSTACK : undefined);
const only = chosen?.split(',');
const rows = SCENARIOS.filter(({ no }) => only === undefined || only.some((each) => no.startsWith(each)));
const told = new Map<string, Promise<readonly CaseBody[]>>();

/** The last letter of each kind is sent; an answer that the second department sent back never is. */
const allSent = ({ letters }: CaseBody) =>
  letters.every(
    ({ dispatchedAt, kind }, place) =>
      dispatchedAt !== undefined || letters.some((later, at) => at > place && later.kind === kind),
  );

/** @returns the cases of the row as they stand at its end: what comes later, when other rows have moved the clock, is not its business */
async function tell(row: Row, time: TimeLine): Promise<readonly CaseBody[]> {
  const story = new Story(row, time);
  for (const sentence of row.happens) {
    try {
      await ACTS[sentence](story);
    } catch (error) {
      if (row.alone === true) await stack().behave('dispatch', 'ok');
      throw new Error(`${row.no} ${story.cases[0] ?? ''} "${sentence}"`, { cause: error });
    }
  }
  await story.closed();
  const ended = await Promise.all(story.cases.map((id) => until(id, 'to have sent its letters', allSent, 60_000)));
  await story.openLetters();
  return ended;
}

/** All stories begin together and share the clock; those with a partner switched off come one by one after them. */
beforeAll(() => {
  const time = new TimeLine(AT_ONCE);
  const here = rows.filter((row) => runsHere(timeOf(row)));
  const together = here.filter(({ alone }) => alone !== true);
  for (const row of together)
    told.set(
      row.no,
      time.tell(() => tell(row, time)),
    );
  let before = Promise.allSettled(told.values()) as Promise<unknown>;
  for (const row of here.filter(({ alone }) => alone === true)) {
    const story = before.then(() => time.tell(() => tell(row, time)));
    told.set(row.no, story);
    before = story.catch(() => undefined);
  }
  for (const story of told.values()) story.catch(() => undefined);
});

const decisions = ({ events }: CaseBody) =>
  events
    .filter(({ type }) => type === 'RequestDecided')
    .map(({ record }) => record as { outcome: string; grounds: string[] });

function expectLastDay(row: Row, { ledger, letters }: CaseBody): void {
  const inForce = ledger.entries.filter((entry) => entry.inForce);
  expect(inForce.map(({ id }) => id)).toEqual([row.lastDay.startsWith('ONE') ? 'first-due' : 'extended-due']);
  const answered = letters.findLast(({ kind }) => !AFTER_THE_ANSWER.includes(kind ?? ''))?.dispatchedAt ?? '';
  const { date = '', steps = [] } = ledger.entries.find((entry) => entry.inForce) ?? {};
  expect(steps.length).toBeGreaterThan(0);
  expect([row.lastDay, osloDate(answered as Instant) > date]).toEqual([row.lastDay, row.lastDay.endsWith('LATE')]);
}

const AFTER_THE_ANSWER = ['SECOND_NOTICE', 'LIFT_NOTICE', 'GUIDANCE_CHILD_15', 'RECIPIENT_NOTICE'];

describe('data-subject requests', () => {
  for (const row of rows) {
    scenario(
      `${row.no} ${row.title} (${row.rules.join(', ')})`,
      { time: timeOf(row) },
      async () => {
        const cases = (await told.get(row.no)) ?? [];
        const [first] = cases;
        if (first === undefined) throw new Error(`${row.no} has no case`);
        expect(cases.map((each) => decisions(each).at(-1)?.outcome)).toEqual(row.outcome);
        const sent = first.letters.filter(({ dispatchedAt }) => dispatchedAt !== undefined);
        expect(sent.map(({ kind }) => kind)).toEqual(row.letters);
        expectLastDay(row, first);
        const grounds = cases.flatMap((each) => decisions(each).flatMap((decided) => decided.grounds));
        expect(row.rules).toEqual(expect.arrayContaining([...new Set(grounds)]));
      },
      600_000,
    );
  }
});
