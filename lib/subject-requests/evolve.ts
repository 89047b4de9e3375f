import type { Stored } from '../cases/workflow.ts';
import { unreachable } from '../kernel/result.ts';
import type {
  DeadlineExtended,
  DeadlinePassed,
  IdentityRecorded,
  LetterDispatched,
  LetterIssued,
  RequestRegistered,
  RequestRouted,
  SubjectRequestEvent,
} from './events.ts';
import { decided, feeAnswered, feeProposed, feeUnanswered } from './evolve/access.ts';
import { evolveLetters, isLetterEvent } from './evolve/letters.ts';
import { evolveRequester, isRequesterEvent, requesterAtFirst } from './evolve/requester.ts';
import { evolveRights, isRightsEvent, recipientTold } from './evolve/rights.ts';
import { evolveTime, isTimeEvent, timeAfter, timeAtFirst } from './evolve/time.ts';
import {
  type Extension,
  type Identity,
  isPending,
  type Letter,
  type PassedDeadline,
  type Person,
  type Registered,
  type Routed,
  type SubjectRequest,
} from './state.ts';

/** Applies one event. Pure and total; nothing here needs an event's personal part to be there. */
export function evolve(state: SubjectRequest, event: Stored<SubjectRequestEvent>): SubjectRequest {
  if (event.type === 'RequestRegistered') return registered(event);
  return state.kind === 'UNREGISTERED' ? state : timeAfter(state, further(state, event), event);
}

function registered({ record, personal }: RequestRegistered): Registered {
  return {
    kind: 'REGISTERED',
    case: record.case,
    generation: 1,
    right: record.right,
    source: record.source,
    receipts: [record.received],
    channel: record.channel,
    language: record.language,
    receptionData: record.receptionData,
    ...(personal === undefined ? {} : { ...ownerAtFirst(record, personal), person: personAtFirst(personal) }),
    ...requesterAtFirst(record, personal),
    ...timeAtFirst(record),
    identity: { status: 'UNCHECKED' },
    letters: [],
    raised: [],
    passed: [],
    closed: false,
  };
}

/** Of a case whose person is erased nobody is the owner any more, also where its record still names one. */
function ownerAtFirst(
  record: RequestRegistered['record'],
  { owner = record.owner }: NonNullable<RequestRegistered['personal']>,
): Pick<Registered, 'owner'> {
  return owner === undefined ? {} : { owner };
}

function further(state: Registered, event: Exclude<Stored<SubjectRequestEvent>, RequestRegistered>): Registered {
  if (isRequesterEvent(event)) return evolveRequester(state, event);
  if (isRightsEvent(event)) return evolveRights(state, event);
  if (isLetterEvent(event)) return evolveLetters(state, event);
  if (isTimeEvent(event)) return evolveTime(state, event);
  switch (event.type) {
    case 'IdentityRecorded':
      return { ...state, identity: identity(event) };
    case 'LetterIssued':
      return {
        ...state,
        letters: [...state.letters, issued(event)],
      };
    case 'LetterDispatched':
      return recipientTold(
        { ...state, letters: state.letters.map((letter) => dispatched(letter, event)) },
        event.record.letter,
      );
    case 'RequestRouted':
      return { ...state, routing: routed(event), ...personAfter(state.person, event) };
    case 'UnitAssigned':
      return state.routing === undefined ? state : { ...state, routing: { ...state.routing, ...event.record } };
    case 'ExtensionRequested':
      return { ...state, extension: { status: 'REQUESTED', ...event.record } };
    case 'DeadlineExtended':
      return {
        ...extended(state, 'IN_FORCE', event.record),
        passed: state.passed.map((each) => withdrawn(each, event)),
      };
    case 'ExtensionTooLate':
      return extended(state, 'TOO_LATE', event.record);
    case 'RequestDecided':
      return decided(state, event);
    case 'FeeProposed':
      return feeProposed(state, event);
    case 'FeeAnswered':
      return feeAnswered(state, event);
    case 'DispatchPlanned':
      return { ...state, sendFrom: event.record.sendFrom };
    case 'FeeUnanswered':
      return feeUnanswered(state);
    case 'AlarmRaised': {
      const { alarm, kind, rule } = event.record;
      return { ...state, raised: [...state.raised, { id: alarm, kind, rule, raisedAt: event.at }] };
    }
    case 'DeadlinePassed':
      return { ...state, passed: [...state.passed, passed(event)] };
    case 'OverdueTaskReopened':
      return {
        ...state,
        passed: state.passed.map((each) => (isPending(each) ? { ...each, task: event.record.task } : each)),
      };
    case 'OverdueRaisedAgain':
      return {
        ...state,
        passed: state.passed.map((each, place) =>
          place === state.passed.length - 1 ? { ...each, task: event.record.task, acknowledged: false } : each,
        ),
      };
    case 'OverdueAcknowledged':
      return {
        ...state,
        passed: state.passed.map((each) =>
          each.task === event.record.task ? { ...each, acknowledged: true, acknowledgedAt: event.at } : each,
        ),
      };
    case 'ReceivedDateCorrected':
      return { ...state, receipts: [...state.receipts, event.record.to] };
    case 'CaseClosed':
      return { ...state, closed: true };
    case 'GenerationStarted':
      return { ...state, generation: event.record.generation };
    default:
      return unreachable(event);
  }
}

function personAtFirst({ nationalId, name, protection }: NonNullable<RequestRegistered['personal']>): Person {
  return named({ nationalId, ...(protection === undefined ? {} : { protection }) }, name);
}

function named(person: Person, name: string | undefined): Person {
  return name === undefined ? person : { ...person, name };
}

function identity({ record }: IdentityRecorded): Identity {
  const { status, method, replyDue, replyEndsAt } = record;
  if (status === 'DOUBT' && replyDue !== undefined && replyEndsAt !== undefined)
    return { status, replyDue, replyEndsAt };
  return {
    status: status === 'CONFIRMED' ? 'CONFIRMED' : 'NOT_CONFIRMED',
    ...(method === undefined ? {} : { method }),
  };
}

function issued({ record, at }: Stored<LetterIssued>): Letter {
  return { number: record.letter, purpose: record.purpose, kind: record.kind, issuedAt: at };
}

function dispatched(letter: Letter, { record }: LetterDispatched): Letter {
  if (letter.number !== record.letter) return letter;
  const { archiveId, channel, acceptedAt } = record;
  return { ...letter, dispatched: { archiveId, channel, acceptedAt } };
}

function routed({ record }: RequestRouted): Routed {
  const { suggestion, triageDue, ...rest } = record;
  return {
    ...rest,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(triageDue === undefined ? {} : { triageDue }),
  };
}

function personAfter(person: Person | undefined, { personal }: RequestRouted): { readonly person?: Person } {
  if (person === undefined || personal === undefined) return {};
  const { registered: _, name, birthDate, protection, ageDisputed, unaccompaniedMinor, employee, contact } = personal;
  return {
    person: {
      ...named(person, name),
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(protection === undefined ? {} : { protection }),
      ...(ageDisputed === undefined ? {} : { ageDisputed }),
      ...(unaccompaniedMinor === undefined ? {} : { unaccompaniedMinor }),
      ...(employee === undefined ? {} : { employee }),
      ...(contact === undefined ? {} : { contact }),
    },
  };
}

function extended(
  state: Registered,
  status: Extension['status'],
  record: { readonly acceptedAt: DeadlineExtended['record']['acceptedAt'] },
): Registered {
  if (state.extension === undefined) return state;
  return { ...state, extension: { ...state.extension, status, acceptedAt: record.acceptedAt } };
}

function passed(event: Stored<DeadlinePassed>): PassedDeadline {
  return { ...event.record, at: event.at, acknowledged: false, withdrawn: false };
}

function withdrawn(each: PassedDeadline, { record }: DeadlineExtended): PassedDeadline {
  return record.alarmWithdrawn && each.deadline === 'FIRST' ? { ...each, withdrawn: true } : each;
}
