import { machineActor } from '../../lib/cases/actor.ts';
import type { DispatchStatus } from '../../lib/cases/ports.ts';
import type { CaseId, Instant } from '../../lib/kernel/ids.ts';
import { workflowOf } from '../../lib/kernel/ids.ts';
import type { LetterStatus } from '../../lib/subject-requests/commands/letters.ts';
import { subjectRequest } from '../../lib/subject-requests/workflow.ts';
import { scheduledHandler } from '../support/scheduled-handler.ts';
import { StepRefused } from '../support/step-refused.ts';
import { type Dependencies, dependencies } from './dependencies.ts';

/** How far back the partner's log is read. Older letters have had their second notice, or were never opened. */
const DAYS_BACK = 30;
const DAY_MS = 86_400_000;

type Parts = Pick<Dependencies, 'cases' | 'dispatch' | 'clock'>;

/**
 * Every day: what became of the letters of the last month. Openings are written down, rejected messages go on paper, important letters that have
 * lain unopened for a week get a second notice (eForvaltningsforskriften § 8). Idempotent: a second time finds nothing to write. Also closed
 * cases, whose answers matter most; so it goes by the partner's log and not by the list of open cases.
 * @throws PartnerUnavailable; where a case could not be looked at, what was wrong with the first of them, after all the others: so the schedule's
 * alarm sees it
 */
export async function reviewLetters(parts: Parts): Promise<{ readonly cases: number }> {
  const now = parts.clock.now();
  const from = new Date(Date.parse(now) - DAYS_BACK * DAY_MS).toISOString() as Instant;
  const byCase = new Map<CaseId, LetterStatus[]>();
  for (const status of await parts.dispatch.log(from)) {
    if (workflowOf(status.case) !== 'subject-request') continue;
    byCase.set(status.case, [...(byCase.get(status.case) ?? []), statusOf(status)]);
  }
  const failed: unknown[] = [];
  for (const [id, statuses] of byCase) {
    try {
      await reviewOne(parts, id, statuses, now);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
  return { cases: byCase.size };
}

/** The log may say more when the same day comes again, so the moment stands in the command's id. */
async function reviewOne({ cases }: Parts, id: CaseId, statuses: readonly LetterStatus[], now: Instant): Promise<void> {
  const context = { now, actor: machineActor('schedule:review-letters'), commandId: `review-letters:${now}` };
  const outcome = await cases.execute(subjectRequest, id, { type: 'ReviewLetters', statuses }, context);
  if (!outcome.ok) throw new StepRefused(id, 'ReviewLetters', outcome.refusal);
}

/** A letter that went again is known to the partner by number and attempt; to the case it is the same letter. */
function statusOf({ number, openedAt, rejectedAt }: DispatchStatus): LetterStatus {
  return {
    letter: number.replace(/\.\d+$/, ''),
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(rejectedAt === undefined ? {} : { rejectedAt }),
  };
}

export const handler = scheduledHandler(() => reviewLetters(dependencies()));
