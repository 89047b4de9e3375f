import { type Actor, hasRole } from '../../cases/actor.ts';
import type { DecisionContext, FollowUp } from '../../cases/workflow.ts';
import { isPlainDate, osloDate, type Received, receivedDate } from '../../deadlines/oslo-time.ts';
import { requestDeadlines } from '../../deadlines/request-deadlines.ts';
import { tablesVersion } from '../../deadlines/tables.ts';
import type { Instant } from '../../kernel/ids.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { LetterValues } from '../../letters/render.ts';
import { answerChannel } from '../channel.ts';
import type { AskingForAnother } from '../commands/requester.ts';
import type { RegisterRequest } from '../commands.ts';
import type { IdentityRecorded, RequestRegistered, SubjectRequestEvent } from '../events.ts';
import { initial, type SubjectRequest } from '../state.ts';
import { after, done, type RequestDecision, refusedBy, unchanged } from './decision.ts';
import { issueLetter } from './letter.ts';

/** The rights stand in personopplysningsloven since that day; nothing older is a request by it. */
const FIRST_DAY = '2018-07-20';

/** Opens the case: the clock runs from the receipt in UDI (T4, DSR-23), the receipt letter is written, both executions start. */
export function registerRequest(
  command: RegisterRequest,
  state: SubjectRequest,
  context: DecisionContext,
): RequestDecision {
  if (state.kind === 'REGISTERED') return unchanged;
  const stopped =
    notAReceipt(command.received, context.now) ?? notUnderWay(command) ?? notAMessage(command, context.actor);
  if (stopped !== undefined) return refusedBy(stopped);

  const events: SubjectRequestEvent[] = [...registration(command, context), ...identityByLogin(command, context)];
  const registered = after(initial, events, context);
  if (registered.kind === 'UNREGISTERED') return unchanged;
  const followUps: readonly FollowUp[] = [
    { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
    { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
  ];
  // The first request of a message has the receipt for all of them.
  if (command.lead !== undefined) return done(events, { followUps });
  const { firstDue } = requestDeadlines({ received: command.received });
  const receipt = issueLetter(
    registered,
    'RECEIPT',
    'RECEIPT',
    { dueDate: firstDue, ...wholeMessage(command) },
    context,
  );
  if (!receipt.ok) return refusedBy(receipt.error);
  const opens = (command.linked ?? []).map((each) => ({ kind: 'TELL_CASE', to: each.case, word: 'OPEN' }) as const);
  return done([...events, receipt.value], { followUps: [...followUps, ...opens] });
}

/** What a message may hold: each right once (DSR-01); an own request of the one who asks for another is a message of its own. */
function notAMessage(
  { right, linked = [], lead, reconsiders, nationalId, requester }: RegisterRequest,
  actor: Actor,
): Refusal | undefined {
  const refused = (rule: string, reason: string, field: string) =>
    refusal(rule, `subject-request.refused.${reason}`, { field });
  if ((lead ?? reconsiders) !== undefined && !hasRole(actor, 'MACHINE'))
    return refused('DSR-01', 'only-the-machine', 'lead');
  const rights = [right, ...(lead === undefined ? linked.map((each) => each.right) : [])];
  if (new Set(rights).size < rights.length) return refused('DSR-01', 'right-twice', 'rights');
  if (requester === undefined) return undefined;
  if (requester.nationalId === nationalId) return refused('GAP-08', 'asks-for-oneself', 'requester.nationalId');
  return isBlank(requester.authority) && (requester.kind === 'LAWYER' || requester.kind === 'OTHER_AUTHORITY')
    ? refused('GAP-08', 'authority-not-described', 'requester.authority')
    : undefined;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** The receipt lists all requests of the message, each with its number (DSR-01). */
function wholeMessage({ case: id, right, linked = [] }: RegisterRequest): LetterValues {
  if (linked.length === 0) return {};
  ruleResult('DSR-01', 'LINKED', 'subject-request.linked');
  const all = [{ case: id, right }, ...linked];
  return {
    requestTypes: all.map((each) => each.right),
    linked: all.map((each) => ({ caseId: each.case, requestType: each.right })),
  };
}

/** A receipt lies in the past: the clock starts when the request reached UDI, never later than we know of it (T4). */
export function notAReceipt(received: Received, now: Instant): Refusal | undefined {
  const field = 'received';
  const future = isPlainDate(received) ? received > osloDate(now) : Date.parse(received) > Date.parse(now);
  if (future) return refusal('T4', 'subject-request.refused.received-in-future', { field });
  if (receivedDate(received) < FIRST_DAY)
    return refusal('DSR-01', 'subject-request.refused.received-too-old', { field });
  return undefined;
}

/** What was handed in elsewhere reached UDI then or later (T4). */
function notUnderWay({ received, handedInOn }: RegisterRequest): Refusal | undefined {
  return handedInOn === undefined || handedInOn <= receivedDate(received)
    ? undefined
    : refusal('T4', 'subject-request.refused.handed-in-later', { field: 'handedInOn' });
}

function registration(command: RegisterRequest, { actor }: DecisionContext): readonly SubjectRequestEvent[] {
  const { case: id, right, source, received, language, receptionData, requester, lead } = command;
  const { receivedDate: day, firstDue, extendedDue } = requestDeadlines({ received });
  const { reconsiders } = command;
  const registered: RequestRegistered = {
    type: 'RequestRegistered',
    record: {
      case: id,
      right,
      source,
      received,
      receivedDate: day,
      firstDue,
      extendedDue,
      tables: tablesVersion(),
      channel: answerChannel(source, command.channel).outcome,
      language,
      receptionData,
      ...(command.handedInOn === undefined ? {} : { handedInOn: command.handedInOn }),
      ...(requester === undefined ? {} : { requester: requester.kind }),
      ...(lead === undefined ? {} : { lead: lead.case }),
      ...(reconsiders === undefined ? {} : { reconsiders: reconsiders.case, units: reconsiders.units }),
      ...(command.linked === undefined || command.linked.length === 0 ? {} : { linked: command.linked }),
    },
    personal: personalIn(command, actor),
  };
  const { wants = 'NONE' } = command;
  return wants === 'NONE' ? [registered] : [registered, { type: 'OtherAccessMarked', record: { wants } }];
}

function personalIn(command: RegisterRequest, actor: Actor) {
  const { nationalId, name, about, claims, protection, requester } = command;
  const owner = ownerIn(command, actor);
  return {
    nationalId,
    ...(owner === undefined ? {} : { owner }),
    ...(name === undefined ? {} : { name }),
    ...(about === undefined ? {} : { about }),
    ...(claims === undefined ? {} : { claims }),
    ...(protection === undefined ? {} : { protection }),
    ...(requester === undefined ? {} : { requester: askerIn(requester) }),
  };
}

/** The login that hands it in; of a further request, that of the one that it comes from. */
function ownerIn({ lead, reconsiders }: RegisterRequest, actor: Actor): string | undefined {
  const earlier = lead ?? reconsiders;
  if (earlier !== undefined) return earlier.owner;
  return hasRole(actor, 'CITIZEN') ? actor.id : undefined;
}

function askerIn({ nationalId, name, authority }: AskingForAnother): Omit<AskingForAnother, 'kind'> {
  return { nationalId, name, ...(authority === undefined ? {} : { authority }) };
}

/**
 * A login at the highest level as the one who asks leaves no doubt, and then nothing more is asked (DSR-12). Who asks for another shows their
 * own identity so, and their authority apart from it (GAP-08).
 */
function identityByLogin(command: RegisterRequest, { actor }: DecisionContext): readonly IdentityRecorded[] {
  const asker = command.requester?.nationalId ?? command.nationalId;
  const byLogin = hasRole(actor, 'CITIZEN') && actor.nationalId === asker && command.assurance === 'HIGH';
  const same = (command.lead ?? command.reconsiders)?.identityConfirmed ?? byLogin;
  const found = ruleResult(
    'DSR-13',
    same ? 'CONFIRMED' : 'TO_BE_CHECKED',
    `subject-request.identity.${same ? 'by-login' : 'to-be-checked'}`,
  );
  return found.outcome === 'CONFIRMED'
    ? [{ type: 'IdentityRecorded', record: { status: 'CONFIRMED', method: 'LOGIN' } }]
    : [];
}
