import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import { invoke, waitForToken } from './support.ts';

/** A step of a random machine, small enough that a naive model can say what must come out. */
export type Step =
  | { kind: 'add'; n: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'choose'; limit: number; factor: number }
  | { kind: 'fail' }
  | { kind: 'set'; n: number }
  | { kind: 'get'; scope: number }
  | { kind: 'ask'; refused: boolean; caught: boolean }
  | { kind: 'child' }
  | { kind: 'task'; failures: number; retries: number; caught: boolean }
  | { kind: 'parallel'; branches: Step[][]; retries: number; caught: boolean }
  | {
      kind: 'map';
      count: number;
      concurrency: number;
      body: Step[];
      retries: number;
      caught: boolean;
      borne: number | undefined;
    };

const small = fc.integer({ min: -5, max: 5 });
const few = fc.integer({ min: 0, max: 2 });

export const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ kind: fc.constant('add' as const), n: small }),
    fc.record({ kind: fc.constant('wait' as const), seconds: few }),
    fc.record({ kind: fc.constant('choose' as const), limit: small, factor: fc.integer({ min: 1, max: 9 }) }),
    fc.constant<Step>({ kind: 'fail' }),
    fc.record({ kind: fc.constant('set' as const), n: small }),
    fc.record({ kind: fc.constant('get' as const), scope: few }),
    fc.record({ kind: fc.constant('ask' as const), refused: fc.boolean(), caught: fc.boolean() }),
    fc.constant<Step>({ kind: 'child' }),
    fc.record({ kind: fc.constant('task' as const), failures: few, retries: few, caught: fc.boolean() }),
    fc.record({
      kind: fc.constant('parallel' as const),
      branches: fc.array(tie('steps'), { minLength: 1, maxLength: 2 }),
      retries: fc.nat({ max: 1 }),
      caught: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      count: fc.integer({ min: 0, max: 3 }),
      concurrency: few,
      body: tie('steps'),
      retries: fc.nat({ max: 1 }),
      caught: fc.boolean(),
      borne: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
    }),
  ),
}));

// The model: what a flow makes of a number, or that it fails.

export class Failed extends Error {
  /** Whether it is the error that every Catch here takes; that too many iterations failed none does. */
  readonly known: boolean;
  constructor(known = true) {
    super();
    this.known = known;
  }
}

/** Variables of one scope and of those around it. */
type Variables = { [name: string]: number };

export function model(flow: readonly Step[], input: number, variables: Variables = {}, depth = 0): number {
  return flow.reduce((value, step) => modelStep(step, value, variables, depth), input);
}

function caughtOr(caught: boolean, work: () => number): number {
  try {
    return work();
  } catch (error) {
    if (caught && error instanceof Failed && error.known) return -1;
    throw error;
  }
}

/** The sum of what iterations make, where no more of them fail than are borne. */
function borneBy(borne: number | undefined, iterations: readonly (() => number)[]): number {
  if (borne === undefined) return sum(iterations.map((iteration) => iteration()));
  const made = iterations.flatMap((iteration) => {
    try {
      return [iteration()];
    } catch (error) {
      if (error instanceof Failed) return [];
      throw error;
    }
  });
  if (iterations.length - made.length > borne) throw new Failed(false);
  return sum(made);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function modelStep(step: Step, value: number, variables: Variables, depth: number): number {
  const inner = (flow: readonly Step[], from: number): number => model(flow, from, { ...variables }, depth + 1);
  switch (step.kind) {
    case 'add':
      return value + step.n;
    case 'wait':
      return value;
    case 'choose':
      return value > step.limit ? value * step.factor : value;
    case 'fail':
      throw new Failed();
    case 'set':
      variables[`v${depth}`] = value + step.n;
      return value;
    case 'get':
      return value + (variables[`v${Math.min(step.scope, depth)}`] ?? 0);
    case 'ask':
      return caughtOr(step.caught, () => {
        if (step.refused) throw new Failed();
        return value + 1;
      });
    case 'child':
      return value * 2;
    case 'task':
      return caughtOr(step.caught, () => {
        if (step.failures > step.retries) throw new Failed();
        return value + 1;
      });
    case 'parallel':
      return caughtOr(step.caught, () => sum(step.branches.map((branch) => inner(branch, value))));
    case 'map':
      return caughtOr(step.caught, () =>
        borneBy(
          step.borne,
          Array.from({ length: step.count }, (_each, index) => () => inner(step.body, value + index)),
        ),
      );
  }
}

// The same flow as states.

type States = Record<string, Json>;

export const childName = 'doubles';
const childArn = `arn:aws:states:eu-north-1:000000000000:stateMachine:${childName}`;

/** The states of a flow; names are unique in the machine. */
export function statesOf(flow: readonly Step[], name: () => string, depth = 0): { StartAt: string; States: States } {
  const names = flow.map(name);
  const all: States = {};
  flow.forEach((step, index) => {
    const next = names[index + 1];
    const onward = next === undefined ? { End: true } : { Next: next };
    Object.assign(all, stateOf(step, names[index] ?? '', onward, name, depth));
  });
  const StartAt = names[0] ?? '';
  return { StartAt, States: reachable(StartAt, all) };
}

const total = '{% $sum($states.result) %}';

function stateOf(step: Step, here: string, onward: States, name: () => string, depth: number): States {
  const after = name();
  const Catch = [{ ErrorEquals: ['Oh'], Output: -1, Next: after }];
  const Retry =
    'retries' in step ? [{ ErrorEquals: ['Oh'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: step.retries }] : [];
  const withCatch = (state: States, caught: boolean): States =>
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
    case 'set':
      return { [here]: { Type: 'Pass', Assign: { [`v${depth}`]: `{% $states.input + ${step.n} %}` }, ...onward } };
    case 'get': {
      const variable = `$v${Math.min(step.scope, depth)}`;
      const Output = `{% $states.input + ($exists(${variable}) ? ${variable} : 0) %}`;
      return { [here]: { Type: 'Pass', Output, ...onward } };
    }
    case 'ask': {
      const Arguments = {
        Token: '{% $states.context.Task.Token %}',
        Value: '{% $states.input %}',
        Refused: step.refused,
      };
      return withCatch({ Type: 'Task', Resource: waitForToken, Arguments }, step.caught);
    }
    case 'child': {
      const Arguments = { StateMachineArn: childArn, Input: { n: '{% $states.input %}' } };
      const Resource = 'arn:aws:states:::states:startExecution.sync:2';
      return { [here]: { Type: 'Task', Resource, Arguments, Output: '{% $states.result.Output %}', ...onward } };
    }
    case 'task': {
      const Payload = {
        failures: step.failures,
        attempt: '{% $states.context.State.RetryCount %}',
        value: '{% $states.input %}',
      };
      const Arguments = { FunctionName: 'f', Payload };
      const Output = '{% $states.result.Payload %}';
      return withCatch({ Type: 'Task', Resource: invoke, Arguments, Output, Retry }, step.caught);
    }
    case 'parallel': {
      const Branches = step.branches.map((branch) => statesOf(branch, name, depth + 1));
      return withCatch({ Type: 'Parallel', Branches, Output: total, Retry }, step.caught);
    }
    case 'map': {
      const many = `{% $map([0..${step.count - 1}], function($i) { $states.input + $i }) %}`;
      const Items = step.count === 0 ? [] : step.count === 1 ? ['{% $states.input %}'] : many;
      const ItemProcessor = statesOf(step.body, name, depth + 1);
      const Output = step.count === 0 ? 0 : total;
      const bears = step.borne === undefined ? {} : { ToleratedFailureCount: step.borne };
      const map = { Type: 'Map', Items, MaxConcurrency: step.concurrency, ItemProcessor, Output, Retry, ...bears };
      return withCatch(map, step.caught);
    }
  }
}

/** States behind a Fail cannot be reached, which a definition may not have. */
function reachable(start: string, states: States): States {
  const kept: States = {};
  const visit = (name: string): void => {
    const state = states[name] as States | undefined;
    if (state === undefined || name in kept) return;
    kept[name] = state;
    const lists = [state['Choices'], state['Catch']].flatMap((list) => (list ?? []) as { Next?: string }[]);
    for (const target of [state['Next'], state['Default'], ...lists.map(({ Next }) => Next)])
      if (typeof target === 'string') visit(target);
  };
  visit(start);
  return kept;
}
