import { randomUUID } from 'node:crypto';
import type { Json } from '../../../lib/kernel/json.ts';
import { perform } from '../effects/perform.ts';
import { ApiError } from '../errors.ts';
import { readInput } from '../given.ts';
import { hostFor } from '../host.ts';
import type { Machine } from '../interpreter/definition.ts';
import { StateFailure } from '../interpreter/failure.ts';
import { advance, drain } from '../interpreter/flow.ts';
import { toleranceExceeded } from '../interpreter/map-items.ts';
import type { ExecutionIdentity, Frame, Happening, Outcome, Snapshot, Transition } from '../interpreter/model.ts';
import { Run } from '../interpreter/run.ts';
import { attempt } from '../interpreter/states.ts';
import { step } from '../interpreter/step.ts';
import { readObject } from './context.ts';
import { type Alone, stateAlone } from './definition.ts';
import { inspectMap, inspectParallel } from './inspect.ts';
import { type Mock, mockOf } from './mock.ts';
import { resultOf, type Tried } from './result.ts';
import type { Inspection, Outside, StateTest, StateTestResult } from './state-test.ts';

/** A test without a mock lasts five minutes at most. */
const longestCall = 300_000;

/**
 * Runs one state as the engine would, alone: its call is mocked or really made, its Retry is told and not waited for, a Wait is over at
 * once. @throws InvalidDefinition, InvalidExecutionInput, ValidationException as AWS gives them.
 */
export async function testState(test: StateTest, outside: Outside): Promise<StateTestResult> {
  const alone = stateAlone(test.definition, test.stateName);
  const mock = mockOf(test, alone);
  if (mock === undefined && test.roleArn === undefined)
    throw new ApiError('ValidationException', 'An execution role must be provided when no mock is specified');
  const tried = await tryOut(test, alone, mock, outside);
  return resultOf(test, alone, tried);
}

async function tryOut(test: StateTest, alone: Alone, mock: Mock | undefined, outside: Outside): Promise<Tried> {
  const input = readInput(test.input ?? '{}');
  const variables = readObject(test.variables, 'variables');
  const role = test.roleArn ?? `arn:aws:iam::${outside.account}:role/none`;
  const [machineName, name] = [randomUUID(), randomUUID()];
  const prefix = `arn:aws:states:${outside.region}:${outside.account}`;
  const machine: Machine = {
    arn: `${prefix}:stateMachine:${machineName}`,
    name: machineName,
    roleArn: role,
    definition: alone.definition,
  };
  const identity: ExecutionIdentity = {
    arn: `${prefix}:express:${machineName}:${name}`,
    name,
    startedAt: outside.now,
    input: JSON.stringify(input),
    context: test.context === undefined ? 'generated' : readObject(test.context, 'context'),
  };
  const frame: Frame = { id: 0, parent: null, index: 0, variables: { ...variables }, previous: 0, current: null };
  // As if the execution had just been started: the state's own first event is the second one.
  const snapshot: Snapshot = { status: 'RUNNING', lastEvent: 1, nextFrame: 1, frames: { '0': frame } };
  const host = hostFor(0, outside.now);
  const run = new Run(machine, identity, host, snapshot);
  const seen: { inspected: Inspection; failure?: StateFailure } = { inspected: {} };
  await enter(run, frame, alone, input, test.stateConfiguration?.retrierRetryCount ?? 0, () =>
    work(run, frame, alone, mock, seen, test.stateConfiguration?.mapIterationFailureCount ?? 0),
  );
  await drain(run);
  const first = run.result();
  const happening = await whatFollows(first, mock, outside);
  if (happening === undefined) return { transitions: [first], ...seen, now: outside.now };
  const waiting = first.snapshot.frames['0']?.current?.waiting;
  const now = waiting?.on === 'clock' ? waiting.due : outside.now;
  const second = await step(machine, identity, first.snapshot, happening, { ...host, now });
  return { transitions: [first, second], ...seen, now };
}

/** Enters the state with so many of its retries used up. */
async function enter(
  run: Run,
  frame: Frame,
  { name, state }: Alone,
  input: Json,
  retries: number,
  does: () => Promise<Outcome>,
): Promise<void> {
  const details = { name, input: JSON.stringify(input), inputDetails: { truncated: false } };
  const before = frame.previous;
  const entered = run.emit(frame, `${state.Type}StateEntered`, ['stateEnteredEventDetails', details]);
  const retriers = 'Retry' in state ? (state.Retry ?? []) : [];
  frame.current = {
    name,
    entered,
    before,
    enteredAt: run.host.now,
    input,
    attempts: retriers.map(() => retries),
    retryCount: retries,
    waiting: { on: 'nothing' },
  };
  await advance(run, frame, does);
}

/** The state's own work; of a Map or Parallel what stands around its mocked iterations or branches. */
async function work(
  run: Run,
  frame: Frame,
  { state }: Alone,
  mock: Mock | undefined,
  seen: { inspected: Inspection; failure?: StateFailure },
  failedIterations: number,
): Promise<Outcome> {
  if (mock === undefined || (state.Type !== 'Map' && state.Type !== 'Parallel')) return attempt(run, frame);
  try {
    let bears: number | undefined;
    if (state.Type === 'Map') ({ inspected: seen.inspected, bears } = await inspectMap(run, frame, state));
    else seen.inspected = await inspectParallel(run, frame, state);
    if ('error' in mock) throw new StateFailure(mock.error, mock.cause);
    if (bears !== undefined && failedIterations > bears) throw toleranceExceeded();
    return { made: mock.result, states: { result: mock.result } };
  } catch (error) {
    // Of what is evaluated the events tell; of what is only mocked or counted nothing does.
    if (error instanceof StateFailure && error.evaluation === undefined) seen.failure = error;
    throw error;
  }
}

/** What the waiting state gets: its mock, the answer of its call, or the end of its Wait. Nothing where it does not wait. */
async function whatFollows(
  { snapshot, effects }: Transition,
  mock: Mock | undefined,
  outside: Outside,
): Promise<Happening | undefined> {
  const waiting = snapshot.frames['0']?.current?.waiting;
  if (waiting?.on === 'clock') return { kind: 'timer', timer: { frame: 0, kind: 'wait' } };
  if (waiting?.on !== 'task') return undefined;
  const { token } = waiting;
  if (mock !== undefined) {
    if ('result' in mock) return { kind: 'task-succeeded', frame: 0, token, output: mock.result };
    const { error, cause } = mock;
    return {
      kind: 'task-failed',
      frame: 0,
      token,
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    };
  }
  const [effect] = effects;
  if (effect === undefined) return undefined;
  const patience = Math.min((waiting.timeoutAt ?? Number.POSITIVE_INFINITY) - outside.now, longestCall);
  const late = Promise.withResolvers<Happening>();
  const timer = setTimeout(
    () => late.resolve({ kind: 'task-failed', frame: 0, token, error: 'States.Timeout' }),
    patience,
  );
  try {
    return await Promise.race([perform(effect, outside.integrations, outside.stepFunctions), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
