import fc from 'fast-check';
import { createApi } from '../../../functions/web/api/app.ts';
import { ProblemBody } from '../../../functions/web/api/schemas.ts';
import { createCitizenApp } from '../../../functions/web/citizen-app.tsx';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let api: ReturnType<typeof createApi>;
let document: { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };
let id: string;
beforeAll(async () => {
  web = await testWeb();
  api = createApi(web.parts);
  document = (await (await api.request('/openapi.json')).json()) as typeof document;
  const body = { right: 'ACCESS', receptionData: 'NO', channel: 'DIGITAL', language: 'en' };
  const made = await api.request(
    '/api/subject-requests',
    asProgram('kari', { body, headers: { 'idempotency-key': 'k' } }),
  );
  id = ((await made.json()) as { case: string }).case;
  await web.table.store.openTask(id as never, {
    task: 'assess.1' as never,
    step: 'assess',
    unit: 'TRIAGE',
    due: '2026-03-02' as never,
    generation: 1,
    openedAt: web.now,
  });
});
afterAll(() => web.close());

const people = [
  'kari',
  'adviser-asa',
  'adviser-triage',
  'caseworker-opa',
  'dpo',
  'esa',
  'operator',
  'auditor',
  'kripos',
  'nobody',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '2026-02-31',
    '9999-12-31',
    '-1',
    '1e400',
    'ACCESS',
    'GRANTED',
    'x'.repeat(6000),
  ),
);
const fields = [
  'right',
  'about',
  'received',
  'nationalId',
  'source',
  'status',
  'method',
  'reason',
  'outcome',
  'parts',
  'withheld',
  'items',
  'additions',
  'unit',
  'text',
  'action',
  'documents',
  'date',
  'rows',
  'country',
  'basis',
  'listed',
  'checkedOn',
  '__proto__',
  'constructor',
];
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fields), tie('any'), { maxKeys: 4 }),
  ),
})).any;
const body = fc.oneof(fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 8 }), value);

it('no input makes the API fail, and every answer is one that the document names', async () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({ path, method, statuses: Object.keys(responses) })),
  );
  const call = fc.record({
    operation: fc.constantFrom(...operations),
    person: fc.constantFrom(...people),
    body,
    segment: fc.oneof(
      fc.constantFrom('REQ-2026-999999', 'assess.1', 'DEL-2026-02-30', '%00', 'a%2Fb', 'T9'),
      text.map((raw) => encodeURIComponent(raw.toWellFormed())),
    ),
    real: fc.boolean(),
    key: fc.option(fc.constantFrom('k1', 'k2', 'x'.repeat(201), 'a b')),
    query: fc.option(text.map((raw) => encodeURIComponent(raw.toWellFormed()))),
  });
  await fc.assert(
    fc.asyncProperty(call, async ({ operation, person, body: sent, segment, real, key, query }) => {
      const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        name === 'case' && real ? id : name === 'task' && real ? 'assess.1' : segment || 'x',
      );
      const headers: Record<string, string> = key === null ? {} : { 'idempotency-key': key };
      const hasBody = operation.method !== 'get';
      const answer = await api.request(
        `${path}${query === null ? '' : `?limit=${query}&after=${query}`}`,
        asProgram(person, { method: operation.method.toUpperCase(), headers, ...(hasBody ? { body: sent } : {}) }),
      );
      expect(answer.status).toBeLessThan(500);
      if (!path.includes('%2F')) expect([...operation.statuses, '404']).toContain(String(answer.status));
      if (answer.status >= 400) ProblemBody.parse(await answer.json());
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('no form and no address makes a page fail', async () => {
  const citizens = createCitizenApp(web.parts);
  const staff = createStaffApp(web.parts);
  const paths = [
    '/requests/check',
    '/requests',
    '/requests/new',
    '/staff/requests/new',
    '/staff/transfers/new',
    '/staff/rounds/new',
    `/staff/cases/${id}/extension`,
    `/staff/cases/${id}/tasks/assess.1`,
    `/staff/cases/${id}/tasks/assess.1/preview`,
    `/staff/cases/${id}/received-date`,
    '/staff',
    '/staff/cases',
    '/requests',
  ];
  const browsers = new Map(
    await Promise.all(people.slice(0, 8).map(async (person) => [person, await browserOf(person)] as const)),
  );
  const call = fc.record({
    path: fc.constantFrom(...paths),
    person: fc.constantFrom(...browsers.keys()),
    form: fc.option(
      fc.dictionary(
        fc.constantFrom(...fields, 'withheld.0.what', 'withheld.x.what', 'documents.99.kind', 'items', 'stamp'),
        text,
        { maxKeys: 6 },
      ),
    ),
    query: text.map((raw) => encodeURIComponent(raw.toWellFormed())),
  });
  await fc.assert(
    fc.asyncProperty(call, async ({ path, person, form, query }) => {
      const app = path.startsWith('/staff') ? staff : citizens;
      const browser = browsers.get(person);
      if (browser === undefined) return;
      const answer = await app.request(
        `${path}?after=${query}&kind=${query}&lang=${query}`,
        asBrowser(browser, form ?? undefined),
      );
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
}, 60_000);
