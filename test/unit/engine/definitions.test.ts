import { resolveDefinition } from '../../../local/aws/definitions.ts';
import { validate } from '../../../local/engine/interpreter/validate.ts';
import { details, invoke, lines, machineOf, run } from './support.ts';

const P = { Type: 'Pass', End: true };
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
  ])('%j is refused at %s', (states, location) => {
    expect(validate(machineOf(states)).map((found) => found.location)).toContain(location);
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
