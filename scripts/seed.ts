import cliProgress from 'cli-progress';
import { readSettings } from '../local/settings.ts';
import { NotRunning, SeedApi } from './seed/api.ts';
import { courseSamples } from './seed/course.ts';
import { firstSample, requests } from './seed/requests.ts';
import { rightsSamples } from './seed/rights.ts';
import { rounds } from './seed/rounds.ts';
import { Acts, type Sample } from './seed/sample.ts';
import { transfers } from './seed/transfers.ts';

/**
 * `npm run seed`: some eighty sample cases in every stage of the three workflows, made through the API as the test people would make them. A
 * second run adds nothing. Exit code 1: the stack is not running, or a sample failed; 2: a setting is wrong.
 */

/** How many samples are made at the same moment, beside the rounds, which follow each other. */
const AT_ONCE = 3;
/** Whose inboxes the summary shows: everybody of a unit sees the unit's tasks, and answers those of their role. */
const UNITS = [
  ['ASA', ['adviser-asa', 'leader-asa', 'asa-del']],
  ['OPA', ['adviser-opa', 'leader-opa', 'caseworker-opa', 'director-opa', 'opa-del']],
  ['RMA', ['adviser-rma']],
  ['TRIAGE', ['adviser-triage']],
  ['PVO', ['dpo']],
  ['AEF', ['aef', 'aef-2']],
  ['IT', ['it-security']],
  ['DIR', ['director']],
] as const;

interface Made {
  readonly id: string;
  readonly isNew: boolean;
}

interface Progress {
  step(id: string, what: string): void;
  stop(): void;
}

/** A bar for people, a line a case for everything else. */
function progressOf(total: number): Progress {
  let done = 0;
  if (!process.stdout.isTTY) {
    const step = (id: string, what: string): void => {
      done += 1;
      process.stdout.write(`${String(done).padStart(2)}/${total}  ${id}  ${what}\n`);
    };
    return { step, stop: () => {} };
  }
  const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total}  {what}', hideCursor: true });
  bar.start(total, 0, { what: '' });
  return { step: (id, what) => bar.increment({ what: `${id}  ${what}` }), stop: () => bar.stop() };
}

async function make(api: SeedApi, sample: Sample, today: string): Promise<Made> {
  const acts = new Acts(api, sample.key, today);
  try {
    return { id: await sample.make(acts), isNew: acts.isNew };
  } catch (error) {
    if (error instanceof NotRunning) throw error;
    throw new Error(`${sample.what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function seed(api: SeedApi): Promise<readonly Made[]> {
  const all = [firstSample, ...requests, ...rightsSamples, ...courseSamples, ...transfers, ...rounds];
  const progress = progressOf(all.length);
  const made: Made[] = [];
  const add = async (sample: Sample, today = ''): Promise<Made> => {
    const one = await make(api, sample, today);
    progress.step(one.id, sample.what);
    made.push(one);
    return one;
  };
  try {
    const first = await add(firstSample);
    const today = (await api.read(first.id)).createdAt.slice(0, 10);
    const waiting = [...requests, ...rightsSamples, ...courseSamples, ...transfers];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await add(next, today);
    };
    const oneByOne = async (): Promise<void> => {
      for (const sample of rounds) await add(sample, today);
    };
    await Promise.all([oneByOne(), ...Array.from({ length: AT_ONCE }, worker)]);
  } finally {
    progress.stop();
  }
  return made;
}

async function summary(api: SeedApi, made: readonly Made[], web: string): Promise<string> {
  const added = made.filter(({ isNew }) => isNew).length;
  const rows = await Promise.all(
    UNITS.map(async ([unit, people]) => {
      const tasks = await api.inboxOf(people[0]);
      return `  ${unit.padEnd(7)} ${String(tasks).padStart(3)} in the inbox   ${people.join(', ')}`;
    }),
  );
  return [
    '',
    `${made.length} sample cases, ${added} of them new.`,
    '',
    `Log in at ${web}/staff as`,
    ...rows,
    '',
    `Or at ${web} as kari, ola, amina, yusuf, mother, father, child-13, client or tor: their requests and letters.`,
    `The operator sees every execution at ${web}/staff/console, and moves the clock at ${web}/staff/clock.`,
    'Statistics count open cases as they were at six in the morning: move the clock a day to see them.',
    '',
  ].join('\n');
}

function fail(code: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function settings() {
  try {
    return readSettings();
  } catch (error) {
    return fail(2, error instanceof Error ? error.message : String(error));
  }
}

const { urls } = settings();
const api = new SeedApi(urls);
try {
  process.stdout.write(await summary(api, await seed(api), urls.web));
} catch (error) {
  if (!(error instanceof NotRunning)) fail(1, error instanceof Error ? error.message : String(error));
  fail(
    1,
    `nobody answers at ${error.message}: start the stack with npm start, or set the ports of its FRIST_*_PORT variables (README.md)`,
  );
}
