import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { ArchivePort, DispatchPort, OutgoingLetter } from '../../lib/cases/ports.ts';
import type { StoredEvent } from '../../lib/cases/store.ts';
import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import type { Clock } from '../../lib/kernel/clock.ts';
import { type CaseId, type Language, type PlainDate, workflowOf } from '../../lib/kernel/ids.ts';
import { type StoredLetter, storedLetter } from '../../lib/letters/stored.ts';
import { workflows } from './workflows.ts';

export interface SendLetterDependencies {
  readonly cases: Cases;
  readonly archive: ArchivePort;
  readonly dispatch: Pick<DispatchPort, 'send'>;
  readonly clock: Clock;
}

/**
 * Archives and dispatches a letter that the case has issued, as page and PDF, and records the acceptance: the act that counts (settled no. 19).
 * A letter that came back and has a new way goes out again that way. Every call out carries the letter's number (and the attempt), and the words
 * are those of the `LetterIssued` event, so a second time changes nothing. `incoming`: with a receipt, the archive's id of what came in.
 * @throws PartnerUnavailable, PartnerRefused; Error when the case never issued that letter or its text was erased
 */
export async function sendLetter(
  parts: SendLetterDependencies,
  id: CaseId,
  number: string,
  incoming?: string,
): Promise<void> {
  const events = (await parts.cases.events(id)).filter((event) => event.record['letter'] === number);
  const sending = nextSending(events);
  if (sending === undefined) return;
  const letter = issued(events, id, number);
  const pdf = await pdfOf(letter.stored);
  const archiveId =
    sending.archiveId ??
    (
      await parts.archive.register(
        {
          case: id,
          title: `${number} ${letter.kind}`,
          documentType: 'OUTGOING_LETTER',
          recipients: [],
          documentDate: letter.date,
          content: { mediaType: 'text/html', text: letter.stored.html },
          ...(pdf === undefined ? {} : { variants: [{ mediaType: 'application/pdf', base64: pdf }] }),
        },
        number,
      )
    ).archiveId;
  const { acceptedAt, channel } = await parts.dispatch.send(outgoing(id, number, letter, sending, pdf));
  const outcome = await parts.cases.execute(
    workflows[workflowOf(id)],
    id,
    {
      type: 'RecordDispatch',
      letter: number,
      archiveId,
      channel,
      acceptedAt,
      ...(incoming === undefined ? {} : { incoming }),
      ...(sending.attempt === 1 ? {} : { attempt: sending.attempt }),
    } as { type: string },
    { now: parts.clock.now(), actor: machineActor('dispatch'), commandId: commandIdOf(number, sending.attempt) },
  );
  if (!outcome.ok)
    throw new Error(`the dispatch of ${number} was accepted but not recorded: ${outcome.refusal.reason}`);
}

function commandIdOf(number: string, attempt: number): string {
  return attempt === 1 ? `dispatched:${number}` : `dispatched:${number}.${attempt}`;
}

interface Sending {
  readonly attempt: number;
  /** Another way than at first. */
  readonly channel?: 'DIGITAL' | 'PAPER';
  /** It lies in the archive already. */
  readonly archiveId?: string;
}

/** What is still to be done about a letter: the first sending, another one after it came back, or nothing. */
function nextSending(events: readonly StoredEvent[]): Sending | undefined {
  let next: Sending | undefined = { attempt: 1 };
  let sent = 0;
  let archiveId = '';
  for (const { type, record } of events) {
    if (type === 'LetterDispatched' || type === 'LetterSentAgain') {
      sent += 1;
      next = undefined;
      if (typeof record['archiveId'] === 'string') archiveId = record['archiveId'];
    }
    const channel = record['next'];
    if (channel === 'DIGITAL' || channel === 'PAPER') next = { attempt: sent + 1, channel, archiveId };
  }
  return next;
}

/** Made when it is needed: most functions that can send letters seldom do, and the fonts are large. */
async function pdfOf({ document }: StoredLetter): Promise<string | undefined> {
  if (document === undefined) return undefined;
  const { letterPdf } = await import('../../lib/letters/pdf.ts');
  return Buffer.from(await letterPdf(document)).toString('base64');
}

function outgoing(
  id: CaseId,
  number: string,
  letter: ReturnType<typeof issued>,
  sending: Sending,
  pdf: string | undefined,
): OutgoingLetter {
  const { recipient, language, stored } = letter;
  const person = 'nationalId' in recipient && sending.channel !== undefined;
  return {
    number,
    case: id,
    recipient: person ? { ...recipient, channel: sending.channel } : recipient,
    language,
    title: stored.title,
    html: stored.html,
    ...(pdf === undefined ? {} : { pdf }),
    ...(sending.attempt === 1 ? {} : { attempt: sending.attempt }),
  };
}

function issued(events: readonly StoredEvent[], id: CaseId, number: string) {
  const event = events.find((candidate) => candidate.type === 'LetterIssued');
  const stored = storedLetter(event?.personal);
  if (event === undefined || stored === undefined) throw new Error(`${id} has no letter ${number} to send`);
  return {
    stored,
    recipient: event.personal?.['recipient'] as OutgoingLetter['recipient'],
    language: event.record['language'] as Language,
    kind: String(event.record['kind']),
    // A letter that is held back until its day bears that day.
    date: (event.record['date'] as PlainDate | undefined) ?? osloDate(event.at),
  };
}
