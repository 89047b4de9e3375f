import type { Json } from '../../lib/kernel/json.ts';

/** Five states, each with expressions, as a small workflow has them: a sum is made, looked at, told and noted. */
const four = {
  Weigh: { Type: 'Choice', Choices: [{ Condition: '{% $total > 100 %}', Next: 'Large' }], Default: 'Small' },
  Large: { Type: 'Pass', Output: { kind: 'large', total: '{% $total %}' }, Next: 'Note' },
  Small: { Type: 'Pass', Output: { kind: 'small', total: '{% $total %}' }, Next: 'Note' },
  Note: {
    Type: 'Pass',
    Output: { kind: '{% $states.input.kind %}', text: "{% 'sum ' & $string($states.input.total) %}" },
    Next: 'Done',
  },
  Done: { Type: 'Succeed', Output: '{% $states.input %}' },
} as const;

export const input = { prices: [30, 40, 50] };
export const statesEach = 5;

export const fiveStates = {
  QueryLanguage: 'JSONata',
  StartAt: 'Read',
  States: {
    Read: {
      Type: 'Pass',
      Assign: { total: '{% $sum($states.input.prices) %}' },
      Output: { prices: '{% $states.input.prices %}' },
      Next: 'Weigh',
    },
    ...four,
  },
} satisfies Json;

/** The expressions of {@link fiveStates} on the way that `input` takes, each with what it sees: for the time of JSONata alone. */
export const expressions: readonly {
  readonly source: string;
  readonly input: Json;
  readonly variables: { readonly [name: string]: Json };
}[] = [
  { source: '$sum($states.input.prices)', input, variables: {} },
  { source: '$states.input.prices', input, variables: {} },
  { source: '$total > 100', input, variables: { total: 120 } },
  { source: '$total', input, variables: { total: 120 } },
  { source: '$states.input.kind', input: { kind: 'large', total: 120 }, variables: { total: 120 } },
  { source: "'sum ' & $string($states.input.total)", input: { kind: 'large', total: 120 }, variables: { total: 120 } },
  { source: '$states.input', input: { kind: 'large', text: 'sum 120' }, variables: { total: 120 } },
];

export const month = 30 * 86_400;

export const waits = {
  QueryLanguage: 'JSONata',
  StartAt: 'Rest',
  States: { Rest: { Type: 'Wait', Seconds: month, Next: 'Done' }, Done: { Type: 'Succeed' } },
} satisfies Json;

/** As many states as {@link fiveStates}, of which the first waits until an instant that the input names. */
export const burst = {
  QueryLanguage: 'JSONata',
  StartAt: 'Rest',
  States: {
    Rest: {
      Type: 'Wait',
      Timestamp: '{% $states.input.at %}',
      Assign: { total: '{% $sum($states.input.prices) %}' },
      Output: { prices: '{% $states.input.prices %}' },
      Next: 'Weigh',
    },
    ...four,
  },
} satisfies Json;

/** A legal deadline: one function is told of it and gets the token, an answer or thirty days end it, another function is told. */
export const lifecycle = {
  QueryLanguage: 'JSONata',
  StartAt: 'Arm',
  States: {
    Arm: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      TimeoutSeconds: month,
      Arguments: {
        FunctionName: 'arm',
        Payload: { name: '{% $states.context.Execution.Name %}', token: '{% $states.context.Task.Token %}' },
      },
      Next: 'Close',
    },
    Close: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'close', Payload: { name: '{% $states.context.Execution.Name %}' } },
      Output: '{% $states.result.Payload %}',
      End: true,
    },
  },
} satisfies Json;
