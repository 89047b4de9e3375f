import type { PersonIndex } from '../../lib/cases/persons.ts';
import type { RegisterPort } from '../../lib/cases/ports.ts';
import type { Restrictions } from '../../lib/deletion-rounds/restrictions.ts';

/**
 * Who may not be deleted now, by the index of persons: whoever has an active restriction or an objection that is pending or was upheld. A row whose
 * number the register does not know can have no request, since requests are found by the register's national id.
 */
export function restrictionsOf(
  persons: Pick<PersonIndex, 'marked'>,
  register: Pick<RegisterPort, 'nationalIds'>,
): Restrictions {
  return {
    async activeAmong(dufs) {
      if (dufs.length === 0) return new Set();
      const nationalIds = await register.nationalIds(dufs);
      const marked = await persons.marked([...nationalIds.values()]);
      return new Set(dufs.filter((duf) => marked.has(nationalIds.get(duf) ?? '')));
    },
  };
}
