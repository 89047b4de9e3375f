import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { addDays } from '../../lib/deadlines/plain-date.ts';
import type { Instant } from '../../lib/kernel/ids.ts';
import { holdBack } from '../../scripts/seed/access-answer.ts';
import type { CaseBody } from '../support/client.ts';
import { scenario } from '../support/scenario.ts';
import {
  confirmIdentity,
  doubtIdentity,
  expectDispatchedOnce,
  grantAndClose,
  granted,
  handIn,
  itemsOf,
  registerPaper,
} from './support/requests.ts';
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
  untilStatus,
} from './support/stack.ts';

type Json = Record<string, unknown>;

const secret: Json = {
  what: 'et notat',
  ground: 'DSR-58',
  reason: 'Notatet kan røpe hvem som har gitt opplysninger.',
  interests: 'vern av personer som har gitt opplysninger',
};

/** Handed in by kari and with her department's adviser. */
async function assessed(): Promise<string> {
  const id = await handIn('kari');
  await stack().taskOf('auditor', id, 'assess');
  return id;
}

/** About somebody who is not in the register, and overdue, so that a neutral answer goes out at once (DSR-58): with OPA's adviser. */
async function unknown(): Promise<string> {
  const id = await registerPaper(addDays(osloDate((await stack().now()) as Instant), -45), {}, 'ukjent');
  await confirmIdentity(id);
  await answer('adviser-triage', id, 'triage', { unit: 'OPA', reason: 'Personen finnes ikke i registeret.' });
  await stack().taskOf('auditor', id, 'assess');
  return id;
}

describe('a request for access, from form to end', () => {
  scenario('kari gets her data: ASA had her first permit', { time: 'now' }, async () => {
    const id = await handIn('kari', { language: 'nb' });
    const task = await stack().taskOf('auditor', id, 'assess');
    expect(task).toBe('assess.1');
    const open = await seen(id, 'adviser-asa');
    expect(open).toMatchObject({ status: 'Assess', unit: 'ASA', open: true, overdue: false });
    const [due] = open.ledger.entries;
    expect(due).toMatchObject({ id: 'first-due', inForce: true, date: open.due });
    expect(due?.steps.length).toBeGreaterThan(0);

    const own = await stack().seeCase('kari', id);
    expect(own).toMatchObject({ status: 'BEING_HANDLED', due: open.due, tasks: [], events: [] });

    const closed = await grantAndClose(id);
    expect(eventTypes(closed)).toEqual([
      'RequestRegistered',
      'IdentityRecorded',
      'LetterIssued',
      'LetterDispatched',
      'RequestRouted',
      'RequestDecided',
      'LetterIssued',
      'LetterDispatched',
      'CaseClosed',
    ]);
    expect(recordOf(closed, 'RequestDecided')).toMatchObject({ outcome: 'GRANTED' });
    await expectDispatchedOnce(id, 2);
    // The form as it came in, the receipt, the answer.
    expect((await archived(id)).map(({ asked }) => asked)).toEqual([1, 1, 1]);

    const { letters, status } = await stack().seeCase('kari', id);
    expect(status).toBe('ANSWERED');
    expect(letters.map(({ letter }) => letter)).toEqual([`${id}-L1`, `${id}-L2`]);
    const read = await stack().done('kari', 'GET', `/api/cases/${id}/letters/${id}-L2`);
    expect(read['html']).toContain('Ansiktsfoto');
  });

  scenario('ola gets an answer in nynorsk: OPA had his first permit', { time: 'now' }, async () => {
    const id = await handIn('ola', { language: 'nn' });
    await answer('adviser-opa', id, 'assess', await granted(id, 'adviser-opa'));
    await untilStatus(id, 'CLOSED');
    expect((await dispatched(id)).map(({ language }) => language)).toEqual(['nn', 'nn']);
  });

  scenario('amina has no permit: triage gives her case to a department', { time: 'now' }, async () => {
    const id = await handIn('amina', { language: 'en' });
    expect((await stack().taskOf('adviser-triage', id, 'triage')).startsWith('triage.')).toBe(true);
    expect((await stack().call('adviser-asa', 'GET', `/api/cases/${id}`)).status).toBe(404);
    await answer('adviser-triage', id, 'triage', { unit: 'ASA', reason: 'There is an asylum case.' });
    const closed = await grantAndClose(id);
    expect(closed.unit).toBe('ASA');
    expect(await statesOf('subject-request', id)).toEqual(expect.arrayContaining(['Route', 'Triage', 'Assess']));
  });

  scenario('somebody who is not in the register is told so in the neutral letter', { time: 'past' }, async () => {
    const id = await unknown();
    await answer('adviser-opa', id, 'assess', { answer: 'NO_DATA' });
    const closed = await untilStatus(id, 'CLOSED');
    expect(closed.letters.map(({ kind }) => kind)).toEqual(['RECEIPT', 'ANSWER_NEUTRAL']);
  });
});

describe('who it is', () => {
  scenario('a paper request: the adviser confirms who it is', { time: 'now' }, async () => {
    const id = await registerPaper((await stack().now()).slice(0, 10));
    await confirmIdentity(id);
    const closed = await grantAndClose(id);
    expect(recordOf(closed, 'IdentityRecorded')).toMatchObject({ status: 'CONFIRMED', method: 'KNOWN_CONTACT' });
    expect(await statesOf('subject-request', id)).toContain('CheckIdentity');
  });

  scenario('doubt is asked about in a letter; the reply confirms', { time: 'now' }, async () => {
    const id = await registerPaper((await stack().now()).slice(0, 10));
    await doubtIdentity(id);
    await answer('adviser-triage', id, 'identity-reply', {
      status: 'CONFIRMED',
      method: 'CONTROL_QUESTIONS',
      reason: 'Begge spørsmålene er riktig besvart.',
    });
    const closed = await grantAndClose(id);
    expect(closed.letters.map(({ kind }) => kind)).toEqual(['RECEIPT', 'IDENTITY_QUESTION', 'ACCESS_GRANTED']);
    await expectDispatchedOnce(id, 3);
  });

  scenario('a reply that does not confirm ends in a refusal', { time: 'now' }, async () => {
    const id = await registerPaper((await stack().now()).slice(0, 10));
    await doubtIdentity(id);
    await answer('adviser-triage', id, 'identity-reply', { status: 'NOT_CONFIRMED', reason: 'Svarene stemmer ikke.' });
    const closed = await untilStatus(id, 'CLOSED');
    expect(recordOf(closed, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED_IDENTITY' });
    expect(closed.letters.at(-1)?.kind).toBe('IDENTITY_NOT_CONFIRMED');
    expect(await statesOf('subject-request', id)).not.toContain('Assess');
  });

  scenario('not confirmed at once is refused without a question', { time: 'now' }, async () => {
    const id = await registerPaper((await stack().now()).slice(0, 10));
    await answer('adviser-triage', id, 'identity', { status: 'NOT_CONFIRMED', reason: 'Avsenderen er en annen.' });
    const closed = await untilStatus(id, 'CLOSED');
    expect(closed.letters.map(({ kind }) => kind)).toEqual(['RECEIPT', 'IDENTITY_NOT_CONFIRMED']);
  });
});

describe('what is held back', () => {
  scenario('access in part, with the ground and its reason', { time: 'now' }, async () => {
    const id = await assessed();
    const items = await itemsOf(id);
    const photo = items.find(({ category }) => category === 'PHOTO')?.id ?? '';
    const without = holdBack(items, { ground: 'DSR-58', what: 'et foto' }, (item) => item.id === photo);
    expect(refused(await tryAnswer('adviser-asa', id, 'assess', without))).toEqual({
      status: 422,
      rule: 'DSR-45',
      fields: [`items.${photo}.reason`],
    });
    await answer(
      'adviser-asa',
      id,
      'assess',
      holdBack(items, secret, (item) => item.id === photo),
    );
    const closed = await untilStatus(id, 'CLOSED');
    expect(recordOf(closed, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: ['DSR-58'] });
    const [, letter] = await dispatched(id);
    expect(letter?.html).toContain('et notat');
    expect(letter?.html).not.toContain('Ansiktsfoto');
  });

  scenario('refused, with the ground and the right to complain', { time: 'now' }, async () => {
    const id = await assessed();
    await answer('adviser-asa', id, 'assess', holdBack(await itemsOf(id), secret));
    const closed = await untilStatus(id, 'CLOSED');
    expect(closed.letters.at(-1)?.kind).toBe('REFUSED');
    const [, letter] = await dispatched(id);
    expect(letter?.html).toContain('Datatilsynet');
    expect(letter?.html).toContain('et notat');
  });

  scenario(
    'no data, and neither confirm nor deny: the same letter, the same states, the same words',
    { time: 'past' },
    async () => {
      const [none, hidden] = await Promise.all([unknown(), unknown()]);
      const { reason, interests } = secret;
      await answer('adviser-opa', none, 'assess', { answer: 'NO_DATA' });
      await answer('adviser-opa', hidden, 'assess', { answer: 'NEITHER_CONFIRM_NOR_DENY', reason, interests });
      const both = await Promise.all([untilStatus(none, 'CLOSED'), untilStatus(hidden, 'CLOSED')]);
      const letters = await Promise.all([dispatched(none), dispatched(hidden)]);
      const [first, second] = letters.map(([, letter], index) =>
        letter?.html.replaceAll([none, hidden][index] ?? '', 'REFERENCE'),
      );
      expect(first).toBe(second);
      expect(await statesOf('subject-request', none)).toEqual(await statesOf('subject-request', hidden));
      // What staff, operators and everybody else read of the two, but for numbers and instants. The guard's alarms come beside the handling, in any order.
      const shape = ({ events, ...body }: CaseBody) => {
        const handled = events.filter(({ type }) => !['AlarmRaised', 'DeadlinePassed'].includes(type));
        const told = handled.map((event) => ({ ...event, number: 0 }));
        return JSON.stringify({ ...body, version: 0, events: told }).replaceAll(
          /REQ-\d{4}-\d{6}|\d{4}\/\d{6}|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|\+00:00)/g,
          '*',
        );
      };
      expect(JSON.parse(shape(both[0]))).toEqual(JSON.parse(shape(both[1])));
    },
  );
});

describe('nobody does what is not theirs', () => {
  scenario('an adviser of another department and one about themselves find nothing', { time: 'now' }, async () => {
    const id = await handIn('tor');
    await stack().taskOf('auditor', id, 'assess');
    const missing = await stack().call('adviser-asa', 'GET', '/api/cases/REQ-2020-999999');
    for (const person of ['adviser-opa', 'adviser-tor', 'ola']) {
      const hidden = await stack().call(person, 'GET', `/api/cases/${id}`);
      expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
    }
    const everything = await granted(id, 'adviser-asa-2');
    expect((await tryAnswer('adviser-tor', id, 'assess', everything)).status).toBe(404);
    expect((await tryAnswer('leader-asa', id, 'assess', everything)).status).toBe(404);
    await grantAndClose(id, 'adviser-asa-2');
  });

  scenario('what is answered stays answered', { time: 'now' }, async () => {
    const id = await assessed();
    const path = `/api/cases/${id}/tasks/assess.1/answer`;
    const key = { 'idempotency-key': `answer-${id}` };
    const everything = await granted(id);
    const first = await stack().call('adviser-asa', 'POST', path, everything, key);
    const again = await stack().call('adviser-asa', 'POST', path, everything, key);
    expect([first.status, again.status, again.body['repeated']]).toEqual([200, 200, true]);
    const other = await stack().call('adviser-asa-2', 'POST', path, everything);
    expect(refused(other)).toMatchObject({ status: 409, rule: 'CASE-03' });
    const closed = await untilStatus(id, 'CLOSED');
    expect(eventTypes(closed).filter((type) => type === 'RequestDecided')).toHaveLength(1);
    await expectDispatchedOnce(id, 2);
  });
});
