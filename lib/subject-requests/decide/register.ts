import type { DecisionContext } from '../../cases/workflow.ts';
import { TABLES_VERSION } from '../../deadlines/holidays.ts';
import { isPlainDate, osloDate, type Received, receivedDate } from '../../deadlines/oslo-time.ts';
import { requestDeadlines } from '../../deadlines/request-deadlines.ts';
import type { Instant } from '../../kernel/ids.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { answerChannel } from '../channel.ts';
import type { RegisterRequest } from '../commands.ts';
import type { IdentityRecorded, RequestRegistered, SubjectRequestEvent } from '../events.ts';
import { initial, type SubjectRequest } from '../state.ts';
import { after, done, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
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
  if (command.right !== 'ACCESS')
    return refuse('DSR-01', 'right-not-yet', { field: 'right', params: { right: command.right } });
  const wrongDate = notAReceipt(command.received, context.now);
  if (wrongDate !== undefined) return refusedBy(wrongDate);

  const events: SubjectRequestEvent[] = [registration(command, context), ...identityByLogin(command, context)];
  const registered = after(initial, events, context);
  if (registered.kind === 'UNREGISTERED') return unchanged;
  const { firstDue } = requestDeadlines({ received: command.received });
  const receipt = issueLetter(registered, 'RECEIPT', 'RECEIPT', { dueDate: firstDue }, context);
  if (!receipt.ok) return refusedBy(receipt.error);
  return done([...events, receipt.value], {
    followUps: [
      { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
      { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
    ],
  });
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

function registration(command: RegisterRequest, { actor }: DecisionContext): RequestRegistered {
  const { type, nationalId, name, about, assurance, channel: wish, ...record } = command;
  const channel = answerChannel(command.source, wish).outcome;
  const { receivedDate: day, firstDue } = requestDeadlines({ received: command.received });
  const owner = actor.roles.includes('CITIZEN') ? { owner: actor.id } : {};
  return {
    type: 'RequestRegistered',
    record: { ...record, channel, receivedDate: day, firstDue, tables: TABLES_VERSION, ...owner },
    personal: { nationalId, ...(name === undefined ? {} : { name }), ...(about === undefined ? {} : { about }) },
  };
}

/** A login at the highest level as the person whom the data are about leaves no doubt, and then nothing more is asked (DSR-12). */
function identityByLogin(command: RegisterRequest, { actor }: DecisionContext): readonly IdentityRecorded[] {
  const same =
    actor.roles.includes('CITIZEN') && actor.nationalId === command.nationalId && command.assurance === 'HIGH';
  const found = ruleResult(
    'DSR-13',
    same ? 'CONFIRMED' : 'TO_BE_CHECKED',
    `subject-request.identity.${same ? 'by-login' : 'to-be-checked'}`,
  );
  return found.outcome === 'CONFIRMED'
    ? [{ type: 'IdentityRecorded', record: { status: 'CONFIRMED', method: 'LOGIN' } }]
    : [];
}
