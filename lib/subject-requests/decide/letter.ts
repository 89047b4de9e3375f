import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import type { Language } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import { letterNumber } from '../../letters/numbering.ts';
import { type LetterKind, type LetterValues, renderLetter } from '../../letters/render.ts';
import { letterChannel } from '../channel.ts';
import type { LetterPurpose } from '../codes.ts';
import type { LetterIssued } from '../events.ts';
import { isForAnother } from '../state/requester.ts';
import { dayReceived, type Person, type Registered, unitOf } from '../state.ts';

/** Letters to the person whom the data are about, also where somebody else asks: a child is written to as itself. */
export const TO_THE_PERSON: ReadonlySet<LetterKind> = new Set(['CHILD_CONSENT', 'GUIDANCE_CHILD_15']);

/**
 * Writes the case's next letter. Its words are fixed in the event: archive, dispatch, page and PDF get the same.
 * Refused, by the rule that demands it, where the letter would lack what the law asks of it.
 */
export function issueLetter(
  state: Registered,
  purpose: LetterPurpose,
  kind: LetterKind,
  values: LetterValues,
  { now }: DecisionContext,
): Result<LetterIssued, Refusal> {
  const reader = readerOf(state, toldOf(state, kind, values));
  if (reader === undefined) return refused(refusal('DSR-13', 'subject-request.refused.person-erased'));
  const { nationalId, name, language } = reader;
  const letter = letterNumber(state.case, state.letters.length + 1);
  const written = renderLetter(kind, language, {
    caseId: state.case,
    letter,
    date: osloDate(now),
    sender: unitOf(state),
    requestTypes: [state.right],
    receivedDate: dayReceived(state),
    ...(name === undefined ? {} : { recipient: name }),
    ...(reader.about === undefined ? {} : { about: reader.about }),
    ...values,
  });
  if (!written.ok) return refused(written.error);
  const { title, html, document } = written.value;
  return ok({
    type: 'LetterIssued',
    record: { letter, purpose, kind, language, ...(values.date === undefined ? {} : { date: values.date }) },
    personal: { recipient: { nationalId, channel: reader.channel }, title, html, document },
  });
}

/** A second notice is for whoever the letter is for that it tells of: never does it tell a parent what was written to the child. */
function toldOf({ letters }: Registered, kind: LetterKind, { earlierLetter }: LetterValues): LetterKind {
  if (kind !== 'SECOND_NOTICE') return kind;
  return letters.find(({ number }) => number === earlierLetter?.letter)?.kind ?? kind;
}

interface Reader {
  readonly nationalId: string;
  readonly name?: string | undefined;
  readonly language: Language;
  readonly channel: 'DIGITAL' | 'PAPER';
  /** The person whom the data are about, where the reader is somebody else who may know the name. */
  readonly about?: string;
}

function readerOf(state: Registered, kind: LetterKind): Reader | undefined {
  const { person, requester, language } = state;
  if (person === undefined) return undefined;
  if (!isForAnother(state)) {
    return { ...person, language, channel: letterChannel(state.channel, person.contact).outcome };
  }
  if (TO_THE_PERSON.has(kind)) return theChild(person, language);
  if (requester === undefined) return undefined;
  // The name is the register's: who has not shown that they may ask does not learn it from us.
  const mayKnow = state.authority?.status === 'CONFIRMED';
  const about = mayKnow ? { about: person.name ?? person.nationalId } : {};
  return { ...requester, language, channel: state.channel, ...about };
}

/** A child has not chosen how it is written to, so its own way of being reached counts, and its own language where the register knows it. */
function theChild(person: Person, language: Language): Reader {
  const { contact } = person;
  const wish = contact?.digital === true ? 'DIGITAL' : 'PAPER';
  return { ...person, language: contact?.language ?? language, channel: letterChannel(wish, contact).outcome };
}
