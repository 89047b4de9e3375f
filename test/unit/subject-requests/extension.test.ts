import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  adviser,
  decideAccess,
  dispatch,
  eventsOf,
  extend,
  followedBy,
  given,
  leader,
  raise,
  recordOf,
  refusalOf,
  typesOf,
  when,
  withAsa,
} from './given.ts';

/** First deadline 7 April 2026: it has passed at midnight in Oslo, 22:00 UTC. */
const LAST_INSTANT = '2026-04-07T21:59:59.999Z';
const PASSED = '2026-04-07T22:00:00.000Z';

describe('RequestExtension', () => {
  it('writes the notice and asks for its dispatch, and moves nothing', () => {
    const decision = when(given(...withAsa), extend('2026-03-20T10:00:00Z'));
    expect(typesOf(decision)).toEqual(['ExtensionRequested', 'LetterIssued']);
    expect(decision).toMatchObject({ followUps: [{ kind: 'SEND_LETTER', letter: 'REQ-2026-000001-L2' }] });
    expect(subjectRequest.row(followedBy(given(...withAsa), extend('2026-03-20T10:00:00Z'))).due).toBe('2026-04-07');
  });

  it('is open until the last instant of the first deadline', () => {
    expect(typesOf(when(given(...withAsa), extend(LAST_INSTANT)))).toContain('ExtensionRequested');
  });

  it('DSR-25 refuses it once the first deadline has passed', () => {
    expect(refusalOf(when(given(...withAsa), extend(PASSED)))).toMatchObject({
      rule: 'DSR-25',
      reason: 'subject-request.refused.late-extension',
    });
  });

  it('DSR-24 refuses a second one, also while the first notice is on its way', () => {
    const requested = given(...withAsa, extend('2026-03-20T10:00:00Z'));
    expect(refusalOf(when(requested, extend('2026-03-21T10:00:00Z'))).rule).toBe('DSR-24');
    const extended = followedBy(requested, dispatch(2, '2026-03-20T10:00:05Z'));
    expect(refusalOf(when(extended, extend('2026-05-01T10:00:00Z'))).rule).toBe('DSR-24');
  });

  it('DSR-24 refuses it once the request is decided', () => {
    const decided = given(...withAsa, decideAccess());
    expect(refusalOf(when(decided, extend('2026-03-21T10:00:00Z'))).reason).toBe(
      'subject-request.refused.already-decided',
    );
  });

  it('DSR-22 is for the advisers of the department alone', () => {
    for (const actor of [adviser('OPA'), leader('ASA')]) {
      expect(refusalOf(when(given(...withAsa), { ...extend('2026-03-20T10:00:00Z'), actor })).rule).toBe('DSR-22');
    }
  });

  it('DSR-25 needs the reason in words', () => {
    const act = extend('2026-03-20T10:00:00Z');
    const blank = { ...act, command: { ...act.command, text: ' ' } as typeof act.command };
    expect(refusalOf(when(given(...withAsa), blank))).toMatchObject({ rule: 'DSR-25', field: 'text' });
  });
});

describe('RecordDispatch of the notice', () => {
  const requested = given(...withAsa, extend('2026-04-07T20:00:00Z'));

  it('DSR-25 moves the deadline when it was accepted in time', () => {
    const decision = when(requested, dispatch(2, LAST_INSTANT));
    expect(typesOf(decision)).toEqual(['LetterDispatched', 'DeadlineExtended']);
    expect(recordOf(decision, 'DeadlineExtended')).toMatchObject({
      from: '2026-04-07',
      to: '2026-06-05',
      alarmWithdrawn: false,
    });
    expect(subjectRequest.row(followedBy(requested, dispatch(2, LAST_INSTANT)))).toMatchObject({
      due: '2026-06-05',
      overdue: false,
    });
  });

  it('DSR-25 records that it came too late at the stroke of midnight', () => {
    const decision = when(requested, dispatch(2, PASSED));
    expect(typesOf(decision)).toEqual(['LetterDispatched', 'ExtensionTooLate']);
    const state = followedBy(requested, dispatch(2, PASSED));
    expect(state.extension?.status).toBe('TOO_LATE');
    expect(subjectRequest.row(state).due).toBe('2026-04-07');
  });

  it('withdraws a passed deadline of which we heard before the acceptance', () => {
    const late = raise(requested, 'first-deadline', PASSED, subjectRequest.ledger(requested));
    const overdue = followedBy(requested, late);
    expect(subjectRequest.row(overdue).overdue).toBe(true);
    const state = followedBy(overdue, dispatch(2, '2026-04-07T21:00:00Z'));
    expect(subjectRequest.row(state)).toMatchObject({ overdue: false, due: '2026-06-05' });
    expect(state.passed).toMatchObject([{ deadline: 'FIRST', withdrawn: true }]);
    const decision = when(overdue, dispatch(2, '2026-04-07T21:00:00Z'));
    expect(decision).toMatchObject({ answers: { task: 'overdue.1.1', outcome: 'WITHDRAWN' } });
  });

  it('changes nothing when it is repeated', () => {
    const state = followedBy(requested, dispatch(2, LAST_INSTANT));
    expect(eventsOf(when(state, dispatch(2, LAST_INSTANT)))).toEqual([]);
  });
});
