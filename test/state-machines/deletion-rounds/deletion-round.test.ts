import type { Json } from '../../../lib/kernel/json.ts';
import { ServiceFailure } from '../../../local/engine/errors.ts';
import { type FakeLambda, fakeTaskTable, type MachineTest, machineTest } from '../../../local/engine/testing.ts';

const round = 'DEL-2027-02-01';
const pk = `CASE#${round}`;
const started = '2027-02-01T05:00:00.000Z';

const found =
  (step: string, more: { readonly [key: string]: Json } = {}): FakeLambda =>
  () => ({ step, due: '2027-02-15', opa: 'OPEN', asa: 'OPEN', ...more });
const done: FakeLambda = () => ({ outcome: 'DONE' });

class Failure extends Error {
  constructor(name: string) {
    super('what was being done');
    this.name = name;
  }
}
const fails =
  (name: string): FakeLambda =>
  () => {
    throw new Failure(name);
  };
/** Fails so many times, then is done. */
const after =
  (times: number, name: string): FakeLambda =>
  (_, call) => {
    if (call <= times) throw new Failure(name);
    return { outcome: 'DONE' };
  };

const id = (state: string) => `DeletionRounds${state}LambdaFunction`;
const steps = [
  'MakeExtract',
  'FetchClearedList',
  'FormatList',
  'TransferToKripos',
  'ReadResult',
  'Reconcile',
  'UpdateReports',
  'CloseRound',
] as const;

describe('deletion-round', () => {
  let machine: MachineTest;
  afterEach(() => machine.close());

  async function begin(
    lambdas: { readonly [state: string]: FakeLambda } = {},
    before: (machine: MachineTest) => void = () => {},
  ) {
    const all = Object.fromEntries(steps.map((step) => [step, done]));
    const byState = { FindStep: found('MAKE_EXTRACT'), ...all, ...lambdas };
    machine = await machineTest({
      file: 'state-machines/deletion-round.asl.yaml',
      lambdas: Object.fromEntries(Object.entries(byState).map(([state, fake]) => [id(state), fake])),
      start: started,
    });
    before(machine);
    await machine.start({ case: round, generation: 1 }, `${round}.1`);
  }
  const task = (step: string) => machine.table.item(pk, `TASK#${step}.1`);
  const operatorsCalled = () =>
    expect([machine.status(), task('operators')?.['status'], machine.states().slice(-2)]).toEqual([
      'FAILED',
      { S: 'OPEN' },
      ['CallOperators', 'HandleStopped'],
    ]);

  it('goes from the extract to the closed round, with two signatures on the way', async () => {
    await begin();
    expect(machine.states().slice(0, 4)).toEqual(['FindStep', 'WhereToGo', 'MakeExtract', 'QualityAssure']);
    expect(
      machine
        .openTokens()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['SignOffAsylum', 'SignOffResidence']);
    await machine.answer('SignOffResidence', { outcome: 'SIGNED' });
    expect(machine.status()).toBe('RUNNING');
    await machine.answer('SignOffAsylum', { outcome: 'SIGNED' });
    expect(machine.status()).toBe('SUCCEEDED');
    expect(machine.states().slice(-8)).toEqual([...steps.slice(1), 'RoundClosed']);
  });

  it('hands every function case, generation, execution and the time at which the state was entered, and nothing else', async () => {
    await begin({ FindStep: found('CLOSE_ROUND') });
    expect(machine.calls).toEqual(
      ['FindStep', 'CloseRound'].map((state) => ({
        lambda: id(state),
        payload: { version: 1, case: round, generation: 1, execution: `${round}.1`, now: started },
      })),
    );
  });

  it.each([
    ['SignOffResidence', 'sign-off-opa', 'OPA'],
    ['SignOffAsylum', 'sign-off-asa', 'ASA'],
  ])('%s opens a task in the inbox of its department', async (state, step, unit) => {
    await begin();
    const token = machine.openTokens().find((open) => open.state === state)?.token ?? '';
    expect(task(step)).toMatchObject({
      pk: { S: pk },
      sk: { S: `TASK#${step}.1` },
      token: { S: token },
      status: { S: 'OPEN' },
      case: { S: round },
      task: { S: `${step}.1` },
      step: { S: step },
      unit: { S: unit },
      due: { S: '2027-02-15' },
      openedAt: { S: started },
      generation: { N: '1' },
      inbox: { S: unit },
      inboxSort: { S: `2027-02-15#${round}#${step}.1` },
    });
  });

  it('waits for signatures as long as it takes: they have no legal end', async () => {
    await begin();
    await machine.advance('P300D');
    expect(machine.status()).toBe('RUNNING');
    expect(machine.openTokens()).toHaveLength(2);
  });

  describe('WhereToGo begins in the middle', () => {
    it.each([
      ['FETCH_CLEARED_LIST', 'FetchClearedList'],
      ['FORMAT_LIST', 'FormatList'],
      ['TRANSFER_TO_KRIPOS', 'TransferToKripos'],
      ['READ_RESULT', 'ReadResult'],
      ['UPDATE_REPORTS', 'UpdateReports'],
      ['CLOSE_ROUND', 'CloseRound'],
      ['ROUND_CLOSED', 'RoundClosed'],
    ])('%s', async (step, state) => {
      await begin({ FindStep: found(step) });
      const way: readonly string[] = [...steps, 'RoundClosed'];
      expect(machine.states()).toEqual(['FindStep', 'WhereToGo', ...way.slice(way.indexOf(state))]);
      expect(machine.status()).toBe('SUCCEEDED');
    });

    it('QUALITY_ASSURE', async () => {
      await begin({ FindStep: found('QUALITY_ASSURE') });
      expect(machine.states()).not.toContain('MakeExtract');
      expect(machine.openTokens()).toHaveLength(2);
    });

    it('a word that it does not know goes to the operators, not to the end', async () => {
      await begin({ FindStep: found('SOMETHING_NEW') });
      operatorsCalled();
    });
  });

  describe('QualityAssure after the work was started again', () => {
    it.each([
      ['HasResidenceSigned', { opa: 'SIGNED' }, 'SignOffAsylum'],
      ['HasAsylumSigned', { asa: 'SIGNED' }, 'SignOffResidence'],
    ])('%s: a signature from before counts', async (_, signed, waiting) => {
      await begin({ FindStep: found('QUALITY_ASSURE', signed) });
      expect(machine.openTokens().map(({ state }) => state)).toEqual([waiting]);
      await machine.answer(waiting, { outcome: 'SIGNED' });
      expect(machine.status()).toBe('SUCCEEDED');
    });

    it.each([
      ['ReadSignOffResidence', 'sign-off-opa', 'SignOffAsylum'],
      ['ReadSignOffAsylum', 'sign-off-asa', 'SignOffResidence'],
    ])('%s: a task that was signed before its token was set', async (state, step, waiting) => {
      await begin({}, ({ table }) => table.set(pk, `TASK#${step}.1`, { status: 'COMPLETED', outcome: 'SIGNED' }));
      expect(machine.states()).toContain(state);
      await machine.answer(waiting, { outcome: 'SIGNED' });
      expect(machine.status()).toBe('SUCCEEDED');
    });

    it.each([
      ['ResidenceTaskClosed', 'sign-off-opa'],
      ['AsylumTaskClosed', 'sign-off-asa'],
    ])('%s: a task that was closed without a signature lets nobody pass', async (state, step) => {
      await begin({}, ({ table }) => table.set(pk, `TASK#${step}.1`, { status: 'CLOSED' }));
      expect(machine.states()).toContain(state);
      operatorsCalled();
    });

    it('keeps what the task was when only the token is new', async () => {
      await begin({}, ({ table }) => table.set(pk, 'TASK#sign-off-opa.1', { status: 'OPEN', due: '2027-01-01' }));
      expect(task('sign-off-opa')).toMatchObject({ due: { S: '2027-01-01' }, token: expect.anything() });
    });
  });

  describe('asks again', () => {
    it.each([
      ['FetchClearedList', 'FETCH_CLEARED_LIST', 'ListNotCleared'],
      ['ReadResult', 'READ_RESULT', 'ResultNotReady'],
    ])('%s until it is there, with pauses that grow to an hour', async (state, step, error) => {
      await begin({ FindStep: found(step), [state]: after(20, error) });
      const asked = () => machine.calls.filter(({ lambda }) => lambda === id(state)).length;
      expect(asked()).toBe(1);
      await machine.advance('PT2S');
      expect(asked()).toBe(2);
      await machine.advance('PT4S');
      expect(asked()).toBe(3);
      // 2 + 4 + ... + 2048 s, then an hour each: the pauses do not grow any more.
      await machine.advance('PT3H');
      const hourly = asked();
      await machine.advance('PT1H');
      expect(asked()).toBe(hourly + 1);
      await machine.advance('P1D');
      expect(machine.status()).toBe('SUCCEEDED');
    });

    it('FetchClearedList for more than the four months between two rounds', async () => {
      await begin({ FindStep: found('FETCH_CLEARED_LIST'), FetchClearedList: fails('ListNotCleared') });
      await machine.advance('P122D');
      expect(machine.status()).toBe('RUNNING');
      await machine.advance('P10D');
      operatorsCalled();
    });

    it.each(['FindStep', ...steps])('%s when a partner is down', async (state) => {
      const step = state === 'FindStep' ? 'CLOSE_ROUND' : stepOf(state);
      const fake: FakeLambda = (payload, call) => {
        if (call <= 3) throw new Failure('PartnerUnavailable');
        return state === 'FindStep' ? found(step)(payload, call) : { outcome: 'DONE' };
      };
      await begin({ FindStep: found(step), [state]: fake });
      await machine.advance('PT1M');
      expect(machine.calls.filter(({ lambda }) => lambda === id(state))).toHaveLength(4);
      expect(machine.states()).not.toContain('CallOperators');
    });
  });

  it.each(['TransactionConflictException', 'ThrottlingException', 'InternalServerErrorException'])(
    'a write that meets %s is tried again by name',
    async (error) => {
      const table = fakeTaskTable();
      let calls = 0;
      machine = await machineTest({
        file: 'state-machines/deletion-round.asl.yaml',
        lambdas: { [id('FindStep')]: found('QUALITY_ASSURE', { opa: 'SIGNED' }) },
        start: started,
        dynamodb: (action, args) => {
          calls += 1;
          if (calls < 3) throw new ServiceFailure(error, 'busy', 400);
          return table.call(action, args);
        },
      });
      await machine.start({ case: round, generation: 1 });
      await machine.advance('PT10S');
      expect(table.item(pk, 'TASK#sign-off-asa.1')?.['status']).toEqual({ S: 'OPEN' });
      expect(machine.status()).toBe('RUNNING');
    },
  );

  describe('CallOperators', () => {
    it.each(['FindStep', ...steps])('when %s fails for good', async (state) => {
      await begin({ FindStep: found(stepOf(state)), [state]: fails('StepRefused') });
      operatorsCalled();
      expect(task('operators')).toMatchObject({
        case: { S: round },
        task: { S: 'operators.1' },
        step: { S: 'operators' },
        unit: { S: 'OPERATORS' },
        due: { S: '2027-02-01' },
        generation: { N: '1' },
        inbox: { S: 'OPERATORS' },
        inboxSort: { S: `2027-02-01#${round}#operators.1` },
      });
      expect(machine.error()).toMatchObject({ error: 'HandleStopped' });
    });

    it('when a partner stays down for good', async () => {
      await begin({ FindStep: found('TRANSFER_TO_KRIPOS'), TransferToKripos: fails('PartnerUnavailable') });
      expect(machine.status()).toBe('RUNNING');
      await machine.advance('P2D');
      operatorsCalled();
    });

    it('when QualityAssure fails', async () => {
      await begin();
      await machine.failTask('SignOffAsylum', 'Broken');
      operatorsCalled();
    });

    it('stops also where the task was opened and answered before', async () => {
      await begin({ MakeExtract: fails('StepRefused') }, ({ table }) =>
        table.set(pk, 'TASK#operators.1', { status: 'COMPLETED' }),
      );
      expect(machine.states().slice(-2)).toEqual(['CallOperators', 'HandleStopped']);
      expect(task('operators')?.['status']).toEqual({ S: 'COMPLETED' });
    });
  });

  it('carries words, ids and dates only', async () => {
    await begin({ FindStep: found('FETCH_CLEARED_LIST') });
    const words = JSON.stringify(machine.history().map(({ details }) => details));
    expect(words).not.toMatch(/2099\d{8}/);
  });
});

function stepOf(state: string): string {
  const words: Readonly<Record<string, string>> = { FindStep: 'MAKE_EXTRACT', Reconcile: 'READ_RESULT' };
  return words[state] ?? state.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
