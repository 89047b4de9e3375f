import type { Actor } from '../../../lib/cases/actor.ts';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import type {
  DecideErasure,
  DecideObjection,
  DecideRectification,
  DecideRestriction,
  ErasedItem,
  KnownItem,
  RecordAdmissibility,
  RectifiedItem,
} from '../../../lib/subject-requests/commands/rights.ts';
import { type Act, act, adviser, dispatch, machine, register, route } from './given.ts';

export const WHEN = '2026-03-20T10:00:00Z';
export const LATER = '2026-03-23T10:00:00Z';
export const aef: Actor = { id: 'aef', roles: ['AEF'], unit: 'AEF' };

/** Registered by login, receipt sent, with the asylum department, whose adviser is to assess it. */
export const withAsaFor = (right: Right): readonly Act[] => [register({ right }), dispatch(1), route('ASA')];

export const NAME: KnownItem = { id: 'r1-01', category: 'NAME', system: 'DUF', what: 'Navn', now: 'Gronn Bille' };
export const ADDRESS: KnownItem = {
  id: 'r1-03',
  category: 'ADDRESS',
  system: 'DUF',
  what: 'Adresse',
  now: 'Furuveien 1',
};
export const PRINT: KnownItem = {
  id: 'r1-05',
  category: 'FINGERPRINT',
  system: 'IMMIGRATION_REGISTER',
  what: 'Fingeravtrykk',
  now: 'Tatt 2021',
};

export const POLICE = { name: 'Politiets utlendingsenhet', organisation: 'POLICE', country: 'NO' } as const;
export const SWEDEN = { name: 'Migrationsverket', organisation: 'AUTHORITY', country: 'SE' } as const;
const nobody = { recipients: [], notTold: [], recipientsAsked: false } as const;

export const corrected: RectifiedItem = {
  ...ADDRESS,
  decision: 'CORRECT',
  value: 'Elveveien 2',
  reason: 'Folkeregisteret har en annen adresse',
  evidence: 'Utskrift fra Folkeregisteret',
};
export const supplemented: RectifiedItem = {
  ...PRINT,
  decision: 'SUPPLEMENT',
  value: 'Tatt på nytt i 2023',
  reason: 'Det mangler et opptak',
  purpose: 'Identitet skal kunne kontrolleres',
};
export const kept: RectifiedItem = { ...PRINT, decision: 'KEEP', reason: 'Opptaket er kontrollert' };

export function rectify(more: Partial<DecideRectification> = {}, now = WHEN): Act {
  return act({ type: 'DecideRectification', items: [corrected], ...nobody, ...more }, adviser('ASA'), now);
}

export const outOfUse: ErasedItem = { ...ADDRESS, decision: 'ERASE', way: 'OUT_OF_USE' };
export const keptForObligation: ErasedItem = {
  ...PRINT,
  decision: 'KEEP',
  ground: 'ART17_3_B_OBLIGATION',
  reason: 'Utlendingsloven § 100 pålegger oss å lagre det',
};
export const yes = { answer: 'YES', reason: 'Opplysningen gjelder en annen person.' } as const;
export const no = { answer: 'NO', reason: 'Vi har kontrollert det.' } as const;

export function erase(more: Partial<DecideErasure> = {}, now = WHEN): Act {
  const command: DecideErasure = {
    type: 'DecideErasure',
    claimed: 'ART17_1_D',
    incorrect: yes,
    unlawful: no,
    items: [outOfUse],
    ...nobody,
    ...more,
  };
  return act(command, adviser('ASA'), now);
}

/** Nothing is erased: neither question is answered with yes. */
export const refusedErasure: Partial<DecideErasure> = {
  incorrect: no,
  items: [keptForObligation],
  purpose: 'avgjøre søknaden om opphold',
};

export function restrict(more: Partial<DecideRestriction> = {}, now = WHEN): Act {
  const command: DecideRestriction = {
    type: 'DecideRestriction',
    ground: 'ART18_1_A',
    conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'],
    items: [PRINT],
    reason: 'Personen sier at opptaket er av en annen.',
    ...nobody,
    ...more,
  };
  return act(command, adviser('ASA'), now);
}

export function admit(more: Partial<RecordAdmissibility> = {}, now = WHEN): Act {
  const command: RecordAdmissibility = {
    type: 'RecordAdmissibility',
    processing: 'TRANSFER',
    what: 'overføring til andre land',
    basis: 'ART6_1_E',
    reason: 'Overføringen bygger på artikkel 6 nr. 1 e.',
    ...nobody,
    ...more,
  };
  return act(command, adviser('ASA'), now);
}

export function object(more: Partial<DecideObjection> = {}, now = LATER): Act {
  const command: DecideObjection = {
    type: 'DecideObjection',
    outcome: 'UPHELD',
    what: 'overføring til andre land',
    reason: 'Overføringen er ikke nødvendig for denne personen.',
    ...more,
  };
  return act(command, adviser('ASA'), now);
}

export const carriedOut = (now = LATER): Act => act({ type: 'RecordCarriedOut' }, machine, now);
export const confirmed = (now = LATER): Act => act({ type: 'ConfirmMarking', note: 'Merket i DUF' }, aef, now);
export const lift = (now = '2026-05-04T10:00:00Z'): Act =>
  act({ type: 'LiftRestriction', reason: 'Opplysningene er kontrollert og riktige.' }, adviser('ASA'), now);
export const unmarked = (now = '2026-05-06T10:00:00Z'): Act =>
  act({ type: 'ConfirmUnmarking', note: 'Merkingen er fjernet' }, aef, now);
