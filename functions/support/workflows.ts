import type { DomainEvent, Workflow } from '../../lib/cases/workflow.ts';
import { deletionRound } from '../../lib/deletion-rounds/workflow.ts';
import type { WorkflowKind } from '../../lib/kernel/ids.ts';
import { subjectRequest } from '../../lib/subject-requests/workflow.ts';
import { transferApproval } from '../../lib/transfers/workflow.ts';

/** Any workflow, for what is the same in all of them: alarms, tasks, generations, pages. */
export type AnyWorkflow = Workflow<unknown, { readonly type: string }, DomainEvent>;

export const workflows: Readonly<Record<WorkflowKind, AnyWorkflow>> = {
  'subject-request': subjectRequest,
  'transfer-approval': transferApproval,
  'deletion-round': deletionRound,
};
