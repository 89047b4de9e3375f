import { z } from 'zod';
import type { RemoveRowsForm } from '../../../lib/deletion-rounds/forms.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import { PlainDate } from '../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { refusal } from '../../../lib/kernel/rule.ts';
import { type Problem, problem, refusedBy } from '../../../lib/web/problem.ts';
import { startRound } from '../../deletion-rounds/start-round.ts';
import type { WebParts } from '../parts.ts';
import { allowUse, openCase } from './access.ts';
import { type Done, runCommand, type Sender } from './run-command.ts';

/** ESA starts a round by hand where the schedule was missed. The criteria are those of the law in force. */
export const StartRoundForm = z.strictObject({ date: PlainDate });
export type StartRoundForm = z.infer<typeof StartRoundForm>;

export async function openRound(
  parts: WebParts,
  sender: Sender,
  { date }: StartRoundForm,
): Promise<Result<{ readonly case: CaseId; readonly repeated: boolean }, Problem>> {
  const usable = allowUse(sender.actor, 'START_ROUND', 'deletion-round');
  if (!usable.ok) return usable;
  const started = await startRound(parts, { date, now: parts.clock.now(), actor: sender.actor });
  switch (started.outcome) {
    case 'NO_ROUND':
      return refused(
        refusedBy(refusal('DEL-17', 'deletion-round.refused.no-round-date', { params: { date }, field: 'date' })),
      );
    case 'REFUSED':
      return refused(refusedBy(started.refusal));
    default:
      return ok({ case: started.case, repeated: started.outcome === 'OPEN_ALREADY' });
  }
}

/** Takes rows out of the cleared list before it is transferred (settled no. 4). */
export async function removeRows(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: RemoveRowsForm,
): Promise<Result<Done, Problem>> {
  const usable = allowUse(sender.actor, 'START_ROUND', 'deletion-round');
  if (!usable.ok) return usable;
  const opened = await openCase(parts, sender.actor, id, 'START_ROUND');
  if (!opened.ok) return opened;
  if (opened.value.snapshot.kind !== 'deletion-round')
    return refused(problem(404, 'access.not-found', { rule: 'ACC-02' }));
  return runCommand(parts, opened.value, { type: 'RemoveRows', ...form }, sender);
}
