import type { Contact, Protection } from '../cases/ports.ts';
import { type Received, receivedDate } from '../deadlines/oslo-time.ts';
import type { RaisedAlarm } from '../deadlines/request-ledger.ts';
import type { CaseId, Instant, Language, PlainDate, TaskId } from '../kernel/ids.ts';
import type { LetterKind } from '../letters/render.ts';
import type {
  Channel,
  Department,
  ExtensionReason,
  IdentityMethod,
  LetterPurpose,
  ReceptionData,
  RequestOutcome,
  Right,
  Source,
} from './codes.ts';
import type { AccessFacts } from './state/access.ts';
import type { LetterCourse } from './state/letters.ts';
import type { RequesterFacts } from './state/requester.ts';
import type { RightsFacts } from './state/rights.ts';
import type { TimeFacts } from './state/time.ts';

/** Before the first event. */
export interface Unregistered {
  readonly kind: 'UNREGISTERED';
}

/**
 * A request as its events tell it. Plain JSON: it is stored as the snapshot. Long texts (what was asked, letters, reasons) stay in
 * the events, see personal.ts. `person` is absent once the personal parts are erased.
 */
export interface Registered extends AccessFacts, RequesterFacts, RightsFacts, TimeFacts {
  readonly kind: 'REGISTERED';
  readonly case: CaseId;
  /** Of a message with several rights: the first of its requests, which has the receipt for all (DSR-01). Absent on that one itself. */
  readonly lead?: CaseId;
  readonly generation: number;
  readonly right: Right;
  readonly source: Source;
  /** When it reached UDI as first recorded, then each correction; the last one holds. */
  readonly receipts: readonly [Received, ...Received[]];
  readonly channel: Channel;
  readonly language: Language;
  readonly receptionData: ReceptionData;
  readonly owner?: string;
  readonly person?: Person;
  readonly identity: Identity;
  readonly routing?: Routed;
  readonly extension?: Extension;
  readonly outcome?: RequestOutcome;
  readonly letters: readonly Letter[];
  readonly raised: readonly RaisedAlarm[];
  /** Each time a deadline passed without an answer, with the leader's task for it. */
  readonly passed: readonly PassedDeadline[];
  readonly closed: boolean;
}

export type SubjectRequest = Unregistered | Registered;

export interface Person {
  readonly nationalId: string;
  readonly name?: string;
  readonly birthDate?: PlainDate;
  readonly protection?: Protection;
  readonly ageDisputed?: boolean;
  readonly unaccompaniedMinor?: boolean;
  /** Works in UDI. */
  readonly employee?: boolean;
  /** How the person can be reached (contact register). */
  readonly contact?: Contact;
}

export type Identity =
  | { readonly status: 'UNCHECKED' }
  | { readonly status: 'CONFIRMED' | 'NOT_CONFIRMED'; readonly method?: IdentityMethod }
  | { readonly status: 'DOUBT'; readonly replyDue: PlainDate; readonly replyEndsAt: Instant };

export interface Routed {
  readonly rule: string;
  readonly reason: string;
  readonly unit: Department | 'TRIAGE';
  readonly units: readonly Department[];
  readonly suggestion?: Department;
  readonly triageDue?: PlainDate;
}

export interface Extension {
  /** REQUESTED: the notice is on its way and nothing has moved yet (architecture § 2.6). */
  readonly status: 'REQUESTED' | 'IN_FORCE' | 'TOO_LATE';
  readonly reason: ExtensionReason;
  readonly letter: string;
  readonly acceptedAt?: Instant;
}

export interface Letter {
  readonly number: string;
  readonly purpose: LetterPurpose;
  /** Absent in snapshots of the first release. */
  readonly kind?: LetterKind;
  readonly issuedAt: Instant;
  readonly dispatched?: { readonly archiveId: string; readonly channel: Channel; readonly acceptedAt: Instant };
  /** How it fared after that: opened, sent back, told of again. */
  readonly course?: LetterCourse;
  /** An answer that was sent back or set aside: it stays in the case and counts no longer. */
  readonly withdrawn?: boolean;
}

export interface PassedDeadline {
  readonly deadline: 'FIRST' | 'EXTENDED';
  readonly date: PlainDate;
  readonly task: TaskId;
  readonly at: Instant;
  readonly acknowledged: boolean;
  /** When the leader last did; absent in snapshots of an earlier release. */
  readonly acknowledgedAt?: Instant;
  /** The alarm turned out wrong: the notice had been accepted in time. It stays, marked. */
  readonly withdrawn: boolean;
}

/** When the request reached UDI, as we know it now. */
export function received(state: Registered): Received {
  return state.receipts.at(-1) ?? state.receipts[0];
}

/** The Oslo day of that. */
export function dayReceived(state: Registered): PlainDate {
  return receivedDate(received(state));
}

/** The unit that the case lies with: triage until a department has it. */
export function unitOf(state: Registered): Department | 'TRIAGE' {
  return state.routing?.unit ?? 'TRIAGE';
}

export const initial: SubjectRequest = { kind: 'UNREGISTERED' };

/** Letters with that purpose that count, the oldest first. */
export function lettersFor(state: Registered, purpose: LetterPurpose): readonly Letter[] {
  return state.letters.filter((letter) => letter.purpose === purpose && letter.withdrawn !== true);
}

/** Whether the latest letter with that purpose was accepted by the dispatch partner: an earlier one may have been replaced. */
export function isLatestSent(state: Registered, purpose: LetterPurpose): boolean {
  return lettersFor(state, purpose).at(-1)?.dispatched !== undefined;
}

/** Whether any letter with that purpose was accepted by the dispatch partner. */
export function isSent(state: Registered, purpose: LetterPurpose): boolean {
  return lettersFor(state, purpose).some((letter) => letter.dispatched !== undefined);
}

/** The passed deadline that the leader has still to look at. */
export function pendingOverdue(state: Registered): PassedDeadline | undefined {
  return state.passed.findLast(isPending);
}

export function isPending(passed: PassedDeadline): boolean {
  return !passed.acknowledged && !passed.withdrawn;
}
