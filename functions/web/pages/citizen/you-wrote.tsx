import { requestClaims, requestText } from '../../../../lib/subject-requests/personal.ts';
import { Details, Facts, Written } from '../../../../lib/web/display.tsx';
import type { Sent } from '../../../../lib/web/form-spec.ts';
import type { View } from '../../../../lib/web/view.ts';
import type { CaseView } from '../../use-cases/case-view.ts';
import type { OwnRequest } from '../../use-cases/own-requests.ts';
import { answersAbout } from './new/about.ts';

/** What the person answered about the right when they handed the request in: for whom wrote it alone, whoever else may follow the case. */
export function YouWrote(props: { readonly view: View; readonly seen: CaseView; readonly own: OwnRequest }) {
  const { view, seen, own } = props;
  const { say, actor } = view;
  const { owner } = seen.stored.snapshot.row;
  if (owner === undefined || owner !== actor?.id) return null;
  const answers = answersAbout(own.right, sentAs(seen, own), say);
  if (answers.length === 0) return null;
  return (
    <Details summary={say('request.you-wrote')}>
      <Facts
        facts={answers.map(
          ({ question, answer, written }) => [question, written ? <Written>{answer}</Written> : answer] as const,
        )}
      />
    </Details>
  );
}

/** As the form sent it. What was written for a second look answers no question of the form. */
function sentAs({ events }: CaseView, { right, reconsiders }: OwnRequest): Sent {
  if (right === 'ACCESS') {
    const text = requestText(events);
    return text === undefined || reconsiders !== undefined ? {} : { 'ACCESS.what': [text] };
  }
  const said = Object.entries(requestClaims(events)?.[right] ?? {});
  return Object.fromEntries(
    said.map(([name, value]) => [`${right}.${name}`, value === undefined ? [] : [value].flat()]),
  );
}
