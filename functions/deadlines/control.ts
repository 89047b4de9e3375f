import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { Executions, Machine } from '../../lib/cases/executions.ts';
import type { CaseStore } from '../../lib/cases/store.ts';
import type { StartGeneration } from '../../lib/cases/workflow.ts';
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
  /** Cases whose executions could not be looked at: Step Functions is down. Their alarms were looked at all the same. */
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

/** Raises every alarm of the case that is late, one after the other: raising one may bring the next. */
async function lateAlarms(
  parts: Parts,
  kind: WorkflowKind,
  id: CaseId,
  now: Instant,
  report: (problem: string) => void,
): Promise<Finding> {
  const workflow = workflows[kind];
  const latest = new Date(Date.parse(now) - GRACE_MS).toISOString();
  let alarmsRaised = 0;
  for (;;) {
    const found = await parts.cases.load(workflow, id);
    if (found === undefined || !workflow.row(found.state).open) return { alarmsRaised };
    const alarm = nextAlarm(workflow.ledger(found.state));
    if (alarm === undefined || alarm.at > latest) return { alarmsRaised };
    report(`${id}: alarm ${alarm.id} was due ${alarm.at} and had not been raised`);
    await raiseAlarm(parts, {
      case: id,
      alarm: { id: alarm.id, kind: alarm.kind, rule: alarm.rule },
      now,
      by: 'control',
    });
    alarmsRaised += 1;
  }
}

async function deadExecutions(
  parts: Parts,
  kind: WorkflowKind,
  id: CaseId,
  now: Instant,
  report: (problem: string) => void,
): Promise<Finding> {
  const stored = await parts.store.load(id);
  if (stored === undefined || !stored.snapshot.row.open) return {};
  const { generation } = stored.snapshot.row;
  try {
    const guardRun = await parts.store.guardRun(id);
    const guardLives = (await parts.executions.status('guard', kind, id, guardRun)) === 'RUNNING';
    if (!guardLives) {
      const next = await parts.store.nextGuardRun(id, guardRun);
      await parts.executions.start('guard', kind, id, next);
      report(`${id}: its guard did not run; run ${next} was started`);
    }
    const handleLives = (await parts.executions.status('handle', kind, id, generation)) === 'RUNNING';
    if (!handleLives) {
      report(`${id}: nobody works on it: execution ${generation} does not run while the case is open`);
      const due = osloDate(now);
      await parts.store.openTask(id, {
        task: `operators.${generation}` as TaskId,
        step: 'operators',
        unit: 'OPERATORS',
        due,
        generation,
        openedAt: now,
      });
    }
    const renewed = await renew(parts, kind, id, { guard: guardLives, handle: handleLives }, now);
    return { guardsStarted: guardLives ? 0 : 1, handlesMissing: handleLives ? 0 : 1, renewed };
  } catch (error) {
    report(`${id}: its executions could not be looked at: ${error instanceof Error ? error.message : 'unknown'}`);
    return { notLookedAt: 1 };
  }
}

/** An execution ends after a year. The next one takes over a month before (architecture § 4, generations). */
const LONGEST_DAYS = 335;

/** Lets the next generation of a machine that is old take over, and the next run of an old guard. @returns how many */
async function renew(
  { cases, store, executions }: Parts,
  kind: WorkflowKind,
  id: CaseId,
  lives: { readonly guard: boolean; readonly handle: boolean },
  now: Instant,
): Promise<number> {
  const isOld = async (machine: Machine, run: number): Promise<boolean> => {
    const started = await executions.startedAt(machine, kind, id, run);
    return started !== undefined && Date.parse(now) - Date.parse(started) > LONGEST_DAYS * 86_400_000;
  };
  let renewed = 0;
  const guardRun = await store.guardRun(id);
  if (lives.guard && (await isOld('guard', guardRun))) {
    await executions.start('guard', kind, id, await store.nextGuardRun(id, guardRun));
    await executions.stop('guard', kind, id, guardRun);
    renewed += 1;
  }
  const generation = (await store.load(id))?.snapshot.row.generation ?? 1;
  if (lives.handle && (await isOld('handle', generation))) {
    const context = { now, actor: machineActor('control'), commandId: `renewal:${generation}` };
    const outcome = await cases.execute(workflows[kind], id, nextGeneration(generation), context);
    renewed += outcome.ok ? 1 : 0;
  }
  return renewed;
}

function nextGeneration(generation: number): StartGeneration {
  return { type: 'StartGeneration', generation: generation + 1 };
}

/** Every hour (architecture § 4, the control). Whatever it had to repair is counted, and wakes the operators. */
export const handler = scheduledHandler(async ({ now }) => {
  const report = await control(wiring(), now, (problem) => logger.error(problem, { alarm: 'CONTROL' }));
  metrics.addMetric('Repaired', MetricUnit.Count, report.alarmsRaised + report.guardsStarted + report.handlesMissing);
  metrics.publishStoredMetrics();
  return report;
});
