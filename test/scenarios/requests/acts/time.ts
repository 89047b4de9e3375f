import { endOfDay } from '../../../../lib/deadlines/oslo-time.ts';
import type { PlainDate } from '../../../../lib/kernel/ids.ts';
import { openTask, stack } from '../../support/stack.ts';
import type { Story } from '../story.ts';

async function extend(story: Story): Promise<void> {
  await openTask(story.id, 'assess', 60_000);
  await story.do(await story.adviser(), 'extension', { reason: 'COMPLEXITY', text: 'Saken er omfattende.' });
}

/** Waits for the end of the period that somebody has to reply in. */
async function periodOf(story: Story, step: string): Promise<void> {
  const task = await openTask(story.id, step, 60_000);
  const { due } = (await story.seen()).tasks.find((each) => each.task === task) as unknown as { due: PlainDate };
  await story.wait(endOfDay(due));
}

/** Sentences for which the clock must be moved. */
export const MOVES_THE_CLOCK: readonly string[] = [
  'Nobody replies about who it is before the period ends.',
  'Nobody hears from the child before the period ends.',
  'The reminders of day fourteen, five and two working days before come.',
  'The month passes: the request is overdue, and the leader is told.',
  'Three months pass: overdue, and the leader is told.',
  'Nobody opens the task for a week: a reminder, then the leader has it.',
  'The birthday comes: the age is looked at again.',
  'The dispatch partner is down; the adviser extends, and the last hours of the month come.',
  'The neutral answer goes out on its fixed day and hour.',
  'The answer lies unopened in the digital mailbox for a week: a second notice.',
];

/** Time that passes, and what people and the law do with it. */
export const timeActs = {
  'Nobody replies about who it is before the period ends.': async (story: Story) => {
    await periodOf(story, 'identity-reply');
  },
  'Nobody hears from the child before the period ends.': async (story: Story) => {
    await periodOf(story, 'child-consent');
  },
  'The reminders of day fourteen, five and two working days before come.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.alarm('reminder-2');
    await story.until('to have been reminded three times', ({ ledger }) =>
      ['reminder-day-14', 'reminder-5', 'reminder-2'].every((name) =>
        ledger.alarms.some(({ id, raisedAt }) => id.startsWith(name) && raisedAt !== undefined),
      ),
    );
  },
  'The month passes: the request is overdue, and the leader is told.': async (story: Story) => {
    await story.alarm('first-deadline');
    await story.until('to be overdue', ({ overdue }) => overdue);
    await openTask(story.id, 'overdue', 60_000);
    await story.answer(await story.leader(), 'overdue', { note: 'To saksbehandlere er satt på saken.' });
  },
  'The request is overdue when it is registered; the leader is told when the unit has it.': async (story: Story) => {
    await story.until(
      'to be overdue with its unit',
      ({ overdue, tasks, unit }) =>
        overdue && unit !== 'TRIAGE' && tasks.some(({ step, status }) => step === 'overdue' && status === 'OPEN'),
    );
    await story.answer(await story.leader(), 'overdue', { note: 'Vi svarer med en gang.' });
  },
  'The adviser extends by two months; the notice goes out in time.': async (story: Story) => {
    await extend(story);
    await story.until('to be extended', ({ events }) => events.some(({ type }) => type === 'DeadlineExtended'));
  },
  'A second extension is not accepted.': async (story: Story) => {
    const body = { reason: 'COMPLEXITY', text: 'Enda mer tid.' };
    const again = await stack().call(await story.adviser(), 'POST', `/api/cases/${story.id}/extension`, body);
    expect([again.status, again.body['rule']]).toEqual([422, 'DSR-24']);
  },
  'Three months pass: overdue, and the leader is told.': async (story: Story) => {
    await story.alarm('extended-deadline');
    await story.until('to be overdue', ({ overdue }) => overdue);
    await openTask(story.id, 'overdue', 60_000);
    await story.answer(await story.leader(), 'overdue', { note: 'Svaret går ut i dag.' });
  },
  'Nobody opens the task for a week: a reminder, then the leader has it.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.days(8);
    await openTask(story.id, 'unopened', 60_000);
    const { events } = await story.seen();
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['TaskReminded', 'TaskEscalated']));
    await story.answer(await story.leader(), 'unopened', { note: 'Saken er fordelt på nytt.' });
  },
  'The birthday comes: the age is looked at again.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.wait(`${await story.birthday()}T05:30:00Z`);
  },
  'The dispatch partner is down; the adviser extends, and the last hours of the month come.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await stack().behave('dispatch', 'fail');
    await extend(story);
    await story.alarm('extension-not-accepted');
  },
  'Leader and operators are told that the notice did not go out.': async (story: Story) => {
    await openTask(story.id, 'extension-notice', 60_000);
    await story.answer(await story.leader(), 'extension-notice', { note: 'Vi varsler på annen måte.' });
    const { id } = story;
    const task = await openTask(id, 'extension-notice-operators', 60_000);
    await stack().done('operator', 'POST', `/api/cases/${id}/tasks/${task}/answer`, { note: 'Vi ser på utsendingen.' });
  },
  'The month passes, and only then does the partner take the notice: the request is overdue.': async (story: Story) => {
    await story.alarm('first-deadline');
    await story.until('to be overdue', ({ overdue }) => overdue);
    await stack().behave('dispatch', 'ok');
    await openTask(story.id, 'overdue', 60_000);
    await story.answer(await story.leader(), 'overdue', { note: 'Svaret går ut i dag.' });
    await story.until('to have its notice sent, too late', ({ events }) =>
      events.some(({ type }) => type === 'ExtensionTooLate'),
    );
  },
  'The neutral answer goes out on its fixed day and hour.': async (story: Story) => {
    const planned = (await story.seen()).events.find(({ type }) => type === 'DispatchPlanned');
    await story.wait(String(planned?.record['sendFrom']));
  },
  'The answer lies unopened in the digital mailbox for a week: a second notice.': async (story: Story) => {
    await story.closed();
    await story.days(8.5);
    await story.until('to have been told again', ({ letters }) =>
      letters.some(({ kind, dispatchedAt }) => kind === 'SECOND_NOTICE' && dispatchedAt !== undefined),
    );
  },
  'The date of receipt was wrong: it came twenty days earlier. A letter tells the right date.': async (
    story: Story,
  ) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(await story.adviser(), 'received-date', {
      received: await story.day(23),
      evidence: 'Stempel på konvolutten',
      reason: 'Feil dato ble ført.',
    });
  },
  'A later date of receipt is proposed; nobody may confirm their own proposal; a second person confirms it.': async (
    story: Story,
  ) => {
    await openTask(story.id, 'assess', 60_000);
    const { due: before } = await story.seen();
    const grounds = { evidence: 'Postens sporing', reason: 'Datoen på brevet ble ført.' };
    await story.do(await story.adviser(), 'received-date/proposal', { received: await story.day(1), ...grounds });
    const task = await openTask(story.id, 'second-person', 60_000);
    const path = `/api/cases/${story.id}/tasks/${task}/answer`;
    const body = { decision: 'CONFIRMED', reason: 'Sporingen viser det.' };
    const own = await stack().call(await story.adviser(), 'POST', path, body);
    expect([own.status, own.body['rule']]).toEqual([422, 'T4']);
    expect((await story.seen()).due).toBe(before);
    await story.answer('adviser-asa-2', 'second-person', body);
    await story.until('to have the later date', ({ due }) => due !== before);
  },
  'The wait for the reply is not counted only where that is switched on: the date stays.': async (story: Story) => {
    const { due } = await story.seen();
    expect((await story.seen()).ledger.entries.filter(({ inForce }) => inForce).map(({ date }) => date)).toEqual([due]);
  },
} as const;
