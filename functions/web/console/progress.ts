import type { HistoryEvent } from '@aws-sdk/client-sfn';

export type Mark = 'PASSED' | 'PRESENT' | 'FAILED';

/** Which states an execution has passed, is in, or failed in, read off its history in order. */
export function progressOf(events: readonly HistoryEvent[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const entered: string[] = [];
  for (const event of events) {
    const type = event.type ?? '';
    if (type.endsWith('StateEntered')) {
      const name = event.stateEnteredEventDetails?.name ?? '';
      marks.set(name, 'PRESENT');
      entered.push(name);
    } else if (type.endsWith('StateExited')) {
      marks.set(event.stateExitedEventDetails?.name ?? '', 'PASSED');
    } else if (ENDED_BADLY.has(type)) {
      for (const name of entered) if (marks.get(name) === 'PRESENT') marks.set(name, 'FAILED');
    }
  }
  return marks;
}

const ENDED_BADLY = new Set(['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted']);

/** States in the order in which they were first entered. */
export function orderOf(events: readonly HistoryEvent[]): readonly string[] {
  const names = events.flatMap((event) => event.stateEnteredEventDetails?.name ?? []);
  return [...new Set(names)];
}
