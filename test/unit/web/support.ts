import type { LogFields, WebParts } from '../../../functions/web/parts.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import type { Executions } from '../../../lib/cases/executions.ts';
import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import { Instant } from '../../../lib/kernel/ids.ts';
import { ok, refused } from '../../../lib/kernel/result.ts';
import { newSession, sealSession } from '../../../lib/web/session.ts';
import { findPerson, people } from '../../../local/identity/people.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { registeredItem } from '../../support/registered.ts';

export const SECRET = 'a secret of tests that is long enough';

export interface TestWeb {
  readonly parts: WebParts;
  readonly table: TestTable;
  readonly logged: { readonly message: string; readonly fields: LogFields }[];
  now: Instant;
  close(): Promise<void>;
}

/** Who the test people are once they have logged in. */
export function actorFor(id: string): Actor {
  const person = findPerson(id);
  if (person === undefined) throw new Error(`no test person ${id}`);
  if (person.kind === 'CITIZEN') return { id: `c-${id}`, roles: ['CITIZEN'], nationalId: person.nationalId };
  if (person.kind === 'AGENCY') return { id: 'org-1', roles: ['KRIPOS'], unit: 'KRIPOS' };
  const { roles, unit, name, nationalId } = person;
  return { id, roles, unit, name, ...(nationalId === undefined ? {} : { nationalId }) };
}

const executions: Pick<Executions, 'look'> = { look: async () => ({ status: 'RUNNING' }) };
const items: readonly RegisteredItem[] = [
  registeredItem({ id: 'i1', system: 'DUF', category: 'NAME', source: 'SELF', value: 'Rolig Bjørk' }),
  registeredItem({ id: 'i2', system: 'DUF', category: 'ADDRESS', source: 'POPULATION_REGISTER', value: 'Eksveien 1' }),
];

/** Pages and API on a real table, with stand-ins for everything outside. Tokens are the ids of the test people. */
export async function testWeb(): Promise<TestWeb> {
  const table = await testTable();
  const logged: TestWeb['logged'] = [];
  const write = (message: string, fields: LogFields) => void logged.push({ message, fields });
  const noLogin = {
    beginLogin: async () => ({
      url: 'http://issuer.test/authorize',
      kept: { state: 's', nonce: 'n', codeVerifier: 'v' },
    }),
    finishLogin: async () => ok({ actor: actorFor('kari'), idToken: 'id-token' }),
    logoutUrl: async () => 'http://issuer.test/endsession',
  };
  const web: TestWeb = {
    table,
    logged,
    now: Instant.parse('2026-01-31T09:00:00Z'),
    close: () => table.close(),
    parts: {
      store: table.store,
      cases: new Cases(table.store, async () => {}),
      register: { findPerson: async () => undefined, items: async () => items },
      archive: { documents: async () => [] },
      persons: {
        cases: async () => [],
        asked: async () => [],
        marks: async () => [],
        active: async (page) => table.persons.active(page),
      },
      staff: {
        ofUnit: async (unit) =>
          people.filter((each) => each.kind === 'STAFF' && each.unit === unit).map(({ id }) => actorFor(id)),
      },
      executions,
      clock: { now: () => web.now },
      sfn: { send: async () => Promise.reject(new Error('no Step Functions here')) },
      log: { info: write, warn: write, error: write },
      sessionSecret: SECRET,
      issuerOrigins: ['http://issuer.test'],
      synthetic: true,
      logins: { citizen: noLogin, staff: noLogin },
      verifyToken: async (token) =>
        token !== undefined && findPerson(token) !== undefined
          ? ok(actorFor(token))
          : refused({ reason: token === undefined ? 'identity.token-missing' : 'identity.token-invalid' }),
    },
  };
  return web;
}

export interface Browser {
  readonly cookie: string;
  readonly csrf: string;
}

/** A logged-in browser of one of the test people. */
export async function browserOf(id: string): Promise<Browser> {
  const actor = actorFor(id);
  const session = newSession(actor);
  const name = actor.roles.includes('CITIZEN') ? '__Host-frist-citizen' : '__Host-frist-staff';
  return { cookie: `${name}=${await sealSession(session, SECRET)}`, csrf: session.csrf };
}

/** A request as a browser sends it: with its cookie, and its form with the session's token. */
export function asBrowser(browser: Browser, form?: Readonly<Record<string, string | readonly string[]>>): RequestInit {
  if (form === undefined) return { headers: { cookie: browser.cookie } };
  const body = new URLSearchParams({ csrf: browser.csrf, stamp: 'stamp-1' });
  for (const [name, value] of Object.entries(form)) {
    body.delete(name);
    for (const each of [value].flat()) body.append(name, each);
  }
  return {
    method: 'POST',
    headers: { cookie: browser.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  };
}

/** A request as a program sends it. */
export function asProgram(
  token: string | undefined,
  more: { readonly method?: string; readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): RequestInit {
  const headers: Record<string, string> = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...more.headers,
  };
  if (more.body === undefined) return { headers, ...(more.method === undefined ? {} : { method: more.method }) };
  return {
    method: more.method ?? 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(more.body),
  };
}
