import type { RegisteredPerson } from '../../../lib/cases/ports.ts';
import { PlainDate } from '../../../lib/kernel/ids.ts';
import { citizens } from '../../identity/people.ts';
import { itemsOf } from './items.ts';
import { individualSeries, syntheticDuf, syntheticNationalId } from './numbers.ts';
import { type Chance, chanceFrom } from './random.ts';
import type { RegisterRecord } from './record.ts';

type Facts = Omit<RegisterRecord, 'person' | 'items'>;

/** Adjectives and nouns in the manner of Tenor, Skatteetaten's synthetic population: nobody is called so. */
const ADJECTIVES = [
  'Absolutt',
  'Allsidig',
  'Blå',
  'Drivende',
  'Ekte',
  'Fager',
  'Forsiktig',
  'Glad',
  'Gyllen',
  'Hurtig',
  'Kjølig',
  'Kreativ',
  'Lav',
  'Mild',
  'Munter',
  'Naturlig',
  'Oransje',
  'Poetisk',
  'Rask',
  'Rund',
  'Sjelden',
  'Skarp',
  'Sprek',
  'Stille',
  'Sunn',
  'Tapper',
  'Usedvanlig',
  'Vennlig',
] as const;
const NOUNS = [
  'Agurk',
  'Bever',
  'Brygge',
  'Eple',
  'Fjell',
  'Foss',
  'Gitar',
  'Gulrot',
  'Hage',
  'Humle',
  'Isbre',
  'Jolle',
  'Katt',
  'Kirsebær',
  'Lampe',
  'Lykt',
  'Måne',
  'Nebb',
  'Orkidé',
  'Pensel',
  'Penn',
  'Robåt',
  'Rose',
  'Skog',
  'Sti',
  'Tinde',
  'Trompet',
  'Vind',
] as const;

const calm: Pick<Facts, 'identityDocumented' | 'permits' | 'decisions'> = {
  identityDocumented: false,
  permits: [],
  decisions: [],
};

/** Somebody whom neither the circular nor the law of 2025 reaches before 2028, with all the near misses: permit without documented identity, decision not carried out. */
function ordinary(chance: Chance): Facts {
  const grantedOn = chance.day('2019-01-01', '2025-12-31');
  const allowsPermanent = chance.percent(40);
  return {
    lastPrintStored: chance.day('2018-02-01', '2025-12-31'),
    identityDocumented: !allowsPermanent && chance.percent(10),
    permits: chance.percent(75)
      ? [{ kind: chance.oneOf(['FAMILY', 'WORK', 'STUDY', 'PROTECTION']), allowsPermanent, grantedOn }]
      : [],
    decisions: chance.percent(15)
      ? [
          {
            kind: chance.oneOf(['REFUSAL_ASYLUM', 'REFUSAL_OTHER', 'EXPULSION_LIMITED', 'REJECTION', 'REVOCATION']),
            finalOn: chance.day('2014-01-01', '2025-06-30'),
            departureKnown: false,
          },
        ]
      : [],
  };
}

/** How many people of each sort there are; the rest are ordinary. What a sort is for stands in README.md. */
const SORTS: readonly { readonly count: number; readonly facts: (chance: Chance) => Facts }[] = [
  { count: 40, facts: (chance) => ({ ...calm, lastPrintStored: chance.day('1999-01-01', '2006-01-25') }) },
  { count: 30, facts: (chance) => ({ ...calm, lastPrintStored: chance.day('2006-02-01', '2007-11-25') }) },
  {
    count: 6,
    facts: (chance) => ({
      ...ordinary(chance),
      decisions: [{ kind: 'EXPULSION_LIMITED', finalOn: chance.day('2001-01-01', '2005-12-31'), departureKnown: true }],
    }),
  },
  {
    count: 10,
    facts: (chance) => ({
      ...ordinary(chance),
      citizenship: { country: chance.oneOf(['NO', 'SE', 'DE']), grantedOn: chance.day('2020-01-01', '2025-12-31') },
    }),
  },
  {
    count: 8,
    facts: (chance) => ({
      ...ordinary(chance),
      identityDocumented: true,
      permits: [{ kind: 'FAMILY', allowsPermanent: true, grantedOn: chance.day('2019-01-01', '2025-12-31') }],
    }),
  },
  {
    count: 4,
    facts: (chance) => ({
      ...ordinary(chance),
      identityDocumented: true,
      permits: [],
      eeaRight: {
        section: chance.oneOf(['19-22', '19-23', '19-24']),
        documentedOn: chance.day('2019-01-01', '2025-12-31'),
        cardIssuedOn: chance.day('2025-06-01', '2027-10-31'),
      },
    }),
  },
  {
    count: 8,
    facts: (chance) => ({
      ...ordinary(chance),
      decisions: [{ kind: 'REFUSAL_ASYLUM', finalOn: chance.day('2018-01-01', '2020-12-31'), departureKnown: true }],
    }),
  },
  { count: 6, facts: (chance) => ({ ...calm, lastPrintStored: chance.day('2008-03-01', '2015-12-31') }) },
  /** Citizens of states outside Eurodac: the criterion must not reach them. */
  {
    count: 5,
    facts: (chance) => ({
      ...ordinary(chance),
      citizenship: { country: 'CA', grantedOn: chance.day('2020-01-01', '2025-12-31') },
    }),
  },
];

function newNationalId(chance: Chance, birthDate: PlainDate, taken: ReadonlySet<string>): string {
  const { from, to } = individualSeries(birthDate);
  for (;;) {
    const found = syntheticNationalId(birthDate, from + chance.below(to - from + 1));
    if (found !== undefined && !taken.has(found)) return found;
  }
}

function protectionOf(chance: Chance): RegisteredPerson['protection'] {
  const drawn = chance.below(1000);
  if (drawn < 3) return 'STRICTLY_CONFIDENTIAL';
  return drawn < 12 ? 'CONFIDENTIAL' : 'NONE';
}

function newPerson(chance: Chance, serial: number, taken: ReadonlySet<string>): RegisteredPerson {
  const birthDate = chance.day('1950-01-01', '2010-12-31');
  const firstPermitBy = chance.oneOf([
    'ASA',
    'ASA',
    'ASA',
    'OPA',
    'OPA',
    'OPA',
    'POLICE',
    'MISSION',
    undefined,
    undefined,
  ]);
  return {
    nationalId: newNationalId(chance, birthDate, taken),
    duf: syntheticDuf(serial),
    name: `${chance.oneOf(ADJECTIVES)} ${chance.oneOf(NOUNS)}`,
    birthDate,
    ageDisputed: false,
    unaccompaniedMinor: false,
    parentalResponsibility: [],
    representatives: [],
    employee: false,
    // By the serial, not by chance: a draw more would make everybody after it somebody else.
    contact: { reserved: serial % 10 === 3, digital: serial % 5 !== 4 },
    language: chance.oneOf(['nb', 'nb', 'nn', 'en', 'en']),
    protection: protectionOf(chance),
    ...(firstPermitBy === undefined ? {} : { firstPermitBy }),
    hasAsylumCase: firstPermitBy === 'ASA' || chance.percent(20),
  };
}

/** The well-known test people with fixed facts: out of reach of every rule set, except tor, whose prints are of 2005. */
function knownPeople(chance: Chance): readonly RegisterRecord[] {
  return citizens.flatMap(({ id, name, nationalId, registered }) => {
    if (registered === undefined) return [];
    const person: RegisteredPerson = { ...registered, nationalId, name };
    const grantedOn = PlainDate.parse('2021-06-01');
    const facts: Facts = {
      ...calm,
      lastPrintStored: PlainDate.parse(id === 'tor' ? '2005-06-01' : '2021-03-15'),
      permits: registered.firstPermitBy === undefined ? [] : [{ kind: 'TEMPORARY', allowsPermanent: false, grantedOn }],
    };
    return [{ ...facts, person, items: itemsOf(chance, person, facts) }];
  });
}

/** The register's people: the well-known ones first, then others to the count, always the same. */
export function generatePeople(count = 1000, seed = 2016008): readonly RegisterRecord[] {
  const chance = chanceFrom(seed);
  const known = knownPeople(chance);
  const taken = new Set(known.map(({ person }) => person.nationalId));
  const sorts = SORTS.flatMap(({ count: size, facts }) => Array.from({ length: size }, () => facts));
  const others = Array.from({ length: count - known.length }, (_, place): RegisterRecord => {
    // 611 is prime to 100,000, so that serials spread over the range and none comes twice; those of the well-known people lie below.
    const person = newPerson(chance, 100_000 + ((place * 611) % 100_000), taken);
    taken.add(person.nationalId);
    const facts = (sorts[place] ?? ordinary)(chance);
    return { ...facts, person, items: itemsOf(chance, person, facts) };
  });
  return [...known, ...others];
}
