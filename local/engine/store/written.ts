import type { Status, Transition } from '../interpreter/model.ts';
import { checksum, stateSum } from './checksum.ts';
import { encodeEvents } from './journal-codec.ts';

/** More than the events of any execution: the place of a journal row is execution * this + number of its first event. */
export const placesEach = 32_768;

/** A transition as the rows that it becomes. It is made where the interpreter runs, which need not be the thread of the store. */
export interface Written extends Pick<Transition, 'effects' | 'timersSet' | 'timersCleared' | 'effectsDropped'> {
  readonly status: Status;
  /** When the execution ended; null while it goes on. */
  readonly stopped: number | null;
  readonly snapshot: string;
  readonly stateSum: number;
  /** The row of the journal; nothing where nothing was to be told. */
  readonly journal: { readonly place: number; readonly events: string; readonly sum: number } | undefined;
}

/** @param now milliseconds since 1970: when an execution that this ends has ended */
export function writeDown(execution: number, transition: Transition, now: number): Written {
  const { effects, timersSet, timersCleared, effectsDropped } = transition;
  const { status } = transition.snapshot;
  const snapshot = JSON.stringify(transition.snapshot);
  return {
    status,
    stopped: status === 'RUNNING' ? null : now,
    snapshot,
    stateSum: stateSum(execution, status, snapshot),
    journal: journalRow(execution, transition),
    effects,
    timersSet,
    timersCleared,
    effectsDropped,
  };
}

function journalRow(execution: number, { events }: Transition): Written['journal'] {
  const [first] = events;
  if (first === undefined) return undefined;
  const place = execution * placesEach + first.id;
  const text = encodeEvents(events);
  return { place, events: text, sum: checksum(place, text) };
}
