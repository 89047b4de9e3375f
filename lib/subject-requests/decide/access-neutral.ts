import { addWorkingDays } from '../../deadlines/working-days.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { PERIODS } from '../tables/periods.ts';
import { inForce } from '../tables/table.ts';

/**
 * The first day on which an answer that says neither yes nor no may be decided. It is the same rule of time for 'no data' and for 'neither
 * confirm nor deny', and it looks at nothing but the date of receipt.
 */
export function earliestNeutralAnswer(received: PlainDate): PlainDate {
  return addWorkingDays(received, inForce(PERIODS, received).rows.neutralAnswer);
}
