import { Temporal } from 'temporal-polyfill';
import { PlainDate } from '../../../lib/kernel/ids.ts';

/** Chance that can be repeated: the same seed gives the same people on every machine. Never for secrets. */
export interface Chance {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
  oneOf<const T>(values: readonly [T, ...T[]]): T;
  /** True so many times of a hundred. */
  percent(share: number): boolean;
  /** A day from the first to the last, both included. */
  day(first: string, last: string): PlainDate;
}

const FACTOR = 6364136223846793005n;
const STEP = 1442695040888963407n;
const MASK = (1n << 64n) - 1n;

/** A linear congruential generator of 64 bits, of which the upper 31 are used. */
export function chanceFrom(seed: number): Chance {
  let state = BigInt(seed);
  const below = (limit: number): number => {
    state = (state * FACTOR + STEP) & MASK;
    return Number(state >> 33n) % limit;
  };
  return {
    below,
    oneOf: (values) => values[below(values.length)] ?? values[0],
    percent: (share) => below(100) < share,
    day: (first, last) => {
      const start = Temporal.PlainDate.from(first);
      const days = start.until(last, { largestUnit: 'day' }).days;
      return PlainDate.parse(start.add({ days: below(days + 1) }).toString());
    },
  };
}
