import { type Actor, machineActor } from '../../lib/cases/actor.ts';
import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { isRoundDate, roundId } from '../../lib/deletion-rounds/rounds.ts';
import type { RuleSetId } from '../../lib/deletion-rounds/rule-sets.ts';
import { deletionRound } from '../../lib/deletion-rounds/workflow.ts';
import type { CaseId, Instant, PlainDate } from '../../lib/kernel/ids.ts';
import type { Refusal } from '../../lib/kernel/rule.ts';
import { scheduledHandler } from '../support/scheduled-handler.ts';
import { StepRefused } from '../support/step-refused.ts';
import { carriedInto } from './carried-over.ts';
import { type Dependencies, dependencies } from './dependencies.ts';

export interface RoundToStart {
  readonly date: PlainDate;
  readonly now: Instant;
  readonly actor: Actor;
  /** Other criteria than the law of the day, on purpose (D1). */
  readonly ruleSet?: RuleSetId | undefined;
}

export type StartedRound =
  | { readonly outcome: 'NO_ROUND' }
  | { readonly outcome: 'OPENED' | 'OPEN_ALREADY'; readonly case: CaseId }
  | { readonly outcome: 'REFUSED'; readonly refusal: Refusal };

/** Opens the round of that date, once: by the schedule, or by ESA where the schedule was missed. On other days there is none. */
export async function startRound(
  parts: Pick<Dependencies, 'cases'>,
  { date, now, actor, ruleSet }: RoundToStart,
): Promise<StartedRound> {
  if (!isRoundDate(date)) return { outcome: 'NO_ROUND' };
  const id = roundId(date);
  const isThere = async () => (await parts.cases.load(deletionRound, id)) !== undefined;
  if (await isThere()) return { outcome: 'OPEN_ALREADY', case: id };
  const choice = ruleSet === undefined ? {} : { ruleSet };
  const command = { type: 'StartRound', round: id, date, ...choice, ...(await carriedInto(parts, date)) } as const;
  const outcome = await parts.cases.open(deletionRound, id, command, { now, actor, commandId: `start:${id}` });
  if (outcome.ok) return { outcome: outcome.repeated ? 'OPEN_ALREADY' : 'OPENED', case: id };
  return (await isThere()) ? { outcome: 'OPEN_ALREADY', case: id } : { outcome: 'REFUSED', refusal: outcome.refusal };
}

/**
 * Behind the four schedules of the year (06:00 Oslo time). The occurrence decides which round it is, not the moment of a late call.
 * @throws StepRefused when the round may not start, so that the schedule's alarm and its dead-letter queue see it
 */
export async function startScheduled(
  parts: Pick<Dependencies, 'cases'>,
  { scheduledFor, now }: { readonly scheduledFor: Instant; readonly now: Instant },
): Promise<Exclude<StartedRound, { outcome: 'REFUSED' }>> {
  const date = osloDate(scheduledFor);
  const started = await startRound(parts, { date, now, actor: machineActor('schedule:deletion-round') });
  if (started.outcome === 'REFUSED') throw new StepRefused(roundId(date), 'StartRound', started.refusal);
  return started;
}

export const handler = scheduledHandler((scheduled) => startScheduled(dependencies(), scheduled));
