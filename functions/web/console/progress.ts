import type { HistoryEvent } from '@aws-sdk/client-sfn';

export type Mark = 'PASSED' | 'PRESENT' | 'FAILED';

const ENDED_BADLY = new Set(['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted']);

/** Which states an execution has passed, is in, or failed in, read off its history in order. */
export function progressOf(events: readonly HistoryEvent[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { stateEnteredEventDetails: entered, stateExitedEventDetails: exited } of events) {
    if (entered?.name !== undefined) marks.set(entered.name, 'PRESENT');
    if (exited?.name !== undefined) marks.set(exited.name, 'PASSED');
  }
  // A redriven execution goes on after its end; only the last such event counts.
  const last = events.findLast(({ type = '' }) => ENDED_BADLY.has(type) || type === 'ExecutionRedriven');
  if (!ENDED_BADLY.has(last?.type ?? '')) return marks;
  return new Map([...marks].map(([name, mark]) => [name, mark === 'PRESENT' ? 'FAILED' : mark]));
}

/** States in the order in which they were first entered. */
export function orderOf(events: readonly HistoryEvent[]): readonly string[] {
  const names = events.flatMap((event) => event.stateEnteredEventDetails?.name ?? []);
  return [...new Set(names)];
}
