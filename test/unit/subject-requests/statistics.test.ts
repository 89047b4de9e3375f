import fc from 'fast-check';
import type { SubjectRequestEvent } from '../../../lib/subject-requests/events.ts';
import { evolve } from '../../../lib/subject-requests/evolve.ts';
import { initial, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import {
  add,
  figuresOf,
  NO_FIGURES,
  percentile,
  type RequestFigures,
  Statistics,
} from '../../../lib/subject-requests/statistics.ts';
import {
  type Act,
  act,
  adviser,
  at,
  decideAccess,
  dispatch,
  extend,
  machine,
  noData,
  register,
  route,
  when,
} from './given.ts';
import { does, grounds } from './given-time.ts';

interface Told {
  readonly at: string;
  readonly event: SubjectRequestEvent;
}

/** The events of a case that goes so, with the time of each; what a rule refuses does not happen. */
function tellCase(acts: readonly Act[]): { readonly told: readonly Told[]; readonly state: SubjectRequest } {
  let state: SubjectRequest = initial;
  const told: Told[] = [];
  for (const each of acts) {
    const decision = when(state, each);
    if (!decision.ok) continue;
    for (const event of decision.events) {
      told.push({ at: each.now, event });
      state = evolve(state, { ...event, number: told.length, at: each.now, by: each.actor.id });
    }
  }
  return { told, state };
}

const MINUTE = 60_000;
/** A case as people could bring it about: when received, how routed, extended, answered late or early, corrected or never answered. */
const cases = fc
  .record({
    received: fc.date({
      min: new Date('2025-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    permit: fc.constantFrom('ASA' as const, 'OPA' as const),
    extendAfter: fc.option(fc.integer({ min: 1, max: 40 })),
    answerAfter: fc.option(fc.integer({ min: 1, max: 120 })),
    empty: fc.boolean(),
    correctedDays: fc.option(fc.integer({ min: 1, max: 40 })),
    again: fc.boolean(),
  })
  .map(({ received, permit, extendAfter, answerAfter, empty, correctedDays, again }) => {
    const start = received.getTime();
    const after = (days: number, minutes = 0) => new Date(start + days * 86_400_000 + minutes * MINUTE).toISOString();
    const who = adviser(permit);
    let letter = 1;
    const sent = (when_: string) => dispatch(letter, when_);
    const acts: Act[] = [
      { ...register({ received: at(after(0)) }), now: at(after(0)) },
      sent(after(0, 1)),
      { ...route(permit, after(0, 2)) },
    ];
    if (correctedDays !== null) {
      const earlier = at(after(-correctedDays));
      acts.push(act({ type: 'CorrectReceived', received: earlier, ...grounds }, who, after(0, 10)));
      letter = 2;
    }
    if (extendAfter !== null) {
      acts.push({ ...extend(after(extendAfter)), actor: who });
      for (const number of [2, 3]) acts.push(dispatch(number, after(extendAfter, 1)));
    }
    if (answerAfter !== null) {
      const decide = empty ? noData(after(answerAfter, 5)) : decideAccess({}, after(answerAfter, 5));
      acts.push({ ...decide, actor: who });
      for (const number of [2, 3, 4]) acts.push(dispatch(number, after(answerAfter, 6)));
      acts.push(act({ type: 'CloseCase' }, machine, after(answerAfter, 7)));
      if (again) {
        acts.push(does({ type: 'CorrectOutcome', ...grounds }, who, after(answerAfter + 1)));
        acts.push({ ...decideAccess({}, after(answerAfter + 2)), actor: who });
        for (const number of [3, 4, 5]) acts.push(dispatch(number, after(answerAfter + 2, 1)));
        acts.push(act({ type: 'CloseCase' }, machine, after(answerAfter + 2, 2)));
      }
    }
    return tellCase(acts);
  });

const oslo = (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(instant));
const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** The same from the raw records of the events, without state, ledger or tables: the oracle. */
function fromRecords(told: readonly Told[]) {
  const records = (type: string) =>
    told.filter(({ event }) => event.type === type).map(({ event }) => event.record as Record<string, unknown>);
  const set = records('OutcomeCorrected').flatMap((record) => record['letters'] as string[]);
  const answers = records('LetterDispatched').filter(
    (record) => record['purpose'] === 'ANSWER' && !set.includes(String(record['letter'])),
  );
  const receivedOn = String(
    (last(records('ReceivedDateCorrected')) ?? records('RequestRegistered')[0])?.['receivedDate'],
  );
  const answer = answers[0];
  const lastDecided = told.findLastIndex(({ event }) => event.type === 'RequestDecided');
  const lastCorrected = told.findLastIndex(({ event }) => event.type === 'OutcomeCorrected');
  const answeredOn = answer === undefined ? undefined : oslo(String(answer['acceptedAt']));
  const days =
    answeredOn === undefined
      ? undefined
      : Math.round((Date.parse(`${answeredOn}T12:00Z`) - Date.parse(`${receivedOn}T12:00Z`)) / 86_400_000);
  return {
    month: receivedOn.slice(0, 7),
    unit: String(last(records('RequestRouted'))?.['unit'] ?? 'TRIAGE'),
    extended:
      last(told.filter(({ event }) => /^(DeadlineExtended|ExtensionTooLate)$/.test(event.type)))?.event.type ===
      'DeadlineExtended',
    decided: lastDecided > lastCorrected,
    days,
    inTime: answer?.['inTime'],
  };
}

const factsOf = (state: SubjectRequest) => figuresOf(state)?.facts as unknown as RequestFigures;

describe('the figures of requests', () => {
  it('are what the raw records of the events say, counted another way', () => {
    fc.assert(
      fc.property(fc.array(cases, { minLength: 1, maxLength: 12 }), (all) => {
        const statistics = new Statistics();
        for (const { state } of all) statistics.add(factsOf(state));
        const oracle = all.map(({ told }) => fromRecords(told));
        const answered = oracle.filter(({ days }) => days !== undefined);
        const { days: _, ...counts } = statistics.all;
        expect(counts).toEqual({
          received: all.length,
          answered: answered.length,
          answeredInTime: answered.filter(({ inTime }) => inTime === true).length,
          answeredLate: answered.filter(({ inTime }) => inTime === false).length,
          extended: oracle.filter(({ extended }) => extended).length,
          refused: 0,
          open: all.length - answered.length,
        });
        for (const share of [0.5, 0.9]) {
          const sorted = answered.map(({ days }) => days ?? 0).sort((a, b) => a - b);
          expect(percentile(statistics.all, share)).toBe(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]);
        }
        const months = Object.fromEntries(statistics.by('month').map(({ name, received }) => [name, received]));
        const units = Object.fromEntries(statistics.by('unit').map(({ name, received }) => [name, received]));
        const count = (names: readonly string[]) => {
          const total: Record<string, number> = {};
          for (const name of names) total[name] = (total[name] ?? 0) + 1;
          return total;
        };
        expect(months).toEqual(count(oracle.map(({ month }) => month)));
        expect(units).toEqual(count(oracle.map(({ unit }) => unit)));
        expect(statistics.by('outcome').find(({ name }) => name === 'NONE')?.received ?? 0).toBe(
          oracle.filter(({ decided }) => !decided).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('do not need what can be erased', () => {
    fc.assert(
      fc.property(cases, ({ told, state }) => {
        const bare = told.reduce<SubjectRequest>(
          (before, { at: when_, event }, index) =>
            evolve(before, { type: event.type, record: event.record, number: index + 1, at: when_, by: 'x' } as never),
          initial,
        );
        expect(figuresOf(bare)).toEqual(figuresOf(state));
      }),
      { numRuns: 60 },
    );
  });

  it('of each group add up to those of all', () => {
    fc.assert(
      fc.property(fc.array(cases, { maxLength: 8 }), (all) => {
        const statistics = new Statistics();
        for (const { state } of all) statistics.add(factsOf(state));
        for (const dimension of ['right', 'unit', 'outcome', 'month'] as const) {
          const total = statistics.by(dimension).reduce((sum, { answered }) => sum + answered, 0);
          expect(total).toBe(statistics.all.answered);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stand in the month of the receipt as it is known now, and leave the month where they stood', () => {
    const { state } = tellCase([
      register(),
      dispatch(1),
      route('ASA'),
      act(
        { type: 'CorrectReceived', received: at('2026-02-20T10:00:00Z'), ...grounds },
        adviser('ASA'),
        '2026-03-06T10:00:00Z',
      ),
    ]);
    expect(figuresOf(state)).toMatchObject({ period: '2026-02', formerly: ['2026-03'] });
    expect(figuresOf(initial)).toBeUndefined();
  });

  it('hold nothing about a person', () => {
    const { state } = tellCase([register(), dispatch(1), route('ASA'), decideAccess()]);
    expect(Object.keys(factsOf(state)).sort()).toEqual(
      ['closed', 'extended', 'outcome', 'received', 'right', 'unit'].sort(),
    );
  });
});

describe('median and 90th percentile', () => {
  const of = (...days: readonly number[]) =>
    days.reduce(
      (figures, each) =>
        add(figures, {
          right: 'ACCESS',
          unit: 'ASA',
          received: '2026-03-01',
          extended: false,
          closed: true,
          outcome: 'GRANTED',
          answered: `2026-03-${String(each + 1).padStart(2, '0')}`,
          inTime: true,
        }),
      NO_FIGURES,
    );

  it.each([
    [[], undefined, undefined],
    [[5], 5, 5],
    [[1, 2], 1, 2],
    [[3, 1, 2], 2, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
    [[0, 0, 30], 0, 30],
  ])('of %p are %p and %p, by nearest rank', (days, median, ninetieth) => {
    const figures = of(...days);
    expect([percentile(figures, 0.5), percentile(figures, 0.9)]).toEqual([median, ninetieth]);
  });
});
