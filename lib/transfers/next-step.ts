import { endOfDay, osloDate } from '../deadlines/oslo-time.ts';
import { addWorkingDays } from '../deadlines/working-days.ts';
import type { Instant, PlainDate, Unit } from '../kernel/ids.ts';
import { findDecision } from './adequacy.ts';
import type { Draft } from './draft.ts';
import { isConsulted, type Party, type Transfer } from './state.ts';
import { lastDayOf } from './yearly.ts';

/** Where the work stands: the words that the machine's Choice `WhereToGo` reads. */
export type NextStep =
  | 'assessment'
  | 'consult'
  | 'archive'
  | 'decide'
  | 'dispatch'
  | 'close'
  | 'agreements'
  | 'activate'
  | 'annual-check'
  | 'end';

export function nextStep(transfer: Transfer): NextStep {
  if (transfer.ended !== undefined) return 'end';
  if (transfer.assessedAt === undefined) return 'assessment';
  if (!isConsulted(transfer)) return 'consult';
  if (transfer.approval === undefined) return 'archive';
  if (transfer.decided === undefined) return 'decide';
  if (transfer.dispatched === undefined) return 'dispatch';
  if (transfer.decided.outcome === 'REFUSED') return 'close';
  if (transfer.agreements === undefined) return 'agreements';
  return transfer.activatedAt === undefined ? 'activate' : 'annual-check';
}

/** Approved and dispatched, agreements not yet registered. */
export function requiresAgreements(transfer: Transfer): boolean {
  return nextStep(transfer) === 'agreements';
}

/** Whether the recipient stands on a list that is renewed yearly (TRF-17). */
export function needsYearlyCheck(draft: Pick<Draft, 'basis' | 'decision'>): boolean {
  if (draft.basis !== 'ADEQUACY' || draft.decision === undefined) return false;
  return findDecision(draft.decision)?.recipientScope === 'LISTED';
}

/** Working days for the tasks that no law sets a time for: practice of ours, so that the inbox has an order. */
export const ownPeriods = { assessment: 20, decide: 10, agreements: 20, restricted: 2 } as const;

/** What the machine needs to go on: where, whose task, until when. Words, units and times only. */
export interface Routing {
  readonly step: NextStep;
  /** Whose inbox the next task lies in. */
  readonly unit: Unit;
  readonly due: PlainDate;
  /** When the next step's legal end has passed; the machine waits until then. Empty where there is none. */
  readonly expiresAt: Instant | '';
  /** Which of the two still has to be asked. */
  readonly pvo: 'OPEN' | 'DONE';
  readonly it: 'OPEN' | 'DONE';
  /** Which yearly check it is. */
  readonly round: number;
}

export function routing(transfer: Transfer): Routing {
  const step = nextStep(transfer);
  const asked = (party: Party) => (transfer.consultation?.comments[party] === undefined ? 'OPEN' : 'DONE');
  const unit = step === 'decide' ? (transfer.approval?.approver.unit ?? transfer.unit) : transfer.unit;
  const round = transfer.yearly?.round ?? 1;
  return { step, unit, due: dueOf(transfer), expiresAt: endOf(transfer), pvo: asked('PVO'), it: asked('IT'), round };
}

/** The last day of the step at hand; between two tasks, the day of the act that brought us here. */
export function dueOf(transfer: Transfer): PlainDate {
  const { consultation, approval, dispatched, yearly } = transfer;
  switch (nextStep(transfer)) {
    case 'assessment':
      return addWorkingDays(osloDate(transfer.draftedAt), ownPeriods.assessment);
    case 'consult':
      return consultation?.due ?? osloDate(transfer.assessedAt ?? transfer.draftedAt);
    case 'decide':
      return addWorkingDays(osloDate(approval?.requestedAt ?? transfer.draftedAt), ownPeriods.decide);
    case 'agreements':
      return addWorkingDays(osloDate(dispatched?.acceptedAt ?? transfer.draftedAt), ownPeriods.agreements);
    case 'annual-check':
      return lastDayOf(yearly?.checkedOn ?? osloDate(transfer.draftedAt));
    default:
      return osloDate(dispatched?.acceptedAt ?? approval?.requestedAt ?? transfer.draftedAt);
  }
}

function endOf(transfer: Transfer): Instant | '' {
  const step = nextStep(transfer);
  if (step === 'consult') return transfer.consultation?.expiresAt ?? '';
  return step === 'annual-check' ? endOfDay(dueOf(transfer)) : '';
}
