import { sha256 } from '../kernel/hash.ts';
import type { CaseId, Instant, PlainDate, TaskId, Unit, WorkflowKind } from '../kernel/ids.ts';
import type { Keeping } from './keeping/keeping.ts';
import type { Reviewed } from './review/review.ts';
import type {
  CaseFigures,
  CaseRow,
  DomainEvent,
  FollowUp,
  Mark,
  NewTask,
  Remind,
  Stored,
  Task,
  TaskLogEntry,
} from './workflow.ts';

/** All events of one command: they are written, chained and read as one item (architecture § 2.7). */
export interface EventBatch {
  /** 1 for the command that opened the case; the version of the case after it. */
  readonly version: number;
  readonly commandId: string;
  readonly at: Instant;
  readonly by: string;
  readonly records: readonly EventRecord[];
  readonly previousHash: string;
  readonly hash: string;
}

/** The kept half of an event; `commitment` binds the erasable half without showing it. */
export interface EventRecord {
  readonly number: number;
  readonly type: string;
  readonly record: DomainEvent['record'];
  readonly commitment: string | null;
}

/** The erasable half of an event, with a salt of its own. Null where the event has none. */
export type PersonalPart = {
  readonly number: number;
  readonly salt: string;
  readonly values: NonNullable<DomainEvent['personal']>;
};

export interface Snapshot {
  readonly version: number;
  readonly events: number;
  readonly hash: string;
  readonly state: unknown;
  readonly row: CaseRow;
  readonly createdAt: Instant;
  readonly kind: WorkflowKind;
  /** The commands that the case has carried out ({@link carriedOut}). They go when the personal parts go. */
  readonly commands?: Readonly<Record<string, string>>;
  /** How long the case keeps its personal parts. Absent on cases from before there was such a thing. */
  readonly keeping?: Keeping;
  /** What the daily look at its tasks has done; absent before the first time. */
  readonly review?: Reviewed;
}

/** The guard's item: what the deadline guard waits on. */
export interface GuardItem {
  readonly ledgerVersion: number;
  readonly armedVersion?: number;
  readonly token?: string;
  readonly closed: boolean;
}

export interface StoredCase {
  readonly id: CaseId;
  readonly snapshot: Snapshot;
  readonly tasks: readonly Task[];
  readonly guard: GuardItem;
}

/** A command of the case: short hashes of its id and of itself, to tell a repetition from another command under the same id. */
export function commandMark(commandId: string, commandHash: string): readonly [string, string] {
  return [sha256(commandId).slice(0, 16), commandHash.slice(0, 16)];
}

/** Whether a command id was carried out on the case: not, by this very command, or by another. */
export function carriedOut(
  { commands = {} }: Pick<Snapshot, 'commands'>,
  commandId: string,
  commandHash?: string,
): 'NO' | 'THIS' | 'ANOTHER' {
  const [id, hash] = commandMark(commandId, commandHash ?? '');
  if (commands[id] === undefined) return 'NO';
  return commandHash === undefined || commands[id] === hash ? 'THIS' : 'ANOTHER';
}

/** Everything that one command writes, in one transaction or not at all. */
export interface CaseWrite {
  readonly id: CaseId;
  readonly batch: EventBatch;
  readonly personal: readonly PersonalPart[];
  readonly snapshot: Snapshot;
  readonly answer?: { readonly task: TaskId; readonly outcome: string };
  readonly opens: readonly NewTask[];
  /** Open tasks whose last day moved with the case's. */
  readonly moves: readonly { readonly task: TaskId; readonly due: PlainDate }[];
  /** Reminders that show on open tasks. */
  readonly reminds: readonly Remind[];
  /** What statistics know of the case, written with it once it is closed. Of open cases the daily job keeps it. */
  readonly figures?: CaseFigures;
  /** Open tasks that end with their generation or their case. */
  readonly closes: readonly TaskId[];
  /** What the guard must learn: nothing, a new ledger, or that the case is closed. */
  readonly guard: 'NEW' | 'UNCHANGED' | 'LEDGER_CHANGED' | 'CLOSED' | 'REOPENED';
  readonly followUps: readonly FollowUp[];
  /** What the index of persons must learn, in the same transaction. */
  readonly persons: readonly PersonWrite[];
}

/**
 * A change of the index of persons (persons.ts): whether the case is about them, whether they asked for somebody else in it, or a mark by its
 * place. `mark` absent: it is taken away.
 */
export type PersonWrite =
  | { readonly kind: 'CASE' | 'ASKED'; readonly nationalId: string; readonly present: boolean }
  | { readonly kind: 'MARK'; readonly nationalId: string; readonly place: number; readonly mark?: Mark };

export type CommitResult =
  | 'WRITTEN'
  /** Someone else wrote first: load and decide again. */
  | 'CONFLICT'
  /** The task to be answered is not open (answered, expired or closed). */
  | 'TASK_NOT_OPEN';

/** A follow-up as it lies in the outbox. */
export interface OutboxItem {
  readonly case: CaseId;
  readonly id: string;
  readonly followUp: FollowUp;
  /** How many follow-ups of the same command are left, with this one. */
  readonly siblings: number;
  readonly createdAt: Instant;
  readonly attempts: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Opaque; hand it in again for the next page. Absent on the last. */
  readonly next?: string;
}

export interface CaseListItem {
  readonly case: CaseId;
  readonly kind: WorkflowKind;
  readonly row: CaseRow;
  readonly createdAt: Instant;
}

/** The events of a case as they lie in the store. */
export interface History {
  readonly batches: readonly EventBatch[];
  readonly personal: ReadonlyMap<number, PersonalPart>;
}

/** The event store, the task list and the outbox behind one contract; DynamoDB on AWS and everywhere else (lib/adapters/dynamodb). */
export interface CaseStore {
  load(id: CaseId): Promise<StoredCase | undefined>;
  /** The kept halves of a case's events. */
  batches(id: CaseId): Promise<readonly EventBatch[]>;
  /** Kept halves and, by the number of their event, the erasable ones that are still there: one reading of both. */
  history(id: CaseId): Promise<History>;
  /**
   * Deletes what is personal of a case that has been erased: the erasable halves of its events, its tasks, the hashes of its commands and of
   * the submission that opened it. A second time finds nothing to delete.
   */
  erasePersonal(id: CaseId): Promise<void>;
  /** Deletes the erasable halves of the events of these types, and nothing else. A second time finds nothing to delete. */
  eraseHalves(id: CaseId, types: readonly string[]): Promise<void>;
  commit(write: CaseWrite): Promise<CommitResult>;

  /** The next number of a series (`REQ-2026`): never given twice; gaps are allowed. */
  nextNumber(series: string): Promise<number>;
  /** What a submission key was claimed for, if it was. */
  findSubmission(key: string): Promise<SubmissionClaim | undefined>;
  /** Which case a submission key opened; written once, by whoever comes first. */
  claimSubmission(key: string, claim: SubmissionClaim): Promise<SubmissionClaim>;

  /** Writes down that somebody of the staff looked at a case: one line for each person, day and thing. */
  recordLook(id: CaseId, look: Pick<Look, 'by' | 'role' | 'what' | 'lastAt'>): Promise<void>;
  /** Who looked, the latest day first. */
  looks(id: CaseId): Promise<readonly Look[]>;

  /** The open tasks of a unit, the last day first. */
  inbox(unit: Unit, page: PageRequest, filter?: InboxFilter): Promise<Page<Task>>;
  /** Notes when somebody who may answer it first looked at a task; later times change nothing. */
  noteOpened(id: CaseId, task: TaskId, at: Instant): Promise<void>;
  /**
   * Gives an open task to somebody or to nobody, on condition that it still is with `from`; with its entry of the log.
   * @returns false where somebody else was faster, or it is no longer open
   */
  assignTask(id: CaseId, task: TaskId, change: TaskAssignment): Promise<boolean>;
  /** What statistics know of a case, for cases that are open. */
  putFigures(kind: WorkflowKind, id: CaseId, figures: CaseFigures): Promise<void>;
  /** What statistics know of the cases of a month (`2026-03`), page by page. */
  figures(kind: WorkflowKind, period: string, page: PageRequest): Promise<Page<StoredFigures>>;
  /** Where a job that goes over many cases stands (`remind 2026-11-22`); undefined before it began. */
  progress(job: string): Promise<JobProgress | undefined>;
  keepProgress(job: string, progress: JobProgress): Promise<void>;
  /** A register of cases, the last day first. ERASED: closed ones whose personal parts are gone. */
  list(kind: WorkflowKind, which: boolean | 'ERASED', page: PageRequest): Promise<Page<CaseListItem>>;
  /**
   * Cases of a register that fit, the nearest last day first of open ones, the latest of others. A page may hold few although there are more: what it
   * reads is bounded, and `next` goes on.
   */
  search(kind: WorkflowKind, which: boolean | 'ERASED', wish: CaseWish, page: PageRequest): Promise<Page<CaseListItem>>;
  owned(owner: string, page: PageRequest): Promise<Page<CaseListItem>>;

  /** Follow-ups written before `olderThan`, oldest first. */
  outbox(olderThan: Instant, limit: number): Promise<readonly OutboxItem[]>;
  outboxOf(id: CaseId): Promise<readonly OutboxItem[]>;
  /** @param done follow-ups of one command that have been carried out */
  acknowledge(done: readonly OutboxItem[]): Promise<void>;
  /** Puts off what is left of a command's follow-ups, and counts the attempt. */
  postpone(item: OutboxItem, until: Instant): Promise<void>;
  /** Opens a task that no event stands behind (operators); a task that is there stays as it is. */
  openTask(id: CaseId, task: NewTask & { readonly generation: number; readonly openedAt: Instant }): Promise<void>;
  /** Closes a task that no event stands behind. */
  closeTask(id: CaseId, task: TaskId): Promise<void>;
  /** Which run of its guard the case is at: 1 when it was opened; the control starts the next where one died. */
  guardRun(id: CaseId): Promise<number>;
  /** Counts on from `current`, unless somebody else did; gives the run that counts now. */
  nextGuardRun(id: CaseId, current: number): Promise<number>;
  /** The token of a task, read consistently; undefined where the machine has not asked yet. */
  taskToken(
    id: CaseId,
    task: TaskId,
  ): Promise<{ readonly token?: string; readonly status: Task['status']; readonly outcome?: string } | undefined>;
}

/** What of a register is looked for; all of it that is given must hold. */
export interface CaseWish {
  /** A part of the case's reference. */
  readonly text?: string | undefined;
  /**
   * One of these: what the case is about, and how it was decided ({@link CaseRow}; '' where nothing was). Of closed cases both must be given for either
   * to be found by the index; all codes are as good as none.
   */
  readonly about?: readonly string[] | undefined;
  readonly outcome?: readonly string[] | undefined;
  readonly unit?: Unit | undefined;
  /** First and last day of what is due. */
  readonly dueFrom?: PlainDate | undefined;
  readonly dueTo?: PlainDate | undefined;
}

/** What of an inbox is asked for; all of it that is given must hold. */
export interface InboxFilter {
  /** First and last day of what is due. */
  readonly dueFrom?: PlainDate | undefined;
  readonly dueTo?: PlainDate | undefined;
  readonly step?: string | undefined;
  /** A part of the case's reference. */
  readonly text?: string | undefined;
  /** Taken by this person, or (`NOBODY`) by nobody. */
  readonly takenBy?: string | undefined;
  /** Those alone that nobody has looked at yet. */
  readonly unopened?: boolean | undefined;
}

export interface TaskAssignment {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly entry: TaskLogEntry;
}

export interface StoredFigures {
  readonly case: CaseId;
  readonly facts: CaseFigures['facts'];
}

/** Plain: the job knows what it means. */
export type JobProgress = Readonly<Record<string, string | number | boolean>>;

export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A person's submission: the key with the hash of the body, and the case that it opened. */
export interface SubmissionClaim {
  readonly case: CaseId;
  readonly bodyHash: string;
}

/** That somebody looked at a case, as the ombud reads it. Kept with the skeleton of the case: it says nothing about the person. */
export interface Look {
  readonly day: PlainDate;
  /** The staff account. */
  readonly by: string;
  readonly role: string;
  /** `CASE`, `OVERSIGHT`, `EXPORT`, `DATA` (what the register holds), a task (`assess.1`), or the number of a letter. */
  readonly what: string;
  readonly times: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

export type StoredEvent = Stored<DomainEvent>;
