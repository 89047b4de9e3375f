import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { LetterPurpose } from '../../lib/subject-requests/codes.ts';
import { asksNoMore } from '../../lib/subject-requests/decide/asks-no-more.ts';
import { lettersFor } from '../../lib/subject-requests/state.ts';
import { stepOf, type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { type SendLetterDependencies, sendLetter } from '../support/send-letter.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { archiveIncoming } from './archive-incoming.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadRequest } from './request-step.ts';

type Parts = Pick<Dependencies, 'cases' | 'archive' | 'clock'> & SendLetterDependencies;

/**
 * Archives and dispatches the last letter that the case issued for that purpose. What the letter says does not matter here, so an answer
 * takes the same way whatever it is. Before the receipt the request itself is archived, as it came in. The answer closes its case. Doing it again changes nothing.
 * @throws PartnerUnavailable, PartnerRefused; Error when no such letter was issued
 */
export async function sendLetterFor(
  parts: Parts,
  input: StepInput & { readonly letter: LetterPurpose },
): Promise<Where> {
  if (input.letter === 'ANSWER' && (await asksNoMoreToday(parts, input)))
    return whereIs(await loadRequest(parts, input.case));
  const last = lettersFor(await loadRequest(parts, input.case), input.letter).at(-1);
  if (last === undefined) throw new Error(`${input.case} has issued no letter for ${input.letter}`);
  if (last.dispatched === undefined) {
    const incoming = input.letter === 'RECEIPT' ? await archiveIncoming(parts, input.case) : undefined;
    await sendLetter(parts, input.case, last.number, incoming);
  }
  const after = await loadRequest(parts, input.case);
  return whereIs(stepOf(after) === 'CloseCase' ? await carryOut(parts, input, { type: 'CloseCase' }) : after);
}

/**
 * The last look at the age before an answer goes out (DSR-11, settled no. 20): what was decided for a parent of a child that is 12 or 15 today
 * does not stand, nor what was decided for somebody whose appointment has ended. The case then starts again, in a generation of its own.
 */
async function asksNoMoreToday(parts: Parts, input: StepInput): Promise<boolean> {
  const now = parts.clock.now();
  if (!asksNoMore(await loadRequest(parts, input.case), osloDate(now))) return false;
  await carryOut(parts, { ...input, now }, { type: 'CheckRequester' });
  return true;
}

/** subject-request, states SendReceipt, AskForIdentity, AskChild and SendAnswer. Returns the next step, its unit and last day. */
export const handler = stepHandler({ letter: LetterPurpose }, (input) => sendLetterFor(dependencies(), input));
