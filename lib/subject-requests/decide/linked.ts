import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext, TellCase } from '../../cases/workflow.ts';
import { unreachable } from '../../kernel/result.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { LearnFromLinked } from '../commands/requester.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { hasSetMarking } from '../state/rights.ts';
import { isLatestSent, pendingOverdue, type Registered, received } from '../state.ts';
import { authorityShown } from './authority.ts';
import { moveReceipt } from './correct.ts';
import { after, done, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { extensionEvents } from './dispatch.ts';
import { personCorrected } from './facts.ts';
import { refusalForIdentity } from './identity.ts';
import { consentAs } from './linked-consent.ts';
import { restartWith } from './requester.ts';

/** What the requests of one message have in common: when they came, who asks, and how long there is (DSR-01). */
type Shared = 'RECEIVED' | 'PERSON' | 'IDENTITY' | 'AUTHORITY' | 'CONSENT' | 'EXTENSION';

/** Which event the other requests of the message must hear of. */
function sharedBy(event: SubjectRequestEvent): Shared | undefined {
  switch (event.type) {
    case 'IdentityRecorded':
      return 'IDENTITY';
    case 'AuthorityRecorded':
      return event.record.by === 'ADVISER' ? 'AUTHORITY' : undefined;
    case 'PersonCorrected':
      return 'PERSON';
    case 'ConsentAsked':
      return event.record.by === undefined ? 'CONSENT' : undefined;
    case 'ConsentRecorded':
      return 'CONSENT';
    case 'ReceivedDateCorrected':
      return 'RECEIVED';
    case 'DeadlineExtended':
    case 'ExtensionTooLate':
      return 'EXTENSION';
    default:
      return undefined;
  }
}

/** The same decision, with what the other requests of the message must hear of it. */
export function tellLinked(decision: RequestDecision, state: Registered): RequestDecision {
  if (!decision.ok || state.linked === undefined) return decision;
  const words = [...new Set(decision.events.flatMap((event) => sharedBy(event) ?? []))];
  const tells = words.flatMap((word) => (state.linked ?? []).map((to): TellCase => ({ kind: 'TELL_CASE', to, word })));
  return tells.length === 0 ? decision : { ...decision, followUps: [...(decision.followUps ?? []), ...tells] };
}

/**
 * Another request of the same message tells what holds for all of them. Only the machine carries it; what is known already, or comes after the
 * answer, changes nothing, so that it can always be taken. The work starts again where it may wait for what has just been told.
 */
export function learnFromLinked(
  { fact }: LearnFromLinked,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (!hasRole(context.actor, 'MACHINE')) return refuse('DSR-01', 'only-the-machine');
  if (state.closed || isLatestSent(state, 'ANSWER')) return unchanged;
  ruleResult('DSR-01', fact.kind, 'subject-request.linked.told');
  switch (fact.kind) {
    case 'RECEIVED':
      return receivedAt(fact.received, state, context);
    case 'IDENTITY':
      return identityAs(fact, state, context);
    case 'AUTHORITY':
      return authorityAs(fact, state, context);
    case 'PERSON':
      return personAs(fact, state, context);
    case 'CONSENT':
      return consentAs(fact, state, context);
    case 'EXTENSION':
      return extendedWith(fact, state, context);
    default:
      return unreachable(fact);
  }
}

type Fact<Kind extends Shared> = Extract<LearnFromLinked['fact'], { readonly kind: Kind }>;

/** The clock is one: what was raised as passed and has not is taken back, and a notice of extension is judged again, as in the request that tells. */
function receivedAt(to: Fact<'RECEIVED'>['received'], state: Registered, context: DecisionContext): RequestDecision {
  return received(state) === to ? unchanged : moveReceipt(to, undefined, state, context);
}

/** One question about identity for the whole message: its letter is in the request that asked, and all of them wait for the reply. */
function identityAs(fact: Fact<'IDENTITY'>, state: Registered, context: DecisionContext): RequestDecision {
  if (state.outcome !== undefined || state.identity.status === fact.status) return unchanged;
  const { kind: _, ...record } = fact;
  const recorded = { type: 'IdentityRecorded', record } as const;
  if (fact.status !== 'NOT_CONFIRMED') return restartWith(state, { events: [recorded], followUps: [] });
  const refused = refusalForIdentity(state, recorded, context);
  return refused.ok ? restartWith(state, { events: refused.value, followUps: [] }) : refusedBy(refused.error);
}

function authorityAs(fact: Fact<'AUTHORITY'>, state: Registered, context: DecisionContext): RequestDecision {
  if (state.authority?.status !== 'UNCHECKED' || state.outcome !== undefined) return unchanged;
  const { bracket } = fact;
  const stated = bracket === 'DISPUTED' || bracket === state.authority.bracket ? undefined : bracket;
  const found = authorityShown({ ...fact, bracket: stated }, state, { by: 'LINKED_REQUEST' }, context);
  return found.ok ? restartWith(state, found.value) : refusedBy(found.error);
}

/**
 * The message is about somebody else. What was decided about the wrong person by then is for an adviser to set aside (CorrectOutcome), and so is what
 * AEF has marked.
 */
function personAs(fact: Fact<'PERSON'>, state: Registered, context: DecisionContext): RequestDecision {
  if (state.outcome !== undefined || state.person?.nationalId === fact.nationalId) return unchanged;
  if (hasSetMarking(state)) return unchanged;
  return personCorrected(fact, state, context);
}

/** One extension for the whole message: its notice is in the request that was extended. */
function extendedWith(fact: Fact<'EXTENSION'>, state: Registered, context: DecisionContext): RequestDecision {
  if (state.extension?.acceptedAt !== undefined) return unchanged;
  const { reason, letter, acceptedAt } = fact;
  const requested: SubjectRequestEvent = { type: 'ExtensionRequested', record: { reason, letter } };
  const next = after(state, [requested], context);
  if (next.extension === undefined) return unchanged;
  const events = [requested, ...extensionEvents(next, next.extension, acceptedAt)];
  const pending = events.some((event) => event.type === 'DeadlineExtended') ? pendingOverdue(state) : undefined;
  return done(events, pending === undefined ? {} : { closes: [pending.task] });
}
