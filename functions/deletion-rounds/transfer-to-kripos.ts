import { linesOf, listContent, parseList } from '../../lib/deletion-rounds/format.ts';
import { type RoundState, reached } from '../../lib/deletion-rounds/state.ts';
import type { CaseId } from '../../lib/kernel/ids.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { prepareList } from './prepare-list.ts';
import { carryOut, type Done, done } from './round-step.ts';

/**
 * Hands the formatted list over to KRIPOS and keeps the time at which it was received (DEL-02, DEL-26). The same bytes for a repeated call.
 * @throws PartnerUnavailable; PartnerRefused when KRIPOS has another list of this round; StepRefused
 */
export async function transferToKripos(
  parts: Pick<Dependencies, 'cases' | 'restrictions' | 'kripos'>,
  input: StepInput,
): Promise<Done> {
  const seen = await prepareList(parts, input);
  if (reached(seen.state, 'TRANSFERRED')) return done;
  const list = checkedList(input.case, seen.state);
  const { receivedAt } = await parts.kripos.deliver(input.case, list);
  await carryOut(parts, input, seen, { type: 'RecordTransfer', sha256: list.sha256, receivedAt });
  return done;
}

/** The bytes whose checksum is in the record, read back once before they leave. */
function checkedList(round: CaseId, { rows = [], format }: RoundState): { content: string; sha256: string } {
  const content = listContent(
    round,
    rows.map(({ duf }) => duf),
  );
  const back = parseList(linesOf(content));
  if (format === undefined || !back.ok || back.value.round !== round || back.value.dufs.length !== format.rows) {
    throw new Error(
      `the list of ${round} cannot be read back as it was formatted: ${back.ok ? 'other rows' : back.error}`,
    );
  }
  return { content, sha256: format.sha256 };
}

/** deletion-round, state TransferToKripos. */
export const handler = stepHandler({}, (input) => transferToKripos(dependencies(), input));
