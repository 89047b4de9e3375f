import { z } from 'zod';
import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { RaiseAlarm } from '../../lib/cases/workflow.ts';
import { type CaseId, type Instant, workflowOf } from '../../lib/kernel/ids.ts';
import { stepHandler } from '../support/step-handler.ts';
import { wiring } from '../support/wiring.ts';
import { workflows } from '../support/workflows.ts';
import { guardStep } from './next-alarm.ts';

const alarm = z.object({
  id: z.string().min(1),
  kind: z.enum([
    'REMINDER',
    'LAST_DAY_TO_EXTEND',
    'FIRST_DEADLINE',
    'EXTENDED_DEADLINE',
    'REFUSAL_WARNING',
    'EXTENSION_NOT_ACCEPTED',
    'TASK_REMINDER',
  ]),
  rule: z.string().min(1),
});

/**
 * Raises an alarm of a case once: the id of the command is the alarm's, so the guard and the hourly control may both come.
 * @throws Error when the workflow refuses an alarm of its own ledger, which is a defect
 */
export async function raiseAlarm(
  { cases }: { cases: Cases },
  about: { case: CaseId; alarm: RaiseAlarm['alarm']; now: Instant; by: string },
): Promise<void> {
  const command: RaiseAlarm = { type: 'RaiseAlarm', alarm: about.alarm };
  const context = { now: about.now, actor: machineActor(about.by), commandId: `alarm:${about.alarm.id}` };
  const outcome = await cases.execute(workflows[workflowOf(about.case)], about.case, command, context);
  if (!outcome.ok) throw new Error(`${about.case} refused its own alarm ${about.alarm.id}: ${outcome.refusal.reason}`);
}

/** deadline-guard, state RaiseAlarm. Returns what comes next, as NextAlarm does: the guard need not ask again. */
export const handler = stepHandler({ alarm }, async (input) => {
  await raiseAlarm(wiring(), { case: input.case, alarm: input.alarm, now: input.now, by: input.execution });
  return guardStep(wiring(), input);
});
