import { type Dated, inForce } from '../../kernel/dated.ts';
import type { PlainDate, WorkflowKind } from '../../kernel/ids.ts';

interface KeepingTable extends Dated {
  readonly ruleSet: string;
  readonly source: string;
  readonly rows: Readonly<Record<WorkflowKind, { readonly months: number }>>;
}

/**
 * How long a closed case keeps its personal parts. No source says a number; these are ours until the archive owner and the ombud decide, by the
 * principle of storage limitation (GDPR art. 5(1)(e)): a request is needed as long as its answer can be complained about or taken to court,
 * a transfer and a round as long as somebody may ask who sent or deleted what.
 */
export const KEEPING = [
  {
    ruleSet: 'keeping',
    source: 'GDPR art. 5(1)(e), 17(3)(e); foreldelsesloven § 2 (three years) with a margin',
    validFrom: '2018-07-20',
    validTo: null,
    rows: {
      'subject-request': { months: 60 },
      'transfer-approval': { months: 120 },
      'deletion-round': { months: 120 },
    },
  },
] as const satisfies readonly KeepingTable[];

/** The period of a kind of case by the table in force on that day. @throws Error where none is: a gap in the table */
export function keepingPeriod(
  kind: WorkflowKind,
  day: PlainDate,
): { readonly months: number; readonly ruleSet: string; readonly validFrom: string } {
  const table = KEEPING.find((candidate) => inForce(candidate, day));
  if (table === undefined) throw new Error(`no version of the keeping periods is in force on ${day}`);
  return { ...table.rows[kind], ruleSet: table.ruleSet, validFrom: table.validFrom };
}
