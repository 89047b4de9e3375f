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
import { pack, unpack } from './packing.ts';
import { key } from './table.ts';

/** An item of the table as the document client gives it. The table is written by this folder and the state machines alone. */
export type Item = Readonly<Record<string, unknown>>;

/** Where an open task stands in its unit's inbox: by last day, then case. */
export function inboxSort(due: string, id: string, task: string): string {
  return `${due}#${id}#${task}`;
}

/** Hashes lie in the table as bytes. */
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (value: unknown): string => Buffer.from(value as Uint8Array).toString('hex');

/** The events of one command: the kept half, and beside it the erasable halves, which can be taken away alone. */
export function batchItem(id: CaseId, batch: EventBatch, personal: readonly PersonalPart[]): Item {
  const { version, hash, previousHash, ...rest } = batch;
  return {
    ...key.event(id, version),
    version,
    hash: bytes(hash),
    previousHash: bytes(previousHash),
    batch: pack(rest),
    ...(personal.length === 0 ? {} : { personal: pack(personal) }),
  };
}

export function readBatch(item: Item): EventBatch {
  return {
    ...(unpack(item['batch']) as Pick<EventBatch, 'commandId' | 'at' | 'by' | 'records'>),
    version: item['version'] as number,
    previousHash: hex(item['previousHash']),
    hash: hex(item['hash']),
  };
}

/** The erasable halves of a command's events that are still there. */
export function readPersonal(item: Item): readonly PersonalPart[] {
  return item['personal'] === undefined ? [] : (unpack(item['personal']) as readonly PersonalPart[]);
}

export function snapshotItem(id: CaseId, snapshot: Snapshot): Item {
  const { row, version, hash, ...rest } = snapshot;
  return {
    ...key.snapshot(id),
    version,
    hash: bytes(hash),
    snapshot: pack({ ...rest, row }),
    register: registerKey(snapshot.kind, snapshot.keeping?.erasedAt === undefined ? row.open : 'ERASED'),
    registerSort: listSort(id, row),
    ...(row.owner === undefined ? {} : { owner: row.owner, ownerSort: `${snapshot.createdAt}#${id}` }),
  };
}

/**
 * Where a case stands in lists: by last day, then number. After that what a search can tell without reading the case. The unit of an open case
 * moves with it and is left out: each move would be two writes more (docs/adr/0019).
 */
function listSort(id: CaseId, { due, about, open, unit }: Snapshot['row']): string {
  return [due ?? '9999-12-31', id, about ?? '', ...(open ? [] : [unit])].join('#');
}

/** What a place in a list tells of its case; what it does not tell is absent. */
export interface ListPlace {
  readonly sort: string;
  readonly id: CaseId;
  readonly about?: string;
  readonly unit?: string;
}

export function listPlace(sort: string): ListPlace {
  const [, id, about, unit] = sort.split('#');
  return {
    sort,
    id: id as CaseId,
    ...(about === undefined ? {} : { about }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Closed cases by what they were about and how they were decided; '' where nothing was. */
export function decidedKey(kind: string, which: false | 'ERASED', about: string, outcome: string): string {
  return `${registerKey(kind, which)}#${about}#${outcome}`;
}

/** @param which open, closed, or erased */
export function registerKey(kind: string, which: boolean | 'ERASED'): string {
  if (which === 'ERASED') return `${kind}#ERASED`;
  return `${kind}#${which ? 'OPEN' : 'CLOSED'}`;
}

export function readSnapshot(item: Item): Snapshot {
  return {
    ...(unpack(item['snapshot']) as Omit<Snapshot, 'version' | 'hash'>),
    version: item['version'] as number,
    hash: hex(item['hash']),
  };
}

export function readLook(item: Item): Look {
  const { pk: _, sk: __, ...look } = item;
  return look as unknown as Look;
}

export function readListItem(item: Item): CaseListItem {
  const { kind, createdAt, row } = readSnapshot(item);
  return { case: caseOf(item), kind, createdAt, row };
}

function caseOf(item: Item): CaseId {
  return String(item['pk']).slice('CASE#'.length) as CaseId;
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

/** @param closed the case, once it is closed: then it is found by this item under what it was about and how it was decided */
export function figuresItem(
  kind: string,
  id: CaseId,
  { period, facts }: CaseFigures,
  closed?: Pick<Snapshot, 'row' | 'keeping'>,
): Item {
  const item = { ...key.figures(kind, period, id), case: id, facts: JSON.stringify(facts) };
  if (closed === undefined) return item;
  const { row, keeping } = closed;
  const which = keeping?.erasedAt === undefined ? false : 'ERASED';
  return {
    ...item,
    register: decidedKey(kind, which, row.about ?? '', row.outcome ?? ''),
    registerSort: listSort(id, row),
  };
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

/** All follow-ups of one command: one item, which goes when the last of them is done. */
export function outboxItem(id: CaseId, version: number, followUps: readonly FollowUp[], createdAt: Instant): Item {
  const packed = packFollowUps(followUps.map((followUp, index) => ({ id: `${version}.${index}`, followUp })));
  return { ...key.outbox(id, version), case: id, followUps: packed, createdAt, dueAt: createdAt, attempts: 0 };
}

/** Follow-ups with their places, as they lie in the item of their command. */
export function packFollowUps(items: readonly Pick<OutboxItem, 'id' | 'followUp'>[]): Uint8Array {
  return pack(items.map(({ id, followUp }) => [id, followUp]));
}

export function readOutbox(item: Item): readonly OutboxItem[] {
  const places = unpack(item['followUps']) as readonly (readonly [string, FollowUp])[];
  return places.map(([place, followUp]) => ({
    case: item['case'] as CaseId,
    id: place,
    followUp,
    siblings: places.length,
    createdAt: item['createdAt'] as Instant,
    attempts: item['attempts'] as number,
  }));
}

/** `at` names the person by the keyed hash of the national id, and nothing else of them. */
export function personCaseItem(
  at: ReturnType<typeof key.personCase>,
  id: CaseId,
  snapshot: Pick<Snapshot, 'kind' | 'createdAt'>,
): Item {
  return { ...at, case: id, kind: snapshot.kind, createdAt: snapshot.createdAt };
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
    mark: JSON.stringify(mark),
    register: MARKS,
    registerSort: `${mark.since}#${id}#${place}`,
  };
}

export function readMark(item: Item): PersonMark {
  return { ...(JSON.parse(item['mark'] as string) as Mark), case: item['case'] as CaseId };
}
