import { createApi } from '../../../functions/web/api/app.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { type Actor, machineActor } from '../../../lib/cases/actor.ts';
import { CaseId, type Instant, type PlainDate, type TaskId, type Unit } from '../../../lib/kernel/ids.ts';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import { ClaimsForm } from '../../../lib/subject-requests/forms/claims.ts';
import { requestClaims } from '../../../lib/subject-requests/personal.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { registeredItem, registeredPerson } from '../../support/registered.ts';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

const PERSON = '12848512492';
const POLICE = { name: 'Politiets utlendingsenhet', organisation: 'POLICE', country: 'NO' };
const on = '2021-04-02' as PlainDate;
const ITEMS = [
  registeredItem({ id: 'r1-03', category: 'ADDRESS', value: 'Furuveien 1', recipients: [{ ...POLICE, on }] }),
  registeredItem({ id: 'r1-05', category: 'FINGERPRINT', value: 'Tatt 2021' }),
];

let web: TestWeb;
let api: ReturnType<typeof createApi>;
let staff: ReturnType<typeof createStaffApp>;
let number = 0;

beforeAll(async () => {
  web = await testWeb();
  web.now = '2026-11-23T09:00:00.000Z' as Instant;
  const parts = {
    ...web.parts,
    register: { findPerson: async () => undefined, items: async () => ITEMS },
    persons: web.table.persons,
  };
  api = createApi(parts);
  staff = createStaffApp(parts);
});
afterAll(() => web.close());

async function act(id: CaseId, actor: Actor, command: SubjectRequestCommand): Promise<Registered> {
  number += 1;
  const context = { now: web.now, actor, commandId: `act-${number}` };
  const outcome = await web.parts.cases.execute(subjectRequest, id, command, context);
  if (!outcome.ok || outcome.state.kind !== 'REGISTERED')
    throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  return outcome.state;
}

const openTask = (id: CaseId, step: string, unit: Unit) =>
  web.table.store.openTask(id, {
    task: `${step}.1` as TaskId,
    step,
    unit,
    due: '2026-12-23' as PlainDate,
    generation: 1,
    openedAt: web.now,
  });

const sent = (id: CaseId, letter: number): SubjectRequestCommand => ({
  type: 'RecordDispatch',
  letter: `${id}-L${letter}`,
  archiveId: `A-${letter}`,
  channel: 'DIGITAL',
  acceptedAt: web.now,
});

/** A request by login that lies with the asylum department to be assessed. */
async function toAssess(right: Right, claims: object = {}): Promise<CaseId> {
  number += 1;
  const id = CaseId.parse(`REQ-2026-${String(900_000 + number)}`);
  const actor: Actor = { id: 'c-1', roles: ['CITIZEN'], nationalId: PERSON };
  const command = {
    type: 'RegisterRequest',
    case: id,
    right,
    source: 'WEB',
    received: web.now,
    nationalId: PERSON,
    receptionData: 'NO',
    channel: 'DIGITAL',
    language: 'nb',
    assurance: 'HIGH',
    claims: ClaimsForm.parse(claims),
  } as const;
  await web.parts.cases.open(subjectRequest, id, command, { now: web.now, actor, commandId: `open-${number}` });
  await act(id, machineActor('dispatch'), sent(id, 1));
  await act(id, machineActor(`${id}.1`), {
    type: 'RecordRegisterFacts',
    person: registeredPerson({ nationalId: PERSON, firstPermitBy: 'ASA', hasAsylumCase: true }),
  });
  await openTask(id, 'assess', 'ASA');
  return id;
}

async function stateOf(id: CaseId): Promise<Registered> {
  const state = (await web.parts.cases.load(subjectRequest, id))?.state;
  if (state?.kind !== 'REGISTERED') throw new Error(`no ${id}`);
  return state;
}

async function post(token: string, path: string, body: unknown) {
  const answer = await api.request(
    path,
    asProgram(token, { body, headers: { 'idempotency-key': crypto.randomUUID() } }),
  );
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

const answerBy = (token: string, id: CaseId, task: string, body: unknown) =>
  post(token, `/api/cases/${id}/tasks/${task}/answer`, body);

describe('rectification', () => {
  it('is decided on the page, where each item stands with its value and its source', async () => {
    const id = await toAssess('RECTIFICATION');
    const adviser = await browserOf('adviser-asa');
    const path = `/staff/cases/${id}/tasks/assess.1`;
    const page = await (await staff.request(path, asBrowser(adviser))).text();
    expect(page).toContain('Furuveien 1');
    expect(page).toContain('name="items.r1-03.decision"');
    const form = {
      'items.r1-03.decision': 'CORRECT',
      'items.r1-03.value': 'Elveveien 2',
      'items.r1-03.reason': 'Folkeregisteret har en annen',
      'items.r1-03.evidence': 'Utskrift',
      stamp: 'r1',
    };
    const preview = await staff.request(`${path}/preview`, asBrowser(adviser, form));
    expect([preview.status, await preview.text()]).toEqual([200, expect.stringContaining('Elveveien 2')]);
    expect((await staff.request(path, asBrowser(adviser, form))).status).toBe(303);
    const state = await stateOf(id);
    expect([state.outcome, state.carryOut?.changes]).toEqual(['RECTIFIED', [{ item: 'r1-03', action: 'RECTIFY' }]]);
    expect(state.recipients).toMatchObject([{ name: POLICE.name, status: 'TO_BE_TOLD' }]);
  });

  it('is decided through the API; what the rules refuse comes back with rule and field', async () => {
    const id = await toAssess('RECTIFICATION');
    const item = { id: 'r1-03', decision: 'CORRECT', value: 'Elveveien 2', reason: 'Feil', evidence: 'Utskrift' };
    const unknown = await answerBy('adviser-asa', id, 'assess.1', { items: [{ ...item, id: 'r9-99' }] });
    expect(unknown).toMatchObject({ status: 422, json: { rule: 'DSR-60' } });
    const empty = await answerBy('adviser-asa', id, 'assess.1', {});
    expect(empty).toMatchObject({ status: 422, json: { rule: 'DSR-60' } });
    expect((await answerBy('adviser-asa', id, 'assess.1', { items: [item] })).status).toBe(200);
    expect((await stateOf(id)).outcome).toBe('RECTIFIED');
  });
});

it('erasure is decided on the page, with the two questions', async () => {
  const id = await toAssess('ERASURE');
  const adviser = await browserOf('adviser-asa');
  const form = {
    claimed: 'ART17_1_D',
    'incorrect.answer': 'NO',
    'incorrect.reason': 'Kontrollert',
    'unlawful.answer': 'NO',
    'unlawful.reason': 'Vi har hjemmel',
    'items.r1-05.decision': 'KEEP',
    'items.r1-05.ground': 'ART17_3_B_OBLIGATION',
    'items.r1-05.reason': 'Loven pålegger oss det',
    purpose: 'avgjøre søknaden',
    stamp: 'e1',
  };
  expect((await staff.request(`/staff/cases/${id}/tasks/assess.1`, asBrowser(adviser, form))).status).toBe(303);
  expect((await stateOf(id)).outcome).toBe('REFUSED');
});

describe('what the person says', () => {
  const text = async (id: CaseId) => {
    const answer = await staff.request(`/staff/cases/${id}/tasks/assess.1`, asBrowser(await browserOf('adviser-asa')));
    return answer.text();
  };

  it('stands beside the items of a rectification, those that were named first, and on the page of the case', async () => {
    const said = { categories: ['FINGERPRINT'], wrong: '<i>feil</i> finger', right: 'En annen finger' };
    const id = await toAssess('RECTIFICATION', { RECTIFICATION: said });
    const page = await text(id);
    expect(page).toContain('&lt;i&gt;feil&lt;/i&gt; finger');
    expect(page.indexOf('name="items.r1-05.decision"')).toBeLessThan(page.indexOf('name="items.r1-03.decision"'));
    const first = page.slice(page.indexOf('Opplysning 1'), page.indexOf('Opplysning 2'));
    for (const words of ['Tatt 2021', 'En annen finger', 'Nevnt i kravet', 'value="LEAVE"'])
      expect(first).toContain(words);
    expect(page.slice(page.indexOf('Opplysning 2'))).not.toContain('En annen finger');
    const seen = await staff.request(`/staff/cases/${id}`, asBrowser(await browserOf('adviser-asa')));
    expect(await seen.text()).toContain('En annen finger');
  });

  it('is said to be nothing where nothing was said', async () => {
    expect(await text(await toAssess('ERASURE'))).toContain('Personen har ikke sagt noe nærmere.');
  });

  it('fills in the ground that was claimed, and nothing for whom does not know', async () => {
    const claimed = await text(await toAssess('ERASURE', { ERASURE: { ground: 'ART17_1_D' } }));
    expect(claimed).toMatch(/value="ART17_1_D" selected/);
    const unsure = await text(await toAssess('ERASURE', { ERASURE: { ground: 'NOT_SURE' } }));
    expect(unsure).toContain('Vet ikke, eller noe annet');
    expect(unsure).not.toMatch(/value="ART17_1_." selected/);
  });

  it('ticks what was named in a restriction, beside its legal basis', async () => {
    const said = { categories: ['FINGERPRINT'], ground: 'ART18_1_B' };
    const page = await text(await toAssess('RESTRICTION', { RESTRICTION: said }));
    expect(page).toMatch(/name="restricted.r1-05" value="yes" checked/);
    expect(page).not.toMatch(/name="restricted.r1-03" value="yes" checked/);
    expect(page).toMatch(/value="ART18_1_B" checked/);
    expect(page).toContain('Rettslig forpliktelse (artikkel 6 nr. 1 c)');
  });

  it('fills in the use that was objected to, with what it rests on', async () => {
    const page = await text(await toAssess('OBJECTION', { OBJECTION: { processing: 'STATISTICS', why: 'Redd' } }));
    expect(page).toMatch(/value="STATISTICS" selected/);
    expect(page).toMatch(/value="ART6_1_E" checked/);
  });
});

it('what is left out of an answer is not decided, and what a rule refuses is told at its item', async () => {
  const id = await toAssess('RECTIFICATION');
  const adviser = await browserOf('adviser-asa');
  const path = `/staff/cases/${id}/tasks/assess.1`;
  const left = { 'items.r1-03.decision': 'LEAVE', 'items.r1-03.reason': 'Skrevet før', stamp: 'w1' };
  const wrong = { ...left, 'items.r1-05.decision': 'SUPPLEMENT', 'items.r1-05.reason': 'Mangler' };
  const refused = await staff.request(path, asBrowser(adviser, wrong));
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('href="#f-items-r1-05-value"')]);
  const right = { ...left, 'items.r1-05.decision': 'KEEP', 'items.r1-05.reason': 'Riktig', stamp: 'w2' };
  expect((await staff.request(path, asBrowser(adviser, right))).status).toBe(303);
  const decided = (await web.parts.cases.events(id)).find(({ type }) => type === 'RectificationDecided');
  expect(decided?.record['items']).toEqual([{ item: 'r1-05', decision: 'KEEP' }]);
});

it('the inbox tells of each task which right it is about', async () => {
  const id = await toAssess('OBJECTION');
  const answer = await staff.request(`/staff?text=${id}`, asBrowser(await browserOf('adviser-asa')));
  expect(await answer.text()).toContain('Stans i en behandling av personopplysninger (protest)');
});

it('a restriction on the page is on what was ticked', async () => {
  const id = await toAssess('RESTRICTION');
  const form = {
    ground: 'ART18_1_A',
    conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'],
    'restricted.r1-05': 'yes',
    reason: 'Må kontrolleres',
    stamp: 'w3',
  };
  const path = `/staff/cases/${id}/tasks/assess.1`;
  expect((await staff.request(path, asBrowser(await browserOf('adviser-asa'), form))).status).toBe(303);
  expect((await stateOf(id)).marking).toMatchObject({ items: ['r1-05'] });
});

it('a letter that staff registers brings what it says about each right', async () => {
  const form = {
    source: 'PAPER',
    received: '2026-11-20',
    rights: 'ERASURE',
    receptionData: 'NO',
    wants: 'NONE',
    nationalId: PERSON,
    'requester.kind': 'SELF',
    channel: 'PAPER',
    language: 'nb',
    'claims.ERASURE.ground': 'ART17_1_A',
    'claims.ERASURE.categories': 'PHOTO',
    stamp: 'w4',
  };
  const clerk = await browserOf('adviser-triage');
  const other = { ...form, 'claims.OBJECTION.why': 'Redd', stamp: 'w5' };
  const refused = await staff.request('/staff/requests/new', asBrowser(clerk, other));
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('href="#f-claims-OBJECTION-')]);
  const done = await staff.request('/staff/requests/new', asBrowser(clerk, form));
  const id = CaseId.parse(done.headers.get('location')?.split('/').at(-1));
  expect(requestClaims(await web.parts.cases.events(id))).toEqual({
    ERASURE: { ground: 'ART17_1_A', categories: ['PHOTO'] },
  });
});

describe('what was decided', () => {
  const casePage = async (id: CaseId) => {
    const answer = await staff.request(`/staff/cases/${id}`, asBrowser(await browserOf('adviser-asa')));
    const page = await answer.text();
    return page.slice(page.indexOf('id="decided"'), page.indexOf('id="letters"'));
  };
  const item = { id: 'r1-03', decision: 'CORRECT', value: 'Elveveien 2', reason: 'Feil', evidence: 'Utskrift' };

  it('is told item by item: the registered value beside the new one', async () => {
    const id = await toAssess('RECTIFICATION');
    await answerBy('adviser-asa', id, 'assess.1', { items: [item] });
    const page = await casePage(id);
    for (const words of ['Furuveien 1', 'Elveveien 2', 'Utskrift']) expect(page).toContain(words);
  });

  it('is told with the two questions, the ground and its rule', async () => {
    const id = await toAssess('ERASURE');
    const kept = { id: 'r1-05', decision: 'KEEP', ground: 'ART17_3_B_OBLIGATION', reason: 'Loven pålegger oss det' };
    const body = {
      claimed: 'ART17_1_D',
      incorrect: { answer: 'NO', reason: 'Kontrollert' },
      unlawful: { answer: 'YES', reason: 'Uten hjemmel' },
      items: [kept],
      purpose: 'avgjøre søknaden',
    };
    await answerBy('adviser-asa', id, 'assess.1', body);
    const page = await casePage(id);
    for (const words of ['Ja: ', 'Uten hjemmel', 'Loven pålegger oss det', '/staff/rules/DSR-67'])
      expect(page).toContain(words);
  });

  it('is told of an objection: what it rests on, and the answer', async () => {
    const id = await toAssess('OBJECTION');
    const admit = { action: 'ADMISSIBILITY', processing: 'TRANSFER', basis: 'ART6_1_E', reason: 'Bygger på e' };
    await answerBy('adviser-asa', id, 'assess.1', admit);
    await answerBy('adviser-asa', id, 'assess.1', { action: 'DECIDE', outcome: 'UPHELD', reason: 'Ikke nødvendig' });
    const page = await casePage(id);
    for (const words of ['Bygger på e', 'artikkel 6 nr. 1 e', 'Ikke nødvendig']) expect(page).toContain(words);
  });

  it('is not told of a decision that was set aside', async () => {
    const id = await toAssess('RECTIFICATION');
    await answerBy('adviser-asa', id, 'assess.1', { items: [item] });
    await act(
      id,
      { id: 'a', roles: ['PRIVACY_ADVISER'], unit: 'ASA' },
      { type: 'WithdrawRequest', evidence: 'Ringte' },
    );
    const page = await casePage(id);
    expect(page).toContain('Trukket');
    expect(page).not.toContain('Elveveien 2');
  });
});

describe('restriction', () => {
  it('is decided, marked by AEF, answered, and lifted by its form; AEF sees its tasks and nobody else’s', async () => {
    const id = await toAssess('RESTRICTION');
    const body = {
      ground: 'ART18_1_A',
      conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'],
      items: ['r1-05'],
      reason: 'Opptaket kan være av en annen',
    };
    expect((await answerBy('adviser-asa', id, 'assess.1', body)).status).toBe(200);
    await openTask(id, 'mark-restriction', 'AEF');
    const aef = await browserOf('aef');
    const path = `/staff/cases/${id}/tasks/mark-restriction.1`;
    expect((await staff.request(path, asBrowser(aef))).status).toBe(200);
    expect((await staff.request(path, asBrowser(await browserOf('adviser-asa')))).status).toBe(404);
    expect((await staff.request(path, asBrowser(aef, { note: 'Merket i DUF', stamp: 'm1' }))).status).toBe(303);
    const { letters } = await stateOf(id);
    const answered = await act(id, machineActor('dispatch'), sent(id, letters.length));
    if (!answered.closed) await act(id, machineActor(`${id}.1`), { type: 'CloseCase' });
    expect(await web.table.persons.marks(PERSON)).toContainEqual(expect.objectContaining({ case: id }));

    const adviser = await browserOf('adviser-asa');
    expect(await (await staff.request(`/staff/cases/${id}`, asBrowser(adviser))).text()).toContain('lift-restriction');
    const lift = `/staff/cases/${id}/lift-restriction`;
    expect((await staff.request(lift, asBrowser(adviser))).status).toBe(200);
    expect((await staff.request(lift, asBrowser(adviser, { reason: 'Kontrollert', stamp: 'l1' }))).status).toBe(303);
    const again = await post('adviser-asa', `/api/cases/${id}/lift-restriction`, { reason: 'Kontrollert' });
    expect(again).toMatchObject({ status: 422, json: { rule: 'GAP-04' } });
    await act(id, machineActor('dispatch'), sent(id, (await stateOf(id)).letters.length));
    const unmark = await answerBy('aef', id, 'unmark-restriction.1', { note: 'Fjernet' });
    expect(unmark.status).toBe(200);
    expect(await web.table.persons.marks(PERSON)).not.toContainEqual(expect.objectContaining({ case: id }));
  });

  it('is lifted only by those who may', async () => {
    const id = await toAssess('RESTRICTION');
    expect((await post('aef', `/api/cases/${id}/lift-restriction`, { reason: 'x' })).status).toBe(403);
    expect((await post('adviser-opa', `/api/cases/${id}/lift-restriction`, { reason: 'x' })).status).toBe(404);
  });
});

it('an objection is admitted, then decided, on two forms', async () => {
  const id = await toAssess('OBJECTION');
  const adviser = await browserOf('adviser-asa');
  const path = `/staff/cases/${id}/tasks/assess.1`;
  expect(await (await staff.request(path, asBrowser(adviser))).text()).toContain('name="processing"');
  const admit = { processing: 'TRANSFER', basis: 'ART6_1_E', reason: 'Utlevering bygger på e', stamp: 'o1' };
  expect((await staff.request(path, asBrowser(adviser, admit))).status).toBe(303);
  expect((await stateOf(id)).marking).toMatchObject({ kind: 'OBJECTION', status: 'PENDING' });
  expect(await (await staff.request(path, asBrowser(adviser))).text()).not.toContain('name="processing"');
  const decide = { outcome: 'UPHELD', reason: 'Ikke nødvendig', stamp: 'o2' };
  expect((await staff.request(path, asBrowser(adviser, decide))).status).toBe(303);
  expect((await stateOf(id)).outcome).toBe('UPHELD');
});
