import type { PlainDate } from '../../kernel/ids.ts';
import type { RestrictionCondition, RestrictionGround } from '../rights-codes.ts';
import { inForce, type RuleTable } from './table.ts';

export interface RestrictionGroundRow {
  readonly rule: string;
  /** All of them must be met. */
  readonly conditions: readonly RestrictionCondition[];
}

/** The grounds of restriction with their conditions (GDPR art. 18(1); IM 2019-004 § 9). */
export const RESTRICTION_GROUNDS = [
  {
    ruleSet: 'restriction-grounds',
    source: 'IM 2019-004 § 9; GDPR art. 18(1)',
    validFrom: '2018-07-20',
    validTo: null,
    rows: {
      ART18_1_A: { rule: 'DSR-74', conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'] },
      ART18_1_B: { rule: 'DSR-75', conditions: ['PROCESSING_UNLAWFUL', 'ERASURE_OPPOSED'] },
      ART18_1_C: { rule: 'DSR-76', conditions: ['NO_LONGER_NEEDED_BY_UDI', 'NEEDED_FOR_CLAIMS'] },
      ART18_1_D: { rule: 'DSR-77', conditions: ['OBJECTION_PENDING'] },
    },
  },
] as const satisfies readonly RuleTable<Readonly<Record<RestrictionGround, RestrictionGroundRow>>>[];

/** What the table in force says of a ground. */
export function restrictionGround(ground: RestrictionGround, day: PlainDate): RestrictionGroundRow {
  return inForce<Readonly<Record<RestrictionGround, RestrictionGroundRow>>>(RESTRICTION_GROUNDS, day).rows[ground];
}
