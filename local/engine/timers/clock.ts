import type { Instant } from '../../../lib/kernel/ids.ts';

/** The engine's time. It never goes back, and can be moved forward. */
export interface EngineClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the time forward to this instant; an earlier one changes nothing. */
  moveTo(at: number): void;
  /** Whether the time passes by itself, so that timers must be watched. */
  readonly runs: boolean;
}

export function toInstant(at: number): Instant {
  return new Date(at).toISOString() as Instant;
}

/** A clock that stands still until it is moved: for tests. */
export function manualClock(start: string): EngineClock {
  let at = Date.parse(start);
  return {
    now: () => at,
    moveTo: (to) => {
      at = Math.max(at, to);
    },
    runs: false,
  };
}

/** The machine's own time; it cannot be moved. A system clock that is set back stands still until it has caught up. */
export function realClock(real: () => number = Date.now): EngineClock {
  let last = 0;
  return {
    now: () => {
      last = Math.max(last, real());
      return last;
    },
    moveTo: () => undefined,
    runs: true,
  };
}
