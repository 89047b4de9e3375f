import type { PlainDate } from '../../kernel/ids.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import { ANSWER_PARTS, AnswerPart } from '../answer-parts.ts';
import type { DecideAccess } from '../commands.ts';
import type { Withheld } from '../events.ts';
import { accessGround, type GroundRow } from '../grounds.ts';

/** Why a decision on access cannot stand as it is, with the form's field; undefined where it can. */
export function whyNotDecidable(command: DecideAccess, day: PlainDate): Refusal | undefined {
  return (
    withheldFits(command) ?? everyPieceHolds(command, day) ?? groundsReach(command, day) ?? everyPartThere(command)
  );
}

/** Only a granted request and one without data hold nothing back; all others say what, on which ground, and why (DSR-45). */
function withheldFits({ outcome, withheld }: DecideAccess): Refusal | undefined {
  const holdsBack = outcome !== 'GRANTED' && outcome !== 'NO_DATA';
  if (holdsBack && withheld.length === 0) return refuse('DSR-45', 'ground-missing', 'withheld');
  if (!holdsBack && withheld.length > 0) return refuse('DSR-45', 'nothing-to-withhold', 'withheld');
  return undefined;
}

function everyPieceHolds({ withheld }: DecideAccess, day: PlainDate): Refusal | undefined {
  for (const [index, piece] of withheld.entries()) {
    const found = whyPieceFails(piece, accessGround(piece.ground, day), `withheld.${index}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function whyPieceFails(piece: Withheld, ground: GroundRow, field: string): Refusal | undefined {
  if (ground.parentsOnly) return refuse(piece.ground, 'ground-for-parents-only', `${field}.ground`);
  if (isBlank(piece.what)) return refuse('DSR-45', 'what-missing', `${field}.what`);
  if (isBlank(piece.reason)) return refuse('DSR-45', 'reason-missing', `${field}.reason`);
  if (ground.interests && isBlank(piece.interests))
    return refuse(piece.ground, 'interests-missing', `${field}.interests`);
  const unmet = ground.conditions?.find((condition) => !piece.conditions?.includes(condition));
  if (unmet !== undefined) return refuse(piece.ground, 'condition-missing', `${field}.conditions`);
  const beyondCopy = ground.copyOnly && piece.parts?.some((part) => part !== 'A9');
  return beyondCopy ? refuse(piece.ground, 'ground-for-copy-only', `${field}.parts`) : undefined;
}

/** What the grounds together can carry: a ground that limits the copy refuses no request, and only one hides that there are data. */
function groundsReach({ outcome, withheld }: DecideAccess, day: PlainDate): Refusal | undefined {
  const rows = withheld.map((piece) => ({ ground: piece.ground, row: accessGround(piece.ground, day) }));
  const copyOnly = rows.find(({ row }) => row.copyOnly);
  if (outcome === 'REFUSED' && copyOnly !== undefined && rows.every(({ row }) => row.copyOnly)) {
    return refuse(copyOnly.ground, 'ground-for-copy-only', 'outcome');
  }
  const showing = rows.findIndex(({ row }) => !row.existence);
  if (outcome === 'NEITHER_CONFIRM_NOR_DENY' && showing >= 0) {
    return refuse('DSR-58', 'ground-shows-existence', `withheld.${showing}.ground`);
  }
  return undefined;
}

/** An answer that gives access holds A1 to A9, or says on which ground a part is left out; the copy is not empty (DSR-44). */
function everyPartThere({ outcome, parts, withheld, copy }: DecideAccess): Refusal | undefined {
  if (outcome !== 'GRANTED' && outcome !== 'PARTLY') return undefined;
  const exempted: readonly string[] = withheld.flatMap((piece) => piece.parts ?? []);
  const missing = AnswerPart.options.find((part) => !parts.includes(part) && !exempted.includes(part));
  if (missing !== undefined) return refuse(ANSWER_PARTS[missing], 'part-missing', 'parts', { part: missing });
  return copy.length === 0 && !exempted.includes('A9') ? refuse('DSR-44', 'copy-missing', 'items') : undefined;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function refuse(rule: string, reason: string, field: string, params?: Readonly<Record<string, string>>): Refusal {
  return refusal(rule, `subject-request.refused.${reason}`, { field, ...(params === undefined ? {} : { params }) });
}
