import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { interval } from '../../deadlines/intervals.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { addDays } from '../../deadlines/plain-date.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Refusal, ruleResult } from '../../kernel/rule.ts';
import { letterRow } from '../../letters/kinds.ts';
import type { LetterStatus, ReviewLetters } from '../commands/letters.ts';
import type { LetterOpened } from '../events/letters.ts';
import type { SubjectRequestEvent } from '../events.ts';
import type { Letter, Registered } from '../state.ts';
import { after, done, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { issueLetter } from './letter.ts';
import { comesBack } from './returned.ts';

/**
 * The daily look at letters: what the dispatch partner's log says of each, and a second notice of every important one that has lain unopened for
 * a week (eForvaltningsforskriften § 8; GAP-05). Also for closed cases: the answer is the letter that matters most. A second time finds nothing.
 */
export function reviewLetters(command: ReviewLetters, state: Registered, context: DecisionContext): RequestDecision {
  if (!hasRole(context.actor, 'MACHINE')) return refuse('GAP-05', 'only-the-machine');
  let events: readonly SubjectRequestEvent[] = [];
  const more = { opens: [], followUps: [] } as Consequences;
  for (const status of command.statuses) {
    const found = consequence(status, after(state, events, context), context);
    if (!found.ok) return refusedBy(found.error);
    events = [...events, ...found.value.events];
    more.opens.push(...(found.value.opens ?? []));
    more.followUps.push(...(found.value.followUps ?? []));
  }
  return events.length === 0 ? unchanged : done(events, more);
}

type More = NonNullable<Parameters<typeof done>[1]>;
interface Consequences {
  readonly opens: NonNullable<More['opens']>[number][];
  readonly followUps: NonNullable<More['followUps']>[number][];
}
type Found = { readonly events: readonly SubjectRequestEvent[] } & Pick<More, 'opens' | 'followUps'>;

const nothing: Result<Found, Refusal> = ok({ events: [] });

function consequence(status: LetterStatus, state: Registered, context: DecisionContext): Result<Found, Refusal> {
  const letter = state.letters.find(({ number }) => number === status.letter);
  if (letter?.dispatched === undefined) return nothing;
  const { course = {} } = letter;
  if (status.openedAt !== undefined) {
    const opened: LetterOpened = {
      type: 'LetterOpened',
      record: { letter: letter.number, openedAt: status.openedAt, where: 'PARTNER' },
    };
    return course.openedAt === undefined ? ok({ events: [opened] }) : nothing;
  }
  if (status.rejectedAt !== undefined) {
    const known = course.returned !== undefined;
    return known ? nothing : ok(comesBack(letter, 'REJECTED', osloDate(status.rejectedAt), undefined, state));
  }
  const sentOn = osloDate(letter.dispatched.acceptedAt);
  return callsForSecondNotice(letter, context) ? secondNotice(letter, sentOn, state, context) : nothing;
}

/** Whether a letter is important, went out electronically, and has lain unopened for a week without a second notice. */
export function callsForSecondNotice({ kind, dispatched, course = {} }: Letter, { now }: DecisionContext): boolean {
  if (kind === undefined || letterRow(kind).important !== true || dispatched?.channel !== 'DIGITAL') return false;
  if (course.openedAt !== undefined || course.secondNotice !== undefined || course.returned !== undefined) return false;
  const sent = osloDate(dispatched.acceptedAt);
  return addDays(sent, interval('second-notice', sent).amount) <= osloDate(now);
}

/** @param sentOn the day that the notice tells; when it was written would tell of a neutral answer how soon it was known (DSR-58) */
function secondNotice(
  letter: Letter,
  sentOn: PlainDate,
  state: Registered,
  context: DecisionContext,
): Result<Found, Refusal> {
  ruleResult('GAP-05', 'SECOND_NOTICE', 'subject-request.letter.second-notice');
  const earlierLetter = { letter: letter.number, date: sentOn };
  const notice = issueLetter(state, 'SECOND_NOTICE', 'SECOND_NOTICE', { earlierLetter }, context);
  if (!notice.ok) return notice;
  const number = notice.value.record.letter;
  return ok({
    events: [notice.value, { type: 'SecondNoticeGiven', record: { letter: letter.number, notice: number } }],
    followUps: [{ kind: 'SEND_LETTER', letter: number }],
  });
}
