import { workflows } from '../../../functions/support/workflows.ts';
import { createApi } from '../../../functions/web/api/app.ts';
import { createCitizenApp } from '../../../functions/web/citizen-app.tsx';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { machineActor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { tryOutbox } from '../../../lib/cases/outbox.ts';
import { tellCase } from '../../../lib/cases/tell.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { CaseId, type Instant, TaskId, type Unit } from '../../../lib/kernel/ids.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { findPerson } from '../../../local/identity/people.ts';
import { FakeExecutions } from '../../functions/deadlines/parts.ts';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let api: ReturnType<typeof createApi>;
let citizens: ReturnType<typeof createCitizenApp>;
let staff: ReturnType<typeof createStaffApp>;

beforeAll(async () => {
  web = await testWeb();
  web.now = '2026-11-23T09:00:00.000Z' as Instant;
  // As the stack wires it: one case tells another after each write.
  const { store } = web.table;
  const cases: Cases = new Cases(store, (id) => tryOutbox(store, handlers, id, () => {}));
  const tellParts = { cases, store, workflows, clock: web.parts.clock };
  const handlers = {
    store,
    executions: new FakeExecutions(),
    sendLetter: async () => {},
    tellCase: (from: CaseId, told: Parameters<typeof tellCase>[2], commandId: string) =>
      tellCase(tellParts, from, told, commandId),
  };
  const parts = { ...web.parts, cases, persons: web.table.persons };
  web = { ...web, parts };
  api = createApi(parts);
  citizens = createCitizenApp(parts);
  staff = createStaffApp(parts);
});
afterAll(() => web.close());

const nationalId = (id: string): string => {
  const person = findPerson(id);
  if (person?.kind !== 'CITIZEN') throw new Error(`no citizen ${id}`);
  return person.nationalId;
};
let sent = 0;
const post = (token: string, path: string, body: unknown) => {
  sent += 1;
  return api.request(path, asProgram(token, { body, headers: { 'idempotency-key': `key-${sent}` } }));
};
const get = (token: string, path: string) => api.request(path, asProgram(token));
const opened = async (token: string, body: object): Promise<CaseId> => {
  const answer = await post(token, '/api/subject-requests', body);
  const read = (await answer.json()) as { case?: string };
  if (read.case === undefined) throw new Error(`not opened: ${JSON.stringify(read)}`);
  return CaseId.parse(read.case);
};
const stateOf = async (id: CaseId): Promise<Registered> => {
  const state = (await web.parts.cases.load(subjectRequest, id))?.state;
  if (state?.kind !== 'REGISTERED') throw new Error(`no ${id}`);
  return state;
};
const machine = async (id: CaseId, command: SubjectRequestCommand): Promise<void> => {
  sent += 1;
  const context = { now: web.parts.clock.now(), actor: machineActor(`${id}.1`), commandId: `machine-${sent}` };
  const outcome = await web.parts.cases.execute(subjectRequest, id, command, context);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
};
const dispatched = (id: CaseId, letter: number) =>
  machine(id, {
    type: 'RecordDispatch',
    letter: `${id}-L${letter}`,
    archiveId: 'a',
    channel: 'DIGITAL',
    acceptedAt: web.parts.clock.now(),
  });
const openTask = (id: CaseId, task: string, step: string, unit: Unit) =>
  web.table.store.openTask(id, {
    task: TaskId.parse(task),
    step,
    unit,
    due: plainDate('2026-12-10'),
    generation: 1,
    openedAt: web.parts.clock.now(),
  });
const routed = (id: CaseId, person: string) => {
  const found = findPerson(person);
  if (found?.kind !== 'CITIZEN' || found.registered === undefined) throw new Error(`${person} is not registered`);
  // The stack's children are as old as their names say today; here it is one fixed day.
  const birthDate = person === 'child-13' ? plainDate('2013-05-10') : found.registered.birthDate;
  return machine(id, { type: 'RecordRegisterFacts', person: { ...found.registered, birthDate, name: found.name } });
};
const asked = async (): Promise<CaseId> => {
  const requester = { kind: 'PARENT', name: 'Varm Ovn' };
  const id = await opened('mother', { right: 'ACCESS', requester, subject: nationalId('child-13') });
  await dispatched(id, 1);
  await routed(id, 'child-13');
  await dispatched(id, 2);
  await openTask(id, 'child-consent.1', 'child-consent', 'ASA');
  return id;
};

describe('a message with several rights', () => {
  it('DSR-01 opens a case for each, with one receipt and one last day; sent again, the same cases', async () => {
    const body = { rights: ['ACCESS', 'ERASURE', 'OBJECTION'] };
    const key = { 'idempotency-key': 'several' };
    const send = () => api.request('/api/subject-requests', asProgram('ola', { body, headers: key }));
    const first = (await (await send()).json()) as { case: CaseId };
    const again = (await (await send()).json()) as { case: CaseId; repeated: boolean };
    expect(again).toMatchObject({ case: first.case, repeated: true });
    const list = (await (await get('ola', '/api/subject-requests')).json()) as {
      items: { case: CaseId; due: string }[];
    };
    expect(list.items).toHaveLength(3);
    expect(new Set(list.items.map(({ due }) => due)).size).toBe(1);
    const linked = await Promise.all(list.items.map(async (item) => (await stateOf(item.case)).right));
    expect(linked.sort()).toEqual(['ACCESS', 'ERASURE', 'OBJECTION']);
    expect((await stateOf(first.case)).letters).toHaveLength(1);
  });
});

describe('a child that is asked', () => {
  it('DSR-06 answers by its own login, and sees nothing else of the case', async () => {
    const id = await asked();
    const child = await browserOf('child-13');
    const list = await (await citizens.request('/requests', asBrowser(child))).text();
    expect(list).toContain(`/requests/${id}/consent`);
    // Two questions may be of one person about the same: each says of which request it is.
    expect(list).toContain(`<span class="number">${id}</span></a>`);
    const page = await (await citizens.request(`/requests/${id}/consent`, asBrowser(child))).text();
    expect(page).toContain('Varm Ovn');
    expect((await citizens.request(`/requests/${id}`, asBrowser(child))).status).toBe(404);
    const thanks = await citizens.request(`/requests/${id}/consent`, asBrowser(child, { status: 'GIVEN' }));
    expect([thanks.status, await thanks.text()]).toEqual([200, expect.stringContaining('Takk for svaret')]);
    expect((await stateOf(id)).consent).toEqual({ status: 'GIVEN' });
  });

  it('DSR-06 takes its yes back until the answer has gone out, and may ask us first', async () => {
    const id = await asked();
    const child = await browserOf('child-13');
    const path = `/requests/${id}/consent`;
    const first = await citizens.request(path, asBrowser(child, { status: 'ASK' }));
    expect([first.status, await first.text()]).toEqual([
      200,
      expect.stringContaining('Du har ikke svart ja eller nei'),
    ]);
    expect((await stateOf(id)).consent).toMatchObject({ status: 'WAITING' });
    const empty = await citizens.request(path, asBrowser(child, { status: [] }));
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('href="#f-status"')]);
    expect((await citizens.request(path, asBrowser(child, { status: 'GIVEN', stamp: 'yes' }))).status).toBe(200);
    expect(await (await citizens.request('/requests', asBrowser(child))).text()).toContain('Her kan du ta det tilbake');
    expect(await (await citizens.request(path, asBrowser(child))).text()).toContain('Ta tilbake svaret mitt');
    expect((await citizens.request(path, asBrowser(child, { stamp: 'no' }))).status).toBe(200);
    expect((await stateOf(id)).consent).toEqual({ status: 'DECLINED' });
    expect((await citizens.request(path, asBrowser(child))).status).toBe(404);
  });

  it('DSR-06 says no, and the parent is told neither that nor anything else it said', async () => {
    const id = await asked();
    expect((await post('child-13', `/api/cases/${id}/consent`, { status: 'DECLINED' })).status).toBe(200);
    await dispatched(id, 3);
    const seen = JSON.stringify(await (await get('mother', `/api/cases/${id}`)).json());
    expect(seen).not.toMatch(/DECLINED|CONSENT|consent/i);
  });

  it('ACC-02 reads its own letter on the pages and through the API, and no other; who asked for it does not read that one', async () => {
    const id = await asked();
    const path = (letter: number) => `/requests/${id}/letters/${id}-L${letter}`;
    const child = await browserOf('child-13');
    const page = await citizens.request(path(2), asBrowser(child));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Varm Ovn')]);
    expect((await get('child-13', `/api/cases/${id}/letters/${id}-L2`)).status).toBe(200);
    expect((await stateOf(id)).letters[1]?.course?.openedAt).toBe(web.now);
    for (const letter of [1, 9]) {
      expect((await citizens.request(path(letter), asBrowser(child))).status).toBe(404);
      expect((await get('child-13', `/api/cases/${id}/letters/${id}-L${letter}`)).status).toBe(404);
    }
    expect((await get('mother', `/api/cases/${id}/letters/${id}-L2`)).status).toBe(404);
    expect((await get('child-11', `/api/cases/${id}/letters/${id}-L2`)).status).toBe(404);
  });

  it('DSR-06, DSR-01 is asked once for a message with several requests, and answers once', async () => {
    const requester = { kind: 'PARENT', name: 'Varm Ovn' };
    const rights = ['ACCESS', 'ERASURE'];
    const id = await opened('mother', { rights, requester, subject: nationalId('child-13') });
    await dispatched(id, 1);
    const [second] = (await stateOf(id)).linked ?? [];
    if (second === undefined) throw new Error('nothing is linked');
    await routed(second, 'child-13');
    await routed(id, 'child-13');
    await dispatched(id, 2);
    await openTask(id, 'child-consent.1', 'child-consent', 'ASA');
    const list = await (await citizens.request('/requests', asBrowser(await browserOf('child-13')))).text();
    expect([list.includes(`/requests/${id}/consent`), list.includes(`/requests/${second}/consent`)]).toEqual([
      true,
      false,
    ]);
    expect((await post('child-13', `/api/cases/${id}/consent`, { status: 'GIVEN' })).status).toBe(200);
    expect((await stateOf(second)).consent).toEqual({ status: 'GIVEN' });
  });

  it('ACC-02 is not asked by others, nor by the parent', async () => {
    const id = await asked();
    for (const token of ['mother', 'child-11', 'kari']) {
      expect((await post(token, `/api/cases/${id}/consent`, { status: 'GIVEN' })).status).toBe(404);
    }
    expect((await post('adviser-asa', `/api/cases/${id}/consent`, { status: 'GIVEN' })).status).toBe(403);
  });

  it('is recorded by the adviser, with who took it, how and when', async () => {
    const id = await asked();
    const path = `/api/cases/${id}/tasks/child-consent.1/answer`;
    const wrong = await post('adviser-asa', path, {
      status: 'GIVEN',
      manner: 'PHONE',
      takenBy: '',
      takenOn: '2026-11-23',
    });
    expect(wrong.status).toBe(422);
    const right = { status: 'GIVEN', manner: 'PHONE', takenBy: 'Presis Rev', takenOn: '2026-11-23' };
    expect((await post('adviser-asa', path, right)).status).toBe(200);
    expect((await stateOf(id)).consent).toEqual({ status: 'GIVEN' });
  });
});

describe('a request on paper', () => {
  const paper = async (): Promise<CaseId> =>
    opened('adviser-triage', {
      right: 'ACCESS',
      nationalId: nationalId('yusuf'),
      source: 'PAPER',
      received: '2026-11-20',
    });

  it('DSR-13 is confirmed by the person’s own login, which finds it among its requests', async () => {
    const id = await paper();
    const yusuf = await browserOf('yusuf');
    expect(await (await citizens.request('/requests', asBrowser(yusuf))).text()).toContain(`/requests/${id}`);
    expect(await (await citizens.request(`/requests/${id}`, asBrowser(yusuf))).text()).toContain(
      `/requests/${id}/identity`,
    );
    const done = await citizens.request(`/requests/${id}/identity`, asBrowser(yusuf, {}));
    expect([done.status, done.headers.get('location')]).toEqual([303, `/requests/${id}`]);
    expect((await stateOf(id)).identity).toEqual({ status: 'CONFIRMED', method: 'LOGIN' });
  });

  it('CASE-05 is taken back by the person’s own login', async () => {
    const id = await paper();
    expect((await post('kari', `/api/cases/${id}/withdrawal`, {})).status).toBe(404);
    expect((await post('yusuf', `/api/cases/${id}/withdrawal`, {})).status).toBe(200);
    expect((await stateOf(id)).outcome).toBe('WITHDRAWN');
  });

  it('names who asks for whom on staff’s form', async () => {
    const adviser = await browserOf('adviser-triage');
    const form = {
      rights: ['ACCESS', 'RECTIFICATION'],
      nationalId: nationalId('child-11'),
      'requester.kind': 'PARENT',
      'requester.nationalId': nationalId('father'),
      'requester.name': 'Lett Ball',
      wants: 'PARTY_ACCESS',
      source: 'DESK',
      received: '2026-11-20',
      receptionData: 'NO',
      channel: 'PAPER',
      language: 'nb',
    };
    const wrong = await staff.request(
      '/staff/requests/new',
      asBrowser(adviser, { ...form, 'requester.name': '', stamp: 'a' }),
    );
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('href="#f-requester')]);
    const done = await staff.request('/staff/requests/new', asBrowser(adviser, { ...form, stamp: 'b' }));
    const id = CaseId.parse(done.headers.get('location')?.split('/').at(-1));
    expect(await stateOf(id)).toMatchObject({
      requesterKind: 'PARENT',
      requester: { name: 'Lett Ball' },
      otherAccess: { wants: 'PARTY_ACCESS' },
      linked: [expect.stringMatching(/^REQ-/)],
    });
  });
});

describe('who sees a case', () => {
  const withAsa = async (who: string): Promise<CaseId> => {
    const id = await opened(who, { right: 'ACCESS' });
    await dispatched(id, 1);
    await routed(id, who);
    await openTask(id, 'assess.1', 'assess', 'ASA');
    return id;
  };
  const inbox = async (token: string) => JSON.stringify(await (await get(token, '/api/inbox?limit=100')).json());

  it('ACC-07 a strictly confidential address: cleared advisers of the unit alone, in no list of others', async () => {
    const id = await withAsa('hidden');
    const seen = async (token: string) => (await get(token, `/api/cases/${id}`)).status;
    expect(await Promise.all(['adviser-asa', 'dpo', 'auditor', 'adviser-asa-cleared'].map(seen))).toEqual([
      404, 404, 404, 200,
    ]);
    expect([await inbox('adviser-asa'), await inbox('adviser-asa-cleared')]).toEqual([
      expect.not.stringContaining(id),
      expect.stringContaining(id),
    ]);
    const list = async (token: string) =>
      JSON.stringify(await (await get(token, '/api/subject-requests?limit=100')).json());
    expect(await list('dpo')).not.toContain(id);
    expect(await list('adviser-asa-cleared')).toContain(id);
  });

  it('ACC-06 who has stepped aside does not see it any more; the leader can say so of others', async () => {
    const id = await withAsa('kari');
    const aside = await post('adviser-asa', `/api/cases/${id}/disqualification`, { reason: 'Nær venn' });
    expect(aside.status).toBe(200);
    expect((await get('adviser-asa', `/api/cases/${id}`)).status).toBe(404);
    expect(await inbox('adviser-asa')).not.toContain(id);
    expect((await get('adviser-asa-2', `/api/cases/${id}`)).status).toBe(200);
    const said = { person: 'adviser-asa-2', reason: 'Slektskap' };
    expect(
      (await post('adviser-asa-2', `/api/cases/${id}/disqualification`, { ...said, person: 'adviser-tor' })).status,
    ).toBe(422);
    expect((await post('leader-asa', `/api/cases/${id}/disqualification`, said)).status).toBe(200);
    expect((await get('adviser-asa-2', `/api/cases/${id}`)).status).toBe(404);
  });

  it('ACC-03 nobody sees their own', async () => {
    const id = await withAsa('tor');
    expect((await get('adviser-tor', `/api/cases/${id}`)).status).toBe(404);
    expect((await get('adviser-asa', `/api/cases/${id}`)).status).toBe(200);
  });

  it('DSR-34 the adviser hands other access over; only the person ends the request by it', async () => {
    const id = await withAsa('kari');
    const agree = (token: string) => post(token, `/api/cases/${id}/handover-agreement`, {});
    expect((await agree('kari')).status).toBe(422);
    const to = { wants: 'PUBLIC_ACCESS', to: 'Arkivet' };
    expect((await post('adviser-asa', `/api/cases/${id}/handover`, to)).status).toBe(200);
    expect((await stateOf(id)).outcome).toBeUndefined();
    expect((await agree('adviser-asa')).status).toBe(422);
    expect((await agree('kari')).status).toBe(200);
    expect((await stateOf(id)).outcome).toBe('WITHDRAWN');
  });
});

describe('the pages of staff', () => {
  it('show who asks for whom, what the child said, and the rest of the message', async () => {
    const requester = { kind: 'PARENT', name: 'أم الطفل (2)', authority: 'Fødselsattest' };
    const rights = ['ACCESS', 'ERASURE'];
    const id = await opened('mother', { rights, requester, subject: nationalId('child-13') });
    await dispatched(id, 1);
    await routed(id, 'child-13');
    const page = await (await staff.request(`/staff/cases/${id}`, asBrowser(await browserOf('adviser-asa')))).text();
    // A name runs in its own direction, whatever the page's is.
    const name = '<span lang="" dir="auto">أم الطفل (2)</span>';
    for (const shown of ['En forelder', name, 'Fødselsattest', '12 til 14 år (vurdert', 'Venter på svar'])
      expect(page).toContain(shown);
    const [other = ''] = (await stateOf(id)).linked ?? [];
    expect(page).toContain(`/staff/cases/${other}`);
  });

  it('record a doubt, which starts the question about identity', async () => {
    const id = await opened('kari', { right: 'ACCESS' });
    await dispatched(id, 1);
    await routed(id, 'kari');
    const adviser = await browserOf('adviser-asa');
    const page = await (await staff.request(`/staff/cases/${id}`, asBrowser(adviser))).text();
    for (const path of ['doubt', 'withdrawal', 'handover', 'disqualification'])
      expect(page).toContain(`/staff/cases/${id}/${path}`);
    expect((await staff.request(`/staff/cases/${id}/doubt`, asBrowser(adviser))).status).toBe(200);
    const done = await staff.request(
      `/staff/cases/${id}/doubt`,
      asBrowser(adviser, { reason: 'Skriften er en annen' }),
    );
    expect(done.status).toBe(303);
    expect((await stateOf(id)).identity.status).toBe('DOUBT');
  });
});
