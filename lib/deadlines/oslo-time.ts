import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { addDays, toInstant, toPlainDate } from './plain-date.ts';
import { remembered } from './remembered.ts';

const OSLO = 'Europe/Oslo';

/** Years outside these are slips of the keyboard, not receipts. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** A receipt: the Oslo day where only that is known (the mailroom's stamp), else the instant at which it reached UDI (§ 2.4). */
export type Received = Instant | PlainDate;

/** Why a text is no receipt: a key of lib/messages/deadlines.ts. The text itself is left out, it may be anything. */
export interface NotReceived {
  readonly reason:
    | 'deadline.received.not-a-date'
    | 'deadline.received.no-such-date'
    | 'deadline.received.no-such-time'
    | 'deadline.received.no-zone'
    | 'deadline.received.year';
}

/** The day that people in Oslo write at that instant. */
export function osloDate(instant: Instant): PlainDate {
  return toPlainDate(zoned(instant).toPlainDate());
}

/** Oslo's wall clock at that instant, with its offset so that the hour that comes twice in October can be told apart. */
export function osloTime(instant: Instant): { date: PlainDate; time: string; offset: string } {
  const local = zoned(instant);
  return {
    date: toPlainDate(local.toPlainDate()),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: local.offset,
  };
}

/** The first instant of that day in Oslo. */
export const startOfDay: (date: PlainDate) => Instant = remembered((date) =>
  toInstant(Temporal.PlainDate.from(date).toZonedDateTime(OSLO).toInstant()),
);

/** Half-open: the first instant at which that day has passed. 23 or 25 hours after its start when the clocks change. */
export function endOfDay(date: PlainDate): Instant {
  return startOfDay(addDays(date, 1));
}

export function isPlainDate(received: Received): received is PlainDate {
  return received.length === 'YYYY-MM-DD'.length;
}

/** The Oslo day of receipt. */
export function receivedDate(received: Received): PlainDate {
  return isPlainDate(received) ? received : osloDate(received);
}

const SHAPE = /^(?<date>\d{4}-\d{2}-\d{2})(?<time>T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:\d{2})?)?$/;

/** Reads `2026-01-31` or an instant with its zone (`2026-03-31T22:30Z`, `2026-04-01T00:30:00.000+02:00`). */
export function parseReceived(text: string): Result<Received, NotReceived> {
  const parts = SHAPE.exec(text)?.groups;
  if (parts === undefined) return refused({ reason: 'deadline.received.not-a-date' });
  const date = attempt(() => toPlainDate(Temporal.PlainDate.from(parts.date ?? '', { overflow: 'reject' })));
  if (date === undefined) return refused({ reason: 'deadline.received.no-such-date' });
  if (parts.time === undefined) return withinYears(date);
  if (parts.zone === undefined) return refused({ reason: 'deadline.received.no-zone' });
  // Temporal reads second 60 as 59; we know no sender that writes it, so it is a slip.
  const at = /T\d{2}:\d{2}:60/.test(text) ? undefined : attempt(() => toInstant(Temporal.Instant.from(text)));
  return at === undefined ? refused({ reason: 'deadline.received.no-such-time' }) : withinYears(at);
}

function withinYears(received: Received): Result<Received, NotReceived> {
  const year = Number(receivedDate(received).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? ok(received) : refused({ reason: 'deadline.received.year' });
}

function zoned(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(OSLO);
}

/** Temporal tells a date that does not exist by throwing. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
