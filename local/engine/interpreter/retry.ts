import type { Retrier } from './definition.ts';
import { matches, type StateFailure } from './failure.ts';
import type { Current, Host } from './model.ts';

/** How long to wait before the next attempt, in milliseconds; nothing where no Retry takes the failure. Counts the attempt. */
export function retryDelay(
  retriers: readonly Retrier[],
  current: Current,
  failure: StateFailure,
  host: Host,
): number | undefined {
  const index = retriers.findIndex((retrier) => matches(retrier.ErrorEquals, failure));
  const retrier = retriers[index];
  if (retrier === undefined) return undefined;
  const used = current.attempts[index] ?? 0;
  if (used >= (retrier.MaxAttempts ?? 3)) return undefined;
  for (let each = 0; each <= index; each += 1) current.attempts[each] ??= 0;
  current.attempts[index] = used + 1;
  const seconds = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** used;
  const bounded = Math.min(seconds, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY, 31_536_000);
  const jittered = retrier.JitterStrategy === 'FULL' ? bounded * host.random() : bounded;
  return Math.round(jittered * 1000);
}
