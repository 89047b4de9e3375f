import type { DecisionContext, FollowUp } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import type { CaseId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Refusal, ruleResult } from '../../kernel/rule.ts';
import type { LetterKind, LetterValues } from '../../letters/render.ts';
import { type AuthorityFacts, authorityOf, consentRule } from '../authority.ts';
import type { RequesterOutcome } from '../codes.ts';
import type { RecordRegisterFacts } from '../commands.ts';
import { replyPeriod } from '../dates.ts';
import type { AuthorityRecorded, ConsentAsked } from '../events/requester.ts';
import type { SubjectRequestEvent } from '../events.ts';
import type { Registered } from '../state.ts';
import { bracketOn } from '../tables/ages.ts';
import { after, type RequestDecision } from './decision.ts';
import { issueLetter } from './letter.ts';
import { restart } from './lifecycle.ts';

/** Events that belong together, with letters that no state of the machine sends. */
export interface Consequences {
  readonly events: readonly SubjectRequestEvent[];
  readonly followUps: readonly FollowUp[];
}

const NOTHING: Consequences = { events: [], followUps: [] };

/**
 * What the register's facts mean for somebody who asks for the person: confirmed, to be looked at by an adviser, or refused because the child
 * is 15 and asks itself. The age is that of the day of receipt and of today; the higher one counts (DSR-11, settled no. 20).
 */
export function requesterAtRoute(
  person: RecordRegisterFacts['person'],
  state: Registered,
  context: DecisionContext,
): Result<Consequences, Refusal> {
  const { requesterKind: kind } = state;
  if (kind === undefined || kind === 'SELF' || state.authority !== undefined) return ok(NOTHING);
  const on = osloDate(context.now);
  const bracket = bracketOn(person, on).outcome;
  const facts: AuthorityFacts = person ?? {};
  const found = authorityOf({ kind, asker: state.requester?.nationalId, bracket, facts, day: on });
  const { until } = found;
  const record = {
    rule: found.rule,
    reason: found.reason,
    bracket,
    on,
    by: 'REGISTER',
    ...(until === undefined ? {} : { until }),
  } as const;
  return found.outcome === 'REFUSED'
    ? refusedFromFifteen(state, record, context)
    : authorised(state, { type: 'AuthorityRecorded', record: { ...record, status: found.outcome } }, context);
}

/** An authority as it was found; where it is confirmed and the child is from 12 to 14, the child is asked first. */
export function authorised(
  state: Registered,
  found: AuthorityRecorded,
  context: DecisionContext,
): Result<Consequences, Refusal> {
  const { status, bracket } = found.record;
  const asks = status === 'CONFIRMED' && bracket === 'FROM_12_TO_14' && state.consent?.status !== 'GIVEN';
  if (!asks) return ok({ events: [found], followUps: [] });
  const next = after(state, [found], context);
  // The first request of the message asks for all of them. At a birthday it may have been answered, so that each asks for itself.
  const asked =
    state.lead === undefined || found.record.by === 'BIRTHDAY'
      ? askChild(next, context)
      : ok([askedBy(state.lead, next, context)]);
  return asked.ok ? ok({ events: [found, ...asked.value], followUps: [] }) : asked;
}

/** Waits for the answer to the question that the first request of the message asks. */
function askedBy(by: CaseId, state: Registered, { now }: DecisionContext): ConsentAsked {
  const { rule } = ruleResult(childRule(state), 'ASKED_BY_LINKED', 'subject-request.consent.ask');
  const { due: replyDue, endsAt: replyEndsAt } = replyPeriod(state, now);
  return { type: 'ConsentAsked', record: { rule, by, replyDue, replyEndsAt } };
}

/** The letter to the child, in words for a child, and the period for its answer (DSR-06, DSR-09). */
export function askChild(state: Registered, context: DecisionContext): Result<readonly SubjectRequestEvent[], Refusal> {
  const { rule } = ruleResult(childRule(state), 'ASK_CHILD', 'subject-request.consent.ask');
  const { due: replyDue, endsAt: replyEndsAt } = replyPeriod(state, context.now);
  const requestTypes = [state.right, ...(state.lead === undefined ? (state.linkedRights ?? []) : [])];
  const values = { requester: state.requester?.name ?? '', replyDate: replyDue, requestTypes };
  const letter = issueLetter(state, 'CHILD_CONSENT', 'CHILD_CONSENT', values, context);
  if (!letter.ok) return letter;
  const record = { rule, letter: letter.value.record.letter, replyDue, replyEndsAt };
  return ok([{ type: 'ConsentAsked', record }, letter.value]);
}

/** By which rule this child is asked: it depends on who asks for it. */
export function childRule(state: Registered): string {
  return consentRule(state.requesterKind ?? 'PARENT', unaccompanied(state));
}

/** From 15 the child asks itself: the one who asked is refused, and the child is told what it can do (DSR-07, DSR-10). */
export function refusedFromFifteen(
  state: Registered,
  record: Omit<AuthorityRecorded['record'], 'status'>,
  context: DecisionContext,
  personal?: AuthorityRecorded['personal'],
): Result<Consequences, Refusal> {
  const found: AuthorityRecorded = {
    type: 'AuthorityRecorded',
    record: { ...record, status: 'NOT_CONFIRMED' },
    ...(personal === undefined ? {} : { personal }),
  };
  const refused = refusedAsker(
    state,
    [found],
    {
      outcome: 'REFUSED_AUTHORITY',
      rule: record.rule,
      kind: record.bracket === 'ADULT' ? 'GUIDANCE_ADULT' : 'GUIDANCE_PARENT_15',
    },
    context,
  );
  if (!refused.ok || record.bracket === 'ADULT') return refused;
  const next = after(state, refused.value.events, context);
  const values = { requester: state.requester?.name ?? '' };
  const guidance = issueLetter(next, 'GUIDANCE', 'GUIDANCE_CHILD_15', values, context);
  if (!guidance.ok) return guidance;
  const { letter } = guidance.value.record;
  return ok({
    events: [...refused.value.events, guidance.value],
    followUps: [{ kind: 'SEND_LETTER', letter }],
  });
}

/** The answer to one who may not ask, or not without the child's yes: a refusal with reasons and the way to complain (DSR-27). */
export function refusedAsker(
  state: Registered,
  events: readonly SubjectRequestEvent[],
  how: {
    readonly outcome: RequesterOutcome;
    readonly rule: string;
    readonly kind: LetterKind;
    readonly values?: LetterValues;
  },
  context: DecisionContext,
): Result<Consequences, Refusal> {
  const result = ruleResult(how.rule, how.outcome, `subject-request.outcome.${how.outcome}`);
  const decided: SubjectRequestEvent = {
    type: 'RequestDecided',
    record: { right: state.right, outcome: result.outcome, parts: [], grounds: [result.rule] },
  };
  const letter = issueLetter(
    after(state, [...events, decided], context),
    'ANSWER',
    how.kind,
    how.values ?? {},
    context,
  );
  return letter.ok ? ok({ events: [...events, decided, letter.value], followUps: [] }) : letter;
}

/** The new generation, with letters that nothing else sends. */
export function restartWith(state: Registered, { events, followUps }: Consequences): RequestDecision {
  const decision = restart(state, events);
  return decision.ok ? { ...decision, followUps: [...(decision.followUps ?? []), ...followUps] } : decision;
}

/** What rules for unaccompanied minors look at. */
export const unaccompanied = ({ person }: Registered): AuthorityFacts => ({
  unaccompaniedMinor: person?.unaccompaniedMinor ?? false,
});
