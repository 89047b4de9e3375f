import { instant, plainDate } from '../deadlines/plain-date.ts';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { type Refusal, refusal } from '../kernel/rule.ts';
import { type Criterion, criteria } from './criteria.ts';
import { cutOffFor } from './rounds.ts';
import { isInForce, type RuleSet, type RuleSetId, ruleSetById } from './rule-sets.ts';

/**
 * An extract description: a logical statement of the conditions by which entries are pulled (DEL-15), that is a machine rule, a plain text and
 * the legal reference together. OPA approves it and reports it to ESA (DEL-14, DEL-16).
 */
export interface ExtractDescription {
  readonly version: string;
  readonly ruleSet: RuleSetId;
  readonly criteria: readonly Criterion[];
  readonly text: string;
  readonly source: string;
  readonly approvedBy: 'OPA';
  readonly approvedOn: PlainDate;
  readonly reportedAt: Instant;
}

/**
 * Every description that there has been, in the order in which they were reported. A change is a new entry and a release; an entry is never edited.
 * Approval and reporting are set to the first day of the law until OPA gives the real dates.
 */
export const descriptions = [
  {
    version: 'RS-2016-008.1',
    ruleSet: 'RS-2016-008',
    criteria: criteria['RS-2016-008'],
    text: 'deletion-round.description.rs-2016-008',
    source: 'RS 2016-008 § 2',
    approvedBy: 'OPA',
    approvedOn: plainDate('2016-11-08'),
    reportedAt: instant('2016-11-08T11:00:00Z'),
  },
  {
    version: 'UTF-18-4-2021.1',
    ruleSet: 'UTF-18-4-2021',
    criteria: criteria['UTF-18-4-2021'],
    text: 'deletion-round.description.utf-18-4-2021',
    source: 'utlendingsforskriften § 18-4, FOR-2021-03-11-736',
    approvedBy: 'OPA',
    approvedOn: plainDate('2021-04-15'),
    reportedAt: instant('2021-04-15T10:00:00Z'),
  },
  {
    version: 'UTF-18-4-2025.1',
    ruleSet: 'UTF-18-4-2025',
    criteria: criteria['UTF-18-4-2025'],
    text: 'deletion-round.description.utf-18-4-2025',
    source: 'utlendingsforskriften § 18-4, FOR-2025-06-02-907',
    approvedBy: 'OPA',
    approvedOn: plainDate('2025-06-02'),
    reportedAt: instant('2025-06-02T12:00:00Z'),
  },
] as const satisfies readonly ExtractDescription[];

/**
 * The description in force for a round: the newest approved one that was reported by the cut-off. Its law is the one in force on the day of the
 * round; another rule set only where it is chosen (D1).
 */
export function descriptionInForce(
  round: PlainDate,
  chosen?: RuleSetId,
  table: readonly ExtractDescription[] = descriptions,
): Result<ExtractDescription, Refusal> {
  const cutOff = cutOffFor(round);
  const wanted = (set: RuleSet) => (chosen === undefined ? isInForce(set, round) : set.id === chosen);
  const ofTheLaw = table.filter(({ ruleSet }) => wanted(ruleSetById(ruleSet)));
  const inTime = ofTheLaw
    .filter(({ reportedAt }) => reportedAt < cutOff.expiresAt)
    .toSorted((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1));
  const [newest] = inTime;
  if (newest !== undefined) return ok(newest);
  if (ofTheLaw.length > 0) {
    return refused(
      refusal('DEL-16', 'deletion-round.refused.description-too-late', { params: { round, cutOff: cutOff.date } }),
    );
  }
  return refused(refusal('DEL-14', 'deletion-round.refused.no-description', { params: { round } }));
}
