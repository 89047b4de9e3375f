import { z } from 'zod';
import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import type { Party } from '../../lib/transfers/state.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadTransfer } from './transfer-step.ts';

/** Notes who has not answered in time, for the note to say so (settled no. 15). @throws StepRefused while there is time left */
export async function recordConsultation(
  parts: Pick<Dependencies, 'cases'>,
  input: StepInput & { readonly silent: readonly Party[] },
): Promise<Routing> {
  const seen = await loadTransfer(parts, input.case);
  if (input.silent.length === 0) return routing(seen.state);
  return routing(await carryOut(parts, input, seen, { type: 'RecordConsultationExpired', parties: input.silent }));
}

/** transfer-approval, state RecordConsultation. */
export const handler = stepHandler({ silent: z.array(z.enum(['PVO', 'IT'])) }, (input) =>
  recordConsultation(dependencies(), input),
);
