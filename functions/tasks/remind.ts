import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { CaseStore, JobProgress } from '../../lib/cases/store.ts';
import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { NamedError } from '../../lib/kernel/errors.ts';
import {
  type CaseId,
  type Instant,
  type PlainDate,
  Unit,
  type WorkflowKind,
  workflowOf,
} from '../../lib/kernel/ids.ts';
import { logger } from '../support/logger.ts';
import { metrics } from '../support/metrics.ts';
import { scheduledHandler } from '../support/scheduled-handler.ts';
import { wiring } from '../support/wiring.ts';
import { type AnyWorkflow, workflows } from '../support/workflows.ts';

export interface RemindParts {
  readonly cases: Pick<Cases, 'execute'>;
  readonly store: Pick<CaseStore, 'load' | 'list' | 'inbox' | 'progress' | 'keepProgress' | 'putFigures'>;
}

export interface RemindReport {
  /** Cases that were looked at, of this call and those before it. */
  readonly looked: number;
  /** Those in which something had to be done. */
  readonly changed: number;
  /** Those that could not be looked at; tomorrow comes again. */
  readonly failed: number;
}

/** The day's work was not done in the time of one call: the next one (a retry of the same occurrence) goes on where it stopped. */
export class MoreToRemind extends NamedError {
  constructor(day: PlainDate) {
    super('MoreToRemind', `the review of ${day} is not finished; the next call goes on where this one stopped`);
  }
}

/** How many cases one page of the job has, and so how many are looked at again after a call that died. */
const AT_ONCE = 50;

/** What the job goes over, in this order: open cases of each workflow, then the inboxes, for tasks that outlive their case. */
type Place = { readonly list: WorkflowKind } | { readonly inbox: Unit };
const PLACES: readonly Place[] = [
  ...(Object.keys(workflows) as WorkflowKind[]).map((list) => ({ list })),
  ...Unit.options.map((inbox) => ({ inbox })),
];

/**
 * The daily review (architecture § 4, people; § 2.5): tasks that nobody opened or that are late, dates that a release moved, whatever else a
 * workflow looks at once a day. Everything is idempotent by case, task and step, so a page that comes twice does nothing the second time.
 * @param isTimeUp asked after each page; then the progress is kept and {@link MoreToRemind} thrown
 */
export async function remind(
  parts: RemindParts,
  at: { readonly day: PlainDate; readonly now: Instant },
  report: (problem: string) => void,
  isTimeUp: () => boolean = () => false,
): Promise<RemindReport> {
  const job = `remind ${at.day}`;
  let progress = (await parts.store.progress(job)) ?? { place: 0, looked: 0, changed: 0, failed: 0 };
  for (let place = PLACES[Number(progress['place'])]; place !== undefined; place = PLACES[Number(progress['place'])]) {
    progress = await onePage(parts, place, progress, at, report);
    await parts.store.keepProgress(job, progress);
    if (isTimeUp() && Number(progress['place']) < PLACES.length) throw new MoreToRemind(at.day);
  }
  return {
    looked: Number(progress['looked']),
    changed: Number(progress['changed']),
    failed: Number(progress['failed']),
  };
}

async function onePage(
  parts: RemindParts,
  place: Place,
  { after, ...before }: JobProgress,
  at: { readonly day: PlainDate; readonly now: Instant },
  report: (problem: string) => void,
): Promise<JobProgress> {
  const page = await casesAt(parts, place, after === undefined ? undefined : String(after));
  const count = {
    looked: Number(before['looked']),
    changed: Number(before['changed']),
    failed: Number(before['failed']),
  };
  for (const id of page.cases) {
    try {
      const found = await reviewCase(parts, id, at, 'inbox' in place);
      if (found === 'ELSEWHERE') continue;
      count.looked += 1;
      if (found === 'CHANGED') count.changed += 1;
    } catch (error) {
      count.looked += 1;
      count.failed += 1;
      report(`${id}: could not be reviewed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
  if (page.next !== undefined) return { ...before, ...count, after: page.next };
  return { ...count, place: Number(before['place']) + 1 };
}

async function casesAt(
  { store }: RemindParts,
  place: Place,
  after: string | undefined,
): Promise<{ readonly cases: readonly CaseId[]; readonly next?: string }> {
  const request = { limit: AT_ONCE, after };
  if ('list' in place) {
    const { items, next } = await store.list(place.list, true, request);
    return { cases: items.map((item) => item.case), ...(next === undefined ? {} : { next }) };
  }
  const { items, next } = await store.inbox(place.inbox, request);
  const standing = items.filter((task) => task.standing === true).map((task) => task.case);
  return { cases: [...new Set(standing)], ...(next === undefined ? {} : { next }) };
}

/** @param onlyClosed an open case was looked at in the list of its workflow */
async function reviewCase(
  { cases, store }: RemindParts,
  id: CaseId,
  { day, now }: { readonly day: PlainDate; readonly now: Instant },
  onlyClosed: boolean,
): Promise<'CHANGED' | 'UNCHANGED' | 'ELSEWHERE'> {
  const workflow = workflows[workflowOf(id)];
  const stored = await store.load(id);
  if (stored === undefined || (onlyClosed && stored.snapshot.row.open)) return 'ELSEWHERE';
  const { version, row, kind, state } = stored.snapshot;
  const own = workflow.review?.(state, day) ?? [];
  let changed = false;
  for (const command of [...own, { type: 'ReviewTasks', day } as const]) {
    const outcome = await execute(cases, workflow, id, command, {
      now,
      actor: machineActor('schedule:remind'),
      // By version: the same again after a crash, and anew when the case has changed since.
      commandId: `review:${day}:${version}:${command.type}`,
    });
    changed ||= !outcome.repeated;
  }
  const figures = row.open ? workflow.figures?.(state) : undefined;
  if (figures !== undefined) await store.putFigures(kind, id, figures);
  return changed ? 'CHANGED' : 'UNCHANGED';
}

async function execute(
  cases: RemindParts['cases'],
  workflow: AnyWorkflow,
  id: CaseId,
  command: { readonly type: string },
  context: Parameters<Cases['execute']>[3],
): Promise<{ readonly repeated: boolean }> {
  const outcome = await cases.execute(workflow, id, command, context);
  if (outcome.ok) return outcome;
  throw new Error(`${command.type} was refused by ${outcome.refusal.rule} (${outcome.refusal.reason})`);
}

/** A call stops in time for its progress to be kept (functions/tasks/serverless.yml has its timeout). */
const LONGEST_MS = 13 * 60_000;

/** Every day at 06:00 in Oslo, by the law's clock. */
export const handler = scheduledHandler(async ({ scheduledFor, now }) => {
  const end = Date.now() + LONGEST_MS;
  const report = await remind(
    wiring(),
    { day: osloDate(scheduledFor), now },
    (problem) => logger.error(problem, { alarm: 'REMIND' }),
    () => Date.now() > end,
  );
  metrics.addMetric('ReviewFailed', MetricUnit.Count, report.failed);
  metrics.publishStoredMetrics();
  return report;
});
