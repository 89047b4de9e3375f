import { createApi } from '../../../functions/web/api/app.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../../../lib/kernel/ids.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { type Act, dispatch, PERSON, register, route } from '../subject-requests/given.ts';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

const id = 'REQ-2026-000001' as CaseId;
const task = `/cases/${id}/tasks/assess.1`;
let web: TestWeb;
let staff: ReturnType<typeof createStaffApp>;
let api: ReturnType<typeof createApi>;
let done = 0;

async function perform({ command, actor, now }: Act): Promise<void> {
  done += 1;
  const context = { now, actor, commandId: `act-${done}` };
  const outcome =
    command.type === 'RegisterRequest'
      ? await web.parts.cases.open(subjectRequest, id, command, context)
      : await web.parts.cases.execute(subjectRequest, id, command, context);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.rule} ${outcome.refusal.reason}`);
}
const page = async (who: string, path: string, form?: Readonly<Record<string, string>>) => {
  const sent = form === undefined ? undefined : { stamp: crypto.randomUUID(), ...form };
  const answer = await staff.request(`/staff${path}`, asBrowser(await browserOf(who), sent));
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};
const post = async (who: string, path: string, body: unknown) => {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const answer = await api.request(`/api${path}`, asProgram(who, { body, headers }));
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
};
const disqualify = (person: string) =>
  post('leader-asa', `/cases/${id}/disqualification`, { person, reason: 'Svoger' });
const offered = (text: string) => [...text.matchAll(/<option value="([\w-]+)"/g)].map(([, account]) => account);
const openTask = (step: string, unit: Unit) =>
  web.table.store.openTask(id, {
    task: `${step}.1` as TaskId,
    step,
    unit,
    due: '2026-04-07' as PlainDate,
    generation: 1,
    openedAt: web.now,
  });

const down = { ofUnit: async () => Promise.reject(new PartnerUnavailable('staff-directory', 'asking')) };

beforeEach(async () => {
  web = await testWeb();
  web.now = '2026-03-23T09:00:00.000Z' as Instant;
  staff = createStaffApp(web.parts);
  api = createApi(web.parts);
  await web.table.store.nextNumber('REQ-2026');
  const sent = dispatch(1, '2026-03-05T09:01:00Z');
  await perform(register({ case: id }));
  await perform({ ...sent, command: { ...sent.command, letter: `${id}-L1` } as Act['command'] });
  await perform(route('ASA'));
  await openTask('assess', 'ASA');
});
afterEach(() => web.close());

describe('handing a task over', () => {
  it('offers a leader those of the unit who may do it, by name, with what lies with them', async () => {
    await post('adviser-asa', `${task}/take`, {});
    await openTask('identity', 'ASA');
    await post('adviser-asa-2', `/cases/${id}/tasks/identity.1/take`, {});
    const { status, text } = await page('leader-asa', `${task}/hand-over`);
    expect(status).toBe(200);
    expect(offered(text).sort()).toEqual(['adviser-asa-2', 'adviser-asa-cleared', 'adviser-tor']);
    expect(text).toContain('Trygg Hegre (åpne oppgaver: 1)');
    expect(text).toContain('Taus Ulv (åpne oppgaver: 0)');
  });

  it('ACC-06 ACC-03 offers nobody who is disqualified or whom the case is about, and takes them from nobody', async () => {
    const itself = {
      id: 'x-1',
      name: 'Seg Selv',
      roles: ['PRIVACY_ADVISER'],
      unit: 'ASA',
      nationalId: PERSON,
    } as const;
    const own = { ...web.parts, staff: { ofUnit: async () => [itself] } };
    await disqualify('adviser-asa-2');
    expect(offered((await page('leader-asa', `${task}/hand-over`)).text)).not.toContain('adviser-asa-2');
    const refused = await post('leader-asa', `${task}/hand-over`, { to: 'adviser-asa-2' });
    expect(refused).toMatchObject({ status: 422, json: { rule: 'ACC-04', errors: [{ field: 'to' }] } });
    api = createApi(own);
    expect((await post('leader-asa', `${task}/hand-over`, { to: 'x-1' })).status).toBe(422);
    staff = createStaffApp(own);
    expect((await page('leader-asa', `${task}/hand-over`)).status).toBe(409);
  });

  it.each(['adviser-opa', 'leader-asa', 'asa-del', 'auditor', 'nobody-at-all'])(
    'ACC-04 refuses %s, who may not do it',
    async (to) => {
      const answer = await post('leader-asa', `${task}/hand-over`, { to });
      expect(answer).toMatchObject({ status: 422, json: { rule: 'ACC-04' } });
      const shown = await page('leader-asa', `${task}/hand-over`, { to });
      expect([shown.status, shown.text]).toEqual([422, expect.stringContaining('href="#f-to"')]);
      expect((await web.table.store.load(id))?.tasks[0]?.takenBy).toBeUndefined();
    },
  );

  it('tells an adviser no load, and lets only who has it hand it over', async () => {
    expect((await page('adviser-asa', `${task}/hand-over`)).status).toBe(409);
    await post('adviser-asa', `${task}/take`, {});
    const { text } = await page('adviser-asa', `${task}/hand-over?lang=en`);
    expect(offered(text)).toContain('adviser-asa-2');
    expect(text).not.toContain('open tasks:');
    expect((await page('leader-opa', `${task}/hand-over`)).status).toBe(404);
    const handed = await page('adviser-asa', `${task}/hand-over`, { to: 'adviser-asa-2' });
    expect(handed).toMatchObject({ status: 303, to: `/staff/cases/${id}` });
    expect((await web.table.store.load(id))?.tasks[0]?.takenBy).toBe('adviser-asa-2');
  });

  it('is done by account while the directory is down, by the leader alone, and to nobody who is disqualified', async () => {
    await disqualify('adviser-asa-2');
    await post('adviser-asa', `${task}/take`, {});
    staff = createStaffApp({ ...web.parts, staff: down });
    expect((await page('adviser-asa', `${task}/hand-over`)).status).toBe(503);
    expect((await page('leader-asa', `${task}/hand-over`)).text).toMatch(/<input[^>]* name="to"/);
    const refused = await page('leader-asa', `${task}/hand-over`, { to: 'adviser-asa-2' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('href="#f-to"')]);
    expect((await page('leader-asa', `${task}/hand-over`, { to: 'adviser-tor' })).status).toBe(303);
    expect((await web.table.store.load(id))?.tasks[0]?.takenBy).toBe('adviser-tor');
  });

  it('ACC-04 leaves a task that was handed over so to who may do it: the leader can hand it over again', async () => {
    staff = createStaffApp({ ...web.parts, staff: down });
    expect((await page('leader-asa', `${task}/hand-over`, { to: 'adviser-opa' })).status).toBe(303);
    expect((await page('adviser-opa', task)).status).toBe(404);
    expect((await page('leader-asa', `${task}/hand-over`, { to: 'adviser-asa' })).status).toBe(303);
    expect((await page('adviser-asa', task)).status).toBe(200);
  });

  it('shows accounts in place of names while the directory is down', async () => {
    staff = createStaffApp({ ...web.parts, staff: down });
    await disqualify('adviser-asa-2');
    const { status, text } = await page('leader-asa', `/cases/${id}`);
    expect([status, text]).toEqual([200, expect.stringContaining('Inhabil i saken: adviser-asa-2.')]);
  });
});

describe('declaring a disqualification', () => {
  const path = `/cases/${id}/disqualification`;

  it('ACC-06 whoever steps aside is told that the case is gone for them, and lets go of its tasks', async () => {
    await post('adviser-asa', `${task}/take`, {});
    const form = await page('adviser-asa', path);
    expect([form.status, form.text.includes('name="person"')]).toEqual([200, false]);
    const done = await page('adviser-asa', path, { reason: 'Nær venn' });
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('Du er registrert som inhabil')]);
    expect((await page('adviser-asa', `/cases/${id}`)).status).toBe(404);
    const [left] = (await web.table.store.load(id))?.tasks ?? [];
    expect(left?.takenBy).toBeUndefined();
    expect(left?.log?.at(-1)).toMatchObject({ what: 'RELEASED', by: 'adviser-asa' });
    expect((await post('adviser-asa-2', `${task}/take`, {})).status).toBe(200);
  });

  it('ACC-06 a leader chooses among the people of the unit by name, and is led back to the case', async () => {
    await post('adviser-asa', `${task}/take`, {});
    await disqualify('adviser-asa-2');
    const { text } = await page('leader-asa', path);
    expect(offered(text)).toContain('adviser-asa');
    expect(offered(text)).not.toContain('adviser-asa-2');
    expect(offered(text)).not.toContain('leader-asa');
    expect(text).toContain('Presis Rev');
    const done = await page('leader-asa', path, { person: 'adviser-asa', reason: 'Slektskap' });
    expect(done).toMatchObject({ status: 303, to: `/staff/cases/${id}` });
    expect((await web.table.store.load(id))?.tasks[0]?.takenBy).toBeUndefined();
  });

  it('can be done by account while the directory is down', async () => {
    staff = createStaffApp({ ...web.parts, staff: down });
    expect((await page('leader-asa', path)).text).toMatch(/<input[^>]* name="person"/);
    expect((await page('leader-asa', path, { person: 'adviser-asa', reason: 'x' })).status).toBe(303);
    expect((await page('adviser-asa', `/cases/${id}`)).status).toBe(404);
  });
});

describe('a disqualification', () => {
  const path = `/cases/${id}/disqualification-lifted`;

  it('is told on the case page, to leaders with the way to lift it', async () => {
    expect((await page('leader-asa', `/cases/${id}`)).text).not.toContain(path);
    await disqualify('adviser-asa-2');
    const { text } = await page('leader-asa', `/cases/${id}`);
    expect(text).toContain('Inhabil i saken: Trygg Hegre (adviser-asa-2).');
    expect(text).toContain(`href="/staff${path}"`);
    const adviser = (await page('adviser-asa', `/cases/${id}`)).text;
    expect(adviser).toContain('Inhabil i saken: Trygg Hegre');
    expect(adviser).not.toContain(path);
  });

  it('ACC-06 is lifted by the leader of the unit, with a reason; the page says so, and the person sees the case again', async () => {
    await disqualify('adviser-asa-2');
    expect((await page('adviser-asa-2', `/cases/${id}`)).status).toBe(404);
    const form = await page('leader-asa', path);
    expect(form.text).toContain('Trygg Hegre (adviser-asa-2)');
    expect(form.text).toMatch(/value="adviser-asa-2" checked/);
    const empty = await page('leader-asa', path, { person: 'adviser-asa-2', reason: '' });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('href="#f-reason"')]);
    const lifted = await page('leader-asa', path, { person: 'adviser-asa-2', reason: 'Forveksling' });
    expect([lifted.status, lifted.text]).toEqual([200, expect.stringContaining('ikke lenger inhabil')]);
    expect((await page('adviser-asa-2', `/cases/${id}`)).status).toBe(200);
    expect((await page('leader-asa', path)).status).toBe(409);
  });

  it.each([
    ['adviser-asa', 403],
    ['dpo', 403],
    ['leader-opa', 404],
  ])('ACC-02 is not for %s to lift', async (who, status) => {
    await disqualify('adviser-asa-2');
    expect((await page(who, path)).status).toBe(status);
    expect((await page(who, path, { person: 'adviser-asa-2', reason: 'x' })).status).toBe(status);
    expect((await page('adviser-asa-2', `/cases/${id}`)).status).toBe(404);
  });
});
