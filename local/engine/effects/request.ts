import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Call {
  readonly method: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer | string;
}

/** A function may take fifteen minutes, in milliseconds. */
const longest = 900_000;
/** Connections to one address. */
const most = 64;

type Library = typeof import('undici');
let library: Promise<Library> | undefined;
/** With the first call: an engine that only waits starts without it. */
const load = (): Promise<Library> => {
  library ??= import('undici');
  return library;
};
const pools = new Map<string, Pool>();

/** What tells of an error whether its connection had been used before. */
interface Failed extends Error {
  readonly code?: string;
  socket?: { readonly bytesRead?: number };
}

/** One HTTP call; the answer's bytes as they came. A kept connection that was closed meanwhile is opened anew. @throws the socket's error. */
export async function send(url: URL, call: Call): Promise<Reply> {
  const pool = pools.get(url.origin) ?? (await open(url.origin));
  const answering = new Answering();
  try {
    return await answering.of(pool, url, call);
  } catch (error) {
    if (answering.began || !isStale(error as Failed)) throw error;
    return await anew(url, call);
  }
}

async function open(origin: string): Promise<Pool> {
  const { buildConnector, Pool } = await load();
  const known = pools.get(origin);
  if (known !== undefined) return known;
  const connect = telling(buildConnector({ timeout: longest }));
  const made = new Pool(origin, { connections: most, headersTimeout: longest, bodyTimeout: longest, connect });
  pools.set(origin, made);
  return made;
}

/** Its connections tell with an error how much they have brought before. */
function telling(connector: ReturnType<Library['buildConnector']>): typeof connector {
  return (options, done) =>
    connector(options, (...result) => {
      const [, socket] = result;
      socket?.prependListener('error', (error: Failed) => {
        error.socket ??= { bytesRead: socket.bytesRead };
      });
      done(...result);
    });
}

/** The connection was an old one, and gave nothing for this call: the other side had closed it before. */
function isStale({ code, socket }: Failed): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code ?? '') && (socket?.bytesRead ?? 0) > 0;
}

/** Over a connection of its own, as those that are kept may all have been closed. */
async function anew(url: URL, call: Call): Promise<Reply> {
  const { Client } = await load();
  const client = new Client(url.origin, { pipelining: 0, headersTimeout: longest, bodyTimeout: longest });
  try {
    return await new Answering().of(client, url, call);
  } finally {
    void client.close();
  }
}

/** The answer to one call, as it comes in. */
class Answering {
  #status: number | undefined;
  #headers: IncomingHttpHeaders = {};
  readonly #chunks: Buffer[] = [];

  get began(): boolean {
    return this.#status !== undefined;
  }

  of(dispatcher: Dispatcher, { pathname, search }: URL, { method, headers, body }: Call): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const request = {
        path: pathname + search,
        method: method as Dispatcher.HttpMethod,
        headers,
        body: body.length === 0 ? null : body,
      };
      dispatcher.dispatch(request, {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, status, given) => {
          this.#status = status;
          this.#headers = given;
        },
        onResponseData: (_controller, chunk) => this.#chunks.push(chunk),
        onResponseEnd: () =>
          resolve({ status: this.#status ?? 500, headers: this.#headers, body: whole(this.#chunks) }),
        onResponseError: (_controller, error) => reject(error),
      });
    });
  }
}

function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}
