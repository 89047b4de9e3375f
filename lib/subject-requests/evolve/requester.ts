import type { Stored } from '../../cases/workflow.ts';
import { unreachable } from '../../kernel/result.ts';
import type { AuthorityRecorded, ConsentAsked, RequesterEvent } from '../events/requester.ts';
import type { RequestRegistered, SubjectRequestEvent } from '../events.ts';
import type { Authority, RequesterFacts } from '../state/requester.ts';
import type { Registered } from '../state.ts';

const TYPES: ReadonlySet<string> = new Set<RequesterEvent['type']>([
  'AuthorityRecorded',
  'ConsentAsked',
  'ConsentRecorded',
  'DecisionReopened',
  'RequestWithdrawn',
  'OtherAccessMarked',
  'OtherAccessHandedOver',
  'DisqualificationDeclared',
  'DisqualificationLifted',
]);

/** Whether an event is about who asks, for whom, and who may handle it. */
export function isRequesterEvent(event: Stored<SubjectRequestEvent>): event is Stored<RequesterEvent> {
  return TYPES.has(event.type);
}

/** What the first event says of who asks and of the rest of the message. */
export function requesterAtFirst(
  record: RequestRegistered['record'],
  personal: RequestRegistered['personal'],
): RequesterFacts & Pick<Registered, 'lead'> {
  const { requester: kind, lead, linked } = record;
  const asker = personal?.requester;
  return {
    ...(kind === undefined ? {} : { requesterKind: kind }),
    ...(asker === undefined ? {} : { requester: { nationalId: asker.nationalId, name: asker.name } }),
    ...(lead === undefined ? {} : { lead }),
    ...(linked === undefined
      ? {}
      : { linked: linked.map((each) => each.case), linkedRights: linked.map((each) => each.right) }),
  };
}

export function evolveRequester(state: Registered, event: Stored<RequesterEvent>): Registered {
  switch (event.type) {
    case 'AuthorityRecorded':
      return { ...state, authority: authority(event) };
    case 'ConsentAsked':
      return { ...state, consent: waiting(event) };
    case 'ConsentRecorded':
      return { ...state, consent: { status: event.record.status } };
    case 'DecisionReopened':
      return undecided(state);
    case 'RequestWithdrawn':
      return event.record.reason === 'OTHER_ACCESS_ENOUGH' && state.otherAccess !== undefined
        ? { ...undecided(state), otherAccess: { ...state.otherAccess, status: 'AGREED' } }
        : undecided(state);
    case 'OtherAccessMarked': {
      const { otherAccess: _, ...rest } = state;
      const { wants } = event.record;
      return wants === 'NONE' ? rest : { ...rest, otherAccess: { wants, status: 'MARKED' } };
    }
    case 'OtherAccessHandedOver':
      return { ...state, otherAccess: { wants: event.record.wants, status: 'HANDED_OVER' } };
    case 'DisqualificationDeclared':
      return { ...state, disqualified: [...(state.disqualified ?? []), event.record.person] };
    case 'DisqualificationLifted':
      return { ...state, disqualified: (state.disqualified ?? []).filter((each) => each !== event.record.person) };
    default:
      return unreachable(event);
  }
}

function authority({ record }: AuthorityRecorded): Authority {
  const { status, bracket, on, byHand, until } = record;
  return {
    status,
    bracket,
    on,
    ...(byHand === undefined ? {} : { byHand }),
    ...(until === undefined ? {} : { until }),
  };
}

function waiting({ record }: ConsentAsked): NonNullable<RequesterFacts['consent']> {
  const { replyDue, replyEndsAt, by, heard } = record;
  return {
    status: 'WAITING',
    replyDue,
    replyEndsAt,
    ...(by === undefined ? {} : { by }),
    ...(heard === undefined ? {} : { heard }),
  };
}

/** Nothing is decided, signed or to be carried out any more. A marking stays: it ends only after the person has been told (GAP-04). */
function undecided(state: Registered): Registered {
  const { outcome: _outcome, carryOut: _carryOut, signOff: _signOff, ...rest } = state;
  return rest;
}
