import type { KriposResult } from '../../lib/cases/ports.ts';
import { resultChecksum } from '../../lib/deletion-rounds/reconcile.ts';
import { reached } from '../../lib/deletion-rounds/state.ts';
import type { CaseId } from '../../lib/kernel/ids.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { ResultNotReady } from './errors.ts';
import { carryOut, type Done, done, loadRound, timeOfAct } from './round-step.ts';

/** The rows of the result file. @throws ResultNotReady, PartnerUnavailable, PartnerRefused */
export async function resultRows(
  { kripos }: Pick<Dependencies, 'kripos'>,
  round: CaseId,
): Promise<readonly KriposResult[]> {
  const results = await kripos.result(round);
  if (results === undefined) throw new ResultNotReady(round);
  return results;
}

/**
 * Notes which result file KRIPOS returned (DEL-27): number of rows and hash. A new generation reads it again, so a mended file can take its place
 * until it has been reconciled.
 * @throws ResultNotReady while there is none; PartnerUnavailable; PartnerRefused when the file is damaged; StepRefused
 */
export async function readResult(
  parts: Pick<Dependencies, 'cases' | 'kripos' | 'clock'>,
  input: StepInput,
): Promise<Done> {
  const seen = await loadRound(parts, input.case);
  if (reached(seen.state, 'RECONCILED')) return done;
  const results = await resultRows(parts, input.case);
  const command = { type: 'RecordResult', rows: results.length, sha256: resultChecksum(results) } as const;
  await carryOut(parts, { ...input, now: timeOfAct(parts, input) }, seen, command);
  return done;
}

/** deletion-round, state ReadResult. */
export const handler = stepHandler({}, (input) => readResult(dependencies(), input));
