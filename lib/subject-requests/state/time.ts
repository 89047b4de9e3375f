import type { Received } from '../../deadlines/oslo-time.ts';
import type { Recomputed } from '../../deadlines/request-ledger.ts';
import type { CaseId, Instant, PlainDate, TaskId } from '../../kernel/ids.ts';
import type { Department, RequestOutcome } from '../codes.ts';

/** Signing by the second unit of a joint case (DSR-20): how often it came back to the first, and whether it is signed. */
export interface SignOffFacts {
  readonly signOff?: { readonly status: 'PENDING' | 'APPROVED' | 'RETURNED'; readonly returned: number };
}

/** Whether the second unit has still to sign the answer that was decided. */
export function pendingSignOff({ signOff }: SignOffFacts): boolean {
  return signOff?.status === 'PENDING';
}

/** Which assessment comes next: 1, and one more for each time that the answer was sent back. */
export function assessRound({ signOff }: SignOffFacts): number {
  return 1 + (signOff?.returned ?? 0);
}

/** Outcomes about who asks, or by their own wish: there is nothing in them for a second unit to sign. */
const WITHOUT_SIGNATURE: readonly RequestOutcome[] = [
  'REFUSED_IDENTITY',
  'REFUSED_AUTHORITY',
  'REFUSED_CONSENT',
  'WITHDRAWN',
];

/** The signing after a decision: the second unit of a joint case has to look at every answer about data (DSR-20). */
export function signOffAfter(
  { signOff }: SignOffFacts,
  units: readonly string[],
  outcome: RequestOutcome,
): SignOffFacts {
  if (units.length < 2 || WITHOUT_SIGNATURE.includes(outcome)) return {};
  return { signOff: { status: 'PENDING', returned: signOff?.returned ?? 0 } };
}

/** The last days as they were last computed and written down, with the tables that they came from. */
export interface ComputedDates {
  readonly firstDue: PlainDate;
  /** Absent in cases of the first release. */
  readonly extendedDue?: PlainDate;
  readonly tables: string;
}

/** A later date of receipt that one adviser has proposed and another has still to look at. */
export interface Proposal {
  readonly to: Received;
  readonly by: string;
  readonly task: TaskId;
}

/** A letter that went to the wrong person: the ombud has to be done by then (GDPR art. 33). */
export interface Breach {
  readonly letter: string;
  readonly task: TaskId;
  readonly reportBy: Instant;
  readonly outcome?: 'REPORTED' | 'NOT_REPORTED';
}

export interface Complaint {
  readonly task: TaskId;
  readonly receivedOn: PlainDate;
  readonly reference: string;
  readonly outcome?: ComplaintOutcome;
}

/** What Datatilsynet came to. */
export type ComplaintOutcome = 'UPHELD' | 'PARTLY_UPHELD' | 'DISMISSED' | 'WITHDRAWN';

/** Facts about the case's time, and facts that were corrected. Each is absent until it is needed. */
export interface TimeFacts extends SignOffFacts {
  /** The day on which it was handed in somewhere else than in UDI. */
  readonly handedInOn?: PlainDate;
  readonly computed?: ComputedDates;
  readonly recomputed?: readonly Recomputed[];
  /** When the question about identity was answered, one way or the other. */
  readonly doubtAnsweredAt?: Instant;
  /** An adviser has recorded that the wait for that answer is not counted (T14). */
  readonly suspensionDecided?: boolean;
  readonly extensionWrittenAt?: Instant;
  readonly proposal?: Proposal;
  readonly breaches?: readonly Breach[];
  readonly complaints?: readonly Complaint[];
  /** Tasks about a notice of extension that was not accepted in time, while they are open. */
  readonly noticeTasks?: readonly TaskId[];
  /** The request that this one looks at again, and the requests that look at this one again. */
  readonly reconsiders?: CaseId;
  /** The units that answered the request which this one looks at again: they answer this one. */
  readonly sameUnits?: readonly Department[];
  readonly reconsideredIn?: readonly CaseId[];
  /** How many tasks these commands have opened, for the next one's id. */
  readonly ownTasks?: number;
}

/** The id of the next task that a command opens: unique in its generation. */
export function nextOwnTask(step: string, state: TimeFacts & { readonly generation: number }, further = 0): TaskId {
  return `${step}.${state.generation}.${(state.ownTasks ?? 0) + 1 + further}` as TaskId;
}
