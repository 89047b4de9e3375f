import type { Json } from '../../../lib/kernel/json.ts';
import { type FakeLambda, type MachineTest, machineTest } from '../../../local/engine/testing.ts';

const CASE = 'REQ-2026-000001';
const guardKey = [`CASE#${CASE}`, 'GUARD'] as const;
const alarm = {
  id: 'first-deadline@2026-04-07',
  kind: 'FIRST_DEADLINE',
  rule: 'DSR-23',
  at: '2026-04-07T22:00:00.000Z',
};
const wait = (ledgerVersion: number, more: Record<string, Json> = {}): Json => ({
  step: 'WAIT',
  ledgerVersion,
  alarm: { ...alarm, ...more },
});
const END: Json = { step: 'END' };

let machine: MachineTest;
afterEach(() => machine.close());

/** Runs the guard with these answers of NextAlarm and of RaiseAlarm, which both tell what is next, one after the other. */
async function guard(
  answers: readonly Json[],
  raise?: (next: () => Json) => FakeLambda,
  version = '1',
  closed = false,
): Promise<void> {
  let asked = 0;
  const next = (): Json => {
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1] ?? END;
  };
  machine = await machineTest({
    file: 'state-machines/deadline-guard.asl.yaml',
    lambdas: {
      DeadlinesNextAlarmLambdaFunction: next,
      DeadlinesRaiseAlarmLambdaFunction: raise?.(next) ?? next,
    },
    start: '2026-03-05T10:00:00Z',
  });
  machine.table.call('putItem', {
    Item: { pk: { S: guardKey[0] }, sk: { S: guardKey[1] }, ledgerVersion: { N: version }, closed: { BOOL: closed } },
  });
  await machine.start({ case: CASE, generation: 1 });
}

const raised = () =>
  machine.calls.filter((call) => call.lambda === 'DeadlinesRaiseAlarmLambdaFunction').map((call) => call.payload);

describe('NextAlarm', () => {
  it('hands case, generation and the time of entering to the function', async () => {
    await guard([END]);
    expect(machine.calls[0]?.payload).toMatchObject({
      version: 1,
      case: CASE,
      generation: 1,
      now: '2026-03-05T10:00:00.000Z',
    });
  });

  it('is tried again when the partner behind it is down', async () => {
    machine = await machineTest({
      file: 'state-machines/deadline-guard.asl.yaml',
      lambdas: {
        DeadlinesNextAlarmLambdaFunction: (_, call) => {
          if (call === 1) throw Object.assign(new Error('down'), { name: 'PartnerUnavailable' });
          return END;
        },
      },
    });
    await machine.start({ case: CASE, generation: 1 });
    await machine.advance('PT10S');
    expect(machine.status()).toBe('SUCCEEDED');
  });
});

describe('WhatNow', () => {
  it('ends when the case is closed', async () => {
    await guard([END]);
    expect(machine.states()).toEqual(['NextAlarm', 'WhatNow', 'GuardEnds']);
    expect(machine.status()).toBe('SUCCEEDED');
  });

  it('raises at once what is already due', async () => {
    await guard([{ step: 'RAISE', ledgerVersion: 1, alarm }, END]);
    expect(machine.states()).toEqual(['NextAlarm', 'WhatNow', 'RaiseAlarm', 'WhatNow', 'GuardEnds']);
    expect(raised()).toEqual([
      expect.objectContaining({ case: CASE, alarm: { id: alarm.id, kind: alarm.kind, rule: alarm.rule } }),
    ]);
  });
});

describe('WaitForAlarm', () => {
  it('sleeps until the alarm and raises it then, not before', async () => {
    await guard([wait(1), END]);
    await machine.advance('2026-04-07T21:59:59Z');
    expect(raised()).toEqual([]);
    await machine.advance('2026-04-07T22:00:01Z');
    expect(raised()).toHaveLength(1);
    expect(machine.status()).toBe('SUCCEEDED');
  });

  it('arms the item with the ledger version that the alarm was computed from', async () => {
    await guard([wait(1)]);
    expect(machine.table.item(...guardKey)).toMatchObject({
      armedVersion: { N: '1' },
      token: { S: expect.any(String) },
    });
  });

  it('asks again when it is woken because a date moved', async () => {
    await guard([wait(1), wait(1, { id: 'extended-deadline@2026-06-05', at: '2026-06-05T22:00:00.000Z' }), END]);
    await machine.answer('WaitForAlarm', { outcome: 'AGAIN' });
    await machine.advance('2026-06-05T22:00:01Z');
    expect(raised()).toEqual([
      expect.objectContaining({ alarm: expect.objectContaining({ id: 'extended-deadline@2026-06-05' }) }),
    ]);
  });

  it('ends at once when it is woken because the case is closed', async () => {
    await guard([wait(1), wait(1)]);
    await machine.answer('WaitForAlarm', { outcome: 'CLOSED' });
    expect(machine.states()).toEqual(['NextAlarm', 'WhatNow', 'WaitForAlarm', 'WhyAwake', 'GuardEnds']);
  });

  it('asks again when the ledger moved between asking and arming', async () => {
    await guard([wait(1), END], undefined, '2');
    expect(machine.states()).toEqual(['NextAlarm', 'WhatNow', 'WaitForAlarm', 'NextAlarm', 'WhatNow', 'GuardEnds']);
  });

  it('asks again when the case was closed between asking and arming', async () => {
    await guard([wait(1), END], undefined, '1', true);
    expect(machine.status()).toBe('SUCCEEDED');
  });

  it('waits a whole second at least for an alarm that became due meanwhile', async () => {
    await guard([wait(1, { at: '2026-03-05T09:00:00.000Z' }), END]);
    expect(raised()).toEqual([]);
    await machine.advance('PT1S');
    expect(raised()).toHaveLength(1);
  });
});

describe('WaitForChange', () => {
  const idle: Json = { step: 'WAIT_FOR_CHANGE', ledgerVersion: 1 };

  it('sleeps when no alarm is left, and ends at once when it is woken because the case is closed', async () => {
    await guard([idle, idle]);
    await machine.answer('WaitForChange', { outcome: 'CLOSED' });
    expect(machine.states().slice(-2)).toEqual(['WhyAwake', 'GuardEnds']);
  });

  it('asks again when it is woken for anything else', async () => {
    await guard([idle, END]);
    await machine.answer('WaitForChange', { outcome: 'AGAIN' });
    expect(machine.states().slice(-4)).toEqual(['WhyAwake', 'NextAlarm', 'WhatNow', 'GuardEnds']);
  });

  it('looks again after 300 days', async () => {
    await guard([idle, END]);
    await machine.advance('P299D');
    expect(machine.status()).toBe('RUNNING');
    await machine.advance('P2D');
    expect(machine.status()).toBe('SUCCEEDED');
  });
});

describe('RaiseAlarm', () => {
  it('is tried again when the table behind it is down', async () => {
    await guard([{ step: 'RAISE', ledgerVersion: 1, alarm }, END], (next) => (_, call) => {
      if (call === 1) throw Object.assign(new Error('down'), { name: 'PartnerUnavailable' });
      return next();
    });
    await machine.advance('PT10S');
    expect(raised()).toHaveLength(2);
    expect(machine.status()).toBe('SUCCEEDED');
  });
});

describe('a notice of extension that nobody accepts', () => {
  const late = {
    id: 'extension-not-accepted@2026-04-07',
    kind: 'EXTENSION_NOT_ACCEPTED',
    at: '2026-04-07T20:00:00.000Z',
    rule: 'DSR-25',
  };

  it('is rung two hours before the deadline, and then the deadline is waited for', async () => {
    await guard([wait(1, late), wait(1), END]);
    await machine.advance('2026-04-07T20:00:01Z');
    expect(raised()).toMatchObject([{ alarm: { id: late.id, kind: late.kind, rule: late.rule } }]);
    await machine.advance('2026-04-07T22:00:01Z');
    expect(raised().map((payload) => (payload as { alarm: { kind: string } }).alarm.kind)).toEqual([
      'EXTENSION_NOT_ACCEPTED',
      'FIRST_DEADLINE',
    ]);
  });
});
