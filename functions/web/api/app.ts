import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { mayUse } from '../../../lib/access/decide-access.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { randomSalt } from '../../../lib/kernel/hash.ts';
import { describe } from '../../../lib/web/form.tsx';
import { chooseLanguage } from '../../../lib/web/language.ts';
import { type Problem, ProblemResponse, problem } from '../../../lib/web/problem.ts';
import { type Say, sayIn } from '../../../lib/web/say.ts';
import { readJsonBody } from '../http/body.ts';
import { asProblem } from '../http/failures.ts';
import { securityHeaders } from '../http/headers.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { aboutRoutes } from './about.ts';
import { caseRoutes } from './cases.ts';
import { document, type Endpoint } from './endpoint.ts';
import { factRoutes } from './facts.ts';
import { feeRoutes } from './fees.ts';
import { letterRoutes } from './letters.ts';
import { oversightRoutes } from './oversight.ts';
import { requesterRoutes } from './requester.ts';
import { requestRoutes } from './requests.ts';
import { restrictionRoutes } from './restriction.ts';
import { statisticsRoutes } from './statistics.ts';
import { taskRoutes } from './tasks.ts';
import { roundRoutes, transferRoutes } from './transfers.ts';

/** Who calls, by pseudonym: for the log. */
interface ApiEnv {
  Bindings: { event?: { headers: Record<string, string | undefined> } };
  Variables: { actor: string | undefined };
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Every route of the API. */
export function endpointsOf(parts: WebParts): readonly Endpoint[] {
  return [
    ...requestRoutes(parts),
    ...requesterRoutes(parts),
    ...feeRoutes(parts),
    ...letterRoutes(parts),
    ...caseRoutes(parts),
    ...taskRoutes(parts),
    ...factRoutes(parts),
    ...restrictionRoutes(parts),
    ...statisticsRoutes(parts),
    ...oversightRoutes(parts),
    ...transferRoutes(parts),
    ...roundRoutes(parts),
    ...aboutRoutes,
  ];
}

/** Everything that a page can do, as JSON for bearers of a token. */
export function createApi(parts: WebParts): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  const endpoints = endpointsOf(parts);
  app.use(securityHeaders([]));
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });

  for (const endpoint of endpoints) {
    document(app, endpoint);
    app.on(endpoint.method.toUpperCase(), honoPath(endpoint.path), (c) => answer(parts, endpoint, c));
  }
  app.get('/openapi.json', (c) => c.json(openApi(app)));
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const allow = endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method.toUpperCase());
    const methods = [...allow, ...(allow.includes('GET') ? ['HEAD'] : [])].join(', ');
    app.all(honoPath(path), () => {
      throw new ProblemResponse(problem(405, 'web.problem.405', { headers: { allow: methods } }));
    });
  }
  app.notFound((c) => problemResponse(c, problem(404, 'access.not-found')));
  app.onError((error, c) =>
    problemResponse(
      c,
      asProblem(error, parts.log, { side: 'api', method: c.req.method, route: c.req.routePath, actor: c.get('actor') }),
    ),
  );
  return app;
}

export function openApi(app: OpenAPIHono<ApiEnv>) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Frist',
      version: '1.0.0',
      description:
        'Data-protection cases with legal deadlines. Texts come in the language of Accept-Language (nb, nn, en). Bodies of most routes accept the named fields only; an unknown field is answered with 422.',
    },
    servers: [{ url: '/' }],
  });
}

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

function language(c: Context): Say {
  return sayIn(chooseLanguage(undefined, undefined, c.req.header('accept-language')));
}

/** One call: who, may they at all, key, body, then the route. */
async function answer(parts: WebParts, endpoint: Endpoint, c: Context<ApiEnv>): Promise<Response> {
  const actor = await bearer(parts, c);
  c.set('actor', actor.id);
  const { allows } = endpoint;
  const refusedUse = allows.map(([action, kind]) => mayUse(actor, action, kind));
  const [first] = refusedUse;
  if (first !== undefined && !refusedUse.some(({ outcome }) => outcome === 'ALLOWED')) {
    throw new ProblemResponse(problem(403, first.reason, { rule: first.rule }));
  }
  const key = readKey(endpoint, sentKey(c));
  const body = endpoint.body === undefined ? undefined : need(await readJsonBody(c));
  const say = language(c);
  const found = await endpoint.run({ actor, say, params: c.req.param(), query: c.req.query(), body, key });
  for (const [name, value] of Object.entries(found.headers ?? {})) c.header(name, value);
  c.header('content-language', say.language);
  if (found.file !== undefined) {
    const { name, mediaType, content } = found.file;
    c.header('content-type', mediaType);
    c.header('content-disposition', `attachment; filename="${name}"`);
    return c.body(typeof content === 'string' ? content : new Uint8Array(content), found.status);
  }
  return c.json(found.body as Record<string, unknown>, found.status);
}

async function bearer(parts: WebParts, c: Context): Promise<Actor> {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const verified = await parts.verifyToken(token);
  if (verified.ok) return verified.value;
  const { reason } = verified.error;
  parts.log.warn('token refused', { side: 'api', reason });
  const challenge = token === undefined ? 'Bearer realm="frist"' : 'Bearer realm="frist", error="invalid_token"';
  throw new ProblemResponse(problem(401, reason, { headers: { 'www-authenticate': challenge } }));
}

/** The key as the gateway took it: hono leaves an empty header out, and writes other letters as percent signs. */
function sentKey(c: Context<ApiEnv>): string | undefined {
  // Without a gateway, as in tests, there is no environment.
  return c.env?.event?.headers['idempotency-key'] ?? c.req.header('idempotency-key');
}

function readKey({ idempotency }: Endpoint, sent: string | undefined): string {
  if (idempotency === undefined) return '';
  if (sent !== undefined && KEY.test(sent)) return sent;
  if (sent === undefined && idempotency === 'OPTIONAL') return randomSalt();
  const reason = sent === undefined ? 'field.required' : 'field.format';
  throw new ProblemResponse(problem(400, 'web.problem.400', { errors: [{ field: 'Idempotency-Key', reason }] }));
}

/** Problem details (RFC 9457) in the reader's language. */
function problemResponse(c: Context, found: Problem): Response {
  const say = language(c);
  const headers = {
    ...found.headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': say.language,
  };
  const title = say(`web.error.${found.status}`);
  const body = {
    type: 'about:blank',
    title,
    status: found.status,
    detail: say.or(found.reason, title, found.params),
    // A 404 says the same whatever is behind it.
    ...(found.rule === undefined || found.status === 404 ? {} : { rule: found.rule }),
    errors: found.errors.map((error) => ({ field: error.field, reason: error.reason, message: describe(say, error) })),
  };
  return c.body(JSON.stringify(body), found.status, headers);
}
