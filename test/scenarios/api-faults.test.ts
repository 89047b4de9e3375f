import { randomUUID } from 'node:crypto';
import { citizens } from '../../local/identity/people.ts';
import { scenario } from '../support/scenario.ts';
import { grantAndClose, handIn } from './support/requests.ts';
import { historyOf, logsOf, refused, stack } from './support/stack.ts';

const form = { right: 'ACCESS', about: 'Alt om meg' };
const path = '/api/subject-requests';

async function count(person: string): Promise<number> {
  const { items } = await stack().done(person, 'GET', path);
  return (items as unknown[]).length;
}

/** The same call with a token of one's own making, or none. */
async function withToken(token: string | undefined, method = 'GET', where = path): Promise<Response> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return fetch(`${stack().urls.web}${where}`, { method, headers });
}

describe('the same form again', () => {
  scenario('same key and body: the same receipt, not a second case', { time: 'now' }, async () => {
    const before = await count('yusuf');
    const key = { 'idempotency-key': randomUUID() };
    const first = await stack().call('yusuf', 'POST', path, form, key);
    const again = await stack().call('yusuf', 'POST', path, form, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(await count('yusuf')).toBe(before + 1);

    const other = await stack().call('yusuf', 'POST', path, { ...form, about: 'Noe annet' }, key);
    expect(refused(other)).toMatchObject({ status: 422, rule: 'CASE-02' });
    expect(await count('yusuf')).toBe(before + 1);
    // The key belongs to the person: somebody else's is another.
    const theirs = await stack().call('kari', 'POST', path, form, key);
    expect(theirs.status).toBe(201);
    expect(theirs.body['case']).not.toBe(first.body['case']);
    await grantAndClose(String(first.body['case']), 'adviser-opa');
    await grantAndClose(String(theirs.body['case']));
  });

  scenario('twenty at the same moment: one case', { time: 'now' }, async () => {
    const before = await count('protected');
    const key = { 'idempotency-key': randomUUID() };
    const all = await Promise.all(Array.from({ length: 20 }, () => stack().call('protected', 'POST', path, form, key)));
    expect(new Set(all.map(({ body }) => body['case'])).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await count('protected')).toBe(before + 1);
    const id = String(all[0]?.body['case']);
    const closed = await grantAndClose(id, 'adviser-asa-cleared');
    expect(closed.events.filter(({ type }) => type === 'RequestRegistered')).toHaveLength(1);
  });

  scenario('without a key it is refused', { time: 'now' }, async () => {
    const none = await stack().call('kari', 'POST', path, form, { 'idempotency-key': '' });
    expect(refused(none)).toEqual({ status: 400, rule: undefined, fields: ['Idempotency-Key'] });
  });
});

describe('bad input', () => {
  scenario.each('a bad form is answered by field in', ['nb', 'nn', 'en'], { time: 'now' }, async (language) => {
    const before = await count('kari');
    const bad = { right: 'EVERYTHING', channel: 'PIGEON', surprise: 1 };
    const answer = await stack().call('kari', 'POST', path, bad, { 'accept-language': language });
    expect(refused(answer).status).toBe(422);
    expect(refused(answer).fields.sort()).toEqual(['channel', 'right', 'surprise']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('content-language')).toBe(language);
    const messages = (answer.body['errors'] as { message: string }[]).map(({ message }) => message);
    expect(messages.every((message) => message.length > 5 && !message.includes('.form.'))).toBe(true);
    expect(JSON.stringify(answer.body)).not.toContain('PIGEON');
    expect(await count('kari')).toBe(before);
  });

  scenario('says it in the language that was asked for', { time: 'now' }, async () => {
    const told = await Promise.all(
      ['nb', 'nn', 'en'].map((language) =>
        stack().call('kari', 'POST', path, { right: 'NONE' }, { 'accept-language': language }),
      ),
    );
    expect(new Set(told.map(({ body }) => body['title'])).size).toBe(3);
  });

  scenario('the same right twice in one message is refused with the rule', { time: 'now' }, async () => {
    const answer = await stack().call('kari', 'POST', path, { rights: ['ERASURE', 'ERASURE'] });
    expect(refused(answer)).toEqual({ status: 422, rule: 'DSR-01', fields: ['rights'] });
  });

  scenario('a national id that cannot be one, and a date of receipt in the future', { time: 'now' }, async () => {
    const paper = { right: 'ACCESS', source: 'PAPER', nationalId: '12848512492', received: '2020-01-02' };
    const wrongId = await stack().call('adviser-asa', 'POST', path, { ...paper, nationalId: '12848512493' });
    expect(refused(wrongId)).toMatchObject({ status: 422, fields: ['nationalId'] });
    expect(JSON.stringify(wrongId.body)).not.toContain('12848512493');
    const future = await stack().call('adviser-asa', 'POST', path, { ...paper, received: '2099-01-02' });
    expect(refused(future)).toEqual({ status: 422, rule: 'T4', fields: ['received'] });
    const noDay = await stack().call('adviser-asa', 'POST', path, { ...paper, received: '2026-02-30' });
    expect(refused(noDay)).toMatchObject({ status: 422, fields: ['received'] });
  });

  scenario('a body that is no JSON, of another type, or over one megabyte', { time: 'now' }, async () => {
    const send = async (body: string, type = 'application/json') => {
      const headers = {
        authorization: `Bearer ${await stack().token('kari')}`,
        'content-type': type,
        'idempotency-key': randomUUID(),
      };
      return (await fetch(`${stack().urls.web}${path}`, { method: 'POST', headers, body })).status;
    };
    const before = await count('kari');
    expect(await send('{"right":')).toBe(400);
    expect(await send('right=ACCESS', 'application/x-www-form-urlencoded')).toBe(415);
    expect(await send(JSON.stringify({ ...form, about: 'x'.repeat(1_050_000) }))).toBe(413);
    expect(await send(JSON.stringify({ ...form, about: 'x'.repeat(900_000) }))).toBe(422);
    expect(await count('kari')).toBe(before);
  });
});

describe('who may', () => {
  scenario('nobody without a token, or with one that was tampered with', { time: 'now' }, async () => {
    const token = await stack().token('kari');
    const [head, , signature] = token.split('.');
    const others = Buffer.from(JSON.stringify({ sub: 'ola', pid: '03917923301', acr: 'idporten-loa-high' }));
    const forged = `${head}.${others.toString('base64url')}.${signature}`;
    for (const bad of [undefined, 'nonsense', forged, `${token}x`]) {
      const answer = await withToken(bad);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
    }
    expect((await withToken(token)).status).toBe(200);
  });

  scenario('a role that may not use the route at all is told so', { time: 'now' }, async () => {
    const forbidden: readonly (readonly [string, 'GET' | 'POST', string])[] = [
      ['kari', 'GET', '/api/inbox'],
      ['kari', 'POST', '/api/transfers'],
      ['kari', 'GET', '/api/rounds'],
      ['caseworker-opa', 'POST', '/api/subject-requests'],
      ['adviser-asa', 'POST', '/api/rounds'],
      ['kripos', 'GET', '/api/inbox'],
    ];
    for (const [person, method, where] of forbidden) {
      const answer = await stack().call(person, method, where, method === 'POST' ? {} : undefined);
      expect([person, where, refused(answer)]).toEqual([person, where, { status: 403, rule: 'ACC-01', fields: [] }]);
    }
  });

  scenario('what is missing and what is hidden look the same, byte for byte', { time: 'now' }, async () => {
    const id = await handIn('kari');
    const look = async (person: string, where: string) => {
      const answer = await withToken(await stack().token(person), 'GET', where);
      return [answer.status, await answer.text()];
    };
    const pairs: readonly (readonly [string, string, string])[] = [
      ['ola', `/api/cases/${id}`, '/api/cases/REQ-2020-000001'],
      ['ola', `/api/cases/${id}/letters/${id}-L1`, '/api/cases/REQ-2020-000001/letters/REQ-2020-000001-L1'],
      ['adviser-opa', `/api/cases/${id}`, '/api/cases/REQ-2020-000001'],
      ['adviser-opa', `/api/cases/${id}/registered-data`, '/api/cases/REQ-2020-000001/registered-data'],
      ['kari', `/api/cases/${id}/letters/${id}-L9`, '/api/cases/REQ-2020-000001/letters/REQ-2020-000001-L1'],
    ];
    for (const [person, hidden, missing] of pairs) {
      const found = await look(person, hidden);
      expect(found[0]).toBe(404);
      expect(found).toEqual(await look(person, missing));
    }
    await grantAndClose(id);
  });
});

describe('what is written down about it', () => {
  scenario(
    "a denial is logged with its rule; no log and no execution holds a person's data",
    { time: 'now' },
    async () => {
      const id = await handIn('kari', { about: 'Opplysninger om hunden Trofast' });
      await stack().call('ola', 'GET', `/api/cases/${id}`);
      await grantAndClose(id);
      const logs = logsOf();
      expect(logs).toMatch(/"access denied".*"rule":"ACC-02"/);
      const texts = [logs, await historyOf('subject-request', id), await historyOf('deadline-guard', id)];
      for (const text of texts) {
        expect(text.length).toBeGreaterThan(1000);
        for (const { nationalId, name, registered } of citizens) {
          for (const value of [nationalId, name, registered?.duf ?? nationalId]) expect(text).not.toContain(value);
        }
        expect(text).not.toContain('Trofast');
      }
    },
  );
});
