import { resolveDefinition } from '../../../local/aws/definitions.ts';
import { validate } from '../../../local/engine/interpreter/validate.ts';
import { details, invoke, lines, machineOf, run } from './support.ts';

const P = { Type: 'Pass', End: true };
const map = { Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } }, End: true };
const T = { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f' }, End: true };

describe('what a definition may not have', () => {
  it.each([
    [{ A: { Type: 'Pass', Next: 'B' } }, '/States/A/Next'],
    [{ A: { Type: 'Pass' } }, '/States/A'],
    [{ A: { ...P, Next: 'A' } }, '/States/A'],
    [{ A: P, B: P }, '/States/B'],
    [{ A: { ...P, Parameters: {} } }, '/States/A/Parameters'],
    [{ A: { ...P, Output: '{% 1 + %}' } }, '/States/A/Output'],
    [{ A: { ...P, QueryLanguage: 'JSONPath' } }, '/States/A/QueryLanguage'],
    [{ A: { ...T, Resource: 'arn:aws:states:::sqs:sendMessage' } }, '/States/A/Resource'],
    [{ A: { ...T, Resource: 'arn:aws:states:::dynamodb:putItem.waitForTaskToken' } }, '/States/A/Resource'],
    [{ A: { ...T, Resource: `${invoke}.waitForTaskToken` } }, '/States/A/Arguments'],
    [
      { A: { ...T, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['B'] }] } },
      '/States/A/Retry[0]/ErrorEquals',
    ],
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 0 }] } }, '/States/A/Retry[0]/IntervalSeconds'],
    [{ A: { ...T, Catch: [{ ErrorEquals: [], Next: 'P' }] }, P }, '/States/A/Catch[0]/ErrorEquals'],
    [{ A: { Type: 'Choice', Choices: [] } }, '/States/A/Choices'],
    [{ A: { Type: 'Choice', Choices: [{ Condition: 'x', Next: 'P' }] }, P }, '/States/A/Choices[0]/Condition'],
    [{ A: { Type: 'Wait', End: true } }, '/States/A'],
    [
      { A: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: P } }], End: true } },
      '/States/A/Branches[0]/States/A',
    ],
    [{ A: { Type: 'Nap', End: true } }, '/States/A/Type'],
    [{ A: { ...P, Assign: { states: 1 } } }, '/States/A/Assign/states'],
    [{ A: { ...P, Assign: { '1a': 1 } } }, '/States/A/Assign/1a'],
    [{ A: { ...P, Assign: [] } }, '/States/A/Assign'],
    [{ A: { Type: 'Fail', Error: 1 } }, '/States/A/Error'],
    [{ A: { ...T, Arguments: {} } }, '/States/A/Arguments'],
    [{ A: { ...T, TimeoutSeconds: 100_000_000 } }, '/States/A/TimeoutSeconds'],
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], Interval: 1 }] } }, '/States/A/Retry[0]/Interval'],
    [
      { A: { ...T, Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 5, MaxDelaySeconds: 5 }] } },
      '/States/A/Retry[0]/MaxDelaySeconds',
    ],
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], BackoffRate: 0.5 }] } }, '/States/A/Retry[0]/BackoffRate'],
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], JitterStrategy: 'SOME' }] } }, '/States/A/Retry[0]/JitterStrategy'],
    [{ A: { ...T, Catch: [{ ErrorEquals: ['A'], Next: 'P', ResultPath: '$' }] }, P }, '/States/A/Catch[0]/ResultPath'],
    [
      { A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'P', Variable: '$' }] }, P },
      '/States/A/Choices[0]/Variable',
    ],
    [{ A: { ...map, MaxConcurrency: -1 } }, '/States/A/MaxConcurrency'],
    [{ A: { ...map, Items: { a: 1 } } }, '/States/A/Items'],
  ])('%j is refused at %s', (states, location) => {
    expect(validate(machineOf(states)).map((found) => found.location)).toContain(location);
  });

  it.each([
    'ItemReader',
    'ItemBatcher',
    'ResultWriter',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
    'Label',
  ])('%s is of Distributed Map, and that is said', (field) => {
    expect(validate(machineOf({ A: { ...map, [field]: 1 } }))).toEqual([
      {
        severity: 'ERROR',
        code: 'SCHEMA_VALIDATION_FAILED',
        message: expect.stringContaining('is of Distributed Map, which is not here'),
        location: `/States/A/${field}`,
      },
    ]);
  });

  it('Distributed Map itself is refused', () => {
    const ItemProcessor = { ...map.ItemProcessor, ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };
    const [found] = validate(machineOf({ A: { ...map, ItemProcessor } }));
    expect(found?.message).toContain('Distributed Map is not here');
    expect(found?.location).toBe('/States/A/ItemProcessor/ProcessorConfig/Mode');
  });

  it.each([
    ['no language at all', { QueryLanguage: undefined as never }],
    ['JSONPath', { QueryLanguage: 'JSONPath' }],
  ])('%s is refused with a message that says so', (_what, more) => {
    const [found] = validate(machineOf({ A: P }, more));
    expect(found).toMatchObject({
      location: '/QueryLanguage',
      message: expect.stringContaining('JSONPath is not here'),
    });
  });

  it.each([
    [{ TimeoutSeconds: 0 }, '/TimeoutSeconds'],
    [{ Version: '2.0' }, '/Version'],
    [{ Timeout: 5 }, '/Timeout'],
    [{ StartAt: 'Nowhere' }, '/StartAt'],
  ])('a machine with %j is refused at %s', (more, location) => {
    expect(validate(machineOf({ A: P }, more as never)).map((found) => found.location)).toContain(location);
  });

  it('has nothing against a good one', () => {
    const states = {
      A: { ...T, Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 0 }], Catch: [{ ErrorEquals: ['X'], Next: 'P' }] },
      P,
    };
    expect(validate(machineOf(states))).toEqual([]);
  });
});

describe('a definition in YAML', () => {
  it('puts names in the place of references, and keeps anchors out', () => {
    const yaml = `
x-retry: &retry [{ ErrorEquals: [A] }]
StartAt: T
States:
  T: { Table: { Ref: CasesTable }, Function: { Fn::GetAtt: [RouteLambdaFunction, Arn] }, Retry: *retry }
`;
    const names = (id: string, attribute: string | undefined): string => `${id}/${attribute ?? ''}`;
    expect(resolveDefinition(yaml, names)).toEqual({
      StartAt: 'T',
      States: { T: { Table: 'CasesTable/', Function: 'RouteLambdaFunction/Arn', Retry: [{ ErrorEquals: ['A'] }] } },
    });
  });
});

describe('a bare function ARN', () => {
  const bare = {
    Type: 'Task',
    Resource: 'arn:aws:lambda:eu-north-1:000000000000:function:f',
    TimeoutSeconds: 5,
    End: true,
  };

  it('hands the input to the function and has events of its own', async () => {
    const machine = await run({ T: bare }, { input: { a: 1 }, lambdas: { f: (payload) => ({ got: payload }) } });
    expect(machine.output()).toEqual({ got: { a: 1 } });
    expect(lines(machine).slice(2, 5)).toEqual([
      '3<2 LambdaFunctionScheduled',
      '4<3 LambdaFunctionStarted',
      '5<4 LambdaFunctionSucceeded',
    ]);
    expect(details(machine, 'LambdaFunctionScheduled')).toMatchObject({
      resource: bare.Resource,
      input: '{"a":1}',
      timeoutInSeconds: 5,
    });
  });

  it('fails with the error of the function', async () => {
    const f = () => {
      throw Object.assign(new Error('no'), { name: 'Oh' });
    };
    const machine = await run({ T: bare }, { lambdas: { f } });
    expect(details(machine, 'LambdaFunctionFailed')).toMatchObject({ error: 'Oh' });
    expect(machine.error().error).toBe('Oh');
  });
});
