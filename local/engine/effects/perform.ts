import type { Json } from '../../../lib/kernel/json.ts';
import { LambdaFailure, ServiceFailure, Unreachable } from '../errors.ts';
import type { Effect, Happening } from '../interpreter/model.ts';

/** The outside as the engine calls it. */
export interface Integrations {
  /** @throws LambdaFailure where the function failed, ServiceFailure where Lambda did, Unreachable where it is down. */
  invokeLambda(functionArnOrName: string, payload: Json): Promise<{ readonly payload: Json }>;
  /** `action` as in the Resource: `updateItem`. @throws ServiceFailure, or any error whose name is the one that DynamoDB gives. */
  dynamodb(action: string, args: { readonly [key: string]: Json }): Promise<Json>;
}

/** Makes one call to the outside. It never throws: what went wrong is the happening. */
export async function perform(effect: Effect, integrations: Integrations): Promise<Happening> {
  const { frame, token } = effect;
  try {
    return { kind: 'effect-succeeded', frame, token, output: await call(effect, integrations) };
  } catch (error) {
    return { kind: 'effect-failed', frame, token, ...named(effect, error) };
  }
}

async function call(effect: Effect, integrations: Integrations): Promise<Json> {
  const given = asObject(effect.arguments);
  if (effect.service !== 'lambda') return (await integrations.dynamodb(effect.action, given)) ?? {};
  const name = given['FunctionName'];
  if (typeof name !== 'string') throw new ServiceFailure('ValidationException', 'FunctionName must be a text');
  return (await integrations.invokeLambda(name, given['Payload'] ?? {})).payload ?? null;
}

function asObject(value: Json): { readonly [key: string]: Json } {
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    return value as { readonly [key: string]: Json };
  throw new ServiceFailure('ValidationException', 'Arguments must be an object');
}

const families = { lambda: 'Lambda', dynamodb: 'DynamoDB', 'sdk-dynamodb': 'DynamoDb', activity: 'Activity' } as const;

/** Error and cause as Step Functions names them. */
function named(effect: Effect, error: unknown): { error: string; cause: string } {
  const family = families[effect.service];
  if (error instanceof LambdaFailure) return { error: error.errorType, cause: error.body };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Unreachable) return { error: `${family}.SdkClientException`, cause: message };
  if (error instanceof ServiceFailure) {
    const cause = `${message} (Service: ${family}, Status Code: ${error.status}, Request ID: ${effect.token.slice(-12)})`;
    return { error: `${family}.${error.errorName}`, cause };
  }
  if (effect.service === 'lambda') {
    const errorType = error instanceof Error && error.name !== 'Error' ? error.name : 'Error';
    return { error: errorType, cause: JSON.stringify({ errorMessage: message, errorType }) };
  }
  const name = error instanceof Error && error.name !== 'Error' ? error.name : 'InternalServerErrorException';
  return {
    error: name.includes('.') ? name : `${family}.${name}`,
    cause: `${message} (Service: ${family}, Status Code: 400)`,
  };
}
