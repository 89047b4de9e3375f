import type { Json } from '../../../lib/kernel/json.ts';
import { asks, details, lines, run } from './support.ts';

const P = { Type: 'Pass', End: true };
const fails = { Type: 'Fail', Error: 'Oh', Cause: 'no' };
/** Fails for items over 10, gives any other back. */
const picky = {
  StartAt: 'C',
  States: {
    C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input > 10 %}', Next: 'F' }], Default: 'P' },
    F: fails,
    P,
  },
};
const map = (more: { readonly [field: string]: Json }): Json => ({
  Type: 'Map',
  ItemProcessor: picky,
  End: true,
  ...more,
});
const types = (history: string[]): string[] => history.map((line) => line.split(' ')[1] ?? '');

describe('an inline Map runs 40 iterations at once at most', () => {
  const items = Array.from({ length: 45 }, (_each, index) => index);
  it.each([
    [0, 40],
    [41, 40],
    ['{% 1000 %}', 40],
    [39, 39],
  ])('with MaxConcurrency %j: %d', async (MaxConcurrency, open) => {
    const ItemProcessor = { StartAt: 'T', States: { T: asks } };
    const machine = await run({ M: map({ MaxConcurrency, ItemProcessor }) }, { input: items });
    expect(machine.openTokens()).toHaveLength(open);
    expect(types(lines(machine)).slice(3, 3 + open)).toEqual(Array(open).fill('MapIterationStarted'));
    await machine.answer(machine.openTokens()[7]?.token ?? '', 'seven');
    expect(machine.openTokens()).toHaveLength(open);
    while (machine.openTokens().length > 0) await machine.answer(machine.openTokens()[0]?.token ?? '', 0);
    expect(machine.output()).toHaveLength(45);
  });
});

describe('what a Map tolerates', () => {
  it.each([
    [{ ToleratedFailureCount: 2 }, 'SUCCEEDED'],
    [{ ToleratedFailureCount: 1 }, 'FAILED'],
    [{ ToleratedFailureCount: '{% 1 + 1 %}' }, 'SUCCEEDED'],
    [{ ToleratedFailurePercentage: 50 }, 'SUCCEEDED'],
    [{ ToleratedFailurePercentage: 49.9 }, 'FAILED'],
    [{ ToleratedFailurePercentage: '{% $states.input[0] * 50 %}' }, 'SUCCEEDED'],
    [{ ToleratedFailureCount: 4, ToleratedFailurePercentage: 25 }, 'FAILED'],
    [{ ToleratedFailureCount: 1, ToleratedFailurePercentage: 100 }, 'FAILED'],
    [{ ToleratedFailureCount: 0 }, 'FAILED'],
  ])('%j, where two of four items fail: %s', async (tolerance, status) => {
    const machine = await run({ M: map(tolerance) }, { input: [1, 11, 12, 2] });
    expect(machine.status()).toBe(status);
    if (status === 'SUCCEEDED') expect(machine.output()).toEqual([1, 2]);
    else {
      expect(machine.error()).toEqual({
        error: 'States.ExceedToleratedFailureThreshold',
        cause: 'The specified tolerated failure threshold was exceeded',
      });
    }
  });

  it('fails with the error of the item where it says nothing of failures', async () => {
    expect((await run({ M: map({}) }, { input: [11] })).error()).toEqual({ error: 'Oh', cause: 'no' });
  });

  it('tells every failed iteration, and goes on', async () => {
    const machine = await run({ M: map({ ToleratedFailureCount: 1, MaxConcurrency: 1 }) }, { input: [11, 1] });
    expect(lines(machine).slice(2)).toEqual([
      '3<2 MapStateStarted',
      '4<3 MapIterationStarted',
      '5<4 ChoiceStateEntered',
      '6<5 ChoiceStateExited',
      '7<6 FailStateEntered',
      '8<7 MapIterationFailed',
      '9<7 MapIterationStarted',
      '10<9 ChoiceStateEntered',
      '11<10 ChoiceStateExited',
      '12<11 PassStateEntered',
      '13<12 PassStateExited',
      '14<13 MapIterationSucceeded',
      '15<14 MapStateSucceeded',
      '16<14 MapStateExited',
      '17<16 ExecutionSucceeded',
    ]);
  });

  it('aborts what still runs once too many have failed, and that can be caught', async () => {
    const ItemProcessor = {
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input > 10 %}', Next: 'F' }], Default: 'T' },
        F: fails,
        T: asks,
      },
    };
    const Catch = [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'P' }];
    const machine = await run(
      { M: map({ ItemProcessor, ToleratedFailureCount: 1, Catch, Next: 'P', End: false }), P },
      { input: [1, 11, 12] },
    );
    expect(machine.status()).toBe('SUCCEEDED');
    expect(types(lines(machine)).slice(-8)).toEqual([
      'MapIterationAborted',
      'TaskStateAborted',
      'MapIterationFailed',
      'MapStateFailed',
      'MapStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('begins anew with every attempt', async () => {
    const Retry = [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], MaxAttempts: 1 }];
    const machine = await run({ M: map({ ToleratedFailureCount: 1, Retry }) }, { input: [11, 12, 1] });
    await machine.advance('1s');
    expect(machine.error().error).toBe('States.ExceedToleratedFailureThreshold');
    expect(types(lines(machine)).filter((type) => type === 'MapIterationFailed')).toHaveLength(4);
    expect(types(lines(machine)).filter((type) => type === 'MapStateFailed')).toHaveLength(1);
  });

  it('of nothing at all has nothing to fail', async () => {
    expect((await run({ M: map({ ToleratedFailurePercentage: 0 }) }, { input: [] })).output()).toEqual([]);
  });

  it.each([
    ['ToleratedFailureCount', '{% -1 %}'],
    ['ToleratedFailureCount', '{% 1.5 %}'],
    ['ToleratedFailureCount', "{% '1' %}"],
    ['ToleratedFailurePercentage', '{% 101 %}'],
    ['ToleratedFailurePercentage', '{% -0.1 %}'],
  ])('%s of %s fails the Map before it starts', async (field, value) => {
    const machine = await run({ M: map({ [field]: value }) }, { input: [1] });
    expect(machine.error().error).toBe('States.QueryEvaluationError');
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: field });
    expect(details(machine, 'MapStateStarted')).toBeUndefined();
  });
});

describe('an ItemBatcher', () => {
  const batches = (ItemBatcher: Json, more: { readonly [field: string]: Json } = {}): Json =>
    map({ ItemBatcher, ItemProcessor: { StartAt: 'P', States: { P } }, ...more });

  it.each([
    [{ MaxItemsPerBatch: 2 }, [{ Items: [1, 2] }, { Items: [3] }]],
    [{ MaxItemsPerBatch: '{% $states.input[2] %}' }, [{ Items: [1, 2, 3] }]],
    [
      { MaxItemsPerBatch: 2, BatchInput: { all: '{% $count($states.input) %}' } },
      [
        { BatchInput: { all: 3 }, Items: [1, 2] },
        { BatchInput: { all: 3 }, Items: [3] },
      ],
    ],
    [{ MaxInputBytesPerBatch: 15 }, [{ Items: [1, 2] }, { Items: [3] }]],
    [{ MaxInputBytesPerBatch: 14 }, [{ Items: [1] }, { Items: [2] }, { Items: [3] }]],
    [{ MaxItemsPerBatch: 1, MaxInputBytesPerBatch: 100 }, [{ Items: [1] }, { Items: [2] }, { Items: [3] }]],
  ])('%j makes %j of three items', async (batcher, made) => {
    const machine = await run({ M: batches(batcher) }, { input: [1, 2, 3] });
    expect(machine.output()).toEqual(made);
    expect(details(machine, 'MapStateStarted')).toEqual({ length: made.length });
  });

  it('takes the items as the ItemSelector makes them', async () => {
    const ItemSelector = { at: '{% $states.context.Map.Item.Index %}', value: '{% $states.context.Map.Item.Value %}' };
    const machine = await run({ M: batches({ MaxItemsPerBatch: 9 }, { ItemSelector }) }, { input: ['a', 'b'] });
    expect(machine.output()).toEqual([
      {
        Items: [
          { at: 0, value: 'a' },
          { at: 1, value: 'b' },
        ],
      },
    ]);
  });

  it('an item that is larger than a batch may be fails the Map', async () => {
    const machine = await run({ M: batches({ MaxInputBytesPerBatch: 20 }) }, { input: ['123456789'] });
    expect(machine.error().error).toBe('States.DataLimitExceeded');
  });

  it('every item of a failed batch has failed', async () => {
    const ItemProcessor = { StartAt: 'F', States: { F: fails } };
    const machine = await run(
      { M: batches({ MaxItemsPerBatch: 2 }, { ItemProcessor, ToleratedFailureCount: 1 }) },
      { input: [1, 2] },
    );
    expect(machine.error().error).toBe('States.ExceedToleratedFailureThreshold');
  });

  it.each([
    ['ItemBatcher/MaxItemsPerBatch', { MaxItemsPerBatch: '{% 0 %}' }],
    ['ItemBatcher/MaxInputBytesPerBatch', { MaxInputBytesPerBatch: '{% 262145 %}' }],
    ['ItemBatcher/BatchInput/x', { MaxItemsPerBatch: 1, BatchInput: { x: '{% $nothing %}' } }],
  ])('%s is where it fails with %j', async (location, batcher) => {
    const machine = await run({ M: batches(batcher) }, { input: [1] });
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location });
  });
});
