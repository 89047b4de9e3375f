import { LetterPurpose } from '../../lib/subject-requests/codes.ts';
import { lettersFor } from '../../lib/subject-requests/state.ts';
import { stepOf, type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { sendLetter } from '../support/send-letter.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadRequest } from './request-step.ts';

type Parts = Pick<Dependencies, 'cases' | 'archive' | 'dispatch' | 'clock'>;

/**
 * Archives and dispatches the last letter that the case issued for that purpose. What the letter says does not matter here, so an answer
 * takes the same way whatever it is. The answer closes its case. Doing it again changes nothing.
 * @throws PartnerUnavailable, PartnerRefused; Error when no such letter was issued
 */
export async function sendLetterFor(
  parts: Parts,
  input: StepInput & { readonly letter: LetterPurpose },
): Promise<Where> {
  const last = lettersFor(await loadRequest(parts, input.case), input.letter).at(-1);
  if (last === undefined) throw new Error(`${input.case} has issued no letter for ${input.letter}`);
  if (last.dispatched === undefined) await sendLetter(parts, input.case, last.number);
  const after = await loadRequest(parts, input.case);
  return whereIs(stepOf(after) === 'CloseCase' ? await carryOut(parts, input, { type: 'CloseCase' }) : after);
}

/** subject-request, states SendReceipt, AskForIdentity, AskChild and SendAnswer. Returns the next step, its unit and last day. */
export const handler = stepHandler({ letter: LetterPurpose }, (input) => sendLetterFor(dependencies(), input));
