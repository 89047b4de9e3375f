import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { createEngine } from '../../local/engine/in-process.ts';
import { checkStore, describeFindings } from '../../local/engine/store/check.ts';
import { decodeEvents } from '../../local/engine/store/journal-codec.ts';
import { placesEach } from '../../local/engine/store/written.ts';
import { realClock } from '../../local/engine/timers/clock.ts';
import { folder } from '../contracts/engine/support.ts';
import { preciselyLater, startVictim } from './engine-process.ts';
import { random } from './random.ts';

/** Enough that two threads are at work when the engine dies, and that it dies more than once before all have fired. */
const TIMERS = 12_000;
const SEED = Number(process.env['FRIST_FAULT_SEED'] ?? Date.now() % 1_000_000);

const machine = (due: number) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Rest',
  States: {
    Rest: { Type: 'Wait', Timestamp: new Date(due).toISOString(), Next: 'Sum' },
    Sum: { Type: 'Pass', Output: { n: '{% $states.input.n + 1 %}' }, End: true },
  },
});

/** A store in which so many wait for the same second, which has passed when this resolves. */
async function waiting(file: string): Promise<void> {
  const due = Date.now() + 5000;
  const engine = createEngine({
    file,
    clock: realClock(),
    integrations: { invokeLambda: async () => ({ payload: {} }), dynamodb: async () => ({}) },
  });
  const { stateMachineArn } = await engine.createStateMachine({ name: 'm', definition: machine(due) });
  await Promise.all(Array.from({ length: TIMERS }, (_, n) => engine.startExecution({ stateMachineArn, input: { n } })));
  engine.close();
  expect(Date.now()).toBeLessThan(due);
  await pause(due - Date.now());
}

function running(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const found = db.prepare("SELECT count(*) AS n FROM executions WHERE status = 'RUNNING'").get();
  db.close();
  return Number(found?.['n']);
}

it(`a crowd of timers whose engine is killed while they fire: each fires once, in order (seed ${SEED})`, async () => {
  const data = folder();
  const file = join(data, 'engine.sqlite');
  const chance = random(SEED);
  await waiting(file);
  let deaths = 0;
  for (let left = TIMERS; left > 0; left = running(file)) {
    const victim = startVictim(['--data', data]);
    await victim.listening;
    // Sooner more often than later, and later with every death, so that it ends.
    await preciselyLater(30 * chance() + 10 * deaths);
    await victim.kill();
    deaths += 1;
  }
  expect(deaths).toBeGreaterThan(1);
  expect(describeFindings(checkStore(file))).toEqual([]);
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT place, events FROM journal ORDER BY place').all();
  const exits = rows.flatMap(({ place, events }) =>
    decodeEvents(String(events), Number(place) % placesEach).filter(({ type }) => type === 'WaitStateExited'),
  );
  db.close();
  expect(exits).toHaveLength(TIMERS);
  expect(exits.every(({ timestamp }, place) => timestamp >= (exits[place - 1]?.timestamp ?? 0))).toBe(true);
});
