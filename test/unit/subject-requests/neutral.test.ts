import { neutralDispatch } from '../../../lib/subject-requests/decide/access-neutral.ts';
import { stepOf, whereIs } from '../../../lib/subject-requests/steps.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  at,
  citizen,
  day,
  dispatch,
  eventsOf,
  followedBy,
  given,
  machine,
  neither,
  noData,
  register,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';

/** Received on Thursday 5 March: the fifth working day is the 12th, the tenth the 19th; the last day is Tuesday 7 April, after Easter. */
const state = given(...withAsa);
const NOON_19 = '2026-03-19T11:00:00.000Z';
const htmlOf = (decision: ReturnType<typeof when>) =>
  eventsOf(decision)
    .flatMap((event) => (event.type === 'LetterIssued' ? [event.personal?.html ?? ''] : []))
    .at(-1);

describe('when a neutral answer goes out', () => {
  it.each([
    ['before the fixed day', '2026-03-13T10:00:00Z', NOON_19],
    ['on the fixed day, before its hour', '2026-03-19T10:59:59Z', NOON_19],
    ['at the hour itself', '2026-03-19T11:00:00Z', '2026-03-20T11:00:00.000Z'],
    ['on a Friday evening', '2026-03-20T20:00:00Z', '2026-03-23T11:00:00.000Z'],
    ['when the clocks have changed: noon is noon', '2026-03-27T20:00:00Z', '2026-03-30T10:00:00.000Z'],
    ['before Easter', '2026-04-01T09:00:00Z', '2026-04-07T10:00:00.000Z'],
    ['on the last day, before its hour', '2026-04-07T06:00:00Z', '2026-04-07T10:00:00.000Z'],
    ['on the last day, after its hour', '2026-04-07T12:00:00Z', '2026-04-07T12:00:00.000Z'],
    ['too late', '2026-04-09T06:00:00Z', '2026-04-09T06:00:00.000Z'],
  ])('is the same for both: decided %s', (_, decided, sent) => {
    expect(neutralDispatch(state, at(decided))).toBe(sent);
    for (const answer of [noData, neither]) {
      const waits = followedBy(state, answer(decided));
      expect(whereIs(waits)).toMatchObject({ step: 'AwaitDispatch', endsAt: sent, task: null });
    }
  });

  it('DSR-58 the letter bears the day on which it goes, not that of the decision', () => {
    const letters = [noData('2026-03-12T10:00:00Z'), neither('2026-03-18T15:00:00Z')].map((each) =>
      htmlOf(when(state, each)),
    );
    expect(letters[0]).toContain('19. mars 2026');
    expect(letters[1]).toBe(letters[0]);
  });

  it('is not seen to be decided by the one who asked, and is withdrawn like any other', () => {
    const waits = followedBy(state, neither('2026-03-13T10:00:00Z'));
    const { status, due, open } = subjectRequest.row(waits);
    expect(subjectRequest.row(state)).toMatchObject({ status, due, open });
    const own = act({ type: 'WithdrawRequest' }, citizen, '2026-03-16T10:00:00Z');
    expect(stepOf(followedBy(waits, own))).toBe('SendAnswer');
  });

  it('closes its case like any other', () => {
    const waits = followedBy(state, neither('2026-03-13T10:00:00Z'));
    expect(followedBy(waits, dispatch(waits.letters.length, NOON_19)).closed).toBe(true);
  });

  it('goes out by another date of receipt where that is corrected, in a new generation', () => {
    const waits = followedBy(state, neither('2026-03-16T10:00:00Z'));
    const grounds = { evidence: 'Stempel', reason: 'Kom til Bergen' };
    const early = act(
      { type: 'CorrectReceived', received: day('2026-02-27'), ...grounds },
      adviser('ASA'),
      '2026-03-16T11:00:00Z',
    );
    expect(typesOf(when(waits, early))).toEqual(expect.arrayContaining(['DispatchPlanned', 'GenerationStarted']));
    const moved = followedBy(waits, early);
    expect([whereIs(moved).endsAt, moved.generation]).toEqual(['2026-03-17T11:00:00.000Z', 2]);
    expect(htmlOf(when(waits, early))).toContain('17. mars 2026');
    const sameDay = act(
      { type: 'CorrectReceived', received: day('2026-03-05'), ...grounds },
      adviser('ASA'),
      '2026-03-16T11:00:00Z',
    );
    expect(typesOf(when(waits, sameDay))).not.toContain('GenerationStarted');
  });

  it('DSR-58, DSR-20 of a joint case is planned anew when the second unit has signed', () => {
    const joint = given(register({ receptionData: 'ALSO' }), dispatch(1), route('ASA'));
    const decided = followedBy(joint, neither('2026-03-16T10:00:00Z'));
    const sign = (now: string) =>
      act({ type: 'SignJointAnswer', decision: 'APPROVED', reason: '' }, adviser('RMA'), now);
    expect(stepOf(decided)).toBe('SignOff');
    const soon = followedBy(decided, sign('2026-03-17T10:00:00Z'));
    expect([whereIs(soon).endsAt, soon.letters.length]).toEqual([NOON_19, decided.letters.length]);
    const late = followedBy(decided, sign('2026-03-24T10:00:00Z'));
    expect(whereIs(late).endsAt).toBe('2026-03-25T11:00:00.000Z');
    expect(htmlOf(when(decided, sign('2026-03-24T10:00:00Z')))).toContain('25. mars 2026');
  });

  it('waits no more in a case of an earlier release, and not again after a restart', () => {
    const { sendFrom: _, ...before } = followedBy(state, noData());
    expect(stepOf(before)).toBe('SendAnswer');
    const again = followedBy(followedBy(state, noData()), act({ type: 'StartGeneration', generation: 2 }, machine));
    expect(whereIs(again)).toMatchObject({ step: 'AwaitDispatch', endsAt: '2026-03-23T11:00:00.000Z' });
  });
});
