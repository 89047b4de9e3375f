import type { ProposeFee } from '../../../lib/subject-requests/commands/access.ts';
import { overdueAgain } from '../../../lib/subject-requests/decide/alarms.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  type Act,
  act,
  adviser,
  type CASE,
  citizen,
  day,
  decideAccess,
  dispatch,
  eventsOf,
  followedBy,
  given,
  leader,
  machine,
  raise,
  recordOf,
  refusalOf,
  register,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';
import { facts, registerFor, routed } from './given-requester.ts';

const review = (on: string): Act => act({ type: 'Review', day: day(on) }, machine, `${on}T05:00:00Z`);
const asa = given(...withAsa);

describe('a fee that nobody answers', () => {
  const earlier = [
    { case: 'REQ-2025-000009' as typeof CASE, right: 'ACCESS', receivedDate: day('2025-11-02'), copyGiven: true },
  ] as const;
  const command: ProposeFee = {
    type: 'ProposeFee',
    amount: 250,
    legalBasis: 'ART15_3',
    basis: 'Utskrift og porto for 120 sider.',
    earlier,
  };
  // Proposed on Tuesday the 10th: ten working days are until Tuesday the 24th.
  const proposed = followedBy(asa, act(command, adviser('ASA'), '2026-03-10T10:00:00Z'));

  it('DSR-32 is waited for until its last day has passed, and not a day longer', () => {
    expect(proposed.fee).toMatchObject({ status: 'PROPOSED', replyDue: '2026-03-24' });
    expect(refusalOf(when(proposed, decideAccess({}, '2026-03-24T22:30:00Z'))).rule).toBe('DSR-32');
    expect(recordOf(when(proposed, decideAccess({}, '2026-03-24T23:30:00Z')), 'RequestDecided').outcome).toBe(
      'GRANTED',
    );
  });

  it('DSR-32 is told to the adviser on the open assessment, once', () => {
    expect(eventsOf(when(proposed, review('2026-03-24')))).toEqual([]);
    const decision = when(proposed, review('2026-03-25'));
    expect(typesOf(decision)).toEqual(['FeeUnanswered']);
    expect(decision).toMatchObject({ reminds: [{ task: 'assess.1', step: 'FEE_UNANSWERED', on: '2026-03-25' }] });
    expect(eventsOf(when(followedBy(proposed, review('2026-03-25')), review('2026-03-26')))).toEqual([]);
  });

  it('DSR-32 charges nothing afterwards, unless the person says yes after all before the answer', () => {
    const silent = followedBy(proposed, review('2026-03-25'));
    const letter = (state: Registered) =>
      eventsOf(when(state, decideAccess({}, '2026-03-26T10:00:00Z'))).find(({ type }) => type === 'LetterIssued');
    expect(letter(silent)?.personal).toMatchObject({ html: expect.stringContaining('Det er gratis.') });
    const owned = { ...silent, owner: citizen.id };
    const yes = followedBy(owned, act({ type: 'AcceptFee' }, citizen, '2026-03-26T09:00:00Z'));
    expect(letter(yes)?.personal).toMatchObject({ html: expect.stringContaining('250 kroner') });
    const answered = followedBy(owned, decideAccess({}, '2026-03-26T10:00:00Z'));
    expect(refusalOf(when(answered, act({ type: 'AcceptFee' }, citizen, '2026-03-26T11:00:00Z'))).rule).toBe('DSR-23');
  });
});

describe('an overdue request that a leader has seen', () => {
  const ledger = (state: Registered) => subjectRequest.ledger(state);
  const overdue = (state: Registered) =>
    followedBy(state, raise(state, 'first-deadline', '2026-04-08T05:00:00Z', ledger(state)));
  const seen = (state: Registered, who = leader('ASA'), now = '2026-04-08T09:00:00Z') =>
    followedBy(state, act({ type: 'AcknowledgeOverdue', note: 'Svaret skrives i dag' }, who, now));

  it('DSR-23 comes again the next working day, each time, until something has gone out', () => {
    const acknowledged = seen(overdue(asa));
    expect(eventsOf(when(acknowledged, review('2026-04-08')))).toEqual([]);
    const decision = when(acknowledged, review('2026-04-09'));
    expect(recordOf(decision, 'OverdueRaisedAgain')).toEqual({ task: 'overdue.1.2', date: '2026-04-07' });
    expect(decision).toMatchObject({ opens: [{ task: 'overdue.1.2', step: 'overdue', unit: 'ASA' }] });
    const again = followedBy(acknowledged, review('2026-04-09'));
    expect(eventsOf(when(again, review('2026-04-10')))).toEqual([]);
    const twice = seen(again, leader('ASA'), '2026-04-10T09:00:00Z');
    expect(eventsOf(when(twice, review('2026-04-12')))).toEqual([]);
    expect(recordOf(when(twice, review('2026-04-13')), 'OverdueRaisedAgain').task).toBe('overdue.1.3');
  });

  it('is left alone once it is answered, or was never overdue', () => {
    const answered = followedBy(seen(overdue(asa)), decideAccess({}, '2026-04-08T10:00:00Z'));
    const sent = followedBy(answered, dispatch(answered.letters.length, '2026-04-08T10:01:00Z'));
    expect(eventsOf(when(sent, review('2026-04-20')))).toEqual([]);
    expect(eventsOf(when(asa, review('2026-03-20')))).toEqual([]);
    expect(overdueAgain({ ...asa, closed: true }, day('2026-04-20'))).toBeUndefined();
  });

  it('DSR-23 has a leader in triage, and goes to the department’s with the case', () => {
    const triage = overdue(given(register(), dispatch(1), route()));
    const acknowledged = seen(triage, leader('TRIAGE'));
    expect(acknowledged.passed).toMatchObject([{ acknowledged: true }]);
    const again = when(acknowledged, review('2026-04-09'));
    expect(again).toMatchObject({ opens: [{ unit: 'TRIAGE' }] });
    const assign = act(
      { type: 'AssignUnit', unit: 'OPA', reason: 'Familiesak' },
      adviser('TRIAGE'),
      '2026-04-09T09:00:00Z',
    );
    const handed = when(followedBy(acknowledged, review('2026-04-09')), assign);
    expect(handed).toMatchObject({ closes: ['overdue.1.2'], opens: [{ task: 'overdue.1.3', unit: 'OPA' }] });
    const late = followedBy(acknowledged, assign);
    expect(when(late, review('2026-04-10'))).toMatchObject({ opens: [{ unit: 'OPA' }] });
  });

  it('DSR-23 of a joint case lies with the leader of its first unit, also while the second one signs', () => {
    const joint = given(register({ receptionData: 'ALSO' }), dispatch(1), route('ASA'));
    const decided = followedBy(joint, decideAccess({}, '2026-04-07T10:00:00Z'));
    const passed = overdue(decided);
    expect(passed.passed).toMatchObject([{ task: 'overdue.1.1' }]);
    expect(when(seen(passed), review('2026-04-09'))).toMatchObject({ opens: [{ unit: 'ASA' }] });
  });

  it('DSR-11, DSR-23 waits a day where a birthday begins the work anew: no task is left over', () => {
    const twelve = given(registerFor('PARENT'), dispatch(1), routed(facts('2014-04-09')));
    const acknowledged = seen(overdue(twelve));
    const decision = when(acknowledged, review('2026-04-09'));
    expect(typesOf(decision)).not.toContain('OverdueRaisedAgain');
    expect(decision).toMatchObject({ opens: [] });
    const next = followedBy(acknowledged, review('2026-04-09'));
    expect(when(next, review('2026-04-10'))).toMatchObject({ opens: [{ task: 'overdue.2.2', unit: 'ASA' }] });
  });
});

describe('LiftDisqualification', () => {
  const aside = act({ type: 'DeclareDisqualified', reason: 'Nær venn' }, adviser('ASA'));
  const lift = (actor: Act['actor'], reason = 'Vennskapet er over') =>
    act({ type: 'LiftDisqualification', person: 'adviser-ASA', reason }, actor);
  const state = followedBy(asa, aside);

  it('ACC-06 is the leader’s, with a reason; then the adviser may act again', () => {
    const lifted = followedBy(state, lift(leader('ASA')));
    expect(lifted.disqualified).toEqual([]);
    expect(eventsOf(when(lifted, lift(leader('ASA'))))).toEqual([]);
    expect(typesOf(when(lifted, decideAccess()))).toContain('RequestDecided');
    expect(refusalOf(when(state, lift(leader('ASA'), ' ')))).toMatchObject({ rule: 'ACC-06', field: 'reason' });
  });

  it('ACC-06 is nobody else’s, and no leader lifts their own', () => {
    for (const actor of [adviser('ASA'), leader('OPA'), citizen])
      expect(refusalOf(when(state, lift(actor))).rule).toBe('ACC-06');
    const self = followedBy(asa, act({ type: 'DeclareDisqualified', reason: 'Slekt' }, leader('ASA')));
    const own = act({ type: 'LiftDisqualification', person: 'leader-ASA', reason: 'Likevel ikke' }, leader('ASA'));
    expect(refusalOf(when(self, own)).rule).toBe('ACC-06');
  });
});
