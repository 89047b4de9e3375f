import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { addDays } from '../../lib/deadlines/plain-date.ts';
import type { Instant } from '../../lib/kernel/ids.ts';
import { scenario } from '../support/scenario.ts';
import {
  answer,
  archived,
  dispatched,
  eventTypes,
  recordOf,
  refused,
  seen,
  stack,
  statesOf,
  tryAnswer,
  until,
  untilStatus,
} from './support/stack.ts';
import {
  adequate,
  assessment,
  certified,
  clauses,
  decide,
  describeTransfer,
  document,
  exceptional,
  handInAssessment,
  recommend,
  toDecision,
} from './support/transfers.ts';

describe('a transfer, from draft to active', () => {
  scenario(
    'adequacy: assessed, both heard, archived, decided by the department director, dispatched, active',
    { time: 'now' },
    async () => {
      const id = await describeTransfer(adequate);
      expect(await seen(id)).toMatchObject({ unit: 'OPA', status: 'DRAFT', open: true });
      await handInAssessment(id);
      await recommend(id, 'dpo', 'Postkassen bør gjennomgås hvert år.');
      expect((await seen(id)).status).toBe('IN_CONSULTATION');
      await recommend(id, 'it-security', 'Kryptert overføring er god nok.');
      await untilStatus(id, 'AWAITING_APPROVAL');
      await decide('director-opa', id, 'APPROVED');
      await answer('caseworker-opa', id, 'agreements', { action: 'REGISTER', documents: [] });

      const active = await untilStatus(id, 'ACTIVE');
      expect(active.open).toBe(false);
      expect(recordOf(active, 'DecisionDocumented')).toMatchObject({ approver: 'DEPT_DIRECTOR' });
      const order = [
        'AssessmentSubmitted',
        'ConsultationOpened',
        'NoteArchived',
        'ApprovalRequested',
        'DecisionDocumented',
        'DecisionRegistered',
        'NoteDispatched',
        'AgreementsRegistered',
        'TransferActivated',
        'CaseEnded',
      ];
      expect(eventTypes(active).filter((type) => order.includes(type))).toEqual(order);

      const [note] = await dispatched(id);
      expect(note).toMatchObject({ asked: 1, delivered: 1 });
      expect(note?.html).toContain('Postkassen bør gjennomgås hvert år.');
      expect((await archived(id)).map(({ asked }) => asked)).toEqual([1, 1]);
      const states = await statesOf('transfer-approval', id);
      expect(
        states.filter((name) =>
          /^(WriteAssessment|Consult|RegisterInArchive|AwaitDecision|DispatchNote|RegisterAgreements|Activate)$/.test(
            name,
          ),
        ),
      ).toEqual([
        'WriteAssessment',
        'Consult',
        'RegisterInArchive',
        'AwaitDecision',
        'DispatchNote',
        'RegisterAgreements',
        'Activate',
      ]);
    },
  );

  scenario('article 49: the director decides, and never anybody else', { time: 'now' }, async () => {
    const id = await toDecision(exceptional);
    expect((await seen(id)).tasks.find(({ step }) => step === 'decide')?.unit).toBe('DIR');
    expect(refused(await document('director-opa', id, 'APPROVED'))).toMatchObject({ status: 403, rule: 'ACC-04' });
    expect((await tryAnswer('director-opa', id, 'decide', { outcome: 'APPROVED' })).status).toBe(404);
    expect((await document('director-asa', id, 'APPROVED')).status).toBe(404);
    await decide('director', id, 'APPROVED');
    await answer('caseworker-opa', id, 'agreements', { action: 'REGISTER', documents: [] });
    const active = await untilStatus(id, 'ACTIVE');
    expect(recordOf(active, 'DecisionDocumented')).toMatchObject({ approver: 'DIRECTOR' });
  });

  scenario('nothing is active before the agreements are registered', { time: 'now' }, async () => {
    const id = await toDecision(clauses);
    await decide('director-opa', id, 'APPROVED');
    const without = await tryAnswer('caseworker-opa', id, 'agreements', { action: 'REGISTER', documents: [] });
    expect(refused(without)).toEqual({ status: 422, rule: 'TRF-23', fields: ['documents'] });
    const signedOn = (await stack().now()).slice(0, 10);
    const wrong = { kind: 'STANDARD_CLAUSES', module: '2', reference: '26/01234-5', signedOn };
    const other = await tryAnswer('caseworker-opa', id, 'agreements', { action: 'REGISTER', documents: [wrong] });
    expect(refused(other)).toMatchObject({ status: 422, rule: 'TRF-23' });
    expect(await seen(id)).toMatchObject({ status: 'DISPATCHED', open: true });
    await answer('caseworker-opa', id, 'agreements', { action: 'REGISTER', documents: [{ ...wrong, module: '1' }] });
    await untilStatus(id, 'ACTIVE');
  });

  scenario('a refusal ends after dispatch', { time: 'now' }, async () => {
    const id = await toDecision(adequate);
    await decide('director-opa', id, 'REFUSED');
    const ended = await untilStatus(id, 'REFUSED');
    expect(eventTypes(ended)).toContain('NoteDispatched');
    expect(eventTypes(ended)).not.toContain('TransferActivated');
    expect(await dispatched(id)).toHaveLength(1);
    const states = await statesOf('transfer-approval', id);
    expect(states.slice(-2)).toEqual(['CloseRefused', 'TransferRefused']);
  });

  scenario('the department gives the transfer up', { time: 'now' }, async () => {
    const id = await describeTransfer(adequate);
    await answer('caseworker-opa', id, 'assessment', { action: 'WITHDRAW', reason: 'Mottakeren svarer ikke.' });
    expect((await untilStatus(id, 'WITHDRAWN')).open).toBe(false);
  });
});

describe('the strict order', () => {
  scenario('a decision is written in the note before it is registered', { time: 'now' }, async () => {
    const id = await toDecision(adequate);
    const early = await tryAnswer('director-opa', id, 'decide', { outcome: 'APPROVED' });
    expect(refused(early)).toMatchObject({ status: 422, rule: 'TRF-45' });
    const key = { 'idempotency-key': `decision-${id}` };
    const path = `/api/cases/${id}/decision`;
    const body = { outcome: 'REFUSED', text: 'Nytten er for liten.' };
    expect((await stack().call('director-opa', 'POST', path, body, key)).status).toBe(200);
    const other = await tryAnswer('director-opa', id, 'decide', { outcome: 'APPROVED' });
    expect(refused(other)).toEqual({ status: 422, rule: 'TRF-45', fields: ['outcome'] });
    await answer('director-opa', id, 'decide', { outcome: 'REFUSED' });
    await untilStatus(id, 'REFUSED');
    // The same words once more are the same act, also when the decision has been registered since.
    const again = await stack().call('director-opa', 'POST', path, body, key);
    expect([again.status, again.body['repeated']]).toEqual([200, true]);
    expect((await stack().call('director-opa', 'POST', path, body)).status).toBe(409);
  });

  scenario('what comes too early is refused, and nothing is written', { time: 'now' }, async () => {
    const id = await describeTransfer(clauses);
    await stack().taskOf('auditor', id, 'assessment');
    const events = (await seen(id)).events.length;
    const incomplete = { action: 'SUBMIT', description: assessment['description'] };
    const missing = await tryAnswer('caseworker-opa', id, 'assessment', incomplete);
    expect(refused(missing)).toMatchObject({ status: 422, rule: 'TRF-41', fields: ['necessity'] });
    expect((await document('director-opa', id, 'APPROVED')).status).toBe(409);
    const later = ['consult-pvo.1', 'consult-it.1', 'decide.1', 'agreements.1'] as const;
    const people = {
      'consult-pvo.1': 'dpo',
      'consult-it.1': 'it-security',
      'decide.1': 'director-opa',
      'agreements.1': 'caseworker-opa',
    };
    for (const task of later) {
      const answered = await stack().call(people[task], 'POST', `/api/cases/${id}/tasks/${task}/answer`, {
        text: 'Nei',
      });
      expect([task, answered.status]).toEqual([task, 404]);
    }
    // The draft of the assessment that was sent along is kept; nothing else happened.
    expect(eventTypes(await seen(id)).slice(events)).toEqual(['AssessmentSaved']);

    await handInAssessment(id);
    await stack().taskOf('auditor', id, 'consult-pvo');
    const draft = await stack().call('caseworker-opa', 'PUT', `/api/cases/${id}/draft`, adequate);
    expect(refused(draft)).toMatchObject({ status: 422, rule: 'TRF-41' });
    expect((await document('director-opa', id, 'APPROVED')).status).toBe(409);
  });

  scenario('what the law forbids cannot even be described', { time: 'now' }, async () => {
    const tried = async (more: Record<string, unknown>) =>
      refused(await stack().call('caseworker-opa', 'POST', '/api/transfers', { ...adequate, ...more }));
    expect(await tried({ country: 'SE' })).toEqual({ status: 422, rule: 'TRF-09', fields: ['country'] });
    expect(await tried({ country: 'IN' })).toEqual({ status: 422, rule: 'TRF-14', fields: ['decision'] });
    expect(await tried({ basis: 'CONSENT' })).toMatchObject({ status: 422, fields: ['basis'] });
    expect(await tried({ country: 'US', decision: 'US-PRIVACY-SHIELD' })).toMatchObject({
      status: 422,
      rule: 'TRF-16',
    });
    expect(await tried({ dataCategories: ['FINGERPRINTS'] })).toMatchObject({ status: 422, rule: 'TRF-07' });
    expect(await tried({ unit: 'ASA' })).toMatchObject({ status: 422, rule: 'TRF-40', fields: ['unit'] });
    const whole = { ...exceptional, whyNotOrdinary: '' };
    expect(await tried(whole)).toMatchObject({ status: 422, rule: 'TRF-25', fields: ['whyNotOrdinary'] });
  });

  scenario('another department finds nothing', { time: 'now' }, async () => {
    const id = await describeTransfer(adequate);
    await stack().taskOf('auditor', id, 'assessment');
    expect((await stack().call('director-asa', 'GET', `/api/cases/${id}`)).status).toBe(404);
    expect((await stack().call('director-opa', 'GET', `/api/cases/${id}`)).status).toBe(200);
    expect((await tryAnswer('director-opa', id, 'assessment', { action: 'SUBMIT' })).status).toBe(404);
    await answer('caseworker-opa', id, 'assessment', { action: 'WITHDRAW', reason: 'Ikke lenger aktuelt.' });
  });
});

describe('ten working days for the ombud and IT security', () => {
  /** Handed in, with one of the two or nobody having answered. */
  async function consulted(who?: 'dpo' | 'it-security'): Promise<string> {
    const id = await describeTransfer(clauses);
    await handInAssessment(id);
    await stack().taskOf('auditor', id, 'consult-pvo');
    await stack().taskOf('auditor', id, 'consult-it');
    if (who !== undefined) await recommend(id, who, 'Ingen innvendinger.');
    return id;
  }

  scenario('silence of one or both lets the work go on, and is told in the note', { time: 'travel' }, async () => {
    const [silentPvo, silentIt, silentBoth] = [
      await consulted('it-security'),
      await consulted('dpo'),
      await consulted(),
    ];
    const [entry] = (await seen(silentBoth)).ledger.entries;
    expect(entry).toMatchObject({ id: 'consultation', inForce: true });
    await stack().move({ to: new Date(Date.parse(`${entry?.date}T12:00:00Z`)).toISOString() });
    expect((await seen(silentBoth)).status).toBe('IN_CONSULTATION');
    await stack().move({ by: 'P1D' });

    for (const [id, parties] of [
      [silentPvo, ['PVO']],
      [silentIt, ['IT']],
      [silentBoth, ['PVO', 'IT']],
    ] as const) {
      const body = await untilStatus(id, 'AWAITING_APPROVAL');
      const silent = body.events
        .filter(({ type }) => type === 'ConsultationExpired')
        .map(({ record }) => record['from']);
      expect(silent).toEqual(parties);
      const expired = body.tasks.filter(({ status }) => status === 'EXPIRED').map(({ step }) => step);
      expect(expired.sort()).toEqual(parties.map((party) => `consult-${party.toLowerCase()}`).sort());
    }
    const late = await stack().call('dpo', 'POST', `/api/cases/${silentPvo}/tasks/consult-pvo.1/answer`, {
      text: 'For sent.',
    });
    expect(refused(late)).toMatchObject({ status: 409, rule: 'CASE-03' });
    for (const id of [silentPvo, silentIt, silentBoth]) {
      await decide('director-opa', id, 'REFUSED');
      await untilStatus(id, 'REFUSED');
    }
    const [note] = await dispatched(silentPvo);
    expect(note?.html).toContain('Ingen innvendinger.');
  });
});

describe('a certified recipient is looked up every year', () => {
  /** Active, and looked up for the last time so many days ago. */
  async function active(daysAgo: number): Promise<string> {
    const checkedOn = addDays(osloDate((await stack().now()) as Instant), -daysAgo);
    const id = await toDecision({ ...certified, certificationCheckedOn: checkedOn });
    await decide('director-opa', id, 'APPROVED');
    await answer('caseworker-opa', id, 'agreements', { action: 'REGISTER', documents: [] });
    await stack().taskOf('auditor', id, 'annual-check');
    return id;
  }

  scenario('still on the list: active on, and asked again a year later', { time: 'now' }, async () => {
    const id = await active(300);
    const before = await seen(id);
    expect(before).toMatchObject({ status: 'ACTIVE', open: true });
    const today = osloDate((await stack().now()) as Instant);
    await answer('caseworker-opa', id, 'annual-check', { listed: true, checkedOn: today });
    const after = await until(id, 'to have the next check', ({ tasks }) =>
      tasks.some(({ task }) => task === 'annual-check.1.2'),
    );
    expect((after.due ?? '') > (before.due ?? '')).toBe(true);
    // No longer on the list: it ends at once.
    await answer('caseworker-opa', id, 'annual-check', { listed: false, checkedOn: today });
    expect((await untilStatus(id, 'LAPSED')).open).toBe(false);
  });

  scenario('nobody looks in time: the transfer lapses', { time: 'travel' }, async () => {
    const id = await active(362);
    const { due } = await seen(id);
    await stack().move({ to: `${due}T12:00:00Z` });
    expect((await seen(id)).status).toBe('ACTIVE');
    await stack().move({ by: 'P1D' });
    const lapsed = await untilStatus(id, 'LAPSED');
    expect(lapsed.open).toBe(false);
    expect(lapsed.tasks.find(({ step }) => step === 'annual-check')?.status).toBe('EXPIRED');
  });
});

describe('a partner is down', () => {
  scenario(
    'the archive is down when the note is to be registered: the case goes on when it is up',
    { time: 'now' },
    async () => {
      const id = await describeTransfer(adequate);
      await handInAssessment(id);
      await recommend(id, 'dpo', 'Ingen innvendinger.');
      await stack().behave('archive', 'fail', 1);
      await recommend(id, 'it-security', 'Ingen innvendinger.');
      await until(id, 'to wait for its decision', ({ status }) => status === 'AWAITING_APPROVAL');
      await decide('director-opa', id, 'REFUSED');
      await untilStatus(id, 'REFUSED');
      expect(await archived(id)).toHaveLength(2);
    },
  );
});
