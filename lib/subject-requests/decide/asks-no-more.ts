import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { ruleResult } from '../../kernel/rule.ts';
import { fifteenRule, fromFifteen, ruleOf } from '../authority.ts';
import type { AgeBracket, RequesterKind } from '../codes.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { isForAnother } from '../state/requester.ts';
import { isLatestSent, type Registered } from '../state.ts';
import { bracketOn } from '../tables/ages.ts';
import { after, type RequestDecision, refusedBy, unchanged } from './decision.ts';
import { authorised, refusedFromFifteen, restartWith, unaccompanied } from './requester.ts';

/** Whether the age of the person has passed a boundary since it was last looked at, before the answer went out. */
export function ageMovedOn(state: Registered, day: PlainDate): AgeBracket | undefined {
  const { authority, person } = state;
  if (!isForAnother(state) || state.closed || isLatestSent(state, 'ANSWER')) return undefined;
  if (authority?.bracket === undefined || authority.status === 'NOT_CONFIRMED' || authority.byHand === true)
    return undefined;
  if (state.outcome === 'REFUSED_CONSENT' || state.outcome === 'WITHDRAWN') return undefined;
  if (person?.birthDate === undefined) return undefined;
  const { outcome } = bracketOn(person, day);
  return outcome === authority.bracket ? undefined : outcome;
}

/** Whether the appointment that the authority rests on has ended before the answer went out: nobody gets data on an old one (DSR-08, GAP-08). */
export function appointmentEnded(state: Registered, day: PlainDate): boolean {
  const { authority, outcome } = state;
  if (!isForAnother(state) || state.closed || isLatestSent(state, 'ANSWER')) return false;
  if (outcome === 'REFUSED_CONSENT' || outcome === 'WITHDRAWN' || outcome === 'REFUSED_AUTHORITY') return false;
  return authority?.status === 'CONFIRMED' && authority.until !== undefined && authority.until < day;
}

/** Whether it must be looked at again whether this one may ask for the person. */
export function asksNoMore(state: Registered, day: PlainDate): boolean {
  return ageMovedOn(state, day) !== undefined || appointmentEnded(state, day);
}

/**
 * A birthday while the case is open (DSR-11, settled no. 20): from 12 the child is asked first, from 15 it asks itself, and whatever had been
 * decided and not been sent does not stand. So does an appointment that has ended, for an adviser to look at. Whoever looks runs it: the daily review, the sending of the answer, an answer of the child.
 * @param before events of the same command that come first
 */
export function reviewRequester(
  state: Registered,
  context: DecisionContext,
  before: readonly SubjectRequestEvent[] = [],
): RequestDecision {
  const on = osloDate(context.now);
  const moved = ageMovedOn(state, on);
  const ended = appointmentEnded(state, on);
  const { requesterKind: kind, authority } = state;
  const bracket = moved ?? (ended ? authority?.bracket : undefined);
  if (bracket === undefined || kind === undefined || kind === 'SELF' || authority === undefined) return unchanged;
  const reopened = reopenedBy(state, moved === undefined ? ruleOf(kind, bracket, unaccompanied(state)) : 'DSR-11');
  const first = [...before, ...reopened];
  const now = after(state, first, context);
  const { until } = authority;
  const record =
    moved === undefined
      ? ({ ...endedBy(kind, bracket, state), bracket, on, by: 'REGISTER' } as const)
      : ({
          rule: 'DSR-11',
          reason: 'subject-request.authority.birthday',
          bracket,
          on,
          by: 'BIRTHDAY',
          ...(until === undefined ? {} : { until }),
        } as const);
  const ends = fromFifteen(kind, bracket);
  const status =
    ended || mustShowAgain(bracket) ? 'UNCHECKED' : authority.status === 'CONFIRMED' ? 'CONFIRMED' : 'UNCHECKED';
  const found = ends
    ? refusedFromFifteen(now, { ...record, rule: fifteenRule(kind, unaccompanied(state)) }, context)
    : authorised(now, { type: 'AuthorityRecorded', record: { ...record, status } }, context);
  if (!found.ok) return refusedBy(found.error);
  return restartWith(state, { ...found.value, events: [...first, ...found.value.events] });
}

/** An authority that parents gave for a child holds no longer when the child is 15: the child gives it, or nobody. */
function mustShowAgain(bracket: AgeBracket): boolean {
  return bracket === 'FROM_15' || bracket === 'ADULT';
}

function endedBy(kind: Exclude<RequesterKind, 'SELF'>, bracket: AgeBracket, state: Registered) {
  const { rule, reason } = ruleResult(
    ruleOf(kind, bracket, unaccompanied(state)),
    'UNCHECKED',
    'subject-request.authority.ended',
  );
  return { rule, reason };
}

function reopenedBy({ outcome }: Registered, rule: string): readonly SubjectRequestEvent[] {
  return outcome === undefined ? [] : [{ type: 'DecisionReopened', record: { outcome, rule } }];
}
