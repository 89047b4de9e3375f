import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkStore, describeFindings } from '../../local/engine/store/check.ts';
import { type FakeHost, fakeHost, folder, role } from '../contracts/engine/support.ts';
import { Cases, machine } from './engine-cases.ts';
import { call, preciselyLater, startVictim, type Victim } from './engine-process.ts';
import { random } from './random.ts';

/**
 * Engines are killed with SIGKILL: at random instants after a storm of requests (from a fraction of a millisecond on), while they start, and
 * in the midst of a commit. FRIST_ENGINE_KILLS says how often (150 when nothing is said; `npm run test:faults` kills 1,000 times); the
 * instants come from FRIST_FAULT_SEED, which a failure names.
 */
const KILLS = Number(process.env['FRIST_ENGINE_KILLS'] ?? '150');
const SEED = Number(process.env['FRIST_FAULT_SEED'] ?? Date.now() % 1_000_000);
/** As many engines at the same time as there are cores on a small machine; each has its own store. */
const ENGINES = 2;
const places = ['begin', 'write', 'commit'] as const;

/** One engine's life: killed and started again, so many times. */
class Life {
  readonly #chance: () => number;
  readonly #args: readonly string[];
  readonly #file: string;
  readonly #cases: Cases;
  kills = 0;
  constructor(number: number, host: FakeHost) {
    const data = folder();
    this.#chance = random(SEED + number);
    this.#file = join(data, 'engine.sqlite');
    this.#args = ['--data', data, '--lambda', host.url, '--dynamodb', host.url];
    this.#cases = new Cases(host, `e${number}`);
  }

  async begin(): Promise<void> {
    const first = startVictim(this.#args);
    const definition = { name: 'm', roleArn: role, definition: JSON.stringify(machine) };
    const made = await call(await first.listening, 'CreateStateMachine', definition);
    this.#cases.machineArn = String(made.body['stateMachineArn']);
    await first.kill();
  }

  /** One death. @returns what was wrong when the engine lived again before it. */
  async once(): Promise<string[]> {
    this.kills += 1;
    if (this.kills % 50 === 0)
      process.stderr.write(`engine: killed ${this.kills} of ${Math.ceil(KILLS / ENGINES)} times\n`);
    const way = this.#chance();
    if (way < 0.1) {
      await this.#dieWhileStarting();
      return [];
    }
    const dying = way < 0.4 ? `${this.#pick(places)}:${1 + Math.floor(this.#chance() * 12)}` : undefined;
    const victim = startVictim(this.#args, dying);
    const port = await victim.listening.catch((error: Error) => {
      // It may die by itself in one of the first commits; anything else is a fault.
      if ((error.cause as { signal?: string }).signal === 'SIGKILL' && dying !== undefined) return undefined;
      throw error;
    });
    if (port === undefined) return [];
    const faults = this.#look(this.kills % 10 === 0);
    await this.#killInStorm(victim, port, dying !== undefined);
    return faults;
  }

  async #dieWhileStarting(): Promise<void> {
    const victim = startVictim(this.#args);
    await preciselyLater(50 + this.#chance() * 350);
    await victim.kill();
  }

  async #killInStorm(victim: Victim, port: number, byItself: boolean): Promise<void> {
    const storm = Promise.all(this.#cases.storm(port, 1 + Math.floor(this.#chance() * 10)));
    storm.catch(() => undefined);
    if (byItself) await Promise.race([victim.gone, preciselyLater(150)]);
    // Short instants more often than long ones: 0.05 to 80 ms.
    else await preciselyLater(0.05 * 1600 ** this.#chance());
    await victim.kill();
    await storm;
  }

  #look(closely: boolean): string[] {
    const found = closely ? describeFindings(checkStore(this.#file)) : [];
    return [...found, ...this.#cases.faults(this.#file)];
  }

  /** Lets everything come to its end, and says what is wrong then. */
  async end(): Promise<string[]> {
    const victim = startVictim(this.#args);
    const port = await victim.listening;
    const patience = Date.now() + 60_000;
    while (this.#cases.unfinished() > 0 || this.#running() > 0) {
      if (Date.now() > patience) return [`${this.#cases.unfinished()} unfinished, ${this.#running()} still run`];
      await Promise.all(this.#cases.storm(port, 0));
      await preciselyLater(100);
    }
    await victim.kill();
    return [...describeFindings(checkStore(this.#file)), ...this.#cases.endFaults(this.#file)];
  }

  #running(): number {
    const db = new DatabaseSync(this.#file, { readOnly: true });
    const row = db.prepare("SELECT count(*) AS n FROM executions WHERE status = 'RUNNING'").get();
    db.close();
    return Number(row?.['n']);
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.#chance() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

let host: FakeHost;
beforeAll(async () => {
  host = await fakeHost();
});
afterAll(() => host.close());

it(`${KILLS} times kill -9: nothing acknowledged is lost, nothing happens twice (seed ${SEED})`, async () => {
  host.answer = (_name, body) => ({ body: { told: body['name'] ?? null } });
  const lives = Array.from({ length: ENGINES }, (_, number) => new Life(number, host));
  const live = async (life: Life): Promise<string[]> => {
    await life.begin();
    while (life.kills < KILLS / ENGINES) {
      const faults = await life.once();
      if (faults.length > 0) return faults;
    }
    return life.end();
  };
  const faults = await Promise.all(lives.map(live));
  expect(faults.flat()).toEqual([]);
  expect(lives.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThanOrEqual(KILLS);
});
