import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadTransfer } from './transfer-step.ts';

/** Lets the transfer start, when every step is done and the basis still holds (TRF-30, TRF-47). @throws StepRefused */
export async function activate(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Routing> {
  const seen = await loadTransfer(parts, input.case);
  return routing(await carryOut(parts, input, seen, { type: 'Activate' }));
}

/** transfer-approval, state Activate. */
export const handler = stepHandler({}, (input) => activate(dependencies(), input));
