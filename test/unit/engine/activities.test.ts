import type { MachineTest } from '../../../local/engine/testing.ts';
import { machineTest } from '../../../local/engine/testing.ts';
import { details, lines, machineOf, type States } from './support.ts';

const activity = 'arn:aws:states:eu-north-1:000000000000:activity:look';
const state = (more: States = {}): States => ({
  T: { Type: 'Task', Resource: activity, Arguments: { n: '{% $states.input.n %}' }, End: true, ...more },
});

async function started(states: States, exists = true): Promise<MachineTest> {
  const machine = await machineTest({ definition: machineOf(states) });
  const { core } = machine.engine;
  if (exists) await core.activities.create(activity, 'look', '[]', core.clock.now());
  await machine.start({ n: 7 });
  return machine;
}

/** A worker asks for a task. @returns its token */
async function fetch(machine: MachineTest, worker?: string): Promise<string> {
  const task = await machine.engine.core.activities.fetch(activity, worker, { patience: 0, gone: undefined });
  return task?.token ?? '';
}

const types = (machine: MachineTest): string[] => lines(machine).slice(2);

describe('activities (fact 8)', () => {
  it('fact 8: scheduled with its limits, started with the name of the worker, succeeded', async () => {
    const machine = await started(state({ TimeoutSeconds: 60, HeartbeatSeconds: 10 }));
    expect(details(machine, 'ActivityScheduled')).toEqual({
      resource: activity,
      input: '{"n":7}',
      inputDetails: { truncated: false },
      timeoutInSeconds: 60,
      heartbeatInSeconds: 10,
    });
    const token = await fetch(machine, 'worker-1');
    expect(details(machine, 'ActivityStarted')).toEqual({ workerName: 'worker-1' });
    await machine.engine.sendTaskSuccess(token, { seen: true });
    expect(types(machine)).toEqual([
      '3<2 ActivityScheduled',
      '4<3 ActivityStarted',
      '5<4 ActivitySucceeded',
      '6<5 TaskStateExited',
      '7<6 ExecutionSucceeded',
    ]);
    expect(machine.output()).toEqual({ seen: true });
  });

  it('a worker without a name leaves none', async () => {
    const machine = await started(state());
    await fetch(machine);
    expect(details(machine, 'ActivityStarted')).toEqual({});
  });

  it('is a row that nobody calls, and is handed out once', async () => {
    const machine = await started(state());
    expect(machine.engine.core.busy).toBe(0);
    expect(await fetch(machine)).not.toBe('');
    expect(await fetch(machine)).toBe('');
    expect(machine.status()).toBe('RUNNING');
  });

  it('fails with the error of the worker', async () => {
    const machine = await started(state());
    await machine.engine.sendTaskFailure(await fetch(machine), 'Oh', 'no');
    expect(types(machine).slice(-2)).toEqual(['5<4 ActivityFailed', '6<5 ExecutionFailed']);
    expect(machine.error()).toEqual({ error: 'Oh', cause: 'no' });
  });

  it('times out, whether a worker has taken it or not', async () => {
    const machine = await started(state({ TimeoutSeconds: 60 }));
    await machine.advance('60s');
    expect(types(machine).slice(-2)).toEqual(['4<3 ActivityTimedOut', '5<4 ExecutionFailed']);
    expect(machine.error()).toEqual({ error: 'States.Timeout' });
    expect(await fetch(machine)).toBe('');
  });

  it('counts heartbeats from when a worker takes it', async () => {
    const machine = await started(state({ TimeoutSeconds: 600, HeartbeatSeconds: 60 }));
    await machine.advance('100s');
    const token = await fetch(machine);
    await machine.advance('59s');
    await machine.engine.sendTaskHeartbeat(token);
    await machine.advance('59s');
    expect(machine.status()).toBe('RUNNING');
    await machine.advance('1s');
    expect(types(machine).slice(-2)).toEqual(['5<4 ActivityTimedOut', '6<5 ExecutionFailed']);
  });

  it('one that there is not ends the execution, and no Catch takes that', async () => {
    const Catch = [
      { ErrorEquals: ['States.Runtime', 'States.TaskFailed'], Next: 'E' },
      { ErrorEquals: ['States.ALL'], Next: 'E' },
    ];
    const machine = await started({ ...state({ Catch }), E: { Type: 'Pass', End: true } }, false);
    expect(types(machine)).toEqual(['3<2 ExecutionFailed']);
    expect(machine.error()).toEqual({
      error: 'States.Runtime',
      cause: `An error occurred while executing the state 'T' (entered at the event id #2). The activity ${activity} does not exist.`,
    });
  });
});
