import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import type { SubjectRequestEvent } from '../../../lib/subject-requests/events.ts';
import { evolve } from '../../../lib/subject-requests/evolve.ts';
import { isForAnother } from '../../../lib/subject-requests/state/requester.ts';
import { initial, type Registered, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { RequestStep, stepOf, whereIs } from '../../../lib/subject-requests/steps.ts';
import { tell } from '../../../lib/subject-requests/tell.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  type Act,
  act,
  adviser,
  CASE,
  citizen,
  decideAccess,
  dispatch,
  doubt,
  eventsOf,
  extend,
  followedBy,
  given,
  leader,
  machine,
  neither,
  raise,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';
import { history, word } from './given-message.ts';
import { authority, child, consent, facts, parent, registerFor, routed } from './given-requester.ts';
import { admit, carriedOut, confirmed, erase, object, rectify, restrict, withAsaFor } from './given-rights.ts';
import { grounds, joint } from './given-time.ts';

const askedChild = [registerFor('PARENT'), dispatch(1), routed(facts('2013-01-10'))] as const;
const identified = act(
  { type: 'RecordIdentity', status: 'CONFIRMED', method: 'KNOWN_CONTACT', reason: 'Kjent adresse' },
  adviser('TRIAGE'),
);

/** A way to each step of the workflow. */
const WAYS: Readonly<Record<Exclude<RequestStep, 'CloseCase'>, readonly Act[]>> = {
  SendReceipt: [register()],
  CheckIdentity: [registerOnPaper(), dispatch(1)],
  AskForIdentity: [registerOnPaper(), dispatch(1), doubt],
  IdentityReply: [registerOnPaper(), dispatch(1), doubt, dispatch(2)],
  Route: [registerOnPaper(), dispatch(1), identified],
  CheckAuthority: [registerFor('LAWYER'), dispatch(1), route('ASA')],
  AskChild: askedChild,
  ChildConsent: [...askedChild, dispatch(2)],
  Triage: [register(), dispatch(1), route()],
  Assess: withAsa,
  SignOff: [...joint, decideAccess()],
  CarryOut: [...withAsaFor('RECTIFICATION'), rectify()],
  MarkRestriction: [...withAsaFor('RESTRICTION'), restrict()],
  AwaitDispatch: [...withAsa, neither()],
  SendAnswer: [...withAsa, decideAccess()],
  Done: [...withAsa, decideAccess(), dispatch(2, '2026-03-20T10:01:00Z')],
};
const steps = Object.keys(WAYS) as (keyof typeof WAYS)[];
const open = steps.filter((step) => step !== 'Done');
const LATER = '2026-03-24T10:00:00Z';
const asker = (state: Registered) => (isForAnother(state) ? parent : citizen);

it('there is a way to every step that waits', () => {
  expect([...steps, 'CloseCase'].sort()).toEqual([...RequestStep.options].sort());
  for (const step of steps) expect(stepOf(given(...WAYS[step]))).toBe(step);
});

describe('withdrawal', () => {
  it.each(open)(
    'CASE-05 in step %s: the confirmation goes out next, nothing is carried out, marked or waited for',
    (step) => {
      const state = given(...WAYS[step]);
      const withdraw = act({ type: 'WithdrawRequest' }, asker(state), LATER);
      const after = followedBy(state, withdraw);
      expect([after.outcome, after.generation]).toEqual(['WITHDRAWN', 2]);
      // The receipt goes first: it is the lead's for all of its message.
      const sent = stepOf(after) === 'SendReceipt' ? followedBy(after, dispatch(1, LATER)) : after;
      expect(whereIs(sent)).toMatchObject({ step: 'SendAnswer', task: null, endsAt: null });
      expect(followedBy(sent, dispatch(sent.letters.length, LATER)).closed).toBe(true);
      expect(eventsOf(when(after, withdraw))).toEqual([]);
    },
  );

  it('CASE-05 comes too late for what is done: a register that was changed, an answer that is out', () => {
    const changed = given(...withAsaFor('RECTIFICATION'), rectify(), carriedOut());
    const late = act({ type: 'WithdrawRequest' }, citizen, LATER);
    for (const state of [changed, given(...WAYS.Done)]) expect(refusalOf(when(state, late)).rule).toBe('CASE-05');
  });
});

describe('a second generation', () => {
  it.each(open)('CASE-04 in step %s goes on where the first one was, with a task of its own', (step) => {
    const state = given(...WAYS[step]);
    const operator = { id: 'operator', roles: ['OPERATOR'] } as const;
    const again = followedBy(state, act({ type: 'StartGeneration', generation: 2 }, operator, LATER));
    expect(refusalOf(when(state, act({ type: 'StartGeneration', generation: 4 }, operator))).rule).toBe('CASE-04');
    expect({ ...whereIs(again), task: null }).toEqual({ ...whereIs(state), task: null });
    const [one, two] = [whereIs(state).task, whereIs(again).task];
    expect(two).toBe(one === null ? null : one.replace('.1', '.2'));
  });
});

describe('a command that comes twice', () => {
  const more: readonly (readonly Act[])[] = [
    [...withAsaFor('OBJECTION'), admit(), confirmed(), object()],
    [...withAsaFor('ERASURE'), erase(), carriedOut()],
    [...WAYS.CheckAuthority, authority()],
    [...WAYS.ChildConsent, consent('GIVEN')],
    [...withAsa, extend('2026-03-20T10:00:00Z'), dispatch(2, '2026-03-20T10:01:00Z')],
    [...WAYS.Triage, act({ type: 'AssignUnit', unit: 'OPA', reason: 'Familiesak' }, adviser('TRIAGE'))],
    [...withAsa, act({ type: 'RaiseDoubt', reason: 'Skriften er en annen' }, adviser('ASA'))],
    [...withAsa, act({ type: 'ChangeLanguage', language: 'en' }, citizen)],
    [...withAsa, act({ type: 'DeclareDisqualified', person: 'other-adviser', reason: 'Slekt' }, leader('ASA'))],
    [...WAYS.Done, act({ type: 'CorrectOutcome', ...grounds }, adviser('ASA'), LATER)],
    [...withAsa, act({ type: 'CorrectPerson', nationalId: '15847832107', ...grounds }, adviser('ASA'), LATER)],
    [...withAsa, act({ type: 'CorrectReceived', received: '2026-03-02' as never, ...grounds }, adviser('ASA'), LATER)],
  ];

  it('changes nothing the second time, whatever it is: it is the same, or it is refused', () => {
    for (const way of [...Object.values(WAYS), ...more]) {
      let state: SubjectRequest = initial;
      for (const each of way) {
        state = followedBy(state, each);
        const again = when(state, each);
        if (again.ok) expect([each.command.type, again.events]).toEqual([each.command.type, []]);
      }
    }
  });
});

describe('nothing personal is needed', () => {
  it.each(steps)('to tell step, dates and row in step %s', (step) => {
    let bare: SubjectRequest = initial;
    let whole: SubjectRequest = initial;
    for (const each of WAYS[step]) {
      eventsOf(when(whole, each)).forEach((event, place) => {
        const { personal: _, ...record } = event;
        const stored = { ...record, number: place + 1, at: each.now, by: each.actor.id } as SubjectRequestEvent & {
          number: number;
          at: typeof each.now;
          by: string;
        };
        bare = evolve(bare, stored);
      });
      whole = followedBy(whole, each);
    }
    if (bare.kind === 'UNREGISTERED' || whole.kind === 'UNREGISTERED') throw new Error('not registered');
    expect(whereIs(bare)).toEqual(whereIs(whole));
    expect(subjectRequest.ledger(bare)).toEqual(subjectRequest.ledger(whole));
    // The login that follows the case goes with what is personal.
    const { owner: _, ...row } = subjectRequest.row(whole);
    expect(subjectRequest.row(bare)).toEqual(row);
  });
});

describe('nobody looks at the data before it is settled who asks', () => {
  it.each([
    ['CheckIdentity', 'DSR-13'],
    ['IdentityReply', 'DSR-13'],
    ['Route', 'DSR-21'],
    ['CheckAuthority', 'GAP-08'],
    ['AskChild', 'DSR-06'],
    ['ChildConsent', 'DSR-06'],
    ['Triage', 'DSR-21'],
  ] as const)('in step %s every decision is refused, by %s', (step, rule) => {
    const state = given(...WAYS[step]);
    const excessive = act(
      { type: 'RefuseExcessive', kind: 'UNFOUNDED', reasons: 'Sjikane', earlier: [] },
      adviser('ASA'),
    );
    for (const each of [decideAccess(), excessive]) expect(refusalOf(when(state, each)).rule).toBe(rule);
    for (const [right, decided] of [
      ['RECTIFICATION', rectify()],
      ['ERASURE', erase()],
      ['RESTRICTION', restrict()],
      ['OBJECTION', admit()],
    ] as const)
      expect(refusalOf(when({ ...state, right }, decided)).rule).toBe(rule);
  });
});

describe('a person who is corrected', () => {
  const correct = (protection?: 'CONFIDENTIAL') =>
    act({ type: 'CorrectPerson', nationalId: '15847832107', protection, ...grounds }, adviser('ASA'), LATER);

  it('CASE-22 to one with a protected address hides the case with this write', () => {
    expect(subjectRequest.row(followedBy(given(...withAsa), correct('CONFIDENTIAL'))).protection).toBe('CONFIDENTIAL');
    expect(subjectRequest.row(followedBy(given(...withAsa), correct())).protection).toBeUndefined();
  });

  it('CASE-22, CASE-23 where somebody else asks: what went to the wrong child is a breach, what went to who asks is not', () => {
    const told = when(given(...WAYS.ChildConsent), correct());
    expect(recordOf(told, 'RecipientWrong').letter).toBe(`${CASE}-L2`);
    expect(typesOf(when(given(...WAYS.AskChild), correct()))).not.toContain('RecipientWrong');
  });

  it('a request that looks at an answer again is hidden as the first one is', () => {
    const hidden = history(
      register({ protection: 'CONFIDENTIAL' }),
      dispatch(1),
      act({ type: 'RecordRegisterFacts', person: { ...facts('1990-05-01'), protection: 'CONFIDENTIAL' } }, machine),
      decideAccess(),
      dispatch(2, '2026-03-20T10:01:00Z'),
      act(
        { type: 'Reconsider', case: 'REQ-2026-000007' as typeof CASE, received: LATER as never },
        adviser('ASA'),
        LATER,
      ),
    );
    const command = tell(hidden.state, hidden.events, word('REQ-2026-000007' as typeof CASE, 'RECONSIDER'));
    expect(command).toMatchObject({ protection: 'CONFIDENTIAL' });
  });
});

describe('another date of receipt while a notice of extension is on its way', () => {
  it('puts right the date that the receipt told and the one that the notice tells', () => {
    const state = given(...withAsa, extend('2026-03-20T10:00:00Z'));
    const early = act({ type: 'CorrectReceived', received: '2026-02-27' as never, ...grounds }, adviser('ASA'), LATER);
    const kinds = eventsOf(when(state, early)).filter(({ type }) => type === 'LetterIssued');
    expect(kinds).toHaveLength(2);
  });
});

describe('a task about a notice of extension that was not accepted', () => {
  it('DSR-25 ends with the answer', () => {
    const state = given(...withAsa, extend('2026-03-20T10:00:00Z'));
    const ledger = subjectRequest.ledger(state);
    const late = followedBy(state, raise(state, 'extension-not-accepted', '2026-04-07T20:30:00Z', ledger));
    expect(late.noticeTasks).toHaveLength(2);
    const decided = followedBy(late, decideAccess({}, '2026-04-07T20:40:00Z'));
    const answer = dispatch(decided.letters.length, '2026-04-07T20:45:00Z');
    expect(when(decided, answer)).toMatchObject({ closes: late.noticeTasks });
    expect(followedBy(decided, answer).noticeTasks).toEqual([]);
  });
});

describe('a child that was born on 29 February', () => {
  const born = facts('2014-02-28');
  const leap = facts('2012-02-29');

  it.each([
    ['2026-02-27T22:59:00Z', leap, 'FROM_12_TO_14'],
    ['2027-02-28T22:59:00Z', leap, 'FROM_12_TO_14'],
    ['2027-02-28T23:00:00Z', leap, 'FROM_15'],
    ['2026-02-27T22:59:00Z', born, 'UNDER_12'],
    ['2026-02-27T23:00:00Z', born, 'FROM_12_TO_14'],
  ] as const)(
    'DSR-11 is, at %s, as old as its completed years on the Oslo day (settled no. 3)',
    (now, person, bracket) => {
      const at = { ...registerFor('PARENT', { received: now as never }), now: now as never };
      const state = given({ ...at, now: new Date(now).toISOString() as never }, dispatch(1, now));
      const routedThen = followedBy(state, routed(person, now));
      expect([osloDate(now as never), routedThen.authority?.bracket]).toEqual([osloDate(now as never), bracket]);
    },
  );

  it('DSR-06 a yes that was given at 14 serves nobody from the first second of the fifteenth birthday', () => {
    const way = [registerFor('PARENT'), dispatch(1), routed(facts('2011-03-21')), dispatch(2), consent('GIVEN')];
    const state = given(...way);
    expect(child.nationalId).toBe(state.person?.nationalId);
    expect(typesOf(when(state, decideAccess({}, '2026-03-20T22:59:59Z')))).toContain('RequestDecided');
    expect(refusalOf(when(state, decideAccess({}, '2026-03-20T23:00:00Z'))).rule).toBe('DSR-11');
  });
});
