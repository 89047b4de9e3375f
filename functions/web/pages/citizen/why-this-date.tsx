import type { Ledger, LedgerEntry } from '../../../../lib/cases/workflow.ts';
import { Details } from '../../../../lib/web/display.tsx';
import type { View } from '../../../../lib/web/view.ts';
import { ledgerName } from '../../api/bodies.ts';

/** Why the answer comes by that day: the date in force step by step, and behind a fold the dates that it replaced or may be replaced by. */
export function WhyThisDate({ view, ledger }: { readonly view: View; readonly ledger: Ledger }) {
  const { say } = view;
  const inForce = ledger.entries.filter((entry) => entry.inForce);
  const others = ledger.entries.filter((entry) => !entry.inForce);
  if (inForce.length === 0) return null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{say('web.why-this-date')}</h2>
      {inForce.map((entry) => (
        <>
          <p>{say('request.why', { date: entry.date })}</p>
          <Steps view={view} entry={entry} />
        </>
      ))}
      {others.length === 0 ? null : (
        <Details summary={say('request.other-dates')}>
          {others.map((entry) => (
            <>
              <h3>{`${ledgerName(say, entry.id)}: ${say.date(entry.date)}`}</h3>
              <Steps view={view} entry={entry} />
            </>
          ))}
        </Details>
      )}
    </section>
  );
}

function Steps({ view, entry }: { readonly view: View; readonly entry: LedgerEntry }) {
  return (
    <ol class="steps">
      {view.say.steps(entry.steps).map((words) => (
        <li>{`${words.charAt(0).toLocaleUpperCase('nb')}${words.slice(1)}`}</li>
      ))}
    </ol>
  );
}
