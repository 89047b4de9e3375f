import type { DecisionContext } from '../../cases/workflow.ts';
import { interval } from '../../deadlines/intervals.ts';
import { osloDate, type Received, receivedDate } from '../../deadlines/oslo-time.ts';
import { requestDeadlines } from '../../deadlines/request-deadlines.ts';
import { tablesVersion } from '../../deadlines/tables.ts';
import { addWorkingDays } from '../../deadlines/working-days.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { ConfirmReceivedCorrection, ProposeReceivedCorrection } from '../commands/time.ts';
import type { CorrectReceived } from '../commands.ts';
import type { ReceivedDateCorrected } from '../events.ts';
import { nextOwnTask } from '../state/time.ts';
import { type Registered, received, unitOf } from '../state.ts';
import { planDispatchAgain } from './access-neutral.ts';
import {
  after,
  done,
  notTheAdviser,
  notTheUnit,
  type RequestDecision,
  refuse,
  refusedBy,
  unchanged,
} from './decision.ts';
import { restart } from './lifecycle.ts';
import { afterMove, raisedWrongly } from './moved.ts';
import { notAReceipt } from './register.ts';

/**
 * The request reached UDI earlier than was recorded (architecture § 2.9): the clock is computed again, a notice of extension is judged
 * again, and the person gets a letter with the right date. A later date would give UDI more time: it takes a second person.
 */
export function correctReceived(
  command: CorrectReceived,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const from = received(state);
  const { received: to, evidence, reason } = command;
  if (to === from) return unchanged;
  const stopped = whyNot(to, state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  if (receivedDate(to) > receivedDate(from)) return refuse('T4', 'later-needs-second-person', { field: 'received' });
  const missing = withoutGrounds('T4', command);
  return missing === undefined ? moveReceipt(to, { evidence, reason }, state, context) : refusedBy(missing);
}

/** One adviser proposes a later date; nothing moves until another has confirmed it. */
export function proposeReceivedCorrection(
  command: ProposeReceivedCorrection,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const from = received(state);
  const { received: to, evidence, reason } = command;
  if (state.proposal?.to === to) return unchanged;
  const stopped = whyNot(to, state, context) ?? withoutGrounds('T4', command);
  if (stopped !== undefined) return refusedBy(stopped);
  if (state.proposal !== undefined) return refuse('T4', 'proposed-already');
  if (receivedDate(to) <= receivedDate(from)) return refuse('T4', 'not-later', { field: 'received' });
  const task = nextOwnTask('second-person', state);
  const today = osloDate(context.now);
  ruleResult('T4', 'PROPOSED', 'subject-request.received.proposed');
  return done(
    [
      {
        type: 'ReceivedCorrectionProposed',
        record: {
          from,
          to,
          firstDueBefore: requestDeadlines({ received: from }).firstDue,
          firstDue: requestDeadlines({ received: to }).firstDue,
          task,
        },
        personal: { evidence, reason },
      },
    ],
    {
      opens: [
        {
          task,
          step: 'second-person',
          unit: unitOf(state),
          due: addWorkingDays(today, interval('second-person', today).amount),
          standing: true,
        },
      ],
    },
  );
}

/** The second person: another adviser of the unit, or its leader; never the one who proposed it. */
export function confirmReceivedCorrection(
  { decision, reason }: ConfirmReceivedCorrection,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { proposal } = state;
  if (proposal === undefined) return refuse('T4', 'nothing-proposed');
  const stopped = notTheUnit(state, context, ['PRIVACY_ADVISER', 'LEADER']);
  if (stopped !== undefined) return refusedBy(stopped);
  if (proposal.by === context.actor.id) return refuse('T4', 'same-person');
  if (reason.trim() === '') return refuse('T4', 'reason-missing', { field: 'reason' });
  const answers = { task: proposal.task, outcome: decision };
  if (decision === 'REJECTED') {
    ruleResult('T4', 'REJECTED', 'subject-request.received.rejected');
    return done([{ type: 'ReceivedCorrectionRejected', record: { task: proposal.task }, personal: { reason } }], {
      answers,
    });
  }
  if (state.closed) return refuse('T4', 'closed');
  ruleResult('T4', 'CONFIRMED', 'subject-request.received.confirmed');
  // What was proposed and why stands in the proposal's event; here the second person says that it holds.
  const moved = moveReceipt(proposal.to, { reason, proposedBy: proposal.by }, state, context);
  return moved.ok ? { ...moved, answers } : moved;
}

function whyNot(to: Received, state: Registered, context: DecisionContext): Refusal | undefined {
  if (state.closed) return refusal('T4', 'subject-request.refused.closed');
  return notTheAdviser(state, context) ?? notAReceipt(to, context.now);
}

/** A fact is corrected with evidence and reason, or not at all. */
export function withoutGrounds(
  rule: string,
  grounds: { readonly evidence: string; readonly reason: string },
): Refusal | undefined {
  const empty = (['evidence', 'reason'] as const).find((field) => grounds[field].trim() === '');
  return empty === undefined ? undefined : refusal(rule, 'subject-request.refused.reason-missing', { field: empty });
}

/**
 * The receipt moves, with all that follows from it.
 * @param why who says so and what shows it; undefined where another request of the message has it and tells
 */
export function moveReceipt(
  to: Received,
  why: { readonly evidence?: string; readonly reason: string; readonly proposedBy?: string } | undefined,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { proposedBy, ...personal } = why ?? {};
  const from = received(state);
  const before = requestDeadlines({ received: from });
  const now = requestDeadlines({ received: to });
  const withdraws = raisedWrongly({ ...state, receipts: [...state.receipts, to] }, context);
  const corrected: ReceivedDateCorrected = {
    type: 'ReceivedDateCorrected',
    record: {
      from,
      to,
      receivedDate: now.receivedDate,
      firstDueBefore: before.firstDue,
      firstDue: now.firstDue,
      extendedDue: now.extendedDue,
      tables: tablesVersion(),
      ...(withdraws.length === 0 ? {} : { withdraws }),
      ...(proposedBy === undefined ? {} : { proposedBy }),
    },
    ...(why === undefined ? {} : { personal: personal as ReceivedDateCorrected['personal'] }),
  };
  const moved = after(state, [corrected], context);
  const consequences = afterMove(moved, { ...before, tables: tablesVersion() }, withdraws, context);
  if (!consequences.ok) return refusedBy(consequences.error);
  const { events, ...rest } = consequences.value;
  // Whatever else moves the receipt, a proposal about the old one is settled, and nobody need answer it.
  const settled = proposedBy === undefined && state.proposal !== undefined ? [state.proposal.task] : [];
  const more = { ...rest, closes: [...rest.closes, ...settled] };
  const all = [corrected, ...events];
  const corrections = after(state, all, context);
  const planned = planDispatchAgain(corrections, context);
  if (!planned.ok) return refusedBy(planned.error);
  if (planned.value.length === 0) return done(all, more);
  // The machine waits for an hour that is another one now.
  const again = restart({ ...state, passed: corrections.passed }, [...all, ...planned.value]);
  if (!again.ok) return again;
  // A leader's task comes with the new generation.
  const { closes, followUps } = more;
  return { ...again, closes, followUps: [...(again.followUps ?? []), ...followUps] };
}
