import type { Ledger } from '../../../lib/cases/workflow.ts';
import { Tag } from '../../../lib/web/display.tsx';
import type { View } from '../../../lib/web/view.ts';
import { RuleLink } from './rule-link.tsx';

/** A step may begin with a date or with what follows from the one before. */
function capital(sentence: string): string {
  return `${sentence.charAt(0).toLocaleUpperCase('nb')}${sentence.slice(1)}`;
}

/** The days of the tables that a ledger was computed with; people need no names of tables. */
function editions(tables: string): readonly string[] {
  return [...new Set(tables.match(/\d{4}-\d{2}-\d{2}/g) ?? [tables])];
}

/** Why this date: each date of the case with its steps in words and the rule behind each step. */
export function LedgerSection({ view, ledger }: { readonly view: View; readonly ledger: Ledger }) {
  const { say } = view;
  if (ledger.entries.length === 0) return null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{say('web.why-this-date')}</h2>
      {ledger.entries.map((entry) => {
        const words = say.steps(entry.steps);
        return (
          <>
            <h3>
              {`${say.or(`web.ledger.${entry.id.split(/[.@]/)[0]}`, entry.id)}: ${say.date(entry.date)} `}
              <Tag colour={entry.inForce ? 'success' : 'neutral'}>
                {say(entry.inForce ? 'web.in-force' : 'web.not-in-force')}
              </Tag>
            </h3>
            <ol class="steps">
              {entry.steps.map((step, index) => (
                <li>
                  {`${capital(words[index] ?? '')} `}
                  {view.side === 'citizen' ? null : (
                    <span class="hint">
                      (<RuleLink view={view} rule={step.rule} />)
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </>
        );
      })}
      {view.side === 'citizen' ? null : <p class="hint">{say('web.tables', { tables: editions(ledger.tables) })}</p>}
    </section>
  );
}
