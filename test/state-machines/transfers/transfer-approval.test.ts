import type { Json } from '../../../lib/kernel/json.ts';
import { type FakeLambda, type MachineTest, machineTest } from '../../../local/engine/testing.ts';

const id = 'TRF-2026-000001';
const pk = `CASE#${id}`;
const due = '2026-12-07';
const expiresAt = '2026-12-07T23:00:00.000Z';

type Words = Record<string, Json>;
const routing = (step: string, more: Words = {}): Words => ({
  step,
  unit: 'ASA',
  due,
  expiresAt: '',
  pvo: 'OPEN',
  it: 'OPEN',
  round: 1,
  ...more,
});

/** What the case answers on the way to an active transfer without a yearly check. */
const straight: Record<string, FakeLambda> = {
  TransfersFindStepLambdaFunction: () => routing('assessment'),
  TransfersOpenConsultationLambdaFunction: () => routing('consult', { expiresAt }),
  TransfersRecordConsultationLambdaFunction: () => routing('archive'),
  TransfersRegisterInArchiveLambdaFunction: () => routing('decide', { unit: 'DIR', due: '2026-12-20' }),
  TransfersDispatchNoteLambdaFunction: () => routing('agreements'),
  TransfersCloseRefusedLambdaFunction: () => routing('end'),
  TransfersActivateLambdaFunction: () => routing('end'),
  TransfersRecordLapseLambdaFunction: () => routing('end'),
};

const yearly: Record<string, FakeLambda> = {
  TransfersFindStepLambdaFunction: (_, call) =>
    routing('annual-check', {
      round: call,
      due: `202${6 + call}-11-20`,
      expiresAt: `202${6 + call}-11-20T23:00:00.000Z`,
    }),
};

let machine: MachineTest;
afterEach(() => machine.close());

async function started(
  lambdas: Record<string, FakeLambda> = {},
  dynamodb?: (action: string, args: Words) => Json | Promise<Json>,
) {
  machine = await machineTest({
    file: 'state-machines/transfer-approval.asl.yaml',
    lambdas: { ...straight, ...lambdas },
    start: '2026-11-23T09:00:00Z',
    ...(dynamodb === undefined ? {} : { dynamodb: (action, args) => dynamodb(action, args as Words) }),
  });
}

const begin = () => machine.start({ case: id, generation: 1 });
const from = (step: string, more: Words = {}) => ({ TransfersFindStepLambdaFunction: () => routing(step, more) });
const task = (name: string) => machine.table.item(pk, `TASK#${name}`);
const payloadsOf = (name: string) =>
  machine.calls
    .filter(({ lambda }) => lambda === `Transfers${name}LambdaFunction`)
    .map(({ payload }) => payload as Words);
const fails =
  (name: string): FakeLambda =>
  () => {
    throw Object.assign(new Error('the archive is down'), { name });
  };

/** A step that failed for good: a task for the operators, then the end. */
function expectOperators(): void {
  expect(task('operators.1')).toMatchObject({
    status: { S: 'OPEN' },
    unit: { S: 'OPERATORS' },
    step: { S: 'operators' },
  });
  expect(machine.states().slice(-2)).toEqual(['CallOperators', 'HandleStopped']);
  expect(machine.status()).toBe('FAILED');
}

describe('the way to an active transfer', () => {
  it('passes every step in its order and ends in TransferActive', async () => {
    await started();
    await begin();
    await machine.answer('WriteAssessment', { outcome: 'DONE' });
    await machine.answer('ConsultDataProtectionOfficer', { outcome: 'DONE' });
    await machine.answer('ConsultItSecurity', { outcome: 'DONE' });
    await machine.answer('AwaitDecision', { outcome: 'APPROVED' });
    await machine.answer('RegisterAgreements', { outcome: 'DONE' });
    expect(machine.status()).toBe('SUCCEEDED');
    const outside = machine.states().filter((name) => !/DataProtectionOfficer|ItSecurity/.test(name));
    expect(outside).toEqual([
      'FindStep',
      'WhereToGo',
      'WriteAssessment',
      'IsItHandedIn',
      'OpenConsultation',
      'Consult',
      'RecordConsultation',
      'RegisterInArchive',
      'AwaitDecision',
      'DispatchNote',
      'IsItApproved',
      'RegisterAgreements',
      'AreTheyRegistered',
      'Activate',
      'IsThereAYearlyCheck',
      'TransferActive',
    ]);
    expect(payloadsOf('RecordConsultation')[0]?.['silent']).toEqual([]);
  });

  it('opens each task in the right inbox with the right day', async () => {
    await started();
    await begin();
    expect(task('assessment.1')).toMatchObject({
      unit: { S: 'ASA' },
      inbox: { S: 'ASA' },
      due: { S: due },
      status: { S: 'OPEN' },
    });
    await machine.answer('WriteAssessment', { outcome: 'DONE' });
    expect(task('consult-pvo.1')).toMatchObject({ unit: { S: 'PVO' }, step: { S: 'consult-pvo' }, due: { S: due } });
    expect(task('consult-it.1')).toMatchObject({ unit: { S: 'IT' }, inboxSort: { S: `${due}#${id}#consult-it.1` } });
    await machine.answer('ConsultItSecurity', { outcome: 'DONE' });
    await machine.answer('ConsultDataProtectionOfficer', { outcome: 'DONE' });
    expect(task('decide.1')).toMatchObject({ unit: { S: 'DIR' }, due: { S: '2026-12-20' }, generation: { N: '1' } });
    await machine.answer('AwaitDecision', { outcome: 'APPROVED' });
    expect(task('agreements.1')).toMatchObject({ unit: { S: 'ASA' }, step: { S: 'agreements' } });
  });

  it('sends every function the same five things and no more', async () => {
    await started();
    await begin();
    await machine.answer('WriteAssessment', { outcome: 'DONE' });
    expect(payloadsOf('OpenConsultation')[0]).toEqual({
      version: 1,
      case: id,
      generation: 1,
      execution: expect.any(String),
      now: '2026-11-23T09:00:00.000Z',
    });
  });

  it('does not go on while one of the two is still to answer', async () => {
    await started(from('consult'));
    await begin();
    await machine.answer('ConsultDataProtectionOfficer', { outcome: 'DONE' });
    expect(machine.openTokens().map(({ state }) => state)).toEqual(['ConsultItSecurity']);
    expect(payloadsOf('RecordConsultation')).toEqual([]);
  });
});

describe('WhereToGo', () => {
  it.each([
    ['consult', 'OpenConsultation'],
    ['archive', 'RegisterInArchive'],
    ['decide', 'AwaitDecision'],
    ['dispatch', 'DispatchNote'],
    ['close', 'CloseRefused'],
    ['agreements', 'RegisterAgreements'],
    ['activate', 'Activate'],
    ['end', 'AlreadyEnded'],
  ])('begins at %s in %s', async (step, state) => {
    await started(from(step));
    await begin();
    expect(machine.states()[2]).toBe(state);
  });

  it('begins at annual-check in AnnualCheck', async () => {
    await started(yearly);
    await begin();
    expect(machine.states()[2]).toBe('AnnualCheck');
  });

  it('calls the operators for a step that it does not know', async () => {
    await started(from('a later version'));
    await begin();
    expectOperators();
  });
});

describe('Consult', () => {
  it.each([
    ['DataProtectionOfficer', 'ItSecurity', 'consult-pvo.1', 'PVO'],
    ['ItSecurity', 'DataProtectionOfficer', 'consult-it.1', 'IT'],
  ])('%s has had the time: the task expires and the silence is recorded', async (silent, other, name, party) => {
    await started(from('consult'));
    await begin();
    await machine.answer(`Consult${other}`, { outcome: 'DONE' });
    await machine.advance('2026-12-07T22:59:59Z');
    expect(machine.openTokens()).toHaveLength(1);
    await machine.advance('2026-12-07T23:00:00Z');
    expect(machine.states()).toContain(`Expire${silent}`);
    expect(task(name)).toMatchObject({ status: { S: 'EXPIRED' } });
    expect(task(name)).not.toHaveProperty('inbox');
    expect(payloadsOf('RecordConsultation')[0]).toMatchObject({ silent: [party], now: expiresAt });
    expect(machine.openTokens().map(({ state }) => state)).toEqual(['AwaitDecision']);
  });

  it('records both when both were silent', async () => {
    await started(from('consult'));
    await begin();
    await machine.advance('P20D');
    expect(payloadsOf('RecordConsultation')[0]?.['silent']).toEqual(['PVO', 'IT']);
  });

  it.each([
    ['DataProtectionOfficer', 'ItSecurity', 'consult-pvo.1'],
    ['ItSecurity', 'DataProtectionOfficer', 'consult-it.1'],
  ])('%s answered at the last moment: the answer counts', async (last, other, name) => {
    await started(from('consult'));
    await begin();
    await machine.answer(`Consult${other}`, { outcome: 'DONE' });
    machine.table.set(pk, `TASK#${name}`, { status: 'COMPLETED', outcome: 'DONE' });
    await machine.advance('P20D');
    expect(machine.states()).toEqual(expect.arrayContaining([`Expire${last}`, `Read${last}Answer`]));
    expect(payloadsOf('RecordConsultation')[0]?.['silent']).toEqual([]);
  });

  it.each([
    ['DataProtectionOfficer', 'consult-pvo.1'],
    ['ItSecurity', 'consult-it.1'],
  ])('%s answered before the task was opened again: the answer is read', async (who, name) => {
    await started(from('consult'));
    machine.table.set(pk, `TASK#${name}`, { status: 'COMPLETED', outcome: 'DONE' });
    await begin();
    expect(machine.states()).toContain(`Read${who}Answer`);
    expect(machine.openTokens()).toHaveLength(1);
  });

  it('does not ask those again who answered in an earlier run', async () => {
    await started({
      TransfersOpenConsultationLambdaFunction: () => routing('consult', { expiresAt, pvo: 'DONE' }),
      ...from('consult'),
    });
    await machine.start({ case: id, generation: 2 });
    expect(task('consult-pvo.2')).toBeUndefined();
    await machine.answer('ConsultItSecurity', { outcome: 'DONE' });
    expect(payloadsOf('RecordConsultation')[0]?.['silent']).toEqual([]);
  });

  it('opens and closes at once what is long over', async () => {
    await started({
      TransfersOpenConsultationLambdaFunction: () => routing('consult', { expiresAt: '2026-01-01T00:00:00.000Z' }),
      ...from('consult'),
    });
    await begin();
    await machine.advance('PT1S');
    expect(payloadsOf('RecordConsultation')[0]?.['silent']).toEqual(['PVO', 'IT']);
  });

  it('calls the operators when a branch fails for good', async () => {
    await started(from('consult'));
    await begin();
    await machine.failTask('ConsultItSecurity', 'Broken', 'for the test');
    expectOperators();
  });
});

describe('the other ends', () => {
  it('WriteAssessment: the department gives up', async () => {
    await started();
    await begin();
    await machine.answer('WriteAssessment', { outcome: 'WITHDRAWN' });
    expect(machine.states().at(-1)).toBe('TransferWithdrawn');
  });

  it('RegisterAgreements: the department gives up', async () => {
    await started(from('agreements'));
    await begin();
    await machine.answer('RegisterAgreements', { outcome: 'WITHDRAWN' });
    expect(machine.states().at(-1)).toBe('TransferWithdrawn');
  });

  it('DispatchNote: a refusal is closed, and no agreement is asked for', async () => {
    await started({ ...from('decide'), TransfersDispatchNoteLambdaFunction: () => routing('close') });
    await begin();
    await machine.answer('AwaitDecision', { outcome: 'REFUSED' });
    expect(machine.states().slice(-4)).toEqual(['DispatchNote', 'IsItApproved', 'CloseRefused', 'TransferRefused']);
    expect(task('agreements.1')).toBeUndefined();
  });

  it('IsItApproved: a case that has not moved goes to the operators', async () => {
    await started({ ...from('dispatch'), TransfersDispatchNoteLambdaFunction: () => routing('decide') });
    await begin();
    expectOperators();
  });

  it.each([
    ['assessment', 'assessment.1', 'ReadAssessment', 'DONE', 'ConsultItSecurity'],
    ['decide', 'decide.1', 'ReadDecision', 'APPROVED', 'RegisterAgreements'],
    ['agreements', 'agreements.1', 'ReadAgreements', 'WITHDRAWN', undefined],
  ])('%s answered before it was opened again is read', async (step, name, state, outcome, waits) => {
    await started(from(step));
    machine.table.set(pk, `TASK#${name}`, { status: 'COMPLETED', outcome });
    await begin();
    expect(machine.states()).toContain(state);
    expect(machine.openTokens().at(-1)?.state).toBe(waits);
  });

  it.each([
    ['assessment', 'assessment.1'],
    ['agreements', 'agreements.1'],
  ])('%s that was closed without an outcome goes to the operators', async (step, name) => {
    await started(from(step));
    machine.table.set(pk, `TASK#${name}`, { status: 'CLOSED' });
    await begin();
    expectOperators();
  });
});

describe('AnnualCheck', () => {
  it('is opened by an activation that needs it', async () => {
    await started({
      ...from('activate'),
      TransfersActivateLambdaFunction: () =>
        routing('annual-check', { due: '2027-11-20', expiresAt: '2027-11-20T23:00:00.000Z' }),
    });
    await begin();
    expect(task('annual-check.1.1')).toMatchObject({ due: { S: '2027-11-20' }, unit: { S: 'ASA' } });
  });

  it('comes again next year, as another task', async () => {
    await started(yearly);
    await begin();
    await machine.answer('AnnualCheck', { outcome: 'AGAIN' });
    expect(task('annual-check.1.2')).toMatchObject({ due: { S: '2028-11-20' } });
    expect(machine.status()).toBe('RUNNING');
  });

  it('ends the transfer when the recipient is no longer certified', async () => {
    await started(yearly);
    await begin();
    await machine.answer('AnnualCheck', { outcome: 'LAPSED' });
    expect(machine.states().at(-1)).toBe('TransferLapsed');
    expect(payloadsOf('RecordLapse')).toEqual([]);
  });

  it('lapses when nobody looked within twelve months', async () => {
    await started(yearly);
    await begin();
    await machine.advance('2027-11-20T23:00:00Z');
    expect(machine.states().slice(-5)).toEqual([
      'AnnualCheck',
      'ExpireAnnualCheck',
      'IsItStillCertified',
      'RecordLapse',
      'TransferLapsed',
    ]);
    expect(payloadsOf('RecordLapse')[0]).toMatchObject({ now: '2027-11-20T23:00:00.000Z' });
  });

  it('counts an answer at the last moment', async () => {
    await started(yearly);
    await begin();
    machine.table.set(pk, 'TASK#annual-check.1.1', { status: 'COMPLETED', outcome: 'AGAIN' });
    await machine.advance('2027-11-20T23:00:00Z');
    expect(machine.states()).toContain('ReadAnnualCheck');
    expect(task('annual-check.1.2')).toBeDefined();
  });

  it('goes to the operators when the task was closed', async () => {
    await started(yearly);
    machine.table.set(pk, 'TASK#annual-check.1.1', { status: 'COMPLETED', outcome: 'UNKNOWN' });
    await begin();
    expectOperators();
  });
});

describe('a function that fails', () => {
  const functions: [string, string][] = [
    ['FindStep', 'assessment'],
    ['OpenConsultation', 'consult'],
    ['RegisterInArchive', 'archive'],
    ['DispatchNote', 'dispatch'],
    ['CloseRefused', 'close'],
    ['Activate', 'activate'],
  ];

  it.each(functions)('%s refused by a rule is an operators’ task at once', async (name, step) => {
    await started({ ...from(step), [`Transfers${name}LambdaFunction`]: fails('StepRefused') });
    await begin();
    expect(payloadsOf(name)).toHaveLength(1);
    expectOperators();
  });

  it.each(functions)(
    '%s whose partner is down is tried nine times, then the operators are called',
    async (name, step) => {
      await started({ ...from(step), [`Transfers${name}LambdaFunction`]: fails('PartnerUnavailable') });
      await begin();
      await machine.advance('P1D');
      expect(payloadsOf(name)).toHaveLength(9);
      expectOperators();
    },
  );

  it('RegisterInArchive goes on when the partner comes back', async () => {
    await started({
      ...from('archive'),
      TransfersRegisterInArchiveLambdaFunction: (payload, call) =>
        call < 3 ? fails('PartnerUnavailable')(payload, call) : routing('decide'),
    });
    await begin();
    await machine.advance('PT1H');
    expect(machine.openTokens().map(({ state }) => state)).toEqual(['AwaitDecision']);
  });

  it('RecordConsultation calls the operators', async () => {
    await started({ ...from('consult'), TransfersRecordConsultationLambdaFunction: fails('StepRefused') });
    await begin();
    await machine.advance('P20D');
    expectOperators();
  });

  it('RecordLapse calls the operators', async () => {
    await started({ ...yearly, TransfersRecordLapseLambdaFunction: fails('StepRefused') });
    await begin();
    await machine.advance('P400D');
    expectOperators();
  });
});

describe('the table', () => {
  it.each([
    ['assessment', 'WriteAssessment'],
    ['decide', 'AwaitDecision'],
    ['agreements', 'RegisterAgreements'],
  ])('%s that fails for good is an operators’ task', async (step, state) => {
    await started(from(step));
    await begin();
    await machine.failTask(state, 'Broken', 'for the test');
    expectOperators();
  });

  it('CallOperators finds the task answered and ends all the same', async () => {
    await started(from('a later version'));
    machine.table.set(pk, 'TASK#operators.1', { status: 'COMPLETED', outcome: 'DONE' });
    await begin();
    expect(machine.states().at(-1)).toBe('HandleStopped');
  });

  it('a conflict of transactions is tried again', async () => {
    let calls = 0;
    await started({}, () => {
      calls += 1;
      if (calls === 1) throw Object.assign(new Error('conflict'), { name: 'TransactionConflictException' });
      return {};
    });
    await begin();
    await machine.advance('PT10S');
    expect(calls).toBe(2);
    expect(machine.openTokens().map(({ state }) => state)).toEqual(['WriteAssessment']);
  });
});
