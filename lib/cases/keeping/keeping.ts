import { osloDate } from '../../deadlines/oslo-time.ts';
import { addCalendarMonths } from '../../deadlines/plain-date.ts';
import type { Instant, PlainDate, WorkflowKind } from '../../kernel/ids.ts';
import { unreachable } from '../../kernel/result.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { type Actor, hasRole } from '../actor.ts';
import type { CaseRow, Decision, DecisionContext, DomainEvent, Fact } from '../workflow.ts';
import { keepingPeriod } from './periods.ts';

/**
 * How long a case keeps what is personal in it, the same for every workflow. It is a matter of the case as such and not of its workflow, so
 * these commands and events go past `decide` and `evolve` of the workflow.
 */
export interface Keeping {
  /** When the case was closed last; the time runs from there. */
  readonly closedAt?: Instant;
  /** While a hold lies on the case nothing of it is erased (a complaint, a lawsuit, an inspection). */
  readonly hold?: { readonly since: Instant; readonly by: string };
  readonly erasedAt?: Instant;
}

/** What the keeping of a case looks at. */
export interface Kept {
  readonly kind: WorkflowKind;
  readonly row: CaseRow;
  readonly keeping: Keeping;
  /** A mark of the case holds still (a restriction, art. 18): it would go with the person's name. */
  readonly marked: boolean;
  /** Somebody outside still looks at what was decided (an open complaint): the case is the evidence. */
  readonly contested: boolean;
}

export type KeepingCommand =
  /** The ombud stops the erasure of a case and says why. */
  | { readonly type: 'PlaceHold'; readonly reason: string }
  | { readonly type: 'LiftHold'; readonly reason: string }
  /** The job erases what is personal when its time is over. */
  | { readonly type: 'ErasePersonalParts' };

export type HoldPlaced = Fact<'HoldPlaced', Readonly<Record<never, never>>, { readonly reason: string }>;
export type HoldLifted = Fact<'HoldLifted', Readonly<Record<never, never>>, { readonly reason: string }>;
/** After it the case is its skeleton: types, codes and dates. */
export type PersonalPartsErased = Fact<
  'PersonalPartsErased',
  { readonly rule: string; readonly keptUntil: PlainDate; readonly table: string }
>;
export type KeepingEvent = HoldPlaced | HoldLifted | PersonalPartsErased;

const COMMANDS: readonly string[] = ['PlaceHold', 'LiftHold', 'ErasePersonalParts'] satisfies KeepingCommand['type'][];
const EVENTS: readonly string[] = ['HoldPlaced', 'HoldLifted', 'PersonalPartsErased'] satisfies KeepingEvent['type'][];

export function isKeepingCommand(command: { readonly type: string }): command is KeepingCommand {
  return COMMANDS.includes(command.type);
}

/** Events that no workflow's `evolve` is given. */
export function isKeepingEvent(event: { readonly type: string }): boolean {
  return EVENTS.includes(event.type);
}

/** The last day on which a closed case keeps its personal parts, by the table in force when it was closed (KEEP-01). */
export function keptUntil(kind: WorkflowKind, closedAt: Instant): PlainDate {
  const day = osloDate(closedAt);
  return addCalendarMonths(day, keepingPeriod(kind, day).months).date;
}

/** Answers a command about the keeping of a case. */
export function decideKeeping(command: KeepingCommand, about: Kept, context: DecisionContext): Decision<KeepingEvent> {
  switch (command.type) {
    case 'PlaceHold':
      return placeHold(command.reason, about.keeping, context);
    case 'LiftHold':
      return liftHold(command.reason, about.keeping, context);
    case 'ErasePersonalParts':
      return erase(about, context);
    default:
      return unreachable(command);
  }
}

const nothing: Decision<KeepingEvent> = { ok: true, events: [] };

function placeHold(reason: string, { hold, erasedAt }: Keeping, { actor }: DecisionContext): Decision<KeepingEvent> {
  const stopped = notTheOmbud(actor) ?? withoutReason(reason);
  if (stopped !== undefined) return { ok: false, refusal: stopped };
  if (erasedAt !== undefined) return { ok: false, refusal: refusal('KEEP-02', 'cases.refused.erased') };
  if (hold !== undefined) return nothing;
  ruleResult('KEEP-02', 'HELD', 'cases.keeping.held');
  return { ok: true, events: [{ type: 'HoldPlaced', record: {}, personal: { reason } }] };
}

function liftHold(reason: string, { hold }: Keeping, { actor }: DecisionContext): Decision<KeepingEvent> {
  const stopped = notTheOmbud(actor) ?? withoutReason(reason);
  if (stopped !== undefined) return { ok: false, refusal: stopped };
  if (hold === undefined) return nothing;
  ruleResult('KEEP-02', 'LIFTED', 'cases.keeping.lifted');
  return { ok: true, events: [{ type: 'HoldLifted', record: {}, personal: { reason } }] };
}

function notTheOmbud(actor: Actor): Refusal | undefined {
  return hasRole(actor, 'DPO') ? undefined : refusal('KEEP-02', 'cases.refused.not-the-ombud');
}

function withoutReason(reason: string): Refusal | undefined {
  return reason.trim() === '' ? refusal('KEEP-02', 'cases.refused.reason-missing', { field: 'reason' }) : undefined;
}

/** Whether the personal parts may be erased now: the case is closed, its time is over and no hold lies on it. */
export function whyNotErased({ kind, row, keeping, marked, contested }: Kept, now: Instant): Refusal | undefined {
  const { closedAt, hold } = keeping;
  if (row.open || closedAt === undefined) return refusal('KEEP-01', 'cases.refused.still-open');
  if (hold !== undefined) return refusal('KEEP-02', 'cases.refused.held');
  if (marked) return refusal('KEEP-02', 'cases.refused.marked');
  if (contested) return refusal('KEEP-02', 'cases.refused.contested');
  return osloDate(now) <= keptUntil(kind, closedAt) ? refusal('KEEP-01', 'cases.refused.still-kept') : undefined;
}

function erase(about: Kept, { now }: DecisionContext): Decision<KeepingEvent> {
  const { closedAt, erasedAt } = about.keeping;
  if (erasedAt !== undefined) return nothing;
  const stopped = whyNotErased(about, now);
  if (stopped !== undefined) return { ok: false, refusal: stopped };
  if (closedAt === undefined) return nothing;
  const { rule } = ruleResult('KEEP-01', 'ERASED', 'cases.keeping.erased');
  const { ruleSet, validFrom } = keepingPeriod(about.kind, osloDate(closedAt));
  const record = { rule, keptUntil: keptUntil(about.kind, closedAt), table: `${ruleSet}@${validFrom}` };
  return { ok: true, events: [{ type: 'PersonalPartsErased', record }], followUps: [{ kind: 'ERASE_PERSONAL' }] };
}

/** The keeping of a case after events that are about to be written. */
export function keepingAfter(
  before: Keeping,
  events: readonly DomainEvent[],
  { now, by, closes, reopens }: { now: Instant; by: string; closes: boolean; reopens: boolean },
): Keeping {
  let { hold, erasedAt } = before;
  for (const { type } of events) {
    if (type === 'HoldPlaced') hold = { since: now, by };
    if (type === 'HoldLifted') hold = undefined;
    if (type === 'PersonalPartsErased') erasedAt = now;
  }
  const closedAt = closes ? now : reopens ? undefined : before.closedAt;
  return {
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(hold === undefined ? {} : { hold }),
    ...(erasedAt === undefined ? {} : { erasedAt }),
  };
}
