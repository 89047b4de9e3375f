import { type Actor, hasRole, type Role, recordedAs } from '../../cases/actor.ts';
import type { Decision, DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { lacksConsent, pendingAuthority } from '../state/requester.ts';
import { type Registered, type SubjectRequest, unitOf } from '../state.ts';

export type RequestDecision = Decision<SubjectRequestEvent>;

/** Done: these events, and what goes with them. */
export function done(
  events: readonly SubjectRequestEvent[],
  more: Omit<Extract<RequestDecision, { ok: true }>, 'ok' | 'events'> = {},
): RequestDecision {
  return { ok: true, events, ...more };
}

/** The command was right and had been done before. */
export const unchanged: RequestDecision = { ok: true, events: [] };

/** Refused by that rule, with the reason's text `subject-request.refused.<reason>`. */
export function refuse(rule: string, reason: string, more: Parameters<typeof refusal>[2] = {}): RequestDecision {
  return { ok: false, refusal: refusal(rule, `subject-request.refused.${reason}`, more) };
}

export function refusedBy(found: Refusal): RequestDecision {
  return { ok: false, refusal: found };
}

/** The state after events that are about to be written, for what the rest of the same decision builds on. */
export function after<State extends SubjectRequest>(
  state: State,
  events: readonly SubjectRequestEvent[],
  { now, actor }: DecisionContext,
): State {
  const fold = (current: SubjectRequest, event: SubjectRequestEvent) =>
    evolve(current, { ...event, number: 0, at: now, by: recordedAs(actor) });
  return events.reduce(fold, state) as State;
}

/**
 * Requests are handled by the privacy advisers of the department that has them (DSR-22), and by nobody who asks for their own data or is
 * disqualified.
 * @returns the refusal, or undefined where the actor may act
 */
export function notTheAdviser(state: Registered, { actor }: DecisionContext): Refusal | undefined {
  const adviser = hasRole(actor, 'PRIVACY_ADVISER') && actor.unit !== undefined && unitsOf(state).includes(actor.unit);
  return adviser ? partial(state, actor) : refusal('DSR-22', 'subject-request.refused.not-the-adviser');
}

/** What the person gets is decided by the department that the case lies with; of two that answer together the second signs it (DSR-20). */
export function notTheLead(state: Registered, context: DecisionContext): Refusal | undefined {
  const stopped = notTheAdviser(state, context);
  if (stopped !== undefined || context.actor.unit === unitOf(state)) return stopped;
  return refusal('DSR-20', 'subject-request.refused.not-the-lead');
}

/** Whether somebody in one of these roles, of a unit that handles the case, may act; and not about themselves. */
export function notTheUnit(state: Registered, { actor }: DecisionContext, roles: readonly Role[]): Refusal | undefined {
  const member = hasRole(actor, ...roles) && actor.unit !== undefined && unitsOf(state).includes(actor.unit);
  return member ? partial(state, actor) : refusal('DSR-22', 'subject-request.refused.not-of-the-unit');
}

/**
 * Whether everything that comes before the assessment is settled: who asks, that they may, that the child has said yes, who answers. Nobody looks
 * at the data before (DSR-06, DSR-13, GAP-08).
 */
export function notReady(state: Registered): Refusal | undefined {
  const refused = (rule: string, reason: string) => refusal(rule, `subject-request.refused.${reason}`);
  if (state.outcome !== undefined) return refused('DSR-23', 'already-decided');
  if (state.identity.status !== 'CONFIRMED') return refused('DSR-13', 'identity-open');
  if (state.routing === undefined) return refused('DSR-21', 'not-routed');
  if (pendingAuthority(state) || state.authority?.status === 'NOT_CONFIRMED')
    return refused('GAP-08', 'authority-open');
  if (lacksConsent(state)) return refused('DSR-06', 'consent-open');
  return state.routing.unit === 'TRIAGE' ? refused('DSR-21', 'not-routed') : undefined;
}

/** The units that handle the case: triage until a department has it; two where it is joint. */
export function unitsOf(state: Registered): readonly string[] {
  return [unitOf(state), ...(state.routing?.units ?? [])];
}

/** Nobody decides about themselves or about what they asked for (architecture § 5), nor where they are disqualified. */
export function partial(state: Registered, { id, nationalId }: Actor): Refusal | undefined {
  const own =
    nationalId !== undefined && (nationalId === state.person?.nationalId || nationalId === state.requester?.nationalId);
  if (own) return refusal('ACC-03', 'subject-request.refused.own-request');
  return state.disqualified?.includes(id) === true
    ? refusal('ACC-06', 'subject-request.refused.disqualified')
    : undefined;
}
