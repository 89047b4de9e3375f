import { resultChecksum } from '../../lib/deletion-rounds/reconcile.ts';
import { reached } from '../../lib/deletion-rounds/state.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { resultRows } from './read-result.ts';
import { carryOut, type Done, done, loadRound } from './round-step.ts';

/**
 * ESA updates the report database with the result file (DEL-28): with the file that was reconciled and no other.
 * @throws PartnerUnavailable; PartnerRefused; Error when the file has changed since
 */
export async function updateReports(
  parts: Pick<Dependencies, 'cases' | 'kripos' | 'register'>,
  input: StepInput,
): Promise<Done> {
  const seen = await loadRound(parts, input.case);
  if (reached(seen.state, 'REPORTED')) return done;
  const results = await resultRows(parts, input.case);
  if (resultChecksum(results) !== seen.state.result?.sha256) {
    throw new Error(
      `the result file of ${input.case} has changed since it was reconciled; ask KRIPOS for the first one`,
    );
  }
  await parts.register.report(input.case, results);
  await carryOut(parts, input, seen, { type: 'RecordReport' });
  return done;
}

/** deletion-round, state UpdateReports. */
export const handler = stepHandler({}, (input) => updateReports(dependencies(), input));
