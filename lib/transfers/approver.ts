import { type Actor, hasRole } from '../cases/actor.ts';
import { plainDate } from '../deadlines/plain-date.ts';
import { type Dated, inForce } from '../kernel/dated.ts';
import type { PlainDate, Unit } from '../kernel/ids.ts';
import { type Refusal, refusal } from '../kernel/rule.ts';
import { type BasisClaim, isConsent, sectionOf } from './codes.ts';

/**
 * Units that may own a transfer, and who leads them: a department director, or a leader who is under none (TRF-31, TRF-32). The present organisation
 * of the directorate is not verified, so this is data; that the analysis unit answers straight to the director is an assumption.
 */
export const owners = [
  { unit: 'ASA', leader: 'DEPT_DIRECTOR', validFrom: plainDate('2018-11-05') },
  { unit: 'OPA', leader: 'DEPT_DIRECTOR', validFrom: plainDate('2018-11-05') },
  { unit: 'RMA', leader: 'DEPT_DIRECTOR', validFrom: plainDate('2018-11-05') },
  { unit: 'AEF', leader: 'DEPT_DIRECTOR', validFrom: plainDate('2018-11-05') },
  { unit: 'ESA', leader: 'INDEPENDENT_LEADER', validFrom: plainDate('2018-11-05') },
] as const satisfies readonly (Dated & { unit: Unit; leader: 'DEPT_DIRECTOR' | 'INDEPENDENT_LEADER' })[];

export interface Approver {
  readonly kind: 'DEPT_DIRECTOR' | 'INDEPENDENT_LEADER' | 'DIRECTOR';
  /** Whose inbox the decision lies in. */
  readonly unit: Unit;
  readonly rule: 'TRF-32' | 'TRF-33';
}

/** Bases of §§ 3 and 4 are decided by the owning department's leader, § 5 by the director and nobody else. Undefined: no such owner. */
export function approverOf(basis: BasisClaim, owner: Unit, day: PlainDate): Approver | undefined {
  if (isConsent(basis)) return undefined;
  if (sectionOf[basis] === 5) return { kind: 'DIRECTOR', unit: 'DIR', rule: 'TRF-33' };
  const row = owners.find((each) => each.unit === owner && inForce(each, day));
  return row === undefined ? undefined : { kind: row.leader, unit: owner, rule: 'TRF-32' };
}

/** Refuses everybody but the approver. A director is not a department director, and the other way round: nothing is delegated here. */
export function refuseOthers(approver: Approver, actor: Actor): Refusal | undefined {
  return isApprover(approver, actor)
    ? undefined
    : refusal(
        approver.rule,
        approver.rule === 'TRF-33' ? 'transfer.refused.not-director' : 'transfer.refused.not-leader',
      );
}

function isApprover(approver: Approver, actor: Actor): boolean {
  if (approver.kind === 'DIRECTOR') return hasRole(actor, 'DIRECTOR');
  const role = approver.kind === 'DEPT_DIRECTOR' ? 'DEPT_DIRECTOR' : 'LEADER';
  return hasRole(actor, role) && actor.unit === approver.unit;
}
