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

/** Where only a part is refused, the letter says which (DSR-45). */
const SAYS_WHAT: ReadonlySet<LetterKind> = new Set(['ACCESS_PARTLY', 'RECTIFICATION_PARTLY', 'ERASURE_PARTLY']);

function checkWithheld(part: Withheld, index: number, kind: LetterKind): Refusal | undefined {
  const field = (name: string) => ({ field: `withheld.${index}.${name}` });
  const reference = legalReference(part.ground);
  if (reference === undefined) return refusal('DSR-45', 'letter.lacks.ground', field('ground'));
  if (reference.shown === false) return refusal(part.ground, 'letter.forbids.ground', field('ground'));
  if (isMissing(part.reason)) return refusal('DSR-27', 'letter.lacks.reason', field('reason'));
  if (reference.interests && isMissing(part.interests)) {
    return refusal(part.ground, 'letter.lacks.interests', field('interests'));
  }
  if (SAYS_WHAT.has(kind) && isMissing(part.what)) return refusal('DSR-45', 'letter.lacks.what', field('what'));
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

function checkErasure(kind: LetterKind, values: LetterValues): Refusal | undefined {
  if (kind !== 'ERASURE_REFUSED' && isMissing(values.erased) && isMissing(values.archived)) {
    return refusal('DSR-65', 'letter.lacks.erased', { field: 'erased' });
  }
  if (kind === 'ERASED') return undefined;
  for (const question of ['incorrect', 'unlawful'] as const) {
    if (isMissing(values.erasureTest?.[question])) {
      return refusal('DSR-72', `letter.lacks.erasureTest.${question}`, { field: `erasureTest.${question}` });
    }
  }
  return undefined;
}

/** Only a processing by law cannot be objected to (GDPR art. 21(1)). */
function checkNotAdmissible({ processingBasis }: LetterValues): Refusal | undefined {
  return processingBasis === 'ART6_1_C'
    ? undefined
    : refusal('DSR-79', 'letter.forbids.processingBasis', { field: 'processingBasis' });
}

/** A correction says which date was wrong and what it should be, or explains. */
function checkCorrection(values: LetterValues): Refusal | undefined {
  const { correctedDate, wrongDate, rightDate, explanation } = values;
  const dates = correctedDate !== undefined && wrongDate !== undefined && rightDate !== undefined;
  return dates || !isMissing(explanation)
    ? undefined
    : refusal('DSR-28', 'letter.lacks.correctedDate', { field: 'correctedDate' });
}

function checkFee({ fee }: LetterValues): Refusal | undefined {
  if (fee === undefined || !Number.isFinite(fee.amount) || fee.amount <= 0) {
    return refusal('DSR-32', 'letter.lacks.fee.amount', { field: 'fee.amount' });
  }
  return isMissing(fee.basis) ? refusal('DSR-32', 'letter.lacks.fee.basis', { field: 'fee.basis' }) : undefined;
}

function checkNotice({ noticeOf, changes, subject }: LetterValues): Refusal | undefined {
  if (isMissing(subject?.name)) return refusal('GAP-03', 'letter.lacks.subject', { field: 'subject.name' });
  return noticeOf === 'RECTIFICATION' && isMissing(changes)
    ? refusal('GAP-03', 'letter.lacks.changes', { field: 'changes' })
    : undefined;
}

function checkHandover({ signedOffBy }: LetterValues): Refusal | undefined {
  return new Set(signedOffBy).size < 2
    ? refusal('DEL-18', 'letter.lacks.signedOffBy', { field: 'signedOffBy' })
    : undefined;
}

/** What a kind demands beyond its table. */
const CHECKS: Readonly<Partial<Record<LetterKind, (values: LetterValues) => Refusal | undefined>>> = {
  EXTENSION: checkExtension,
  ACCESS_GRANTED: (values) => checkAnswer('ACCESS_GRANTED', values),
  ACCESS_PARTLY: (values) => checkAnswer('ACCESS_PARTLY', values),
  ERASED: (values) => checkErasure('ERASED', values),
  ERASURE_PARTLY: (values) => checkErasure('ERASURE_PARTLY', values),
  ERASURE_REFUSED: (values) => checkErasure('ERASURE_REFUSED', values),
  OBJECTION_NOT_ADMISSIBLE: checkNotAdmissible,
  CORRECTION: checkCorrection,
  FEE_NOTICE: checkFee,
  RECIPIENT_NOTICE: checkNotice,
  DELETION_LIST_HANDOVER: checkHandover,
};

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
  return CHECKS[kind]?.(values);
}

/** What the finished letter must show and does not: a guard against a template that lost its complaint paragraph. */
export function checkParts(kind: LetterKind, shown: ReadonlySet<PartName>): Refusal | undefined {
  const lost = letterRow(kind).demandedParts.find(({ part }) => !shown.has(part));
  return lost === undefined ? undefined : refusal(lost.rule, `letter.lacks.part.${lost.part}`);
}
