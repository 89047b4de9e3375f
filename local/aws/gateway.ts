import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { answer } from '../engine/api/operations.ts';
import { send, whole } from '../engine/effects/request.ts';
import type { EngineCore } from '../engine/engine.ts';
import { ApiError } from '../engine/errors.ts';
import { http } from '../engine/node-http.ts';
import { DamagedRow } from '../engine/store/checksum.ts';
import { StoreTrouble } from '../engine/store/trouble.ts';
import { toInstant } from '../engine/timers/clock.ts';
import { BadMove, MoveStopped, type TimeMachine } from './time-machine.ts';

export interface GatewayOptions {
  readonly core: EngineCore;
  readonly timeMachine: TimeMachine;
  readonly offsetMs: () => number;
  readonly lambda: string | undefined;
  readonly dynamodb: string | undefined;
  readonly log: (message: string) => void;
}

/** Bodies over this are refused: DynamoDB takes 16 MB at most, Lambda 6 MB. */
const bodyLimit = 17 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  /** A text goes out with its head in one piece. */
  readonly body: Buffer | string;
}

class TooLarge extends Error {}
/** The caller went away before the body was whole: nobody is there to take an answer. */
class CallerLeft extends Error {}

/** The one endpoint of the local AWS: Step Functions is answered here, DynamoDB and Lambda are passed on byte for byte. */
export function createGateway(options: GatewayOptions): Server {
  const server = http.createServer((request, response) => {
    handle(options, request, gone(request, response))
      .catch((error: unknown) => (error instanceof CallerLeft ? undefined : failure(options, error)))
      .then((made) => made && reply(response, made))
      .catch((error: unknown) => options.log(`the gateway could not answer: ${String(error)}`));
  });
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 0;
  return server;
}

/** A worker that leaves while it waits for a task is not handed one. No other call waits, and so none else is watched. */
function gone(request: IncomingMessage, response: ServerResponse): AbortSignal | undefined {
  if (request.headers['x-amz-target'] !== 'AWSStepFunctions.GetActivityTask') return undefined;
  const left = new AbortController();
  response.once('close', () => left.abort());
  return left.signal;
}

function reply(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}

function json(status: number, body: unknown, type = 'application/json'): Answer {
  return { status, headers: { 'content-type': type }, body: JSON.stringify(body) };
}

const awsJson = 'application/x-amz-json-1.0';

function refusal(code: string, message: string, status = 400, reason?: string): Answer {
  const made = json(status, { __type: code, message, reason }, awsJson);
  return { ...made, headers: { ...made.headers, 'x-amzn-errortype': code } };
}

function failure(options: GatewayOptions, error: unknown): Answer {
  if (error instanceof ApiError) return refusal(error.code, error.message, 400, error.reason);
  if (error instanceof StoreTrouble || error instanceof DamagedRow) {
    options.log(error.message);
    return refusal('ServiceUnavailable', error.message, 503);
  }
  if (error instanceof TooLarge) return refusal('RequestEntityTooLargeException', 'The body is larger than 17 MB', 413);
  options.log(`a defect of the gateway: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return refusal('InternalFailure', 'The engine met a defect; its log says which', 500);
}

/** The whole body. By events: to iterate over a stream costs more than all else that is done for a small call. */
function read(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
    });
    request.once('end', () => {
      if (size > bodyLimit) reject(new TooLarge());
      else resolve(whole(chunks));
    });
    request.once('error', () => reject(new CallerLeft()));
  });
}

async function handle(
  options: GatewayOptions,
  request: IncomingMessage,
  gone: AbortSignal | undefined,
): Promise<Answer> {
  const body = await read(request);
  // No page of a browser has business here; programs send no Origin.
  if (request.headers.origin !== undefined)
    return refusal('AccessDeniedException', 'Browsers may not call this endpoint', 403);
  const path = request.url ?? '/';
  const target = String(request.headers['x-amz-target'] ?? '');
  if (path.startsWith('/_frist/')) return own(options, request.method ?? 'GET', path, body);
  if (target.startsWith('AWSStepFunctions.')) {
    const operation = target.slice('AWSStepFunctions.'.length);
    if (!isUtf8(body)) throw new ApiError('SerializationException', 'The body of the request is not UTF-8');
    return json(
      200,
      await answer(options.core, operation, body.toString('utf8'), gone === undefined ? {} : { gone }),
      awsJson,
    );
  }
  if (target.startsWith('DynamoDB')) return passOn(options.dynamodb, 'DynamoDB', request, path, body);
  if (path.startsWith('/2015-03-31/'))
    return passOn(
      options.lambda,
      'Lambda',
      request,
      path.replace(/arn%3A[^/]*%3Afunction%3A|arn:[^/]*:function:/i, ''),
      body,
    );
  if (body.toString('latin1').includes('Action=GetCallerIdentity')) return callerIdentity();
  return refusal(
    'UnknownOperationException',
    `${target || path} is not here: this endpoint has Step Functions, DynamoDB and Lambda`,
  );
}

async function passOn(
  address: string | undefined,
  service: string,
  request: IncomingMessage,
  path: string,
  body: Buffer,
): Promise<Answer> {
  // Said so that no client tries it again.
  if (address === undefined)
    return refusal(
      'UnknownOperationException',
      `${service} is not here: start the engine with its --${service.toLowerCase()} option`,
    );
  try {
    const got = await send(new URL(path, address), {
      method: request.method ?? 'POST',
      headers: endToEnd(request.headers),
      body,
    });
    return { status: got.status, headers: endToEnd(got.headers), body: got.body };
  } catch (error) {
    return refusal(
      'ServiceUnavailable',
      `${service} at ${address} does not answer (${(error as NodeJS.ErrnoException).code ?? 'no reason given'})`,
      503,
    );
  }
}

/** The headers that are not about one connection. */
function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const hop = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect', 'upgrade'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hop.includes(name)));
}

function callerIdentity(): Answer {
  const xml = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:root</Arn><UserId>000000000000</UserId><Account>000000000000</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></GetCallerIdentityResponse>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body: Buffer.from(xml) };
}

/** The clock of the stack, and whether the process is up. */
async function own(options: GatewayOptions, method: string, path: string, body: Buffer): Promise<Answer> {
  if (path === '/_frist/health' && method === 'GET') return json(200, { status: 'ok' });
  if (path !== '/_frist/clock') return json(404, { message: `there is no ${path}` });
  if (method === 'GET') {
    const next = options.timeMachine.nextDue();
    const { clock } = options.core;
    return json(200, {
      now: toInstant(clock.now()),
      offsetMs: options.offsetMs(),
      nextTimer: next === undefined ? null : toInstant(next),
    });
  }
  if (method !== 'POST') return json(405, { message: `the clock is read by GET and moved by POST, not ${method}` });
  try {
    return json(200, await options.timeMachine.move((JSON.parse(body.toString('utf8')) ?? {}) as object));
  } catch (error) {
    if (error instanceof BadMove || error instanceof SyntaxError || error instanceof TypeError)
      return json(400, { message: error.message });
    if (error instanceof MoveStopped) return json(504, { message: error.message });
    throw error;
  }
}
