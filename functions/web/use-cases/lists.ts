import { mayTouch } from '../../../lib/access/decide-access.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import type { CaseListItem, Page } from '../../../lib/cases/store.ts';
import type { WorkflowKind } from '../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../lib/kernel/result.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { allowUse } from './access.ts';

/** The register of one workflow: codes and dates, and only cases that the reader's role and unit may open. */
export async function listCases(
  parts: WebParts,
  actor: Actor,
  wish: {
    readonly kind: WorkflowKind;
    readonly open: boolean;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<Result<Page<CaseListItem>, Problem>> {
  const usable = allowUse(actor, 'LIST_CASES', wish.kind);
  if (!usable.ok) return usable;
  const page = await parts.store.list(wish.kind, wish.open, { limit: wish.limit, after: wish.after });
  const mine = ({ kind, row }: CaseListItem) =>
    mayTouch(actor, 'READ_CASE', { ...row, kind, taskUnits: [] }).outcome === 'ALLOWED';
  return ok({ ...page, items: page.items.filter(mine) });
}
