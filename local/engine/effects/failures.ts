import { LambdaFailure, ServiceFailure, Unreachable } from '../errors.ts';
import type { Effect, Service } from '../interpreter/model.ts';

/** How the errors of a service begin in a machine. */
const families: { readonly [service in Service]: string } = {
  lambda: 'Lambda',
  dynamodb: 'DynamoDB',
  'sdk-dynamodb': 'DynamoDb',
  states: 'StepFunctions',
  'sdk-sfn': 'Sfn',
  activity: 'Activity',
  own: 'Engine',
};

/** Error and cause of a failed call, as Step Functions names them. */
export function named(effect: Effect, error: unknown): { error: string; cause: string } {
  const family = families[effect.service];
  if (error instanceof LambdaFailure) return { error: error.errorType, cause: error.body };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Unreachable) return { error: `${family}.SdkClientException`, cause: message };
  if (error instanceof ServiceFailure) {
    const cause = `${message} (Service: ${family}, Status Code: ${error.status}, Request ID: ${effect.token.slice(-12)})`;
    return { error: `${family}.${error.errorName}`, cause };
  }
  const name = error instanceof Error && error.name !== 'Error' ? error.name : undefined;
  if (effect.service === 'lambda') {
    const errorType = name ?? 'Error';
    return { error: errorType, cause: JSON.stringify({ errorMessage: message, errorType }) };
  }
  const told = name ?? 'InternalServerErrorException';
  const cause = `${message} (Service: ${family}, Status Code: 400)`;
  return { error: told.includes('.') ? told : `${family}.${told}`, cause };
}
