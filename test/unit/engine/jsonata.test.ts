import { details, outputOf, run } from './support.ts';

const P = { Type: 'Pass', End: true };

describe('results of JSONata (facts 11 to 16)', () => {
  it('fact 11: undefined is an error with its place; null is not', async () => {
    const machine = await run({ S: { Type: 'Pass', Output: { result: '{% $states.input.x %}' }, End: true } });
    expect(details(machine, 'EvaluationFailed')).toEqual({
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'S' (entered at the event id #2). The JSONata expression '$states.input.x' specified for the field 'Output/result' returned nothing (undefined).",
      location: 'Output/result',
      state: 'S',
    });
    expect(await outputOf('{% null %}')).toBeNull();
  });

  it.each([
    ['$range(1, 9, 9)', 1],
    ['$range(0, 4, 2)', [0, 2, 4]],
    ['$partition([1, 2], 4)', [[1, 2]]],
    ['$partition([1, 2, 3], 2)', [[1, 2], [3]]],
    ['[0]', [0]],
    ['$states.input.one', [7]],
    ['$parse("-0")', 0],
    ['$parse("{\\"a\\": 1}").a', 1],
    ['($v := 1; $v + 1)', 2],
    ['$hash("a", "MD5")', '0cc175b9c0f1b6a831c399e269772661'],
    ['$random(1) = $random(1)', true],
    ['$length($uuid())', 36],
    ['$now()', '2026-03-05T10:00:00.000Z'],
  ])('facts 12 and 15: %s', async (source, value) => {
    expect(await outputOf(`{% ${source} %}`, { one: [7] })).toEqual(value);
  });

  it.each([[null], [1], ['text'], [[1, [2, { a: '{% 1 + 1 %}' }]]], [false]])(
    'fact 13: Output may be %j',
    async (output) => {
      const expected = JSON.parse(JSON.stringify(output).replace('"{% 1 + 1 %}"', '2'));
      expect(await outputOf(output as never)).toEqual(expected);
    },
  );

  it.each([' {% 1 %}', '{% 1 %} ', '$.a', "States.Format('{}', 1)"])('fact 13: %j is a literal', async (text) => {
    expect(await outputOf({ 'x.$': text })).toEqual({ 'x.$': text });
  });

  it.each([
    ['{% 1 %}', "Expected 'array', but was 'number' for value: 1"],
    ['{% null %}', "Expected 'array', but was 'null' for value: null"],
    ['{% {"a": 1} %}', "Expected 'array', but was 'object' for value: {\"a\":1}"],
    ['{% function($x) { $x } %}', 'returned an unsupported result type'],
  ])('fact 14: Items of %s is refused', async (Items, cause) => {
    const machine = await run({ M: { Type: 'Map', Items, ItemProcessor: { StartAt: 'P', States: { P } }, End: true } });
    expect(machine.error().cause).toContain(cause);
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: 'Items' });
  });

  it.each([
    ['{% 1 %}', "Expected 'object', but was 'number' for value: 1"],
    ['{% [{"FunctionName": "f"}] %}', "Expected 'object', but was 'array'"],
    ['{% null %}', "Expected 'object', but was 'null' for value: null"],
  ])('so are Arguments of %s', async (Arguments, cause) => {
    const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments, End: true };
    const machine = await run({ T: task }, { lambdas: { f: () => 1 } });
    expect(machine.error()).toEqual({ error: 'States.QueryEvaluationError', cause: expect.stringContaining(cause) });
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: 'Arguments' });
  });

  it('fact 14: without Items an input that is no array fails without a location; literal Items may hold expressions', async () => {
    const map = { Type: 'Map', ItemProcessor: { StartAt: 'P', States: { P } }, End: true };
    const machine = await run({ M: map }, { input: { a: 1 } });
    expect(details(machine, 'EvaluationFailed')).toBeDefined();
    expect(details(machine, 'EvaluationFailed')).not.toHaveProperty('location');
    expect((await run({ M: { ...map, Items: [1, '{% 1 + 1 %}'] } })).output()).toEqual([1, 2]);
  });

  it.each([
    ['$randomSeeded(1)', 'T1006: '],
    ['1 + "a"', 'T2002: '],
    ['$eval("1")', 'T1006: '],
  ])('fact 15: an error of JSONata is quoted with its code: %s', async (source, code) => {
    await expect(outputOf(`{% ${source} %}`)).rejects.toThrow(`threw an error during evaluation. ${code}`);
  });

  it.each([
    ['calls itself without end', '$f := function($n) { 1 + $f($n + 1) }', 'Stack overflow error'],
    ['never ends', '$f := function($n) { $f($n + 1) }', 'Expression evaluation timeout'],
  ])(
    'fact 15: an expression that %s fails its state, and nothing else; a limit has no code',
    async (_what, definition, limit) => {
      await expect(outputOf(`{% (${definition}; $f(0)) %}`)).rejects.toThrow(`during evaluation: ${limit}: `);
    },
    60_000,
  );

  it.each([
    ['a sum of 100 terms', Array(100).fill('1').join('+'), 100],
    ['99 brackets', `${'('.repeat(99)}1${')'.repeat(99)}`, 1],
    ['31 calls inside one another', '($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(31))', 31],
    ['a sequence as long as memory allows', '[1..873782] ~> $count()', 873_782],
    ['all the numbers of the longest $range', '$count($range(1, 360145, 1))', 360_145],
  ])('an expression may have %s', async (_what, source, value) => {
    expect(await outputOf(`{% ${source} %}`)).toBe(value);
  });

  it.each([
    ['a sum of 101 terms', Array(101).fill('1').join('+'), 'Depth=101 max=100'],
    ['100 brackets', `${'('.repeat(100)}1${')'.repeat(100)}`, 'Depth=101 max=100'],
    ['32 calls', '($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(32))', 'Depth=101 max=100'],
    ['a longer sequence', '[1..873783] ~> $count()', 'memory limit exceeded: Check for excessive memory usage'],
    ['a far longer one', '$count([1..20000000])', 'memory limit exceeded: Check for excessive memory usage'],
    [
      'a text that doubles without end',
      '($f := function($s, $n) { $n = 0 ? $length($s) : $f($s & $s, $n - 1) }; $f("x", 40))',
      'memory limit exceeded: Check for excessive memory usage',
    ],
    ['a longer $range', '$range(1, 360146, 1)', 'memory limit exceeded: Check for excessive memory usage'],
  ])('and not %s', async (_what, source, limit) => {
    await expect(outputOf(`{% ${source} %}`)).rejects.toThrow(limit);
  });

  it.each([
    ['1 / 0', 'Infinity'],
    ['-1 / 0', '-Infinity'],
    ['0 / 0', 'NaN'],
    ['[1 / 0]', ['Infinity']],
    ['{"k": 1e308 * 10}', { k: 'Infinity' }],
    ['$parseInteger("abc", "0")', 'NaN'],
  ])('a number that JSON does not have is its name: %s', async (source, value) => {
    expect(await outputOf(`{% ${source} %}`)).toEqual(value);
  });

  it.each([
    ['$range(-1.7, 2.9, 1.5)', [-1, 0, 1, 2]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ['$partition([1, 2, 3], 2.9)', [[1, 2], [3]]],
  ])('%s cuts fractions off', async (source, value) => {
    expect(await outputOf(`{% ${source} %}`)).toEqual(value);
  });

  it.each([
    ...['$range(1, 3)', '$range(1, 3, -1)', '$range(3, 1, 1)', '$partition([], 2)', '$partition([1], 0)'],
    ...['$hash("a")', '$parse($nothing)'],
  ])('%s is nothing', async (source) => {
    await expect(outputOf(`{% ${source} %}`)).rejects.toThrow('returned nothing (undefined)');
  });

  it('fact 16: the cause names the state and the event at which it was entered', async () => {
    const machine = await run({
      A: { Type: 'Pass', Next: 'B' },
      B: { Type: 'Pass', Output: '{% 1 + "a" %}', End: true },
    });
    expect(machine.error().cause).toMatch(
      /^An error occurred while executing the state 'B' \(entered at the event id #4\)\. The JSONata expression '1 \+ "a"' specified for the field 'Output' threw an error during evaluation\. T2002: /,
    );
  });

  it.each([
    ['Arguments/Payload/list[1]', { Arguments: { FunctionName: 'f', Payload: { list: [1, '{% $x.y %}'] } } }],
    ['Assign/a', { Arguments: { FunctionName: 'f' }, Assign: { a: '{% $states.result.none %}' } }],
    ['Output/a/b', { Arguments: { FunctionName: 'f' }, Output: { a: { b: '{% $states.result.none %}' } } }],
    ['TimeoutSeconds', { Arguments: { FunctionName: 'f' }, TimeoutSeconds: '{% $states.input.none %}' }],
  ])('facts 11 and 16: the location is the path inside the state: %s', async (location, fields) => {
    const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true, ...fields };
    const machine = await run({ T: task }, { lambdas: { f: () => ({}) } });
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location, state: 'T' });
    expect(machine.error().cause).toContain(`specified for the field '${location}' returned nothing (undefined).`);
  });

  it.each([
    ['Choices[1]/Output/v', { Output: { v: '{% $nothing %}' } }],
    ['Choices[1]/Assign/x', { Assign: { x: '{% $nothing %}' } }],
  ])('fact 16: the location in a rule of a Choice names the rule: %s', async (location, more) => {
    const rule = { Condition: '{% true %}', Next: 'P', ...more };
    const machine = await run({
      C: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'P' }, rule], Default: 'P' },
      P,
    });
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location, state: 'C' });
  });

  it.each([
    ['Catch[1]/Output/v[1]', { Output: { v: [1, '{% $nothing %}'] } }],
    ['Catch[1]/Assign/x', { Assign: { x: '{% $nothing %}' } }],
  ])('fact 16: so in a Catch: %s', async (location, more) => {
    const Catch = [
      { ErrorEquals: ['Never'], Next: 'P' },
      { ErrorEquals: ['States.ALL'], Next: 'P', ...more },
    ];
    const T = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'none' } };
    const machine = await run({ T: { ...T, Catch, Next: 'P' }, P });
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location, state: 'T' });
    expect(machine.error().cause).toContain(`specified for the field '${location}' returned nothing`);
  });

  it('fact 16: a result over 256 KiB fails without the usual beginning', async () => {
    const machine = await run({
      S: {
        Type: 'Pass',
        Output: `{% $join($range(1, 1000, 1).$string($ + ${'1'.repeat(300)}).$pad($, 300)) %}`,
        End: true,
      },
    });
    expect(machine.error().error).toBe('States.DataLimitExceeded');
    expect(machine.error().cause).toMatch(/^The state\/task 'S' returned a result/);
  });
});

describe('variables (facts 17 to 20)', () => {
  it('fact 17: Output and Assign see the variables as they were before', async () => {
    const machine = await run({
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: 2, old: '{% $x %}' }, Output: '{% $x %}', Next: 'C' },
      C: { Type: 'Pass', Output: '{% [$states.input, $x, $old] %}', End: true },
    });
    expect(machine.output()).toEqual([1, 2, 1]);
  });

  it('fact 18: a branch reads outer variables; what it assigns is gone after it', async () => {
    const branch = {
      StartAt: 'In',
      States: { In: { Type: 'Pass', Assign: { inner: 1 }, Output: '{% $outer %}', End: true } },
    };
    const machine = await run({
      A: { Type: 'Pass', Assign: { outer: 5 }, Next: 'B' },
      B: { Type: 'Parallel', Branches: [branch], Next: 'C' },
      C: { Type: 'Pass', Output: { input: '{% $states.input %}', inner: '{% $exists($inner) %}' }, End: true },
    });
    expect(machine.output()).toEqual({ input: [5], inner: false });
  });

  it('fact 18: so with an iteration, and with one inside another', async () => {
    const inner = {
      StartAt: 'In',
      States: {
        In: { Type: 'Pass', Assign: { deep: 1 }, Output: '{% [$states.input, $outer, $middle] %}', End: true },
      },
    };
    const middle = {
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { middle: '{% $states.input * 10 %}' }, Next: 'Again' },
        Again: { Type: 'Map', Items: ['{% $middle %}'], ItemProcessor: inner, Next: 'Look' },
        Look: { Type: 'Pass', Output: { rows: '{% $states.input %}', deep: '{% $exists($deep) %}' }, End: true },
      },
    };
    const machine = await run(
      {
        A: { Type: 'Pass', Assign: { outer: 5 }, Next: 'M' },
        M: { Type: 'Map', Items: [1, 2], ItemProcessor: middle, Next: 'B' },
        B: { Type: 'Pass', Output: { rows: '{% $states.input %}', middle: '{% $exists($middle) %}' }, End: true },
      },
      { input: [1, 2] },
    );
    expect(machine.output()).toEqual({
      rows: [
        { rows: [[10, 5, 10]], deep: false },
        { rows: [[20, 5, 20]], deep: false },
      ],
      middle: false,
    });
  });

  it('fact 20: without an Output the result of a Catch is the error output', async () => {
    const T = {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'none' },
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'P' }],
      End: true,
    };
    const machine = await run({ T, P });
    expect(machine.output()).toEqual({ Error: 'Lambda.ResourceNotFoundException', Cause: expect.any(String) });
  });

  it("fact 19: the chosen rule's Assign and Output count, the state's own with Default only", async () => {
    const choice = (condition: string) => ({
      C: {
        Type: 'Choice',
        Choices: [{ Condition: condition, Assign: { from: 'rule' }, Output: 'rule', Next: 'E' }],
        Default: 'E',
        Assign: { from: 'state' },
        Output: 'state',
      },
      E: { Type: 'Pass', Output: '{% [$states.input, $from] %}', End: true },
    });
    expect((await run(choice('{% true %}'))).output()).toEqual(['rule', 'rule']);
    expect((await run(choice('{% false %}'))).output()).toEqual(['state', 'state']);
  });

  it('fact 20: a Catch sees errorOutput and input', async () => {
    const machine = await run(
      {
        T: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'f' },
          Catch: [
            {
              ErrorEquals: ['Oh'],
              Assign: { error: '{% $states.errorOutput.Error %}' },
              Output: '{% [$states.errorOutput.Error, $states.input.a] %}',
              Next: 'E',
            },
          ],
          End: true,
        },
        E: { Type: 'Pass', Output: { input: '{% $states.input %}', error: '{% $error %}' }, End: true },
      },
      {
        input: { a: 1 },
        lambdas: {
          f: () => {
            throw Object.assign(new Error('no'), { name: 'Oh' });
          },
        },
      },
    );
    expect(machine.output()).toEqual({ input: ['Oh', 1], error: 'Oh' });
  });
});
