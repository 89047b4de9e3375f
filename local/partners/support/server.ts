import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZodError } from 'zod';
import { inMode, type Mode, newSwitch, Setting } from './switch.ts';

const LARGEST_BODY = 20_000_000;

interface PartnerRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The caller's Idempotency-Key. */
  readonly key: string | undefined;
  readonly body: unknown;
  readonly mode: Mode;
}

interface PartnerAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** One path of a partner: `/letters/:number`. `port` marks what the real partner would offer: only that obeys the switch. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly port: boolean;
  handle(request: PartnerRequest): PartnerAnswer;
}

/** A refusal that the caller is told by code: never a value that was sent. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

function matcher(path: string): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Refused(413, 'too-large');
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'not-json');
  }
}

function send(response: ServerResponse, { status, body }: PartnerAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function refusalOf(name: string, error: unknown): PartnerAnswer {
  if (error instanceof Refused) return { status: error.status, body: { error: error.code } };
  if (error instanceof ZodError) {
    return { status: 422, body: { error: 'malformed', fields: error.issues.map((issue) => issue.path.join('.')) } };
  }
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : 'unknown error'}\n`);
  return { status: 500, body: { error: 'defect' } };
}

/**
 * A partner's HTTP server with its routes and the three that all have: `GET /_health`, `GET /_counts` and `POST /_switch`.
 * `counts` adds what the partner itself counts.
 */
export function partnerServer(
  name: string,
  routes: readonly Route[],
  counts: () => Readonly<Record<string, number>>,
): Server {
  const lever = newSwitch();
  const calls = new Map<string, number>();
  const own: readonly Route[] = [
    { method: 'GET', path: '/_health', port: false, handle: () => ({ status: 200, body: { partner: name } }) },
    {
      method: 'GET',
      path: '/_counts',
      port: false,
      handle: () => ({ status: 200, body: { ...counts(), calls: Object.fromEntries(calls) } }),
    },
    {
      method: 'POST',
      path: '/_switch',
      port: false,
      handle: ({ body }) => {
        const setting = Setting.parse(body);
        lever.set(setting);
        return { status: 200, body: setting };
      },
    },
  ];
  const table = [...routes, ...own].map((route) => ({ route, pattern: matcher(route.path) }));

  async function answer(request: IncomingMessage): Promise<PartnerAnswer | undefined> {
    const url = new URL(request.url ?? '/', 'http://partner');
    const found = table
      .filter(({ route }) => route.method === request.method)
      .map(({ route, pattern }) => ({ route, match: pattern.exec(url.pathname) }))
      .find(({ match }) => match !== null);
    if (!found) throw new Refused(404, 'no-such-path');
    const { route, match } = found;
    const body = await readBody(request);
    const way = route.port ? lever.next() : ({ mode: 'ok', delayMs: 0 } as const);
    if (route.port) calls.set(`${route.method} ${route.path}`, (calls.get(`${route.method} ${route.path}`) ?? 0) + 1);
    const key = request.headers['idempotency-key'];
    const call: PartnerRequest = {
      params: Object.fromEntries(Object.entries(match?.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)])),
      query: url.searchParams,
      key: typeof key === 'string' ? key : undefined,
      body,
      mode: way.mode,
    };
    return inMode(way, () => route.handle(call), { status: 503, body: { error: 'switched-off' } });
  }

  return createServer((request, response) => {
    answer(request).then(
      (given) => given && send(response, given),
      (error: unknown) => send(response, refusalOf(name, error)),
    );
  });
}

/** Listens on 127.0.0.1 and says where; a port in use ends the process with an error that names it. */
export function listen(server: Server, name: string, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem =
        error.code === 'EADDRINUSE'
          ? `${name}: port ${port} on 127.0.0.1 is in use; stop what uses it or choose another with --port`
          : `${name}: cannot listen on 127.0.0.1:${port}: ${error.code ?? error.message}`;
      process.stderr.write(`${problem}\n`);
      process.exit(1);
    });
    server.listen(port, '127.0.0.1', () => {
      const actual = (server.address() as AddressInfo).port;
      process.stdout.write(`${name} listening on http://127.0.0.1:${actual}\n`);
      resolve(actual);
    });
  });
}

/** Ends the process at once when it is asked to: everything acknowledged is on disk already. */
export function stopOnSignal(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
}
