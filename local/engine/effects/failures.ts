import { LambdaFailure, ServiceFailure, Unreachable } from '../errors.ts';
import type { Effect, Service } from '../interpreter/model.ts';

/** How the errors of a service begin in a machine, what causes call the service, and the error that stands for those it has no class of. */
interface Family {
  readonly name: string;
  /** Of the optimised integrations, which write their causes in another way than those of aws-sdk. */
  readonly called?: string;
  readonly other?: string;
}

const families: { readonly [service in Service]: Family } = {
  lambda: { name: 'Lambda', called: 'AWSLambda' },
  dynamodb: { name: 'DynamoDB', called: 'AmazonDynamoDBv2', other: 'AmazonDynamoDBException' },
  'sdk-dynamodb': { name: 'DynamoDb', other: 'DynamoDbException' },
  states: { name: 'StepFunctions', called: 'AWSStepFunctions' },
  'sdk-sfn': { name: 'Sfn' },
  activity: { name: 'Activity' },
  own: { name: 'Engine' },
};

/** What DynamoDB refuses without an error of its own. */
const unnamed: ReadonlySet<string> = new Set(['ValidationException', 'SerializationException']);

/** Error and cause of a failed call, as Step Functions names them. */
export function named(effect: Effect, error: unknown): { error: string; cause: string } {
  const family = families[effect.service];
  if (error instanceof LambdaFailure) return { error: error.errorType, cause: error.body };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Unreachable) return { error: `${family.name}.SdkClientException`, cause: message };
  if (error instanceof ServiceFailure) return refused(effect, error.errorName, message, error.status);
  const name = error instanceof Error && error.name !== 'Error' ? error.name : undefined;
  if (effect.service === 'lambda') {
    const errorType = name ?? 'Error';
    return { error: errorType, cause: JSON.stringify({ errorMessage: message, errorType }) };
  }
  if (name?.includes('.') === true) return { error: name, cause: message };
  return refused(effect, name ?? 'InternalServerErrorException', message, 400);
}

function refused(effect: Effect, name: string, message: string, status: number): { error: string; cause: string } {
  const family = families[effect.service];
  const request = effect.token.slice(-12);
  // The API calls it StateMachineDoesNotExist, its SDK StateMachineDoesNotExistException.
  const code = effect.service === 'states' && name !== 'ValidationException' ? name.replace(/Exception$/, '') : name;
  const told =
    family.called === undefined
      ? `(Service: ${family.name}, Status Code: ${status}, Request ID: ${request})`
      : `(Service: ${family.called}; Status Code: ${status}; Error Code: ${code}; Request ID: ${request}; Proxy: null)`;
  const error = family.other !== undefined && unnamed.has(name) ? family.other : name;
  return { error: `${family.name}.${error}`, cause: `${message} ${told}` };
}
