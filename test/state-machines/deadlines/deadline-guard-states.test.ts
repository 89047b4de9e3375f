import { stateTester } from '../../../local/engine/test-state/state-tester.ts';

const guard = stateTester('state-machines/deadline-guard.asl.yaml');
const context = {
  Execution: { Name: 'REQ-2026-000001.1', Input: { case: 'REQ-2026-000001', generation: 1 } },
  State: { EnteredTime: '2026-03-05T10:00:00.000Z' },
};
const alarm = {
  id: 'first-deadline@2026-04-07',
  kind: 'FIRST_DEADLINE',
  rule: 'DSR-23',
  at: '2026-04-07T22:00:00.000Z',
};
const next = { step: 'WAIT', ledgerVersion: 4, alarm };
const variables = { case: 'REQ-2026-000001', generation: 1, next };

describe('each state of the guard alone', () => {
  it('NextAlarm remembers case, generation and what the case answered', async () => {
    const went = await guard('NextAlarm', { context, result: { Payload: next } });
    expect(went).toMatchObject({ status: 'SUCCEEDED', nextState: 'WhatNow', variables });
    expect(went.arguments).toMatchObject({
      Payload: { version: 1, case: 'REQ-2026-000001', generation: 1, now: '2026-03-05T10:00:00.000Z' },
    });
  });

  it('NextAlarm is tried again a hundred times while its partner is down, then fails; a defect is not tried again', async () => {
    const down = (retries: number) => guard('NextAlarm', { context, error: 'PartnerUnavailable', retries });
    expect(await down(0)).toMatchObject({ status: 'RETRIABLE', retry: { index: 0, seconds: 2 } });
    expect(await down(30)).toMatchObject({ status: 'RETRIABLE', retry: { index: 0, seconds: 900 } });
    expect(await down(100)).toMatchObject({ status: 'FAILED', error: 'PartnerUnavailable' });
    expect((await guard('NextAlarm', { context, error: 'TypeError' })).status).toBe('FAILED');
  });

  it.each([
    ['END', 'GuardEnds'],
    ['RAISE', 'RaiseAlarm'],
    ['WAIT', 'WaitForAlarm'],
    ['ANYTHING', 'WaitForChange'],
  ])('WhatNow: %s leads to %s', async (step, state) => {
    expect(await guard('WhatNow', { variables: { ...variables, next: { ...next, step } } })).toMatchObject({
      status: 'SUCCEEDED',
      nextState: state,
    });
  });

  it.each([
    ['WaitForAlarm', 'States.Timeout', 'RaiseAlarm'],
    ['WaitForAlarm', 'DynamoDb.ConditionalCheckFailedException', 'NextAlarm'],
    ['WaitForChange', 'States.Timeout', 'NextAlarm'],
    ['WaitForChange', 'DynamoDb.ConditionalCheckFailedException', 'NextAlarm'],
  ])('%s: after %s the guard goes to %s', async (state, error, target) => {
    expect(await guard(state, { variables, context, error })).toMatchObject({
      status: 'CAUGHT_ERROR',
      error,
      nextState: target,
    });
  });

  it('WaitForAlarm arms the guard for the version of the ledger that the alarm was computed from', async () => {
    const went = await guard('WaitForAlarm', { variables, context, result: { outcome: 'AGAIN' } });
    expect(went).toMatchObject({ status: 'SUCCEEDED', nextState: 'WhyAwake' });
    expect(went.arguments).toMatchObject({
      Key: { pk: { S: 'CASE#REQ-2026-000001' }, sk: { S: 'GUARD' } },
      ExpressionAttributeValues: { ':version': { N: '4' } },
    });
  });

  it('WaitForAlarm is tried again where the item is being written', async () => {
    const error = 'DynamoDb.TransactionConflictException';
    expect(await guard('WaitForAlarm', { variables, context, error })).toMatchObject({ status: 'RETRIABLE' });
  });
});
