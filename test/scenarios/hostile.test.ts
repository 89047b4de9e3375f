import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { scenario } from '../support/scenario.ts';
import { grantAndClose, granted, handIn } from './support/requests.ts';
import { answer, refused, seen, stack, tryAnswer, untilStatus } from './support/stack.ts';
import { adequate, assessment, describeTransfer } from './support/transfers.ts';

const REQUESTS = '/api/subject-requests';
const now = { time: 'now' } as const;

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** What no well-behaved client sends: any method, any path as it stands, any bytes. */
async function raw(
  person: string,
  method: string,
  path: string,
  sent: { readonly headers?: Record<string, string>; readonly body?: Buffer; readonly chunked?: boolean } = {},
): Promise<Raw> {
  const { hostname, port } = new URL(stack().urls.web);
  const length = sent.chunked === true ? {} : { 'content-length': String(sent.body?.length ?? 0) };
  const headers = { authorization: `Bearer ${await stack().token(person)}`, ...length, ...sent.headers };
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
      );
    });
    call.on('error', reject);
    call.end(sent.body);
  });
}

/** A request's form as bytes of one's own. @returns status, type, and the first field that was wrong */
async function submit(body: string | Buffer, headers: Record<string, string> = {}, chunked = false) {
  const all = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers };
  const answer = await raw('kari', 'POST', REQUESTS, { headers: all, body: Buffer.from(body), chunked });
  expect(answer.headers['content-type']).toMatch(/^application\/(problem\+)?json/);
  const { errors } = JSON.parse(answer.text) as { errors?: { field: string; reason: string }[] };
  return [answer.status, errors?.[0]?.reason] as const;
}

/** 4,000 signs that no packing makes much shorter: DynamoDB takes 400 KB an item. */
function noise(): string {
  const bytes = randomBytes(8000);
  return Array.from({ length: 4000 }, (_, place) =>
    String.fromCharCode(0x4e00 + (bytes.readUInt16LE(place * 2) % 0x5000)),
  ).join('');
}

async function count(): Promise<number> {
  return ((await stack().done('kari', 'GET', `${REQUESTS}?limit=100`))['items'] as unknown[]).length;
}

const ofSize = (bytes: number): string => {
  const shell = JSON.stringify({ right: 'ACCESS', about: '' });
  return shell.replace('""', `"${'x'.repeat(bytes - shell.length)}"`);
};

describe('bodies', () => {
  scenario('of one megabyte are read, one byte more is not, chunked or not', now, async () => {
    const before = await count();
    for (const chunked of [false, true]) {
      expect(await submit(ofSize(1_048_575), {}, chunked)).toEqual([422, 'subject-request.form.text-too-long']);
      expect(await submit(ofSize(1_048_576), {}, chunked)).toEqual([422, 'subject-request.form.text-too-long']);
      expect(await submit(ofSize(1_048_577), {}, chunked)).toEqual([413, undefined]);
    }
    expect(await submit(ofSize(10_485_760))).toEqual([413, undefined]);
    expect(await count()).toBe(before);
  });

  scenario('that are not UTF-8 or are packed are refused, not stored as other text', now, async () => {
    const before = await count();
    const form = JSON.stringify({ right: 'ACCESS', about: 'ærlig' });
    expect(await submit(Buffer.from(form, 'latin1'))).toEqual([422, 'field.characters']);
    const latin = { 'content-type': 'application/json; charset=iso-8859-1' };
    expect((await submit(Buffer.from(form, 'latin1'), latin))[0]).toBe(415);
    expect((await submit(Buffer.from(form, 'utf16le')))[0]).toBe(400);
    expect((await submit(gzipSync(form), { 'content-encoding': 'gzip' }))[0]).toBe(415);
    expect((await submit(form, { 'content-type': 'application/json5' }))[0]).toBe(415);
    expect(await count()).toBe(before);
  });

  scenario('that are odd JSON are told what is wrong', now, async () => {
    const before = await count();
    expect(await submit(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([422, 'field.type']);
    expect(await submit('{"a":'.repeat(100_000))).toEqual([400, undefined]);
    expect(await submit('{"right":NaN}')).toEqual([400, undefined]);
    expect(await submit('')).toEqual([400, undefined]);
    expect(await submit('{"right":1e999}')).toEqual([422, 'subject-request.form.right']);
    expect(await submit('{"right":"ACCESS","about":"\\ud800"}')).toEqual([422, 'field.characters']);
    expect(await submit('{"right":"ACCESS","about":"\\u0000"}')).toEqual([422, 'field.characters']);
    expect((await submit('{"right":"ACCESS","__proto__":{"channel":"PAPER"}}'))[0]).toBe(422);
    // The last of two fields of one name counts, as in every reader of JSON.
    expect((await submit('{"right":"ACCESS","right":"ERASE"}'))[0]).toBe(422);
    expect(await count()).toBe(before);
  });

  scenario('with the longest texts are kept, with an unknown field they are not', now, async () => {
    const id = await describeTransfer(adequate);
    const where = `/api/cases/${id}/assessment`;
    const long = Object.fromEntries(Object.keys(assessment).map((name) => [name, '€'.repeat(20_000)]));
    expect((await stack().call('caseworker-opa', 'PUT', where, long)).status).toBe(200);
    expect((await stack().call('caseworker-opa', 'PUT', where, { ...assessment, riks: 'x' })).body).toMatchObject({
      errors: [{ field: 'riks', reason: 'field.unknown' }],
    });
    expect((await stack().call('caseworker-opa', 'PUT', where, assessment)).status).toBe(200);
    await answer('caseworker-opa', id, 'assessment', { action: 'WITHDRAW', reason: 'Prøve av grensene.' });
  });

  scenario(
    'with more than a case can hold, however well it is packed, are refused, and the case goes on',
    now,
    async () => {
      const id = await handIn('kari');
      const everything = await granted(id);
      const before = await seen(id);
      const long = { ...everything, additions: { A1: Array.from({ length: 80 }, noise) } };
      const { status, body } = await tryAnswer('adviser-asa', id, 'assess', long);
      expect(status).toBe(422);
      expect(String(body['detail'] ?? body['title']).length).toBeGreaterThan(10);
      expect((await seen(id)).events).toEqual(before.events);
      await grantAndClose(id);
    },
  );
});

describe('methods, headers and addresses', () => {
  scenario('a method that a route has not is 405 and says which it has', now, async () => {
    const told = async (method: string, path: string) => {
      const { status, headers } = await raw('kari', method, path);
      return [method, status, headers['allow'], headers['x-content-type-options']];
    };
    for (const method of ['TRACE', 'OPTIONS', 'PATCH', 'DELETE', 'PROPFIND'])
      expect(await told(method, '/api/me')).toEqual([method, 405, 'GET, HEAD', 'nosniff']);
    expect(await told('GET', '/api/cases/REQ-2020-000001/retry')).toEqual(['GET', 405, 'POST', 'nosniff']);
    expect((await raw('kari', 'TRACE', '/')).status).toBe(404);
    expect(await raw('kari', 'HEAD', '/api/me')).toMatchObject({ status: 200, text: '' });
    expect((await raw('kari', 'HEAD', '/staff')).status).toBe(303);
  });

  scenario('a key that is none is refused, also where none is needed', now, async () => {
    const where = '/api/cases/REQ-2020-000001/extension';
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.from('{"reason":"COMPLEXITY","text":"x"}');
    for (const key of ['', ' ', 'a b', 'æ', 'x'.repeat(201)]) {
      const answer = await raw('adviser-asa', 'POST', where, { headers: { ...headers, 'idempotency-key': key }, body });
      expect([key, answer.status]).toEqual([key, 400]);
    }
    const long = await raw('adviser-asa', 'POST', where, { headers: { ...headers, 'x-long': 'y'.repeat(8192) }, body });
    expect(long.status).toBe(404);
  });

  scenario('no way of writing an address leads past its route', now, async () => {
    const statuses = async (paths: readonly string[], person = 'kari') =>
      Promise.all(paths.map(async (path) => [path, (await raw(person, 'GET', path)).status]));
    const nowhere = [
      '/api',
      '/api//me',
      '//api/me',
      '/API/me',
      '/api/me;x=1',
      '/api/me%00',
      '/api/cases/REQ-2020-000001%2Foperation',
      '/api/cases/..%2f..%2fme',
      '/assets/..%2f..%2fpackage.json',
      '/assets/../package.json',
      '/staff/assets/%2e%2e/%2e%2e/package.json',
    ];
    expect(await statuses(nowhere)).toEqual(nowhere.map((path) => [path, 404]));
    // What the gateway makes straight is the route that it then is, with that route's rights.
    const straight = ['/api/x/../inbox', '/api/%2e%2e/api/inbox', '/openapi.json/../api/inbox'];
    expect(await statuses(straight)).toEqual(straight.map((path) => [path, 403]));
  });

  scenario('places in lists are only those that were given out, to that reader, for that list', now, async () => {
    const ids = [await handIn('kari'), await handIn('kari')];
    const next = String((await stack().done('kari', 'GET', `${REQUESTS}?limit=1`))['next']);
    const look = async (query: string, person = 'kari') =>
      (await stack().call(person, 'GET', `${REQUESTS}?${query}`)).status;
    expect(await look(`after=${next}`)).toBe(200);
    const [cursor, signature] = next.split('.');
    const bad = [`${next}x`, next.toUpperCase(), `e30.${signature}`, `${cursor}`, `.${signature}`, '', '%00'];
    for (const after of bad) expect([after, await look(`after=${after}`)]).toEqual([after, 400]);
    expect(await look(`after=${next}`, 'ola')).toBe(400);
    for (const limit of ['0', '101', '-1', '1.0', '1e1', '0x10', '%205', ''])
      expect([limit, await look(`limit=${limit}`)]).toEqual([limit, 400]);
    for (const id of ids) await grantAndClose(id);
  });
});

describe('at the same moment', () => {
  scenario('of different answers to one task one counts, the others are conflicts', now, async () => {
    const id = await handIn('kari');
    const task = await stack().taskOf('adviser-asa', id, 'assess');
    const everything = await granted(id);
    const send = () => stack().call('adviser-asa', 'POST', `/api/cases/${id}/tasks/${task}/answer`, everything);
    const all = (await Promise.all(Array.from({ length: 12 }, send))).map(refused);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = all.filter(({ status }) => status !== 200);
    expect(others).toEqual(others.map(() => ({ status: 409, rule: 'CASE-03', fields: [] })));
  });

  scenario('the same answer under one key is done once', now, async () => {
    const id = await handIn('kari');
    const task = await stack().taskOf('adviser-asa', id, 'assess');
    const where = `/api/cases/${id}/tasks/${task}/answer`;
    const key = { 'idempotency-key': randomUUID() };
    const everything = await granted(id);
    const send = () => stack().call('adviser-asa', 'POST', where, everything, key);
    const all = await Promise.all(Array.from({ length: 12 }, send));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(all.filter(({ body }) => body['repeated'] === false)).toHaveLength(1);
    const { events } = await untilStatus(id, 'CLOSED');
    expect(events.filter(({ type }) => type === 'RequestDecided')).toHaveLength(1);
  });
});

scenario(
  'what is hidden and what is missing have the same headers, also where something is to be done',
  now,
  async () => {
    const id = await handIn('kari');
    const look = async (path: string, body?: unknown) => {
      const method = body === undefined ? 'GET' : 'POST';
      const answer = await stack().call('adviser-opa', method, path, body);
      const headers = [...answer.headers].filter(([name]) => name !== 'date').sort();
      return { status: answer.status, headers, body: answer.body };
    };
    for (const [rest, body] of [
      [''],
      ['/registered-data'],
      ['/tasks/assess.1/answer', { outcome: 'NO_DATA' }],
      ['/tasks/assess.1/preview', {}],
      ['/extension', { reason: 'COMPLEXITY', text: 'x' }],
      ['/received-date', { received: '2026-01-31', evidence: 'x', reason: 'x' }],
    ] as const) {
      const hidden = await look(`/api/cases/${id}${rest}`, body);
      expect(hidden.status).toBe(404);
      expect(hidden).toEqual(await look(`/api/cases/REQ-2020-000001${rest}`, body));
    }
    await grantAndClose(id);
  },
);
