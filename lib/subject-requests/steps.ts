import { z } from 'zod';
import { workingDaysDeadline } from '../deadlines/intervals.ts';
import type { Instant, PlainDate, TaskId, Unit } from '../kernel/ids.ts';
import { deadlineInForce } from './dates.ts';
import { pendingAuthority, pendingConsent } from './state/requester.ts';
import { pendingCarryOut, pendingMarking } from './state/rights.ts';
import { assessRound, pendingSignOff } from './state/time.ts';
import { dayReceived, isLatestSent, isSent, lettersFor, type Registered, unitOf } from './state.ts';

/** The steps of the workflow, named as the states of subject-request.asl.yaml. `Done`: nothing is left to do. */
export const RequestStep = z.enum([
  'SendReceipt',
  'CheckIdentity',
  'AskForIdentity',
  'IdentityReply',
  'Route',
  'CheckAuthority',
  'AskChild',
  'ChildConsent',
  'Triage',
  'Assess',
  'SignOff',
  'CarryOut',
  'MarkRestriction',
  'AwaitDispatch',
  'SendAnswer',
  'CloseCase',
  'Done',
]);
export type RequestStep = z.infer<typeof RequestStep>;

/** Which step comes next, told by the facts alone: an execution can begin anywhere (architecture § 4, generations). */
export function stepOf(state: Registered): RequestStep {
  if (state.closed) return 'Done';
  if (state.lead === undefined && !isSent(state, 'RECEIPT')) return 'SendReceipt';
  if (state.outcome !== undefined) return afterDecision(state);
  return beforeDecision(state);
}

/** Who asks, for whom, and who answers: each must be settled before anybody looks at the data. */
function beforeDecision(state: Registered): RequestStep {
  const { identity, routing } = state;
  if (identity.status === 'UNCHECKED') return 'CheckIdentity';
  if (identity.status === 'DOUBT') return hasToAsk(state, 'IDENTITY_QUESTION') ? 'AskForIdentity' : 'IdentityReply';
  if (routing === undefined) return 'Route';
  if (pendingAuthority(state)) return 'CheckAuthority';
  if (pendingConsent(state) !== undefined) return hasToAsk(state, 'CHILD_CONSENT') ? 'AskChild' : 'ChildConsent';
  return routing.unit === 'TRIAGE' ? 'Triage' : 'Assess';
}

/** Another request of the same message may have asked for all of them (DSR-01): then there is no letter of this one's. */
function hasToAsk(state: Registered, question: 'IDENTITY_QUESTION' | 'CHILD_CONSENT'): boolean {
  return lettersFor(state, question).length > 0 && !isLatestSent(state, question);
}

/** What was decided is signed by the second unit, brought about and marked before the person is told that it is. */
function afterDecision(state: Registered): RequestStep {
  if (isLatestSent(state, 'ANSWER')) return 'CloseCase';
  if (pendingSignOff(state)) return 'SignOff';
  if (pendingCarryOut(state)) return 'CarryOut';
  if (pendingMarking(state)) return 'MarkRestriction';
  // Only the machine's own waiting ends it: whoever asks again finds the hour in the past.
  return state.outcome === 'NEUTRAL' && state.sendFrom !== undefined ? 'AwaitDispatch' : 'SendAnswer';
}

/** The word that ends a task: DONE where the answer can go out at once, AGAIN where the case is asked what comes next. */
export function assessed(state: Registered): 'DONE' | 'AGAIN' {
  return stepOf(state) === 'SendAnswer' ? 'DONE' : 'AGAIN';
}

/** What a machine needs for its next step: no more goes into an execution. */
export interface Where {
  readonly step: RequestStep;
  readonly unit: Unit;
  /** The last day of the task that comes next, or of the case. */
  readonly due: PlainDate;
  /** The id of the task that the next step opens; null where no person works. */
  readonly task: TaskId | null;
  /** The end of the waiting that comes next (a reply about identity, a child's answer, the hour of a neutral answer); null while none runs. */
  readonly endsAt: Instant | null;
  /** `endsAt` under the name that the first version of the machine reads: executions of it may still run. */
  readonly replyEndsAt: Instant | null;
}

export function whereIs(state: Registered): Where {
  const step = stepOf(state);
  const endsAt = endOfWaiting(step, state);
  return {
    step,
    unit: unitOfStep(step, state),
    due: dueOf(step, state),
    task: isTaskStep(step) ? taskOf(step, state) : null,
    endsAt,
    replyEndsAt: endsAt,
  };
}

function endOfWaiting(step: RequestStep, state: Registered): Instant | null {
  const { identity, sendFrom = null } = state;
  switch (step) {
    case 'AskForIdentity':
    case 'IdentityReply':
      return identity.status === 'DOUBT' ? identity.replyEndsAt : null;
    case 'AskChild':
    case 'ChildConsent':
      return pendingConsent(state)?.replyEndsAt ?? null;
    case 'AwaitDispatch':
      return sendFrom;
    default:
      return null;
  }
}

/** Markings are AEF's (DSR-78); the second unit signs; everything else lies with the unit of the case. */
function unitOfStep(step: RequestStep, state: Registered): Unit {
  if (step === 'MarkRestriction') return 'AEF';
  const [lead, second = lead] = state.routing?.units ?? [];
  return step === 'SignOff' && second !== undefined ? second : unitOf(state);
}

function dueOf(step: RequestStep, state: Registered): PlainDate {
  const { identity, routing } = state;
  const consent = pendingConsent(state);
  if (step === 'CheckIdentity') return workingDaysDeadline('identity-question', dayReceived(state)).due;
  if (step === 'IdentityReply' && identity.status === 'DOUBT') return identity.replyDue;
  if (step === 'ChildConsent' && consent !== undefined) return consent.replyDue;
  if (step === 'Triage' && routing?.triageDue !== undefined) return routing.triageDue;
  return deadlineInForce(state).due;
}

/** Steps at which a person works, with the first part of their task's id. */
const TASKS = {
  CheckIdentity: 'identity',
  IdentityReply: 'identity-reply',
  CheckAuthority: 'authority',
  ChildConsent: 'child-consent',
  Triage: 'triage',
  Assess: 'assess',
  SignOff: 'sign-off',
  MarkRestriction: 'mark-restriction',
} as const;

type TaskStep = keyof typeof TASKS;

function isTaskStep(step: RequestStep): step is TaskStep {
  return step in TASKS;
}

/** The id of the task that a step opens: one a generation, but for an assessment that came back and its signing. */
export function taskOf(step: TaskStep, state: Registered): TaskId {
  const round = step === 'Assess' || step === 'SignOff' ? assessRound(state) : 1;
  return `${TASKS[step]}.${state.generation}${round === 1 ? '' : `.${round}`}` as TaskId;
}
