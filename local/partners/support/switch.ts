import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/**
 * How a partner behaves until told otherwise: fail = 503 and nothing done; hang = nothing done and never an answer; lost = done, but
 * never an answer; twice = done as though the call had come twice; slow = an answer after `delayMs`. Others are a partner's own.
 */
export const Setting = z.object({
  mode: z.enum(['ok', 'fail', 'hang', 'lost', 'twice', 'slow', 'damaged', 'incomplete']),
  /** For that many calls, then ok again; without it until the next setting. */
  times: z.int().positive().optional(),
  delayMs: z.int().nonnegative().default(1000),
});
export type Mode = z.infer<typeof Setting>['mode'];

export interface Switch {
  set(setting: z.infer<typeof Setting>): void;
  /** The mode of this call; counts `times` down. */
  next(): { readonly mode: Mode; readonly delayMs: number };
}

export function newSwitch(): Switch {
  let setting: z.infer<typeof Setting> = { mode: 'ok', delayMs: 0 };
  return {
    set: (wanted) => {
      setting = wanted;
    },
    next: () => {
      const { mode, delayMs, times } = setting;
      if (times !== undefined) setting = times === 1 ? { mode: 'ok', delayMs: 0 } : { ...setting, times: times - 1 };
      return { mode, delayMs };
    },
  };
}

/** Does a call's work in the way of the mode; undefined means: never answer. */
export async function inMode<T>(
  { mode, delayMs }: { readonly mode: Mode; readonly delayMs: number },
  work: () => T,
  failed: T,
): Promise<T | undefined> {
  if (mode === 'fail') return failed;
  if (mode === 'hang') return undefined;
  if (mode === 'slow') await pause(delayMs);
  if (mode === 'twice') work();
  const answer = work();
  return mode === 'lost' ? undefined : answer;
}
