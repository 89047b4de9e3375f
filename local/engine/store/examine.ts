import type { DatabaseSync } from 'node:sqlite';
import type { HistoryEvent, Snapshot, TimerKind } from '../interpreter/model.ts';
import { checksum, givenSum, stateSum } from './checksum.ts';
import { decodeEvents } from './journal-codec.ts';
import { placesEach } from './written.ts';

/** What is wrong with one execution. `lost`: it cannot go on; otherwise it can, and only its history or a waiting row is not right. */
export interface Problem {
  readonly execution: string;
  readonly what: string;
  readonly lost: boolean;
}

export interface WantedTimer {
  readonly frame: number;
  readonly kind: TimerKind;
  readonly due: number;
}

type Row = Record<string, unknown>;

/** Looks at single executions of a store, damaged or not: nothing here throws because of what it finds. */
export class Examiner {
  readonly #db: DatabaseSync;
  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** The row and its snapshot where both are whole. */
  state(id: number): { readonly row: Row; readonly snapshot: Snapshot } | undefined {
    const row = this.#try(() => this.#db.prepare('SELECT * FROM executions WHERE id = ?').get(id));
    if (row === undefined) return undefined;
    const [status, snapshot, input] = [String(row['status']), String(row['snapshot']), String(row['input'])];
    const given = { id, revision: Number(row['revision']), name: String(row['name']), started: Number(row['started']) };
    if (givenSum({ ...given, input }) !== row['given_sum']) return undefined;
    if (stateSum(id, status, snapshot) !== row['state_sum']) return undefined;
    return { row, snapshot: JSON.parse(snapshot) as Snapshot };
  }

  /** The rows of the journal that are whole, in order. */
  journal(id: number): { readonly place: number; readonly text: string }[] {
    const select = this.#db.prepare(
      'SELECT place, events, sum FROM journal WHERE place BETWEEN ? AND ? ORDER BY place',
    );
    const all = this.#try(() => select.all(id * placesEach, (id + 1) * placesEach - 1)) ?? this.#oneByOne(id);
    return all.flatMap((row) => {
      const [place, text] = [Number(row['place']), String(row['events'])];
      return checksum(place, text) === row['sum'] ? [{ place, text }] : [];
    });
  }

  /** Where a page of the journal cannot be read, what stands on others still can. */
  #oneByOne(id: number): Row[] {
    const select = this.#db.prepare('SELECT place, events, sum FROM journal WHERE place = ?');
    const places = Array.from({ length: placesEach }, (_, index) => id * placesEach + index);
    return places.flatMap((place): Row[] => {
      const row: Row | undefined = this.#try(() => select.get(place));
      return row === undefined ? [] : [row];
    });
  }

  timers(id: number): WantedTimer[] | undefined {
    const sql = 'SELECT frame, kind, due FROM timers WHERE execution = ? ORDER BY frame, kind';
    return this.#try(() => this.#db.prepare(sql).all(id)) as WantedTimer[] | undefined;
  }

  /** Everything that is wrong with an execution. */
  problems(id: number, execution: string): Problem[] {
    const state = this.state(id);
    if (state === undefined) return [{ execution, what: 'what it had come to cannot be read: it is lost', lost: true }];
    const found = [...historyFaults(this.#events(id), state.snapshot), ...this.#timerFaults(id, state.snapshot)];
    return found.map((what) => ({ execution, what, lost: false }));
  }

  #events(id: number): HistoryEvent[] {
    return this.journal(id).flatMap(({ place, text }) => decodeEvents(text, place - id * placesEach));
  }

  #timerFaults(id: number, snapshot: Snapshot): string[] {
    const key = ({ frame, kind, due }: WantedTimer): string => `${kind} of frame ${frame} at ${due}`;
    const stored = this.timers(id);
    if (stored === undefined) return ['its timers cannot be read'];
    const there = new Set(stored.filter(({ kind }) => kind !== 'execution').map(key));
    const wanted = new Set(timersOf(snapshot).map(key));
    return [
      ...[...wanted].filter((timer) => !there.has(timer)).map((timer) => `a timer is missing: ${timer}`),
      ...[...there].filter((timer) => !wanted.has(timer)).map((timer) => `nothing waits for the timer ${timer}`),
    ];
  }

  #try<Found>(look: () => Found): Found | undefined {
    try {
      return look();
    } catch {
      return undefined;
    }
  }
}

/** The timers that follow from what an execution waits for. */
export function timersOf(snapshot: Snapshot): WantedTimer[] {
  if (snapshot.status !== 'RUNNING') return [];
  return Object.values(snapshot.frames).flatMap(({ id: frame, current }): WantedTimer[] => {
    const waiting = current?.waiting;
    if (waiting?.on === 'clock') return [{ frame, kind: 'wait', due: waiting.due }];
    if (waiting?.on === 'retry') return [{ frame, kind: 'retry', due: waiting.due }];
    if (waiting?.on !== 'task') return [];
    const { timeoutAt, heartbeatAt } = waiting;
    return [
      ...(timeoutAt === undefined ? [] : [{ frame, kind: 'timeout' as const, due: timeoutAt }]),
      ...(heartbeatAt === undefined ? [] : [{ frame, kind: 'heartbeat' as const, due: heartbeatAt }]),
    ];
  });
}

const ends: Readonly<Record<string, string>> = {
  ExecutionSucceeded: 'SUCCEEDED',
  ExecutionFailed: 'FAILED',
  ExecutionTimedOut: 'TIMED_OUT',
  ExecutionAborted: 'ABORTED',
};

/** Numbers from 1 without a gap, each pointing to an earlier one, up to where the snapshot stands, ended where it has ended. */
function historyFaults(events: readonly HistoryEvent[], snapshot: Snapshot): string[] {
  const gap = events.findIndex(({ id }, index) => id !== index + 1);
  if (gap >= 0) return [`its history has a hole before or at event ${gap + 1}`];
  if (events.length !== snapshot.lastEvent)
    return [`its history has ${events.length} events, its state says ${snapshot.lastEvent}`];
  const astray = events.find(({ id, previousEventId }) => previousEventId < 0 || previousEventId >= id);
  if (astray !== undefined) return [`event ${astray.id} points to ${astray.previousEventId}`];
  const status = ends[events.at(-1)?.type ?? ''] ?? 'RUNNING';
  return status === snapshot.status ? [] : [`its history ends as ${status}, its state says ${snapshot.status}`];
}
