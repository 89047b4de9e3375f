import { type ReceptionData, Right } from '../../../lib/subject-requests/codes.ts';
import { overdueTask } from '../../../lib/subject-requests/decide/alarms.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import { whereIs } from '../../../lib/subject-requests/steps.ts';
import { ROUTING, routeRequest } from '../../../lib/subject-requests/tables/routing.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  at,
  day,
  decideAccess,
  dispatch,
  eventsOf,
  followedBy,
  given,
  leader,
  raise,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  route,
  typesOf,
  when,
} from './given.ts';

const RECEPTION = ['NO', 'ALSO', 'ONLY'] as const;
const PERMITS = ['ASA', 'OPA', 'POLICE', 'MISSION', 'NONE'] as const;
const TODAY = day('2026-03-05');
const access = (receptionData: ReceptionData) => ({ right: 'ACCESS', receptionData }) as const;

describe('the routing table', () => {
  it.each(ROUTING)('has exactly one row for every combination ($ruleSet from $validFrom)', ({ rows }) => {
    const table: readonly {
      rights: readonly string[];
      reception: readonly string[];
      firstPermit: readonly string[];
    }[] = rows;
    for (const right of Right.options) {
      for (const reception of RECEPTION) {
        for (const permit of PERMITS) {
          const met = table.filter(
            (row) =>
              row.rights.includes(right) && row.reception.includes(reception) && row.firstPermit.includes(permit),
          );
          expect([right, reception, permit, met.length]).toEqual([right, reception, permit, 1]);
        }
      }
    }
  });

  it('has versions that follow each other without a gap, the last one open', () => {
    expect(ROUTING.map((table) => table.validTo).filter((to) => to === null)).toHaveLength(1);
    expect(ROUTING.at(-1)?.validTo).toBeNull();
  });

  it('is in force on no day before the rights were', () => {
    expect(() => routeRequest(access('NO'), undefined, day('2018-07-19'))).toThrow(
      'no version of subject-request-routing',
    );
  });

  it.each([
    ['DSR-17', 'NO', 'ASA', 'ASA', ['ASA']],
    ['DSR-18', 'NO', 'OPA', 'OPA', ['OPA']],
    ['DSR-19', 'ONLY', 'ASA', 'RMA', ['RMA']],
    ['DSR-19', 'ONLY', 'OPA', 'RMA', ['RMA']],
    ['DSR-20', 'ALSO', 'ASA', 'ASA', ['ASA', 'RMA']],
    ['DSR-21', 'ALSO', 'OPA', 'OPA', ['OPA', 'RMA']],
    ['DSR-21', 'NO', 'POLICE', 'OPA', ['OPA']],
    ['DSR-21', 'NO', 'MISSION', 'OPA', ['OPA']],
    ['DSR-21', 'ALSO', 'MISSION', 'OPA', ['OPA', 'RMA']],
  ] as const)(
    '%s routes reception data %s, first permit by %s, to %s',
    (rule, reception, firstPermitBy, lead, units) => {
      const routing = routeRequest(access(reception), { firstPermitBy, hasAsylumCase: false }, TODAY);
      expect(routing).toMatchObject({ result: { rule, outcome: lead }, units });
      expect(routing.suggestion).toBeUndefined();
    },
  );

  it.each([
    [true, 'ASA'],
    [false, 'OPA'],
  ] as const)(
    'DSR-21 sends who has no first permit to triage (asylum case: %s, suggested: %s)',
    (hasAsylumCase, suggestion) => {
      expect(routeRequest(access('NO'), { hasAsylumCase }, TODAY)).toMatchObject({
        result: { outcome: 'TRIAGE' },
        units: [],
        suggestion,
      });
    },
  );

  it('DSR-21 sends who is not in the register to triage', () => {
    expect(routeRequest(access('ALSO'), undefined, TODAY)).toMatchObject({
      result: { outcome: 'TRIAGE' },
      suggestion: 'OPA',
    });
  });

  it.each(['RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'] as const)(
    'DSR-21 divides reception data by analogy for %s, which DSR-19 and DSR-20 say of access alone',
    (right) => {
      const facts = { firstPermitBy: 'ASA', hasAsylumCase: true } as const;
      const routed = (receptionData: ReceptionData) => routeRequest({ right, receptionData }, facts, TODAY);
      expect(routed('ONLY')).toMatchObject({ result: { rule: 'DSR-21', outcome: 'RMA' }, units: ['RMA'] });
      expect(routed('ALSO')).toMatchObject({ result: { rule: 'DSR-21', outcome: 'ASA' }, units: ['ASA', 'RMA'] });
      expect(routed('NO').result).toMatchObject({ rule: 'DSR-17', outcome: 'ASA' });
    },
  );

  it('DSR-18 gives every right to OPA where OPA handled the first permit', () => {
    const facts = { firstPermitBy: 'OPA', hasAsylumCase: false } as const;
    const units = Right.options.map((right) => routeRequest({ right, receptionData: 'NO' }, facts, TODAY).units);
    expect(units).toEqual(Right.options.map(() => ['OPA']));
  });

  it('DSR-19 needs no permit for reception data alone', () => {
    expect(routeRequest(access('ONLY'), undefined, TODAY).units).toEqual(['RMA']);
  });
});

describe('RecordRegisterFacts', () => {
  const state = given(register(), dispatch(1));

  it('DSR-17 gives the case to the department, and keeps the person out of the record', () => {
    const decision = when(state, route('ASA'));
    expect(recordOf(decision, 'RequestRouted')).toEqual({
      rule: 'DSR-17',
      reason: 'subject-request.routing.first-permit-asa',
      unit: 'ASA',
      units: ['ASA'],
    });
    expect(whereIs(followedBy(state, route('ASA')))).toMatchObject({ step: 'Assess', unit: 'ASA', due: '2026-04-07' });
  });

  it('DSR-21 gives triage one working day', () => {
    const friday = followedBy(state, route(undefined, '2026-03-06T12:00:00Z'));
    expect(whereIs(friday)).toMatchObject({ step: 'Triage', unit: 'TRIAGE', due: '2026-03-09' });
  });

  it('DSR-13 is refused while the identity is open', () => {
    expect(refusalOf(when(given(registerOnPaper(), dispatch(1)), route('ASA'))).rule).toBe('DSR-13');
  });

  it('changes nothing when it is repeated, also with other facts', () => {
    expect(eventsOf(when(followedBy(state, route('ASA')), route('OPA')))).toEqual([]);
  });
});

describe('AssignUnit', () => {
  const waiting = given(register(), dispatch(1), route());
  const assign = act({ type: 'AssignUnit', unit: 'OPA', reason: 'Familieinnvandring' }, adviser('TRIAGE'));

  it('DSR-21 gives the case to the department that triage chose', () => {
    expect(when(waiting, assign)).toMatchObject({ answers: { task: 'triage.1', outcome: 'DONE' } });
    expect(whereIs(followedBy(waiting, assign))).toMatchObject({ step: 'Assess', unit: 'OPA' });
  });

  it.each([
    ['DSR-20', 'ASA', ['ASA', 'RMA'], 'ASA'],
    ['DSR-21', 'OPA', ['OPA', 'RMA'], 'OPA'],
    ['DSR-21', 'RMA', ['RMA'], 'RMA'],
  ] as const)('%s given to %s, a request about reception data too is answered by %j', (_rule, unit, units, lead) => {
    const both = given(register({ receptionData: 'ALSO' }), dispatch(1), route());
    const decision = when(both, act({ type: 'AssignUnit', unit, reason: 'Asylsak og mottak' }, adviser('TRIAGE')));
    expect(recordOf(decision, 'UnitAssigned')).toEqual({ unit: lead, units });
  });

  it('DSR-20 such a request has two sign-offs as any other joint one', () => {
    const both = given(
      register({ receptionData: 'ALSO' }),
      dispatch(1),
      route(),
      act({ type: 'AssignUnit', unit: 'ASA', reason: 'Asylsak og mottak' }, adviser('TRIAGE')),
      decideAccess(),
    );
    expect(whereIs(both)).toMatchObject({ step: 'SignOff', unit: 'RMA' });
    const signed = act(
      { type: 'SignJointAnswer', decision: 'APPROVED', reason: '' },
      adviser('RMA'),
      at('2026-03-20T11:00:00Z'),
    );
    expect(whereIs(followedBy(both, signed)).step).toBe('SendAnswer');
  });

  it('DSR-22 is for triage alone, DSR-21 needs a reason and a case in triage', () => {
    expect(refusalOf(when(waiting, { ...assign, actor: adviser('OPA') })).rule).toBe('DSR-22');
    const blank = act({ type: 'AssignUnit', unit: 'OPA', reason: '' }, adviser('TRIAGE'));
    expect(refusalOf(when(waiting, blank))).toMatchObject({ rule: 'DSR-21', field: 'reason' });
    expect(refusalOf(when(given(register(), dispatch(1), route('ASA')), assign)).rule).toBe('DSR-21');
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(followedBy(waiting, assign), assign))).toEqual([]);
  });
});

describe('a deadline that passed while triage had the case', () => {
  const passed = '2026-04-07T22:00:00Z';
  const alarmOf = (state: Registered) => raise(state, 'first-deadline', passed, subjectRequest.ledger(state));
  const before = given(register(), dispatch(1));
  const unrouted = followedBy(before, alarmOf(before));
  const waiting = given(register(), dispatch(1), route());
  const inTriage = followedBy(waiting, alarmOf(waiting));
  const assign = act({ type: 'AssignUnit', unit: 'OPA', reason: 'Familieinnvandring' }, adviser('TRIAGE'), passed);
  const handedOver = (unit: string) => ({
    opens: [{ task: 'overdue.1.2', step: 'overdue', unit, due: '2026-04-07' }],
    closes: ['overdue.1.1'],
  });

  it('goes to the leader of the department that the register names', () => {
    const decision = when(unrouted, route('ASA', passed));
    expect(decision).toMatchObject(handedOver('ASA'));
    expect(typesOf(decision)).toEqual(['RequestRouted', 'OverdueTaskReopened']);
    const note = act({ type: 'AcknowledgeOverdue', note: 'Vi ser på det.' }, leader('ASA'), passed);
    expect(when(followedBy(unrouted, route('ASA', passed)), note)).toMatchObject({ answers: { task: 'overdue.1.2' } });
  });

  it('stays in triage while triage has the case', () => {
    expect(when(unrouted, route(undefined, passed))).not.toHaveProperty('opens');
  });

  it('goes to the leader of the department that triage chose, beside the answer of triage', () => {
    expect(when(inTriage, assign)).toMatchObject({ answers: { task: 'triage.1' }, ...handedOver('OPA') });
  });

  it('does not go anywhere once the leader has seen it', () => {
    const note = act({ type: 'AcknowledgeOverdue', note: 'Sett.' }, leader('TRIAGE'), passed);
    expect(when(followedBy(inTriage, note), assign)).toMatchObject({ opens: [], closes: [] });
  });

  it('leaves the number of the next such task free', () => {
    const routed = followedBy(unrouted, route('ASA', passed));
    expect(overdueTask(routed, 1)).toBe('overdue.1.3');
    expect(overdueTask(routed, 2)).toBe('overdue.2.2');
  });
});
