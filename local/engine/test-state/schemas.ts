import type { Json } from '../../../lib/kernel/json.ts';
import type { ResourceCall } from '../interpreter/resource.ts';

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array';
/** Members of an answer; one that must be there has an exclamation mark after it. */
interface Schema {
  readonly [member: string]: Kind | Schema;
}

const capacity: Schema = {
  TableName: 'string',
  CapacityUnits: 'number',
  ReadCapacityUnits: 'number',
  WriteCapacityUnits: 'number',
  Table: 'object',
  LocalSecondaryIndexes: 'object',
  GlobalSecondaryIndexes: 'object',
};
const written: Schema = { Attributes: 'object', ConsumedCapacity: capacity, ItemCollectionMetrics: 'object' };
const read: Schema = {
  Items: 'array',
  Count: 'number',
  ScannedCount: 'number',
  LastEvaluatedKey: 'object',
  ConsumedCapacity: capacity,
};
const many: Schema = { ConsumedCapacity: 'array', ItemCollectionMetrics: 'object' };

const dynamodb: { readonly [action: string]: Schema } = {
  getItem: { Item: 'object', ConsumedCapacity: capacity },
  putItem: written,
  updateItem: written,
  deleteItem: written,
  query: read,
  scan: read,
  transactWriteItems: many,
  transactGetItems: { ConsumedCapacity: 'array', Responses: 'array' },
  batchGetItem: { Responses: 'object', UnprocessedKeys: 'object', ConsumedCapacity: 'array' },
  batchWriteItem: { UnprocessedItems: 'object', ...many },
};

const described: Schema = {
  'ExecutionArn!': 'string',
  'StateMachineArn!': 'string',
  'Status!': 'string',
  Name: 'string',
  Error: 'string',
  Cause: 'string',
};

const stepFunctions: { readonly [action: string]: Schema } = {
  startExecution: { 'ExecutionArn!': 'string', 'StartDate!': 'string' },
  describeExecution: { ...described, 'StartDate!': 'string' },
  stopExecution: { 'StopDate!': 'string' },
  redriveExecution: { 'RedriveDate!': 'string' },
  listExecutions: { 'Executions!': 'array', NextToken: 'string' },
  listStateMachines: { 'StateMachines!': 'array', NextToken: 'string' },
  getExecutionHistory: { 'Events!': 'array', NextToken: 'string' },
};

const invoked: Schema = {
  StatusCode: 'number',
  FunctionError: 'string',
  LogResult: 'string',
  ExecutedVersion: 'string',
};

function schemaOf({ service, action, pattern, family }: ResourceCall): Schema {
  if (family === 'LambdaFunction') return {};
  if (service === 'lambda') return invoked;
  if (service === 'dynamodb' || service === 'sdk-dynamodb') return dynamodb[action] ?? {};
  if (service === 'states' && pattern !== 'response') return described;
  return stepFunctions[action] ?? {};
}

/**
 * What is wrong with the answer of a call as AWS describes it; nothing where it fits. Members that the call does not have are let pass.
 * @param strict also what must be there is asked for
 */
export function checkAnswer(call: ResourceCall, answer: Json, strict: boolean): string | undefined {
  if (call.named === undefined) return undefined;
  if (kindOf(answer) !== 'object') return 'Mock result must be a JSON object';
  return wrongIn(schemaOf(call), answer as { readonly [key: string]: Json }, strict);
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function wrongIn(schema: Schema, answer: { readonly [key: string]: Json }, strict: boolean): string | undefined {
  for (const [key, wanted] of Object.entries(schema)) {
    const member = key.replace('!', '');
    const value = answer[member];
    if (value === undefined) {
      if (strict && key.endsWith('!')) return `Required field '${member}' is missing`;
      continue;
    }
    const wrong = wrongMember(member, value, wanted, strict);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function wrongMember(member: string, value: Json, wanted: Kind | Schema, strict: boolean): string | undefined {
  const kind = typeof wanted === 'string' ? wanted : 'object';
  if (kindOf(value) !== kind) return `Field '${member}' must be ${/^[ao]/.test(kind) ? 'an' : 'a'} ${kind}`;
  return typeof wanted === 'string' ? undefined : wrongIn(wanted, value as { readonly [key: string]: Json }, strict);
}
