import { stepOf, whereIs } from '../../../lib/subject-requests/steps.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  type Act,
  act,
  CASE,
  dispatch,
  eventsOf,
  followedBy,
  given,
  machine,
  PERSON,
  recordOf,
  typesOf,
  when,
} from './given.ts';
import { history, linked, opened, SECOND, told } from './given-message.ts';
import { asked, consent, consentTaken, facts, PARENT, registerFor, routed, waiting } from './given-requester.ts';

const CHILD = '2013-01-10';
const message = registerFor('PARENT', { linked });
const route = (now?: string) => routed(facts(CHILD), now);
const lead = (...acts: readonly Act[]) => history(message, dispatch(1), route(), ...acts);
const second = () => followedBy(opened(history(message)), route());
const lettersOf = (decision: ReturnType<typeof when>) =>
  eventsOf(decision).flatMap((event) => (event.type === 'LetterIssued' ? [event] : []));

describe('a message of a parent with several requests for a child from 12 to 14', () => {
  it('DSR-06, DSR-01 asks the child once, in one letter that names all of them', () => {
    const decision = when(history(message, dispatch(1)).state, route());
    const [letter] = lettersOf(decision);
    expect(letter?.record.kind).toBe('CHILD_CONSENT');
    for (const words of ['om å få se', 'slette', 'slutte'])
      expect(letter?.personal?.html.toLowerCase()).toContain(words);
    const other = second();
    expect([stepOf(other), other.letters]).toEqual(['ChildConsent', []]);
    expect(whereIs(other).endsAt).not.toBeNull();
  });

  it('DSR-01 tells the others that it asks, and until when', () => {
    const asks = lead(dispatch(2));
    const heard = followedBy(second(), told(asks, SECOND, 'CONSENT'));
    expect(heard.consent).toMatchObject({ status: 'WAITING', by: CASE, heard: true });
    expect(eventsOf(when(heard, told(asks, SECOND, 'CONSENT')))).toEqual([]);
    const late = history(message, dispatch(1), route('2026-03-09T09:00:00Z'), dispatch(2, '2026-03-09T10:00:00Z'));
    const longer = followedBy(second(), told(late, SECOND, 'CONSENT', '2026-03-09T10:00:00Z'));
    expect([whereIs(longer).endsAt, longer.generation]).toEqual([whereIs(late.state).endsAt, 2]);
  });

  it.each(['GIVEN', 'DECLINED'] as const)('DSR-06 one answer holds for all: %s', (status) => {
    const answered = lead(dispatch(2), consent(status));
    const other = followedBy(second(), told(answered, SECOND, 'CONSENT'));
    expect([other.consent?.status, stepOf(other)]).toEqual([status, status === 'GIVEN' ? 'Assess' : 'SendAnswer']);
    expect(eventsOf(when(other, told(answered, SECOND, 'CONSENT')))).toEqual([]);
  });

  it('DSR-06 an answer that comes before the request is routed is kept: nobody asks again', () => {
    const yes = lead(dispatch(2), consent('GIVEN'));
    const early = followedBy(opened(history(message)), told(yes, SECOND, 'CONSENT'));
    expect([stepOf(early), stepOf(followedBy(early, route()))]).toEqual(['Route', 'Assess']);
    const no = lead(dispatch(2), consent('DECLINED'));
    expect(followedBy(opened(history(message)), told(no, SECOND, 'CONSENT')).outcome).toBe('REFUSED_CONSENT');
  });

  it('DSR-06 an answer that an adviser took in another of the requests is told to all', () => {
    const decision = when(second(), consentTaken());
    expect(decision).toMatchObject({
      followUps: [{ kind: 'TELL_CASE', to: CASE, word: 'CONSENT' }, { word: 'CONSENT' }],
    });
    const given = lead(dispatch(2));
    const fact = { kind: 'CONSENT', status: 'GIVEN' } as const;
    expect(stepOf(followedBy(given.state, act({ type: 'LearnFromLinked', fact }, machine)))).toBe('Assess');
  });

  it('DSR-06 a yes that is taken back ends all that are not answered', () => {
    const back = lead(dispatch(2), consent('GIVEN'), consent('DECLINED', '2026-03-12T10:00:00Z'));
    const other = followedBy(second(), told(lead(dispatch(2), consent('GIVEN')), SECOND, 'CONSENT'));
    expect(followedBy(other, told(back, SECOND, 'CONSENT')).outcome).toBe('REFUSED_CONSENT');
  });

  it('DSR-06 no silence is held against a child that was never asked: then this request asks itself', () => {
    const silent = act({ type: 'RecordConsent', status: 'NO_REPLY' }, machine, '2026-03-20T00:00:00Z');
    const asksNow = when(second(), silent);
    expect(lettersOf(asksNow).map(({ record }) => record.kind)).toEqual(['CHILD_CONSENT']);
    expect(stepOf(followedBy(second(), silent))).toBe('AskChild');
    const heard = followedBy(second(), told(lead(dispatch(2)), SECOND, 'CONSENT'));
    expect(recordOf(when(heard, silent), 'RequestDecided').outcome).toBe('REFUSED_CONSENT');
  });

  it('tells nothing of a question to who asks for themselves, or was never to ask', () => {
    const fact = { kind: 'CONSENT', status: 'GIVEN' } as const;
    const own = given({ ...message, command: { ...message.command, requester: undefined } as never });
    expect(eventsOf(when(own, act({ type: 'LearnFromLinked', fact }, machine)))).toEqual([]);
  });
});

describe('what a child said after something was done on its yes', () => {
  const yes = () => followedBy(waiting(), consent('GIVEN'));

  it('DSR-06 a yes that is taken back stops what was decided and is not done', () => {
    const decided = {
      ...yes(),
      right: 'RECTIFICATION',
      outcome: 'RECTIFIED',
      carryOut: { status: 'PENDING', decision: 9, changes: [] },
    } as const;
    const back = followedBy(decided, consent('DECLINED', '2026-03-12T10:00:00Z'));
    expect([back.outcome, stepOf(back)]).toEqual(['REFUSED_CONSENT', 'SendAnswer']);
  });

  it('DSR-06 what has been changed stays changed, and is answered', () => {
    const done = {
      ...yes(),
      right: 'RECTIFICATION',
      outcome: 'RECTIFIED',
      carryOut: { status: 'DONE', decision: 9, changes: [] },
    } as const;
    const decision = when(done, consent('DECLINED', '2026-03-12T10:00:00Z'));
    expect(decision).toMatchObject({ ok: false, refusal: { rule: 'DSR-06' } });
  });
});

describe('the second notice of a letter to a child', () => {
  it('GAP-05 goes to the child, never to who asked for it', () => {
    const week = '2026-03-13T06:30:00Z';
    const unopened = { letter: `${CASE}-L2` };
    const decision = when(waiting(), act({ type: 'ReviewLetters', statuses: [unopened] }, machine, week));
    expect(lettersOf(decision).map(({ personal }) => personal?.recipient)).toEqual([
      expect.objectContaining({ nationalId: PERSON }),
    ]);
    const receipt = { letter: `${CASE}-L1` };
    const toParent = when(
      asked('1990-01-01', 'LAWYER'),
      act({ type: 'ReviewLetters', statuses: [receipt] }, machine, week),
    );
    for (const { personal } of lettersOf(toParent)) expect(personal?.recipient).toMatchObject({ nationalId: PARENT });
  });
});

describe('another date of receipt, told by the request that has it', () => {
  const evidence = { evidence: 'Stempel', reason: 'Kom til Bergen' };

  it('T4, DSR-23 takes back an overdue that was raised wrongly', () => {
    const early = second();
    const ledger = subjectRequest.ledger({ ...early, consent: { status: 'GIVEN' } });
    const alarm = ledger.alarms.find(({ kind }) => kind === 'FIRST_DEADLINE');
    if (alarm === undefined) throw new Error('no alarm');
    const raise = act({ type: 'RaiseAlarm', alarm }, machine, '2026-04-08T06:00:00Z');
    const overdue = followedBy(early, raise);
    expect(subjectRequest.row(overdue).overdue).toBe(true);
    const fact = { kind: 'RECEIVED', received: '2026-03-20T09:00:00.000Z' as never } as const;
    const later = act({ type: 'LearnFromLinked', fact }, machine, '2026-04-09T10:00:00Z');
    const decision = when(overdue, later);
    expect(decision).toMatchObject({ closes: ['overdue.1.1'] });
    expect(typesOf(decision)).not.toContain('LetterIssued');
    expect(subjectRequest.row(followedBy(overdue, later)).overdue).toBe(false);
    expect(evidence.reason).not.toBe('');
  });
});
