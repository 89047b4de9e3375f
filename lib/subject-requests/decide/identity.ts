import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { isAsker } from '../asker.ts';
import type { ConfirmByLogin, RaiseDoubt } from '../commands/requester.ts';
import type { RecordIdentity, RecordIdentityReply } from '../commands.ts';
import { replyPeriod } from '../dates.ts';
import type { IdentityRecorded, RequestDecided, SubjectRequestEvent } from '../events.ts';
import type { Registered } from '../state.ts';
import { stepOf, taskOf } from '../steps.ts';
import { done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { issueLetter } from './letter.ts';
import { restart } from './lifecycle.ts';

/** The adviser checks that the request comes from the person whom the data are about (DSR-13). */
export function recordIdentity(command: RecordIdentity, state: Registered, context: DecisionContext): RequestDecision {
  if (state.identity.status === command.status) return unchanged;
  if (state.identity.status !== 'UNCHECKED' || state.outcome !== undefined)
    return refuse('DSR-13', 'identity-recorded');
  const stopped =
    notTheAdviser(state, context) ?? withoutReason(command.status, command.reason) ?? keptDocument(command);
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
function ask({ reason }: RecordIdentity, state: Registered, context: DecisionContext): RequestDecision {
  const asked = question(reason, state, context);
  if (!asked.ok) return refusedBy(asked.error);
  return done(asked.value, { answers: { task: taskOf('CheckIdentity', state), outcome: 'DOUBT' } });
}

/** The letter that asks, with the last day to reply. */
function question(
  reason: string,
  state: Registered,
  context: DecisionContext,
): Result<readonly SubjectRequestEvent[], Refusal> {
  ruleResult('DSR-12', 'ASK', 'subject-request.identity.ask');
  const { due, endsAt } = replyPeriod(state, context.now);
  const options = ['CONTROL_QUESTIONS', 'LOG_IN', 'SHOW_DOCUMENT'] as const;
  const values = { doubt: reason, options, replyDate: due };
  const letter = issueLetter(state, 'IDENTITY_QUESTION', 'IDENTITY_QUESTION', values, context);
  if (!letter.ok) return letter;
  const doubt = { status: 'DOUBT', replyDue: due, replyEndsAt: endsAt } as const;
  return ok([{ type: 'IdentityRecorded', record: doubt, personal: { reason } }, letter.value]);
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
    const same = command.assurance === 'HIGH' && isAsker(actor, state);
    return same ? undefined : refusal('DSR-13', 'subject-request.refused.login-does-not-confirm');
  }
  return notTheAdviser(state, context) ?? withoutReason(command.status, command.reason) ?? keptDocument(command);
}

/** A document is looked at and noted; no copy of it is kept, and the adviser says so (DSR-14). */
function keptDocument(command: RecordIdentity | RecordIdentityReply): Refusal | undefined {
  if (command.status !== 'CONFIRMED' || command.method !== 'DOCUMENT_SEEN' || command.copyDeleted === true)
    return undefined;
  return refusal('DSR-14', 'subject-request.refused.copy-not-deleted', { field: 'copyDeleted' });
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
  const refused = refusalForIdentity(state, event, context);
  return refused.ok ? done(refused.value, more) : refusedBy(refused.error);
}

/** The events of that refusal. */
export function refusalForIdentity(
  state: Registered,
  event: IdentityRecorded,
  context: DecisionContext,
): Result<readonly SubjectRequestEvent[], Refusal> {
  const letter = issueLetter(state, 'ANSWER', 'IDENTITY_NOT_CONFIRMED', {}, context);
  if (!letter.ok) return letter;
  const result = ruleResult('DSR-15', 'REFUSED_IDENTITY', 'subject-request.identity.not-confirmed');
  const decided: RequestDecided = {
    type: 'RequestDecided',
    record: { right: state.right, outcome: result.outcome, parts: [], grounds: [result.rule] },
  };
  return ok([event, decided, letter.value]);
}

/**
 * A doubt that comes up after the check, before anything is decided: the person is asked, control questions first, and the work waits for it
 * (DSR-12). The clock does not stop.
 */
export function raiseDoubt({ reason }: RaiseDoubt, state: Registered, context: DecisionContext): RequestDecision {
  if (state.identity.status === 'DOUBT') return unchanged;
  if (state.outcome !== undefined) return refuse('DSR-12', 'already-decided');
  if (state.identity.status !== 'CONFIRMED') return refuse('DSR-13', 'identity-open');
  const stopped = notTheAdviser(state, context) ?? withoutReason('DOUBT', reason);
  if (stopped !== undefined) return refusedBy(stopped);
  const asked = question(reason, state, context);
  return asked.ok ? restart(state, asked.value) : refusedBy(asked.error);
}

/** Who asked on paper, by e-mail or at a desk logs in at the highest level: nothing more is asked (DSR-12, DSR-13). */
export function confirmByLogin(
  { assurance }: ConfirmByLogin,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (state.identity.status === 'CONFIRMED') return unchanged;
  if (state.outcome !== undefined) return refuse('DSR-13', 'already-decided');
  if (assurance !== 'HIGH' || !isAsker(context.actor, state)) return refuse('DSR-13', 'login-does-not-confirm');
  ruleResult('DSR-13', 'CONFIRMED', 'subject-request.identity.by-login');
  const event = recorded('CONFIRMED', { method: 'LOGIN' });
  if (stepOf(state) !== 'IdentityReply') return restart(state, [event]);
  return done([event], { answers: { task: taskOf('IdentityReply', state), outcome: 'CONFIRMED' } });
}
