import type { RuleSetId } from './rule-sets.ts';

/** What the immigration database knows of an entry and the criteria ask for. */
export type YesNoFact =
  | 'identityDocumented'
  | 'permitAllowsPermanent'
  | 'permanentPermit'
  | 'eeaRightDocumented'
  | 'departureKnown'
  | 'expulsionTimeLimited'
  | 'eeaCardIssued';
export type DateFact = 'lastPrintStored' | 'finalDecision' | 'finalExpulsion' | 'lastGrant' | 'visaIssued';

/**
 * The machine rule of a criterion, as data for who makes the extract. `yearsPassed` holds from the day after the anniversary (settled no. 17), and
 * 29 February clamps to the 28th (settled no. 3).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly yes: YesNoFact }
  | { readonly citizenshipIn: 'NORWAY_OR_EURODAC' }
  | { readonly yearsPassed: number; readonly since: DateFact };

export interface Criterion {
  readonly code: string;
  /** The entry of the register of rules, where the circular has one. */
  readonly rule?: string;
  readonly source: string;
  readonly text: string;
  readonly when: Condition;
}

/** What the field of the database says, whatever else is known (DEL-12). */
const documented: Condition = { yes: 'identityDocumented' };
const citizen: Condition = { citizenshipIn: 'NORWAY_OR_EURODAC' };

const circular: readonly Criterion[] = [
  {
    code: 'CITIZENSHIP',
    rule: 'DEL-06',
    source: 'RS 2016-008 § 2 no. 1',
    text: 'deletion-round.criterion.citizenship',
    when: citizen,
  },
  {
    code: 'PERMANENT_BASIS_PERMIT',
    rule: 'DEL-07',
    source: 'RS 2016-008 § 2 no. 2',
    text: 'deletion-round.criterion.permit-with-identity',
    when: { all: [{ yes: 'permitAllowsPermanent' }, documented] },
  },
  {
    code: 'EEA_RIGHT',
    rule: 'DEL-08',
    source: 'RS 2016-008 § 2 no. 3',
    text: 'deletion-round.criterion.eea-right',
    when: { all: [{ yes: 'eeaRightDocumented' }, documented] },
  },
  {
    code: 'FIVE_YEARS_AFTER_DECISION',
    rule: 'DEL-09',
    source: 'RS 2016-008 § 2 no. 4',
    text: 'deletion-round.criterion.five-years',
    when: { all: [{ yearsPassed: 5, since: 'finalDecision' }, { yes: 'departureKnown' }] },
  },
  {
    code: 'TEN_YEARS',
    rule: 'DEL-10',
    source: 'RS 2016-008 § 2 no. 5',
    text: 'deletion-round.criterion.ten-years',
    when: { yearsPassed: 10, since: 'lastPrintStored' },
  },
];

const regulation2021: readonly Criterion[] = [
  {
    code: 'PERMANENT_PERMIT',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.permanent-permit',
    when: { all: [{ yes: 'permanentPermit' }, { any: [documented, citizen] }] },
  },
  {
    code: 'GRANT_FIVE_YEARS',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.grant-five-years',
    when: { all: [{ yearsPassed: 5, since: 'lastGrant' }, { any: [documented, citizen] }] },
  },
  {
    code: 'GRANT_TWENTY_YEARS',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.grant-twenty-years',
    when: { yearsPassed: 20, since: 'lastGrant' },
  },
  {
    code: 'EEA_RIGHT',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.eea-right-2021',
    when: { yes: 'eeaRightDocumented' },
  },
  {
    code: 'REFUSAL_TEN_YEARS',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.refusal-ten-years',
    when: { all: [{ yearsPassed: 10, since: 'finalDecision' }, { yes: 'departureKnown' }] },
  },
  {
    code: 'VISA_FIVE_YEARS',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.visa-five-years',
    when: { yearsPassed: 5, since: 'visaIssued' },
  },
  {
    code: 'EXPULSION_TEN_YEARS',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.expulsion-ten-years',
    when: { all: [{ yearsPassed: 10, since: 'finalExpulsion' }, { yes: 'expulsionTimeLimited' }] },
  },
  {
    code: 'TEN_YEARS',
    source: 'utf. § 18-4 (2021)',
    text: 'deletion-round.criterion.ten-years',
    when: { yearsPassed: 10, since: 'lastPrintStored' },
  },
];

const regulation2025: readonly Criterion[] = [
  {
    code: 'TWENTY_YEARS',
    source: 'utf. § 18-4 (2025)',
    text: 'deletion-round.criterion.twenty-years',
    when: { yearsPassed: 20, since: 'lastPrintStored' },
  },
  {
    code: 'EEA_CARD_ISSUED',
    source: 'utf. § 18-4 (2025)',
    text: 'deletion-round.criterion.eea-card',
    when: { yes: 'eeaCardIssued' },
  },
  {
    code: 'EXPULSION_TWENTY_YEARS',
    source: 'utf. § 18-4 (2025)',
    text: 'deletion-round.criterion.expulsion-twenty-years',
    when: {
      all: [{ yearsPassed: 20, since: 'finalExpulsion' }, { yes: 'expulsionTimeLimited' }, { yes: 'departureKnown' }],
    },
  },
];

/**
 * The criteria that a machine can apply. 'When no longer necessary' (photos, permanent bans) is judged by people outside and so is in no set;
 * nor is the exception for fundamental national interests (DEL-11), which no system of this kind may know.
 */
export const criteria = {
  'RS-2016-008': circular,
  'UTF-18-4-2021': regulation2021,
  'UTF-18-4-2025': regulation2025,
} as const satisfies Readonly<Record<RuleSetId, readonly Criterion[]>>;
