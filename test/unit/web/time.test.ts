import { z } from 'zod';
import { remind } from '../../../functions/tasks/remind.ts';
import { createApi, endpointsOf } from '../../../functions/web/api/app.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { monthsBetween } from '../../../functions/web/use-cases/statistics.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../../../lib/kernel/ids.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { type Act, act, decideAccess, dispatch, machine, register, route } from '../subject-requests/given.ts';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let api: ReturnType<typeof createApi>;
const id = 'REQ-2026-000001' as CaseId;

/** Calls a route and holds its answer against the schema that the document promises. */
async function call(
  token: string,
  method: 'get' | 'post',
  path: string,
  body?: unknown,
  key: string = crypto.randomUUID(),
) {
  const answer = await api.request(
    path,
    asProgram(token, { method: method.toUpperCase(), body, headers: { 'idempotency-key': key } }),
  );
  const json = (await answer.json()) as Record<string, unknown>;
  const route_ = endpointsOf(web.parts).find(
    (each) =>
      each.method === method &&
      new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );
  const schema = answer.status === 200 || answer.status === 201 ? route_?.success[answer.status] : undefined;
  if (answer.ok) (schema ?? z.never()).parse(json);
  return { status: answer.status, json };
}

let done = 0;
async function perform(of: CaseId, ...acts: readonly Act[]): Promise<void> {
  for (const { command, actor, now } of acts) {
    done += 1;
    const context = { now, actor, commandId: `act-${done}` };
    const outcome =
      command.type === 'RegisterRequest'
        ? await web.parts.cases.open(subjectRequest, of, command, context)
        : await web.parts.cases.execute(subjectRequest, of, command, context);
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.rule} ${outcome.refusal.reason}`);
  }
}
const sent = (of: CaseId, n: number, at: string) => {
  const act_ = dispatch(n, at);
  return { ...act_, command: { ...act_.command, letter: `${of}-L${n}` } as Act['command'] };
};
const openTask = (step: string, unit: Unit = 'ASA', of = id, due = '2026-04-07') =>
  web.table.store.openTask(of, {
    task: `${step}.1` as TaskId,
    step,
    unit,
    due: due as PlainDate,
    generation: 1,
    openedAt: web.now,
  });
const answered = async (of: CaseId) => {
  await openTask('assess', 'ASA', of);
  await perform(of, decideAccess(), sent(of, 2, '2026-03-20T10:01:00Z'));
  await perform(of, act({ type: 'CloseCase' }, machine, '2026-03-20T10:02:00Z'));
};

beforeEach(async () => {
  web = await testWeb();
  web.now = '2026-03-23T09:00:00.000Z' as Instant;
  api = createApi(web.parts);
  // The case below has the first number.
  await web.table.store.nextNumber('REQ-2026');
  await perform(id, register({ case: id }), sent(id, 1, '2026-03-05T09:01:00Z'), route('ASA'));
});
afterEach(() => web.close());

describe('a task', () => {
  const path = (what = '') => `/api/cases/${id}/tasks/assess.1${what}`;
  beforeEach(() => openTask('assess'));
  const first = async () => (await web.table.store.load(id))?.tasks[0];

  it('counts as opened when one who may answer it has looked at it, on the page or through the API', async () => {
    expect((await call('leader-asa', 'get', path())).status).toBe(404);
    expect((await first())?.firstOpened).toBeUndefined();
    expect((await call('adviser-asa', 'get', path())).json).toMatchObject({ task: 'assess.1', log: [] });
    expect((await first())?.firstOpened).toBe(web.now);
  });

  it('counts as opened when its page was opened', async () => {
    const staff = createStaffApp(web.parts);
    const page = await staff.request(`/staff/cases/${id}/tasks/assess.1`, asBrowser(await browserOf('adviser-asa')));
    expect(page.status).toBe(200);
    expect((await first())?.firstOpened).toBe(web.now);
  });

  it('CASE-21 is taken by one person; others neither take nor answer it', async () => {
    expect((await call('adviser-asa', 'post', path('/take'), {})).json).toMatchObject({ takenBy: 'adviser-asa' });
    expect((await call('adviser-asa', 'post', path('/take'), {})).status).toBe(200);
    expect(await call('adviser-asa-2', 'post', path('/take'), {})).toMatchObject({
      status: 409,
      json: { rule: 'CASE-21' },
    });
    const answer = await call('adviser-asa-2', 'post', path('/answer'), { answer: 'NO_DATA' });
    expect([409, 422]).toContain(answer.status);
    expect(answer.json['rule'] ?? 'CASE-21').toBe('CASE-21');
    expect((await first())?.status).toBe('OPEN');
  });

  it('CASE-21 is let go of by whoever has it, and by nobody else', async () => {
    await call('adviser-asa', 'post', path('/take'), {});
    expect((await call('adviser-asa-2', 'post', path('/release'), {})).status).toBe(409);
    const released = await call('adviser-asa', 'post', path('/release'), {});
    expect(released.json['takenBy']).toBeUndefined();
    expect(released.json['log']).toMatchObject([{ what: 'TAKEN' }, { what: 'RELEASED', by: 'adviser-asa' }]);
    expect((await call('adviser-asa', 'post', path('/release'), {})).status).toBe(200);
  });

  it('CASE-21 is handed over by the leader of the unit, or by whoever has it', async () => {
    const to = { to: 'adviser-asa-2' };
    expect((await call('adviser-asa', 'post', path('/hand-over'), to)).status).toBe(409);
    expect((await call('leader-opa', 'post', path('/hand-over'), to)).status).toBe(404);
    expect((await call('leader-asa', 'post', path('/hand-over'), to)).json).toMatchObject({ takenBy: 'adviser-asa-2' });
    const back = await call('adviser-asa-2', 'post', path('/hand-over'), { to: 'adviser-asa' });
    expect(back.json['log']).toMatchObject([
      { what: 'HANDED_OVER', by: 'leader-asa', to: 'adviser-asa-2' },
      { what: 'HANDED_OVER', by: 'adviser-asa-2', to: 'adviser-asa' },
    ]);
    expect((await call('leader-asa', 'post', path('/hand-over'), { to: 'no such/person' })).status).toBe(422);
  });

  it('is not changed where there is none, or it is closed', async () => {
    expect((await call('adviser-asa', 'post', `/api/cases/${id}/tasks/assess.9/take`, {})).status).toBe(404);
    await web.table.store.closeTask(id, 'assess.1' as TaskId);
    expect((await call('adviser-asa', 'post', path('/take'), {})).status).toBe(409);
  });
});

describe('the inbox', () => {
  const names = async (query: string, who = 'adviser-asa') => {
    const { status, json } = await call(who, 'get', `/api/inbox${query}`);
    return status === 200 ? (json['items'] as { task: string }[]).map(({ task }) => task) : status;
  };
  beforeEach(async () => {
    await openTask('assess');
    await openTask('identity', 'ASA', id, '2026-03-10');
    await openTask('triage', 'TRIAGE');
  });

  it('is filtered by step, day, reference and who has taken it', async () => {
    await call('adviser-asa', 'post', `/api/cases/${id}/tasks/assess.1/take`, {});
    expect(await names('')).toEqual(['identity.1', 'assess.1']);
    expect(await names('?step=assess')).toEqual(['assess.1']);
    expect(await names('?dueTo=2026-03-31')).toEqual(['identity.1']);
    expect(await names('?dueFrom=2026-03-11&text=000001')).toEqual(['assess.1']);
    expect(await names('?text=000002')).toEqual([]);
    expect([await names('?taken=me'), await names('?taken=nobody')]).toEqual([['assess.1'], ['identity.1']]);
  });

  it('of another unit is the ombud’s alone', async () => {
    expect(await names('?unit=TRIAGE')).toBe(403);
    expect(await names('?unit=ASA')).toHaveLength(2);
    expect(await names('?unit=TRIAGE', 'dpo')).toEqual(['triage.1']);
  });

  it('goes on where a page ended, with the same filter only', async () => {
    const page = await call('adviser-asa', 'get', '/api/inbox?limit=1');
    const next = String(page.json['next']);
    expect(await names(`?limit=1&after=${next}`)).toEqual(['assess.1']);
    expect(await names(`?limit=1&step=assess&after=${next}`)).toBe(400);
  });

  it.each(['?step=A', '?dueTo=2026', '?text=%25', '?taken=you', '?unit=X'])('refuses %s', async (query) => {
    expect(await names(query)).toBe(400);
  });
});

describe('corrected facts', () => {
  const grounds = { evidence: 'Stempel', reason: 'Feil dato' };

  it('a later date of receipt goes to a second person and is confirmed there', async () => {
    const proposal = { received: '2026-03-09', ...grounds };
    expect((await call('adviser-asa', 'post', `/api/cases/${id}/received-date/proposal`, proposal)).status).toBe(200);
    const answer = `/api/cases/${id}/tasks/second-person.1.1/answer`;
    const confirmed = { decision: 'CONFIRMED', reason: 'Ja' };
    expect(await call('adviser-asa', 'post', answer, confirmed)).toMatchObject({ status: 422, json: { rule: 'T4' } });
    expect((await call('adviser-asa-2', 'post', answer, confirmed)).status).toBe(200);
    expect((await call('adviser-asa', 'get', `/api/cases/${id}`)).json).toMatchObject({ due: '2026-04-09' });
  });

  it('a letter to the wrong person is the ombud’s task, who answers it', async () => {
    const body = { letter: `${id}-L1`, ...grounds };
    expect((await call('adviser-opa', 'post', `/api/cases/${id}/wrong-recipient`, body)).status).toBe(404);
    expect((await call('leader-asa', 'post', `/api/cases/${id}/wrong-recipient`, body)).status).toBe(200);
    const answer = `/api/cases/${id}/tasks/breach.1.1/answer`;
    expect((await call('dpo', 'post', answer, { outcome: 'REPORTED', reason: 'x', reportedOn: '' })).status).toBe(422);
    expect((await call('dpo', 'post', answer, { outcome: 'NOT_REPORTED', reason: 'Ufarlig' })).status).toBe(200);
  });

  it('the right person, suspension: as the rules have it', async () => {
    const wrong = { nationalId: '12345678901', ...grounds };
    expect((await call('adviser-asa', 'post', `/api/cases/${id}/person`, wrong)).status).toBe(422);
    const off = await call('adviser-asa', 'post', `/api/cases/${id}/suspension`, { reason: 'x' });
    expect(off).toMatchObject({ status: 422, json: { rule: 'T14' } });
    const right = { nationalId: '15847832107', name: 'Blå Måke', ...grounds };
    expect((await call('adviser-asa', 'post', `/api/cases/${id}/person`, right)).status).toBe(200);
  });

  it('an outcome, a complaint and a reconsideration of an answered case', async () => {
    await answered(id);
    web.now = '2026-03-25T09:00:00.000Z' as Instant;
    const complaint = { receivedOn: '2026-03-24', reference: '26/00123' };
    expect((await call('dpo', 'post', `/api/cases/${id}/complaints`, complaint)).status).toBe(200);
    const decided = { outcome: 'DISMISSED', decidedOn: '2026-03-25', note: 'Ingen feil' };
    expect((await call('dpo', 'post', `/api/cases/${id}/tasks/complaint.1.1/answer`, decided)).status).toBe(200);

    const again = () =>
      call('adviser-asa', 'post', `/api/cases/${id}/reconsiderations`, { about: 'Se igjen' }, 'key-1');
    const opened = await again();
    expect(opened).toMatchObject({ status: 201, json: { repeated: false } });
    web.now = '2026-03-25T10:00:00.000Z' as Instant;
    expect(await again()).toMatchObject({ status: 200, json: { case: opened.json['case'] } });

    expect((await call('adviser-asa', 'post', `/api/cases/${id}/outcome`, grounds)).status).toBe(200);
    expect((await call('adviser-asa', 'get', `/api/cases/${id}`)).json).toMatchObject({ open: true, status: 'Assess' });
  });
});

describe('the figures', () => {
  it('are read by leaders, ombud and auditor, of closed cases at once and of open ones from the morning on', async () => {
    const second = 'REQ-2026-000002' as CaseId;
    await perform(second, register({ case: second }), sent(second, 1, '2026-03-05T09:01:00Z'), route('ASA'));
    await answered(id);
    const read = async (who: string, query = '?from=2026-01&to=2026-03') => call(who, 'get', `/api/statistics${query}`);
    expect((await read('adviser-asa')).status).toBe(403);
    expect((await read('leader-asa')).json['all']).toMatchObject({
      received: 1,
      answered: 1,
      answeredInTime: 1,
      median: 15,
      percentile90: 15,
    });
    await remind(web.parts, { day: '2026-03-24' as PlainDate, now: web.now }, () => {});
    const after = await read('auditor');
    expect(after.json).toMatchObject({
      all: { received: 2, answered: 1, open: 1 },
      by: {
        right: [{ name: 'ACCESS', received: 2 }],
        unit: [{ name: 'ASA', received: 2 }],
        outcome: [{ name: 'GRANTED' }, { name: 'NONE' }],
        month: [{ name: '2026-03', received: 2 }],
      },
    });
    expect((await read('dpo', '?from=2026-01&to=2026-03&right=ERASURE')).json['all']).toMatchObject({ received: 0 });
  });

  it.each(['?from=2026-13', '?from=2026-05&to=2026-01', '?from=2001-01&to=2026-01', '?unit=X'])(
    'refuse %s',
    async (query) => {
      expect((await call('dpo', 'get', `/api/statistics${query}`)).status).toBe(400);
    },
  );

  it('are those of twelve months where none are named', async () => {
    expect((await call('dpo', 'get', '/api/statistics')).json).toMatchObject({ from: '2025-04', to: '2026-03' });
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});

describe('what a leader is told', () => {
  it('CASE-20 of a task that nobody opened is answered with a note', async () => {
    await openTask('assess');
    await remind(web.parts, { day: '2026-03-27' as PlainDate, now: '2026-03-27T05:00:00.000Z' as Instant }, () => {});
    const inbox = await call('leader-asa', 'get', '/api/inbox?step=unopened');
    expect(inbox.json['items']).toMatchObject([{ task: 'unopened.1.1', unit: 'ASA' }]);
    const answer = `/api/cases/${id}/tasks/unopened.1.1/answer`;
    expect((await call('adviser-asa', 'post', answer, { note: 'x' })).status).toBe(404);
    expect((await call('leader-asa', 'post', answer, { note: ' ' })).status).toBe(422);
    expect((await call('leader-asa', 'post', answer, { note: 'Tor tar den' })).status).toBe(200);
  });
});
