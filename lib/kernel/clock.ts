import type { Instant } from './ids.ts';

/** Where pages and commands get the time from. On AWS it is the system's; the local stack's can be moved forward. */
export interface Clock {
  now(): Instant;
}

/** A date object as the kernel's instant. */
export function toInstant(date: Date): Instant {
  return date.toISOString() as Instant;
}

export const systemClock: Clock = { now: () => toInstant(new Date()) };
