import { z } from 'zod';
import { createApi, endpointsOf } from '../../../functions/web/api/app.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { machineActor } from '../../../lib/cases/actor.ts';
import { deletionRound } from '../../../lib/deletion-rounds/workflow.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../../../lib/kernel/ids.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let api: ReturnType<typeof createApi>;
let staff: ReturnType<typeof createStaffApp>;
beforeAll(async () => {
  web = await testWeb();
  web.now = '2026-11-23T09:00:00.000Z' as Instant;
  api = createApi(web.parts);
  staff = createStaffApp(web.parts);
});
afterAll(() => web.close());

/** Calls a route and holds its answer against the schema that the document promises. */
async function call(token: string, method: 'get' | 'post' | 'put', path: string, body?: unknown) {
  const answer = await api.request(
    path,
    asProgram(token, { method: method.toUpperCase(), body, headers: { 'idempotency-key': crypto.randomUUID() } }),
  );
  const json: unknown = await answer.json();
  const route = endpointsOf(web.parts).find(
    (each) =>
      each.method === method &&
      new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );
  const schema = answer.status === 200 || answer.status === 201 ? route?.success[answer.status] : undefined;
  if (answer.ok) (schema ?? z.never()).parse(json);
  return { status: answer.status, json };
}

const open = (id: string, step: string, unit: Unit) =>
  web.table.store.openTask(id as CaseId, {
    task: `${step}.1` as TaskId,
    step,
    unit,
    due: '2026-12-10' as PlainDate,
    generation: 1,
    openedAt: web.now,
  });

const draft = {
  exporter: 'UDI',
  recipientKind: 'THIRD_COUNTRY',
  recipientName: 'Ministry of the Interior',
  country: 'CH',
  sector: 'PUBLIC',
  recipientRole: 'CONTROLLER',
  dataCategories: ['NAME', 'DUF_NUMBER'],
  purpose: 'FACT_VERIFICATION',
  purposeText: 'To verify documents',
  routine: 'false',
  article6: 'ART6_1_E',
  statute: 'utlendingsloven § 84',
  basis: 'ADEQUACY',
  decision: 'CH',
};
const assessment = {
  description: 'd',
  necessity: 'n',
  risks: 'r',
  measures: 'm',
  security: 's',
  rights: 'r',
  residualRisk: 'r',
};

let tick = 0;
async function machine(id: CaseId, command: TransferCommand): Promise<void> {
  tick += 1;
  const context = { now: web.now, actor: machineActor(`${id}.1`), commandId: `${command.type}${tick}` };
  expect(await web.parts.cases.execute(transferApproval, id, command, context)).toMatchObject({ ok: true });
}

describe('a transfer', () => {
  let id: CaseId;

  it('is described on the page', async () => {
    const caseworker = await browserOf('caseworker-opa');
    expect((await staff.request('/staff/transfers/new', asBrowser(caseworker))).status).toBe(200);
    const wrong = await staff.request(
      '/staff/transfers/new',
      asBrowser(caseworker, { ...draft, country: 'SE', decision: '' }),
    );
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('TRF-09')]);
    const done = await staff.request('/staff/transfers/new', asBrowser(caseworker, { ...draft, stamp: 't1' }));
    expect(done.status).toBe(303);
    id = (done.headers.get('location') ?? '').split('/')[3] as CaseId;
  });

  it('is assessed, saved and handed in by its form', async () => {
    await open(id, 'assessment', 'OPA');
    const caseworker = await browserOf('caseworker-opa');
    const path = `/staff/cases/${id}/tasks/assessment.1`;
    expect(
      (
        await staff.request(
          `${path}/save`,
          asBrowser(caseworker, { description: 'written', action: 'SUBMIT', stamp: 's1' }),
        )
      ).status,
    ).toBe(303);
    expect(await (await staff.request(path, asBrowser(caseworker))).text()).toContain('written</textarea>');
    const early = await staff.request(
      path,
      asBrowser(caseworker, { description: 'written', action: 'SUBMIT', stamp: 's2' }),
    );
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('href="#f-necessity"')]);
    expect(
      (await staff.request(path, asBrowser(caseworker, { ...assessment, action: 'SUBMIT', stamp: 's3' }))).status,
    ).toBe(303);
  });

  it('is recommended by both, decided by the leader of the department after the note, and shown to each of them', async () => {
    await machine(id, { type: 'OpenConsultation' });
    await open(id, 'consult-pvo', 'PVO');
    await open(id, 'consult-it', 'IT');
    const dpo = await browserOf('dpo');
    expect((await staff.request(`/staff/cases/${id}/tasks/consult-pvo.1`, asBrowser(dpo))).status).toBe(200);
    expect(
      (await staff.request(`/staff/cases/${id}/tasks/consult-pvo.1`, asBrowser(dpo, { text: 'Go ahead' }))).status,
    ).toBe(303);
    expect(
      await call('it-security', 'post', `/api/cases/${id}/tasks/consult-it.1/answer`, { text: 'Encrypt' }),
    ).toMatchObject({ status: 200 });
    await machine(id, {
      type: 'RecordArchived',
      archiveId: 'a1',
      documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP',
      recipients: ['PVO'],
    });
    await open(id, 'decide', 'OPA');
    const director = await browserOf('director-opa');
    const path = `/staff/cases/${id}/tasks/decide.1`;
    expect(await (await staff.request(path, asBrowser(director))).text()).toContain(`${path}/note`);
    expect(
      (await staff.request(`${path}/note`, asBrowser(director, { outcome: 'APPROVED', text: 'Yes', stamp: 'n1' })))
        .status,
    ).toBe(303);
    web.now = '2026-11-23T10:00:00.000Z' as Instant;
    expect((await staff.request(path, asBrowser(director, { outcome: 'APPROVED', stamp: 'n2' }))).status).toBe(303);
    expect((await staff.request(`/staff/cases/${id}`, asBrowser(dpo))).status).toBe(200);
    expect(await call('dpo', 'get', `/api/cases/${id}`)).toMatchObject({ status: 200, json: { status: 'DECIDED' } });
  });

  it('can be made and changed through the API alone', async () => {
    const made = await call('caseworker-opa', 'post', '/api/transfers', { ...draft, routine: true });
    expect(made.status).toBe(201);
    const { case: other } = made.json as { case: CaseId };
    // Pages in several tabs are told apart by their titles.
    const page = await staff.request(
      `/staff/cases/${other}/draft?lang=en`,
      asBrowser(await browserOf('caseworker-opa')),
    );
    expect(await page.text()).toContain(`<title>Change the description – ${other} – Frist</title>`);
    expect(
      await call('caseworker-opa', 'put', `/api/cases/${other}/draft`, { ...draft, routine: false }),
    ).toMatchObject({ status: 200 });
    expect(await call('caseworker-opa', 'put', `/api/cases/${other}/assessment`, assessment)).toMatchObject({
      status: 200,
    });
    expect(await call('caseworker-opa', 'get', '/api/transfers')).toMatchObject({ status: 200 });
    expect(await call('caseworker-opa', 'get', '/api/inbox?limit=1')).toMatchObject({ status: 200 });
    expect(await call('operator', 'get', `/api/cases/${other}/operation`)).toMatchObject({ status: 200 });
    expect(await call('operator', 'post', `/api/cases/${other}/retry`, {})).toMatchObject({ status: 200 });
    expect(await call('dpo', 'get', '/api/rules/TRF-40')).toMatchObject({ status: 200 });
    expect(await call('dpo', 'get', '/api/me')).toMatchObject({ status: 200 });
  });

  it('of another department is refused', async () => {
    expect(await call('caseworker-opa', 'post', '/api/transfers', { ...draft, unit: 'ASA' })).toMatchObject({
      status: 422,
    });
  });
});

describe('a deletion round', () => {
  const id = 'DEL-2026-12-01' as CaseId;

  it('is started by ESA where the schedule was missed, on its days only', async () => {
    web.now = '2026-12-02T09:00:00.000Z' as Instant;
    const esa = await browserOf('esa');
    const wrong = await staff.request('/staff/rounds/new', asBrowser(esa, { date: '2026-12-02' }));
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('DEL-17')]);
    expect(
      (await staff.request('/staff/rounds/new', asBrowser(esa, { date: '2026-12-01' }))).headers.get('location'),
    ).toBe(`/staff/cases/${id}`);
    expect(await call('esa', 'post', '/api/rounds', { date: '2026-12-01' })).toMatchObject({
      status: 200,
      json: { repeated: true },
    });
    expect((await staff.request(`/staff/cases/${id}`, asBrowser(esa))).status).toBe(200);
    expect(await call('esa', 'get', `/api/cases/${id}`)).toMatchObject({ status: 200 });
  });

  it('is signed off by its departments', async () => {
    const stored = await web.table.store.load(id);
    const state = stored?.snapshot.state as { start: { ruleSet: string } };
    const extract = { extractId: 'e1', description: state.start.ruleSet, count: 3, hash: 'h', madeAt: web.now };
    const context = { now: web.now, actor: machineActor(`${id}.1`), commandId: 'extract' };
    expect(await web.parts.cases.execute(deletionRound, id, { type: 'RecordExtract', extract }, context)).toMatchObject(
      { ok: true },
    );
    await open(id, 'sign-off-opa', 'OPA');
    const opa = await browserOf('opa-del');
    const path = `/staff/cases/${id}/tasks/sign-off-opa.1`;
    const half = await staff.request(path, asBrowser(opa, { qualityAssured: 'yes', stamp: '1' }));
    expect([half.status, await half.text()]).toEqual([422, expect.stringContaining('DEL-19')]);
    const both = { qualityAssured: 'yes', nationalInterestsAssessed: 'yes', stamp: '2' };
    expect((await staff.request(path, asBrowser(opa, both))).status).toBe(303);
  });
});
