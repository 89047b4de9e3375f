import type { AnyWorkflow } from '../../../functions/support/workflows.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { actorInWords, statusInWords } from '../../../functions/web/use-cases/case-view.ts';
import { movesOf } from '../../../functions/web/use-cases/ledger-moves.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../../../lib/kernel/ids.ts';
import { RequestStep } from '../../../lib/subject-requests/steps.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { sayIn } from '../../../lib/web/say.ts';
import { type Act, act, decideAccess, dispatch, machine, register, route } from '../subject-requests/given.ts';
import { asBrowser, type Browser, browserOf, type TestWeb, testWeb } from './support.ts';

const id = 'REQ-2026-000001' as CaseId;
let web: TestWeb;
let staff: ReturnType<typeof createStaffApp>;
let done = 0;

const perform = (...acts: readonly Act[]): Promise<void> => performOn(id, ...acts);

async function performOn(on: CaseId, ...acts: readonly Act[]): Promise<void> {
  for (const { command, actor, now } of acts) {
    done += 1;
    const context = { now, actor, commandId: `act-${done}` };
    const outcome =
      command.type === 'RegisterRequest'
        ? await web.parts.cases.open(subjectRequest, on, command, context)
        : await web.parts.cases.execute(subjectRequest, on, command, context);
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.rule} ${outcome.refusal.reason}`);
  }
}
const sent = (n: number, at: string, on: CaseId = id): Act => {
  const made = dispatch(n, at);
  return { ...made, command: { ...made.command, letter: `${on}-L${n}` } as Act['command'] };
};
const openTask = (step: string, unit: Unit = 'ASA', due = '2026-04-07') =>
  web.table.store.openTask(id, {
    task: `${step}.1` as TaskId,
    step,
    unit,
    due: due as PlainDate,
    generation: 1,
    openedAt: web.now,
  });
const taskNow = async () => (await web.table.store.load(id))?.tasks.find(({ task }) => task === 'assess.1');

async function page(who: Browser, path: string): Promise<{ status: number; text: string }> {
  const answer = await staff.request(path, asBrowser(who));
  return { status: answer.status, text: await answer.text() };
}
async function send(who: Browser, path: string, form: Readonly<Record<string, string>>) {
  const answer = await staff.request(path, asBrowser(who, { stamp: crypto.randomUUID(), ...form }));
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
}

let adviser: Browser;
beforeEach(async () => {
  web = await testWeb();
  web.now = '2026-03-23T09:00:00.000Z' as Instant;
  staff = createStaffApp(web.parts);
  adviser = await browserOf('adviser-asa');
  await web.table.store.nextNumber('REQ-2026');
  await perform(register({ case: id }), sent(1, '2026-03-05T09:01:00Z'), route('ASA'));
});
afterEach(() => web.close());

describe('the inbox page', () => {
  beforeEach(async () => {
    await openTask('assess');
    await openTask('identity', 'ASA', '2026-03-10');
    await openTask('triage', 'TRIAGE');
  });

  it('counts, and says in words what is late and what nobody has opened', async () => {
    const { text } = await page(adviser, '/staff?lang=nb');
    for (const words of [
      'Åpne: 2',
      'Over fristen: 1',
      'Ikke åpnet: 2',
      'Dine: 0',
      'Ledige: 2',
      '13 dager over fristen',
    ])
      expect(text).toContain(words);
  });

  it.each([
    ['?text=req-2026-000001&step=assess', ['assess.1']],
    ['?dueTo=2026-03-11', ['identity.1']],
    ['?taken=me', []],
    ['?taken=nobody&unopened=true', ['identity.1', 'assess.1']],
    ['?text=%3Cscript%3E&step=nonsense&dueTo=soon&taken=you', []],
    ['?unit=TRIAGE', ['identity.1', 'assess.1']],
  ])('shows for %s only what is meant', async (query, tasks) => {
    const { status, text } = await page(adviser, `/staff${query}`);
    expect(status).toBe(200);
    const shown = [...text.matchAll(/<a class="ds-link" href="\/staff\/cases\/[^/]+\/tasks\/([a-z.\d-]+)">/g)];
    expect(shown.map(([, task]) => task)).toEqual(tasks);
  });

  it('of another unit is read by the ombud', async () => {
    const { text } = await page(await browserOf('dpo'), '/staff?unit=TRIAGE');
    expect(text).toContain(id);
    expect(text).not.toContain('tasks/triage.1/take');
  });

  it('CASE-21 lets one take a task, let go of it and hand it over, and leads back to where one was', async () => {
    const path = `/staff/cases/${id}/tasks/assess.1`;
    const back = '/staff?taken=nobody';
    expect(await send(adviser, `${path}/take`, { back })).toMatchObject({ status: 303, to: back });
    expect(await taskNow()).toMatchObject({ takenBy: 'adviser-asa' });
    const colleague = await browserOf('adviser-asa-2');
    const refused = await send(colleague, `${path}/take`, {});
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('/staff/rules/CASE-21')]);
    // From what cannot be done one comes to the case, and sees why.
    expect(refused.text).toContain(`href="/staff/cases/${id}">Til saken</a>`);
    expect((await page(colleague, path)).text).toContain('adviser-asa har tatt oppgaven');
    expect((await send(adviser, `${path}/hand-over`, { to: '' })).text).toContain('href="#f-to"');
    expect(await send(adviser, `${path}/hand-over`, { to: 'adviser-asa-2' })).toMatchObject({ status: 303 });
    expect(await taskNow()).toMatchObject({ takenBy: 'adviser-asa-2' });
    expect((await send(adviser, `${path}/release`, {})).status).toBe(409);
    expect(await send(colleague, `${path}/release`, { back: 'https://elsewhere.test/' })).toMatchObject({
      status: 303,
      to: '/staff',
    });
    expect((await taskNow())?.takenBy).toBeUndefined();
    expect((await page(adviser, `/staff/cases/${id}`)).text).toContain('overførte');
  });
});

describe('the case page', () => {
  it.each(RequestStep.exclude(['Done', 'AwaitDispatch']).options)('has words for a case at %s', (step) => {
    for (const language of ['nb', 'nn', 'en'] as const)
      expect(statusInWords(sayIn(language), 'subject-request', step)).not.toBe(step);
  });

  it('shows the national id to those who handle the case, not to the auditor', async () => {
    const stored = await web.table.store.load(id);
    const state = stored?.snapshot.state as { person: { nationalId: string } } | undefined;
    const nationalId = state?.person.nationalId ?? 'nobody';
    expect((await page(adviser, `/staff/cases/${id}`)).text).toContain(nationalId);
    const { status, text } = await page(await browserOf('auditor'), `/staff/cases/${id}`);
    expect(status).toBe(200);
    expect(text).not.toContain(nationalId);
    expect(text).not.toContain('Eksveien 1');
  });

  it('shows what is registered, and stays readable while the register is down', async () => {
    expect((await page(adviser, `/staff/cases/${id}`)).text).toContain('Eksveien 1');
    const register = { ...web.parts.register, items: () => Promise.reject(new Error('down')) };
    const app = createStaffApp({ ...web.parts, register });
    const answer = await app.request(`/staff/cases/${id}`, asBrowser(adviser));
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('svarer ikke nå')]);
  });

  it('warns of a restriction that another case laid upon the person', async () => {
    const mark = { kind: 'RESTRICTION', since: web.now, case: 'REQ-2025-000009' as CaseId } as const;
    const app = createStaffApp({ ...web.parts, persons: { ...web.parts.persons, marks: async () => [mark] } });
    const answer = await app.request(`/staff/cases/${id}`, asBrowser(adviser));
    expect(await answer.text()).toContain('De kan bare lagres.');
  });

  it('names an earlier request of another department, and leads to it only who may read it', async () => {
    const other = 'REQ-2026-000002' as CaseId;
    staff = createStaffApp({ ...web.parts, persons: web.table.persons });
    const shown = async (): Promise<string> => (await page(adviser, `/staff/cases/${id}`)).text;
    await performOn(other, register({ case: other }), sent(1, '2026-03-05T09:01:00Z', other));
    await performOn(other, route('ASA'));
    expect(await shown()).toContain(`href="/staff/cases/${other}"`);
    const third = 'REQ-2026-000003' as CaseId;
    await performOn(third, register({ case: third, receptionData: 'ONLY' }), sent(1, '2026-03-05T09:01:00Z', third));
    await performOn(third, route('ASA'));
    const text = await shown();
    expect(text).toContain(third);
    expect(text).not.toContain(`href="/staff/cases/${third}"`);
  });

  it('tells what moved each date, before and after', async () => {
    const path = `/staff/cases/${id}/received-date`;
    const form = { received: '2026-02-27', evidence: 'Stempel', reason: 'Feil lest' };
    expect((await send(adviser, path, form)).status).toBe(303);
    const { text } = await page(adviser, `/staff/cases/${id}?lang=nb`);
    expect(text).toContain('Flyttet fra tirsdag 7. april 2026 til fredag 27. mars 2026');
    const moves = movesOf(subjectRequest as AnyWorkflow, await web.parts.cases.events(id));
    expect(moves).toMatchObject([
      { event: 'RequestRegistered', entry: 'first-due' },
      { event: 'ReceivedDateCorrected', entry: 'first-due', by: 'adviser-asa', before: moves[0]?.after },
    ]);
    expect(moves[0]).not.toHaveProperty('before');
  });

  it('says after the answer what was decided, to those who answer for it', async () => {
    await openTask('assess');
    await perform(
      decideAccess(),
      sent(2, '2026-03-20T10:01:00Z'),
      act({ type: 'CloseCase' }, machine, '2026-03-20T10:02:00Z'),
    );
    expect((await page(adviser, `/staff/cases/${id}`)).text).toContain('id="decided"');
    expect((await page(await browserOf('auditor'), `/staff/cases/${id}`)).text).not.toContain('id="decided"');
  });
});

describe('a task page', () => {
  it('says what was proposed, by whom and why, to the second person', async () => {
    const form = { received: '2026-03-09', evidence: 'Poststempel', reason: 'Feil dag lest' };
    expect((await send(adviser, `/staff/cases/${id}/received-date-proposal`, form)).status).toBe(303);
    expect((await page(adviser, `/staff/cases/${id}`)).text).toContain('adviser-asa foreslår en senere mottaksdato');
    const colleague = await browserOf('adviser-asa-2');
    const { status, text } = await page(colleague, `/staff/cases/${id}/tasks/second-person.1.1`);
    expect(status).toBe(200);
    for (const words of ['Poststempel', 'Feil dag lest', 'til mandag 9. mars 2026', 'til torsdag 9. april 2026'])
      expect(text).toContain(words);
  });

  it('says which letter reached the wrong person, and by when the ombud must be done', async () => {
    const form = { letter: `${id}-L1`, evidence: 'Telefon', reason: 'Naboen ringte' };
    expect((await send(adviser, `/staff/cases/${id}/wrong-recipient`, form)).status).toBe(303);
    const { text } = await page(await browserOf('dpo'), `/staff/cases/${id}/tasks/breach.1.1`);
    for (const words of [`/letters/${id}-L1`, 'Naboen ringte', 'torsdag 26. mars 2026 kl. 10:00'])
      expect(text).toContain(words);
  });
});

describe('small forms on a case', () => {
  const grounds = { evidence: 'Stempel', reason: 'Feil' };
  const last = async () => (await web.parts.cases.events(id)).at(-1)?.type;

  it.each([
    ['language', { language: 'en' }, 'LanguageChanged'],
    ['received-date-proposal', { received: '2026-03-09', ...grounds }, 'ReceivedCorrectionProposed'],
    ['wrong-recipient', { letter: `${id}-L1`, ...grounds }, 'RecipientWrong'],
    ['returned-letter', { letter: `${id}-L1`, on: '2026-03-20' }, 'LetterReturned'],
    ['complaint', { receivedOn: '2026-03-20', reference: '26/1' }, 'ComplaintRegistered'],
  ])('%s is done, refused by field, and not shown to others', async (path, form, event) => {
    const address = `/staff/cases/${id}/${path}`;
    expect((await page(adviser, address)).status).toBe(200);
    expect((await page(await browserOf('adviser-opa'), address)).status).toBe(404);
    const empty = await send(adviser, address, {});
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('href="#f-')]);
    expect(await send(adviser, address, form)).toMatchObject({ status: 303, to: `/staff/cases/${id}` });
    expect(await last()).toBe(event);
  });

  it('show a refusal with the way to its rule, in the reader’s language', async () => {
    const address = `/staff/cases/${id}/wrong-recipient?lang=en`;
    const { status, text } = await send(adviser, address, { letter: `${id}-L9`, ...grounds });
    expect(status).toBe(422);
    expect(text).toContain('<a class="ds-link" href="/staff/rules/CASE-23">Rule CASE-23</a>');
  });

  it('show the letter that would be sent, and store nothing', async () => {
    const before = (await web.parts.cases.events(id)).length;
    const address = `/staff/cases/${id}/extension`;
    const shown = await send(adviser, `${address}/preview`, { reason: 'COMPLEXITY', text: 'Saken er stor.' });
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('<article class="letter"')]);
    expect(shown.text).toContain(`action="${address}"`);
    expect(await web.parts.cases.events(id)).toHaveLength(before);
    expect((await send(adviser, `${address}/preview`, {})).status).toBe(422);
    expect((await send(await browserOf('adviser-opa'), `${address}/preview`, {})).status).toBe(404);
    const again = await staff.request(`${address}/preview`, asBrowser(adviser));
    expect(again.headers.get('location')).toBe(address);
  });

  it.each([
    ['doubt', { reason: 'Underskriften er en annen.' }],
    ['withdrawal', { evidence: 'Brev fra personen' }],
    ['handover', { wants: 'PARTY_ACCESS', to: 'Arkivet' }],
    ['received-date', { received: '2026-02-27', ...grounds }],
    ['person', { nationalId: '03917923301', ...grounds }],
  ])('%s shows its letter first', async (path, form) => {
    const before = (await web.parts.cases.events(id)).length;
    const shown = await send(adviser, `/staff/cases/${id}/${path}/preview`, form);
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('<article class="letter"')]);
    expect(await web.parts.cases.events(id)).toHaveLength(before);
  });

  it('open a new case when the person asks for a new assessment', async () => {
    await openTask('assess');
    await perform(
      decideAccess(),
      sent(2, '2026-03-20T10:01:00Z'),
      act({ type: 'CloseCase' }, machine, '2026-03-20T10:02:00Z'),
    );
    const address = `/staff/cases/${id}/reconsideration`;
    const { status, to } = await send(adviser, address, { received: '2026-03-22', about: 'Se på det igjen' });
    expect([status, to]).toEqual([303, '/staff/cases/REQ-2026-000002']);
  });
});

it('a citizen is named as one, also in events of the first releases, which tell a pseudonym', () => {
  const say = sayIn('en');
  const words = actorInWords(say, 'CITIZEN');
  expect(words).toBe(say('web.by.citizen'));
  expect(actorInWords(say, 'c-0123456789abcdef')).toBe(words);
  expect(actorInWords(say, 'asa-1')).toBe('asa-1');
});
