import type { ClearedRow } from '../../cases/ports.ts';
import { sha256 } from '../../kernel/hash.ts';
import { canonicalJson } from '../../kernel/json.ts';
import { refusal, ruleResult } from '../../kernel/rule.ts';
import type { RecordCleared, RecordTransfer, RemoveRows } from '../commands.ts';
import { DufNumber, listChecksum } from '../format.ts';
import { type RemovalReason, type RoundState, reached } from '../state.ts';
import { alreadyDone, happened, type RoundDecision, refuse } from './answers.ts';

/**
 * As long as a list may be while its rows are kept in one item of the table (400 KB there, with room for what is unresolved at the end). About four
 * thousand rows; refused in words instead of failing at the write.
 */
const LONGEST_LIST_BYTES = 300_000;

/** The hash of a cleared list: of its rows in the order of their numbers, so that the order of arrival does not matter. */
function clearedHash(rows: readonly ClearedRow[]): string {
  return sha256(...rows.map((row) => `${canonicalJson(row)}\n`));
}

function inOrder(rows: readonly ClearedRow[]): readonly ClearedRow[] {
  return rows
    .map(({ duf, criteria }) => ({ duf, criteria: [...criteria].sort() }))
    .sort((a, b) => (a.duf < b.duf ? -1 : a.duf > b.duf ? 1 : 0));
}

/**
 * Takes the cleared list over from OPA. It is looked at for itself alone: nothing here, and nothing anywhere in this system, holds it against the
 * extract, because the difference would be the graded list (DEL-24).
 */
export function recordCleared(command: RecordCleared, state: RoundState): RoundDecision {
  if (!reached(state, 'SIGNED')) return refuse(refusal('DEL-25', 'deletion-round.refused.not-signed'));
  const rows = inOrder(command.rows);
  const hash = clearedHash(rows);
  if (reached(state, 'CLEARED')) {
    return state.list?.hash === hash ? alreadyDone : refuse(refusal('DEL-25', 'deletion-round.refused.other-list'));
  }
  if (rows.some(({ duf }) => !DufNumber.safeParse(duf).success))
    return refuse(refusal('DEL-26', 'deletion-round.refused.bad-row'));
  if (rows.some(({ duf }, index) => duf === rows[index + 1]?.duf))
    return refuse(refusal('DEL-26', 'deletion-round.refused.duplicate-row'));
  const tooLong = Buffer.byteLength(JSON.stringify(rows)) > LONGEST_LIST_BYTES;
  if (tooLong)
    return refuse(refusal('DEL-26', 'deletion-round.refused.list-too-long', { params: { rows: rows.length } }));
  return happened({ type: 'ListCleared', record: { count: rows.length, hash }, personal: { rows } });
}

/** Takes rows out until the transfer; after it KRIPOS may have deleted them. Rows that are not (or no longer) on the list are passed over. */
export function removeRows(command: RemoveRows, state: RoundState): RoundDecision {
  if (!reached(state, 'CLEARED')) return refuse(refusal('DEL-24', 'deletion-round.refused.no-rows-yet'));
  if (reached(state, 'TRANSFERRED')) return refuse(refusal('DEL-02', 'deletion-round.refused.transferred'));
  if (state.rows === undefined) return refuse(refusal('DEL-26', 'deletion-round.refused.rows-erased'));
  const onList = new Set(state.rows.map(({ duf }) => duf));
  const reasons = new Map(command.rows.filter(({ duf }) => onList.has(duf)).map(({ duf, reason }) => [duf, reason]));
  if (reasons.size === 0) return alreadyDone;
  const counts: Partial<Record<RemovalReason, number>> = {};
  for (const reason of reasons.values()) counts[reason] = (counts[reason] ?? 0) + 1;
  const rows = [...reasons].map(([duf, reason]) => ({ duf, reason }));
  return happened({ type: 'RowsRemoved', record: { counts }, personal: { rows } });
}

/** Fixes checksum, size and row count of the list as KRIPOS will get it. */
export function formatList(state: RoundState): RoundDecision {
  if (state.start === undefined || !reached(state, 'CLEARED'))
    return refuse(refusal('DEL-26', 'deletion-round.refused.no-list'));
  if (reached(state, 'FORMATTED')) return alreadyDone;
  if (state.rows === undefined) return refuse(refusal('DEL-26', 'deletion-round.refused.rows-erased'));
  const checksum = listChecksum(
    state.start.round,
    state.rows.map(({ duf }) => duf),
  );
  ruleResult('DEL-26', 'FORMATTED', 'deletion-round.list.formatted', { rows: checksum.rows });
  return happened({ type: 'ListFormatted', record: checksum });
}

/** The transfer record without which KRIPOS may not delete (DEL-02). It counts for the bytes that were formatted and no others. */
export function recordTransfer({ sha256: sent, receivedAt }: RecordTransfer, state: RoundState): RoundDecision {
  if (!reached(state, 'FORMATTED')) return refuse(refusal('DEL-26', 'deletion-round.refused.not-formatted'));
  if (sent !== state.format?.sha256) return refuse(refusal('DEL-26', 'deletion-round.refused.other-bytes'));
  if (reached(state, 'TRANSFERRED')) return alreadyDone;
  return happened({ type: 'ListTransferred', record: { sha256: sent, receivedAt } });
}
