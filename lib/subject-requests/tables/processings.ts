import type { LegalBasis } from '../../cases/ports.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { inForce, type RuleTable } from './table.ts';

/** Codes of the processing register, as registered items carry them; texts `subject-request.processing.<code>.name` and `.purpose`. */
export const PROCESSING_CODES = [
  'IMMIGRATION_CASE',
  'IMMIGRATION_REGISTER',
  'CITIZENSHIP_CASE',
  'RECEPTION',
  'ASSISTED_RETURN',
  'DISCLOSURE',
  'TRANSFER',
  'INFORMATION_SECURITY',
  'STATISTICS',
  'EMPLOYMENT',
] as const;
export type ProcessingCode = (typeof PROCESSING_CODES)[number];

/** How long the data are kept: in the archive for good, or so many years from an event (`subject-request.answer.A4.<from>`). */
export type Retention =
  | { readonly kind: 'ARCHIVE' }
  | {
      readonly kind: 'YEARS';
      readonly from: 'LAST_REGISTRATION' | 'CASE_CLOSED' | 'EMPLOYMENT_ENDED' | 'LOGGED';
      readonly years: number;
    };

export interface Processing {
  readonly basis: LegalBasis;
  readonly retention: Retention;
  /** For archive, research and statistics alone (DSR-59). */
  readonly researchOnly?: true;
}

const ARCHIVE = { kind: 'ARCHIVE' } as const;

const SOURCE =
  'IM 2019-004 § 10; IM 2018-012 § 3; domain-facts, settled no. 5; utlendingsforskriften § 18-4; periods beside it are assumptions';

const rows = {
  IMMIGRATION_CASE: { basis: 'ART6_1_C', retention: ARCHIVE },
  CITIZENSHIP_CASE: { basis: 'ART6_1_C', retention: ARCHIVE },
  RECEPTION: { basis: 'ART6_1_C', retention: ARCHIVE },
  ASSISTED_RETURN: { basis: 'ART6_1_C', retention: ARCHIVE },
  DISCLOSURE: { basis: 'ART6_1_E', retention: ARCHIVE },
  TRANSFER: { basis: 'ART6_1_E', retention: ARCHIVE },
  INFORMATION_SECURITY: { basis: 'ART6_1_E', retention: { kind: 'YEARS', from: 'LOGGED', years: 1 } },
  STATISTICS: { basis: 'ART6_1_E', retention: { kind: 'YEARS', from: 'CASE_CLOSED', years: 5 }, researchOnly: true },
  EMPLOYMENT: { basis: 'ART6_1_C', retention: { kind: 'YEARS', from: 'EMPLOYMENT_ENDED', years: 10 } },
} as const;

const prints = (years: number) =>
  ({ basis: 'ART6_1_C', retention: { kind: 'YEARS', from: 'LAST_REGISTRATION', years } }) as const;

/**
 * On what each processing rests (settled no. 5): UDI's own handling of cases on 6(1)(c), what is given to others on 6(1)(e). Our reading
 * until a lawyer decides otherwise; then a version with another date is added. Prints were kept for ten years until 2 June 2025, then
 * twenty.
 */
export const PROCESSINGS = [
  {
    ruleSet: 'processings',
    source: SOURCE,
    validFrom: '2018-07-20',
    validTo: '2025-06-01',
    rows: { ...rows, IMMIGRATION_REGISTER: prints(10) },
  },
  {
    ruleSet: 'processings',
    source: SOURCE,
    validFrom: '2025-06-02',
    validTo: null,
    rows: { ...rows, IMMIGRATION_REGISTER: prints(20) },
  },
] as const satisfies readonly RuleTable<Readonly<Record<ProcessingCode, Processing>>>[];

/** What the table in force says of a processing; undefined where it does not know it. */
export function processing(code: string, day: PlainDate): Processing | undefined {
  const { rows } = inForce<Readonly<Record<string, Processing>>>(PROCESSINGS, day);
  return Object.hasOwn(rows, code) ? rows[code] : undefined;
}

/** The legal basis by the table in force; undefined where the table does not know the processing. */
export function legalBasisOf(code: string, day: PlainDate): LegalBasis | undefined {
  return processing(code, day)?.basis;
}
