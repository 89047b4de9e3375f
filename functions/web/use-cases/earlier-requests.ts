import type { StoredCase } from '../../../lib/cases/store.ts';
import type { EarlierRequest } from '../../../lib/subject-requests/commands/access.ts';
import { dayReceived, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';

/**
 * The earlier requests of the person whom a request is about, the oldest first: what a fee or a refusal as excessive rests on (DSR-32,
 * DSR-33). From the index of persons, so also those that came on paper; requests of the same message count as one with this one.
 */
export async function earlierRequests(
  parts: Pick<WebParts, 'persons' | 'store'>,
  stored: StoredCase,
): Promise<readonly EarlierRequest[]> {
  const state = stored.snapshot.state as SubjectRequest;
  if (state.kind !== 'REGISTERED' || state.person === undefined) return [];
  const together: readonly string[] = [
    stored.id,
    ...(state.linked ?? []),
    ...(state.lead === undefined ? [] : [state.lead]),
  ];
  const cases = await parts.persons.cases(state.person.nationalId);
  const others = cases.filter((each) => each.kind === 'subject-request' && !together.includes(each.case));
  const loaded = await Promise.all(others.map((each) => parts.store.load(each.case)));
  return loaded.flatMap((other) => {
    const found = other === undefined ? undefined : earlier(other);
    return found === undefined || found.receivedDate > dayReceived(state) ? [] : [found];
  });
}

function earlier({ id, snapshot }: StoredCase): EarlierRequest | undefined {
  const state = snapshot.state as SubjectRequest;
  if (state.kind !== 'REGISTERED') return undefined;
  const { right, outcome, closed } = state;
  const copyGiven = right === 'ACCESS' && closed && (outcome === 'GRANTED' || outcome === 'PARTLY');
  return { case: id, right, receivedDate: dayReceived(state), copyGiven };
}
