import { membersOf } from '../../../local/engine/api/members.ts';
import { type ApiStack, apiStack, pass } from './api-stack.ts';
import { role } from './support.ts';

describe('the protocol of the Step Functions API', () => {
  let stack: ApiStack;
  beforeAll(async () => {
    stack = await apiStack();
  });
  afterAll(() => stack.close());

  const call = (operation: string, body: unknown) =>
    stack.raw(operation, typeof body === 'string' ? body : JSON.stringify(body));

  it.each(['{', '[]', '"text"', 'null', '1'])('refuses the body %s', async (body) => {
    expect(await call('ListStateMachines', body)).toMatchObject({
      status: 400,
      body: { __type: 'SerializationException' },
    });
  });

  it('refuses a member of another type', async () => {
    const wrong = async (operation: string, body: object) =>
      expect(await call(operation, body)).toMatchObject({ status: 400, body: { __type: 'SerializationException' } });
    await wrong('DescribeStateMachine', { stateMachineArn: 1 });
    await wrong('ListStateMachines', { maxResults: 'ten' });
    await wrong('GetExecutionHistory', { executionArn: 'arn', reverseOrder: 'yes' });
    await wrong('TagResource', { resourceArn: 'arn', tags: {} });
    await wrong('TagResource', { resourceArn: 'arn', tags: ['a'] });
    await wrong('TestState', { definition: '{}', mock: [] });
  });

  it('tells every constraint that is not met, with its member, but not a long value', async () => {
    const { status, body } = await call('CreateStateMachine', { name: 'n'.repeat(81), definition: '', type: 'FAST' });
    expect(status).toBe(400);
    expect(body.__type).toBe('ValidationException');
    expect(body.message).toMatch(/^4 validation errors detected: /);
    expect(body.message).toContain(
      "at 'name' failed to satisfy constraint: Member must have length less than or equal to 80",
    );
    expect(body.message).toContain(
      "Value '' at 'definition' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
    expect(body.message).toContain("Value null at 'roleArn' failed to satisfy constraint: Member must not be null");
    expect(body.message).toContain(
      "Value 'FAST' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [STANDARD, EXPRESS]",
    );
    const long = await call('StartExecution', { stateMachineArn: `arn:${'x'.repeat(300)}` });
    expect(long.body.message).not.toContain('xxx');
  });

  it('lets members pass that it does not know, as AWS does, and takes null for nothing', async () => {
    const made = await call('CreateStateMachine', {
      name: 'extra',
      definition: pass,
      roleArn: role,
      publish: null,
      unknown: 1,
    });
    expect(made.status).toBe(200);
  });

  it('says clearly what is not here', async () => {
    expect(await call('ComposeMusic', {})).toMatchObject({
      status: 400,
      body: { __type: 'UnknownOperationException', message: expect.stringMatching(/ComposeMusic is not here/) },
    });
  });

  it('knows every operation of the service: without its members each says what is missing, and none fails otherwise', async () => {
    expect(Object.keys(membersOf)).toHaveLength(37);
    for (const [operation, members] of Object.entries(membersOf)) {
      const wanted = Object.keys(members).filter((name) => name.endsWith('!'));
      const { status, body } = await call(operation, {});
      if (wanted.length === 0 && operation !== 'ListExecutions') {
        expect([operation, status]).toEqual([operation, 200]);
        continue;
      }
      expect([operation, status, body.__type]).toEqual([operation, 400, 'ValidationException']);
      for (const name of wanted) expect(body.message).toContain(`'${name.slice(0, -1)}'`);
    }
  });

  it.each(
    Object.entries(membersOf).flatMap(([operation, members]) =>
      Object.keys(members)
        .filter((name) => /Arn!$/.test(name) && operation !== 'CreateStateMachine')
        .map((name) => [operation, name.slice(0, -1)] as const),
    ),
  )('%s: %s that is no ARN is InvalidArn', async (operation, member) => {
    const others = {
      output: '1',
      tags: [],
      tagKeys: [],
      description: 'x',
      definition: pass,
      routingConfiguration: undefined,
    };
    const { status, body } = await call(operation, { ...others, [member]: 'no-arn' });
    expect([status, body.__type]).toEqual([400, 'InvalidArn']);
  });
});
