/**
 * Which test shows which of the 25 facts about Step Functions (numbered as they were read off executions recorded on AWS).
 * A test that shows one bears its number: `fact 7: …`, `facts 11 to 16`.
 */
import { readFileSync } from 'node:fs';

const shown: { readonly [fact: number]: readonly [what: string, ...files: string[]] } = {
  1: ['previousEventId of starts, iterations and joins', 'events'],
  2: ['EvaluationFailed points to what the entering points to', 'events'],
  3: ['a failed state has no exit, a caught one has', 'events'],
  4: ['events of a failing Map', 'events'],
  5: ['a retried Map or Parallel starts again', 'events'],
  6: ['all iterations start first; one that fails aborts the others', 'events'],
  7: ['length of a Map, and one of nothing', 'events'],
  8: ['activities and nested executions', 'events', 'activities', 'step-functions'],
  9: ['input as it was given, then without blanks', 'events'],
  10: ['assigned variables are JSON texts', 'events'],
  11: ['undefined is an error with its place', 'jsonata'],
  12: ['sequences of one item collapse', 'jsonata'],
  13: ['what Output may be, and what is a literal', 'jsonata'],
  14: ['Items must be an array', 'jsonata'],
  15: ['errors of JSONata are quoted with their code', 'jsonata'],
  16: ['how every such cause begins', 'jsonata'],
  17: ['Output and Assign see the variables as they were', 'jsonata'],
  18: ['variables of branches and iterations', 'jsonata'],
  19: ["the chosen rule's Assign and Output", 'jsonata'],
  20: ['errorOutput in a Catch', 'jsonata'],
  21: ['Fail without Error and Cause', 'errors-and-time'],
  22: ['time limits of the machine and of a task', 'errors-and-time'],
  23: ['timestamps of a Wait', 'errors-and-time'],
  24: ['the context object', 'errors-and-time'],
  25: ['limits are whole numbers; names of errors; stopping', 'errors-and-time', 'integrations'],
};

/** The numbers of facts that the names of a file's tests give: `fact 3`, `facts 1 and 4`, `facts 12 and 15`. */
function factsOf(file: string): Set<number> {
  const text = readFileSync(`test/unit/engine/${file}.test.ts`, 'utf8');
  const named = [...text.matchAll(/(?:it|describe)(?:\.each)?\(\s*['"`]facts? ([^:'"`]+)/g)].map(
    ([, numbers]) => numbers,
  );
  const each = [...text.matchAll(/\]\)\(\s*['"`]facts? ([^:'"`]+)/g)].map(([, numbers]) => numbers);
  return new Set([...named, ...each].flatMap((numbers) => [...(numbers ?? '').matchAll(/\d+/g)].map(Number)));
}

it('knows all 25 facts', () => {
  expect(Object.keys(shown).map(Number)).toEqual(Array.from({ length: 25 }, (_each, index) => index + 1));
});

it.each(Object.entries(shown))('fact %s is shown by a test that bears its number: %j', (fact, [, ...files]) => {
  const bearing = files.filter((file) => factsOf(file).has(Number(fact)));
  expect(bearing).toEqual(files);
});
