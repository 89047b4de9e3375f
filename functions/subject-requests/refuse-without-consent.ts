import { type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut } from './request-step.ts';

/**
 * The child did not answer in time: without its yes nobody may see its data, so the request is refused, in the same words as after a no
 * (DSR-06, DSR-09, settled no. 14).
 * @throws StepRefused
 */
export async function refuseWithoutConsent(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Where> {
  return whereIs(await carryOut(parts, input, { type: 'RecordConsent', status: 'NO_REPLY' }));
}

/** subject-request, state RefuseWithoutConsent. Returns the next step (SendAnswer), its unit and last day. */
export const handler = stepHandler({}, (input) => refuseWithoutConsent(dependencies(), input));
