import {
  GetItemCommand,
  type GetItemCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import { activate } from '../../../functions/transfers/activate.ts';
import { closeRefused } from '../../../functions/transfers/close-refused.ts';
import { dispatchNote } from '../../../functions/transfers/dispatch-note.ts';
import { findStep } from '../../../functions/transfers/find-step.ts';
import { openConsultation } from '../../../functions/transfers/open-consultation.ts';
import { recordConsultation } from '../../../functions/transfers/record-consultation.ts';
import { recordLapse } from '../../../functions/transfers/record-lapse.ts';
import { registerInArchive } from '../../../functions/transfers/register-in-archive.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { Json } from '../../../lib/kernel/json.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import type { Draft } from '../../../lib/transfers/draft.ts';
import { fieldNames } from '../../../lib/transfers/template.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';
import { type FakeLambda, type MachineTest, machineTest } from '../../../local/engine/testing.ts';
import { type World, world } from '../../functions/transfers/support.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import {
  caseworker,
  certified,
  clauses,
  departmentDirector,
  director,
  exceptional,
  itSecurity,
  lawyer,
  ombud,
} from '../../unit/transfers/given.ts';

/** The machine, its functions and a real table together: what one writes, the others must understand. */
let table: TestTable;
let here: World;
let machine: MachineTest;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(async () => {
  here = world(table);
  const { parts } = here;
  const step =
    (run: (input: StepInput) => Promise<unknown>): FakeLambda =>
    async (payload) =>
      (await run(payload as unknown as StepInput)) as Json;
  machine = await machineTest({
    file: 'state-machines/transfer-approval.asl.yaml',
    start: '2026-11-23T08:00:00Z',
    lambdas: {
      TransfersFindStepLambdaFunction: step((input) => findStep(parts, input)),
      TransfersOpenConsultationLambdaFunction: step((input) => openConsultation(parts, input)),
      TransfersRecordConsultationLambdaFunction: step((input) =>
        recordConsultation(parts, input as Parameters<typeof recordConsultation>[1]),
      ),
      TransfersRegisterInArchiveLambdaFunction: step((input) => registerInArchive(parts, input)),
      TransfersDispatchNoteLambdaFunction: step((input) => dispatchNote(parts, input)),
      TransfersCloseRefusedLambdaFunction: step((input) => closeRefused(parts, input)),
      TransfersActivateLambdaFunction: step((input) => activate(parts, input)),
      TransfersRecordLapseLambdaFunction: step((input) => recordLapse(parts, input)),
    },
    dynamodb: async (action, args) => {
      const given = { ...args, TableName: table.table };
      if (action === 'getItem')
        return json(await table.client.send(new GetItemCommand(given as unknown as GetItemCommandInput)));
      return json(await table.client.send(new UpdateItemCommand(given as unknown as UpdateItemCommandInput)));
    },
  });
});
afterEach(() => machine.close());

const json = ({ $metadata: _, ...answer }: { readonly $metadata: unknown }): Json =>
  JSON.parse(JSON.stringify(answer)) as Json;

async function open(draft: Draft): Promise<void> {
  const command = { type: 'CreateDraft', case: here.id, unit: 'ASA', draft } as const;
  const context = { now: instant(machine.now()), actor: caseworker, commandId: 'open' };
  const outcome = await here.cases.open(transferApproval, here.id, command, context);
  expect(outcome.ok).toBe(true);
  await machine.start({ case: here.id, generation: 1 });
}

/** A person's command an hour later; the state that waits for it is told the outcome that the table holds. */
async function does(command: TransferCommand, by: Actor, state?: string): Promise<void> {
  await machine.advance('PT1H');
  await here.does(command, by, machine.now());
  if (state === undefined) return;
  const stored = await table.store.load(here.id);
  const task = stored?.tasks.find((each) => each.task === taskOf(command));
  expect(task?.status).toBe('COMPLETED');
  await machine.answer(state, { outcome: task?.outcome ?? '' });
}

function taskOf(command: TransferCommand): string {
  const tasks: Partial<Record<TransferCommand['type'], string>> = {
    SubmitAssessment: 'assessment.1',
    RegisterDecision: 'decide.1',
    RegisterAgreements: 'agreements.1',
    RecordAnnualCheck: 'annual-check.1.1',
  };
  if (command.type === 'RecordRecommendation') return command.from === 'PVO' ? 'consult-pvo.1' : 'consult-it.1';
  return tasks[command.type] ?? '';
}

async function assessed(draft: Draft): Promise<void> {
  await open(draft);
  await does(
    { type: 'SaveAssessment', fields: Object.fromEntries(fieldNames.map((name) => [name, 'as written'])) },
    caseworker,
  );
  await does({ type: 'SubmitAssessment' }, caseworker, 'WriteAssessment');
}

async function decide(outcome: 'APPROVED' | 'REFUSED', by: Actor): Promise<void> {
  await does({ type: 'DocumentDecision', outcome, text: 'In my words' }, by);
  await does({ type: 'RegisterDecision', outcome }, by, 'AwaitDecision');
}

async function row() {
  const found = await here.parts.cases.load(transferApproval, here.id);
  if (found === undefined) throw new Error('the case is gone');
  return transferApproval.row(found.state);
}

describe('a whole case', () => {
  it('goes from draft to an active transfer, one of the two silent', async () => {
    await assessed(lawyer);
    await does({ type: 'RecordRecommendation', from: 'PVO', text: 'Sound' }, ombud, 'ConsultDataProtectionOfficer');
    expect(await row()).toMatchObject({ status: 'IN_CONSULTATION', due: '2026-12-07' });
    await machine.advance('2026-12-07T23:00:00Z');
    expect(await row()).toMatchObject({ status: 'AWAITING_APPROVAL' });
    await decide('APPROVED', departmentDirector);
    await does({ type: 'RegisterAgreements', documents: clauses }, caseworker, 'RegisterAgreements');
    expect(machine.states().at(-1)).toBe('TransferActive');
    expect(await row()).toMatchObject({ status: 'ACTIVE', open: false });
    const late = { type: 'RecordRecommendation', from: 'IT', text: 'Late' } as const;
    await expect(here.does(late, itSecurity, machine.now())).rejects.toThrow('TRF-36');
  });

  it('an answer after the task expired is refused before any event is written', async () => {
    await assessed(lawyer);
    await machine.advance('2026-12-07T22:59:59Z');
    const before = (await here.events()).length;
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.table,
        Key: { pk: { S: `CASE#${here.id}` }, sk: { S: 'TASK#consult-pvo.1' } },
        UpdateExpression: 'SET #status = :expired',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':expired': { S: 'EXPIRED' } },
      }),
    );
    const answer = { type: 'RecordRecommendation', from: 'PVO', text: 'Sound' } as const;
    await expect(here.does(answer, ombud, machine.now())).rejects.toThrow('CASE-03');
    expect(await here.events()).toHaveLength(before);
  });

  it('on art. 49 goes to the director, and a refusal ends after dispatch', async () => {
    await assessed(exceptional);
    await machine.advance('P20D');
    expect((await table.store.inbox('DIR', { limit: 10 })).items).toEqual([
      expect.objectContaining({ case: here.id, step: 'decide' }),
    ]);
    const text = { type: 'DocumentDecision', outcome: 'REFUSED', text: 'No' } as const;
    await expect(here.does(text, departmentDirector, machine.now())).rejects.toThrow('TRF-33');
    await decide('REFUSED', director);
    expect(machine.states().at(-1)).toBe('TransferRefused');
    expect(await row()).toMatchObject({ status: 'REFUSED', open: false });
    expect(here.sent).toHaveLength(1);
  });

  it('of a certified recipient is looked up every year, and lapses when nobody does', async () => {
    await assessed(certified);
    await machine.advance('P20D');
    await decide('APPROVED', departmentDirector);
    await does({ type: 'RegisterAgreements', documents: [] }, caseworker, 'RegisterAgreements');
    expect(await row()).toMatchObject({ status: 'ACTIVE', open: true, due: '2027-11-20' });
    await machine.advance('2027-10-01T10:00:00Z');
    await does(
      { type: 'RecordAnnualCheck', listed: true, checkedOn: plainDate('2027-10-01') },
      caseworker,
      'AnnualCheck',
    );
    expect(await row()).toMatchObject({ status: 'ACTIVE', due: '2028-10-01' });
    // An execution lasts a year at most; the control finds the open case without one and starts the next generation.
    await machine.advance('2027-11-23T08:00:00Z');
    expect(machine.status()).toBe('TIMED_OUT');
    await here.does({ type: 'StartGeneration', generation: 2 }, { id: 'o-1', roles: ['OPERATOR'] }, machine.now());
    await machine.start({ case: here.id, generation: 2 });
    expect(machine.openTokens().map(({ state }) => state)).toEqual(['AnnualCheck']);
    await machine.advance('2028-10-01T22:00:00Z');
    expect(machine.states().at(-1)).toBe('TransferLapsed');
    expect(await row()).toMatchObject({ status: 'LAPSED', open: false });
  });

  it('given up by the department ends the machine too', async () => {
    await open(lawyer);
    await here.does({ type: 'Withdraw', reason: 'Not needed' }, caseworker, machine.now());
    await machine.answer('WriteAssessment', { outcome: 'WITHDRAWN' });
    expect(machine.states().at(-1)).toBe('TransferWithdrawn');
  });

  it('goes on in a second generation without asking those again who answered', async () => {
    await assessed(lawyer);
    await does({ type: 'RecordRecommendation', from: 'PVO', text: 'Sound' }, ombud, 'ConsultDataProtectionOfficer');
    await here.does({ type: 'StartGeneration', generation: 2 }, { id: 'o-1', roles: ['OPERATOR'] }, machine.now());
    await machine.start({ case: here.id, generation: 2 });
    expect(machine.openTokens().map(({ state }) => state)).toEqual(['ConsultItSecurity']);
    const tasks = (await table.store.load(here.id))?.tasks.map(({ task, status }) => `${task} ${status}`);
    expect(tasks).toEqual(expect.arrayContaining(['consult-it.1 CLOSED', 'consult-it.2 OPEN']));
    await machine.advance('2026-12-07T23:00:00Z');
    expect(await row()).toMatchObject({ status: 'AWAITING_APPROVAL', generation: 2 });
  });
});
