import type { Json } from '../../../lib/kernel/json.ts';
import { type FakeLambda, type MachineTest, machineTest } from '../../../local/engine/testing.ts';

export type States = { readonly [name: string]: Json };

export const invoke = 'arn:aws:states:::lambda:invoke';
export const waitForToken = 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken';

/** A state that waits for its token. */
export const asks = {
  Type: 'Task',
  Resource: waitForToken,
  Arguments: { Token: '{% $states.context.Task.Token %}' },
  End: true,
};

/** A machine of these states, the first of which is the start. */
export function machineOf(states: States, more: States = {}): Json {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states, ...more };
}

/** Runs a machine until it waits or ends. */
export async function run(
  states: States,
  options: { input?: Json; lambdas?: { [name: string]: FakeLambda }; more?: States; dynamodb?: () => Json } = {},
): Promise<MachineTest> {
  const machine = await machineTest({
    definition: machineOf(states, options.more),
    lambdas: options.lambdas ?? {},
    dynamodb: options.dynamodb ?? (() => ({})),
  });
  await machine.start(options.input ?? {});
  return machine;
}

/** The history as `id<previous Type`, which is what the facts are about. */
export function lines(machine: MachineTest): string[] {
  return machine.history().map(({ id, previousEventId, type }) => `${id}<${previousEventId} ${type}`);
}

export function details(machine: MachineTest, type: string): { readonly [key: string]: Json | undefined } | undefined {
  return machine.history().find((event) => event.type === type)?.details?.[1];
}

/** The output of a single Pass with this Output. */
export async function outputOf(output: Json, input: Json = {}): Promise<Json | undefined> {
  const machine = await run({ P: { Type: 'Pass', Output: output, End: true } }, { input });
  const made = machine.output();
  const { cause } = machine.error();
  machine.close();
  if (cause !== undefined) throw new Error(cause);
  return made;
}
