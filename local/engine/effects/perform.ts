import type { Json } from '../../../lib/kernel/json.ts';
import { ServiceFailure } from '../errors.ts';
import type { Effect, Happening } from '../interpreter/model.ts';
import { named } from './failures.ts';

type Fields = { readonly [key: string]: Json };

/** The outside as the engine calls it. */
export interface Integrations {
  /** @throws LambdaFailure where the function failed, ServiceFailure where Lambda did, Unreachable where it is down. */
  invokeLambda(functionArnOrName: string, payload: Json): Promise<{ readonly payload: Json }>;
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
    return { kind: 'effect-succeeded', frame, token, output: await call(effect, integrations, stepFunctions) };
  } catch (error) {
    return { kind: 'effect-failed', frame, token, ...named(effect, error) };
  }
}

async function call(effect: Effect, integrations: Integrations, stepFunctions?: StepFunctions): Promise<Json> {
  const given = asObject(effect.arguments);
  switch (effect.service) {
    case 'lambda': {
      const name = given['FunctionName'];
      if (typeof name !== 'string') throw new ServiceFailure('ValidationException', 'FunctionName must be a text');
      return (await integrations.invokeLambda(name, given['Payload'] ?? {})).payload ?? null;
    }
    case 'dynamodb':
    case 'sdk-dynamodb':
      return (await integrations.dynamodb(effect.action, given)) ?? {};
    default:
      if (stepFunctions === undefined) throw new ServiceFailure('ValidationException', 'Step Functions is not here');
      return stepFunctions.call(effect, given);
  }
}

function asObject(value: Json): Fields {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Fields;
  throw new ServiceFailure('ValidationException', 'Arguments must be an object');
}
