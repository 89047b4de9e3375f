import type { StartGeneration } from '../../cases/workflow.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { pendingOverdue, type Registered, unitOf } from '../state.ts';
import { stepOf } from '../steps.ts';
import { overdueTask } from './alarms.ts';
import { done, type RequestDecision, refuse, unchanged } from './decision.ts';

/** The case ends when its answer has been accepted for dispatch; then the guard ends too. */
export function closeCase(state: Registered): RequestDecision {
  if (state.closed) return unchanged;
  if (state.outcome === undefined || stepOf(state) !== 'CloseCase') return refuse('DSR-23', 'not-answered');
  return done([{ type: 'CaseClosed', record: { outcome: state.outcome } }]);
}

/**
 * An operator starts the work again: the old execution is stopped first. Tasks of the old generation are closed with this write, so a
 * leader's task that is still open comes again.
 */
export function startGeneration({ generation }: StartGeneration, state: Registered): RequestDecision {
  if (generation === state.generation) return unchanged;
  if (state.closed) return refuse('CASE-04', 'closed');
  if (generation !== state.generation + 1) return refuse('CASE-04', 'wrong-generation');
  const pending = pendingOverdue(state);
  const task = overdueTask(state, generation);
  const reopened: readonly SubjectRequestEvent[] =
    pending === undefined ? [] : [{ type: 'OverdueTaskReopened', record: { task } }];
  return done([{ type: 'GenerationStarted', record: { generation } }, ...reopened], {
    followUps: [
      { kind: 'STOP_EXECUTION', machine: 'handle', generation: state.generation },
      { kind: 'START_EXECUTION', machine: 'handle', generation },
    ],
    ...(pending === undefined ? {} : { opens: [{ task, step: 'overdue', unit: unitOf(state), due: pending.date }] }),
  });
}
