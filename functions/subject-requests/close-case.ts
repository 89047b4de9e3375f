import { type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut } from './request-step.ts';

/**
 * Closes the case once its answer has been accepted for dispatch; the guard of the deadline ends with it.
 * @throws StepRefused
 */
export async function closeCase(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Where> {
  return whereIs(await carryOut(parts, input, { type: 'CloseCase' }));
}

/** subject-request, state CloseCase. Returns step Done. */
export const handler = stepHandler({}, (input) => closeCase(dependencies(), input));
