import type { Alarm, Ledger, LedgerEntry, Step } from '../cases/workflow.ts';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import type { HolidayTable } from './holidays.ts';
import { endOfDay, type Received, receivedDate } from './oslo-time.ts';
import { daysBetween } from './plain-date.ts';
import { requestAlarms } from './request-alarms.ts';
import { extensionCounts, type IdentityDoubt, type RequestDeadlines, requestDeadlines } from './request-deadlines.ts';
import { step } from './step.ts';
import { holidays as inThisRelease } from './tables.ts';

/** What a request's dates and alarms depend on. All of it stands in the case's events. */
export interface RequestFacts {
  /** As first recorded. */
  readonly received: Received;
  /** What the date of receipt was corrected to, in the order recorded; the last one holds. */
  readonly receivedCorrections?: readonly Received[] | undefined;
  /** Where it was handed in with somebody else: which day, and how many days to the receipt in UDI are nothing to speak of. Moves nothing (T4). */
  readonly handedIn?: { readonly on: PlainDate; readonly atMost: number } | undefined;
  /**
   * The notice of extension, by the instant at which it was written and at which the dispatch partner accepted it. One that came too late
   * moves nothing.
   */
  readonly extension?:
    | { readonly noticeWrittenAt?: Instant | undefined; readonly noticeAcceptedAt?: Instant | undefined }
    | undefined;
  /** Shown beside the deadline, never moves it (domain-facts § 2.5). `decided`: an adviser has recorded that the wait is not counted. */
  readonly identityDoubt?: (IdentityDoubt & { readonly decided?: boolean | undefined }) | undefined;
  /** Each time that changed tables moved the deadlines, the oldest first: what they had been, by which tables. */
  readonly recomputed?: readonly Recomputed[] | undefined;
  /** When the dispatch partner accepted the answer. */
  readonly answeredAt?: Instant | undefined;
  /** When the case was closed without an answer (withdrawn, joined with another). */
  readonly closedAt?: Instant | undefined;
  /** The alarms that were raised. Those that the facts no longer call for stay in the ledger, marked. */
  readonly raised?: readonly RaisedAlarm[] | undefined;
}

/** What the last days were before a release with other tables. */
export interface Recomputed {
  readonly firstDue: PlainDate;
  readonly extendedDue: PlainDate;
  readonly tables: string;
  /** The version that took its place. */
  readonly by: string;
  /** Which receipt, counted from 0, the days belonged to. */
  readonly receipt: number;
}

export type RaisedAlarm = Pick<Alarm, 'id' | 'kind' | 'rule'> & { readonly raisedAt: Instant };

/** The explained ledger of a data-subject request: which dates, why those, and what must be told when. */
export function requestLedger(facts: RequestFacts, holidays: HolidayTable = inThisRelease()): Ledger {
  const receipts = [facts.received, ...(facts.receivedCorrections ?? [])];
  const received = receipts.at(-1) ?? facts.received;
  const deadlines = requestDeadlines({ received, suspension: facts.identityDoubt, holidays });
  const notice = facts.extension?.noticeAcceptedAt;
  const extension = notice === undefined ? undefined : extensionCounts(received, notice, holidays);
  const extendedAt = extension?.outcome === 'COUNTS' ? notice : undefined;
  const noticeSteps =
    extension === undefined ? [] : [{ rule: extension.rule, key: extension.reason, params: extension.params ?? {} }];
  const writtenAt = facts.extension?.noticeWrittenAt;
  const alarms = requestAlarms(
    deadlines,
    {
      extendedAt,
      endedAt: earlier(facts.answeredAt, facts.closedAt),
      ...(writtenAt === undefined ? {} : { notice: { writtenAt, acceptedAt: notice } }),
    },
    holidays,
  );
  const moved = movedByTables(facts.recomputed ?? [], receipts.length - 1, deadlines);
  return {
    tables: holidays.version,
    entries: [
      ...supersededReceipts(receipts, holidays),
      ...supersededTables(facts.recomputed ?? []),
      firstEntry(
        deadlines,
        [
          ...correctionSteps(receipts),
          ...underWay(facts.handedIn, deadlines.receivedDate),
          ...deadlines.steps,
          ...moved,
        ],
        extendedAt === undefined,
        noticeSteps,
      ),
      ...suspensionEntries(deadlines, facts.identityDoubt?.decided === true),
      ...(extendedAt === undefined ? [] : [extendedEntry(deadlines, noticeSteps)]),
    ],
    alarms: withRaised(alarms, facts.raised ?? []),
  };
}

function firstEntry(
  deadlines: RequestDeadlines,
  steps: readonly Step[],
  inForce: boolean,
  notice: readonly Step[],
): LedgerEntry {
  const { firstDue: date, expiresAt } = deadlines;
  return { id: 'first-due', rule: 'DSR-23', date, expiresAt, steps: [...steps, ...notice], inForce };
}

function extendedEntry(deadlines: RequestDeadlines, notice: readonly Step[]): LedgerEntry {
  const { extendedDue: date, extendedExpiresAt: expiresAt } = deadlines;
  return {
    id: 'extended-due',
    rule: 'DSR-24',
    date,
    expiresAt,
    steps: [...notice, ...deadlines.extendedSteps],
    inForce: true,
  };
}

/** The days by older tables: `first-due@2026-11-21` and `extended-due@2026-11-21`, marked as out of force. */
function supersededTables(recomputed: readonly Recomputed[]): readonly LedgerEntry[] {
  return recomputed.map(({ firstDue: date, tables, by }) => ({
    id: `first-due@${tables}`,
    rule: 'DSR-23',
    date,
    expiresAt: endOfDay(date),
    steps: [step('T9', 'OLDER_TABLES', 'deadline.step.older-tables', { date, tables, by })],
    inForce: false,
  }));
}

/** The steps that say what changed tables moved; only those of the receipt that holds now. */
function movedByTables(
  recomputed: readonly Recomputed[],
  receipt: number,
  { firstDue, extendedDue }: RequestDeadlines,
): readonly Step[] {
  const last = recomputed.findLast((each) => each.receipt === receipt);
  if (last === undefined) return [];
  const { firstDue: from, extendedDue: extendedFrom, by: tables } = last;
  return [
    step('T9', 'RECOMPUTED', 'deadline.step.recomputed', { from, date: firstDue, extendedFrom, extendedDue, tables }),
  ];
}

function suspensionEntries({ suspension }: RequestDeadlines, decided: boolean): readonly LedgerEntry[] {
  if (suspension === undefined) return [];
  const { dueIfSuspended: date, expiresIfSuspended: expiresAt, usable } = suspension;
  const steps = [
    ...suspension.steps,
    { rule: usable.rule, key: usable.reason, params: usable.params ?? {} },
    decided
      ? step('T14', 'DECIDED', 'deadline.suspension.decided', { date })
      : step('T14', 'NOT_DECIDED', 'deadline.suspension.not-decided', {}),
  ];
  return [{ id: 'first-due-if-suspended', rule: 'T14', date, expiresAt, steps, inForce: false }];
}

/** One entry for each date of receipt that turned out wrong: `first-due.1` was the first. */
function supersededReceipts(receipts: readonly Received[], holidays: HolidayTable): readonly LedgerEntry[] {
  return receipts.slice(0, -1).map((received, index) => {
    const { firstDue: date, expiresAt, steps } = requestDeadlines({ received, holidays });
    return { id: `first-due.${index + 1}`, rule: 'DSR-23', date, expiresAt, steps, inForce: false };
  });
}

/** The clock starts in UDI; a request that was long under way is said to have been. */
function underWay(handedIn: RequestFacts['handedIn'], received: PlainDate): readonly Step[] {
  if (handedIn === undefined) return [];
  const { on, atMost } = handedIn;
  const days = daysBetween(on, received);
  // A receipt that was corrected to before that day: then it was not under way at all.
  if (days < 0) return [];
  const params = { on, days, atMost };
  return [
    days > atMost
      ? step('T4', 'LONG_UNDER_WAY', 'deadline.step.long-under-way', params)
      : step('T4', 'UNDER_WAY', 'deadline.step.under-way', params),
  ];
}

function correctionSteps(receipts: readonly Received[]): readonly Step[] {
  const [from, to] = receipts.slice(-2);
  if (from === undefined || to === undefined) return [];
  return [
    step('T4', 'CORRECTED', 'deadline.step.receipt-corrected', { from: receivedDate(from), date: receivedDate(to) }),
  ];
}

function withRaised(alarms: readonly Alarm[], raised: readonly RaisedAlarm[]): readonly Alarm[] {
  const raisedAt = new Map(raised.map((alarm) => [alarm.id, alarm.raisedAt]));
  const called = new Set(alarms.map((alarm) => alarm.id));
  const marked = alarms.map((alarm) =>
    raisedAt.has(alarm.id) ? { ...alarm, raisedAt: raisedAt.get(alarm.id) } : alarm,
  );
  const mistaken = raised
    .filter((alarm) => !called.has(alarm.id))
    .map((alarm) => ({ ...alarm, at: alarm.raisedAt, mistaken: true }));
  return [...marked, ...mistaken].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(a) < Date.parse(b) ? a : b;
}
