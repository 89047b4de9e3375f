import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { raiseAlarm } from '../../../functions/deadlines/raise-alarm.ts';
import { closeCase } from '../../../functions/subject-requests/close-case.ts';
import { findStep } from '../../../functions/subject-requests/find-step.ts';
import { refuseUnconfirmed } from '../../../functions/subject-requests/refuse-unconfirmed.ts';
import { route } from '../../../functions/subject-requests/route.ts';
import { sendLetterFor } from '../../../functions/subject-requests/send-letter.ts';
import { sendLetter } from '../../../functions/support/send-letter.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { verifyChain } from '../../../lib/cases/chain.ts';
import type { Executions } from '../../../lib/cases/executions.ts';
import { tryOutbox } from '../../../lib/cases/outbox.ts';
import { instant } from '../../../lib/deadlines/plain-date.ts';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import type { Json } from '../../../lib/kernel/json.ts';
import type { DecideAccess } from '../../../lib/subject-requests/commands/access.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import { AnswerPart } from '../../../lib/subject-requests/tables/answer-parts.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { ServiceFailure } from '../../../local/engine/errors.ts';
import { type FakeLambda, type MachineTest, machineTest } from '../../../local/engine/testing.ts';
import {
  asa,
  doing,
  eventTypes,
  open,
  stateOf,
  triage,
  trying,
  type World,
  world,
} from '../../functions/subject-requests/support.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { registeredItem } from '../../support/registered.ts';

/** The machine with its real functions on a real table; the partners alone are played. */
const steps = {
  FindStep: findStep,
  SendLetter: sendLetterFor,
  Route: route,
  RefuseUnconfirmed: refuseUnconfirmed,
  CloseCase: closeCase,
};
const begins = '2026-03-05T10:00:00.000Z';
/** The person of the sample that came on paper. */
const sender: Actor = { id: 'citizen', roles: ['CITIZEN'], nationalId: '15847832107' };
const rma: Actor = { id: 'adviser-rma', roles: ['PRIVACY_ADVISER'], unit: 'RMA' };
const leader: Actor = { id: 'leader-asa', roles: ['LEADER'], unit: 'ASA' };

let table: TestTable;
let machine: MachineTest;
let w: World;
/** Hears of follow-ups that did not work; a test that expects none fails by it. */
let report: (problem: string) => void;

beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
afterEach(() => machine.close());

beforeEach(async () => {
  const played = world(table);
  const executions: Executions = {
    start: async () => {},
    stop: async () => {},
    look: async () => ({ status: 'RUNNING' }),
    answer: async (token, output) => {
      await machine.engine.sendTaskSuccess(token, output);
      return 'ANSWERED';
    },
  };
  report = (problem) => {
    throw new Error(problem);
  };
  const followUps = { store: table.store, executions, sendLetter: send };
  const cases = new Cases(table.store, (id) => tryOutbox(table.store, followUps, id, (problem) => report(problem)));
  const dispatch: World['parts']['dispatch'] = {
    ...played.parts.dispatch,
    send: async (letter) => {
      played.sent.push(letter);
      return { acceptedAt: instant(machine.now()), channel: 'DIGITAL' };
    },
  };
  const parts = { ...played.parts, cases, dispatch, clock: { now: () => instant(machine.now()) } };
  function send(id: Parameters<typeof sendLetter>[1], number: string) {
    return sendLetter(parts, id, number);
  }
  w = Object.assign(played, { parts });
  const lambdas = Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, FakeLambda] => [
      `SubjectRequests${name}LambdaFunction`,
      async (payload) => (await step(parts, payload as never)) as unknown as Json,
    ]),
  );
  machine = await machineTest({
    file: 'state-machines/subject-request.asl.yaml',
    lambdas,
    start: begins,
    dynamodb: async (action, args) => callTable(action, { ...args, TableName: table.table }),
  });
});

async function callTable(action: string, args: { readonly [key: string]: Json }): Promise<Json> {
  const command = action === 'getItem' ? new GetItemCommand(args as never) : new UpdateItemCommand(args as never);
  try {
    const { $metadata: _, ...answer } = await table.client.send(command as never);
    return answer as Json;
  } catch (error) {
    throw error instanceof Error ? new ServiceFailure(error.name, error.message) : error;
  }
}

async function begin(by: 'LOGIN' | 'PAPER' = 'LOGIN'): Promise<StepInput> {
  const input = await open(w, by);
  await machine.start({ case: input.case, generation: 1 }, input.execution);
  return input;
}

async function act(input: StepInput, actor: Actor, command: SubjectRequestCommand): Promise<void> {
  await doing(w, input, actor, command);
  await machine.engine.runUntilIdle();
}

const item = registeredItem({ id: 'name', source: 'POPULATION_REGISTER', value: 'Grønn Bille' });

const answer = (what: 'GIVE_ALL' | 'NO_DATA' | 'NEITHER_CONFIRM_NOR_DENY'): DecideAccess => {
  switch (what) {
    case 'GIVE_ALL':
      return {
        type: 'DecideAccess',
        answer: 'BY_ITEMS',
        registered: [item],
        items: [{ id: item.id, decision: 'GIVE' }],
        parts: AnswerPart.options,
        exempted: [],
        additions: {},
      };
    case 'NO_DATA':
      return { type: 'DecideAccess', answer: what, registered: [] };
    default:
      return {
        type: 'DecideAccess',
        answer: what,
        registered: [item],
        reason: 'Svaret røper en kilde.',
        interests: 'vern av kilder',
      };
  }
};

/** What guard and control do when an alarm's time has come. */
async function alarm(input: StepInput, id: string): Promise<void> {
  const ledger = subjectRequest.ledger(await stateOf(w, input));
  const found = ledger.alarms.find((each) => each.id.startsWith(`${id}@`));
  if (found === undefined) throw new Error(`${input.case} has no alarm ${id}`);
  const { kind, rule } = found;
  await raiseAlarm(w.parts, {
    case: input.case,
    alarm: { id: found.id, kind, rule },
    now: instant(machine.now()),
    by: 'guard',
  });
}

const rowOf = async (input: StepInput) => subjectRequest.row(await stateOf(w, input));
const openTasks = async (input: StepInput) =>
  ((await table.store.load(input.case))?.tasks ?? [])
    .filter((task) => task.status === 'OPEN')
    .map(({ task, unit, due }) => [task, unit, due]);

describe('a whole request', () => {
  it('is asked for by login, assessed by the department, answered and closed', async () => {
    const input = await begin();
    expect(await openTasks(input)).toEqual([['assess.1', 'ASA', '2026-04-07']]);
    await act(input, asa, answer('GIVE_ALL'));
    expect(machine.status()).toBe('SUCCEEDED');
    expect(await eventTypes(w, input)).toEqual([
      'RequestRegistered',
      'IdentityRecorded',
      'LetterIssued',
      'LetterDispatched',
      'RequestRouted',
      'RequestDecided',
      'LetterIssued',
      'LetterDispatched',
      'CaseClosed',
    ]);
    expect(w.sent.map(({ number }) => number)).toEqual([`${input.case}-L1`, `${input.case}-L2`]);
    expect(await rowOf(input)).toMatchObject({ open: false, overdue: false });
    const { batches, personal } = await table.store.history(input.case);
    expect(verifyChain(batches, personal)).toEqual([]);
  });

  it('is asked for on paper, doubted, confirmed by the person’s own login, allocated by hand, answered and signed by RMA', async () => {
    w.person = undefined;
    const input = await begin('PAPER');
    expect(await openTasks(input)).toMatchObject([['identity.1', 'TRIAGE', '2026-02-04']]);
    await act(input, triage, { type: 'RecordIdentity', status: 'DOUBT', reason: 'Navnet stemmer ikke' });
    await act(input, sender, { type: 'RecordIdentityReply', status: 'CONFIRMED', method: 'LOGIN', assurance: 'HIGH' });
    expect(await openTasks(input)).toMatchObject([['triage.1', 'TRIAGE', '2026-03-06']]);
    await act(input, triage, { type: 'AssignUnit', unit: 'ASA', reason: 'Asylsak' });
    expect(await openTasks(input)).toMatchObject([['assess.1', 'ASA', '2026-03-02']]);
    await act(input, asa, answer('NO_DATA'));
    // It is about reception data too: the answer is both departments'.
    expect(await openTasks(input)).toMatchObject([['sign-off.1', 'RMA', '2026-03-02']]);
    await act(input, rma, { type: 'SignJointAnswer', decision: 'APPROVED', reason: '' });
    expect(machine.status()).toBe('SUCCEEDED');
    expect(w.sent.map(({ language }) => language)).toEqual(['nn', 'nn', 'nn']);
  });

  it('is refused when nobody replies about identity; a reply after that changes nothing', async () => {
    const input = await begin('PAPER');
    await act(input, triage, { type: 'RecordIdentity', status: 'DOUBT', reason: 'Navnet stemmer ikke' });
    const { replyEndsAt } = (await stateOf(w, input)).identity as { replyEndsAt: string };
    await machine.advance(replyEndsAt);
    expect(machine.status()).toBe('SUCCEEDED');
    expect(await stateOf(w, input)).toMatchObject({ outcome: 'REFUSED_IDENTITY', closed: true });
    const late = { type: 'RecordIdentityReply', status: 'CONFIRMED', method: 'LOGIN', assurance: 'HIGH' } as const;
    expect(await trying(w, input, sender, late)).toMatchObject({ ok: false, refusal: { rule: 'DSR-13' } });
  });

  it('is extended only by the notice that went out in time, and the task’s last day moves with it', async () => {
    const input = await begin();
    const extend = { type: 'RequestExtension', reason: 'COMPLEXITY', text: 'Saken er stor.' } as const;
    await machine.advance('2026-04-07T21:59:59.000Z');
    await act(input, asa, extend);
    expect(await rowOf(input)).toMatchObject({ due: '2026-06-05' });
    expect(await openTasks(input)).toEqual([['assess.1', 'ASA', '2026-06-05']]);
    expect((await table.store.load(input.case))?.guard.ledgerVersion).toBe(2);
  });

  it('is overdue when nobody answered: the leader gets a task, which ends with the case', async () => {
    const input = await begin();
    await machine.advance('2026-04-07T22:00:00.000Z');
    await alarm(input, 'first-deadline');
    await alarm(input, 'first-deadline');
    expect(await openTasks(input)).toEqual([
      ['assess.1', 'ASA', '2026-04-07'],
      ['overdue.1.1', 'ASA', '2026-04-07'],
    ]);
    expect(await rowOf(input)).toMatchObject({ overdue: true });
    await act(input, leader, { type: 'AcknowledgeOverdue', note: 'To rådgivere tar saken.' });
    await act(input, asa, answer('GIVE_ALL'));
    expect([machine.status(), await openTasks(input)]).toEqual(['SUCCEEDED', []]);
    expect(await eventTypes(w, input)).toEqual(expect.arrayContaining(['DeadlinePassed', 'OverdueAcknowledged']));
  });

  it('is overdue no more, and the leader’s task ends, when we hear late that the notice had gone out in time', async () => {
    const input = await begin();
    const { send } = w.parts.dispatch;
    let deaf = true;
    Object.assign(w.parts.dispatch, {
      send: async (letter: Parameters<typeof send>[0]) => {
        if (deaf) throw new PartnerUnavailable('dispatch', `sending ${letter.number}`);
        return { acceptedAt: instant('2026-04-07T12:00Z'), channel: 'DIGITAL' };
      },
    });
    report = () => {};
    await machine.advance('2026-04-07T11:59:00.000Z');
    await doing(w, input, asa, { type: 'RequestExtension', reason: 'COMPLEXITY', text: 'Saken er stor.' });
    await machine.advance('2026-04-07T22:00:00.000Z');
    await alarm(input, 'first-deadline');
    expect(await rowOf(input)).toMatchObject({ overdue: true });
    deaf = false;
    await sendLetter(w.parts, input.case, `${input.case}-L2`);
    expect(await rowOf(input)).toMatchObject({ overdue: false, due: '2026-06-05' });
    expect(await openTasks(input)).toEqual([['assess.1', 'ASA', '2026-06-05']]);
  });

  it('starts again in the middle as a new generation, and the old tasks are closed', async () => {
    const input = await begin();
    const operator: Actor = { id: 'operator', roles: ['OPERATOR'] };
    await doing(w, input, operator, { type: 'StartGeneration', generation: 2 });
    expect(await openTasks(input)).toEqual([]);
    await machine.start({ case: input.case, generation: 2 }, `${input.case}.2`);
    expect(machine.states()).toEqual(['Begin', 'FindStep', 'WhereToGo', 'Assess']);
    await act(input, asa, answer('GIVE_ALL'));
    expect(machine.status()).toBe('SUCCEEDED');
  });

  describe('looks the same from outside whether there are no data or they may not be confirmed', () => {
    const seen: string[] = [];
    const kept: unknown[] = [];
    const sizes: number[] = [];

    it.each([
      ['NO_DATA', '2026-03-13T10:00:00.000Z'],
      ['NEITHER_CONFIRM_NOR_DENY', '2026-03-18T14:00:00.000Z'],
    ] as const)('%s, decided at %s, goes out on the tenth working day at noon', async (what, decidedAt) => {
      const input = await begin();
      await machine.advance(decidedAt);
      await act(input, asa, answer(what));
      expect(machine.states().at(-1)).toBe('AwaitDispatch');
      await machine.advance('2026-03-19T10:59:59.000Z');
      expect(machine.status()).toBe('RUNNING');
      await machine.advance('2026-03-19T11:00:00.000Z');
      expect(machine.status()).toBe('SUCCEEDED');
      const { batches, personal } = await table.store.history(input.case);
      const stored = await table.store.load(input.case);
      const outside = {
        history: machine.history().map(({ type, details }) => [type, details]),
        // The chain's records, with whether each has an erasable half: its commitment is a hash with a salt of its own.
        records: batches.flatMap((batch) =>
          batch.records.map(({ type, record, commitment }) => [type, record, commitment === null]),
        ),
        snapshot: stored?.snapshot.state,
        row: stored?.snapshot.row,
        tasks: stored?.tasks.map(({ task, status, outcome, unit }) => [task, status, outcome, unit]),
        letter: w.sent.at(-1),
        archived: w.archived.at(-1),
      };
      seen.push(
        // The PDF is the same page, but its compressed bytes hold the reference: its size is looked at below.
        JSON.stringify(outside, (name, value: unknown) => (name === 'pdf' || name === 'base64' ? 'PDF' : value))
          .replaceAll(input.case, 'CASE')
          .replace(/\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT/g, 'DATE')
          .replace(/[\w-]{36,}/g, 'ID')
          .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'INSTANT'),
      );
      sizes.push(JSON.stringify(w.sent.at(-1)).length);
      kept.push([...personal.values()].find(({ values }) => 'outcome' in values)?.values['outcome']);
    });

    it('and is told apart by the personal part of its decision alone', () => {
      expect(seen[0]).toContain('SendAnswer');
      expect(seen[0]).toContain('19. mars 2026');
      expect(seen[1]).toBe(seen[0]);
      expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThan(64);
      expect(kept).toEqual(['NO_DATA', 'NEITHER_CONFIRM_NOR_DENY']);
    });
  });
});
