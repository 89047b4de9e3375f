import type { RoundCommand } from '../../lib/deletion-rounds/commands.ts';
import type { RoundState } from '../../lib/deletion-rounds/state.ts';
import { deletionRound } from '../../lib/deletion-rounds/workflow.ts';
import type { CaseId, Instant } from '../../lib/kernel/ids.ts';
import { carryOutIn } from '../support/carry-out.ts';
import type { StepInput } from '../support/step-handler.ts';
import type { Dependencies } from './dependencies.ts';

export const done = { outcome: 'DONE' } as const;
export type Done = typeof done;

/** @throws Error when the machine names a round that is not there: a defect */
export async function loadRound(
  { cases }: Pick<Dependencies, 'cases'>,
  id: CaseId,
): Promise<{ state: RoundState; version: number }> {
  const found = await cases.load(deletionRound, id);
  if (found === undefined)
    throw new Error(`there is no deletion round ${id}; the machine was started without its case`);
  return found;
}

/**
 * Carries out a step's command in the name of its execution. The command's id holds the version of the case that the step saw, so a repeated
 * step either finds the work done or begins anew, and never meets an older command of its own.
 * @throws StepRefused when a rule says no
 */
export async function carryOut(
  { cases }: Pick<Dependencies, 'cases'>,
  input: Pick<StepInput, 'case' | 'execution' | 'now'>,
  seen: { readonly version: number },
  command: RoundCommand,
): Promise<RoundState> {
  return carryOutIn(cases, deletionRound, input, command, seen.version);
}

/** The time of an act that came while a state was asking again and again: never before the state was entered. */
export function timeOfAct({ clock }: Pick<Dependencies, 'clock'>, input: Pick<StepInput, 'now'>): Instant {
  const now = clock.now();
  if (now < input.now) return input.now;
  return now;
}
