import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import type { LetterKind, LetterValues } from '../../letters/render.ts';
import type { RequestOutcome, Right } from '../codes.ts';
import type { KnownItem } from '../commands/rights.ts';
import type { RequestDecided, SubjectRequestEvent } from '../events.ts';
import type { Registered } from '../state.ts';
import { assessed, taskOf } from '../steps.ts';
import { after, done, notReady, notTheLead, type RequestDecision, refusedBy } from './decision.ts';
import { issueLetter } from './letter.ts';

/** Why a request for that right cannot be decided now by that person; undefined where it can. */
export function whyNotDecided(state: Registered, right: Right, context: DecisionContext): Refusal | undefined {
  if (state.right !== right) return refusal('DSR-01', 'subject-request.refused.other-right');
  return notReady(state) ?? notTheLead(state, context);
}

/** A decision about one of the four rights, as far as it is the same for all of them. */
export interface Decided {
  readonly outcome: RequestOutcome;
  /** Rules that it rests on: each once, codes only. */
  readonly grounds: readonly string[];
  readonly letter: LetterKind;
  readonly values: LetterValues;
  /** What was decided in detail, and what follows from it. */
  readonly events: readonly SubjectRequestEvent[];
}

/** The events of a decision with its answer; the task of the assessment is answered by the word that the machine needs. */
export function decidedAs(
  { outcome, grounds, letter, values, events }: Decided,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const decided: RequestDecided = {
    type: 'RequestDecided',
    record: { right: state.right, outcome, parts: [], grounds: [...new Set(grounds)].sort() },
  };
  const before = [...events, decided];
  const answer = issueLetter(after(state, before, context), 'ANSWER', letter, values, context);
  if (!answer.ok) return refusedBy(answer.error);
  const all = [...before, answer.value];
  return done(all, { answers: { task: taskOf('Assess', state), outcome: assessed(after(state, all, context)) } });
}

/** Free text that must be there, by the rule that demands it. */
export function missing(text: string | undefined, rule: string, field: string): Refusal | undefined {
  return text === undefined || text.trim() === ''
    ? refusal(rule, 'subject-request.refused.reason-missing', { field })
    : undefined;
}

/** The first refusal that a check of the items finds. */
export function eachItem<Item>(
  items: readonly Item[],
  check: (item: Item, field: string) => Refusal | undefined,
): Refusal | undefined {
  for (const [place, item] of items.entries()) {
    const found = check(item, `items.${place}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same item twice would be decided twice. */
export function itemsOnce(items: readonly { readonly id: string }[], rule: string): Refusal | undefined {
  const twice = items.findIndex(({ id }, place) => items.findIndex((each) => each.id === id) < place);
  return twice < 0 ? undefined : refusal(rule, 'subject-request.refused.item-twice', { field: `items.${twice}.id` });
}

/**
 * Items that cannot be decided: they are not there, or are to be changed and stand in the archive, whose documents stay as they are (GAP-07):
 * what is wrong in them is corrected in the register.
 */
export function itemsKnown(
  items: readonly (Pick<KnownItem, 'system'> & { readonly decision?: string })[],
  rule: string,
): Refusal | undefined {
  return eachItem(items, ({ system, decision = 'KEEP' }, field) => {
    if (system === 'UNKNOWN') return refusal(rule, 'subject-request.refused.item-unknown', { field: `${field}.id` });
    return system === 'UDISAK' && decision !== 'KEEP'
      ? refusal('GAP-07', 'subject-request.refused.archived-document', { field: `${field}.decision` })
      : undefined;
  });
}
