import { neutralDispatch } from '../../../lib/subject-requests/decide/access-neutral.ts';
import { stepOf, whereIs } from '../../../lib/subject-requests/steps.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  at,
  citizen,
  day,
  decideAccess,
  dispatch,
  eventsOf,
  followedBy,
  given,
  ITEMS,
  machine,
  neither,
  noData,
  recordOf,
  refusalOf,
  register,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';
import { admit } from './given-rights.ts';

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

  it('DSR-58 a second notice tells when it was sent, not when it was decided', () => {
    const seen = [noData('2026-03-12T08:00:00Z'), neither('2026-03-18T14:00:00Z')].map((decided) => {
      const sent = [decided, dispatch(2, NOON_19)].reduce(followedBy, state);
      const command = { type: 'ReviewLetters', statuses: [{ letter: 'REQ-2026-000001-L2' }] } as const;
      return htmlOf(when(sent, act(command, machine, '2026-03-27T06:30:00Z')));
    });
    expect(seen[0]).toContain('19. mars 2026');
    expect(seen[1]).toBe(seen[0]);
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

describe('a request of another right that says nothing of what is held', () => {
  const RIGHTS = ['RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'] as const;
  const tested = { incorrect: 'De er kontrollert.', unlawful: 'De er registrert etter loven.' } as const;
  const lying = (right: (typeof RIGHTS)[number]) => given(register({ right }), dispatch(1), route('ASA'));
  const secret = (more: object = { tested }) => {
    const { command, ...rest } = neither();
    return { ...rest, command: { ...command, ...more } } as ReturnType<typeof neither>;
  };

  it.each(RIGHTS)(
    'DSR-35, DSR-58 of %s is the same letter at the same hour, whether there are no data or they are secret',
    (right) => {
      const state = lying(right);
      const [none, hidden] = [when(state, noData()), when(state, secret())];
      const shape = (decision: typeof none) =>
        eventsOf(decision).map((event) => [
          event.type,
          event.record,
          event.type === 'LetterIssued' ? event.personal : undefined,
        ]);
      expect(shape(hidden)).toEqual(shape(none));
      expect(recordOf(none, 'RequestDecided')).toEqual({ right, outcome: 'NEUTRAL', parts: [], grounds: [] });
      expect(none).toMatchObject({ answers: { task: 'assess.1', outcome: 'AGAIN' } });
      expect(stepOf(followedBy(state, noData()))).toBe('AwaitDispatch');
      const [letter] = eventsOf(none).filter((event) => event.type === 'LetterIssued');
      expect(letter?.personal?.html).toContain('Vi har ingen opplysninger om deg som vi kan fortelle deg om');
      expect(letter?.personal?.html).not.toContain('innsyn');
    },
  );

  it('DSR-35 is refused where there are data, and item by item is for access alone', () => {
    expect(refusalOf(when(lying('ERASURE'), noData(undefined, ITEMS))).rule).toBe('DSR-35');
    expect(refusalOf(when(lying('ERASURE'), decideAccess())).rule).toBe('DSR-29');
  });

  it('DSR-72 of erasure the two questions are answered all the same, and stand in the case alone', () => {
    const state = lying('ERASURE');
    expect(refusalOf(when(state, secret({})))).toMatchObject({ rule: 'DSR-72', field: 'tested.incorrect' });
    expect(refusalOf(when(state, secret({ tested: { incorrect: 'Kontrollert.', unlawful: ' ' } })))).toMatchObject({
      rule: 'DSR-72',
      field: 'tested.unlawful',
    });
    const [decided] = eventsOf(when(state, secret()));
    expect(decided?.personal).toMatchObject({ outcome: 'NEITHER_CONFIRM_NOR_DENY', tested });
  });

  it('GAP-04 an objection that had restricted the processing is told so by it, and the marking ends', () => {
    const objects = followedBy(lying('OBJECTION'), admit());
    const neutral = followedBy(objects, neither('2026-03-20T11:00:00Z'));
    const sent = when(neutral, dispatch(neutral.letters.length, '2026-03-23T11:00:00Z'));
    expect(typesOf(sent)).toContain('RestrictionEnded');
  });
});
