import type { Json } from '../../../lib/kernel/json.ts';
import { resolveDefinition } from '../../../local/aws/definitions.ts';
import { validate } from '../../../local/engine/interpreter/validate.ts';
import { details, invoke, lines, machineOf, run, type States } from './support.ts';

const P = { Type: 'Pass', End: true };
const map = { Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } }, End: true };
const T = { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'f' }, End: true };

describe('what a definition may not have', () => {
  it.each([
    [{ A: { Type: 'Pass', Next: 'B' } }, '/States/A/Next'],
    [{ A: { Type: 'Pass' } }, '/States/A'],
    [{ A: { ...P, Next: 'A' } }, '/States/A'],
    [{ A: P, B: P }, '/States/B'],
    [{ A: { ...P, Parameters: {} } }, '/States/A'],
    [{ A: { ...P, Output: '{% 1 + %}' } }, '/States/A/Output'],
    [{ A: { ...P, QueryLanguage: 'JSONPath' } }, '/States/A'],
    [{ A: { ...T, Resource: 'arn:aws:states:::sqs:sendMessage' } }, '/States/A/Resource'],
    [{ A: { ...T, Resource: 'arn:aws:states:::dynamodb:putItem.waitForTaskToken' } }, '/States/A/Resource'],
    [{ A: { ...T, Resource: `${invoke}.waitForTaskToken` } }, '/States/A/Arguments'],
    [
      { A: { ...T, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['B'] }] } },
      '/States/A/Retry[0]/ErrorEquals[0]',
    ],
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], IntervalSeconds: -1 }] } }, '/States/A/Retry[0]/IntervalSeconds'],
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
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], Interval: 1 }] } }, '/States/A/Retry[0]'],
    [
      { A: { ...T, Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 5, MaxDelaySeconds: 5 }] } },
      '/States/A/Retry[0]/MaxDelaySeconds',
    ],
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], BackoffRate: 0.5 }] } }, '/States/A/Retry[0]/BackoffRate'],
    [{ A: { ...T, Retry: [{ ErrorEquals: ['A'], JitterStrategy: 'SOME' }] } }, '/States/A/Retry[0]/JitterStrategy'],
    [{ A: { ...T, Catch: [{ ErrorEquals: ['A'], Next: 'P', ResultPath: '$' }] }, P }, '/States/A/Catch[0]'],
    [{ A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'P', Variable: '$' }] }, P }, '/States/A/Choices[0]'],
    [{ A: { ...map, MaxConcurrency: -1 } }, '/States/A/MaxConcurrency'],
    [{ A: { ...map, Items: { a: 1 } } }, '/States/A/Items'],
    [{ A: { ...map, ToleratedFailureCount: -1 } }, '/States/A/ToleratedFailureCount'],
    [{ A: { ...map, ToleratedFailureCount: 0.5 } }, '/States/A/ToleratedFailureCount'],
    [{ A: { ...map, ToleratedFailurePercentage: 100.1 } }, '/States/A/ToleratedFailurePercentage'],
    [{ A: { ...map, ItemBatcher: {} } }, '/States/A/ItemBatcher'],
    [{ A: { ...map, ItemBatcher: { MaxItemsPerBatch: 0 } } }, '/States/A/ItemBatcher/MaxItemsPerBatch'],
    [{ A: { ...map, ItemBatcher: { MaxInputBytesPerBatch: 262_145 } } }, '/States/A/ItemBatcher/MaxInputBytesPerBatch'],
    [{ A: { ...map, ItemBatcher: { MaxItemsPerBatch: 1, Size: 1 } } }, '/States/A/ItemBatcher'],
    [{ A: { ...map, ItemProcessor: { ...map.ItemProcessor, QueryLanguage: 'JSONata' } } }, '/States/A/ItemProcessor'],
    [{ A: { ...T, Arguments: { FunctionName: 'f', LogType: 'Tail' } } }, '/States/A/Arguments'],
    [{ A: { ...T, Arguments: 'f' } }, '/States/A/Arguments'],
    [{ A: { ...P, QueryLanguage: 'jsonata' } }, '/States/A/QueryLanguage'],
    [{ A: { Type: 'Succeed', End: true } }, '/States/A'],
    [{ A: { Type: 'Succeed', Next: 'A' } }, '/States/A'],
    [{ A: { ...P, TimeoutSeconds: 5 } }, '/States/A'],
    [{ A: { ...P, Catch: [{ ErrorEquals: ['A'], Next: 'A' }] } }, '/States/A'],
    [{ A: { ...P, End: false } }, '/States/A'],
    [{ A: { ...P, End: 'true' } }, '/States/A'],
    [{ '': P }, '/States/'],
    [{ A: { ...P, Comment: 1 } }, '/States/A/Comment'],
  ])('%j is refused at %s', (states, location) => {
    expect(validate(machineOf(states)).map((found) => found.location)).toContain(location);
  });

  it.each(['ItemReader', 'ResultWriter', 'Label'])('%s is of Distributed Map, and that is said', (field) => {
    expect(validate(machineOf({ A: { ...map, [field]: 1 } }))).toEqual([
      {
        severity: 'ERROR',
        code: 'SCHEMA_VALIDATION_FAILED',
        message: expect.stringContaining('is of Distributed Map, which is not here'),
        location: `/States/A/${field}`,
      },
    ]);
  });

  it('a state of a branch does not lead out of it, and none leads into it', () => {
    const found = validate(
      machineOf({
        A: { Type: 'Parallel', Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Next: 'C' } } }], Next: 'B' },
        C: P,
      }),
    );
    expect(found.map(({ code, location }) => [code, location])).toEqual([
      ['MISSING_TRANSITION_TARGET', '/States/A/Next'],
      ['MISSING_TRANSITION_TARGET', '/States/A/Branches[0]/States/B/Next'],
      ['MISSING_END_STATE', undefined],
      ['MISSING_TRANSITION_TARGET', '/States/C'],
    ]);
  });

  it('a flow without an end is refused, without a place; that its states are not reached is then not said', () => {
    const [A, B] = [
      { Type: 'Pass', Next: 'B' },
      { Type: 'Pass', Next: 'A' },
    ];
    const ends = { severity: 'ERROR', code: 'MISSING_END_STATE', message: 'Workflow has no terminal state' };
    expect(validate(machineOf({ A, B, C: { Type: 'Pass', Next: 'A' } }))).toEqual([{ ...ends, location: undefined }]);
    expect(validate(machineOf({ A, B, C: P })).map(({ code, location }) => [code, location])).toEqual([
      ['MISSING_TRANSITION_TARGET', '/States/C'],
    ]);
    expect(validate(machineOf({ A: { Type: 'Pass', Next: 'NOPE' } })).map(({ code }) => code)).toEqual([
      'MISSING_TRANSITION_TARGET',
      'MISSING_END_STATE',
    ]);
  });

  describe('an inner flow that assigns a variable of an outer one', () => {
    const sets = (more: States = {}): States => ({ Type: 'Pass', Assign: { x: 1 }, End: true, ...more });
    const inMap = (states: States): States => ({
      ...map,
      ItemProcessor: { StartAt: Object.keys(states)[0] ?? '', States: states },
    });
    const inParallel = (...flows: States[]): States => ({
      Type: 'Parallel',
      Branches: flows.map((states) => ({ StartAt: Object.keys(states)[0] ?? '', States: states })),
      End: true,
    });
    const inner = '/States/M/ItemProcessor/States/I';
    it.each([
      ['of a state before it', { A: sets({ End: false, Next: 'M' }), M: inMap({ I: sets() }) }, `${inner}/Assign/x`],
      ['of the Map itself', { M: { ...inMap({ I: sets() }), Assign: { x: 2 } } }, `${inner}/Assign/x`],
      [
        'in a Catch',
        { M: { ...inMap({ I: sets() }), Catch: [{ ErrorEquals: ['States.ALL'], Assign: { x: 2 }, Next: 'P' }] }, P },
        `${inner}/Assign/x`,
      ],
      [
        'in a rule of a Choice',
        { C: { Type: 'Choice', Choices: [{ Condition: true, Assign: { x: 1 }, Next: 'M' }] }, M: inMap({ I: sets() }) },
        `${inner}/Assign/x`,
      ],
      [
        'two flows further in',
        { A: sets({ End: false, Next: 'M' }), M: inMap({ J: inParallel({ I: sets() }) }) },
        '/States/M/ItemProcessor/States/J/Branches[0]/States/I/Assign/x',
      ],
    ])('%s is refused', (_what, states, location) => {
      expect(validate(machineOf(states as never))).toEqual([
        expect.objectContaining({ code: 'SCHEMA_VALIDATION_FAILED', location }),
      ]);
    });
    it('is not refused where neither is inside the other', () => {
      expect(validate(machineOf({ M: inParallel({ I: sets() }, { J: sets() }) as never }))).toEqual([]);
    });
  });

  describe('an expression', () => {
    const codes = (states: States): unknown[] =>
      validate(machineOf(states)).map(({ code, message, location }) => [code, message, location]);
    const top = (name: string): string => `Reference to '${name}' at the top level is not supported.`;
    it.each([
      ['phone', top('phone')],
      ['phone.x', top('phone')],
      ['{"a": b}', top('b')],
      ['$map($states.input.a, function($x) { b })', top('b')],
      ['$states.input.a & c[0]', top('c')],
      ['$$', "Reference to '$$' is not supported."],
      ['$states.input[$$.a]', "Reference to '$$' is not supported."],
      ['$states.result', "Reference to '$states.result' is not supported."],
      ['$states.errorOutput.Error', "Reference to '$states.errorOutput' is not supported."],
    ])('%s of a Pass is refused', (source, message) => {
      expect(codes({ A: { ...P, Output: { v: [`{% ${source} %}`] } } })).toEqual([
        ['UNSUPPORTED_JSONATA_EXPRESSION', message, '/States/A/Output/v[0]'],
      ]);
    });
    it.each([
      '$states.input.items[value > 3]',
      '$states.input.items.name',
      '$states.input^(>price).name',
      '$states.input{ name: $sum(price) }',
      '$states.input ~> |items|{"x": y}|',
      '$x.result',
      '($v := 1; $v)',
      '$states.input.items@$i.$i.name',
    ])('%s is not', (source) => {
      expect(codes({ A: { ...P, Output: `{% ${source} %}` } })).toEqual([]);
    });
    it('that does not parse is told with what the parser says', () => {
      expect(codes({ A: { ...P, Output: '{% a[1,2) %}' } })).toEqual([
        ['INVALID_JSONATA_EXPRESSION', 'Expected "]", got ","', '/States/A/Output'],
      ]);
    });
    it('in a comment is none; a field of that name in what a state makes is data', () => {
      const Comment = '{% a[1,2) %}';
      const rule = { ErrorEquals: ['A'], Comment };
      const Choices = [{ Condition: true, Next: 'P', Comment }];
      expect(codes({ A: { ...T, Comment, Retry: [rule], Catch: [{ ...rule, Next: 'P' }] }, P })).toEqual([]);
      expect(codes({ A: { Type: 'Choice', Choices, Default: 'P' }, P })).toEqual([]);
      expect(codes({ A: { ...P, Output: { Comment } } })).toEqual([
        ['INVALID_JSONATA_EXPRESSION', 'Expected "]", got ","', '/States/A/Output/Comment'],
      ]);
    });
    it('has the result where there is one, and the error in what a Catch makes', () => {
      const Catch = [
        {
          ErrorEquals: ['A'],
          Output: '{% $states.errorOutput %}',
          Assign: { e: '{% $states.errorOutput.Cause %}' },
          Next: 'P',
        },
      ];
      const good = { ...T, Output: '{% $states.result %}', Assign: { r: '{% $states.result.Payload %}' } };
      expect(codes({ A: { ...good, Catch }, P })).toEqual([]);
      expect(codes({ A: { ...T, Arguments: { FunctionName: '{% $states.result %}' } } })).toHaveLength(1);
      expect(codes({ A: { ...T, Catch: [{ ...Catch[0], Output: '{% $states.result %}' }] }, P })).toHaveLength(1);
      expect(codes({ A: { ...T, Output: '{% $states.errorOutput %}' } })).toHaveLength(1);
    });
  });

  it.each([
    ['Parameters', { A: { ...P, Parameters: {} } }, '/States/A'],
    ['ItemsPath', { A: { ...map, ItemsPath: '$' } }, '/States/A'],
    [
      'ResultPath',
      { A: { ...T, Catch: [{ ErrorEquals: ['A'], Next: 'P', ResultPath: '$' }] }, P },
      '/States/A/Catch[0]',
    ],
    [
      'Variable',
      { A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'P', Variable: '$' }] }, P },
      '/States/A/Choices[0]',
    ],
  ])('%s is of JSONPath, and that is said', (field, states, location) => {
    const message = `The QueryLanguage is set to 'JSONata', but field '${field}' is only supported for the 'JSONPath' QueryLanguage (JSONPath is not here)`;
    expect(validate(machineOf(states))).toEqual([
      { severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message, location },
    ]);
  });

  it.each([
    [{ A: { ...P, Foo: 1 } }, 'Foo', '/States/A'],
    [{ A: { ...P, TimeoutSeconds: 1 } }, 'TimeoutSeconds', '/States/A'],
    [{ A: { ...map, TimeoutSeconds: 1 } }, 'TimeoutSeconds', '/States/A'],
    [{ A: { ...P, Retry: [] } }, 'Retry', '/States/A'],
    [
      { A: { ...map, ItemProcessor: { ...map.ItemProcessor, QueryLanguage: 'JSONata' } } },
      'QueryLanguage',
      '/States/A/ItemProcessor',
    ],
  ])('a field too many is told of what has it: %j', (states, field, location) => {
    const message = `Field '${field}' is not supported`;
    expect(validate(machineOf(states))).toEqual([
      { severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message, location },
    ]);
  });

  describe("is told in AWS's words", () => {
    const one = (fields: string): string => `There should only be one of the following fields: [${fields}]`;
    const none = (fields: string): string => `This object should have only one of the following fields: [${fields}]`;
    const needs = (fields: string): string => `These fields are required: [${fields}]`;
    const retry = (more: States): States => ({ A: { ...T, Retry: [{ ErrorEquals: ['A'], ...more }] } });
    const branches = (list: Json[]): States => ({ A: { Type: 'Parallel', Branches: list, End: true } });
    const wait = (more: States): States => ({ A: { Type: 'Wait', End: true, ...more } });
    const rule = (more: States): States => ({ A: { Type: 'Choice', Choices: [more] }, P });
    const waits = 'SecondsPath, Seconds, TimestampPath, Timestamp';
    const unknown = 'The value is not a valid resource ARN, or the resource is not available in this region.';
    it.each([
      [{ A: { ...P, Next: 'A' } }, one('Next, End'), '/States/A'],
      [{ A: { Type: 'Pass' }, P }, none('Next, End'), '/States/A'],
      [{ A: { End: true } }, needs('Type'), '/States/A'],
      [wait({}), none(waits), '/States/A'],
      [wait({ Seconds: 1, Timestamp: '2026-01-01T00:00:00Z' }), one(waits), '/States/A'],
      [wait({ Seconds: -1 }), 'Minimum value is 0', '/States/A/Seconds'],
      [wait({ Seconds: '5' }), 'Expected value of type Integer', '/States/A/Seconds'],
      [wait({ Timestamp: '2026-01-01 00:00:00Z' }), 'String does not match RFC3339 timestamp', '/States/A/Timestamp'],
      [{ A: { Type: 'Choice' } }, needs('Choices'), '/States/A'],
      [{ A: { Type: 'Choice', Choices: [] } }, 'Value cannot be empty', '/States/A/Choices'],
      [rule({ Condition: true }), needs('Next'), '/States/A/Choices[0]'],
      [
        rule({ Next: 'P' }),
        'The object must have only one of the following fields, [And, Or, Not, Variable, Condition]',
        '/States/A/Choices[0]',
      ],
      [{ A: { Type: 'Parallel', End: true } }, needs('Branches'), '/States/A'],
      [branches([]), 'Value cannot be empty', '/States/A/Branches'],
      [branches([{ StartAt: 'P', States: { P } }, { States: { Q: P } }]), needs('StartAt'), '/States/A/Branches[1]'],
      [branches([{}]), needs('States, StartAt'), '/States/A/Branches[0]'],
      [{ A: { ...map, ItemProcessor: { StartAt: 'I' } } }, needs('States'), '/States/A/ItemProcessor'],
      [{ A: { Type: 'Map', End: true } }, none('ItemProcessor, Iterator'), '/States/A'],
      [{ A: { ...map, MaxConcurrency: -1 } }, 'Minimum value is 0', '/States/A/MaxConcurrency'],
      [
        { A: { ...map, ToleratedFailurePercentage: 101 } },
        'Maximum value is 100',
        '/States/A/ToleratedFailurePercentage',
      ],
      [{ A: { Type: 'Task', End: true } }, needs('Resource'), '/States/A'],
      [{ A: { ...T, Resource: 'f' } }, 'Value is not a valid resource ARN', '/States/A/Resource'],
      [
        { A: { ...T, Resource: `${invoke}.sync` } },
        `The resource provided ${invoke}.sync is not recognized. ${unknown}`,
        '/States/A/Resource',
      ],
      [
        { A: { Type: 'Task', Resource: invoke, End: true } },
        `Arguments field is required for resource ARN: ${invoke}`,
        '/States/A/Resource',
      ],
      [{ A: { ...T, Credentials: {} } }, "The field 'RoleArn' is required but was missing", '/States/A/Credentials'],
      [
        { A: { ...T, Resource: 'arn:aws:states:eu-north-1:0:activity:a', Credentials: { RoleArn: 'r' } } },
        "The field 'Credentials' is not supported for activities",
        '/States/A/Credentials',
      ],
      [{ A: { ...T, TimeoutSeconds: 0 } }, 'Minimum value is 1', '/States/A/TimeoutSeconds'],
      [{ A: { ...T, HeartbeatSeconds: 1.5 } }, 'Expected value of type Integer', '/States/A/HeartbeatSeconds'],
      [{ A: { ...T, Retry: [{}] } }, needs('ErrorEquals'), '/States/A/Retry[0]'],
      [{ A: { ...T, Catch: [{}] } }, needs('ErrorEquals, Next'), '/States/A/Catch[0]'],
      [retry({ ErrorEquals: [] }), 'Value cannot be empty', '/States/A/Retry[0]/ErrorEquals'],
      [
        retry({ ErrorEquals: ['A', 'States.ALL'] }),
        'States.ALL must appear alone and at end of list',
        '/States/A/Retry[0]/ErrorEquals[1]',
      ],
      [
        retry({ JitterStrategy: 'SOME' }),
        'Value should be one of the following: [NONE, FULL]',
        '/States/A/Retry[0]/JitterStrategy',
      ],
      [retry({ BackoffRate: 0.5 }), 'Minimum value is 1', '/States/A/Retry[0]/BackoffRate'],
      [retry({ MaxDelaySeconds: 31_622_401 }), 'Maximum value is 31622400', '/States/A/Retry[0]/MaxDelaySeconds'],
      [{ A: { ...P, Output: '{% 1' } }, 'JSONata string must start with {% and end with %}', '/States/A/Output'],
    ])('%j: %s', (states, message, location) => {
      const found = validate(machineOf(states as States)).filter(({ code }) => code === 'SCHEMA_VALIDATION_FAILED');
      expect(found).toEqual([{ severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message, location }]);
    });

    it.each([
      [{}, needs('States, StartAt'), '/'],
      [{ QueryLanguage: 'JSONata', States: { P } }, needs('StartAt'), '/'],
      [{ ...(machineOf({ P }) as States), Version: '2.0' }, 'Value should be one of the following: [1.0]', '/Version'],
      [[], 'Definition must be a valid JSON object', undefined],
    ])('a machine of %j: %s', (machine, message, location) => {
      expect(validate(machine as Json)).toEqual([
        { severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message, location },
      ]);
    });

    it.each([
      [branches([{ StartAt: 'A', States: { A: P } }]), 'DUPLICATE_STATE_NAME', 'Duplicate State name: A'],
      [
        { ['s'.repeat(81)]: P },
        'INVALID_STATE_NAME',
        expect.stringMatching(/^Invalid State name: .*80-character limit/),
      ],
    ])('a name with a code of its own: %j', (states, code, message) => {
      expect(validate(machineOf(states as States))).toEqual([expect.objectContaining({ code, message })]);
    });

    it('a Retry may wait for no time at all', () => {
      expect(validate(machineOf(retry({ IntervalSeconds: 0 })))).toEqual([]);
    });
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
    [{ Timeout: 5 }, '/'],
    [{ StartAt: undefined }, '/'],
    [{ TimeoutSeconds: '{% 5 %}' }, '/TimeoutSeconds'],
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
