import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { isSubject } from '../asker.ts';
import type { RecordConsent } from '../commands/requester.ts';
import type { ConsentRecorded } from '../events/requester.ts';
import { pendingConsent } from '../state/requester.ts';
import { isLatestSent, type Registered } from '../state.ts';
import { stepOf, taskOf } from '../steps.ts';
import { asksNoMore, reviewRequester } from './asks-no-more.ts';
import { after, done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { askChild, childRule, refusedAsker, restartWith } from './requester.ts';

/**
 * The child's answer (DSR-06, DSR-09): by its own login, or recorded by the adviser with who took it, how and when. A no and no reply refuse the
 * request in the same words, which blame nobody (settled no. 14). A yes may be taken back until the answer has gone out.
 */
export function recordConsent(command: RecordConsent, state: Registered, context: DecisionContext): RequestDecision {
  if (state.consent === undefined) return refuse(childRule(state), 'child-not-asked');
  if (state.consent.status === command.status) return unchanged;
  const stopped = notTheOneToSay(command, state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  const recorded = record(command);
  return pendingConsent(state) === undefined
    ? changedMind(recorded, state, context)
    : answered(recorded, state, context);
}

function answered(recorded: ConsentRecorded, state: Registered, context: DecisionContext): RequestDecision {
  if (stepOf(state) !== 'ChildConsent') return refuse(childRule(state), 'child-not-asked');
  const { status } = recorded.record;
  const next = after(state, [recorded], context);
  if (asksNoMore(next, osloDate(context.now))) return reviewRequester(next, context, [recorded]);
  const answers = { task: taskOf('ChildConsent', state), outcome: status === 'GIVEN' ? 'GIVEN' : 'AGAIN' };
  if (status === 'GIVEN') {
    ruleResult(childRule(state), 'GIVEN', 'subject-request.consent.given');
    return done([recorded], { answers });
  }
  // The first request of the message was to ask, and has told of no question: this one asks now, so that no child is taken at its silence unasked.
  const waiting = pendingConsent(state);
  if (status === 'NO_REPLY' && waiting?.by !== undefined && waiting.heard !== true) {
    const asked = askChild(state, context);
    return asked.ok ? restartWith(state, { events: asked.value, followUps: [] }) : refusedBy(asked.error);
  }
  const refused = refuseWithout(recorded, state, context);
  if (!refused.ok) return refusedBy(refused.error);
  // Without a reply the machine has set the task to EXPIRED itself.
  return done(refused.value.events, status === 'NO_REPLY' ? {} : { answers });
}

/** A yes is taken back: from then on nobody sees the data for the one who asked. */
function changedMind(recorded: ConsentRecorded, state: Registered, context: DecisionContext): RequestDecision {
  const { status } = recorded.record;
  if (status === 'NO_REPLY') return unchanged;
  const open = state.consent?.status === 'GIVEN' && !state.closed && !isLatestSent(state, 'ANSWER');
  if (!open || status !== 'DECLINED') return refuse(childRule(state), 'child-answered');
  if (state.carryOut?.status === 'DONE') return refuse(childRule(state), 'carried-out-already');
  const refused = refuseWithout(recorded, state, context);
  return refused.ok ? restartWith(state, refused.value) : refusedBy(refused.error);
}

/** The refusal of a request for which the child has not said yes. */
export function refuseWithout(recorded: ConsentRecorded, state: Registered, context: DecisionContext) {
  const how = { outcome: 'REFUSED_CONSENT', rule: childRule(state), kind: 'CONSENT_NOT_GIVEN' } as const;
  return refusedAsker(state, [recorded], how, context);
}

function notTheOneToSay(command: RecordConsent, state: Registered, context: DecisionContext): Refusal | undefined {
  const rule = childRule(state);
  const refused = (reason: string, field?: string) =>
    refusal(rule, `subject-request.refused.${reason}`, field === undefined ? {} : { field });
  if (command.status === 'NO_REPLY') return hasRole(context.actor, 'MACHINE') ? undefined : refused('only-the-machine');
  if (command.manner === 'LOGIN') {
    const own = command.assurance === 'HIGH' && isSubject(context.actor, state);
    return own ? undefined : refused('only-the-child');
  }
  const stopped = notTheAdviser(state, context);
  if (stopped !== undefined) return stopped;
  if (command.takenBy.trim() === '') return refused('consent-taker-missing', 'takenBy');
  return command.takenOn > osloDate(context.now) ? refused('consent-in-future', 'takenOn') : undefined;
}

function record(command: RecordConsent): ConsentRecorded {
  if (command.status === 'NO_REPLY') return { type: 'ConsentRecorded', record: { status: 'NO_REPLY' } };
  const { status, manner } = command;
  if (command.manner === 'LOGIN') return { type: 'ConsentRecorded', record: { status, manner } };
  const { takenBy, takenOn, note } = command;
  return {
    type: 'ConsentRecorded',
    record: { status, manner, takenOn },
    personal: { takenBy, ...(note === undefined ? {} : { note }) },
  };
}
