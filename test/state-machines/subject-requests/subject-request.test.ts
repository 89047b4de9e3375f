import type { Json } from '../../../lib/kernel/json.ts';
import { ServiceFailure } from '../../../local/engine/errors.ts';
import { type FakeLambda, type MachineTest, machineTest } from '../../../local/engine/testing.ts';

const request = 'REQ-2026-000001';
const pk = `CASE#${request}`;
const started = '2026-03-05T10:00:00.000Z';
/** The end of the reply period: the machine gets it from the case. */
const endsAt = '2026-03-19T23:00:00.000Z';

/** The tasks of people: state and step. */
const STEPS: Readonly<Record<string, string>> = {
  CheckIdentity: 'identity',
  IdentityReply: 'identity-reply',
  CheckAuthority: 'authority',
  ChildConsent: 'child-consent',
  Triage: 'triage',
  Assess: 'assess',
  SignOff: 'sign-off',
  MarkRestriction: 'mark-restriction',
};

type Where = { readonly [key: string]: Json };
const where = (step: string, more: Where = {}): Where => ({
  step,
  unit: 'TRIAGE',
  due: '2026-04-07',
  task: STEPS[step] === undefined ? null : `${STEPS[step]}.1`,
  endsAt: null,
  ...more,
});
const at =
  (step: string, more: Where = {}): FakeLambda =>
  () =>
    where(step, more);
const reply = { due: '2026-03-19', endsAt };

class Failure extends Error {
  constructor(name: string) {
    super('what was being done');
    this.name = name;
  }
}
const fails =
  (name: string, times = Number.POSITIVE_INFINITY, then: Where = where('Done')): FakeLambda =>
  (_, call) => {
    if (call <= times) throw new Failure(name);
    return then;
  };

/** What SendLetter answers by purpose: the step that follows in an ordinary case. */
const letters: FakeLambda = ({ letter }) => {
  if (letter === 'RECEIPT') return where('CheckIdentity', { due: '2026-03-10' });
  if (letter === 'CHILD_CONSENT') return where('ChildConsent', reply);
  return letter === 'IDENTITY_QUESTION' ? where('IdentityReply', reply) : where('Done');
};
const ordinary = {
  FindStep: at('SendReceipt'),
  SendLetter: letters,
  Route: at('Assess', { unit: 'ASA' }),
  RefuseUnconfirmed: at('SendAnswer'),
  RefuseWithoutConsent: at('SendAnswer'),
  CarryOut: at('SendAnswer'),
  CloseCase: at('Done'),
};

const TASKS = Object.entries(STEPS);
/** States with a Lambda function: state, function, and the step that follows in the end. */
const LAMBDAS = [
  ['SendReceipt', 'SendLetter', 'CheckIdentity'],
  ['AskForIdentity', 'SendLetter', 'IdentityReply'],
  ['AskChild', 'SendLetter', 'ChildConsent'],
  ['CarryOut', 'CarryOut', 'SendAnswer'],
  ['SendAnswer', 'SendLetter', 'CaseClosed'],
  ['Route', 'Route', 'Assess'],
  ['CloseCase', 'CloseCase', 'CaseClosed'],
] as const;
/** What a function answers so that the machine goes on to that state. */
const leadingTo = (next: string, more: Where = {}): Where => where(next === 'CaseClosed' ? 'Done' : next, more);
const id = (name: string) => `SubjectRequests${name}LambdaFunction`;

describe('subject-request', () => {
  let machine: MachineTest;
  afterEach(() => machine.close());

  async function begin(
    lambdas: { readonly [name: string]: FakeLambda } = {},
    before: (machine: MachineTest) => void = () => {},
    generation = 1,
  ) {
    const byName = { ...ordinary, ...lambdas };
    machine = await machineTest({
      file: 'state-machines/subject-request.asl.yaml',
      lambdas: Object.fromEntries(Object.entries(byName).map(([name, fake]) => [id(name), fake])),
      start: started,
    });
    before(machine);
    await machine.start({ case: request, generation }, `${request}.${generation}`);
  }
  const beginAt = (step: string, more: Where = {}, before?: (machine: MachineTest) => void) =>
    begin({ FindStep: at(step, more) }, before);
  const task = (step: string, generation = 1) => machine.table.item(pk, `TASK#${step}.${generation}`);
  const answered = (step: string, status: string, outcome: string | undefined) => (of: MachineTest) => {
    of.table.set(pk, `TASK#${step}.1`, { status, ...(outcome === undefined ? {} : { outcome }) });
  };
  const operatorsCalled = () =>
    expect([machine.status(), task('operators')?.['status'], machine.states().slice(-2)]).toEqual([
      'FAILED',
      { S: 'OPEN' },
      ['CallOperators', 'HandleStopped'],
    ]);

  it('goes from the receipt of a login to the closed case with one person’s work', async () => {
    await begin({ SendLetter: ({ letter }) => where(letter === 'RECEIPT' ? 'Route' : 'Done') });
    await machine.answer('Assess', { outcome: 'DONE' });
    expect(machine.status()).toBe('SUCCEEDED');
    expect(machine.states()).toEqual([
      'Begin',
      'FindStep',
      'WhereToGo',
      'SendReceipt',
      'IsIdentityKnown',
      'Route',
      'IsDepartmentKnown',
      'Assess',
      'IsAssessed',
      'SendAnswer',
      'IsAnswered',
      'CaseClosed',
    ]);
  });

  it('hands every function case, generation, execution and the time at which the state was entered, and which letter', async () => {
    await begin({ FindStep: at('SendAnswer') });
    const payload = { version: 1, case: request, generation: 1, execution: `${request}.1`, now: started };
    expect(machine.calls).toEqual([
      { lambda: id('FindStep'), payload },
      { lambda: id('SendLetter'), payload: { ...payload, letter: 'ANSWER' } },
    ]);
  });

  it.each([
    'SendReceipt',
    'CheckIdentity',
    'AskForIdentity',
    'IdentityReply',
    'Route',
    'CheckAuthority',
    'AskChild',
    'ChildConsent',
    'Triage',
    'Assess',
    'SignOff',
    'CarryOut',
    'MarkRestriction',
    'SendAnswer',
    'CloseCase',
  ])('WhereToGo begins in the middle at %s', async (step) => {
    await beginAt(step, reply);
    expect(machine.states().slice(0, 4)).toEqual(['Begin', 'FindStep', 'WhereToGo', step]);
  });

  it('WhereToGo ends at once where nothing is left to do', async () => {
    await beginAt('Done');
    expect([machine.status(), machine.states().at(-1)]).toEqual(['SUCCEEDED', 'CaseClosed']);
  });

  it('WhereToGo calls the operators to a step that it does not know', async () => {
    await beginAt('Dance');
    operatorsCalled();
  });

  it.each(TASKS)('%s opens a task in the inbox of the unit, with its last day', async (state, step) => {
    await beginAt(state, { ...reply, unit: 'OPA' });
    expect(task(step)).toMatchObject({
      pk: { S: pk },
      sk: { S: `TASK#${step}.1` },
      token: { S: machine.openTokens().find((open) => open.state === state)?.token ?? 'none' },
      status: { S: 'OPEN' },
      case: { S: request },
      task: { S: `${step}.1` },
      step: { S: step },
      unit: { S: 'OPA' },
      due: { S: '2026-03-19' },
      openedAt: { S: started },
      generation: { N: '1' },
      inbox: { S: 'OPA' },
      inboxSort: { S: `2026-03-19#${request}#${step}.1` },
    });
  });

  it.each(TASKS)('%s keeps the task that was opened before and waits with a new token', async (state, step) => {
    await beginAt(state, reply, (of) =>
      of.table.set(pk, `TASK#${step}.1`, { status: 'OPEN', due: '2026-03-01', token: 'old' }),
    );
    expect(task(step)).toMatchObject({ due: { S: '2026-03-01' }, status: { S: 'OPEN' } });
    expect(task(step)?.['token']).not.toEqual({ S: 'old' });
  });

  it.each([
    ['CONFIRMED', 'Route'],
    ['DOUBT', 'AskForIdentity'],
    ['NOT_CONFIRMED', 'SendAnswer'],
  ])('IsIdentityConfirmed: %s goes to %s', async (outcome, next) => {
    await begin();
    await machine.answer('CheckIdentity', { outcome });
    const states = machine.states();
    expect(states[states.indexOf('IsIdentityConfirmed') + 1]).toBe(next);
  });

  it.each([
    ['CheckIdentity', 'PERHAPS'],
    ['CheckAuthority', 'CONFIRMED'],
    ['ChildConsent', 'GIVEN'],
    ['Triage', 'DONE'],
    ['Assess', 'AGAIN'],
    ['SignOff', 'RETURNED'],
    ['MarkRestriction', 'DONE'],
  ])('%s: any other answer (%s) asks the case what comes next', async (state, outcome) => {
    await begin({ FindStep: (_, call) => where(call === 1 ? state : 'SendAnswer', reply) });
    await machine.answer(state, { outcome });
    expect(machine.states().filter((name) => name === 'FindStep')).toHaveLength(2);
    expect(machine.status()).toBe('SUCCEEDED');
  });

  it.each(['CheckIdentity', 'CheckAuthority', 'Triage', 'Assess', 'SignOff', 'MarkRestriction'])(
    '%s that was answered before asks the case what comes next',
    async (state) => {
      const found: FakeLambda = (_, call) => where(call === 1 ? state : 'SendAnswer');
      await begin({ FindStep: found }, answered(STEPS[state] ?? '', 'COMPLETED', 'DONE'));
      expect(machine.states().slice(3, 6)).toEqual([state, 'FindStep', 'WhereToGo']);
      expect(machine.status()).toBe('SUCCEEDED');
    },
  );

  it.each([
    ['IdentityReply', 'CONFIRMED', 'ReadIdentityReplyAnswer', 'Route'],
    ['IdentityReply', 'NOT_CONFIRMED', 'ReadIdentityReplyAnswer', 'SendAnswer'],
    ['ChildConsent', 'GIVEN', 'ReadChildConsent', 'FindStep'],
    ['ChildConsent', 'EXPIRED', 'ReadChildConsent', 'RefuseWithoutConsent'],
  ])('%s that was answered before takes the stored answer %s', async (state, outcome, reading, next) => {
    const found: FakeLambda = (_, call) => where(call === 1 ? state : 'SendAnswer', reply);
    await begin({ FindStep: found }, answered(STEPS[state] ?? '', 'COMPLETED', outcome));
    const states = machine.states();
    expect(states[states.indexOf(reading) + 2]).toBe(next);
  });

  it.each(['IdentityReply', 'ChildConsent'])(
    '%s that was closed without an answer calls the operators',
    async (state) => {
      await beginAt(state, reply, answered(STEPS[state] ?? '', 'CLOSED', undefined));
      operatorsCalled();
    },
  );

  it('a case that does not move, however often it is asked, is put before the operators', async () => {
    await beginAt('Assess', {}, answered('assess', 'CLOSED', undefined));
    operatorsCalled();
    expect(machine.states().filter((name) => name === 'FindStep')).toHaveLength(61);
  });

  it('waits for the check and the assessment as long as it takes: they have no legal end', async () => {
    await begin();
    await machine.advance('P360D');
    expect(machine.openTokens().map(({ state }) => state)).toEqual(['CheckIdentity']);
  });

  it('IdentityReply ends at the instant that the case gave, and not before', async () => {
    await beginAt('IdentityReply', reply);
    await machine.advance('2026-03-19T22:59:59.000Z');
    expect(machine.openTokens()).toHaveLength(1);
    await machine.advance('2026-03-19T23:00:00.000Z');
    expect(machine.states().slice(3)).toEqual([
      'IdentityReply',
      'ExpireIdentityReply',
      'RefuseUnconfirmed',
      'SendAnswer',
      'IsAnswered',
      'CaseClosed',
    ]);
    expect(task('identity-reply')).toMatchObject({ status: { S: 'EXPIRED' }, outcome: { S: 'EXPIRED' } });
    expect(task('identity-reply')).not.toHaveProperty('inbox');
  });

  it('IdentityReply whose time has passed while nothing ran waits one second', async () => {
    await beginAt('IdentityReply', { ...reply, endsAt: '2026-03-01T23:00:00.000Z' });
    await machine.advance('PT1S');
    expect(machine.states()).toContain('RefuseUnconfirmed');
  });

  it('IdentityReply: an answer that was stored at the last moment counts', async () => {
    await beginAt('IdentityReply', reply);
    machine.table.set(pk, 'TASK#identity-reply.1', { status: 'COMPLETED', outcome: 'CONFIRMED' });
    await machine.advance('2026-03-20T00:00:00.000Z');
    expect(machine.states().slice(4, 8)).toEqual([
      'ExpireIdentityReply',
      'ReadIdentityReplyAnswer',
      'IsIdentityReplyConfirmed',
      'Route',
    ]);
  });

  it('IdentityReply that had expired before goes on to the refusal', async () => {
    await beginAt('IdentityReply', reply, answered('identity-reply', 'EXPIRED', 'EXPIRED'));
    expect(machine.states().slice(4, 7)).toEqual([
      'ReadIdentityReplyAnswer',
      'IsIdentityReplyConfirmed',
      'RefuseUnconfirmed',
    ]);
  });

  it.each([
    ['CONFIRMED', 'Route'],
    ['NOT_CONFIRMED', 'SendAnswer'],
  ])('IsIdentityReplyConfirmed: %s goes to %s', async (outcome, next) => {
    await beginAt('AskForIdentity');
    await machine.answer('IdentityReply', { outcome });
    const states = machine.states();
    expect(states[states.indexOf('IsIdentityReplyConfirmed') + 1]).toBe(next);
  });

  it('IsIdentityReplyConfirmed calls the operators to a word that it does not know', async () => {
    await beginAt('IdentityReply', reply);
    await machine.answer('IdentityReply', { outcome: 'PERHAPS' });
    operatorsCalled();
  });

  it('IsDepartmentKnown sends a case without a first permit to Triage, and from there to the department', async () => {
    const found: FakeLambda = (_, call) =>
      where(call === 1 ? 'Route' : 'Assess', { unit: call === 1 ? 'TRIAGE' : 'RMA' });
    await begin({ FindStep: found, Route: at('Triage', { due: '2026-03-06' }) });
    expect(task('triage')).toMatchObject({ unit: { S: 'TRIAGE' }, due: { S: '2026-03-06' } });
    await machine.answer('Triage', { outcome: 'DONE' });
    expect(task('assess')).toMatchObject({ unit: { S: 'RMA' }, due: { S: '2026-04-07' } });
  });

  it.each([
    ['SendReceipt', { SendLetter: at('Assess') }],
    ['Route', { Route: at('CheckAuthority') }],
    ['AskChild', { SendLetter: at('Assess') }],
    ['CarryOut', { CarryOut: at('MarkRestriction') }],
    ['SendAnswer', { SendLetter: at('ChildConsent', reply) }],
  ])('after %s the case goes where it stands, also where that is not the next step', async (state, lambdas) => {
    await begin({ FindStep: at(state, reply), ...lambdas });
    const states = machine.states();
    expect(states.filter((name) => name === 'WhereToGo').length).toBeGreaterThan(1);
    expect(states).not.toContain('CallOperators');
  });

  it('AwaitDispatch ends at the instant that the case gave, or at once where that has passed, and sends the answer', async () => {
    await beginAt('AwaitDispatch', reply);
    expect(machine.states().at(-1)).toBe('AwaitDispatch');
    await machine.advance(endsAt);
    expect(machine.states().slice(3)).toEqual(['AwaitDispatch', 'SendAnswer', 'IsAnswered', 'CaseClosed']);
  });

  it('AwaitDispatch of an hour that has passed while nothing ran sends at once', async () => {
    await beginAt('AwaitDispatch', { ...reply, endsAt: '2026-03-01T23:00:00.000Z' });
    expect(machine.states().slice(3)).toEqual(['AwaitDispatch', 'SendAnswer', 'IsAnswered', 'CaseClosed']);
  });

  it('ChildConsent ends at the instant that the case gave; without an answer the request is refused', async () => {
    await beginAt('ChildConsent', reply);
    await machine.advance(endsAt);
    expect(machine.states().slice(4)).toEqual([
      'ExpireChildConsent',
      'RefuseWithoutConsent',
      'WhereToGo',
      'SendAnswer',
      'IsAnswered',
      'CaseClosed',
    ]);
    expect(task('child-consent')).toMatchObject({ status: { S: 'EXPIRED' }, outcome: { S: 'EXPIRED' } });
  });

  it('ChildConsent: an answer that was stored at the last moment counts', async () => {
    await begin({ FindStep: (_, call) => where(call === 1 ? 'ChildConsent' : 'Assess', reply) });
    machine.table.set(pk, 'TASK#child-consent.1', { status: 'COMPLETED', outcome: 'GIVEN' });
    await machine.advance(endsAt);
    expect(machine.states().slice(4)).toEqual([
      'ExpireChildConsent',
      'ReadChildConsent',
      'IsChildTooLate',
      'FindStep',
      'WhereToGo',
      'Assess',
    ]);
  });

  it.each(LAMBDAS)('%s is tried again while a partner is down, with growing pauses', async (state, name, next) => {
    await begin({ FindStep: at(state, reply), [name]: fails('PartnerUnavailable', 3, leadingTo(next, reply)) });
    const tried = () => machine.calls.filter(({ lambda }) => lambda === id(name)).length;
    const counts = [tried()];
    for (const pause of ['PT2S', 'PT4S', 'PT7S']) {
      await machine.advance(pause);
      counts.push(tried());
    }
    expect(counts).toEqual([1, 2, 3, 3]);
    await machine.advance('PT1S');
    expect(machine.states()).toContain(next);
    expect(task('operators')).toBeUndefined();
  });

  it.each(LAMBDAS)('%s calls the operators when a partner stays down', async (state, name) => {
    await begin({ FindStep: at(state, reply), [name]: fails('PartnerUnavailable') });
    expect(task('operators')).toBeUndefined();
    await machine.advance('P1D');
    operatorsCalled();
  });

  it.each(LAMBDAS)('%s calls the operators at once where trying again does not help', async (state, name) => {
    await begin({ FindStep: at(state, reply), [name]: fails('PartnerRefused') });
    operatorsCalled();
  });

  it('RefuseUnconfirmed calls the operators when it fails', async () => {
    await begin({ FindStep: at('IdentityReply', reply), RefuseUnconfirmed: fails('StepRefused') });
    await machine.advance('2026-03-20T00:00:00.000Z');
    operatorsCalled();
  });

  it('FindStep calls the operators when it fails, the first time and later', async () => {
    await begin({ FindStep: fails('Error') });
    operatorsCalled();
    machine.close();
    await begin({ FindStep: (_, call) => (call === 1 ? where('Triage') : fails('Error')({}, 1)) });
    await machine.answer('Triage', { outcome: 'DONE' });
    operatorsCalled();
  });

  it.each(TASKS)('%s calls the operators when its task fails', async (state) => {
    await beginAt(state, reply);
    await machine.failTask(state, 'Broken');
    operatorsCalled();
  });

  it('CallOperators puts the task into the operators’ inbox, with no token', async () => {
    await beginAt('Dance');
    expect(task('operators')).toMatchObject({
      step: { S: 'operators' },
      unit: { S: 'OPERATORS' },
      due: { S: '2026-03-05' },
      inbox: { S: 'OPERATORS' },
      generation: { N: '1' },
    });
    expect(task('operators')).not.toHaveProperty('token');
  });

  it('HandleStopped follows also when the operators’ task was answered before', async () => {
    await beginAt('Dance', {}, answered('operators', 'COMPLETED', 'DONE'));
    expect([machine.status(), machine.states().at(-1)]).toEqual(['FAILED', 'HandleStopped']);
  });

  it('opens the tasks of its own generation', async () => {
    await begin({ FindStep: at('Assess', { task: 'assess.2' }) }, undefined, 2);
    expect(task('assess', 2)).toMatchObject({ task: { S: 'assess.2' }, generation: { N: '2' } });
  });
});

describe('subject-request retries its own writes by name', () => {
  it.each(Object.keys(STEPS))('%s', async (state) => {
    let calls = 0;
    const machine = await machineTest({
      file: 'state-machines/subject-request.asl.yaml',
      lambdas: { [id('FindStep')]: at(state, reply) },
      start: started,
      dynamodb: () => {
        calls += 1;
        if (calls === 1) throw new ServiceFailure('TransactionConflictException', 'somebody else wrote');
        return {};
      },
    });
    await machine.start({ case: request, generation: 1 });
    await machine.advance('PT2S');
    expect(machine.openTokens().map((open) => open.state)).toEqual([state]);
    expect(calls).toBe(2);
    machine.close();
  });
});
