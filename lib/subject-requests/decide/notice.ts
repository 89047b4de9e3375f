import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext, NewTask } from '../../cases/workflow.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { AcknowledgeNotice } from '../commands/time.ts';
import { deadlineInForce } from '../dates.ts';
import type { ExtensionNoticeLate } from '../events/time.ts';
import { nextOwnTask } from '../state/time.ts';
import { type Registered, unitOf } from '../state.ts';
import { done, type RequestDecision, refuse, unchanged } from './decision.ts';

/**
 * Two hours before the first deadline nobody has accepted the notice of extension: the leader can still get an answer out, the operators can
 * get the notice out (architecture § 4, letters). Undefined where it was accepted, or was never written.
 */
export function noticeLate(
  state: Registered,
): { readonly event: ExtensionNoticeLate; readonly opens: readonly NewTask[] } | undefined {
  const { extension } = state;
  if (extension?.status !== 'REQUESTED') return undefined;
  ruleResult('DSR-25', 'NOT_ACCEPTED', 'subject-request.extension.not-accepted');
  const { due } = deadlineInForce(state);
  const leader = nextOwnTask('extension-notice', state);
  const operators = nextOwnTask('extension-notice-operators', state, 1);
  return {
    event: { type: 'ExtensionNoticeLate', record: { letter: extension.letter, tasks: [leader, operators] } },
    opens: [
      { task: leader, step: 'extension-notice', unit: unitOf(state), due, standing: true },
      { task: operators, step: 'extension-notice-operators', unit: 'OPERATORS', due, standing: true },
    ],
  };
}

/** The leader of the unit or an operator says what is done about it. */
export function acknowledgeNotice(
  { task, note }: AcknowledgeNotice,
  state: Registered,
  { actor }: DecisionContext,
): RequestDecision {
  if (state.noticeTasks?.includes(task) !== true) return unchanged;
  const operators = task.startsWith('extension-notice-operators.');
  const allowed = operators ? hasRole(actor, 'OPERATOR') : hasRole(actor, 'LEADER') && actor.unit === unitOf(state);
  if (!allowed) return refuse('DSR-25', 'not-the-leader');
  if (note.trim() === '') return refuse('DSR-25', 'reason-missing', { field: 'note' });
  ruleResult('DSR-25', 'SEEN', 'subject-request.extension.not-accepted');
  return done([{ type: 'ExtensionNoticeSeen', record: { task }, personal: { note } }], {
    answers: { task, outcome: 'DONE' },
  });
}
