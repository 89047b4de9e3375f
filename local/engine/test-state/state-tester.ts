/**
 * Tests of one state of a machine of ours, as AWS's TestState makes them: no execution, no other states, its call mocked.
 *
 *     const guard = stateTester('state-machines/deadline-guard.asl.yaml');
 *     const went = await guard('WaitForAlarm', {
 *       input: {}, variables: { next: {...} },
 *       error: 'States.Timeout',                       // or result: what the call answers; neither calls nobody and fails
 *       context: { State: { EnteredTime: '2026-03-05T10:00:00.000Z' } },
 *     });
 *     went.status; went.nextState; went.output; went.variables; went.arguments; went.catchIndex; went.retry;
 *
 * What a machine does from state to state is tested with `machineTest` (testing.ts).
 */
import { readFileSync } from 'node:fs';
import type { Json } from '../../../lib/kernel/json.ts';
import { resolveDefinition } from '../../aws/definitions.ts';
import { ServiceFailure } from '../errors.ts';
import { testState } from './run.ts';
import type { Outside, StateTest, StateTestResult } from './state-test.ts';

export interface StateCase {
  readonly input?: Json;
  readonly variables?: { readonly [name: string]: Json };
  /** The context object, whole; only with a result or an error. */
  readonly context?: { readonly [part: string]: Json };
  /** What the call of a task, the iterations of a Map or the branches of a Parallel come to. */
  readonly result?: Json;
  readonly error?: string;
  readonly cause?: string;
  /** How often the state was tried again already. */
  readonly retries?: number;
  readonly now?: string;
}

export interface StateWent {
  readonly status: StateTestResult['status'];
  readonly output: Json | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly nextState: string | undefined;
  /** What the call was handed. */
  readonly arguments: Json | undefined;
  /** Those that were given and those that the state assigned. */
  readonly variables: { readonly [name: string]: Json };
  readonly catchIndex: number | undefined;
  readonly retry: { readonly index: number; readonly seconds: number } | undefined;
}

const region = 'eu-north-1';
const account = '000000000000';

/** Nobody is called: a task without a mock fails. */
const nobody: Outside['integrations'] = {
  invokeLambda: async () => {
    throw new ServiceFailure(
      'ResourceNotFoundException',
      'A test of one state calls no function: give it a result',
      404,
    );
  },
  dynamodb: async () => {
    throw new ServiceFailure('ResourceNotFoundException', 'A test of one state calls no table: give it a result');
  },
};

function nameOf(logicalId: string, attribute: string | undefined): string {
  return attribute === 'Arn' ? `arn:aws:lambda:${region}:${account}:function:${logicalId}` : logicalId;
}

/** Reads the machine once; each call tests one of its states. @param file path of the `.asl.yaml` */
export function stateTester(file: string): (stateName: string, given?: StateCase) => Promise<StateWent> {
  const definition = JSON.stringify(resolveDefinition(readFileSync(file, 'utf8'), nameOf));
  return async (stateName, given = {}) => {
    const now = Date.parse(given.now ?? '2026-03-05T10:00:00Z');
    const test = { definition, stateName, roleArn: `arn:aws:iam::${account}:role/test`, ...testOf(given) };
    return wentOf(await testState(test, { integrations: nobody, now, region, account }));
  };
}

/** The case as the API has it: everything is text. */
function testOf({ input = {}, variables = {}, context, retries, ...mocked }: StateCase): Omit<StateTest, 'definition'> {
  return {
    input: JSON.stringify(input),
    variables: JSON.stringify(variables),
    inspectionLevel: 'DEBUG',
    ...mockOf(mocked),
    ...(context === undefined ? {} : { context: JSON.stringify(context) }),
    ...(retries === undefined ? {} : { stateConfiguration: { retrierRetryCount: retries } }),
  };
}

function mockOf({ result, error, cause }: Pick<StateCase, 'result' | 'error' | 'cause'>): Pick<StateTest, 'mock'> {
  if (result !== undefined) return { mock: { result: JSON.stringify(result) } };
  if (error === undefined) return {};
  return { mock: { errorOutput: { error, ...(cause === undefined ? {} : { cause }) } } };
}

function parsed(text: string | undefined): Json | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}

function wentOf({ status, output, error, cause, nextState, inspectionData }: StateTestResult): StateWent {
  const { retryIndex, retryBackoffIntervalSeconds = 0, catchIndex } = inspectionData?.errorDetails ?? {};
  return {
    status,
    output: parsed(output),
    error,
    cause,
    nextState,
    arguments: parsed(inspectionData?.afterArguments),
    variables: (parsed(inspectionData?.variables) ?? {}) as { readonly [name: string]: Json },
    catchIndex,
    retry: retryIndex === undefined ? undefined : { index: retryIndex, seconds: retryBackoffIntervalSeconds },
  };
}
