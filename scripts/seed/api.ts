import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Settings } from '../../local/settings.ts';
import type { ListedItem } from './access-answer.ts';

/** What the seed reads of a case. */
const SeenCase = z.object({
  status: z.string(),
  createdAt: z.string(),
  tasks: z.array(z.object({ task: z.string(), step: z.string(), status: z.string() })),
});
export type SeenCase = z.infer<typeof SeenCase>;

const Registered = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      category: z.string(),
      source: z.string(),
      about: z.string(),
      fromChild: z.boolean(),
    }),
  ),
});
const Inbox = z.object({ items: z.array(z.object({ task: z.string() })), next: z.string().optional() });

type Body = Readonly<Record<string, unknown>>;
type Method = 'GET' | 'POST' | 'PUT';

/** The first reads every case, whatever unit has it; the others those of people whose address is protected (ACC-07): a case may go from triage to ASA between two looks. */
const READERS = ['auditor', 'adviser-asa-cleared', 'adviser-triage-cleared', 'adviser-asa-cleared'] as const;
const PATIENCE_MS = 60_000;

/** The stack is not there. */
export class NotRunning extends Error {
  override readonly name = 'NotRunning';
}

/** The JSON API as test people use it, and nothing else of the stack but the play of the quality check. */
export class SeedApi {
  readonly #urls: Settings['urls'];
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(urls: Settings['urls']) {
    this.#urls = urls;
  }

  /** A call that must succeed. The key makes it one act, however often the seed runs. 409 means that somebody has done it since. */
  async send(person: string, method: Method, path: string, body: Body, key: string): Promise<Body | 'DONE_BEFORE'> {
    const answer = await this.#call(person, method, path, body, key);
    if (answer.status === 409) return 'DONE_BEFORE';
    return succeeded(answer, `${method} ${path} as ${person}`);
  }

  async read(id: string): Promise<SeenCase> {
    const path = `/api/cases/${id}`;
    let answer = await this.#call(READERS[0], 'GET', path);
    for (const reader of READERS.slice(1)) if (answer.status === 404) answer = await this.#call(reader, 'GET', path);
    return SeenCase.parse(succeeded(answer, path));
  }

  /** Waits until the case is as it should be. @throws Error when it is not within a minute */
  async until(id: string, what: string, is: (body: SeenCase) => boolean): Promise<SeenCase> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
      const body = await this.read(id);
      if (is(body)) return body;
    }
    throw new Error(
      `${id} did not come to ${what} within a minute; is a partner switched off, or does the engine not run?`,
    );
  }

  /** What register and archive hold about the person of a case; empty once that may no longer be seen. */
  async registeredData(person: string, id: string): Promise<readonly ListedItem[]> {
    const path = `/api/cases/${id}/registered-data`;
    const answer = await this.#call(person, 'GET', path);
    return answer.status === 404 ? [] : Registered.parse(succeeded(answer, path)).items;
  }

  /** How many tasks wait in the inbox of that person's unit. */
  async inboxOf(person: string): Promise<number> {
    let count = 0;
    let after: string | undefined;
    do {
      const path = `/api/inbox?limit=100${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`;
      const page = Inbox.parse(succeeded(await this.#call(person, 'GET', path), path));
      count += page.items.length;
      after = page.next;
    } while (after !== undefined);
    return count;
  }

  /** The quality check is done outside (DEL-24); the register stand-in plays it. */
  async clearOutside(round: string): Promise<void> {
    await this.#fetch(`${this.#urls.register}/rounds/${round}/clear`, { method: 'POST', body: '{}' });
  }

  async #call(person: string, method: Method, path: string, body?: Body, key?: string) {
    const headers = {
      authorization: `Bearer ${await this.#token(person)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    return this.#fetch(`${this.#urls.web}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
  }

  #token(person: string): Promise<string> {
    const known = this.#tokens.get(person) ?? this.#newToken(person);
    this.#tokens.set(person, known);
    return known;
  }

  async #newToken(person: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ person });
    const answer = await this.#fetch(`${this.#urls.citizens}/_token`, { method: 'POST', headers, body });
    return z.object({ token: z.string() }).parse(answer.body).token;
  }

  /** @throws NotRunning when nobody listens there */
  async #fetch(url: string, init: RequestInit): Promise<{ readonly status: number; readonly body: unknown }> {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
      return { status: response.status, body: JSON.parse((await response.text()) || '{}') as unknown };
    } catch (error) {
      if (error instanceof TypeError) throw new NotRunning(new URL(url).origin);
      throw error;
    }
  }
}

function succeeded({ status, body }: { readonly status: number; readonly body: unknown }, what: string): Body {
  if (status < 300) return body as Body;
  const { detail, rule, errors } = body as { detail?: string; rule?: string; errors?: { field: string }[] };
  const where = [rule, ...(errors ?? []).map(({ field }) => field)].filter((part) => part !== undefined).join(', ');
  throw new Error(`${what}: ${status} ${detail ?? ''} ${where === '' ? '' : `(${where})`}`);
}
