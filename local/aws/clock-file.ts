import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EngineClock } from '../engine/timers/clock.ts';

/** The clock of the stack: real time and an offset that only grows, which other processes read from the file (`{"offsetMs": n}`). */
export interface OffsetClock extends EngineClock {
  offsetMs(): number;
}

/** @throws where the file holds something else: a clock that silently starts anew would go back in time. */
export function offsetClock(file: string, real: () => number = Date.now): OffsetClock {
  let offset = read(file);
  let last = 0;
  return {
    runs: true,
    offsetMs: () => offset,
    now() {
      last = Math.max(last, real() + offset);
      return last;
    },
    moveTo(at) {
      const wanted = at - real();
      if (wanted <= offset) return;
      write(file, wanted);
      offset = wanted;
    },
  };
}

function read(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  const { offsetMs } = JSON.parse(text) as { readonly offsetMs?: unknown };
  if (typeof offsetMs !== 'number' || !(offsetMs >= 0))
    throw new Error(`the clock file ${file} is damaged: it must hold {"offsetMs": n}`);
  return offsetMs;
}

function write(file: string, offsetMs: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify({ offsetMs })}\n`, { flush: true });
  renameSync(draft, file);
}
