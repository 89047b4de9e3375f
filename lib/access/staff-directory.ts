import type { Actor } from '../cases/actor.ts';
import type { Unit } from '../kernel/ids.ts';

/** Who works where, with the roles that their token would have: the directory behind the issuer of staff. */
export interface StaffDirectory {
  /** The people of a unit, in the order of their names. @throws PartnerUnavailable, PartnerRefused */
  ofUnit(unit: Unit): Promise<readonly Actor[]>;
}
