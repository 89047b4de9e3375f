import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { serve } from '../../../local/aws/serve.ts';
import { type ApiStack, apiStack } from './api-stack.ts';
import { folder } from './support.ts';

/** A call as bytes, with a length that may not be that of its body. */
function call(
  body: string | Buffer,
  { length = Buffer.byteLength(body), operation = 'ListStateMachines' } = {},
): Buffer {
  const head = `POST / HTTP/1.1\r\nhost: here\r\nx-amz-target: AWSStepFunctions.${operation}\r\ncontent-length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

describe('the endpoint on the wire', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
  });
  afterAll(() => stack.close());

  const connected = async (): Promise<Socket> => {
    const socket = connect(stack.port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };
  /** What has come after so many answers have begun. */
  const answers = async (socket: Socket, count: number): Promise<string> => {
    let text = '';
    while (text.split('HTTP/1.1 ').length <= count || !text.endsWith('}')) {
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      text += chunk.toString();
    }
    socket.destroy();
    return text;
  };
  const clock = (method: string, body?: string) =>
    fetch(`http://127.0.0.1:${stack.port}/_frist/clock`, { method, ...(body === undefined ? {} : { body }) });

  it('takes calls one after another, in small pieces, and in chunks of no known length', async () => {
    const many = await connected();
    many.write(Buffer.concat([call('{}'), call('{'), call('{"maxResults":1}')]));
    expect((await answers(many, 3)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400', 'HTTP/1.1 200']);
    const slow = await connected();
    for (const byte of call('{}')) {
      slow.write(Buffer.of(byte));
      await rest(1);
    }
    expect(await answers(slow, 1)).toContain('"stateMachines":[]');
    const headers = { 'x-amz-target': 'AWSStepFunctions.ListActivities', 'transfer-encoding': 'chunked' };
    const sent = request({ port: stack.port, method: 'POST', headers });
    sent.write('{"max');
    await rest(5);
    sent.end('Results":1}');
    const [reply] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
    reply.resume();
    expect(reply.statusCode).toBe(200);
  });

  it('refuses a body that is no UTF-8: it would be read as something else', async () => {
    const name = Buffer.concat([Buffer.from('{"name":"a'), Buffer.of(0xff), Buffer.from('"}')]);
    const socket = await connected();
    socket.write(call(name, { operation: 'CreateActivity' }));
    const told = await answers(socket, 1);
    expect(told).toMatch(/^HTTP\/1\.1 400 /);
    expect(told).toContain('{"__type":"SerializationException","message":"The body of the request is not UTF-8"}');
  });

  it('has no complaint of callers that leave in the middle', async () => {
    const told: string[] = [];
    const { write } = process.stderr;
    process.stderr.write = (text: string | Uint8Array) => told.push(String(text)) > 0;
    try {
      for (const part of [call('{"maxRes', { length: 80 }), call('{}').subarray(0, 30), call('{}')]) {
        const socket = await connected();
        socket.write(part);
        await rest(20);
        socket.resetAndDestroy();
      }
      await rest(50);
    } finally {
      process.stderr.write = write;
    }
    expect(told.filter((text) => text.includes('gateway'))).toEqual([]);
    const after = await connected();
    after.write(call('{}'));
    expect(await answers(after, 1)).toContain('"stateMachines"');
  });

  it('answers many that call at once', async () => {
    const sockets = await Promise.all(Array.from({ length: 200 }, connected));
    for (const socket of sockets) socket.write(call('{}'));
    const told = await Promise.all(sockets.map((socket) => answers(socket, 1)));
    expect(told.filter((text) => text.startsWith('HTTP/1.1 200 '))).toHaveLength(200);
  });

  it('says that a service without an address is not here, so that no client tries again', async () => {
    const file = `${folder()}/engine.sqlite`;
    const alone = await serve({
      port: 0,
      file,
      clock: undefined,
      dynamodb: undefined,
      lambda: undefined,
      schedules: undefined,
    });
    const url = `http://127.0.0.1:${alone.port}`;
    const headers = { 'x-amz-target': 'DynamoDB_20120810.ListTables' };
    const told = await fetch(url, { method: 'POST', headers, body: '{}' });
    expect([told.status, await told.json()]).toEqual([
      400,
      expect.objectContaining({ message: 'DynamoDB is not here: start the engine with its --dynamodb option' }),
    ]);
    const moved = await fetch(`${url}/_frist/clock`, { method: 'POST', body: '{"by":"1d"}' });
    expect([moved.status, await moved.json()]).toEqual([
      400,
      { message: 'this engine runs on real time, which cannot be moved' },
    ]);
    await alone.close();
  });

  it('moves the clock by POST only, and twenty years at most', async () => {
    const before = ((await (await clock('GET')).json()) as { offsetMs: number }).offsetMs;
    expect((await clock('DELETE', '{"by":"1d"}')).status).toBe(405);
    const usage = { message: 'say {"to": instant}, {"by": "20d"} or {"next": true}' };
    for (const body of ['null', '{}', '{"to":5}', '7']) {
      const told = await clock('POST', body);
      expect([body, told.status, await told.json()]).toEqual([body, 400, usage]);
    }
    for (const wish of [{ by: '999999999999d' }, { by: '8000d' }, { to: '2999-01-01T00:00:00Z' }]) {
      const told = await clock('POST', JSON.stringify(wish));
      expect([told.status, await told.json()]).toEqual([400, { message: 'at most twenty years at a time' }]);
    }
    expect(((await (await clock('GET')).json()) as { offsetMs: number }).offsetMs).toBe(before);
  });
});
