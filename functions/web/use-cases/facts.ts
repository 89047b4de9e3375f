import type { Action } from '../../../lib/access/policy.ts';
import { hasRole } from '../../../lib/cases/actor.ts';
import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { CaseId } from '../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../lib/kernel/result.ts';
import type { TimeCommand } from '../../../lib/subject-requests/commands/time.ts';
import type { ReconsiderForm } from '../../../lib/subject-requests/forms/time.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { openCase } from './access.ts';
import { protectionOf } from './requests.ts';
import { type Done, runCommand, type Sender } from './run-command.ts';

/** A fact of a request is corrected, or something that came after its answer is registered (architecture § 2.9). */
export async function changeFact(
  parts: WebParts,
  sender: Sender,
  id: string,
  action: Action,
  command: TimeCommand,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, action);
  if (!opened.ok) return opened;
  // Somebody with a protected address: the case is hidden with this write, not only when it is routed again.
  const told =
    command.type === 'CorrectPerson'
      ? { ...command, protection: await protectionOf(parts, command.nationalId) }
      : command;
  return runCommand(parts, opened.value, told, sender);
}

/**
 * The person wrote again: opens a new request that looks at the answer again, in the same unit. The same sender, key and case give the same
 * new case, also after a crash.
 */
export async function reconsiderRequest(
  parts: WebParts,
  sender: Sender,
  id: string,
  { about, received }: ReconsiderForm,
): Promise<Result<{ readonly case: CaseId; readonly repeated: boolean }, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'RECONSIDER');
  if (!opened.ok) return opened;
  const now = parts.clock.now();
  const key = sha256(sender.actor.id, '\n', sender.key, '\n', id);
  const year = osloDate(now).slice(0, 4);
  const claim =
    (await parts.store.findSubmission(key)) ??
    (await parts.store.claimSubmission(key, {
      case: CaseId.parse(`REQ-${year}-${String(await parts.store.nextNumber(`REQ-${year}`)).padStart(6, '0')}`),
      bodyHash: key,
    }));
  const state = opened.value.snapshot.state as SubjectRequest;
  if (state.kind === 'REGISTERED' && state.reconsideredIn?.includes(claim.case) === true)
    return ok({ case: claim.case, repeated: true });
  const command: TimeCommand = {
    type: 'Reconsider',
    case: claim.case,
    // A citizen's own message arrives now, whatever the form says.
    received: hasRole(sender.actor, 'CITIZEN') ? now : (received ?? now),
    ...(about === undefined ? {} : { about }),
  };
  const done = await runCommand(parts, opened.value, command, sender);
  return done.ok ? ok({ case: claim.case, repeated: done.value.repeated }) : done;
}
