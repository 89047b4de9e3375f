import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { StaffDirectory } from '../access/staff-directory.ts';
import { staffActor } from './oidc-actor.ts';
import { type PartnerAddress, partnerClient, required } from './partner-http.ts';

const Staff = z.object({ staff: z.array(z.unknown()) });
/** Names in the order that a Norwegian reader looks for them. */
const byName = new Intl.Collator('nb').compare;

/**
 * The directory of staff over HTTP. It tells of each person the claims that their token holds, so that both are read by the same rules:
 * whoever could not log in is not offered either. Only the unit stands in the address.
 * @param synthetic lets in test people, as the issuer of this machine does
 */
export function staffDirectory(address: PartnerAddress, synthetic: boolean): StaffDirectory {
  const client = partnerClient('staff-directory', address);
  return {
    async ofUnit(unit) {
      const { staff } = await required(client, 'staff-directory', {
        method: 'GET',
        path: `/units/${unit}`,
        key: randomUUID(),
        doing: `asking who works in ${unit}`,
        answer: Staff,
      });
      const people = staff.flatMap((claims) => {
        const actor = staffActor(claims, synthetic);
        return actor.ok && actor.value.unit === unit ? [actor.value] : [];
      });
      return people.sort((a, b) => byName(a.name ?? a.id, b.name ?? b.id));
    },
  };
}
