import type { Result } from '../../../lib/kernel/result.ts';
import type { LiftForm } from '../../../lib/subject-requests/forms/rights.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { openCase } from './access.ts';
import { type Done, runCommand, type Sender } from './run-command.ts';

/** An active restriction is to end: the person is told first (GAP-04). */
export async function liftRestriction(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: LiftForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'LIFT_RESTRICTION');
  if (!opened.ok) return opened;
  return runCommand(parts, opened.value, { type: 'LiftRestriction', ...form }, sender);
}
