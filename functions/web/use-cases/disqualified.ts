import type { StoredCase } from '../../../lib/cases/store.ts';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';

/** Somebody who may not handle a case. */
export interface Disqualified {
  readonly account: string;
  /** As the directory of staff has it: of people of the units that handle the case. */
  readonly name?: string;
}

/** Who is disqualified in a case. Names are a help: where the directory is down there are none. */
export async function disqualifiedIn(
  { staff, log }: Pick<WebParts, 'staff' | 'log'>,
  stored: StoredCase,
): Promise<readonly Disqualified[]> {
  const state = stored.snapshot.state as SubjectRequest;
  const accounts = state.kind === 'REGISTERED' ? (state.disqualified ?? []) : [];
  if (accounts.length === 0) return [];
  const units = new Set([stored.snapshot.row.unit, ...stored.tasks.map(({ unit }) => unit)]);
  try {
    const people = (await Promise.all([...units].map((unit) => staff.ofUnit(unit)))).flat();
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return accounts.map((account) => {
      const name = names.get(account);
      return { account, ...(name === undefined ? {} : { name }) };
    });
  } catch (error) {
    if (!(error instanceof PartnerUnavailable)) throw error;
    log.warn('the directory of staff could not be asked for names', { case: stored.id });
    return accounts.map((account) => ({ account }));
  }
}

/** Two people may have one name: the account tells them apart. */
export function nameOf({ account, name }: Disqualified): string {
  return name === undefined ? account : `${name} (${account})`;
}
