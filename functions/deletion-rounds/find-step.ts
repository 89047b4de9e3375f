import { signOffsDue } from '../../lib/deletion-rounds/ledger.ts';
import type { Department } from '../../lib/deletion-rounds/state.ts';
import { nextStep, type RoundStep } from '../../lib/deletion-rounds/workflow.ts';
import type { PlainDate } from '../../lib/kernel/ids.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { loadRound } from './round-step.ts';

export interface FoundStep {
  readonly step: RoundStep;
  /** By when both departments should have signed. */
  readonly due: PlainDate;
  readonly opa: 'OPEN' | 'SIGNED';
  readonly asa: 'OPEN' | 'SIGNED';
}

/** Asks the round how far it has come, so that an execution can begin in the middle. */
export async function findStep(parts: Pick<Dependencies, 'cases'>, input: Pick<StepInput, 'case'>): Promise<FoundStep> {
  const { state } = await loadRound(parts, input.case);
  if (state.start === undefined) throw new Error(`the deletion round ${input.case} has no start`);
  const signed = (department: Department) =>
    state.signOffs.some((each) => each.department === department) ? 'SIGNED' : 'OPEN';
  return { step: nextStep(state), due: signOffsDue(state.start.date), opa: signed('OPA'), asa: signed('ASA') };
}

/** deletion-round, state FindStep. Returns the next step and who has signed. */
export const handler = stepHandler({}, (input) => findStep(dependencies(), input));
