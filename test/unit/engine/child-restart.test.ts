import { join } from 'node:path';
import { createEngine, type Engine, manualClock } from '../../../local/engine/in-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { machineOf } from './support.ts';

const nobody = {
  invokeLambda: async () => ({ payload: {} }),
  dynamodb: async () => ({}),
};
const never = (): Promise<never> => new Promise(() => undefined);

function open(file: string, start = '2026-03-05T10:00:00Z'): Engine {
  return createEngine({ file, clock: manualClock(start), integrations: nobody, onDefect: () => undefined });
}

const childArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:child';
const parentDefinition = machineOf({
  S: {
    Type: 'Task',
    Resource: 'arn:aws:states:::states:startExecution.sync:2',
    Arguments: { StateMachineArn: childArn, Name: 'the-child' },
    Output: '{% $states.result.Output %}',
    End: true,
  },
});
const childDefinition = machineOf({ W: { Type: 'Wait', Seconds: 60, Output: 'done', End: true } });

async function begin(engine: Engine): Promise<string> {
  await engine.createStateMachine({ name: 'child', definition: childDefinition });
  const { stateMachineArn } = await engine.createStateMachine({ name: 'parent', definition: parentDefinition });
  const { executionArn } = await engine.startExecution({ stateMachineArn, input: {} });
  return executionArn;
}

describe('a child execution over a crash', () => {
  it('is waited for by an engine that is opened again', async () => {
    const file = join(temporaryFolder('engine-child'), 'engine.sqlite');
    const before = open(file);
    const parent = await begin(before);
    await before.runUntilIdle();
    before.close();
    const after = open(file);
    await after.advanceTo('2026-03-05T10:01:00Z');
    expect(after.describeExecution(parent)).toMatchObject({ status: 'SUCCEEDED', output: 'done' });
    expect(after.core.store.openEffects()).toEqual([]);
    after.close();
  });

  it('that ended, while its parent was not told, tells it after the start', async () => {
    const file = join(temporaryFolder('engine-child'), 'engine.sqlite');
    const before = open(file);
    const parent = await begin(before);
    await before.runUntilIdle();
    before.core.childEnded = never;
    before.core.clock.moveTo(Date.parse('2026-03-05T10:01:00Z'));
    await before.core.fireDue();
    expect(before.listExecutions(childArn)[0]?.status).toBe('SUCCEEDED');
    expect(before.describeExecution(parent).status).toBe('RUNNING');
    before.close();
    const after = open(file, '2026-03-05T10:01:00Z');
    await after.runUntilIdle();
    expect(after.describeExecution(parent)).toMatchObject({ status: 'SUCCEEDED', output: 'done' });
    after.close();
  });

  it.each([
    ['is still running', '2026-03-05T10:00:00Z'],
    ['has ended meanwhile', '2026-03-05T10:05:00Z'],
  ])('whose start was not answered is not started twice: it %s', async (_how, at) => {
    const file = join(temporaryFolder('engine-child'), 'engine.sqlite');
    const before = open(file);
    const { core } = before;
    const start = core.start.bind(core);
    let children = 0;
    core.start = async (...args) => {
      const made = await start(...args);
      if (args[3] === undefined) return made;
      children += 1;
      return never();
    };
    core.childEnded = never;
    const parent = await begin(before);
    while (children === 0) await new Promise((resolve) => setImmediate(resolve));
    core.clock.moveTo(Date.parse(at));
    await core.fireDue();
    before.close();
    const after = open(file, at);
    await after.advanceTo('2026-03-05T10:10:00Z');
    expect(after.listExecutions(childArn)).toHaveLength(1);
    expect(after.describeExecution(parent)).toMatchObject({ status: 'SUCCEEDED', output: 'done' });
    expect(after.history(parent).filter(({ type }) => type === 'TaskSubmitted')).toHaveLength(1);
    after.close();
  });
});
