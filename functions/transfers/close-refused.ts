import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadTransfer } from './transfer-step.ts';

/** Closes a case whose refusal has been dispatched. @throws StepRefused */
export async function closeRefused(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Routing> {
  const seen = await loadTransfer(parts, input.case);
  return routing(await carryOut(parts, input, seen, { type: 'CloseRefused' }));
}

/** transfer-approval, state CloseRefused. */
export const handler = stepHandler({}, (input) => closeRefused(dependencies(), input));
