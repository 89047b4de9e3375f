import type { RegisteredPerson } from '../../lib/cases/ports.ts';
import { PlainDate } from '../../lib/kernel/ids.ts';

/** A citizen who can log in. `registered` is what the register stand-in holds; who has none is unknown to the register. */
export interface TestCitizen {
  readonly id: string;
  readonly who: string;
  readonly name: string;
  readonly nationalId: string;
  readonly registered?: Omit<RegisteredPerson, 'nationalId' | 'name'>;
}

const MOTHER = '14838410287';
const FATHER = '02908210193';
const REPRESENTATIVE = '07879010157';
const GUARDIAN = '19897510114';
const LAWYER = '24926910163';

const born = (day: string): PlainDate => PlainDate.parse(day);
/** The day on which the ages below are as they are told. */
const AS_TOLD = Date.parse('2026-11-22');
/** A child's birthday, as many days later as today is: a child stays as old as its name says, whenever the stack is made. */
const child = (day: string): PlainDate => {
  const later = Math.max(0, Date.now() - AS_TOLD);
  return PlainDate.parse(new Date(Date.parse(day) + later).toISOString().slice(0, 10));
};
const since = PlainDate.parse('2025-01-01');
const nobody = {
  language: 'nb',
  protection: 'NONE',
  hasAsylumCase: false,
  ageDisputed: false,
  unaccompaniedMinor: false,
  parentalResponsibility: [],
  representatives: [],
  employee: false,
  contact: { reserved: false, digital: true },
  firstPermitBy: 'ASA',
} as const satisfies Omit<RegisteredPerson, 'nationalId' | 'name' | 'duf' | 'birthDate'>;
/** Both parents have parental responsibility. */
const ofTheFamily = { ...nobody, parentalResponsibility: [MOTHER, FATHER] } as const;
/** Came alone: somebody is appointed. */
const alone = {
  ...nobody,
  hasAsylumCase: true,
  unaccompaniedMinor: true,
  representatives: [
    { nationalId: REPRESENTATIVE, kind: 'REPRESENTATIVE', from: since },
    { nationalId: GUARDIAN, kind: 'GUARDIAN', from: since },
  ],
} as const;

/**
 * People who ask for others, and those whom they ask for: parents, children on both sides of 12 and 15, a representative, a guardian, a lawyer.
 * Children are as old as their names say on the day that the register is made; in one that is kept they grow older. `soon-12` and `soon-15` have
 * their birthday three weeks after it. Their numbers tell nothing of it: nobody may read an age off a number (domain-facts § 4.1).
 */
export const families: readonly TestCitizen[] = [
  {
    id: 'mother',
    who: 'parental responsibility for the children 11, 13, 15, soon 12, soon 15',
    name: 'Varm Ovn',
    nationalId: MOTHER,
    registered: { ...nobody, duf: '209900030109', birthDate: born('1984-03-14'), hasAsylumCase: true },
  },
  {
    id: 'father',
    who: 'the same children',
    name: 'Lett Ball',
    nationalId: FATHER,
    registered: { ...nobody, duf: '209900030203', birthDate: born('1982-10-02'), firstPermitBy: 'OPA' },
  },
  {
    id: 'child-11',
    who: 'is 11',
    name: 'Rask Sykkel',
    nationalId: '10851561132',
    registered: { ...ofTheFamily, duf: '209900030308', birthDate: child('2015-05-10') },
  },
  {
    id: 'child-13',
    who: 'is 13: is asked first',
    name: 'Klar Lyd',
    nationalId: '10851361281',
    registered: { ...ofTheFamily, duf: '209900030402', birthDate: child('2013-05-10') },
  },
  {
    id: 'child-15',
    who: 'is 15: asks itself',
    name: 'Høy Bølge',
    nationalId: '10851161169',
    registered: { ...ofTheFamily, duf: '209900030507', birthDate: child('2011-05-10') },
  },
  {
    id: 'soon-12',
    who: 'is 12 in three weeks',
    name: 'Søt Plomme',
    nationalId: '15921461175',
    registered: { ...ofTheFamily, duf: '209900030601', birthDate: child('2014-12-15') },
  },
  {
    id: 'soon-15',
    who: 'is 15 in three weeks',
    name: 'Sterk Tråd',
    nationalId: '15921161112',
    registered: { ...ofTheFamily, duf: '209900030706', birthDate: child('2011-12-15') },
  },
  {
    id: 'alone-11',
    who: 'unaccompanied minor, is 11',
    name: 'Liten Kai',
    nationalId: '21881561112',
    registered: { ...alone, duf: '209900030800', birthDate: child('2015-08-21') },
  },
  {
    id: 'alone-13',
    who: 'unaccompanied minor, is 13',
    name: 'Våt Stein',
    nationalId: '21881361180',
    registered: { ...alone, duf: '209900030905', birthDate: child('2013-08-21'), firstPermitBy: 'OPA' },
  },
  {
    id: 'disputed',
    who: 'unaccompanied, age disputed: by hand',
    name: 'Skjev Port',
    nationalId: '04841261165',
    registered: { ...alone, duf: '209900031000', birthDate: child('2012-04-04'), ageDisputed: true },
  },
  {
    id: 'client',
    who: 'has a lawyer whose authority is registered',
    name: 'Stolt Gris',
    nationalId: '28829410151',
    registered: {
      ...nobody,
      duf: '209900031409',
      birthDate: born('1994-02-28'),
      representatives: [{ nationalId: LAWYER, kind: 'AUTHORISED', from: since }],
    },
  },
  {
    id: 'hidden',
    who: 'strictly confidential address',
    name: 'Tett Tåke',
    nationalId: '16869110381',
    registered: {
      ...nobody,
      duf: '209900031503',
      birthDate: born('1991-06-16'),
      protection: 'STRICTLY_CONFIDENTIAL',
      hasAsylumCase: true,
    },
  },
  { id: 'representative', who: 'of the unaccompanied minors', name: 'Rett Linje', nationalId: REPRESENTATIVE },
  { id: 'guardian', who: 'of the unaccompanied minors', name: 'Fast Grunn', nationalId: GUARDIAN },
  { id: 'lawyer', who: 'of the client', name: 'Skarp Penn', nationalId: LAWYER },
];
