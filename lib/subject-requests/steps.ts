import { z } from 'zod';
import { workingDaysDeadline } from '../deadlines/intervals.ts';
import type { Instant, PlainDate, TaskId, Unit } from '../kernel/ids.ts';
import { deadlineInForce } from './dates.ts';
import { dayReceived, isSent, type Registered, unitOf } from './state.ts';

/** The steps of the workflow, named as the states of subject-request.asl.yaml. `Done`: nothing is left to do. */
export const RequestStep = z.enum([
  'SendReceipt',
  'CheckIdentity',
  'AskForIdentity',
  'IdentityReply',
  'Route',
  'Triage',
  'Assess',
  'SendAnswer',
  'CloseCase',
  'Done',
]);
export type RequestStep = z.infer<typeof RequestStep>;

/** Which step comes next, told by the facts alone: an execution can begin anywhere (architecture § 4, generations). */
export function stepOf(state: Registered): RequestStep {
  if (state.closed) return 'Done';
  if (!isSent(state, 'RECEIPT')) return 'SendReceipt';
  if (state.outcome !== undefined) return isSent(state, 'ANSWER') ? 'CloseCase' : 'SendAnswer';
  if (state.identity.status === 'UNCHECKED') return 'CheckIdentity';
  if (state.identity.status === 'DOUBT') return isSent(state, 'IDENTITY_QUESTION') ? 'IdentityReply' : 'AskForIdentity';
  if (state.routing === undefined) return 'Route';
  return state.routing.unit === 'TRIAGE' ? 'Triage' : 'Assess';
}

/** What a machine needs for its next step: no more goes into an execution. */
export interface Where {
  readonly step: RequestStep;
  readonly unit: Unit;
  /** The last day of the task that comes next, or of the case. */
  readonly due: PlainDate;
  /** The legal end of the reply about identity; null while none runs. */
  readonly replyEndsAt: Instant | null;
}

export function whereIs(state: Registered): Where {
  const step = stepOf(state);
  const { identity } = state;
  return {
    step,
    unit: unitOf(state),
    due: dueOf(step, state),
    replyEndsAt: identity.status === 'DOUBT' ? identity.replyEndsAt : null,
  };
}

function dueOf(step: RequestStep, state: Registered): PlainDate {
  const { identity, routing } = state;
  if (step === 'CheckIdentity') return workingDaysDeadline('identity-question', dayReceived(state)).due;
  if (identity.status === 'DOUBT') return identity.replyDue;
  if (step === 'Triage' && routing?.triageDue !== undefined) return routing.triageDue;
  return deadlineInForce(state).due;
}

/** Steps at which a person works, with the first part of their task's id. */
const TASKS = {
  CheckIdentity: 'identity',
  IdentityReply: 'identity-reply',
  Triage: 'triage',
  Assess: 'assess',
} as const;

/** The id of the task that a step opens in the case's present generation. */
export function taskOf(step: keyof typeof TASKS, state: Registered): TaskId {
  return `${TASKS[step]}.${state.generation}` as TaskId;
}
