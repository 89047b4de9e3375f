import type { RoundState } from '../../lib/deletion-rounds/state.ts';
import { reached } from '../../lib/deletion-rounds/state.ts';
import type { StepInput } from '../support/step-handler.ts';
import type { Dependencies } from './dependencies.ts';
import { carryOut, loadRound } from './round-step.ts';

/**
 * Brings the list into the form in which it may leave: without anybody who is kept out by an active restriction at this moment, and formatted.
 * It is done once to fix the checksum and once more right before the transfer, because days can lie between.
 */
export async function prepareList(
  parts: Pick<Dependencies, 'cases' | 'restrictions'>,
  input: StepInput,
): Promise<{ state: RoundState; version: number }> {
  const seen = await loadRound(parts, input.case);
  if (reached(seen.state, 'TRANSFERRED')) return seen;
  const kept = await parts.restrictions.activeAmong((seen.state.rows ?? []).map(({ duf }) => duf));
  if (kept.size > 0) {
    const rows = [...kept].map((duf) => ({ duf, reason: 'ACTIVE_RESTRICTION' }) as const);
    await carryOut(parts, input, seen, { type: 'RemoveRows', rows });
  }
  await carryOut(parts, input, await loadRound(parts, input.case), { type: 'FormatList' });
  return loadRound(parts, input.case);
}
