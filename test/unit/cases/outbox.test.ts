import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { type FollowUpHandlers, reconcile, tryOutbox } from '../../../lib/cases/outbox.ts';

import type { CaseId, Instant, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import { FakeExecutions } from '../../functions/deadlines/parts.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const actor: Actor = { id: 's-1', roles: ['PRIVACY_ADVISER'], unit: 'ASA' };
const now = '2026-03-05T10:00:00.000Z' as Instant;
const due = '2026-04-07' as PlainDate;
const later = (minutes: number): Instant => new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;

let table: TestTable;
let executions: FakeExecutions;
let handlers: FollowUpHandlers;
let cases: Cases;
let id: CaseId;
let next = 0;
let problems: string[];
const as = () => ({ now, actor, commandId: randomUUID() });
const look = (minutes: number) =>
  reconcile(table.store, handlers, { technical: later(minutes), law: later(minutes) }, (problem) =>
    problems.push(problem),
  );

beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(async () => {
  next += 1;
  id = `TRF-2026-${String(next).padStart(6, '0')}` as CaseId;
  table.technicalNow = now;
  executions = new FakeExecutions();
  handlers = { store: table.store, executions, sendLetter: async () => {} };
  problems = [];
  cases = new Cases(table.store, async () => {});
  await cases.open(counter, id, { type: 'Open', due }, as());
});
afterEach(async () => {
  for (const item of await table.store.outboxOf(id)) await table.store.acknowledge([{ ...item, siblings: 1 }]);
});

describe('right after a write', () => {
  it('follow-ups are carried out in order and deleted', async () => {
    await tryOutbox(table.store, handlers, id, (problem) => problems.push(problem));
    expect(executions.started).toEqual([`handle ${id}.1`, `guard ${id}.1`]);
    expect(await table.store.outboxOf(id)).toEqual([]);
  });

  it('a partner that is down is no error of the request, and nothing is lost', async () => {
    executions.down = true;
    await tryOutbox(table.store, handlers, id, (problem) => problems.push(problem));
    expect(problems).toHaveLength(1);
    expect(await table.store.outboxOf(id)).toHaveLength(2);
  });

  it('a partner that hangs costs no more than the budget', async () => {
    const hanging = {
      ...handlers,
      executions: { ...executions, start: () => new Promise<void>(() => {}) },
    } as unknown as FollowUpHandlers;
    await tryOutbox(table.store, hanging, id, (problem) => problems.push(problem), 500);
    expect(problems[0]).toContain('no time left');
  });
});

describe('the reconciler', () => {
  it('leaves a follow-up alone for a minute', async () => {
    expect(await look(0.5)).toEqual({ done: 0, failed: 0 });
  });

  it('starts an execution whose process died between the first event and the start', async () => {
    expect(await look(2)).toEqual({ done: 2, failed: 0 });
    expect(executions.started).toEqual([`handle ${id}.1`, `guard ${id}.1`]);
    expect(await look(3)).toEqual({ done: 0, failed: 0 });
  });

  it('tries again with growing pauses', async () => {
    executions.down = true;
    expect((await look(2)).failed).toBe(2);
    expect((await look(2.5)).failed).toBe(0);
    expect((await look(4)).failed).toBe(2);
    expect((await look(5)).failed).toBe(0);
  });

  it('gives the operators a task after five attempts, and closes it when it has worked', async () => {
    executions.down = true;
    for (let attempt = 1; attempt <= 5; attempt += 1) await look(attempt * 40);
    const waiting = await table.store.inbox('OPERATORS', { limit: 10 });
    expect(waiting.items.map((task) => task.step)).toEqual(['outbox', 'outbox']);
    executions.down = false;
    await look(300);
    expect((await table.store.inbox('OPERATORS', { limit: 10 })).items).toEqual([]);
    expect(await table.store.outboxOf(id)).toEqual([]);
  });
});

describe('an answer to a task', () => {
  const task = 'assess.1' as TaskId;
  const answered: string[] = [];
  const listening = (): FollowUpHandlers => ({
    ...handlers,
    executions: Object.assign(new FakeExecutions(), {
      answer: async (token: string, output: { outcome: string }) => {
        answered.push(`${token} ${output.outcome}`);
        return 'ANSWERED' as const;
      },
    }),
  });
  const answer = async (): Promise<void> => {
    await table.store.openTask(id, { task, step: 'assess', unit: 'ASA', due, generation: 1, openedAt: now });
    await cases.execute(counter, id, { type: 'Answer', task }, as());
  };

  beforeEach(() => {
    answered.length = 0;
  });

  it('goes to the token that the machine left', async () => {
    await answer();
    await table.client.send(
      new UpdateCommand({
        TableName: table.table,
        Key: { pk: `CASE#${id}`, sk: `TASK#${task}` },
        UpdateExpression: 'SET #token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': 'T' },
      }),
    );
    await tryOutbox(table.store, listening(), id, (problem) => problems.push(problem));
    expect(answered).toEqual(['T DONE']);
  });

  it('goes nowhere where the machine has not asked yet: it will read the answer itself', async () => {
    await answer();
    await tryOutbox(table.store, listening(), id, (problem) => problems.push(problem));
    expect(answered).toEqual([]);
    expect(await table.store.outboxOf(id)).toEqual([]);
  });
});
