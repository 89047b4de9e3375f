import { createApi, endpointsOf } from '../../../functions/web/api/app.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import type { PersonMark } from '../../../lib/cases/persons.ts';
import type { CaseId, Instant } from '../../../lib/kernel/ids.ts';
import type { TransferEvent } from '../../../lib/transfers/events.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';
import { certified, happened } from '../transfers/given.ts';
import { actorFor, asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

const id = 'TRF-2026-000001' as CaseId;
const path = `/staff/cases/${id}/sending`;
const FREE = '12848512492';
const RESTRICTED = '03917923301';
const OBJECTED = '21860161130';
const since = '2026-11-20T09:00:00.000Z' as Instant;
const markOf = (kind: PersonMark['kind']): PersonMark => ({ kind, since, case: 'REQ-2026-000009' as CaseId });
const marks: Readonly<Record<string, readonly PersonMark[]>> = {
  [RESTRICTED]: [markOf('RESTRICTION')],
  [OBJECTED]: [markOf('RESTRICTION'), markOf('OBJECTION')],
};

let web: TestWeb;
let staff: ReturnType<typeof createStaffApp>;
let api: ReturnType<typeof createApi>;

/** A transfer of the department of caseworker-opa, brought there by those events. */
async function given(events: readonly TransferEvent[]): Promise<void> {
  const [first, ...rest] = events;
  const drafted = { ...first, record: { ...first?.record, unit: 'OPA' } } as TransferEvent;
  const workflow = {
    ...transferApproval,
    decide: () => ({ ok: true, events: [drafted, ...rest], followUps: [] }) as const,
  };
  const context = { now: web.now, actor: actorFor('caseworker-opa'), commandId: 'given' };
  await web.parts.cases.open(workflow, id, { type: 'OpenConsultation' }, context);
}
const page = async (who: string, form?: Readonly<Record<string, string>>, where = path) => {
  const sent = form === undefined ? undefined : { stamp: crypto.randomUUID(), ...form };
  const answer = await staff.request(where, asBrowser(await browserOf(who), sent));
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const events = async () => (await web.parts.cases.events(id)).filter(({ type }) => type === 'SendingChecked');

beforeEach(async () => {
  web = await testWeb();
  web.now = '2026-11-24T11:00:00.000Z' as Instant;
  const persons = { ...web.parts.persons, marks: async (nationalId: string) => marks[nationalId] ?? [] };
  staff = createStaffApp({ ...web.parts, persons });
  api = createApi({ ...web.parts, persons });
});
afterEach(() => web.close());

describe('the check before a sending', () => {
  const routine = { ...certified, routine: true } as const;

  it('TRF-34 DSR-73 says who must not be sent and why; the case learns numbers alone', async () => {
    await given(happened.active(routine));
    expect((await page('caseworker-opa', undefined, `/staff/cases/${id}`)).text).toContain(`href="${path}"`);
    expect((await page('caseworker-opa')).status).toBe(200);
    const { status, headers, text } = await page('caseworker-opa', {
      persons: `${FREE}\n039179 23301\n\n${OBJECTED}\n`,
    });
    expect([status, headers.get('cache-control'), headers.get('location')]).toEqual([200, 'no-store', null]);
    expect(text).toContain('Personer i listen: 3. Skal holdes utenfor: 2.');
    expect(text).not.toContain(FREE);
    const rows = [...text.matchAll(/<tr><td[^>]*>(\d)<\/td><td[^>]*>(\d+)<\/td><td[^>]*>(.*?)<\/td>/g)];
    expect(rows.map(([, place, person]) => [place, person])).toEqual([
      ['2', RESTRICTED],
      ['3', OBJECTED],
    ]);
    expect(rows.map(([, , , why]) => why?.includes('artikkel 21'))).toEqual([false, true]);
    const [noted] = await events();
    expect(noted?.record).toMatchObject({ persons: 3, keptOut: 2, task: 'restricted-sending.1.1' });
    expect(JSON.stringify(await web.table.store.load(id))).not.toContain(RESTRICTED);
    expect(JSON.stringify(web.logged)).not.toMatch(/\d{11}/);
  });

  it('TRF-34 a page that is sent again is one check', async () => {
    await given(happened.active(routine));
    await page('caseworker-opa', { persons: FREE, stamp: 'once' });
    expect((await page('caseworker-opa', { persons: FREE, stamp: 'once' })).text).toContain(
      'Alle i listen kan sendes nå',
    );
    expect(await events()).toHaveLength(1);
  });

  it('says which number of the list is wrong, and keeps what was written', async () => {
    await given(happened.active(routine));
    const { status, text } = await page('caseworker-opa', { persons: `${FREE}\n123` });
    expect([status, text]).toEqual([422, expect.stringContaining('Nummer 2 i listen må ha elleve siffer.')]);
    expect(text).toContain('href="#f-persons"');
    expect(text).toContain(`${FREE}\n123</textarea>`);
    expect((await page('caseworker-opa', { persons: ' ' })).text).toContain('href="#f-persons"');
    expect(await events()).toEqual([]);
  });

  it('TRF-34 is offered only where something may be sent', async () => {
    await given(happened.active(certified));
    await page('caseworker-opa', { persons: FREE });
    expect((await page('caseworker-opa', undefined, `/staff/cases/${id}`)).text).not.toContain(path);
    expect((await page('caseworker-opa')).status).toBe(409);
    const again = await page('caseworker-opa', { persons: FREE });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('TRF-34')]);
  });

  it('ACC-02 is for the caseworkers of the department alone', async () => {
    await given(happened.active(routine));
    expect((await page('director-opa')).status).toBe(403);
    expect((await page('director-opa', undefined, `/staff/cases/${id}`)).text).not.toContain(path);
    expect((await page('adviser-opa', { persons: FREE })).status).toBe(403);
  });

  it('TRF-34 tells a program the places and the reasons', async () => {
    await given(happened.active(routine));
    const body = { persons: [FREE, OBJECTED] };
    const answer = await api.request(`/api/cases/${id}/sendings`, asProgram('caseworker-opa', { body }));
    const json: unknown = await answer.json();
    expect(json).toMatchObject({
      persons: 2,
      keptOut: [1],
      why: [{ place: 1, kinds: ['OBJECTION', 'RESTRICTION'] }],
    });
    const route = endpointsOf(web.parts).find((each) => each.path === '/api/cases/{case}/sendings');
    expect(route?.success[200]?.parse(json)).toEqual(json);
  });
});
