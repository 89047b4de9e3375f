import type { Actor } from '../../../lib/cases/actor.ts';
import { machineActor } from '../../../lib/cases/actor.ts';
import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import type { Refusal } from '../../../lib/kernel/rule.ts';
import { MESSAGE_AREAS } from '../../../lib/messages/catalogue.ts';
import type { Texts } from '../../../lib/messages/text.ts';
import type { DecideAccess, GroundUse } from '../../../lib/subject-requests/commands/access.ts';
import type { RegisterRequest, SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import type { RequestDecision } from '../../../lib/subject-requests/decide/decision.ts';
import { decide } from '../../../lib/subject-requests/decide.ts';
import type { SubjectRequestEvent } from '../../../lib/subject-requests/events.ts';
import { evolve } from '../../../lib/subject-requests/evolve.ts';
import { initial, type Registered, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { registeredItem } from '../../support/registered.ts';

/** A synthetic person (month + 80). */
export const PERSON = '01859012325';
export const CASE = 'REQ-2026-000001' as CaseId;
/** Thursday; the first deadline is Tuesday 7 April (Easter), the extended one Friday 5 June. */
export const RECEIVED = '2026-03-05T09:00:00.000Z' as Instant;

export const at = (text: string): Instant => new Date(text).toISOString() as Instant;
export const day = (text: string): PlainDate => text as PlainDate;

export const citizen: Actor = { id: 'citizen-1', roles: ['CITIZEN'], nationalId: PERSON, name: 'Grønn Bille' };
export const machine = machineActor('REQ-2026-000001.1');
export const adviser = (unit: 'ASA' | 'OPA' | 'RMA' | 'TRIAGE'): Actor => ({
  id: `adviser-${unit}`,
  roles: ['PRIVACY_ADVISER'],
  unit,
});
export const leader = (unit: 'ASA' | 'OPA' | 'TRIAGE'): Actor => ({ id: `leader-${unit}`, roles: ['LEADER'], unit });

/** Somebody does something at some time. */
export interface Act {
  readonly command: SubjectRequestCommand;
  readonly now: Instant;
  readonly actor: Actor;
}

export function act(command: SubjectRequestCommand, actor: Actor, now: string = RECEIVED): Act {
  return { command, actor, now: at(now) };
}

/** The decision of one act on that state. */
export function when(state: SubjectRequest, { command, now, actor }: Act): RequestDecision {
  return decide(command, state, { now, actor });
}

/** The state after acts that must all succeed. */
export function given(...acts: readonly Act[]): Registered {
  const state = acts.reduce<SubjectRequest>((before, each) => followedBy(before, each), initial);
  if (state.kind === 'UNREGISTERED') throw new Error('the first act must register the request');
  return state;
}

export function followedBy(state: SubjectRequest, each: Act): Registered {
  const next = apply(state, eventsOf(when(state, each)), each.now, each.actor.id);
  if (next.kind === 'UNREGISTERED') throw new Error('nothing is registered');
  return next;
}

/** Folds events, as the store would. */
export function apply(
  state: SubjectRequest,
  events: readonly SubjectRequestEvent[],
  now: Instant,
  by = 'test',
): SubjectRequest {
  return events.reduce<SubjectRequest>(
    (before, event, index) => evolve(before, { ...event, number: index + 1, at: now, by }),
    state,
  );
}

export function eventsOf(decision: RequestDecision): readonly SubjectRequestEvent[] {
  if (!decision.ok) throw new Error(`refused by ${decision.refusal.rule}: ${decision.refusal.reason}`);
  return decision.events;
}

export function typesOf(decision: RequestDecision): readonly string[] {
  return eventsOf(decision).map((event) => event.type);
}

type Records = { readonly [Event in SubjectRequestEvent as Event['type']]: Event['record'] };

/** The record of the decision's event of that type. */
export function recordOf<Type extends keyof Records>(decision: RequestDecision, type: Type): Records[Type] {
  const found = eventsOf(decision).find((event) => event.type === type);
  if (found === undefined) throw new Error(`no ${type} among ${typesOf(decision).join(', ')}`);
  return found.record as Records[Type];
}

const texts: Texts = Object.assign({}, ...Object.values(MESSAGE_AREAS));

/** The refusal, whose reason must have a text in all languages. */
export function refusalOf(decision: RequestDecision): Refusal {
  if (decision.ok) throw new Error(`not refused: ${typesOf(decision).join(', ')}`);
  const text = texts[decision.refusal.reason];
  expect([decision.refusal.reason, text?.nb, text?.nn, text?.en]).not.toContain(undefined);
  return decision.refusal;
}

export function register(more: Partial<RegisterRequest> = {}): Act {
  const command: RegisterRequest = {
    type: 'RegisterRequest',
    case: CASE,
    right: 'ACCESS',
    source: 'WEB',
    received: RECEIVED,
    nationalId: PERSON,
    name: 'Grønn Bille',
    receptionData: 'NO',
    channel: 'DIGITAL',
    language: 'nb',
    assurance: 'HIGH',
    ...more,
  };
  return act(command, citizen);
}

/** On paper, so that the identity is to be checked. */
export function registerOnPaper(more: Partial<RegisterRequest> = {}): Act {
  const { assurance: _, ...command } = register({ source: 'PAPER', channel: 'PAPER', ...more })
    .command as RegisterRequest;
  return act(command, adviser('TRIAGE'));
}

export function dispatch(letter: number, acceptedAt: string = RECEIVED): Act {
  const command = {
    type: 'RecordDispatch',
    letter: `${CASE}-L${letter}`,
    archiveId: `ARCHIVE-${letter}`,
    channel: 'DIGITAL',
    acceptedAt: at(acceptedAt),
  } as const;
  return act(command, machine, acceptedAt);
}

export function route(firstPermitBy?: 'ASA' | 'OPA' | 'POLICE' | 'MISSION', now: string = RECEIVED): Act {
  const person = {
    name: 'Grønn Bille',
    birthDate: day('1990-05-01'),
    protection: 'NONE',
    hasAsylumCase: firstPermitBy === 'ASA',
    ...(firstPermitBy === undefined ? {} : { firstPermitBy }),
  } as const;
  return act({ type: 'RecordRegisterFacts', person }, machine, now);
}

/** Registered by login, receipt sent, with the asylum department. */
export const withAsa: readonly Act[] = [register(), dispatch(1), route('ASA')];

export const doubt = act({ type: 'RecordIdentity', status: 'DOUBT', reason: 'Navnet stemmer ikke' }, adviser('TRIAGE'));

export function extend(now: string): Act {
  return act({ type: 'RequestExtension', reason: 'COMPLEXITY', text: 'Saken har 4000 sider.' }, adviser('ASA'), now);
}

/** What register and archive hold in these tests: two items of the register, one document. */
export const ITEMS: readonly RegisteredItem[] = [
  registeredItem({ id: 'name', source: 'POPULATION_REGISTER', value: 'Grønn Bille' }),
  registeredItem({ id: 'prints', category: 'FINGERPRINT', source: 'POLICE', value: 'Fingeravtrykk tatt 2021' }),
  registeredItem({
    id: 'note',
    system: 'UDISAK',
    category: 'INTERNAL_NOTE',
    source: 'UDI',
    value: 'INNHOLDET I NOTATET',
  }),
];
export const ALL_PARTS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'] as const;

type ByItems = Extract<DecideAccess, { answer: 'BY_ITEMS' }>;

/** The access answer item by item; without more everything is given. */
export function decideAccess(more: Partial<ByItems> = {}, now = '2026-03-20T10:00:00Z'): Act {
  const registered = more.registered ?? ITEMS;
  const command: ByItems = {
    type: 'DecideAccess',
    answer: 'BY_ITEMS',
    registered,
    items: registered.map(({ id }) => ({ id, decision: 'GIVE' })),
    parts: ALL_PARTS,
    exempted: [],
    additions: {},
    ...more,
  };
  return act(command, adviser('ASA'), now);
}

/** Everything is given but one item, which is held back so. */
export function withholding(
  use: GroundUse,
  id = 'note',
  registered: readonly RegisteredItem[] = ITEMS,
): Partial<ByItems> {
  const items = registered.map((item) =>
    item.id === id ? ({ ...use, id, decision: 'WITHHOLD' } as const) : ({ id: item.id, decision: 'GIVE' } as const),
  );
  return { registered, items };
}

export function noData(now = '2026-03-20T10:00:00Z', registered: readonly RegisteredItem[] = []): Act {
  return act({ type: 'DecideAccess', answer: 'NO_DATA', registered }, adviser('ASA'), now);
}

export function neither(now = '2026-03-20T10:00:00Z', registered: readonly RegisteredItem[] = ITEMS): Act {
  const words = { reason: 'Svaret kan røpe en kilde.', interests: 'vern av kilder' };
  return act({ type: 'DecideAccess', answer: 'NEITHER_CONFIRM_NOR_DENY', registered, ...words }, adviser('ASA'), now);
}

/** Raises the ledger's alarm whose id begins so. */
export function raise(
  state: Registered,
  id: string,
  now: string,
  ledger: { readonly alarms: readonly { id: string; kind: string; rule: string }[] },
): Act {
  const alarm = ledger.alarms.find((each) => each.id.startsWith(`${id}@`));
  if (alarm === undefined)
    throw new Error(`no alarm ${id} among ${ledger.alarms.map((each) => each.id).join(', ')}; open: ${!state.closed}`);
  return act(
    { type: 'RaiseAlarm', alarm: alarm as Extract<SubjectRequestCommand, { type: 'RaiseAlarm' }>['alarm'] },
    machine,
    now,
  );
}
