import { testState } from '../test-state/run.ts';
import type { StateTest } from '../test-state/state-test.ts';
import type { Input } from './input.ts';
import { given, type Operations } from './operation.ts';
import type { Output } from './shapes.ts';

function testOf(input: Input): StateTest {
  const { definition } = input.texts('definition');
  const members = {
    stateName: input.optional('stateName'),
    roleArn: input.optional('roleArn'),
    input: input.optional('input'),
    variables: input.optional('variables'),
    context: input.optional('context'),
    inspectionLevel: input.optional('inspectionLevel') as StateTest['inspectionLevel'],
    revealSecrets: input.flag('revealSecrets'),
    mock: input.object('mock') as StateTest['mock'],
    stateConfiguration: input.object('stateConfiguration') as StateTest['stateConfiguration'],
  };
  return { definition, ...(given(members) as Omit<StateTest, 'definition'>) };
}

export const testStateOperations: Operations = {
  async TestState(core, input) {
    const { inspectionData, ...result } = await testState(testOf(input), core.outside());
    return { ...result, inspectionData: inspectionData as Output | undefined };
  },
};
