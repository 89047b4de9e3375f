import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { RecordIdentity, RecordIdentityReply } from '../commands.ts';
import { replyPeriod } from '../dates.ts';
import type { IdentityRecorded, RequestDecided } from '../events.ts';
import type { Registered } from '../state.ts';
import { stepOf, taskOf } from '../steps.ts';
import { done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { issueLetter } from './letter.ts';

/** The adviser checks that the request comes from the person whom the data are about (DSR-13). */
export function recordIdentity(command: RecordIdentity, state: Registered, context: DecisionContext): RequestDecision {
  if (state.identity.status === command.status) return unchanged;
  if (state.identity.status !== 'UNCHECKED' || state.outcome !== undefined)
    return refuse('DSR-13', 'identity-recorded');
  const stopped = notTheAdviser(state, context) ?? withoutReason(command.status, command.reason);
  if (stopped !== undefined) return refusedBy(stopped);
  const task = taskOf('CheckIdentity', state);
  switch (command.status) {
    case 'CONFIRMED':
      return done([recorded('CONFIRMED', command)], { answers: { task, outcome: 'CONFIRMED' } });
    case 'NOT_CONFIRMED':
      return refuseForIdentity(state, recorded('NOT_CONFIRMED', command), context, {
        answers: { task, outcome: 'NOT_CONFIRMED' },
      });
    default:
      return ask(command, state, context);
  }
}

/** DOUBT: UDI shall ask for more, control questions first (DSR-12, DSR-14). */
function ask(command: RecordIdentity, state: Registered, context: DecisionContext): RequestDecision {
  ruleResult('DSR-12', 'ASK', 'subject-request.identity.ask');
  const { due, endsAt } = replyPeriod(state, context.now);
  const options = ['CONTROL_QUESTIONS', 'LOG_IN', 'SHOW_DOCUMENT'] as const;
  const values = { doubt: command.reason, options, replyDate: due };
  const letter = issueLetter(state, 'IDENTITY_QUESTION', 'IDENTITY_QUESTION', values, context);
  if (!letter.ok) return refusedBy(letter.error);
  const doubt = { status: 'DOUBT', replyDue: due, replyEndsAt: endsAt } as const;
  const event: IdentityRecorded = { type: 'IdentityRecorded', record: doubt, personal: { reason: command.reason } };
  return done([event, letter.value], { answers: { task: taskOf('CheckIdentity', state), outcome: 'DOUBT' } });
}

/** What came of the question. The machine itself says NO_REPLY, after it has set the task to EXPIRED. */
export function recordIdentityReply(
  command: RecordIdentityReply,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const wanted = command.status === 'NO_REPLY' ? 'NOT_CONFIRMED' : command.status;
  if (state.identity.status === wanted) return unchanged;
  if (state.identity.status !== 'DOUBT') return refuse('DSR-13', 'no-open-question');
  if (stepOf(state) !== 'IdentityReply') return refuse('DSR-13', 'question-not-sent');
  const stopped = notTheOneToSay(command, state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  const answers = { task: taskOf('IdentityReply', state), outcome: wanted };
  switch (command.status) {
    case 'CONFIRMED':
      return done([recorded('CONFIRMED', command)], { answers });
    case 'NOT_CONFIRMED':
      return refuseForIdentity(state, recorded('NOT_CONFIRMED', command), context, { answers });
    default:
      return refuseForIdentity(state, recorded('NOT_CONFIRMED', { method: 'NO_REPLY' }), context);
  }
}

/** LOGIN is the person's own act, NO_REPLY the machine's, everything else the adviser's. */
function notTheOneToSay(
  command: RecordIdentityReply,
  state: Registered,
  context: DecisionContext,
): Refusal | undefined {
  const { actor } = context;
  if (command.status === 'NO_REPLY')
    return hasRole(actor, 'MACHINE') ? undefined : refusal('DSR-15', 'subject-request.refused.only-the-machine');
  if (command.status === 'CONFIRMED' && command.method === 'LOGIN') {
    const same =
      hasRole(actor, 'CITIZEN') && command.assurance === 'HIGH' && actor.nationalId === state.person?.nationalId;
    return same ? undefined : refusal('DSR-13', 'subject-request.refused.login-does-not-confirm');
  }
  return notTheAdviser(state, context) ?? withoutReason(command.status, command.reason);
}

function withoutReason(status: string, reason: string): Refusal | undefined {
  if (reason.trim() !== '') return undefined;
  return refusal(status === 'DOUBT' ? 'DSR-12' : 'DSR-13', 'subject-request.refused.reason-missing', {
    field: 'reason',
  });
}

function recorded(
  status: 'CONFIRMED' | 'NOT_CONFIRMED',
  from: { readonly method?: IdentityRecorded['record']['method']; readonly reason?: string },
): IdentityRecorded {
  const { method, reason } = from;
  return {
    type: 'IdentityRecorded',
    record: { status, ...(method === undefined ? {} : { method }) },
    ...(reason === undefined ? {} : { personal: { reason } }),
  };
}

/** Who cannot be confirmed is refused, in writing, with the right to complain (DSR-15, DSR-27). A new request may come any time. */
function refuseForIdentity(
  state: Registered,
  event: IdentityRecorded,
  context: DecisionContext,
  more: Parameters<typeof done>[1] = {},
): RequestDecision {
  const letter = issueLetter(state, 'ANSWER', 'IDENTITY_NOT_CONFIRMED', {}, context);
  if (!letter.ok) return refusedBy(letter.error);
  const result = ruleResult('DSR-15', 'REFUSED_IDENTITY', 'subject-request.identity.not-confirmed');
  const decided: RequestDecided = {
    type: 'RequestDecided',
    record: { right: state.right, outcome: result.outcome, parts: [], grounds: [result.rule] },
  };
  return done([event, decided, letter.value], more);
}
