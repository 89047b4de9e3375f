import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import type { Instant } from '../../../lib/kernel/ids.ts';
import type { CaseBody } from '../../support/client.ts';
import { runsHere, type ScenarioTime, scenario } from '../../support/scenario.ts';
import { stack, until } from '../support/stack.ts';
import { MOVES_THE_CLOCK } from './acts/time.ts';
import { ACTS } from './acts.ts';
import type { Row } from './row.ts';
import { Story } from './story.ts';
import { TimeLine } from './time-line.ts';

/** How many stories run at the same moment: the stack's Lambdas are processes of two cores. */
const AT_ONCE = 4;

/** What a row needs: most no more than now, so that they run on any Step Functions. */
function timeOf({ happens, years }: Row): ScenarioTime {
  if (years === true || happens.some((sentence) => MOVES_THE_CLOCK.includes(sentence))) return 'travel';
  return happens.some((sentence) => / is registered (that came|whose) /.test(sentence)) ? 'past' : 'now';
}

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
  if (story.whole !== undefined) return [story.whole];
  await story.closed();
  const ended = await Promise.all(story.cases.map((id) => until(id, 'to have sent its letters', allSent, 60_000)));
  await story.openLetters();
  return ended;
}

/** All stories begin together and share the clock; those with a partner switched off come one by one after them. */
function begin(rows: readonly Row[]): Map<string, Promise<readonly CaseBody[]>> {
  const told = new Map<string, Promise<readonly CaseBody[]>>();
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
  return told;
}

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

/** One test a row; call it at the top of a test file. */
export function runRows(rows: readonly Row[]): void {
  let told: ReturnType<typeof begin>;
  beforeAll(() => {
    told = begin(rows);
  });
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
}
