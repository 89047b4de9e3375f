import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import aslValidator from 'asl-validator';
import { resolveDefinition } from '../../../local/aws/definitions.ts';
import { validate } from '../../../local/engine/interpreter/validate.ts';
import { ROOT } from '../template/template.ts';
import { flowsOf, isLambda, isTable, machines, statesOf, texts, waitsForPerson, waysOut } from './machines.ts';

/** What a direct call of the table may fail with and be tried again (architecture § 4, errors). */
const TABLE_RETRY = [
  'DynamoDb.TransactionConflictException',
  'DynamoDb.ProvisionedThroughputExceededException',
  'DynamoDb.ThrottlingException',
  'DynamoDb.RequestLimitExceeded',
  'DynamoDb.InternalServerErrorException',
  'DynamoDb.InternalServerError',
  'DynamoDb.SdkClientException',
];
const LAMBDA_RETRY = [
  'PartnerUnavailable',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
];
const CONDITION_FAILED = 'DynamoDb.ConditionalCheckFailedException';
const LEGAL_END =
  /^\{% \$max\(\[1, \$ceil\(\(\$toMillis\(\$[\w.]+\) - \$toMillis\(\$states\.context\.State\.EnteredTime\)\) \/ 1000\)\]\) %\}$/;

it('there are the guard and a machine for each workflow', () => {
  expect(Object.keys(machines)).toEqual(['deadline-guard', 'deletion-round', 'subject-request', 'transfer-approval']);
});

describe.each(Object.entries(machines))('%s', (kind, machine) => {
  const states = statesOf(machine);
  const isGuard = kind === 'deadline-guard';
  const text = readFileSync(join(ROOT, 'state-machines', `${kind}.asl.yaml`), 'utf8');
  const definition = resolveDefinition(text, (id) => `arn:aws:lambda:eu-north-1:000000000000:function:${id}`);
  /** States that are wrong, by name. */
  const wrong = (test: (named: (typeof states)[number]) => boolean): readonly string[] =>
    states.filter(test).map(({ name }) => name);

  it('is valid Amazon States Language', () => {
    const { isValid, errorsText } = aslValidator(definition);
    expect(isValid ? '' : errorsText('\n')).toBe('');
  });

  it('is a machine that our engine takes', () => expect(validate(definition)).toEqual([]));

  it('is JSONata throughout, with nothing that AWS does not know beside the states', () => {
    expect(machine.QueryLanguage).toBe('JSONata');
    expect(wrong(({ state }) => state.QueryLanguage !== undefined)).toEqual([]);
    expect(Object.keys(machine).sort()).toEqual(['Comment', 'QueryLanguage', 'StartAt', 'States']);
  });

  it('is smaller than AWS allows', () => expect(JSON.stringify(definition).length).toBeLessThan(1_000_000));

  it('explains every state', () => {
    expect(wrong(({ state }) => (state.Comment ?? '').length < 15)).toEqual([]);
    expect(wrong(({ name }) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
    expect(new Set(states.map(({ name }) => name)).size).toBe(states.length);
  });

  it('has no state that is never reached, and no way to one that is not there', () => {
    for (const flow of flowsOf(machine)) {
      const reached = new Set([flow.StartAt]);
      for (const name of reached) for (const { to } of waysOut(flow.States[name] ?? { Type: 'Fail' })) reached.add(to);
      expect([...reached].sort()).toEqual(Object.keys(flow.States).sort());
    }
  });

  it('never relies on a Choice without an answer', () => {
    expect(wrong(({ state }) => state.Type === 'Choice' && state.Default === undefined)).toEqual([]);
  });

  it('can be repeated: nothing is random', () => {
    expect(texts(machine).filter((each) => /\$(uuid|hash|random\w*|now|millis)\(/.test(each))).toEqual([]);
  });

  it('names table and functions themselves: an expression there would be granted every table and every function', () => {
    const target = ({ Arguments }: (typeof states)[number]['state'], key: string) => JSON.stringify(Arguments?.[key]);
    expect(wrong(({ state }) => isTable(state) && target(state, 'TableName') !== '{"Ref":"CasesTable"}')).toEqual([]);
    const named = /^\{"Fn::GetAtt":\["\w+LambdaFunction","Arn"\]\}$/;
    expect(wrong(({ state }) => isLambda(state) && !named.test(target(state, 'FunctionName')))).toEqual([]);
    expect(wrong(({ state }) => state.Type === 'Task' && !isTable(state) && !isLambda(state))).toEqual([]);
  });

  it('retries every call of the table by the names of its errors, and never what is answered by a time-out', () => {
    expect(wrong(({ state }) => isTable(state) && state.Retry?.[0]?.ErrorEquals.join() !== TABLE_RETRY.join())).toEqual(
      [],
    );
    expect(
      wrong(({ state }) =>
        (state.Retry ?? []).some(({ ErrorEquals }) => /States\.(ALL|Timeout|TaskFailed)/.test(ErrorEquals.join())),
      ),
    ).toEqual([]);
  });

  it('retries every function while it or a partner is away', () => {
    const retried = (name: string) =>
      states.find((each) => each.name === name)?.state.Retry?.flatMap((each) => each.ErrorEquals);
    for (const name of wrong(({ state }) => isLambda(state)))
      expect({ [name]: retried(name) }).toEqual({ [name]: expect.arrayContaining(LAMBDA_RETRY) });
  });

  it('waits for a person only where the task can still be answered, and goes on where it was', () => {
    const waiting = states.filter(({ state }) => waitsForPerson(state));
    expect(waiting.length).toBeGreaterThan(0);
    for (const { name, state } of waiting) {
      const caught = (state.Catch ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
      expect({ name, condition: state.Arguments?.['ConditionExpression'] }).toEqual({
        name,
        condition: expect.any(String),
      });
      expect({ name, caught }).toEqual({ name, caught: expect.arrayContaining([CONDITION_FAILED]) });
      const ends = state.TimeoutSeconds !== undefined;
      expect({ name, ends: caught.includes('States.Timeout') }).toEqual({ name, ends });
    }
  });

  it('catches a condition that fails wherever it sets one', () => {
    expect(
      wrong(
        ({ state }) =>
          state.Arguments?.['ConditionExpression'] !== undefined &&
          !(state.Catch ?? []).some(({ ErrorEquals }) => ErrorEquals.includes(CONDITION_FAILED)),
      ),
    ).toEqual([]);
  });

  it('reads answers consistently', () => {
    expect(
      wrong(
        ({ state }) => (state.Resource?.endsWith(':getItem') ?? false) && state.Arguments?.['ConsistentRead'] !== true,
      ),
    ).toEqual([]);
  });

  it('gives time limits that AWS takes: whole seconds from one, and at most a year', () => {
    const limits = states.flatMap(({ state }) => [state.TimeoutSeconds ?? [], state.HeartbeatSeconds ?? []].flat());
    const good = (limit: number | string) =>
      typeof limit === 'string' ? LEGAL_END.test(limit) : Number.isInteger(limit) && limit >= 1 && limit <= 31_536_000;
    expect(limits.filter((limit) => !good(limit))).toEqual([]);
  });

  it('says how often it tries again, and stays within the history that AWS allows even if everything fails all the time', () => {
    expect(wrong(({ state }) => (state.Retry ?? []).some(({ MaxAttempts }) => MaxAttempts === undefined))).toEqual([]);
    // Entered and exited, and for every attempt: scheduled, started, failed.
    const events = states.map(({ state }) =>
      (state.Retry ?? []).reduce((sum, { MaxAttempts = 3 }) => sum + 3 * MaxAttempts, state.Type === 'Task' ? 5 : 2),
    );
    expect(events.reduce((sum, each) => sum + each, 0)).toBeLessThan(25_000);
  });

  if (!isGuard) {
    it('calls the operators when a step fails for good', () => {
      const calls = (state: (typeof states)[number]['state']) =>
        (state.Catch ?? []).some(
          ({ ErrorEquals, Next }) => ErrorEquals.includes('States.ALL') && Next === 'CallOperators',
        );
      expect(
        wrong(
          ({ name, state, inside }) =>
            (state.Type === 'Task' || state.Type === 'Parallel') &&
            name !== 'CallOperators' &&
            !inside &&
            !calls(state),
        ),
      ).toEqual([]);
      expect(machine.States['HandleStopped']).toMatchObject({ Type: 'Fail', Error: 'HandleStopped' });
      expect(
        waysOut(machine.States['CallOperators'] ?? { Type: 'Fail' }).every(({ to }) => to === 'HandleStopped'),
      ).toBe(true);
    });
  }
});
