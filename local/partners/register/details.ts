import type { Disclosure, RegisteredItem } from '../../../lib/cases/ports.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { PlainDate } from '../../../lib/kernel/ids.ts';
import type { RegisterRecord } from './record.ts';

const day = (text: string) => PlainDate.parse(text);

/** The disclosure log's usual recipients. All of them are public bodies or organisations; none of the entries is real. */
const IMMIGRATION_POLICE: Disclosure = {
  name: 'Politiets utlendingsenhet',
  organisation: 'POLICE',
  country: 'NO',
  on: day('2021-04-02'),
};
const APPEALS_BOARD: Disclosure = {
  name: 'Utlendingsnemnda (UNE)',
  organisation: 'AUTHORITY',
  country: 'NO',
  on: day('2021-09-14'),
};
const WELFARE: Disclosure = { name: 'NAV', organisation: 'WELFARE', country: 'NO', on: day('2022-02-01') };
const EURODAC: Disclosure = {
  name: 'eu-LISA (Eurodac)',
  organisation: 'AUTHORITY',
  country: 'EE',
  on: day('2021-03-16'),
};
const DUBLIN: Disclosure = {
  name: 'Migrationsverket',
  organisation: 'AUTHORITY',
  country: 'SE',
  on: day('2021-05-20'),
};
const BRITISH_OFFICE: Disclosure = {
  name: 'UK Home Office',
  organisation: 'AUTHORITY',
  country: 'GB',
  on: day('2023-06-12'),
  safeguard: 'ART45_ADEQUACY',
};
const AMERICAN_AUTHORITY: Disclosure = {
  name: 'US Citizenship and Immigration Services',
  organisation: 'AUTHORITY',
  country: 'US',
  on: day('2023-08-21'),
  safeguard: 'ART46_2_A_INSTRUMENT',
};
const IOM: Disclosure = {
  name: 'IOM',
  organisation: 'INTERNATIONAL_ORGANISATION',
  country: 'INT',
  on: day('2022-11-07'),
  safeguard: 'ART49_1_D',
};

type Details = Pick<
  RegisteredItem,
  'legalBasis' | 'processing' | 'recipients' | 'fromChild' | 'about' | 'registeredOn'
>;

const plain: Details = {
  legalBasis: 'ART6_1_C',
  processing: 'IMMIGRATION_CASE',
  recipients: [],
  fromChild: false,
  about: 'SELF',
  registeredOn: day('2021-03-15'),
};

const BY_CATEGORY: Readonly<Record<string, Partial<Details>>> = {
  NAME: { recipients: [IMMIGRATION_POLICE, WELFARE] },
  BIRTH_DATE: { recipients: [IMMIGRATION_POLICE] },
  IDENTITY: { recipients: [IMMIGRATION_POLICE, DUBLIN, BRITISH_OFFICE] },
  FINGERPRINT: { processing: 'IMMIGRATION_REGISTER', recipients: [EURODAC, AMERICAN_AUTHORITY] },
  PHOTO: { processing: 'IMMIGRATION_REGISTER' },
  ASYLUM_INTERVIEW: { about: 'SELF_AND_OTHERS', recipients: [APPEALS_BOARD] },
  CHILD_CONVERSATION: { fromChild: true, about: 'SELF_AND_OTHERS' },
  RECEPTION_CENTRE: { processing: 'RECEPTION', recipients: [WELFARE] },
  ASSISTED_RETURN: { processing: 'ASSISTED_RETURN', recipients: [IOM] },
  CITIZENSHIP: { processing: 'CITIZENSHIP_CASE' },
  BENEFITS: { registeredOn: day('2022-05-03') },
  INCOME: { registeredOn: day('2022-05-04') },
  DISCLOSURE: { processing: 'DISCLOSURE', legalBasis: 'ART6_1_E', recipients: [WELFARE, BRITISH_OFFICE] },
  EMPLOYMENT: { processing: 'EMPLOYMENT', registeredOn: day('2015-08-17') },
  ACCESS_LOG: { processing: 'INFORMATION_SECURITY', legalBasis: 'ART6_1_E', registeredOn: day('2025-01-02') },
  STUDY_SAMPLE: { processing: 'STATISTICS', legalBasis: 'ART6_1_E', registeredOn: day('2024-01-10') },
  STATEMENT: { about: 'SELF_AND_OTHERS' },
  DECISION: { recipients: [IMMIGRATION_POLICE] },
};

/** What an item of that category is like: its processing, legal basis, recipients, whom it tells of. */
export type Draft = Pick<RegisteredItem, 'system' | 'category' | 'source' | 'value'> & Partial<RegisteredItem>;

/** Items with ids that say nothing of the person: a hash of the DUF number and the place in the list. */
export function numbered(duf: string, drafts: readonly Draft[], prefix: 'r' | 'a'): readonly RegisteredItem[] {
  const stem = `${prefix}${sha256(duf).slice(0, 10)}`;
  return drafts.map((draft, place) => ({
    ...plain,
    ...BY_CATEGORY[draft.category],
    ...draft,
    id: `${stem}-${String(place + 1).padStart(2, '0')}`,
  }));
}

/** The words in which the register and the archive write of permits and decisions: people read them in their copy. */
export const PERMIT_WORDS: Readonly<Record<RegisterRecord['permits'][number]['kind'], string>> = {
  FAMILY: 'familieinnvandring',
  WORK: 'arbeid',
  STUDY: 'studier',
  PROTECTION: 'beskyttelse',
  TEMPORARY: 'midlertidig',
  PERMANENT: 'permanent',
  VISA: 'visum',
};
export const DECISION_WORDS: Readonly<Record<RegisterRecord['decisions'][number]['kind'], string>> = {
  REFUSAL_ASYLUM: 'avslag på asyl',
  REFUSAL_OTHER: 'avslag',
  EXPULSION_LIMITED: 'utvisning for en tid',
  EXPULSION_FOR_GOOD: 'utvisning for alltid',
  REJECTION: 'bortvisning',
  REVOCATION: 'tilbakekall',
};
