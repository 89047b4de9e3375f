import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { LetterKind, LetterValues } from '../../letters/render.ts';
import type { DecideRectification, RectifiedItem } from '../commands/rights.ts';
import type { RectificationDecided } from '../events/rights.ts';
import type { RectificationOutcome } from '../rights-codes.ts';
import type { Registered } from '../state.ts';
import { type RequestDecision, refusedBy } from './decision.ts';
import { recipientsInAnswer, tellRecipients, whyNotTold } from './recipients.ts';
import { decidedAs, eachItem, itemsKnown, itemsOnce, missing, whyNotDecided } from './rights.ts';

/** Categories of the register that say who a person is: whether they are wrong or have changed is asked first (DSR-63). */
export const IDENTITY_CATEGORIES: readonly string[] = ['NAME', 'BIRTH_DATE', 'IDENTITY', 'CITIZENSHIP'];

const LETTERS = {
  RECTIFIED: 'RECTIFIED',
  SUPPLEMENTED: 'SUPPLEMENTED',
  PARTLY: 'RECTIFICATION_PARTLY',
  REFUSED: 'RECTIFICATION_REFUSED',
  CHANGE_OF_IDENTITY: 'CHANGE_OF_IDENTITY',
} as const satisfies Readonly<Record<RectificationOutcome, LetterKind>>;

/** The adviser's answer to a request for rectification, item by item (IM 2019-004 § 7). The outcome follows from the items. */
export function decideRectification(
  command: DecideRectification,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const stopped =
    whyNotDecided(state, 'RECTIFICATION', context) ?? whyNotRectified(command) ?? whyNotTold(withRecipients(command));
  if (stopped !== undefined) return refusedBy(stopped);
  const outcome = outcomeOf(command);
  const to = withRecipients(command);
  const notice = { noticeOf: 'RECTIFICATION', changes: changesOf(command) } as const;
  const told = tellRecipients(to, notice, state, context);
  if (!told.ok) return refusedBy(told.error);
  const values = { ...valuesOf(command, outcome), ...(outcome === 'REFUSED' ? {} : recipientsInAnswer(to)) };
  const events = [detailsOf(command), ...told.value];
  return decidedAs({ outcome, grounds: rulesOf(command), letter: LETTERS[outcome], values, events }, state, context);
}

/** Nobody is told where nothing is changed. */
function withRecipients(command: DecideRectification): DecideRectification {
  return changed(command).length > 0 ? command : { ...command, recipients: [], notTold: [] };
}

function changed({ items }: DecideRectification): readonly RectifiedItem[] {
  return items.filter(({ decision }) => decision !== 'KEEP');
}

function whyNotRectified(command: DecideRectification): Refusal | undefined {
  const { items, nature } = command;
  const unknown = itemsKnown(items, 'DSR-60');
  if (unknown !== undefined) return unknown;
  if (nature === 'CHANGE_OF_IDENTITY') return whyNotHandedOver(command);
  if (items.length === 0) return refusal('DSR-60', 'subject-request.refused.item-missing', { field: 'items' });
  return itemsOnce(items, 'DSR-60') ?? eachItem(items, whyItemFails) ?? natureMissing(command);
}

function whyItemFails(item: RectifiedItem, field: string): Refusal | undefined {
  // Each item is assessed, with its source in view: without a reason it was not (DSR-62).
  const unassessed = missing(item.reason, 'DSR-62', `${field}.reason`);
  if (unassessed !== undefined) return unassessed;
  const { decision, value } = item;
  if (decision === 'KEEP') return undefined;
  if (decision === 'SUPPLEMENT') {
    const noValue = missing(value, 'DSR-61', `${field}.value`);
    return noValue ?? missing(item.purpose, 'DSR-61', `${field}.purpose`);
  }
  const wrong = missing(value, 'DSR-60', `${field}.value`);
  if (wrong !== undefined) return wrong;
  if (value?.trim() === item.now.trim())
    return refusal('DSR-60', 'subject-request.refused.value-unchanged', { field: `${field}.value` });
  return missing(item.evidence, 'GAP-06', `${field}.evidence`);
}

/** Where the identity is at stake, the adviser says that it was registered wrongly, and has not changed since (DSR-63). */
function natureMissing({ items, nature }: DecideRectification): Refusal | undefined {
  const identity = items.find(({ category }) => IDENTITY_CATEGORIES.includes(category));
  return identity !== undefined && nature === undefined
    ? refusal('DSR-63', 'subject-request.refused.nature-missing', { field: 'nature' })
    : undefined;
}

/** A change of identity is not rectified here: it goes by RS 2012-009, and the person is told so (DSR-63, DSR-64). */
function whyNotHandedOver(command: DecideRectification): Refusal | undefined {
  const here = command.items.findIndex(({ decision }) => decision !== 'KEEP');
  if (here >= 0)
    return refusal('DSR-64', 'subject-request.refused.change-of-identity', { field: `items.${here}.decision` });
  return missing(command.explanation, 'DSR-63', 'explanation');
}

function outcomeOf({ items, nature }: DecideRectification): RectificationOutcome {
  if (nature === 'CHANGE_OF_IDENTITY') return 'CHANGE_OF_IDENTITY';
  const has = (decision: RectifiedItem['decision']) => items.some((item) => item.decision === decision);
  if (has('KEEP')) return has('CORRECT') || has('SUPPLEMENT') ? 'PARTLY' : 'REFUSED';
  return has('CORRECT') ? 'RECTIFIED' : 'SUPPLEMENTED';
}

function rulesOf(command: DecideRectification): readonly string[] {
  if (command.nature === 'CHANGE_OF_IDENTITY')
    return [
      ruleResult('DSR-63', 'CHANGE_OF_IDENTITY', 'subject-request.rectification.change-of-identity').rule,
      ruleResult('DSR-64', 'HANDED_OVER', 'subject-request.rectification.handed-over').rule,
    ];
  if (command.nature !== undefined)
    ruleResult('DSR-63', command.nature, 'subject-request.rectification.error-in-registration');
  return command.items.map(({ decision }) => ruleOf(decision));
}

function ruleOf(decision: RectifiedItem['decision']): string {
  ruleResult('DSR-62', decision, 'subject-request.rectification.assessed');
  if (decision === 'KEEP') return ruleResult('DSR-60', 'KEEP', 'subject-request.rectification.not-wrong').rule;
  ruleResult('GAP-06', 'KEEP_ORIGINAL', 'subject-request.rectification.original-kept');
  return decision === 'CORRECT'
    ? ruleResult('DSR-60', 'CORRECT', 'subject-request.rectification.wrong').rule
    : ruleResult('DSR-61', 'SUPPLEMENT', 'subject-request.rectification.incomplete').rule;
}

function changesOf(command: DecideRectification): NonNullable<LetterValues['changes']> {
  return changed(command).map(({ what, now, decision, value = now }) => ({
    what,
    ...(decision === 'CORRECT' ? { before: now } : {}),
    after: value,
  }));
}

function valuesOf(command: DecideRectification, outcome: RectificationOutcome): LetterValues {
  if (outcome === 'CHANGE_OF_IDENTITY')
    return command.explanation === undefined ? {} : { explanation: command.explanation };
  const kept = command.items.filter(({ decision }) => decision === 'KEEP');
  return {
    ...(outcome === 'REFUSED' ? {} : { changes: changesOf(command) }),
    ...(kept.length === 0 ? {} : { withheld: kept.map(({ what, reason }) => ({ what, ground: 'DSR-60', reason })) }),
  };
}

function detailsOf({ items, nature, explanation }: DecideRectification): RectificationDecided {
  return {
    type: 'RectificationDecided',
    record: { nature, items: items.map(({ id, decision }) => ({ item: id, decision })) },
    personal: {
      items: items.map(({ id, what, now: before, value, reason, evidence, purpose }) => ({
        item: id,
        what,
        before,
        value,
        reason,
        evidence,
        purpose,
      })),
      explanation,
    },
  };
}
