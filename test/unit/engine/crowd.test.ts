// Many timers at once: a second thread steps their executions, and nobody can tell.
import type { Json } from '../../../lib/kernel/json.ts';
import { createEngine, type Engine, manualClock } from '../../../local/engine/in-process.ts';
import { SecondThread } from '../../../local/engine/second-thread/second-thread.ts';

const start = '2026-01-01T00:00:00.000Z';
const due = '2026-02-01T00:00:00.000Z';
/** More than the first thread takes by itself. */
const many = 1200;

const { step } = SecondThread.prototype;
let engine: Engine;
beforeEach(() => {
  engine = createEngine({
    file: ':memory:',
    clock: manualClock(start),
    integrations: { invokeLambda: async (_name, payload) => ({ payload }), dynamodb: async () => ({}) },
  });
});
afterEach(() => {
  engine.close();
  SecondThread.prototype.step = step;
});

const wait = { Type: 'Wait', Timestamp: due, Assign: { total: '{% $sum($states.input.prices) %}' }, Next: 'After' };
const after = { Type: 'Pass', Output: { total: '{% $total %}', n: '{% $states.input.n %}' }, End: true };
const twoStates = { QueryLanguage: 'JSONata', StartAt: 'Rest', States: { Rest: wait, After: after } };

async function crowd(definition: Json, count = many): Promise<string[]> {
  const { stateMachineArn } = await engine.createStateMachine({ name: 'm', definition });
  const starts = Array.from({ length: count }, (_, n) => ({ stateMachineArn, input: { n, prices: [n, 1] } }));
  return (await Promise.all(starts.map((each) => engine.startExecution(each)))).map(({ executionArn }) => executionArn);
}

it('all end as one that fires alone does, each once', async () => {
  let asked = 0;
  SecondThread.prototype.step = function (...args) {
    asked += args[0].length;
    return step.apply(this, args);
  };
  const arns = await crowd(twoStates);
  expect(await engine.advanceTo(due)).toBe(many);
  expect(asked).toBeGreaterThan(500);
  const alone = engine
    .history(arns[0] ?? '')
    .map(({ type, previousEventId, timestamp }) => [type, previousEventId, timestamp]);
  expect(alone.at(-1)?.[0]).toBe('ExecutionSucceeded');
  for (const [n, arn] of arns.entries()) {
    expect(engine.describeExecution(arn)).toMatchObject({ status: 'SUCCEEDED', output: { total: n + 1, n } });
    const history = engine.history(arn);
    expect(history.map(({ type, previousEventId, timestamp }) => [type, previousEventId, timestamp])).toEqual(alone);
  }
  expect(engine.nextTimer()).toBeUndefined();
});

it('where the thread cannot say, the first one does it: of activities it knows nothing', async () => {
  const { machines, activities, clock } = engine.core;
  const { arn: activityArn } = await activities.create(machines.activityArn('a'), 'a', '[]', clock.now());
  const task = { Type: 'Task', Resource: activityArn, End: true };
  const states = { Rest: { Type: 'Wait', Timestamp: due, Next: 'Ask' }, Ask: task };
  const arns = await crowd({ QueryLanguage: 'JSONata', StartAt: 'Rest', States: states });
  await engine.advanceTo(due);
  for (const arn of arns) expect(engine.history(arn).at(-1)?.type).toBe('ActivityScheduled');
});

it('where the thread is lost, the first one goes on alone', async () => {
  SecondThread.prototype.step = async () => [];
  const arns = await crowd(twoStates);
  await engine.advanceTo(due);
  for (const arn of arns) expect(engine.describeExecution(arn).status).toBe('SUCCEEDED');
});

it('what is stopped meanwhile ends once', async () => {
  const arns = await crowd(twoStates);
  const moving = engine.advanceTo(due);
  const stopped = arns.filter((_, n) => n % 7 === 0);
  await Promise.all(stopped.map((arn) => engine.stopExecution(arn)));
  await moving;
  for (const arn of arns) {
    const ends = engine.history(arn).filter(({ type }) => /^Execution(Succeeded|Aborted)$/.test(type));
    expect(ends).toHaveLength(1);
    expect(engine.describeExecution(arn).status).toBe(ends[0]?.type === 'ExecutionSucceeded' ? 'SUCCEEDED' : 'ABORTED');
  }
});

it('time limits and retries of a crowd fire as those of one, and calls that follow are made', async () => {
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    TimeoutSeconds: 60,
    Arguments: { FunctionName: 'f', Payload: { token: '{% $states.context.Task.Token %}' } },
    Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 30, MaxAttempts: 1 }],
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Call' }],
    End: true,
  };
  const call = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: 'f', Payload: { x: 1 } },
    Output: '{% $states.result.Payload %}',
    End: true,
  };
  const arns = await crowd({ QueryLanguage: 'JSONata', StartAt: 'Ask', States: { Ask: ask, Call: call } });
  await engine.advanceTo(due);
  for (const arn of arns) {
    expect(engine.describeExecution(arn)).toMatchObject({ status: 'SUCCEEDED', output: { x: 1 } });
    expect(engine.history(arn).filter(({ type }) => type === 'TaskTimedOut')).toHaveLength(2);
  }
});
