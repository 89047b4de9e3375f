import { plainDate } from '../deadlines/plain-date.ts';
import { inForce } from '../kernel/dated.ts';
import type { PlainDate } from '../kernel/ids.ts';

export type RuleSetId = 'RS-2016-008' | 'UTF-18-4-2021' | 'UTF-18-4-2025';

/** A wording of utlendingsforskriften § 18-4, with the days on which it was or is the law. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly source: string;
  /** Name for people. */
  readonly text: string;
  readonly validFrom: PlainDate;
  /** The last day; absent while it is in force. */
  readonly validTo?: PlainDate;
}

/** In order of time, without gap or overlap (domain-facts § 5.4). */
export const ruleSets = [
  {
    id: 'RS-2016-008',
    source: 'RS 2016-008 § 2, utlendingsforskriften § 18-4 (2011)',
    text: 'deletion-round.rule-set.rs-2016-008',
    validFrom: plainDate('2016-11-08'),
    validTo: plainDate('2021-04-14'),
  },
  {
    id: 'UTF-18-4-2021',
    source: 'utlendingsforskriften § 18-4, FOR-2021-03-11-736',
    text: 'deletion-round.rule-set.utf-18-4-2021',
    validFrom: plainDate('2021-04-15'),
    validTo: plainDate('2025-06-01'),
  },
  {
    id: 'UTF-18-4-2025',
    source: 'utlendingsforskriften § 18-4, FOR-2025-06-02-907',
    text: 'deletion-round.rule-set.utf-18-4-2025',
    validFrom: plainDate('2025-06-02'),
  },
] as const satisfies readonly RuleSet[];

/** The rule set that is the law on that day; undefined before the circular. */
export function ruleSetInForce(day: PlainDate): RuleSet | undefined {
  return (ruleSets as readonly RuleSet[]).find((set) => isInForce(set, day));
}

export function isInForce(set: RuleSet, day: PlainDate): boolean {
  return inForce(set, day);
}

export function ruleSetById(id: RuleSetId): RuleSet {
  const set = ruleSets.find((each) => each.id === id);
  if (set === undefined) throw new RangeError(`there is no rule set ${id}`);
  return set;
}

/** The processor agreement between UDI and KRIPOS that a round is read together with (DEL-04). The real versions are not public; AEF puts them here. */
export const processorAgreements = [
  { version: 'DBA-KRIPOS-1', validFrom: plainDate('2016-11-08') },
] as const satisfies readonly {
  readonly version: string;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
}[];

export function agreementInForce(day: PlainDate): string | undefined {
  return processorAgreements.findLast((agreement) => agreement.validFrom <= day)?.version;
}
