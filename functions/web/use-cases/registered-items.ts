import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';

/**
 * What register and archive hold about the person of a request, for pages, API and the copy alike. The address of a protected person is left out
 * here, so that it reaches none of them (architecture § 5). Undefined where the case knows no person (any more).
 * @throws PartnerUnavailable
 */
export async function registeredItems(
  parts: Pick<WebParts, 'register' | 'archive'>,
  stored: StoredCase,
): Promise<readonly RegisteredItem[] | undefined> {
  const state = stored.snapshot.state as SubjectRequest;
  if (stored.snapshot.kind !== 'subject-request' || state.kind !== 'REGISTERED' || state.person === undefined)
    return undefined;
  const { nationalId, protection = 'NONE' } = state.person;
  const found = await Promise.all([parts.register.items(nationalId), parts.archive.documents(nationalId)]);
  const items = found.flat();
  return protection === 'NONE' ? items : items.filter(({ category }) => category !== 'ADDRESS');
}
