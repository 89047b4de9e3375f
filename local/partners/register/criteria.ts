import { Temporal } from 'temporal-polyfill';
import { type Condition, criteria, type DateFact, type YesNoFact } from '../../../lib/deletion-rounds/criteria.ts';
import type { PlainDate } from '../../../lib/kernel/ids.ts';
import type { RegisterRecord } from './record.ts';

/** States of the Eurodac cooperation for citizenship (DEL-06): EU members, Iceland, Liechtenstein, Norway, Switzerland. Since 1 July 2013. */
const EURODAC_STATES: ReadonlySet<string> = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);
/** States that have left it, with their last day in it. */
const LEFT_EURODAC: Readonly<Record<string, string>> = { GB: '2020-12-31' };

function isEurodacState(country: string, day: PlainDate): boolean {
  const lastDay = LEFT_EURODAC[country];
  return EURODAC_STATES.has(country) || (lastDay !== undefined && day <= lastDay);
}

/** What of a record was so on the day of the extract. */
interface Known {
  readonly record: RegisterRecord;
  readonly day: PlainDate;
}

type Decision = RegisterRecord['decisions'][number];

/** The latest final decision (note c to DEL-09). A revocation is not among those that the circular names (note e). */
function latestDecision({ record, day }: Known, counts: (decision: Decision) => boolean): Decision | undefined {
  return record.decisions
    .filter((decision) => decision.kind !== 'REVOCATION' && decision.finalOn <= day && counts(decision))
    .toSorted((a, b) => (a.finalOn < b.finalOn ? 1 : -1))[0];
}

const isExpulsion = ({ kind }: Decision): boolean => kind === 'EXPULSION_LIMITED' || kind === 'EXPULSION_FOR_GOOD';
const any = (): boolean => true;
const permits = ({ record, day }: Known) => record.permits.filter(({ grantedOn }) => grantedOn <= day);
const latest = (dates: readonly PlainDate[]): PlainDate | undefined => dates.toSorted().at(-1);

/** How this database answers the yes-or-no questions of an extract description. */
const yesNo: Readonly<Record<YesNoFact, (known: Known) => boolean>> = {
  identityDocumented: ({ record }) => record.identityDocumented,
  permitAllowsPermanent: (known) => permits(known).some(({ allowsPermanent }) => allowsPermanent),
  permanentPermit: (known) => permits(known).some(({ kind }) => kind === 'PERMANENT'),
  eeaRightDocumented: ({ record, day }) => record.eeaRight !== undefined && record.eeaRight.documentedOn <= day,
  eeaCardIssued: ({ record, day }) =>
    record.eeaRight?.cardIssuedOn !== undefined && record.eeaRight.cardIssuedOn <= day,
  departureKnown: (known) => latestDecision(known, any)?.departureKnown === true,
  expulsionTimeLimited: (known) => latestDecision(known, isExpulsion)?.kind === 'EXPULSION_LIMITED',
};

/** The dates that a description can count from; undefined where there is none. */
const dates: Readonly<Record<DateFact, (known: Known) => PlainDate | undefined>> = {
  lastPrintStored: ({ record }) => record.lastPrintStored,
  finalDecision: (known) => latestDecision(known, any)?.finalOn,
  finalExpulsion: (known) => latestDecision(known, isExpulsion)?.finalOn,
  lastGrant: (known) => latest(permits(known).flatMap(({ kind, grantedOn }) => (kind === 'VISA' ? [] : grantedOn))),
  visaIssued: (known) => latest(permits(known).flatMap(({ kind, grantedOn }) => (kind === 'VISA' ? grantedOn : []))),
};

/** Whether so many years have passed: from the day after the anniversary; 29 February clamps to the 28th. */
function passed(since: PlainDate | undefined, years: number, day: PlainDate): boolean {
  return since !== undefined && Temporal.PlainDate.from(since).add({ years }).toString() < day;
}

function holds(condition: Condition, known: Known): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, known));
  if ('any' in condition) return condition.any.some((part) => holds(part, known));
  if ('yes' in condition) return yesNo[condition.yes](known);
  if ('since' in condition) return passed(dates[condition.since](known), condition.yearsPassed, known.day);
  const { citizenship } = known.record;
  return (
    citizenship !== undefined && isEurodacState(citizenship.country, known.day) && citizenship.grantedOn <= known.day
  );
}

export type RuleSetId = keyof typeof criteria;

export function isRuleSet(id: string): id is RuleSetId {
  return Object.hasOwn(criteria, id);
}

/** The codes of all criteria of the description's rule set that the record meets on that day. They are alternatives: one is enough. */
export function criteriaMet(record: RegisterRecord, ruleSet: RuleSetId, day: PlainDate): readonly string[] {
  return criteria[ruleSet].filter(({ when }) => holds(when, { record, day })).map(({ code }) => code);
}
