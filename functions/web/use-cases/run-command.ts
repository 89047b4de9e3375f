import type { Actor } from '../../../lib/cases/actor.ts';
import type { KeepingCommand } from '../../../lib/cases/keeping/keeping.ts';
import type { ReviewCommand } from '../../../lib/cases/review/review.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { RoundCommand } from '../../../lib/deletion-rounds/commands.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import { type Problem, refusedBy } from '../../../lib/web/problem.ts';
import { workflows } from '../../support/workflows.ts';
import type { WebParts } from '../parts.ts';

/** Whatever a person can command in any workflow. */
export type AnyCommand = KeepingCommand | ReviewCommand | SubjectRequestCommand | TransferCommand | RoundCommand;

/** What a command came to. */
export interface Done {
  readonly case: CaseId;
  readonly status: string;
  readonly version: number;
  /** True where it had been done before and nothing was written. */
  readonly repeated: boolean;
}

/** Who commands, and the sender's key: the same key again is the same command. */
export interface Sender {
  readonly actor: Actor;
  readonly key: string;
}

/** The id of a command: the person and the key of the form or request, and which part of it. */
export function commandIdOf(sender: Sender, part: string): string {
  return `web:${sha256(sender.actor.id, '\n', sender.key, '\n', part).slice(0, 40)}`;
}

/** Carries out a command on a case; a refusal becomes a problem with its rule. */
export async function runCommand(
  parts: WebParts,
  stored: StoredCase,
  command: AnyCommand,
  sender: Sender,
): Promise<Result<Done, Problem>> {
  const workflow = workflows[stored.snapshot.kind];
  const context = { now: parts.clock.now(), actor: sender.actor, commandId: commandIdOf(sender, command.type) };
  const outcome = await parts.cases.execute(workflow, stored.id, command, context);
  if (!outcome.ok) return refused(refusedBy(outcome.refusal));
  const { status } = workflow.row(outcome.state);
  return ok({ case: stored.id, status, version: outcome.version, repeated: outcome.repeated });
}

/** Several commands in a row, as one act of one person; the first that is refused ends it. Each is idempotent, so the act is. */
export async function runCommands(
  parts: WebParts,
  stored: StoredCase,
  commands: readonly AnyCommand[],
  sender: Sender,
): Promise<Result<Done, Problem>> {
  const { snapshot } = stored;
  let last: Done = { case: stored.id, status: snapshot.row.status, version: snapshot.version, repeated: true };
  for (const command of commands) {
    const done = await runCommand(parts, stored, command, sender);
    if (!done.ok) return done;
    last = { ...done.value, repeated: last.repeated && done.value.repeated };
  }
  return ok(last);
}
