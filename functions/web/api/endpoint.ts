import type { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { Action } from '../../../lib/access/policy.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Language, type WorkflowKind } from '../../../lib/kernel/ids.ts';
import type { Say } from '../../../lib/web/say.ts';
import { jsonSchema } from './json-schema.ts';
import { ProblemBody } from './schemas.ts';

/** What a route gets: everything has been checked. */
export interface Call {
  readonly actor: Actor;
  readonly say: Say;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The body as it was sent; the route's use case or schema reads it. */
  readonly body: unknown;
  /** The sender's Idempotency-Key, or one made for this request. */
  readonly key: string;
}

export interface Answer {
  readonly status: 200 | 201;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A file in place of a JSON body; its name tells nothing but what it is. */
  readonly file?: { readonly name: string; readonly mediaType: string; readonly content: Uint8Array | string };
}

/** One route of the API: what the document says of it, and what it does. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: Readonly<Record<string, { readonly pattern: string; readonly description: string }>>;
  readonly query?: Readonly<Record<string, { readonly schema: z.ZodType; readonly description: string }>>;
  /** Must the sender give an Idempotency-Key, or may they? */
  readonly idempotency?: 'REQUIRED' | 'OPTIONAL';
  /** Whoever sends a body may send one of these. */
  readonly body?: readonly z.ZodType[];
  readonly success: Readonly<Partial<Record<200 | 201, z.ZodType>>>;
  /** The media type of the file that the route answers with in place of JSON. */
  readonly file?: string;
  /** Problems that this route can answer with, beside those that every route can. */
  readonly problems: readonly (404 | 409 | 422)[];
  /** Whoever may do one of these may use the route; nobody else gets further (403). None: everybody who is logged in. */
  readonly allows: readonly (readonly [action: Action, kind?: WorkflowKind])[];
  /** @throws ProblemResponse */
  readonly run: (call: Call) => Promise<Answer>;
}

/** The reference of a case in a path. */
export const CASE_PARAM = {
  case: {
    pattern: '^((REQ|TRF)-\\d{4}-\\d{6}|DEL-\\d{4}-\\d{2}-\\d{2})$',
    description: 'The reference of a case: REQ-2026-000123',
  },
} as const;

const KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  description:
    'The same key with the same body is the same request: it is done once and answered with the first result. 1 to 200 visible ASCII characters.',
  schema: { type: 'string' as const, pattern: '^[\\x21-\\x7e]{1,200}$' },
};

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The request could not be read: malformed JSON, header or query',
  401: 'No bearer token, or one that is not accepted',
  403: 'The role may not use this route at all',
  404: 'Not there, or not for this person; both look the same',
  409: 'Somebody else was faster, or the task is no longer open',
  413: 'The body is over 1 MB',
  415: 'The body is not application/json in UTF-8, or it is packed',
  422: 'A field is wrong, or a rule refuses; nothing was stored',
  500: 'A defect',
  503: 'A part of the system is down; try again',
};

const header = (description: string, schema: { readonly pattern?: string; readonly enum?: string[] } = {}) => ({
  description,
  required: true,
  schema: { type: 'string' as const, ...schema },
});
const LANGUAGE = { 'Content-Language': header('The language of the texts', { enum: [...Language.options] }) };
/** Of answers that open a case, or say which one was opened before. */
const LOCATION = { Location: header('The case', { pattern: '^/api/cases/[A-Z0-9-]+$' }) };
const PROBLEM_HEADERS: Readonly<Record<number, Readonly<Record<string, ReturnType<typeof header>>>>> = {
  401: { 'WWW-Authenticate': header('What is missing: a bearer token', { pattern: '^Bearer ' }) },
  503: { 'Retry-After': header('Seconds until it is worth trying again', { pattern: '^[0-9]+$' }) },
};

/** Writes a route into the OpenAPI document. */
export function document(api: Pick<OpenAPIHono, 'openAPIRegistry'>, endpoint: Endpoint): void {
  const statuses = [
    400,
    401,
    403,
    ...endpoint.problems,
    ...(endpoint.body === undefined ? [] : [413, 415, 422]),
    500,
    503,
  ];
  const problems = [...new Set(statuses)].sort().map((status) => [status, problemResponse(status)]);
  const success = Object.entries(endpoint.success).map(([status, schema]) => [
    status,
    {
      description: status === '201' ? 'Done' : 'OK',
      headers: { ...LANGUAGE, ...(endpoint.success[201] === undefined ? {} : LOCATION) },
      content:
        endpoint.file === undefined
          ? { 'application/json': { schema: jsonSchema(schema, 'output') } }
          : { [endpoint.file]: { schema: { type: 'string' as const, format: 'binary' } } },
    },
  ]);
  const [first, ...more] = endpoint.body ?? [];
  const body =
    first === undefined
      ? undefined
      : more.length === 0
        ? jsonSchema(first, 'input')
        : { anyOf: [first, ...more].map((each) => jsonSchema(each, 'input')) };
  api.openAPIRegistry.registerPath({
    method: endpoint.method,
    path: endpoint.path,
    summary: endpoint.summary,
    operationId: operationId(endpoint),
    tags: [endpoint.tag],
    security: [{ bearer: [] }],
    parameters: [
      ...Object.entries(endpoint.params ?? {}).map(([name, { pattern, description }]) => ({
        name,
        in: 'path' as const,
        required: true,
        description,
        schema: { type: 'string' as const, pattern },
      })),
      ...Object.entries(endpoint.query ?? {}).map(([name, { schema, description }]) => ({
        name,
        in: 'query' as const,
        description,
        schema: jsonSchema(schema, 'input'),
      })),
      ...(endpoint.idempotency === undefined ? [] : [{ ...KEY, required: endpoint.idempotency === 'REQUIRED' }]),
    ],
    ...(body === undefined
      ? {}
      : { request: { body: { required: true, content: { 'application/json': { schema: body } } } } }),
    responses: Object.fromEntries([...success, ...problems]),
  });
}

function operationId({ method, path }: Endpoint): string {
  const words = path
    .replace(/^\/api\//, '')
    .split(/[/{}-]+/)
    .filter((word) => word !== '');
  return `${method}${words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}`;
}

function problemResponse(status: number) {
  return {
    description: PROBLEMS[status] ?? '',
    headers: { ...LANGUAGE, ...PROBLEM_HEADERS[status] },
    content: { 'application/problem+json': { schema: jsonSchema(ProblemBody, 'output') } },
  };
}
