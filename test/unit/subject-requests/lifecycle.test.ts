import { whereIs } from '../../../lib/subject-requests/steps.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  at,
  day,
  decideAccess,
  dispatch,
  eventsOf,
  extend,
  followedBy,
  given,
  leader,
  machine,
  raise,
  recordOf,
  refusalOf,
  registerOnPaper,
  typesOf,
  when,
  withAsa,
} from './given.ts';

const PASSED = '2026-04-07T22:00:00.000Z';
const state = given(...withAsa);
const alarm = (of: typeof state, id: string, now: string) => raise(of, id, now, subjectRequest.ledger(of));
const overdue = followedBy(state, alarm(state, 'first-deadline', PASSED));
const answered = given(...withAsa, decideAccess(), dispatch(2, '2026-03-20T10:01:00Z'));
const close = act({ type: 'CloseCase' }, machine, '2026-03-20T10:02:00Z');

describe('RaiseAlarm', () => {
  it('notes a reminder once, and opens nothing', () => {
    const reminder = alarm(state, 'reminder-day-14', '2026-03-19T00:00:00Z');
    expect(typesOf(when(state, reminder))).toEqual(['AlarmRaised']);
    expect(when(state, reminder)).not.toHaveProperty('opens');
    expect(eventsOf(when(followedBy(state, reminder), reminder))).toEqual([]);
  });

  it('gives the leader a task when the first deadline has passed', () => {
    const decision = when(state, alarm(state, 'first-deadline', PASSED));
    expect(typesOf(decision)).toEqual(['AlarmRaised', 'DeadlinePassed']);
    expect(decision).toMatchObject({
      opens: [{ task: 'overdue.1.1', step: 'overdue', unit: 'ASA', due: '2026-04-07' }],
    });
    expect(subjectRequest.row(overdue).overdue).toBe(true);
  });

  it('gives the leader a task when the extended deadline has passed', () => {
    const extended = given(...withAsa, extend('2026-03-20T10:00:00Z'), dispatch(2, '2026-03-20T10:00:05Z'));
    const decision = when(extended, alarm(extended, 'extended-deadline', '2026-06-05T22:00:00Z'));
    expect(recordOf(decision, 'DeadlinePassed')).toEqual({
      deadline: 'EXTENDED',
      date: '2026-06-05',
      task: 'overdue.1.1',
    });
  });

  it('does not escalate an extended case at its first deadline', () => {
    const extended = given(...withAsa, extend('2026-03-20T10:00:00Z'), dispatch(2, '2026-03-20T10:00:05Z'));
    const ids = subjectRequest.ledger(extended).alarms.map((each) => each.id);
    expect(ids).not.toContain('first-deadline@2026-04-07');
  });

  it('does nothing before its time, for an alarm that is not in the ledger, or in a closed case', () => {
    expect(eventsOf(when(state, alarm(state, 'first-deadline', '2026-04-07T21:59:59Z')))).toEqual([]);
    const unknown = act(
      { type: 'RaiseAlarm', alarm: { id: 'x@2026-01-01', kind: 'REMINDER', rule: 'DSR-23' } },
      machine,
      PASSED,
    );
    expect(eventsOf(when(state, unknown))).toEqual([]);
    expect(eventsOf(when(followedBy(answered, close), alarm(state, 'first-deadline', PASSED)))).toEqual([]);
  });

  it('shows in the ledger when it was raised', () => {
    const raised = subjectRequest.ledger(overdue).alarms.find((each) => each.id === 'first-deadline@2026-04-07');
    expect(raised?.raisedAt).toBe(PASSED);
  });
});

describe('AcknowledgeOverdue', () => {
  const note = act(
    { type: 'AcknowledgeOverdue', note: 'To rådgivere settes på saken.' },
    leader('ASA'),
    '2026-04-08T08:00:00Z',
  );

  it("answers the leader's task; the case stays overdue until it is answered", () => {
    expect(when(overdue, note)).toMatchObject({ answers: { task: 'overdue.1.1', outcome: 'DONE' } });
    expect(subjectRequest.row(followedBy(overdue, note)).overdue).toBe(true);
  });

  it('DSR-23 is for the leader of the unit, about a case that is overdue, with words', () => {
    expect(refusalOf(when(overdue, { ...note, actor: leader('OPA') })).rule).toBe('DSR-23');
    expect(refusalOf(when(overdue, { ...note, actor: adviser('ASA') })).rule).toBe('DSR-23');
    expect(refusalOf(when(state, note)).reason).toBe('subject-request.refused.not-overdue');
    const blank = act({ type: 'AcknowledgeOverdue', note: '' }, leader('ASA'));
    expect(refusalOf(when(overdue, blank))).toMatchObject({ field: 'note' });
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(followedBy(overdue, note), note))).toEqual([]);
  });

  it('is overdue no more once the answer is out, though late', () => {
    const late = followedBy(
      followedBy(overdue, decideAccess({}, '2026-04-10T08:00:00Z')),
      dispatch(2, '2026-04-10T08:01:00Z'),
    );
    expect(subjectRequest.row(late)).toMatchObject({ overdue: false, open: false });
  });
});

describe('CloseCase', () => {
  const decided = given(...withAsa, decideAccess());
  const out = dispatch(2, '2026-03-20T09:00:00Z');

  it('comes with the answer: once it is accepted for dispatch, the case is closed with its outcome', () => {
    expect(recordOf(when(decided, out), 'CaseClosed')).toEqual({ outcome: 'GRANTED' });
    expect(subjectRequest.row(followedBy(decided, out))).toMatchObject({ open: false, status: 'CLOSED' });
    expect(whereIs(followedBy(decided, out)).step).toBe('Done');
  });

  it('DSR-23 keeps a case open that is not answered', () => {
    expect(refusalOf(when(state, close)).rule).toBe('DSR-23');
    expect(refusalOf(when(given(...withAsa, decideAccess()), close)).rule).toBe('DSR-23');
  });

  it('changes nothing in a case that is closed', () => {
    expect(eventsOf(when(answered, close))).toEqual([]);
  });
});

describe('StartGeneration', () => {
  const start = (generation: number) => act({ type: 'StartGeneration', generation }, machine, '2026-04-09T08:00:00Z');

  it('stops the old execution before it starts the new', () => {
    expect(when(state, start(2))).toMatchObject({
      followUps: [
        { kind: 'STOP_EXECUTION', machine: 'handle', generation: 1 },
        { kind: 'START_EXECUTION', machine: 'handle', generation: 2 },
      ],
    });
    expect(subjectRequest.row(followedBy(state, start(2))).generation).toBe(2);
  });

  it("opens the leader's task again, and that one can be answered", () => {
    expect(when(overdue, start(2))).toMatchObject({ opens: [{ task: 'overdue.2.2', step: 'overdue' }] });
    const note = act({ type: 'AcknowledgeOverdue', note: 'Ser på det.' }, leader('ASA'));
    expect(when(followedBy(overdue, start(2)), note)).toMatchObject({ answers: { task: 'overdue.2.2' } });
  });

  it('CASE-04 refuses a closed case and a generation that is not the next', () => {
    expect(refusalOf(when(followedBy(answered, close), start(2))).rule).toBe('CASE-04');
    expect(refusalOf(when(state, start(3))).rule).toBe('CASE-04');
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(followedBy(state, start(2)), start(2)))).toEqual([]);
  });
});

describe('CorrectReceived', () => {
  const correct = (received: string, actor = adviser('ASA')) =>
    act(
      { type: 'CorrectReceived', received: day(received), evidence: 'Stempel på brevet', reason: 'Registrert feil' },
      actor,
      '2026-03-20T10:00:00Z',
    );

  it('moves the dates to the earlier receipt and sends a receipt with the right one', () => {
    const decision = when(state, correct('2026-03-01'));
    expect(typesOf(decision)).toEqual(['ReceivedDateCorrected', 'LetterIssued']);
    expect(decision).toMatchObject({ followUps: [{ kind: 'SEND_LETTER', letter: 'REQ-2026-000001-L2' }] });
    expect(recordOf(decision, 'ReceivedDateCorrected')).toMatchObject({
      from: '2026-03-05T09:00:00.000Z',
      to: '2026-03-01',
      firstDueBefore: '2026-04-07',
      firstDue: '2026-04-01',
    });
  });

  it('sends no receipt where the last day stays the same', () => {
    expect(typesOf(when(state, correct('2026-03-02')))).toEqual(['ReceivedDateCorrected']);
  });

  it('shows before and after in the ledger', () => {
    const corrected = followedBy(state, correct('2026-02-20'));
    expect(subjectRequest.row(corrected).due).toBe('2026-03-20');
    const entries = subjectRequest.ledger(corrected).entries.map(({ id, date, inForce }) => ({ id, date, inForce }));
    expect(entries).toEqual([
      { id: 'first-due.1', date: '2026-04-07', inForce: false },
      { id: 'first-due', date: '2026-03-20', inForce: true },
    ]);
  });

  it('judges a notice of extension again', () => {
    const extended = given(...withAsa, extend('2026-04-01T10:00:00Z'), dispatch(2, '2026-04-01T10:00:05Z'));
    const later = {
      ...correct('2026-02-20'),
      now: new Date('2026-04-02T10:00:00Z').toISOString() as (typeof state.receipts)[0],
    };
    const decision = when(extended, later as ReturnType<typeof correct>);
    expect(typesOf(decision)).toContain('ExtensionTooLate');
    expect(subjectRequest.row(followedBy(extended, later as ReturnType<typeof correct>)).due).toBe('2026-03-20');
  });

  it('DSR-25 a notice that the earlier receipt makes too late told a day that does not hold: the person is told which does', () => {
    const extended = given(...withAsa, extend('2026-04-01T10:00:00Z'), dispatch(2, '2026-04-01T10:00:05Z'));
    const later = { ...correct('2026-02-20'), now: at('2026-04-02T10:00:00Z') };
    const told = eventsOf(when(extended, later)).flatMap((event) =>
      event.type === 'LetterIssued' ? [event.personal?.html ?? ''] : [],
    );
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/REQ-2026-000001-L1[\s\S]*7\. april 2026[\s\S]*20\. mars 2026/);
    expect(told[1]).toMatch(/REQ-2026-000001-L2[\s\S]*5\. juni 2026[\s\S]*20\. mars 2026/);
  });

  it('DSR-23 an overdue request that came earlier than was recorded has one task of the leader, not two', () => {
    const late = { ...correct('2026-02-27'), now: at('2026-04-09T10:00:00Z') };
    const moved = followedBy(overdue, late);
    const again = raise(moved, 'first-deadline', '2026-04-09T10:05:00Z', subjectRequest.ledger(moved));
    const decision = when(moved, again);
    expect(typesOf(decision)).toEqual(['AlarmRaised']);
    expect(decision).not.toHaveProperty('opens');
    // Once the leader has seen it, a further delay is news.
    const note = act({ type: 'AcknowledgeOverdue', note: 'Ser på det.' }, leader('ASA'), '2026-04-09T10:01:00Z');
    expect(typesOf(when(followedBy(moved, note), again))).toEqual(['AlarmRaised', 'DeadlinePassed']);
    const seen = { ...note, now: at('2026-04-09T10:06:00Z') };
    expect(refusalOf(when(state, seen)).rule).toBe('DSR-23');
    expect(when(followedBy(moved, again), seen)).toMatchObject({ answers: { task: 'overdue.1.1' } });
  });

  it('T4 refuses a later date without a second person, the future, and empty reasons', () => {
    expect(refusalOf(when(state, correct('2026-03-06')))).toMatchObject({ rule: 'T4', field: 'received' });
    expect(refusalOf(when(state, correct('2026-03-21')))).toMatchObject({
      reason: 'subject-request.refused.received-in-future',
    });
    const blank = act(
      { type: 'CorrectReceived', received: day('2026-03-01'), evidence: '', reason: 'x' },
      adviser('ASA'),
      '2026-03-20T10:00:00Z',
    );
    expect(refusalOf(when(state, blank))).toMatchObject({ rule: 'T4', field: 'evidence' });
    expect(refusalOf(when(followedBy(answered, close), correct('2026-03-02'))).rule).toBe('T4');
  });

  it('DSR-22 is for the advisers of the department alone', () => {
    expect(refusalOf(when(state, correct('2026-03-02', adviser('OPA')))).rule).toBe('DSR-22');
  });

  it('changes nothing when it is repeated', () => {
    const corrected = followedBy(given(registerOnPaper()), { ...correct('2026-03-02'), actor: adviser('TRIAGE') });
    expect(eventsOf(when(corrected, { ...correct('2026-03-02'), actor: adviser('TRIAGE') }))).toEqual([]);
  });
});
