import { addDays } from '../../lib/deadlines/plain-date.ts';
import { roundsBefore } from '../../lib/deletion-rounds/rounds.ts';
import { PlainDate } from '../../lib/kernel/ids.ts';
import type { Acts, Sample } from './sample.ts';

const signed = { qualityAssured: true, nationalInterestsAssessed: true };

/** The rounds up to the day of the seed, the latest first. */
function dayOf(acts: Acts, back: number): string {
  const tomorrow = addDays(PlainDate.parse(acts.today), 1);
  return roundsBefore(tomorrow, back + 1)[back] ?? acts.today;
}

async function started(acts: Acts, back: number): Promise<string> {
  const id = await acts.open('esa', '/api/rounds', { date: dayOf(acts, back) });
  await acts.leave(id, 'sign-off-opa');
  return acts.leave(id, 'sign-off-asa');
}

async function signedByBoth(acts: Acts, back: number): Promise<string> {
  const id = await started(acts, back);
  await acts.answer('opa-del', id, 'sign-off-opa', signed);
  await acts.answer('asa-del', id, 'sign-off-asa', signed);
  return id;
}

/** The three latest rounds, the oldest first: what it leaves unresolved goes into the others. */
export const rounds: readonly Sample[] = [
  {
    key: 'round-closed',
    what: 'deletion round, closed',
    make: async (acts) => {
      const id = await signedByBoth(acts, 2);
      await acts.clearOutside(id);
      return acts.reach(id, 'CLOSED');
    },
  },
  {
    key: 'round-signed',
    what: 'deletion round, signed by both, cleared list awaited',
    make: async (acts) =>
      acts.reach(
        await signedByBoth(acts, 1),
        ...['SIGNED', 'CLEARED', 'FORMATTED', 'TRANSFERRED', 'RESULT_RECEIVED', 'RECONCILED', 'REPORTED', 'CLOSED'],
      ),
  },
  {
    key: 'round-open',
    what: 'deletion round, OPA has signed, ASA has not',
    make: async (acts) => {
      const id = await started(acts, 0);
      await acts.answer('opa-del', id, 'sign-off-opa', signed);
      return id;
    },
  },
];
