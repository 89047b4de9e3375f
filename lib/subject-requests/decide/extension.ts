import type { DecisionContext } from '../../cases/workflow.ts';
import { requestDeadlines } from '../../deadlines/request-deadlines.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import type { RequestExtension } from '../commands.ts';
import { type Registered, received } from '../state.ts';
import { done, notTheAdviser, type RequestDecision, refusedBy } from './decision.ts';
import { issueLetter } from './letter.ts';

/**
 * Asks for two further months (DSR-24). This only writes the notice and sends it: the deadline moves when the dispatch partner has
 * accepted the notice before the first deadline has passed (decide/dispatch.ts).
 */
export function requestExtension(
  command: RequestExtension,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const stopped = whyNoExtension(state, context) ?? withoutText(command.text);
  if (stopped !== undefined) return refusedBy(stopped);
  const { firstDue, extendedDue } = requestDeadlines({ received: received(state) });
  const values = {
    firstDueDate: firstDue,
    extendedDueDate: extendedDue,
    extensionReason: command.reason,
    explanation: command.text,
  };
  const notice = issueLetter(state, 'EXTENSION', 'EXTENSION', values, context);
  if (!notice.ok) return refusedBy(notice.error);
  const { letter } = notice.value.record;
  return done(
    [
      { type: 'ExtensionRequested', record: { reason: command.reason, letter }, personal: { text: command.text } },
      notice.value,
    ],
    { followUps: [{ kind: 'SEND_LETTER', letter }] },
  );
}

/** Why this case cannot be extended now by that person; undefined where it can. Pages show the button by it. */
export function whyNoExtension(state: Registered, context: DecisionContext): Refusal | undefined {
  const refused = (rule: string, reason: string) => refusal(rule, `subject-request.refused.${reason}`);
  if (state.outcome !== undefined) return refused('DSR-24', 'already-decided');
  if (state.extension !== undefined) return refused('DSR-24', 'already-extended');
  const { expiresAt } = requestDeadlines({ received: received(state) });
  if (Date.parse(context.now) >= Date.parse(expiresAt)) return refused('DSR-25', 'late-extension');
  return notTheAdviser(state, context);
}

function withoutText(text: string): Refusal | undefined {
  return text.trim() === ''
    ? refusal('DSR-25', 'subject-request.refused.reason-missing', { field: 'text' })
    : undefined;
}
