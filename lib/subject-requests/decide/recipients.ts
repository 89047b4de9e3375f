import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { letterNumber } from '../../letters/numbering.ts';
import { type LetterValues, renderLetter } from '../../letters/render.ts';
import type { ToRecipients } from '../commands/rights.ts';
import type { NotTold, Recipient, RecipientsNamed } from '../events/rights.ts';
import type { LetterIssued, SubjectRequestEvent } from '../events.ts';
import { type Registered, unitOf } from '../state.ts';
import { after } from './decision.ts';

/** What a recipient is told: which kind of change, and what it is about. */
export type Notice = Pick<LetterValues, 'changes' | 'erased' | 'restricted'> & {
  readonly noticeOf: NonNullable<LetterValues['noticeOf']>;
};

/**
 * Each recipient of the data is told, unless that is impossible or disproportionate, which needs a reason (GDPR art. 19; GAP-03). The letters are
 * written with the decision and sent when what they tell has been done.
 */
export function tellRecipients(
  to: Pick<ToRecipients, 'recipients' | 'notTold'>,
  notice: Notice,
  state: Registered,
  context: DecisionContext,
): Result<readonly SubjectRequestEvent[], Refusal> {
  if (to.recipients.length === 0) return ok([]);
  const letters: LetterIssued[] = [];
  const named: { record: RecipientsNamed['record']['recipients'][number]; name: string; reason?: string }[] = [];
  for (const { name, organisation, country } of to.recipients) {
    const left = to.notTold.find((each) => each.name === name);
    if (left !== undefined) {
      ruleResult('GAP-03', 'NOT_TOLD', `subject-request.recipient.${left.why}`);
      named.push({ record: { organisation, country, why: left.why }, name, reason: left.reason });
      continue;
    }
    const letter = noticeTo({ name, country }, notice, after(state, letters, context), context);
    if (!letter.ok) return letter;
    ruleResult('GAP-03', 'TOLD', 'subject-request.recipient.told');
    letters.push(letter.value);
    named.push({ record: { organisation, country, letter: letter.value.record.letter }, name });
  }
  const event: RecipientsNamed = {
    type: 'RecipientsNamed',
    record: { recipients: named.map(({ record }) => record) },
    personal: { recipients: named.map(({ name, reason }) => ({ name, reason })) },
  };
  return ok([...letters, event]);
}

/** Why the recipients as they are named cannot stand: somebody is left out without a reason, or was never given the data. */
export function whyNotTold({ recipients, notTold }: Pick<ToRecipients, 'recipients' | 'notTold'>): Refusal | undefined {
  for (const [place, { name, reason }] of notTold.entries()) {
    if (!recipients.some((each) => each.name === name))
      return refusal('GAP-03', 'subject-request.refused.not-a-recipient', { field: `notTold.${place}.name` });
    if (reason.trim() === '')
      return refusal('GAP-03', 'subject-request.refused.reason-missing', { field: `notTold.${place}.reason` });
  }
  return undefined;
}

/**
 * What the answer says of the recipients, where the person has asked for it (GDPR art. 19, last sentence). Who was given a child's words is told and not
 * named: the name alone can tell a parent what the child has said (DSR-54).
 */
export function recipientsInAnswer({ recipients, notTold, recipientsAsked }: ToRecipients): LetterValues {
  if (!recipientsAsked) return {};
  const named = recipients.filter(({ unnamed }) => unnamed !== true);
  if (named.length < recipients.length) ruleResult('DSR-54', 'SHALL_WITHHOLD', 'subject-request.ground.DSR-54');
  const isLeft = ({ name }: Recipient) => notTold.some((each) => each.name === name);
  const isNamed = ({ name }: NotTold) => named.some((each) => each.name === name);
  return {
    recipientsTold: named.filter((each) => !isLeft(each)).map(({ name }) => name),
    recipientsNotTold: notTold.filter(isNamed).map(({ name, reason }) => ({ name, reason })),
  };
}

/**
 * Who has been told of a restriction hears when it is gone (GAP-03), or their copies would stay marked for ever. Whom nobody could reach then is
 * not reached now, and a name that has been erased is nobody's any more.
 */
export function tellOfLifting(state: Registered, context: DecisionContext): Result<readonly LetterIssued[], Refusal> {
  const letters: LetterIssued[] = [];
  for (const { name, country = 'NO', letter: told } of state.recipients ?? []) {
    if (told === undefined || name === undefined) continue;
    const notice = { noticeOf: 'RESTRICTION_LIFTED' } as const;
    const letter = noticeTo({ name, country }, notice, after(state, letters, context), context);
    if (!letter.ok) return letter;
    ruleResult('GAP-03', 'TOLD', 'subject-request.recipient.told');
    letters.push(letter.value);
  }
  return ok(letters);
}

/** A letter to an organisation: in Norwegian to Norwegian ones, in English to others. */
export function noticeTo(
  to: { readonly name: string; readonly country: string },
  notice: Notice,
  state: Registered,
  { now }: DecisionContext,
): Result<LetterIssued, Refusal> {
  const { person } = state;
  if (person === undefined) return refused(refusal('GAP-03', 'subject-request.refused.person-erased'));
  const letter = letterNumber(state.case, state.letters.length + 1);
  const language = to.country === 'NO' ? 'nb' : 'en';
  const written = renderLetter('RECIPIENT_NOTICE', language, {
    caseId: state.case,
    letter,
    date: osloDate(now),
    sender: unitOf(state),
    recipient: to.name,
    subject: { name: person.name ?? person.nationalId, reference: person.nationalId },
    ...notice,
  });
  if (!written.ok) return refused(written.error);
  const { title, html, document } = written.value;
  return ok({
    type: 'LetterIssued',
    record: { letter, purpose: 'RECIPIENT_NOTICE', kind: 'RECIPIENT_NOTICE', language },
    personal: { recipient: { organisation: to.name }, title, html, document },
  });
}
