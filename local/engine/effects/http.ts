import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '../../../lib/kernel/json.ts';
import { LambdaFailure, ServiceFailure, Unreachable } from '../errors.ts';
import type { Integrations } from './perform.ts';
import { type Reply, send } from './request.ts';

/** Pauses before a call is tried again on a host that does not listen: one that merely restarts is not a failure. */
const pauses = [100, 300, 600, 1000, 2000, 4000, 6000, 6000];

/** Lambda and DynamoDB over HTTP. Without an address a call is `Unreachable`. */
export function httpIntegrations(addresses: {
  lambda?: string | undefined;
  dynamodb?: string | undefined;
}): Integrations {
  return {
    async invokeLambda(functionArnOrName, payload, how = { invocationType: 'RequestResponse' }) {
      const name = encodeURIComponent(functionName(functionArnOrName));
      const { invocationType, clientContext, qualifier = qualifierIn(functionArnOrName) } = how;
      const query = qualifier === undefined ? '' : `?Qualifier=${encodeURIComponent(qualifier)}`;
      const path = `/2015-03-31/functions/${name}/invocations${query}`;
      const headers = {
        'content-type': 'application/json',
        'x-amz-invocation-type': invocationType,
        ...(clientContext === undefined ? {} : { 'x-amz-client-context': clientContext }),
      };
      const reply = await reach(addresses.lambda, 'Lambda', path, headers, JSON.stringify(payload));
      const version = [reply.headers['x-amz-executed-version']].flat()[0];
      return { payload: lambdaResult(reply), ...(version === undefined ? {} : { version }) };
    },
    async dynamodb(action, args) {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${action.charAt(0).toUpperCase()}${action.slice(1)}`,
        // A local DynamoDB wants the headers of a signature and looks at none of them.
        'x-amz-date': '20200101T000000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=local/20200101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
      };
      return dynamodbResult(await reach(addresses.dynamodb, 'DynamoDB', '/', headers, JSON.stringify(args)));
    },
  };
}

/** The name in an ARN, without a version. */
export function functionName(arnOrName: string): string {
  return /:function:([^:]+)/.exec(arnOrName)?.[1] ?? arnOrName;
}

/** The version or alias in an ARN. */
function qualifierIn(arn: string): string | undefined {
  return /:function:[^:]+:([^:]+)$/.exec(arn)?.[1];
}

async function reach(
  address: string | undefined,
  service: string,
  path: string,
  headers: { readonly [name: string]: string },
  body: string,
): Promise<Reply> {
  if (address === undefined)
    throw new Unreachable(`${service} has no address: start the engine with its --${service.toLowerCase()} option`);
  for (const wait of [...pauses, undefined]) {
    try {
      return await send(new URL(path, address), { method: 'POST', headers, body });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // Only a call that surely did not arrive is made again here; any other is for the machine's own Retry.
      if (code !== 'ECONNREFUSED' || wait === undefined)
        throw new Unreachable(`${service} did not answer (${code ?? 'connection lost'})`);
      await pause(wait);
    }
  }
  throw new Unreachable(`${service} did not answer`);
}

function parsed(reply: Reply): Json {
  const text = reply.body.toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function fieldsOf(value: Json): { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function lambdaResult(reply: Reply): Json {
  const body = parsed(reply);
  const fields = fieldsOf(body);
  if (reply.headers['x-amz-function-error'] !== undefined) throw failureOf(reply.body.toString('utf8'), fields);
  if (reply.status < 300) return body;
  const name =
    [reply.headers['x-amzn-errortype']].flat()[0]?.split(':')[0] ??
    (reply.status >= 500 ? 'ServiceException' : 'Unknown');
  throw new ServiceFailure(
    name,
    textOf(fields['Message']) ?? textOf(fields['message']) ?? `Lambda answered ${reply.status}`,
    reply.status,
  );
}

/** What a function that failed is to a machine: the cause is its answer as it came, or says that it names no error (it ran out of time). */
function failureOf(answer: string, fields: { readonly [key: string]: Json }): LambdaFailure {
  const message = textOf(fields['errorMessage']) ?? 'the function failed';
  const said = textOf(fields['errorType']);
  if (said === undefined) {
    const unknown = `The cause could not be determined because Lambda did not return an error type. Returned payload: ${answer}`;
    return new LambdaFailure('Lambda.Unknown', message, unknown);
  }
  const type = errorType(said, fields);
  return new LambdaFailure(type, message, type === said ? answer : JSON.stringify({ ...fields, errorType: type }));
}

/** serverless-offline calls every error type `Error`; the name then stands at the head of the stack. */
function errorType(said: string, fields: { readonly [key: string]: Json }): string {
  const trace = fields['trace'];
  if (said !== 'Error' || !Array.isArray(trace)) return said;
  return /^([A-Za-z_$][\w$.]*)(?: \[[^\]]*\])?(?::|$)/.exec(String(trace[0]))?.[1] ?? said;
}

function dynamodbResult(reply: Reply): Json {
  const body = parsed(reply);
  if (reply.status < 300) return body ?? {};
  const fields = fieldsOf(body);
  const name =
    textOf(fields['__type'])?.split('#').at(-1) ??
    (reply.status >= 500 ? 'InternalServerErrorException' : 'ValidationException');
  throw new ServiceFailure(
    name,
    textOf(fields['message']) ?? textOf(fields['Message']) ?? `DynamoDB answered ${reply.status}`,
    reply.status,
  );
}
