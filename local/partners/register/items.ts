import type { RegisteredItem, RegisteredPerson } from '../../../lib/cases/ports.ts';
import { DECISION_WORDS, type Draft, numbered, PERMIT_WORDS } from './details.ts';
import type { Chance } from './random.ts';
import type { RegisterRecord } from './record.ts';

const STREETS = ['Furuveien', 'Elveveien', 'Storgata', 'Bakkegata', 'Nordre gate'] as const;

/** A protected address is not given out, not even to the systems that list what is registered. */
function address(chance: Chance, { protection }: RegisteredPerson): Draft {
  const open = `${chance.oneOf(STREETS)} ${1 + chance.below(90)}, 9999 Prøveby`;
  return {
    system: 'DUF',
    category: 'ADDRESS',
    source: 'POPULATION_REGISTER',
    value: protection === 'NONE' ? open : 'Adressen er sperret',
  };
}

function fromFacts(facts: Omit<RegisterRecord, 'person' | 'items'>): readonly Draft[] {
  return [
    ...facts.permits.flatMap(({ kind, grantedOn }): Draft[] => [
      {
        system: 'DUF',
        category: 'PERMIT_APPLICATION',
        source: 'SELF',
        value: `Søknad om opphold (${PERMIT_WORDS[kind]})`,
      },
      { system: 'DUF', category: 'DECISION', source: 'UDI', value: `Tillatelse gitt ${grantedOn}` },
    ]),
    ...facts.decisions.map(
      ({ kind, finalOn }): Draft => ({
        system: 'DUF',
        category: 'DECISION',
        source: 'UDI',
        value: `Endelig vedtak ${finalOn} (${DECISION_WORDS[kind]})`,
      }),
    ),
    ...(facts.citizenship === undefined
      ? []
      : [
          {
            system: 'DUF',
            category: 'CITIZENSHIP',
            source: 'POPULATION_REGISTER',
            value: facts.citizenship.country,
          } as const,
        ]),
    ...(facts.eeaRight === undefined
      ? []
      : [
          {
            system: 'DUF',
            category: 'EEA_RIGHT',
            source: 'POLICE',
            value: `Oppholdsdokument etter § ${facts.eeaRight.section}`,
          } as const,
        ]),
  ];
}

function ofAsylumSeekers(chance: Chance): readonly Draft[] {
  return [
    { system: 'DUF', category: 'ASYLUM_INTERVIEW', source: 'SELF', value: 'Referat fra asylintervju' },
    {
      system: 'DUF',
      category: 'RECEPTION_CENTRE',
      source: 'RECEPTION_CENTRE',
      value: `Bodde på Prøvedal mottak i ${2 + chance.below(20)} måneder`,
    },
    ...(chance.percent(20)
      ? [{ system: 'DUF', category: 'ASSISTED_RETURN', source: 'SELF', value: 'Spurte om assistert retur' } as const]
      : []),
  ];
}

/** What is registered about a person: several systems, categories and sources, as an access answer must list them. */
export function itemsOf(
  chance: Chance,
  person: RegisteredPerson,
  facts: Omit<RegisterRecord, 'person' | 'items'>,
): readonly RegisteredItem[] {
  const drafts: readonly Draft[] = [
    { system: 'DUF', category: 'NAME', source: 'POPULATION_REGISTER', value: person.name },
    { system: 'DUF', category: 'BIRTH_DATE', source: 'POPULATION_REGISTER', value: person.birthDate },
    address(chance, person),
    {
      system: 'DUF',
      category: 'IDENTITY',
      source: 'POLICE',
      value: facts.identityDocumented ? 'Dokumentert' : 'Ikke dokumentert',
    },
    {
      system: 'IMMIGRATION_REGISTER',
      category: 'FINGERPRINT',
      source: 'POLICE',
      value: `Fingeravtrykk tatt ${facts.lastPrintStored}`,
    },
    {
      system: 'IMMIGRATION_REGISTER',
      category: 'PHOTO',
      source: 'POLICE',
      value: `Ansiktsfoto tatt ${facts.lastPrintStored}`,
    },
    ...fromFacts(facts),
    ...(person.hasAsylumCase ? ofAsylumSeekers(chance) : []),
    ...(chance.percent(30)
      ? [
          {
            system: 'DUF',
            category: 'STATEMENT',
            source: chance.oneOf(['EMPLOYER', 'FOREIGN_MISSION']),
            value: 'Uttalelse i saken',
          } as const,
        ]
      : []),
    ...fromOthers(facts),
    ...(person.employee ? ofEmployees() : []),
  ];
  return numbered(person.duf, drafts, 'r');
}

/** What was fetched from other agencies (RS 2014-012) and what has been given to them. */
function fromOthers({ permits }: Omit<RegisterRecord, 'person' | 'items'>): readonly Draft[] {
  if (permits.length === 0) return [];
  return [
    { system: 'DUF', category: 'BENEFITS', source: 'NAV', value: 'Ingen ytelser siste tolv måneder' },
    { system: 'DUF', category: 'INCOME', source: 'TAX_ADMINISTRATION', value: 'Inntekt 412 000 kroner (2021)' },
    { system: 'DUF', category: 'DISCLOSURE', source: 'UDI', value: 'Oppholdsstatus er utlevert' },
  ];
}

/** What UDI holds as an employer (DSR-04). */
function ofEmployees(): readonly Draft[] {
  return [
    { system: 'PERSONNEL', category: 'EMPLOYMENT', source: 'SELF', value: 'Ansatt som rådgiver fra 17. august 2015' },
    { system: 'PERSONNEL', category: 'ACCESS_LOG', source: 'UDI', value: 'Oppslag i fagsystemer logges' },
  ];
}
