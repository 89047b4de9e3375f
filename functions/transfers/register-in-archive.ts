import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { type Routing, routing } from '../../lib/transfers/next-step.ts';
import { assessmentNote, wordsOf } from '../../lib/transfers/note.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadTransfer } from './transfer-step.ts';

const documentType = 'INTERNAL_NOTE_WITH_FOLLOW_UP';
const recipients = ['PVO'] as const;

/**
 * Registers the completed assessment with the ombud as recipient and sends it for approval (TRF-43, TRF-44). The archive knows the note by
 * its key, so a second time changes nothing.
 * @throws PartnerUnavailable, PartnerRefused, StepRefused
 */
export async function registerInArchive(
  parts: Pick<Dependencies, 'cases' | 'archive'>,
  input: StepInput,
): Promise<Routing> {
  const seen = await loadTransfer(parts, input.case);
  if (seen.state.archived !== undefined) return routing(seen.state);
  const note = assessmentNote(seen.state, wordsOf(await parts.cases.events(input.case)), 'nb');
  const { archiveId } = await parts.archive.register(
    {
      case: input.case,
      title: note.title,
      documentType,
      recipients,
      documentDate: osloDate(seen.state.assessedAt ?? input.now),
      content: { mediaType: 'text/html', text: note.html },
    },
    `${input.case}-assessment`,
  );
  return routing(await carryOut(parts, input, seen, { type: 'RecordArchived', archiveId, documentType, recipients }));
}

/** transfer-approval, state RegisterInArchive. */
export const handler = stepHandler({}, (input) => registerInArchive(dependencies(), input));
