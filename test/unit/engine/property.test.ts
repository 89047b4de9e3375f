import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import type { HistoryEvent } from '../../../local/engine/interpreter/model.ts';
import { machineTest } from '../../../local/engine/testing.ts';
import { invoke, machineOf } from './support.ts';

/** A step of a random machine, small enough that a naive model can say what must come out. */
type Step =
  | { kind: 'add'; n: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'choose'; limit: number; factor: number }
  | { kind: 'fail' }
  | { kind: 'task'; failures: number; retries: number; caught: boolean }
  | { kind: 'parallel'; branches: Step[][]; caught: boolean }
  | { kind: 'map'; count: number; concurrency: number; body: Step[]; caught: boolean };

const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 4 }),
  step: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ kind: fc.constant('add' as const), n: fc.integer({ min: -5, max: 5 }) }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 3 }) }),
    fc.record({
      kind: fc.constant('choose' as const),
      limit: fc.integer({ min: -5, max: 5 }),
      factor: fc.integer({ min: 1, max: 9 }),
    }),
    fc.constant<Step>({ kind: 'fail' }),
    fc.record({
      kind: fc.constant('task' as const),
      failures: fc.integer({ min: 0, max: 3 }),
      retries: fc.integer({ min: 0, max: 3 }),
      caught: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('parallel' as const),
      branches: fc.array(tie('steps'), { minLength: 1, maxLength: 3 }),
      caught: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      count: fc.integer({ min: 0, max: 3 }),
      concurrency: fc.integer({ min: 0, max: 2 }),
      body: tie('steps'),
      caught: fc.boolean(),
    }),
  ),
}));

class Failed extends Error {}

/** What a flow makes of a number, or that it fails. Failing tasks begin anew for each way into them, as the functions below do. */
function model(flow: readonly Step[], input: number): number {
  return flow.reduce((value, step) => modelStep(step, value), input);
}

function caughtOr(caught: boolean, work: () => number): number {
  try {
    return work();
  } catch (error) {
    if (caught && error instanceof Failed) return -1;
    throw error;
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function modelStep(step: Step, value: number): number {
  switch (step.kind) {
    case 'add':
      return value + step.n;
    case 'wait':
      return value;
    case 'choose':
      return value > step.limit ? value * step.factor : value;
    case 'fail':
      throw new Failed();
    case 'task':
      return caughtOr(step.caught, () => {
        if (step.failures > step.retries) throw new Failed();
        return value + 1;
      });
    case 'parallel':
      return caughtOr(step.caught, () => sum(step.branches.map((branch) => model(branch, value))));
    case 'map':
      return caughtOr(step.caught, () =>
        sum(Array.from({ length: step.count }, (_each, index) => model(step.body, value + index))),
      );
  }
}

/** The same flow as states; names are unique in the machine. */
function statesOf(flow: readonly Step[], name: () => string): { StartAt: string; States: Record<string, Json> } {
  const names = flow.map(name);
  const States: Record<string, Json> = {};
  flow.forEach((step, index) => {
    const next = names[index + 1];
    const onward = next === undefined ? { End: true } : { Next: next };
    Object.assign(States, stateOf(step, names[index] ?? '', onward, name));
  });
  return { StartAt: names[0] ?? '', States };
}

const total = '{% $sum($states.result) %}';

function stateOf(step: Step, here: string, onward: Record<string, Json>, name: () => string): Record<string, Json> {
  const after = name();
  const Catch = [{ ErrorEquals: ['Oh'], Output: -1, Next: after }];
  const withCatch = (state: Record<string, Json>, caught: boolean): Record<string, Json> =>
    caught
      ? { [here]: { ...state, Catch, Next: after }, [after]: { Type: 'Pass', ...onward } }
      : { [here]: { ...state, ...onward } };
  switch (step.kind) {
    case 'add':
      return { [here]: { Type: 'Pass', Output: `{% $states.input + ${step.n} %}`, ...onward } };
    case 'wait':
      return { [here]: { Type: 'Wait', Seconds: step.seconds, ...onward } };
    case 'choose':
      return {
        [here]: {
          Type: 'Choice',
          Choices: [
            {
              Condition: `{% $states.input > ${step.limit} %}`,
              Output: `{% $states.input * ${step.factor} %}`,
              Next: after,
            },
          ],
          Default: after,
        },
        [after]: { Type: 'Pass', ...onward },
      };
    case 'fail':
      return { [here]: { Type: 'Fail', Error: 'Oh' } };
    case 'task': {
      const payload = {
        failures: step.failures,
        attempt: '{% $states.context.State.RetryCount %}',
        value: '{% $states.input %}',
      };
      const Retry = [{ ErrorEquals: ['Oh'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: step.retries }];
      const state = {
        Type: 'Task',
        Resource: invoke,
        Arguments: { FunctionName: 'f', Payload: payload },
        Output: '{% $states.result.Payload %}',
      };
      return withCatch({ ...state, Retry }, step.caught);
    }
    case 'parallel':
      return withCatch(
        { Type: 'Parallel', Branches: step.branches.map((branch) => statesOf(branch, name)), Output: total },
        step.caught,
      );
    case 'map': {
      const Items =
        step.count === 0 ? [] : `{% $append([], $map([0..${step.count - 1}], function($i) { $states.input + $i })) %}`;
      const items = step.count === 1 ? ['{% $states.input %}'] : Items;
      const map = {
        Type: 'Map',
        Items: items,
        MaxConcurrency: step.concurrency,
        ItemProcessor: statesOf(step.body, name),
      };
      return withCatch({ ...map, Output: step.count === 0 ? 0 : total }, step.caught);
    }
  }
}

/** What is true of every history: numbered without gaps, pointing backwards to what is there, each state left or broken off once at most. */
function expectValid(history: readonly HistoryEvent[]): void {
  const open = new Map<string, number>();
  history.forEach((event, index) => {
    expect(event.id).toBe(index + 1);
    expect(event.previousEventId).toBeGreaterThanOrEqual(0);
    expect(event.previousEventId).toBeLessThan(event.id);
    const name = String(event.details?.[1]['name']);
    if (event.type.endsWith('StateEntered')) open.set(name, (open.get(name) ?? 0) + 1);
    if (event.type.endsWith('StateExited')) {
      expect(open.get(name)).toBeGreaterThan(0);
      open.set(name, (open.get(name) ?? 0) - 1);
    }
  });
  expect(history.filter(({ type }) => /^Execution(Succeeded|Failed)$/.test(type))).toHaveLength(1);
  expect(history.at(-1)?.type).toMatch(/^Execution(Succeeded|Failed)$/);
}

it('random machines end as a naive model says, with a valid history and nothing left behind', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: -5, max: 5 }), async (flow, input) => {
      let count = 0;
      const { StartAt, States } = statesOf(flow, () => `S${count++}`);
      const machine = await machineTest({
        definition: machineOf(reachable(StartAt, States), { StartAt }),
        lambdas: {
          f: ({ failures, attempt, value }) => {
            if (Number(attempt) < Number(failures)) throw Object.assign(new Error('no'), { name: 'Oh' });
            return Number(value) + 1;
          },
        },
      });
      await machine.start(input);
      await machine.advance('1d');
      let expected: number | undefined;
      try {
        expected = model(flow, input);
      } catch (error) {
        if (!(error instanceof Failed)) throw error;
      }
      expect([machine.status(), machine.output()]).toEqual(
        expected === undefined ? ['FAILED', undefined] : ['SUCCEEDED', expected],
      );
      expectValid(machine.history());
      expect(machine.engine.nextTimer()).toBeUndefined();
      expect(machine.engine.core.store.openEffects()).toEqual([]);
      machine.close();
    }),
    { numRuns: 150 },
  );
}, 60_000);

/** States behind a Fail cannot be reached, which a definition may not have. */
function reachable(start: string, states: Record<string, Json>): Record<string, Json> {
  const kept: Record<string, Json> = {};
  const visit = (name: string): void => {
    const state = states[name] as Record<string, Json> | undefined;
    if (state === undefined || name in kept) return;
    kept[name] = nested(state);
    const targets = [
      state['Next'],
      state['Default'],
      ...[state['Choices'], state['Catch']]
        .flatMap((list) => (list ?? []) as { Next?: string }[])
        .map(({ Next }) => Next),
    ];
    for (const target of targets) if (typeof target === 'string') visit(target);
  };
  visit(start);
  return kept;
}

function nested(state: Record<string, Json>): Record<string, Json> {
  const trim = (flow: Json): Json => {
    const { StartAt, States } = flow as { StartAt: string; States: Record<string, Json> };
    return { StartAt, States: reachable(StartAt, States) };
  };
  if (state['Type'] === 'Parallel') return { ...state, Branches: (state['Branches'] as Json[]).map(trim) };
  if (state['Type'] === 'Map') return { ...state, ItemProcessor: trim(state['ItemProcessor'] ?? null) };
  return state;
}
