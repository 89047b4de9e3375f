import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { loadTransfer } from './transfer-step.ts';

/** How far the case has come, and what the machine needs to go on from there. Writes nothing. */
export async function findStep(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Routing> {
  return routing((await loadTransfer(parts, input.case)).state);
}

/** transfer-approval, state FindStep. */
export const handler = stepHandler({}, (input) => findStep(dependencies(), input));
