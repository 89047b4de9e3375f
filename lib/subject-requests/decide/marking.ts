import { type Actor, hasRole } from '../../cases/actor.ts';
import type { DecisionContext, NewTask } from '../../cases/workflow.ts';
import { workingDaysDeadline } from '../../deadlines/intervals.ts';
import type { PlainDate, TaskId } from '../../kernel/ids.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { ConfirmMarking, ConfirmUnmarking, LiftRestriction } from '../commands/rights.ts';
import { deadlineInForce } from '../dates.ts';
import type { LiftingNotified, LiftingStarted } from '../events/rights.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { activeMarking, endsWithAnswer, noticesToSend } from '../state/rights.ts';
import type { Registered } from '../state.ts';
import { taskOf } from '../steps.ts';
import { done, notTheAdviser, partial, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { issueLetter } from './letter.ts';
import { tellOfLifting } from './recipients.ts';
import { missing } from './rights.ts';

/** The last day of AEF's marking is the case's own: its deadline runs on (DSR-78). */
export function dueDay(state: Registered): PlainDate {
  return deadlineInForce(state).due;
}

/** Events after which a request that was decided is not any more. */
const REOPENING: readonly SubjectRequestEvent['type'][] = ['OutcomeCorrected', 'DecisionReopened', 'RequestWithdrawn'];

/**
 * AEF's task for an objection is not the machine's, so a new generation opens it again while it is not done. Not where the new generation begins
 * with the end of the request.
 */
export function markingAgain(
  state: Registered,
  events: readonly SubjectRequestEvent[],
  generation: number,
): readonly NewTask[] {
  const was = state.outcome !== undefined && !events.some(({ type }) => REOPENING.includes(type));
  const ends = was || events.some(({ type }) => type === 'RequestDecided' || type === 'PersonCorrected');
  const isSet = events.some(({ type }) => type === 'RestrictionSet') || state.marking?.status === 'PENDING';
  if (ends || !isSet) return [];
  return [
    { task: `mark-restriction.${generation}` as TaskId, step: 'mark-restriction', unit: 'AEF', due: dueDay(state) },
  ];
}

/** AEF has set the marking in the systems: what was restricted is so everywhere, and the recipients are told (DSR-78, GAP-03). */
export function confirmMarking(
  command: ConfirmMarking,
  state: Registered,
  { actor }: DecisionContext,
): RequestDecision {
  const { marking } = state;
  if (marking === undefined) return refuse('DSR-78', 'no-marking');
  if (marking.status !== 'PENDING') return unchanged;
  const stopped = notAef(state, actor) ?? missing(command.note, 'DSR-78', 'note');
  if (stopped !== undefined) return refusedBy(stopped);
  ruleResult('DSR-78', 'CONFIRMED', 'subject-request.restriction.confirmed');
  const task = taskOf('MarkRestriction', state);
  return done([{ type: 'MarkingConfirmed', record: { task }, personal: { note: command.note } }], {
    answers: { task, outcome: 'DONE' },
    followUps: noticesToSend(state).map((letter) => ({ kind: 'SEND_LETTER', letter }) as const),
  });
}

function notAef(state: Registered, actor: Actor): Refusal | undefined {
  if (!hasRole(actor, 'AEF') || actor.unit !== 'AEF') return refusal('DSR-78', 'subject-request.refused.not-aef');
  return partial(state, actor);
}

/**
 * An active restriction is to end. The person is told before it does (GDPR art. 18(3); GAP-04): this writes that letter; AEF's task follows when
 * the dispatch partner has accepted it.
 */
export function liftRestriction(
  { reason }: LiftRestriction,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const stopped = whyNotLifted(state, context) ?? missing(reason, 'GAP-04', 'reason');
  if (stopped !== undefined) return refusedBy(stopped);
  const notice = issueLetter(state, 'LIFT_NOTICE', 'LIFT_NOTICE', { explanation: reason }, context);
  if (!notice.ok) return refusedBy(notice.error);
  ruleResult('GAP-04', 'TOLD_FIRST', 'subject-request.restriction.told-first');
  const { letter } = notice.value.record;
  const started: LiftingStarted = { type: 'LiftingStarted', record: { letter }, personal: { reason } };
  return done([notice.value, started], { followUps: [{ kind: 'SEND_LETTER', letter }] });
}

/** Why this restriction cannot be lifted now by that person; undefined where it can. Pages show the button by it. */
export function whyNotLifted(state: Registered, context: DecisionContext): Refusal | undefined {
  const refused = (reason: string) => refusal('GAP-04', `subject-request.refused.${reason}`);
  const { marking } = state;
  if (marking === undefined || marking.status === 'LIFTED') return refused('no-marking');
  if (marking.status === 'NOTICE' || marking.status === 'LIFTING') return refused('lifting-already');
  if (marking.status === 'PENDING' || !state.closed) return refused('marking-open');
  return notTheAdviser(state, context);
}

/**
 * A letter was accepted for dispatch. If it tells the person that the restriction ends, AEF may now take it away: a letter of its own, or the
 * answer that refuses the objection.
 */
export function liftingAfter(
  letter: { readonly number: string; readonly purpose: string },
  state: Registered,
  { now }: DecisionContext,
): { readonly events: readonly SubjectRequestEvent[]; readonly opens: readonly NewTask[] } {
  const nothing = { events: [], opens: [] };
  const marking = activeMarking(state);
  if (marking === undefined || marking.status === 'LIFTING') return nothing;
  const byNotice = marking.status === 'NOTICE' && letter.purpose === 'LIFT_NOTICE';
  const byAnswer = endsWithAnswer(state) && letter.purpose === 'ANSWER';
  if (!byNotice && !byAnswer) return nothing;
  ruleResult('GAP-04', 'TOLD', 'subject-request.restriction.told-first');
  if (marking.status === 'PENDING')
    return { events: [{ type: 'RestrictionEnded', record: { letter: letter.number } }], opens: [] };
  const task = `unmark-restriction.${state.generation}` as TaskId;
  const notified: LiftingNotified = { type: 'LiftingNotified', record: { letter: letter.number, task } };
  const { due } = workingDaysDeadline('restriction-lifting', now);
  // It outlives the generation and the case: the marking lies upon the data until AEF has taken it away.
  return { events: [notified], opens: [{ task, step: 'unmark-restriction', unit: 'AEF', due, standing: true }] };
}

/** AEF's task to take a marking away, which ends where the data are restricted again before that was done. */
export function liftingTask({ marking }: Registered): readonly TaskId[] {
  return marking?.status === 'LIFTING' && marking.task !== undefined ? [marking.task] : [];
}

/** AEF has taken the marking away: from now on nothing is kept from other workflows, and who was told of the marking hears of its end (GAP-03). */
export function confirmUnmarking(
  { note }: ConfirmUnmarking,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { actor } = context;
  const { marking } = state;
  if (marking === undefined) return refuse('GAP-04', 'no-marking');
  if (marking.status === 'LIFTED') return unchanged;
  if (marking.status !== 'LIFTING') return refuse('GAP-04', 'not-told-yet');
  const stopped = notAef(state, actor) ?? missing(note, 'DSR-78', 'note');
  if (stopped !== undefined) return refusedBy(stopped);
  ruleResult('GAP-04', 'LIFTED', 'subject-request.restriction.lifted');
  const { task = `unmark-restriction.${state.generation}` as TaskId } = marking;
  const told = tellOfLifting(state, context);
  if (!told.ok) return refusedBy(told.error);
  return done([{ type: 'RestrictionLifted', record: { task }, personal: { note } }, ...told.value], {
    answers: { task, outcome: 'DONE' },
    followUps: told.value.map(({ record }) => ({ kind: 'SEND_LETTER', letter: record.letter }) as const),
  });
}
