import type { Agent, IncomingHttpHeaders } from 'node:http';
import { http } from '../node-http.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64, timeout: 900_000 });

export interface Call {
  readonly method: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
}

/** One HTTP call; the answer's bytes as they came. A kept connection that was closed meanwhile is opened anew. @throws the socket's error. */
export async function send(url: URL, call: Call): Promise<Reply> {
  try {
    return await once(url, call);
  } catch (error) {
    if (!(error instanceof StaleConnection)) throw error;
    return once(url, call, new http.Agent());
  }
}

/** The connection was an old one and gave nothing at all: the other side had closed it before the call. */
class StaleConnection extends Error {}

function once(url: URL, call: Call, through: Agent = agent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { ...call.headers, 'content-length': String(call.body.length) };
    const outgoing = http.request(url, { method: call.method, headers, agent: through }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 500, headers: incoming.headers, body: Buffer.concat(chunks) }),
      );
      incoming.on('error', reject);
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const stale = outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(stale ? new StaleConnection(error.message) : error);
    });
    outgoing.end(call.body);
  });
}
