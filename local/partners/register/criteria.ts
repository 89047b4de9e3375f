import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../../../lib/kernel/ids.ts';
import type { RegisterRecord } from './record.ts';

/** States of the Eurodac cooperation for citizenship (DEL-06): EU members, Iceland, Liechtenstein, Norway, Switzerland. Since 1 July 2013. */
const EURODAC_STATES: ReadonlySet<string> = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Whether so many years have passed: the first day after the anniversary is the first eligible day; 29 February clamps to the 28th. */
function passed(since: PlainDate, years: number, day: PlainDate): boolean {
  return Temporal.PlainDate.from(since).add({ years }).toString() < day;
}

type Criterion = (record: RegisterRecord, day: PlainDate) => boolean;

/** The latest of the final decisions that count (note c to DEL-09). */
function latestDecision(
  record: RegisterRecord,
  kinds: readonly string[],
): RegisterRecord['decisions'][number] | undefined {
  return record.decisions
    .filter(({ kind }) => kinds.includes(kind))
    .reduce<RegisterRecord['decisions'][number] | undefined>(
      (latest, decision) => (latest && latest.finalOn > decision.finalOn ? latest : decision),
      undefined,
    );
}

function carriedOut(record: RegisterRecord, kinds: readonly string[], years: number, day: PlainDate): boolean {
  const decision = latestDecision(record, kinds);
  return decision?.departureKnown === true && passed(decision.finalOn, years, day);
}

/** The criteria of each rule set, by code. They are alternatives; every one that is met is named. */
export const criteria: Readonly<Record<string, Readonly<Record<string, Criterion>>>> = {
  /** RS 2016-008 § 2, nos. 1 to 5 (DEL-06 to DEL-10). */
  'RS-2016-008': {
    CITIZENSHIP: ({ citizenship }, day) =>
      citizenship !== undefined && EURODAC_STATES.has(citizenship.country) && citizenship.grantedOn <= day,
    PERMANENT_BASIS_PERMIT: ({ permits, identityDocumented }, day) =>
      identityDocumented && permits.some(({ allowsPermanent, grantedOn }) => allowsPermanent && grantedOn <= day),
    EEA_RIGHT: ({ eeaRight, identityDocumented }, day) =>
      identityDocumented && eeaRight !== undefined && eeaRight.documentedOn <= day,
    FIVE_YEARS_AFTER_DECISION: (record, day) =>
      carriedOut(
        record,
        ['REFUSAL_ASYLUM', 'REFUSAL_OTHER', 'EXPULSION_LIMITED', 'EXPULSION_FOR_GOOD', 'REJECTION'],
        5,
        day,
      ),
    TEN_YEARS: ({ lastPrintStored }, day) => passed(lastPrintStored, 10, day),
  },
  /** Utf. § 18-4 from 2 June 2025 (FOR-2025-06-02-907). A ban for good, 'when no longer necessary', is a person's assessment: not here. */
  'UTF-18-4-2025': {
    TWENTY_YEARS: ({ lastPrintStored }, day) => passed(lastPrintStored, 20, day),
    EXPULSION_TWENTY_YEARS: (record, day) => carriedOut(record, ['EXPULSION_LIMITED'], 20, day),
  },
};

/** All criteria of the rule set that the record meets on that day. @throws where the rule set is unknown */
export function criteriaMet(record: RegisterRecord, ruleSet: string, day: PlainDate): readonly string[] {
  const set = criteria[ruleSet];
  if (set === undefined) throw new TypeError(`no such rule set: ${ruleSet}`);
  return Object.entries(set)
    .filter(([, met]) => met(record, day))
    .map(([code]) => code);
}
