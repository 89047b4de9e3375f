import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

class ClosedConnection extends Error {}

/** One kept connection, one request at a time: little work of its own, so that what is measured is the server. */
class Connection {
  readonly #socket: Socket;
  #text = '';
  #waiting: Waiting | undefined;
  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (chunk: string) => this.#hear(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new ClosedConnection('the connection was closed')));
  }

  send(text: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(new ClosedConnection('the connection was closed'));
        return;
      }
      this.#waiting = { resolve, reject };
      this.#socket.write(text);
    });
  }

  get closed(): boolean {
    return this.#socket.destroyed;
  }

  #hear(chunk: string): void {
    this.#text += chunk;
    const head = this.#text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const body = bodyOf(this.#text.slice(0, head), this.#text.slice(head + 4));
    if (body === undefined) return;
    const status = Number(this.#text.slice(9, 12));
    this.#text = '';
    const waiting = this.#waiting;
    this.#waiting = undefined;
    const parsed: unknown = body === '' ? {} : JSON.parse(Buffer.from(body, 'latin1').toString('utf8'));
    waiting?.resolve({ status, body: parsed as Reply['body'] });
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** The body where all of it is there. */
function bodyOf(head: string, rest: string): string | undefined {
  const length = /content-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length >= Number(length) ? rest.slice(0, Number(length)) : undefined;
  if (!/transfer-encoding: *chunked/i.test(head)) return '';
  if (!rest.endsWith('0\r\n\r\n')) return undefined;
  let body = '';
  for (let at = 0; ; ) {
    const end = rest.indexOf('\r\n', at);
    const size = Number.parseInt(rest.slice(at, end), 16);
    if (size === 0) return body;
    body += rest.slice(end + 2, end + 2 + size);
    at = end + 4 + size;
  }
}

/** Connections to one port of this machine, which are kept and used again. */
export class Connections {
  readonly #port: number;
  readonly #free: Connection[] = [];
  constructor(port: number) {
    this.#port = port;
  }

  /** @param headers lines that end with CR and LF, without host and content-length */
  async post(path: string, headers: string, body: string): Promise<Reply> {
    const request = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${this.#port}\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return await this.#send(request).catch((error: unknown) => {
      // Some servers close a connection after so many requests.
      if (error instanceof ClosedConnection) return this.#send(request, true);
      throw error;
    });
  }

  async #send(request: string, fresh = false): Promise<Reply> {
    const connection = (fresh ? undefined : this.#free.pop()) ?? new Connection(this.#port);
    const reply = await connection.send(request);
    if (!connection.closed) this.#free.push(connection);
    return reply;
  }

  close(): void {
    for (const connection of this.#free.splice(0)) connection.close();
  }
}

/** The same client for every server that speaks the protocol of Step Functions. */
export class Client {
  readonly #connections: Connections;
  constructor(port: number) {
    this.#connections = new Connections(port);
  }

  /** @throws where the answer is not 200 */
  async call(operation: string, input: object): Promise<Reply['body']> {
    const headers = `x-amz-target: AWSStepFunctions.${operation}\r\ncontent-type: application/x-amz-json-1.0\r\nauthorization: AWS4-HMAC-SHA256 Credential=test/20260101/eu-north-1/states/aws4_request, SignedHeaders=host, Signature=0\r\n`;
    const { status, body } = await this.#connections.post('/', headers, JSON.stringify(input));
    if (status !== 200) throw new Error(`${operation}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async createMachine(name: string, definition: object): Promise<string> {
    const roleArn = 'arn:aws:iam::000000000000:role/bench';
    const made = await this.call('CreateStateMachine', { name, roleArn, definition: JSON.stringify(definition) });
    return String(made['stateMachineArn']);
  }

  async start(stateMachineArn: string, input: object): Promise<string> {
    const started = await this.call('StartExecution', { stateMachineArn, input: JSON.stringify(input) });
    return String(started['executionArn']);
  }

  /** Asks until the execution has ended, first after so many milliseconds. @throws where it has not succeeded */
  async ended(executionArn: string, firstAfter = 0): Promise<void> {
    if (firstAfter > 0) await new Promise((resolve) => setTimeout(resolve, firstAfter));
    for (let pauseMs = 0; ; pauseMs = Math.min(20, pauseMs + 2)) {
      const { status } = await this.call('DescribeExecution', { executionArn });
      if (status === 'SUCCEEDED') return;
      if (status !== 'RUNNING') throw new Error(`${executionArn} ended as ${String(status)}`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  close(): void {
    this.#connections.close();
  }
}

/** How many callers ask at once, of every server and rival. */
export const atOnce = 16;

/** Does the work so many times, so many at once. @returns how many a second. */
export async function rate(times: number, atOnce: number, work: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (next < times) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, one));
  return times / ((performance.now() - began) / 1000);
}

/** For each number on its standard input, a program does so many and prints how many a second it did. Ends with the input. */
export async function byRounds(work: (times: number, round: number) => Promise<number>): Promise<void> {
  let round = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    round += 1;
    process.stdout.write(`${await work(Number(line), round)}\n`);
  }
}
