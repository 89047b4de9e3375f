import { AssertionError } from 'node:assert';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { OAuth2Issuer, OAuth2Service } from 'oauth2-mock-server';
import { z } from 'zod';
import { audiences, claimsOf, type Kind } from './claims.ts';
import { loginPage } from './page.ts';
import { findPerson, people, type TestPerson } from './people.ts';

const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);
const HOUR = 3600;
/** Who works in a unit, at the issuer of staff alone: it stands for the directory behind Entra ID. */
const DIRECTORY = 'GET /_directory/units/';

/** One issuer of the identity process, before it listens. */
export interface StandInIssuer {
  readonly server: Server;
  readonly kind: Kind;
  /** Says where the issuer is found, once it listens. */
  announce(url: string): void;
  /** A token of that person without a login: for tests and `npm run token`. */
  tokenFor(person: TestPerson, acr?: string): Promise<string>;
}

/** The issuer's key, made at its first start and kept, so that tokens outlive a restart. */
async function loadKey(issuer: OAuth2Issuer, directory: string, kind: Kind): Promise<void> {
  const file = join(directory, `${kind.toLowerCase()}-key.json`);
  if (existsSync(file)) {
    await issuer.keys.add(JSON.parse(readFileSync(file, 'utf8')));
    return;
  }
  mkdirSync(directory, { recursive: true });
  const key = await issuer.keys.generate('RS256');
  writeFileSync(`${file}.new`, JSON.stringify(key), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

function isLocal(url: string | null): boolean {
  return url !== null && URL.canParse(url) && LOCAL_HOSTS.has(new URL(url).hostname);
}

/** What is wrong with a login request, or undefined. Only this machine's pages may ask, as the application of that issuer, with PKCE. */
function problemOf(kind: Kind, request: URLSearchParams): string | undefined {
  if (request.get('response_type') !== 'code') return 'response_type must be code';
  if (request.get('client_id') !== audiences[kind]) return `client_id must be ${audiences[kind]}`;
  if (!isLocal(request.get('redirect_uri'))) return 'redirect_uri must be on localhost';
  if (request.get('code_challenge_method') !== 'S256' || !request.get('code_challenge'))
    return 'PKCE with S256 is demanded';
  return undefined;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
  });
  response.end(body);
}

const json = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(body));

/** The people of a unit by the claims of their tokens. */
function staffOf(unit: string): readonly unknown[] {
  return people.filter((person) => person.kind === 'STAFF' && person.unit === unit).map((person) => claimsOf(person));
}

const TokenOrder = z.object({ person: z.string(), acr: z.string().optional() });

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * An OpenID Connect issuer by oauth2-mock-server with our page to choose a person in front of it. The mock keeps the code, the nonce
 * and the PKCE challenge; we remember whose code it is and put that person's claims into the tokens. A code serves once.
 */
export async function standInIssuer(
  kind: Kind,
  directory: string,
  tokenOf: (person: TestPerson, acr?: string) => Promise<string>,
): Promise<StandInIssuer> {
  const issuer = new OAuth2Issuer();
  await loadKey(issuer, directory, kind);
  const service = new OAuth2Service(issuer);
  const logins = new Map<string, TestPerson>();

  service.on('beforeAuthorizeRedirect', (redirect: { url: URL }, request: IncomingMessage) => {
    const person = findPerson(new URL(request.url ?? '/', 'http://issuer').searchParams.get('person') ?? '');
    const code = redirect.url.searchParams.get('code');
    if (person && code) logins.set(code, person);
  });
  service.on('beforeTokenSigning', (token: { payload: object }, request: { body: Record<string, unknown> }) => {
    const { grant_type, code, code_verifier } = request.body;
    const person = logins.get(String(code));
    if (grant_type !== 'authorization_code' || person === undefined || code_verifier === undefined) {
      throw new AssertionError({
        message: 'only a code of this issuer, not used before, with its code_verifier gives a token',
      });
    }
    Object.assign(token.payload, claimsOf(person));
  });
  service.on('beforeResponse', (_response: unknown, request: { body: Record<string, unknown> }) => {
    logins.delete(String(request.body.code));
  });

  /** The login request goes on to the mock once a person of this issuer is chosen; until then our page asks for one. */
  function authorize(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    const chosen = query.get('person');
    const problem =
      problemOf(kind, query) ??
      (chosen === null || findPerson(chosen)?.kind === kind ? undefined : 'no such test person at this issuer');
    if (problem !== undefined) json(response, 400, { error: 'invalid_request', error_description: problem });
    else if (chosen === null) send(response, 200, 'text/html', loginPage(kind, query));
    else service.requestHandler(request, response);
  }

  async function direct(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const order = TokenOrder.safeParse(await readJson(request)).data;
    const person = findPerson(order?.person ?? '');
    if (person === undefined) json(response, 404, { error: 'no-such-person' });
    else json(response, 200, { token: await tokenOf(person, order?.acr) });
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://issuer');
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /authorize') authorize(request, response, url.searchParams);
    else if (route === 'GET /_health') json(response, 200, { issuer: issuer.url, kind });
    else if (kind === 'STAFF' && route.startsWith(DIRECTORY))
      json(response, 200, { staff: staffOf(route.slice(DIRECTORY.length)) });
    else if (route === 'POST /_token') direct(request, response).catch(() => json(response, 500, { error: 'defect' }));
    else if (route === 'GET /endsession' && !isLocal(url.searchParams.get('post_logout_redirect_uri')))
      json(response, 400, {
        error: 'invalid_request',
        error_description: 'post_logout_redirect_uri must be on localhost',
      });
    else service.requestHandler(request, response);
  });

  return {
    server,
    kind,
    announce: (url) => {
      issuer.url = url;
    },
    tokenFor: (person, acr) =>
      issuer.buildToken({
        expiresIn: HOUR,
        scopesOrTransform: (_header, payload) => {
          Object.assign(payload, claimsOf(person, acr));
        },
      }),
  };
}
