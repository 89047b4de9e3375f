import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { CaseListItem, CaseStore, Page, PageRequest, SubmissionClaim } from '../../cases/store.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import type { CaseId, Instant } from '../../kernel/ids.ts';
import { byKeys } from './by-keys.ts';
import { commit } from './commit.ts';
import { conditionFailed, ignoringCondition } from './condition.ts';
import * as items from './items.ts';
import { jobStore } from './job-store.ts';
import { outboxStore } from './outbox-store.ts';
import { pack } from './packing.ts';
import { searchStore } from './search-store.ts';
import { key } from './table.ts';
import { taskStore } from './task-store.ts';

type Item = items.Item;

/** How the command id of a case begins that a form opened; the key of its submission follows (lib/cases/submit.ts). */
const SUBMISSION = 'submission:';

const NOTHING_YET = { ledgerVersion: 0, closed: false };

/**
 * The case store on DynamoDB.
 * @param technicalNow real time, for the age of outbox items; the law's time comes with each command.
 * @param personSecret what persons are named by in their index (person-index.ts)
 */
export function dynamoCaseStore(
  client: DynamoDBDocumentClient,
  table: string,
  technicalNow: () => Instant,
  personSecret: string,
): CaseStore {
  const get = async (Key: { pk: string; sk: string }): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  /** Everything of a case whose sort key begins so, across pages, read consistently. */
  const part = async (id: CaseId, prefix: string): Promise<readonly Item[]> => {
    const found: Item[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': key.casePk(id), ':sk': prefix },
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      found.push(...(answer.Items ?? []));
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  };

  const page = async (
    index: string,
    hash: string,
    request: PageRequest,
    newestFirst = false,
  ): Promise<Page<CaseListItem>> => {
    const start =
      request.after === undefined
        ? undefined
        : (JSON.parse(Buffer.from(request.after, 'base64url').toString()) as Item);
    const answer = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: index,
        KeyConditionExpression: '#hash = :hash',
        ExpressionAttributeNames: { '#hash': index },
        ExpressionAttributeValues: { ':hash': hash },
        Limit: request.limit,
        ScanIndexForward: !newestFirst,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    const listed = (await byKeys(client, table, answer.Items ?? [])).map(items.readListItem);
    if (answer.LastEvaluatedKey === undefined) return { items: listed };
    return { items: listed, next: Buffer.from(JSON.stringify(answer.LastEvaluatedKey)).toString('base64url') };
  };

  const store: CaseStore = {
    async load(id) {
      // The guard first: its ledger version is then never newer than the ledger that is computed from the snapshot,
      // and a guard that arms itself with it meets a failed condition when the ledger moved in between.
      const guard = await get(key.guard(id));
      const [snapshot, tasks] = await Promise.all([get(key.snapshot(id)), part(id, 'TASK#')]);
      if (snapshot === undefined) return undefined;
      return {
        id,
        snapshot: items.readSnapshot(snapshot),
        tasks: tasks.map(items.readTask),
        guard: guard === undefined ? NOTHING_YET : items.readGuard(guard),
      };
    },
    batches: async (id) => (await part(id, 'EVENT#')).map(items.readBatch),
    async history(id) {
      const found = await part(id, 'EVENT#');
      const halves = found.flatMap(items.readPersonal);
      return { batches: found.map(items.readBatch), personal: new Map(halves.map((half) => [half.number, half])) };
    },
    commit: (write) => commit(client, table, write, { technicalNow: technicalNow(), personSecret }),

    async erasePersonal(id) {
      const [events, tasks] = await Promise.all([part(id, 'EVENT#'), part(id, 'TASK#')]);
      const [first] = events;
      const opened = first === undefined ? '' : items.readBatch(first).commandId;
      const claimed = opened.startsWith(SUBMISSION) ? [key.submission(opened.slice(SUBMISSION.length))] : [];
      const halves = events
        .filter((item) => item['personal'] !== undefined)
        .map(
          ({ pk, sk }) => new UpdateCommand({ TableName: table, Key: { pk, sk }, UpdateExpression: 'REMOVE personal' }),
        );
      const gone = [...tasks.map(({ pk, sk }) => ({ pk, sk })), ...claimed].map(
        (Key) => new DeleteCommand({ TableName: table, Key }),
      );
      const all = [
        ...halves.map((command) => () => client.send(command)),
        ...gone.map((command) => () => client.send(command)),
      ];
      for (let from = 0; from < all.length; from += AT_ONCE)
        await Promise.all(all.slice(from, from + AT_ONCE).map((send) => send()));
    },
    async eraseHalves(id, types) {
      for (const item of await part(id, 'EVENT#')) {
        const gone = items.readBatch(item).records.flatMap((each) => (types.includes(each.type) ? each.number : []));
        const before = items.readPersonal(item);
        const left = before.filter(({ number }) => !gone.includes(number));
        if (left.length === before.length) continue;
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: item['pk'], sk: item['sk'] },
            ...(left.length === 0
              ? { UpdateExpression: 'REMOVE personal' }
              : { UpdateExpression: 'SET personal = :left', ExpressionAttributeValues: { ':left': pack(left) } }),
          }),
        );
      }
    },

    async nextNumber(series) {
      const answer = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key.series(series),
          UpdateExpression: 'ADD #last :one',
          ExpressionAttributeNames: { '#last': 'last' },
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return answer.Attributes?.['last'] as number;
    },
    findSubmission: async (submission) => (await get(key.submission(submission))) as SubmissionClaim | undefined,
    async claimSubmission(submission, claim) {
      try {
        const Item = { ...key.submission(submission), ...claim };
        await client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
        return claim;
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        return (await get(key.submission(submission))) as unknown as SubmissionClaim;
      }
    },

    async recordLook(id, { by, role, what, lastAt }) {
      const day = osloDate(lastAt);
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key.look(id, day, by, what),
          UpdateExpression:
            'SET #day = :day, #by = :by, #role = :role, #what = :what, lastAt = :at, firstAt = if_not_exists(firstAt, :at) ADD times :one',
          ExpressionAttributeNames: { '#day': 'day', '#by': 'by', '#role': 'role', '#what': 'what' },
          ExpressionAttributeValues: { ':day': day, ':by': by, ':role': role, ':what': what, ':at': lastAt, ':one': 1 },
        }),
      );
    },
    looks: async (id) => (await part(id, 'LOOK#')).map(items.readLook).reverse(),

    ...taskStore(client, table),
    ...jobStore(client, table),
    ...searchStore(client, table),
    list: (kind, which, request) => page('register', items.registerKey(kind, which), request),
    owned: (owner, request) => page('owner', owner, request, true),

    ...outboxStore(client, table),
    async openTask(id, task) {
      const Item = { ...items.taskItem(id, task) };
      await ignoringCondition(
        client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      );
    },
    async closeTask(id, task) {
      await ignoringCondition(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: key.task(id, task),
            UpdateExpression: 'SET #status = :closed REMOVE inbox, inboxSort',
            ConditionExpression: '#status = :open',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':closed': 'CLOSED', ':open': 'OPEN' },
          }),
        ),
      );
    },
    guardRun: async (id) => ((await get(key.guard(id)))?.['run'] as number | undefined) ?? 1,
    async nextGuardRun(id, current) {
      await ignoringCondition(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: key.guard(id),
            UpdateExpression: 'SET #run = :next',
            ConditionExpression: 'attribute_not_exists(#run) OR #run = :current',
            ExpressionAttributeNames: { '#run': 'run' },
            ExpressionAttributeValues: { ':next': current + 1, ':current': current },
          }),
        ),
      );
      return store.guardRun(id);
    },
    async taskToken(id, task) {
      const item = await get(key.task(id, task));
      if (item === undefined) return undefined;
      const { status, outcome } = items.readTask(item);
      const token = item['token'] as string | undefined;
      return { status, ...(token === undefined ? {} : { token }), ...(outcome === undefined ? {} : { outcome }) };
    },
  };
  return store;
}

/** How many items are changed at the same time when a case is erased. */
const AT_ONCE = 20;
