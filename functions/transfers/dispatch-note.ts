import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import { decisionNote, noteNumber, wordsOf } from '../../lib/transfers/note.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadTransfer } from './transfer-step.ts';

/**
 * Registers the note with the decision and dispatches it to the ombud (TRF-46). Archive and dispatch know it by its number, so a second time
 * changes nothing.
 * @throws PartnerUnavailable, PartnerRefused, StepRefused
 */
export async function dispatchNote(parts: Dependencies, input: StepInput): Promise<Routing> {
  const seen = await loadTransfer(parts, input.case);
  const { state } = seen;
  if (state.dispatched !== undefined || state.decided === undefined) return routing(state);
  const number = noteNumber(input.case);
  const { language, title, html } = decisionNote(state, wordsOf(await parts.cases.events(input.case)), 'nb');
  const { archiveId } = await parts.archive.register(
    {
      case: input.case,
      title,
      documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP',
      recipients: ['PVO'],
      documentDate: osloDate(state.decided.at),
      content: { mediaType: 'text/html', text: html },
    },
    number,
  );
  const letter = { number, case: input.case, recipient: { unit: 'PVO' }, language, title, html } as const;
  const { acceptedAt } = await parts.dispatch.send(letter);
  return routing(await carryOut(parts, input, seen, { type: 'RecordDispatch', number, archiveId, acceptedAt }));
}

/** transfer-approval, state DispatchNote. */
export const handler = stepHandler({}, (input) => dispatchNote(dependencies(), input));
