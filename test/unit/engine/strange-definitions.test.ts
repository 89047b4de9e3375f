import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import { validate } from '../../../local/engine/interpreter/validate.ts';
import { machineTest } from '../../../local/engine/testing.ts';
import { variableReferences } from '../../../local/engine/variable-references.ts';
import { type Step, statesOf, steps } from './random-machines.ts';

/** What somebody may have written in the wrong place. */
const junk: readonly Json[] = [
  ...[null, true, 0, -1, 1.5, 1e300, '', 'x', '__proto__', [], {}, [null], { a: 1 }],
  ...['{% 1 %}', '{% null %}', '{% [] %}', '{% {} %}', '{% 1/0 %}', '{% "a" %}', '{% $nothing %}', '{% $states %}'],
  ...['{% function($x) { $x } %}', '{% /a/ %}', '{% $error("no") %}', '{% [1, 2, 3] %}', '{%%}', '{% ( %}', '{% $ %}'],
];
const fields = [
  ...['Output', 'Assign', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds', 'Catch', 'Retry', 'Items', 'ItemSelector'],
  ...['ItemBatcher', 'MaxConcurrency', 'ToleratedFailureCount', 'ToleratedFailurePercentage', 'Seconds', 'Timestamp'],
  ...[
    'Error',
    'Cause',
    'Comment',
    'Next',
    'End',
    'Default',
    'Choices',
    'Branches',
    'ItemProcessor',
    'Type',
    'Resource',
  ],
];
type Tree = { [key: string]: Json };
/** A place is found by counting; there a value takes the place of another, or joins it. */
const change = fc.record({ at: fc.nat(), field: fc.option(fc.constantFrom(...fields)), to: fc.constantFrom(...junk) });
type Change = typeof change extends fc.Arbitrary<infer Made> ? Made : never;

function placesIn(tree: Json): [Tree, string][] {
  if (tree === null || typeof tree !== 'object') return [];
  const own = Object.keys(tree).map((key): [Tree, string] => [tree as Tree, key]);
  return [...own, ...Object.values(tree).flatMap((each: Json) => placesIn(each))];
}

function strange(flow: readonly Step[], changes: readonly Change[]): Json {
  let count = 0;
  const made = JSON.parse(JSON.stringify(statesOf(flow, () => `S${count++}`))) as Tree;
  for (const { at, field, to: shared } of changes) {
    // What is put in may be changed by the next one.
    const to = structuredClone(shared);
    const places = placesIn(made);
    const [tree, key] = places[at % places.length] ?? [made, 'StartAt'];
    const inside = tree[key];
    const joins = field !== null && inside !== null && typeof inside === 'object' && !Array.isArray(inside);
    if (joins) (inside as Tree)[field] = to;
    else tree[key] = to;
  }
  return { QueryLanguage: 'JSONata', ...made };
}

/** A machine of it that has been let run for a while, and what became of it. */
async function endOf(definition: Json): Promise<string> {
  const lambdas = { f: ({ value }: { [name: string]: Json }): Json => Number(value) + 1 };
  const machine = await machineTest({ definition, lambdas, dynamodb: () => ({}) });
  await machine.start(3);
  for (let turn = 0; turn < 30 && machine.status() === 'RUNNING'; turn += 1) {
    const [open] = machine.openTokens();
    if (open !== undefined && turn % 2 === 0) await machine.answer(open.token, 1);
    else await machine.next();
  }
  const { cause = '' } = machine.error();
  if (machine.status() !== 'RUNNING') expect(machine.engine.nextTimer()).toBeUndefined();
  machine.close();
  return cause;
}

describe('definitions that are no longer what they were', () => {
  it('are refused with a reason, or run without a defect of the engine', async () => {
    let ran = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.array(change, { minLength: 1, maxLength: 2 }), async (flow, changes) => {
        const definition = strange(flow, changes);
        if (validate(definition).length > 0) return;
        ran += 1;
        variableReferences(definition);
        expect(await endOf(definition)).not.toContain('could not go on');
      }),
      { numRuns: 1500 },
    );
    expect(ran).toBeGreaterThan(20);
  }, 60_000);
});
