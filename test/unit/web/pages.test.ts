import { createCitizenApp } from '../../../functions/web/citizen-app.tsx';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { machineActor } from '../../../lib/cases/actor.ts';
import type { CaseId, Instant, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import { DATATILSYNET } from '../../../lib/letters/authorities.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { newSession, sealSession } from '../../../lib/web/session.ts';
import { actorFor, asBrowser, type Browser, browserOf, SECRET, type TestWeb, testWeb } from './support.ts';

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

const filled = { rights: 'ACCESS', about: '<b>alt</b>', receptionData: 'NO', channel: 'DIGITAL', language: 'nb' };

async function openRequest(stamp: string): Promise<CaseId> {
  const sent = await citizens.request('/requests', asBrowser(kari, { ...filled, stamp }));
  expect(sent.status).toBe(303);
  return (sent.headers.get('location') ?? '').split('/')[2] as CaseId;
}

async function machine(id: CaseId, command: SubjectRequestCommand): Promise<void> {
  const context = { now: web.now, actor: machineActor(`${id}.1`), commandId: command.type };
  expect(await web.parts.cases.execute(subjectRequest, id, command, context)).toMatchObject({ ok: true });
}

/** A request that lies with the adviser of the asylum department. */
async function requestToAssess(stamp: string, protection: 'NONE' | 'CONFIDENTIAL' = 'NONE'): Promise<CaseId> {
  const id = await openRequest(stamp);
  await machine(id, {
    type: 'RecordDispatch',
    letter: `${id}-L1`,
    archiveId: 'a1',
    channel: 'DIGITAL',
    acceptedAt: web.now,
  });
  const person = {
    name: 'Rolig Bjørk',
    birthDate: '1985-04-12' as PlainDate,
    protection,
    firstPermitBy: 'ASA',
    hasAsylumCase: true,
  } as const;
  await machine(id, { type: 'RecordRegisterFacts', person });
  const task = { task: 'assess.1' as TaskId, step: 'assess', unit: 'ASA', due: '2026-03-02' as PlainDate } as const;
  await web.table.store.openTask(id, { ...task, generation: 1, openedAt: web.now });
  return id;
}

describe("the citizen's pages", () => {
  it.each(['nb', 'nn', 'en'])('greet in %s, with the language of the page marked', async (language) => {
    const page = await citizens.request('/', { headers: { 'accept-language': language } });
    expect(await page.text()).toContain(`<html lang="${language}"`);
  });

  it('remember the language that was chosen', async () => {
    const page = await citizens.request('/?lang=nn');
    expect(page.headers.get('set-cookie')).toContain('__Host-frist-language=nn');
    const next = await citizens.request('/', {
      headers: { cookie: '__Host-frist-language=nn', 'accept-language': 'en' },
    });
    expect(await next.text()).toContain('<html lang="nn"');
  });

  it('run no script and load nothing from elsewhere', async () => {
    const page = await citizens.request('/');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).not.toContain('<script');
    const [sheet = ''] = /\/assets\/frist-[^"]+/.exec(text) ?? [];
    const asset = await citizens.request(sheet);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('lead who is not logged in to the login, and back', async () => {
    expect((await citizens.request('/requests/new')).headers.get('location')).toBe('/login');
    const begun = await citizens.request('/login');
    expect(begun.headers.get('location')).toBe('http://issuer.test/authorize');
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const back = await citizens.request('/login/callback?code=1', { headers: { cookie } });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/requests']);
    expect(back.headers.get('set-cookie')).toMatch(/__Host-frist-citizen=[^;]+;.*HttpOnly; Secure; SameSite=Lax/);
    expect((await citizens.request('/login/callback?code=1')).status).toBe(400);
  });

  it('give a receipt with the due date in words', async () => {
    const id = await openRequest('receipt');
    const receipt = await (await citizens.request(`/requests/${id}/receipt`, asBrowser(kari))).text();
    expect(receipt).toContain(id);
    expect(receipt).toContain('mandag 2. mars 2026');
  });

  it('give the same case for the same form sent twice', async () => {
    expect(await openRequest('double')).toBe(await openRequest('double'));
  });

  it('take no form of another page', async () => {
    const answer = await citizens.request('/requests', asBrowser(kari, { ...filled, csrf: 'forged' }));
    expect(answer.status).toBe(403);
    expect(web.logged.at(-1)).toMatchObject({ fields: { rule: 'ACC-05' } });
  });

  it('take no form over a megabyte', async () => {
    const answer = await citizens.request('/requests', asBrowser(kari, { ...filled, about: 'x'.repeat(1_100_000) }));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('1 MB');
  });

  it("ACC-02 look the same for another's request and for none", async () => {
    const id = await openRequest('others');
    const ola = await browserOf('ola');
    const read = async (path: string) => {
      const page = await citizens.request(path, asBrowser(ola));
      return [page.status, (await page.text()).replaceAll(path, '')];
    };
    expect(await read(`/requests/${id}`)).toEqual(await read('/requests/REQ-2026-999999'));
  });

  it('let the person read the letters that were sent, and show why the date is what it is', async () => {
    const id = await requestToAssess('letters');
    const page = await (await citizens.request(`/requests/${id}`, asBrowser(kari))).text();
    expect(page).toContain(`/requests/${id}/letters/${id}-L1`);
    expect(page).toContain('flyttet til mandag 2. mars: helg');
    const letter = await citizens.request(`/requests/${id}/letters/${id}-L1/document`, asBrowser(kari));
    expect(letter.headers.get('content-security-policy')).toContain('sandbox');
    expect((await citizens.request(`/requests/${id}/letters/${id}-L1`, asBrowser(kari))).status).toBe(200);
  });
});

describe('a request that is late', () => {
  it('says when the answer should have come, and leads to how one complains, as the answer does', async () => {
    const id = await requestToAssess('late');
    const before = web.now;
    web.now = '2026-03-10T09:00:00.000Z' as Instant;
    const loaded = await web.parts.cases.load(subjectRequest, id);
    const alarm = subjectRequest
      .ledger(loaded?.state ?? subjectRequest.initial)
      .alarms.find(({ kind }) => kind === 'FIRST_DEADLINE');
    if (alarm === undefined) throw new Error('the deadline has no alarm');
    await machine(id, { type: 'RaiseAlarm', alarm } as SubjectRequestCommand);
    const page = await (await citizens.request(`/requests/${id}`, asBrowser(await browserOf('kari')))).text();
    web.now = before;
    expect(page).toContain('Vi skulle ha svart senest');
    expect(page).toContain(`href="${DATATILSYNET.link}"`);
    expect(page).not.toContain('Vi svarer senest');
  });
});

describe('the pages of staff', () => {
  it('show the inbox of the unit, overdue marked', async () => {
    const id = await requestToAssess('inbox');
    const adviser = await browserOf('adviser-asa');
    expect(await (await staff.request('/staff', asBrowser(adviser))).text()).toContain(
      `/staff/cases/${id}/tasks/assess.1`,
    );
    const before = web.now;
    web.now = '2026-03-10T09:00:00.000Z' as Instant;
    expect(await (await staff.request('/staff', asBrowser(adviser))).text()).toContain('Over fristen');
    web.now = before;
  });

  it.each(['nb', 'nn', 'en'])('show a case with its tasks, dates and rules in %s', async (language) => {
    const id = await requestToAssess(`case-${language}`);
    const adviser = await browserOf('adviser-asa');
    const page = await staff.request(`/staff/cases/${id}?lang=${language}`, asBrowser(adviser));
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('/staff/rules/T9');
    expect(text).toContain(`/staff/cases/${id}/extension`);
    expect((await staff.request('/staff/rules/DSR-24', asBrowser(adviser))).status).toBe(200);
  });

  it('decide a request, once', async () => {
    const id = await requestToAssess('decide');
    const adviser = await browserOf('adviser-asa');
    const path = `/staff/cases/${id}/tasks/assess.1`;
    expect(await (await staff.request(path, asBrowser(adviser))).text()).toContain('Rolig Bjørk');
    const parts = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'];
    const form = { answer: 'BY_ITEMS', parts, 'items.i1.decision': 'GIVE', 'items.i2.decision': 'GIVE', stamp: 'd1' };
    const undecided = await staff.request(path, asBrowser(adviser, { ...form, 'items.i2.decision': '' }));
    expect(undecided.status).toBe(422);
    expect(await undecided.text()).toContain('href="#f-items-i2-decision"');
    const done = await staff.request(path, asBrowser(adviser, form));
    expect([done.status, done.headers.get('location')]).toEqual([303, `/staff/cases/${id}`]);
    expect((await staff.request(path, asBrowser(adviser, form))).status).toBe(303);
    expect((await staff.request(path, asBrowser(adviser, { ...form, stamp: 'd2' }))).status).toBe(409);
  });

  it('tell of an item that appeared since the page was opened, and keep each choice with its own item', async () => {
    const id = await requestToAssess('appeared');
    const adviser = await browserOf('adviser-asa');
    const path = `/staff/cases/${id}/tasks/assess.1`;
    const parts = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'];
    const page = await staff.request(
      path,
      asBrowser(adviser, { answer: 'BY_ITEMS', parts, 'items.i2.decision': 'GIVE' }),
    );
    const text = await page.text();
    expect(page.status).toBe(422);
    expect(text).toContain('href="#f-items-i1-decision"');
    expect(text).toMatch(/name="items\.i2\.decision" value="GIVE" checked/);
    expect(text).not.toMatch(/name="items\.i1\.decision" value="\w+" checked/);
  });

  it('propose a fee only where an earlier copy was given, and refuse as excessive only with reasons', async () => {
    const id = await requestToAssess('fee');
    const adviser = await browserOf('adviser-asa');
    const fee = `/staff/cases/${id}/fee`;
    expect((await staff.request(fee, asBrowser(adviser))).status).toBe(200);
    const form = { amount: '250', legalBasis: 'ART15_3', basis: 'Utskrift og porto' };
    const first = await staff.request(fee, asBrowser(adviser, form));
    expect([first.status, await first.text()]).toEqual([422, expect.stringContaining('/staff/rules/DSR-31')]);
    expect((await staff.request(fee, asBrowser(await browserOf('adviser-opa')))).status).toBe(404);
    const path = `/staff/cases/${id}/tasks/assess.1`;
    const bare = await staff.request(path, asBrowser(adviser, { answer: 'EXCESSIVE' }));
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('/staff/rules/DSR-33')]);
    const unfounded = { answer: 'UNFOUNDED', reason: 'Kravet er sendt for å plage en ansatt.', stamp: 'u1' };
    expect((await staff.request(path, asBrowser(adviser, unfounded))).status).toBe(303);
  });

  it('show the letter before it is sent, and store nothing', async () => {
    const id = await requestToAssess('preview');
    const adviser = await browserOf('adviser-asa');
    const path = `/staff/cases/${id}/tasks/assess.1/preview`;
    const parts = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'];
    const page = await staff.request(
      path,
      asBrowser(adviser, { answer: 'BY_ITEMS', parts, 'items.i1.decision': 'GIVE', 'items.i2.decision': 'GIVE' }),
    );
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<article class="letter"')]);
    expect((await web.table.store.load(id))?.snapshot.row.status).toBe('Assess');
  });

  it('keep the address of a protected person out of pages and copy', async () => {
    const adviser = await browserOf('adviser-asa');
    const page = async (stamp: string, protection: 'NONE' | 'CONFIDENTIAL') => {
      const id = await requestToAssess(stamp, protection);
      return (await staff.request(`/staff/cases/${id}/tasks/assess.1`, asBrowser(adviser))).text();
    };
    expect(await page('open-address', 'NONE')).toContain('Eksveien 1');
    expect(await page('secret-address', 'CONFIDENTIAL')).not.toContain('Eksveien 1');
  });

  it('send the notice of extension, after which the button is gone', async () => {
    const id = await requestToAssess('extension');
    const adviser = await browserOf('adviser-asa');
    const path = `/staff/cases/${id}/extension`;
    const done = await staff.request(path, asBrowser(adviser, { reason: 'COMPLEXITY', text: 'Saken er stor.' }));
    expect(done.status).toBe(303);
    expect(await (await staff.request(`/staff/cases/${id}`, asBrowser(adviser))).text()).not.toContain(path);
    expect((await staff.request(path, asBrowser(adviser))).status).toBe(409);
    const again = await staff.request(path, asBrowser(adviser, { reason: 'COMPLEXITY', text: 'Igjen.', stamp: 's2' }));
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('/staff/rules/DSR-24')]);
  });

  it("ACC-02 ACC-03 hide another unit's case, and the case of somebody who handles it", async () => {
    const id = await requestToAssess('hidden');
    const opa = await browserOf('adviser-opa');
    expect((await staff.request(`/staff/cases/${id}`, asBrowser(opa))).status).toBe(404);
    expect((await staff.request(`/staff/cases/${id}/tasks/assess.1`, asBrowser(opa))).status).toBe(404);
    // The adviser of the right unit, but in a case about herself.
    const stored = await web.table.store.load(id);
    const about = stored?.snapshot.state as { person: { nationalId: string } };
    const self = newSession({ ...actorFor('adviser-asa'), nationalId: about.person.nationalId });
    const cookie = `__Host-frist-staff=${await sealSession(self, SECRET)}`;
    expect((await staff.request(`/staff/cases/${id}`, { headers: { cookie } })).status).toBe(404);
  });

  it.each([
    '/staff/requests/new',
    '/staff/transfers/new',
    '/staff/rounds/new',
    '/staff/console',
    '/staff/cases?kind=deletion-round',
  ])('%s is closed to whom its role does not let in', async (path) => {
    const dpo = await browserOf(path.includes('cases') ? 'adviser-asa' : 'dpo');
    expect((await staff.request(path, asBrowser(dpo))).status).toBe(403);
  });

  it('register a letter on paper', async () => {
    const adviser = await browserOf('adviser-asa');
    const path = '/staff/requests/new';
    expect((await staff.request(path, asBrowser(adviser))).status).toBe(200);
    const form = {
      rights: 'ACCESS',
      nationalId: '03917923301',
      source: 'PAPER',
      received: '2026-01-20',
      receptionData: 'NO',
      channel: 'PAPER',
      language: 'nn',
    };
    const wrong = await staff.request(path, asBrowser(adviser, { ...form, nationalId: '123', received: '2026-02-31' }));
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('href="#f-nationalId"')]);
    const done = await staff.request(path, asBrowser(adviser, form));
    expect(done.headers.get('location')).toMatch(/^\/staff\/cases\/REQ-2026-/);
  });

  it('let an operator see what runs, and start again, without what the case is about', async () => {
    const id = await requestToAssess('retry');
    const operator = await browserOf('operator');
    const page = await (await staff.request(`/staff/cases/${id}/operation`, asBrowser(operator))).text();
    expect(page).not.toContain('Rolig');
    expect((await staff.request(`/staff/cases/${id}`, asBrowser(operator))).status).toBe(403);
    expect((await staff.request(`/staff/cases/${id}/retry`, asBrowser(operator, {}))).status).toBe(303);
    expect((await web.table.store.load(id))?.snapshot.row.generation).toBe(2);
  });
});
