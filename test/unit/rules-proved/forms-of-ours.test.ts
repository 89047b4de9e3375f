import { createCitizenApp } from '../../../functions/web/citizen-app.tsx';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { registeredItems } from '../../../functions/web/use-cases/registered-items.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import { actorFor, asBrowser, type Browser, browserOf, type TestWeb, testWeb } from '../web/support.ts';

let web: TestWeb;
let citizens: ReturnType<typeof createCitizenApp>;
let staff: ReturnType<typeof createStaffApp>;
let kari: Browser;
beforeAll(async () => {
  web = await testWeb();
  citizens = createCitizenApp(web.parts);
  staff = createStaffApp(web.parts);
  kari = await browserOf('kari');
});
afterAll(() => web.close());

const filled = { rights: 'ACCESS', about: 'Alt', receptionData: 'NO', channel: 'DIGITAL', language: 'nb' };
const stored = async () => (await web.parts.store.list('subject-request', true, { limit: 100 })).items.length;

describe('ACC-05 a form that this session did not get from us', () => {
  it.each([
    ['has a made-up token', async () => 'forged'],
    ['has no token', async () => ''],
    ["has the token of another's session", async () => (await browserOf('ola')).csrf],
    ['has the token of an earlier session of the same person', async () => (await browserOf('kari')).csrf],
  ])('%s: it is refused, and nothing is stored', async (name, token) => {
    const before = await stored();
    const sent = asBrowser(kari, { ...filled, csrf: await token(), stamp: name });
    const answer = await citizens.request('/requests', sent);
    expect(answer.status).toBe(403);
    expect(web.logged.at(-1)).toMatchObject({ fields: { rule: 'ACC-05' } });
    expect(await stored()).toBe(before);
  });

  it('changes nothing on the pages of staff either', async () => {
    const adviser = await browserOf('adviser-asa');
    const form = { nationalId: '01859012325', source: 'PAPER', received: '2026-01-30', ...filled, csrf: kari.csrf };
    const before = await stored();
    expect((await staff.request('/staff/requests', asBrowser(adviser, form))).status).toBe(403);
    expect(await stored()).toBe(before);
  });

  it('is told from one that did: the same form with its token is stored', async () => {
    const before = await stored();
    expect((await citizens.request('/requests', asBrowser(kari, { ...filled, csrf: 'x' }))).status).toBe(403);
    expect((await citizens.request('/requests', asBrowser(kari, { ...filled, stamp: 'own' }))).status).toBe(303);
    expect(await stored()).toBe(before + 1);
  });
});

it('DSR-29 asks the register for the person of the request and for nobody else', async () => {
  const sent = await citizens.request('/requests', asBrowser(kari, { ...filled, stamp: 'items' }));
  const id = (sent.headers.get('location') ?? '').split('/')[2] as CaseId;
  const found = await web.parts.store.load(id);
  const asked: string[] = [];
  const register = {
    ...web.parts.register,
    items: async (nationalId: string) => {
      asked.push(nationalId);
      return [];
    },
  };
  if (found === undefined) throw new Error('the request was not stored');
  const archive = {
    documents: async (nationalId: string) => {
      asked.push(nationalId);
      return [];
    },
  };
  await registeredItems({ register, archive }, found);
  expect(asked).toEqual([actorFor('kari').nationalId, actorFor('kari').nationalId]);
});
