import type { DecisionContext } from '../../cases/workflow.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { LetterKind, LetterValues } from '../../letters/render.ts';
import type { DecideErasure, ErasedItem } from '../commands/rights.ts';
import type { ErasureDecided } from '../events/rights.ts';
import type { ErasureGround, ErasureOutcome } from '../rights-codes.ts';
import { dayReceived, type Registered } from '../state.ts';
import { erasureGround } from '../tables/erasure-grounds.ts';
import { type RequestDecision, refusedBy } from './decision.ts';
import { recipientsInAnswer, tellRecipients, whyNotTold } from './recipients.ts';
import { decidedAs, eachItem, itemsKnown, itemsOnce, missing, whyNotDecided } from './rights.ts';

const LETTERS = {
  ERASED: 'ERASED',
  PARTLY: 'ERASURE_PARTLY',
  REFUSED: 'ERASURE_REFUSED',
} as const satisfies Readonly<Record<ErasureOutcome, LetterKind>>;

/**
 * The adviser's answer to a request for erasure, item by item (IM 2019-004 § 8). Two questions decide: are the data incorrect, are they processed
 * unlawfully? Only then is there a right to erasure, and then an exception of art. 17(3) may still keep them.
 */
export function decideErasure(command: DecideErasure, state: Registered, context: DecisionContext): RequestDecision {
  const to = withRecipients(command);
  const stopped =
    whyNotDecided(state, 'ERASURE', context) ?? whyNotErased(command, dayReceived(state)) ?? whyNotTold(to);
  if (stopped !== undefined) return refusedBy(stopped);
  const outcome = outcomeOf(command);
  const erased = command.items.filter(isErased).map(({ what }) => what);
  const told = tellRecipients(to, { noticeOf: 'ERASURE', erased }, state, context);
  if (!told.ok) return refusedBy(told.error);
  const grounds = rulesOf(command, dayReceived(state));
  const values = { ...valuesOf(command, dayReceived(state)), ...(erased.length === 0 ? {} : recipientsInAnswer(to)) };
  const events = [detailsOf(command), ...told.value];
  return decidedAs({ outcome, grounds, letter: LETTERS[outcome], values, events }, state, context);
}

function isErased({ decision }: ErasedItem): boolean {
  return decision === 'ERASE';
}

/** Nobody is told where nothing is erased. */
function withRecipients(command: DecideErasure): DecideErasure {
  return command.items.some(isErased) ? command : { ...command, recipients: [], notTold: [] };
}

function hasRight({ incorrect, unlawful }: DecideErasure): boolean {
  return incorrect.answer === 'YES' || unlawful.answer === 'YES';
}

function whyNotErased(command: DecideErasure, day: PlainDate): Refusal | undefined {
  const { incorrect, unlawful, items } = command;
  const unanswered =
    missing(incorrect.reason, 'DSR-72', 'incorrect.reason') ?? missing(unlawful.reason, 'DSR-72', 'unlawful.reason');
  if (unanswered !== undefined) return unanswered;
  if (items.length === 0) return refusal('DSR-72', 'subject-request.refused.item-missing', { field: 'items' });
  // A yes is about what is erased; where nothing is, it is about what was asked for, and no right is no ground to keep it.
  const allKept = hasRight(command) && !items.some(isErased);
  const failing = (item: ErasedItem, field: string) =>
    isErased(item) ? whyNotOut(item, field, hasRight(command)) : whyNotKept(item, field, allKept, day);
  const found = itemsKnown(items, 'DSR-72') ?? itemsOnce(items, 'DSR-72') ?? eachItem(items, failing);
  if (found !== undefined) return found;
  return items.every(isErased) ? undefined : missing(command.purpose, 'DSR-27', 'purpose');
}

/** Destruction is the exception: where no law clearly says otherwise, the archive keeps what UDI no longer uses (GAP-07). */
function whyNotOut({ way, law }: ErasedItem, field: string, right: boolean): Refusal | undefined {
  if (!right) return refusal('DSR-72', 'subject-request.refused.no-right-to-erasure', { field: `${field}.decision` });
  return way === 'DESTROYED' ? missing(law, 'GAP-07', `${field}.law`) : undefined;
}

function whyNotKept(item: ErasedItem, field: string, right: boolean, day: PlainDate): Refusal | undefined {
  const { ground, reason, legalReview } = item;
  if (ground === undefined)
    return refusal('DSR-66', 'subject-request.refused.ground-missing', { field: `${field}.ground` });
  const row = erasureGround(ground, day);
  if (row.withoutRight === true && right)
    return refusal('DSR-72', 'subject-request.refused.right-to-erasure', { field: `${field}.ground` });
  const unreviewed = row.legalReview ? missing(legalReview, row.rule, `${field}.legalReview`) : undefined;
  return missing(reason, row.rule, `${field}.reason`) ?? unreviewed;
}

function outcomeOf({ items }: DecideErasure): ErasureOutcome {
  if (items.every(isErased)) return 'ERASED';
  return items.some(isErased) ? 'PARTLY' : 'REFUSED';
}

function rulesOf(command: DecideErasure, day: PlainDate): readonly string[] {
  ruleResult('DSR-65', command.claimed, `subject-request.erasure-claim.${command.claimed}`);
  const test = ruleResult(
    'DSR-72',
    hasRight(command) ? 'RIGHT' : 'NO_RIGHT',
    `subject-request.erasure.${hasRight(command) ? 'right' : 'no-right'}`,
  );
  const rules = command.items.flatMap(({ decision, way = 'OUT_OF_USE', ground }) => {
    if (decision === 'ERASE') return [ruleResult('GAP-07', way, `subject-request.erasure-way.${way}`).rule];
    if (ground === undefined) return [];
    return [ruleResult(erasureGround(ground, day).rule, 'KEEP', `subject-request.erasure-ground.${ground}`).rule];
  });
  return [test.rule, ...rules];
}

function valuesOf(command: DecideErasure, day: PlainDate): LetterValues {
  const { items, purpose } = command;
  const outOf = (way: ErasedItem['way']) =>
    items.filter((item) => isErased(item) && (item.way ?? 'OUT_OF_USE') === way).map(({ what }) => what);
  const kept = items.flatMap(({ decision, what, ground, reason }) =>
    decision === 'ERASE' || ground === undefined || reason === undefined
      ? []
      : [{ what, ground: citedAs(ground, day), reason }],
  );
  const [destroyed, archived] = [outOf('DESTROYED'), outOf('OUT_OF_USE')];
  return {
    ...(destroyed.length === 0 ? {} : { erased: destroyed }),
    ...(archived.length === 0 ? {} : { archived }),
    ...(kept.length === 0 ? {} : { withheld: kept, erasureTest: testOf(command) }),
    ...(kept.length === 0 || purpose === undefined ? {} : { purpose }),
  };
}

/** What the letter says to the two questions; a right that an exception stands against is said to be one. */
function testOf(command: DecideErasure): NonNullable<LetterValues['erasureTest']> {
  const { incorrect, unlawful, items } = command;
  const right = hasRight(command) && items.some((item) => !isErased(item) && item.ground !== 'NO_RIGHT');
  return { incorrect: incorrect.reason, unlawful: unlawful.reason, ...(right ? { excepted: true } : {}) };
}

function citedAs(ground: ErasureGround, day: PlainDate): string {
  const { rule, cited = rule } = erasureGround(ground, day);
  return cited;
}

function detailsOf({ claimed, incorrect, unlawful, items, purpose }: DecideErasure): ErasureDecided {
  return {
    type: 'ErasureDecided',
    record: {
      claimed,
      incorrect: incorrect.answer,
      unlawful: unlawful.answer,
      items: items.map(({ id, decision, way = 'OUT_OF_USE', ground }) =>
        decision === 'ERASE'
          ? { item: id, decision, way }
          : { item: id, decision, ...(ground === undefined ? {} : { ground }) },
      ),
    },
    personal: {
      incorrect: incorrect.reason,
      unlawful: unlawful.reason,
      purpose,
      items: items.map(({ id, what, law, reason, legalReview }) => ({ item: id, what, law, reason, legalReview })),
    },
  };
}
