import type { DecisionContext } from '../../cases/workflow.ts';
import { extensionCounts, requestDeadlines } from '../../deadlines/request-deadlines.ts';
import type { Instant } from '../../kernel/ids.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { RecordDispatch } from '../commands.ts';
import { deadlineInForce } from '../dates.ts';
import type { LetterDispatched, SubjectRequestEvent } from '../events.ts';
import { type Extension, pendingOverdue, type Registered, received } from '../state.ts';
import { stepOf } from '../steps.ts';
import { after, done, type RequestDecision, refuse, unchanged } from './decision.ts';
import { liftingAfter } from './marking.ts';
import { sentAgain } from './returned.ts';

/** A letter was accepted for dispatch: the act that counts (settled no. 19). */
export function recordDispatch(command: RecordDispatch, state: Registered, context: DecisionContext): RequestDecision {
  const { type: _, letter, acceptedAt, attempt = 1, ...rest } = command;
  const issued = state.letters.find((candidate) => candidate.number === letter);
  if (issued === undefined) return refuse('DSR-28', 'no-such-letter');
  if (issued.dispatched !== undefined) return attempt > 1 ? sentAgain(command, issued) : unchanged;
  const { purpose } = issued;
  const dispatched: LetterDispatched = {
    type: 'LetterDispatched',
    record: {
      letter,
      purpose,
      ...rest,
      acceptedAt,
      ...(purpose === 'ANSWER' ? { inTime: inTime(state, acceptedAt) } : {}),
    },
  };
  const notice = state.extension?.letter === letter ? extensionEvents(state, state.extension, acceptedAt) : [];
  const withdrawn = notice.some((event) => event.type === 'DeadlineExtended') ? pendingOverdue(state) : undefined;
  const lifting = liftingAfter(issued, state, context);
  const events: readonly SubjectRequestEvent[] = [dispatched, ...notice, ...lifting.events];
  const closed = closing(after(state, events, context));
  return done([...events, ...closed], {
    // The notice went out after all, or the answer did: nobody need be told that it did not.
    closes: state.extension?.letter === letter || closed.length > 0 ? (state.noticeTasks ?? []) : [],
    ...(withdrawn === undefined ? {} : { answers: { task: withdrawn.task, outcome: 'WITHDRAWN' } }),
    opens: lifting.opens,
  });
}

/** An answer that is out ends the case in the same write; the guard ends with it. */
function closing(answered: Registered): readonly SubjectRequestEvent[] {
  if (answered.outcome === undefined || stepOf(answered) !== 'CloseCase') return [];
  return [{ type: 'CaseClosed', record: { outcome: answered.outcome } }];
}

/** Whether an answer went out before the deadline in force had passed (DSR-23). */
function inTime(state: Registered, acceptedAt: Instant): boolean {
  const before = Date.parse(acceptedAt) < Date.parse(deadlineInForce(state).expiresAt);
  return (
    ruleResult('DSR-23', before ? 'IN_TIME' : 'LATE', `subject-request.answer.${before ? 'in-time' : 'late'}`)
      .outcome === 'IN_TIME'
  );
}

/** What an accepted notice of extension means for the dates: three months from receipt, or nothing because it came too late (DSR-25). */
export function extensionEvents(
  state: Registered,
  extension: Extension,
  acceptedAt: Instant,
): readonly SubjectRequestEvent[] {
  const { letter } = extension;
  const dates = requestDeadlines({ received: received(state) });
  const counts = extensionCounts(received(state), acceptedAt).outcome === 'COUNTS';
  if (!counts) return [{ type: 'ExtensionTooLate', record: { letter, acceptedAt, deadline: dates.firstDue } }];
  const alarmWithdrawn = state.passed.some((each) => each.deadline === 'FIRST');
  const record = { letter, acceptedAt, from: dates.firstDue, to: dates.extendedDue, alarmWithdrawn };
  return [{ type: 'DeadlineExtended', record }];
}
