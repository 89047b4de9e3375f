import type { Role } from '../../lib/cases/actor.ts';
import { PlainDate, type Unit } from '../../lib/kernel/ids.ts';
import { families, type TestCitizen } from './families.ts';

interface TestStaff {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Exclude<Role, 'CITIZEN' | 'KRIPOS' | 'MACHINE'>[];
  readonly unit: Unit;
  /** For the rule that nobody handles a case about themselves. */
  readonly nationalId?: string;
}

/** Another agency's machine. The organisation number is fictitious. */
interface TestAgency {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly scope: string;
}

const none = {
  language: 'nb',
  protection: 'NONE',
  hasAsylumCase: false,
  ageDisputed: false,
  unaccompaniedMinor: false,
  parentalResponsibility: [],
  representatives: [],
  employee: false,
  contact: { reserved: false, digital: true },
} as const;

/** Citizens: synthetic national ids (month + 80), DUF numbers of the year 2099, names in the manner of Tenor. */
export const citizens: readonly TestCitizen[] = [
  {
    id: 'kari',
    who: 'first permit handled by ASA',
    name: 'Rolig Bjørk',
    nationalId: '12848512492',
    registered: {
      ...none,
      duf: '209900111104',
      birthDate: PlainDate.parse('1985-04-12'),
      firstPermitBy: 'ASA',
      hasAsylumCase: true,
    },
  },
  {
    id: 'ola',
    who: 'first permit handled by OPA',
    name: 'Modig Elg',
    nationalId: '03917923301',
    registered: {
      ...none,
      duf: '209900222210',
      birthDate: PlainDate.parse('1979-11-03'),
      language: 'nn',
      firstPermitBy: 'OPA',
    },
  },
  {
    id: 'amina',
    who: 'no permit: triage',
    name: 'Lysende Vår',
    nationalId: '21860161130',
    registered: {
      ...none,
      duf: '209900333305',
      birthDate: PlainDate.parse('2001-06-21'),
      language: 'en',
      hasAsylumCase: true,
    },
  },
  {
    id: 'yusuf',
    who: 'first permit by the police: OPA',
    name: 'Ivrig Fjord',
    nationalId: '17829034549',
    registered: { ...none, duf: '209900444400', birthDate: PlainDate.parse('1990-02-17'), firstPermitBy: 'POLICE' },
  },
  {
    id: 'protected',
    who: 'confidential address, first permit handled by ASA',
    name: 'Stille Skog',
    nationalId: '30898840294',
    registered: {
      ...none,
      duf: '209900555506',
      birthDate: PlainDate.parse('1988-09-30'),
      protection: 'CONFIDENTIAL',
      firstPermitBy: 'ASA',
      hasAsylumCase: true,
    },
  },
  {
    id: 'tor',
    who: 'works in ASA as adviser-tor; prints of 2005, due for deletion',
    name: 'Nøye Gran',
    nationalId: '25817113101',
    registered: {
      ...none,
      duf: '209900666601',
      birthDate: PlainDate.parse('1971-01-25'),
      firstPermitBy: 'ASA',
      employee: true,
    },
  },
  { id: 'ukjent', who: 'not in the register', name: 'Ukjent Vandrer', nationalId: '08879427887' },
  ...families,
];

const staff: readonly TestStaff[] = [
  { id: 'adviser-asa', name: 'Presis Rev', roles: ['PRIVACY_ADVISER'], unit: 'ASA' },
  { id: 'adviser-asa-2', name: 'Trygg Hegre', roles: ['PRIVACY_ADVISER'], unit: 'ASA' },
  { id: 'adviser-tor', name: 'Nøye Gran', roles: ['PRIVACY_ADVISER'], unit: 'ASA', nationalId: '25817113101' },
  { id: 'adviser-asa-cleared', name: 'Taus Ulv', roles: ['PRIVACY_ADVISER', 'CLEARED'], unit: 'ASA' },
  { id: 'adviser-opa', name: 'Rask Oter', roles: ['PRIVACY_ADVISER'], unit: 'OPA' },
  { id: 'adviser-rma', name: 'Blid Svale', roles: ['PRIVACY_ADVISER'], unit: 'RMA' },
  { id: 'adviser-triage', name: 'Våken Ugle', roles: ['PRIVACY_ADVISER'], unit: 'TRIAGE' },
  { id: 'adviser-triage-cleared', name: 'Diskret Hare', roles: ['PRIVACY_ADVISER', 'CLEARED'], unit: 'TRIAGE' },
  { id: 'leader-asa', name: 'Stødig Eik', roles: ['LEADER', 'CLEARED'], unit: 'ASA' },
  { id: 'leader-opa', name: 'Rettvis Ørn', roles: ['LEADER'], unit: 'OPA' },
  { id: 'leader-triage', name: 'Rolig Lønn', roles: ['LEADER'], unit: 'TRIAGE' },
  { id: 'leader-rma', name: 'Lun Furu', roles: ['LEADER'], unit: 'RMA' },
  { id: 'caseworker-opa', name: 'Flittig Maur', roles: ['CASEWORKER'], unit: 'OPA' },
  { id: 'dpo', name: 'Uavhengig Gaupe', roles: ['DPO'], unit: 'PVO' },
  { id: 'it-security', name: 'Varsom Grevling', roles: ['IT_SECURITY'], unit: 'IT' },
  { id: 'director-opa', name: 'Bestemt Kongle', roles: ['DEPT_DIRECTOR'], unit: 'OPA' },
  { id: 'director-asa', name: 'Klok Hjort', roles: ['DEPT_DIRECTOR'], unit: 'ASA' },
  { id: 'director-rma', name: 'Myndig Lind', roles: ['DEPT_DIRECTOR'], unit: 'RMA' },
  { id: 'director', name: 'Ansvarlig Alm', roles: ['DIRECTOR'], unit: 'DIR' },
  { id: 'aef', name: 'Omhyggelig Lo', roles: ['AEF'], unit: 'AEF' },
  { id: 'aef-2', name: 'Årvåken Mår', roles: ['AEF'], unit: 'AEF' },
  { id: 'esa', name: 'Grundig Bever', roles: ['ESA'], unit: 'ESA' },
  { id: 'opa-del', name: 'Nøyaktig Spett', roles: ['OPA_DEL'], unit: 'OPA' },
  { id: 'opa-del-2', name: 'Ryddig Tiur', roles: ['OPA_DEL'], unit: 'OPA' },
  { id: 'asa-del', name: 'Streng Røyskatt', roles: ['ASA_DEL'], unit: 'ASA' },
  { id: 'asa-del-2', name: 'Sindig Rype', roles: ['ASA_DEL'], unit: 'ASA' },
  { id: 'operator', name: 'Utholdende Bekk', roles: ['OPERATOR'], unit: 'OPERATORS' },
  { id: 'auditor', name: 'Skarp Falk', roles: ['AUDITOR'], unit: 'DIR' },
];

const agencies: readonly TestAgency[] = [
  { id: 'kripos', name: 'KRIPOS', organisation: '0192:310000001', scope: 'udi:frist/deletion-list' },
];

export type TestPerson =
  | ({ readonly kind: 'CITIZEN' } & TestCitizen)
  | ({ readonly kind: 'STAFF' } & TestStaff)
  | ({ readonly kind: 'AGENCY' } & TestAgency);

/** Everybody who can log in to the local stack, in the order of the lists. */
export const people: readonly TestPerson[] = [
  ...citizens.map((citizen) => ({ kind: 'CITIZEN', ...citizen }) as const),
  ...staff.map((person) => ({ kind: 'STAFF', ...person }) as const),
  ...agencies.map((agency) => ({ kind: 'AGENCY', ...agency }) as const),
];

export function findPerson(id: string): TestPerson | undefined {
  return people.find((person) => person.id === id);
}
