import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer, type Socket } from 'node:net';
import { httpIntegrations } from '../../../local/engine/effects/http.ts';
import type { Integrations, LambdaCall } from '../../../local/engine/effects/perform.ts';

/** What Lambda was asked. */
interface Asked {
  readonly path: string;
  readonly type: string;
  readonly context: string | undefined;
}

describe('a function over HTTP', () => {
  const asked: Asked[] = [];
  let server: Server;
  let integrations: Integrations;
  /** What the function that fails answers. */
  let failure: string | undefined;
  beforeAll(async () => {
    server = createServer((request: IncomingMessage, response) => {
      const { 'x-amz-invocation-type': type, 'x-amz-client-context': context } = request.headers;
      asked.push({ path: request.url ?? '', type: String(type), context: context?.toString() });
      if (failure !== undefined) response.writeHead(200, { 'x-amz-function-error': 'Unhandled' }).end(failure);
      else if (type === 'Event') response.writeHead(202).end();
      else response.writeHead(200, { 'x-amz-executed-version': '7' }).end('{"ok":true}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    integrations = httpIntegrations({ lambda: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const path = '/2015-03-31/functions/f/invocations';
  it.each<[string, LambdaCall | undefined, Asked]>([
    ['f', undefined, { path, type: 'RequestResponse', context: undefined }],
    ['f', { invocationType: 'Event' }, { path, type: 'Event', context: undefined }],
    [
      'f',
      { invocationType: 'RequestResponse', qualifier: 'live', clientContext: 'e30=' },
      { path: `${path}?Qualifier=live`, type: 'RequestResponse', context: 'e30=' },
    ],
    [
      'arn:aws:lambda:eu-north-1:000000000000:function:f:3',
      undefined,
      { path: `${path}?Qualifier=3`, type: 'RequestResponse', context: undefined },
    ],
  ])('%s is called as it is said: %j', async (name, how, wanted) => {
    const answered = await integrations.invokeLambda(name, { a: 1 }, how);
    expect(asked.at(-1)).toEqual(wanted);
    expect(answered).toEqual(
      how?.invocationType === 'Event' ? { payload: null } : { payload: { ok: true }, version: '7' },
    );
  });

  it.each([
    ['{ "errorType": "Oh", "errorMessage": "no" }', 'Oh', '{ "errorType": "Oh", "errorMessage": "no" }'],
    [
      '{"errorMessage":"Task timed out after 3.00 seconds"}',
      'Lambda.Unknown',
      'The cause could not be determined because Lambda did not return an error type. Returned payload: {"errorMessage":"Task timed out after 3.00 seconds"}',
    ],
    [
      '{"errorType":"Error","errorMessage":"no","trace":["NotThere: no"]}',
      'NotThere',
      '{"errorType":"NotThere","errorMessage":"no","trace":["NotThere: no"]}',
    ],
  ])('that fails with %s is %s', async (answer, errorType, body) => {
    failure = answer;
    await expect(integrations.invokeLambda('f', {})).rejects.toMatchObject({ errorType, body });
    failure = undefined;
  });
});

describe('a connection that is kept', () => {
  const sockets = new Set<Socket>();
  let server: NetServer;
  /** Of each call the connection that it came over. */
  const calls: Socket[] = [];
  /** Listens where each connection answers so many calls, and is then lost with the next one. */
  async function listening(answers: number): Promise<Integrations> {
    server = createNetServer((socket) => {
      let answered = 0;
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => {
        calls.push(socket);
        if (answered === answers) socket.resetAndDestroy();
        else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"ok":true}');
        answered += 1;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return httpIntegrations({ lambda: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  }
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    calls.length = 0;
    server.close();
  });

  it('and that the other side closed meanwhile is opened anew', async () => {
    const integrations = await listening(1);
    // More calls than connections are kept, so that each of them is used again.
    for (let call = 0; call < 100; call += 1)
      expect(await integrations.invokeLambda('f', {})).toEqual({ payload: { ok: true } });
    expect(calls.length).toBeGreaterThan(100);
    expect(new Set(calls).size).toBe(100);
  });

  it('is another thing than a new one that is lost: the function may have run, so the machine decides whether it is called again', async () => {
    const integrations = await listening(0);
    await expect(integrations.invokeLambda('f', {})).rejects.toThrow(/Lambda did not answer/);
    expect(calls).toHaveLength(1);
  });
});
