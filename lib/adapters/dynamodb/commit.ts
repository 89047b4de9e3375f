import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { CaseWrite, CommitResult } from '../../cases/store.ts';
import { CaseTooLarge } from '../../kernel/errors.ts';
import { keyedHash } from '../../kernel/hash.ts';
import type { Instant } from '../../kernel/ids.ts';
import {
  batchItem,
  figuresItem,
  inboxSort,
  markItem,
  outboxItem,
  personCaseItem,
  snapshotItem,
  taskItem,
} from './items.ts';
import { key } from './table.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** A write with what it means when its condition fails. */
type Guarded = { readonly write: Write; readonly onFailure: Exclude<CommitResult, 'WRITTEN'> };

const ABSENT = 'attribute_not_exists(pk)';
const STILL_OPEN = { ExpressionAttributeNames: { '#status': 'status' }, ConditionExpression: '#status = :open' };

/** What the writes need beside the command: real time for the outbox, and the secret that persons are named by. */
interface Means {
  readonly technicalNow: Instant;
  readonly personSecret: string;
}

/** One command's writes in one transaction. DynamoDB's conditions, not our reads, decide who was first. */
export async function commit(
  client: DynamoDBDocumentClient,
  table: string,
  write: CaseWrite,
  { technicalNow, personSecret }: Means,
): Promise<CommitResult> {
  const guarded = [
    ...caseWrites(table, write),
    ...taskWrites(table, write),
    ...figuresWrites(table, write),
    ...outboxWrites(table, write, technicalNow),
    ...personWrites(table, write, personSecret),
  ];
  try {
    await client.send(new TransactWriteCommand({ TransactItems: guarded.map((item) => item.write) }));
    return 'WRITTEN';
  } catch (error) {
    if (isTooLarge(error)) throw new CaseTooLarge(write.id, error);
    return meaning(error, guarded);
  }
}

interface Reason {
  readonly Code?: string;
  readonly Message?: string;
}

function reasonsOf(error: Error): readonly Reason[] {
  return (error as Error & { CancellationReasons?: readonly Reason[] }).CancellationReasons ?? [];
}

/** An item over 400 KB: told for the whole call, or as the reason of one of its writes. */
function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const said = [{ Code: error.name, Message: error.message }, ...reasonsOf(error)];
  return said.some(({ Code, Message }) => Code?.startsWith('Validation') === true && /item size/i.test(Message ?? ''));
}

function meaning(error: unknown, guarded: readonly Guarded[]): CommitResult {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') throw error;
  const reasons = reasonsOf(error);
  const failed = guarded
    .filter((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed')
    .map((item) => item.onFailure);
  if (failed.includes('CONFLICT')) return 'CONFLICT';
  if (failed.includes('TASK_NOT_OPEN')) return 'TASK_NOT_OPEN';
  if (reasons.some((reason) => reason.Code === 'TransactionConflict')) return 'CONFLICT';
  throw error;
}

function caseWrites(TableName: string, write: CaseWrite): readonly Guarded[] {
  const { id, batch, snapshot } = write;
  const put = (Item: object, onFailure: Guarded['onFailure']): Guarded => ({
    write: { Put: { TableName, Item: { ...Item }, ConditionExpression: ABSENT } },
    onFailure,
  });
  const before = snapshot.version - 1;
  const snapshotWrite: Write =
    before === 0
      ? { Put: { TableName, Item: { ...snapshotItem(id, snapshot) }, ConditionExpression: ABSENT } }
      : {
          Put: {
            TableName,
            Item: { ...snapshotItem(id, snapshot) },
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': before },
          },
        };
  return [
    put(batchItem(id, batch, write.personal), 'CONFLICT'),
    { write: snapshotWrite, onFailure: 'CONFLICT' },
    ...guardWrite(TableName, write),
  ];
}

function guardWrite(TableName: string, write: CaseWrite): readonly Guarded[] {
  const Key = key.guard(write.id);
  if (write.guard === 'UNCHANGED') return [];
  if (write.guard === 'REOPENED') {
    const Update = {
      TableName,
      Key,
      // The next run of the guard is counted here, so that starting it can be repeated.
      UpdateExpression: 'SET #closed = :closed, #run = if_not_exists(#run, :one) + :one ADD ledgerVersion :one',
      ExpressionAttributeNames: { '#closed': 'closed', '#run': 'run' },
      ExpressionAttributeValues: { ':one': 1, ':closed': false },
    };
    return [{ write: { Update }, onFailure: 'CONFLICT' }];
  }
  if (write.guard === 'NEW') {
    const Item = { ...Key, case: write.id, ledgerVersion: 1, closed: !write.snapshot.row.open };
    return [{ write: { Put: { TableName, Item, ConditionExpression: ABSENT } }, onFailure: 'CONFLICT' }];
  }
  const closing = write.guard === 'CLOSED';
  const Update = {
    TableName,
    Key,
    UpdateExpression: closing ? 'SET #closed = :closed ADD ledgerVersion :one' : 'ADD ledgerVersion :one',
    ...(closing ? { ExpressionAttributeNames: { '#closed': 'closed' } } : {}),
    ExpressionAttributeValues: { ':one': 1, ...(closing ? { ':closed': true } : {}) },
  };
  return [{ write: { Update }, onFailure: 'CONFLICT' }];
}

/** What statistics know of the case; in the month that it belongs to now. */
function figuresWrites(TableName: string, { id, snapshot, figures }: CaseWrite): readonly Guarded[] {
  if (figures === undefined) return [];
  const Item = { ...figuresItem(snapshot.kind, id, figures, snapshot) };
  const formerly = figures.formerly.map((period) => ({
    Delete: { TableName, Key: key.figures(snapshot.kind, period, id) },
  }));
  return [{ Put: { TableName, Item } }, ...formerly].map((write) => ({ write, onFailure: 'CONFLICT' }));
}

function taskWrites(TableName: string, write: CaseWrite): readonly Guarded[] {
  const { id, answer } = write;
  const leaveInbox = (task: string, status: string, outcome?: string): Write => ({
    Update: {
      TableName,
      Key: key.task(id, task),
      UpdateExpression: `SET #status = :status${outcome === undefined ? '' : ', outcome = :outcome'} REMOVE inbox, inboxSort`,
      ...STILL_OPEN,
      ExpressionAttributeValues: {
        ':open': 'OPEN',
        ':status': status,
        ...(outcome === undefined ? {} : { ':outcome': outcome }),
      },
    },
  });
  const move = (task: string, due: string): Write => ({
    Update: {
      TableName,
      Key: key.task(id, task),
      UpdateExpression: 'SET due = :due, inboxSort = :inboxSort',
      ...STILL_OPEN,
      ExpressionAttributeValues: { ':open': 'OPEN', ':due': due, ':inboxSort': inboxSort(due, id, task) },
    },
  });
  const remind = (task: string, reminded: object): Write => ({
    Update: {
      TableName,
      Key: key.task(id, task),
      UpdateExpression: 'SET reminded = :reminded',
      ...STILL_OPEN,
      ExpressionAttributeValues: { ':open': 'OPEN', ':reminded': reminded },
    },
  });
  // One write an item: of several reminders of a task the last one shows, and one whose last day moves shows it the next day.
  const reminders = new Map(write.reminds.map((each) => [each.task, each]));
  for (const { task } of write.moves) reminders.delete(task);
  const opened = write.opens.map((task) => {
    const Item = { ...taskItem(id, { ...task, generation: write.snapshot.row.generation, openedAt: write.batch.at }) };
    return { write: { Put: { TableName, Item, ConditionExpression: ABSENT } }, onFailure: 'CONFLICT' as const };
  });
  return [
    ...(answer === undefined
      ? []
      : [{ write: leaveInbox(answer.task, 'COMPLETED', answer.outcome), onFailure: 'TASK_NOT_OPEN' as const }]),
    ...write.closes.map((task) => ({ write: leaveInbox(task, 'CLOSED'), onFailure: 'CONFLICT' as const })),
    ...write.moves.map(({ task, due }) => ({ write: move(task, due), onFailure: 'CONFLICT' as const })),
    ...[...reminders.values()].map(({ task, step, on }) => ({
      write: remind(task, { step, on }),
      onFailure: 'CONFLICT' as const,
    })),
    ...opened,
  ];
}

function outboxWrites(TableName: string, write: CaseWrite, technicalNow: Instant): readonly Guarded[] {
  if (write.followUps.length === 0) return [];
  const Item = { ...outboxItem(write.id, write.batch.version, write.followUps, technicalNow) };
  return [{ write: { Put: { TableName, Item } }, onFailure: 'CONFLICT' }];
}

/** The index of persons. The case's own conditions guard these writes: whoever wrote first wrote its index, too. */
function personWrites(TableName: string, write: CaseWrite, secret: string): readonly Guarded[] {
  const { id, snapshot } = write;
  return write.persons.map((change) => {
    const person = keyedHash(secret, change.nationalId);
    if (change.kind !== 'MARK') {
      const Key = change.kind === 'CASE' ? key.personCase(person, id) : key.personAsked(person, id);
      const item = change.present
        ? { Put: { TableName, Item: { ...personCaseItem(Key, id, snapshot) } } }
        : { Delete: { TableName, Key } };
      return { write: item, onFailure: 'CONFLICT' };
    }
    const item =
      change.mark === undefined
        ? { Delete: { TableName, Key: key.mark(person, id, change.place) } }
        : { Put: { TableName, Item: { ...markItem(person, id, change.place, change.mark) } } };
    return { write: item, onFailure: 'CONFLICT' };
  });
}
