import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { ArchivePort, DispatchPort, OutgoingLetter } from '../../lib/cases/ports.ts';
import type { StoredEvent } from '../../lib/cases/store.ts';
import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import type { Clock } from '../../lib/kernel/clock.ts';
import { type CaseId, type Language, type PlainDate, workflowOf } from '../../lib/kernel/ids.ts';
import { workflows } from './workflows.ts';

export interface SendLetterDependencies {
  readonly cases: Cases;
  readonly archive: ArchivePort;
  readonly dispatch: DispatchPort;
  readonly clock: Clock;
}

/**
 * Archives and dispatches a letter that the case has issued, and records the acceptance: the act that counts (settled no. 19).
 * Every call out carries the letter's number, and the bytes are those of the `LetterIssued` event, so a second time changes nothing.
 * @throws PartnerUnavailable, PartnerRefused; Error when the case never issued that letter or its text was erased
 */
export async function sendLetter(parts: SendLetterDependencies, id: CaseId, number: string): Promise<void> {
  const events = await parts.cases.events(id);
  if (events.some((event) => event.type === 'LetterDispatched' && event.record['letter'] === number)) return;
  const letter = issued(events, id, number);
  const { archiveId } = await parts.archive.register(
    {
      case: id,
      title: `${number} ${letter.kind}`,
      documentType: 'OUTGOING_LETTER',
      recipients: [],
      documentDate: letter.date,
      content: { mediaType: 'text/html', text: letter.outgoing.html },
    },
    number,
  );
  const { acceptedAt, channel } = await parts.dispatch.send(letter.outgoing);
  const outcome = await parts.cases.execute(
    workflows[workflowOf(id)],
    id,
    { type: 'RecordDispatch', letter: number, archiveId, channel, acceptedAt } as { type: string },
    { now: parts.clock.now(), actor: machineActor('dispatch'), commandId: `dispatched:${number}` },
  );
  if (!outcome.ok)
    throw new Error(`the dispatch of ${number} was accepted but not recorded: ${outcome.refusal.reason}`);
}

function issued(events: readonly StoredEvent[], id: CaseId, number: string) {
  const event = events.find((candidate) => candidate.type === 'LetterIssued' && candidate.record['letter'] === number);
  const personal = event?.personal;
  if (event === undefined || personal === undefined) throw new Error(`${id} has no letter ${number} to send`);
  const outgoing: OutgoingLetter = {
    number,
    case: id,
    recipient: personal['recipient'] as OutgoingLetter['recipient'],
    language: event.record['language'] as Language,
    title: String(personal['title']),
    html: String(personal['html']),
  };
  return { outgoing, kind: String(event.record['kind']), date: osloDate(event.at) as PlainDate };
}
