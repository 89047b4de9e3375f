import type { RegisteredItem } from '../../cases/ports.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Refusal, ruleResult } from '../../kernel/rule.ts';
import type { AnswerInformation, LetterValues } from '../../letters/values.ts';
import { type AnswerItem, copyLine, gaps, standardSentences, type Writing } from '../answer.ts';
import type { AccessOutcome } from '../codes.ts';
import type { DecideAccess, PartExemption } from '../commands/access.ts';
import type { AccessDecision, Withheld } from '../events/access.ts';
import { readerOf } from '../reader.ts';
import { dayReceived, type Registered } from '../state.ts';
import { accessGround } from '../tables/access-grounds.ts';
import { ANSWER_PARTS, AnswerPart, type ExemptiblePart, InformationPart } from '../tables/answer-parts.ts';
import { isBlank, refuse, whyGroundFails } from './access-grounds.ts';
import { type DecidedItem, decideItems, silent, visible } from './access-items.ts';

/** What was decided: in full for the case, and what of it goes into the letter. */
export interface AccessAnswer {
  readonly decision: AccessDecision;
  readonly parts: readonly AnswerPart[];
  readonly values: LetterValues;
}

type ByItems = Extract<DecideAccess, { answer: 'BY_ITEMS' }>;

/**
 * The answer as the items make it. Everything after the first line is made from what the reader may know of, so that what a child said
 * changes neither outcome nor letter (DSR-54).
 */
export function answerByItems(command: ByItems, state: Registered): Result<AccessAnswer, Refusal> {
  const writing: Writing = { language: state.language, day: dayReceived(state), reader: readerOf(state) };
  const decided = decideItems(command.items, command.registered, writing);
  if (!decided.ok) return decided;
  if (decided.value.some(({ decision }) => decision.decision !== 'GIVE' && silent(decision)))
    ruleResult('DSR-54', 'SHALL_WITHHOLD', 'subject-request.ground.DSR-54');
  const shown = visible(decided.value);
  if (shown.length === 0) {
    ruleResult('DSR-35', 'NO', 'subject-request.outcome.NO_DATA');
    return ok({ decision: { outcome: 'NO_DATA', items: command.items, withheld: [] }, parts: [], values: {} });
  }
  ruleResult('DSR-35', 'YES', 'subject-request.part.A0');
  const lacking = exemptionsHold(command.exempted, writing) ?? partsThere(command, told(shown, writing), writing);
  if (lacking !== undefined) return refused(lacking);
  const outcome = outcomeOf(shown, command.exempted, writing);
  const copy = copyOf(shown, command.exempted, writing);
  const pieces = [...shown.flatMap(heldBack), ...command.exempted.map(exempted)];
  const withheld = outcome === 'PARTLY' && copy.length === 0 ? withoutCopy(pieces, writing) : pieces;
  const decision = { outcome, items: command.items, withheld };
  if (outcome === 'REFUSED') return ok({ decision, parts: [], values: { withheld: inLetters(withheld) } });
  return ok({
    decision,
    parts: AnswerPart.options.filter((part) => !withheld.some((each) => each.parts?.includes(part as ExemptiblePart))),
    values: {
      information: informationOf(command, told(shown, writing), writing),
      copy,
      ...(withheld.length === 0 ? {} : { withheld: inLetters(withheld) }),
    },
  });
}

/** Items that the answer tells of: those given, and those whose copy alone is limited (DSR-50). */
function told(shown: readonly DecidedItem[], { day }: Writing): readonly RegisteredItem[] {
  return shown
    .filter(({ decision }) => decision.decision !== 'WITHHOLD' || accessGround(decision.ground, day).copyOnly)
    .map(({ item }) => item);
}

/** GRANTED: everything; REFUSED: nothing, and on grounds that reach further than the copy; otherwise in part, which is the norm. */
function outcomeOf(
  shown: readonly DecidedItem[],
  exemptions: readonly PartExemption[],
  writing: Writing,
): Extract<AccessOutcome, 'GRANTED' | 'PARTLY' | 'REFUSED'> {
  if (told(shown, writing).length === 0) {
    ruleResult('DSR-45', 'REFUSED', 'subject-request.outcome.REFUSED');
    return 'REFUSED';
  }
  const whole = shown.every(({ decision }) => decision.decision === 'GIVE' || isSilentMask({ decision }));
  const outcome = whole && exemptions.length === 0 ? 'GRANTED' : 'PARTLY';
  ruleResult('DSR-29', outcome, `subject-request.outcome.${outcome}`);
  return outcome;
}

function exemptionsHold(exemptions: readonly PartExemption[], { day, reader }: Writing): Refusal | undefined {
  for (const [index, use] of exemptions.entries()) {
    const field = `exempted.${index}`;
    const found = whyGroundFails(use, { field, day, reader });
    if (found !== undefined) return found;
    if (accessGround(use.ground, day).copyOnly && use.part !== 'A9')
      return refuse(use.ground, 'ground-for-copy-only', `${field}.part`);
  }
  return undefined;
}

/** Each part is given or exempted (DSR-44); what the data cannot fill, the adviser must. Of a refusal no part is asked. */
function partsThere(command: ByItems, items: readonly RegisteredItem[], { day }: Writing): Refusal | undefined {
  if (items.length === 0) return undefined;
  const isExempted = (part: AnswerPart) => command.exempted.some((each) => each.part === part);
  const missing = AnswerPart.options.find((part) => !command.parts.includes(part) && !isExempted(part));
  if (missing !== undefined) return refuse(ANSWER_PARTS[missing], 'part-missing', 'parts', { part: missing });
  const empty = InformationPart.options.find(
    (part) =>
      gaps(items, day).has(part) && !isExempted(part) && !command.additions[part]?.some((line) => !isBlank(line)),
  );
  if (empty === undefined) return undefined;
  const rule = empty === 'A3' ? 'GAP-02' : ANSWER_PARTS[empty];
  return refuse(rule, `part-incomplete.${empty}`, `additions.${empty}`);
}

/** The standard sentences (DSR-28), then what the adviser adds; a part that is exempted is left out. */
function informationOf(command: ByItems, items: readonly RegisteredItem[], writing: Writing): AnswerInformation {
  const standard = standardSentences(items, writing);
  const given = InformationPart.options.filter((part) => !command.exempted.some((each) => each.part === part));
  for (const part of given) ruleResult(ANSWER_PARTS[part], 'FILLED', `subject-request.part.${part}`);
  return Object.fromEntries(given.map((part) => [part, [...standard[part], ...(command.additions[part] ?? [])]]));
}

function copyOf(
  shown: readonly DecidedItem[],
  exemptions: readonly PartExemption[],
  writing: Writing,
): readonly AnswerItem[] {
  if (exemptions.some(({ part }) => part === 'A9')) return [];
  return shown.flatMap(({ item, decision }) => {
    if (decision.decision === 'WITHHOLD') return [];
    if (decision.decision === 'GIVE') return [copyLine(item, writing)];
    return [copyLine(item, writing, { text: decision.text.trim(), shown: !silent(decision) })];
  });
}

const isSilentMask = ({ decision }: Pick<DecidedItem, 'decision'>): boolean =>
  decision.decision === 'MASK' && silent(decision);

/** What the letter says of an item that is masked or withheld. */
function heldBack({ decision }: DecidedItem): readonly Withheld[] {
  if (decision.decision === 'GIVE' || isSilentMask({ decision })) return [];
  const { ground, what = '', reason = '', interests, conditions, others, specialReasons, concernsPerson } = decision;
  return [{ ground, what, reason, interests, conditions, others, specialReasons, concernsPerson }];
}

/** Where others stand in every item, there is no copy at all, and the letter says on which ground (DSR-44). */
function withoutCopy(withheld: readonly Withheld[], writing: Writing): readonly Withheld[] {
  return withheld.map((piece) =>
    accessGround(piece.ground, writing.day).copyOnly ? { ...piece, parts: ['A9'] } : piece,
  );
}

function exempted({ part, ...use }: PartExemption): Withheld {
  return { ...use, what: use.what ?? '', reason: use.reason ?? '', parts: [part] };
}

/** What is the same for several items is said once. */
function inLetters(withheld: readonly Withheld[]) {
  const pieces = withheld.map(inLetter);
  return [...new Map(pieces.map((piece) => [JSON.stringify(piece), piece])).values()];
}

/** Of a ground's documentation the letter has what, ground, reason and the interests; the rest is the case's. */
function inLetter({ what, ground, reason, interests, parts }: Withheld) {
  return {
    what,
    ground,
    reason,
    ...(isBlank(interests) || ground !== 'DSR-58' ? {} : { interests: interests ?? '' }),
    ...(parts === undefined ? {} : { items: parts }),
  };
}
