import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { closeRound } from '../../../functions/deletion-rounds/close-round.ts';
import { fetchClearedList } from '../../../functions/deletion-rounds/fetch-cleared-list.ts';
import { findStep } from '../../../functions/deletion-rounds/find-step.ts';
import { formatList } from '../../../functions/deletion-rounds/format-list.ts';
import { makeExtract } from '../../../functions/deletion-rounds/make-extract.ts';
import { readResult } from '../../../functions/deletion-rounds/read-result.ts';
import { reconcile } from '../../../functions/deletion-rounds/reconcile.ts';
import { startScheduled } from '../../../functions/deletion-rounds/start-round.ts';
import { transferToKripos } from '../../../functions/deletion-rounds/transfer-to-kripos.ts';
import { updateReports } from '../../../functions/deletion-rounds/update-reports.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import { verifyChain } from '../../../lib/cases/chain.ts';
import type { Executions } from '../../../lib/cases/executions.ts';
import { tryOutbox } from '../../../lib/cases/outbox.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { roundId } from '../../../lib/deletion-rounds/rounds.ts';
import type { Department } from '../../../lib/deletion-rounds/state.ts';
import { deletionRound } from '../../../lib/deletion-rounds/workflow.ts';
import type { Json } from '../../../lib/kernel/json.ts';
import { ServiceFailure } from '../../../local/engine/errors.ts';
import { type FakeLambda, type MachineTest, machineTest } from '../../../local/engine/testing.ts';
import { duf, rowsOf, stateOf, type World, world } from '../../functions/deletion-rounds/support.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';

/** The machine with its real functions on a real table; the partners alone are played. */
const steps = {
  FindStep: findStep,
  MakeExtract: makeExtract,
  FetchClearedList: fetchClearedList,
  FormatList: formatList,
  TransferToKripos: transferToKripos,
  ReadResult: readResult,
  Reconcile: reconcile,
  UpdateReports: updateReports,
  CloseRound: closeRound,
};
const round = roundId(plainDate('2027-02-01'));
const begins = '2027-02-01T05:00:00.000Z';

let table: TestTable;
let machine: MachineTest;
let w: World;

beforeEach(async () => {
  table = await testTable();
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
  const problems = (problem: string) => {
    throw new Error(problem);
  };
  const followUps = { store: table.store, executions, sendLetter: async () => {} };
  const cases = new Cases(table.store, (id) => tryOutbox(table.store, followUps, id, problems));
  const parts = { ...played.parts, cases, clock: { now: () => instant(machine.now()) } };
  w = Object.assign(played, { parts });
  const lambdas = Object.fromEntries(
    Object.entries(steps).map(([state, step]): [string, FakeLambda] => [
      `DeletionRounds${state}LambdaFunction`,
      async (payload) => (await step(parts, payload as unknown as StepInput)) as unknown as Json,
    ]),
  );
  machine = await machineTest({
    file: 'state-machines/deletion-round.asl.yaml',
    lambdas,
    start: begins,
    dynamodb: async (action, args) => callTable(action, { ...args, TableName: table.table }),
  });
  await startScheduled(parts, { scheduledFor: instant(begins), now: instant(begins) });
  await machine.start({ case: round, generation: 1 }, `${round}.1`);
});
afterEach(async () => {
  machine.close();
  await table.close();
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

async function sign(department: Department, id = `staff-${department}`) {
  const outcome = await w.parts.cases.execute(
    deletionRound,
    round,
    { type: 'SignOff', department, qualityAssured: true, nationalInterestsAssessed: true },
    {
      now: instant(machine.now()),
      actor: { id, roles: ['OPA_DEL', 'ASA_DEL'], unit: department },
      commandId: `sign-${department}-${id}`,
    },
  );
  await machine.engine.runUntilIdle();
  return outcome;
}

const inbox = async (unit: 'OPA' | 'ASA' | 'OPERATORS') =>
  (await table.store.inbox(unit, { limit: 10 })).items.map(({ task }) => task);

describe('a whole round', () => {
  it('DEL-24 DEL-25 DEL-26 DEL-27 DEL-28 runs from the schedule to the closed report, through both inboxes', async () => {
    expect([await inbox('OPA'), await inbox('ASA')]).toEqual([['sign-off-opa.1'], ['sign-off-asa.1']]);
    await machine.advance('P3D');
    expect(await sign('OPA', 'one-person')).toMatchObject({ ok: true });
    expect([await inbox('OPA'), await inbox('ASA')]).toEqual([[], ['sign-off-asa.1']]);
    expect(await sign('ASA', 'one-person')).toMatchObject({ ok: false, refusal: { rule: 'DEL-25' } });
    const { cleared, results } = w;
    w.cleared = undefined;
    w.results = undefined;
    expect(await sign('ASA', 'another-person')).toMatchObject({ ok: true });
    expect((await stateOf(w, round)).phase).toBe('SIGNED');

    w.cleared = cleared;
    await machine.advance('P1D');
    const { list, transfer, phase } = await stateOf(w, round);
    expect(phase).toBe('TRANSFERRED');
    expect(String(list?.clearedAt) > '2027-02-04T05:00').toBe(true);
    expect(rowsOf(w.delivered[0])).toEqual([duf(1), duf(2), duf(3)]);
    expect(transfer?.sha256).toBe(w.delivered[0]?.sha256);

    w.results = results;
    await machine.advance('P1D');
    expect(machine.status()).toBe('SUCCEEDED');
    expect(await stateOf(w, round)).toMatchObject({
      phase: 'CLOSED',
      outcome: { listed: 3, deleted: 2 },
      carriedOut: [duf(3)],
    });
    expect(w.reported).toEqual([results]);
    expect(verifyChain(await table.store.batches(round), (await table.store.history(round)).personal)).toEqual([]);
  });

  it('keeps rows out of execution, records and inbox', async () => {
    await sign('OPA');
    await sign('ASA');
    expect(machine.status()).toBe('SUCCEEDED');
    expect(JSON.stringify(machine.history())).not.toMatch(/2099\d{8}/);
    const records = (await table.store.batches(round)).flatMap((batch) => batch.records);
    expect(JSON.stringify(records)).not.toMatch(/2099\d{8}/);
  });

  it('takes a signature that came while nobody waited, in the next generation', async () => {
    await sign('OPA');
    await machine.failTask('SignOffAsylum', 'Broken');
    expect(machine.status()).toBe('FAILED');
    expect(await inbox('OPERATORS')).toEqual(['operators.1']);
    const context = {
      now: instant(machine.now()),
      actor: { id: 'operator', roles: ['OPERATOR'] as const },
      commandId: 'retry',
    };
    await w.parts.cases.execute(deletionRound, round, { type: 'StartGeneration', generation: 2 }, context);
    expect([await inbox('OPERATORS'), await inbox('ASA')]).toEqual([[], []]);
    await machine.start({ case: round, generation: 2 }, `${round}.2`);
    expect([await inbox('OPA'), await inbox('ASA')]).toEqual([[], ['sign-off-asa.2']]);
    await sign('ASA');
    expect(machine.status()).toBe('SUCCEEDED');
  });

  it('DEL-27 stops at a result with rows that nobody listed, calls the operators, and ends with the mended file', async () => {
    const good = w.results ?? [];
    w.results = [...good, { duf: duf(66), outcome: 'DELETED' }];
    await sign('OPA');
    await sign('ASA');
    expect([machine.status(), await inbox('OPERATORS')]).toEqual(['FAILED', ['operators.1']]);
    w.results = good;
    const context = {
      now: instant(machine.now()),
      actor: { id: 'operator', roles: ['OPERATOR'] as const },
      commandId: 'retry',
    };
    await w.parts.cases.execute(deletionRound, round, { type: 'StartGeneration', generation: 2 }, context);
    await machine.start({ case: round, generation: 2 }, `${round}.2`);
    expect(machine.status()).toBe('SUCCEEDED');
    expect(machine.states().slice(0, 3)).toEqual(['FindStep', 'WhereToGo', 'ReadResult']);
  });
});
