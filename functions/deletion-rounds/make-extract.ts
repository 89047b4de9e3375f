import { reached } from '../../lib/deletion-rounds/state.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, type Done, done, loadRound } from './round-step.ts';

/**
 * ESA's extract by the description in force (DEL-17): made in the immigration database, of which only count, hash and time come here (DEL-24).
 * @throws PartnerUnavailable; StepRefused when the register used other criteria than the round's
 */
export async function makeExtract(parts: Pick<Dependencies, 'cases' | 'register'>, input: StepInput): Promise<Done> {
  const seen = await loadRound(parts, input.case);
  const { start, carriedIn } = seen.state;
  if (start === undefined || reached(seen.state, 'EXTRACTED')) return done;
  const order = { ruleSet: start.ruleSet, day: start.date, carriedOver: carriedIn ?? [] };
  const extract = await parts.register.makeExtract(input.case, order);
  await carryOut(parts, input, seen, { type: 'RecordExtract', extract });
  return done;
}

/** deletion-round, state MakeExtract. */
export const handler = stepHandler({}, (input) => makeExtract(dependencies(), input));
