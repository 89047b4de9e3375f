import { type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut } from './request-step.ts';

/**
 * Nobody replied about identity in time: the request is refused and the letter that says so is written (DSR-15).
 * @throws StepRefused
 */
export async function refuseUnconfirmed(parts: Pick<Dependencies, 'cases'>, input: StepInput): Promise<Where> {
  return whereIs(await carryOut(parts, input, { type: 'RecordIdentityReply', status: 'NO_REPLY' }));
}

/** subject-request, state RefuseUnconfirmed. Returns the next step (SendAnswer), its unit and last day. */
export const handler = stepHandler({}, (input) => refuseUnconfirmed(dependencies(), input));
