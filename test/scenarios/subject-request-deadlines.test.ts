import { type CaseBody, eventually } from '../support/client.ts';
import { scenario } from '../support/scenario.ts';
import {
  confirmIdentity,
  doubtIdentity,
  earliestReceiptBefore,
  grantAndClose,
  handIn,
  latestReceiptWith,
  registerPaper,
} from './support/requests.ts';
import {
  answer,
  calls,
  dispatched,
  eventTypes,
  raised,
  recordOf,
  refused,
  seen,
  stack,
  statesOf,
  tryAnswer,
  until,
  untilStatus,
} from './support/stack.ts';

const more = { reason: 'COMPLEXITY', text: 'Saken er omfattende.' };

/** Registered with that date of receipt, confirmed, and with the adviser of ASA. */
async function assessed(received: string): Promise<string> {
  const id = await registerPaper(received);
  await confirmIdentity(id);
  await stack().taskOf('auditor', id, 'assess');
  return id;
}

function extend(id: string) {
  return stack().call('adviser-asa', 'POST', `/api/cases/${id}/extension`, more);
}

/** Moves the stack's clock past the time of that alarm (timers count in whole seconds), or so many seconds beside it. */
async function moveTo(id: string, alarm: string, seconds = 2): Promise<void> {
  const { ledger } = await seen(id);
  const at = ledger.alarms.find((each) => each.id.startsWith(`${alarm}@`))?.at ?? '';
  await stack().move({ to: new Date(Date.parse(at) + seconds * 1000).toISOString() });
}

/** Every alarm that is due has been raised, and no other. */
async function expectAlarmsOf(id: string, alarm: string): Promise<void> {
  const now = await stack().now();
  const body = await until(id, `to have raised what is due, ${alarm} among it`, (found) => {
    const due = found.ledger.alarms.filter(({ at }) => at <= now);
    return raised(found).includes(alarm) && due.every(({ raisedAt }) => raisedAt !== undefined);
  });
  const later = body.ledger.alarms.filter(({ at }) => at > now);
  // An alarm that falls due while we look may be raised already.
  expect(later.filter(({ raisedAt }) => raisedAt !== undefined)).toEqual([]);
  const alarms = body.events.filter(({ type }) => type === 'AlarmRaised').map(({ record }) => record['alarm']);
  expect(new Set(alarms).size).toBe(alarms.length);
  expect(eventTypes(body).includes('DeadlinePassed')).toBe(raised(body).includes('first-deadline'));
}

describe('the alarms of a request, raised by the guard', () => {
  scenario.each(
    'what is due has been raised:',
    ['reminder-day-14', 'reminder-5', 'reminder-2', 'last-day-to-extend'],
    { time: 'past' },
    async (alarm) => {
      const id = await assessed(latestReceiptWith(alarm, await stack().now()));
      await expectAlarmsOf(id, alarm);
      await grantAndClose(id);
    },
  );

  scenario('the first deadline has passed: overdue, and a task for the leader', { time: 'past' }, async () => {
    const id = await registerPaper(latestReceiptWith('first-deadline', await stack().now()));
    await expectAlarmsOf(id, 'first-deadline');
    const open = ({ tasks }: CaseBody) =>
      tasks.filter(({ status }) => status === 'OPEN').map(({ step, unit }) => `${step} ${unit}`);
    const late = await until(id, 'to be overdue, with triage', (body) => body.overdue && open(body).length === 2);
    expect(open(late).sort()).toEqual(['identity TRIAGE', 'overdue TRIAGE']);
    // With its department the case gets a leader.
    await confirmIdentity(id);
    const routed = await until(id, 'to be with ASA', (body) => body.status === 'Assess' && open(body).length === 2);
    expect(open(routed).sort()).toEqual(['assess ASA', 'overdue ASA']);
    expect((await tryAnswer('adviser-asa', id, 'overdue', { note: 'Vi ser på det.' })).status).toBe(404);
    await answer('leader-asa', id, 'overdue', { note: 'Ny saksbehandler er satt på saken.' });
    const closed = await grantAndClose(id);
    expect(eventTypes(closed)).toContain('OverdueAcknowledged');
    const sent = closed.events.filter(({ type }) => type === 'LetterDispatched').at(-1);
    expect(sent?.record).toMatchObject({ purpose: 'ANSWER', inTime: false });
  });
});

describe('more time', () => {
  scenario('the date moves when the notice has been accepted, and only once', { time: 'now' }, async () => {
    const id = await assessed((await stack().now()).slice(0, 10));
    const before = await seen(id, 'adviser-asa');
    expect(before.actions.extend).toBe(true);
    expect((await extend(id)).status).toBe(200);
    const after = await until(id, 'to have the later date', ({ due }) => due !== before.due, 10_000);
    expect(eventTypes(after)).toEqual(expect.arrayContaining(['ExtensionRequested', 'DeadlineExtended']));
    expect(after.ledger.entries.map((entry) => [entry.id, entry.inForce])).toEqual([
      ['first-due', false],
      ['extended-due', true],
    ]);
    expect((await dispatched(id)).at(-1)?.html).toContain('Saken er omfattende.');

    expect(refused(await extend(id))).toMatchObject({ status: 422, rule: 'DSR-24' });
    expect((await seen(id, 'adviser-asa')).actions.extend).toBe(false);
    await grantAndClose(id);
  });

  scenario('a notice without a reason is refused, and nothing is written', { time: 'now' }, async () => {
    const id = await assessed((await stack().now()).slice(0, 10));
    const path = `/api/cases/${id}/extension`;
    const blank = await stack().call('adviser-asa', 'POST', path, { reason: 'COMPLEXITY', text: ' ' });
    expect(refused(blank)).toMatchObject({ status: 422, fields: ['text'] });
    const other = await stack().call('adviser-asa', 'POST', path, { reason: 'HOLIDAYS', text: 'Ferie' });
    expect(refused(other)).toMatchObject({ status: 422, fields: ['reason'] });
    expect(eventTypes(await seen(id))).not.toContain('ExtensionRequested');
    await grantAndClose(id);
  });

  scenario('after the first deadline it is too late', { time: 'past' }, async () => {
    const id = await assessed(latestReceiptWith('first-deadline', await stack().now()));
    expect((await seen(id, 'adviser-asa')).actions.extend).toBe(false);
    expect(refused(await extend(id))).toMatchObject({ status: 422, rule: 'DSR-25' });
    expect(await dispatched(id)).toHaveLength(1);
    await grantAndClose(id);
  });

  scenario('a notice that is accepted after the deadline moves nothing', { time: 'travel' }, async () => {
    const id = await assessed(earliestReceiptBefore('first-deadline', await stack().now()));
    const { due } = await seen(id);
    await stack().behave('dispatch', 'fail');
    try {
      expect((await extend(id)).status).toBe(200);
      expect(await seen(id)).toMatchObject({ due, overdue: false });
      await moveTo(id, 'first-deadline');
      await until(id, 'to be overdue', ({ overdue }) => overdue);
    } finally {
      await stack().behave('dispatch', 'ok');
    }
    // Whatever is done next in the case takes the waiting notice with it.
    await answer('leader-asa', id, 'overdue', { note: 'Varselet kom ikke ut i tide.' });
    const after = await until(id, 'to have its notice sent', (body) => eventTypes(body).includes('ExtensionTooLate'));
    expect(after).toMatchObject({ due, overdue: true });
    expect(eventTypes(after)).not.toContain('DeadlineExtended');
    expect(refused(await extend(id))).toMatchObject({ status: 422 });
    await grantAndClose(id);
  });
});

describe('a wrong date of receipt', () => {
  scenario(
    'is corrected with its evidence: dates and alarms follow, those raised before stay, marked',
    { time: 'past' },
    async () => {
      const now = await stack().now();
      const [right, wrong] = [latestReceiptWith('first-deadline', now), latestReceiptWith('reminder-day-14', now)];
      const id = await assessed(wrong);
      const before = await until(id, 'to be reminded', (body) => raised(body).includes('reminder-day-14'));
      expect(before.overdue).toBe(false);
      const correct = (more: Record<string, string>) => {
        const body = { received: right, evidence: 'Stempel på konvolutten', reason: 'Feil dato ble ført.', ...more };
        return stack().call('adviser-asa', 'POST', `/api/cases/${id}/received-date`, body);
      };
      expect(refused(await correct({ evidence: '' }))).toMatchObject({ status: 422, fields: ['evidence'] });
      expect(refused(await correct({ received: now.slice(0, 10) }))).toEqual({
        status: 422,
        rule: 'T4',
        fields: ['received'],
      });

      expect((await correct({})).status).toBe(200);
      const after = await until(id, 'to be overdue', ({ overdue }) => overdue);
      expect((after.due ?? '') < (before.due ?? '')).toBe(true);
      expect(after.ledger.entries.map((entry) => [entry.id, entry.date, entry.inForce])).toEqual([
        ['first-due.1', before.due, false],
        ['first-due', after.due, true],
      ]);
      const mistaken = after.ledger.alarms.filter((alarm) => alarm.mistaken).map((alarm) => alarm.id);
      expect(mistaken).toEqual([`reminder-day-14@${before.due}`]);
      // The person is told the right date.
      const [, correction] = await eventually('the correcting letter', async () => {
        const letters = await dispatched(id);
        return letters.length === 2 && letters;
      });
      expect(correction?.number).toBe(`${id}-L2`);
      await answer('leader-asa', id, 'overdue', { note: 'Datoen var ført feil.' });
      const closed = await grantAndClose(id);
      expect(closed.letters.map(({ kind }) => kind)).toEqual(['RECEIPT', 'CORRECTION', 'ACCESS_GRANTED']);
    },
  );
});

describe('as time passes', () => {
  scenario('an open request becomes overdue and goes to the leader', { time: 'travel' }, async () => {
    const id = await assessed(earliestReceiptBefore('first-deadline', await stack().now()));
    await moveTo(id, 'first-deadline', -60);
    expect((await seen(id)).overdue).toBe(false);
    await moveTo(id, 'first-deadline');
    const late = await seen(id);
    expect(late.overdue).toBe(true);
    expect(raised(late)).toEqual([
      'reminder-day-14',
      'reminder-5',
      'reminder-2',
      'last-day-to-extend',
      'first-deadline',
    ]);
    expect(recordOf(late, 'DeadlinePassed')).toMatchObject({ deadline: 'FIRST', date: late.due });
    await answer('leader-asa', id, 'overdue', { note: 'Svaret går ut i dag.' });
    await grantAndClose(id);
  });

  scenario(
    'an extended request becomes overdue at the later date only',
    { time: 'travel' },
    async () => {
      const id = await assessed(earliestReceiptBefore('first-deadline', await stack().now()));
      const first = (await seen(id)).due;
      await extend(id);
      await until(id, 'to have the later date', ({ due }) => due !== first);
      await moveTo(id, 'extended-deadline', -60);
      expect((await seen(id)).overdue).toBe(false);
      await moveTo(id, 'extended-deadline');
      const late = await seen(id);
      expect(late.overdue).toBe(true);
      expect(raised(late)).toEqual(
        expect.arrayContaining(['extended-reminder-5', 'extended-reminder-2', 'extended-deadline']),
      );
      expect(raised(late)).not.toContain('first-deadline');
      expect(recordOf(late, 'DeadlinePassed')).toMatchObject({ deadline: 'EXTENDED', date: late.due });
      await answer('leader-asa', id, 'overdue', { note: 'Svaret går ut i dag.' });
      await grantAndClose(id);
    },
    240_000,
  );

  scenario(
    'nobody replies about who it is: the request is refused when the period ends',
    { time: 'travel' },
    async () => {
      const id = await registerPaper((await stack().now()).slice(0, 10));
      await doubtIdentity(id);
      await stack().taskOf('auditor', id, 'identity-reply');
      await stack().move({ by: 'P21D' });
      const closed = await untilStatus(id, 'CLOSED');
      expect(closed.tasks.find(({ step }) => step === 'identity-reply')?.status).toBe('EXPIRED');
      expect(closed.events.filter(({ type }) => type === 'IdentityRecorded').at(-1)?.record).toMatchObject({
        status: 'NOT_CONFIRMED',
        method: 'NO_REPLY',
      });
      expect(closed.letters.at(-1)?.kind).toBe('IDENTITY_NOT_CONFIRMED');
      expect(await statesOf('subject-request', id)).toEqual(
        expect.arrayContaining(['ExpireIdentityReply', 'RefuseUnconfirmed', 'SendAnswer']),
      );
      const path = `/api/cases/${id}/tasks/identity-reply.1/answer`;
      const late = { status: 'CONFIRMED', method: 'CONTROL_QUESTIONS', reason: 'Riktig besvart.' };
      expect((await stack().call('adviser-triage', 'POST', path, late)).status).toBe(409);
    },
  );
});

describe('a partner is down', () => {
  scenario('dispatch fails, then answers: the receipt goes out once', { time: 'now' }, async () => {
    const before = await calls('dispatch', 'POST /letters');
    await stack().behave('dispatch', 'fail', 1);
    const id = await handIn('kari');
    await grantAndClose(id);
    expect(await calls('dispatch', 'POST /letters')).toBe(before + 3);
    const letters = await dispatched(id);
    expect(letters.map(({ asked, delivered }) => [asked, delivered])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const states = await statesOf('subject-request', id);
    expect(states.filter((name) => name === 'SendReceipt')).toHaveLength(1);
  });

  scenario('dispatch takes a letter twice: it is delivered once', { time: 'now' }, async () => {
    await stack().behave('dispatch', 'twice', 1);
    const id = await handIn('kari');
    await grantAndClose(id);
    const letters = await dispatched(id);
    expect(letters.map(({ asked, delivered, differed }) => [asked, delivered, differed])).toEqual([
      [2, 1, 0],
      [1, 1, 0],
    ]);
  });

  scenario(
    'one hangs, the answer of another is lost: all goes on, and letters are delivered once',
    { time: 'now' },
    async () => {
      const before = await calls('archive', 'POST /entries');
      await stack().behave('archive', 'hang', 1);
      const hanging = await handIn('kari');
      await eventually('the archive to hang', async () => (await calls('archive', 'POST /entries')) > before);
      await stack().behave('dispatch', 'lost', 1);
      const lost = await handIn('kari');

      const both = await Promise.all([grantAndClose(hanging), grantAndClose(lost)]);
      for (const { tasks, events } of both) {
        expect(tasks.map(({ step }) => step)).toEqual(['assess']);
        expect(events.filter(({ type }) => type === 'LetterDispatched')).toHaveLength(2);
      }
      expect((await dispatched(hanging)).map(({ asked, delivered }) => [asked, delivered])).toEqual([
        [1, 1],
        [1, 1],
      ]);
      expect((await dispatched(lost)).map(({ asked, delivered, differed }) => [asked, delivered, differed])).toEqual([
        [2, 1, 0],
        [1, 1, 0],
      ]);
    },
  );

  scenario('down for good: a task for the operators, and their retry ends well', { time: 'travel' }, async () => {
    await stack().behave('dispatch', 'fail');
    let id: string;
    try {
      id = await handIn('kari');
      await stack().move({ by: 'PT6H' });
      const path = `/api/cases/${id}/operation`;
      const stopped = await eventually('the operators to have the case', async () => {
        const found = await stack().done('operator', 'GET', path);
        return found['execution'] === 'ENDED' && found;
      });
      expect(stopped['tasks']).toMatchObject([{ task: 'operators.1', unit: 'OPERATORS', status: 'OPEN' }]);
      const inbox = (await stack().done('operator', 'GET', '/api/inbox'))['items'] as { case: string }[];
      expect(inbox.map((task) => task.case)).toContain(id);
      expect((await stack().call('operator', 'GET', `/api/cases/${id}`)).status).toBe(403);
    } finally {
      await stack().behave('dispatch', 'ok');
    }
    await stack().done('operator', 'POST', `/api/cases/${id}/retry`, {});
    const closed = await grantAndClose(id);
    expect(eventTypes(closed)).toContain('GenerationStarted');
    expect(closed.tasks.map(({ task, status }) => [task, status]).sort()).toEqual([
      ['assess.2', 'COMPLETED'],
      ['operators.1', 'CLOSED'],
    ]);
    expect((await statesOf('subject-request', id, 2)).slice(0, 4)).toEqual([
      'Begin',
      'FindStep',
      'WhereToGo',
      'SendReceipt',
    ]);
    expect((await dispatched(id)).map(({ delivered }) => delivered)).toEqual([1, 1]);
  });
});
