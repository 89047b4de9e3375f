import type { CaseId } from '../../lib/kernel/ids.ts';
import type { TransferCommand } from '../../lib/transfers/commands.ts';
import type { Transfer } from '../../lib/transfers/state.ts';
import { transferApproval } from '../../lib/transfers/workflow.ts';
import { carryOutIn } from '../support/carry-out.ts';
import type { StepInput } from '../support/step-handler.ts';
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
  const state = await carryOutIn(cases, transferApproval, input, command, seen.version);
  if (state.kind === 'NONE') throw new Error(`${command.type} left ${input.case} without a draft`);
  return state;
}
