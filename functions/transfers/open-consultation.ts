import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadTransfer } from './transfer-step.ts';

/** Starts the time of the ombud and of IT security: it runs from the moment in which the state was entered (TRF-36). @throws StepRefused */
export async function openConsultation(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Routing> {
  const seen = await loadTransfer(parts, input.case);
  return routing(await carryOut(parts, input, seen, { type: 'OpenConsultation' }));
}

/** transfer-approval, state OpenConsultation. */
export const handler = stepHandler({}, (input) => openConsultation(dependencies(), input));
