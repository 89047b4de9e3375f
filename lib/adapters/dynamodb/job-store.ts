import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { CaseStore, JobProgress } from '../../cases/store.ts';
import { figuresItem, type Item, readFigures } from './items.ts';
import { key } from './table.ts';

/** What jobs over many cases keep: where they stand, and what statistics know of open cases. */
export function jobStore(
  client: DynamoDBDocumentClient,
  table: string,
): Pick<CaseStore, 'putFigures' | 'figures' | 'progress' | 'keepProgress'> {
  return {
    async putFigures(kind, id, figures) {
      await client.send(new PutCommand({ TableName: table, Item: { ...figuresItem(kind, id, figures) } }));
      for (const period of figures.formerly)
        await client.send(new DeleteCommand({ TableName: table, Key: key.figures(kind, period, id) }));
    },

    async figures(kind, period, { limit, after }) {
      const start = after === undefined ? undefined : (JSON.parse(Buffer.from(after, 'base64url').toString()) as Item);
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': key.figuresPk(kind, period) },
          Limit: limit,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      const items = (answer.Items ?? []).map(readFigures);
      if (answer.LastEvaluatedKey === undefined) return { items };
      return { items, next: Buffer.from(JSON.stringify(answer.LastEvaluatedKey)).toString('base64url') };
    },

    async progress(job) {
      const found = await client.send(new GetCommand({ TableName: table, Key: key.job(job), ConsistentRead: true }));
      if (found.Item === undefined) return undefined;
      const { pk: _, sk: __, ...progress } = found.Item;
      return progress as JobProgress;
    },

    async keepProgress(job, progress) {
      await client.send(new PutCommand({ TableName: table, Item: { ...key.job(job), ...progress } }));
    },
  };
}
