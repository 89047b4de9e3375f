import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { refusal } from '../../kernel/rule.ts';
import { approverOf } from '../approver.ts';
import { refusals } from '../check.ts';
import type { ChangeDraft, CreateDraft, SaveAssessment, SubmitAssessment, Withdraw } from '../commands.ts';
import { transferTables } from '../countries.ts';
import { splitDraft } from '../draft.ts';
import { checkDraft } from '../draft-checks.ts';
import { requiresAgreements } from '../next-step.ts';
import type { Transfer, TransferState } from '../state.ts';
import { type FieldName, fieldNames, fieldRules, missingFields } from '../template.ts';
import { type Decider, done, no, refuseUnlessCaseworker, type TransferDecision, taskOf, unchanged } from './answer.ts';

export function createDraft(
  command: CreateDraft,
  state: TransferState,
  { actor, now }: DecisionContext,
): TransferDecision {
  const { case: id, unit, draft } = command;
  if (state.kind === 'TRANSFER') {
    return canonicalJson(state.draft) === canonicalJson(draft)
      ? unchanged
      : no(refusal('TRF-40', 'transfer.refused.exists'));
  }
  const stranger = refuseUnlessCaseworker(actor, unit);
  if (stranger !== undefined) return no(stranger);
  const [wrong] = refusals(checkDraft(draft, osloDate(now)));
  if (wrong !== undefined) return no(wrong);
  if (approverOf(draft.basis, unit, osloDate(now)) === undefined)
    return no(refusal('TRF-32', 'transfer.refused.no-leader', { field: 'unit' }));
  const { record, personal } = splitDraft(draft);
  return done([{ type: 'DraftCreated', record: { case: id, unit, tables: transferTables, ...record }, personal }], {
    followUps: [
      { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
      { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
    ],
  });
}

export const changeDraft: Decider<ChangeDraft> = ({ draft }, transfer, { actor, now }) => {
  const early = refuseUnlessWriting(transfer, actor);
  if (early !== undefined) return early;
  if (canonicalJson(transfer.draft) === canonicalJson(draft)) return unchanged;
  const [wrong] = refusals(checkDraft(draft, osloDate(now)));
  if (wrong !== undefined) return no(wrong);
  const { record, personal } = splitDraft(draft);
  return done([{ type: 'DraftChanged', record: { tables: transferTables, ...record }, personal }]);
};

export const saveAssessment: Decider<SaveAssessment> = ({ fields }, transfer, { actor }) => {
  const early = refuseUnlessWriting(transfer, actor);
  if (early !== undefined) return early;
  const given = fieldNames.filter((name) => fields[name] !== undefined);
  if (given.length === 0) return unchanged;
  const filled = given.filter((name) => !isBlank(fields[name]));
  const cleared = given.filter((name) => isBlank(fields[name]));
  return done([{ type: 'AssessmentSaved', record: { filled, cleared }, personal: { ...fields } }]);
};

export const submitAssessment: Decider<SubmitAssessment> = (_, transfer, { actor, now }) => {
  if (transfer.assessedAt !== undefined) return unchanged;
  const early = refuseUnlessWriting(transfer, actor);
  if (early !== undefined) return early;
  const missing = missingFields(transfer.draft, transfer.filled);
  const [first] = missing;
  if (first !== undefined) return no(fieldMissing(first, missing));
  const [wrong] = refusals(checkDraft(transfer.draft, osloDate(now)));
  if (wrong !== undefined) return no(wrong);
  return done([{ type: 'AssessmentSubmitted', record: { filled: transfer.filled } }], {
    answers: taskOf(transfer, 'assessment', 'DONE'),
  });
};

/** Only where a task of the department waits: the machine then ends by that answer. */
export const withdraw: Decider<Withdraw> = ({ reason }, transfer, { actor }) => {
  if (transfer.ended?.how === 'WITHDRAWN') return unchanged;
  const stranger = refuseUnlessCaseworker(actor, transfer.unit);
  if (stranger !== undefined) return no(stranger);
  const waiting =
    transfer.assessedAt === undefined ? 'assessment' : requiresAgreements(transfer) ? 'agreements' : undefined;
  if (transfer.ended !== undefined || waiting === undefined) return no(refusal('TRF-40', 'transfer.refused.not-now'));
  return done([{ type: 'CaseEnded', record: { how: 'WITHDRAWN' }, personal: { reason } }], {
    answers: taskOf(transfer, waiting, 'WITHDRAWN'),
  });
};

function refuseUnlessWriting(transfer: Transfer, actor: DecisionContext['actor']): TransferDecision | undefined {
  const stranger = refuseUnlessCaseworker(actor, transfer.unit);
  if (stranger !== undefined) return no(stranger);
  if (transfer.ended !== undefined) return no(refusal('TRF-40', 'transfer.refused.ended'));
  return transfer.assessedAt === undefined ? undefined : no(refusal('TRF-41', 'transfer.refused.assessed'));
}

function fieldMissing(first: FieldName, missing: readonly FieldName[]) {
  return refusal(fieldRules[first], 'transfer.refused.field-missing', { field: first, params: { fields: missing } });
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
