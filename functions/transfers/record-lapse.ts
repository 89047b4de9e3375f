import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadTransfer } from './transfer-step.ts';

/** Records that nobody looked up the recipient within twelve months (TRF-17). @throws StepRefused */
export async function recordLapse(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Routing> {
  const seen = await loadTransfer(parts, input.case);
  return routing(await carryOut(parts, input, seen, { type: 'RecordLapse' }));
}

/** transfer-approval, state RecordLapse. */
export const handler = stepHandler({}, (input) => recordLapse(dependencies(), input));
