import type { Unit } from '../kernel/ids.ts';

/** App roles of staff, as Entra ID names them (domain-facts § 6). */
export const STAFF_ROLES = [
  'CASEWORKER',
  'PRIVACY_ADVISER',
  'LEADER',
  'DPO',
  'IT_SECURITY',
  'DEPT_DIRECTOR',
  'DIRECTOR',
  'AEF',
  'ESA',
  'OPA_DEL',
  'ASA_DEL',
  'OPERATOR',
  'AUDITOR',
  // Beside another role: may see cases of people whose address is strictly confidential (lib/access/policy.ts).
  'CLEARED',
] as const;

/** Roles of staff and of the other kinds of user. */
export type Role = (typeof STAFF_ROLES)[number] | 'CITIZEN' | 'KRIPOS' | 'MACHINE';

/**
 * Who does something. `id` is a pseudonym that may stand in logs: the staff account id, the issuer's subject of a citizen, the execution name of
 * a machine; {@link recordedAs} is what a case keeps of it. `nationalId` is personal: it is compared and never logged or recorded.
 */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unit?: Unit;
  readonly nationalId?: string;
  readonly name?: string;
}

/**
 * Who did something, as the kept half of its event tells it for good. A citizen's pseudonym would lead from there to the person at the next
 * login, also when everything else is erased (KEEP-01): which citizen it was, the erasable half of the case says.
 */
export function recordedAs(actor: Actor): string {
  return hasRole(actor, 'CITIZEN') ? 'CITIZEN' : actor.id;
}

/** The actor of what a state machine does by itself. */
export function machineActor(execution: string): Actor {
  return { id: execution, roles: ['MACHINE'] };
}

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
