import type { DecisionContext } from '../../cases/workflow.ts';
import type { LearnFromLinked } from '../commands/requester.ts';
import { isForAnother } from '../state/requester.ts';
import type { Registered } from '../state.ts';
import { refuseWithout } from './consent.ts';
import { done, type RequestDecision, refusedBy, unchanged } from './decision.ts';
import { childRule, restartWith } from './requester.ts';

type Fact = Extract<LearnFromLinked['fact'], { readonly kind: 'CONSENT' }>;
type Asking = Extract<Fact, { readonly status: 'WAITING' }>;
type Answer = Exclude<Fact, Asking>;

/**
 * One question to the child for the whole message, and one answer (DSR-06): whichever of the requests has it tells the others. What one has heard
 * before it was routed is kept for then.
 */
export function consentAs(fact: Fact, state: Registered, context: DecisionContext): RequestDecision {
  const { outcome, consent } = state;
  if (outcome === 'WITHDRAWN' || outcome === 'REFUSED_CONSENT' || !isForAnother(state)) return unchanged;
  if (fact.status === 'WAITING') return askedElsewhere(fact, state);
  if (consent?.status === fact.status) return unchanged;
  return fact.status === 'GIVEN' ? yes(fact, state) : no(fact, state, context);
}

/** The first request asks: this one waits for the answer as long as that one does. */
function askedElsewhere({ replyDue, replyEndsAt }: Asking, state: Registered): RequestDecision {
  const { consent } = state;
  if (consent?.status !== 'WAITING' || consent.by === undefined) return unchanged;
  const sameEnd = consent.replyEndsAt === replyEndsAt;
  if (consent.heard === true && sameEnd) return unchanged;
  const record = { rule: childRule(state), by: consent.by, heard: true, replyDue, replyEndsAt };
  const events = [{ type: 'ConsentAsked', record }] as const;
  return sameEnd ? done(events) : restartWith(state, { events, followUps: [] });
}

function yes({ status }: Answer, state: Registered): RequestDecision {
  const recorded = { type: 'ConsentRecorded', record: { status } } as const;
  if (state.consent === undefined) return done([recorded]);
  return state.consent.status === 'WAITING' ? restartWith(state, { events: [recorded], followUps: [] }) : unchanged;
}

/** Also a yes that is taken back; but what was changed in the register on the child's yes has been done, and a later no cannot undo it. */
function no({ status }: Answer, state: Registered, context: DecisionContext): RequestDecision {
  if (state.carryOut?.status === 'DONE') return unchanged;
  const refused = refuseWithout({ type: 'ConsentRecorded', record: { status } }, state, context);
  return refused.ok ? restartWith(state, refused.value) : refusedBy(refused.error);
}
