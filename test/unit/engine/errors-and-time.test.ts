import { ServiceFailure, Unreachable } from '../../../local/engine/errors.ts';
import { machineTest } from '../../../local/engine/testing.ts';
import { asks, details, invoke, lines, machineOf, run } from './support.ts';

const P = { Type: 'Pass', End: true };

describe('errors and time (facts 21 to 25)', () => {
  it('fact 21: Fail without Error and Cause', async () => {
    const machine = await run({ F: { Type: 'Fail' } });
    expect(details(machine, 'ExecutionFailed')).toEqual({});
    expect(machine.error()).toEqual({});
  });

  it('fact 22: the time limit of the machine gives neither error nor cause', async () => {
    const machine = await run({ T: asks }, { more: { TimeoutSeconds: 60 } });
    await machine.advance('60s');
    expect(machine.status()).toBe('TIMED_OUT');
    expect(machine.error()).toEqual({});
    expect(machine.engine.nextTimer()).toBeUndefined();
  });

  it.each([{ TimeoutSeconds: 60 }, { HeartbeatSeconds: 60 }])(
    'fact 22: a missed %j is States.Timeout without cause',
    async (limit) => {
      const machine = await run({ T: { ...asks, ...limit } });
      await machine.advance('59s');
      expect(machine.status()).toBe('RUNNING');
      await machine.advance('1s');
      expect(details(machine, 'TaskTimedOut')).toMatchObject({ error: 'States.Timeout' });
      expect(details(machine, 'TaskTimedOut')).not.toHaveProperty('cause');
      expect(machine.error()).toEqual({ error: 'States.Timeout' });
    },
  );

  it('an answer after the limit is late, even before the timer has fired', async () => {
    const machine = await run({ T: { ...asks, TimeoutSeconds: 60 } });
    machine.engine.core.clock.moveTo(Date.parse('2026-03-05T10:01:00Z'));
    await expect(machine.answer('T', {})).rejects.toMatchObject({ code: 'TaskTimedOut' });
    await machine.engine.runUntilIdle();
    expect(machine.error()).toEqual({ error: 'States.Timeout' });
  });

  it('a heartbeat puts the limit off', async () => {
    const machine = await run({ T: { ...asks, HeartbeatSeconds: 60 } });
    await machine.advance('50s');
    await machine.engine.sendTaskHeartbeat(machine.openTokens()[0]?.token ?? '');
    await machine.advance('50s');
    expect(machine.status()).toBe('RUNNING');
    await machine.advance('10s');
    expect(machine.status()).toBe('FAILED');
  });

  it.each([
    ['2026-03-05T09:00:00Z', 0],
    ['2026-03-05T10:00:10.5Z', 10_500],
    ['2026-03-05T11:00:10.123456789+01:00', 10_124],
    ['2026-03-05T04:30:01-05:30', 1000],
    ['2024-02-29T10:00:00Z', 0],
  ])('fact 23: a wait until %s', async (Timestamp, milliseconds) => {
    const machine = await run({ W: { Type: 'Wait', Timestamp, End: true } });
    if (milliseconds > 0)
      expect(machine.engine.nextTimer()).toBe(
        new Date(Date.parse('2026-03-05T10:00:00Z') + milliseconds).toISOString(),
      );
    await machine.advance('1m');
    expect(machine.status()).toBe('SUCCEEDED');
  });

  it.each([
    ['Seconds', '{% 3000000000 %}'],
    ['Seconds', '{% -1 %}'],
    ['Seconds', '{% 1.5 %}'],
    ['Seconds', '{% 100000000 %}'],
    ['Seconds', "{% '1' %}"],
    ['Seconds', '{% 1 / 0 %}'],
    ['Timestamp', '{% 1772704800000 %}'],
    ['Timestamp', "{% '2026-03-05T10:00Z' %}"],
    ['Timestamp', "{% '2026-03-05T10:00:60Z' %}"],
    ['Timestamp', "{% '2026-03-05T10:00:00+25:00' %}"],
    ['Timestamp', "{% '2026-03-05' %}"],
    ['Timestamp', "{% '2026-03-05t10:00:00Z' %}"],
    ['Timestamp', "{% '2026-03-05T10:00:00z' %}"],
    ['Timestamp', "{% '2026-03-05T24:00:00Z' %}"],
    ['Timestamp', "{% '2026-03-05T10:00:00.1234567891Z' %}"],
    ['Timestamp', "{% '2026-03-05T10:00:00+0100' %}"],
    ['Timestamp', "{% '2026-02-29T10:00:00Z' %}"],
    ['Timestamp', "{% ' 2026-03-05T10:00:00Z' %}"],
    ['Timestamp', "{% '2199-01-01T00:00:00Z' %}"],
    ['Timestamp', "{% '2026-03-05T10:00:00' %}"],
    ['Timestamp', "{% '2026-02-30T10:00:00Z' %}"],
  ])('fact 23: a wait with %s of %s fails', async (field, value) => {
    const machine = await run({ W: { Type: 'Wait', [field]: value, End: true } });
    expect(machine.error().error).toBe('States.QueryEvaluationError');
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: field });
  });

  it.each([
    { Type: 'Wait', Timestamp: '2026-03-05T10:00:00', End: true },
    { Type: 'Wait', Seconds: -1, End: true },
    { ...asks, TimeoutSeconds: 0 },
    { ...asks, HeartbeatSeconds: 1.5 },
    { ...asks, TimeoutSeconds: 10, HeartbeatSeconds: 10 },
  ])('facts 23 and 25: the definition of %j is refused', async (state) => {
    await expect(machineTest({ definition: machineOf({ S: state }) })).rejects.toMatchObject({
      code: 'InvalidDefinition',
      message: expect.stringContaining('SCHEMA_VALIDATION_FAILED'),
    });
  });

  it.each(['{% 0 %}', '{% -1 %}', '{% 1.5 %}', "{% '1' %}"])(
    'fact 25: TimeoutSeconds of %s fails the state',
    async (TimeoutSeconds) => {
      const machine = await run({ T: { ...asks, TimeoutSeconds } });
      expect(machine.error().error).toBe('States.QueryEvaluationError');
      expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: 'TimeoutSeconds' });
    },
  );

  it('fact 25: so does a HeartbeatSeconds that is not smaller', async () => {
    const machine = await run({ T: { ...asks, TimeoutSeconds: 10, HeartbeatSeconds: '{% 10 %}' } });
    expect(machine.error().error).toBe('States.QueryEvaluationError');
    expect(details(machine, 'EvaluationFailed')).toMatchObject({ location: 'HeartbeatSeconds' });
  });

  it('fact 24: the context object', async () => {
    const machine = await run({ S: { Type: 'Pass', Output: '{% $states.context %}', End: true } }, { input: { a: 1 } });
    expect(machine.output()).toMatchObject({
      Execution: { Input: { a: 1 }, RedriveCount: 0, StartTime: '2026-03-05T10:00:00.000Z' },
      StateMachine: { Name: 'under-test' },
      State: { Name: 'S', EnteredTime: '2026-03-05T10:00:00.000Z' },
    });
    const map = {
      Type: 'Map',
      ItemSelector: '{% $states.context.Map.Item %}',
      ItemProcessor: { StartAt: 'P', States: { P } },
      End: true,
    };
    expect((await run({ M: map }, { input: ['a'] })).output()).toEqual([{ Index: 0, Value: 'a' }]);
  });

  it.each([
    ['arn:aws:states:::aws-sdk:dynamodb:updateItem', 'DynamoDb.ConditionalCheckFailedException'],
    ['arn:aws:states:::dynamodb:updateItem', 'DynamoDB.ConditionalCheckFailedException'],
  ])('fact 25: errors of %s', async (Resource, error) => {
    const dynamodb = () => {
      throw new ServiceFailure('ConditionalCheckFailedException', 'The conditional request failed');
    };
    const machine = await run(
      { T: { Type: 'Task', Resource, Arguments: { TableName: 't' }, End: true } },
      { dynamodb },
    );
    expect(machine.error().error).toBe(error);
  });

  it('fact 25: stopping points to nothing', async () => {
    const machine = await run({ T: asks });
    await machine.engine.stopExecution(
      machine.engine.listExecutions(machine.engine.core.store.machines('', 1)[0]?.arn ?? '')[0]?.executionArn ?? '',
      'E',
      'C',
    );
    expect(lines(machine).at(-1)).toMatch(/^\d+<0 ExecutionAborted$/);
    expect(machine.status()).toBe('ABORTED');
  });
});

describe('Retry', () => {
  const failing = (times: number, name: string) => (_payload: unknown, call: number) => {
    if (call <= times) throw Object.assign(new Error('no'), { name });
    return { call };
  };
  const T = {
    Type: 'Task',
    Resource: invoke,
    Arguments: { FunctionName: 'f' },
    Output: '{% $states.result.Payload %}',
    End: true,
  };

  it('waits longer each time, up to the longest delay, then gives up', async () => {
    const Retry = [{ ErrorEquals: ['Oh'], IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 10, MaxAttempts: 3 }];
    const machine = await run({ T: { ...T, Retry } }, { lambdas: { f: failing(9, 'Oh') } });
    const due: string[] = [];
    for (let next = machine.engine.nextTimer(); next !== undefined; next = machine.engine.nextTimer()) {
      due.push(next.slice(14, 19));
      await machine.next();
    }
    expect(due).toEqual(['00:02', '00:08', '00:18']);
    expect(machine.error().error).toBe('Oh');
    expect(machine.calls).toHaveLength(4);
  });

  it('goes on after an attempt that works; a timeout is no TaskFailed', async () => {
    const Retry = [{ ErrorEquals: ['States.TaskFailed'] }];
    const machine = await run({ T: { ...T, Retry } }, { lambdas: { f: failing(2, 'Oh') } });
    await machine.advance('1m');
    expect(machine.output()).toEqual({ call: 3 });
    const timedOut = await run({ T: { ...asks, TimeoutSeconds: 1, Retry } });
    await timedOut.advance('1s');
    expect(timedOut.status()).toBe('FAILED');
  });

  it('counts each retrier for itself', async () => {
    const Retry = [
      { ErrorEquals: ['A'], MaxAttempts: 1, IntervalSeconds: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 1, IntervalSeconds: 1 },
    ];
    const f = (_payload: unknown, call: number) => {
      throw Object.assign(new Error('no'), { name: call === 2 ? 'B' : 'A' });
    };
    const machine = await run({ T: { ...T, Retry } }, { lambdas: { f } });
    await machine.advance('1m');
    expect(machine.calls).toHaveLength(3);
  });

  it.each([
    ['FULL', 0, 2000],
    ['NONE', 2000, 2000],
  ])('JitterStrategy %s waits from %d to %d milliseconds', async (JitterStrategy, least, most) => {
    const Retry = [{ ErrorEquals: ['Oh'], IntervalSeconds: 2, JitterStrategy }];
    const waits: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const machine = await run({ T: { ...T, Retry } }, { lambdas: { f: failing(9, 'Oh') } });
      waits.push(Date.parse(machine.engine.nextTimer() ?? '') - Date.parse(machine.now()));
      machine.close();
    }
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...waits)).toBeLessThanOrEqual(most);
    expect(new Set(waits).size > 1).toBe(JitterStrategy === 'FULL');
  });

  it('takes States.HeartbeatTimeout for a missed heartbeat only', async () => {
    const Catch = [{ ErrorEquals: ['States.HeartbeatTimeout'], Output: 'caught', Next: 'P' }];
    const missed = await run({ T: { ...asks, HeartbeatSeconds: 5, Catch, Next: 'P', End: false }, P });
    await missed.advance('5s');
    expect(missed.output()).toBe('caught');
    const late = await run({ T: { ...asks, TimeoutSeconds: 5, Catch, Next: 'P', End: false }, P });
    await late.advance('5s');
    expect(late.error()).toEqual({ error: 'States.Timeout' });
  });

  it('a service that is down is SdkClientException, for the machine to retry', async () => {
    const dynamodb = () => {
      throw new Unreachable('nobody listens');
    };
    const machine = await run(
      { T: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:dynamodb:putItem', Arguments: {}, End: true } },
      { dynamodb },
    );
    expect(machine.error().error).toBe('DynamoDb.SdkClientException');
  });
});
