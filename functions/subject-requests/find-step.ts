import { type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { loadRequest } from './request-step.ts';

/** Asks the request how far it has come, so that an execution can begin in the middle. */
export async function findStep(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Where> {
  return whereIs(await loadRequest(parts, input.case));
}

/** subject-request, state FindStep. Returns the next step, its unit and last day. */
export const handler = stepHandler({}, (input) => findStep(dependencies(), input));
