import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PartnerUnavailable } from '../../kernel/errors.ts';
import type { Item } from './items.ts';

/** How many items one call reads, and how often what the table could not give at once is asked for again. */
const AT_ONCE = 100;
const TRIES = 8;

/**
 * The items of a page of an index that holds keys alone, read consistently and in its order. One that has just gone is left out.
 * @throws PartnerUnavailable where the table does not give them
 */
export async function byKeys(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Item[],
): Promise<readonly Item[]> {
  const wanted = keys.map(({ pk, sk }) => ({ pk, sk }));
  const place = ({ pk, sk }: Item): string => `${pk}\n${sk}`;
  const found = new Map<string, Item>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    let left: readonly Record<string, unknown>[] = wanted.slice(from, from + AT_ONCE);
    for (let tried = 0; left.length > 0; tried += 1) {
      if (tried === TRIES) throw new PartnerUnavailable('DynamoDB', 'reading a list');
      const request = { [table]: { Keys: left.map((each) => ({ ...each })), ConsistentRead: true } };
      const answer = await client.send(new BatchGetCommand({ RequestItems: request }));
      for (const item of answer.Responses?.[table] ?? []) found.set(place(item), item);
      left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return wanted.map((each) => found.get(place(each))).filter((item) => item !== undefined);
}
