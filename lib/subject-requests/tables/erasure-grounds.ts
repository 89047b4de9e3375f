import type { PlainDate } from '../../kernel/ids.ts';
import type { ErasureGround } from '../rights-codes.ts';
import { inForce, type RuleTable } from './table.ts';

export interface ErasureGroundRow {
  /** The rule that the refusal rests on; its legal reference in letters goes by it, or by `cited` (lib/letters/legal-references.ts). */
  readonly rule: string;
  readonly cited?: 'ART17_3_A' | 'ART17_3_C';
  /** NO_RIGHT alone: neither wrong nor unlawful. All others hold against a right that is there. */
  readonly withoutRight?: true;
  /** Not named in the circular (art. 17(3) a and c): a lawyer must have looked at it. */
  readonly legalReview?: true;
}

/** Why data are kept although their erasure was asked for (DSR-66). */
export const ERASURE_GROUNDS = [
  {
    ruleSet: 'erasure-grounds',
    source: 'IM 2019-004 § 8; GDPR art. 17(3)',
    validFrom: '2018-07-20',
    validTo: null,
    rows: {
      NO_RIGHT: { rule: 'DSR-72', withoutRight: true },
      ART17_3_B_OBLIGATION: { rule: 'DSR-67' },
      ART17_3_B_PUBLIC_INTEREST: { rule: 'DSR-68' },
      ART17_3_B_AUTHORITY: { rule: 'DSR-69' },
      ART17_3_E_CLAIMS: { rule: 'DSR-70' },
      ART17_3_D_ARCHIVE: { rule: 'DSR-71' },
      ART17_3_A_EXPRESSION: { rule: 'DSR-66', cited: 'ART17_3_A', legalReview: true },
      ART17_3_C_HEALTH: { rule: 'DSR-66', cited: 'ART17_3_C', legalReview: true },
    },
  },
] as const satisfies readonly RuleTable<Readonly<Record<ErasureGround, ErasureGroundRow>>>[];

/** What the table in force says of a ground. */
export function erasureGround(ground: ErasureGround, day: PlainDate): ErasureGroundRow {
  return inForce<Readonly<Record<ErasureGround, ErasureGroundRow>>>(ERASURE_GROUNDS, day).rows[ground];
}
