import { replay } from '../../../lib/cases/house.ts';
import type { StoredEvent } from '../../../lib/cases/store.ts';
import type { Ledger } from '../../../lib/cases/workflow.ts';
import type { Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import type { AnyWorkflow } from '../../support/workflows.ts';

/** One date of the ledger that an event set, moved or took out of force. */
export interface Move {
  readonly event: StoredEvent['type'];
  readonly at: Instant;
  readonly by: string;
  /** `first-due`: what the date is, whatever took its place. */
  readonly entry: string;
  /** Absent: it was not there before. */
  readonly before?: PlainDate;
  /** Absent: it holds no longer. */
  readonly after?: PlainDate;
}

/**
 * What moved the dates of a case, before and after each event: the case is told again from its events, so it holds for every workflow and for
 * events that have lost their personal part.
 */
export function movesOf(workflow: AnyWorkflow, events: readonly StoredEvent[]): readonly Move[] {
  let state = workflow.initial;
  let dates: Dates = new Map();
  const moves: Move[] = [];
  for (const event of events) {
    // Events about the keeping and the review of the case are not the workflow's.
    state = replay(workflow, [event], state);
    const now = datesOf(workflow.ledger(state));
    moves.push(...between(dates, now).map((change) => ({ event: event.type, at: event.at, by: event.by, ...change })));
    dates = now;
  }
  return moves;
}

type Dates = ReadonlyMap<string, PlainDate>;

function datesOf({ entries }: Ledger): Dates {
  return new Map(entries.filter(({ inForce }) => inForce).map(({ id, date }) => [id.split(/[.@]/)[0] ?? id, date]));
}

function between(before: Dates, after: Dates): readonly Pick<Move, 'entry' | 'before' | 'after'>[] {
  const entries = [...new Set([...before.keys(), ...after.keys()])];
  return entries.flatMap((entry) => {
    const [was, is] = [before.get(entry), after.get(entry)];
    if (was === is) return [];
    return [{ entry, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}
