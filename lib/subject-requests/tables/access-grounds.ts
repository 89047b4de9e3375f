import { z } from 'zod';
import type { PlainDate } from '../../kernel/ids.ts';
import { inForce, type RuleTable } from './table.ts';

/** The exemptions from access (IM 2019-004 § 6.2), by the rule that knows them. */
export const AccessGround = z.enum([
  'DSR-50',
  'DSR-51',
  'DSR-52',
  'DSR-53',
  'DSR-54',
  'DSR-55',
  'DSR-56',
  'DSR-57',
  'DSR-58',
  'DSR-59',
]);
export type AccessGround = z.infer<typeof AccessGround>;

/** Conditions that must each be confirmed before a ground may be used. */
export const GroundCondition = z.enum([
  'INTERNAL_AND_NOT_GIVEN_TO_OTHERS',
  'NECESSARY_FOR_SOUND_DECISIONS',
  'EXCLUSIVELY_ARCHIVE_RESEARCH_STATISTICS',
  'DISPROPORTIONATE_OR_HINDERS_THE_AIMS',
  'NO_LEGAL_OR_DIRECT_EFFECTS',
]);
export type GroundCondition = z.infer<typeof GroundCondition>;

export interface GroundRow {
  /** The circular's word: true is 'shall refuse', false is 'may refuse', a choice that the adviser gives a reason for. */
  readonly mandatory: boolean;
  /** The answer must say which interests justify secrecy (pol. § 16 first paragraph f). */
  readonly interests?: true;
  readonly conditions?: readonly GroundCondition[];
  /** Only this ground may hide that there are data at all (IM 2019-004 § 6.2.7). */
  readonly existence?: true;
  /** The ground limits the copy alone; the rest of the answer is given. */
  readonly copyOnly?: true;
  /** What a child has said: the ground leaves no trace in the answer, and holds for items only (settled no. 14). */
  readonly parentsOnly?: true;
  /** Who the others are, and what it would do to them, is documented. */
  readonly others?: true;
  /** Special reasons are documented: always, or where a representative asks, to whom the item otherwise may be given (pol. § 16 second paragraph). */
  readonly specialReasons?: 'ALWAYS' | 'REPRESENTATIVE';
  /** Whether the item concerns the person directly is asked: confidentiality then does not hold against them (fvl. § 13 a). */
  readonly asksIfConcerned?: true;
  /** For what stands in internal documents and was given to nobody. */
  readonly internal?: true;
  /** For processing that serves archiving, research or statistics and nothing else. */
  readonly researchOnly?: true;
}

export const ACCESS_GROUNDS = [
  {
    ruleSet: 'access-grounds',
    source: 'IM 2019-004 § 6.2; personopplysningsloven §§ 16, 17; GDPR art. 15(4)',
    validFrom: '2018-07-20',
    validTo: null,
    rows: {
      'DSR-50': { mandatory: true, copyOnly: true, others: true },
      'DSR-51': { mandatory: true },
      'DSR-52': { mandatory: true },
      'DSR-53': { mandatory: false, specialReasons: 'REPRESENTATIVE' },
      'DSR-54': { mandatory: true, parentsOnly: true },
      'DSR-55': { mandatory: true, asksIfConcerned: true },
      'DSR-56': { mandatory: false, specialReasons: 'ALWAYS' },
      'DSR-57': {
        mandatory: false,
        internal: true,
        conditions: ['INTERNAL_AND_NOT_GIVEN_TO_OTHERS', 'NECESSARY_FOR_SOUND_DECISIONS'],
      },
      'DSR-58': { mandatory: false, interests: true, existence: true },
      'DSR-59': {
        mandatory: false,
        researchOnly: true,
        conditions: [
          'EXCLUSIVELY_ARCHIVE_RESEARCH_STATISTICS',
          'DISPROPORTIONATE_OR_HINDERS_THE_AIMS',
          'NO_LEGAL_OR_DIRECT_EFFECTS',
        ],
      },
    },
  },
] as const satisfies readonly RuleTable<Readonly<Record<AccessGround, GroundRow>>>[];

/** What the table in force says of a ground. */
export function accessGround(ground: AccessGround, day: PlainDate): GroundRow {
  return inForce<Readonly<Record<AccessGround, GroundRow>>>(ACCESS_GROUNDS, day).rows[ground];
}
