import type { StoredCase } from '../../../lib/cases/store.ts';
import { askerOf } from '../../../lib/subject-requests/asker.ts';
import type { EarlierRequest } from '../../../lib/subject-requests/commands/access.ts';
import { dayReceived, type Registered, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';

/**
 * The earlier requests about the same person by the one who asks now, the oldest first: what a fee or a refusal as excessive rests on (DSR-32,
 * DSR-33). They stand in a letter to that one, so nobody else's are among them, and none that was never shown to be theirs. From the index of
 * persons, so also those that came on paper; requests of the same message count as one with this one.
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
    const found = other?.snapshot.state as SubjectRequest | undefined;
    if (found?.kind !== 'REGISTERED' || !isTheirs(found, state)) return [];
    return dayReceived(found) > dayReceived(state) ? [] : [earlier(found)];
  });
}

/** Whether the same one asked, as far as it was ever shown who did. */
function isTheirs(other: Registered, state: Registered): boolean {
  return askerOf(other) === askerOf(state) && other.outcome !== 'REFUSED_IDENTITY';
}

function earlier(state: Registered): EarlierRequest {
  const { case: id, right, outcome, closed, withoutCopy = false } = state;
  const copyGiven = right === 'ACCESS' && closed && !withoutCopy && (outcome === 'GRANTED' || outcome === 'PARTLY');
  return { case: id, right, receivedDate: dayReceived(state), copyGiven };
}
