import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Body = Readonly<Record<string, unknown>>;

export interface LambdaHost {
  readonly url: string;
  /** Told of every call. */
  onCall: (name: string, payload: Body) => void;
  close(): void;
}

/** Functions that answer at once. */
export async function lambdaHost(): Promise<LambdaHost> {
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end('{"done":true}');
      host.onCall(/functions\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? '', JSON.parse(text) as Body);
    });
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: LambdaHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onCall: () => undefined,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return host;
}
