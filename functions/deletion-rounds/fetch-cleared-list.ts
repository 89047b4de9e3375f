import { reached } from '../../lib/deletion-rounds/state.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { ListNotCleared } from './errors.ts';
import { carryOut, type Done, done, loadRound, timeOfAct } from './round-step.ts';

/**
 * Takes over the list that OPA hands back to ESA (DEL-25). It is not compared with anything (DEL-24).
 * @throws ListNotCleared while it has not come back; PartnerUnavailable; StepRefused when the list is damaged
 */
export async function fetchClearedList(
  parts: Pick<Dependencies, 'cases' | 'register' | 'clock'>,
  input: StepInput,
): Promise<Done> {
  const seen = await loadRound(parts, input.case);
  if (reached(seen.state, 'CLEARED')) return done;
  const rows = await parts.register.clearedList(input.case);
  if (rows === undefined) throw new ListNotCleared(input.case);
  await carryOut(parts, { ...input, now: timeOfAct(parts, input) }, seen, { type: 'RecordCleared', rows });
  return done;
}

/** deletion-round, state FetchClearedList. */
export const handler = stepHandler({}, (input) => fetchClearedList(dependencies(), input));
