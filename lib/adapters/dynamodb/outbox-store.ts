import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { CaseStore, OutboxItem } from '../../cases/store.ts';
import type { Instant } from '../../kernel/ids.ts';
import { ignoringCondition } from './condition.ts';
import * as items from './items.ts';
import { key, OUTBOX_SHARDS } from './table.ts';

type Item = items.Item;

/** The outbox part of the case store: one item a command, in a few partitions of its own. An index would cost a write for each of its writes. */
export function outboxStore(
  client: DynamoDBDocumentClient,
  table: string,
): Pick<CaseStore, 'outbox' | 'outboxOf' | 'acknowledge' | 'postpone'> {
  /** Outbox items of a partition that are due, across pages. */
  const waiting = async (pk: string, olderThan: Instant, limit: number): Promise<readonly Item[]> => {
    const found: Item[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          FilterExpression: 'dueAt < :olderThan',
          ExpressionAttributeValues: { ':pk': pk, ':olderThan': olderThan },
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      found.push(...(answer.Items ?? []));
      start = answer.LastEvaluatedKey;
    } while (start !== undefined && found.length < limit);
    return found;
  };

  return {
    async outbox(olderThan, limit) {
      const shards = Array.from({ length: OUTBOX_SHARDS }, (_, shard) =>
        waiting(key.outboxPk(shard), olderThan, limit),
      );
      const found = (await Promise.all(shards)).flat();
      found.sort((a, b) => (String(a['dueAt']) < String(b['dueAt']) ? -1 : 1));
      return found.slice(0, limit).flatMap(items.readOutbox);
    },
    async outboxOf(id) {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': key.outbox(id, 0).pk, ':sk': `${id}#` },
        }),
      );
      return (answer.Items ?? []).flatMap(items.readOutbox);
    },
    async acknowledge(done) {
      const [first] = done;
      if (first === undefined) return;
      const Key = outboxKey(first);
      if (done.length >= first.siblings) {
        await client.send(new DeleteCommand({ TableName: table, Key }));
        return;
      }
      const item = (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
      const left =
        item === undefined ? [] : items.readOutbox(item).filter(({ id }) => !done.some((each) => each.id === id));
      await ignoringCondition(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key,
            UpdateExpression: 'SET followUps = :left',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':left': items.packFollowUps(left) },
          }),
        ),
      );
    },
    async postpone(item, until) {
      await ignoringCondition(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: outboxKey(item),
            UpdateExpression: 'SET dueAt = :until ADD attempts :one',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':until': until, ':one': 1 },
          }),
        ),
      );
    },
  };
}

/** The item of the command whose follow-up that is: `4.1` stands in that of version 4. */
function outboxKey({ case: id, id: place }: OutboxItem): { pk: string; sk: string } {
  return key.outbox(id, Number.parseInt(place, 10));
}
