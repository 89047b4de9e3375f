import type { StoredCase } from '../../../lib/cases/store.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';
import { inWords, namesIn } from './names.ts';

/** Somebody who may not handle a case. */
export interface Disqualified {
  readonly account: string;
  /** Name and account, as far as the units that handle the case know them. */
  readonly who: string;
}

/** Who is disqualified in a case. */
export async function disqualifiedIn(
  parts: Pick<WebParts, 'staff' | 'log'>,
  { snapshot, tasks }: StoredCase,
): Promise<readonly Disqualified[]> {
  const state = snapshot.state as SubjectRequest;
  const accounts = state.kind === 'REGISTERED' ? (state.disqualified ?? []) : [];
  if (accounts.length === 0) return [];
  const names = await namesIn(parts, [snapshot.row.unit, ...tasks.map(({ unit }) => unit)]);
  return accounts.map((account) => ({ account, who: inWords(names, account) }));
}
