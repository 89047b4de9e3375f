import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import { letterNumber } from '../../letters/numbering.ts';
import { type LetterKind, type LetterValues, renderLetter } from '../../letters/render.ts';
import type { LetterPurpose } from '../codes.ts';
import type { LetterIssued } from '../events.ts';
import { isForAnother } from '../state/requester.ts';
import { dayReceived, type Person, type Registered, unitOf } from '../state.ts';

/**
 * Writes the case's next letter. Its bytes are fixed in the event: archive, dispatch and every repetition get the same.
 * Refused, by the rule that demands it, where the letter would lack what the law asks of it.
 */
export function issueLetter(
  state: Registered,
  purpose: LetterPurpose,
  kind: LetterKind,
  values: LetterValues,
  { now }: DecisionContext,
): Result<LetterIssued, Refusal> {
  const { person, language } = state;
  const reader = readerOf(state, purpose);
  if (person === undefined || reader === undefined)
    return refused(refusal('DSR-13', 'subject-request.refused.person-erased'));
  const letter = letterNumber(state.case, state.letters.length + 1);
  const written = renderLetter(kind, language, {
    caseId: state.case,
    letter,
    date: osloDate(now),
    sender: unitOf(state),
    requestTypes: [state.right],
    receivedDate: dayReceived(state),
    ...(reader.name === undefined ? {} : { recipient: reader.name }),
    ...(reader === person || person.name === undefined ? {} : { about: person.name }),
    ...values,
  });
  if (!written.ok) return refused(written.error);
  const { title, html } = written.value;
  const recipient = { nationalId: reader.nationalId, channel: state.channel };
  return ok({
    type: 'LetterIssued',
    record: { letter, purpose, kind, language },
    personal: { recipient, title, html },
  });
}

/** Letters that are for the child itself, whoever asked. */
const FOR_THE_CHILD: readonly LetterPurpose[] = ['CHILD_CONSENT', 'GUIDANCE'];

/** Who gets the letter: whoever asked, but what is for the child goes to the child. */
function readerOf(state: Registered, purpose: LetterPurpose): Pick<Person, 'nationalId' | 'name'> | undefined {
  return isForAnother(state) && !FOR_THE_CHILD.includes(purpose) ? state.requester : state.person;
}
