import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { prepareList } from './prepare-list.ts';
import { type Done, done } from './round-step.ts';

/**
 * ESA formats the list to the specification for KRIPOS before the transfer (DEL-26). Rows under an active restriction are taken out first.
 * @throws StepRefused
 */
export async function formatList(parts: Pick<Dependencies, 'cases' | 'restrictions'>, input: StepInput): Promise<Done> {
  await prepareList(parts, input);
  return done;
}

/** deletion-round, state FormatList. */
export const handler = stepHandler({}, (input) => formatList(dependencies(), input));
