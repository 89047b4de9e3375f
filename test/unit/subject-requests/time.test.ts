import { type Actor, recordedAs } from '../../../lib/cases/actor.ts';
import { HOLIDAYS } from '../../../lib/deadlines/holidays.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { release } from '../../../lib/deadlines/tables.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import { requestTimeTexts } from '../../../lib/messages/requests-time.ts';
import { deadlineInForce } from '../../../lib/subject-requests/dates.ts';
import { stepOf } from '../../../lib/subject-requests/steps.ts';
import { tell } from '../../../lib/subject-requests/tell.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  at,
  CASE,
  citizen,
  day,
  decideAccess,
  dispatch,
  doubt,
  eventsOf,
  extend,
  followedBy,
  given,
  leader,
  machine,
  RECEIVED,
  raise,
  recordOf,
  refusalOf as refusalOfAny,
  registerOnPaper,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';
import { asked, authority, consent, facts, parent, registerFor, routed } from './given-requester.ts';
import { admit, confirmed, withAsaFor } from './given-rights.ts';
import { does, dpo, grounds, joint, more, second, task } from './given-time.ts';

/** The reason has a text, here or in the other file of requests' texts. */
function refusalOf(decision: Parameters<typeof refusalOfAny>[0]) {
  if (!decision.ok && decision.refusal.reason in requestTimeTexts) return decision.refusal;
  return refusalOfAny(decision);
}

const state = given(...withAsa);
const ledger = subjectRequest.ledger;
const answerOf = ({ letters }: typeof state) => letters.findIndex(({ purpose }) => purpose === 'ANSWER') + 1;
const answered = given(...withAsa, decideAccess(), dispatch(2, '2026-03-20T10:01:00Z'));
const closed = followedBy(answered, act({ type: 'CloseCase' }, machine, '2026-03-20T10:02:00Z'));
const passedAt = '2026-04-07T22:00:00.000Z';
const overdue = followedBy(state, raise(state, 'first-deadline', passedAt, ledger(state)));
/** Tuesday 7 April 2026, the last day of these requests, becomes a holiday. */
const nextTables = {
  ...HOLIDAYS,
  version: '2027-01-01',
  overrides: [{ date: plainDate('2026-04-07'), change: 'ADD', source: 'test' }],
} as const;
function afterRelease<T>(run: () => T): T {
  const back = release({ holidays: nextTables });
  try {
    return run();
  } finally {
    back();
  }
}

describe('Review', () => {
  const review = does({ type: 'Review', day: day('2026-03-23') }, machine);

  it('T9 says which dates changed tables moved, and corrects the receipt', () =>
    afterRelease(() => {
      const decision = when(state, review);
      expect(typesOf(decision)).toEqual(['DeadlineRecomputed', 'LetterIssued']);
      expect(recordOf(decision, 'DeadlineRecomputed')).toEqual({
        firstDueBefore: '2026-04-07',
        firstDue: '2026-04-08',
        extendedDueBefore: '2026-06-05',
        extendedDue: '2026-06-05',
        tablesBefore: HOLIDAYS.version,
        tables: '2027-01-01',
        receipt: 0,
        withdraws: [],
      });
      expect(recordOf(decision, 'LetterIssued')).toMatchObject({ purpose: 'CORRECTION', kind: 'CORRECTION' });
      expect(more(decision).followUps).toEqual(['SEND_LETTER']);
      const { entries } = ledger(followedBy(state, review));
      expect(entries.map(({ id, date, inForce }) => [id, date, inForce])).toEqual([
        [`first-due@${HOLIDAYS.version}`, '2026-04-07', false],
        ['first-due', '2026-04-08', true],
      ]);
    }));

  it('T9 does nothing a second time, where no date moves, or when the answer has gone out', () => {
    expect(eventsOf(when(state, review))).toEqual([]);
    afterRelease(() => {
      expect(eventsOf(when(followedBy(state, review), review))).toEqual([]);
      expect(eventsOf(when(answered, review))).toEqual([]);
      expect(typesOf(when(state, review))).toContain('DeadlineRecomputed');
    });
  });

  it('T9 takes back an alarm that was raised for the old date, and ends the leader’s task', () =>
    afterRelease(() => {
      const now = does({ type: 'Review', day: day('2026-04-08') }, machine, '2026-04-08T05:00:00Z');
      const decision = when(overdue, now);
      expect(recordOf(decision, 'DeadlineRecomputed').withdraws).toEqual(['overdue.1.1']);
      expect(more(decision).closes).toEqual(['overdue.1.1']);
      const moved = followedBy(overdue, now);
      expect(subjectRequest.row(moved)).toMatchObject({ overdue: false, due: '2026-04-08' });
      expect(ledger(moved).alarms.find(({ id }) => id === 'first-deadline@2026-04-07')?.mistaken).toBe(true);
    }));

  it('T9 corrects the notice of extension where that told the date', () => {
    const extended = given(...withAsa, extend('2026-03-20T10:00:00Z'), dispatch(2, '2026-03-20T10:00:05Z'));
    const back = release({
      holidays: { ...nextTables, overrides: [{ date: plainDate('2026-06-05'), change: 'ADD', source: 'test' }] },
    });
    try {
      const letter = eventsOf(when(extended, review)).find(({ type }) => type === 'LetterIssued');
      expect(letter?.personal).toMatchObject({ html: expect.stringMatching(/5\. juni 2026[\s\S]*8\. juni 2026/) });
    } finally {
      back();
    }
  });

  it('T9 is the machine’s', () => {
    expect(refusalOf(when(state, does({ type: 'Review', day: day('2026-03-23') })))).toMatchObject({ rule: 'T9' });
  });
});

describe('what is looked at once a day', () => {
  const of = (state_: Parameters<NonNullable<typeof subjectRequest.review>>[0], on: string) =>
    subjectRequest.review?.(state_, day(on)).map(({ type }) => type);

  it('are the dates of every open request, and a birthday of the child that somebody asked for', () => {
    // Born on 20 March 2014: 12 on 20 March 2026.
    const ofChild = asked('2014-03-20');
    expect([of(ofChild, '2026-03-19'), of(ofChild, '2026-03-20')]).toEqual([['Review'], ['Review', 'CheckRequester']]);
    expect([of(state, '2026-03-20'), of(closed, '2026-03-20')]).toEqual([['Review'], []]);
  });
});

describe('ProposeReceivedCorrection and ConfirmReceivedCorrection', () => {
  const later = at('2026-03-09T09:00:00Z');
  const propose = does({ type: 'ProposeReceivedCorrection', received: later, ...grounds });
  const proposed = followedBy(state, propose);
  const confirm = (who = second, decision: 'CONFIRMED' | 'REJECTED' = 'CONFIRMED', reason = 'Stempelet er tydelig') =>
    does({ type: 'ConfirmReceivedCorrection', decision, reason }, who, '2026-03-24T10:00:00Z');

  it('T4 a later date opens a task for a second person, and moves nothing', () => {
    const decision = when(state, propose);
    expect(recordOf(decision, 'ReceivedCorrectionProposed')).toMatchObject({
      from: RECEIVED,
      to: later,
      firstDueBefore: '2026-04-07',
      firstDue: '2026-04-09',
    });
    expect(more(decision).opens).toEqual([
      { task: 'second-person.1.1', step: 'second-person', unit: 'ASA', due: '2026-03-24', standing: true },
    ]);
    expect(deadlineInForce(proposed).due).toBe('2026-04-07');
  });

  it('T4 another adviser or the leader of the unit confirms it: the ledger shows before and after', () => {
    for (const who of [second, leader('ASA')]) {
      const decision = when(proposed, confirm(who));
      expect(recordOf(decision, 'ReceivedDateCorrected')).toMatchObject({
        from: RECEIVED,
        to: later,
        firstDueBefore: '2026-04-07',
        firstDue: '2026-04-09',
        proposedBy: 'adviser-ASA',
      });
      expect(more(decision).answers).toEqual({ task: 'second-person.1.1', outcome: 'CONFIRMED' });
      expect(typesOf(decision)).toEqual(['ReceivedDateCorrected', 'LetterIssued']);
    }
    const moved = followedBy(proposed, confirm());
    expect(ledger(moved).entries.map(({ id, date, inForce }) => [id, date, inForce])).toEqual([
      ['first-due.1', '2026-04-07', false],
      ['first-due', '2026-04-09', true],
    ]);
    expect(moved.proposal).toBeUndefined();
  });

  it('T4 refuses the same person, another unit, and a confirmation of nothing', () => {
    expect(refusalOf(when(proposed, confirm(adviser('ASA')))).reason).toBe('subject-request.refused.same-person');
    expect(refusalOf(when(state, confirm())).reason).toBe('subject-request.refused.nothing-proposed');
    expect(refusalOf(when(proposed, confirm(second, 'CONFIRMED', ' ')))).toMatchObject({ rule: 'T4', field: 'reason' });
    expect(refusalOf(when(proposed, confirm(adviser('OPA')))).rule).toBe('DSR-22');
  });

  it('T4 refuses an earlier date, a second proposal, a closed case and missing evidence', () => {
    const earlier = does({ type: 'ProposeReceivedCorrection', received: day('2026-03-04'), ...grounds });
    expect(refusalOf(when(state, earlier)).reason).toBe('subject-request.refused.not-later');
    const another = does({ type: 'ProposeReceivedCorrection', received: day('2026-03-10'), ...grounds });
    expect(refusalOf(when(proposed, another)).reason).toBe('subject-request.refused.proposed-already');
    expect(refusalOf(when(closed, propose)).reason).toBe('subject-request.refused.closed');
    const bare = does({ type: 'ProposeReceivedCorrection', received: later, evidence: '', reason: 'x' });
    expect(refusalOf(when(state, bare))).toMatchObject({ rule: 'T4', field: 'evidence' });
  });

  it('T4 an earlier date that comes meanwhile settles it: its task ends, and nothing is left to confirm', () => {
    const earlier = act(
      { type: 'CorrectReceived', received: day('2026-02-27'), ...grounds },
      adviser('ASA'),
      at('2026-03-24T10:00:00Z'),
    );
    expect(more(when(proposed, earlier)).closes).toEqual(['second-person.1.1']);
    const settled = followedBy(proposed, earlier);
    expect(settled.proposal).toBeUndefined();
    expect(refusalOf(when(settled, confirm()))).toMatchObject({ rule: 'T4' });
  });

  it('T4 rejected, it leaves everything as it was', () => {
    const decision = when(proposed, confirm(second, 'REJECTED'));
    expect(typesOf(decision)).toEqual(['ReceivedCorrectionRejected']);
    expect(more(decision).answers).toEqual({ task: 'second-person.1.1', outcome: 'REJECTED' });
    expect(deadlineInForce(followedBy(proposed, confirm(second, 'REJECTED'))).due).toBe('2026-04-07');
  });

  it('T4 proposed again it changes nothing', () => {
    expect(eventsOf(when(proposed, propose))).toEqual([]);
  });

  it('T4 an alarm that the later date shows to be wrong stays, marked, and its task ends', () => {
    const late = followedBy(overdue, { ...propose, now: at('2026-04-08T08:00:00Z') });
    const decision = when(late, { ...confirm(), now: at('2026-04-08T09:00:00Z') });
    expect(recordOf(decision, 'ReceivedDateCorrected').withdraws).toEqual(['overdue.1.1']);
    expect(more(decision).closes).toEqual(['overdue.1.1']);
    const moved = followedBy(late, { ...confirm(), now: at('2026-04-08T09:00:00Z') });
    expect(subjectRequest.row(moved).overdue).toBe(false);
    expect(
      ledger(moved)
        .alarms.filter(({ mistaken }) => mistaken)
        .map(({ id }) => id),
    ).toEqual(['first-deadline@2026-04-07']);
  });

  it('DSR-23 the leader hears anew of a deadline that was moved away and back: its alarm comes no second time', () => {
    const late = followedBy(overdue, { ...propose, now: at('2026-04-08T08:00:00Z') });
    const moved = followedBy(late, { ...confirm(), now: at('2026-04-08T09:00:00Z') });
    const back = act(
      { type: 'CorrectReceived', received: RECEIVED, ...grounds },
      adviser('ASA'),
      '2026-04-09T09:00:00Z',
    );
    const decision = when(moved, back);
    expect(recordOf(decision, 'DeadlinePassed')).toMatchObject({ deadline: 'FIRST', date: '2026-04-07' });
    const { task } = recordOf(decision, 'DeadlinePassed');
    expect(more(decision).opens).toEqual([{ task, step: 'overdue', unit: 'ASA', due: '2026-04-07' }]);
    const again = followedBy(moved, back);
    expect(subjectRequest.row(again).overdue).toBe(true);
    expect(again.passed.map((each) => [each.task, each.withdrawn])).toEqual([
      ['overdue.1.1', true],
      [task, false],
    ]);
  });
});

describe('CorrectPerson', () => {
  const other = '15847832107';
  const correct = does({ type: 'CorrectPerson', nationalId: other, name: 'Blå Måke', ...grounds });

  it('CASE-22 begins identity and routing again in a new generation, with a receipt for the right person', () => {
    const decision = when(state, correct);
    expect(typesOf(decision)).toEqual(['PersonCorrected', 'RecipientWrong', 'LetterIssued', 'GenerationStarted']);
    expect(more(decision).followUps).toEqual(['STOP_EXECUTION', 'START_EXECUTION', 'SEND_LETTER']);
    const again = followedBy(state, correct);
    expect(again.person).toEqual({ nationalId: other, name: 'Blå Måke' });
    expect([again.identity.status, again.routing, again.generation, stepOf(again)]).toEqual([
      'UNCHECKED',
      undefined,
      2,
      'CheckIdentity',
    ]);
    expect(deadlineInForce(again).due).toBe('2026-04-07');
  });

  it('CASE-22, CASE-23 what the wrong person had been sent is a breach for the ombud', () => {
    expect(more(when(state, correct)).opens).toEqual([
      { task: 'breach.1.1', step: 'breach', unit: 'PVO', due: '2026-03-26', standing: true },
    ]);
  });

  it('CASE-22 is no more the request of the login that asked for the wrong person; it stays that of who asks for another', () => {
    expect(subjectRequest.row(state).owner).toBe('citizen-1');
    expect(subjectRequest.row(followedBy(state, correct))).not.toHaveProperty('owner');
    const parents = given(registerFor('PARENT'), dispatch(1), routed(facts('2015-06-01')));
    const child = does({ type: 'CorrectPerson', nationalId: '29920051209', ...grounds });
    expect(subjectRequest.row(followedBy(parents, child)).owner).toBe(parent.id);
  });

  it('CASE-22 an objection that was found admissible about the wrong person marks nobody; what AEF has set ends first', () => {
    const objects = given(...withAsaFor('OBJECTION'), admit());
    expect(subjectRequest.marks?.(objects)).toHaveLength(1);
    const corrected = followedBy(objects, correct);
    expect([corrected.admissibility, subjectRequest.marks?.(corrected)]).toEqual([undefined, []]);
    expect(more(when(objects, correct)).opens.map(({ step }) => step)).toEqual(['breach']);
    expect(refusalOf(when(followedBy(objects, confirmed()), correct))).toMatchObject({
      rule: 'CASE-22',
      reason: 'subject-request.refused.marking-set',
    });
  });

  it('CASE-22 keeps names and numbers out of the record', () => {
    const [event] = eventsOf(when(state, correct));
    expect(JSON.stringify(event?.record)).not.toMatch(/\d{11}|Blå/);
  });

  it('CASE-22 refuses an answered case, missing evidence and another unit; the same person changes nothing', () => {
    expect(refusalOf(when(answered, correct)).rule).toBe('CASE-22');
    expect(
      refusalOf(when(state, does({ type: 'CorrectPerson', nationalId: other, evidence: 'x', reason: ' ' }))),
    ).toMatchObject({ rule: 'CASE-22', field: 'reason' });
    expect(
      refusalOf(when(state, does({ type: 'CorrectPerson', nationalId: other, ...grounds }, adviser('OPA')))).rule,
    ).toBe('DSR-22');
    const themselves = does(
      { type: 'CorrectPerson', nationalId: other, ...grounds },
      { ...adviser('ASA'), nationalId: other },
    );
    expect(refusalOf(when(state, themselves)).rule).toBe('ACC-03');
    const same = does({ type: 'CorrectPerson', nationalId: state.person?.nationalId ?? '', ...grounds });
    expect(eventsOf(when(state, same))).toEqual([]);
  });
});

describe('WrongRecipient and AssessBreach', () => {
  const wrong = does({ type: 'WrongRecipient', letter: `${CASE}-L2`, ...grounds });
  const breached = followedBy(closed, wrong);
  const assess = (
    more: object = {},
    who: typeof dpo | ReturnType<typeof adviser> = dpo,
    now = '2026-03-24T10:00:00Z',
  ) =>
    does(
      { type: 'AssessBreach', task: task('breach.1.1'), outcome: 'NOT_REPORTED', reason: 'Ingen risiko', ...more },
      who,
      now,
    );

  it('CASE-23 gives the ombud 72 hours, also in a closed case', () => {
    const decision = when(closed, wrong);
    expect(recordOf(decision, 'RecipientWrong')).toMatchObject({
      foundAt: '2026-03-23T10:00:00.000Z',
      reportBy: '2026-03-26T10:00:00.000Z',
    });
    expect(more(decision).opens).toMatchObject([{ step: 'breach', unit: 'PVO', due: '2026-03-26', standing: true }]);
  });

  it('CASE-23 refuses a letter that was not sent, and missing evidence; the same letter again changes nothing', () => {
    const unsent = does({ type: 'WrongRecipient', letter: `${CASE}-L9`, ...grounds });
    expect(refusalOf(when(closed, unsent))).toMatchObject({ rule: 'CASE-23', field: 'letter' });
    const bare = does({ type: 'WrongRecipient', letter: `${CASE}-L2`, evidence: ' ', reason: 'x' });
    expect(refusalOf(when(closed, bare))).toMatchObject({ rule: 'CASE-23', field: 'evidence' });
    expect(eventsOf(when(breached, wrong))).toEqual([]);
  });

  it('CASE-23 the ombud reports it or says why not', () => {
    const decision = when(
      breached,
      assess({ outcome: 'REPORTED', reportedOn: day('2026-03-24'), reference: '26/1234' }),
    );
    expect(recordOf(decision, 'BreachAssessed')).toMatchObject({
      outcome: 'REPORTED',
      inTime: true,
      reference: '26/1234',
    });
    expect(more(decision).answers).toEqual({ task: 'breach.1.1', outcome: 'DONE' });
    const late = when(breached, assess({}, dpo, '2026-03-26T10:00:01Z'));
    expect(recordOf(late, 'BreachAssessed')).toMatchObject({ outcome: 'NOT_REPORTED', inTime: false });
    expect(eventsOf(when(followedBy(breached, assess()), assess()))).toEqual([]);
  });

  it('CASE-23 refuses everybody else, a report without its day, and no reason', () => {
    expect(refusalOf(when(breached, assess({}, adviser('ASA')))).reason).toBe('subject-request.refused.only-the-ombud');
    expect(refusalOf(when(breached, assess({ outcome: 'REPORTED' }))).field).toBe('reportedOn');
    expect(refusalOf(when(breached, assess({ outcome: 'REPORTED', reportedOn: day('2027-01-01') }))).field).toBe(
      'reportedOn',
    );
    expect(refusalOf(when(breached, assess({ reason: '' }))).field).toBe('reason');
    expect(refusalOf(when(closed, assess())).reason).toBe('subject-request.refused.no-such-breach');
  });
});

describe('CorrectOutcome', () => {
  const correct = does({ type: 'CorrectOutcome', ...grounds }, adviser('ASA'), '2026-03-25T10:00:00Z');

  it('CASE-24 opens a closed case again: it is assessed anew and its answer counts no longer', () => {
    const decision = when(closed, correct);
    expect(recordOf(decision, 'OutcomeCorrected')).toEqual({ from: 'GRANTED', letters: [`${CASE}-L2`] });
    expect(more(decision).followUps).toEqual(['STOP_EXECUTION', 'START_EXECUTION']);
    const again = followedBy(closed, correct);
    expect([again.closed, again.outcome, again.generation, stepOf(again)]).toEqual([false, undefined, 2, 'Assess']);
    expect(subjectRequest.row(again)).toMatchObject({ open: true, due: '2026-04-07' });
    expect(ledger(again).alarms.map(({ id }) => id)).toContain('first-deadline@2026-04-07');
  });

  it('CASE-24, DSR-13 a refusal for identity that is set aside has the identity checked again, before anybody sees data', () => {
    const refused = given(
      registerOnPaper(),
      dispatch(1),
      act({ type: 'RecordIdentity', status: 'NOT_CONFIRMED', reason: 'Vet ikke hvem det er.' }, adviser('TRIAGE')),
      dispatch(2, '2026-03-06T10:00:00Z'),
    );
    const again = followedBy(refused, does({ type: 'CorrectOutcome', ...grounds }, adviser('TRIAGE')));
    expect([again.outcome, again.identity.status, stepOf(again)]).toEqual([undefined, 'UNCHECKED', 'CheckIdentity']);
    expect(refusalOf(when(again, { ...decideAccess(), actor: adviser('TRIAGE') })).rule).toBe('DSR-13');
  });

  it.each([
    ['the child said no', '2013-01-10', consent('DECLINED'), 'AskChild'],
    ['the child is 15', '2011-03-05', undefined, 'SendAnswer'],
    ['nothing was shown', '1990-05-01', authority({ status: 'NOT_CONFIRMED' }), 'CheckAuthority'],
  ] as const)(
    'CASE-24 a refusal of who asks that is set aside opens no data to them: register, authority and child are asked again (%s)',
    (_, born, refusal, step) => {
      const person = facts(born);
      const kind = born === '1990-05-01' ? 'LAWYER' : 'PARENT';
      const routedOnce = given(registerFor(kind), dispatch(1), routed(person));
      const asking = stepOf(routedOnce) === 'AskChild' ? followedBy(routedOnce, dispatch(2)) : routedOnce;
      const refused = refusal === undefined ? asking : followedBy(asking, refusal);
      const sent = followedBy(refused, dispatch(answerOf(refused), '2026-03-11T10:00:00Z'));
      const again = followedBy(sent, does({ type: 'CorrectOutcome', ...grounds }));
      expect([again.outcome, again.authority, again.consent, stepOf(again)]).toEqual([
        undefined,
        undefined,
        undefined,
        'Route',
      ]);
      expect(
        refusalOf(when(again, { ...decideAccess({}, '2026-03-23T10:00:00Z'), actor: adviser('TRIAGE') })).rule,
      ).toBe('DSR-21');
      const routedAgain = followedBy(again, routed(person, '2026-03-23T11:00:00Z'));
      expect(stepOf(routedAgain)).toBe(step);
    },
  );

  it('DSR-06, GAP-08 nobody decides for one who was refused, wherever the case has come', () => {
    const asking = given(registerFor('PARENT'), dispatch(1), routed(facts('2015-06-01')));
    const decide = decideAccess({}, '2026-03-23T10:00:00Z');
    const declined = { ...asking, consent: { status: 'DECLINED' } } as const;
    expect(refusalOf(when(declined, decide)).rule).toBe('DSR-06');
    const notConfirmed = { ...asking, authority: { status: 'NOT_CONFIRMED' } } as const;
    expect(refusalOf(when(notConfirmed, decide)).rule).toBe('GAP-08');
  });

  it('CASE-24 a new answer is a new letter', () => {
    const again = followedBy(closed, correct);
    const decided = followedBy(again, decideAccess({}, '2026-03-26T10:00:00Z'));
    expect(decided.letters.map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
      [`${CASE}-L1`, undefined],
      [`${CASE}-L2`, true],
      [`${CASE}-L3`, undefined],
    ]);
    expect(stepOf(decided)).toBe('SendAnswer');
    expect(stepOf(followedBy(decided, dispatch(3, '2026-03-26T10:01:00Z')))).toBe('Done');
  });

  it('CASE-24 refuses a case without an outcome, another unit and missing grounds', () => {
    expect(refusalOf(when(state, correct)).rule).toBe('CASE-24');
    expect(refusalOf(when(closed, { ...correct, actor: adviser('OPA') })).rule).toBe('DSR-22');
    const bare = does({ type: 'CorrectOutcome', evidence: '', reason: '' });
    expect(refusalOf(when(closed, bare))).toMatchObject({ rule: 'CASE-24', field: 'evidence' });
  });

  it('CASE-24 asked for again, there is no outcome left to correct', () => {
    expect(refusalOf(when(followedBy(closed, correct), correct)).reason).toBe('subject-request.refused.not-answered');
  });
});

describe('SignJointAnswer', () => {
  const decided = followedBy(given(...joint), decideAccess());
  const sign = (decision: 'APPROVED' | 'RETURNED', reason = 'Mottaksopplysninger mangler', who = adviser('RMA')) =>
    does({ type: 'SignJointAnswer', decision, reason }, who);

  it('DSR-20 the second unit signs before the answer goes out', () => {
    expect([decided.routing?.units, stepOf(decided)]).toEqual([['ASA', 'RMA'], 'SignOff']);
    const decision = when(decided, sign('APPROVED', ''));
    expect(more(decision).answers).toEqual({ task: 'sign-off.1', outcome: 'DONE' });
    expect(stepOf(followedBy(decided, sign('APPROVED', '')))).toBe('SendAnswer');
  });

  it('DSR-20 sent back, the first unit assesses again, and the second signs again', () => {
    const returned = followedBy(decided, sign('RETURNED'));
    expect(more(when(decided, sign('RETURNED'))).answers).toEqual({ task: 'sign-off.1', outcome: 'AGAIN' });
    expect([stepOf(returned), returned.outcome, returned.letters.at(-1)?.withdrawn]).toEqual([
      'Assess',
      undefined,
      true,
    ]);
    const second = when(returned, decideAccess({}, '2026-03-24T10:00:00Z'));
    expect(more(second).answers?.task).toBe('assess.1.2');
    const again = followedBy(returned, decideAccess({}, '2026-03-24T10:00:00Z'));
    expect(more(when(again, sign('APPROVED'))).answers?.task).toBe('sign-off.1.2');
  });

  it('DSR-20 refuses the first unit, other roles, sending back without a reason, and a case that is not joint', () => {
    expect(refusalOf(when(decided, sign('APPROVED', '', adviser('ASA')))).reason).toBe(
      'subject-request.refused.not-the-second-unit',
    );
    expect(refusalOf(when(decided, sign('APPROVED', '', { ...adviser('RMA'), roles: ['LEADER'] }))).rule).toBe(
      'DSR-20',
    );
    expect(refusalOf(when(decided, sign('RETURNED', ' ')))).toMatchObject({ rule: 'DSR-20', field: 'reason' });
    expect(refusalOf(when(answered, sign('APPROVED'))).reason).toBe('subject-request.refused.nothing-to-sign');
  });

  it('DSR-20 signed twice changes nothing', () => {
    const signed = followedBy(decided, sign('APPROVED'));
    expect(eventsOf(when(signed, sign('APPROVED')))).toEqual([]);
    expect(refusalOf(when(signed, sign('RETURNED'))).rule).toBe('DSR-20');
  });
});

describe('RegisterComplaint and RecordComplaintOutcome', () => {
  const complain = does({ type: 'RegisterComplaint', receivedOn: day('2026-03-23'), reference: '26/00123' }, dpo);
  const complained = followedBy(closed, complain);
  const outcome = (decidedOn: string, note = 'UDI fikk medhold', who: typeof dpo | ReturnType<typeof adviser> = dpo) =>
    does(
      {
        type: 'RecordComplaintOutcome',
        task: task('complaint.1.1'),
        outcome: 'DISMISSED',
        decidedOn: day(decidedOn),
        note,
      },
      who,
      '2026-06-01T10:00:00Z',
    );

  it('DSR-26 is followed by the ombud until Datatilsynet has decided', () => {
    expect(more(when(closed, complain)).opens).toEqual([
      { task: 'complaint.1.1', step: 'complaint', unit: 'PVO', due: '2026-04-16', standing: true },
    ]);
    const decision = when(complained, outcome('2026-05-29'));
    expect(recordOf(decision, 'ComplaintDecided')).toMatchObject({ outcome: 'DISMISSED', decidedOn: '2026-05-29' });
    expect(more(decision).answers).toEqual({ task: 'complaint.1.1', outcome: 'DONE' });
    expect(followedBy(complained, outcome('2026-05-29')).complaints?.[0]?.outcome).toBe('DISMISSED');
  });

  it('DSR-26 an open complaint keeps the case from being erased, a decided one does not', () => {
    const contested = (state: typeof closed) => subjectRequest.contested?.(state);
    expect([contested(closed), contested(complained)]).toEqual([false, true]);
    expect(contested(followedBy(complained, outcome('2026-05-29')))).toBe(false);
  });

  it('DSR-26 the same reference or outcome again changes nothing', () => {
    expect(eventsOf(when(complained, complain))).toEqual([]);
    const decided = followedBy(complained, outcome('2026-05-29'));
    expect(eventsOf(when(decided, outcome('2026-05-29')))).toEqual([]);
  });

  it('DSR-26 refuses a day to come, no reference, another than the ombud, and a decision before the complaint', () => {
    const future = does({ type: 'RegisterComplaint', receivedOn: day('2026-03-24'), reference: 'x' }, dpo);
    expect(refusalOf(when(closed, future)).field).toBe('receivedOn');
    const bare = does({ type: 'RegisterComplaint', receivedOn: day('2026-03-23'), reference: ' ' }, dpo);
    expect(refusalOf(when(closed, bare)).field).toBe('reference');
    expect(refusalOf(when(complained, outcome('2026-05-29', 'x', adviser('ASA')))).rule).toBe('DSR-26');
    expect(refusalOf(when(complained, outcome('2026-03-22'))).field).toBe('decidedOn');
    expect(refusalOf(when(complained, outcome('2026-05-29', ' '))).field).toBe('note');
    expect(refusalOf(when(closed, outcome('2026-05-29'))).reason).toBe('subject-request.refused.no-such-complaint');
  });
});

describe('Reconsider', () => {
  const to = 'REQ-2026-000009' as CaseId;
  const again = (who: Actor = adviser('ASA')) =>
    does(
      { type: 'Reconsider', case: to, received: at('2026-04-02T08:00:00Z'), about: 'Se igjen' },
      who,
      '2026-04-02T09:00:00Z',
    );
  const opening = (of: typeof closed, who: Actor) =>
    tell(
      of,
      eventsOf(when(closed, again(who))).map((event) => ({
        ...event,
        number: 9,
        at: at('2026-04-02T09:00:00Z'),
        by: recordedAs(who),
      })),
      { kind: 'TELL_CASE', to, word: 'RECONSIDER' },
    );

  it('DSR-26 opens a new request with its own clock, in the units that answered', () => {
    expect(more(when(closed, again())).followUps).toEqual(['TELL_CASE']);
    const command = opening(followedBy(closed, again()), adviser('ASA'));
    expect(command).toMatchObject({
      type: 'RegisterRequest',
      case: to,
      right: 'ACCESS',
      received: '2026-04-02T08:00:00.000Z',
      about: 'Se igjen',
      reconsiders: { case: CASE, units: ['ASA'], identityConfirmed: false },
    });
    if (command === undefined) throw new Error('nothing told');
    const opened = given(
      act(command, machine, '2026-04-02T09:00:00Z'),
      { ...dispatch(1, '2026-04-02T09:00:05Z'), command: { ...dispatch(1).command, letter: `${to}-L1` } as never },
      act(
        { type: 'RecordIdentity', status: 'CONFIRMED', method: 'KNOWN_CONTACT', reason: 'Samme person' },
        adviser('TRIAGE'),
      ),
      route('OPA', '2026-04-02T10:00:00Z'),
    );
    expect([opened.reconsiders, opened.routing?.unit, deadlineInForce(opened).due]).toEqual([
      CASE,
      'ASA',
      '2026-05-04',
    ]);
  });

  it('DSR-26 whoever wrote it logged in needs no new check of identity', () => {
    expect(opening(closed, citizen)).toMatchObject({
      reconsiders: { identityConfirmed: true, owner: citizen.id },
      source: 'WEB',
    });
  });

  it('DSR-26 refuses an unanswered case, another unit, the case itself; told twice it changes nothing', () => {
    expect(refusalOf(when(state, again())).reason).toBe('subject-request.refused.not-answered');
    expect(refusalOf(when(closed, again(adviser('OPA')))).rule).toBe('DSR-22');
    const itself = does({ type: 'Reconsider', case: CASE, received: day('2026-03-23') });
    expect(refusalOf(when(closed, itself)).reason).toBe('subject-request.refused.same-case');
    expect(eventsOf(when(followedBy(closed, again()), again()))).toEqual([]);
  });

  it('nobody but the machine says what a request looks at again', () => {
    const command = opening(closed, adviser('ASA'));
    if (command === undefined) throw new Error('nothing told');
    expect(() => given(act(command, adviser('ASA'), '2026-04-02T09:00:00Z'))).toThrow(/only-the-machine/);
  });
});

describe('DecideSuspension', () => {
  const onPaper = [registerOnPaper(), dispatch(1)];
  const confirm = act(
    { type: 'RecordIdentityReply', status: 'CONFIRMED', method: 'CONTROL_QUESTIONS', reason: 'Svarte riktig' },
    adviser('TRIAGE'),
    '2026-03-16T09:00:00Z',
  );
  const waited = given(...onPaper, doubt, dispatch(2, '2026-03-06T09:00:00Z'), confirm);
  const late = given(
    ...onPaper,
    { ...doubt, now: at('2026-03-12T09:00:00Z') },
    dispatch(2, '2026-03-12T09:00:00Z'),
    confirm,
  );
  const decide = (reason = 'Spurt dagen etter') =>
    does({ type: 'DecideSuspension', reason }, adviser('TRIAGE'), '2026-03-17T09:00:00Z');
  const switchedOn = <T>(run: () => T): T => {
    const back = release({ suspension: [{ on: true, source: 'test', validFrom: '2026-01-01' }] });
    try {
      return run();
    } finally {
      back();
    }
  };

  it('T14 is off: nothing is shown and nothing can be decided', () => {
    expect(refusalOf(when(waited, decide()))).toMatchObject({
      rule: 'T14',
      reason: 'subject-request.refused.suspension-off',
    });
    expect(ledger(waited).entries.map(({ id }) => id)).toEqual(['first-due']);
  });

  it('T14 switched on, both dates are shown, and the ordinary one still drives every alarm', () =>
    switchedOn(() => {
      const before = ledger(waited);
      const decided = followedBy(waited, decide());
      expect(before.entries.map(({ id, date, inForce }) => [id, date, inForce])).toEqual([
        ['first-due', '2026-04-07', true],
        ['first-due-if-suspended', '2026-04-15', false],
      ]);
      expect(before.entries[1]?.steps.at(-1)?.key).toBe('deadline.suspension.not-decided');
      expect(ledger(decided).entries[1]?.steps.at(-1)?.key).toBe('deadline.suspension.decided');
      expect(ledger(decided).alarms).toEqual(before.alarms);
      expect(deadlineInForce(decided).due).toBe('2026-04-07');
      expect(eventsOf(when(decided, decide()))).toEqual([]);
    }));

  it('T14 cannot be used where UDI asked too late, has not waited, or nobody says why', () =>
    switchedOn(() => {
      expect(refusalOf(when(late, decide())).reason).toBe('subject-request.refused.asked-too-late');
      expect(refusalOf(when(given(...withAsa), { ...decide(), actor: adviser('ASA') })).reason).toBe(
        'subject-request.refused.no-wait',
      );
      expect(refusalOf(when(waited, decide(' ')))).toMatchObject({ rule: 'T14', field: 'reason' });
      expect(refusalOf(when(waited, { ...decide(), actor: leader('ASA') })).rule).toBe('DSR-22');
    }));
});

describe('a notice of extension that nobody accepts', () => {
  const asked = given(...withAsa, extend('2026-04-01T10:00:00Z'));
  const twoHoursBefore = '2026-04-07T20:00:00Z';
  const rung = followedBy(asked, raise(asked, 'extension-not-accepted', twoHoursBefore, ledger(asked)));

  it('DSR-25 gives leader and operators a task two hours before the first deadline', () => {
    const decision = when(asked, raise(asked, 'extension-not-accepted', twoHoursBefore, ledger(asked)));
    expect(typesOf(decision)).toEqual(['AlarmRaised', 'ExtensionNoticeLate']);
    expect(more(decision).opens.map(({ step, unit, due }) => [step, unit, due])).toEqual([
      ['extension-notice', 'ASA', '2026-04-07'],
      ['extension-notice-operators', 'OPERATORS', '2026-04-07'],
    ]);
  });

  it('DSR-25 their tasks end when the notice goes out after all; the alarm was right', () => {
    const sent = dispatch(2, '2026-04-07T21:00:00Z');
    expect(more(when(rung, sent)).closes).toEqual(['extension-notice.1.1', 'extension-notice-operators.1.2']);
    const extended = followedBy(rung, sent);
    expect([extended.extension?.status, extended.noticeTasks]).toEqual(['IN_FORCE', []]);
    expect(ledger(extended).alarms.find(({ kind }) => kind === 'EXTENSION_NOT_ACCEPTED')?.mistaken).toBeUndefined();
  });

  it('DSR-25 each of them answers for themselves', () => {
    const seen = (name: string, who: Parameters<typeof does>[1], note = 'Ringer leverandøren') =>
      does({ type: 'AcknowledgeNotice', task: task(name), note }, who);
    const operator = { id: 'operator', roles: ['OPERATOR'], unit: 'OPERATORS' } as const;
    expect(more(when(rung, seen('extension-notice.1.1', leader('ASA')))).answers?.outcome).toBe('DONE');
    expect(more(when(rung, seen('extension-notice-operators.1.2', operator))).answers?.outcome).toBe('DONE');
    expect(refusalOf(when(rung, seen('extension-notice.1.1', operator))).rule).toBe('DSR-25');
    expect(refusalOf(when(rung, seen('extension-notice.1.1', leader('ASA'), ' '))).field).toBe('note');
    const once = followedBy(rung, seen('extension-notice.1.1', leader('ASA')));
    expect(eventsOf(when(once, seen('extension-notice.1.1', leader('ASA'))))).toEqual([]);
  });
});

describe('the first month', () => {
  it('T1 is one month from receipt, and three where notice is given in time', () => {
    const extended = given(...withAsa, extend('2026-03-20T10:00:00Z'), dispatch(2, '2026-03-20T10:00:05Z'));
    expect([deadlineInForce(state).due, deadlineInForce(extended).due]).toEqual(['2026-04-07', '2026-06-05']);
  });

  it('T2 warns on its last day that a refusal is due, also where the answer is extended (D2)', () => {
    const extended = given(...withAsa, extend('2026-03-20T10:00:00Z'), dispatch(2, '2026-03-20T10:00:05Z'));
    const warning = raise(extended, 'refusal-warning', '2026-04-06T22:00:00Z', ledger(extended));
    expect(recordOf(when(extended, warning), 'AlarmRaised')).toMatchObject({ kind: 'REFUSAL_WARNING', rule: 'DSR-27' });
  });

  it('T8 counts weekends and holidays inside it: Easter makes it no longer where it does not end there', () => {
    const beforeEaster = given({
      ...registerOnPaper({ received: day('2026-03-20') }),
      now: at('2026-03-20T10:00:00Z'),
    });
    expect(deadlineInForce(beforeEaster).due).toBe('2026-04-20');
  });
});
