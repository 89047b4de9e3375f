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
 * Who does something. `id` is a pseudonym that may stand in logs and records: the staff account id, the issuer's subject
 * of a citizen, the execution name of a machine. `nationalId` is personal: it is compared and never logged or recorded.
 */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unit?: Unit;
  readonly nationalId?: string;
  readonly name?: string;
}

/** The actor of what a state machine does by itself. */
export function machineActor(execution: string): Actor {
  return { id: execution, roles: ['MACHINE'] };
}

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
