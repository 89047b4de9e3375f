import type { View } from '../../../../../lib/web/view.ts';
import { actorInWords, type CaseView, eventInWords } from '../../../use-cases/case-view.ts';

/** What happened: the record of each event, which holds codes and dates and no value about a person. */
export function CaseHistory({ view, seen }: { readonly view: View; readonly seen: CaseView }) {
  const { say } = view;
  const { kind } = seen.stored.snapshot;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('case.history')}</h2>
      <details class="ds-details long">
        <summary>{say('case.history.count', { count: seen.events.length })}</summary>
        <ol>
          {seen.events.map((event) => (
            <li value={event.number}>
              {`${say.instant(event.at)} – ${eventInWords(say, kind, event.type)} (${actorInWords(say, event.by)})`}
              <details class="record">
                <summary>{say('case.event-details', { number: event.number })}</summary>
                <pre>{JSON.stringify(event.record, undefined, 2)}</pre>
              </details>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
