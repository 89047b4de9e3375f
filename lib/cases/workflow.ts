import type { CaseId, Instant, PlainDate, TaskId, Unit, WorkflowKind } from '../kernel/ids.ts';
import type { Json } from '../kernel/json.ts';
import type { Refusal } from '../kernel/rule.ts';
import type { Actor } from './actor.ts';

/**
 * An event as a workflow makes it. `record` is kept for good and holds types, codes and dates only; `personal` holds values and
 * free text and can be erased alone, so `evolve` must accept an event without it.
 */
export interface DomainEvent {
  readonly type: string;
  readonly record: { readonly [key: string]: Json | undefined };
  readonly personal?: { readonly [key: string]: unknown } | undefined;
}

/** An event of a workflow, typed: the record is kept, the personal part can be erased alone, so nobody may rely on it. */
export type Fact<
  Type extends string,
  Record extends DomainEvent['record'],
  Personal extends DomainEvent['personal'] = undefined,
> = {
  readonly type: Type;
  readonly record: Readonly<Record>;
  readonly personal?: Personal | undefined;
};

/** An event as it was stored: with its number in the case, when it was recorded, and by whom. */
export type Stored<Event extends DomainEvent> = Event & {
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
};

/** What must follow a write, stored in the same transaction and deleted when acknowledged (architecture § 2.8). */
export type FollowUp =
  | { readonly kind: 'START_EXECUTION'; readonly machine: 'handle' | 'guard'; readonly generation: number }
  | { readonly kind: 'STOP_EXECUTION'; readonly machine: 'handle' | 'guard'; readonly generation: number }
  | { readonly kind: 'ANSWER_TASK'; readonly task: TaskId }
  | { readonly kind: 'SIGNAL_GUARD' }
  /** A closed case was opened again: its clock runs again, in the guard's next run. */
  | { readonly kind: 'RESTART_GUARD' }
  | { readonly kind: 'SEND_LETTER'; readonly letter: string }
  /** Deletes what is personal of a case whose time is over (keeping/). */
  | { readonly kind: 'ERASE_PERSONAL' }
  /** Deletes the erasable halves of the case's events of these types, which nothing needs any more; all the rest stays. */
  | { readonly kind: 'ERASE_HALVES'; readonly of: readonly string[] }
  /** Something that another case is to learn; `word` says what, and {@link Workflow.tell} makes the command of it. */
  | TellCase;

export interface TellCase {
  readonly kind: 'TELL_CASE';
  readonly to: CaseId;
  readonly word: string;
}

export interface DecisionContext {
  /** The time of the act: routing and legal dates come from here, never from the system's clock. */
  readonly now: Instant;
  readonly actor: Actor;
}

/** The answer to a task, closed in the same transaction as the events. `outcome` is a routing word, never a ground. */
export interface TaskAnswer {
  readonly task: TaskId;
  readonly outcome: string;
}

/** A task that a command opens: nobody waits for its token. Answering it is a command like any other. */
export interface NewTask {
  readonly task: TaskId;
  readonly step: string;
  readonly unit: Unit;
  readonly due: PlainDate;
  /** It belongs to the case and not to the work of one generation: a new generation leaves it open, and so does the end of the case. */
  readonly standing?: boolean;
}

/** A reminder that shows on an open task; `step` says of what. */
export interface Remind {
  readonly task: TaskId;
  readonly step: string;
  readonly on: PlainDate;
}

export type Decision<Event extends DomainEvent> =
  | {
      readonly ok: true;
      /** May be empty: the command was right and changed nothing (it had been done before). */
      readonly events: readonly Event[];
      readonly answers?: TaskAnswer;
      readonly followUps?: readonly FollowUp[];
      /** Tasks that the command itself opens (an overdue case for the leader); all others are opened by the state machine. */
      readonly opens?: readonly NewTask[];
      /** Open tasks that end with the command though nobody answered them (a task that goes to another unit). */
      readonly closes?: readonly TaskId[];
      readonly reminds?: readonly Remind[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A step in the explanation of a date, in words by key: `{rule: 'T9', key: 'deadline.step.rolled', params}`. */
export interface Step {
  readonly rule: string;
  readonly key: string;
  readonly params: Readonly<Record<string, Json>>;
}

/** One date of a case: what it is, why it is that date, what moved it. Shown to people as 'why this date'. */
export interface LedgerEntry {
  readonly id: string;
  readonly rule: string;
  /** The last day, as people write it. */
  readonly date: PlainDate;
  /** When that day has passed (half-open). */
  readonly expiresAt: Instant;
  readonly steps: readonly Step[];
  /** False where a later entry took its place (an extended deadline, a corrected date of receipt). */
  readonly inForce: boolean;
}

/** Something that must be told when its instant comes. Raised once for each id, whatever happens (idempotent by id). */
export interface Alarm {
  readonly id: string;
  readonly kind:
    | 'REMINDER'
    | 'LAST_DAY_TO_EXTEND'
    | 'FIRST_DEADLINE'
    | 'EXTENDED_DEADLINE'
    | 'REFUSAL_WARNING'
    | 'EXTENSION_NOT_ACCEPTED'
    | 'TASK_REMINDER';
  readonly at: Instant;
  readonly rule: string;
  /** When it was raised: from the `AlarmRaised` event with this id. Absent while it is still to come. */
  readonly raisedAt?: Instant | undefined;
  /** True where it was raised and a corrected fact shows that it should not have been: it stays, marked (architecture § 2.9). */
  readonly mistaken?: boolean | undefined;
}

/** The command by which the guard (or the hourly control) raises an alarm; each workflow's commands include it. A second one changes nothing. */
export interface RaiseAlarm {
  readonly type: 'RaiseAlarm';
  readonly alarm: Pick<Alarm, 'id' | 'kind' | 'rule'>;
}

/** The command by which an operator starts the work again: the next generation, the old execution stopped first (architecture § 4). */
export interface StartGeneration {
  readonly type: 'StartGeneration';
  readonly generation: number;
}

export interface Ledger {
  /** The version of the tables (holidays, intervals) that the entries were computed with. */
  readonly tables: string;
  readonly entries: readonly LedgerEntry[];
  /** In order of time; those that were raised carry `raisedAt`. */
  readonly alarms: readonly Alarm[];
}

/** The row of a case in lists: codes and dates only, never a name. */
export interface CaseRow {
  readonly status: string;
  readonly open: boolean;
  readonly unit: Unit;
  /** The last day in force, where the case has one. */
  readonly due?: PlainDate | undefined;
  /** True when an act-by date has passed without the act. */
  readonly overdue: boolean;
  readonly generation: number;
  /** The pseudonym of the citizen who may see the case as their own ({@link Actor.id} of the login). */
  readonly owner?: string | undefined;
  /** Whether the person's address is protected, and which accounts are disqualified: lists leave such cases out for others, too. */
  readonly protection?: 'CONFIDENTIAL' | 'STRICTLY_CONFIDENTIAL' | undefined;
  readonly disqualified?: readonly string[] | undefined;
  /** What the case is about, and how it was decided, as codes: for searches. */
  readonly about?: string | undefined;
  readonly outcome?: string | undefined;
}

/**
 * What holds for a person beyond the case that it came from: other workflows must look for it (architecture § 4, cross-effects).
 * `items`: ids of the data that it covers, without it all; `processing`: the code of the processing that was objected to.
 */
export interface Mark {
  readonly kind: 'RESTRICTION' | 'OBJECTION';
  readonly since: Instant;
  readonly items?: readonly string[];
  readonly processing?: string;
}

/** What statistics know of a case: codes and dates, kept after everything personal has been erased. */
export interface CaseFigures {
  /** The month that it is counted in: `2026-03`. */
  readonly period: string;
  /** Months that it was counted in before a fact was corrected. */
  readonly formerly: readonly string[];
  readonly facts: Readonly<Record<string, Json>>;
}

/**
 * A workflow's core: pure, total, exhaustive. `decide` answers a command with events or a refusal that names its rule; `evolve` applies
 * one event. Everything else about a case (storage, tasks, guard, outbox) is the same for every workflow: see cases.ts.
 */
export interface Workflow<State, Command extends { readonly type: string }, Event extends DomainEvent> {
  readonly kind: WorkflowKind;
  readonly initial: State;
  decide(command: Command, state: State, context: DecisionContext): Decision<Event>;
  evolve(state: State, event: Stored<Event>): State;
  row(state: State): CaseRow;
  ledger(state: State): Ledger;
  /**
   * The erasable half of an event as the supervisory authority may have it: without values that were withheld from the person. Absent: this
   * workflow withholds nothing.
   */
  forSupervisor?(event: DomainEvent): DomainEvent['personal'];
  /** The national id of the person that the case is about, where it is about one: kept in the index of persons (persons.ts). */
  person?(state: State): string | undefined;
  /** The national id of who asked, where that is somebody else: the case is theirs to follow, and is not about them. */
  asker?(state: State): string | undefined;
  /**
   * The command by which another case learns what this one has to tell, from this one's facts as they are now; undefined where there is nothing
   * (any more) to tell. It opens the other case where there is none. The other case must take it whatever its own state is.
   */
  tell?(from: State, events: readonly Stored<DomainEvent>[], told: TellCase): Command | undefined;
  /** What the daily review has to do on that day beside looking at tasks, in order. */
  review?(state: State, day: PlainDate): readonly Command[];
  /** The case as figures count it; undefined where there is nothing to count. */
  figures?(state: State): CaseFigures | undefined;
  /** What the case lays upon its person now. Compared before and after each command; a place in the list is one mark. */
  marks?(state: State): readonly Mark[];
  /** Whether somebody outside still looks at what was decided: then nothing of the case is erased, whatever its age (KEEP-02). */
  contested?(state: State): boolean;
}

/** A task of a person, as it lies in the inbox. Opened by the state machine itself; the token is never read by pages. */
export interface Task {
  readonly case: CaseId;
  readonly task: TaskId;
  /** The step without its count: `assess`. Texts and rights go by it. */
  readonly step: string;
  readonly unit: Unit;
  readonly due: PlainDate;
  readonly status: 'OPEN' | 'COMPLETED' | 'EXPIRED' | 'CLOSED';
  readonly outcome?: string;
  readonly openedAt: Instant;
  readonly generation: number;
  /** When one of those who may answer it first looked at it; absent: nobody has. */
  readonly firstOpened?: Instant;
  /** Who works on it, while somebody has taken it. */
  readonly takenBy?: string;
  readonly takenAt?: Instant;
  readonly standing?: boolean;
  /** The last reminder. */
  readonly reminded?: { readonly step: string; readonly on: PlainDate };
  /** Who took it, let go of it or handed it over, in order. */
  readonly log?: readonly TaskLogEntry[];
}

export interface TaskLogEntry {
  readonly what: 'TAKEN' | 'RELEASED' | 'HANDED_OVER';
  readonly at: Instant;
  readonly by: string;
  /** Whom it was handed over to. */
  readonly to?: string;
}
