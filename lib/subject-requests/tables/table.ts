import { type Dated, inForce as holds } from '../../kernel/dated.ts';
import type { PlainDate } from '../../kernel/ids.ts';

/** A set of rules as data: where it stands, and from when to when it holds (`validTo` is the last day; null: still in force). */
export interface RuleTable<Row> extends Dated {
  readonly ruleSet: string;
  readonly source: string;
  readonly rows: Row;
}

/**
 * The version of a table in force on that day.
 * @throws Error when none is: versions follow each other without a gap, which a test of each table proves.
 */
export function inForce<Row>(versions: readonly RuleTable<Row>[], day: PlainDate): RuleTable<Row> {
  const found = versions.find((table) => holds(table, day));
  if (found === undefined)
    throw new Error(`no version of ${versions[0]?.ruleSet ?? 'an empty rule set'} is in force on ${day}`);
  return found;
}
