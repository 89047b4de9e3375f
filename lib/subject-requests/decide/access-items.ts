import type { RegisteredItem } from '../../cases/ports.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Refusal, ruleResult } from '../../kernel/rule.ts';
import type { GroundUse, ItemDecision } from '../commands/access.ts';
import { isChildsWord, type Reader } from '../reader.ts';
import type { AccessGround } from '../tables/access-grounds.ts';
import { accessGround } from '../tables/access-grounds.ts';
import { isBlank, refuse, type UsedAt, whyGroundFails } from './access-grounds.ts';

/** An item with its decision, which has been found to hold. */
export interface DecidedItem {
  readonly item: RegisteredItem;
  readonly decision: ItemDecision;
}

/**
 * Puts the decisions to the items of register and archive. Refused where one is missing (also one that appeared since the page was
 * opened), where one is for no item, or where a ground does not carry it.
 */
export function decideItems(
  decisions: readonly ItemDecision[],
  registered: readonly RegisteredItem[],
  at: { readonly day: PlainDate; readonly reader: Reader },
): Result<readonly DecidedItem[], Refusal> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const known = new Set(registered.map(({ id }) => id));
  const strange = decisions.find(({ id }) => !known.has(id));
  if (strange !== undefined) return refused(refuse('DSR-44', 'item-unknown', `items.${strange.id}.decision`));
  if (byId.size < decisions.length) return refused(refuse('DSR-44', 'items-twice', 'items'));
  const open = registered.filter(({ id }) => !byId.has(id));
  if (open[0] !== undefined)
    return refused(refuse('DSR-44', 'item-undecided', `items.${open[0].id}.decision`, { count: open.length }));
  const decided: DecidedItem[] = [];
  for (const item of registered) {
    const decision = byId.get(item.id);
    if (decision === undefined) continue;
    const found = whyItemFails(decision, item, { ...at, field: `items.${item.id}`, item });
    if (found !== undefined) return refused(found);
    decided.push({ item, decision });
  }
  return ok(decided);
}

function whyItemFails(decision: ItemDecision, item: RegisteredItem, at: UsedAt): Refusal | undefined {
  const child = childFirst(decision, item, at);
  if (child !== undefined) return child;
  if (decision.decision === 'GIVE') return whyNotGiven(decision, item, at);
  const found = whyGroundFails(decision, at);
  if (found !== undefined || decision.decision === 'WITHHOLD') return found;
  if (isBlank(decision.text)) return refuse('DSR-50', 'mask-missing', `${at.field}.text`);
  return decision.text.trim() === item.value.trim() ? refuse('DSR-50', 'mask-same', `${at.field}.text`) : undefined;
}

/** The hard block: neither given nor masked, and on no other ground, since that ground would stand in the letter. */
function childFirst(decision: ItemDecision, item: RegisteredItem, at: UsedAt): Refusal | undefined {
  if (!isChildsWord(item, at.reader)) return undefined;
  if (decision.decision !== 'WITHHOLD') return refuse('DSR-54', 'childs-word', `${at.field}.decision`);
  return decision.ground === 'DSR-54' ? undefined : refuse('DSR-54', 'childs-word-ground', `${at.field}.ground`);
}

/**
 * Giving an item, though a ground was looked at: a shall ground refuses it, a may ground needs the choice in words. What tells of others
 * is given only with the assessment that it harms nobody (DSR-50).
 */
function whyNotGiven(
  decision: { readonly ground?: AccessGround | undefined } & Partial<GroundUse>,
  item: RegisteredItem,
  at: UsedAt,
): Refusal | undefined {
  const { ground, reason, concernsPerson } = decision;
  if (ground !== undefined) {
    const row = accessGround(ground, at.day);
    const released = row.asksIfConcerned === true && concernsPerson === true;
    if (row.mandatory && !released) return refuse(ground, 'shall-withhold', `${at.field}.decision`);
    if (isBlank(reason)) return refuse(ground, 'choice-missing', `${at.field}.reason`);
    ruleResult(ground, 'GIVEN', `subject-request.ground.${ground}`);
  }
  return item.about === 'SELF_AND_OTHERS' && isBlank(reason)
    ? refuse('DSR-50', 'assessment-missing', `${at.field}.reason`)
    : undefined;
}

/** What the reader may know of: everything but what a child said. A child's words leave no trace, not even a count (DSR-54). */
export function visible(decided: readonly DecidedItem[]): readonly DecidedItem[] {
  return decided.filter(({ decision }) => !(decision.decision === 'WITHHOLD' && silent(decision)));
}

/** Whether a ground may show in the answer. */
export function silent({ ground }: Partial<GroundUse>): boolean {
  return ground === 'DSR-54';
}
