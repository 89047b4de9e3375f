import type { CaseId } from '../../../lib/kernel/ids.ts';
import type { RegisterRequest, SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import { initial } from '../../../lib/subject-requests/state.ts';
import { stepOf, whereIs } from '../../../lib/subject-requests/steps.ts';
import { tell } from '../../../lib/subject-requests/tell.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  at,
  CASE,
  citizen,
  day,
  dispatch,
  doubt,
  eventsOf,
  extend,
  followedBy,
  given,
  machine,
  RECEIVED,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  route,
  typesOf,
  when,
} from './given.ts';
import { history, linked, opened, SECOND, THIRD, told, word } from './given-message.ts';
import { asked, authority, registerFor } from './given-requester.ts';

const tellsOf = (decision: ReturnType<typeof when>) =>
  decision.ok ? (decision.followUps ?? []).filter(({ kind }) => kind === 'TELL_CASE') : [];

describe('a message with several rights', () => {
  const lead = history(register({ linked }));

  it('DSR-01 is opened as linked requests: the first has the receipt for all, and opens the others', () => {
    const decision = when(initial, register({ linked }));
    expect(recordOf(decision, 'RequestRegistered').linked).toEqual(linked);
    expect(tellsOf(decision)).toEqual([word(SECOND, 'OPEN'), word(THIRD, 'OPEN')]);
    const [letter] = eventsOf(decision).filter(({ type }) => type === 'LetterIssued');
    for (const id of [CASE, SECOND, THIRD])
      expect(letter?.type === 'LetterIssued' && letter.personal?.html).toContain(id);
  });

  it('DSR-13 gives each its right, the same day, the same owner and the same identity, and no receipt of its own', () => {
    const state = opened(lead);
    expect(state).toMatchObject({
      case: SECOND,
      right: 'ERASURE',
      receipts: [RECEIVED],
      owner: 'citizen-1',
      lead: CASE,
      linked: [CASE, THIRD],
      identity: { status: 'CONFIRMED', method: 'LOGIN' },
      letters: [],
    });
    expect(stepOf(state)).toBe('Route');
    expect(subjectRequest.row(state).due).toBe(subjectRequest.row(lead.state).due);
  });

  it('hides every case of somebody with a protected address from the first moment on', () => {
    const hidden = history(register({ linked, protection: 'STRICTLY_CONFIDENTIAL' }));
    const rows = [hidden.state, opened(hidden)].map((state) => subjectRequest.row(state).protection);
    expect(rows).toEqual(['STRICTLY_CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL']);
    expect(subjectRequest.row(lead.state).protection).toBeUndefined();
  });

  it('takes along the day on which the message was handed in elsewhere', () => {
    const handedInOn = day('2026-03-02');
    expect(opened(history(register({ linked, handedInOn }))).handedInOn).toBe(handedInOn);
  });

  it('takes along who asks for whom', () => {
    const state = opened(history(registerFor('PARENT', { linked })));
    expect(state).toMatchObject({ requesterKind: 'PARENT', requester: { name: 'Flink Hval' } });
  });

  it('DSR-01 holds each right once, and nobody but the machine opens a linked one', () => {
    const twice = register({ linked: [{ case: SECOND, right: 'ACCESS' }] });
    expect(refusalOf(when(initial, twice))).toMatchObject({ rule: 'DSR-01', field: 'rights' });
    const forged = register({ lead: { case: SECOND, identityConfirmed: true } });
    expect(refusalOf(when(initial, forged))).toMatchObject({ rule: 'DSR-01', field: 'lead' });
  });

  it('changes nothing when it is opened again', () => {
    expect(eventsOf(when(opened(lead), told(lead, SECOND, 'OPEN')))).toEqual([]);
  });

  it('has nothing to tell once the personal parts are erased, or to a case that is not of the message', () => {
    const erased = lead.events.map(({ personal: _, ...event }) => event) as unknown as typeof lead.events;
    expect(tell(lead.state, erased, word(SECOND, 'OPEN'))).toBeUndefined();
    expect(tell(lead.state, lead.events, word('REQ-2026-000009' as CaseId, 'OPEN'))).toBeUndefined();
    expect(tell(initial, [], word(SECOND, 'OPEN'))).toBeUndefined();
    expect(tell(lead.state, lead.events, word(SECOND, 'EXTENSION'))).toBeUndefined();
    expect(tell(lead.state, lead.events, word(SECOND, 'AUTHORITY'))).toBeUndefined();
  });
});

describe('what one request of a message tells the others', () => {
  const paper = registerOnPaper({ linked });
  const confirm = act(
    { type: 'RecordIdentity', status: 'CONFIRMED', method: 'CONTROL_QUESTIONS', reason: 'Svarte rett' },
    adviser('TRIAGE'),
  );
  const onPaper = history(paper, dispatch(1));

  it('DSR-01, DSR-13 the outcome of the identity check: work that waited for it begins again', () => {
    expect(tellsOf(when(onPaper.state, confirm)).map((each) => each.kind === 'TELL_CASE' && each.word)).toEqual([
      'IDENTITY',
      'IDENTITY',
    ]);
    const second = opened(onPaper);
    expect(stepOf(second)).toBe('CheckIdentity');
    const after = followedBy(second, told(history(paper, dispatch(1), confirm), SECOND, 'IDENTITY'));
    expect([stepOf(after), after.generation]).toEqual(['Route', 2]);
  });

  it('DSR-01, DSR-15 a refusal too: each request has its own letter', () => {
    const no = act({ type: 'RecordIdentity', status: 'NOT_CONFIRMED', reason: 'Feil person' }, adviser('TRIAGE'));
    const after = followedBy(opened(onPaper), told(history(paper, dispatch(1), no), SECOND, 'IDENTITY'));
    expect([after.outcome, stepOf(after)]).toEqual(['REFUSED_IDENTITY', 'SendAnswer']);
  });

  it('DSR-01 asks the person once: the others wait for the reply without a letter of their own', () => {
    expect(tellsOf(when(onPaper.state, doubt))).toHaveLength(2);
    const questioned = history(paper, dispatch(1), doubt, dispatch(2));
    const second = followedBy(opened(onPaper), told(questioned, SECOND, 'IDENTITY'));
    expect([stepOf(second), second.letters]).toEqual(['IdentityReply', []]);
    expect(whereIs(second).endsAt).toBe(whereIs(questioned.state).endsAt);
    const login = act({ type: 'ConfirmByLogin', assurance: 'HIGH' }, citizen);
    const replied = history(paper, dispatch(1), doubt, dispatch(2), login);
    expect(stepOf(followedBy(second, told(replied, SECOND, 'IDENTITY')))).toBe('Route');
  });

  it('DSR-01, DSR-15 a doubt that comes up later, and its end: no other request is answered meanwhile', () => {
    const first = register({ linked });
    const second = followedBy(opened(history(first)), route('ASA'));
    expect(stepOf(second)).toBe('Assess');
    const raise = act({ type: 'RaiseDoubt', reason: 'Skriften er en annen' }, adviser('ASA'));
    const doubted = history(first, dispatch(1), route('ASA'), raise, dispatch(2));
    const waits = followedBy(second, told(doubted, SECOND, 'IDENTITY'));
    expect(stepOf(waits)).toBe('IdentityReply');
    const no = act({ type: 'RecordIdentityReply', status: 'NOT_CONFIRMED', reason: 'Feil person' }, adviser('ASA'));
    const ended = history(first, dispatch(1), route('ASA'), raise, dispatch(2), no);
    expect(followedBy(waits, told(ended, SECOND, 'IDENTITY')).outcome).toBe('REFUSED_IDENTITY');
  });

  it('DSR-01 another date of receipt: the clock is one', () => {
    const evidence = { evidence: 'Stempel', reason: 'Kom til Bergen' };
    const early = act({ type: 'CorrectReceived', received: day('2026-03-02'), ...evidence }, adviser('TRIAGE'));
    const corrected = history(paper, dispatch(1), early);
    expect(tellsOf(when(onPaper.state, early))).toHaveLength(2);
    const after = followedBy(opened(onPaper), told(corrected, SECOND, 'RECEIVED'));
    expect(subjectRequest.row(after).due).toBe(subjectRequest.row(corrected.state).due);
    expect(eventsOf(when(after, told(corrected, SECOND, 'RECEIVED')))).toEqual([]);
  });

  it('DSR-01 an extension: one notice for all of them', () => {
    const extended = history(
      register({ linked }),
      dispatch(1),
      route('ASA'),
      extend('2026-03-20T10:00:00Z'),
      dispatch(2, '2026-03-20T10:01:00Z'),
    );
    const second = opened(history(register({ linked })));
    const after = followedBy(second, told(extended, SECOND, 'EXTENSION', '2026-03-20T10:02:00Z'));
    expect(after.extension).toMatchObject({ status: 'IN_FORCE', acceptedAt: at('2026-03-20T10:01:00Z') });
    expect(subjectRequest.row(after).due).toBe('2026-06-05');
    expect(eventsOf(when(after, told(extended, SECOND, 'EXTENSION')))).toEqual([]);
  });

  it('DSR-01, GAP-08 an authority that an adviser saw', () => {
    const first = registerFor('LAWYER', { linked });
    const lawyer = history(first, dispatch(1), route('ASA'));
    const shown = history(first, dispatch(1), route('ASA'), authority());
    expect(tellsOf(when(lawyer.state, authority()))).toHaveLength(2);
    const second = followedBy(opened(lawyer), route('ASA'));
    expect(stepOf(second)).toBe('CheckAuthority');
    expect(stepOf(followedBy(second, told(shown, SECOND, 'AUTHORITY')))).toBe('Assess');
    const no = history(first, dispatch(1), route('ASA'), authority({ status: 'NOT_CONFIRMED' }));
    expect(followedBy(second, told(no, SECOND, 'AUTHORITY')).outcome).toBe('REFUSED_AUTHORITY');
  });

  it('DSR-01, T4 a new day is told once, by the request whose notice told the old one', () => {
    const grounds = { evidence: 'Stempel', reason: 'Feil' };
    const earlier = act(
      { type: 'CorrectReceived', received: day('2026-02-27'), ...grounds },
      adviser('ASA'),
      '2026-03-25T10:00:00Z',
    );
    const notice = { reason: 'COMPLEXITY', letter: `${SECOND}-L1`, acceptedAt: at('2026-03-20T10:00:05Z') } as const;
    const learn = act({ type: 'LearnFromLinked', fact: { kind: 'EXTENSION', ...notice } }, machine);
    const lead = history(register({ linked }), dispatch(1), route('ASA')).state;
    expect(typesOf(when(followedBy(lead, learn), earlier))).toEqual(['ReceivedDateCorrected']);
    const own = [extend('2026-03-20T10:00:00Z'), dispatch(2, '2026-03-20T10:00:05Z')].reduce(followedBy, lead);
    expect(typesOf(when(own, earlier))).toEqual(['ReceivedDateCorrected', 'LetterIssued']);
  });

  it('DSR-01, CASE-22 the receipt for the right person lists the whole message', () => {
    const correct = act(
      { type: 'CorrectPerson', nationalId: '15847832107', evidence: 'Brevet', reason: 'Feil nummer ble skrevet' },
      adviser('ASA'),
      '2026-03-10T10:00:00Z',
    );
    const decision = when(history(register({ linked }), dispatch(1), route('ASA')).state, correct);
    const [letter] = eventsOf(decision).filter((event) => event.type === 'LetterIssued');
    expect(letter?.personal?.html).toMatch(new RegExp(`${SECOND}[\\s\\S]*${THIRD}`));
  });

  it('DSR-01, CASE-22 whom the message is about: all begin again with the right person, and what was sent is a breach', () => {
    const first = register({ linked });
    const grounds = { evidence: 'Brevet', reason: 'Feil nummer ble skrevet' };
    const nationalId = '15847832107';
    const correct = act(
      { type: 'CorrectPerson', nationalId, protection: 'CONFIDENTIAL', ...grounds },
      adviser('ASA'),
      '2026-03-10T10:00:00Z',
    );
    const lead = history(first, dispatch(1), route('ASA'));
    expect(tellsOf(when(lead.state, correct))).toHaveLength(2);
    const corrected = history(first, dispatch(1), route('ASA'), correct);
    const second = followedBy(opened(history(first)), route('ASA'));
    const after = followedBy(second, told(corrected, SECOND, 'PERSON'));
    expect(after).toMatchObject({ person: { nationalId, protection: 'CONFIDENTIAL' }, generation: 2, letters: [] });
    expect(stepOf(after)).toBe('CheckIdentity');
    expect(eventsOf(when(after, told(corrected, SECOND, 'PERSON')))).toEqual([]);
    const erased = corrected.events.map(({ personal: _, ...event }) => event) as unknown as typeof corrected.events;
    expect(tell(corrected.state, erased, word(SECOND, 'PERSON'))).toBeUndefined();
  });

  it('DSR-01 is carried by the machine alone, and tells nobody further', () => {
    const fact = { kind: 'IDENTITY', status: 'CONFIRMED' } as const;
    const forged = act({ type: 'LearnFromLinked', fact }, adviser('TRIAGE'));
    expect(refusalOf(when(opened(onPaper), forged)).rule).toBe('DSR-01');
    expect(tellsOf(when(opened(onPaper), act({ type: 'LearnFromLinked', fact }, machine)))).toEqual([]);
  });

  it('comes to nothing after the answer', () => {
    const withdrawn = followedBy(opened(history(register({ linked }))), act({ type: 'WithdrawRequest' }, citizen));
    const letter = { ...dispatch(1).command, letter: `${SECOND}-L1` } as SubjectRequestCommand;
    const answered = followedBy(withdrawn, act(letter, machine));
    const fact = { kind: 'RECEIVED', received: day('2026-03-02') } as const;
    expect(eventsOf(when(answered, act({ type: 'LearnFromLinked', fact }, machine)))).toEqual([]);
  });
});

describe('WithdrawRequest', () => {
  const own = act({ type: 'WithdrawRequest' }, citizen, '2026-03-10T10:00:00Z');
  const asa = given(register(), dispatch(1), route('ASA'));

  it('CASE-05 ends the request at once, with a letter that confirms it', () => {
    const decision = when(asa, own);
    expect(typesOf(decision)).toEqual(['RequestWithdrawn', 'RequestDecided', 'LetterIssued', 'GenerationStarted']);
    expect(recordOf(decision, 'LetterIssued')).toMatchObject({ purpose: 'ANSWER', kind: 'WITHDRAWAL_CONFIRMED' });
    const after = followedBy(asa, own);
    expect([after.outcome, stepOf(after)]).toEqual(['WITHDRAWN', 'SendAnswer']);
  });

  it.each([
    ['before the receipt', given(register())],
    ['in triage', given(register(), dispatch(1), route())],
    ['while the child is asked', asked('2013-01-10')],
  ])('CASE-05 is open at any time: %s', (_, state) => {
    const actor = state.requester === undefined ? citizen : { ...citizen, nationalId: state.requester.nationalId };
    expect(followedBy(state, { ...own, actor }).outcome).toBe('WITHDRAWN');
  });

  it('CASE-05 is done by an adviser with what shows it', () => {
    const by = (evidence?: string) =>
      act({ type: 'WithdrawRequest', evidence }, adviser('ASA'), '2026-03-10T10:00:00Z');
    expect(refusalOf(when(asa, by()))).toMatchObject({ rule: 'CASE-05', field: 'evidence' });
    expect(recordOf(when(asa, by('E-post av 9. mars')), 'RequestWithdrawn')).toEqual({ by: 'ADVISER', reason: 'WISH' });
  });

  it('DSR-22 is nobody else’s: not the child’s of a parent’s request, not another unit’s', () => {
    expect(refusalOf(when(asked('2015-06-01'), own)).rule).toBe('DSR-22');
    expect(refusalOf(when(asa, { ...own, actor: adviser('OPA') })).rule).toBe('DSR-22');
  });

  it('CASE-05 comes too late after the answer; repeated, it changes nothing', () => {
    const after = followedBy(asa, own);
    expect(eventsOf(when(after, own))).toEqual([]);
    const closed = followedBy(followedBy(after, dispatch(2)), act({ type: 'CloseCase' }, machine));
    expect(eventsOf(when(closed, own))).toEqual([]);
  });
});

describe('other access', () => {
  const wants = (what: RegisterRequest['wants']) => given(register({ wants: what }), dispatch(1), route('ASA'));
  const handOver = act(
    { type: 'HandOverAccess', wants: 'PARTY_ACCESS', to: 'Saksbehandlende enhet' },
    adviser('ASA'),
    '2026-03-10T10:00:00Z',
  );
  const agree = act({ type: 'AgreeToHandOver' }, citizen, '2026-03-12T10:00:00Z');

  it('is marked at registration, and corrected by the adviser', () => {
    expect(wants('PARTY_ACCESS').otherAccess).toEqual({ wants: 'PARTY_ACCESS', status: 'MARKED' });
    expect(wants('NONE').otherAccess).toBeUndefined();
    const other = act({ type: 'MarkOtherAccess', wants: 'NONE' }, adviser('ASA'));
    expect(followedBy(wants('PARTY_ACCESS'), other).otherAccess).toBeUndefined();
  });

  it('DSR-34 is handed over with a letter, and the request stays open', () => {
    const decision = when(wants('PARTY_ACCESS'), handOver);
    expect(decision).toMatchObject({ followUps: [{ kind: 'SEND_LETTER', letter: `${CASE}-L2` }] });
    const state = followedBy(wants('PARTY_ACCESS'), handOver);
    expect([state.otherAccess?.status, stepOf(state), state.outcome]).toEqual(['HANDED_OVER', 'Assess', undefined]);
    expect(eventsOf(when(state, handOver))).toEqual([]);
  });

  it('DSR-34 ends the request only when the person agrees', () => {
    expect(refusalOf(when(wants('PARTY_ACCESS'), agree)).rule).toBe('DSR-34');
    const handed = followedBy(wants('PARTY_ACCESS'), handOver);
    const agreed = followedBy(handed, agree);
    expect(agreed).toMatchObject({ outcome: 'WITHDRAWN', otherAccess: { status: 'AGREED' } });
    expect(eventsOf(when(agreed, agree))).toEqual([]);
    const adviserSays = { ...agree, actor: adviser('ASA') };
    expect(refusalOf(when(handed, adviserSays))).toMatchObject({ rule: 'DSR-34', field: 'evidence' });
  });

  it('DSR-34 says to whom, DSR-22 by an adviser of the unit, and is not marked anew afterwards', () => {
    const blank = act({ type: 'HandOverAccess', wants: 'PARTY_ACCESS', to: '' }, adviser('ASA'));
    expect(refusalOf(when(wants('PARTY_ACCESS'), blank))).toMatchObject({ rule: 'DSR-34', field: 'to' });
    expect(refusalOf(when(wants('PARTY_ACCESS'), { ...handOver, actor: adviser('OPA') })).rule).toBe('DSR-22');
    const mark = act({ type: 'MarkOtherAccess', wants: 'PUBLIC_ACCESS' }, adviser('ASA'));
    expect(refusalOf(when(followedBy(wants('PARTY_ACCESS'), handOver), mark)).rule).toBe('DSR-34');
  });
});

describe('a doubt that comes up later', () => {
  const asa = given(register(), dispatch(1), route('ASA'));
  const raise = act({ type: 'RaiseDoubt', reason: 'Skriften er en annen' }, adviser('ASA'), '2026-03-10T10:00:00Z');

  it('DSR-12 asks the person before anything is decided; the work waits, the clock does not', () => {
    const state = followedBy(asa, raise);
    expect([stepOf(state), state.generation]).toEqual(['AskForIdentity', 2]);
    expect(subjectRequest.row(state).due).toBe(subjectRequest.row(asa).due);
    const reply = followedBy(
      followedBy(state, dispatch(2)),
      act({ type: 'ConfirmByLogin', assurance: 'HIGH' }, citizen),
    );
    expect([reply.identity.status, stepOf(reply)]).toEqual(['CONFIRMED', 'Assess']);
  });

  it('DSR-12 needs a reason, an adviser, and a case that is not decided; DSR-13 one that was confirmed', () => {
    expect(refusalOf(when(asa, act({ type: 'RaiseDoubt', reason: '' }, adviser('ASA'))))).toMatchObject({
      rule: 'DSR-12',
      field: 'reason',
    });
    expect(refusalOf(when(asa, { ...raise, actor: citizen })).rule).toBe('DSR-22');
    expect(refusalOf(when(given(registerOnPaper()), { ...raise, actor: adviser('TRIAGE') })).rule).toBe('DSR-13');
    const withdrawn = followedBy(asa, act({ type: 'WithdrawRequest' }, citizen));
    expect(refusalOf(when(withdrawn, raise)).rule).toBe('DSR-12');
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(followedBy(asa, raise), raise))).toEqual([]);
  });
});

describe('ConfirmByLogin', () => {
  const login = act({ type: 'ConfirmByLogin', assurance: 'HIGH' }, citizen);
  const paper = given(registerOnPaper(), dispatch(1));

  it('DSR-13 settles the identity of a request on paper before anybody looked', () => {
    const state = followedBy(paper, login);
    expect([state.identity, stepOf(state)]).toEqual([{ status: 'CONFIRMED', method: 'LOGIN' }, 'Route']);
  });

  it('DSR-13 answers the question about identity', () => {
    const questioned = given(registerOnPaper(), dispatch(1), doubt, dispatch(2));
    expect(when(questioned, login)).toMatchObject({ answers: { task: 'identity-reply.1', outcome: 'CONFIRMED' } });
  });

  it('DSR-13 is for the one who asked, at the highest level', () => {
    expect(refusalOf(when(paper, { ...login, actor: { ...citizen, nationalId: '15847832107' } })).rule).toBe('DSR-13');
    expect(refusalOf(when(paper, act({ type: 'ConfirmByLogin', assurance: 'SUBSTANTIAL' }, citizen))).rule).toBe(
      'DSR-13',
    );
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(followedBy(paper, login), login))).toEqual([]);
  });
});

describe('DeclareDisqualified', () => {
  const asa = given(register(), dispatch(1), route('ASA'));
  const aside = act({ type: 'DeclareDisqualified', reason: 'Nær venn' }, adviser('ASA'));
  const leader = { id: 'leader-ASA', roles: ['LEADER'], unit: 'ASA' } as const;

  it('ACC-06 takes the adviser out of the case: no act of theirs is accepted any more', () => {
    const state = followedBy(asa, aside);
    expect(state.disqualified).toEqual(['adviser-ASA']);
    expect(refusalOf(when(state, extend('2026-03-20T10:00:00Z'))).rule).toBe('ACC-06');
    expect(eventsOf(when(state, aside))).toEqual([]);
  });

  it('ACC-06 is said of others by the leader alone, and with a reason', () => {
    const other = act({ type: 'DeclareDisqualified', person: 'adviser-asa-2', reason: 'Slektskap' }, leader);
    expect(followedBy(asa, other).disqualified).toEqual(['adviser-asa-2']);
    expect(refusalOf(when(asa, { ...other, actor: adviser('ASA') })).rule).toBe('ACC-06');
    expect(refusalOf(when(asa, act({ type: 'DeclareDisqualified', reason: ' ' }, leader)))).toMatchObject({
      field: 'reason',
    });
    expect(refusalOf(when(asa, { ...aside, actor: adviser('OPA') })).rule).toBe('DSR-22');
  });

  it('ACC-03 keeps who asks for somebody out of the case, too', () => {
    const parentsCase = asked('2015-06-01');
    const actor = { ...adviser('ASA'), nationalId: parentsCase.requester?.nationalId ?? '' };
    expect(refusalOf(when(parentsCase, { ...extend('2026-03-20T10:00:00Z'), actor })).rule).toBe('ACC-03');
  });
});
