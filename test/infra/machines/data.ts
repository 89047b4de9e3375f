import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../template/template.ts';
import { type Flow, innerFlows, isLambda, machines, statesOf, texts, variablesIn, waysOut } from './machines.ts';

/** All that an execution may carry: ids, instants, dates, words of routing. A new name is a decision; see architecture § 2, rule 3. */
const CARRIED = {
  ids: ['case', 'generation', 'execution', 'version', 'round', 'letter', 'id', 'rule', 'task', 'looked'],
  time: ['now', 'due', 'endsAt', 'expiresAt'],
  words: ['step', 'unit', 'outcome', 'pvo', 'it', 'pvoOutcome', 'itOutcome', 'silent', 'party', 'opa', 'asa', 'kind'],
  guard: ['next', 'alarm'],
};
const ALLOWED = Object.values(CARRIED).flat();

/** What a task item may be written with by a machine. */
const ITEM = [
  'token',
  'status',
  'case',
  'task',
  'step',
  'unit',
  'due',
  'openedAt',
  'generation',
  'inbox',
  'inboxSort',
  'outcome',
  'armedVersion',
  'closed',
  'ledgerVersion',
];

const keysIn = (value: unknown): readonly string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
    : [];

const functionKeys = globSync('functions/*/serverless.yml', { cwd: ROOT }).flatMap((file) =>
  Object.keys(parse(readFileSync(join(ROOT, file), 'utf8')) as Record<string, unknown>),
);

describe.each(Object.entries(machines))('%s', (_kind, machine) => {
  const states = statesOf(machine);

  it('carries only ids, instants and words of routing', () => {
    const carried = states.flatMap(({ state }) => [
      ...keysIn(state.Arguments?.['Payload']),
      ...[state, ...(state.Choices ?? []), ...(state.Catch ?? [])].flatMap(({ Assign }) => Object.keys(Assign ?? {})),
      ...keysIn(state.Output),
    ]);
    expect([...new Set(carried)].filter((name) => !ALLOWED.includes(name))).toEqual([]);
    const written = states.flatMap(({ state }) => Object.values(state.Arguments?.['ExpressionAttributeNames'] ?? {}));
    expect([...new Set(written)].filter((name) => !ITEM.includes(String(name)))).toEqual([]);
  });

  it('takes from its input the case and the generation, and nothing else', () => {
    const asked = texts(machine).flatMap((text) =>
      [...text.matchAll(/Execution\.Input(\.?\w*)/g)].map(([, name]) => name),
    );
    expect([...new Set(asked)].sort()).toEqual(['.case', '.generation']);
    // `$states.input` is the result of the state before, which no state may rely on: an execution can start in the middle.
    expect(texts(machine).filter((text) => text.includes('$states.input'))).toEqual([]);
  });

  it('tells every function the version, the case, the generation, the execution and the time of the state', () => {
    for (const { name, state } of states.filter((each) => isLambda(each.state)))
      expect({ name, payload: state.Arguments?.['Payload'] }).toEqual({
        name,
        payload: expect.objectContaining({
          version: 1,
          case: expect.stringMatching(/case %\}$/),
          generation: expect.stringMatching(/generation %\}$/),
          execution: '{% $states.context.Execution.Name %}',
          now: '{% $states.context.State.EnteredTime %}',
        }),
      });
  });

  it('calls functions that are declared', () => {
    const called = states.flatMap(({ state }) => [
      ...JSON.stringify(state.Arguments ?? {}).matchAll(/"(\w+)LambdaFunction"/g),
    ]);
    const keys = called.map(([, name]) => `${name?.charAt(0).toLowerCase()}${name?.slice(1)}`);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => !functionKeys.includes(key))).toEqual([]);
  });

  it('reads no variable that might not be there, on whatever way a state was reached', () => {
    expect(unassigned(machine, [])).toEqual([]);
  });
});

it('every function of a step is called by a machine', () => {
  const steps = functionKeys.filter((key) => /^(subjectRequests|transfers|deletionRounds|deadlines)/.test(key));
  const scheduled = ['deadlinesControl', 'deletionRoundsStartRound', 'subjectRequestsReviewLetters'];
  const called = JSON.stringify(machines);
  const idle = steps.filter((key) => !called.includes(`${key.charAt(0).toUpperCase()}${key.slice(1)}LambdaFunction`));
  expect(idle.sort()).toEqual(scheduled);
});

/**
 * Variables that a state reads though some way to it does not assign them. On AWS that is an error at run time, months later perhaps.
 * @param given what the states around the flow have assigned
 */
function unassigned(flow: Flow, given: readonly string[]): readonly string[] {
  const known = new Map<string, ReadonlySet<string>>([[flow.StartAt, new Set(given)]]);
  const queue = [flow.StartAt];
  for (const name of queue) {
    const state = flow.States[name];
    if (state === undefined) continue;
    for (const { to, assigns } of waysOut(state)) {
      const arriving = new Set([...(known.get(name) ?? []), ...assigns]);
      const before = known.get(to);
      const both = before === undefined ? arriving : new Set([...before].filter((each) => arriving.has(each)));
      if (before !== undefined && both.size === before.size) continue;
      known.set(to, both);
      queue.push(to);
    }
  }
  return Object.entries(flow.States).flatMap(([name, state]) => {
    const there = known.get(name) ?? new Set();
    const { Branches, ItemProcessor, ...own } = state;
    return [
      ...variablesIn(own)
        .filter((each) => !there.has(each))
        .map((each) => `${name}: $${each}`),
      ...innerFlows({ ...own, ...(Branches && { Branches }), ...(ItemProcessor && { ItemProcessor }) }).flatMap(
        (inner) => unassigned(inner, [...there].map(String)),
      ),
    ];
  });
}
