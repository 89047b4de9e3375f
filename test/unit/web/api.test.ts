import { createApi } from '../../../functions/web/api/app.ts';
import { jsonSchema } from '../../../functions/web/api/json-schema.ts';
import { CorrectReceivedForm } from '../../../lib/subject-requests/forms.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { asProgram, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let api: ReturnType<typeof createApi>;
beforeAll(async () => {
  web = await testWeb();
  api = createApi(web.parts);
});
afterAll(() => web.close());

const request = { right: 'ACCESS', about: 'my case', receptionData: 'NO', channel: 'DIGITAL', language: 'en' };
const submit = (key: string, body: unknown = request, token = 'kari') =>
  api.request('/api/subject-requests', asProgram(token, { body, headers: { 'idempotency-key': key } }));
const openRequest = async (key: string): Promise<string> =>
  ((await (await submit(key)).json()) as { case: string }).case;

describe('submitting', () => {
  it('answers with reference and due date', async () => {
    const answer = await submit('first');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      case: expect.stringMatching(/^REQ-2026-\d{6}$/),
      due: '2026-03-02',
      repeated: false,
    });
  });

  it('gives the same receipt for the same key and body, and no second case', async () => {
    const id = await openRequest('twice');
    web.now = '2026-01-31T10:00:00.000Z' as TestWeb['now'];
    const again = await submit('twice');
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ case: id, repeated: true });
  });

  it('refuses another body under the same key', async () => {
    await submit('other');
    const answer = await submit('other', { ...request, about: 'something else' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ rule: 'CASE-02' });
  });

  it('opens one case when the same submission comes twice at the same moment', async () => {
    const answers = await Promise.all([submit('race'), submit('race'), submit('race')]);
    const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { case: string }).case));
    expect(new Set(ids).size).toBe(1);
  });

  it('stores nothing that a rule refuses', async () => {
    const answer = await submit('twice', { ...request, right: undefined, rights: ['ERASURE', 'ERASURE'] });
    expect(answer.status).toBe(422);
    expect(await web.table.store.owned('c-ola', { limit: 10 })).toEqual({ items: [] });
  });

  it('demands the key', async () => {
    const answer = await api.request('/api/subject-requests', asProgram('kari', { body: request }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key', reason: 'field.required' }] });
  });

  it('lets an adviser register a letter with its day of receipt', async () => {
    const body = { ...request, channel: 'PAPER', nationalId: '03917923301', source: 'PAPER', received: '2026-01-20' };
    const answer = await submit('paper', body, 'adviser-asa');
    expect([answer.status, await answer.json()]).toMatchObject([201, { due: '2026-02-20' }]);
  });
});

describe('bad input', () => {
  it.each([
    ['nb', 'Feltet er ikke kjent her.'],
    ['nn', 'Feltet er ikkje kjent her.'],
    ['en', 'This field is not known here.'],
  ])('is explained in %s', async (language, message) => {
    const headers = { 'idempotency-key': `bad-${language}`, 'accept-language': language };
    const answer = await api.request(
      '/api/subject-requests',
      asProgram('kari', { body: { ...request, extra: 1 }, headers }),
    );
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'extra', reason: 'field.unknown', message }] });
  });

  it.each([
    ['a null byte', { ...request, about: 'a\u0000b' }],
    ['half a surrogate', { ...request, about: '\ud800' }],
    ['a wrong type', { ...request, about: 1e308 }],
    ['a list', [request]],
    ['null', null],
    ['text too long', { ...request, about: 'x'.repeat(5000) }],
    ['a nest', JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)],
  ])('%s is 422', async (_, body) => {
    expect((await submit(`bad-${Math.random()}`, body)).status).toBe(422);
  });

  it('knows a body that is no JSON, of another type, or too large', async () => {
    const send = (body: string, type: string) =>
      api.request('/api/subject-requests', {
        method: 'POST',
        headers: { authorization: 'Bearer kari', 'idempotency-key': 'k', 'content-type': type },
        body,
      });
    expect((await send('{', 'application/json')).status).toBe(400);
    expect((await send('['.repeat(200_000), 'application/json')).status).toBe(400);
    expect((await send('a=b', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await send(JSON.stringify({ about: 'x'.repeat(1_100_000) }), 'application/json')).status).toBe(413);
  });

  it('knows places in lists that it did not give out', async () => {
    for (const query of [
      'after=abc',
      'after=eyJhIjoxfQ.xxxxxxxxxxxxxxxxxxxxxx',
      'limit=0',
      'limit=1e3',
      'limit=x',
      'open=maybe',
    ]) {
      expect((await api.request(`/api/subject-requests?${query}`, asProgram('kari'))).status).toBe(400);
    }
  });
});

describe('who may', () => {
  it('asks for a token', async () => {
    const answer = await api.request('/api/inbox', asProgram(undefined));
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="frist"']);
  });

  it('ACC-01 says 403 where the role may not use the route at all, and logs the rule', async () => {
    const answer = await api.request('/api/inbox', asProgram('kari'));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ rule: 'ACC-01' });
    expect(web.logged.at(-1)).toMatchObject({ message: 'access denied', fields: { rule: 'ACC-01', actor: 'c-kari' } });
  });

  it("ACC-02 answers the same for another person's case and for none", async () => {
    const id = await openRequest('mine');
    const read = async (path: string) => {
      const answer = await api.request(path, asProgram('ola'));
      return [answer.status, await answer.text()];
    };
    const [other, none] = [await read(`/api/cases/${id}`), await read('/api/cases/REQ-2026-999999')];
    expect(other).toEqual(none);
    expect(other[0]).toBe(404);
    expect(web.logged.at(-1)).toMatchObject({ fields: { rule: 'ACC-02', actor: 'c-ola' } });
    const nationalIds = /\d{11}/;
    expect(JSON.stringify(web.logged)).not.toMatch(nationalIds);
  });

  it('shows no tasks, events or grounds to the person', async () => {
    const id = await openRequest('own');
    const body = await (await api.request(`/api/cases/${id}`, asProgram('kari'))).json();
    expect(body).toMatchObject({
      status: 'BEING_HANDLED',
      tasks: [],
      events: [],
      ledger: { entries: [{ id: 'first-due', inForce: true }] },
    });
  });
});

describe('the document', () => {
  it('names every route, and known paths refuse other methods', async () => {
    const text = await (await api.request('/openapi.json')).json();
    const document = text as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(document.openapi).toBe('3.1.0');
    for (const [path, operations] of Object.entries(document.paths)) {
      const answer = await api.request(path.replaceAll(/\{\w+\}/g, 'x'), { method: 'DELETE' });
      expect([path, answer.status]).toEqual([path, 405]);
      const allow = Object.keys(operations).map((method) => method.toUpperCase());
      expect(answer.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(allow));
    }
  });

  it('says of text and dates what the code takes', () => {
    const { properties } = jsonSchema(CorrectReceivedForm, 'input') as {
      properties: Record<'received' | 'reason', { pattern: string }>;
    };
    const taken = (form: object) =>
      readInput(CorrectReceivedForm, { received: '2026-01-31', evidence: 'x', reason: 'x', ...form }).ok;
    const texts = ['a', ' a ', 'a\nb\tc', 'æ €', '😀', '', ' ', '\u00a0', 'a\u0000', '\u0085', 'a\ufffd', '\u200b'];
    for (const reason of texts)
      expect([reason, new RegExp(properties.reason.pattern, 'u').test(reason)]).toEqual([reason, taken({ reason })]);
    const years = ['1899', '1900', '1904', '2000', '2024', '2026', '2100', '2199', '2200', '2201'];
    const days = ['01-31', '02-28', '02-29', '02-30', '04-30', '04-31', '12-31', '12-32', '13-01', '00-10', '01-00'];
    const times = ['', 'T10:00Z', 'T23:59:59.123456789+02:00', 'T24:00Z', 'T10:60Z', 'T10:00', 'T10:00:60Z'];
    for (const received of years.flatMap((year) => days.flatMap((day) => times.map((at) => `${year}-${day}${at}`))))
      expect([received, new RegExp(properties.received.pattern, 'u').test(received)]).toEqual([
        received,
        taken({ received }),
      ]);
  });
});
