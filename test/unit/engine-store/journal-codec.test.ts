import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import type { HistoryEvent } from '../../../local/engine/interpreter/model.ts';
import { decodeEvents, encodeEvents } from '../../../local/engine/store/journal-codec.ts';

const whole = { truncated: false };
const text = fc.constantFrom('{}', '{"a":1}', '"b"', '');
const details = fc.oneof(
  text.map((input) => ({ name: 'S', input, inputDetails: whole })),
  text.map((output) => ({ name: 'S', output, outputDetails: whole })),
  fc.constant({ output: 'cut', outputDetails: { truncated: true } }),
  fc.constant({ input: 'without a mark' }),
  fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<Json>),
);
const type = fc.constantFrom('PassStateEntered', 'TaskStateExited', 'TaskScheduled', 'ExecutionSucceeded');
const names = fc.constantFrom('stateEnteredEventDetails', 'stateExitedEventDetails', 'taskScheduledEventDetails');

const event = fc.record({ back: fc.nat(5), type, later: fc.boolean(), name: names, details: fc.option(details) });

describe('how events are stored', () => {
  it('gives every event back as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.array(event, { minLength: 1, maxLength: 12 }),
        (first, made) => {
          const events: HistoryEvent[] = made.map((each, index) => ({
            id: first + index,
            previousEventId: Math.max(0, first + index - each.back),
            type: each.type,
            timestamp: each.later ? 1_800_000_000_001 : 1_800_000_000_000,
            ...(each.details === null ? {} : { details: [each.name, each.details] as const }),
          }));
          expect(decodeEvents(encodeEvents(events), first)).toEqual(JSON.parse(JSON.stringify(events)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('writes a payload once that one state gives and the next one takes', () => {
    const payload = JSON.stringify({ text: 'x'.repeat(500) });
    const entered = (id: number): HistoryEvent => ({
      id,
      previousEventId: id - 1,
      type: 'PassStateEntered',
      timestamp: 5,
      details: ['stateEnteredEventDetails', { name: 'S', input: payload, inputDetails: whole }],
    });
    const stored = encodeEvents([entered(1), entered(2), entered(3)]);
    expect(stored.length).toBeLessThan(payload.length * 2);
    expect(decodeEvents(stored, 1)).toEqual([entered(1), entered(2), entered(3)]);
  });

  it('reads what version 1 of the tables has', () => {
    const old = [{ id: 1, previousEventId: 0, type: 'ExecutionStarted', timestamp: 5 }];
    expect(decodeEvents(JSON.stringify(old), 1)).toEqual(old);
  });
});
