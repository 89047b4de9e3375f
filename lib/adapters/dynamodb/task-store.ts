import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseStore, InboxFilter } from '../../cases/store.ts';
import type { Task } from '../../cases/workflow.ts';
import { type Item, readTask } from './items.ts';
import { key } from './table.ts';

/** Items of a query until there are as many as asked for, or no more. */
async function atLeast(
  client: DynamoDBDocumentClient,
  asked: ReturnType<typeof query>,
  limit: number,
  after: string | undefined,
): Promise<readonly Item[]> {
  // A filter is applied after the limit: with one, more is read at once than is asked for.
  const Limit = asked.FilterExpression === undefined ? limit : Math.max(limit, 100);
  const found: Item[] = [];
  let rest = after === undefined ? undefined : (JSON.parse(Buffer.from(after, 'base64url').toString()) as Item);
  do {
    const start = rest === undefined ? {} : { ExclusiveStartKey: { ...rest } };
    const answer = await client.send(new QueryCommand({ ...asked, Limit, ...start }));
    found.push(...(answer.Items ?? []));
    rest = answer.LastEvaluatedKey;
  } while (rest !== undefined && found.length < limit);
  return found;
}

/** The inbox and who works on what: writes upon a task's own item, with conditions of their own. */
export function taskStore(
  client: DynamoDBDocumentClient,
  table: string,
): Pick<CaseStore, 'inbox' | 'noteOpened' | 'assignTask'> {
  return {
    async inbox(unit, { limit, after }, filter = {}) {
      // DynamoDB refuses a range that ends before it begins; for who asks, nothing lies in it.
      if (filter.dueFrom !== undefined && filter.dueTo !== undefined && filter.dueFrom > filter.dueTo)
        return { items: [] };
      // One more than asked for: there is a next page only where something stands on it.
      const found = await atLeast(client, query(table, unit, filter), limit + 1, after);
      const last = found[limit - 1];
      const items = found.slice(0, limit).map(readTask);
      if (found.length <= limit || last === undefined) return { items };
      return { items, next: Buffer.from(JSON.stringify(placeOf(last))).toString('base64url') };
    },

    async noteOpened(id, task, at) {
      await conditional(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: key.task(id, task),
            UpdateExpression: 'SET firstOpened = :at',
            ConditionExpression: '#status = :open AND attribute_not_exists(firstOpened)',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':open': 'OPEN', ':at': at },
          }),
        ),
      );
    },

    async assignTask(id, task, { from, to, entry }) {
      return conditional(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: key.task(id, task),
            UpdateExpression: `SET #log = list_append(if_not_exists(#log, :none), :entry)${
              to === undefined ? ' REMOVE takenBy, takenAt' : ', takenBy = :to, takenAt = :at'
            }`,
            ConditionExpression: `#status = :open AND ${
              from === undefined ? 'attribute_not_exists(takenBy)' : 'takenBy = :from'
            }`,
            ExpressionAttributeNames: { '#status': 'status', '#log': 'log' },
            ExpressionAttributeValues: {
              ':open': 'OPEN',
              ':none': [],
              ':entry': [entry],
              ...(to === undefined ? {} : { ':to': to, ':at': entry.at }),
              ...(from === undefined ? {} : { ':from': from }),
            },
          }),
        ),
      );
    },
  };
}

/** Where the next page begins after that item. */
function placeOf(item: Item): Item {
  const { pk, sk, inbox, inboxSort } = item as Readonly<Record<string, string>>;
  return { pk, sk, inbox, inboxSort };
}

function query(table: string, unit: Task['unit'], filter: InboxFilter) {
  const { dueFrom = '0', dueTo = '9999-12-31', text } = filter;
  const conditions = conditionsOf(filter);
  return {
    TableName: table,
    IndexName: 'inbox',
    KeyConditionExpression: 'inbox = :unit AND inboxSort BETWEEN :from AND :to',
    ...(conditions.length === 0 ? {} : { FilterExpression: conditions.map(([condition]) => condition).join(' AND ') }),
    ...(text === undefined ? {} : { ExpressionAttributeNames: { '#case': 'case' } }),
    ExpressionAttributeValues: {
      ':unit': unit,
      ':from': dueFrom,
      // `~` sorts behind everything that follows a day in the key.
      ':to': `${dueTo}~`,
      ...Object.assign({}, ...conditions.map(([, values]) => values)),
    },
  };
}

/** Each condition that a filter asks for, with the values in it. */
function conditionsOf({ step, text, takenBy, unopened }: InboxFilter): readonly (readonly [string, Item])[] {
  const free = takenBy === 'NOBODY';
  return [
    ...(step === undefined ? [] : [['step = :step', { ':step': step }] as const]),
    ...(text === undefined ? [] : [['contains(#case, :text)', { ':text': text }] as const]),
    ...(free ? [['attribute_not_exists(takenBy)', {}] as const] : []),
    ...(takenBy === undefined || free ? [] : [['takenBy = :takenBy', { ':takenBy': takenBy }] as const]),
    ...(unopened === true ? [['attribute_not_exists(firstOpened)', {}] as const] : []),
  ];
}

/** @returns whether the condition held */
async function conditional(sending: Promise<unknown>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
