import type { DecisionContext } from '../../cases/workflow.ts';
import { TABLES_VERSION } from '../../deadlines/holidays.ts';
import { receivedDate } from '../../deadlines/oslo-time.ts';
import { requestDeadlines } from '../../deadlines/request-deadlines.ts';
import type { CorrectReceived } from '../commands.ts';
import type { ReceivedDateCorrected, SubjectRequestEvent } from '../events.ts';
import { type Registered, received } from '../state.ts';
import { after, done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { extensionEvents } from './dispatch.ts';
import { issueLetter } from './letter.ts';
import { notAReceipt } from './register.ts';

/**
 * The request reached UDI earlier than was recorded (architecture § 2.9): the clock is computed again, a notice of extension is judged
 * again, and the person gets a receipt with the right date. A later date takes a second person, which is not built yet.
 */
export function correctReceived(
  command: CorrectReceived,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const from = received(state);
  const { received: to, evidence, reason } = command;
  if (to === from) return unchanged;
  if (state.closed) return refuse('T4', 'closed');
  const stopped = notTheAdviser(state, context) ?? notAReceipt(to, context.now);
  if (stopped !== undefined) return refusedBy(stopped);
  if (receivedDate(to) > receivedDate(from)) return refuse('T4', 'later-needs-second-person', { field: 'received' });
  const empty = [['evidence', evidence] as const, ['reason', reason] as const].find(([, text]) => text.trim() === '');
  if (empty !== undefined) return refuse('T4', 'reason-missing', { field: empty[0] });

  const before = requestDeadlines({ received: from });
  const now = requestDeadlines({ received: to });
  const corrected: ReceivedDateCorrected = {
    type: 'ReceivedDateCorrected',
    record: {
      from,
      to,
      receivedDate: now.receivedDate,
      firstDueBefore: before.firstDue,
      firstDue: now.firstDue,
      tables: TABLES_VERSION,
    },
    personal: { evidence, reason },
  };
  const events: SubjectRequestEvent[] = [corrected, ...extensionAgain(after(state, [corrected], context))];
  if (before.firstDue === now.firstDue || state.outcome !== undefined) return done(events);
  const receipt = issueLetter(after(state, events, context), 'RECEIPT', 'RECEIPT', { dueDate: now.firstDue }, context);
  if (!receipt.ok) return refusedBy(receipt.error);
  const { letter } = receipt.value.record;
  return done([...events, receipt.value], { followUps: [{ kind: 'SEND_LETTER', letter }] });
}

/** A notice that was in time for the old date may be too late for the right one. */
function extensionAgain(state: Registered): readonly SubjectRequestEvent[] {
  const { extension } = state;
  if (extension?.status !== 'IN_FORCE' || extension.acceptedAt === undefined) return [];
  return extensionEvents(state, extension, extension.acceptedAt).filter((event) => event.type === 'ExtensionTooLate');
}
