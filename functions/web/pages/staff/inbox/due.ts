import { osloDate } from '../../../../../lib/deadlines/oslo-time.ts';
import type { Instant, PlainDate } from '../../../../../lib/kernel/ids.ts';
import type { Say } from '../../../../../lib/web/say.ts';

const DAY = 86_400_000;

/** How far a last day is from today, in words: nobody should have to count. */
export function daysLeft(say: Say, due: PlainDate, now: Instant): string {
  const days = Math.round((Date.parse(due) - Date.parse(osloDate(now))) / DAY);
  if (days === 0) return say('inbox.due-today');
  if (days === 1) return say('inbox.due-tomorrow');
  if (days > 1) return say('inbox.due-in', { days });
  return days === -1 ? say('inbox.overdue-one') : say('inbox.overdue-by', { days: -days });
}
