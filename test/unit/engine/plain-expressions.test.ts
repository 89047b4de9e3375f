import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import { hostFor } from '../../../local/engine/host.ts';
import { notPlain, type Scope } from '../../../local/engine/interpreter/fast.ts';
import { compile, ExpressionError, evaluate } from '../../../local/engine/interpreter/jsonata.ts';

const seen: Omit<Scope, 'part'> = {
  states: {
    input: {
      zero: 0,
      one: 1,
      part: 1.25,
      text: 'Ask',
      empty: '',
      yes: true,
      no: false,
      nothing: null,
      list: [1, 'two', { three: 3 }],
      single: [7],
      none: [],
      nested: [[1], [2, 3]],
      deep: { a: { b: 'c', list: [{ n: 1 }, { n: 2 }] } },
    },
    context: { Execution: { Name: 'e' }, State: { EnteredTime: '2026-03-05T10:00:00.000Z' } },
  },
  variables: { x: 5, t: 'text', o: { a: 1, text: 'inner' }, l: [1, 2], u: null, count: 3 },
};
const scope: Scope = { ...seen, part: (name) => seen.states[name] };
const host = hostFor(1, 0);

const leaf = fc.constantFrom(
  ...['1', '0', '-2', '1.5', "'a'", "''", 'true', 'false', 'null', '$x', '$t', '$o', '$l', '$u', '$missing', '$count'],
  ...[
    '$o.a',
    '$o.text',
    '$o.missing',
    '$l.a',
    '$states.input.deep',
    '$states.input.deep.a.b',
    '$states.input.deep.a.list',
  ],
  ...['$states.input.deep.a.list.n', '$states.input.list', '$states.input.list.three', '$states.input.single'],
  ...['$states.input.none', '$states.input.nested', '$states.input.zero', '$states.input.part', '$states.input.text'],
  ...[
    '$states.input.nothing',
    '$states.input.nothing.x',
    '$states.input.text.x',
    '$states.input.yes',
    '$states.input.no',
  ],
  ...['$states.context.Execution.Name', '$states.input', '$states.result', '$states.input.constructor', '$now()'],
  ...['$states.input.single[0]', '$states.input.list[]', 'foo', '$$', '$', '$states.input.list[0]'],
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '%', '<', '<=', '>', '>=', '=', '!=', '&', 'and', 'or', 'in'),
        tie('expression'),
      )
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a}) ? (${b})`),
    fc.array(tie('expression'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(tie('expression'), { maxLength: 3 })
      .map((items) => `{${items.map((item, index) => `'${['k', 'b', '1'][index]}': ${item}`).join(', ')}}`),
    fc
      .tuple(
        fc.constantFrom('exists', 'not', 'string', 'count', 'uppercase', 'lowercase', 'sum', 'length', 'boolean'),
        tie('expression'),
      )
      .map(([name, argument]) => `$${name}(${argument})`),
    tie('expression').map((operand) => `-(${operand})`),
    tie('expression').map((operand) => `(${operand}).a`),
  ),
}));

/** What JSONata makes of it: a value, nothing, or an error. */
async function whole(source: string): Promise<{ value: Json | undefined } | 'error'> {
  try {
    return { value: await evaluate(compile(source), scope, host) };
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof Error) return 'error';
    throw error;
  }
}

describe('the plain part of JSONata', () => {
  it('gives what JSONata gives, wherever it gives anything', async () => {
    let plain = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(expression, async (source) => {
        all += 1;
        const { fast } = compile(source);
        if (fast === undefined) return;
        let value: Json | undefined;
        try {
          value = fast(scope);
        } catch (error) {
          if (error === notPlain) return;
          throw error;
        }
        plain += 1;
        expect({ source, made: { value } }).toEqual({ source, made: await whole(source) });
        if (value !== undefined)
          expect(JSON.stringify(value)).toBe(JSON.stringify(((await whole(source)) as { value: Json }).value));
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(all / 8);
  }, 30_000);

  it.each([
    ['$states.input.deep.a.b', 'c'],
    ['$states.input.single', [7]],
    ['$states.input.none', []],
    ["$o.a = 1 and $t != 'x'", true],
    ["{ 'a': $x, 'b': $missingOne ? 1, 'c': [$l, 3] }", undefined],
    ["'CASE#' & $string($x)", 'CASE#5'],
    ['[0]', [0]],
    ['[[1], $l]', [[1], 1, 2]],
  ])('%s is of it', (source, value) => {
    const { fast } = compile(source);
    expect(fast).toBeDefined();
    if (value === undefined) expect(() => fast?.(scope)).toThrow();
    else expect(fast?.(scope)).toEqual(value);
  });

  it.each([
    '$states.input.deep.a.list.n',
    '$sum(["1"])',
    '$states.input.list[0]',
    '$l.a',
    '1.5 & ""',
    '1 / 0',
    '"a" + 1',
  ])('%s is left to JSONata', (source) => {
    let said: unknown;
    try {
      said = compile(source).fast?.(scope);
    } catch (error) {
      said = error;
    }
    expect([undefined, notPlain]).toContain(said);
  });
});
