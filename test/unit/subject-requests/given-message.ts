import type { TellCase } from '../../../lib/cases/workflow.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import type { SubjectRequestEvent } from '../../../lib/subject-requests/events.ts';
import { initial, type Registered, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { tell } from '../../../lib/subject-requests/tell.ts';
import { type Act, act, apply, eventsOf, given, machine, RECEIVED, when } from './given.ts';

export const SECOND = 'REQ-2026-000002' as CaseId;
export const THIRD = 'REQ-2026-000003' as CaseId;
export const linked = [
  { case: SECOND, right: 'ERASURE' },
  { case: THIRD, right: 'OBJECTION' },
] as const;

/** The events of acts on a case, as the store has them. */
export function history(...acts: readonly Act[]) {
  const events: SubjectRequestEvent[] = [];
  let state: SubjectRequest = initial;
  for (const each of acts) {
    const more = eventsOf(when(state, each));
    events.push(...more);
    state = apply(state, more, each.now);
  }
  if (state.kind === 'UNREGISTERED') throw new Error('nothing is registered');
  return {
    state,
    events: events.map((event, index) => ({ ...event, number: index + 1, at: RECEIVED, by: 'test' })),
  };
}

export const word = (to: CaseId, what: string): TellCase => ({ kind: 'TELL_CASE', to, word: what });
/** What the lead tells another case, as the machine carries it there. */
export function told(lead: ReturnType<typeof history>, to: CaseId, what: string, now: string = RECEIVED): Act {
  const command = tell(lead.state, lead.events, word(to, what));
  if (command === undefined) throw new Error(`nothing to tell of ${what}`);
  return act(command, machine, now);
}
export const opened = (lead: ReturnType<typeof history>, to = SECOND): Registered => given(told(lead, to, 'OPEN'));
