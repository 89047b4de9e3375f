import type { DomainEvent, Stored, TellCase } from '../cases/workflow.ts';
import { claimsAbout } from './claims.ts';
import type { RegisterRequest, SubjectRequestCommand } from './commands.ts';
import type { SubjectRequestEvent } from './events.ts';
import { requestClaims } from './personal.ts';
import { type Registered, received, type SubjectRequest } from './state.ts';

/**
 * What a request has to tell another of the same message (DSR-01), from its facts as they are now: the message itself, which opens the other;
 * then a corrected date of receipt, the outcome of the identity check, a shown authority, an extension.
 */
export function tell(
  from: SubjectRequest,
  events: readonly Stored<DomainEvent>[],
  told: TellCase,
): SubjectRequestCommand | undefined {
  if (from.kind === 'UNREGISTERED') return undefined;
  // The events of this workflow's cases are this workflow's: the store reads them back as they were written.
  const own = events as readonly Stored<SubjectRequestEvent>[];
  if (told.word === 'OPEN') return opening(from, own, told);
  if (told.word === 'RECONSIDER') return reconsidering(from, own, told);
  const fact = factOf(from, own, told.word);
  return fact === undefined ? undefined : { type: 'LearnFromLinked', fact };
}

type Learnt = Extract<SubjectRequestCommand, { readonly type: 'LearnFromLinked' }>['fact'];

function factOf(from: Registered, events: readonly Stored<SubjectRequestEvent>[], word: string): Learnt | undefined {
  const { identity, extension } = from;
  if (word === 'RECEIVED') return { kind: 'RECEIVED', received: received(from) };
  if (word === 'IDENTITY') return identityIn(identity);
  if (word === 'AUTHORITY') return authority(events);
  if (word === 'PERSON') return person(events);
  if (word === 'CONSENT') return consentIn(from.consent);
  if (word !== 'EXTENSION' || extension?.acceptedAt === undefined) return undefined;
  const { reason, letter, acceptedAt } = extension;
  return { kind: 'EXTENSION', reason, letter, acceptedAt };
}

function identityIn(identity: Registered['identity']): Learnt | undefined {
  if (identity.status === 'UNCHECKED') return undefined;
  if (identity.status !== 'DOUBT') return { kind: 'IDENTITY', status: identity.status };
  const { status, replyDue, replyEndsAt } = identity;
  return { kind: 'IDENTITY', status, replyDue, replyEndsAt };
}

/** The question to the child, or its answer. One that another request asked for this one is not this one's to tell. */
function consentIn(consent: Registered['consent']): Learnt | undefined {
  if (consent === undefined || consent.status === 'NOT_NEEDED') return undefined;
  if (consent.status !== 'WAITING') return { kind: 'CONSENT', status: consent.status };
  const { status, replyDue, replyEndsAt, by } = consent;
  return by === undefined ? { kind: 'CONSENT', status, replyDue, replyEndsAt } : undefined;
}

/** Whom the message is about, as it was corrected last; nothing where that has been erased. */
function person(events: readonly Stored<SubjectRequestEvent>[]): Learnt | undefined {
  const last = events.findLast((event) => event.type === 'PersonCorrected');
  if (last?.type !== 'PersonCorrected' || last.personal === undefined) return undefined;
  const { to, evidence, reason } = last.personal;
  return { kind: 'PERSON', ...to, evidence, reason };
}

/** What the adviser saw last; nothing where that has been erased. */
function authority(events: readonly Stored<SubjectRequestEvent>[]): Learnt | undefined {
  const last = events.findLast((event) => event.type === 'AuthorityRecorded' && event.record.by === 'ADVISER');
  if (last?.type !== 'AuthorityRecorded' || last.personal === undefined) return undefined;
  // From 15 the authority was shown, and the child asks itself all the same: each request finds that anew.
  const { bracket, reason: key, status } = last.record;
  const shownFrom15 = key === 'subject-request.authority.from-15';
  const confirmed = status === 'CONFIRMED' || shownFrom15;
  return { kind: 'AUTHORITY', status: confirmed ? 'CONFIRMED' : 'NOT_CONFIRMED', bracket, ...last.personal };
}

/** The request that looks at this answer again (DSR-26). Whoever logged in to write it is known; everybody else is checked again. */
function reconsidering(
  from: Registered,
  events: readonly Stored<SubjectRequestEvent>[],
  { to }: TellCase,
): RegisterRequest | undefined {
  const asked = events.find((event) => event.type === 'ReconsiderationOpened' && event.record.case === to);
  if (asked?.type !== 'ReconsiderationOpened' || from.person === undefined) return undefined;
  const { nationalId, name, protection } = from.person;
  const { requester, requesterKind: kind = 'SELF', right, language, channel, receptionData } = from;
  const byPerson = asked.record.by === 'PERSON';
  return {
    type: 'RegisterRequest',
    case: to,
    right,
    source: byPerson ? 'WEB' : 'EMAIL',
    received: asked.record.received,
    nationalId,
    name,
    protection,
    about: asked.personal?.about,
    claims: claimsAbout(right, requestClaims(events)),
    receptionData,
    channel,
    language,
    ...(requester === undefined || kind === 'SELF' ? {} : { requester: { kind, ...requester } }),
    reconsiders: {
      case: from.case,
      units: from.routing?.units ?? [],
      owner: from.owner,
      identityConfirmed: byPerson,
    },
  };
}

/** The registration of another request of the message, as the first one knows it. The machine of the first one hands it in. */
function opening(
  from: Registered,
  events: readonly Stored<SubjectRequestEvent>[],
  { to }: TellCase,
): RegisterRequest | undefined {
  const first = events.find((event) => event.type === 'RequestRegistered');
  if (first?.type !== 'RequestRegistered' || first.personal === undefined) return undefined;
  const { record, personal } = first;
  const own = record.linked?.find((each) => each.case === to);
  if (own === undefined) return undefined;
  const others = (record.linked ?? []).filter((each) => each.case !== to);
  const { source, receptionData, language, channel, requester: kind } = record;
  const asker = personal.requester;
  return {
    type: 'RegisterRequest',
    case: to,
    right: own.right,
    source,
    received: record.received,
    handedInOn: record.handedInOn,
    nationalId: personal.nationalId,
    name: personal.name,
    protection: personal.protection,
    about: personal.about,
    claims: claimsAbout(own.right, personal.claims),
    receptionData,
    channel,
    language,
    ...(asker === undefined || kind === undefined || kind === 'SELF' ? {} : { requester: { kind, ...asker } }),
    linked: [{ case: record.case, right: record.right }, ...others],
    lead: { case: record.case, owner: from.owner, identityConfirmed: from.identity.status === 'CONFIRMED' },
  };
}
