import { reached } from '../../lib/deletion-rounds/state.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { resultRows } from './read-result.ts';
import { carryOut, type Done, done, loadRound } from './round-step.ts';

/**
 * Holds the result file against the list, one to one (DEL-27).
 * @throws StepRefused when the file speaks of rows that were never on the list, or is another than the one that was read
 */
export async function reconcile(parts: Pick<Dependencies, 'cases' | 'kripos'>, input: StepInput): Promise<Done> {
  const seen = await loadRound(parts, input.case);
  if (reached(seen.state, 'RECONCILED')) return done;
  const results = await resultRows(parts, input.case);
  await carryOut(parts, input, seen, { type: 'ReconcileResult', results });
  return done;
}

/** deletion-round, state Reconcile. */
export const handler = stepHandler({}, (input) => reconcile(dependencies(), input));
