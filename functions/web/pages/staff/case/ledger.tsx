import type { LedgerEntry } from '../../../../../lib/cases/workflow.ts';
import { Details, Table, Tag } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { ledgerName } from '../../../api/bodies.ts';
import { actorInWords, type CaseView, eventInWords } from '../../../use-cases/case-view.ts';
import type { Move } from '../../../use-cases/ledger-moves.ts';
import { LedgerSection } from '../../ledger.tsx';
import { RuleLink } from '../../rule-link.tsx';

interface Props {
  readonly view: View;
  readonly seen: CaseView;
  readonly moves: readonly Move[];
}

/** Every date of the case: the rule, the steps that gave it, and what moved it, before and after. */
export function CaseLedger({ view, seen, moves }: Props) {
  const { say } = view;
  const { ledger, stored } = seen;
  return (
    <>
      <LedgerSection view={view} ledger={ledger} />
      {moves.length === 0 ? null : (
        <section aria-labelledby="moves">
          <h2 id="moves">{say('case.moves')}</h2>
          <Table
            quiet
            caption={say('case.moves')}
            head={[say('case.moves.when'), say('case.moves.what'), say('case.moves.date'), say('case.moves.change')]}
            rows={moves.map((move) => [
              say.instant(move.at),
              `${eventInWords(say, stored.snapshot.kind, move.event)} (${actorInWords(say, move.by)})`,
              <>
                {ledgerName(say, move.entry)} <Rule view={view} entries={ledger.entries} entry={move.entry} />
              </>,
              changeInWords(view, move),
            ])}
          />
        </section>
      )}
      <Alarms view={view} seen={seen} />
    </>
  );
}

function Rule({
  view,
  entries,
  entry,
}: {
  readonly view: View;
  readonly entries: readonly LedgerEntry[];
  readonly entry: string;
}) {
  const found = entries.find(({ id }) => id.split(/[.@]/)[0] === entry);
  if (found === undefined) return null;
  return (
    <span class="hint">
      (<RuleLink view={view} rule={found.rule} />)
    </span>
  );
}

function changeInWords({ say }: View, { before, after }: Move): string {
  if (before === undefined) return say('case.moves.set', { after });
  return after === undefined ? say('case.moves.gone', { before }) : say('case.moves.moved', { before, after });
}

/** What was told and what will be, when. */
function Alarms({ view, seen }: Omit<Props, 'moves'>) {
  const { say } = view;
  const { alarms } = seen.ledger;
  if (alarms.length === 0) return null;
  return (
    <section aria-labelledby="alarms">
      <h2 id="alarms">{say('case.alarms')}</h2>
      <Details summary={say('case.alarms.count', { count: alarms.length, raised: alarms.filter(isRaised).length })}>
        <ul>
          {alarms.map((alarm) => (
            <li>
              {`${say(`deadline.alarm.${alarm.kind}`)}: ${say.instant(alarm.at)} – `}
              {alarm.raisedAt === undefined
                ? say('case.alarm-to-come')
                : say('case.alarm-raised', { at: alarm.raisedAt })}
              {alarm.mistaken === true ? <Tag colour="warning">{say('case.alarm-mistaken')}</Tag> : null}{' '}
              <span class="hint">
                (<RuleLink view={view} rule={alarm.rule} />)
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </section>
  );
}

const isRaised = ({ raisedAt }: { readonly raisedAt?: unknown }): boolean => raisedAt !== undefined;
