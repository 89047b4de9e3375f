import type { z } from 'zod';
import { mayAnswer } from '../../../lib/access/decide-access.ts';
import { mayUse } from '../../../lib/cases/restriction.ts';
import { carriedOut, type StoredCase } from '../../../lib/cases/store.ts';
import { type Receipt, submitCase } from '../../../lib/cases/submit.ts';
import type { Mark } from '../../../lib/cases/workflow.ts';
import { type Result, refused } from '../../../lib/kernel/result.ts';
import type { DocumentDecision, TransferCommand } from '../../../lib/transfers/commands.ts';
import type {
  assessmentForm,
  createDraftForm,
  documentDecisionForm,
  draftForm,
  sendingForm,
} from '../../../lib/transfers/forms.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';
import { type Problem, problem, refusedBy } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { allowUse, factsOf, openCase } from './access.ts';
import { commandIdOf, type Done, runCommand, type Sender } from './run-command.ts';
import { fieldsOf } from './task-answers.ts';

/** A department's new transfer. It is the caseworker's own department's; naming another is refused. */
export async function createTransfer(
  parts: WebParts,
  sender: Sender,
  form: z.output<typeof createDraftForm>,
): Promise<Result<Receipt, Problem>> {
  const { actor, key } = sender;
  const usable = allowUse(actor, 'CREATE_TRANSFER', 'transfer-approval');
  if (!usable.ok) return usable;
  const { unit: named, ...draft } = form;
  const unit = actor.unit;
  if (unit === undefined || (named !== undefined && named !== unit)) {
    return refused(
      problem(422, 'transfer.refused.not-department', {
        rule: 'TRF-40',
        errors: [{ field: 'unit', reason: 'transfer.refused.not-department' }],
      }),
    );
  }
  const receipt = await submitCase(parts, {
    workflow: transferApproval,
    series: 'TRF',
    actor,
    key,
    body: form,
    command: (id): TransferCommand => ({ type: 'CreateDraft', case: id, unit, draft }),
  });
  return receipt.ok ? receipt : refused(refusedBy(receipt.error));
}

/** Describes the transfer anew, before the assessment is handed in. */
export async function changeTransfer(
  parts: WebParts,
  sender: Sender,
  id: string,
  draft: z.output<typeof draftForm>,
): Promise<Result<Done, Problem>> {
  const opened = await openTransfer(parts, sender, id);
  return opened.ok ? runCommand(parts, opened.value, { type: 'ChangeDraft', draft }, sender) : opened;
}

/** Saves fields of the assessment without handing it in. */
export async function saveAssessment(
  parts: WebParts,
  sender: Sender,
  id: string,
  fields: z.output<typeof assessmentForm>,
): Promise<Result<Done, Problem>> {
  const opened = await openTransfer(parts, sender, id);
  return opened.ok
    ? runCommand(parts, opened.value, { type: 'SaveAssessment', fields: fieldsOf(fields) }, sender)
    : opened;
}

/** The transfer, for the caseworkers of its unit. */
export async function openTransfer(
  parts: WebParts,
  { actor }: Pick<Sender, 'actor'>,
  id: string,
): Promise<Result<StoredCase, Problem>> {
  const usable = allowUse(actor, 'CREATE_TRANSFER', 'transfer-approval');
  if (!usable.ok) return usable;
  return isTransfer(await openCase(parts, actor, id, 'CREATE_TRANSFER'));
}

/** The leader writes the decision in the note (TRF-45); registering it answers the task. */
export async function documentDecision(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: z.output<typeof documentDecisionForm>,
): Promise<Result<Done, Problem>> {
  const opened = isTransfer(await openCase(parts, sender.actor, id, 'READ_CASE'));
  if (!opened.ok) return opened;
  const stored = opened.value;
  const command: DocumentDecision = { type: 'DocumentDecision', ...form };
  const tasks = stored.tasks.filter((each) => each.step === 'decide');
  const task = tasks.find((each) => each.status === 'OPEN') ?? tasks[0];
  if (task?.status !== 'OPEN') {
    if (carriedOut(stored.snapshot, commandIdOf(sender, command.type)) === 'NO')
      return refused(problem(409, 'cases.refused.task-not-open', { rule: 'CASE-03' }));
  }
  const access = mayAnswer(sender.actor, task, factsOf(stored));
  if (access.outcome !== 'ALLOWED') return refused(problem(403, 'access.role-may-not', { rule: access.rule }));
  return runCommand(parts, stored, command, sender);
}

/** Somebody who may not be sent now, by the place in the list, so that no person is told back; and what keeps them out. */
export interface KeptOut {
  readonly place: number;
  readonly kinds: readonly Mark['kind'][];
}

/** What a check of a sending came to. */
export interface Sending extends Done {
  readonly persons: number;
  readonly keptOut: readonly KeptOut[];
}

/** Before a sending under an approval: who may not be sent now (settled no. 5). The approval learns numbers, never persons. */
export async function checkSending(
  parts: WebParts,
  sender: Sender,
  id: string,
  { persons }: z.output<typeof sendingForm>,
): Promise<Result<Sending, Problem>> {
  const opened = await openTransfer(parts, sender, id);
  if (!opened.ok) return opened;
  const blocked: KeptOut[] = [];
  for (const [place, nationalId] of persons.entries()) {
    const marks = await parts.persons.marks(nationalId);
    if (mayUse(marks, 'OTHER').outcome === 'BLOCKED')
      blocked.push({ place, kinds: [...new Set(marks.map(({ kind }) => kind))].sort() });
  }
  const command = { type: 'CheckSending', persons: persons.length, keptOut: blocked.length } as const;
  const done = await runCommand(parts, opened.value, command, sender);
  return done.ok ? { ok: true, value: { ...done.value, persons: persons.length, keptOut: blocked } } : done;
}

/** Routes of transfers know no other kind of case. */
function isTransfer(opened: Result<StoredCase, Problem>): Result<StoredCase, Problem> {
  if (!opened.ok || opened.value.snapshot.kind === 'transfer-approval') return opened;
  return refused(problem(404, 'access.not-found', { rule: 'ACC-02' }));
}
