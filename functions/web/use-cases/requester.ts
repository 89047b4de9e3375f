import type { Action } from '../../../lib/access/policy.ts';
import { type Actor, hasRole } from '../../../lib/cases/actor.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { CaseId, PlainDate } from '../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../lib/kernel/result.ts';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import type { RequesterCommand } from '../../../lib/subject-requests/commands/requester.ts';
import type {
  ChildForm,
  DisqualificationForm,
  DoubtForm,
  HandOverForm,
  LiftedDisqualificationForm,
  OtherAccessForm,
  WithdrawalForm,
} from '../../../lib/subject-requests/forms/requester.ts';
import { pendingConsent } from '../../../lib/subject-requests/state/requester.ts';
import { isLatestSent, lettersFor, type Registered, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { stepOf } from '../../../lib/subject-requests/steps.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { openCase } from './access.ts';
import { type Done, runCommand, type Sender } from './run-command.ts';
import { assign } from './take-task.ts';

/** Opens the case for that action, then carries the command out. */
async function act(
  parts: WebParts,
  sender: Sender,
  where: { readonly case: string; readonly action: Action },
  command: RequesterCommand,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, where.case, where.action);
  return opened.ok ? runCommand(parts, opened.value, command, sender) : opened;
}

/** The one who asked takes the request back, or an adviser records that they did. */
export function withdraw(parts: WebParts, sender: Sender, id: string, form: WithdrawalForm) {
  return act(parts, sender, { case: id, action: 'WITHDRAW_REQUEST' }, { type: 'WithdrawRequest', ...form });
}

/** Other access is enough: the one who asked says so, or an adviser records it (DSR-34). */
export function agreeToHandOver(parts: WebParts, sender: Sender, id: string, form: WithdrawalForm) {
  return act(parts, sender, { case: id, action: 'AGREE_TO_HAND_OVER' }, { type: 'AgreeToHandOver', ...form });
}

/** A login as the one who asked on paper, by e-mail or at a desk. Only logins at the highest level are let in at all. */
export function confirmIdentity(parts: WebParts, sender: Sender, id: string) {
  return act(parts, sender, { case: id, action: 'CONFIRM_IDENTITY' }, { type: 'ConfirmByLogin', assurance: 'HIGH' });
}

/** The child's own answer (DSR-06, DSR-09). */
export function giveConsent(parts: WebParts, sender: Sender, id: string, { status }: ChildForm) {
  const command = { type: 'RecordConsent', status, manner: 'LOGIN', assurance: 'HIGH' } as const;
  return act(parts, sender, { case: id, action: 'GIVE_CONSENT' }, command);
}

export function raiseDoubt(parts: WebParts, sender: Sender, id: string, form: DoubtForm) {
  return act(parts, sender, { case: id, action: 'RAISE_DOUBT' }, { type: 'RaiseDoubt', ...form });
}

export function markOtherAccess(parts: WebParts, sender: Sender, id: string, form: OtherAccessForm) {
  return act(parts, sender, { case: id, action: 'HAND_OVER_ACCESS' }, { type: 'MarkOtherAccess', ...form });
}

export function handOverAccess(parts: WebParts, sender: Sender, id: string, form: HandOverForm) {
  return act(parts, sender, { case: id, action: 'HAND_OVER_ACCESS' }, { type: 'HandOverAccess', ...form });
}

/** Whoever is disqualified has no task of the case any more: it would lie with somebody who may not answer it. */
export async function declareDisqualified(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: DisqualificationForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'DECLARE_DISQUALIFIED');
  if (!opened.ok) return opened;
  const stored = opened.value;
  const done = await runCommand(parts, stored, { type: 'DeclareDisqualified', ...form }, sender);
  if (!done.ok) return done;
  const account = form.person ?? sender.actor.id;
  for (const task of stored.tasks.filter(({ status, takenBy }) => status === 'OPEN' && takenBy === account))
    await assign(parts, { stored, task }, sender.actor, { what: 'RELEASED', to: undefined });
  return done;
}

/** The leader lifts a disqualification; nobody their own. */
export function liftDisqualification(parts: WebParts, sender: Sender, id: string, form: LiftedDisqualificationForm) {
  return act(parts, sender, { case: id, action: 'LIFT_DISQUALIFICATION' }, { type: 'LiftDisqualification', ...form });
}

/** What a child is asked, or what it has said and may take back, and nothing else of the case. */
export interface Question {
  readonly case: CaseId;
  /** What is asked for: of the first request of a message, all of it (DSR-01). */
  readonly rights: readonly Right[];
  /** Who asks. */
  readonly requester: string;
  /** The letter that asks, which the child may read; absent where another request of the message asks. */
  readonly letter?: string;
  /** OPEN: it is asked; GIVEN: it has said yes and may still take that back; OVER: it has said no, the time is out, or the answer has gone. */
  readonly status: 'OPEN' | 'GIVEN' | 'OVER';
  /** The last day of its answer, while it is asked. */
  readonly replyDue?: PlainDate;
}

/** The question that a child is asked in a case; undefined where it is asked nothing. */
export async function questionTo(
  parts: WebParts,
  actor: Actor,
  id: string,
): Promise<Result<Question | undefined, Problem>> {
  const opened = await openCase(parts, actor, id, 'GIVE_CONSENT');
  return opened.ok ? ok(questionIn(opened.value)) : opened;
}

function questionIn(stored: StoredCase): Question | undefined {
  const state = registered(stored);
  if (state?.requester === undefined || state.consent === undefined || state.consent.status === 'NOT_NEEDED')
    return undefined;
  const { right, requester } = state;
  const letter = lettersFor(state, 'CHILD_CONSENT').findLast(({ dispatched }) => dispatched !== undefined)?.number;
  const about = {
    case: stored.id,
    rights: [right, ...(state.lead === undefined ? (state.linkedRights ?? []) : [])],
    requester: requester.name,
    ...(letter === undefined ? {} : { letter }),
  };
  const waiting = pendingConsent(state);
  if (waiting !== undefined && stepOf(state) === 'ChildConsent')
    return { ...about, status: 'OPEN', replyDue: waiting.replyDue };
  // Until the answer has gone out nobody has seen anything (DSR-06).
  const kept = state.consent.status === 'GIVEN' && !state.closed && !isLatestSent(state, 'ANSWER');
  return { ...about, status: kept ? 'GIVEN' : 'OVER' };
}

function registered(stored: StoredCase): Registered | undefined {
  const state = stored.snapshot.state as SubjectRequest;
  return stored.snapshot.kind === 'subject-request' && state.kind === 'REGISTERED' ? state : undefined;
}

/**
 * What the person is asked in cases that others opened about them, and what it may take back: a child's yes or no. Of several requests of one message
 * the first asks for all of them (DSR-01).
 */
export async function questionsTo(parts: WebParts, actor: Actor): Promise<readonly Question[]> {
  const found = await casesAbout(parts, actor);
  const questions = found.flatMap((stored) => questionIn(stored) ?? []).filter(({ status }) => status !== 'OVER');
  const asks = new Set(questions.map((each) => each.case));
  const lead = new Map(found.map((stored) => [stored.id, registered(stored)?.lead]));
  return questions.filter((each) => {
    const first = lead.get(each.case);
    return first === undefined || !asks.has(first);
  });
}

/** The requests about the person, however they came. */
export function casesAbout(parts: WebParts, actor: Actor): Promise<readonly StoredCase[]> {
  return casesOf(parts, actor, 'cases');
}

/** The requests that the person asked for on behalf of somebody else, however they came. */
export function casesAsked(parts: WebParts, actor: Actor): Promise<readonly StoredCase[]> {
  return casesOf(parts, actor, 'asked');
}

async function casesOf(parts: WebParts, actor: Actor, which: 'cases' | 'asked'): Promise<readonly StoredCase[]> {
  if (!hasRole(actor, 'CITIZEN') || actor.nationalId === undefined) return [];
  const known = await parts.persons[which](actor.nationalId);
  const requests = known.filter(({ kind }) => kind === 'subject-request');
  const loaded = await Promise.all(requests.map((each) => parts.store.load(each.case)));
  return loaded.flatMap((stored) => stored ?? []);
}
