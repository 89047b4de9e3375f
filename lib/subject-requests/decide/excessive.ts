import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, ruleResult } from '../../kernel/rule.ts';
import type { RefuseExcessive } from '../commands/access.ts';
import type { RequestDecided } from '../events/access.ts';
import type { Registered } from '../state.ts';
import { assessed, taskOf } from '../steps.ts';
import { isBlank, refuse } from './access-grounds.ts';
import { after, done, notReady, notTheLead, type RequestDecision, refusedBy } from './decision.ts';
import { issueLetter } from './letter.ts';

/**
 * Refuses a request of any right as manifestly unfounded or excessive (GDPR art. 12(5)(b)). UDI must show that it is: the reasons are demanded,
 * and where it is the repetition that is too much, the earlier requests stand in the letter with their numbers and dates.
 */
export function refuseExcessive(
  command: RefuseExcessive,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const stopped = whyNotRefused(command, state) ?? notTheLead(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  const { reasons, earlier } = command;
  const named = earlier.map((each) => ({
    caseId: each.case,
    requestType: each.right,
    receivedDate: each.receivedDate,
  }));
  const values = { explanation: reasons, ...(named.length === 0 ? {} : { earlier: named }) };
  const letter = issueLetter(state, 'ANSWER', 'EXCESSIVE_REFUSED', values, context);
  if (!letter.ok) return refusedBy(letter.error);
  const { rule } = ruleResult('DSR-33', 'REFUSED_EXCESSIVE', 'subject-request.outcome.REFUSED_EXCESSIVE');
  const decided: RequestDecided = {
    type: 'RequestDecided',
    record: {
      right: state.right,
      outcome: 'REFUSED_EXCESSIVE',
      parts: [],
      grounds: [rule],
      earlier: earlier.map((each) => each.case),
    },
    personal: { reasons },
  };
  const events = [decided, letter.value] as const;
  const word = assessed(after(state, events, context));
  return done(events, { answers: { task: taskOf('Assess', state), outcome: word } });
}

function whyNotRefused({ kind, reasons, earlier }: RefuseExcessive, state: Registered): Refusal | undefined {
  const early = notReady(state);
  if (early !== undefined) return early;
  if (isBlank(reasons)) return refuse('DSR-33', 'burden-of-proof', 'reasons');
  return kind === 'EXCESSIVE' && earlier.length === 0 ? refuse('DSR-33', 'nothing-earlier', 'kind') : undefined;
}
