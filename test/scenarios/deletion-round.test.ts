import { eventually } from '../support/client.ts';
import { scenario } from '../support/scenario.ts';
import {
  clear,
  freeDay,
  freeDays,
  signed,
  signOff,
  startByHand,
  unsignedRound,
  withListsCleared,
} from './support/rounds.ts';
import {
  answer,
  eventTypes,
  historyOf,
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

describe('what comes back from KRIPOS', () => {
  scenario('an incomplete result: the missing row goes to the next round', { time: 'now' }, async () => {
    // The first round of this stack: later ones find few entries that it has not had deleted.
    const [day = '', later = ''] = await freeDays();
    const id = String((await startByHand(day)).body['case']);
    await stack().behave('kripos', 'incomplete');
    try {
      await withListsCleared(async () => {
        await signOff(id);
        await untilStatus(id, 'CLOSED');
      });
    } finally {
      await stack().behave('kripos', 'ok');
    }
    const closed = await seen(id);
    expect(recordOf(closed, 'ResultReconciled')).toMatchObject({ unresolved: { MISSING: 1 } });
    const { carriedOver, listed } = recordOf(closed, 'RoundClosed');
    expect(listed).toBeGreaterThan(10);
    const list = await stack().ofPartner('kripos', 'GET', `/rounds/${id}/list`);
    // Not one row of the list is in the machine's history, nor in what an auditor sees of the case.
    const [duf = ''] = /(?<!\d)2099\d{8}(?!\d)/.exec(String(list['content'])) ?? [];
    expect(duf).toHaveLength(12);
    expect(await historyOf('deletion-round', id)).not.toContain('2099');
    expect(JSON.stringify(closed)).not.toContain(duf);

    const next = String((await startByHand(later)).body['case']);
    const { carriedFrom } = recordOf(await untilStatus(next, 'EXTRACTED'), 'RoundStarted');
    expect(carriedFrom).toEqual(expect.arrayContaining([{ round: id, rows: carriedOver }]));
  });
});

describe('a deletion round that ESA starts by hand', () => {
  scenario('extract, two signatures, cleared list, KRIPOS, result, closed', { time: 'now' }, async () => {
    const day = await freeDay();
    const started = await startByHand(day);
    expect([started.status, started.body['case']]).toEqual([201, `DEL-${day}`]);
    const id = `DEL-${day}`;
    const again = await startByHand(day);
    expect([again.status, again.body['repeated']]).toEqual([200, true]);
    const made = await untilStatus(id, 'EXTRACTED');
    expect(recordOf(made, 'ExtractMade')).toMatchObject({ description: 'UTF-18-4-2025.1' });
    expect(made.ledger.entries.map((entry) => entry.id)).toEqual(['cut-off', 'extract', 'sign-offs', 'next-round']);

    await signOff(id);
    await clear(id);
    const closed = await untilStatus(id, 'CLOSED');
    expect(closed.open).toBe(false);
    expect(eventTypes(closed).filter((type) => type !== 'AlarmRaised')).toEqual([
      'RoundStarted',
      'ExtractMade',
      'SignedOff',
      'SignedOff',
      'ListCleared',
      'ListFormatted',
      'ListTransferred',
      'ResultReceived',
      'ResultReconciled',
      'ReportsUpdated',
      'RoundClosed',
    ]);
    const { listed, deleted, notFound, carriedOver } = recordOf(closed, 'RoundClosed') as Record<string, number>;
    expect((deleted ?? 0) + (notFound ?? 0) + (carriedOver ?? 0)).toBe(listed);

    const list = await stack().ofPartner('kripos', 'GET', `/rounds/${id}/list`);
    expect(list['sha256']).toBe(recordOf(closed, 'ListFormatted')['sha256']);
    expect(list['asked']).toBe(1);
    const reported = await stack().ofPartner('register', 'GET', `/rounds/${id}`);
    expect(reported['reportedAt']).not.toBeNull();
  });

  scenario('only on the days of the circular, not too early, and by ESA alone', { time: 'now' }, async () => {
    expect(refused(await startByHand('2026-03-15'))).toEqual({ status: 422, rule: 'DEL-17', fields: ['date'] });
    expect(refused(await startByHand('2099-02-01'))).toMatchObject({ status: 422, rule: 'DEL-17' });
    expect(refused(await startByHand('2020-02-01'))).toMatchObject({ status: 422, rule: 'DEL-14' });
    expect(refused(await startByHand('tomorrow'))).toMatchObject({ status: 422, fields: ['date'] });
    expect((await startByHand('2026-02-01', 'opa-del')).status).toBe(403);
  });

  scenario('each department signs for itself, once, with both questions answered', { time: 'now' }, async () => {
    const id = await unsignedRound();
    await stack().taskOf('auditor', id, 'sign-off-asa');
    const half = await tryAnswer('opa-del', id, 'sign-off-opa', { qualityAssured: true });
    expect(refused(half)).toEqual({ status: 422, rule: 'DEL-19', fields: ['nationalInterestsAssessed'] });
    expect((await tryAnswer('opa-del', id, 'sign-off-asa', signed)).status).toBe(404);
    expect((await tryAnswer('esa', id, 'sign-off-opa', signed)).status).toBe(404);
    const note = await tryAnswer('opa-del', id, 'sign-off-opa', { ...signed, note: 'person X holdes tilbake' });
    expect(refused(note)).toMatchObject({ status: 422, fields: ['note'] });

    await answer('opa-del', id, 'sign-off-opa', signed);
    const path = `/api/cases/${id}/tasks/sign-off-opa.1/answer`;
    for (const person of ['opa-del', 'opa-del-2']) {
      expect(refused(await stack().call(person, 'POST', path, signed))).toMatchObject({ status: 409, rule: 'CASE-03' });
    }
    expect((await seen(id)).status).toBe('EXTRACTED');
    await withListsCleared(async () => {
      await answer('asa-del-2', id, 'sign-off-asa', signed);
      await untilStatus(id, 'CLOSED');
    });
    const closed = await seen(id);
    const hands = closed.events.filter(({ type }) => type === 'SignedOff').map(({ record }) => record['department']);
    expect(hands.sort()).toEqual(['ASA', 'OPA']);
  });
});

describe('a file from KRIPOS that cannot be read', () => {
  scenario('a damaged result stops the round; mended and started again it closes', { time: 'now' }, async () => {
    const id = await unsignedRound();
    await stack().behave('kripos', 'damaged');
    try {
      await withListsCleared(async () => {
        await signOff(id);
        const stopped = await eventually('the operators to have the round', async () => {
          const found = await stack().done('operator', 'GET', `/api/cases/${id}/operation`);
          return found['execution'] === 'ENDED' && found;
        });
        expect(stopped['status']).toBe('TRANSFERRED');
      });
    } finally {
      await stack().behave('kripos', 'ok');
    }
    await answer('operator', id, 'operators', {});
    const closed = await untilStatus(id, 'CLOSED');
    expect(closed.tasks.find(({ step }) => step === 'operators')?.status).toBe('CLOSED');
    expect((await statesOf('deletion-round', id, 2)).slice(0, 3)).toEqual(['FindStep', 'WhereToGo', 'ReadResult']);
    expect(eventTypes(closed).filter((type) => type === 'ListTransferred')).toHaveLength(1);
  });
});

describe('as time passes', () => {
  scenario('the schedule starts the round at six in the morning of its day', { time: 'travel' }, async () => {
    const now = await stack().now();
    const year = Number(now.slice(0, 4));
    const days = [year, year + 1].flatMap((each) =>
      ['02-01', '05-02', '08-01', '12-01'].map((day) => `${each}-${day}`),
    );
    const day = days.find((each) => `${each}T03:00:00Z` > now) ?? '';
    await stack().move({ to: `${day}T03:00:00Z` });
    expect((await stack().call('auditor', 'GET', `/api/cases/DEL-${day}`)).status).toBe(404);
    await stack().move({ to: `${day}T06:00:00Z` });
    const body = await seen(`DEL-${day}`);
    expect(body).toMatchObject({ status: 'EXTRACTED', unit: 'OPA', open: true });
    expect(body.tasks.map(({ step, status }) => [step, status]).sort()).toEqual([
      ['sign-off-asa', 'OPEN'],
      ['sign-off-opa', 'OPEN'],
    ]);
  });

  scenario(
    'missing signatures are reminded of; the list comes hours later, the result too',
    { time: 'travel' },
    async () => {
      const id = await unsignedRound();
      const { ledger } = await seen(id);
      const reminder = ledger.alarms.find((alarm) => alarm.id === 'sign-offs');
      const now = await stack().now();
      if (reminder !== undefined && reminder.at > now) await stack().move({ to: reminder.at });
      await until(id, 'to be reminded', (body) => raised(body).includes('sign-offs'));
      await signOff(id);
      await stack().move({ by: 'PT8H' });
      expect((await seen(id)).status).toBe('SIGNED');
      await stack().settings('kripos', { delayMs: 8 * 3_600_000 });
      try {
        await clear(id);
        await stack().move({ by: 'PT2H' });
        expect((await seen(id)).status).toBe('TRANSFERRED');
        await stack().move({ by: 'PT9H' });
        await untilStatus(id, 'CLOSED');
      } finally {
        await stack().settings('kripos', { delayMs: 0 });
      }
      expect((await stack().ofPartner('kripos', 'GET', `/rounds/${id}/list`))['asked']).toBe(1);
    },
  );
});
