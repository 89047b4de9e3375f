import { osloDate } from '../../deadlines/oslo-time.ts';
import { addWorkingDays } from '../../deadlines/working-days.ts';
import type { TaskId } from '../../kernel/ids.ts';
import { refusal, ruleResult } from '../../kernel/rule.ts';
import { checkBasis } from '../basis.ts';
import { refusals } from '../check.ts';
import type { AcknowledgeRestricted, CheckSending } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { ownPeriods } from '../next-step.ts';
import type { Transfer, TransferState } from '../state.ts';
import { type Decider, done, no, refuseUnlessCaseworker, unchanged } from './answer.ts';

/** Whether data may be sent under the approval now: it is active and has not lapsed. A case that is COMPLETED is an active transfer. */
export function isActive({ activatedAt, ended }: Transfer): boolean {
  return activatedAt !== undefined && (ended === undefined || ended.how === 'COMPLETED');
}

/** Whether there is anything to send under the approval now; one that is no routine is for one sending. */
export function maySendUnder(transfer: TransferState): boolean {
  return (
    transfer.kind === 'TRANSFER' && isActive(transfer) && (transfer.draft.routine || (transfer.sendings ?? 0) === 0)
  );
}

/**
 * Before each sending under an approval the persons are looked up: whoever has an active restriction, or has objected, is kept out (settled no. 5).
 * Only the numbers are recorded here. The unit gets a task where somebody was kept out, because the recipient may have the data already.
 */
export const checkSending: Decider<CheckSending> = ({ persons, keptOut }, transfer, { actor, now }) => {
  const stranger = refuseUnlessCaseworker(actor, transfer.unit);
  if (stranger !== undefined) return no(stranger);
  if (!isActive(transfer)) return no(refusal('TRF-30', 'transfer.refused.not-active'));
  const [lapsed] = refusals(checkBasis(draftNow(transfer), osloDate(now)));
  if (lapsed !== undefined) return no(lapsed);
  if (!transfer.draft.routine && (transfer.sendings ?? 0) > 0)
    return no(refusal('TRF-34', 'transfer.scope.not-routine'));
  ruleResult('TRF-34', keptOut > 0 ? 'KEPT_OUT' : 'ALL', `transfer.sending.${keptOut > 0 ? 'kept-out' : 'all'}`);
  const number = (transfer.sendings ?? 0) + 1;
  const task = `restricted-sending.${transfer.generation}.${number}` as TaskId;
  if (keptOut === 0) return done([{ type: 'SendingChecked', record: { persons, keptOut } }]);
  const due = addWorkingDays(osloDate(now), ownPeriods.restricted);
  return done([{ type: 'SendingChecked', record: { persons, keptOut, task } }], {
    opens: [{ task, step: 'restricted-sending', unit: transfer.unit, due }],
  });
};

/** The draft as it was approved, with the last look at the recipient's certification: what it rests on may have ended since (TRF-14, TRF-17). */
function draftNow({ draft, yearly }: Transfer): Draft {
  return yearly === undefined ? draft : { ...draft, certificationCheckedOn: yearly.checkedOn };
}

/** The unit says what it did about the persons who were kept out. */
export const acknowledgeRestricted: Decider<AcknowledgeRestricted> = ({ task, note }, transfer, { actor }) => {
  const open = transfer.restricted?.includes(task) === true;
  if (!open) return transfer.sendings === undefined ? no(refusal('TRF-34', 'transfer.refused.not-active')) : unchanged;
  const stranger = refuseUnlessCaseworker(actor, transfer.unit);
  if (stranger !== undefined) return no(stranger);
  if (note.trim() === '') return no(refusal('TRF-34', 'transfer.field.required', { field: 'note' }));
  return done([{ type: 'RestrictedAcknowledged', record: { task }, personal: { note } }], {
    answers: { task, outcome: 'DONE' },
  });
};
