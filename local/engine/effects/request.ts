import type { IncomingHttpHeaders } from 'node:http';
import type { buildConnector, Dispatcher, Pool } from 'undici';

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
const patience = { headersTimeout: longest, bodyTimeout: longest };
/** Connections to one address. */
const most = 64;
const pools = new Map<string, Pool>();

/** What tells of an error whether its connection had been used before. */
interface Failed extends Error {
  readonly code?: string;
  socket?: { readonly bytesRead?: number };
}

/** The connection was an old one, and gave nothing for this call: the other side had closed it before. */
class StaleConnection extends Error {}

/** One HTTP call; the answer's bytes as they came. A kept connection that was closed meanwhile is opened anew. @throws the socket's error. */
export async function send(url: URL, call: Call): Promise<Reply> {
  const pool = pools.get(url.origin) ?? (await open(url.origin));
  try {
    return await once(pool, url, call);
  } catch (error) {
    if (!(error instanceof StaleConnection)) throw error;
    return anew(url, call);
  }
}

/** The library is loaded with the first call: an engine that only waits starts without it. */
async function open(origin: string): Promise<Pool> {
  const { buildConnector, Pool } = await import('undici');
  const known = pools.get(origin);
  if (known !== undefined) return known;
  const connect = telling(buildConnector({ timeout: longest }));
  const made = new Pool(origin, { ...patience, connections: most, connect });
  pools.set(origin, made);
  return made;
}

/** Its connections tell with an error how much they have brought before. */
function telling(connector: buildConnector.connector): buildConnector.connector {
  return (options, done) =>
    connector(options, (...result) => {
      const [, socket] = result;
      socket?.prependListener('error', (error: Failed) => {
        error.socket ??= { bytesRead: socket.bytesRead };
      });
      done(...result);
    });
}

function wasUsed({ code, socket }: Failed): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code ?? '') && (socket?.bytesRead ?? 0) > 0;
}

/** Over a connection of its own, as those that are kept may all have been closed. */
async function anew(url: URL, call: Call): Promise<Reply> {
  const { Client } = await import('undici');
  const client = new Client(url.origin, { ...patience, pipelining: 0 });
  try {
    return await once(client, url, call);
  } finally {
    void client.close();
  }
}

/** @throws StaleConnection, or the socket's error */
function once(dispatcher: Dispatcher, { pathname, search }: URL, { method, headers, body }: Call): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const answer: { status?: number; headers: IncomingHttpHeaders } = { headers: {} };
    const chunks: Buffer[] = [];
    const request = {
      path: pathname + search,
      method: method as Dispatcher.HttpMethod,
      headers,
      body: body.length === 0 ? null : body,
    };
    dispatcher.dispatch(request, {
      onRequestStart: () => undefined,
      onResponseStart(_controller, status, given) {
        answer.status = status;
        answer.headers = given;
      },
      onResponseData: (_controller, chunk) => chunks.push(chunk),
      onResponseEnd: () => resolve({ status: 500, ...answer, body: whole(chunks) }),
      onResponseError: (_controller, error: Failed) =>
        reject(answer.status === undefined && wasUsed(error) ? new StaleConnection(error.message) : error),
    });
  });
}

/** What came in pieces. */
export function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}
