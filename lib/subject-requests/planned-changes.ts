import type { DomainEvent } from '../cases/workflow.ts';
import type { SubjectRequestEvent } from './events.ts';
import type { CarryOutAction } from './rights-codes.ts';
import type { Registered } from './state.ts';

/** A change as the register is asked for it. */
export interface ChangeOrder {
  readonly item: string;
  readonly action: CarryOutAction;
  /** What stands there afterwards, or is added; with RECTIFY and SUPPLEMENT alone. */
  readonly value: string;
  /** Documented with the original (GAP-06). */
  readonly reason: string;
}

/**
 * The changes that were decided and are still to be made, with what they say, from the events of the decision.
 * @throws Error where the personal parts that hold it were erased before: a defect, since an open case keeps them
 */
export function plannedChanges(state: Registered, events: readonly DomainEvent[]): readonly ChangeOrder[] {
  const { carryOut } = state;
  if (carryOut?.status !== 'PENDING') return [];
  const words = wordsOf(events);
  return carryOut.changes.map(({ item, action }) => {
    const found = words.get(item);
    if (found === undefined) throw new Error(`${state.case}: what is to be changed was erased before it was done`);
    return { item, action, ...found };
  });
}

/** The last decision counts: one that was sent back by the second unit was replaced. */
function wordsOf(events: readonly DomainEvent[]): ReadonlyMap<string, { value: string; reason: string }> {
  const decided = (events as readonly SubjectRequestEvent[]).findLast(
    (event) => event.type === 'RectificationDecided' || event.type === 'ErasureDecided',
  );
  if (decided?.type === 'RectificationDecided') {
    const items = decided.personal?.items ?? [];
    return new Map(items.map(({ item, value = '', reason }) => [item, { value, reason }]));
  }
  if (decided?.type === 'ErasureDecided' && decided.personal !== undefined) {
    const { items, incorrect, unlawful } = decided.personal;
    const why = decided.record.incorrect === 'YES' ? incorrect : unlawful;
    return new Map(items.map(({ item, law }) => [item, { value: '', reason: law ?? why }]));
  }
  return new Map();
}
