import { type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadRequest } from './request-step.ts';

/**
 * Asks the register who handled the person's first residence permit and routes the case by it (IM 2019-004 § 3). A case that has
 * been routed stays where it is.
 * @throws PartnerUnavailable when the register is down; StepRefused
 */
export async function route(parts: Pick<Dependencies, 'cases' | 'register'>, input: StepInput): Promise<Where> {
  const state = await loadRequest(parts, input.case);
  if (state.routing !== undefined) return whereIs(state);
  if (state.person === undefined)
    throw new Error(`${input.case} has no person to route by: its personal parts were erased`);
  const person = await parts.register.findPerson(state.person.nationalId);
  return whereIs(await carryOut(parts, input, { type: 'RecordRegisterFacts', person }));
}

/** subject-request, state Route. Returns the next step (Triage or Assess), its unit and last day. */
export const handler = stepHandler({}, (input) => route(dependencies(), input));
