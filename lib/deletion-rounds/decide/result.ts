import { refusal, ruleResult } from '../../kernel/rule.ts';
import type { ReconcileResult, RecordResult } from '../commands.ts';
import type { RoundEvent } from '../events.ts';
import { reconcile, resultChecksum } from '../reconcile.ts';
import { type Outcome, type RoundState, reached } from '../state.ts';
import { alreadyDone, happened, type RoundDecision, refuse } from './answers.ts';

/** Notes which result file came. There can be none for a list that was never handed over (DEL-02). */
export function recordResult({ rows, sha256 }: RecordResult, state: RoundState): RoundDecision {
  if (!reached(state, 'TRANSFERRED')) return refuse(refusal('DEL-02', 'deletion-round.refused.not-transferred'));
  if (reached(state, 'RESULT_RECEIVED') && state.result?.sha256 === sha256) return alreadyDone;
  if (reached(state, 'RECONCILED')) return refuse(refusal('DEL-27', 'deletion-round.refused.other-result'));
  return happened({ type: 'ResultReceived', record: { rows, sha256 } });
}

/**
 * Holds the result against the list. A file that speaks of rows that were never listed is refused as a whole: somebody must look at it.
 * Rows that failed, are missing or come twice stay unresolved and go to the next round.
 */
export function reconcileResult({ results }: ReconcileResult, state: RoundState): RoundDecision {
  if (!reached(state, 'RESULT_RECEIVED')) return refuse(refusal('DEL-27', 'deletion-round.refused.no-result'));
  if (resultChecksum(results) !== state.result?.sha256)
    return refuse(refusal('DEL-27', 'deletion-round.refused.other-result'));
  if (reached(state, 'RECONCILED')) return alreadyDone;
  if (state.rows === undefined) return refuse(refusal('DEL-27', 'deletion-round.refused.rows-erased'));
  const { unresolved, unknown, listed, deleted, notFound } = reconcile(
    state.rows.map(({ duf }) => duf),
    results,
  );
  if (unknown > 0)
    return refuse(refusal('DEL-27', 'deletion-round.refused.unknown-rows', { params: { count: unknown } }));
  const why = { FAILED: 0, MISSING: 0, DUPLICATE: 0 };
  for (const row of unresolved) why[row.why] += 1;
  ruleResult(
    'DEL-27',
    unresolved.length === 0 ? 'ALL_SETTLED' : 'SOME_UNRESOLVED',
    'deletion-round.result.reconciled',
    { count: unresolved.length },
  );
  return happened({
    type: 'ResultReconciled',
    record: { listed, deleted, notFound, unresolved: why },
    personal: { unresolved },
  });
}

/** The report database has the results of the file that was reconciled (DEL-28). */
export function recordReport(state: RoundState): RoundDecision {
  if (!reached(state, 'RECONCILED') || state.result === undefined)
    return refuse(refusal('DEL-28', 'deletion-round.refused.not-reconciled'));
  if (reached(state, 'REPORTED')) return alreadyDone;
  const { rows, sha256 } = state.result;
  return happened({ type: 'ReportsUpdated', record: { rows, sha256 } });
}

/** Events whose rows nobody needs once the round is closed: the result is in counts, and what is unresolved stands with it (DEL-24). */
const ROWS_NO_LONGER_NEEDED = ['RoundStarted', 'ListCleared', 'RowsRemoved'] as const satisfies RoundEvent['type'][];

/** Closes the round when every listed row is accounted for; what is unresolved is the next round's. The rows go with it. */
export function closeRound(state: RoundState): RoundDecision {
  if (!reached(state, 'REPORTED') || state.outcome === undefined)
    return refuse(refusal('DEL-28', 'deletion-round.refused.not-reported'));
  if (state.phase === 'CLOSED') return alreadyDone;
  const carriedOver = unresolvedRows(state.outcome);
  const { listed, deleted, notFound } = state.outcome;
  if (deleted + notFound + carriedOver !== listed)
    return refuse(refusal('DEL-28', 'deletion-round.refused.rows-unaccounted'));
  ruleResult('DEL-28', 'ACCOUNTED_FOR', 'deletion-round.closed', { count: carriedOver });
  return {
    ok: true,
    events: [{ type: 'RoundClosed', record: { ...state.outcome, carriedOver } }],
    followUps: [{ kind: 'ERASE_HALVES', of: ROWS_NO_LONGER_NEEDED }],
  };
}

export function unresolvedRows({ unresolved }: Outcome): number {
  return unresolved.FAILED + unresolved.MISSING + unresolved.DUPLICATE;
}
