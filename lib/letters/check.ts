import { type Refusal, refusal } from '../kernel/rule.ts';
import { type LetterKind, letterRow } from './kinds.ts';
import { legalReference } from './legal-references.ts';
import type { PartName } from './parts.ts';
import type { AnswerItem, LetterValues, Withheld } from './values.ts';

/** The rule behind each item of an access answer that the case fills in. */
const ANSWER_ITEM_RULES = {
  A1: 'DSR-36',
  A2: 'DSR-37',
  A3: 'DSR-38',
  A4: 'DSR-39',
  A7: 'DSR-42',
  A8: 'DSR-43',
} as const satisfies Record<AnswerItem, string>;

function isMissing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && (value.length === 0 || value.every(isMissing));
}

function checkWithheld(part: Withheld, index: number, kind: LetterKind): Refusal | undefined {
  const field = (name: string) => ({ field: `withheld.${index}.${name}` });
  const reference = legalReference(part.ground);
  if (reference === undefined) return refusal('DSR-45', 'letter.lacks.ground', field('ground'));
  if (reference.shown === false) return refusal(part.ground, 'letter.forbids.ground', field('ground'));
  if (isMissing(part.reason)) return refusal('DSR-27', 'letter.lacks.reason', field('reason'));
  if (reference.interests && isMissing(part.interests)) {
    return refusal(part.ground, 'letter.lacks.interests', field('interests'));
  }
  if (kind === 'ACCESS_PARTLY' && isMissing(part.what)) return refusal('DSR-45', 'letter.lacks.what', field('what'));
  return undefined;
}

/** Whether an item of the answer was withheld on a ground, and so need not be filled (DSR-44: 'filled or exempted'). */
function isExempted(item: AnswerItem | 'A9', values: LetterValues): boolean {
  return (values.withheld ?? []).some((part) => part.items?.includes(item));
}

function checkAnswer(kind: LetterKind, values: LetterValues): Refusal | undefined {
  for (const [item, rule] of Object.entries(ANSWER_ITEM_RULES) as [AnswerItem, string][]) {
    if (isMissing(values.information?.[item]) && !isExempted(item, values)) {
      return refusal(rule, `letter.lacks.${item}`, { field: `information.${item}` });
    }
  }
  if (kind === 'ACCESS_GRANTED' && !isMissing(values.withheld)) {
    return refusal('DSR-45', 'letter.forbids.withheld', { field: 'withheld' });
  }
  if (isMissing(values.copy) && !isExempted('A9', values)) {
    return refusal('DSR-44', 'letter.lacks.copy', { field: 'copy' });
  }
  return undefined;
}

function checkExtension(values: LetterValues): Refusal | undefined {
  const { firstDueDate, extendedDueDate } = values;
  if (firstDueDate !== undefined && extendedDueDate !== undefined && extendedDueDate <= firstDueDate) {
    return refusal('DSR-24', 'letter.lacks.later-date', { field: 'extendedDueDate' });
  }
  return undefined;
}

function checkKind(kind: LetterKind, values: LetterValues): Refusal | undefined {
  if (kind === 'EXTENSION') return checkExtension(values);
  if (kind === 'ACCESS_GRANTED' || kind === 'ACCESS_PARTLY') return checkAnswer(kind, values);
  if (kind === 'DELETION_LIST_HANDOVER' && new Set(values.signedOffBy).size < 2) {
    return refusal('DEL-18', 'letter.lacks.signedOffBy', { field: 'signedOffBy' });
  }
  return undefined;
}

/** What the law or our own table demands of the values, and they lack: the first of it, with its rule and field. */
export function checkValues(kind: LetterKind, values: LetterValues): Refusal | undefined {
  for (const { field, rule } of letterRow(kind).demands) {
    if (isMissing(values[field])) return refusal(rule, `letter.lacks.${field}`, { field });
  }
  if (letterRow(kind).parts.includes('why')) {
    for (const [index, part] of (values.withheld ?? []).entries()) {
      const found = checkWithheld(part, index, kind);
      if (found !== undefined) return found;
    }
  }
  return checkKind(kind, values);
}

/** What the finished letter must show and does not: a guard against a template that lost its complaint paragraph. */
export function checkParts(kind: LetterKind, shown: ReadonlySet<PartName>): Refusal | undefined {
  const lost = letterRow(kind).demandedParts.find(({ part }) => !shown.has(part));
  return lost === undefined ? undefined : refusal(lost.rule, `letter.lacks.part.${lost.part}`);
}
