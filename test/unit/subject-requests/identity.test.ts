import { whereIs } from '../../../lib/subject-requests/steps.ts';
import {
  act,
  adviser,
  citizen,
  dispatch,
  doubt,
  eventsOf,
  followedBy,
  given,
  machine,
  recordOf,
  refusalOf,
  registerOnPaper,
  typesOf,
  when,
} from './given.ts';

const registered = [registerOnPaper(), dispatch(1)];
const asked = [...registered, doubt, dispatch(2)];
const triage = adviser('TRIAGE');

describe('RecordIdentity', () => {
  it('confirms with the method, and the machine goes on', () => {
    const confirm = act(
      { type: 'RecordIdentity', status: 'CONFIRMED', method: 'CONTROL_QUESTIONS', reason: 'Svarte riktig' },
      triage,
    );
    const decision = when(given(...registered), confirm);
    expect(recordOf(decision, 'IdentityRecorded')).toEqual({ status: 'CONFIRMED', method: 'CONTROL_QUESTIONS' });
    expect(decision).toMatchObject({ answers: { task: 'identity.1', outcome: 'CONFIRMED' } });
  });

  it('DSR-14 notes a document that was seen, and keeps no copy of it', () => {
    const seen = (copyDeleted?: boolean) =>
      act(
        { type: 'RecordIdentity', status: 'CONFIRMED', method: 'DOCUMENT_SEEN', reason: 'Pass sett', copyDeleted },
        triage,
      );
    const state = given(...registered);
    expect(refusalOf(when(state, seen()))).toMatchObject({ rule: 'DSR-14', field: 'copyDeleted' });
    const [event] = eventsOf(when(state, seen(true)));
    expect(event).toEqual({
      type: 'IdentityRecorded',
      record: { status: 'CONFIRMED', method: 'DOCUMENT_SEEN' },
      personal: { reason: 'Pass sett' },
    });
  });

  it('DSR-12 asks for more where there is doubt, with a last day to reply', () => {
    const decision = when(given(...registered), doubt);
    expect(typesOf(decision)).toEqual(['IdentityRecorded', 'LetterIssued']);
    expect(recordOf(decision, 'IdentityRecorded')).toEqual({
      status: 'DOUBT',
      replyDue: '2026-03-19',
      replyEndsAt: '2026-03-19T23:00:00.000Z',
    });
    expect(decision).toMatchObject({ answers: { task: 'identity.1', outcome: 'DOUBT' } });
  });

  it('ends the reply period early enough for a refusal in time, but leaves a working day', () => {
    const late = { ...doubt, now: new Date('2026-03-26T09:00:00Z').toISOString() as typeof doubt.now };
    expect(recordOf(when(given(...registered), late), 'IdentityRecorded').replyDue).toBe('2026-03-31');
    const last = { ...doubt, now: new Date('2026-04-07T09:00:00Z').toISOString() as typeof doubt.now };
    expect(recordOf(when(given(...registered), last), 'IdentityRecorded').replyDue).toBe('2026-04-08');
  });

  it('DSR-15 refuses who is not confirmed, in writing', () => {
    const decision = when(
      given(...registered),
      act({ type: 'RecordIdentity', status: 'NOT_CONFIRMED', reason: 'Kjente ikke svarene' }, triage),
    );
    expect(typesOf(decision)).toEqual(['IdentityRecorded', 'RequestDecided', 'LetterIssued']);
    expect(recordOf(decision, 'RequestDecided').outcome).toBe('REFUSED_IDENTITY');
    expect(recordOf(decision, 'LetterIssued')).toMatchObject({ purpose: 'ANSWER', kind: 'IDENTITY_NOT_CONFIRMED' });
  });

  it('DSR-22 is for the privacy advisers of the unit alone', () => {
    expect(refusalOf(when(given(...registered), { ...doubt, actor: adviser('OPA') })).rule).toBe('DSR-22');
    expect(refusalOf(when(given(...registered), { ...doubt, actor: citizen })).rule).toBe('DSR-22');
  });

  it('ACC-03 is not for an adviser who asks for the own data', () => {
    const self = { ...triage, ...{ nationalId: '01859012325' } };
    expect(refusalOf(when(given(...registered), { ...doubt, actor: self })).rule).toBe('ACC-03');
  });

  it('DSR-12 needs the reason of the doubt', () => {
    const blank = act({ type: 'RecordIdentity', status: 'DOUBT', reason: ' ' }, triage);
    expect(refusalOf(when(given(...registered), blank))).toMatchObject({ rule: 'DSR-12', field: 'reason' });
  });

  it('changes nothing when it is repeated, and DSR-13 refuses another answer', () => {
    const state = given(...registered, doubt);
    expect(eventsOf(when(state, doubt))).toEqual([]);
    const other = act({ type: 'RecordIdentity', status: 'NOT_CONFIRMED', reason: 'Nei' }, triage);
    expect(refusalOf(when(state, other)).rule).toBe('DSR-13');
  });
});

describe('RecordIdentityReply', () => {
  const byAdviser = act(
    {
      type: 'RecordIdentityReply',
      status: 'CONFIRMED',
      method: 'DOCUMENT_SEEN',
      reason: 'Pass vist',
      copyDeleted: true,
    },
    triage,
  );
  const byLogin = act(
    { type: 'RecordIdentityReply', status: 'CONFIRMED', method: 'LOGIN', assurance: 'HIGH' },
    citizen,
  );
  const noReply = act({ type: 'RecordIdentityReply', status: 'NO_REPLY' }, machine, '2026-03-19T23:00:01Z');

  it.each([
    ['the adviser', byAdviser],
    ["the person's own login", byLogin],
  ])('confirms by %s and goes on to routing', (_, reply) => {
    const state = given(...asked);
    expect(when(state, reply)).toMatchObject({ answers: { task: 'identity-reply.1', outcome: 'CONFIRMED' } });
    expect(whereIs(followedBy(state, reply)).step).toBe('Route');
  });

  it('DSR-15 refuses where nothing came in time; the expired task is not answered again', () => {
    const decision = when(given(...asked), noReply);
    expect(decision).not.toHaveProperty('answers');
    expect(recordOf(decision, 'RequestDecided').outcome).toBe('REFUSED_IDENTITY');
    expect(whereIs(followedBy(given(...asked), noReply)).step).toBe('SendAnswer');
  });

  it('DSR-15 refuses what the adviser could not confirm', () => {
    const reply = act({ type: 'RecordIdentityReply', status: 'NOT_CONFIRMED', reason: 'Feil person' }, triage);
    const decision = when(given(...asked), reply);
    expect(decision).toMatchObject({ answers: { task: 'identity-reply.1', outcome: 'NOT_CONFIRMED' } });
    expect(recordOf(decision, 'RequestDecided').grounds).toEqual(['DSR-15']);
  });

  it.each([
    ['of somebody else', { ...byLogin, actor: { ...citizen, nationalId: '15847832107' } }],
    ['of staff', { ...byLogin, actor: triage }],
    [
      'below the highest level',
      act({ type: 'RecordIdentityReply', status: 'CONFIRMED', method: 'LOGIN', assurance: 'SUBSTANTIAL' }, citizen),
    ],
  ])('DSR-13 is not confirmed by a login %s', (_, reply) => {
    expect(refusalOf(when(given(...asked), reply)).rule).toBe('DSR-13');
  });

  it('DSR-15 lets nobody but the machine say that the time is up', () => {
    expect(refusalOf(when(given(...asked), { ...noReply, actor: triage })).rule).toBe('DSR-15');
  });

  it('DSR-13 takes no reply where nothing was asked or the letter is not out', () => {
    expect(refusalOf(when(given(...registered), byAdviser)).reason).toBe('subject-request.refused.no-open-question');
    expect(refusalOf(when(given(...registered, doubt), byAdviser)).reason).toBe(
      'subject-request.refused.question-not-sent',
    );
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(given(...asked, byAdviser), byAdviser))).toEqual([]);
    expect(eventsOf(when(given(...asked, noReply), noReply))).toEqual([]);
  });
});
