import type { StartGeneration } from '../../cases/workflow.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { pendingOverdue, type Registered, unitOf } from '../state.ts';
import { stepOf } from '../steps.ts';
import { overdueTask } from './alarms.ts';
import { done, type RequestDecision, refuse, unchanged } from './decision.ts';
import { markingAgain } from './marking.ts';

/** The case ends when its answer has been accepted for dispatch; then the guard ends too. */
export function closeCase(state: Registered): RequestDecision {
  if (state.closed) return unchanged;
  if (state.outcome === undefined || stepOf(state) !== 'CloseCase') return refuse('DSR-23', 'not-answered');
  return done([{ type: 'CaseClosed', record: { outcome: state.outcome } }]);
}

/** An operator starts the work again: the old execution is stopped first. */
export function startGeneration({ generation }: StartGeneration, state: Registered): RequestDecision {
  if (generation === state.generation) return unchanged;
  if (state.closed) return refuse('CASE-04', 'closed');
  if (generation !== state.generation + 1) return refuse('CASE-04', 'wrong-generation');
  return restart(state);
}

/**
 * The next generation begins: what changes a case from outside its open task (a withdrawal, a birthday, another routing) goes this way, since
 * the new execution asks the case where it stands. Tasks of the old generation are closed with this write, so a leader's task that is still
 * open comes again.
 * @param events that come first and that the new execution is to find
 */
export function restart(state: Registered, events: readonly SubjectRequestEvent[] = []): RequestDecision {
  const generation = state.generation + 1;
  const pending = pendingOverdue(state);
  const task = overdueTask(state, generation);
  const reopened: readonly SubjectRequestEvent[] =
    pending === undefined ? [] : [{ type: 'OverdueTaskReopened', record: { task } }];
  return done([...events, { type: 'GenerationStarted', record: { generation } }, ...reopened], {
    followUps: [
      { kind: 'STOP_EXECUTION', machine: 'handle', generation: state.generation },
      { kind: 'START_EXECUTION', machine: 'handle', generation },
    ],
    opens: [
      ...(pending === undefined ? [] : [{ task, step: 'overdue', unit: unitOf(state), due: pending.date }]),
      ...markingAgain(state, events, generation),
    ],
  });
}
