import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import { createEngine, manualClock, ServiceFailure } from '../../../local/engine/in-process.ts';
import { invoke, type States } from './api-stack.ts';

/** A tree of states that counts: what it makes of a number is plain to say. */
type Plan =
  | { readonly kind: 'add' }
  /** Fails so many times before it adds. */
  | { readonly kind: 'call'; readonly failures: number }
  | { readonly kind: 'parallel'; readonly branches: readonly (readonly Plan[])[] }
  | { readonly kind: 'map'; readonly items: number; readonly atOnce: number; readonly each: readonly Plan[] };

const { flow } = fc.letrec<{ flow: Plan[]; plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'plan' },
    fc.constant<Plan>({ kind: 'add' }),
    fc.record({ kind: fc.constant('call' as const), failures: fc.integer({ min: 0, max: 2 }) }),
    fc.record({
      kind: fc.constant('parallel' as const),
      branches: fc.array(tie('flow'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      items: fc.integer({ min: 0, max: 3 }),
      atOnce: fc.integer({ min: 0, max: 2 }),
      each: tie('flow'),
    }),
  ),
  flow: fc.array(tie('plan'), { minLength: 1, maxLength: 3, depthIdentifier: 'plan' }),
}));

/** What the plan makes of a number. */
function expected(plans: readonly Plan[], start: number): number {
  return plans.reduce((value, plan) => {
    if (plan.kind === 'parallel') return plan.branches.reduce((sum, branch) => sum + expected(branch, value), 0);
    if (plan.kind === 'map')
      return Array.from({ length: plan.items }, (_each, index) => expected(plan.each, index + 1)).reduce(
        (a, b) => a + b,
        0,
      );
    return value + 1;
  }, start);
}

function nextName(counter: { at: number }): string {
  counter.at += 1;
  return `S${counter.at}`;
}

/** The plan as states; `failures` gets how often each function fails. */
function statesOf(plans: readonly Plan[], failures: Map<string, number>, counter: { at: number }): States {
  const names = plans.map(() => nextName(counter));
  const made: { [name: string]: Json } = {};
  for (const [index, plan] of plans.entries()) {
    const [name = '', next] = [names[index], names[index + 1]];
    made[name] = {
      ...stateOf(plan, name, failures, counter),
      ...(next === undefined ? { End: true } : { Next: next }),
    };
  }
  return { StartAt: names[0] ?? '', States: made };
}

function stateOf(plan: Plan, name: string, failures: Map<string, number>, counter: { at: number }): States {
  const sum = '{% $sum($states.result) %}';
  switch (plan.kind) {
    case 'add':
      return { Type: 'Pass', Output: '{% $states.input + 1 %}' };
    case 'call':
      failures.set(name, plan.failures);
      return {
        Type: 'Task',
        Resource: invoke,
        Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
        Output: '{% $states.result.Payload %}',
      };
    case 'parallel':
      return {
        Type: 'Parallel',
        Branches: plan.branches.map((each) => statesOf(each, failures, counter)),
        Output: sum,
      };
    case 'map': {
      const Items = Array.from({ length: plan.items }, (_each, index) => index + 1);
      const ItemProcessor = statesOf(plan.each, failures, counter);
      return { Type: 'Map', Items, MaxConcurrency: plan.atOnce, ItemProcessor, Output: sum };
    }
  }
}

describe('an execution that is redriven until it succeeds', () => {
  it('makes what it would have made without failures, and leaves each state that it entered once', async () => {
    await fc.assert(
      fc.asyncProperty(flow, async (plans) => {
        const failures = new Map<string, number>();
        const definition: Json = { QueryLanguage: 'JSONata', ...statesOf(plans, failures, { at: 0 }) };
        const engine = createEngine({
          file: ':memory:',
          clock: manualClock('2026-03-05T10:00:00Z'),
          integrations: {
            async invokeLambda(name, payload) {
              const left = failures.get(name) ?? 0;
              failures.set(name, left - 1);
              if (left > 0) throw new ServiceFailure('Broken', 'not yet');
              return { payload: Number(payload) + 1 };
            },
            dynamodb: async () => ({}),
          },
        });
        const { stateMachineArn } = await engine.createStateMachine({ name: 'm', definition });
        const { executionArn } = await engine.startExecution({ stateMachineArn, input: 1 });
        await engine.runUntilIdle();
        let redrives = 0;
        for (; engine.describeExecution(executionArn).status === 'FAILED' && redrives < 100; redrives += 1) {
          await engine.core.redrive(executionArn, undefined);
          await engine.runUntilIdle();
        }
        expect(engine.describeExecution(executionArn)).toMatchObject({
          status: 'SUCCEEDED',
          output: expected(plans, 1),
        });
        const events = engine.history(executionArn);
        expect(events.map(({ id }) => id)).toEqual(events.map((_event, index) => index + 1));
        for (const { id, previousEventId } of events) expect(previousEventId).toBeLessThan(id);
        const count = (suffix: string) => events.filter(({ type }) => type.endsWith(suffix)).length;
        expect(count('StateEntered')).toBe(count('StateExited'));
        expect(count('ExecutionRedriven')).toBe(redrives);
        engine.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
