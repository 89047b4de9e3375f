import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import { refuseOthers } from '../approver.ts';
import { refusals, warnings } from '../check.ts';
import type { DocumentDecision, RecordDispatch, RegisterDecision } from '../commands.ts';
import { checkDraft } from '../draft-checks.ts';
import type { DecisionWord, Transfer } from '../state.ts';
import { missingBefore } from '../steps.ts';
import { type Decider, done, no, refuseUnlessMachine, taskOf, unchanged } from './answer.ts';

export const documentDecision: Decider<DocumentDecision> = ({ outcome, text, routineReason }, transfer, context) => {
  const early = refuseUnlessDeciding(transfer, context);
  if (early !== undefined) return no(early);
  if (transfer.decided !== undefined) return no(refusal('TRF-45', 'transfer.refused.decided'));
  if (text.trim() === '') return no(refusal('TRF-45', 'transfer.refused.decision-empty', { field: 'text' }));
  const wrong = outcome === 'APPROVED' ? refuseUnlessApprovable(transfer, context, routineReason) : undefined;
  if (wrong !== undefined) return no(wrong);
  const approver = transfer.approval?.approver.kind ?? 'DIRECTOR';
  return done([{ type: 'DecisionDocumented', record: { outcome, approver }, personal: { text, routineReason } }]);
};

export const registerDecision: Decider<RegisterDecision> = ({ outcome }, transfer, context) => {
  if (transfer.decided?.outcome === outcome) return unchanged;
  const early = refuseUnlessDeciding(transfer, context);
  if (early !== undefined) return no(early);
  if (transfer.decided !== undefined) return no(refusal('TRF-45', 'transfer.refused.decided'));
  const wrong = refuseUnlessDocumented(transfer, outcome, context);
  if (wrong !== undefined) return no(wrong);
  const documentedAt = transfer.documented?.at ?? context.now;
  return done([{ type: 'DecisionRegistered', record: { outcome, documentedAt } }], {
    answers: taskOf(transfer, 'decide', outcome),
  });
};

export const recordDispatch: Decider<RecordDispatch> = ({ number, archiveId, acceptedAt }, transfer, { actor }) => {
  if (transfer.dispatched !== undefined) return unchanged;
  const early = refuseUnlessMachine(actor, 'TRF-46') ?? missingBefore(transfer, 'TRF-46');
  return early === undefined
    ? done([{ type: 'NoteDispatched', record: { number, archiveId, acceptedAt } }])
    : no(early);
};

/** Every step before it, and only the one who decides on this basis: never anybody else (TRF-32, TRF-33). */
function refuseUnlessDeciding(transfer: Transfer, { actor }: DecisionContext): Refusal | undefined {
  const early = missingBefore(transfer, 'TRF-45');
  if (early !== undefined) return early;
  return transfer.approval === undefined
    ? refusal('TRF-44', 'transfer.refused.not-sent-for-approval')
    : refuseOthers(transfer.approval.approver, actor);
}

/** The basis may have lapsed since the draft; and a routine on art. 49 is approved only with the director's reason (TRF-29). */
function refuseUnlessApprovable(
  transfer: Transfer,
  { now }: DecisionContext,
  routineReason: string | undefined,
): Refusal | undefined {
  const checks = checkDraft(transfer.draft, osloDate(now));
  const [wrong] = refusals(checks);
  if (wrong !== undefined) return wrong;
  const asked = warnings(checks).some((check) => check.rule === 'TRF-29');
  if (!asked || (routineReason !== undefined && routineReason.trim() !== '')) return undefined;
  return refusal('TRF-29', 'transfer.refused.routine-reason', { field: 'routineReason' });
}

/** The note comes first (TRF-45): the same words, by the same person, at an earlier time. */
function refuseUnlessDocumented(
  transfer: Transfer,
  outcome: DecisionWord,
  { actor, now }: DecisionContext,
): Refusal | undefined {
  const { documented } = transfer;
  if (documented === undefined || documented.at >= now) return refusal('TRF-45', 'transfer.refused.not-documented');
  if (documented.by !== actor.id) return refusal('TRF-45', 'transfer.refused.documented-by-other');
  if (documented.outcome !== outcome) return refusal('TRF-45', 'transfer.refused.other-outcome', { field: 'outcome' });
  if (outcome === 'REFUSED') return undefined;
  const [wrong] = refusals(checkDraft(transfer.draft, osloDate(now)));
  return wrong;
}
