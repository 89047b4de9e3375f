import { readFileSync } from 'node:fs';
import { type Clock, toInstant } from '../kernel/clock.ts';

/**
 * The clock of the local stack: real time plus the offset in a file that the engine writes and that only grows. It is read at each
 * call, so that all processes move together and none needs the engine to be alive.
 */
export function fileClock(path: string): Clock {
  return { now: () => toInstant(new Date(Date.now() + offset(path))) };
}

function offset(path: string): number {
  try {
    const { offsetMs } = JSON.parse(readFileSync(path, 'utf8')) as { offsetMs?: unknown };
    return typeof offsetMs === 'number' && Number.isFinite(offsetMs) ? offsetMs : 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
