import type { Json } from '../../../lib/kernel/json.ts';
import type { HistoryEvent } from '../interpreter/model.ts';

type Details = { readonly [key: string]: Json };

/** An event as it is stored: how far back its previous one is, type, details; or, where it has a shape of its own, the event itself. */
type Stored = readonly [back: number, type: string, details?: Details] | HistoryEvent;

const whole = { truncated: false };
/** A payload, or what AWS says beside it: whether it was cut, which it never is here. */
interface Pair {
  readonly beside: string;
  readonly isPayload: boolean;
  /** What one state gives, the next one takes. */
  readonly repeats: boolean;
}
const pairs: { readonly [key: string]: Pair | undefined } = Object.fromEntries(
  ['input', 'output', 'assignedVariables'].flatMap((payload) => {
    const mark = `${payload}Details`;
    return [
      [payload, { beside: mark, isPayload: true, repeats: payload !== 'assignedVariables' }],
      [mark, { beside: payload, isPayload: false, repeats: false }],
    ];
  }),
);

const names = new Map<string, string>();

/** `TaskScheduled` has `taskScheduledEventDetails`; all that enter or exit a state share theirs. */
function detailsName(type: string): string {
  const known = names.get(type);
  if (known !== undefined) return known;
  const kind = /State(Entered|Exited)$/.exec(type)?.[0] ?? type;
  const made = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}EventDetails`;
  names.set(type, made);
  return made;
}

function isWhole(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { truncated } = value as { truncated?: Json };
  if (truncated !== false) return false;
  for (const key in value) if (key !== 'truncated') return false;
  return true;
}

/** The events of one transition as text: what follows from the rest is left out. They have numbers without gaps and one time. */
export function encodeEvents(events: readonly HistoryEvent[]): string {
  const at = events[0]?.timestamp ?? 0;
  const first = events[0]?.id ?? 0;
  const stored: (Stored | number)[] = [at];
  const said: Said = { payload: undefined };
  for (const [index, event] of events.entries()) {
    stored.push(event.timestamp === at && event.id === first + index ? encodeEvent(event, said) : event);
  }
  return JSON.stringify(stored);
}

/** The last payload of the row: what one state gives, the next one takes, and `true` stands for it. */
interface Said {
  payload: Json | undefined;
}

function encodeEvent(event: HistoryEvent, said: Said): Stored {
  const back = event.id - event.previousEventId;
  if (event.details === undefined) return [back, event.type];
  const [name, details] = event.details;
  const kept = name === detailsName(event.type) ? shorten(details, said) : undefined;
  return kept === undefined ? event : [back, event.type, kept];
}

/** Whether a payload and its mark stand beside one another as they always do. */
function isUsual(details: Details, { beside, isPayload }: Pair, value: Json): boolean {
  const other = details[beside];
  return isPayload ? value !== true && isWhole(other) : other !== undefined;
}

/** The details without what follows from the rest; nothing where they are not as they always are. */
function shorten(details: Details, said: Said): Details | undefined {
  const kept: { [key: string]: Json } = {};
  let payload: Json | undefined;
  for (const key in details) {
    const value = details[key];
    if (value === undefined) continue;
    const pair = pairs[key];
    if (pair === undefined) kept[key] = value;
    else if (!isUsual(details, pair, value)) return undefined;
    else if (pair.repeats) {
      payload = value;
      kept[key] = value === said.payload ? true : value;
    } else if (pair.isPayload) kept[key] = value;
  }
  if (payload !== undefined) said.payload = payload;
  return kept;
}

/** @param first number of the first event. Reads the events as older versions of the tables have them too. */
export function decodeEvents(text: string, first: number): HistoryEvent[] {
  const [at, ...stored] = JSON.parse(text) as [number | HistoryEvent, ...Stored[]];
  if (typeof at !== 'number') return [at, ...(stored as HistoryEvent[])];
  const said: Said = { payload: undefined };
  return stored.map((each, index) => ('type' in each ? each : decodeEvent(each, first + index, at, said)));
}

function decodeEvent(
  [back, type, kept]: readonly [number, string, Details?],
  id: number,
  timestamp: number,
  said: Said,
): HistoryEvent {
  const event = { id, previousEventId: id - back, type, timestamp };
  if (kept === undefined) return event;
  const details: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(kept)) {
    const pair = pairs[key];
    const repeats = pair?.repeats === true;
    if (repeats && value !== true) said.payload = value;
    details[key] = repeats && value === true ? (said.payload ?? null) : value;
    if (pair?.isPayload === true) details[pair.beside] = whole;
  }
  return { ...event, details: [detailsName(type), details] };
}
