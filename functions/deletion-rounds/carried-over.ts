import { isRoundDate, roundId, roundsBefore } from '../../lib/deletion-rounds/rounds.ts';
import type { CarriedFrom, RoundState } from '../../lib/deletion-rounds/state.ts';
import { deletionRound } from '../../lib/deletion-rounds/workflow.ts';
import type { PlainDate } from '../../lib/kernel/ids.ts';
import type { Dependencies } from './dependencies.ts';

/** How many rounds back unresolved rows are looked for: two years. */
const ROUNDS_BACK = 8;

export interface CarriedOver {
  readonly carriedOver: readonly string[];
  readonly carriedFrom: readonly CarriedFrom[];
}

/**
 * What earlier rounds left unresolved and no round has taken over (DEL-28). More than the round before is looked at, because a round whose
 * result came late was still open when the next one began.
 */
export async function carriedInto({ cases }: Pick<Dependencies, 'cases'>, date: PlainDate): Promise<CarriedOver> {
  if (!isRoundDate(date)) return { carriedOver: [], carriedFrom: [] };
  const earlier = await Promise.all(
    roundsBefore(date, ROUNDS_BACK).map((each) => cases.load(deletionRound, roundId(each))),
  );
  const states = earlier.flatMap((found) => (found === undefined ? [] : [found.state]));
  const taken = new Set(states.flatMap(({ start }) => start?.carriedFrom.map(({ round }) => round) ?? []));
  const left = states.flatMap((state) => unresolvedOf(state)).filter(({ round }) => !taken.has(round));
  return {
    carriedOver: [...new Set(left.flatMap(({ rows }) => rows))],
    carriedFrom: left.map(({ round, rows }) => ({ round, rows: rows.length })),
  };
}

function unresolvedOf({ phase, start, carriedOut = [] }: RoundState) {
  return phase === 'CLOSED' && start !== undefined && carriedOut.length > 0
    ? [{ round: start.round, rows: carriedOut }]
    : [];
}
