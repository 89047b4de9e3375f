import { DeleteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonCase, PersonIndex } from '../../cases/persons.ts';
import { keyedHash } from '../../kernel/hash.ts';
import { byKeys } from './by-keys.ts';
import { type Item, MARKS, readMark, readPersonCase } from './items.ts';
import { key } from './table.ts';

/**
 * The index of persons on DynamoDB; written with the cases (commit.ts), read here.
 * @param secret the key of the hash that persons are named by; the same as the store's
 */
export function dynamoPersonIndex(client: DynamoDBDocumentClient, table: string, secret: string): PersonIndex {
  const nameOf = (nationalId: string): string => keyedHash(secret, nationalId);

  const all = async (query: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName'>): Promise<Item[]> => {
    const found: Item[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const more = start === undefined ? {} : { ExclusiveStartKey: start };
      const answer = await client.send(new QueryCommand({ TableName: table, ...query, ...more }));
      found.push(...(answer.Items ?? []));
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  };

  const ofPerson = (nationalId: string, prefix: string): Promise<Item[]> =>
    all({
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': key.personPk(nameOf(nationalId)), ':sk': prefix },
    });

  const casesOf = async (nationalId: string, prefix: string): Promise<PersonCase[]> => {
    const found = (await ofPerson(nationalId, prefix)).map(readPersonCase);
    return found.sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0));
  };

  return {
    cases: (nationalId) => casesOf(nationalId, 'CASE#'),
    asked: (nationalId) => casesOf(nationalId, 'ASKED#'),
    marks: async (nationalId) => (await ofPerson(nationalId, 'MARK#')).map(readMark),
    async marked(nationalIds) {
      if (nationalIds.length === 0) return new Set();
      const marks = await all({
        IndexName: 'register',
        KeyConditionExpression: '#register = :marks',
        ExpressionAttributeNames: { '#register': 'register' },
        ExpressionAttributeValues: { ':marks': MARKS },
      });
      const names = new Set(marks.map(({ pk }) => String(pk).slice(key.personPk('').length)));
      return new Set(nationalIds.filter((nationalId) => names.has(nameOf(nationalId))));
    },
    async active({ limit, after }) {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'register',
          KeyConditionExpression: '#register = :marks',
          ExpressionAttributeNames: { '#register': 'register' },
          ExpressionAttributeValues: { ':marks': MARKS },
          Limit: limit,
          ...(after === undefined ? {} : { ExclusiveStartKey: JSON.parse(Buffer.from(after, 'base64url').toString()) }),
        }),
      );
      const items = (await byKeys(client, table, answer.Items ?? [])).map(readMark);
      if (answer.LastEvaluatedKey === undefined) return { items };
      return { items, next: Buffer.from(JSON.stringify(answer.LastEvaluatedKey)).toString('base64url') };
    },
    async forget(nationalId, id) {
      await client.send(new DeleteCommand({ TableName: table, Key: key.personCase(nameOf(nationalId), id) }));
    },
  };
}
