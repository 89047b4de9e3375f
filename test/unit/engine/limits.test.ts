import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../../../lib/kernel/json.ts';
import { createEngine, manualClock } from '../../../local/engine/in-process.ts';
import { checkStore, describeFindings } from '../../../local/engine/store/check.ts';
import { machineTest } from '../../../local/engine/testing.ts';
import { asks, details, invoke, lines, machineOf, run } from './support.ts';

const P = { Type: 'Pass', End: true };
/** An expression whose value has this many characters. */
const long = (length: number): string => `{% $pad('', ${length}, 'x') %}`;
const limit = 262_144;

describe('256 KiB of payload', () => {
  it.each([
    ['the output of a state', { S: { Type: 'Pass', Output: long(limit), End: true } }],
    [
      'the arguments of a task',
      { S: { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f', Payload: long(limit) }, End: true } },
    ],
    [
      'the arguments of a Parallel',
      { S: { Type: 'Parallel', Arguments: long(limit), Branches: [{ StartAt: 'P', States: { P } }], End: true } },
    ],
    [
      'an item that is selected',
      {
        S: {
          Type: 'Map',
          Items: [1],
          ItemSelector: long(limit),
          ItemProcessor: { StartAt: 'P', States: { P } },
          End: true,
        },
      },
    ],
    ['the variables of one state', { S: { Type: 'Pass', Assign: { a: long(150_000), b: long(150_000) }, End: true } }],
    [
      'the result of a function',
      { S: { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'big' }, Output: 1, End: true } },
    ],
  ])('%s may not be larger', async (_what, states) => {
    const machine = await run(states as { [name: string]: Json }, {
      lambdas: { f: () => ({}), big: () => 'x'.repeat(limit) },
    });
    expect(machine.error().error).toBe('States.DataLimitExceeded');
    expect(machine.error().cause).not.toMatch(/^An error occurred/);
  });

  it('may be used up to the last byte, counted in UTF-8', async () => {
    expect((await run({ S: { Type: 'Pass', Output: long(limit - 2), End: true } })).status()).toBe('SUCCEEDED');
    const wide = "{% $pad('', 131072, 'ø') %}";
    expect((await run({ S: { Type: 'Pass', Output: wide, End: true } })).error().error).toBe(
      'States.DataLimitExceeded',
    );
  });

  it('is taken by its own name, and by States.ALL where it is the result of a task', async () => {
    const S = (name: string, FunctionName: string, more: Json): Json => ({
      Type: 'Task',
      Resource: invoke,
      Arguments: { FunctionName },
      Catch: [{ ErrorEquals: [name], Output: 'caught', Next: 'P' }],
      Next: 'P',
      ...(more as object),
    });
    const lambdas = { big: () => 'x'.repeat(limit), small: () => 1 };
    for (const name of ['States.ALL', 'States.DataLimitExceeded']) {
      const machine = await run({ S: S(name, 'big', {}), P }, { lambdas });
      expect(machine.output()).toBe('caught');
      expect(details(machine, 'TaskFailed')).toMatchObject({
        error: 'States.DataLimitExceeded',
        cause:
          "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
      });
    }
    const made = { Output: long(limit) };
    expect((await run({ S: S('States.ALL', 'small', made), P }, { lambdas })).status()).toBe('FAILED');
    expect((await run({ S: S('States.DataLimitExceeded', 'small', made), P }, { lambdas })).output()).toBe('caught');
  });

  it('of the result of a bare function names its ARN', async () => {
    const Resource = 'arn:aws:lambda:eu-north-1:000000000000:function:big';
    const machine = await run(
      { S: { Type: 'Task', Resource, End: true } },
      { lambdas: { big: () => 'x'.repeat(limit) } },
    );
    expect(machine.error().cause).toContain(`The state/task '${Resource}' returned a result`);
  });
});

describe('variables', () => {
  const assigns = (Assign: Json): Json => ({ Type: 'Pass', Assign, Next: 'P' });
  // Two characters are the quotes.
  it.each([
    ['one of 256 KiB', { a: long(limit - 2) }, 'SUCCEEDED', undefined],
    ['one more byte', { a: long(limit - 1) }, 'FAILED', /^The state 'S' assigns a variable 'a' with a size/],
    ['256 KiB in one Assign', { a: long(limit / 2 - 2), b: long(limit / 2 - 2) }, 'SUCCEEDED', undefined],
    ['one more byte', { a: long(limit / 2 - 2), b: long(limit / 2 - 1) }, 'FAILED', /^The state 'S' assigns variables/],
    ['bytes, not letters', { a: "{% $pad('', 131072, 'ø') %}" }, 'FAILED', /assigns a variable/],
  ])('%s: %j %s', async (_what, assign, status, cause) => {
    const machine = await run({ S: assigns(assign), P: { ...P, Output: 1 } });
    expect(machine.status()).toBe(status);
    if (cause === undefined) return;
    expect(machine.error().error).toBe('States.DataLimitExceeded');
    expect(machine.error().cause).toMatch(cause);
  });

  /** States that assign so many variables of 256 KiB, one after the other. */
  const many = (count: number, after: { [name: string]: Json }): { [name: string]: Json } => {
    const names = Array.from({ length: count }, (_each, index) => `S${index}`);
    const states = names.map((name, index) => [
      name,
      {
        Type: 'Pass',
        Assign: { [`v${index}`]: long(limit - 2) },
        Next: names[index + 1] ?? Object.keys(after)[0] ?? '',
      },
    ]);
    return { ...Object.fromEntries(states), ...after };
  };

  it('of one execution have 10 MiB together; a value in the place of another counts once', async () => {
    const again = { Type: 'Pass', Assign: { v0: long(limit - 2) }, Next: 'More' };
    const more = { Type: 'Pass', Assign: { last: 1 }, Next: 'P' };
    const machine = await run(many(40, { Again: again, More: more, P }), { input: 1 });
    expect(machine.error()).toEqual({
      error: 'States.DataLimitExceeded',
      cause: expect.stringMatching(/^The state 'More' makes the execution store variables with a size/),
    });
    expect((await run(many(40, { Again: { ...again, Next: 'P' }, P }), { input: 1 })).status()).toBe('SUCCEEDED');
  }, 30_000);

  it('of iterations count while these last, and no longer', async () => {
    const keeps = {
      StartAt: 'K',
      States: { K: { Type: 'Pass', Assign: { kept: long(limit - 2) }, Output: 1, Next: 'T' }, T: asks },
    };
    const map = { Type: 'Map', ItemProcessor: keeps, Items: [1, 2], Next: 'P' };
    const machine = await run(many(39, { M: map, P }), { input: 1 });
    expect(machine.error()).toMatchObject({ error: 'States.DataLimitExceeded', cause: expect.stringContaining("'K'") });
    const slowly = await run(many(39, { M: { ...map, MaxConcurrency: 1 }, P }), { input: 1 });
    while (slowly.openTokens().length > 0) await slowly.answer(slowly.openTokens()[0]?.token ?? '', 0);
    expect(slowly.status()).toBe('SUCCEEDED');
  }, 30_000);
});

describe('25,000 events', () => {
  it('end an execution that never ends by itself', async () => {
    const again = { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'A' }], Default: 'P' };
    const machine = await run({ A: { Type: 'Pass', Next: 'B' }, B: again, P });
    expect(machine.status()).toBe('FAILED');
    expect(machine.history()).toHaveLength(25_000);
    expect(lines(machine).at(-1)).toBe('25000<24999 ExecutionFailed');
    expect(machine.error()).toEqual({
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    });
  }, 20_000);
});

describe('one year', () => {
  it('ends an execution that waits for a token', async () => {
    const machine = await run({ T: asks });
    expect(machine.engine.nextTimer()).toBe('2027-03-05T10:00:00.000Z');
    await machine.advance('2027-03-05T09:59:59Z');
    expect(machine.status()).toBe('RUNNING');
    await machine.advance('1s');
    expect(machine.status()).toBe('TIMED_OUT');
    expect(machine.error()).toEqual({});
    expect(machine.engine.nextTimer()).toBeUndefined();
  });

  it.each([
    { Type: 'Wait', Seconds: 63_072_000, End: true },
    { ...asks, TimeoutSeconds: 63_072_000 },
  ])('ends one whose own time is longer: %j', async (state) => {
    const machine = await run({ S: state });
    await machine.advance('2027-03-05T10:00:00Z');
    expect(machine.status()).toBe('TIMED_OUT');
    expect(lines(machine).at(-1)).toMatch(/<0 ExecutionTimedOut$/);
    expect(details(machine, 'ExecutionTimedOut')).toEqual({ error: 'States.Timeout' });
  });

  it('is over for a longer TimeoutSeconds of the machine too', async () => {
    const machine = await run({ T: asks }, { more: { TimeoutSeconds: 63_072_000 } });
    await machine.advance('2027-03-05T10:00:00Z');
    expect(machine.status()).toBe('TIMED_OUT');
  });
});

describe('what would wait longer than a year', () => {
  const retries = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 63_072_000 }];
  const calls = { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f' }, End: true };
  it.each([
    { Type: 'Wait', Seconds: 63_072_000, End: true },
    { Type: 'Wait', Timestamp: '2028-01-01T00:00:00Z', End: true },
    { ...asks, TimeoutSeconds: 63_072_000, HeartbeatSeconds: 50_000_000 },
    { ...calls, Retry: retries },
  ])('is in order for the check of a store: %j', async (state) => {
    const file = join(mkdtempSync(join(tmpdir(), 'frist-year-')), 'engine.sqlite');
    const invokeLambda = (): never => {
      throw new Error('no');
    };
    const engine = createEngine({
      file,
      clock: manualClock('2026-03-05T10:00:00Z'),
      integrations: { invokeLambda, dynamodb: async () => ({}) },
    });
    const { stateMachineArn } = await engine.createStateMachine({ name: 'm', definition: machineOf({ S: state }) });
    const { executionArn } = await engine.startExecution({ stateMachineArn, input: {} });
    await engine.runUntilIdle();
    expect([engine.describeExecution(executionArn).status, engine.nextTimer()]).toEqual([
      'RUNNING',
      '2027-03-05T10:00:00.000Z',
    ]);
    engine.close();
    expect(describeFindings(checkStore(file))).toEqual([]);
  });
});

describe('MaxConcurrency', () => {
  const map = (MaxConcurrency: Json): Json => ({
    Type: 'Map',
    Items: [1, 2, 3, 4],
    MaxConcurrency,
    ItemProcessor: { StartAt: 'T', States: { T: asks } },
    End: true,
  });
  it.each([
    [0, 4],
    [1, 1],
    [3, 3],
    ['{% 1 + 1 %}', 2],
    ['{% $states.input.many %}', 4],
  ])('of %j starts %d iterations at once', async (given, open) => {
    const machine = await run({ M: map(given) }, { input: { many: 9 } });
    expect(machine.openTokens()).toHaveLength(open);
  });

  it.each([0, 1, 2])(
    'of %d gives the results in the order of the items, whichever ends first',
    async (MaxConcurrency) => {
      const rests = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: '{% $states.input %}', End: true } } };
      const machine = await run({
        M: { Type: 'Map', Items: [3, 1, 2, 1], MaxConcurrency, ItemProcessor: rests, End: true },
      });
      await machine.advance('1m');
      expect(machine.output()).toEqual([3, 1, 2, 1]);
    },
  );

  it('keeps as many under way as it says until all are done', async () => {
    const machine = await run({ M: map(2) });
    for (const left of [2, 2, 1, 0]) {
      await machine.answer(machine.openTokens().at(-1)?.token ?? '', left);
      expect(machine.openTokens()).toHaveLength(left);
    }
    expect(machine.output()).toHaveLength(4);
    expect(machine.status()).toBe('SUCCEEDED');
  });

  it.each(['{% -1 %}', '{% 1.5 %}', "{% '2' %}"])('of %s fails the Map', async (given) => {
    const machine = await run({ M: map(given) });
    expect(machine.error().error).toBe('States.QueryEvaluationError');
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: 'MaxConcurrency' });
  });
});

describe('names', () => {
  it('of states have 80 characters at most', async () => {
    const definition = machineOf({ ['s'.repeat(81)]: P });
    await expect(machineTest({ definition })).rejects.toMatchObject({ code: 'InvalidDefinition' });
    await expect(machineTest({ definition: machineOf({ ['s'.repeat(80)]: P }) })).resolves.toBeDefined();
  });

  it('of executions have 80 characters at most', async () => {
    const machine = await machineTest({ definition: machineOf({ P }) });
    await expect(machine.start({}, 'e'.repeat(81))).rejects.toMatchObject({ code: 'InvalidName' });
    await machine.start({}, 'e'.repeat(80));
    expect(machine.status()).toBe('SUCCEEDED');
  });
});
