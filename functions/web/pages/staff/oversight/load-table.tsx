import type { PlainDate } from '../../../../../lib/kernel/ids.ts';
import { Table } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { inWords, type Names } from '../../../use-cases/names.ts';
import type { LoadRow, UnitLoad } from '../../../use-cases/oversight/load.ts';

/** How much lies with a unit, and with each of its people. */
export function LoadTable(props: { readonly view: View; readonly load: UnitLoad; readonly names: Names }) {
  const { view, load, names } = props;
  const { say } = view;
  const { unit, all, by, isAtLeast } = load;
  if (all.open === 0) return <p>{say('oversight.load.none')}</p>;
  const row = (who: string, { open, late, unopened, firstDue }: LoadRow) => [
    who,
    String(open),
    String(late),
    String(unopened),
    firstDue === undefined ? '–' : say.date(firstDue as PlainDate),
  ];
  return (
    <>
      <Table
        caption={say('oversight.load.caption', { unit: say(`unit.${unit}`) })}
        head={['who', 'open', 'late', 'unopened', 'first'].map((column) => say(`oversight.load.${column}`))}
        rows={[
          ...by.map((each) =>
            row(each.takenBy === undefined ? say('oversight.load.nobody') : inWords(names, each.takenBy), each),
          ),
          row(say('oversight.load.all'), all),
        ]}
      />
      {isAtLeast ? <p>{say('oversight.load.at-least')}</p> : null}
    </>
  );
}
