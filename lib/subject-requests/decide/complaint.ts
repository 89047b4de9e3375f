import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { interval } from '../../deadlines/intervals.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { addWorkingDays } from '../../deadlines/working-days.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { refusal, ruleResult } from '../../kernel/rule.ts';
import { isOwn } from '../asker.ts';
import type { Reconsider, RecordComplaintOutcome, RegisterComplaint } from '../commands/time.ts';
import { answeredAt } from '../dates.ts';
import { nextOwnTask } from '../state/time.ts';
import type { Registered } from '../state.ts';
import { done, notTheAdviser, partial, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { notAReceipt } from './register.ts';

/** Datatilsynet told that the person has complained (DSR-26): the ombud follows it. It changes nothing in the request itself. */
export function registerComplaint(
  { receivedOn, reference }: RegisterComplaint,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { now, actor } = context;
  if (state.complaints?.some((each) => each.reference === reference) === true) return unchanged;
  const stopped = hasRole(actor, 'DPO') ? partial(state, actor) : notTheAdviser(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  if (reference.trim() === '') return refuse('DSR-26', 'reference-missing', { field: 'reference' });
  const wrong = inFuture(receivedOn, context);
  if (wrong !== undefined) return refusedBy(wrong);
  ruleResult('DSR-26', 'REGISTERED', 'subject-request.complaint.registered');
  const task = nextOwnTask('complaint', state);
  const today = osloDate(now);
  const due = addWorkingDays(receivedOn, interval('complaint-answer', today).amount);
  return done([{ type: 'ComplaintRegistered', record: { task, receivedOn, reference, due } }], {
    opens: [{ task, step: 'complaint', unit: 'PVO', due, standing: true }],
  });
}

export function recordComplaintOutcome(
  { task, outcome, decidedOn, note }: RecordComplaintOutcome,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const complaint = state.complaints?.find((each) => each.task === task);
  if (complaint === undefined) return refuse('DSR-26', 'no-such-complaint');
  if (complaint.outcome !== undefined) return unchanged;
  if (!hasRole(context.actor, 'DPO')) return refuse('DSR-26', 'only-the-ombud');
  const wrong = inFuture(decidedOn, context, 'decidedOn') ?? partial(state, context.actor);
  if (wrong !== undefined) return refusedBy(wrong);
  if (decidedOn < complaint.receivedOn) return refuse('DSR-26', 'decided-before-received', { field: 'decidedOn' });
  if (note.trim() === '') return refuse('DSR-26', 'reason-missing', { field: 'note' });
  ruleResult('DSR-26', outcome, 'subject-request.complaint.decided');
  return done([{ type: 'ComplaintDecided', record: { task, outcome, decidedOn }, personal: { note } }], {
    answers: { task, outcome: 'DONE' },
  });
}

function inFuture(day: PlainDate, { now }: DecisionContext, field = 'receivedOn') {
  return day > osloDate(now) ? refusal('DSR-26', 'subject-request.refused.in-future', { field }) : undefined;
}

/**
 * The person wrote again: a new request looks at the answer again, with a clock of its own, in the same unit. The new case is opened by this
 * one (`lib/subject-requests/tell.ts`).
 */
export function reconsider(
  { case: to, received, about }: Reconsider,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { actor } = context;
  if (state.reconsideredIn?.includes(to) === true) return unchanged;
  if (answeredAt(state) === undefined) return refuse('DSR-26', 'not-answered');
  const byPerson = isOwn(actor, state);
  const stopped = (byPerson ? undefined : notTheAdviser(state, context)) ?? notAReceipt(received, context.now);
  if (stopped !== undefined) return refusedBy(stopped);
  if (to === state.case) return refuse('DSR-26', 'same-case');
  ruleResult('DSR-26', 'RECONSIDER', 'subject-request.reconsider.opened');
  return done(
    [
      {
        type: 'ReconsiderationOpened',
        record: { case: to, received, ...(byPerson ? { by: 'PERSON' as const } : {}) },
        ...(about === undefined ? {} : { personal: { about } }),
      },
    ],
    { followUps: [{ kind: 'TELL_CASE', to, word: 'RECONSIDER' }] },
  );
}
