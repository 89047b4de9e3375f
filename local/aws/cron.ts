import { Cron } from 'croner';

/**
 * When a schedule of EventBridge Scheduler comes next after an instant: `cron(minutes hours day month weekday year)` in its zone, or
 * `rate(5 minutes)`, and, which AWS has not, seconds for tests. The word `cron(...)` may be left out.
 * @throws on an expression that is neither.
 */
export function occurrences(expression: string, timezone: string): (after: number) => number | undefined {
  const rate = /^rate\((\d+) (second|minute|hour|day)s?\)$/.exec(expression.trim());
  if (rate !== null) {
    const unit = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 }[
      rate[2] as 'second' | 'minute' | 'hour' | 'day'
    ];
    return (after) => after + Number(rate[1]) * unit;
  }
  const inner = /^cron\((.+)\)$/.exec(expression.trim())?.[1] ?? expression.trim();
  const fields = inner.split(/\s+/);
  if (fields.length !== 6) throw new Error(`not a schedule of EventBridge: ${expression}`);
  const [minutes, hours, day, month, weekday, year] = fields.map((field) => (field === '?' ? '*' : field));
  const cron = new Cron(`0 ${minutes} ${hours} ${day} ${month} ${weekdays(weekday ?? '*')} ${year}`, {
    timezone,
    paused: true,
  });
  return (after) => cron.nextRun(new Date(after))?.getTime();
}

/** AWS counts weekdays from Sunday = 1, cron from Sunday = 0. */
function weekdays(field: string): string {
  return field.replace(/(?<![#\d])([1-7])(?!\d)/g, (digit) => String(Number(digit) - 1));
}
