import { readFileSync } from 'node:fs';
import { toInstant } from '../../../lib/kernel/clock.ts';
import type { Instant } from '../../../lib/kernel/ids.ts';

/**
 * The stack's clock: real time and the offset in the file that FRIST_CLOCK_FILE names (`{"offsetMs": n}`; no file: 0).
 * Read at each call, so that a partner follows the time machine without being told.
 */
export function stackNow(): Instant {
  return toInstant(new Date(Date.now() + offset(process.env.FRIST_CLOCK_FILE)));
}

function offset(file: string | undefined): number {
  if (file === undefined || file === '') return 0;
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly offsetMs?: unknown };
    return typeof offsetMs === 'number' ? offsetMs : 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
