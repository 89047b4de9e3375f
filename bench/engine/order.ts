/** `node bench/engine/order.ts order FILE TIMERS`: whether the timers of a burst fired in their order, each once, as the journal says. */
import { DatabaseSync } from 'node:sqlite';
import { decodeEvents } from '../../local/engine/store/journal-codec.ts';
import { placesEach } from '../../local/engine/store/written.ts';

const [, file = '', timers = '0'] = process.argv.slice(2);
const db = new DatabaseSync(file, { readOnly: true });
const rows = db
  .prepare('SELECT place, events FROM journal WHERE events LIKE \'%"WaitStateExited"%\' ORDER BY place')
  .iterate();
let fired = 0;
let before = 0;
let inOrder = true;
for (const row of rows) {
  const place = Number(row['place']);
  const exits = decodeEvents(String(row['events']), place % placesEach).filter(
    ({ type }) => type === 'WaitStateExited',
  );
  const at = exits[0]?.timestamp ?? 0;
  inOrder &&= exits.length === 1 && at >= before;
  before = at;
  fired += 1;
}
process.stdout.write(JSON.stringify({ inOrder: inOrder && fired === Number(timers) }));
