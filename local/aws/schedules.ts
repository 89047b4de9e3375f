import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Integrations } from '../engine/effects/perform.ts';
import { Unreachable } from '../engine/errors.ts';
import type { Store } from '../engine/store/store.ts';
import { type EngineClock, toInstant } from '../engine/timers/clock.ts';
import { occurrences } from './cron.ts';

const Schedule = z.strictObject({
  name: z.string().min(1),
  /** `cron(...)` of AWS with six fields, or `rate(...)`. */
  cron: z.string().min(1),
  timezone: z.string().default('Europe/Oslo'),
  /** Name or ARN of the function. */
  target: z.string().min(1),
  /** Calendar ones follow the law's time and are never missed; technical ones go by real time and are not made up for. */
  kind: z.enum(['calendar', 'technical']),
});
export type Schedule = z.infer<typeof Schedule>;

/** Reads the list of schedules that `--schedules FILE` names. @throws what is wrong with it. */
export function readSchedules(file: string): Schedule[] {
  return z.array(Schedule).parse(JSON.parse(readFileSync(file, 'utf8')));
}

type Next = (after: number) => number | undefined;

interface SchedulerOptions {
  readonly schedules: readonly Schedule[];
  readonly store: Store;
  readonly clock: EngineClock;
  readonly integrations: Integrations;
  readonly log: (message: string) => void;
  /** Pauses before a function that failed is called again. */
  readonly pauses?: readonly number[];
}

/** Calls functions at their times. An occurrence is remembered after its call, so after a crash it comes again, never not at all. */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #calendar: readonly { schedule: Schedule; next: Next }[];
  readonly #technical: NodeJS.Timeout[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #firing: Promise<number> | undefined;
  #closed = false;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    const calendar = options.schedules.filter(({ kind }) => kind === 'calendar');
    this.#calendar = calendar.map((schedule) => ({ schedule, next: occurrences(schedule.cron, schedule.timezone) }));
  }

  /** From now on: a schedule never seen before begins with its next occurrence. */
  async start(): Promise<void> {
    const { store, clock, schedules } = this.#options;
    for (const { schedule } of this.#calendar) {
      if (store.lastOccurrence(schedule.name) === undefined) await store.putOccurrence(schedule.name, clock.now());
    }
    for (const schedule of schedules)
      if (schedule.kind === 'technical') this.#tick(schedule, occurrences(schedule.cron, schedule.timezone));
    this.arm();
  }

  /** The next calendar occurrence that has not been handed to its function. */
  nextDue(): number | undefined {
    const due = this.#calendar.flatMap(({ schedule, next }) => next(this.#lastOf(schedule)) ?? []);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  #lastOf({ name }: Schedule): number {
    return this.#options.store.lastOccurrence(name) ?? this.#options.clock.now();
  }

  /** Hands every occurrence that is due to its function, each once, in order. @returns how many. */
  fireDue(): Promise<number> {
    this.#firing ??= this.#fireAll().finally(() => {
      this.#firing = undefined;
      this.arm();
    });
    return this.#firing;
  }

  async #fireAll(): Promise<number> {
    let fired = 0;
    for (
      let due = this.nextDue();
      due !== undefined && due <= this.#options.clock.now() && !this.#closed;
      due = this.nextDue()
    ) {
      for (const { schedule, next } of this.#calendar) {
        if (next(this.#lastOf(schedule)) !== due) continue;
        await this.#call(schedule, due);
        if (this.#closed) return fired;
        await this.#options.store.putOccurrence(schedule.name, due);
        fired += 1;
      }
    }
    return fired;
  }

  /** Sleeps until the next calendar occurrence. */
  arm(): void {
    const { clock } = this.#options;
    clearTimeout(this.#alarm);
    const due = this.nextDue();
    if (due === undefined || !clock.runs || this.#closed || this.#firing !== undefined) return;
    const wait = Math.min(Math.max(due - clock.now(), 0), 15_000);
    this.#alarm = setTimeout(
      () => void this.fireDue().catch((error: unknown) => this.#options.log(`schedules: ${String(error)}`)),
      wait,
    );
  }

  #tick(schedule: Schedule, next: Next): void {
    const due = next(Date.now());
    if (due === undefined || this.#closed) return;
    const timer = setTimeout(
      () => void this.#call(schedule, this.#options.clock.now(), []).finally(() => this.#tick(schedule, next)),
      Math.min(due - Date.now(), 2_000_000_000),
    );
    this.#technical.push(timer);
    if (this.#technical.length > 100) this.#technical.splice(0, 50);
  }

  /**
   * A function that fails is called again some times, then the log says so: the next occurrence must not wait for it. A Lambda host
   * that is down is waited for as long as it takes.
   */
  async #call(
    schedule: Schedule,
    scheduledFor: number,
    pauses = this.#options.pauses ?? [500, 2000, 5000],
  ): Promise<void> {
    for (let attempt = 0; !this.#closed; attempt += 1) {
      const problem = await this.#attempt(schedule, scheduledFor);
      if (problem === undefined) return;
      const wait = problem instanceof Unreachable && schedule.kind === 'calendar' ? 5000 : pauses[attempt];
      if (wait === undefined) {
        this.#options.log(`schedule ${schedule.name} of ${toInstant(scheduledFor)} failed: ${problem.message}`);
        return;
      }
      await pause(wait, undefined, { ref: false });
    }
  }

  async #attempt(schedule: Schedule, scheduledFor: number): Promise<Error | undefined> {
    const now = toInstant(this.#options.clock.now());
    try {
      await this.#options.integrations.invokeLambda(schedule.target, {
        version: 1,
        scheduledFor: toInstant(scheduledFor),
        now,
      });
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#alarm);
    for (const timer of this.#technical) clearTimeout(timer);
  }
}
