import type { Actor } from '../cases/actor.ts';
import { hasRole } from '../cases/actor.ts';
import { isForAnother } from './state/requester.ts';
import type { Registered } from './state.ts';

/** National id of the one who asks: the person, or who asks for the person. Undefined once the personal parts are erased. */
export function askerOf(state: Registered): string | undefined {
  return isForAnother(state) ? state.requester?.nationalId : state.person?.nationalId;
}

/** Whether that is the one who asks, logged in. However the request came, it is theirs. */
export function isAsker(actor: Actor, state: Registered): boolean {
  return hasRole(actor, 'CITIZEN') && actor.nationalId !== undefined && actor.nationalId === askerOf(state);
}

/** Whether the request is theirs: handed in by that login, or theirs by who they are, however it came. */
export function isOwn(actor: Actor, state: Registered): boolean {
  return isAsker(actor, state) || (hasRole(actor, 'CITIZEN') && actor.id === state.owner);
}

/** Whether that is the person whom the data are about, logged in. */
export function isSubject(actor: Actor, state: Registered): boolean {
  return hasRole(actor, 'CITIZEN') && actor.nationalId !== undefined && actor.nationalId === state.person?.nationalId;
}
