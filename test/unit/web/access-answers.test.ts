import { createApi } from '../../../functions/web/api/app.ts';
import { createCitizenApp } from '../../../functions/web/citizen-app.tsx';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { machineActor } from '../../../lib/cases/actor.ts';
import type { CaseId, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import { AccessForm } from '../../../lib/subject-requests/forms/access.ts';
import { accessDecision } from '../../../lib/subject-requests/personal.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { giveAll, type ListedItem } from '../../../scripts/seed/access-answer.ts';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let api: ReturnType<typeof createApi>;
/** The register knows nothing of anybody. */
let empty = false;
beforeAll(async () => {
  const made = await testWeb();
  const register = {
    ...made.parts.register,
    items: async (nationalId: string) => (empty ? [] : made.parts.register.items(nationalId)),
  };
  // The real index of persons, on the same table.
  web = { ...made, parts: { ...made.parts, register, persons: made.table.persons, clock: { now: () => web.now } } };
  api = createApi(web.parts);
});
afterAll(() => web.close());

const post = async (token: string, path: string, body: unknown) => {
  const answer = await api.request(
    path,
    asProgram(token, { body, headers: { 'idempotency-key': crypto.randomUUID() } }),
  );
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

async function run(id: CaseId, command: SubjectRequestCommand): Promise<void> {
  const commandId = `${command.type}:${crypto.randomUUID()}`;
  const context = { now: web.now, actor: machineActor(`${id}.1`), commandId };
  expect(await web.parts.cases.execute(subjectRequest, id, command, context)).toMatchObject({ ok: true });
}

const sent = (id: CaseId, letter: number): Promise<void> =>
  run(id, {
    type: 'RecordDispatch',
    letter: `${id}-L${letter}`,
    archiveId: `a${letter}`,
    channel: 'DIGITAL',
    acceptedAt: web.now,
  });

/** A request of kari's that lies with the adviser of the asylum department. */
async function toAssess(right = 'ACCESS'): Promise<CaseId> {
  const form = { right, receptionData: 'NO', channel: 'DIGITAL', language: 'nb' };
  const receipt = await post('kari', '/api/subject-requests', form);
  expect(receipt.status).toBe(201);
  const id = String(receipt.body['case']) as CaseId;
  await sent(id, 1);
  const person = {
    name: 'Rolig Bjørk',
    birthDate: '1985-04-12' as PlainDate,
    protection: 'NONE',
    firstPermitBy: 'ASA',
    hasAsylumCase: true,
  } as const;
  await run(id, { type: 'RecordRegisterFacts', person });
  const task = { task: 'assess.1' as TaskId, step: 'assess', unit: 'ASA', due: '2026-03-02' as PlainDate } as const;
  await web.table.store.openTask(id, { ...task, generation: 1, openedAt: web.now });
  return id;
}

const everything = async (id: CaseId) => {
  const listed = await api.request(`/api/cases/${id}/registered-data`, asProgram('adviser-asa'));
  const { items } = (await listed.json()) as { readonly items: readonly ListedItem[] };
  return giveAll(items);
};
const decide = (id: CaseId, body: unknown) => post('adviser-asa', `/api/cases/${id}/tasks/assess.1/answer`, body);

describe('the adviser’s access answer through the API', () => {
  it('DSR-44 decides every item that the list shows, under its id or in a list', async () => {
    const id = await toAssess();
    const body = await everything(id);
    const items = body['items'] as readonly { readonly id: string }[];
    const few = await decide(id, { ...body, items: items.slice(1) });
    expect(few).toMatchObject({
      status: 422,
      body: { rule: 'DSR-44', errors: [{ field: `items.${items[0]?.id}.decision` }] },
    });
    const record = Object.fromEntries(items.map(({ id: item, ...decision }) => [item, decision]));
    expect(await decide(id, { ...body, items: record })).toMatchObject({ status: 200 });
    expect(accessDecision(await web.parts.cases.events(id))).toMatchObject({ outcome: 'GRANTED' });
  });

  it('tells no number of items beyond what can be', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, place) => [`i${place}`, { decision: 'GIVE' }]));
    expect(AccessForm.safeParse({ answer: 'BY_ITEMS', items: many }).success).toBe(false);
  });

  it('shows nobody what was decided but the letter: case bodies of the two neutral answers are alike', async () => {
    const bodies = [];
    const form = { reason: 'Svaret røper en kilde.', interests: 'vern av kilder' };
    for (const answer of ['NO_DATA', 'NEITHER_CONFIRM_NOR_DENY']) {
      web.now = '2026-01-31T09:00:00.000Z' as TestWeb['now'];
      const id = await toAssess();
      web.now = '2026-02-11T09:00:00.000Z' as TestWeb['now'];
      empty = answer === 'NO_DATA';
      const done = await decide(id, answer === 'NO_DATA' ? { answer } : { answer, ...form });
      expect(done).toMatchObject({ status: 200 });
      const seen = [];
      for (const reader of ['adviser-asa', 'dpo', 'auditor', 'leader-asa', 'kari'])
        seen.push(await (await api.request(`/api/cases/${id}`, asProgram(reader))).text());
      bodies.push(
        seen
          .join('\n')
          .replaceAll(id, 'CASE')
          .replaceAll(/REQ-\d{4}-\d{6}/g, 'CASE'),
      );
    }
    empty = false;
    web.now = '2026-01-31T09:00:00.000Z' as TestWeb['now'];
    expect(bodies[1]).toBe(bodies[0]);
  });
});

it('DSR-58 when a neutral answer was decided is told to the one who asked by nothing that the API says', async () => {
  const form = { reason: 'Svaret røper en kilde.', interests: 'vern av kilder' };
  const seen: string[] = [];
  for (const [answer, decidedAt] of [
    ['NO_DATA', '2026-02-09T08:03:00.000Z'],
    ['NEITHER_CONFIRM_NOR_DENY', '2026-02-12T14:41:00.000Z'],
  ] as const) {
    web.now = '2026-01-31T09:00:00.000Z' as TestWeb['now'];
    const id = await toAssess();
    web.now = decidedAt as TestWeb['now'];
    empty = answer === 'NO_DATA';
    expect(await decide(id, answer === 'NO_DATA' ? { answer } : { answer, ...form })).toMatchObject({ status: 200 });
    const asKari = async (path: string) => (await api.request(path, asProgram('kari'))).text();
    const before = await asKari(`/api/cases/${id}`);
    web.now = '2026-02-13T11:00:00.000Z' as TestWeb['now'];
    await sent(id, 2);
    const after = [await asKari(`/api/cases/${id}`), await asKari(`/api/cases/${id}/letters/${id}-L2`)];
    expect(after.join()).toContain('2026-02-13T11:00:00.000Z');
    expect(after.join()).not.toContain(decidedAt);
    seen.push([before, ...after].join('\n').replaceAll(id, 'CASE'));
  }
  empty = false;
  web.now = '2026-01-31T09:00:00.000Z' as TestWeb['now'];
  expect(seen[1]).toBe(seen[0]);
});

it('DSR-35 answers a request of another right for which nothing is held, by API and page; not where something is', async () => {
  web.now = '2026-02-11T09:00:00.000Z' as TestWeb['now'];
  const staff = createStaffApp(web.parts);
  const adviser = await browserOf('adviser-asa');
  for (const right of ['RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION']) {
    web.now = '2026-01-31T09:00:00.000Z' as TestWeb['now'];
    const id = await toAssess(right);
    web.now = '2026-02-11T09:00:00.000Z' as TestWeb['now'];
    expect(await decide(id, { answer: 'NO_DATA' })).toMatchObject({ status: 422, body: { rule: 'DSR-35' } });
    const path = `/staff/cases/${id}/tasks/assess.1`;
    const page = await (await staff.request(path, asBrowser(adviser))).text();
    expect(page).toContain('Svar uten å ta stilling til hver opplysning');
    empty = true;
    const form = { answer: 'NO_DATA', stamp: `none-${right}` };
    const done = right === 'ERASURE' ? await staff.request(path, asBrowser(adviser, form)) : undefined;
    if (done === undefined) expect(await decide(id, { answer: 'NO_DATA' })).toMatchObject({ status: 200 });
    else expect(done.status).toBe(303);
    empty = false;
    const decided = (await web.parts.cases.events(id)).find(({ type }) => type === 'RequestDecided');
    expect(decided?.record).toMatchObject({ right, outcome: 'NEUTRAL' });
  }
  web.now = '2026-01-31T09:00:00.000Z' as TestWeb['now'];
});

describe('fees and excess, with the person’s earlier requests from the index', () => {
  it('DSR-31, DSR-32 charge for a further copy alone, after the person’s yes', async () => {
    const earlier = await toAssess();
    const fee = { amount: 250, legalBasis: 'ART15_3', basis: 'Utskrift og porto.' };
    expect(await post('adviser-asa', `/api/cases/${earlier}/fee`, fee)).toMatchObject({
      status: 422,
      body: { rule: 'DSR-31' },
    });
    expect(await decide(earlier, await everything(earlier))).toMatchObject({ status: 200 });
    await sent(earlier, 2);
    await run(earlier, { type: 'CloseCase' });

    const id = await toAssess();
    const path = `/api/cases/${id}/fee`;
    expect((await post('adviser-opa', path, fee)).status).toBe(404);
    expect((await post('kari', path, fee)).status).toBe(403);
    expect((await post('adviser-asa', path, { ...fee, amount: -1 })).status).toBe(422);
    expect(await post('adviser-asa', path, fee)).toMatchObject({ status: 200 });
    const proposed = (await web.parts.cases.events(id)).find(({ type }) => type === 'FeeProposed');
    expect(proposed?.record['earlier']).toContain(earlier);
    expect(await decide(id, await everything(id))).toMatchObject({ status: 422, body: { rule: 'DSR-32' } });
    expect((await post('ola', `${path}-answer`, { answer: 'ACCEPTED' })).status).toBe(404);
    const citizens = createCitizenApp(web.parts);
    const kari = await browserOf('kari');
    expect((await citizens.request(`/requests/${id}/fee`, asBrowser(kari))).status).toBe(200);
    const said = await citizens.request(`/requests/${id}/fee`, asBrowser(kari, { answer: 'ACCEPTED', stamp: 'fee' }));
    expect(said.status).toBe(303);
    expect(await decide(id, await everything(id))).toMatchObject({ status: 200 });
  });

  it('DSR-33 refuses what is repeated, of access and of any other right, by the earlier requests', async () => {
    for (const right of ['ACCESS', 'ERASURE']) {
      const id = await toAssess(right);
      expect(await decide(id, { answer: 'EXCESSIVE' })).toMatchObject({ status: 422, body: { rule: 'DSR-33' } });
      const reason = 'Du har bedt om det samme flere ganger denne måneden.';
      expect(await decide(id, { answer: 'EXCESSIVE', reason })).toMatchObject({ status: 200 });
      const decided = (await web.parts.cases.events(id)).find(({ type }) => type === 'RequestDecided');
      expect(decided?.record).toMatchObject({ right, outcome: 'REFUSED_EXCESSIVE' });
      const earlier = (decided?.record['earlier'] ?? []) as readonly string[];
      expect(earlier.length).toBeGreaterThan(1);
      expect(earlier).not.toContain(id);
    }
  });
});
