import fc from 'fast-check';
import type { Actor } from '../../../lib/cases/actor.ts';
import { LEADERS } from '../../../lib/cases/review/leaders.ts';
import {
  decideReview,
  NOT_REVIEWED,
  type ReviewCommand,
  type Reviewed,
  reviewAfter,
} from '../../../lib/cases/review/review.ts';
import type { Task } from '../../../lib/cases/workflow.ts';
import { addDays } from '../../../lib/deadlines/plain-date.ts';
import { isWorkingDay } from '../../../lib/deadlines/working-days.ts';
import { type Instant, type PlainDate, type TaskId, Unit } from '../../../lib/kernel/ids.ts';

const day = (text: string) => text as PlainDate;
const leaderAsa: Actor = { id: 'leader-asa', roles: ['LEADER'], unit: 'ASA' };
const now = '2026-03-10T05:00:00.000Z' as Instant;

/** Opened on Thursday 5 March 2026, due on Tuesday 7 April. */
const task = (more: Partial<Task> = {}): Task =>
  ({
    case: 'REQ-2026-000001',
    task: 'assess.1',
    step: 'assess',
    unit: 'ASA',
    due: '2026-04-07',
    status: 'OPEN',
    openedAt: '2026-03-05T09:00:00.000Z',
    generation: 1,
    ...more,
  }) as Task;

function review(on: string, tasks: readonly Task[] = [task()], reviewed: Reviewed = NOT_REVIEWED) {
  return decide({ type: 'ReviewTasks', day: day(on) }, tasks, reviewed);
}

function decide(command: ReviewCommand, tasks: readonly Task[], reviewed: Reviewed, actor: Actor = leaderAsa) {
  const decision = decideReview(command, { tasks, reviewed, generation: 1 }, { now, actor });
  if (!decision.ok) return { refusal: decision.refusal, steps: [], opens: [], closes: [], after: reviewed };
  const open = tasks.filter(({ status }) => status === 'OPEN').map((each) => each.task);
  return {
    ...decision,
    steps: decision.events.flatMap(({ record }) => ('step' in record ? [record.step] : [])),
    opens: decision.opens ?? [],
    closes: decision.closes ?? [],
    after: reviewAfter(reviewed, decision.events, open),
  };
}

describe('a task that nobody opened', () => {
  it.each([
    ['2026-03-06', []],
    ['2026-03-08', []],
    ['2026-03-09', ['UNOPENED_REMINDER']],
    ['2026-03-10', ['UNOPENED_REMINDER', 'UNOPENED_LEADER']],
  ])('CASE-20 is looked at on %s: %p', (on, steps) => {
    // The rule is met on the later days alone.
    expect(review('2026-03-10').steps).not.toEqual([]);
    expect(review(on).steps).toEqual(steps);
  });

  it('CASE-20 becomes a task of the leader of its unit, once', () => {
    const first = review('2026-03-10');
    expect(first.opens).toEqual([
      { task: 'unopened.1.1', step: 'unopened', unit: 'ASA', due: '2026-03-11', standing: true },
    ]);
    expect(review('2026-03-10', [task()], first.after).steps).toEqual([]);
    expect(review('2026-03-20', [task()], first.after).steps).toEqual([]);
  });

  it('is no matter once somebody who may answer it has looked', () => {
    expect(review('2026-03-20', [task({ firstOpened: '2026-03-06T08:00:00.000Z' as Instant })]).steps).toEqual([]);
  });

  it('CASE-20 cannot be hidden by handing it over or by taking it', () => {
    const taken = task({ takenBy: 'somebody', takenAt: '2026-03-06T08:00:00.000Z' as Instant });
    expect(review('2026-03-10', [taken]).steps).toEqual(['UNOPENED_REMINDER', 'UNOPENED_LEADER']);
  });

  it('waits for the person outside where the step does', () => {
    expect(review('2026-03-20', [task({ task: 'identity-reply.1' as TaskId, step: 'identity-reply' })]).steps).toEqual(
      [],
    );
  });
});

describe('a task that is late', () => {
  const opened = { firstOpened: '2026-03-06T08:00:00.000Z' as Instant };

  it.each([
    ['2026-04-07', []],
    ['2026-04-08', ['LATE_REMINDER']],
    ['2026-04-09', ['LATE_REMINDER', 'LATE_LEADER']],
  ])('CASE-20 is looked at on %s: %p', (on, steps) => {
    expect(review('2026-04-09', [task(opened)]).steps).not.toEqual([]);
    expect(review(on, [task(opened)]).steps).toEqual(steps);
  });

  it('CASE-20 does not give the leader a second task about the same one', () => {
    const first = review('2026-03-10');
    const leader = task({ task: 'unopened.1.1' as TaskId, step: 'unopened', openedAt: now });
    const second = review('2026-04-09', [task(), leader], first.after);
    expect(second.opens).toEqual([]);
    expect(second.steps).toEqual(['LATE_REMINDER', 'LATE_LEADER', 'DAILY']);
  });

  it('CASE-20 gives the leader a new one where the first was dealt with', () => {
    const first = review('2026-03-10');
    const done = decide(
      { type: 'AcknowledgeEscalation', task: 'unopened.1.1' as TaskId, note: 'Tatt' },
      [task(), task({ task: 'unopened.1.1' as TaskId, step: 'unopened' })],
      first.after,
    );
    expect(review('2026-04-09', [task()], done.after).opens).toMatchObject([{ task: 'unopened.1.2' }]);
  });
});

describe('what the leader has', () => {
  const escalated = review('2026-03-10').after;
  const leaders = task({ task: 'unopened.1.1' as TaskId, step: 'unopened' });
  const ack = (note: string, actor = leaderAsa) =>
    decide(
      { type: 'AcknowledgeEscalation', task: 'unopened.1.1' as TaskId, note },
      [task(), leaders],
      escalated,
      actor,
    );

  it('CASE-20 is answered with a note', () => {
    expect(ack('Tor tar den i dag')).toMatchObject({
      events: [
        { type: 'EscalationAcknowledged', record: { task: 'unopened.1.1' }, personal: { note: 'Tor tar den i dag' } },
      ],
      answers: { task: 'unopened.1.1', outcome: 'DONE' },
    });
  });

  it('CASE-20 is refused without a note, and to anybody else', () => {
    expect(ack(' ').refusal).toMatchObject({ rule: 'CASE-20', field: 'note' });
    expect(ack('Nei', { ...leaderAsa, unit: 'OPA' }).refusal?.rule).toBe('CASE-20');
    expect(ack('Nei', { ...leaderAsa, roles: ['PRIVACY_ADVISER'] }).refusal?.rule).toBe('CASE-20');
  });

  it('answered twice changes nothing', () => {
    const { after } = ack('Tor tar den i dag');
    const again = decide({ type: 'AcknowledgeEscalation', task: 'unopened.1.1' as TaskId, note: 'x' }, [task()], after);
    expect(again).toMatchObject({ events: [] });
  });

  it('ends by itself when the task has been answered', () => {
    const settled = review('2026-03-11', [task({ status: 'COMPLETED' }), { ...leaders, openedAt: now }], escalated);
    expect(settled.closes).toEqual(['unopened.1.1']);
    expect(settled.after.escalations).toEqual([]);
    expect(settled.after.done).toEqual({ 'unopened.1.1 DAILY': '2026-03-11' });
  });

  it.each(['overdue', 'extension-notice', 'unopened'])('CASE-20 comes up again each working day: %s', (step) => {
    const mine = task({ task: `${step}.1.1` as TaskId, step });
    const friday = review('2026-03-06', [mine]);
    expect(friday.steps).toEqual(['DAILY']);
    expect(review('2026-03-06', [mine], friday.after).steps).toEqual([]);
    expect(review('2026-03-07', [mine], friday.after).steps).toEqual([]);
    expect(review('2026-03-09', [mine], friday.after).steps).toEqual(['DAILY']);
  });
});

describe('the review, whatever happens', () => {
  const tasks = fc.array(
    fc.record({
      n: fc.integer({ min: 1, max: 5 }),
      step: fc.constantFrom('assess', 'triage', 'identity-reply', 'overdue', 'unopened', 'sign-off-opa'),
      opened: fc.integer({ min: 0, max: 40 }),
      looked: fc.boolean(),
      due: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 4 },
  );

  it('a second time on the same day does nothing, and every leader has one task at most for one task', () => {
    fc.assert(
      fc.property(tasks, fc.integer({ min: 0, max: 90 }), (given, days) => {
        const start = day('2026-03-02');
        const made = given.map(({ n, step, opened, looked, due }, index) =>
          task({
            task: `${step}.${n}.${index + 1}` as TaskId,
            step,
            openedAt: `${addDays(start, opened)}T09:00:00.000Z` as Instant,
            due: addDays(start, due),
            ...(looked ? { firstOpened: now } : {}),
          }),
        );
        const on = addDays(start, days);
        const first = review(on, made);
        const about = first.after.escalations.map((each) => each.about);
        return new Set(about).size === about.length && review(on, made, first.after).steps.length === 0;
      }),
    );
  });

  it('is due on a working day only: a weekend brings nothing that Friday had not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
        const on = addDays(day('2026-03-02'), days);
        const before = review(addDays(on, -1));
        return isWorkingDay(on) || review(on, [task()], before.after).steps.length === 0;
      }),
    );
  });

  it('knows a leader for every unit', () => {
    expect(Object.keys(LEADERS).sort()).toEqual([...Unit.options].sort());
  });
});
