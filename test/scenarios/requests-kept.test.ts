import { type RunningStack, stackEnvironment, startStack } from '../support/stack.ts';
import { runRows } from './requests/run.ts';
import { SCENARIOS } from './requests/table.ts';

/** Of the jobs that follow the calendar only the one that these rows are about: five years of all of them would take minutes. */
const JOBS = 'keepingEraseDue';

let years: RunningStack | undefined;

/** A stack of its own: on the one that all share, every other case would be years late. */
beforeAll(async () => {
  if (process.env['FRIST_SCENARIOS'] !== undefined) return;
  const env = { ...(await stackEnvironment()), FRIST_CALENDAR: JOBS };
  years = await startStack(env);
  process.env['FRIST_TEST_STACK'] = JSON.stringify({ urls: years.urls, data: years.data, env });
}, 180_000);
afterAll(() => years?.stop());

describe('what is kept of a request, years after its end', () => {
  runRows(SCENARIOS.filter((row) => row.years === true));
});
