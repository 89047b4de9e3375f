import { randomUUID } from 'node:crypto';
import type { Settings } from '../../local/settings.ts';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

type Json = Record<string, unknown>;
type Partner = 'archive' | 'dispatch' | 'register' | 'kripos';

/** A case as the API tells it, as far as tests look at it. */
export interface CaseBody extends Json {
  readonly status: string;
  readonly open: boolean;
  readonly unit: string;
  readonly due?: string;
  readonly overdue: boolean;
  readonly tasks: readonly {
    readonly task: string;
    readonly step: string;
    readonly status: string;
    readonly unit: string;
  }[];
  readonly events: readonly { readonly type: string; readonly at: string; readonly record: Json }[];
  readonly ledger: {
    readonly entries: readonly {
      readonly id: string;
      readonly date: string;
      readonly inForce: boolean;
      readonly steps: readonly { rule: string; text: string }[];
    }[];
    readonly alarms: readonly {
      readonly id: string;
      readonly kind: string;
      readonly at: string;
      readonly raisedAt?: string;
      readonly mistaken: boolean;
    }[];
  };
  readonly letters: readonly {
    readonly letter: string;
    readonly kind?: string;
    readonly language: string;
    readonly dispatchedAt?: string;
  }[];
  readonly actions: { readonly extend: boolean; readonly correctReceived: boolean };
}

/** The running stack as its users see it: API with bearer tokens, the clock, the partners' switches. Nothing here looks into the code. */
export class StackClient {
  readonly urls: Settings['urls'];
  readonly #tokens = new Map<string, string>();

  constructor(urls: Settings['urls']) {
    this.urls = urls;
  }

  /** The stack that the test run started. */
  static ofTestRun(): StackClient {
    const given = process.env['FRIST_TEST_STACK'];
    if (given === undefined) throw new Error('no stack runs: use jest.stack.config.js');
    return new StackClient((JSON.parse(given) as { urls: Settings['urls'] }).urls);
  }

  async token(person: string): Promise<string> {
    const known = this.#tokens.get(person);
    if (known !== undefined) return known;
    const made = await json(`${this.urls.citizens}/_token`, 'POST', { person });
    const token = String(made.body['token']);
    this.#tokens.set(person, token);
    return token;
  }

  /** A call to the API as that person; an object is sent as JSON with a key of its own. */
  async call(
    person: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const authorization = `Bearer ${await this.token(person)}`;
    const key = method === 'GET' ? {} : { 'idempotency-key': randomUUID() };
    return json(`${this.urls.web}${path}`, method, body, { authorization, ...key, ...headers });
  }

  /** The same, which must succeed. */
  async done(person: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Json> {
    const answer = await this.call(person, method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} as ${person}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async seeCase(person: string, id: string): Promise<CaseBody> {
    return (await this.done(person, 'GET', `/api/cases/${id}`)) as CaseBody;
  }

  /** Waits until the case has an open task of that step, and gives its id. */
  async taskOf(person: string, id: string, step: string): Promise<string> {
    return eventually(`${id} to have the task ${step}`, async () => {
      const { status, body } = await this.call(person, 'GET', `/api/cases/${id}`);
      // Until the case has come to this person's unit, it is not there for them.
      if (status === 404) return undefined;
      if (status >= 300) throw new Error(`reading ${id} as ${person}: ${status} ${JSON.stringify(body)}`);
      return (body as CaseBody).tasks.find((task) => task.step === step && task.status === 'OPEN')?.task;
    });
  }

  /** Waits for the task of that step and answers it. */
  async answer(person: string, id: string, step: string, body: Json, reader = person): Promise<Answer> {
    const task = await this.taskOf(reader, id, step);
    return this.call(person, 'POST', `/api/cases/${id}/tasks/${task}/answer`, body);
  }

  /** The stack's time. Only our engine has a clock of its own; on another Step Functions it is real time. */
  async now(): Promise<string> {
    if (process.env['FRIST_SCENARIOS'] === 'localstack') return new Date().toISOString();
    return String((await json(`${this.urls.aws}/_frist/clock`, 'GET')).body['now']);
  }

  /** Moves the stack's clock: `{ by: 'P20D' }`, `{ to: instant }`, `{ next: true }`. Only our engine can. */
  async move(wish: { readonly by: string } | { readonly to: string } | { readonly next: true }): Promise<void> {
    const answer = await json(`${this.urls.aws}/_frist/clock`, 'POST', wish, {}, 120_000);
    if (answer.status !== 200) throw new Error(`the clock did not move: ${JSON.stringify(answer.body)}`);
  }

  /** Sets how a partner behaves: `ok`, `fail`, `hang`, `twice`, `slow`, `lost` … for `times` calls, or until it is set again. */
  async behave(partner: Partner, mode: string, times?: number): Promise<void> {
    await json(`${this.urls[partner]}/_switch`, 'POST', { mode, ...(times === undefined ? {} : { times }) });
  }

  /** A partner's setting that is not the switch: the register's `autoClear`, KRIPOS's `delayMs`. */
  async settings(partner: Partner, wish: Json): Promise<void> {
    await json(`${this.urls[partner]}/_settings`, 'POST', wish);
  }

  async ofPartner(partner: Partner, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Json> {
    return (await json(`${this.urls[partner]}${path}`, method, body)).body;
  }
}

async function json(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
  timeoutMs = 60_000,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  // A file (CSV, ZIP) is looked at by its headers alone.
  const isJson = response.headers.get('content-type')?.includes('json') !== false;
  const parsed = text === '' || !isJson ? {} : (JSON.parse(text) as Json);
  return { status: response.status, headers: response.headers, body: parsed };
}

/** Asks again until there is an answer. @throws Error that says what did not come within `timeoutMs` of real time */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  timeoutMs = 20_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
