import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PartnerUnavailable } from '../../kernel/errors.ts';

/** What DynamoDB says when it cannot now and may later, after the SDK's own attempts. */
const PASSING = [
  'InternalServerError',
  'ItemCollectionSizeLimitExceededException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestTimeout',
  'ServiceUnavailable',
  'ThrottlingException',
  'TimeoutError',
  'TransactionInProgressException',
];

/** Nobody answered, or the line broke: whether the write was done is not known, and every write of ours may be done again. */
const BROKEN_LINE =
  /\b(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)\b|socket hang up/;

/**
 * The document client of the table. An error that passes by itself becomes `PartnerUnavailable`, so that a step of a machine is retried by that
 * name and a page answers 503; all others go through as they are.
 */
export function documentClient(config: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
  client.middlewareStack.add(
    (next, context) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw passes(error) ? new PartnerUnavailable('DynamoDB', context.commandName ?? 'working', error) : error;
      }
    },
    { step: 'initialize', name: 'passingErrors', priority: 'high' },
  );
  return client;
}

interface Failure {
  readonly name?: string;
  readonly message?: string;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

function passes(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name = '', message = '', code, $metadata }: Failure = error;
  if (PASSING.includes(name) || ($metadata?.httpStatusCode ?? 0) >= 500) return true;
  // The SDK sometimes wraps the error of the line, and then only the message tells.
  return BROKEN_LINE.test(`${code} ${message}`);
}
