import type { PersonCase, PersonMark } from '../../cases/persons.ts';
import type {
  CaseListItem,
  EventBatch,
  GuardItem,
  Look,
  OutboxItem,
  PersonalPart,
  Snapshot,
  StoredFigures,
} from '../../cases/store.ts';
import type { CaseFigures, FollowUp, Mark, NewTask, Task } from '../../cases/workflow.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit } from '../../kernel/ids.ts';
import { key } from './table.ts';

/** An item of the table as the document client gives it. The table is written by this folder and the state machines alone. */
export type Item = Readonly<Record<string, unknown>>;

/** Where an open task stands in its unit's inbox: by last day, then case. */
export function inboxSort(due: string, id: string, task: string): string {
  return `${due}#${id}#${task}`;
}

export function batchItem(id: CaseId, batch: EventBatch): Item {
  const { records, ...rest } = batch;
  return { ...key.event(id, batch.version), ...rest, records: JSON.stringify(records) };
}

export function readBatch(item: Item): EventBatch {
  return {
    version: item['version'] as number,
    commandId: item['commandId'] as string,
    at: item['at'] as Instant,
    by: item['by'] as string,
    previousHash: item['previousHash'] as string,
    hash: item['hash'] as string,
    records: JSON.parse(item['records'] as string),
  };
}

export function personalItem(id: CaseId, part: PersonalPart): Item {
  return {
    ...key.personal(id, part.number),
    number: part.number,
    salt: part.salt,
    values: JSON.stringify(part.values),
  };
}

export function readPersonal(item: Item): PersonalPart {
  return {
    number: item['number'] as number,
    salt: item['salt'] as string,
    values: JSON.parse(item['values'] as string),
  };
}

export function snapshotItem(id: CaseId, snapshot: Snapshot): Item {
  const { row } = snapshot;
  return {
    ...key.snapshot(id),
    case: id,
    version: snapshot.version,
    events: snapshot.events,
    hash: snapshot.hash,
    kind: snapshot.kind,
    createdAt: snapshot.createdAt,
    state: JSON.stringify(snapshot.state),
    row: JSON.stringify(row),
    ...(snapshot.review === undefined ? {} : { review: JSON.stringify(snapshot.review) }),
    ...(snapshot.keeping === undefined ? {} : { keeping: JSON.stringify(snapshot.keeping) }),
    register:
      snapshot.keeping?.erasedAt === undefined ? registerKey(snapshot.kind, row.open) : `${snapshot.kind}#ERASED`,
    registerSort: `${row.due ?? '9999-12-31'}#${id}`,
    ...(row.owner === undefined ? {} : { owner: row.owner, ownerSort: `${snapshot.createdAt}#${id}` }),
  };
}

export function registerKey(kind: string, open: boolean): string {
  return `${kind}#${open ? 'OPEN' : 'CLOSED'}`;
}

export function readSnapshot(item: Item): Snapshot {
  return {
    version: item['version'] as number,
    events: item['events'] as number,
    hash: item['hash'] as string,
    kind: item['kind'] as Snapshot['kind'],
    createdAt: item['createdAt'] as Instant,
    state: JSON.parse(item['state'] as string),
    row: JSON.parse(item['row'] as string),
    ...(item['review'] === undefined ? {} : { review: JSON.parse(item['review'] as string) }),
    ...(item['keeping'] === undefined ? {} : { keeping: JSON.parse(item['keeping'] as string) }),
  };
}

export function readLook(item: Item): Look {
  const { pk: _, sk: __, ...look } = item;
  return look as unknown as Look;
}

export function readListItem(item: Item): CaseListItem {
  return {
    case: item['case'] as CaseId,
    kind: item['kind'] as CaseListItem['kind'],
    createdAt: item['createdAt'] as Instant,
    row: JSON.parse(item['row'] as string),
  };
}

export function taskItem(
  id: CaseId,
  task: NewTask & { readonly generation: number; readonly openedAt: Instant },
): Item {
  return {
    ...key.task(id, task.task),
    case: id,
    task: task.task,
    step: task.step,
    unit: task.unit,
    due: task.due,
    status: 'OPEN',
    openedAt: task.openedAt,
    generation: task.generation,
    inbox: task.unit,
    inboxSort: inboxSort(task.due, id, task.task),
    ...(task.standing === true ? { standing: true } : {}),
  };
}

export function readTask(item: Item): Task {
  const outcome = item['outcome'] as string | undefined;
  return {
    case: item['case'] as CaseId,
    task: item['task'] as TaskId,
    step: item['step'] as string,
    unit: item['unit'] as Unit,
    due: item['due'] as PlainDate,
    status: item['status'] as Task['status'],
    openedAt: item['openedAt'] as Instant,
    generation: item['generation'] as number,
    ...(outcome === undefined ? {} : { outcome }),
    ...present(item, ['firstOpened', 'takenBy', 'takenAt', 'standing', 'reminded', 'log']),
  };
}

/** Attributes that an item may have, as they are. */
function present(item: Item, names: readonly string[]): object {
  return Object.fromEntries(names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
}

export function figuresItem(kind: string, id: CaseId, { period, facts }: CaseFigures): Item {
  return { ...key.figures(kind, period, id), case: id, facts: JSON.stringify(facts) };
}

export function readFigures(item: Item): StoredFigures {
  return { case: item['case'] as CaseId, facts: JSON.parse(item['facts'] as string) };
}

export function readGuard(item: Item): GuardItem {
  const armedVersion = item['armedVersion'] as number | undefined;
  const token = item['token'] as string | undefined;
  return {
    ledgerVersion: item['ledgerVersion'] as number,
    closed: item['closed'] as boolean,
    ...(armedVersion === undefined ? {} : { armedVersion }),
    ...(token === undefined ? {} : { token }),
  };
}

export function outboxItem(id: CaseId, outboxId: string, followUp: FollowUp, createdAt: Instant): Item {
  return {
    ...key.outbox(id, outboxId),
    case: id,
    id: outboxId,
    followUp: JSON.stringify(followUp),
    createdAt,
    attempts: 0,
    outbox: 'OUTBOX',
    outboxSort: `${createdAt}#${id}#${outboxId}`,
  };
}

export function readOutbox(item: Item): OutboxItem {
  return {
    case: item['case'] as CaseId,
    id: item['id'] as string,
    followUp: JSON.parse(item['followUp'] as string),
    createdAt: item['createdAt'] as Instant,
    attempts: item['attempts'] as number,
  };
}

/** `person`: the keyed hash of the national id, nothing else of them. */
export function personCaseItem(person: string, id: CaseId, snapshot: Pick<Snapshot, 'kind' | 'createdAt'>): Item {
  return { ...key.personCase(person, id), case: id, kind: snapshot.kind, createdAt: snapshot.createdAt };
}

export function readPersonCase(item: Item): PersonCase {
  return {
    case: item['case'] as CaseId,
    kind: item['kind'] as PersonCase['kind'],
    openedAt: item['createdAt'] as Instant,
  };
}

/** Marks stand in the index `register` under a key of their own, so that a list of thousands asks once. */
export const MARKS = 'MARKS';

export function markItem(person: string, id: CaseId, place: number, mark: Mark): Item {
  return {
    ...key.mark(person, id, place),
    case: id,
    person,
    mark: JSON.stringify(mark),
    register: MARKS,
    registerSort: `${mark.since}#${id}#${place}`,
  };
}

export function readMark(item: Item): PersonMark {
  return { ...(JSON.parse(item['mark'] as string) as Mark), case: item['case'] as CaseId };
}
