import type { StoredEvent } from '../../../../lib/cases/store.ts';
import { authorityDescribed } from '../../../../lib/subject-requests/personal.ts';
import { isForAnother } from '../../../../lib/subject-requests/state/requester.ts';
import type { Registered } from '../../../../lib/subject-requests/state.ts';
import { Written } from '../../../../lib/web/display.tsx';
import type { View } from '../../../../lib/web/view.ts';

/** Who asks for whom and as what, what the child said, which other requests the message holds. For staff alone. */
export function requesterFacts(view: View, state: Registered, events: readonly StoredEvent[]) {
  const { say } = view;
  const { requesterKind, requester, authority, consent, otherAccess, linked = [], person } = state;
  const isAnother = isForAnother(state) && requesterKind !== undefined;
  const described = isAnother ? authorityDescribed(events) : undefined;
  return [
    [say('field.asker'), isAnother ? say(`subject-request.asker.${requesterKind}`) : undefined],
    [say('field.askerName'), requester?.name === undefined ? undefined : <Written>{requester.name}</Written>],
    [say('field.askerNationalId'), requester?.nationalId],
    [say('field.askerAuthority'), described === undefined ? undefined : <Written>{described}</Written>],
    [say('case.age'), ageInWords(view, state)],
    [say('case.authority'), authority === undefined ? undefined : say(`case.authority.${authority.status}`)],
    [say('case.consent'), consent === undefined ? undefined : say(`case.consent.${consent.status}`)],
    [say('case.employee'), person?.employee === true ? say('web.yes-no.true') : undefined],
    [
      say('case.other-access'),
      otherAccess === undefined
        ? undefined
        : `${say(`case.other-access.${otherAccess.wants}`)}: ${say(`case.other-access.${otherAccess.status}`)}`,
    ],
    [
      say('case.linked'),
      linked.length === 0 ? undefined : (
        <ul>
          {linked.map((id) => (
            <li>
              <a class="ds-link" href={`/staff/cases/${id}`}>
                {id}
              </a>
            </li>
          ))}
        </ul>
      ),
    ],
  ] as const;
}

/** The machine looks at the age again by itself (CheckRequester): people see here when it last did, and that it still will. */
function ageInWords({ say }: View, state: Registered): string | undefined {
  const { authority, closed } = state;
  if (authority?.bracket === undefined) return undefined;
  const { bracket, on, byHand } = authority;
  const age = say(`subject-request.age.${bracket}`);
  const isOver = closed || byHand === true || !isForAnother(state);
  return isOver || on === undefined ? age : say('case.age-looked-at', { age, on });
}
