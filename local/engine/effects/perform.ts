import type { Json } from '../../../lib/kernel/json.ts';
import { ServiceFailure } from '../errors.ts';
import type { Effect, Happening } from '../interpreter/model.ts';
import { named } from './failures.ts';

type Fields = { readonly [key: string]: Json };

/** How a function is called: for its answer, without waiting for one, or only to see whether it could be. */
export interface LambdaCall {
  readonly invocationType: 'RequestResponse' | 'Event' | 'DryRun';
  /** A version or an alias. */
  readonly qualifier?: string;
  /** Base64 of JSON. */
  readonly clientContext?: string;
}

/** The outside as the engine calls it. */
export interface Integrations {
  /**
   * Nothing of how it is called: for its answer. `version` is what ran, where Lambda tells it.
   * @throws LambdaFailure where the function failed, ServiceFailure where Lambda did, Unreachable where it is down.
   */
  invokeLambda(
    functionArnOrName: string,
    payload: Json,
    how?: LambdaCall,
  ): Promise<{ readonly payload: Json; readonly version?: string }>;
  /** `action` as in the Resource: `updateItem`. @throws ServiceFailure, or any error whose name is the one that DynamoDB gives. */
  dynamodb(action: string, args: Fields): Promise<Json>;
}

/** Step Functions itself, as a machine calls it: the engine gives this to its own effects. */
export interface StepFunctions {
  /** `states:startExecution` and `aws-sdk:sfn:*`. @throws ServiceFailure */
  call(effect: Effect, args: Fields): Promise<Json>;
}

/** Makes one call to the outside. It never throws: what went wrong is the happening. */
export async function perform(
  effect: Effect,
  integrations: Integrations,
  stepFunctions?: StepFunctions,
): Promise<Happening> {
  const { frame, token } = effect;
  try {
    const answered = await call(effect, integrations, stepFunctions);
    return { kind: 'effect-succeeded', frame, token, ...answered };
  } catch (error) {
    return { kind: 'effect-failed', frame, token, ...named(effect, error) };
  }
}

interface Answered {
  readonly output: Json;
  readonly status?: number;
  readonly version?: string;
}

async function call(effect: Effect, integrations: Integrations, stepFunctions?: StepFunctions): Promise<Answered> {
  const given = asObject(effect.arguments);
  switch (effect.service) {
    case 'lambda':
      return invoke(given, integrations);
    case 'dynamodb':
    case 'sdk-dynamodb':
      return { output: (await integrations.dynamodb(effect.action, given)) ?? {} };
    default:
      if (stepFunctions === undefined) throw new ServiceFailure('ValidationException', 'Step Functions is not here');
      return { output: await stepFunctions.call(effect, given) };
  }
}

/** What Lambda answers to each kind of call. */
const statusOf = { RequestResponse: 200, Event: 202, DryRun: 204 } as const;

async function invoke(given: Fields, integrations: Integrations): Promise<Answered> {
  const name = textIn(given, 'FunctionName');
  if (name === undefined) throw new ServiceFailure('ValidationException', 'FunctionName must be a text');
  const [invocationType = 'RequestResponse', qualifier, clientContext] = [
    textIn(given, 'InvocationType'),
    textIn(given, 'Qualifier'),
    textIn(given, 'ClientContext'),
  ];
  if (!isInvocationType(invocationType)) {
    const message = `Value '${invocationType}' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]`;
    throw new ServiceFailure('ValidationException', message);
  }
  const more = {
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(clientContext === undefined ? {} : { clientContext }),
  };
  const { payload, version } = await integrations.invokeLambda(name, given['Payload'] ?? {}, {
    invocationType,
    ...more,
  });
  const status = statusOf[invocationType];
  if (status !== 200) return { output: null, status };
  return { output: payload ?? null, ...(version === undefined ? {} : { version }) };
}

function isInvocationType(text: string): text is LambdaCall['invocationType'] {
  return Object.hasOwn(statusOf, text);
}

/** @throws ServiceFailure where it is something else than a text */
function textIn(given: Fields, field: string): string | undefined {
  const value = given[field];
  if (value === undefined || typeof value === 'string') return value;
  throw new ServiceFailure('ValidationException', `${field} must be a text`);
}

function asObject(value: Json): Fields {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Fields;
  throw new ServiceFailure('ValidationException', 'Arguments must be an object');
}
