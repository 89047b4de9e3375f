import { DatabaseSync } from 'node:sqlite';
import { decodeEvents } from '../../local/engine/store/journal-codec.ts';
import { placesEach } from '../../local/engine/store/written.ts';
import type { FakeHost } from '../contracts/engine/support.ts';
import { call } from './engine-process.ts';

/** Waits for an answer, for a time, for a function: everything that a kill can hurt. */
export const machine = {
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      TimeoutSeconds: 3600,
      Arguments: {
        TableName: 'tasks',
        Name: '{% $states.context.Execution.Name %}',
        Token: '{% $states.context.Task.Token %}',
      },
      Next: 'Rest',
    },
    Rest: { Type: 'Wait', Seconds: 1, Next: 'Tell' },
    Tell: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'tell', Payload: { name: '{% $states.context.Execution.Name %}' } },
      Output: '{% $states.result.Payload %}',
      End: true,
    },
  },
};

/** Every event of an execution that was not disturbed, in order: no more, no fewer, whatever died meanwhile. */
const whole = [
  'ExecutionStarted',
  'TaskStateEntered',
  'TaskScheduled',
  'TaskStarted',
  'TaskSubmitted',
  'TaskSucceeded',
  'TaskStateExited',
  'WaitStateEntered',
  'WaitStateExited',
  'TaskStateEntered',
  'TaskScheduled',
  'TaskStarted',
  'TaskSucceeded',
  'TaskStateExited',
  'ExecutionSucceeded',
];

/** How many cases are open at once. */
const most = 30;

interface Case {
  readonly name: string;
  started: boolean;
  answered: boolean;
}

/** What one engine was asked for, and what it acknowledged. */
export class Cases {
  readonly #all = new Map<string, Case>();
  readonly #host: FakeHost;
  readonly #prefix: string;
  machineArn = '';
  constructor(host: FakeHost, prefix: string) {
    this.#host = host;
    this.#prefix = prefix;
  }

  get size(): number {
    return this.#all.size;
  }

  /** Asks for new executions, and again for what was not acknowledged; answers the tokens that are there. Every promise ends, answered or not. */
  storm(port: number, fresh: number): Promise<unknown>[] {
    // Those that were hit before come first, so that the engine is not buried under what it never could answer.
    const room = Math.max(0, Math.min(fresh, most - this.unfinished()));
    for (let number = 0; number < room; number += 1) {
      const name = `${this.#prefix}-${this.#all.size}`;
      this.#all.set(name, { name, started: false, answered: false });
    }
    const tokens = this.#tokens();
    return [...this.#all.values()].flatMap((each) => {
      if (!each.started) return [this.#start(port, each)];
      const token = tokens.get(each.name);
      return each.answered || token === undefined ? [] : [this.#answer(port, each, token)];
    });
  }

  async #start(port: number, each: Case): Promise<void> {
    const asked = { stateMachineArn: this.machineArn, name: each.name, input: `{"name":"${each.name}"}` };
    const answer = await call(port, 'StartExecution', asked).catch(() => undefined);
    if (answer === undefined) return;
    if (answer.status !== 200) throw new Error(`${each.name}: ${JSON.stringify(answer.body)}`);
    each.started = true;
  }

  /** A token works once. That it is gone already is right only where an earlier answer was sent and not acknowledged. */
  async #answer(port: number, each: Case & { sent?: boolean }, taskToken: string): Promise<void> {
    const before = each.sent === true;
    each.sent = true;
    const answer = await call(port, 'SendTaskSuccess', { taskToken, output: '"ok"' }).catch(() => undefined);
    if (answer === undefined) return;
    const gone = answer.status === 400 && answer.body['__type'] === 'TaskTimedOut';
    if (answer.status !== 200 && !(before && gone)) throw new Error(`${each.name}: ${JSON.stringify(answer.body)}`);
    each.answered = true;
  }

  #tokens(): Map<string, string> {
    const tokens = new Map<string, string>();
    for (const { body } of this.#host.tables) {
      const name = String(body['Name']);
      if (this.#all.has(name)) tokens.set(name, String(body['Token']));
    }
    return tokens;
  }

  /** What is wrong with what the store holds now; an engine may run on it. */
  faults(file: string): string[] {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      const rows = db.prepare('SELECT id, name FROM executions').all() as unknown as { id: number; name: string }[];
      const ids = new Map(rows.map(({ id, name }) => [name, id]));
      const missing = [...this.#all.values()].filter(({ name, started }) => started && !ids.has(name));
      const forgotten = [...this.#all.values()].flatMap(({ name, answered }) => {
        const id = ids.get(name);
        if (!answered || id === undefined) return [];
        return this.#types(db, id).includes('TaskSucceeded') ? [] : [`${name}: its acknowledged answer is lost`];
      });
      return [...missing.map(({ name }) => `${name}: its acknowledged start is lost`), ...forgotten];
    } finally {
      db.close();
    }
  }

  #types(db: DatabaseSync, id: number): string[] {
    const select = db.prepare('SELECT place, events FROM journal WHERE place BETWEEN ? AND ? ORDER BY place');
    const rows = select.all(id * placesEach, (id + 1) * placesEach - 1);
    return rows.flatMap((row) =>
      decodeEvents(String(row['events']), Number(row['place']) - id * placesEach).map(({ type }) => type),
    );
  }

  /** When all is done: every execution has each of its events once, in order, and was never given a second token. */
  endFaults(file: string): string[] {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      const rows = db.prepare('SELECT id, name FROM executions').all() as unknown as { id: number; name: string }[];
      const astray = rows.flatMap(({ id, name }) => {
        const types = this.#types(db, id);
        // An answer by token may come before that of the call which handed the token out: a kill lies between them.
        const early = types.includes('TaskSubmitted') ? whole : whole.filter((type) => type !== 'TaskSubmitted');
        return types.join() === early.join() ? [] : [`${name}: ${types.join(' ')}`];
      });
      const count = rows.length === this.#all.size ? [] : [`${rows.length} executions, ${this.#all.size} asked for`];
      return [...count, ...astray, ...this.#secondTokens()];
    } finally {
      db.close();
    }
  }

  #secondTokens(): string[] {
    const seen = new Map<string, string>();
    return this.#host.tables.flatMap(({ body }) => {
      const [name, token] = [String(body['Name']), String(body['Token'])];
      const first = seen.get(name) ?? token;
      seen.set(name, first);
      return first === token ? [] : [`${name}: a second token`];
    });
  }

  unfinished(): number {
    return [...this.#all.values()].filter(({ started, answered }) => !started || !answered).length;
  }
}
