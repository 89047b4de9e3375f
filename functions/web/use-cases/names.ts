import { PartnerRefused, PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import type { Unit } from '../../../lib/kernel/ids.ts';
import type { WebParts } from '../parts.ts';

/** Names by account. */
export type Names = ReadonlyMap<string, string>;

/** What the people of those units are called. Names are a help and accounts are what counts: while the directory is down there are none. */
export async function namesIn({ staff, log }: Pick<WebParts, 'staff' | 'log'>, units: Iterable<Unit>): Promise<Names> {
  try {
    const people = await Promise.all([...new Set(units)].map((unit) => staff.ofUnit(unit)));
    return new Map(people.flat().map(({ id, name = id }) => [id, name]));
  } catch (error) {
    if (!(error instanceof PartnerUnavailable || error instanceof PartnerRefused)) throw error;
    log.warn('the directory of staff could not be asked for names', { error: error.name });
    return new Map();
  }
}

/** Two people may have one name: the account tells them apart. */
export function inWords(names: Names, account: string): string {
  const name = names.get(account);
  return name === undefined ? account : `${name} (${account})`;
}
