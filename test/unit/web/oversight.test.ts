import { unzipSync } from 'fflate';
import { remind } from '../../../functions/tasks/remind.ts';
import { createApi, endpointsOf } from '../../../functions/web/api/app.ts';
import type { WebParts } from '../../../functions/web/parts.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../../../lib/kernel/ids.ts';
import { ok } from '../../../lib/kernel/result.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { sayIn } from '../../../lib/web/say.ts';
import {
  type Act,
  act,
  decideAccess,
  dispatch,
  ITEMS,
  machine,
  neither,
  PERSON,
  register,
  route,
} from '../subject-requests/given.ts';
import { actorFor, asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

const say = sayIn('nb');
const first = 'REQ-2026-000001' as CaseId;
const second = 'REQ-2026-000002' as CaseId;

let web: TestWeb;
let parts: WebParts;
let api: ReturnType<typeof createApi>;
let staff: ReturnType<typeof createStaffApp>;
let done = 0;

beforeEach(async () => {
  web = await testWeb();
  web.now = '2026-03-23T09:00:00.000Z' as Instant;
  const register_ = { findPerson: async () => undefined, items: async () => ITEMS };
  parts = { ...web.parts, register: register_, persons: web.table.persons };
  api = createApi(parts);
  staff = createStaffApp(parts);
});
afterEach(() => web.close());

async function perform(of: CaseId, ...acts: readonly Act[]): Promise<void> {
  for (const { command, actor, now } of acts) {
    done += 1;
    const context = { now, actor, commandId: `act-${done}` };
    const outcome =
      command.type === 'RegisterRequest'
        ? await parts.cases.open(subjectRequest, of, command, context)
        : await parts.cases.execute(subjectRequest, of, command, context);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.rule} ${outcome.refusal.reason}`);
  }
}

const sent = (of: CaseId, n: number, at: string) => {
  const given = dispatch(n, at);
  return { ...given, command: { ...given.command, letter: `${of}-L${n}` } as Act['command'] };
};

const openTask = (of: CaseId, step: string, unit: Unit, due = '2026-04-07') =>
  web.table.store.openTask(of, {
    task: `${step}.1` as TaskId,
    step,
    unit,
    due: due as PlainDate,
    generation: 1,
    openedAt: web.now,
  });

/** A request that lies with the asylum department. */
async function assessed(of = first, unit: 'ASA' | 'OPA' = 'ASA'): Promise<void> {
  await perform(of, register({ case: of }), sent(of, 1, '2026-03-05T09:01:00Z'), route(unit));
  await openTask(of, 'assess', unit);
}

/** The same, answered and closed. */
async function closed(of = first, decision: Act = decideAccess()): Promise<void> {
  await assessed(of);
  await perform(of, decision, sent(of, 2, '2026-03-20T10:01:00Z'));
  await perform(of, act({ type: 'CloseCase' }, machine, '2026-03-20T10:02:00Z'));
}

async function page(who: string, path: string, language = 'nb') {
  const browser = await browserOf(who);
  const url = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const answer = await staff.request(url, asBrowser(browser));
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

async function press(who: string, path: string, form: Readonly<Record<string, string>>) {
  return staff.request(path, asBrowser(await browserOf(who), { stamp: crypto.randomUUID(), ...form }));
}

/** Calls a route and holds its answer against the schema that the document promises. */
async function call(who: string, method: 'get' | 'post', path: string, body?: unknown) {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const answer = await api.request(path, asProgram(who, { method: method.toUpperCase(), body, headers }));
  const json = (await answer.json()) as Record<string, unknown>;
  if (answer.status === 200) {
    const found = endpointsOf(parts).find(
      (each) =>
        each.method === method &&
        new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
    );
    found?.success[200]?.parse(json);
  }
  return { status: answer.status, json };
}

const PAGES = [
  ['/staff/oversight/unit', ['leader-asa']],
  ['/staff/oversight/load', ['leader-asa', 'dpo']],
  ['/staff/oversight', ['dpo']],
  ['/staff/oversight/cases', ['dpo']],
  ['/staff/oversight/cases?state=ERASED', ['dpo']],
  [`/staff/oversight/cases/${first}`, ['dpo']],
  [`/staff/oversight/cases/${first}/hold`, ['dpo']],
  ['/staff/oversight/markings', ['aef', 'dpo']],
  ['/staff/oversight/statistics', ['leader-asa', 'dpo', 'auditor']],
  ['/staff/oversight/statistics.csv', ['leader-asa', 'dpo', 'auditor']],
] as const;
const PEOPLE = ['leader-asa', 'dpo', 'aef', 'auditor', 'adviser-asa', 'caseworker-opa', 'operator', 'esa'];

describe('who may', () => {
  it.each(PAGES)('ACC-01 see %s', async (path, who) => {
    await closed();
    for (const person of PEOPLE)
      expect([person, (await page(person, path)).status]).toEqual([
        person,
        (who as readonly string[]).includes(person) ? 200 : 403,
      ]);
  });

  it.each([
    ['/api/oversight/unit', 'leader-asa'],
    ['/api/oversight/load', 'dpo'],
    ['/api/oversight/ombud', 'dpo'],
    ['/api/oversight/cases', 'dpo'],
    ['/api/oversight/markings', 'aef'],
  ])('ACC-01 call %s', async (path, who) => {
    expect((await call(who, 'get', path)).status).toBe(200);
    for (const person of ['adviser-asa', 'operator', 'kari'])
      expect([person, (await call(person, 'get', path)).status]).toEqual([person, 403]);
  });

  it('ACC-02 a case that is not there, or is not for the ombud, looks the same', async () => {
    expect((await page('dpo', '/staff/oversight/cases/REQ-2026-000404')).status).toBe(404);
    expect((await call('dpo', 'get', '/api/cases/REQ-2026-000404/oversight')).status).toBe(404);
    expect((await call('dpo', 'post', '/api/cases/REQ-2026-000404/hold', { reason: 'x' })).status).toBe(404);
  });

  it('is led there: the header has each page for whom it is', async () => {
    const links = async (who: string) =>
      (await page(who, '/staff')).text.match(/href="\/staff\/oversight[^"?]*"/g) ?? [];
    expect(await links('leader-asa')).toEqual(['href="/staff/oversight/unit"', 'href="/staff/oversight/statistics"']);
    expect(await links('aef')).toEqual(['href="/staff/oversight/markings"']);
    expect(await links('adviser-asa')).toEqual([]);
  });
});

describe("the leader's page", () => {
  it('lists what is late and what is due soon by date, each with the way to why', async () => {
    await assessed(first);
    await assessed(second, 'OPA');
    const soon = async () => (await call('leader-asa', 'get', '/api/oversight/unit')).json;
    expect(await soon()).toMatchObject({ unit: 'ASA', late: [], soon: [] });
    web.now = '2026-04-01T09:00:00.000Z' as Instant;
    expect(await soon()).toMatchObject({ late: [], soon: [{ case: first, due: '2026-04-07' }] });
    web.now = '2026-04-08T09:00:00.000Z' as Instant;
    expect(await soon()).toMatchObject({ late: [{ case: first }], soon: [] });
    const { text } = await page('leader-asa', '/staff/oversight/unit');
    expect(text).toContain(`href="/staff/cases/${first}#why"`);
    expect(text).not.toContain(second);
    expect((await page('leader-asa', `/staff/cases/${first}`)).text).toContain('id="why"');
  });

  it('counts what lies with whom: open, late, unopened', async () => {
    await assessed();
    await openTask(first, 'identity', 'ASA', '2026-03-10');
    await web.table.store.noteOpened(first, 'assess.1' as TaskId, web.now);
    await call('adviser-asa', 'post', `/api/cases/${first}/tasks/assess.1/take`, {});
    const { json } = await call('leader-asa', 'get', '/api/oversight/load');
    expect(json['units']).toEqual([
      {
        unit: 'ASA',
        all: { open: 2, late: 1, unopened: 1, firstDue: '2026-03-10' },
        by: [
          { open: 1, late: 1, unopened: 1, firstDue: '2026-03-10' },
          { takenBy: 'adviser-asa', open: 1, late: 0, unopened: 0, firstDue: '2026-04-07' },
        ],
        isAtLeast: false,
      },
    ]);
    expect((await call('dpo', 'get', '/api/oversight/load')).json['units']).toHaveLength(10);
    const { text } = await page('leader-asa', '/staff/oversight/unit');
    expect(text).toContain(`/staff/cases/${first}/tasks/assess.1/hand-over`);
  });

  it('leads nowhere that the leader may not go: a deletion round waits for the signature of the unit', async () => {
    await openTask('DEL-2026-02-01' as CaseId, 'sign-off-asa', 'ASA');
    const { text } = await page('leader-asa', '/staff/oversight/unit');
    expect(text).toContain('DEL-2026-02-01');
    expect(text).not.toContain('/staff/cases/DEL-2026-02-01');
  });

  it('shows what was brought before the leader, with the way to answer it', async () => {
    await assessed();
    for (const step of ['overdue', 'unopened', 'extension-notice', 'second-person']) await openTask(first, step, 'ASA');
    await openTask(first, 'triage', 'ASA');
    const { json } = await call('leader-asa', 'get', '/api/oversight/unit');
    expect((json['brought'] as { step: string }[]).map(({ step }) => step).sort()).toEqual([
      'extension-notice',
      'overdue',
      'second-person',
      'unopened',
    ]);
    const { text } = await page('leader-asa', '/staff/oversight/unit');
    for (const step of ['overdue', 'unopened', 'extension-notice', 'second-person']) {
      expect(text).toContain(`href="/staff/cases/${first}/tasks/${step}.1"`);
      expect((await page('leader-asa', `/staff/cases/${first}/tasks/${step}.1`)).status).toBe(200);
    }
  });
});

describe('the search of the ombud', () => {
  const found = async (query: string) =>
    ((await call('dpo', 'get', `/api/oversight/cases${query}`)).json['items'] as { case: string }[]).map(
      (item) => item.case,
    );

  it('finds by number, state, right, unit and outcome', async () => {
    await closed(first);
    await assessed(second, 'OPA');
    expect(await found('')).toEqual([second]);
    expect(await found('?state=CLOSED')).toEqual([first]);
    expect(await found('?state=CLOSED&outcome=GRANTED')).toEqual([first]);
    expect(await found('?state=CLOSED&outcome=REFUSED')).toEqual([]);
    expect(await found('?state=CLOSED&right=ACCESS')).toEqual([first]);
    expect(await found('?state=CLOSED&right=ERASURE')).toEqual([]);
    expect(await found('?state=CLOSED&right=ACCESS&outcome=GRANTED&unit=ASA')).toEqual([first]);
    expect(await found('?state=CLOSED&outcome=GRANTED&dueTo=2026-04-06')).toEqual([]);
    expect(await found('?state=CLOSED&outcome=GRANTED&dueFrom=2026-04-07&dueTo=2026-04-07')).toEqual([first]);
    expect((await call('dpo', 'get', '/api/oversight/cases?dueFrom=tomorrow')).status).toBe(400);
    const period = await page('dpo', '/staff/oversight/cases?state=CLOSED&dueFrom=2026-04-08&dueTo=nonsense');
    expect([period.status, period.text]).toEqual([200, expect.stringContaining('value="2026-04-08"')]);
    expect(period.text).not.toContain(first);
    expect(await found('?unit=OPA')).toEqual([second]);
    expect(await found('?unit=ASA')).toEqual([]);
    expect(await found('?right=ACCESS&text=000002')).toEqual([second]);
    expect(await found('?right=ERASURE')).toEqual([]);
    expect((await page('dpo', '/staff/oversight/cases?state=CLOSED&outcome=GRANTED')).text).toContain(first);
    expect((await call('dpo', 'get', '/api/oversight/cases?state=X')).status).toBe(400);
  });

  it('goes on where a page ended', async () => {
    await assessed(first);
    await assessed(second);
    const { json } = await call('dpo', 'get', '/api/oversight/cases?limit=1');
    expect((json['items'] as { case: string }[])[0]?.case).toBe(first);
    expect(await found(`?limit=1&after=${json['next']}`)).toEqual([second]);
    expect((await call('dpo', 'get', `/api/oversight/cases?limit=1&state=CLOSED&after=${json['next']}`)).status).toBe(
      400,
    );
  });

  it('lists erased cases, whose skeleton is left', async () => {
    await closed();
    expect((await page('adviser-asa', `/staff/cases/${first}`)).text).toContain('id="acts"');
    const erase = { now: '2031-04-01T00:00:00.000Z' as Instant, actor: machine, commandId: 'keeping:erase' };
    expect(
      await parts.cases.execute(subjectRequest, first, { type: 'ErasePersonalParts' } as never, erase),
    ).toMatchObject({ ok: true });
    expect(await found('?state=CLOSED')).toEqual([]);
    expect(await found('?state=ERASED')).toEqual([first]);
    expect(await found('?state=ERASED&outcome=GRANTED')).toEqual([first]);
    expect(await found('?state=CLOSED&outcome=GRANTED')).toEqual([]);
    await web.table.store.erasePersonal(first);
    const { text } = await page('dpo', `/staff/oversight/cases/${first}`);
    expect(text).toContain(say('oversight.audit.good'));
    expect(text).toContain(say('oversight.decision.none'));
    expect(text).not.toContain('/hold"');
    expect((await page('adviser-asa', `/staff/cases/${first}`)).text).not.toContain('id="acts"');
  });
});

describe('the oversight of a case', () => {
  it('shows who looked at what; looking at it is a look', async () => {
    await closed();
    await page('adviser-asa', `/staff/cases/${first}`);
    await page('adviser-asa', `/staff/cases/${first}/letters/${first}-L1`);
    await call('adviser-asa', 'get', `/api/cases/${first}/registered-data`);
    await page('dpo', `/staff/oversight/cases/${first}`);
    const { json } = await call('dpo', 'get', `/api/cases/${first}/oversight`);
    expect(
      (json['looks'] as { by: string; what: string; times: number }[]).map(({ by, what, times }) => [by, what, times]),
    ).toEqual(
      expect.arrayContaining([
        ['adviser-asa', 'CASE', 1],
        ['adviser-asa', `${first}-L1`, 1],
        ['adviser-asa', 'DATA', 1],
        ['dpo', 'OVERSIGHT', 2],
      ]),
    );
    expect((await page('dpo', `/staff/oversight/cases/${first}`)).text).toContain('adviser-asa');
  });

  it('counts the page of a task as a look, since it shows what one needs to decide it', async () => {
    await assessed();
    await page('adviser-asa', `/staff/cases/${first}/tasks/assess.1`);
    const { json } = await call('dpo', 'get', `/api/cases/${first}/oversight`);
    expect(json['looks']).toContainEqual(expect.objectContaining({ by: 'adviser-asa', what: 'assess.1' }));
    const words = say('oversight.look.what.task', { task: say('subject-request.task.assess') });
    expect((await page('dpo', `/staff/oversight/cases/${first}`)).text).toContain(words);
  });

  it('tells the true outcome of a neutral answer, which the case page does not', async () => {
    await closed(first, neither());
    const truth = say('subject-request.outcome.NEITHER_CONFIRM_NOR_DENY');
    expect((await page('dpo', `/staff/oversight/cases/${first}`)).text).toContain(truth);
    const { json } = await call('dpo', 'get', `/api/cases/${first}/oversight`);
    expect(json['decision']).toMatchObject({ outcome: 'NEITHER_CONFIRM_NOR_DENY' });
    expect((await page('auditor', `/staff/cases/${first}`)).text).not.toContain(truth);
  });

  it('says that nothing was changed, and tells when something was', async () => {
    await closed();
    const good = await page('dpo', `/staff/oversight/cases/${first}`);
    expect(good.text).toContain(say('oversight.audit.good'));
    const { json } = await call('dpo', 'get', `/api/cases/${first}/oversight`);
    expect(good.text).toContain(String((json['audit'] as { head: string }).head));
    const history = async () => {
      const { batches, personal } = await web.table.store.history(first);
      return { batches: batches.map((batch, index) => (index === 0 ? { ...batch, by: 'somebody' } : batch)), personal };
    };
    staff = createStaffApp({ ...parts, store: { ...parts.store, history } });
    const bad = await page('dpo', `/staff/oversight/cases/${first}`);
    expect(bad.text).toContain(say('oversight.audit.bad'));
    expect(bad.text).toContain('batch 1 was changed');
  });

  it('is exported as one archive with letters as pages and PDF; that it was is noted', async () => {
    await closed();
    const browser = await press('dpo', `/staff/oversight/cases/${first}/export`, {});
    expect([browser.status, browser.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(browser.headers.get('content-disposition')).toBe(`attachment; filename="${first}.zip"`);
    const byApi = await api.request(`/api/cases/${first}/export`, asProgram('dpo', { method: 'GET' }));
    expect(byApi.headers.get('content-type')).toBe('application/zip');
    for (const answer of [browser, byApi]) {
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining([
          'case.json',
          `letters/${first}-L1.html`,
          `letters/${first}-L2.pdf`,
          'verification.json',
        ]),
      );
      expect(
        Buffer.from(files[`letters/${first}-L2.pdf`] ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    const { json } = await call('dpo', 'get', `/api/cases/${first}/oversight`);
    expect(json['looks']).toContainEqual(expect.objectContaining({ by: 'dpo', what: 'EXPORT', times: 2 }));
    expect((await press('auditor', `/staff/oversight/cases/${first}/export`, {})).status).toBe(403);
    expect((await api.request(`/api/cases/${first}/export`, asProgram('auditor', { method: 'GET' }))).status).toBe(403);
  });
});

describe('a hold', () => {
  const path = `/staff/oversight/cases/${first}`;

  it('KEEP-02 is placed and lifted by the ombud, with a reason, on the page', async () => {
    await closed();
    const empty = await press('dpo', `${path}/hold`, { reason: ' ' });
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining(say('cases.refused.reason-missing')),
    ]);
    const placed = await press('dpo', `${path}/hold`, { reason: 'Søksmål er varslet' });
    expect([placed.status, placed.headers.get('location')]).toEqual([303, path]);
    const held = await page('dpo', path);
    expect(held.text).toContain('Søksmål er varslet');
    expect(held.text).toContain(say('cases.refused.held'));
    expect((await press('dpo', `${path}/lift-hold`, { reason: 'Forlik' })).status).toBe(303);
    expect((await page('dpo', path)).text).not.toContain(say('cases.refused.held'));
    expect((await press('leader-asa', `${path}/hold`, { reason: 'x' })).status).toBe(403);
  });

  it('leaves the page of the case as it was, also after a task that was left lying', async () => {
    await closed();
    await press('dpo', `${path}/hold`, { reason: 'Søksmål er varslet' });
    expect((await page('adviser-asa', `/staff/cases/${first}`)).status).toBe(200);
    await assessed(second);
    const day = '2026-03-30' as PlainDate;
    await remind(parts, { day, now: '2026-03-30T05:00:00.000Z' as Instant }, () => {});
    expect((await call('leader-asa', 'get', '/api/oversight/unit')).json['brought']).toHaveLength(1);
    expect((await page('leader-asa', `/staff/cases/${second}`)).status).toBe(200);
  });

  it('KEEP-02 is placed and lifted through the API', async () => {
    await closed();
    expect((await call('dpo', 'post', `/api/cases/${first}/hold`, { reason: '' })).status).toBe(422);
    expect((await call('dpo', 'post', `/api/cases/${first}/hold`, { reason: 'Tilsyn' })).status).toBe(200);
    const { json } = await call('dpo', 'get', `/api/cases/${first}/oversight`);
    expect(json['keeping']).toMatchObject({ hold: { by: 'dpo', reason: 'Tilsyn' }, until: '2031-03-20' });
    expect((await call('dpo', 'post', `/api/cases/${first}/lift-hold`, { reason: 'Avsluttet' })).status).toBe(200);
    expect((await call('auditor', 'post', `/api/cases/${first}/hold`, { reason: 'x' })).status).toBe(403);
  });

  it('KEEP-02 comes by itself with a complaint, and goes with its outcome', async () => {
    await closed();
    const body = { receivedOn: '2026-03-23', reference: '26/00123' };
    expect((await call('dpo', 'post', `/api/cases/${first}/complaints`, body)).status).toBe(200);
    web.now = '2031-04-01T09:00:00.000Z' as Instant;
    const why = async () =>
      ((await call('dpo', 'get', `/api/cases/${first}/oversight`)).json['keeping'] as { notErased?: string }).notErased;
    expect(await why()).toBe('cases.refused.contested');
    const answer = { outcome: 'DISMISSED', decidedOn: '2026-03-25', note: 'Ingen feil' };
    const task = `/api/cases/${first}/tasks/complaint.1.1/answer`;
    expect((await call('dpo', 'post', task, answer)).status).toBe(200);
    expect(await why()).toBeUndefined();
  });
});

it('the ombud sees complaints with their reference and breaches with the hours that are left', async () => {
  await closed();
  const grounds = { evidence: 'Returnert', reason: 'Feil adresse' };
  const wrong = { letter: `${first}-L2`, ...grounds };
  expect((await call('dpo', 'post', `/api/cases/${first}/wrong-recipient`, wrong)).status).toBe(200);
  const complaint = { receivedOn: '2026-03-23', reference: '26/00123' };
  expect((await call('dpo', 'post', `/api/cases/${first}/complaints`, complaint)).status).toBe(200);
  const { json } = await call('dpo', 'get', '/api/oversight/ombud');
  expect(json).toMatchObject({
    breaches: [{ letter: `${first}-L2`, reportBy: '2026-03-26T09:00:00.000Z' }],
    complaints: [{ reference: '26/00123' }],
  });
  web.now = '2026-03-24T09:30:00.000Z' as Instant;
  expect((await page('dpo', '/staff/oversight')).text).toContain(say('oversight.hours-left', { hours: 47 }));
  web.now = '2026-03-27T09:30:00.000Z' as Instant;
  const { text } = await page('dpo', '/staff/oversight');
  expect(text).toContain(say('oversight.hours-over'));
  expect(text).toContain('26/00123');
});

describe("AEF's page", () => {
  it('lists its tasks, and the markings that hold by case and never by person', async () => {
    await perform(
      first,
      register({ case: first, right: 'RESTRICTION' }),
      sent(first, 1, '2026-03-05T09:01:00Z'),
      route('ASA'),
    );
    await openTask(first, 'assess', 'ASA');
    const answer = await call('adviser-asa', 'post', `/api/cases/${first}/tasks/assess.1/answer`, {
      ground: 'ART18_1_A',
      conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'],
      reason: 'Personen bestrider adressen',
    });
    expect(answer).toMatchObject({ status: 200 });
    await openTask(first, 'mark-restriction', 'AEF');
    const { json } = await call('aef', 'get', '/api/oversight/markings');
    expect(json).toMatchObject({
      tasks: [{ step: 'mark-restriction', case: first }],
      items: [{ case: first, kind: 'RESTRICTION', status: 'PENDING' }],
    });
    const { text } = await page('aef', '/staff/oversight/markings');
    expect(text).toContain(`href="/staff/cases/${first}/tasks/mark-restriction.1"`);
    expect(text).toContain(say('markings.status.PENDING'));
    expect(text).not.toContain(PERSON);
    expect((await call('dpo', 'get', '/api/oversight/markings')).json).toMatchObject({
      tasks: [],
      items: [{ case: first }],
    });
    // The reader's own case is not there for them.
    const aef = { ...actorFor('aef'), nationalId: PERSON };
    const self = createApi({ ...parts, verifyToken: async () => ok(aef) });
    const own = await self.request('/api/oversight/markings', asProgram('aef'));
    expect(((await own.json()) as { items: unknown[] }).items).toEqual([]);
  });
});
