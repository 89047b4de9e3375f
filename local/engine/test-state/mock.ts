import type { Json } from '../../../lib/kernel/json.ts';
import { ApiError } from '../errors.ts';
import type { State } from '../interpreter/definition.ts';
import { parseResource } from '../interpreter/resource.ts';
import { checkContext } from './context.ts';
import type { Alone } from './definition.ts';
import { checkAnswer } from './schemas.ts';
import type { StateTest } from './state-test.ts';

/** What the state's call answers in place of the real one. */
export type Mock =
  | { readonly result: Json }
  | { readonly error: string | undefined; readonly cause: string | undefined };

function refuse(message: string): ApiError {
  return new ApiError('ValidationException', message);
}

/** Reads the mock and checks that this state can have it. @returns nothing where the call is to be made. @throws ValidationException, InvalidDefinition */
export function mockOf(test: StateTest, alone: Alone): Mock | undefined {
  const { state } = alone;
  const { mock, stateConfiguration: configuration } = test;
  if (mock === undefined) {
    if (test.context !== undefined) throw refuse('A context can only be specified when a mock is specified');
    checkTestable(state);
    return undefined;
  }
  if (mock.result !== undefined && mock.errorOutput !== undefined)
    throw refuse('A test mock should have only one of the following fields: [result, errorOutput].');
  if (mock.result === undefined && mock.errorOutput === undefined)
    throw refuse('A test mock should have one of the following fields: [result, errorOutput].');
  if (test.revealSecrets === true) throw refuse('TestState does not support RevealSecrets when a mock is specified.');
  if (!['Task', 'Map', 'Parallel'].includes(state.Type))
    throw refuse(`State type '${state.Type}' is not supported when a mock is specified`);
  if (test.context !== undefined) checkContext(test.context, state);
  checkConfiguration(configuration ?? {}, alone, mock.errorOutput !== undefined);
  if (mock.errorOutput !== undefined) return { error: mock.errorOutput.error, cause: mock.errorOutput.cause };
  const result = parse(mock.result ?? '');
  checkResult(result, state, mock.fieldValidationMode ?? 'STRICT');
  return { result };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw refuse('Mocked result must be valid JSON.');
  }
}

/** Only a state whose end does not depend on others can be tested without a mock. */
function checkTestable(state: State): void {
  if (state.Type === 'Map' || state.Type === 'Parallel') {
    throw new ApiError(
      'InvalidDefinition',
      'TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    );
  }
  if (state.Type !== 'Task') return;
  const call = parseResource(state.Resource);
  if (typeof call !== 'string' && call.service !== 'activity' && call.pattern === 'response') return;
  throw new ApiError(
    'InvalidDefinition',
    'TestState API supports activities and the service integration patterns .sync and .waitForTaskToken only when a mock is specified',
  );
}

function checkConfiguration(
  configuration: NonNullable<StateTest['stateConfiguration']>,
  { state, inner }: Alone,
  failing: boolean,
): void {
  const { errorCausedByState: origin, retrierRetryCount, mapIterationFailureCount } = configuration;
  if (retrierRetryCount !== undefined && !failing && mapIterationFailureCount === undefined)
    throw refuse('retrierRetryCount can only be specified when a mocked error is specified');
  if (mapIterationFailureCount !== undefined && state.Type !== 'Map')
    throw refuse('mapIterationFailureCount can only be specified for a Map state');
  if (configuration.mapItemReaderData !== undefined)
    throw refuse('mapItemReaderData is of the Distributed Map, which is not here');
  if (origin === undefined) return;
  if (!failing || (state.Type !== 'Map' && state.Type !== 'Parallel'))
    throw refuse('errorCausedByState can only be specified with a mocked error of a Map or Parallel state');
  if (!inner.has(origin)) throw refuse(`errorCausedByState names no state of this one: '${origin}'`);
}

function checkResult(result: Json, state: State, mode: 'STRICT' | 'PRESENT' | 'NONE'): void {
  if (state.Type === 'Map' || state.Type === 'Parallel') {
    if (!Array.isArray(result)) throw refuse('Mocked result must be an array.');
    if (state.Type === 'Parallel' && result.length !== state.Branches.length)
      throw refuse('Mocked result must contain the same number of items as number of Parallel branches.');
    return;
  }
  if (state.Type !== 'Task' || mode === 'NONE') return;
  const call = parseResource(state.Resource);
  // What a token is answered with is anything.
  if (typeof call === 'string' || call.pattern === 'token') return;
  const wrong = checkAnswer(call, result, mode === 'STRICT');
  if (wrong !== undefined) throw refuse(`Mock result schema validation error: ${wrong}`);
}
