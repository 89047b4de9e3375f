import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { Executions, Looked } from '../../lib/cases/executions.ts';
import type { CaseStore } from '../../lib/cases/store.ts';
import type { Alarm, StartGeneration } from '../../lib/cases/workflow.ts';
import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import type { CaseId, Instant, TaskId, WorkflowKind } from '../../lib/kernel/ids.ts';
import { logger } from '../support/logger.ts';
import { metrics } from '../support/metrics.ts';
import { scheduledHandler } from '../support/scheduled-handler.ts';
import { wiring } from '../support/wiring.ts';
import { workflows } from '../support/workflows.ts';
import { nextAlarm } from './next-alarm.ts';
import { raiseAlarm } from './raise-alarm.ts';

/** An alarm may be this late before the control takes it for lost. */
const GRACE_MS = 15 * 60_000;

export interface ControlReport {
  readonly open: number;
  readonly alarmsRaised: number;
  readonly guardsStarted: number;
  readonly handlesMissing: number;
  /** Executions that came near the end of their year and were followed by the next. */
  readonly renewed: number;
  /** Cases of which not everything could be looked at: mostly Step Functions is down, and then their alarms were looked at all the same. */
  readonly notLookedAt: number;
}

type Parts = { readonly cases: Cases; readonly store: CaseStore; readonly executions: Executions };
type Finding = Partial<Omit<ControlReport, 'open'>>;

/**
 * Recomputes the next alarm of every open case from its register row, without the help of Step Functions, and repairs what was
 * missed: an alarm that is late is raised, a guard that does not run is started, a case that nobody works on becomes an operators' task.
 */
export async function control(parts: Parts, now: Instant, report: (problem: string) => void): Promise<ControlReport> {
  const total = { open: 0, alarmsRaised: 0, guardsStarted: 0, handlesMissing: 0, renewed: 0, notLookedAt: 0 };
  for (const kind of Object.keys(workflows) as WorkflowKind[]) {
    for await (const id of openCases(parts.store, kind)) {
      total.open += 1;
      const findings = {
        ...(await lateAlarms(parts, kind, id, now, report)),
        ...(await deadExecutions(parts, kind, id, now, report)),
      };
      for (const [name, count] of Object.entries(findings)) total[name as keyof Finding] += count;
    }
  }
  return total;
}

async function* openCases(store: CaseStore, kind: WorkflowKind): AsyncGenerator<CaseId> {
  let after: string | undefined;
  do {
    const page = await store.list(kind, true, { limit: 100, after });
    yield* page.items.map((item) => item.case);
    after = page.next;
  } while (after !== undefined);
}

/** Raises every alarm of the case that is late, one after the other: raising one may bring the next. A case that cannot be read stops no other. */
async function lateAlarms(
  parts: Parts,
  kind: WorkflowKind,
  id: CaseId,
  now: Instant,
  report: (problem: string) => void,
): Promise<Finding> {
  const raised = { alarmsRaised: 0 };
  try {
    for await (const alarm of alarmsLate(parts, kind, id, now)) {
      report(`${id}: alarm ${alarm.id} was due ${alarm.at} and had not been raised`);
      await raiseAlarm(parts, {
        case: id,
        alarm: { id: alarm.id, kind: alarm.kind, rule: alarm.rule },
        now,
        by: 'control',
      });
      raised.alarmsRaised += 1;
    }
  } catch (error) {
    report(`${id}: its alarms could not be looked at: ${error instanceof Error ? error.message : 'unknown'}`);
    return { ...raised, notLookedAt: 1 };
  }
  return raised;
}

/** The next late alarm, each from the case as it is by then. */
async function* alarmsLate({ cases }: Parts, kind: WorkflowKind, id: CaseId, now: Instant): AsyncGenerator<Alarm> {
  const workflow = workflows[kind];
  const latest = new Date(Date.parse(now) - GRACE_MS).toISOString();
  for (;;) {
    const found = await cases.load(workflow, id);
    if (found === undefined || !workflow.row(found.state).open) return;
    const alarm = nextAlarm(workflow.ledger(found.state));
    if (alarm === undefined || alarm.at > latest) return;
    yield alarm;
  }
}

async function deadExecutions(
  parts: Parts,
  kind: WorkflowKind,
  id: CaseId,
  now: Instant,
  report: (problem: string) => void,
): Promise<Finding> {
  try {
    const stored = await parts.store.load(id);
    if (stored === undefined || !stored.snapshot.row.open) return {};
    const { generation } = stored.snapshot.row;
    return sum(
      await lookAtGuard(parts, kind, id, now, report),
      await lookAtHandle(parts, { kind, id, generation }, now, report),
    );
  } catch (error) {
    report(`${id}: its executions could not be looked at: ${error instanceof Error ? error.message : 'unknown'}`);
    return { notLookedAt: 1 };
  }
}

const sum = (guard: Finding, handle: Finding): Finding => ({
  ...guard,
  ...handle,
  renewed: (guard.renewed ?? 0) + (handle.renewed ?? 0),
});

/** An execution ends after a year. The next one takes over a month before (architecture § 4, generations). */
const LONGEST_DAYS = 335;

function isOld({ startedAt }: Looked, now: Instant): boolean {
  return startedAt !== undefined && Date.parse(now) - Date.parse(startedAt) > LONGEST_DAYS * 86_400_000;
}

/** Starts the next run of a guard that does not run, or that is old and then ends. */
async function lookAtGuard(
  { store, executions }: Parts,
  kind: WorkflowKind,
  id: CaseId,
  now: Instant,
  report: (problem: string) => void,
): Promise<Finding> {
  const run = await store.guardRun(id);
  const guard = await executions.look('guard', kind, id, run);
  const lives = guard.status === 'RUNNING';
  if (lives && !isOld(guard, now)) return { guardsStarted: 0 };
  const next = await store.nextGuardRun(id, run);
  await executions.start('guard', kind, id, next);
  if (lives) {
    await executions.stop('guard', kind, id, run);
    return { guardsStarted: 0, renewed: 1 };
  }
  report(`${id}: its guard did not run; run ${next} was started`);
  return { guardsStarted: 1 };
}

/** Puts a case that nobody works on before the operators, and lets the next generation take over from one that is old. */
async function lookAtHandle(
  { cases, store, executions }: Parts,
  { kind, id, generation }: { readonly kind: WorkflowKind; readonly id: CaseId; readonly generation: number },
  now: Instant,
  report: (problem: string) => void,
): Promise<Finding> {
  const handle = await executions.look('handle', kind, id, generation);
  if (handle.status === 'RUNNING') {
    if (!isOld(handle, now)) return { handlesMissing: 0 };
    const next: StartGeneration = { type: 'StartGeneration', generation: generation + 1 };
    const context = { now, actor: machineActor('control'), commandId: `renewal:${generation}` };
    const outcome = await cases.execute(workflows[kind], id, next, context);
    return { handlesMissing: 0, renewed: outcome.ok ? 1 : 0 };
  }
  report(`${id}: nobody works on it: execution ${generation} does not run while the case is open`);
  const task = `operators.${generation}` as TaskId;
  await store.openTask(id, {
    task,
    step: 'operators',
    unit: 'OPERATORS',
    due: osloDate(now),
    generation,
    openedAt: now,
  });
  return { handlesMissing: 1 };
}

/** Every hour (architecture § 4, the control). Whatever it had to repair is counted, and wakes the operators. */
export const handler = scheduledHandler(async ({ now }) => {
  const report = await control(wiring(), now, (problem) => logger.error(problem, { alarm: 'CONTROL' }));
  metrics.addMetric('Repaired', MetricUnit.Count, report.alarmsRaised + report.guardsStarted + report.handlesMissing);
  metrics.publishStoredMetrics();
  return report;
});
