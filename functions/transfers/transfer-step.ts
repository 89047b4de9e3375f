import { machineActor } from '../../lib/cases/actor.ts';
import type { CaseId } from '../../lib/kernel/ids.ts';
import type { TransferCommand } from '../../lib/transfers/commands.ts';
import type { Transfer } from '../../lib/transfers/state.ts';
import { transferApproval } from '../../lib/transfers/workflow.ts';
import type { StepInput } from '../support/step-handler.ts';
import { StepRefused } from '../support/step-refused.ts';
import type { Dependencies } from './dependencies.ts';

export interface Seen {
  readonly state: Transfer;
  readonly version: number;
}

/** @throws Error when the machine names a transfer that is not there: a defect */
export async function loadTransfer({ cases }: Pick<Dependencies, 'cases'>, id: CaseId): Promise<Seen> {
  const found = await cases.load(transferApproval, id);
  if (found === undefined || found.state.kind === 'NONE') {
    throw new Error(`there is no transfer ${id}; the machine was started without its case`);
  }
  return { state: found.state, version: found.version };
}

/**
 * Carries out a step's command in the name of its execution. The command's id holds the version of the case that the step saw, so a repeated
 * step either finds the work done or begins anew, and never meets an older command of its own.
 * @throws StepRefused when a rule says no
 */
export async function carryOut(
  { cases }: Pick<Dependencies, 'cases'>,
  input: Pick<StepInput, 'case' | 'execution' | 'now'>,
  seen: Pick<Seen, 'version'>,
  command: TransferCommand,
): Promise<Transfer> {
  const commandId = `${input.execution}:${command.type}:${seen.version}`;
  const context = { now: input.now, actor: machineActor(input.execution), commandId };
  const outcome = await cases.execute(transferApproval, input.case, command, context);
  if (!outcome.ok) throw new StepRefused(input.case, command.type, outcome.refusal);
  if (outcome.state.kind === 'NONE') throw new Error(`${command.type} left ${input.case} without a draft`);
  return outcome.state;
}
