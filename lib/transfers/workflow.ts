import type { CaseRow, Workflow } from '../cases/workflow.ts';
import type { TransferCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { TransferEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isOverdue, ledger } from './ledger.ts';
import { dueOf, type NextStep, nextStep } from './next-step.ts';
import { noTransfer, type Transfer, type TransferState } from './state.ts';

/** Transfer to a third country or an international organisation (IM 2018-012), from draft to an active transfer. */
export const transferApproval: Workflow<TransferState, TransferCommand, TransferEvent> = {
  kind: 'transfer-approval',
  initial: noTransfer,
  decide,
  evolve,
  row,
  ledger,
};

/** What a case is called in lists: the states of § 6.2, one for each step that has been done. Texts: `transfer.status.<STATUS>`. */
const statuses = {
  assessment: 'DRAFT',
  consult: 'IN_CONSULTATION',
  archive: 'CONSULTED',
  decide: 'AWAITING_APPROVAL',
  dispatch: 'DECIDED',
  close: 'DISPATCHED',
  agreements: 'DISPATCHED',
  activate: 'DISPATCHED',
  'annual-check': 'ACTIVE',
  end: 'ACTIVE',
} as const satisfies Record<NextStep, string>;

function statusOf(transfer: Transfer): string {
  if (transfer.ended !== undefined && transfer.ended.how !== 'COMPLETED') return transfer.ended.how;
  const step = nextStep(transfer);
  return step === 'consult' && transfer.consultation === undefined ? 'ASSESSED' : statuses[step];
}

/** Steps at which somebody has a task, and so a last day. */
const withTask: readonly NextStep[] = ['assessment', 'consult', 'decide', 'agreements', 'annual-check'];

function row(state: TransferState): CaseRow {
  if (state.kind === 'NONE') throw new TypeError('a transfer without a draft has no row');
  return {
    status: statusOf(state),
    open: state.ended === undefined,
    unit: state.unit,
    ...(withTask.includes(nextStep(state)) ? { due: dueOf(state) } : {}),
    overdue: isOverdue(state),
    generation: state.generation,
  };
}
