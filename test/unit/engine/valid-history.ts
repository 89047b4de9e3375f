import type { HistoryEvent } from '../../../local/engine/interpreter/model.ts';

const ends = /^Execution(Succeeded|Failed|TimedOut|Aborted)$/;

/**
 * What is true of every history: numbered without holes; each event points backwards to one that is there; each state that is left was
 * entered, once for each leaving; nothing follows the end. Told as sentences, so that a failing property says what is wrong.
 */
export function faultsOf(history: readonly HistoryEvent[]): string[] {
  const faults = history.flatMap(orderFaults);
  if (!ends.test(history.at(-1)?.type ?? '')) faults.push('it has no end');
  return [...faults, ...leavingFaults(history)];
}

function orderFaults(
  { id, previousEventId, type }: HistoryEvent,
  index: number,
  all: readonly HistoryEvent[],
): string[] {
  const nothing = previousEventId === 0 && !mayPointToNothing(id, type);
  return [
    ...(id === index + 1 ? [] : [`event ${id} stands in place ${index + 1}`]),
    ...(previousEventId >= 0 && previousEventId < id ? [] : [`event ${id} points to ${previousEventId}`]),
    ...(nothing ? [`event ${id} ${type} points to nothing`] : []),
    ...(ends.test(type) && index !== all.length - 1 ? [`event ${id} ${type} is not the last`] : []),
  ];
}

function leavingFaults(history: readonly HistoryEvent[]): string[] {
  const faults: string[] = [];
  const byId = new Map(history.map((event) => [event.id, event]));
  const left = new Map<number, HistoryEvent>();
  for (const event of history) {
    const { id, type } = event;
    if (!/State(Exited|Aborted)$/.test(type)) continue;
    const entered = type.endsWith('Aborted') ? stillEntered(event, history, left) : enteredBefore(event, byId);
    if (entered === undefined) faults.push(`event ${id} ${type} leaves what was not entered`);
    else if (left.has(entered.id))
      faults.push(`event ${id} ${type} leaves what event ${left.get(entered.id)?.id} left`);
    else left.set(entered.id, event);
  }
  return [...faults, ...neverLeft(history, left)];
}

function mayPointToNothing(id: number, type: string): boolean {
  return id <= 2 || type === 'EvaluationFailed' || /^Execution(Aborted|TimedOut)$/.test(type);
}

/** The entering that an abort belongs to: it points to what failed elsewhere, and says no name, so any of its type that was not left may be meant. */
function stillEntered(
  event: HistoryEvent,
  history: readonly HistoryEvent[],
  left: ReadonlyMap<number, HistoryEvent>,
): HistoryEvent | undefined {
  const type = event.type.replace(/Aborted$/, 'Entered');
  return history.findLast((other) => other.id < event.id && other.type === type && !left.has(other.id));
}

/** The entering that a leaving belongs to: the first on the way back with its name that is not inside another one. */
function enteredBefore(event: HistoryEvent, byId: ReadonlyMap<number, HistoryEvent>): HistoryEvent | undefined {
  const type = event.type.replace(/Exited$/, 'Entered');
  const name = event.details?.[1]['name'];
  let before = event.id;
  for (
    let at = byId.get(event.previousEventId);
    at !== undefined && at.id < before;
    at = byId.get(at.previousEventId)
  ) {
    if (at.type === type && at.details?.[1]['name'] === name) return at;
    before = at.id;
  }
  return undefined;
}

/** In an execution that succeeded without any failure on the way every state was left. */
function neverLeft(history: readonly HistoryEvent[], left: ReadonlyMap<number, HistoryEvent>): string[] {
  if (history.some(({ type }) => /Failed$|Aborted$|TimedOut$/.test(type) || type === 'FailStateEntered')) return [];
  const entered = history.filter(({ type }) => type.endsWith('StateEntered'));
  return entered.filter(({ id }) => !left.has(id)).map(({ id, type }) => `event ${id} ${type} was never left`);
}
