import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, type Done, done, loadRound } from './round-step.ts';

/**
 * Closes the round when every listed row is accounted for; the next one takes over what is unresolved (DEL-28).
 * @throws StepRefused
 */
export async function closeRound(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Done> {
  await carryOut(parts, input, await loadRound(parts, input.case), { type: 'CloseRound' });
  return done;
}

/** deletion-round, state CloseRound. */
export const handler = stepHandler({}, (input) => closeRound(dependencies(), input));
