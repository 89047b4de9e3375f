import { membersOf } from '../../../local/engine/api/members.ts';
import type { Members, Rule } from '../../../local/engine/api/rules.ts';
import { type ApiStack, apiStack, pass } from './api-stack.ts';
import { role } from './support.ts';

/** What goes where a caller does not think: no value of a member may be a defect of the engine. */
const strange: readonly unknown[] = [
  ...[null, true, [], {}, [null], [1], [{}], [[]], { a: 1 }],
  ...[0, -1, 1.5, 1000.5, 1e300, 2 ** 53],
  ...['', ' ', '\u0000', '\ud800', '😀', '__proto__', '{}', 'arn:aws:states:::', 'x'.repeat(300_000)],
];

/** Some value that a rule lets pass. */
function usual(rule: Rule, name: string): unknown {
  if (rule.type === 'number') return Math.max(1, rule.min ?? 1);
  if (rule.type === 'flag') return true;
  if (rule.type === 'list') return [usual(rule.of, name)];
  if (rule.type === 'object') return usualMembers(rule.members);
  if (rule.oneOf !== undefined) return rule.oneOf[0];
  if (name === 'definition') return pass;
  if (name === 'roleArn') return role;
  // An activity is not there, so that nobody waits for a task.
  if (/Arn$/.test(name))
    return `arn:aws:states:eu-north-1:000000000000:${/activity/i.test(name) ? 'activity:none' : 'stateMachine:strange'}`;
  return /^(input|output|result|variables|context)$/.test(name) ? '{}' : 'text';
}

function usualMembers(members: Members): { [name: string]: unknown } {
  const wanted = Object.entries(members).filter(([name]) => name.endsWith('!'));
  return Object.fromEntries(wanted.map(([key, rule]) => [key.slice(0, -1), usual(rule, key.slice(0, -1))]));
}

/** The strange value in the place of a member, and in each place inside it. */
function* places(rule: Rule, name: string, value: unknown): Generator<unknown> {
  yield value;
  if (rule.type === 'list') for (const inside of places(rule.of, name, value)) yield [inside];
  if (rule.type !== 'object') return;
  for (const [key, member] of Object.entries(rule.members)) {
    const inner = key.replace('!', '');
    for (const inside of places(member, inner, value)) yield { ...usualMembers(rule.members), [inner]: inside };
  }
}

/** Calls that are usual but for one place. */
function* oneStrange(members: Members): Generator<object> {
  for (const [key, rule] of Object.entries(members)) {
    const name = key.replace('!', '');
    for (const value of strange)
      for (const given of places(rule, name, value)) yield { ...usualMembers(members), [name]: given };
  }
}

describe('members that are not what the model says', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
    await stack.create('strange', pass);
  });
  afterAll(() => stack.close());

  const call = (operation: string, body: object) => stack.raw(operation, JSON.stringify(body));

  it.each(Object.entries(membersOf))('%s answers each of them, and never with a defect', async (operation, members) => {
    for (const given of oneStrange(members)) {
      const { status, body } = await call(operation, given);
      const told = [JSON.stringify(given).slice(0, 500), status, body.__type];
      if (status !== 200) expect(told).toEqual([told[0], 400, expect.stringMatching(/^[A-Z]\w+$/)]);
    }
  });

  it.each(['ListStateMachines', 'ListActivities', 'GetExecutionHistory'])(
    '%s: a fraction is no number of results',
    async (operation) => {
      const executionArn = 'arn:aws:states:eu-north-1:000000000000:execution:strange:none';
      expect(await call(operation, { executionArn, maxResults: 1.5 })).toMatchObject({
        status: 400,
        body: { __type: 'SerializationException', message: "The member 'maxResults' is no whole number" },
      });
    },
  );

  it('nothing is no member of a list', async () => {
    const resourceArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:strange';
    expect(await call('TagResource', { resourceArn, tags: [{ key: 'a', value: '' }, null] })).toMatchObject({
      status: 400,
      body: {
        __type: 'ValidationException',
        message:
          "1 validation error detected: Value null at 'tags.2.member' failed to satisfy constraint: Member must not be null",
      },
    });
  });

  it('half a surrogate pair would not be kept as it is', async () => {
    const stateMachineArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:strange';
    expect(await call('StartExecution', { stateMachineArn, input: '"\ud800"' })).toMatchObject({
      status: 400,
      body: { __type: 'SerializationException', message: "The member 'input' is no Unicode text" },
    });
    // As an escape inside the JSON of the input it is ordinary characters.
    expect((await call('StartExecution', { stateMachineArn, input: '"\\ud800"' })).status).toBe(200);
  });
});
