import fc from 'fast-check';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import type { SubjectRequestEvent } from '../../../lib/subject-requests/events.ts';
import { marksOf } from '../../../lib/subject-requests/marks.ts';
import { pendingCarryOut, pendingMarking } from '../../../lib/subject-requests/state/rights.ts';
import { initial, isSent, type Registered, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { stepOf } from '../../../lib/subject-requests/steps.ts';
import { type Act, act, adviser, apply, dispatch, machine, when } from './given.ts';
import {
  admit,
  carriedOut,
  confirmed,
  corrected,
  erase,
  kept,
  lift,
  object,
  outOfUse,
  POLICE,
  rectify,
  refusedErasure,
  restrict,
  supplemented,
  unmarked,
  withAsaFor,
} from './given-rights.ts';

const someItems = fc.subarray([corrected, supplemented, kept], { minLength: 1 });
const recipients = fc.constantFrom([], [POLICE]);

/** Anything that somebody might do, in any order: most of it comes at the wrong time and is refused. */
const anAct: fc.Arbitrary<(state: Registered) => Act> = fc.oneof(
  fc.tuple(someItems, recipients).map(
    ([items, to]) =>
      () =>
        rectify({ items, recipients: to }),
  ),
  fc.constantFrom(refusedErasure, { items: [outOfUse] }).map((more) => () => erase(more)),
  fc
    .constantFrom([], ['ACCURACY_DISPUTED'], ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'])
    .map((conditions) => () => restrict({ conditions: conditions as never })),
  fc.constantFrom('ART6_1_C', 'ART6_1_E').map((basis) => () => admit({ basis })),
  fc.constantFrom('UPHELD', 'REFUSED').map((outcome) => () => object({ outcome })),
  fc.constant(() => carriedOut()),
  fc.constant(() => confirmed()),
  fc.constant(() => lift()),
  fc.constant(() => unmarked()),
  fc.constant((state: Registered) => dispatch(state.letters.length, '2026-05-04T10:05:00Z')),
  fc.constant(() => act({ type: 'CloseCase' }, machine)),
  fc.constant(() => act({ type: 'WithdrawRequest', evidence: 'Brev' }, adviser('ASA'), '2026-03-25T10:00:00Z')),
);

const rights = fc.constantFrom<keyof typeof decisions>('RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION');

interface Happening {
  readonly event: SubjectRequestEvent;
  readonly act: Act;
}

/** Lets the acts happen that are not refused, and looks at the case after each. */
function live(right: Right, acts: readonly ((state: Registered) => Act)[], look: (state: Registered) => void) {
  const happenings: Happening[] = [];
  let state: SubjectRequest = initial;
  const run = (each: Act) => {
    const decision = when(state, each);
    if (!decision.ok) return;
    happenings.push(...decision.events.map((event) => ({ event, act: each })));
    state = apply(state, decision.events, each.now);
  };
  for (const each of withAsaFor(right)) run(each);
  for (const make of acts) {
    if (state.kind === 'UNREGISTERED') throw new Error('nothing is registered');
    run(make(state));
    look(state as unknown as Registered);
  }
  return { state: state as unknown as Registered, happenings };
}

/** Often in the order in which they succeed, so that cases come far; with anything in between. */
const decisions = {
  RECTIFICATION: () => rectify(),
  ERASURE: () => erase(),
  RESTRICTION: () => restrict(),
  OBJECTION: () => admit(),
} as const;
const inOrder = (right: keyof typeof decisions): readonly ((state: Registered) => Act)[] => [
  decisions[right],
  () => object({ outcome: 'REFUSED' }),
  () => carriedOut(),
  () => confirmed(),
  (state) => dispatch(state.letters.length, '2026-03-26T10:05:00Z'),
  () => act({ type: 'CloseCase' }, machine),
  () => lift(),
  (state) => dispatch(state.letters.length, '2026-05-04T10:05:00Z'),
  () => unmarked(),
];
/** A right, and what happens in its case. */
const story = rights.chain((right) => {
  const between = fc.array(fc.option(anAct, { nil: undefined, freq: 2 }), { maxLength: 9 });
  const nearlyInOrder = between.map((others) =>
    inOrder(right).flatMap((each, place) => {
      const other = others[place];
      return other === undefined ? [each] : [other, each];
    }),
  );
  return fc.tuple(fc.constant(right), fc.oneof(fc.array(anAct, { maxLength: 14 }), nearlyInOrder));
});

it('whatever comes in whatever order, nobody is answered before what was decided is done', () => {
  fc.assert(
    fc.property(story, ([right, all]) => {
      live(right, all, (state) => {
        if (stepOf(state) === 'SendAnswer')
          expect([pendingCarryOut(state), pendingMarking(state)]).toEqual([false, false]);
      });
    }),
    { numRuns: 150 },
  );
});

it('a mark stands from its decision until AEF has taken it away, and the person was told before', () => {
  fc.assert(
    fc.property(story, ([right, all]) => {
      const { state, happenings } = live(right, all, () => {});
      const types = happenings.map(({ event }) => event.type);
      const last = (type: SubjectRequestEvent['type']) => types.lastIndexOf(type);
      const [set, ended] = [last('RestrictionSet'), last('RestrictionEnded')];
      const [notified, lifted] = [last('LiftingNotified'), last('RestrictionLifted')];
      expect(marksOf(state)).toHaveLength(set >= 0 && lifted < set && ended < set ? 1 : 0);
      if (ended >= 0) expect(isSent(state, 'ANSWER')).toBe(true);
      if (lifted >= 0) expect(notified).toBeGreaterThanOrEqual(0);
      if (lifted >= 0) expect(notified).toBeLessThan(lifted);
      if (lifted >= 0) expect(isSent(state, 'ANSWER') || isSent(state, 'LIFT_NOTICE')).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('steps and marks do not need what is personal', () => {
  fc.assert(
    fc.property(story, ([right, all]) => {
      const { state, happenings } = live(right, all, () => {});
      const bare = happenings.reduce<SubjectRequest>((before, { event: { personal: _, ...event }, act: { now } }) => {
        return apply(before, [event as SubjectRequestEvent], now);
      }, initial);
      if (bare.kind === 'UNREGISTERED') throw new Error('nothing is registered');
      expect([stepOf(bare), marksOf(bare), bare.carryOut?.changes]).toEqual([
        stepOf(state),
        marksOf(state),
        state.carryOut?.changes,
      ]);
    }),
    { numRuns: 100 },
  );
});
