import type { Action } from '../../../lib/access/policy.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import type { Result } from '../../../lib/kernel/result.ts';
import type { AccessCommand } from '../../../lib/subject-requests/commands/access.ts';
import {
  answerFeeBy,
  type FeeAnswerForm,
  type FeeForm,
  proposeFeeByAdviser,
} from '../../../lib/subject-requests/forms/access.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { openCase } from './access.ts';
import { earlierRequests } from './earlier-requests.ts';
import { type Done, runCommand, type Sender } from './run-command.ts';
import { type PreviewedLetter, previewCommand } from './tasks.ts';

/** The adviser tells the person of a fee (DSR-32); on which earlier requests it rests is looked up and not asked. */
export async function proposeFee(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: FeeForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'PROPOSE_FEE' satisfies Action);
  if (!opened.ok) return opened;
  const command: AccessCommand = proposeFeeByAdviser(form, await earlierRequests(parts, opened.value));
  return runCommand(parts, opened.value, command, sender);
}

/** The notice of a fee as it would read; nothing is stored. */
export async function previewFee(
  parts: WebParts,
  actor: Actor,
  id: string,
  form: FeeForm,
): Promise<Result<readonly PreviewedLetter[], Problem>> {
  const opened = await openCase(parts, actor, id, 'PROPOSE_FEE' satisfies Action);
  if (!opened.ok) return opened;
  const command: AccessCommand = proposeFeeByAdviser(form, await earlierRequests(parts, opened.value));
  return previewCommand(parts, actor, opened.value, command);
}

/** What the person says to a fee: by login, or as the adviser heard it. */
export async function answerFee(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: FeeAnswerForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'ANSWER_FEE' satisfies Action);
  return opened.ok ? runCommand(parts, opened.value, answerFeeBy(form), sender) : opened;
}
