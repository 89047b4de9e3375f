import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import { keptCase } from '../../lib/cases/house.ts';
import { whyNotErased } from '../../lib/cases/keeping/keeping.ts';
import type { CaseListItem, CaseStore } from '../../lib/cases/store.ts';
import type { CaseId, Instant, WorkflowKind } from '../../lib/kernel/ids.ts';
import { logger } from '../support/logger.ts';
import { metrics } from '../support/metrics.ts';
import { scheduledHandler } from '../support/scheduled-handler.ts';
import { wiring } from '../support/wiring.ts';
import { type AnyWorkflow, workflows } from '../support/workflows.ts';

export interface ErasureParts {
  readonly cases: Cases;
  readonly store: Pick<CaseStore, 'list' | 'load'>;
  readonly workflows: Readonly<Partial<Record<WorkflowKind, AnyWorkflow>>>;
}

/** What one run did, by kind of case. `failed`: to be tried again by the next run, with what was wrong in the log. */
export interface ErasureReport {
  readonly looked: number;
  readonly erased: readonly CaseId[];
  readonly held: readonly CaseId[];
  readonly failed: readonly CaseId[];
}

const PAGE = 100;
/** How many closed cases of each kind one run looks at: those whose time is over stand first, since the list goes by last day. */
const MOST = 20_000;

/**
 * Erases what is personal of every closed case whose time is over (KEEP-01), unless a hold lies on it (KEEP-02). It can be ended at any
 * moment and run again: each case is one command, and what it leaves to delete is in the outbox.
 */
export async function eraseDue(
  parts: ErasureParts,
  now: Instant,
  report: (problem: string, id: CaseId) => void,
  most = MOST,
): Promise<ErasureReport> {
  const total = {
    looked: 0,
    erased: [] as CaseId[],
    held: [] as CaseId[],
    kept: [] as CaseId[],
    failed: [] as CaseId[],
  };
  for (const [kind, workflow] of Object.entries(parts.workflows) as [WorkflowKind, AnyWorkflow][]) {
    // The list is read to its end before anything is erased: an erased case leaves it, and the page after would skip one.
    for (const { case: id } of await closed(parts, kind, most)) {
      total.looked += 1;
      total[await eraseOne(parts, workflow, id, now, report)].push(id);
    }
  }
  return total;
}

async function closed({ store }: ErasureParts, kind: WorkflowKind, most: number): Promise<readonly CaseListItem[]> {
  const found: CaseListItem[] = [];
  let after: string | undefined;
  do {
    const page = await store.list(kind, false, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined && found.length < most);
  return found.slice(0, most);
}

async function eraseOne(
  { cases, store }: ErasureParts,
  workflow: AnyWorkflow,
  id: CaseId,
  now: Instant,
  report: (problem: string, id: CaseId) => void,
): Promise<'erased' | 'held' | 'kept' | 'failed'> {
  try {
    const stored = await store.load(id);
    if (stored === undefined) return 'kept';
    const why = whyNotErased(keptCase(workflow, stored), now);
    if (why !== undefined) return why.rule === 'KEEP-02' ? 'held' : 'kept';
    const context = { now, actor: machineActor('keeping'), commandId: 'keeping:erase' };
    return (await cases.execute(workflow, id, { type: 'ErasePersonalParts' }, context)).ok ? 'erased' : 'kept';
  } catch (error) {
    report(error instanceof Error ? error.message : 'unknown problem', id);
    return 'failed';
  }
}

/** Every night: erases the personal parts of cases whose time is over, and reports what it did. */
export const handler = scheduledHandler(async ({ now }) => {
  const { looked, erased, held, failed } = await eraseDue({ ...wiring(), workflows }, now, (problem, id) =>
    logger.warn(`not erased: ${problem}`, { case: id }),
  );
  metrics.addMetric('CasesErased', MetricUnit.Count, erased.length);
  metrics.addMetric('CasesNotErased', MetricUnit.Count, failed.length);
  metrics.publishStoredMetrics();
  return { looked, erased, held: held.length, failed };
});
